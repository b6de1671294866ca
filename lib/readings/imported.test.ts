import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conditionsOf } from '@/lib/instrument/conditions'
import { statements } from '@/lib/instrument/statements'
import { type ConditionPhase, conditionAnswers, conditionPhases, placements, stages } from '@/lib/instrument/types'
import { countConditions } from './condition-counts'
import { checkPlacements, checkReading, type RoundOfResult } from './imported'
import { countPlacements, publishPlacements } from './placements'
import { publishReading } from './publish'
import { scoreReading } from './score'
import type { AnswerValue, RespondentAnswers } from './types'
import type { PublishedPlacements, PublishedReading } from './types-published'
import { asWordedBefore } from './words'

const walks = [
  '3323 444445 22212 12121 2322',
  '3323 222122 44454 33223 1211',
  '3323 111211 55454 45445 1111',
  '2112 434344 11211 12111 5444',
  '3323 111211 55454 34334 1111',
  '1111 111211 12111 55455 5545',
  '3333 444433 44443 33222 1222',
]
const personOf = (marks: string): RespondentAnswers['answers'] =>
  Object.fromEntries([...marks.replaceAll(' ', '')].map((mark, at) => [statements[at]?.id, Number(mark) as AnswerValue]))
const value = fc.constantFrom<AnswerValue | null>(1, 1, 2, 3, 4, 5, 5, 'cannot-say', 'too-early', null)
const felt = fc.constantFrom(null, ...stages)
const anyPerson: fc.Arbitrary<RespondentAnswers> = fc.oneof(
  fc.record({
    felt,
    answers: fc
      .array(value, { minLength: 24, maxLength: 24 })
      .map((values) => Object.fromEntries(statements.flatMap(({ id }, at) => (values[at] === null ? [] : [[id, values[at] as AnswerValue]])))),
  }),
  fc.record({ felt, answers: fc.constantFrom(...walks).map(personOf) }),
)
/** Mostly of one mind, so that stages are named; some scattered, some with little in their answers. */
const anyGroup = fc.oneof(
  fc.array(anyPerson, { minLength: 5, maxLength: 24 }),
  fc
    .tuple(
      fc.constantFrom(...walks),
      fc.constantFrom(...walks),
      fc.integer({ min: 3, max: 12 }),
      fc.integer({ min: 2, max: 9 }),
      fc.array(anyPerson, { maxLength: 3 }),
    )
    .map(([one, two, many, more, others]) => [
      ...Array.from({ length: many }, () => ({ felt: null, answers: personOf(one) })),
      ...Array.from({ length: more }, () => ({ felt: stages[1] ?? null, answers: personOf(two) })),
      ...others,
    ]),
)
const anyModule = fc.constantFrom<ConditionPhase | null>(null, ...conditionPhases)

type Made = { told: PublishedReading; round: RoundOfResult }
const made: fc.Arbitrary<Made> = fc
  .tuple(anyGroup, anyModule, fc.option(anyGroup), fc.integer({ min: 0, max: 3 }), fc.boolean(), fc.infiniteStream(fc.constantFrom(...conditionAnswers)))
  .map(([people, module, earlier, silent, sameInstrument, stream]) => {
    const scored = scoreReading(people, earlier, { sameInstrument })
    const conditions = people.map(() => Object.fromEntries(conditionsOf(module).map(({ id }) => [id, stream.next().value])))
    const counts = { answered: people.length, invited: people.length + silent }
    const told = publishReading(module ? { ...scored, module: countConditions(module, conditions) } : scored, counts)
    return { told: JSON.parse(JSON.stringify(told)), round: { module, instrumentVersion: 'v1', ...counts } }
  })

const faultOf = (told: unknown, round: RoundOfResult) => {
  const checked = checkReading(told, round)
  return 'fault' in checked ? checked.fault : null
}

/** Ways to forge a reading. Each gives null where there is nothing in this one that it could change. */
const forgeries: Record<string, (told: PublishedReading, round: RoundOfResult) => unknown> = {
  'fewer than five answers, with full counts': (told) => ({ ...told, answered: 2, precision: 'full' }),
  'other numbers than the round': (told) => ({ ...told, answered: (told.answered ?? 0) + 1 }),
  'more told than allowed, or less': (told) => ({ ...told, precision: told.precision === 'full' ? 'bands' : 'full' }),
  'a reason that names somebody': (told) => ({ ...told, reasons: [...told.reasons, 'Hemi Parata of Customs describes failing.'] }),
  'a name inside a known reason': (told) => (told.reasons[0] ? { ...told, reasons: [`${told.reasons[0]} So says Ana.`, ...told.reasons.slice(1)] } : null),
  'a reason twice': (told) => (told.reasons[0] ? { ...told, reasons: [...told.reasons, told.reasons[0]] } : null),
  'a clear outcome without a stage': (told) => ({ ...told, outcome: 'clear', stage: null, stages: [] }),
  'a stage where none is named': (told) => (told.outcome === 'none' ? { ...told, stage: 'flying', stages: ['flying'] } : null),
  'sureness where nothing is named': (told) => (told.outcome === 'none' ? { ...told, timesInTen: 9 } : null),
  'two camps out of one': (told) => (told.outcome === 'clear' ? { ...told, outcome: 'contested', stage: null, stages: ['forming', 'failing'] } : null),
  'an unknown statement': (told) => ({ ...told, statements: told.statements.map((one, at) => (at === 0 ? { ...one, id: 'ana-is-late' } : one)) }),
  'a statement twice': (told) => ({ ...told, statements: [...told.statements, told.statements[0]] }),
  'a statement of too few': (told) => ({
    ...told,
    statements: told.statements.map((one) =>
      one.shown ? { ...one, counted: 5, segments: one.segments.map((part, at) => ({ ...part, count: at === 0 ? 2 : 0 })) } : one,
    ),
  }),
  'a label with a name': (told) => ({
    ...told,
    statements: told.statements.map((one) => (one.shown ? { ...one, segments: one.segments.map((part) => ({ ...part, label: 'Hemi' })) } : one)),
  }),
  'segments in another order': (told) => ({
    ...told,
    statements: told.statements.map((one) => (one.shown ? { ...one, segments: one.segments.toReversed() } : one)),
  }),
  'words of its own for those apart': (told) => ({
    ...told,
    statements: told.statements.map((one) => (one.shown ? { ...one, apart: 'Hemi could not say' } : one)),
  }),
  'no words for those apart': (told) => ({ ...told, statements: told.statements.map((one) => (one.shown ? { ...one, apart: '' } : one)) }),
  'another mean': (told) => ({ ...told, statements: told.statements.map((one) => (one.shown ? { ...one, mean: '2.22' } : one)) }),
  'a name for a number': (told) => ({ ...told, spread: told.spread.map((one, at) => (at === 2 ? { ...one, amount: { text: 'Ana', share: 0.1 } } : one)) }),
  'numbers of small groups': (told) =>
    told.precision === 'bands'
      ? { ...told, spread: told.spread.map((one, at) => ({ ...one, amount: { text: at === 0 ? '5' : '0', share: at === 0 ? 1 : 0 } })) }
      : null,
  'more people than answered': (told) =>
    told.precision === 'full' ? { ...told, spread: told.spread.map((one) => ({ ...one, amount: { text: '40', share: 1 / 7 } })) } : null,
  'two who are most': (told) =>
    told.precision === 'bands' ? { ...told, spread: told.spread.map((one) => ({ ...one, amount: { text: 'most', share: 0.8 } })) } : null,
  'half a spread': (told) => ({ ...told, spread: told.spread.slice(1) }),
  'who feels it, of three people': (told) => ({
    ...told,
    felt: stages.map((stage, at) => ({ stage, amount: { text: at === 0 ? '3' : '0', share: at === 0 ? 1 : 0 } })),
  }),
  'scores of its own': (told) => ({ ...told, scores: { forming: 0.123, frustration: 0.5, functioning: 0.5, flying: 0.5, failing: 0.5 } }),
  'exact sureness': (told) => ({ ...told, certainty: told.certainty && { ...told.certainty, forming: 0.333 } }),
  'sure of everything': (told) => ({ ...told, certainty: { forming: 0.8, frustration: 0.8, functioning: 0.8, flying: 0.8, failing: 0.8, none: 0.8 } }),
  'a direction without a move': (told) => ({ ...told, change: stages.map((stage) => ({ stage, verdict: 'within-noise', direction: 'up' })) }),
  'a module that was not asked': (told, round) =>
    round.module === null
      ? { ...told, module: { phase: 'learning', conditions: conditionsOf('learning').map(({ id }) => ({ id, shown: false })) } }
      : { ...told, module: null },
  'a condition of another module': (told) =>
    told.module
      ? {
          ...told,
          module: {
            ...told.module,
            conditions: told.module.conditions.map((one, at) =>
              at === 0 ? { id: told.module?.phase === 'learning' ? 'sustaining-e1' : 'learning-e1', shown: false } : one,
            ),
          },
        }
      : null,
  'a condition of few in numbers': (told) =>
    told.module?.conditions.some((one) => one.shown)
      ? {
          ...told,
          module: {
            ...told.module,
            conditions: told.module.conditions.map((one) =>
              one.shown
                ? { ...one, counted: 6, answers: { yes: { text: '5', share: 5 / 6 }, partly: { text: '1', share: 1 / 6 }, no: { text: '0', share: 0 } } }
                : one,
            ),
          },
        }
      : null,
  'something more': (told) => ({ ...told, note: 'Ana' }),
  'nothing at all': () => ({}),
}

// Working out a reading takes milliseconds, so each is worked out once and forged in every way.
const readings = fc.sample(made, { numRuns: 90, seed: 11 })

describe('a reading that came in a file', () => {
  it('passes where it was made by these rules, whatever the group, or no export could come in again', () => {
    expect(
      readings.flatMap(({ told, round }) => (faultOf(told, round) === null ? [] : [[faultOf(told, round), told.reasons, told.outcome, told.precision]])),
    ).toEqual([])
    const kinds = new Set(readings.map(({ told }) => `${told.outcome} ${told.precision}`))
    expect([...kinds].sort()).toEqual(['clear', 'contested', 'crossover', 'none'].flatMap((outcome) => [`${outcome} bands`, `${outcome} full`]))
    expect(readings.some(({ told }) => told.change?.some((one) => one.verdict === 'moved'))).toBe(true)
  })

  it('passes with sentences on certainty as they were worded before, or files of then could not come in', () => {
    const before = readings.map(({ told, round }) => ({ told: { ...told, reasons: told.reasons.map(asWordedBefore) }, round }))
    expect(before.some(({ told }) => told.reasons.some((one) => /had answered, .* at least 8 times in 10/.test(one)))).toBe(true)
    expect(before.map(({ told, round }) => faultOf(told, round)).filter(Boolean)).toEqual([])
  })

  it('passes for groups of chance', () => {
    fc.assert(
      fc.property(made, ({ told, round }) => {
        expect(faultOf(told, round)).toBeNull()
      }),
      { numRuns: 40, seed: 12 },
    )
  })

  it.each(Object.keys(forgeries))('is refused with %s', (name) => {
    const forged = readings.flatMap(({ told, round }) => {
      const other = forgeries[name]?.(told, round) ?? null
      return other === null || JSON.stringify(other) === JSON.stringify(told) ? [] : [faultOf(other, round)]
    })
    expect(forged.length).toBeGreaterThan(0)
    expect(forged.filter((fault) => fault === null)).toEqual([])
  })

  it('is refused beside a round that breaks the rules itself', () => {
    for (const { told, round } of readings) {
      expect(faultOf({ ...told, answered: 4 }, { ...round, answered: 4 })).toContain('fewer than 5')
      expect(faultOf({ ...told, invited: 4 }, { ...round, invited: 4 })).toContain('more answers than')
      expect(faultOf(told, { ...round, instrumentVersion: 'v9' })).not.toBeNull()
    }
  })
})

describe('a session that came in a file', () => {
  const session = fc.array(fc.constantFrom(...placements, 'complex' as const, 'complex' as const), { minLength: 5, maxLength: 24 }).map((list) => {
    const counts = { answered: list.length, invited: list.length + 1 }
    const told = publishPlacements(countPlacements(list.map((placement) => ({ placement }))), counts)
    return { told: JSON.parse(JSON.stringify(told)) as PublishedPlacements, round: { module: null, instrumentVersion: 'v1', ...counts } }
  })
  const fault = (told: unknown, round: RoundOfResult) => 'fault' in checkPlacements(told, round)

  it('passes where it was made by these rules, and is refused where it was forged', () => {
    fc.assert(
      fc.property(session, ({ told, round }) => {
        expect(checkPlacements(told, round)).toEqual({ told })
        const forged: unknown[] = [
          { ...told, answered: 3 },
          { ...told, precision: told.precision === 'full' ? 'bands' : 'full' },
          { ...told, apart: 'Ana could not say' },
          { ...told, apart: `${round.answered + 1} could not say` },
          { ...told, placed: told.placed?.toReversed() ?? [] },
          { ...told, placed: placements.slice(0, 4).map((domain) => ({ domain, amount: { text: 'Ana', share: 0.1 } })) },
          { ...told, placed: placements.slice(0, 4).map((domain, at) => ({ domain, amount: { text: at === 0 ? '3' : '0', share: at === 0 ? 1 : 0 } })) },
          { ...told, placed: placements.slice(0, 4).map((domain) => ({ domain, amount: { text: 'most', share: 0.8 } })) },
        ]
        for (const one of forged) if (JSON.stringify(one) !== JSON.stringify(told)) expect(fault(one, round)).toBe(true)
        expect(fault(told, { ...round, module: 'learning' })).toBe(true)
      }),
      { numRuns: 100, seed: 13 },
    )
  })
})
