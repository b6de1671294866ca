import fc from 'fast-check'
import { expect, test } from 'vitest'
import { statements } from '@/lib/instrument/statements'
import { type Stage, stages } from '@/lib/instrument/types'
import { keptStatements, sortedRows } from '@/lib/readings/answer-rows'
import { scoreChange } from '@/lib/readings/change'
import { decideGroup, tallyPeople } from '@/lib/readings/group-outcome'
import { type Person, placePeople } from '@/lib/readings/person-place'
import { drawStarts, readResamples, timesDrawn } from '@/lib/readings/resampling'
import { scoreReading } from '@/lib/readings/score'
import { Crowd, evenSplit, middleScores, profileOf, readGroups, stagePairs, twoRounds } from '@/lib/readings/simulation'
import type { AnswerValue, ReadingResult, RespondentAnswers } from '@/lib/readings/types'

const ids = statements.map(({ id }) => id)
const runs = { numRuns: 30, seed: 7 }

const answer = fc.constantFrom<(AnswerValue | null)[]>(1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 'cannot-say', 'too-early', null)
const anybody: fc.Arbitrary<RespondentAnswers> = fc
  .record({ values: fc.array(answer, { minLength: 24, maxLength: 24 }), felt: fc.option(fc.constantFrom(...stages)) })
  .map(({ values, felt }) => ({
    felt,
    answers: Object.fromEntries(ids.flatMap((id, at) => (values[at] == null ? [] : [[id, values[at]]]))),
  }))
const somebodyAtAStage = fc
  .tuple(fc.constantFrom(...stages), fc.integer(), fc.constantFrom(0.3, 0.7, 1.1))
  .map(([stage, seed, noise]) => new Crowd(seed).person(profileOf(stage), noise))
const group = fc.array(fc.oneof(anybody, somebodyAtAStage), { minLength: 0, maxLength: 16 })

function shareOf(read: readonly ReadingResult[], holds: (reading: ReadingResult) => boolean): number {
  return read.filter(holds).length / read.length
}

test('the order of people never matters, to the last bit', () => {
  const shuffledGroup = group.chain((people) => fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })))
  fc.assert(
    fc.property(shuffledGroup, shuffledGroup, ([now, nowShuffled], [earlier, earlierShuffled]) => {
      expect(JSON.stringify(scoreReading(nowShuffled, earlierShuffled))).toBe(JSON.stringify(scoreReading(now, earlier)))
    }),
    runs,
  )
})

test('the order in which statements were answered never matters', () => {
  fc.assert(
    fc.property(group, (people) => {
      const reversed = people.map(({ answers, felt }) => ({
        felt,
        answers: Object.fromEntries(Object.entries(answers).reverse()),
      }))
      expect(JSON.stringify(scoreReading(reversed))).toBe(JSON.stringify(scoreReading(people)))
    }),
    runs,
  )
})

test('whatever was answered, a stage is named exactly when the outcome is clear and counts add up', () => {
  fc.assert(
    fc.property(group, (people) => {
      const { outcome, stage, stages: named, spread, certainty, answered } = scoreReading(people)
      expect(stage !== null).toBe(outcome === 'clear')
      expect(named.length).toBe({ clear: 1, crossover: 2, contested: 2, none: 0 }[outcome])
      if (stage) expect(certainty?.[stage]).toBeGreaterThanOrEqual(0.8)
      if (spread) expect(Object.values(spread).reduce((sum, count) => sum + count, 0)).toBe(answered)
      if (certainty) expect(Object.values(certainty).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    }),
    runs,
  )
})

test('a person more who agrees with a clear stage never removes it', () => {
  let clear = 0
  const crowd = new Crowd(11)
  for (let tried = 0; tried < 80; tried += 1) {
    const [stage, dissent] = stagePairs[tried % stagePairs.length] as [Stage, Stage]
    const people = [...crowd.group(profileOf(stage), crowd.whole(4, 11), 0.85), ...crowd.group(profileOf(dissent), crowd.whole(0, 3), 0.85)]
    const named = scoreReading(people).stage
    if (!named) continue
    clear += 1
    expect(scoreReading([...people, crowd.person(profileOf(named), 0.2)]).stage).toBe(named)
  }
  expect(clear).toBeGreaterThan(35)
})

test('nine of fourteen keep what eight of thirteen had: an even number of people is no disadvantage', () => {
  const crowd = new Crowd(12)
  const agreeing = (count: number) => crowd.group(profileOf('flying'), count, 0)
  const others = (['forming', 'frustration', 'failing', 'forming', 'frustration'] as const).map((stage) => crowd.person(profileOf(stage), 0))
  const share = (count: number) => scoreReading([...agreeing(count), ...others]).certainty?.flying ?? 0
  const shares = [6, 7, 8, 9, 10, 11, 12].map(share)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
})

test('a resample read from sums is the same as reading the drawn people anew', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anybody, somebodyAtAStage), { minLength: 5, maxLength: 14 }), (respondents) => {
      const rows = sortedRows(respondents, ids)
      const people = placePeople(rows, ids, keptStatements(rows, ids.length))
      const starts = drawStarts(people)
      const drawn = (number: number): Person[] => people.flatMap((one, at) => Array<Person>(timesDrawn(starts[at] ?? 0, number)).fill(one))
      const resamples = Array.from({ length: 1000 }, (_, number) => drawn(number)).filter(({ length }) => length > 0)
      expect(readResamples(people)).toEqual(resamples.map((again) => decideGroup(tallyPeople(again))))
    }),
    { numRuns: 6, seed: 7 },
  )
})

test('everybody is drawn once on average, and about as unevenly as when drawing with replacement', () => {
  const draws = Array.from({ length: 100_000 }, (_, number) => timesDrawn(number % 100, Math.floor(number / 100)))
  const mean = draws.reduce((sum, times) => sum + times, 0) / draws.length
  const never = draws.filter((times) => times === 0).length / draws.length
  expect(mean).toBeCloseTo(1, 1)
  expect(never).toBeCloseTo(Math.exp(-1), 1)
})

test.each(stages)('a group at %s is read as that in nearly every case and never as another stage', (stage) => {
  const crowd = new Crowd(stages.indexOf(stage) + 20)
  const read = readGroups(30, crowd, (size) => crowd.group(profileOf(stage), size, 0.85))
  expect(shareOf(read, (reading) => reading.stage === stage)).toBeGreaterThanOrEqual(0.95)
  expect(shareOf(read, (reading) => reading.stage !== null && reading.stage !== stage)).toBe(0)
})

test('flying with a high common cause is flying', () => {
  const crowd = new Crowd(30)
  const read = readGroups(40, crowd, (size) => crowd.group({ ...profileOf('flying'), forming: 0.9 }, size, 0.65))
  expect(shareOf(read, ({ stage }) => stage === 'flying')).toBeGreaterThanOrEqual(0.95)
})

test('even splits are contested and hardly ever one stage between', () => {
  const crowd = new Crowd(31)
  const read = stagePairs.flatMap(([first, second]) => readGroups(8, crowd, (size) => evenSplit(crowd, first, second, size, 0.85)))
  expect(shareOf(read, ({ outcome }) => outcome === 'contested')).toBeGreaterThanOrEqual(0.9)
  expect(shareOf(read, ({ outcome }) => outcome === 'clear')).toBe(0)
})

test.each([
  ['random answers', (crowd: Crowd) => crowd.randomPerson()],
  ['straight-liners', (crowd: Crowd) => crowd.straightLiner()],
  ['groups round the middle', (crowd: Crowd) => crowd.person(middleScores, 0.85)],
])('%s give none nearly always, and never a stage', (_, one) => {
  const crowd = new Crowd(32)
  const read = readGroups(50, crowd, (size) => Array.from({ length: size }, () => one(crowd)))
  expect(shareOf(read, ({ outcome }) => outcome === 'none')).toBeGreaterThanOrEqual(0.93)
  expect(shareOf(read, ({ outcome }) => outcome === 'clear')).toBe(0)
})

test.each([true, false])('with nothing changed at most 1 reading in 20 says moved (same people: %s)', (samePeople) => {
  const crowd = new Crowd(33)
  const moved = Array.from({ length: 200 }, (_, at) => {
    const view = profileOf(stages[at % stages.length] ?? 'forming')
    const { before, after } = twoRounds(crowd, view, { samePeople, noise: 0.85, own: 0.1 })
    const change = scoreChange(sortedRows(after, ids), sortedRows(before, ids), ids, true)
    return stages.some((stage) => change[stage].verdict === 'moved')
  })
  expect(moved.filter(Boolean).length / moved.length).toBeLessThanOrEqual(0.05)
})

test('a true shift of 1.2 points is seen by 8 people in over nine of ten', () => {
  const crowd = new Crowd(34)
  const seen = Array.from({ length: 200 }, () => {
    const shift = { frustration: -1.2 }
    const { before, after } = twoRounds(crowd, profileOf('frustration'), {
      samePeople: true,
      noise: 0.85,
      own: 0.1,
      shift,
    })
    return scoreChange(sortedRows(after, ids), sortedRows(before, ids), ids, true).frustration.verdict === 'moved'
  })
  expect(seen.filter(Boolean).length / seen.length).toBeGreaterThan(0.9)
})
