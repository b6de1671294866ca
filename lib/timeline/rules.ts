import { monthOf } from '@/lib/platform/day-words'
import type { KindOfEntries, TimelineEntry, TimelineKind } from './types'

/** How many entries a page holds, give or take the last day, which stays whole. */
export const entriesOnAPage = 50

export type TimelinePage = {
  months: { month: string; entries: TimelineEntry[] }[]
  /** Entries before this day are on the next page; null where there are none. */
  before: string | null
  /** A day of which not everything is shown, since it has more than a page holds. */
  cut: { on: string; kinds: TimelineKind[] } | null
}

/**
 * The newest entries of all kinds on one line, newest first. No entry is left out between two that are shown: where a
 * kind has older ones that were not fetched, the page ends before the last day that was.
 */
export function pageOf(kinds: readonly KindOfEntries[], most = entriesOnAPage): TimelinePage {
  const lastDays = kinds.flatMap((one) => (one.more ? [one.entries.at(-1)?.on ?? ''] : []))
  const horizon = [...lastDays].sort().at(-1) ?? null
  const all = kinds.flatMap((one) => one.entries).sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1))
  const whole = horizon === null ? all : all.filter((one) => one.on > horizon)
  const firstDay = all[0]?.on ?? null
  const isCut = whole.length === 0 && firstDay !== null
  const shown = isCut ? all.filter((one) => one.on === firstDay) : upToWholeDay(whole, most)
  const last = shown.at(-1)?.on ?? null
  const older = last !== null && (horizon !== null || all.some((one) => one.on < last))
  return {
    months: byMonth(shown),
    before: older ? last : null,
    cut: isCut ? { on: firstDay, kinds: kinds.filter((one) => one.more && one.entries.at(-1)?.on === firstDay).map((one) => one.kind) } : null,
  }
}

function upToWholeDay(entries: readonly TimelineEntry[], most: number): TimelineEntry[] {
  const lastDay = entries[most - 1]?.on
  return lastDay === undefined ? [...entries] : entries.filter((one) => one.on >= lastDay)
}

function byMonth(entries: readonly TimelineEntry[]): TimelinePage['months'] {
  const months: TimelinePage['months'] = []
  for (const entry of entries) {
    const month = monthOf(entry.on)
    if (months.at(-1)?.month !== month) months.push({ month, entries: [] })
    months.at(-1)?.entries.push(entry)
  }
  return months
}

/** The beginning of a text, cut at a word where it is longer than `most` characters. */
export function beginningOf(text: string, most = 160): string {
  const line = text.replace(/\s+/g, ' ')
  const signs = [...line]
  if (signs.length <= most) return line
  return `${signs
    .slice(0, most)
    .join('')
    .replace(/\s\S{0,30}$/, '')} …`
}
