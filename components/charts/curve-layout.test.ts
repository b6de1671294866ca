import { describe, expect, it } from 'vitest'
import { type Stage, stages } from '@/lib/instrument/types'
import { spotPoint } from './curve-geometry'
import { type CurveLayout, type CurveState, layOutCurve, obstaclesOf, touch } from './curve-layout'
import type { CurveReading } from './curve-trail'

const stageNames: Record<Stage, string> = {
  forming: 'Forming',
  frustration: 'Frustration',
  functioning: 'Functioning',
  flying: 'Flying',
  failing: 'Failing',
}
const months = ['Feb', 'May', 'Aug', 'Nov']
const dated = (readings: Omit<CurveReading, 'label'>[]): CurveReading[] =>
  readings.map((reading, i) => ({ ...reading, label: `${months[i % 4]} ${24 + Math.floor(i / 4)}` }))
const at = (stage: Stage, missedBefore = false): Omit<CurveReading, 'label'> => ({ outcome: 'clear', stages: [stage], missedBefore })
const crossover: Omit<CurveReading, 'label'> = { outcome: 'crossover', stages: ['frustration', 'functioning'] }
const contested: Omit<CurveReading, 'label'> = { outcome: 'contested', stages: ['frustration', 'flying'] }
const none: Omit<CurveReading, 'label'> = { outcome: 'none', stages: [] }
const [fo, fr, fu, fl, fa] = stages as unknown as ['forming', 'frustration', 'functioning', 'flying', 'failing']

const trails: Record<string, CurveReading[]> = {
  'no trail': [],
  ...Object.fromEntries(stages.map((stage) => [`one ${stage}`, dated([at(stage)])])),
  ...Object.fromEntries(stages.map((stage) => [`four ${stage}`, dated([at(stage), at(stage), at(stage, true), at(stage)])])),
  climbing: dated([at(fo), at(fr), at(fr), crossover, at(fu), at(fl)]),
  'back and forth': dated([at(fo), at(fu), at(fr, true), at(fu), contested, at(fr)]),
  'without a place': dated([none, at(fr), none, none]),
  'failed once': dated([at(fo), at(fa), at(fr), at(fl), at(fa, true)]),
  ...Object.fromEntries(stages.map((stage) => [`twenty ${stage}`, dated(Array.from({ length: 20 }, () => at(stage)))])),
  'twenty mixed': dated([fo, fo, fr, fr, fu, fr, fr, fa, fr, fu, fu, fl, fl, fl, fu, fu, fl, fl, fa, fr].map((stage, i) => at(stage, i % 6 === 5))),
}

const sure = 'If a few other people had answered, we would read the same 8 times in 10.'
const shares = (set: Partial<Record<Stage | 'none', number>>) => ({ forming: 0, frustration: 0, functioning: 0, flying: 0, failing: 0, none: 0, ...set })
type Now = Omit<CurveState, 'trail' | 'stageNames'>
const presents: [string, Now][] = [
  ...stages.flatMap((stage): [string, Now][] =>
    [1, 0.82].map((share) => [
      `clear ${stage} ${share}`,
      {
        outcome: 'clear',
        places: [{ stage, label: '', mark: '' }],
        certainty: shares({ [stage]: share, [stage === fr ? fu : fr]: 1 - share }),
        nowHeading: `Now: ${stageNames[stage]}`,
        nowDetail: sure,
      },
    ]),
  ),
  ...stages.flatMap((a, i) =>
    stages.slice(i + 1).map((b): [string, Now] => [
      `contested ${a} ${b}`,
      {
        outcome: 'contested',
        places: [
          { stage: a, label: `About half see ${a}`, mark: 'about half here' },
          { stage: b, label: `About half see ${b}`, mark: 'about half here' },
        ],
        certainty: shares({ [a]: 0.48, [b]: 0.42, none: 0.1 }),
        nowHeading: 'Contested: two clear views',
        nowDetail: 'People are clear, and they differ. The group is not somewhere in between.',
      },
    ]),
  ),
  [
    'crossover',
    {
      outcome: 'crossover',
      places: [
        { stage: fr, label: '', mark: '' },
        { stage: fu, label: '', mark: '' },
      ],
      certainty: shares({ frustration: 0.47, functioning: 0.47 }),
      nowHeading: 'Now: between frustration and functioning',
      nowDetail: 'Most people see both. We would read the same 9 times in 10.',
    },
  ],
  [
    'none',
    {
      outcome: 'none',
      places: [],
      certainty: shares({ frustration: 0.3, none: 0.7 }),
      nowHeading: 'No clear reading this time',
      nowDetail: 'People describe four different stages, so no place is named.',
    },
  ],
  [
    'empty',
    {
      outcome: 'empty',
      places: [],
      certainty: null,
      nowHeading: 'Your first reading will appear here',
      nowDetail: 'Five people or more answer, each by their own link.',
    },
  ],
]

const combinations = (['wide', 'narrow'] as const).flatMap((size) =>
  presents.flatMap(([now, present]) => Object.entries(trails).map(([trail, readings]) => ({ size, now, present, trail, readings }))),
)
/** Each picture is laid out once, whatever is asked of it. */
const laidOut = combinations.map((one) => {
  const state: CurveState = { ...one.present, trail: one.readings, stageNames }
  return { ...one, state, layout: layOutCurve(one.size, state) }
})

function faults(size: 'wide' | 'narrow', state: CurveState, layout: CurveLayout): string[] {
  const found: string[] = []
  const { labels, frame, top } = layout
  const obstacles = obstaclesOf(size, state, layout)
  const words = (i: number) => `${labels[i]!.role} "${labels[i]!.lines.join(' ')}"`
  labels.forEach(({ box }, i) => {
    if (box.x < 0 || box.x + box.width > frame.width || box.y < top || box.y + box.height > frame.height) found.push(`${words(i)} leaves the picture`)
    labels.slice(i + 1).forEach((other, j) => {
      if (touch(box, other.box)) found.push(`${words(i)} touches ${words(i + 1 + j)}`)
    })
    const hit = obstacles.find(({ x, y, r }) => {
      const dx = Math.max(box.x - x, 0, x - box.x - box.width)
      const dy = Math.max(box.y - y, 0, y - box.y - box.height)
      return Math.hypot(dx, dy) < r - 3
    })
    if (hit) found.push(`${words(i)} lies on the drawing at ${Math.round(hit.x)},${Math.round(hit.y)}`)
  })
  return found
}

describe('labels of the life-cycle curve', () => {
  it(`touch neither one another nor the drawing (${combinations.length} pictures)`, () => {
    const bad = laidOut.flatMap(({ size, now, trail, state, layout }) => faults(size, state, layout).map((fault) => `${size}, ${now}, ${trail}: ${fault}`))
    expect(bad).toEqual([])
  }, 60_000)

  it('always say all five stages, the heading and the detail, and tag both places of a contested reading', () => {
    for (const { size, now, present, trail, layout } of laidOut) {
      const { labels } = layout
      const roles = labels.map(({ role }) => role)
      expect(
        roles.filter((role) => role === 'name'),
        `${size} ${now} ${trail}`,
      ).toHaveLength(5)
      expect(roles).toContain('heading')
      expect(roles).toContain('detail')
      expect(
        roles.filter((role) => role === 'tag'),
        `${size} ${now} ${trail}`,
      ).toHaveLength(present.outcome === 'contested' ? 2 : 0)
    }
  }, 60_000)

  it('tell each of two places beside its own mark, and not under the name of another stage', () => {
    const strange = laidOut
      .filter(({ present }) => present.outcome === 'contested')
      .flatMap(({ size, now, trail, present, layout }) => {
        const marks = layout.spots.map((spot) => spotPoint(layout.frame, spot))
        const tags = layout.labels.filter(({ role }) => role === 'tag')
        return present.places.flatMap(({ stage }, i) => {
          const tag = tags[i]
          if (!tag || !marks.every(Boolean)) return [`${size}, ${now}, ${trail}: ${stage} has none`]
          const far = (at: { x: number; y: number }) =>
            Math.hypot(Math.max(tag.box.x - at.x, 0, at.x - tag.box.x - tag.box.width), Math.max(tag.box.y - at.y, 0, at.y - tag.box.y - tag.box.height))
          const nearer = marks.every((mark, j) => j === i || far(marks[i]!) < far(mark))
          const others = layout.labels.filter((one) => one.role === 'name' && one.stage !== stage && touch(one.box, tag.box, 8))
          const named = size === 'wide' ? tag.lines.join(' ').includes(stage) : tag.stage === stage
          return nearer && named && others.length === 0 ? [] : [`${size}, ${now}, ${trail}: ${stage}`]
        })
      })
    expect(strange).toEqual([])
  }, 60_000)

  it('date the first and the latest earlier reading on the wide drawing', () => {
    const undated = laidOut
      .filter(({ size, readings }) => size === 'wide' && readings.length > 0 && readings[0]!.outcome !== 'none')
      .filter(({ readings, layout, present }) => {
        const dates = layout.labels.filter(({ role }) => role === 'date').map(({ index }) => index)
        const ends = [0, readings.length - 1].filter((index) => dates.includes(index))
        // Twenty dots under one full band leave room for one date, and so do four beside the words for one of two places; the table has them all.
        return readings.length > 8 || present.outcome === 'contested' ? ends.length === 0 : !ends.includes(0) || !ends.includes(readings.length - 1)
      })
      .map(({ now, trail }) => `${now}, ${trail}`)
    expect(undated).toEqual([])
  }, 60_000)

  it('leave room for the longest stage names a translation may bring', () => {
    const long: Record<Stage, string> = { ...stageNames, forming: 'Tīmatanga', failing: 'Falling apart' }
    for (const size of ['wide', 'narrow'] as const) {
      const state: CurveState = { ...presents[4]![1], trail: trails.climbing!, stageNames: long }
      expect(faults(size, state, layOutCurve(size, state))).toEqual([])
    }
  })
})
