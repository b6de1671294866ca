import { wordFor } from './share-words'
import { tellingOf } from './tellings'
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

/** What stands in place of words that could be reckoned back to a number of people. */
export const someOrNone = 'some or none'
/** What is said beside "most" of all others, where their own words could be reckoned back. */
export const fewerOrNone = 'fewer or none'

/**
 * Numbers of people who make up one whole, as they may be told side by side. Of several words about five to nine people
 * the numbers can often be reckoned ("most", "about half" and "few or none" of six are four, two and nobody). So the
 * words are told only where each place could hold several numbers, given all that is told (lib/readings/tellings.ts).
 */
export function amountsOf(people: readonly number[], precision: Precision): Amount[] {
  const whole = people.reduce((sum, one) => sum + one, 0)
  const amounts = people.map((one) => amountOf(one, whole, precision))
  if (precision === 'full') return amounts
  const telling = whole < fewestShown ? 'alike' : tellingOf(people)
  if (telling === 'words') return amounts
  if (telling === 'leader') return amounts.map((amount) => (amount.text === 'most' ? amount : { text: fewerOrNone, share: middleOfWord['few or none'] }))
  return people.map(() => ({ text: someOrNone, share: 1 / people.length }))
}

/** Amounts that were told in full, told in words; those in words already stay as they are. */
export function amountsInWords(amounts: readonly Amount[]): Amount[] {
  return amounts.every(({ text }) => /^\d+$/.test(text))
    ? amountsOf(
        amounts.map(({ text }) => Number(text)),
        'bands',
      )
    : [...amounts]
}

/** Those who gave an answer that is not counted with the others: `exact` from 10 answers and 5 such people on, else in a word. */
export function apartAsTold(apart: number, counted: number, precision: Precision, told: { exact: string; inWords: string }): string | null {
  if (apart === 0) return null
  // Somebody did, so "or none" would be wrong; how many were not counted is told anyway.
  if (precision === 'bands' || apart < fewestShown) return `${wordFor(apart / (apart + counted)).replace(' or none', '')} ${told.inWords}`
  return told.exact
}
