import { describe, expect, it } from 'vitest'
import { countPlacements, publishPlacements } from '@/lib/readings/placements'
import { changeBetween, earlierOf, findingOf, isTold } from './rules'
import type { Session, ToldSession } from './types'
import { changeSentence } from './words'

const order = ['known', 'knowable', 'complex', 'chaotic', 'cannot-say']
const tell = (counts: number[]) => {
  const people = counts.flatMap((count, at) => Array.from({ length: count }, () => ({ placement: order[at] })))
  return publishPlacements(countPlacements(people), { answered: people.length, invited: people.length })
}
const session = (number: number, counts: number[] | null, more: Partial<Session> = {}): Session => ({
  id: `s${number}`,
  number,
  subject: 'Damp homes',
  openedOn: '2026-03-02',
  closesOn: '2026-03-16',
  closedOn: '2026-03-16',
  fromFileOn: null,
  answered: 9,
  invited: 9,
  told: counts && tell(counts),
  ...more,
})
const told = (number: number, counts: number[]) => session(number, counts) as ToldSession

describe('what a session says', () => {
  it('names a place only where most see it so, two where the group is of two minds, and never says "all"', () => {
    expect(findingOf(tell([0, 0, 7, 1]))).toContain('Most of those who placed the issue see it as complex')
    expect(findingOf(tell([0, 0, 8, 0]))).toContain('Most')
    expect(findingOf(tell([4, 0, 4, 0]))).toBe('People see the issue in two ways: about half as known, about half as complex.')
    expect(findingOf(tell([2, 2, 2, 2]))).toContain('several ways')
    expect(findingOf(tell([12, 3, 5, 0]))).toBe('About half see the issue as known; the others see it in several ways.')
    expect(findingOf(tell([4, 0, 0, 0, 2]))).toContain('Fewer than five')
  })

  it('tells no number, however large the group', () => {
    for (const counts of [
      [30, 2, 3, 1],
      [12, 13, 0, 0],
      [6, 6, 6, 6],
      [5, 0, 0, 0],
    ])
      expect(findingOf(tell(counts))).not.toMatch(/\d/)
  })
})

describe('two sessions', () => {
  it('are compared where they place the same issue and both may be shown; the latest before counts', () => {
    const all = [session(1, [0, 0, 7, 0]), session(2, [7, 0, 0, 0]), session(3, null), session(4, [7, 0, 0, 0], { subject: 'Cold homes' })]
    const now = session(5, [0, 7, 0, 0], { subject: ' damp  HOMES' })
    expect(earlierOf(now, [...all, now])?.id).toBe('s2')
    expect(earlierOf(all[0] as Session, all)).toBeNull()
    // One that came in a file is set beside others from files only.
    const fromFile = session(4, [7, 0, 0, 0], { fromFileOn: '2026-04-01' })
    expect(earlierOf(now, [...all, fromFile])?.id).toBe('s2')
    expect(earlierOf({ ...now, fromFileOn: '2026-04-01' }, [...all, fromFile])?.id).toBe('s4')
    expect(isTold(session(6, null))).toBe(false)
    expect(isTold(session(6, [4, 0, 0, 0, 3]))).toBe(false)
  })

  it('are compared in words alone, and by words alone: one person more or less in a large group shows nowhere', () => {
    const before = told(1, [12, 3, 5, 0])
    const changes = changeBetween(before, told(2, [12, 3, 4, 1]))
    expect(changes.every((one) => one.change === 'same')).toBe(true)
    expect(JSON.stringify(changes)).not.toMatch(/\d/)
    expect(changeSentence(changes)).toBe('In words, people place the issue as they did before.')
  })

  it('say where more and where fewer people stand, and that it cannot be told where people are spread', () => {
    const moved = changeBetween(told(1, [7, 1, 0, 0]), told(2, [1, 0, 7, 0]))
    expect(moved.map((one) => one.change)).toEqual(['fewer', 'same', 'more', 'same'])
    expect(changeSentence(moved)).toBe('Since the session before, fewer people see it as known, and more people see it as complex.')
    const spread = changeBetween(told(1, [2, 2, 2, 2]), told(2, [1, 0, 7, 0]))
    expect(changeSentence(spread)).toContain('cannot be told')
  })
})
