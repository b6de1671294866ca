import { Reo } from '@/components/ui/reo'
import { andMore } from '@/lib/brief/rules'
import type { PortfolioBrief } from '@/lib/brief/types'
import { standingSentence } from '@/lib/brief/words'
import { capital, counted, longDay } from '@/lib/platform/day-words'

type Props = {
  brief: PortfolioBrief
  /** Not everything that was recorded has been looked through yet. */
  behind: boolean
  name: string
  madeOn: string
}

/** A whole portfolio on one page of paper: what calls for its guardian angel, and how many partnerships need nothing. */
export function PortfolioOnPaper({ brief: { needing, quiet }, behind, name, madeOn }: Props) {
  const total = needing.rows.length + needing.more + quiet
  return (
    <div className="brief">
      <section>
        <h2>What calls for their guardian angel</h2>
        {needing.rows.length === 0 && <p>{total === 0 && !behind ? `No partnership has named ${name} as its guardian angel.` : 'Nothing today.'}</p>}
        <ul className="brief-rows">
          {needing.rows.map(({ id, name: partnership, place, asks }) => (
            <li key={id}>
              <h3 className="brief-clip">
                <a href={`/partnerships/${id}`}>
                  <Reo>{partnership}</Reo>
                </a>
              </h3>
              {place && <p className="meta">{place}.</p>}
              {asks === null ? (
                <p>It is being looked through again, since something was recorded.</p>
              ) : (
                <>
                  {asks.rows.map((one) => (
                    <p key={one.what} className="brief-clip">
                      <strong>
                        <Reo>{one.what}</Reo>
                      </strong>{' '}
                      <Reo>{one.first}</Reo>
                    </p>
                  ))}
                  {asks.more > 0 && <p className="meta">{andMore(asks.more)}</p>}
                </>
              )}
            </li>
          ))}
        </ul>
        {needing.more > 0 && (
          <p>
            <strong>{capital(andMore(needing.more))} with something that calls for them.</strong>
          </p>
        )}
        {quiet > 0 && (
          <p>
            <strong>
              {needing.rows.length > 0 ? 'And ' : ''}
              {counted(quiet, 'partnership', 'partnerships')} of which nothing that they may see calls for their guardian angel.
            </strong>{' '}
            Leaving alone is part of guarding. <span className="cite">BCS, executive summary</span>
          </p>
        )}
        {behind && <p>Not all of them have been looked through since something was recorded in them.</p>}
      </section>
      <div className="brief-foot">
        <p>
          Made on {longDay(madeOn)} with Crossbrace for {name}, guardian angel, from what each partnership lets them see, and nothing else. No answer and no
          comment of a person is in it. It holds no ranks and no scores. <strong>{standingSentence}</strong>
        </p>
      </div>
    </div>
  )
}
