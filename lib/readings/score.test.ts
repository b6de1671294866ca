import { describe, expect, test } from 'vitest'
import { statements } from '@/lib/instrument/statements'
import { type Stage, stages } from '@/lib/instrument/types'
import { expectedProfiles } from '@/lib/readings/constants'
import { printableReading, scoreReading } from '@/lib/readings/score'
import type { AnswerValue, RespondentAnswers } from '@/lib/readings/types'

/** One person's answers by stage, in statement order: "4444 222222 22222 22222 1111"; `?` `t` `.` as words say. */
function person(marks: string, felt: Stage | null = null): RespondentAnswers {
  const values: Record<string, AnswerValue> = { '?': 'cannot-say', t: 'too-early', 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 }
  const answers: RespondentAnswers['answers'] = {}
  for (const [at, mark] of [...marks.replaceAll(' ', '')].entries()) {
    const id = statements[at]?.id
    const value = values[mark]
    if (id && value) answers[id] = value
  }
  return { answers, felt }
}

function people(count: number, marks: string): RespondentAnswers[] {
  return Array.from({ length: count }, () => person(marks))
}

const forming = '5444 222212 22122 21221 1111'
const frustration = '3323 444445 22212 12121 2322'
const functioning = '3323 222122 44454 33223 1211'
const flying = '3323 111211 55454 45445 1111'
const failing = '2112 434344 11211 12111 5444'
const crossover = '3323 433434 33433 23222 2212'
const noStage = '1111 111211 12111 55455 5545'
const sameThroughout = '4444 444444 44444 44444 4444'
const middle = '3332 333343 33323 33433 3233'

type Walk = {
  name: string
  people: RespondentAnswers[]
  outcome: string
  stages: Stage[]
  spread?: Partial<Record<Stage | 'between' | 'unplaced', number>>
  codes?: string[]
}

const walks: Walk[] = [
  ...Object.entries({ forming, frustration, functioning, flying, failing }).map(([stage, marks]) => ({
    name: `eight people at ${stage} are read as ${stage}`,
    people: people(8, marks),
    outcome: 'clear',
    stages: [stage as Stage],
    spread: { [stage]: 8, between: 0, unplaced: 0 },
    codes: ['clear', 'steady'],
  })),
  {
    name: 'flying with the common cause as high as can be stays flying',
    people: people(8, '5555 111211 55454 45445 1111'),
    outcome: 'clear',
    stages: ['flying'],
  },
  {
    name: 'seven flying and one failing are flying, and the one is named, never averaged into functioning',
    people: [...people(7, flying), ...people(1, failing)],
    outcome: 'clear',
    stages: ['flying'],
    spread: { flying: 7, failing: 1, functioning: 0 },
    codes: ['clear', 'steady', 'describes-other'],
  },
  {
    name: 'four at frustration and four at functioning are contested, not between',
    people: [...people(4, frustration), ...people(4, functioning)],
    outcome: 'contested',
    stages: ['frustration', 'functioning'],
    codes: ['contested', 'steady'],
  },
  {
    name: 'contested stages come in life-cycle order, the larger camp notwithstanding',
    people: [...people(5, failing), ...people(4, forming)],
    outcome: 'contested',
    stages: ['forming', 'failing'],
  },
  {
    name: 'people who each see both are in the crossover zone and not contested',
    people: people(8, crossover),
    outcome: 'crossover',
    stages: ['frustration', 'functioning'],
    spread: { between: 8 },
    codes: ['crossover', 'steady'],
  },
  {
    name: 'three camps are scattered: none, and no pair is picked',
    people: [...people(3, forming), ...people(3, frustration), ...people(3, flying)],
    outcome: 'none',
    stages: [],
    codes: ['scattered'],
  },
  {
    name: 'people near no stage give none, and count as unplaced in the spread',
    people: people(8, noStage),
    outcome: 'none',
    stages: [],
    spread: { unplaced: 8 },
    codes: ['near-no-stage'],
  },
  {
    name: 'people in the middle of everything are not placed',
    people: people(8, middle),
    outcome: 'none',
    stages: [],
    spread: { unplaced: 8 },
    codes: ['too-few-usable', 'flat-people'],
  },
  {
    name: 'straight-lined answers are left out, and that is said',
    people: [...people(6, flying), ...people(2, sameThroughout)],
    outcome: 'clear',
    stages: ['flying'],
    spread: { flying: 6, unplaced: 2 },
    codes: ['clear', 'steady', 'straight-lined'],
  },
  {
    name: 'five who can be read out of ten are no more than half: none',
    people: [...people(5, flying), ...people(5, sameThroughout)],
    outcome: 'none',
    stages: [],
    codes: ['usable-minority', 'straight-lined'],
  },
  {
    name: 'four who can be read are too few, whoever else answered',
    people: [...people(4, flying), person('4??? ?????? ????? ????? ????')],
    outcome: 'none',
    stages: [],
    codes: ['too-few-usable', 'too-little-answered', 'statements-left-out'],
  },
  {
    name: 'five of nine at one stage is not steady enough to be named',
    people: [...people(5, flying), ...people(2, functioning), ...people(2, failing)],
    outcome: 'none',
    stages: [],
    codes: ['clear', 'not-steady', 'lies-between', 'describes-other', 'describes-other'],
  },
  {
    name: 'flying without answers on flying cannot be told from functioning: between, not guessed',
    people: people(8, '3323 111211 55454 ..... 1111'),
    outcome: 'none',
    stages: [],
    spread: { between: 8 },
  },
]

describe('answer walks: people’s answers in, reading out', () => {
  test.each(walks)('$name', ({ people: group, outcome, stages: named, spread, codes }) => {
    const reading = scoreReading(group)
    expect({ outcome: reading.outcome, stages: reading.stages }).toEqual({ outcome, stages: named })
    expect(reading.stage).toBe(outcome === 'clear' ? named[0] : null)
    if (spread) expect(reading.spread).toMatchObject(spread)
    if (codes) expect(reading.findings.map(({ code }) => code)).toEqual(codes)
  })

  test.each(walks)('shares and counts add up, and every reason is short: $name', ({ people: group }) => {
    const { spread, certainty, outcomes, reasons } = scoreReading(group)
    const sum = (numbers: Record<string, number>) => Object.values(numbers).reduce((total, number) => total + number, 0)
    expect(sum(spread ?? {})).toBe(group.length)
    expect(sum(certainty ?? {})).toBeCloseTo(1, 12)
    expect(sum(outcomes ?? {})).toBeCloseTo(1, 12)
    expect(certainty?.none).toBeCloseTo(1 - (outcomes?.clear ?? 0), 12)
    expect(reasons.length).toBeGreaterThan(0)
    for (const reason of reasons)
      for (const sentence of reason.split('. ')) {
        expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(25)
      }
  })
})

describe('too few to be read', () => {
  test.each([0, 1, 4])('%i respondents give their number and a reason, and nothing else leaks', (count) => {
    const reading = scoreReading(people(count, flying), people(8, flying))
    expect(printableReading(reading)).toEqual({
      outcome: 'none',
      stage: null,
      stages: [],
      scores: null,
      spread: null,
      certainty: null,
      felt: null,
      statements: null,
      change: null,
      answered: count,
      reasons: [expect.any(String)],
    })
  })

  test('somebody without any answer to a statement is no respondent, or four could pass for five', () => {
    const silent: RespondentAnswers = { answers: {}, felt: 'flying' }
    expect(scoreReading([...people(4, flying), silent])).toMatchObject({ answered: 4, scores: null })
  })

  test('a statement with four answers enters no score', () => {
    const fourSayFive = [...people(4, '5323 111211 55454 45445 1111'), ...people(4, '.323 111211 55454 45445 1111')]
    const nobodySays = people(8, '.323 111211 55454 45445 1111')
    expect(scoreReading(fourSayFive).scores).toEqual(scoreReading(nobodySays).scores)
    expect(scoreReading(fourSayFive).statements?.[0]).toMatchObject({
      counts: [0, 0, 0, 0, 4],
      median: null,
      mean: null,
      agreement: null,
    })
  })

  test('a score that fewer than five people have is not given', () => {
    const few = [...people(4, flying), ...people(4, '3... 111211 55454 45445 1111')]
    expect(scoreReading([...few, person('3??? 111211 55454 45445 1111')]).scores?.forming).toBeNull()
  })
})

describe('what the reading reports', () => {
  test('scores are the mean of the people’s scores from 0 to 1', () => {
    const { scores } = scoreReading(people(5, '5555 111111 35313 33333 1111'))
    expect(scores).toEqual({ forming: 1, frustration: 0, functioning: 0.5, flying: 0.5, failing: 0 })
  })

  test('"can’t say" and "too early" are counted and never enter a mean', () => {
    const first = scoreReading([...people(5, `5${flying.slice(1)}`), person(`?${flying.slice(1)}`), person(`t${flying.slice(1)}`)])
    expect(first.statements?.[0]).toMatchObject({
      counts: [0, 0, 0, 0, 5],
      cannotSay: 1,
      tooEarly: 1,
      mean: 5,
      median: 5,
    })
  })

  test('felt stages are counted over those who are read; null when nobody named one', () => {
    const group = [person(flying, 'flying'), person(flying, 'failing'), ...people(5, flying), person(sameThroughout, 'forming')]
    expect(scoreReading(group).felt).toEqual({ forming: 0, frustration: 0, functioning: 0, flying: 1, failing: 1 })
    expect(scoreReading(people(6, flying)).felt).toBeNull()
  })

  test('straight-lined answers are in no statement’s counts', () => {
    const reading = scoreReading([...people(6, flying), ...people(2, sameThroughout)])
    expect(reading.answered).toBe(8)
    for (const { counts } of reading.statements ?? []) expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6)
  })

  test('the printed keys stand in the order that was promised', () => {
    expect(Object.keys(printableReading(scoreReading(people(6, flying), people(6, flying))))).toEqual(
      'outcome stage stages scores spread certainty felt statements change answered reasons'.split(' '),
    )
  })

  test('the reading names every statement in the order of the instrument, answered or not', () => {
    const reading = scoreReading(people(6, '3323 111211 ..... ..... 1111'))
    expect(reading.statements?.map(({ id }) => id)).toEqual(statements.map(({ id }) => id))
  })

  test('each expected profile is nearest to itself in the table', () => {
    for (const stage of stages) {
      const scores = expectedProfiles[stage].scores
      const highest = stages.filter((other) => scores[other] === Math.max(...Object.values(scores)))
      expect(highest).toEqual([stage === 'flying' ? 'functioning' : stage])
    }
  })
})
