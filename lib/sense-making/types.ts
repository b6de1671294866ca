import type { Amount, PublishedPlacements } from '@/lib/readings/types-published'
import type { Domain } from '@/lib/instrument/types'

/** One sense-making session as it may be shown. `told` is null while it is open, and where too few answered. */
export type Session = {
  id: string
  number: number
  subject: string
  openedOn: string
  closesOn: string
  closedOn: string | null
  /** The day on which it came in a file; null where it was held here. */
  fromFileOn: string | null
  /** Null where this visitor may not see how many answered. */
  answered: number | null
  invited: number | null
  told: PublishedPlacements | null
}

/** A session whose placements may be shown. */
export type ToldSession = Session & { closedOn: string; told: PublishedPlacements & { placed: { domain: Domain; amount: Amount }[] } }

/** How one domain stands in two sessions, in words. */
export type DomainChange = { domain: Domain; before: string; now: string; change: 'more' | 'fewer' | 'same' | 'cannot-tell' }
