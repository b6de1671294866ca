import { describe, expect, it } from 'vitest'
import { crossoverAdvice, stageActions } from '@/lib/instrument/actions-of-stages'
import { statements } from '@/lib/instrument/statements'
import { stages } from '@/lib/instrument/types'

describe('stageActions', () => {
  it('are the 26 of BCS §7.2, 5, 7, 5, 7 and 2, in the order that adopted commitments refer to', () => {
    const counts = { forming: 5, frustration: 7, functioning: 5, flying: 7, failing: 2 }
    const expected = stages.flatMap((stage) => Array.from({ length: counts[stage] }, (_, index) => `${stage}-a${index + 1}`))
    expect(stageActions.map((action) => action.id)).toEqual(expected)
    for (const action of stageActions) expect(action.id.startsWith(`${action.stage}-a`)).toBe(true)
  })

  it('each rest on one to four statements of the instrument, none named twice', () => {
    const known = new Set(statements.map((statement) => statement.id))
    for (const { id, answers } of stageActions) {
      expect(answers.length, id).toBeGreaterThanOrEqual(1)
      expect(answers.length, id).toBeLessThanOrEqual(4)
      for (const { statement } of answers) expect(known.has(statement), `${id}: ${statement}`).toBe(true)
      expect(new Set(answers.map((answer) => answer.statement)).size, id).toBe(answers.length)
    }
  })

  it('between them answer to every statement, so that no finding is left without an action', () => {
    const used = new Set(stageActions.flatMap((action) => action.answers.map((answer) => answer.statement)))
    expect(statements.map((statement) => statement.id).filter((id) => !used.has(id))).toEqual([])
  })

  it('each point to their own line in the source', () => {
    for (const action of stageActions) expect(action.citation).toMatchObject({ source: 'BCS', section: '7.2' })
    expect(new Set(stageActions.map((action) => action.citation.part)).size).toBe(26)
  })
})

describe('crossoverAdvice', () => {
  it('is the three things of BCS §7.2: potential and vision, benefits, early wins', () => {
    expect(crossoverAdvice.map((advice) => advice.id)).toEqual(['crossover-1', 'crossover-2', 'crossover-3'])
    for (const advice of crossoverAdvice) expect(advice.citation).toMatchObject({ source: 'BCS', section: '7.2' })
  })
})

it('titles and first steps are plain: 25 words at most, a title without a full stop, one sentence as first step', () => {
  for (const { title, firstStep } of [...stageActions, ...crossoverAdvice]) {
    expect(title).toMatch(/^[A-Z].*[^.]$/)
    expect(title.split(/\s+/).length, title).toBeLessThanOrEqual(15)
    expect(firstStep).toMatch(/^[A-Z][^.!]*[.?]$/)
    expect(firstStep.split(/\s+/).length, firstStep).toBeLessThanOrEqual(25)
  }
  expect(new Set(stageActions.map((action) => action.title)).size).toBe(26)
  expect(new Set(stageActions.map((action) => action.firstStep)).size).toBe(26)
})
