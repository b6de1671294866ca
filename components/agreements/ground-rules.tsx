import { linesOf } from '@/lib/agreements/rules'
import { longDay } from '@/lib/platform/day-words'

type Party = { id: string; name: string; signatures: readonly { id: string; name: string; position: string; signedOn: string | null }[] }

type Props = {
  rules: string
  ball: string
  parties: readonly Party[]
  reviewed: string | null
  /** Where it stands, in words. On the page the path says it; paper has nothing else. */
  standing: string
}

/** The light agreement as it is read and printed: the rules, who holds the ball, and on paper where it stands and a line for each party to sign. */
export function GroundRules({ rules, ball, parties, reviewed, standing }: Props) {
  const lines = linesOf(rules)
  const balls = linesOf(ball)
  return (
    <div className="prose">
      <p className="mb-4 hidden font-semibold print:block">{standing}</p>
      {lines.length > 0 && (
        <section>
          <h2>How we work together</h2>
          <ol className="mt-3 space-y-2 text-lg">
            {lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other name
              <li key={at}>{line}</li>
            ))}
          </ol>
        </section>
      )}
      {balls.length > 0 && (
        <section className="mt-6">
          <h2>Who holds the ball</h2>
          <p className="meta">
            One agency at a time on one piece of work <span className="cite whitespace-normal">(BCS §4.2; appendix 1, story 1)</span>.
          </p>
          <ul className="mt-2">
            {balls.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other name
              <li key={at}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {reviewed && <p className="mt-6">{reviewed}</p>}
      {parties.length > 0 && (
        <div className="hidden print:block">
          <h2 className="mt-8">Agreed by</h2>
          <ul className="list-none pl-0">
            {parties.map((party) => (
              <li key={party.id} className="break-inside-avoid border-b border-line pb-1 pt-8">
                {party.name}
                {party.signatures.map((one) => (
                  <span key={one.id} className="block text-sm">
                    {[one.name, one.position].filter(Boolean).join(', ')}
                    {one.signedOn && ` · signed on ${longDay(one.signedOn)}`}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
