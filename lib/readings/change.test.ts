import { expect, test } from 'vitest'
import { changeOfScores } from '@/lib/readings/change'
import { scoreReading } from '@/lib/readings/score'
import { Crowd, profileOf } from '@/lib/readings/simulation'
import type { RespondentAnswers } from '@/lib/readings/types'
import { studentQuantile } from '@/lib/readings/welch-test'

const spread = (middle: number, width: number) => [-1, -0.5, -0.25, 0, 0, 0.25, 0.5, 1].map((at) => middle + at * width)
const crowd = new Crowd(40)
const flying = crowd.group(profileOf('flying'), 8, 0.45)

test.each([
  [4, 4.6041],
  [8, 3.3554],
  [14, 2.9768],
  [30, 2.75],
  [2000, 2.5783],
])('Student’s t with %i degrees of freedom passes %f in one case of a hundred, as in the printed tables', (freedom, value) => {
  expect(studentQuantile(0.01, freedom)).toBeCloseTo(value, 3)
})

test('a large shift is called moved, with its direction', () => {
  const { delta, verdict } = changeOfScores(spread(0.6, 0.1), spread(0.3, 0.1))
  expect(verdict).toBe('moved')
  expect(delta).toBeCloseTo(-0.3, 12)
})

test('a sure but tiny shift is not called moved: the deviation has a floor', () => {
  expect(changeOfScores(Array(40).fill(0.5), Array(40).fill(0.59)).verdict).toBe('within-noise')
  expect(changeOfScores(Array(40).fill(0.5), Array(40).fill(0.6)).verdict).toBe('moved')
})

test('a band wider than one step of the scale cannot tell, rather than saying that nothing moved', () => {
  expect(changeOfScores(spread(0.5, 0.5), spread(0.55, 0.5)).verdict).toBe('cannot-tell')
  expect(changeOfScores(spread(0.5, 0.1), spread(0.55, 0.1)).verdict).toBe('within-noise')
})

test('under five scores on either side cannot tell and gives no difference', () => {
  expect(changeOfScores([0.1, 0.1, 0.1, 0.1], spread(0.9, 0.01))).toEqual({ delta: null, verdict: 'cannot-tell' })
  expect(changeOfScores(spread(0.9, 0.01), [0.1, 0.1, 0.1, 0.1])).toEqual({ delta: null, verdict: 'cannot-tell' })
})

test('an earlier file with four people changes nothing but the change, and says so', () => {
  const reading = scoreReading(flying, flying.slice(0, 4))
  expect(Object.values(reading.change ?? {})).toEqual(Array(5).fill({ delta: null, verdict: 'cannot-tell' }))
  expect(reading.findings).toContainEqual({ code: 'earlier-too-few', answered: 4, needed: 5 })
  expect({ ...reading, change: null, reasons: [], findings: [] }).toEqual({
    ...scoreReading(flying),
    reasons: [],
    findings: [],
  })
})

test('another version of the instrument cannot tell, though the numbers could be subtracted', () => {
  const reading = scoreReading(flying, flying, { sameInstrument: false })
  expect(reading.change?.flying).toEqual({ delta: null, verdict: 'cannot-tell' })
  expect(reading.findings).toContainEqual({ code: 'other-instrument' })
})

test('the same answers again are within noise', () => {
  expect(scoreReading(flying, flying).change?.flying).toEqual({ delta: 0, verdict: 'within-noise' })
})

test('a statement left unanswered in one of the rounds is compared in neither', () => {
  const withoutFirst = flying.map(({ answers, felt }) => ({ felt, answers: { ...answers, 'flying-1': undefined } }))
  expect(scoreReading(flying, withoutFirst).change?.flying.delta).toBe(0)
})

test('straight-lined answers do not move a score', () => {
  const straight = flying.map(
    ({ answers, felt }): RespondentAnswers => ({
      felt,
      answers: Object.fromEntries(Object.keys(answers).map((id) => [id, 1])),
    }),
  )
  expect(scoreReading([...flying, ...straight.slice(0, 3)], flying).change?.flying.delta).toBe(0)
})
