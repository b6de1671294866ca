import type { Stage } from '@/lib/instrument/types'
import { crossoverAt, type Frame, middleOf, offset, type Point, type Spot, spotPoint, type TrackPoint, walk } from './curve-geometry'

/** One reading as the pictures need it: where it lies, and what to write beside it. */
export type CurveReading = {
  /** Short date, such as "Feb 25". */
  label: string
  outcome: 'clear' | 'crossover' | 'contested' | 'none'
  stages: readonly Stage[]
  /** A reading was due between the one before and this one, and was not taken. */
  missedBefore?: boolean
}

export type Ring = {
  /** Which reading of the trail. A contested one has two rings. */
  index: number
  kind: 'one' | 'of-two' | 'none'
  spot: Spot
  at: TrackPoint
  /** Centre of the ring; beside the line where the reading named no place. */
  centre: Point
  radius: number
}

export type TrailLines = {
  /** Steps forward run inside the coloured line. */
  forward: TrackPoint[][]
  /** Steps back run beside it, with an arrow at the end. */
  back: { points: Point[]; arrow: boolean }[]
  /** Steps down to failing and up again, along a way down. */
  down: TrackPoint[][]
}

export type Trail = { rings: Ring[]; lines: TrailLines; leftOut: number }

type Key = Stage | 'crossover'
export type Sizes = { ring: number; smallestRing: number; spacing: number; lane: number }

/** Where the present reading is: one spot, two when contested, the border when in the crossover zone, none else. */
export function presentSpots(frame: Frame, present: Pick<CurveReading, 'outcome' | 'stages'> | null): Spot[] {
  if (present === null || present.outcome === 'none') return []
  if (present.outcome === 'crossover') return [{ track: 'curve', s: crossoverAt(frame) }]
  return present.stages.map((stage) => middleOf(frame, stage))
}

const keysOf = (reading: CurveReading): Key[] => (reading.outcome === 'crossover' ? ['crossover'] : reading.outcome === 'none' ? [] : [...reading.stages])

/**
 * Places earlier readings as rings, in time order along the stretch of their stage. The middle of the stage
 * of the present reading is kept free for it, so its earlier ones come before the middle. Where they are
 * many the rings get smaller; where even dots would touch, the first and the latest stay.
 */
export function layTrail(
  frame: Frame,
  sizes: Sizes,
  readings: readonly CurveReading[],
  present: Pick<CurveReading, 'outcome' | 'stages' | 'missedBefore'> | null,
): Trail {
  const slots = new Map<Key, { index: number; kind: Ring['kind']; gap: boolean }[]>()
  const add = (key: Key, index: number, kind: Ring['kind']) => {
    const list = slots.get(key) ?? []
    list.push({ index, kind, gap: list.length > 0 && readings[index]?.missedBefore === true })
    slots.set(key, list)
  }
  const firstPlaced = readings.find((reading) => reading.outcome !== 'none')
  let last: Key | undefined = firstPlaced && keysOf(firstPlaced)[0]
  readings.forEach((reading, index) => {
    const keys = keysOf(reading)
    for (const key of keys) add(key, index, keys.length > 1 ? 'of-two' : 'one')
    // A reading without a place stands beside its neighbour in time, off the line.
    if (keys.length === 0 && last) add(last, index, 'none')
    last = keys[0] ?? last
  })

  const presentKeys: Key[] = present === null || present.outcome === 'none' ? [] : present.outcome === 'crossover' ? ['crossover'] : [...present.stages]
  const zone = slots.has('crossover') || presentKeys.includes('crossover')
  const rings: Ring[] = []
  let leftOut = 0
  for (const [key, list] of slots) {
    const free = freeStretch(frame, sizes, key, presentKeys.includes(key), zone, list.length)
    const placed = spread(free, sizes, list)
    leftOut += list.length - placed.length
    for (const { entry, s, radius: room } of placed) {
      // Dashes need some length to be seen, and beside the line there is room for them.
      const radius = entry.kind === 'none' ? Math.max(room, sizes.ring * 0.65) : room
      const spot: Spot = { track: key === 'failing' ? 'failing' : 'curve', s }
      const at = spotPoint(frame, spot)
      const aside = entry.kind === 'none' ? frame.roadHalf + radius + 5 : 0
      rings.push({
        index: entry.index,
        kind: entry.kind,
        spot,
        at,
        centre: { x: at.x + at.nx * aside, y: at.y + at.ny * aside },
        radius,
      })
    }
  }
  rings.sort((a, b) => a.index - b.index)
  return { rings, lines: trailLines(frame, sizes, readings, rings, present), leftOut }
}

type Free = { from: number; to: number; align: 'middle' | 'end' }

function freeStretch(frame: Frame, sizes: Sizes, key: Key, present: boolean, zone: boolean, count: number): Free {
  const border = crossoverAt(frame)
  const edge = sizes.ring + 3
  if (key === 'crossover') {
    const before = Math.min(count, 3) * sizes.spacing
    return present
      ? { from: border - frame.zoneHalf - 6 - before, to: border - frame.zoneHalf - 6, align: 'end' }
      : { from: border - frame.zoneHalf, to: border + frame.zoneHalf, align: 'middle' }
  }
  const stretch = frame.stretches[key]
  const middle = (stretch.start + stretch.end) / 2
  if (present) return { from: stretch.start + edge, to: middle - frame.markRadius - 3, align: 'end' }
  const before = key === 'frustration' && zone ? frame.zoneHalf : edge
  const after = key === 'functioning' && zone ? frame.zoneHalf : edge
  // Both sides alike, so that a single ring stands in the middle of its stage.
  const reach = Math.min(middle - stretch.start - after, stretch.end - middle - before)
  return { from: middle - reach, to: middle + reach, align: 'middle' }
}

function spread<T extends { gap: boolean }>(free: Free, sizes: Sizes, list: readonly T[]) {
  const room = free.to - free.from
  const smallest = 2 * sizes.smallestRing + 1.6
  const capacity = Math.max(1, Math.floor(room / smallest))
  const kept = list.length <= capacity ? list : [list[0]!, ...list.slice(list.length - capacity + 1)].slice(-capacity)
  const gaps = kept.filter((entry) => entry.gap).length
  const full = kept.length + gaps * 0.7
  const step = Math.min(sizes.spacing, room / full)
  const gapStep = step * 0.7
  const radius = Math.max(sizes.smallestRing, Math.min(sizes.ring, (step - 3) / 2))
  const used = (kept.length - 1) * step + gaps * (kept.length * step + gapStep * gaps <= room + 0.01 ? gapStep : 0)
  let s = free.align === 'end' ? free.to - radius - 1 - used : (free.from + free.to) / 2 - used / 2
  return kept.map((entry, i) => {
    if (i > 0) s += step + (entry.gap ? (used - (kept.length - 1) * step) / gaps : 0)
    return { entry, s, radius }
  })
}

/** The line through the readings in time order; a missed reading leaves a gap in it. */
function trailLines(
  frame: Frame,
  sizes: Sizes,
  readings: readonly CurveReading[],
  rings: readonly Ring[],
  present: Pick<CurveReading, 'outcome' | 'stages' | 'missedBefore'> | null,
): TrailLines {
  type Stop = { spots: { spot: Spot; radius: number }[]; gap: boolean }
  const stops: Stop[] = []
  let gap = false
  readings.forEach((reading, index) => {
    gap ||= reading.missedBefore === true
    const spots = rings.filter((ring) => ring.index === index && ring.kind !== 'none')
    if (spots.length === 0) return
    stops.push({ spots: spots.map(({ spot, radius }) => ({ spot, radius })), gap })
    gap = false
  })
  const now = presentSpots(frame, present)
  if (now.length > 0) {
    const radius = present?.outcome === 'crossover' ? frame.zoneHalf : frame.markRadius
    stops.push({ spots: now.map((spot) => ({ spot, radius })), gap: gap || present?.missedBefore === true })
  }

  const lines: TrailLines = { forward: [], back: [], down: [] }
  for (let i = 1; i < stops.length; i++) {
    const [before, after] = [stops[i - 1]!, stops[i]!]
    const far = (a: Spot, b: Spot) => (a.track === b.track ? Math.abs(a.s - b.s) : 1000)
    // A contested reading is in both of its places: the line forks towards it, and joins again after it.
    const [many, few, turned] = before.spots.length >= after.spots.length ? [before.spots, after.spots, false] : [after.spots, before.spots, true]
    for (const one of many) {
      const other = [...few].sort((x, y) => far(one.spot, x.spot) - far(one.spot, y.spot))[0]!
      connect(frame, sizes, lines, turned ? other : one, turned ? one : other, after.gap)
    }
  }
  return lines
}

function connect(frame: Frame, sizes: Sizes, lines: TrailLines, a: { spot: Spot; radius: number }, b: { spot: Spot; radius: number }, gap: boolean): void {
  if (a.spot.track !== b.spot.track) {
    const [upper, lower] = a.spot.track === 'curve' ? [a, b] : [b, a]
    // Before flying, the way down is the one that leaves from frustration (BCS §7.2: "skip directly").
    const way = frame.waysDown[upper.spot.s < frame.stretches.flying.start ? 0 : 1]!
    const curve = walk(frame.curve, upper.spot.s, way.from)
    const failing = walk(frame.failing, way.joins === 'start' ? 0 : frame.failing.length, lower.spot.s)
    if (Math.abs(upper.spot.s - way.from) > upper.radius) lines.forward.push(cut(curve, upper.radius, 0))
    if (failing.length > 2) lines.forward.push(cut(failing, 0, lower.radius))
    for (const piece of broken(way.track.points, gap)) lines.down.push(piece)
    return
  }
  const track = frame[a.spot.track]
  const back = b.spot.s < a.spot.s
  const [from, to] = back ? [a.spot.s - a.radius * 0.4, b.spot.s + b.radius * 0.4] : [a.spot.s + a.radius, b.spot.s - b.radius]
  if (Math.abs(to - from) < 1 || (back ? to > from : to < from)) return
  const points = walk(track, from, to)
  const pieces = broken(points, gap)
  if (!back) {
    lines.forward.push(...pieces)
    return
  }
  const lane = b.radius > sizes.ring ? Math.max(sizes.lane, b.radius * 0.72) : sizes.lane
  pieces.forEach((piece, i) => {
    lines.back.push({ points: offset(piece, -lane), arrow: i === pieces.length - 1 })
  })
}

/** How far along the walk each of its points is. */
function distances(points: readonly Point[]): number[] {
  let sum = 0
  return points.map((b, i) => {
    const a = points[i - 1]
    if (a) sum += Math.hypot(b.x - a.x, b.y - a.y)
    return sum
  })
}

function cut(points: TrackPoint[], fromStart: number, fromEnd: number): TrackPoint[] {
  const at = distances(points)
  const total = at.at(-1) ?? 0
  const inside = points.filter((_, i) => at[i]! >= fromStart && total - at[i]! >= fromEnd)
  return inside.length > 1 ? inside : points.slice(0, 2)
}

/** Takes the middle out of a line, so that a gap is seen and both ends still point at each other. */
function broken(points: TrackPoint[], gap: boolean): TrackPoint[][] {
  if (!gap) return [points]
  const at = distances(points)
  const total = at.at(-1) ?? 0
  const open = Math.max(10, Math.min(total * 0.45, 40))
  if (total < open + 4) return []
  const side = (total - open) / 2
  return [points.filter((_, i) => at[i]! <= side), points.filter((_, i) => total - at[i]! <= side)].filter((piece) => piece.length > 1)
}
