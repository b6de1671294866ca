import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conditionsOf } from '@/lib/instrument/conditions'
import { statements } from '@/lib/instrument/statements'
import { conditionAnswers, conditionPhases, stages } from '@/lib/instrument/types'
import { countConditions, isImpediment, moduleInWords, publishModule } from './condition-counts'
import { publishReading } from './publish'
import { scoreReading } from './score'
import type { AnswerValue, RespondentAnswers } from './types'

const people = (...answers: string[]) => answers.map((answer) => ({ 'learning-e1': answer }))
const times = (count: number, answer: string) => Array.from({ length: count }, () => answer)
const publishOne = (...answers: string[]) => publishModule(countConditions('learning', people(...answers))).conditions.find(({ id }) => id === 'learning-e1')

describe('the counts of a module', () => {
  it('are of its own conditions alone, each answer counted once, and nothing summed over conditions', () => {
    const result = countConditions('learning', [
      { 'learning-e1': 'yes', 'sustaining-e1': 'yes', 'forming-1': 5 },
      { 'learning-e1': 'no', 'learning-i5': 'cannot-say' },
      {},
    ])
    expect(result.conditions.map(({ id }) => id)).toEqual(conditionsOf('learning').map(({ id }) => id))
    expect(result.conditions[0]).toEqual({ id: 'learning-e1', yes: 1, partly: 0, no: 1, cannotSay: 0 })
    expect(result.conditions.at(-1)).toEqual({ id: 'learning-i5', yes: 0, partly: 0, no: 0, cannotSay: 1 })
    expect(Object.keys(result)).toEqual(['phase', 'conditions'])
  })

  it('say nothing of a condition that fewer than five could answer, whatever the others hold', () => {
    expect(publishOne(...times(4, 'yes'), ...times(9, 'cannot-say'))).toEqual({ id: 'learning-e1', shown: false })
    expect(publishOne(...times(5, 'yes'))).toMatchObject({ shown: true, counted: null })
  })

  it('of five to nine hold no number of people, and from ten full counts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...conditionAnswers), { minLength: 0, maxLength: 9 }), (answers) => {
        const { conditions } = publishModule(countConditions('learning', people(...answers)))
        for (const one of conditions)
          if (one.shown) expect(`${Object.values(one.answers).map(({ text }) => text)} ${one.apart} ${one.counted}`).not.toMatch(/\d/)
      }),
    )
    expect(publishOne(...times(6, 'yes'), ...times(4, 'no'), 'cannot-say')).toMatchObject({
      counted: 10,
      answers: { yes: { text: '6' }, partly: { text: '0' }, no: { text: '4' } },
      apart: 'few could not say',
    })
  })

  it('put the most lacking enablers and the most present impediments first, by what is told and not by exact counts', () => {
    const answers = (lacking: number, present: number) =>
      Array.from({ length: 8 }, (_, at) => ({
        'learning-e1': 'yes',
        'learning-e2': at < lacking ? 'no' : 'yes',
        'learning-e3': 'yes',
        'learning-i1': 'no',
        'learning-i2': 'no',
        'learning-i3': 'no',
        'learning-i4': at < present ? 'yes' : 'no',
        'learning-i5': 'no',
      }))
    const order = (lacking: number, present: number) => publishModule(countConditions('learning', answers(lacking, present))).conditions.map(({ id }) => id)
    expect(order(8, 8).filter((id) => !isImpediment(id))[0]).toBe('learning-e2')
    expect(order(8, 8).filter(isImpediment)[0]).toBe('learning-i4')
    // One of eight is told in the same words as none, so the order of the source must stay.
    expect(order(1, 1)).toEqual(order(0, 0))
  })

  it('are told in words to whoever may not see how many answered, at any size', () => {
    const result = countConditions('learning', people(...times(30, 'yes'), ...times(20, 'cannot-say')))
    for (const module of [publishModule(result, 'bands'), moduleInWords(publishModule(result))]) {
      expect(
        JSON.stringify(module.conditions.map((one) => one.shown && [one.counted, one.apart, Object.values(one.answers).map(({ text }) => text)])),
      ).not.toMatch(/\d/)
    }
  })
})

describe('a reading with a module', () => {
  const person = fc.record({
    felt: fc.constantFrom(null, ...stages),
    answers: fc.record(Object.fromEntries(statements.map(({ id }) => [id, fc.constantFrom<AnswerValue>(1, 2, 3, 4, 5, 'cannot-say')]))),
  }) as fc.Arbitrary<RespondentAnswers>

  it('is the same reading as without one: no answer to a condition touches a score', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 5, maxLength: 14 }), fc.constantFrom(...conditionPhases), (group, phase) => {
        const more = Object.fromEntries(conditionsOf(phase).map(({ id }) => [id, 'yes']))
        const withModule = group.map((one) => ({ ...one, answers: { ...one.answers, ...more } }))
        expect(scoreReading(withModule)).toEqual(scoreReading(group))
        const counts = { answered: group.length, invited: group.length }
        const module = countConditions(
          phase,
          withModule.map(({ answers }) => answers),
        )
        const { module: told, ...rest } = publishReading({ ...scoreReading(withModule), module }, counts)
        expect({ ...rest, module: null }).toEqual(publishReading(scoreReading(group), counts))
        expect(told?.phase).toBe(phase)
      }),
      { numRuns: 15 },
    )
  })
})
