import type { Releasable } from '@/lib/access/types'

/** A guardian angel who stepped back: what they handed over, and what had been released to them. */
export type FormerAngel = { id: string; name: string; endedOn: string; handOver: string; successor: string; released: Releasable[] }
