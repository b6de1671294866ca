import type { Releasable } from '@/lib/access/types'
import type { ClosedRound } from '@/lib/readings/types-published'

/** The content of one kind of fact in a few lines. `more`: how many further lines there are. */
export type InShort = { lines: string[]; more: number }

/** What a guardian angel would see, kind by kind; null: hidden. */
export type ReleasePreview = {
  record: { name: string; purpose: string; sharedOutcome: string | null; startedOn: string | null }
  rounds: ClosedRound[] | null
  rhythmMonths: number
} & { kinds: Record<Exclude<Releasable, 'reading'>, InShort | null> }
