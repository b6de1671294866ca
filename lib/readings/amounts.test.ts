import { describe, expect, it } from 'vitest'
import { amountsInWords, amountsOf, apartAsTold, fewerOrNone, someOrNone } from './amounts'

/** All ways in which `people` can fall on `places`. */
function waysOf(people: number, places: number): number[][] {
  if (places === 1) return [[people]]
  return Array.from({ length: people + 1 }, (_, here) => waysOf(people - here, places - 1).map((rest) => [here, ...rest])).flat()
}

/** All ways that look alike in what is told of them: the numbers that each place could hold, by what is told. */
function behindWhatIsTold(people: number, places: number): Map<string, Set<number>[]> {
  const behind = new Map<string, Set<number>[]>()
  for (const way of waysOf(people, places)) {
    const told = JSON.stringify(amountsOf(way, 'bands').map(({ text }) => text))
    const numbers = behind.get(told) ?? way.map(() => new Set<number>())
    for (const [place, one] of way.entries()) numbers[place]?.add(one)
    behind.set(told, numbers)
  }
  return behind
}

describe('amounts of one whole', () => {
  it.each([2, 3, 4, 5, 6, 7])('of five to nine people over %i places never let anybody reckon how many stand at any one', (places) => {
    const reckoned: string[] = []
    for (let people = 5; people <= 9; people++) {
      for (const [told, numbers] of behindWhatIsTold(people, places)) {
        for (const [place, word] of (JSON.parse(told) as string[]).entries()) {
          const possible = numbers[place] ?? new Set()
          // Whoever stands alone is not told apart from nobody.
          const alone = word.endsWith('or none') && !(possible.has(0) && possible.has(1))
          if (possible.size < 2 || alone) reckoned.push(`${told} of ${people}, place ${place}: ${[...possible]}`)
        }
      }
    }
    expect(reckoned).toEqual([])
  })

  it('tell most of what they may: a leader is told always, and the same of all only where nobody leads', () => {
    const otherwise = [5, 6, 7, 8, 9].flatMap((people) =>
      [3, 4, 5, 7].flatMap((places) =>
        waysOf(people, places).filter((way) => amountsOf(way, 'bands').findIndex(({ text }) => text === 'most') !== way.findIndex((one) => one / people > 0.6)),
      ),
    )
    expect(otherwise).toEqual([])
    const words = (people: number[]) => amountsOf(people, 'bands').map(({ text }) => text)
    expect(words([5, 0, 0])).toEqual(['most', 'few or none', 'few or none'])
    expect(words([4, 2, 0])).toEqual(['most', fewerOrNone, fewerOrNone])
    expect(words([6, 1, 0, 0])).toEqual(['most', fewerOrNone, fewerOrNone, fewerOrNone])
    expect(words([4, 4, 0, 0])).toEqual(['about half', 'about half', 'few or none', 'few or none'])
    expect(words([3, 4, 0, 1])).toEqual(['about half', 'about half', 'few or none', 'few or none'])
    expect(words([3, 1, 1, 1])).toEqual([someOrNone, someOrNone, someOrNone, someOrNone])
    expect(words([2, 2, 2, 2])).toEqual([someOrNone, someOrNone, someOrNone, someOrNone])
  })

  it('under five are all told alike', () => {
    expect(amountsOf([3, 1, 0], 'bands').map(({ text }) => text)).toEqual([someOrNone, someOrNone, someOrNone])
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
    expect(amountsOf([6, 4, 0, 0], 'bands').map(({ text }) => text)).toEqual(['about half', 'about half', 'few or none', 'few or none'])
    expect(amountsOf([20, 11, 1], 'bands').map(({ text }) => text)).toEqual(['most', 'about half', 'few or none'])
    for (const places of [3, 4]) {
      for (let people = 10; people <= 15; people++) {
        for (const numbers of behindWhatIsTold(people, places).values()) for (const possible of numbers) expect(possible.size).toBeGreaterThanOrEqual(2)
      }
    }
    // Those that were told in full are told in words by the same rule; words stay.
    const full = amountsOf([7, 3, 0, 0], 'full')
    expect(amountsInWords(full)).toEqual(amountsOf([7, 3, 0, 0], 'bands'))
    expect(amountsInWords(amountsInWords(full))).toEqual(amountsInWords(full))
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
