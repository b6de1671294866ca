import { describe, expect, it } from 'vitest'
import { type Stage, stages } from '@/lib/instrument/types'
import {
  bandShareAt,
  crossoverAt,
  middleOf,
  miniFrame,
  narrowFrame,
  pathOf,
  pointAt,
  spotPoint,
  stageAt,
  stagesOnCurve,
  wideFrame,
  walk,
} from './curve-geometry'
import { type CurveReading, layTrail, presentSpots } from './curve-trail'

const frames = { wide: wideFrame, narrow: narrowFrame, mini: miniFrame }
const sizes = { ring: 6.5, smallestRing: 1.9, spacing: 25, lane: 12 }
const shares = (set: Partial<Record<Stage, number>>) => ({ forming: 0, frustration: 0, functioning: 0, flying: 0, failing: 0, ...set })
const clear = (stage: Stage, missedBefore = false): CurveReading => ({ label: '', outcome: 'clear', stages: [stage], missedBefore })

describe.each(Object.entries(frames))('the %s curve', (_name, frame) => {
  it('goes up to forming, down into frustration, and up through functioning to flying', () => {
    const y = (stage: Stage) => spotPoint(frame, middleOf(frame, stage)).y
    expect(y('frustration')).toBeGreaterThan(y('forming'))
    expect(y('functioning')).toBeLessThan(y('frustration'))
    expect(y('flying')).toBeLessThan(y('functioning'))
    expect(y('failing')).toBeGreaterThan(y('frustration'))
    expect(pointAt(frame.curve, 0).y).toBeGreaterThan(y('forming'))
  })

  it('stands for frustration near the bottom of the valley', () => {
    const bottom = Math.max(...frame.curve.points.map(({ y }) => y))
    expect(bottom - spotPoint(frame, middleOf(frame, 'frustration')).y).toBeLessThan(frame.height * 0.02)
  })

  it('gives every stage a stretch, end to end and none over another', () => {
    let end = 0
    for (const stage of stagesOnCurve) {
      expect(frame.stretches[stage].start).toBe(end)
      end = frame.stretches[stage].end
      expect(stageAt(frame, middleOf(frame, stage).s)).toBe(stage)
    }
    expect(end).toBe(frame.curve.length)
  })

  it('stays inside its picture', () => {
    for (const { x, y } of [...frame.curve.points, ...frame.failing.points, ...frame.waysDown.flatMap(({ track }) => track.points)]) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(frame.width)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(frame.height)
    }
  })

  it('has ways down from frustration and from flying, both ending at failing', () => {
    expect(frame.waysDown.map(({ from }) => stageAt(frame, from))).toEqual(['frustration', 'flying'])
    for (const { track } of frame.waysDown) {
      const end = pointAt(track, track.length)
      const gap = Math.min(...frame.failing.points.map(({ x, y }) => Math.hypot(x - end.x, y - end.y)))
      expect(gap).toBeLessThan(1)
    }
  })
})

describe('band of certainty', () => {
  it('is as wide as the share in the middle of each stage', () => {
    const given = shares({ forming: 0.1, frustration: 0.5, functioning: 0.3, failing: 0.1 })
    for (const stage of stages) expect(bandShareAt(wideFrame, given, middleOf(wideFrame, stage))).toBeCloseTo(given[stage], 5)
  })

  it('joins two stages that are both likely and closes towards one that is not', () => {
    const given = shares({ frustration: 0.5, functioning: 0.4 })
    expect(bandShareAt(wideFrame, given, { track: 'curve', s: crossoverAt(wideFrame) })).toBeCloseTo(0.4, 2)
    expect(bandShareAt(wideFrame, given, { track: 'curve', s: wideFrame.stretches.frustration.start })).toBeCloseTo(0, 5)
  })
})

describe('present place', () => {
  it('is two places when contested, never one between', () => {
    expect(presentSpots(wideFrame, { outcome: 'contested', stages: ['frustration', 'functioning'] })).toEqual([
      middleOf(wideFrame, 'frustration'),
      middleOf(wideFrame, 'functioning'),
    ])
  })

  it('is the border for the crossover zone, and nowhere without a clear reading', () => {
    expect(presentSpots(wideFrame, { outcome: 'crossover', stages: ['frustration', 'functioning'] })).toEqual([{ track: 'curve', s: crossoverAt(wideFrame) }])
    expect(presentSpots(wideFrame, { outcome: 'none', stages: [] })).toEqual([])
  })
})

describe('trail', () => {
  it('spreads readings of one stage in time order without touching, and ends before the present mark', () => {
    for (const frame of [wideFrame, narrowFrame]) {
      for (const stage of stages) {
        for (const count of [1, 2, 4, 9]) {
          const { rings } = layTrail(
            frame,
            { ...sizes, ring: 4.5, smallestRing: 1.4 },
            Array.from({ length: count }, () => clear(stage)),
            clear(stage),
          )
          rings.reduce((a, b) => {
            expect(b.spot.s - a.spot.s).toBeGreaterThan(a.radius + b.radius)
            return b
          })
          const last = rings.at(-1)!
          expect(last.spot.s + last.radius).toBeLessThan(middleOf(frame, stage).s - frame.markRadius)
          expect(rings[0]!.spot.s).toBeGreaterThan(frame.stretches[stage].start)
        }
      }
    }
  })

  it('keeps the first and the latest of a trail too long to draw', () => {
    const { rings, leftOut } = layTrail(
      narrowFrame,
      sizes,
      Array.from({ length: 40 }, () => clear('functioning')),
      clear('functioning'),
    )
    expect(rings[0]!.index).toBe(0)
    expect(rings.at(-1)!.index).toBe(39)
    expect(rings.length + leftOut).toBe(40)
  })

  it('puts a single earlier reading in the middle of its stage', () => {
    const { rings } = layTrail(wideFrame, sizes, [clear('forming')], clear('functioning'))
    expect(rings[0]!.spot.s).toBeCloseTo(middleOf(wideFrame, 'forming').s, 1)
  })

  it('breaks the line where a reading was missed', () => {
    const whole = layTrail(wideFrame, sizes, [clear('forming')], clear('functioning')).lines.forward
    const gapped = layTrail(wideFrame, sizes, [clear('forming')], clear('functioning', true)).lines.forward
    expect(whole).toHaveLength(1)
    expect(gapped).toHaveLength(2)
    expect(gapped[1]![0]!.s - gapped[0]!.at(-1)!.s).toBeGreaterThan(8)
  })

  it('draws a step back beside the line and a fall to failing along a way down', () => {
    expect(layTrail(wideFrame, sizes, [clear('functioning')], clear('frustration')).lines.back).toHaveLength(1)
    const fall = layTrail(wideFrame, sizes, [clear('frustration')], clear('failing')).lines
    expect(fall.down[0]).toBe(wideFrame.waysDown[0]!.track.points)
  })

  it('keeps a reading without a place off the line', () => {
    const { rings, lines } = layTrail(wideFrame, sizes, [clear('forming'), { label: '', outcome: 'none', stages: [] }], clear('frustration'))
    const ring = rings.find(({ kind }) => kind === 'none')!
    expect(Math.hypot(ring.centre.x - ring.at.x, ring.centre.y - ring.at.y)).toBeGreaterThan(wideFrame.roadHalf + ring.radius)
    expect(lines.forward).toHaveLength(1)
  })

  it('shows a contested reading as two rings of the same reading', () => {
    const { rings } = layTrail(wideFrame, sizes, [{ label: '', outcome: 'contested', stages: ['frustration', 'flying'] }], clear('flying'))
    expect(rings.map(({ index, kind }) => [index, kind])).toEqual([
      [0, 'of-two'],
      [0, 'of-two'],
    ])
  })
})

it('writes paths in plain numbers of one decimal', () => {
  expect(pathOf(walk(wideFrame.curve, 0, wideFrame.curve.length))).toMatch(/^M[-\d.,CL]+$/)
  expect(pathOf(walk(wideFrame.curve, 0, 200))).not.toMatch(/\.\d\d/)
})
