import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placements } from '@/lib/instrument/types'
import { publishStoredPlacements } from './imported'
import { countPlacements, placementsInWords, publishPlacements } from './placements'

const placed = (...list: string[]) => list.map((placement) => ({ placement }))
const times = (count: number, placement: string) => Array.from({ length: count }, () => placement)
const publish = (list: string[]) => publishPlacements(countPlacements(placed(...list)), { answered: list.length, invited: list.length + 1 })

describe('placements', () => {
  it('count each person once, and those who cannot say apart', () => {
    expect(countPlacements(placed('known', 'complex', 'complex', 'cannot-say', 'wizard'))).toEqual({
      placements: { known: 1, knowable: 0, complex: 2, chaotic: 0 },
      cannotSay: 1,
    })
  })

  it('of fewer than five answers are never told, and of fewer than five who placed the issue not either', () => {
    expect(() => publish(times(4, 'known'))).toThrow()
    const told = publish([...times(4, 'known'), ...times(6, 'cannot-say')])
    expect([told.placed, told.apart]).toEqual([null, 'about half could not say'])
  })

  it('of five to nine hold no number of people, and from ten full counts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...placements), { minLength: 5, maxLength: 9 }), (list) => {
        const told = publish(list)
        expect(`${told.placed?.map(({ amount }) => amount.text)} ${told.apart}`).not.toMatch(/\d/)
      }),
    )
    expect(publish([...times(7, 'complex'), ...times(3, 'known')]).placed?.map(({ amount }) => amount.text)).toEqual(['3', '0', '7', '0'])
    // Twelve answered, but nine placed it: those are told as nine are.
    expect(publish([...times(9, 'complex'), ...times(3, 'cannot-say')]).precision).toBe('bands')
  })

  it('that came in a file are told as they came, and in words to whoever may not see the numbers', () => {
    const told = publish([...times(7, 'complex'), ...times(3, 'known')])
    const round = { module: null, instrumentVersion: 'v1', answered: 10, invited: 11 }
    expect(publishStoredPlacements({ imported: told }, round)).toEqual(told)
    const words = publishStoredPlacements({ imported: told }, round, 'bands')
    if (!words) throw new Error('nothing was told')
    expect(words.placed?.map(({ amount }) => amount.text)).toEqual(['fewer or none', 'fewer or none', 'most', 'fewer or none'])
    expect(placementsInWords(words)).toEqual(words)
  })
})
