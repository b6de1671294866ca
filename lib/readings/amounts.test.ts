import { describe, expect, it } from 'vitest'
import { amountsOf, apartAsTold, someOrNone } from './amounts'

/** All ways in which `people` can fall on `places`. */
function waysOf(people: number, places: number): number[][] {
  if (places === 1) return [[people]]
  return Array.from({ length: people + 1 }, (_, here) => waysOf(people - here, places - 1).map((rest) => [here, ...rest])).flat()
}

describe('amounts of one whole', () => {
  it.each([3, 4])(
    'of five to nine people over %i places never let anybody reckon that one person stands alone somewhere, or that all stand together',
    (places) => {
      for (let people = 5; people <= 9; people++) {
        const behind = new Map<string, number[][]>()
        for (const way of waysOf(people, places)) {
          const told = JSON.stringify(amountsOf(way, 'bands').map(({ text }) => text))
          behind.set(told, [...(behind.get(told) ?? []), way])
        }
        for (const [told, ways] of behind) {
          for (let place = 0; place < places; place++) {
            const possible = new Set(ways.map((way) => way[place]))
            for (const sure of [1, people]) expect([...possible], `${told} of ${people}, place ${place}`).not.toEqual([sure])
          }
        }
      }
    },
  )

  it('name a leader, or two that share the lead, and else say the same of all', () => {
    const words = (people: number[]) => amountsOf(people, 'bands').map(({ text }) => text)
    expect(words([6, 1, 0, 0])).toEqual(['most', 'few or none', 'few or none', 'few or none'])
    expect(words([3, 4, 0, 1])).toEqual(['about half', 'about half', 'few or none', 'few or none'])
    expect(words([3, 1, 1, 1])).toEqual([someOrNone, someOrNone, someOrNone, someOrNone])
    expect(words([2, 2, 2, 2])).toEqual([someOrNone, someOrNone, someOrNone, someOrNone])
  })

  it('are drawn by what is said, so that no picture tells more than its words', () => {
    const drawn = new Map<string, string>()
    for (let people = 5; people <= 9; people++) {
      for (const way of waysOf(people, 4)) {
        const told = amountsOf(way, 'bands')
        const key = JSON.stringify(told.map(({ text }) => text))
        const shares = JSON.stringify(told.map(({ share }) => share))
        expect(drawn.get(key) ?? shares).toBe(shares)
        drawn.set(key, shares)
      }
    }
  })

  it('are full counts from ten, and plain words where so many are told in words', () => {
    expect(amountsOf([7, 3, 0, 0], 'full').map(({ text }) => text)).toEqual(['7', '3', '0', '0'])
    expect(amountsOf([6, 2, 2, 1], 'bands').map(({ text }) => text)).toEqual(['about half', 'few or none', 'few or none', 'few or none'])
    for (const places of [3, 4]) {
      for (let people = 10; people <= 14; people++) {
        const behind = new Map<string, number[][]>()
        for (const way of waysOf(people, places)) {
          const told = amountsOf(way, 'bands')
            .map(({ text }) => text)
            .join()
          behind.set(told, [...(behind.get(told) ?? []), way])
        }
        for (const ways of behind.values())
          for (let place = 0; place < places; place++) for (const sure of [1, people]) expect([...new Set(ways.map((way) => way[place]))]).not.toEqual([sure])
      }
    }
    expect(amountsOf([0, 0, 0, 0], 'bands')).toHaveLength(4)
  })

  it('tell of those who could not say in a word while they are few', () => {
    const told = { exact: '6 could not say', inWords: 'could not say' }
    expect(apartAsTold(0, 12, 'full', told)).toBeNull()
    expect(apartAsTold(1, 12, 'full', told)).toBe('few could not say')
    expect(apartAsTold(6, 6, 'bands', told)).toBe('about half could not say')
    expect(apartAsTold(6, 12, 'full', told)).toBe('6 could not say')
  })
})
