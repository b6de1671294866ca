import { area, curveCatmullRom, line } from 'd3-shape'
import type { Stage } from '@/lib/instrument/types'

/** The stages that lie along the curve, in order. Failing has its own place beside it (BCS fig. 6). */
export const stagesOnCurve = ['forming', 'frustration', 'functioning', 'flying'] as const

export type Point = { x: number; y: number }
export type Box = { x: number; y: number; width: number; height: number }
type Cubic = readonly [Point, Point, Point, Point]

/** A line as points at even distances; `nx, ny` points to its left when walking along it (upwards, on a level line). */
export type TrackPoint = Point & { s: number; nx: number; ny: number }
export type Track = { points: TrackPoint[]; length: number }
export type Stretch = { track: 'curve' | 'failing'; start: number; end: number }
/** A spot on the picture: how far along which line. */
export type Spot = { track: 'curve' | 'failing'; s: number }

export type Frame = {
  width: number
  height: number
  curve: Track
  failing: Track
  stretches: Record<Stage, Stretch>
  /** The two ways down, walked from the curve to failing. `from` is where they leave the curve. */
  waysDown: { from: number; track: Track; joins: 'start' | 'end' }[]
  /** Half the thickness of the coloured line. */
  roadHalf: number
  /** How far beyond the line the band of certainty reaches where the share is 1. */
  bandReach: number
  /** Half the length of the crossover zone. */
  zoneHalf: number
  markRadius: number
}

const p = (x: number, y: number): Point => ({ x, y })

function cubicAt([a, b, c, d]: Cubic, t: number): Point {
  const u = 1 - t
  const at = (i: 'x' | 'y') => u ** 3 * a[i] + 3 * u * u * t * b[i] + 3 * u * t * t * c[i] + t ** 3 * d[i]
  return p(at('x'), at('y'))
}

function trackOf(cubics: readonly Cubic[], step = 3): Track {
  const raw: Point[] = []
  for (const cubic of cubics) for (let i = raw.length === 0 ? 0 : 1; i <= 200; i++) raw.push(cubicAt(cubic, i / 200))
  const distances = [0]
  for (let i = 1; i < raw.length; i++) {
    const [a, b] = [raw[i - 1]!, raw[i]!]
    distances.push(distances[i - 1]! + Math.hypot(b.x - a.x, b.y - a.y))
  }
  const length = distances.at(-1)!
  const count = Math.max(2, Math.round(length / step))
  const even: Point[] = []
  let at = 0
  for (let i = 0; i <= count; i++) {
    const s = (length * i) / count
    while (at < raw.length - 2 && distances[at + 1]! < s) at++
    const [a, b] = [raw[at]!, raw[at + 1]!]
    const t = (s - distances[at]!) / (distances[at + 1]! - distances[at]! || 1)
    even.push(p(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t))
  }
  const points = even.map((point, i) => {
    const [a, b] = [even[Math.max(0, i - 1)]!, even[Math.min(count, i + 1)]!]
    const size = Math.hypot(b.x - a.x, b.y - a.y)
    return { ...point, s: (length * i) / count, nx: (b.y - a.y) / size, ny: -(b.x - a.x) / size }
  })
  return { points, length }
}

/** The point `s` units along a track; outside its ends, the end itself. */
export function pointAt(track: Track, s: number): TrackPoint {
  const last = track.points.length - 1
  const position = Math.min(last, Math.max(0, (s / track.length) * last))
  const i = Math.min(last - 1, Math.floor(position))
  const [a, b, t] = [track.points[i]!, track.points[i + 1]!, position - i]
  const mix = (key: 'x' | 'y' | 's' | 'nx' | 'ny') => a[key] + (b[key] - a[key]) * t
  const size = Math.hypot(mix('nx'), mix('ny'))
  return { x: mix('x'), y: mix('y'), s: mix('s'), nx: mix('nx') / size, ny: mix('ny') / size }
}

/** The points of a track from `from` to `to`, walked in that direction. */
export function walk(track: Track, from: number, to: number): TrackPoint[] {
  const [low, high] = [Math.min(from, to), Math.max(from, to)]
  const inside = track.points.filter((point) => point.s > low + 0.5 && point.s < high - 0.5)
  const points = [pointAt(track, low), ...inside, pointAt(track, high)]
  return from <= to ? points : points.reverse()
}

const smooth = line<Point>(
  (d) => d.x,
  (d) => d.y,
)
  .curve(curveCatmullRom)
  .digits(1)
const straight = line<Point>(
  (d) => d.x,
  (d) => d.y,
).digits(1)
const between = area<[Point, Point]>()
  .x0(([a]) => a.x)
  .y0(([a]) => a.y)
  .x1(([, b]) => b.x)
  .y1(([, b]) => b.y)
  .curve(curveCatmullRom)
  .digits(1)
export const round = (value: number) => Math.round(value * 10) / 10

/** SVG path through points. Every fourth is enough for the eye and keeps the page small. */
export function pathOf(points: readonly Point[]): string {
  if (points.length < 3) return straight([...points]) ?? ''
  return smooth(points.filter((_, i) => i % 4 === 0 || i === points.length - 1)) ?? ''
}

/** SVG path of a ribbon along points, `half(point)` wide on either side. */
export function ribbonOf(points: readonly TrackPoint[], half: (point: TrackPoint) => number): string {
  const kept = points.filter((_, i) => i % 4 === 0 || i === points.length - 1)
  return between(kept.map((point) => [aside(point, half(point)), aside(point, -half(point))])) ?? ''
}

const aside = ({ x, y, nx, ny }: TrackPoint, by: number): Point => ({ x: x + nx * by, y: y + ny * by })

/** The two long edges of the same ribbon, left open at its ends, so that neighbours join without a seam. */
export function edgesOf(points: readonly TrackPoint[], half: (point: TrackPoint) => number): string {
  return pathOf(points.map((point) => aside(point, half(point)))) + pathOf(points.map((point) => aside(point, -half(point))))
}

/** Points moved sideways, to the left of their track's own direction where `by` is positive. */
export const offset = (points: readonly TrackPoint[], by: number): Point[] => points.map((point) => aside(point, by))

const ease = (t: number) => {
  const u = Math.min(1, Math.max(0, t))
  return u * u * (3 - 2 * u)
}

/**
 * The band of certainty at one point, 0..1: the share of the stage in the middle of its stretch, falling at a
 * border to the lesser of the two shares, so that two neighbours which are both likely join into one band.
 */
export function bandShareAt(frame: Frame, shares: Record<Stage, number>, { track, s }: Spot): number {
  const stretch = (stage: Stage) => frame.stretches[stage]
  const stage = track === 'failing' ? 'failing' : stageAt(frame, s)
  const { start, end } = stretch(stage)
  const i = stagesOnCurve.indexOf(stage as (typeof stagesOnCurve)[number])
  const neighbour = (j: number) => (track === 'failing' ? 0 : (shares[stagesOnCurve[j] ?? 'failing'] ?? 0) * (stagesOnCurve[j] ? 1 : 0))
  const share = shares[stage]
  const u = (s - start) / (end - start)
  const edge = Math.min(share, u < 0.5 ? neighbour(i - 1) : neighbour(i + 1))
  return edge + (share - edge) * ease(Math.min(u, 1 - u) / 0.46)
}

/** The stage whose stretch of the curve holds `s`; a border belongs to the later stage. */
export function stageAt(frame: Frame, s: number): (typeof stagesOnCurve)[number] {
  let found: (typeof stagesOnCurve)[number] = 'forming'
  for (const stage of stagesOnCurve) if (s >= frame.stretches[stage].start) found = stage
  return found
}

export const middleOf = (frame: Frame, stage: Stage): Spot => {
  const { track, start, end } = frame.stretches[stage]
  return { track, s: (start + end) / 2 }
}

/** Where frustration meets functioning. */
export const crossoverAt = (frame: Frame): number => frame.stretches.functioning.start

export const spotPoint = (frame: Frame, spot: Spot): TrackPoint => pointAt(frame[spot.track], spot.s)

function frameOf(plan: {
  width: number
  height: number
  curve: readonly Cubic[]
  failing: Cubic
  borders: readonly [number, number, number]
  waysDown: { from: number; join: 'start' | 'end'; bend: readonly [Point, Point] }[]
  roadHalf: number
  bandReach: number
  zoneHalf: number
  markRadius: number
}): Frame {
  const curve = trackOf(plan.curve)
  const failing = trackOf([plan.failing])
  const [a, b, c] = plan.borders.map((share) => share * curve.length) as [number, number, number]
  const on = (start: number, end: number): Stretch => ({ track: 'curve', start, end })
  return {
    width: plan.width,
    height: plan.height,
    curve,
    failing,
    stretches: {
      forming: on(0, a),
      frustration: on(a, b),
      functioning: on(b, c),
      flying: on(c, curve.length),
      failing: { track: 'failing', start: 0, end: failing.length },
    },
    waysDown: plan.waysDown.map(({ from, join, bend }) => {
      const start = pointAt(curve, from * curve.length)
      const end = pointAt(failing, join === 'start' ? 0 : failing.length)
      return { from: from * curve.length, joins: join, track: trackOf([[start, bend[0], bend[1], end]]) }
    }),
    roadHalf: plan.roadHalf,
    bandReach: plan.bandReach,
    zoneHalf: plan.zoneHalf,
    markRadius: plan.markRadius,
  }
}

export type FixedPaths = { roads: { stage: Stage; d: string }[]; waysDown: string[]; ends: { stage: Stage; at: TrackPoint }[] }
const drawn = new WeakMap<Frame, FixedPaths>()

/** What every picture of a frame has in common, drawn once. */
export function fixedPaths(frame: Frame): FixedPaths {
  const known = drawn.get(frame)
  if (known) return known
  const { curve, failing, stretches, roadHalf } = frame
  const fixed: FixedPaths = {
    roads: [
      ...stagesOnCurve.map((stage) => ({ stage, d: pathOf(walk(curve, stretches[stage].start, stretches[stage].end)) })),
      { stage: 'failing', d: pathOf(failing.points) },
    ],
    waysDown: frame.waysDown.map(({ track }) => pathOf(walk(track, roadHalf + 5, track.length - roadHalf - 1))),
    ends: [
      { stage: 'forming', at: pointAt(curve, 0) },
      { stage: 'flying', at: pointAt(curve, curve.length) },
      { stage: 'failing', at: pointAt(failing, 0) },
      { stage: 'failing', at: pointAt(failing, failing.length) },
    ],
  }
  drawn.set(frame, fixed)
  return fixed
}

/** For 600 px of width and more. */
export const wideFrame: Frame = frameOf({
  width: 860,
  height: 420,
  curve: [
    [p(34, 226), p(74, 178), p(106, 138), p(160, 138)],
    [p(160, 138), p(244, 138), p(262, 322), p(362, 322)],
    [p(362, 322), p(462, 322), p(508, 214), p(588, 148)],
    [p(588, 148), p(652, 95), p(730, 70), p(826, 62)],
  ],
  failing: [p(560, 360), p(614, 363), p(684, 363), p(738, 360)],
  borders: [0.3, 0.585, 0.8],
  waysDown: [
    { from: 0.497, join: 'start', bend: [p(446, 346), p(500, 358)] },
    { from: 0.955, join: 'end', bend: [p(850, 190), p(850, 350)] },
  ],
  roadHalf: 5,
  bandReach: 25,
  zoneHalf: 34,
  markRadius: 17,
})

/** For phones: taller for its width, so that each stage keeps a stretch long enough to stand on. */
export const narrowFrame: Frame = frameOf({
  width: 300,
  height: 340,
  curve: [
    [p(12, 172), p(22, 134), p(32, 100), p(54, 100)],
    [p(54, 100), p(84, 100), p(80, 238), p(114, 238)],
    [p(114, 238), p(152, 238), p(162, 160), p(194, 114)],
    [p(194, 114), p(218, 80), p(250, 52), p(286, 40)],
  ],
  failing: [p(170, 296), p(196, 298), p(232, 298), p(258, 296)],
  borders: [0.325, 0.62, 0.81],
  waysDown: [
    { from: 0.54, join: 'start', bend: [p(146, 262), p(138, 290)] },
    { from: 0.945, join: 'end', bend: [p(294, 130), p(304, 290)] },
  ],
  roadHalf: 3.5,
  bandReach: 13,
  zoneHalf: 19,
  markRadius: 12,
})

/** For the rows of a list, 120 by 48. */
export const miniFrame: Frame = frameOf({
  width: 120,
  height: 48,
  curve: [
    [p(5, 25), p(9, 18), p(14, 14), p(20, 14)],
    [p(20, 14), p(32, 14), p(35, 37), p(48, 37)],
    [p(48, 37), p(62, 37), p(70, 24), p(81, 16)],
    [p(81, 16), p(91, 9), p(102, 7), p(114, 6)],
  ],
  failing: [p(86, 42), p(92, 42), p(104, 42), p(112, 42)],
  borders: [0.28, 0.585, 0.8],
  waysDown: [
    { from: 0.5, join: 'start', bend: [p(60, 42), p(74, 42)] },
    { from: 0.96, join: 'end', bend: [p(118, 20), p(118, 36)] },
  ],
  roadHalf: 2,
  bandReach: 0,
  zoneHalf: 5,
  markRadius: 5,
})
