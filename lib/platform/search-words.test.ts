import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCharacter } from '@/e2e/support/any-character'
import { fold } from './fold'
import { findsAll, longestSearch, readSearch } from './search-words'

describe('readSearch', () => {
  it('folds, so that a macron is never a reason to find nothing', () => {
    expect(readSearch('  Māori   WHĀNAU ').words).toEqual(['maori', 'whanau'])
    expect(readSearch('Maori whanau').words).toEqual(['maori', 'whanau'])
    expect(readSearch('Ma\u0304ori').words).toEqual(['maori'])
  })

  it('takes nothing, or the last of several, as an address may say anything', () => {
    expect(readSearch(undefined)).toEqual({ shown: '', words: [], shortened: false })
    expect(readSearch(['a', 'b']).words).toEqual(['b'])
    expect(readSearch('   ').words).toEqual([])
  })

  it('leaves out marks round a word and both apostrophes, and keeps % and _ as what they are', () => {
    expect(readSearch('“Growers’ circle”, 100%').words).toEqual(['growers', 'circle', '100%'])
    expect(readSearch('% _ \\').words).toEqual(['%', '_', '\\'])
    expect(readSearch('?').words).toEqual(['?'])
  })

  it('is bounded and says so, or one address keeps the store busy', () => {
    const search = readSearch('ā b '.repeat(5_000))
    expect([...search.shown].length).toBeLessThanOrEqual(longestSearch)
    expect(search.shortened).toBe(true)
    expect(readSearch('a b c d e f g h i j')).toMatchObject({ words: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], shortened: true })
    expect(readSearch('a a a a a a a a a a').shortened).toBe(false)
  })

  it('never fails, and no word has a control character, which one store would refuse', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 300 }), (raw) => {
        for (const word of readSearch(raw).words) {
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
          expect(word).not.toMatch(/[\u0000-\u001F\s]/)
          expect(word.isWellFormed()).toBe(true)
        }
      }),
    )
  })
})

describe('findsAll', () => {
  it('wants every word, in any of the texts', () => {
    const texts = [fold('Warm homes for whānau'), fold('Te Rōpū Hauora')]
    expect(findsAll(['whanau', 'ropu'], texts)).toBe(true)
    expect(findsAll(['whanau', 'roof'], texts)).toBe(false)
    expect(findsAll(['%'], texts)).toBe(false)
    expect(findsAll([], texts)).toBe(true)
  })
})
