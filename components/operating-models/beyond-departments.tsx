import { Reo } from '@/components/ui/reo'
import { mostlyDepartments } from '@/lib/operating-models/questions'
import type { Answers } from '@/lib/operating-models/types'

type Props = { answers: Answers; named?: readonly string[] }

/** Which partners no model can bind: by name where the group said so, else as a question. Nobody's kind is guessed. */
export function BeyondDepartments({ answers, named = [] }: Props) {
  const answer = answers[mostlyDepartments]
  return (
    <section className="look prose mt-6">
      <h3>Whom no model can bind</h3>
      <p className="mt-1 text-sm">
        <Reo>
          The three documents speak of departments, their chief executives and ministers. A council, an iwi organisation, a community group or a business takes
          part because it agrees to.
        </Reo>{' '}
        <span className="cite whitespace-normal">Our reading of the Toolkit</span>
      </p>
      {named.length > 0 ? (
        <>
          <p className="mt-2 text-sm">By your word these are not government departments, so that no model binds them:</p>
          <ul className="mt-1 text-sm">
            {named.map((name) => (
              <li key={name}>
                <Reo>{name}</Reo>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="mt-2 text-sm">
          {answer === 'yes'
            ? 'You say that the partners are government departments. Check it for each of them.'
            : answer === 'no' || answer === 'partly'
              ? 'You say that some are not. Name them, and ask each what it would agree to.'
              : 'Ask of each partner: is it a government department?'}
        </p>
      )}
    </section>
  )
}
