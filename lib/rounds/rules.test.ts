import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statements } from '@/lib/instrument/statements'
import { conditionsOf } from '@/lib/instrument/conditions'
import { conditionPhases } from '@/lib/instrument/types'
import { addDays } from '@/lib/platform/days'
import {
  fewestAnswers,
  fewestInvited,
  fitsRound,
  isDue,
  linkShowsReading,
  minutesToAnswer,
  mixedOrder,
  openForKey,
  peopleToAsk,
  refuseOpening,
  refuseRenewal,
  takesAnswers,
} from './rules'

const asked = { woundUp: false, openAlready: false, invited: 8, closesOn: '2026-03-16', today: '2026-03-02', minimumAnswers: 5 }

describe('opening a round', () => {
  it('needs five people and five answers, or an answer could be told from the others', () => {
    expect([fewestInvited, fewestAnswers]).toEqual([5, 5])
    expect(refuseOpening(asked)).toBeNull()
    expect(refuseOpening({ ...asked, invited: 4 })).toBe('too-few-invited')
    expect(refuseOpening({ ...asked, invited: 5 })).toBeNull()
  })

  it('never asks for more answers than people', () => {
    expect(refuseOpening({ ...asked, minimumAnswers: 9 })).toBe('minimum-above-invited')
    expect(refuseOpening({ ...asked, minimumAnswers: 8 })).toBeNull()
  })

  it('is refused for a partnership that ended or has a round open', () => {
    expect(refuseOpening({ ...asked, woundUp: true, openAlready: true })).toBe('wound-up')
    expect(refuseOpening({ ...asked, openAlready: true })).toBe('round-open-already')
  })

  it('closes today at the earliest and in 90 days at the latest', () => {
    expect(refuseOpening({ ...asked, closesOn: '2026-03-01' })).toBe('closing-date-past')
    expect(refuseOpening({ ...asked, closesOn: '2026-03-02' })).toBeNull()
    expect(refuseOpening({ ...asked, closesOn: '2026-05-31' })).toBeNull()
    expect(refuseOpening({ ...asked, closesOn: '2026-06-01' })).toBe('closing-date-far')
  })
})

describe('a round', () => {
  const open = { closesOn: '2026-03-16', closedOn: null }

  it('takes answers to the end of its closing date, then is due; closed it takes none and is never due again', () => {
    expect([takesAnswers(open, '2026-03-16'), isDue(open, '2026-03-16')]).toEqual([true, false])
    expect([takesAnswers(open, '2026-03-17'), isDue(open, '2026-03-17')]).toEqual([false, true])
    const closed = { ...open, closedOn: '2026-03-05' }
    expect([takesAnswers(closed, '2026-03-06'), isDue(closed, '2026-03-17')]).toEqual([false, false])
  })

  it('at no day both takes answers and is due', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => takesAnswers(open, addDays('2026-03-16', days)) !== isDue(open, addDays('2026-03-16', days))),
    )
  })

  it('gives a new link only while it takes answers and only to somebody who has not answered', () => {
    expect(refuseRenewal({ round: open, answered: false, today: '2026-03-10' })).toBeNull()
    expect(refuseRenewal({ round: open, answered: true, today: '2026-03-10' })).toBe('answered-already')
    expect(refuseRenewal({ round: open, answered: true, today: '2026-03-17' })).toBe('round-closed')
    expect(refuseRenewal({ round: { ...open, closedOn: '2026-03-05' }, answered: false, today: '2026-03-06' })).toBe('round-closed')
  })

  it('shows its reading by link for 90 days, the ninetieth included', () => {
    expect(linkShowsReading('2026-03-03', '2026-06-01')).toBe(true)
    expect(linkShowsReading('2026-03-03', '2026-06-02')).toBe(false)
  })
})

describe('the order of the statements', () => {
  const ids = statements.map(({ id }) => id)

  it('is the same for everybody in a round and holds each statement once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        expect(mixedOrder(ids, seed)).toEqual(mixedOrder(ids, seed))
        expect([...mixedOrder(ids, seed)].sort()).toEqual([...ids].sort())
      }),
    )
    expect(ids).toEqual(statements.map(({ id }) => id))
  })

  it('differs between rounds and does not go stage by stage', () => {
    expect(mixedOrder(ids, 1)).not.toEqual(mixedOrder(ids, 2))
    const firsts = new Set(Array.from({ length: 400 }, (_, at) => mixedOrder(ids, (at + 1) * 7919)[0]))
    expect(firsts.size).toBeGreaterThan(18)
    for (let seed = 1; seed < 200; seed++) {
      const stages = mixedOrder(ids, seed * 104_729).map((id) => id.split('-')[0])
      expect(stages.filter((stage, at) => stage !== stages[at - 1]).length).toBeGreaterThan(9)
    }
  })
})

describe('what a round asks', () => {
  const assessment = { kind: 'self-assessment', module: 'learning' } as const

  it('is all that it takes: a condition of another module, a placement or anything else is refused', () => {
    expect(fitsRound(assessment, { 'forming-1': 3, 'learning-e1': 'yes' })).toBe(true)
    expect(fitsRound(assessment, { 'forming-1': 3 })).toBe(true)
    for (const other of ['sustaining-e1', 'placement', 'name', 'forming-9', 'constructor'])
      expect(fitsRound(assessment, { 'forming-1': 3, [other]: 'yes' })).toBe(false)
    expect(fitsRound({ ...assessment, module: null }, { 'forming-1': 3, 'learning-e1': 'yes' })).toBe(false)
    const session = { kind: 'sense-making', module: null }
    expect(fitsRound(session, { placement: 'complex' })).toBe(true)
    for (const answers of [{}, { 'forming-1': 3 }, { placement: 'complex', 'forming-1': 3 }]) expect(fitsRound(session, answers)).toBe(false)
  })

  it('leaves room for one open round of each kind, and no more', () => {
    expect(openForKey('p1', 'self-assessment')).toBe('p1')
    expect(openForKey('p1', 'sense-making')).toBe('p1 sense-making')
  })

  it('is told with the time that it takes: eight minutes for the statements, more with a module', () => {
    expect(minutesToAnswer(null)).toBe(8)
    for (const phase of conditionPhases) {
      expect(minutesToAnswer(phase)).toBeGreaterThanOrEqual(8 + conditionsOf(phase).length / 4)
      expect(minutesToAnswer(phase)).toBeLessThanOrEqual(12)
    }
  })

  it('is asked of who is there today, critical friends not ticked', () => {
    const member = (id: string, more = {}) => ({ id, from: null, to: null, person: { name: id }, partnershipAgency: { name: 'Council' }, roles: [], ...more })
    const { present, asked } = peopleToAsk(
      [member('a'), member('left', { to: '2026-03-01' }), member('coming', { from: '2026-03-03' }), member('friend', { roles: [{ role: 'critical-friend' }] })],
      '2026-03-02',
    )
    expect([present.map(({ id }) => id), asked]).toEqual([['a', 'friend'], ['a']])
  })
})
