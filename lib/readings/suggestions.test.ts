import { describe, expect, it } from 'vitest'
import { crossoverAdvice, stageActions } from '@/lib/instrument/actions-of-stages'
import { statements } from '@/lib/instrument/statements'
import { type Stage, type StatementId, stages } from '@/lib/instrument/types'
import { numberWord } from '@/lib/platform/day-words'
import { suggestionById, suggestionsFor } from './suggestions'
import type { PublishedReading, PublishedStatement } from './types-published'

/** Five bands of answers as published: `counts` low, middle, high of a small group. */
function shown(id: StatementId, low: number, middle: number, high: number): PublishedStatement {
  const counted = low + middle + high
  const segment = (count: number, tone: 1 | 3 | 5) => ({ label: '', count, share: count / counted, tone })
  return { id, shown: true, counted, segments: [segment(low, 1), segment(middle, 3), segment(high, 5)], median: '', mean: '', agreement: 'mixed', apart: null }
}
function reading(outcome: PublishedReading['outcome'], named: Stage[], told: PublishedStatement[] = []): PublishedReading {
  const others = statements.filter(({ id }) => !told.some((one) => one.id === id)).map(({ id }): PublishedStatement => ({ id, shown: false }))
  return {
    outcome,
    stage: outcome === 'clear' ? (named[0] ?? null) : null,
    stages: named,
    answered: 7,
    invited: 9,
    precision: 'bands',
    timesInTen: 8,
    certainty: null,
    scores: null,
    spread: [],
    felt: null,
    statements: [...told, ...others],
    change: null,
    module: null,
    reasons: [],
  }
}
const idsOf = (stage: Stage) => stageActions.filter((action) => action.stage === stage).map((action) => action.id as string)
const groupsOf = (read: PublishedReading) => suggestionsFor(read).map((group) => group.stage)

describe('suggested actions', () => {
  it('are all those of the stage, once each, whatever was answered', () => {
    for (const stage of stages) {
      const [group] = suggestionsFor(
        reading(
          'clear',
          [stage],
          statements.map(({ id }) => shown(id, 3, 1, 3)),
        ),
      )
      expect(group?.suggestions.map((one) => one.id as string).sort()).toEqual([...idsOf(stage)].sort())
      for (const one of group?.suggestions ?? []) expect([one.title, one.firstStep, one.citation].every((text) => text.length > 5)).toBe(true)
    }
  })

  it('come in the order of what people answered: what they call for most comes first, with its reason', () => {
    for (const action of stageActions.filter((one) => one.stage !== 'failing')) {
      const called = action.answers[0]
      if (!called) continue
      const told = statements.map(({ id }) =>
        id === called.statement ? shown(id, called.when === 'low' ? 7 : 0, 0, called.when === 'high' ? 7 : 0) : shown(id, 0, 7, 0),
      )
      const [group] = suggestionsFor(reading('clear', [action.stage], told))
      const top = group?.suggestions.filter((one) => one.because !== null) ?? []
      expect(top.map((one) => one.id)).toContain(action.id)
      expect(group?.suggestions.slice(0, top.length)).toEqual(top)
    }
  })

  it('give as reasons only numbers that are published, and none where few call for it', () => {
    const told = statements.map(({ id }, at) => shown(id, at % 4, 2, 5 - (at % 4)))
    for (const group of suggestionsFor(reading('contested', ['frustration', 'functioning'], told))) {
      for (const { because } of group.suggestions) {
        if (because === null) continue
        const [, side = '', of = '', words = '', text = ''] =
          /^(\S+) of (\S+) say this is (mostly or very much|not at all or only a little) like us: “(.*)”$/.exec(because) ?? []
        const statement = told.find((one) => statements.find(({ id }) => id === one.id)?.text === text)
        if (!statement?.shown) throw new Error(because)
        const segment = statement.segments.find((one) => one.tone === (words.startsWith('mostly') ? 5 : 1))
        expect([side.toLowerCase(), of]).toEqual([numberWord(segment?.count ?? -1), numberWord(statement.counted)])
        expect((segment?.count ?? 0) / statement.counted).toBeGreaterThanOrEqual(0.3)
      }
    }
  })

  it('give no reason from a statement that is not shown: its counts stay hidden here too', () => {
    for (const stage of stages)
      for (const group of suggestionsFor(reading('clear', [stage]))) for (const one of group.suggestions) expect(one.because).toBeNull()
    for (const group of suggestionsFor({ ...reading('clear', ['flying']), statements: [] })) for (const one of group.suggestions) expect(one.because).toBeNull()
  })

  it('in the crossover zone begin with the source’s own advice, then both lists', () => {
    const groups = suggestionsFor(reading('crossover', ['frustration', 'functioning']))
    expect(groups.map((group) => group.stage)).toEqual(['crossover', 'frustration', 'functioning'])
    expect(groups[0]?.suggestions.map((one) => one.id)).toEqual(crossoverAdvice.map((one) => one.id))
  })

  it('where contested offer the lists of both camps', () => {
    expect(groupsOf(reading('contested', ['frustration', 'flying']))).toEqual(['frustration', 'flying'])
  })

  it('where failing offer the decent end and the way back, once', () => {
    expect(groupsOf(reading('clear', ['failing']))).toEqual(['failing', 'frustration'])
    expect(groupsOf(reading('contested', ['frustration', 'failing']))).toEqual(['frustration', 'failing'])
  })

  it('are none where nothing was named: it never guesses', () => {
    expect(
      suggestionsFor(
        reading(
          'none',
          [],
          statements.map(({ id }) => shown(id, 7, 0, 0)),
        ),
      ),
    ).toEqual([])
  })

  it('are found by their ids, and nothing else is', () => {
    for (const { id, title } of [...stageActions, ...crossoverAdvice]) expect(suggestionById(id)?.title).toBe(title)
    for (const id of ['', 'forming-a99', 'forming-1', '__proto__', 'constructor']) expect(suggestionById(id)).toBeNull()
  })
})
