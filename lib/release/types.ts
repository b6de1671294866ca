import type { Releasable } from '@/lib/access/types'
import type { OutcomeWording, Recorded } from '@/lib/partnerships/types'
import type { ClosedRound } from '@/lib/readings/types-published'
import type { HowItEnded } from '@/lib/wind-up/types'

/** The content of one kind of fact in a few lines. `more`: how many further lines there are. */
export type InShort = { lines: string[]; more: number }

/** What a guardian angel would see, kind by kind; null: hidden. */
export type ReleasePreview = {
  record: Recorded & { name: string }
  wordings: readonly OutcomeWording[]
  ended: HowItEnded | null
  rounds: ClosedRound[] | null
} & { kinds: Record<Exclude<Releasable, 'reading'>, InShort | null> }
