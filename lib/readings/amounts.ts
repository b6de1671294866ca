import { wordFor } from './share-words'
import type { Amount, Precision } from './types-published'

/** No result of fewer people than this is ever shown (product rule §3). */
export const fewestShown = 5
/** From here on full counts are shown; below, bands and words. */
export const fullCountsFrom = 10

/** How much may be told of a result with this many answers. */
export function precisionFor(answered: number): Precision {
  return answered >= fullCountsFrom ? 'full' : 'bands'
}

const middleOfWord = { 'few or none': 0.1, 'about half': 0.45, most: 0.8 } as const

/** A share of people as a word, with the middle of that word's range. */
export function inWords(share: number): Amount {
  const text = wordFor(share)
  return { text, share: middleOfWord[text] }
}

/** A number of people as it may be told: the number itself, or a word whose share is the middle of its range. */
export function amountOf(people: number, of: number, precision: Precision): Amount {
  const share = of === 0 ? 0 : people / of
  return precision === 'full' ? { text: String(people), share } : inWords(share)
}

/** What stands in place of words that could be reckoned back to single people. */
export const someOrNone = 'some or none'

/**
 * Numbers of people who make up one whole, as they may be told side by side. Of three or four words about five to nine
 * people the numbers can be reckoned where nobody leads ("about half" of six, and three times "few or none": one person in
 * each of the three). So the words are told only where one is "most", or two are "about half"; else all are told alike.
 */
export function amountsOf(people: readonly number[], precision: Precision): Amount[] {
  const whole = people.reduce((sum, one) => sum + one, 0)
  const amounts = people.map((one) => amountOf(one, whole, precision))
  if (precision === 'full' || whole >= fullCountsFrom) return amounts
  const times = (word: string) => amounts.filter(({ text }) => text === word).length
  if (times('most') === 1 || times('about half') === 2) return amounts
  return people.map(() => ({ text: someOrNone, share: 1 / people.length }))
}

/** Those who gave an answer that is not counted with the others: `exact` from 10 answers and 5 such people on, else in a word. */
export function apartAsTold(apart: number, counted: number, precision: Precision, told: { exact: string; inWords: string }): string | null {
  if (apart === 0) return null
  // Somebody did, so "or none" would be wrong; how many were not counted is told anyway.
  if (precision === 'bands' || apart < fewestShown) return `${wordFor(apart / (apart + counted)).replace(' or none', '')} ${told.inWords}`
  return told.exact
}
