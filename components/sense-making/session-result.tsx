import { Comments } from '@/components/readings/comments'
import { domainWords } from '@/lib/instrument/domains'
import { domains } from '@/lib/instrument/types'
import { placementComment } from '@/lib/instrument/words'
import { capital, longDay, numberWord } from '@/lib/platform/day-words'
import { changeBetween, findingOf, isTold } from '@/lib/sense-making/rules'
import type { Session, ToldSession } from '@/lib/sense-making/types'
import { SideBySide } from './side-by-side'
import { SpreadField } from './spread-field'

type Props = { session: Session; earlier: ToldSession | null; comments: { question: string; audience?: string; text: string }[] | null }

/** What came of a session: the spread, what kind of response each place calls for, what moved, and what people wrote. */
export function SessionResult({ session, earlier, comments }: Props) {
  const { told } = session
  if (!told) return null
  const placed = told.placed
  return (
    <>
      <p className="prose text-lg">
        {told.answered !== null && told.invited !== null && `${capital(numberWord(told.answered))} of ${numberWord(told.invited)} answered. `}
        <strong>{findingOf(told)}</strong>
      </p>
      {placed && (
        <section className="card mt-6 grid gap-x-10 gap-y-4 px-3 pb-4 pt-4 sm:px-6 lg:grid-cols-[22rem_1fr] lg:items-center">
          <h2 className="lg:col-span-2">Where we place it</h2>
          <SpreadField idPrefix="spread" title="Where people place the issue" placed={placed} precision={told.precision} />
          <div className="prose">
            <p>
              Disagreement is the finding, not an error. People who differ see other sides of the issue, and the group needs them all. Begin with what each of
              you sees, not with who is right. <span className="cite whitespace-normal">BCS §3.2</span>
            </p>
            {told.apart && <p>{capital(told.apart)}. Talk about what one would need to know.</p>}
            {told.precision === 'bands' && (
              <p className="meta">With five to nine answers, people are counted in words, so that it is hard to recognise anybody.</p>
            )}
          </div>
        </section>
      )}
      <section className="mt-10">
        <h2>What each place calls for</h2>
        <div className="scroll-x mt-3" tabIndex={0} role="region" aria-label="Table of the four places">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Place</th>
                <th scope="col">People</th>
                <th scope="col">Kind of response</th>
              </tr>
            </thead>
            <tbody>
              {domains.map((domain) => (
                <tr key={domain}>
                  <th scope="row">{domainWords[domain].name}</th>
                  <td>{placed?.find((one) => one.domain === domain)?.amount.text ?? '–'}</td>
                  <td>
                    <strong>{domainWords[domain].pattern}.</strong> {domainWords[domain].response}{' '}
                    <span className="cite whitespace-normal">
                      {domainWords[domain].citation.source} §{domainWords[domain].citation.section}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      {earlier && isTold(session) && <SideBySide earlier={earlier} later={session} changes={changeBetween(earlier, session)} />}
      {comments && <Comments questions={[placementComment]} comments={comments} />}
      <p className="meta prose mt-8">{session.closedOn && `Session of ${longDay(session.closedOn)}. `}A conversation starter, not a validated measure.</p>
    </>
  )
}
