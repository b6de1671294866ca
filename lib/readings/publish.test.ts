import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statements } from '@/lib/instrument/statements'
import { stages } from '@/lib/instrument/types'
import type { Finding, FindingCode, ScoredReading } from './findings'
import { amountOf, fewerOrNone, precisionFor, someOrNone } from './amounts'
import { byDisagreement, publishReading } from './publish'
import { publishedSentence, sureAsTold } from './published-words'
import { scoreReading } from './score'
import { wordFor } from './share-words'
import { agreementOf, medianOf } from './statement-agreement'
import type { AnswerValue, RespondentAnswers, StatementResult } from './types'
import type { PublishedReading, PublishedStatement } from './types-published'

const walks = {
  frustration: '3323 444445 22212 12121 2322',
  functioning: '3323 222122 44454 33223 1211',
  flying: '3323 111211 55454 45445 1111',
  failing: '2112 434344 11211 12111 5444',
  betweenTwo: '3323 111211 55454 34334 1111',
  nearNone: '1111 111211 12111 55455 5545',
}

function person(marks: string, felt: RespondentAnswers['felt'] = null): RespondentAnswers {
  const values = [...marks.replaceAll(' ', '')].map((mark) =>
    mark === '?' ? 'cannot-say' : mark === 't' ? 'too-early' : mark === '.' ? null : (Number(mark) as AnswerValue),
  )
  return { felt, answers: Object.fromEntries(statements.flatMap(({ id }, at) => (values[at] === null ? [] : [[id, values[at]]]))) }
}

const group = (...parts: [number, keyof typeof walks][]) => parts.flatMap(([count, walk]) => Array.from({ length: count }, () => person(walks[walk])))
const publish = (people: readonly RespondentAnswers[]) => publishReading(scoreReading(people), { answered: people.length, invited: people.length + 2 })

/** All ways in which `people` can fall on the five answers. */
function allCounts(people: number): StatementResult['counts'][] {
  const found: StatementResult['counts'][] = []
  for (let a = 0; a <= people; a++)
    for (let b = 0; a + b <= people; b++)
      for (let c = 0; a + b + c <= people; c++) for (let d = 0; a + b + c + d <= people; d++) found.push([a, b, c, d, people - a - b - c - d])
  return found
}

const statementOf = (counts: StatementResult['counts'], more: Partial<StatementResult> = {}): StatementResult => {
  const people = counts.reduce((sum, count) => sum + count, 0)
  const mean = people === 0 ? null : counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / people
  return {
    id: 'forming-1',
    counts,
    cannotSay: 0,
    tooEarly: 0,
    median: people < 5 ? null : medianOf(counts),
    mean: people < 5 ? null : mean,
    agreement: agreementOf(counts),
    ...more,
  }
}

const readingOf = (more: Partial<ScoredReading>): ScoredReading => ({
  outcome: 'none',
  stage: null,
  stages: [],
  scores: null,
  spread: null,
  certainty: null,
  felt: null,
  statements: [],
  change: null,
  answered: 5,
  reasons: [],
  findings: [],
  outcomes: null,
  ...more,
})
const publishOne = (counts: StatementResult['counts'], answered: number, more: Partial<StatementResult> = {}) =>
  publishReading(readingOf({ statements: [statementOf(counts, more)] }), { answered, invited: answered }).statements[0] as PublishedStatement

const answer = fc.constantFrom<AnswerValue | null>(1, 1, 2, 3, 4, 5, 5, 'cannot-say', 'too-early', null)
const anyPerson: fc.Arbitrary<RespondentAnswers> = fc.oneof(
  fc.record({
    felt: fc.constantFrom(null, ...stages),
    answers: fc
      .array(answer, { minLength: 24, maxLength: 24 })
      .map((values) => Object.fromEntries(statements.flatMap(({ id }, at) => (values[at] === null ? [] : [[id, values[at] as AnswerValue]])))),
  }),
  fc.constantFrom(...Object.values(walks)).chain((marks) => fc.constantFrom(null, ...stages).map((felt) => person(marks, felt))),
)
const anyGroup = (minLength: number, maxLength: number) => fc.array(anyPerson, { minLength, maxLength })

/** The only numbers that the sentences of a small group may hold: of resamples and of statements, never of people. */
const harmless = /(\d to )?\d+ times in 10|we ask for 8|less than (once|twice) in 10 times|\d+ of 24 statements|fewer than 5 answers|about every stage/g
const wordsFor = ['most', 'about half', 'few or none']

function expectNoCounts(reading: PublishedReading) {
  const amounts = [...reading.spread, ...(reading.felt ?? [])].map((one) => one.amount)
  for (const { text, share } of amounts) {
    expect([...wordsFor, someOrNone, fewerOrNone]).toContain(text)
    expect(text === someOrNone ? [1 / stages.length, 1 / (stages.length + 2)] : [0.1, 0.45, 0.8]).toContain(share)
  }
  for (const reason of reading.reasons) {
    expect(reason.replace(harmless, '')).not.toMatch(/\d|\b(all|every|everybody|everyone|nobody|no one|one of|two of)\b/i)
  }
  for (const score of Object.values(reading.scores ?? {})) if (score !== null) expect(Math.abs(score * 10 - Math.round(score * 10))).toBeLessThan(1e-9)
  for (const share of Object.values(reading.certainty ?? {})) expect([0.8, 0.5, 0.2, 0]).toContain(share)
  expect([8, 5, 2, 0]).toContain(reading.timesInTen ?? 0)
  for (const one of reading.statements) {
    if (!one.shown) continue
    expect(one.segments).toHaveLength(3)
    expect(one.segments.reduce((sum, segment) => sum + segment.count, 0)).toBe(one.counted)
    expect(one.counted).toBeGreaterThanOrEqual(5)
    expect(one.mean).toMatch(/^about \d(\.5)?$/)
    expect(one.median).toMatch(/^(not at all or a little|partly|mostly or very much)$/)
  }
}

describe('a statement', () => {
  it.each([5, 6, 7, 8, 9])('with %i answers tells no more than its three bands, in whatever its counts differ', (people) => {
    const told = new Map<string, { published: Set<string>; counts: number; onlyPartly: boolean }>()
    for (const counts of allCounts(people)) {
      const bands = [counts[0] + counts[1], counts[2], counts[3] + counts[4]].join()
      const entry = told.get(bands) ?? { published: new Set(), counts: 0, onlyPartly: counts[2] === people }
      entry.published.add(JSON.stringify(publishOne(counts, people)))
      entry.counts += 1
      told.set(bands, entry)
    }
    for (const { published, counts, onlyPartly } of told.values()) {
      expect(published.size).toBe(1)
      expect(counts > 1 || onlyPartly).toBe(true)
    }
  })

  it('does not give the counts away by its mean: one "partly" and four "very much" read like four "mostly"', () => {
    expect(publishOne([0, 0, 1, 0, 4], 5)).toEqual(publishOne([0, 0, 1, 4, 0], 5))
    expect(publishOne([0, 0, 1, 0, 4], 5)).toMatchObject({ mean: 'about 4', median: 'mostly or very much' })
  })

  it('does not give the counts away by "agree", "mixed" or "split"', () => {
    expect(agreementOf([0, 0, 2, 0, 3])).toBe('split')
    expect(agreementOf([0, 0, 2, 3, 0])).toBe('agree')
    expect(publishOne([0, 0, 2, 0, 3], 5)).toEqual(publishOne([0, 0, 2, 3, 0], 5))
  })

  it('does not give the counts away by a median between two bands', () => {
    expect(medianOf([3, 0, 3, 0, 0])).not.toBe(medianOf([0, 3, 3, 0, 0]))
    expect(publishOne([3, 0, 3, 0, 0], 6)).toEqual(publishOne([0, 3, 3, 0, 0], 6))
  })

  it('with fewer than five answers shows nothing but that it shows nothing', () => {
    for (let people = 0; people < 5; people++) for (const counts of allCounts(people)) expect(publishOne(counts, 30)).toEqual({ id: 'forming-1', shown: false })
  })

  it('with ten or more answers shows all five counts, the median and the mean', () => {
    const shown = publishOne([1, 2, 0, 3, 4], 10)
    if (!shown.shown) throw new Error('not shown')
    expect(shown.segments.map((segment) => segment.count)).toEqual([1, 2, 0, 3, 4])
    expect(shown).toMatchObject({ counted: 10, median: '4', mean: '3.7', agreement: agreementOf([1, 2, 0, 3, 4]) })
  })

  it('in a large round stays in bands where under ten answered it', () => {
    expect(publishOne([0, 0, 1, 0, 8], 30)).toMatchObject({ segments: [{ count: 0 }, { count: 1 }, { count: 8 }] })
  })

  it('says how many could not say in numbers only where there are five of them and ten others', () => {
    expect(publishOne([5, 5, 0, 0, 0], 16, { cannotSay: 4, tooEarly: 2 })).toMatchObject({ apart: '4 could not say, 2 found it too early' })
    expect(publishOne([5, 5, 0, 0, 0], 12, { cannotSay: 2 })).toMatchObject({ apart: 'few could not say or found it too early' })
    expect(publishOne([5, 2, 0, 0, 0], 14, { cannotSay: 7 })).toMatchObject({ apart: 'about half could not say or found it too early' })
    expect(publishOne([5, 0, 0, 0, 0], 5)).toMatchObject({ apart: null })
  })
})

describe('the words for a number of people', () => {
  it.each([5, 6, 7, 8, 9])('each stand for at least two numbers out of %i, or a word would be a count', (of) => {
    const numbers = new Map<string, number[]>()
    for (let people = 0; people <= of; people++) numbers.set(wordFor(people / of), [...(numbers.get(wordFor(people / of)) ?? []), people])
    expect([...numbers.keys()].sort()).toEqual([...wordsFor].sort())
    for (const those of numbers.values()) expect(those.length).toBeGreaterThanOrEqual(2)
    // Whoever stands alone is not told apart from nobody, and all not from all but one.
    expect(numbers.get('few or none')).toEqual(expect.arrayContaining([0, 1]))
    expect(numbers.get('most')).toEqual(expect.arrayContaining([of - 1, of]))
  })

  it('give the number itself from ten on, and no division by nobody', () => {
    expect(amountOf(3, 12, 'full')).toEqual({ text: '3', share: 0.25 })
    expect(amountOf(0, 0, 'full')).toEqual({ text: '0', share: 0 })
    expect(amountOf(0, 0, 'bands')).toEqual({ text: 'few or none', share: 0.1 })
    expect(amountOf(1, 7, 'bands')).toEqual(amountOf(0, 7, 'bands'))
  })

  it('change with the tenth answer, not before', () => {
    expect([5, 9, 10, 11].map(precisionFor)).toEqual(['bands', 'bands', 'full', 'full'])
  })
})

describe('the scores of five to nine', () => {
  const scoresOf = (counts: StatementResult['counts'], score: number, people = 5, answered = people) =>
    publishReading(
      readingOf({
        scores: { forming: score, frustration: null, functioning: null, flying: null, failing: null },
        statements: (['forming-1', 'forming-2', 'forming-3', 'forming-4'] as const).map((id) => ({ ...statementOf(counts), id })),
      }),
      { answered, invited: answered },
    ).scores?.forming

  it('do not undo the bands: all "a little" scores like all "not at all"', () => {
    expect(scoresOf([0, 5, 0, 0, 0], 0.25)).toBe(scoresOf([5, 0, 0, 0, 0], 0))
    expect(scoresOf([0, 0, 0, 0, 9], 1, 9)).toBe(scoresOf([0, 0, 0, 9, 0], 0.75, 9))
  })

  it('stay near the true ones, or the bands would mislead', () => {
    for (const counts of allCounts(7)) {
      const score = ((statementOf(counts).mean ?? 0) - 1) / 4
      expect(Math.abs((scoresOf(counts, score, 7) ?? 9) - score)).toBeLessThanOrEqual(0.125 + 0.05 + 1e-9)
    }
  })

  it('stay hidden in a large round where a statement of the stage is told in bands', () => {
    expect(scoresOf([0, 0, 1, 0, 8], 0.944, 9, 12)).toBe(scoresOf([0, 0, 1, 8, 0], 0.722, 9, 12))
    expect(scoresOf([0, 0, 1, 0, 9], 0.951, 10)).toBe(0.95)
  })
})

describe('a published reading', () => {
  it('does not exist under five answers', () => {
    for (const answered of [0, 1, 4]) expect(() => publishReading(readingOf({}), { answered, invited: 9 })).toThrow(/fewer than five/)
    expect(() => publishReading(readingOf({}), { answered: 5, invited: 9 })).not.toThrow()
  })

  it('of any group of five to nine holds no count of people but the three bands', () => {
    fc.assert(
      fc.property(anyGroup(5, 9), (people) => {
        const reading = publish(people)
        expect(reading.precision).toBe('bands')
        expectNoCounts(reading)
        const felt = people.filter((one) => one.felt !== null).length
        if (felt < 5) expect(reading.felt).toBeNull()
      }),
      { numRuns: 50 },
    )
  })

  it('of any group of any size shows no statement and no felt stage of fewer than five', () => {
    fc.assert(
      fc.property(anyGroup(5, 16), (people) => {
        const reading = publish(people)
        for (const one of reading.statements) {
          const counted = people.filter(({ answers }) => typeof answers[one.id] === 'number').length
          if (counted < 5) expect(one).toEqual({ id: one.id, shown: false })
        }
      }),
      { numRuns: 25 },
    )
  })

  it('of ten or more, told in words, holds no number from which their count could be added up', () => {
    const scored = scoreReading(group([4, 'frustration'], [8, 'functioning']).map((one) => ({ ...one, felt: 'functioning' as const })))
    const reading = publishReading(scored, { answered: 12, invited: 12 }, 'bands')
    for (const { amount } of [...reading.spread, ...(reading.felt ?? [])]) expect(amount.text).not.toMatch(/\d/)
    for (const reason of reading.reasons) expect(reason.replace(harmless, '')).not.toMatch(/\d/)
    expect(reading.felt).not.toBeNull()
  })

  it('of five who each feel another stage tells all stages alike, so that nobody’s can be reckoned', () => {
    const people = group([5, 'functioning']).map((one, at) => ({ ...one, felt: stages[at] ?? null }))
    const reading = publishReading(scoreReading(people), { answered: 5, invited: 5 })
    expect(reading.felt?.map(({ amount }) => amount.text)).toEqual(stages.map(() => someOrNone))
  })

  it('of five to nine who all agree says nowhere that they all do', () => {
    for (const people of [5, 6, 7, 8, 9]) {
      const reading = publish(group([people, 'flying']))
      expect(reading.timesInTen).toBe(8)
      expect(reading.certainty?.flying).toBe(0.8)
      expectNoCounts(reading)
      const oneBetween = publish(group([people - 1, 'flying'], [1, 'betweenTwo']))
      expect(oneBetween.spread).toEqual(reading.spread)
      expect(oneBetween.reasons).toEqual(reading.reasons)
      expect(oneBetween.timesInTen).toBe(reading.timesInTen)
    }
  })

  it('of five to nine does not point at the one who sees it otherwise', () => {
    for (const people of [7, 8, 9]) {
      const reading = publish(group([people - 1, 'flying'], [1, 'failing']))
      expect(reading.stage).toBe('flying')
      expect(reading.reasons.join()).not.toContain('failing')
      expect(reading.spread).toEqual(publish(group([people, 'flying'])).spread)
    }
  })

  it('never says that few or none describe the stage it names, since those between support it too', () => {
    const reading = publish(group([3, 'flying'], [4, 'betweenTwo']))
    expect(reading.stage).toBe('flying')
    expect(reading.reasons[0]).toMatch(/^More than half .* describe flying, or stand between/)
  })

  it('of ten or more tells the numbers', () => {
    const reading = publish(group([9, 'flying'], [1, 'failing']))
    expect(reading.precision).toBe('full')
    expect(reading.spread.find((one) => one.stage === 'flying')?.amount.text).toBe('9')
    expect(reading.reasons.join(' ')).toContain('1 describes failing')
    expect(publish(group([12, 'flying'])).timesInTen).toBe(10)
  })

  it('tells of change only whether and where to, never by how much', () => {
    const earlier = group([8, 'frustration'])
    const now = group([8, 'functioning'])
    const reading = publishReading(scoreReading(now, earlier), { answered: 8, invited: 8 })
    expect(reading.change?.find((one) => one.stage === 'frustration')).toEqual({ stage: 'frustration', verdict: 'moved', direction: 'down' })
    for (const one of reading.change ?? []) expect(Object.keys(one).sort()).toEqual(['direction', 'stage', 'verdict'])
    for (const one of reading.change ?? []) if (one.verdict !== 'moved') expect(one.direction).toBeNull()
  })

  it('puts the statements on which people differ first, the hidden ones last, else in their order', () => {
    const shown = (id: string, agreement: 'agree' | 'mixed' | 'split') => ({ id, shown: true, agreement }) as unknown as PublishedStatement
    const list = [
      { id: 'h', shown: false } as unknown as PublishedStatement,
      shown('a', 'agree'),
      shown('m1', 'mixed'),
      shown('s', 'split'),
      shown('m2', 'mixed'),
    ]
    expect(byDisagreement(list).map((one) => one.id)).toEqual(['s', 'm1', 'm2', 'a', 'h'])
    expect(list[0]?.id).toBe('h')
  })
})

describe('every finding', () => {
  const findings: { [Code in FindingCode]: Extract<Finding, { code: Code }> } = {
    'nobody-answered': { code: 'nobody-answered' },
    'too-few-answers': { code: 'too-few-answers', answered: 4, needed: 5 },
    clear: { code: 'clear', stage: 'flying', people: 6, between: 1, of: 7 },
    crossover: { code: 'crossover', people: 5, of: 7 },
    contested: {
      code: 'contested',
      camps: [
        { stage: 'frustration', people: 3 },
        { stage: 'functioning', people: 4 },
      ],
      of: 7,
    },
    scattered: {
      code: 'scattered',
      camps: [
        { stage: 'frustration', people: 2 },
        { stage: 'functioning', people: 2 },
        { stage: 'flying', people: 2 },
      ],
      of: 6,
    },
    'too-few-usable': { code: 'too-few-usable', usable: 3, answered: 7, needed: 5 },
    'usable-minority': { code: 'usable-minority', usable: 3, answered: 7 },
    'flat-group': { code: 'flat-group' },
    'near-no-stage': { code: 'near-no-stage', people: 4, of: 7 },
    'no-majority': { code: 'no-majority', stage: 'flying', people: 3, of: 7 },
    'not-steady': { code: 'not-steady', stage: 'flying', share: 0.72, needed: 0.8 },
    'lies-between': { code: 'lies-between', stages: ['functioning', 'flying'] },
    steady: { code: 'steady', outcome: 'clear', stages: ['flying'], share: 1 },
    'describes-other': { code: 'describes-other', stage: 'failing', people: 1, of: 7 },
    'straight-lined': { code: 'straight-lined', people: 1 },
    'flat-people': { code: 'flat-people', people: 2 },
    'too-little-answered': { code: 'too-little-answered', people: 3 },
    'statements-left-out': { code: 'statements-left-out', statements: 3, of: 24, needed: 5 },
    'other-instrument': { code: 'other-instrument' },
    'earlier-too-few': { code: 'earlier-too-few', answered: 3, needed: 5 },
  }

  it.each(Object.values(findings))('told to five to nine holds no number of people: $code', (finding) => {
    const sentence = publishedSentence(finding, 'bands')
    if (finding.code === 'describes-other') expect(sentence).toBeNull()
    else {
      expect(sentence).toMatch(/^[A-Z0-9].*\.$/)
      expect(sentence?.replace(harmless, '')).not.toMatch(/\d|\ball\b|nobody|undefined|null|NaN/)
    }
  })

  it.each(Object.values(findings))('told to ten or more is a whole sentence: $code', (finding) => {
    expect(publishedSentence(finding, 'full')).toMatch(/^[A-Z0-9].*\.$/)
    expect(publishedSentence(finding, 'full')).not.toMatch(/undefined|null|NaN/)
  })

  it('that names another camp is not told to five to nine: beside "most" it would let every number be reckoned', () => {
    expect(publishedSentence({ code: 'describes-other', stage: 'failing', people: 2, of: 6 }, 'bands')).toBeNull()
  })

  it('is the same sentence to five to nine, however many are behind it: a second word would undo those of the spread', () => {
    for (const [few, many] of [
      [findings.clear, { ...findings.clear, people: 3, between: 2 }],
      [findings.crossover, { ...findings.crossover, people: 7 }],
      [findings['near-no-stage'], { ...findings['near-no-stage'], people: 7 }],
      [findings['no-majority'], { ...findings['no-majority'], people: 2 }],
    ] as const)
      expect(publishedSentence(few, 'bands')).toBe(publishedSentence(many, 'bands'))
  })

  it('of two camps never tells how many are in which: of six, "most" and "about half" are four and two', () => {
    const sentence = (first: number, second: number, of: number) =>
      publishedSentence(
        {
          code: 'contested',
          camps: [
            { stage: 'frustration', people: first },
            { stage: 'functioning', people: second },
          ],
          of,
        },
        'bands',
      )
    expect(sentence(4, 2, 6)).toBe(sentence(5, 1, 6))
    expect(sentence(4, 2, 6)).toContain('most describe frustration and fewer describe functioning')
    expect(sentence(3, 3, 6)).toContain('describe functioning')
    expect(sentence(3, 3, 6)).toBe(sentence(3, 2, 6))
  })

  it('of certainty is told in steps for five to nine, where the exact share would say how many see it otherwise', () => {
    expect(publishedSentence(findings.steady, 'bands')).toContain('at least 8 times in 10')
    expect(publishedSentence(findings.steady, 'full')).toContain('10 times in 10')
    const words = [0.7, 0.5, 0.49, 0.2, 0.1].map((share) => publishedSentence({ ...findings.steady, share }, 'bands'))
    expect(words[0]).toBe(words[1])
    expect(words[0]).toMatch(/^It depends on who answered: .* 5 to 8 times in 10\.$/)
    expect(words[2]).toBe(words[3])
    expect(words[2]).toMatch(/^It depends much on who answered: .* 2 to 5 times in 10\.$/)
    expect(words[4]).toContain('less than twice')
    expect([0.99, 0.8, 0.79, 0.5, 0.2, 0.19].map((share) => sureAsTold(share, 'bands'))).toEqual([0.8, 0.8, 0.5, 0.5, 0.2, 0])
    expect(sureAsTold(0.99, 'full')).toBe(0.99)
    expect(publishedSentence(findings['not-steady'], 'bands')).not.toContain(' only ')
  })
})
