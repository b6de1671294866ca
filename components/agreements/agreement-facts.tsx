import type { AgreementInFull } from '@/lib/agreements/loaders'
import { issueIds } from '@/lib/agreements/types'
import { developmentWords, issueWords, moneyWords } from '@/lib/agreements/words'
import { longDay } from '@/lib/platform/day-words'

/** The days, how it was made, how the money runs, and the four issues, as far as they were said. */
export function AgreementFacts({ agreement }: { agreement: AgreementInFull }) {
  const { developedBy, money, issues } = agreement
  const rows: [string, string[]][] = [
    ['Start', agreement.startsOn ? [longDay(agreement.startsOn)] : []],
    ['Next review', agreement.reviewOn ? [longDay(agreement.reviewOn)] : []],
    ['End', agreement.endsOn ? [longDay(agreement.endsOn)] : []],
    ['How it was developed', [developedBy ? developmentWords[developedBy].name : '', agreement.developedNote].filter(Boolean)],
    ['How the money runs', [...money.map((id) => `${moneyWords[id].name} (${moneyWords[id].citation})`), agreement.moneyNote].filter(Boolean)],
    ...issueIds.map((id): [string, string[]] => [issueWords[id].name, issues[id] ? [issues[id]] : []]),
  ]
  const said = rows.filter(([, lines]) => lines.length > 0)
  return (
    <section>
      <h2>In short</h2>
      {said.length === 0 ? (
        <p className="meta mt-2">No dates, money or issues are entered. None of them is needed.</p>
      ) : (
        <dl className="mt-2 grid gap-3 text-sm">
          {said.map(([label, lines]) => (
            <div key={label}>
              <dt className="meta">{label}</dt>
              {lines.map((line) => (
                <dd key={line} className="whitespace-pre-line">
                  {line}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
