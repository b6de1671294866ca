import { type Domain, domains } from '@/lib/instrument/types'
import { amountsInWords, amountsOf, apartAsTold, fewestShown, precisionFor } from './amounts'
import type { Precision, PublishedPlacements } from './types-published'

/** The exact counts of a session. Nothing but `publishPlacements` may carry them towards a page. */
export type PlacementResult = { placements: Record<Domain, number>; cannotSay: number }

/** Where people place the issue, each counting once; those who cannot say stand apart. */
export function countPlacements(people: readonly Readonly<Record<string, unknown>>[]): PlacementResult {
  const times = (placement: string) => people.filter((answers) => answers.placement === placement).length
  return {
    placements: Object.fromEntries(domains.map((domain) => [domain, times(domain)])) as Record<Domain, number>,
    cannotSay: times('cannot-say'),
  }
}

/**
 * What may be told of a session, by the rules of a reading: nothing under five, words for five to nine, counts from ten.
 * Throws under five answers, since no result exists then.
 */
export function publishPlacements(result: PlacementResult, counts: { answered: number; invited: number }, most: Precision = 'full'): PublishedPlacements {
  if (counts.answered < fewestShown) throw new Error('A session with fewer than five answers has no result.')
  const people = domains.map((domain) => result.placements[domain])
  const placed = people.reduce((sum, one) => sum + one, 0)
  const precision = most === 'bands' ? 'bands' : precisionFor(placed)
  const amounts = amountsOf(people, precision)
  return {
    answered: counts.answered,
    invited: counts.invited,
    precision,
    placed: placed < fewestShown ? null : domains.map((domain, at) => ({ domain, amount: amounts[at] ?? { text: '', share: 0 } })),
    apart: apartAsTold(result.cannotSay, placed, precision, { exact: `${result.cannotSay} could not say`, inWords: 'could not say' }),
  }
}

/** The same in words alone: for whoever may not see how many answered, and for setting two sessions side by side. */
export function placementsInWords(told: PublishedPlacements): PublishedPlacements {
  if (told.precision === 'bands') return told
  const amounts = amountsInWords(told.placed?.map(({ amount }) => amount) ?? [])
  return {
    ...told,
    precision: 'bands',
    placed: told.placed?.map(({ domain, amount }, at) => ({ domain, amount: amounts[at] ?? amount })) ?? null,
    apart: /\d/.test(told.apart ?? '') ? null : told.apart,
  }
}
