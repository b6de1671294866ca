import { describe, expect, it } from 'vitest'
import { isThere } from '@/lib/people/rules'
import { bracingOn, holds, refuseTie, storeyOfLevel } from './rules'
import type { KeptTie } from './types'

const tie = (more: Partial<KeptTie> = {}): KeptTie => ({ id: 't', fromId: 'a', toId: 'b', note: '', since: '2026-03-01', until: null, ...more })
const agencies = [
  { id: 'x', name: 'X', from: null, to: null },
  { id: 'y', name: 'Y', from: null, to: '2026-06-30' },
]
const members = [
  { id: 'a', name: 'Ana', agencyId: 'x', level: 'manager', from: null, to: null },
  { id: 'b', name: 'Ben', agencyId: 'y', level: 'manager', from: '2026-02-01', to: null },
  { id: 'c', name: 'Cy', agencyId: 'x', level: 'front-line', from: null, to: '2026-04-30' },
]

describe('who is there', () => {
  it('counts the first and the last day whole, or somebody would be missing on the day they leave', () => {
    const stay = { from: '2026-03-01', to: '2026-03-31' }
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => isThere(stay, day))).toEqual([false, true, true, false])
    expect(isThere({ from: null, to: null }, '1900-01-01')).toBe(true)
  })

  it('is nobody of an agency that has left, though their own last day was never entered', () => {
    const on = (day: string) => bracingOn({ agencies, members, ties: [] }, day)
    expect(on('2026-06-30').members.map((one) => one.id)).toEqual(['a', 'b'])
    expect(on('2026-07-01')).toMatchObject({ agencies: [{ id: 'x' }], members: [{ id: 'a' }] })
  })
})

describe('a tie', () => {
  it('holds from its first day until the day on which it was ended', () => {
    const one = tie({ until: '2026-05-10' })
    expect(['2026-02-28', '2026-03-01', '2026-05-09', '2026-05-10'].map((day) => holds(one, day))).toEqual([false, true, true, false])
  })

  it('leaves the picture with the last day of either of its two, though nobody ended it', () => {
    const ties = [tie({ id: 'stays' }), tie({ id: 'goes', toId: 'c' })]
    const on = (day: string) => bracingOn({ agencies, members, ties }, day).ties.map((one) => one.id)
    expect(on('2026-04-30')).toEqual(['stays', 'goes'])
    expect(on('2026-05-01')).toEqual(['stays'])
  })

  it('is refused with oneself, twice in either order, and with somebody who is not there', () => {
    const there = { from: null, to: null }
    const ask = (first: string, second: string, ties: KeptTie[], more = {}) =>
      refuseTie({ first: { id: first, ...there }, second: { id: second, ...there, ...more }, ties, day: '2026-05-01' })
    expect(ask('a', 'b', [])).toBeNull()
    expect(ask('a', 'a', [])).toBe('same-member')
    expect(ask('a', 'b', [tie()])).toBe('tied-already')
    expect(ask('b', 'a', [tie()])).toBe('tied-already')
    expect(ask('a', 'b', [tie({ toId: 'c' })])).toBeNull()
    expect(ask('a', 'b', [], { to: '2026-04-30' })).toBe('second-gone')
    expect(refuseTie({ first: { id: 'a', from: '2026-05-02', to: null }, second: { id: 'b', ...there }, ties: [], day: '2026-05-01' })).toBe('first-gone')
  })

  it('can be made anew once the earlier one has ended, and not while that one ends only later', () => {
    const there = { from: null, to: null }
    const ask = (until: string) => refuseTie({ first: { id: 'a', ...there }, second: { id: 'b', ...there }, ties: [tie({ until })], day: '2026-05-01' })
    expect(ask('2026-05-01')).toBeNull()
    expect(ask('2026-05-02')).toBe('tied-already')
  })
})

it('an unknown level stands on no storey, or a picture would rest on a guess', () => {
  expect([storeyOfLevel('chief-executive'), storeyOfLevel('manager'), storeyOfLevel('community'), storeyOfLevel(''), storeyOfLevel('wizard')]).toEqual([
    'top',
    'between',
    'bottom',
    null,
    null,
  ])
})
