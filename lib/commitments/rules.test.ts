import { describe, expect, it } from 'vitest'
import { addressAsked, readAsked } from './asked'
import {
  asksWhetherItHelped,
  commitmentsOf,
  dayToMoveTo,
  inOrderOfReplacement,
  lastDueDay,
  mayTakeBack,
  movedInWords,
  ownerGoes,
  questionOfLate,
  refuseMove,
  statusOf,
  triedHere,
} from './rules'
import { moveForm, settleForm } from './schema'

const today = '2026-11-16'
const closed = (kind: string, more = {}) => ({ kind, on: '2026-11-01', reason: null, helped: null, helpNote: '', ...more })

describe('what a commitment is', () => {
  const one = (dueOn: string, kind: string | null = null, moves: { fromDay: string }[] = []) =>
    statusOf({ dueOn, closure: kind === null ? null : { kind }, moves }, today)
  it('is late from the day after its due date, not on it', () => {
    expect([one('2026-11-15'), one('2026-11-16'), one('2026-11-17')]).toEqual(['late', 'open', 'open'])
  })
  it('is no longer late once it is done or dropped, and late however often it was moved', () => {
    expect([one('2020-01-01', 'done'), one('2020-01-01', 'dropped')]).toEqual(['done', 'dropped'])
    expect([one('2026-11-15', null, [{ fromDay: '2026-10-01' }]), one('2026-11-16', null, [{ fromDay: '2026-10-01' }])]).toEqual(['late', 'moved'])
  })
  it('says from when it was moved, and how often', () => {
    expect(movedInWords([])).toBe('')
    expect(movedInWords([{ fromDay: '2026-10-01' }])).toBe('moved once, first promised for 1 October 2026')
    expect(movedInWords([{ fromDay: '2026-10-01' }, { fromDay: '2026-10-08' }])).toBe('moved twice, first promised for 1 October 2026')
    expect(movedInWords(Array(3).fill({ fromDay: '2026-10-01' }))).toMatch(/^moved three times/)
  })
})

describe('a move', () => {
  it('goes past today and past the date before, and at most five years', () => {
    const late = (to: string) => refuseMove('2026-11-01', to, today)
    expect([late('2026-11-15'), late('2026-11-16'), late('2026-11-17')]).toEqual(['not-later-than-today', 'not-later-than-today', null])
    expect(refuseMove('2026-12-01', '2026-11-30', today)).toBe('not-later-than-now')
    expect(refuseMove('2026-12-01', '2026-12-01', today)).toBe('not-later-than-now')
    expect([late('2031-11-16'), late('2031-11-17')]).toEqual([null, 'too-far'])
    expect(lastDueDay('2028-02-29')).toBe('2033-02-29')
    expect(refuseMove('2028-02-01', '2033-02-28', '2028-02-29')).toBeNull()
    expect(refuseMove('2028-02-01', '2033-03-01', '2028-02-29')).toBe('too-far')
  })
  it('is proposed for a day that would be taken', () => {
    for (const due of ['2020-01-01', today, '2027-01-01']) expect(refuseMove(due, dayToMoveTo(due, today), today)).toBeNull()
  })
  it('needs a reason, and so does what is dropped', () => {
    const ids = { partnershipId: 'x', commitmentId: 'y', version: '1' }
    expect(moveForm.safeParse({ ...ids, dueOn: '2026-12-01', why: ' ' }).success).toBe(false)
    expect(settleForm.safeParse({ ...ids, kind: 'dropped', reason: ' ' }).success).toBe(false)
    expect(settleForm.safeParse({ ...ids, kind: 'done', reason: '' })).toMatchObject({ success: true, data: { helped: null } })
    expect(settleForm.safeParse({ ...ids, kind: 'done', reason: '', helped: 'very' }).success).toBe(false)
  })
})

describe('an ending', () => {
  it('is taken back on its own day and never later', () => {
    expect([mayTakeBack(null, today), mayTakeBack({ on: today }, today), mayTakeBack({ on: '2026-11-15' }, today)]).toEqual([false, true, false])
  })
  it('is asked about until somebody said; "too early" is asked again after four weeks, an answer and a dropped one never', () => {
    expect(asksWhetherItHelped(null, today)).toBe(false)
    expect(asksWhetherItHelped(closed('dropped'), today)).toBe(false)
    expect(asksWhetherItHelped(closed('done', { on: today }), today)).toBe(true)
    for (const helped of ['yes', 'partly', 'no']) expect(asksWhetherItHelped(closed('done', { helped, on: '2020-01-01' }), today)).toBe(false)
    expect(asksWhetherItHelped(closed('done', { helped: 'too-early', on: '2026-10-20' }), today)).toBe(false)
    expect(asksWhetherItHelped(closed('done', { helped: 'too-early', on: '2026-10-19' }), today)).toBe(true)
  })
})

describe('an owner', () => {
  it('has left on the day after their last one, and is said to leave before it', () => {
    expect(ownerGoes({ to: null }, today)).toBeNull()
    expect(ownerGoes({ to: '2026-11-15' }, today)).toEqual({ left: true, on: '2026-11-15' })
    expect(ownerGoes({ to: today }, today)?.left).toBe(false)
  })
  it('is followed by whom their departure names, before all others', () => {
    const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
    expect(inOrderOfReplacement(rows, 'c').map((one) => one.id)).toEqual(['c', 'a', 'b'])
    expect(inOrderOfReplacement(rows, 'gone')).toEqual(rows)
    expect(inOrderOfReplacement(rows, null)).toEqual(rows)
  })
})

describe('late commitments', () => {
  it('become a question to the group from three on, and never a statement about somebody', () => {
    expect([questionOfLate(0, '/x'), questionOfLate(2, '/x')]).toEqual([null, null])
    expect(questionOfLate(3, '/x')?.what).toBe('Three commitments are late: what got in the way?')
    expect(questionOfLate(14, '/x')).toMatchObject({ what: '14 commitments are late: what got in the way?', citation: 'BCS §4.3', href: '/x' })
  })
})

describe('what was tried here', () => {
  it('is what was done, the latest first, with whether it helped; what is open or was dropped was not tried', () => {
    const tried = triedHere([
      { actionId: 'a', closure: closed('done', { on: '2026-01-01', helped: 'no', reason: 'Too few came' }) },
      { actionId: 'a', closure: closed('done', { on: '2026-02-01', helped: 'yes', reason: 'What came of it', helpNote: 'Said later' }) },
      { actionId: 'a', closure: closed('dropped') },
      { actionId: 'b', closure: null },
      { actionId: null, closure: closed('done') },
    ])
    expect([...tried]).toEqual([
      [
        'a',
        [
          { on: '2026-02-01', helped: 'yes', note: 'Said later' },
          { on: '2026-01-01', helped: 'no', note: 'Too few came' },
        ],
      ],
    ])
  })
})

describe('the address of the list', () => {
  it('reads what it wrote', () => {
    const all = { show: 'late', whose: 'm1', after: { day: '2026-11-01', id: 'c9' } } as const
    for (const asked of [all, { ...all, show: 'open', after: null }, { show: 'open', whose: null, after: null }] as const)
      expect(readAsked(Object.fromEntries(new URLSearchParams(addressAsked(asked))))).toEqual(asked)
    expect(addressAsked({ show: 'open', whose: null, after: null })).toBe('')
  })
  it('leaves out what it cannot mean', () => {
    const plain = { show: 'open', whose: null, after: null }
    for (const query of [{ show: 'all' }, { show: ['late', 'done'] }, { whose: "' OR 1=1" }, { whose: '' }, { after: '2026-02-31~x' }, { after: 'x' }])
      expect(readAsked(query)).toEqual(plain)
  })
})

describe('what a scope reaches', () => {
  const scope = (standing: 'lead' | 'member' | 'member-with-own-page', ownMembershipId: string | null) =>
    commitmentsOf({ partnershipId: 'p', standing, ownMembershipId })
  it('is one member’s commitments by a link, and nobody’s where there is no member', () => {
    expect(scope('member-with-own-page', 'm')).toEqual({ partnershipId: 'p', ownerMembershipId: 'm' })
    expect(scope('member-with-own-page', null)).toEqual({ partnershipId: 'p', ownerMembershipId: '' })
    for (const standing of ['lead', 'member'] as const) expect(scope(standing, 'm')).toEqual({ partnershipId: 'p' })
  })
})
