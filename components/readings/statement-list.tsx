import { AnswerBar } from '@/components/charts/answer-bar'
import { statements } from '@/lib/instrument/statements'
import type { PublishedStatement } from '@/lib/readings/types-published'

const texts = new Map(statements.map((statement) => [statement.id, statement]))

/** Statements with their counts first, then median and mean, then how far people agree. */
export function StatementList({ list, citations = false }: { list: readonly PublishedStatement[]; citations?: boolean }) {
  return (
    <ul className="rule-list">
      {list.map((one) => {
        const statement = texts.get(one.id)
        return (
          <li key={one.id}>
            <h3>{statement?.text}</h3>
            {one.shown ? (
              <>
                <div className="my-2">
                  <AnswerBar segments={one.segments} name={one.segments.map((segment) => `${segment.count} ${segment.label}`).join(', ')} />
                </div>
                <p className="meta">
                  {one.segments
                    .filter((segment) => segment.count > 0)
                    .map((segment) => `${segment.count} ${segment.label}`)
                    .join(' · ')}{' '}
                  like us: <strong className="text-ink">{one.agreement}</strong>
                </p>
                {citations && (
                  <p className="meta">
                    Median: {one.median}. {!one.mean.startsWith('about') && `Mean: ${one.mean}. `}
                    {one.apart && `${one.apart.charAt(0).toUpperCase()}${one.apart.slice(1)}.`}{' '}
                    <span className="cite whitespace-normal">
                      {one.id} · {statement?.citation.source} §{statement?.citation.section}, {statement?.citation.part}
                    </span>
                  </p>
                )}
              </>
            ) : (
              <p className="meta mt-1">Fewer than five people could say. Their answers are not shown, and enter no score.</p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
