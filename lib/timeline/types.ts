import type { FactKind } from '@/lib/access/types'

/** The kinds of what happened, in the order in which they are offered. */
export const timelineKinds = [
  'check-ins',
  'readings',
  'together',
  'sense-making',
  'agreements',
  'people',
  'commitments',
  'learnings',
  'retrospectives',
  'beginning-and-end',
] as const
export type TimelineKind = (typeof timelineKinds)[number]

/** Which kind of fact each belongs to: what may not be seen elsewhere may not be seen on the line of time. */
export const factOfKind: Record<TimelineKind, FactKind> = {
  'check-ins': 'check-ins',
  readings: 'reading',
  together: 'together',
  'sense-making': 'sense-making',
  agreements: 'agreements',
  people: 'people',
  commitments: 'commitments',
  learnings: 'learnings',
  retrospectives: 'retrospectives',
  'beginning-and-end': 'record',
}

/** Something that happened on a day (yyyy-mm-dd). `path` is that of its page in the partnership, where it has one. */
export type TimelineEntry = { id: string; kind: TimelineKind; on: string; what: string; more: string[]; path: string | null }

/** What one kind gave: its newest entries before a day, and whether there are older ones. */
export type KindOfEntries = { kind: TimelineKind; entries: readonly TimelineEntry[]; more: boolean }
