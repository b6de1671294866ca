import { amountsOf, precisionFor } from '@/lib/readings/amounts'
import { fewestWorthAnswers } from './rules'
import type { WorthCounts, WorthTold } from './types'

const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0)

/**
 * What may be told of these counts: nothing of fewer than five people, three bands in words of five to nine, all five
 * counts from ten on. The rule is the one behind readings (product §3).
 */
export function worthTold(counts: WorthCounts): WorthTold | null {
  const answered = sum(counts)
  if (answered < fewestWorthAnswers) return null
  if (precisionFor(answered) === 'full') return counts
  const [not, little, partly, mostly, very] = counts
  const [low = '', middle = '', high = ''] = amountsOf([not + little, partly, mostly + very], 'bands').map(({ text }) => text)
  return [low, middle, high]
}

/** As it stands in the store, or in a file: counts that were kept before the bands are told in bands as well. */
export function readWorth(stored: unknown): WorthTold | null {
  if (!Array.isArray(stored)) return null
  return stored.length === 5 ? worthTold(stored as unknown as WorthCounts) : (stored as unknown as WorthTold)
}
