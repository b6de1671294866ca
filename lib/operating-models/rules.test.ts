import { describe, expect, it } from 'vitest'
import { operatingModels } from '@/lib/partnerships/types'
import { modelDescriptions } from './models'
import { mostlyDepartments, questions } from './questions'
import { answersFrom, askAgain, placeOf, rankModels } from './rules'
import { setUpSteps } from './set-up'
import { type Answers, type AnswerValue, aspects } from './types'

const ranked = (answers: Answers) => {
  const ranking = rankModels(answers)
  if (!ranking) throw new Error('Nothing was ranked.')
  return { ...ranking, of: (model: string) => ranking.models.find((one) => one.model === model) ?? expect.fail(model), first: ranking.models[0]?.model }
}
const all = (value: AnswerValue): Record<string, AnswerValue> => Object.fromEntries(questions.map(({ id }) => [id, value]))

const light: Answers = {
  'several-contribute': 'yes',
  'trade-offs': 'no',
  'within-baselines': 'yes',
  'low-cost': 'yes',
  'plan-together': 'no',
  'voluntary-tried': 'no',
  'critical-few': 'no',
  trust: 'yes',
}
const heavy: Answers = {
  'trade-offs': 'yes',
  definable: 'yes',
  'plan-together': 'yes',
  'voluntary-tried': 'yes',
  'within-baselines': 'no',
  'critical-few': 'yes',
  'matters-to-chief-executives': 'yes',
  'willing-to-share': 'yes',
  'commitment-throughout': 'yes',
}
const service: Answers = { 'pain-points': 'yes', 'easier-for-people': 'yes', 'critical-mass': 'yes', separable: 'yes', 'lasting-effort-of-several': 'no' }

describe('the ranking', () => {
  it('gives each document’s own picture to its own model', () => {
    expect(ranked({ ...light, 'one-mostly-responsible': 'no' }).first).toBe('cross-agency-group')
    expect(ranked({ ...light, 'one-mostly-responsible': 'yes' }).first).toBe('lead-agency')
    expect(ranked(heavy).first).toBe('cross-agency-board')
    expect(ranked(service).first).toBe('federated-service')
    for (const answers of [light, heavy, service]) expect(ranked(answers).models[0]?.fit).toBe('well')
  })

  it('always holds all four and none of them, or one answer would stand alone', () => {
    for (const { id } of questions.filter((one) => one.bears.length > 0)) {
      for (const value of ['yes', 'no', 'partly'] as const) {
        const ranking = ranked({ [id]: value })
        expect(ranking.models.map((one) => one.model).sort()).toEqual([...operatingModels].sort())
        expect(ranking.none.reasons.length).toBeGreaterThan(0)
      }
    }
  })

  it('ranks nothing where nothing was answered, or only “don’t know”', () => {
    expect(rankModels({})).toBeNull()
    expect(rankModels(all('dont-know'))).toBeNull()
  })

  it('gives a reason only for what was answered, naming the answer and its source', () => {
    const ranking = ranked({ 'willing-to-share': 'no', 'pain-points': 'dont-know' })
    expect(ranking.of('cross-agency-board').con).toEqual([
      {
        question: 'willing-to-share',
        said: 'chief executives are not willing',
        because: 'A board rests on their taking shared responsibility.',
        citation: 'Toolkit: cross-agency board, When to use',
      },
    ])
    for (const one of ranking.models) expect(one.pro.length + one.con.length + one.partly.length).toBe(one.model === 'cross-agency-board' ? 1 : 0)
    expect(ranking.of('federated-service').open).toContain('pain-points')
  })

  it('never says that a model fits well against a condition of its own document', () => {
    for (const question of questions) {
      for (const bearing of question.bears.filter((one) => one.con && one.citation.endsWith('When to use'))) {
        const against = bearing.met === 'yes' ? 'no' : 'yes'
        const best = Object.fromEntries(
          questions.flatMap((one) =>
            one.bears.filter((other) => bearing.models.some((model) => other.models.includes(model))).map((other) => [one.id, other.met]),
          ),
        )
        for (const model of bearing.models) expect(ranked({ ...best, [question.id]: against }).of(model).fit, question.id).not.toBe('well')
      }
    }
  })

  it('says nothing of the fit where fewer than half of a model’s questions are answered', () => {
    expect(ranked({ 'pain-points': 'yes', separable: 'yes' }).of('federated-service').fit).toBe('open')
    expect(ranked({ 'pain-points': 'yes', separable: 'yes', 'critical-mass': 'yes' }).of('federated-service').fit).toBe('well')
  })

  it('tells models that the answers do not tell apart, instead of making up an order', () => {
    const ranking = ranked({ 'trade-offs': 'no' })
    expect(['cross-agency-group', 'lead-agency'].map((model) => [ranking.of(model).place, ranking.of(model).shared])).toEqual([
      [1, true],
      [1, true],
    ])
    const same = ranked({ 'pain-points': 'no' })
    expect(same.models.filter((one) => one.shared).map((one) => one.place)).toEqual([1, 1, 1])
  })

  it('puts “none of these” first where little fits, and never hides it', () => {
    const nothing: Answers = {
      'several-contribute': 'no',
      'trade-offs': 'yes',
      'within-baselines': 'no',
      trust: 'no',
      'plan-together': 'yes',
      'voluntary-tried': 'yes',
      'one-mostly-responsible': 'no',
      definable: 'no',
      'matters-to-chief-executives': 'no',
      'willing-to-share': 'no',
      'commitment-throughout': 'no',
      'critical-few': 'no',
      'pain-points': 'no',
      'easier-for-people': 'no',
      'critical-mass': 'no',
      separable: 'no',
    }
    const ranking = ranked(nothing)
    expect(ranking.models.filter((one) => one.fit === 'well')).toEqual([])
    expect(ranking.none.standing).not.toBe('possible')
    expect(ranked({ ...nothing, 'plan-together': 'no', 'voluntary-tried': 'no' }).none.standing).toBe('nearest')
    expect(ranked(light).none.standing).toBe('possible')
  })

  it('says so where hardly any partner is a department, whatever fits', () => {
    const { none } = ranked({ ...light, [mostlyDepartments]: 'no' })
    expect(none.standing).toBe('worth-a-thought')
    expect(none.reasons.map((one) => one.citation)).toContain('Toolkit: all three documents')
  })

  it('takes from an address only questions and answers of ours', () => {
    expect(answersFrom({ trust: 'yes', 'low-cost': 'maybe', __proto__: 'no', nonsense: 'yes', definable: ['yes', 'no'] })).toEqual({ trust: 'yes' })
  })
})

describe('the question asked again', () => {
  it('comes when the reading moved since the choice, and only then', () => {
    expect(askAgain({ model: null, place: 'forming' }, ['forming', 'forming'])).toBeNull()
    expect(askAgain({ model: 'lead-agency', place: 'forming' }, ['forming', 'frustration'])?.why).toContain('Forming. It now says: Frustration.')
    expect(askAgain({ model: 'lead-agency', place: 'frustration' }, ['forming', 'frustration', 'crossover'])?.id).toBe('model-asked-again')
  })

  it('comes after a choice that was made before any reading once two readings differ', () => {
    expect(askAgain({ model: 'lead-agency', place: null }, [])).toBeNull()
    expect(askAgain({ model: 'lead-agency', place: null }, ['forming'])).toBeNull()
    expect(askAgain({ model: 'lead-agency', place: null }, ['forming', 'frustration'])?.why).toContain('The first reading said')
  })

  it('does not take a reading that named nothing for a move', () => {
    expect(placeOf({ outcome: 'none', stage: null })).toBeNull()
    expect(placeOf({ outcome: 'crossover', stage: null })).toBe('crossover')
    expect(placeOf({ outcome: 'clear', stage: 'flying' })).toBe('flying')
    expect(placeOf(null)).toBeNull()
  })
})

const short = (text: string) => {
  for (const sentence of text.split(/[.?!:;]\s/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25)
}

describe('the content', () => {
  it('tells every aspect of every model, each line with the place in its document', () => {
    expect(modelDescriptions.map((one) => one.model)).toEqual([...operatingModels])
    for (const one of modelDescriptions) {
      const document = one.model === 'lead-agency' ? 'cross-agency group' : one.model.replace(/-([^-]*)$/, ' $1')
      for (const aspect of aspects) expect(one.told[aspect].length, `${one.model} ${aspect}`).toBeGreaterThan(0)
      for (const { text, citation } of [one.opening, ...one.bindings, ...Object.values(one.told).flat()]) {
        expect(citation).toMatch(
          new RegExp(
            `^Toolkit: ${document}, (opening|When to use|How to agree goals|Governance|Ministerial relationships|Incentives|Funding|About this model|Case study)$`,
          ),
        )
        short(text)
      }
    }
  })

  it('has steps with ids of their own for every model, each cited', () => {
    for (const model of operatingModels) {
      const steps = setUpSteps[model]
      expect(steps.length).toBeGreaterThanOrEqual(6)
      expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length)
      for (const { text, citation, id } of steps) {
        expect(citation).toMatch(/^Toolkit: /)
        expect(id).toMatch(/^[a-z-]{3,30}$/)
        short(text)
      }
    }
  })

  it('asks each question once, in short sentences, and lets each bear on a model', () => {
    expect(new Set(questions.map((one) => one.id)).size).toBe(questions.length)
    for (const question of questions) {
      expect(question.bears.length > 0 || question.id === mostlyDepartments, question.id).toBe(true)
      for (const text of [question.text, question.hint ?? '', ...Object.values(question.said)]) short(text)
      for (const { pro, con, citation } of question.bears) {
        expect(pro ?? con, question.id).not.toBeNull()
        expect(citation).toMatch(/^Toolkit: /)
        short(pro ?? '')
        short(con ?? '')
      }
    }
  })
})
