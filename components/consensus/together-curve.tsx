import { LifeCycleCurve } from '@/components/charts/life-cycle-curve'
import type { CommonResult } from '@/lib/consensus/types'
import { madeByShort, togetherHeading } from '@/lib/consensus/words'
import { stageNames } from '@/lib/readings/curve-words'

const outcomes = { clear: 'clear', crossover: 'crossover', between: 'contested', none: 'none' } as const

type Props = { idPrefix: string; result: CommonResult; present: number; made: string }

/** The place of a session made together, on a curve of its own: no band, no trail (decision 0034). */
export function TogetherCurve({ idPrefix, result, present, made }: Props) {
  return (
    <LifeCycleCurve
      idPrefix={idPrefix}
      outcome={outcomes[result.outcome]}
      places={result.stages.map((stage) => ({
        stage,
        label: result.outcome === 'between' ? `One side: ${stageNames[stage].toLowerCase()}` : stageNames[stage],
        mark: result.outcome === 'between' ? 'One side' : madeByShort(present),
      }))}
      certainty={null}
      trail={[]}
      nowHeading={togetherHeading(result)}
      nowDetail={madeByShort(present)}
      stageNames={stageNames}
      title="Place on the partnership life cycle, as said together"
      description={`${togetherHeading(result)}. ${made}`}
    />
  )
}
