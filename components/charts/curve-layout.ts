import { type Stage, stages } from '@/lib/instrument/types'
import { bandShareAt, type Box, type Frame, narrowFrame, type Point, pointAt, type Spot, spotPoint, wideFrame } from './curve-geometry'
import { type CurveReading, layTrail, presentSpots, type Sizes, type Trail } from './curve-trail'
import { textWidth, wrapText } from './text-width'

export type Certainty = Record<Stage, number> & { none: number }

/** One place of the present reading, where there are two: `label` says it in words that name the stage, `mark` in the few that a phone has room for. */
export type CurvePlace = { stage: Stage; label: string; mark: string }

export type CurveState = {
  /** `empty`: no reading yet. */
  outcome: CurveReading['outcome'] | 'empty'
  places: readonly CurvePlace[]
  certainty: Certainty | null
  trail: readonly CurveReading[]
  missedBeforeNow?: boolean
  nowHeading: string
  nowDetail: string
  stageNames: Record<Stage, string>
}

type Anchor = 'start' | 'middle' | 'end'
export type Label = {
  role: 'name' | 'heading' | 'detail' | 'tag' | 'date'
  lines: string[]
  box: Box
  anchor: Anchor
  x: number
  /** Baseline of each line. */
  baselines: number[]
  /** Stage whose shape stands before the text (names, and tags that do not name it). */
  stage?: Stage
  /** Which reading of the trail (dates only). */
  index?: number
}

export type CurveLayout = {
  frame: Frame
  /** Top of the picture: negative where words stand above the curve. */
  top: number
  spots: Spot[]
  trail: Trail
  labels: Label[]
  leaders: [Point, Point][]
}

type Circle = Point & { r: number }
type Style = {
  frame: Frame
  sizes: Sizes
  text: Record<Label['role'], number>
  /** Least distance between the curve and any word. */
  clear: number
  dates: number
  /** How far from its mark a tag may stand, and how far from the name of another stage it must. */
  tags: { away: readonly number[]; clear: number }
  names: Record<Stage, { x: number; y: number; anchor: Anchor }>
  callout: ((state: CurveState) => CalloutSpot[]) | 'above'
}
type CalloutSpot = { x: number; anchor: Anchor; width: number; leader: boolean } & ({ top: number } | { bottom: number })

/** Room for the stage's shape before its name. */
export const glyphRoom = 1.05

const aside: CalloutSpot[] = [
  { x: 34, anchor: 'start', top: 22, width: 400, leader: false },
  { x: 34, anchor: 'start', top: 22, width: 520, leader: false },
]
const inTheValley: CalloutSpot[] = [
  { x: 378, anchor: 'middle', bottom: 232, width: 215, leader: true },
  { x: 380, anchor: 'middle', bottom: 200, width: 240, leader: true },
  { x: 384, anchor: 'middle', bottom: 170, width: 270, leader: true },
]

const wide: Style = {
  frame: wideFrame,
  sizes: { ring: 6.5, smallestRing: 1.9, spacing: 25, lane: 12 },
  text: { heading: 23, detail: 17.5, name: 18.5, tag: 18, date: 17.5 },
  clear: 15,
  dates: 9,
  tags: { away: [0, 10, 20, 32, 46], clear: 8 },
  names: {
    forming: { x: 151, y: 208, anchor: 'middle' },
    frustration: { x: 344, y: 386, anchor: 'middle' },
    functioning: { x: 602, y: 199, anchor: 'start' },
    flying: { x: 738, y: 134, anchor: 'middle' },
    failing: { x: 692, y: 412, anchor: 'middle' },
  },
  callout: ({ outcome, places }) => {
    // A tag above forming needs the corner.
    if (outcome === 'contested' && places.some(({ stage }) => stage === 'forming')) return aside.map((spot) => ({ ...spot, x: 262, width: 340 }))
    if (outcome === 'none' || outcome === 'empty' || outcome === 'contested') return aside
    if (outcome === 'crossover') return [{ x: 398, anchor: 'middle', bottom: 148, width: 300, leader: true }, ...inTheValley]
    const spots: Record<Stage, CalloutSpot[]> = {
      forming: [
        { x: 62, anchor: 'start', bottom: 92, width: 300, leader: true },
        { x: 62, anchor: 'start', bottom: 92, width: 420, leader: true },
      ],
      frustration: inTheValley,
      functioning: [
        { x: 466, anchor: 'end', bottom: 152, width: 235, leader: true },
        { x: 470, anchor: 'end', bottom: 130, width: 300, leader: true },
      ],
      flying: [
        { x: 676, anchor: 'end', bottom: 42, width: 300, leader: true },
        { x: 660, anchor: 'end', bottom: 42, width: 420, leader: true },
      ],
      failing: [
        { x: 672, anchor: 'middle', bottom: 322, width: 300, leader: true },
        { x: 660, anchor: 'middle', bottom: 318, width: 260, leader: true },
      ],
    }
    return spots[places[0]?.stage ?? 'forming']
  },
}

const narrow: Style = {
  frame: narrowFrame,
  sizes: { ring: 4.5, smallestRing: 1.4, spacing: 14, lane: 8.5 },
  text: { heading: 20, detail: 15.5, name: 15.5, tag: 15, date: 15 },
  clear: 9,
  dates: 2,
  tags: { away: [0, 4, 8, 12, 18, 26, 36, 48, 60], clear: 8 },
  names: {
    forming: { x: 54, y: 62, anchor: 'middle' },
    frustration: { x: 70, y: 282, anchor: 'middle' },
    functioning: { x: 179, y: 208, anchor: 'start' },
    flying: { x: 208, y: 54, anchor: 'end' },
    failing: { x: 214, y: 330, anchor: 'middle' },
  },
  callout: 'above',
}

const lineHeight = 1.26

/**
 * Works out the whole picture as plain numbers: rings, lines, and labels that touch neither the curve nor
 * one another. What cannot be written without touching is left to the table.
 */
export function layOutCurve(size: 'wide' | 'narrow', state: CurveState): CurveLayout {
  const style = size === 'wide' ? wide : narrow
  const { frame } = style
  const present =
    state.outcome === 'empty' ? null : { outcome: state.outcome, stages: state.places.map(({ stage }) => stage), missedBefore: state.missedBeforeNow === true }
  const spots = presentSpots(frame, present)
  const trail = layTrail(frame, style.sizes, state.trail, present)

  const circles = obstacles(style, state, spots, trail)
  const boxes: Box[] = []
  const labels: Label[] = []
  const leaders: [Point, Point][] = []
  // Above, the picture grows with what is written there.
  const bounds: Box = { x: 2, y: -80, width: frame.width - 4, height: frame.height + 78 }
  const free = (box: Box, circlesToAvoid = circles) =>
    inside(box, bounds) && !boxes.some((other) => touch(box, other, 4)) && !circlesToAvoid.some((circle) => near(box, circle))
  const put = (label: Label) => {
    labels.push(label)
    boxes.push(label.box)
  }

  for (const stage of stages) {
    const { x, y, anchor } = style.names[stage]
    put(block('name', [state.stageNames[stage]], x, { top: y - style.text.name * 0.95 }, anchor, style, stage))
  }

  let top = 0
  if (style.callout === 'above') {
    const heading = wrapText(state.nowHeading, style.text.heading, frame.width - 6)
    const detail = wrapText(state.nowDetail, style.text.detail, frame.width - 6)
    const under = block('detail', detail, 1, { bottom: 14 }, 'start', style)
    const over = block('heading', heading, 1, { bottom: under.box.y - (detail.length > 0 ? 3 : 0) }, 'start', style)
    // Words above the curve push the picture's top up, not the curve down: one set of numbers serves all.
    top = Math.floor(over.box.y - 6)
    put(over)
    if (detail.length > 0) put(under)
  } else {
    const candidates = style.callout(state).map((spot) => callout(spot, state, style))
    const found = candidates.find(({ parts }) => parts.every(({ box }) => free(box))) ?? candidates[0]!
    for (const part of found.parts) put(part)
    const target = spots[0]
    if (found.leader && target) {
      const whole = union(found.parts.map(({ box }) => box))
      const mark = spotPoint(frame, target)
      const start = { x: clamp(mark.x, whole.x + 6, whole.x + whole.width - 6), y: clamp(mark.y, whole.y, whole.y + whole.height) }
      if (start.y > whole.y && start.y < whole.y + whole.height) start.x = mark.x > start.x ? whole.x + whole.width : whole.x
      const line = between(start, mark, 5, frame.markRadius + 5)
      leaders.push(line)
      circles.push(...along(line, 4))
    }
  }

  if (state.outcome === 'contested') {
    const marks = spots.map((spot) => spotPoint(frame, spot))
    for (const [i, { stage, label, mark }] of state.places.entries()) {
      const at = marks[i]
      if (!at) continue
      const strangers = labels.filter((one) => one.role === 'name' && one.stage !== stage)
      // Free, nearer to its own mark than to the other one, and not under a name that it does not belong to.
      const fits = ({ box }: Label) =>
        free(box) &&
        marks.every((other, j) => j === i || apart(box, at) < apart(box, other)) &&
        !strangers.some((name) => touch(grown(box, style.tags.clear), name.box))
      const ways: { lines: string[]; stage?: Stage }[] =
        size === 'wide'
          ? [{ lines: [label] }]
          : [
              { lines: [mark], stage },
              { lines: inTwo(mark), stage },
            ]
      const options = style.tags.away.flatMap((away) =>
        ways.flatMap((way) => [
          ...placesRound(at, frame.markRadius + 4, [away], (x, y, anchor): [Label] => [centred('tag', way.lines, x, y, anchor, style, way.stage)]),
        ]),
      )
      const found = options.find(({ item: [one] }) => fits(one))
      if (!found) continue
      const [one] = found.item
      put(one)
      if (found.away > 8) leaders.push(between(at, nearest(one.box, at), frame.markRadius + 4, 3))
    }
  }

  for (const index of datesInOrder(state.trail, style.dates)) {
    for (const ring of trail.rings.filter((candidate) => candidate.index === index).slice(0, 1)) {
      const text = state.trail[index]?.label ?? ''
      const own = bandHalf(style, state, ring.spot)
      const reach = Math.max(style.clear, own + 4)
      const options = placesRound(
        ring.centre,
        reach,
        size === 'wide' ? [0, 5, 10, 17, 24, 33, 44, 56] : [0, 4, 9, 15],
        (x, y, anchor): [Label] => [centred('date', [text], x, y, anchor, style)],
        ring.at,
      )
      const around = circles.filter(({ x, y, r }) => Math.abs(x - ring.centre.x) < 200 + r && Math.abs(y - ring.centre.y) < 140 + r)
      for (const {
        item: [date],
        away,
      } of options) {
        if (!free(date.box, around)) continue
        const line = reach + away > style.clear + 7 ? between(ring.centre, nearest(date.box, ring.centre), ring.radius + 2, 2) : null
        if (line && (leaders.some((other) => cross(line, other)) || along(line, 1).some((spot) => boxes.some((box) => near(box, spot))))) continue
        if (line) {
          leaders.push(line)
          circles.push(...along(line, 2))
        }
        put({ ...date, index })
        break
      }
    }
  }
  if (size === 'wide') top = Math.floor(Math.min(48, ...labels.map(({ box }) => box.y)) - 12)
  return { frame, top, spots, trail, labels, leaders }
}

/** Half the thickness of line and band at a spot. */
function bandHalf(style: Style, state: CurveState, spot: Spot): number {
  const share = state.certainty ? bandShareAt(style.frame, state.certainty, spot) : 0
  return style.frame.roadHalf + style.frame.bandReach * share
}

function obstacles(style: Style, state: CurveState, spots: Spot[], trail: Trail): Circle[] {
  const { frame } = style
  const circles: Circle[] = []
  for (const track of ['curve', 'failing'] as const) {
    for (const [i, { x, y, s }] of frame[track].points.entries()) {
      if (i % 3 !== 0) continue
      circles.push({ x, y, r: Math.max(frame.roadHalf + 4, bandHalf(style, state, { track, s }) + 2) })
    }
  }
  for (const { track } of frame.waysDown) for (const { x, y } of track.points.filter((_, i) => i % 3 === 0)) circles.push({ x, y, r: 5 })
  for (const { points } of trail.lines.back) for (const { x, y } of points.filter((_, i) => i % 3 === 0)) circles.push({ x, y, r: 5 })
  for (const { centre, radius } of trail.rings) circles.push({ ...centre, r: radius + 3 })
  for (const spot of spots) {
    if (state.outcome === 'crossover') {
      for (let s = spot.s - frame.zoneHalf; s <= spot.s + frame.zoneHalf; s += 4) circles.push({ ...pointAt(frame.curve, s), r: frame.markRadius + 4 })
    } else circles.push({ ...spotPoint(frame, spot), r: frame.markRadius + 4 })
  }
  return circles
}

/** First and latest first, since they carry the story; then from the latest back, as far as there is room. */
function datesInOrder(readings: readonly CurveReading[], most: number): number[] {
  const all = readings.map((_, i) => i)
  const order = [0, all.length - 1, ...all.slice(1, -1).reverse()].filter((i, at, list) => i >= 0 && list.indexOf(i) === at)
  // A long trail keeps its ends: naming some of the middle would look as if the others were not there.
  return all.length <= most ? order : order.slice(0, Math.min(4, most))
}

function block(role: Label['role'], lines: string[], x: number, at: { top: number } | { bottom: number }, anchor: Anchor, style: Style, stage?: Stage): Label {
  const size = style.text[role]
  const glyph = stage ? size * glyphRoom : 0
  const width = Math.max(0, ...lines.map((line) => textWidth(line, size))) + glyph
  const height = lines.length * size * lineHeight
  const y = 'top' in at ? at.top : at.bottom - height
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return {
    role,
    lines,
    anchor,
    x,
    box: { x: left, y, width, height },
    baselines: lines.map((_, i) => y + size * (0.96 + i * lineHeight)),
    ...(stage && { stage }),
  }
}

function callout(spot: CalloutSpot, state: CurveState, style: Style): { parts: Label[]; leader: boolean } {
  const heading = wrapText(state.nowHeading, style.text.heading, spot.width)
  const detail = wrapText(state.nowDetail, style.text.detail, spot.width)
  const height = (lines: string[], role: Label['role']) => lines.length * style.text[role] * lineHeight
  const gap = 2
  const top = 'top' in spot ? spot.top : spot.bottom - height(heading, 'heading') - gap - height(detail, 'detail')
  const over = block('heading', heading, spot.x, { top }, spot.anchor, style)
  const under = block('detail', detail, spot.x, { top: top + over.box.height + gap }, spot.anchor, style)
  // One box for both, so that nothing is ever written between a heading and its sentence.
  return { parts: detail.length > 0 ? [over, under] : [over], leader: spot.leader }
}

function centred(role: Label['role'], lines: string[], x: number, y: number, anchor: Anchor, style: Style, stage?: Stage): Label {
  return block(role, lines, x, { top: y - (lines.length * style.text[role] * lineHeight) / 2 }, anchor, style, stage)
}

/** A few words on two lines, as even as they go. */
function inTwo(words: string): string[] {
  const spaces = [...words.matchAll(/ /g)].map(({ index }) => index)
  const middle = spaces.sort((a, b) => Math.abs(a - words.length / 2) - Math.abs(b - words.length / 2))[0]
  return middle === undefined ? [words] : [words.slice(0, middle), words.slice(middle + 1)]
}

/** Places round a point for a word, best first: straight across the line, then turned, then further away. */
function* placesRound<T extends Label[]>(
  at: Point,
  reach: number,
  distances: readonly number[],
  make: (x: number, y: number, anchor: Anchor) => T,
  across: { nx: number; ny: number } = { nx: 0, ny: -1 },
): Generator<{ item: T; away: number }> {
  const { height } = union(make(0, 0, 'middle').map(({ box }) => box))
  for (const away of distances) {
    for (const turn of [0, 180, 25, -25, 155, -155, 50, -50, 130, -130, 75, -75, 105, -105]) {
      const angle = Math.atan2(across.ny, across.nx) + (turn * Math.PI) / 180
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
      const anchor: Anchor = dx > 0.45 ? 'start' : dx < -0.45 ? 'end' : 'middle'
      const depth = (Math.abs(dy) * height) / 2
      const x = at.x + dx * (reach + away)
      const y = at.y + dy * (reach + away + depth)
      yield { item: make(x, y, anchor), away }
    }
  }
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), Math.max(low, high))
const nearest = (box: Box, { x, y }: Point): Point => ({ x: clamp(x, box.x, box.x + box.width), y: clamp(y, box.y, box.y + box.height) })
const grown = ({ x, y, width, height }: Box, by: number): Box => ({ x: x - by, y: y - by, width: width + by * 2, height: height + by * 2 })
/** How far a box is from a point. */
const apart = (box: Box, point: Point) => Math.hypot(nearest(box, point).x - point.x, nearest(box, point).y - point.y)
// Asked some hundred thousand times a picture, so without objects and square roots.
const near = (box: Box, { x, y, r }: Circle) => {
  const dx = x < box.x ? box.x - x : x > box.x + box.width ? x - box.x - box.width : 0
  if (dx >= r) return false
  const dy = y < box.y ? box.y - y : y > box.y + box.height ? y - box.y - box.height : 0
  return dy < r && dx * dx + dy * dy < r * r
}
/** Whether two boxes come closer than `gap`. */
export const touch = (a: Box, b: Box, gap = 0) =>
  a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap * 0.25 && b.y < a.y + a.height + gap * 0.25
const inside = (box: Box, bounds: Box) =>
  box.x >= bounds.x && box.y >= bounds.y && box.x + box.width <= bounds.x + bounds.width && box.y + box.height <= bounds.y + bounds.height

function union(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  }
}

/** The straight line between two points, shortened at both ends. */
function between(a: Point, b: Point, fromStart: number, fromEnd: number): [Point, Point] {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const [dx, dy] = [(b.x - a.x) / length, (b.y - a.y) / length]
  return [
    { x: a.x + dx * fromStart, y: a.y + dy * fromStart },
    { x: b.x - dx * fromEnd, y: b.y - dy * fromEnd },
  ]
}

/** Whether two straight lines cross. */
function cross([a, b]: [Point, Point], [c, d]: [Point, Point]): boolean {
  const side = (p: Point, q: Point, r: Point) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x))
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)
}

const along = ([a, b]: [Point, Point], r: number): Circle[] =>
  Array.from({ length: 12 }, (_, i) => ({ x: a.x + ((b.x - a.x) * i) / 11, y: a.y + ((b.y - a.y) * i) / 11, r }))

/** For the tests: everything that no word may touch, with the distance it must keep. */
export function obstaclesOf(size: 'wide' | 'narrow', state: CurveState, { spots, trail }: CurveLayout): Circle[] {
  return obstacles(size === 'wide' ? wide : narrow, state, spots, trail)
}
