import { CurveTable } from '@/components/charts/curve-table'
import { LifeCycleCurve } from '@/components/charts/life-cycle-curve'
import { stageNames } from '@/lib/readings/curve-words'
import { curveOf, describeCurve, fromFilesSentence, tableOf } from '@/lib/readings/trail'
import type { ClosedRound } from '@/lib/readings/types-published'

type Props = {
  rounds: readonly ClosedRound[]
  rhythmMonths: number
  /** The partnership was wound up. */
  over?: boolean
  heading?: string
}

/** The curve with its place, its certainty and its trail, and the same facts as a table. */
export function WhereWeAre({ rounds, rhythmMonths, over = false, heading = over ? 'Where we were' : 'Where we are' }: Props) {
  const fromFiles = fromFilesSentence(rounds)
  return (
    <section className="card px-3 pb-3 pt-4 sm:px-6 sm:pt-5">
      <h2>{heading}</h2>
      <LifeCycleCurve
        idPrefix="place"
        {...curveOf(rounds, rhythmMonths, over)}
        stageNames={stageNames}
        title="Place on the partnership life cycle"
        description={describeCurve(rounds, over)}
      />
      {fromFiles && <p className="meta mt-2">{fromFiles}</p>}
      {rounds.length > 0 && (
        <details className="mt-3 text-sm">
          <summary>As a table</summary>
          <div className="scroll-x pb-2 pt-3">
            <CurveTable caption="Readings so far" rows={tableOf(rounds, rhythmMonths)} stageNames={stageNames} />
          </div>
        </details>
      )}
    </section>
  )
}
