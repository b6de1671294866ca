import { LifeCycleCurve } from '@/components/charts/life-cycle-curve'
import { TogetherCurve } from '@/components/consensus/together-curve'
import type { Brief } from '@/lib/brief/types'
import { stageNames } from '@/lib/readings/curve-words'
import { curveOf, describeCurve } from '@/lib/readings/trail'
import type { ClosedRound } from '@/lib/readings/types-published'

type Props = Pick<Brief, 'place' | 'together'> & { rounds: readonly ClosedRound[]; rhythmMonths: number; over: boolean }

/** Where a partnership is, on paper: the curve, and beside it the same in words. A curve on which nothing stands is not drawn. */
export function WhereItIs({ place, together, rounds, rhythmMonths, over }: Props) {
  const read = place !== null && place !== 'no-reading' ? place : null
  return (
    <section className="brief-whole">
      <h2>{over ? 'Where it was' : 'Where it is'}</h2>
      <div className={read || together ? 'brief-place' : ''}>
        {read ? (
          <LifeCycleCurve
            idPrefix="brief"
            {...curveOf(rounds, rhythmMonths, over)}
            stageNames={stageNames}
            title="Place on the partnership life cycle"
            description={describeCurve(rounds, over)}
          />
        ) : (
          together && <TogetherCurve idPrefix="brief" result={together.result} present={together.present} made={together.made} />
        )}
        <div>
          {read && (
            <>
              <p>
                <strong>{read.heading}.</strong> {read.sentence} {read.sure}
              </p>
              <p>
                {read.since} {read.change}
              </p>
            </>
          )}
          {together && (
            <p>
              <strong>{together.heading}.</strong> {together.made}
            </p>
          )}
          {place === 'no-reading' && (
            <p>{over ? `No ${together ? 'confidential ' : ''}reading was taken.` : `There is no ${together ? 'confidential ' : ''}reading yet.`}</p>
          )}
        </div>
      </div>
    </section>
  )
}
