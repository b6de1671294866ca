import { cleanText } from './fields'
import { fold } from './fold'

export const longestSearch = 100
const mostWords = 8

/**
 * What somebody searches for. `shown` is what was typed, cleaned and shortened to 100 characters; `words` are at most
 * eight, folded, all of which must be found. Marks that only surround a word, and both kinds of apostrophe, are left out;
 * every other character stands for itself.
 */
export type Search = { shown: string; words: string[]; shortened: boolean }

/** Reads a search out of an address: the last value where there are several; nothing where there is none. */
export function readSearch(raw: string | string[] | undefined): Search {
  const typed = cleanText([raw].flat().at(-1) ?? '').replace(/\s+/g, ' ')
  const shown = [...typed].slice(0, longestSearch).join('').trim()
  const all = fold(shown)
    .split(/[\s'’‘]+/)
    .map((word) => word.replace(/^["“”„,;:()!?]+(?=.)|(?<=.)["“”„,;:()!?.]+$/gu, ''))
    .filter(Boolean)
  const words = [...new Set(all)].slice(0, mostWords)
  return { shown, words, shortened: shown !== typed || new Set(all).size > mostWords }
}

/** True where each word stands in at least one of the folded texts. */
export function findsAll(words: readonly string[], foldedTexts: readonly string[]): boolean {
  return words.every((word) => foldedTexts.some((text) => text.includes(word)))
}
