import type { Stage } from '@/lib/instrument/types'
import { middleOf, miniFrame, pathOf, pointAt, round, type Spot, spotPoint, walk } from './curve-geometry'
import { type CurveReading, presentSpots } from './curve-trail'
import { stageShape } from './stage-shape'

export type MiniCurveProps = {
  outcome: CurveReading['outcome'] | 'empty'
  stages: readonly Stage[]
  trail: readonly CurveReading[]
}

/**
 * The curve at the size of a list row: the line, where the group was last and before, and where it is.
 * Hidden from screen readers: the row says the same in words.
 */
export function MiniCurve({ outcome, stages, trail }: MiniCurveProps) {
  const frame = miniFrame
  const spots = presentSpots(frame, outcome === 'empty' ? null : { outcome, stages })
  const past = visited(trail).filter((spot) => !spots.some((now) => now.track === spot.track && now.s === spot.s))
  const onCurve = [...past, ...spots].filter(({ track }) => track === 'curve').map(({ s }) => s)
  return (
    <svg className="mini-curve" viewBox="0 0 120 48" width="120" height="48" aria-hidden="true" focusable="false">
      <path className="mini-curve-ghost" d={pathOf(frame.curve.points)} strokeWidth="4" />
      <path className="mini-curve-ghost" d={pathOf(frame.failing.points)} strokeWidth="4" />
      {trail.length > 0 && onCurve.length > 1 && (
        <path className="mini-curve-trail" d={pathOf(walk(frame.curve, Math.min(...onCurve), Math.max(...onCurve)))} strokeWidth="1.75" />
      )}
      {past.map((spot) => {
        const { x, y } = spotPoint(frame, spot)
        return <circle key={`${spot.track}-${round(spot.s)}`} className="mini-curve-past" cx={round(x)} cy={round(y)} r="2.4" />
      })}
      {outcome === 'crossover' ? (
        <Crossover at={spots[0]!.s} />
      ) : (
        spots.map((spot, i) => {
          const stage = stages[i]!
          const { x, y } = spotPoint(frame, spot)
          return <path key={stage} className={`stage-${stage} mini-curve-halo`} d={stageShape(stage, x, y, 5.6)} />
        })
      )}
    </svg>
  )
}

/** Half of each shape's stage on either side of the border. */
function Crossover({ at }: { at: number }) {
  const [a, b] = [pointAt(miniFrame.curve, at - 4.2), pointAt(miniFrame.curve, at + 4.6)]
  return (
    <>
      <path className="stage-frustration mini-curve-halo" d={stageShape('frustration', a.x, a.y, 4.4)} />
      <path className="stage-functioning mini-curve-halo" d={stageShape('functioning', b.x, b.y, 4.4)} />
    </>
  )
}

/** Each place once: at this size a trail can say where a group has been, not how often. */
function visited(trail: readonly CurveReading[]): Spot[] {
  const seen = new Map<string, Spot>()
  for (const reading of trail) {
    const spots = reading.outcome === 'crossover' ? presentSpots(miniFrame, reading) : reading.stages.map((stage) => middleOf(miniFrame, stage))
    for (const spot of spots) seen.set(`${spot.track}${spot.s}`, spot)
  }
  return [...seen.values()]
}
