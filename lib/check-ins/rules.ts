import { daysBetween } from '@/lib/platform/days'
import type { CheckInRefusal } from './types'

/** How many pieces of work may be in progress at once. More would not fit a form on a phone; the bound is ours. */
export const mostBalls = 30

const yearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`

/** May a check-in be of this day (yyyy-mm-dd)? Not of one to come, nor of one more than a year ago. */
export function refuseDay(on: string, today: string): Extract<CheckInRefusal, 'ahead' | 'too-long-ago'> | null {
  if (on > today) return 'ahead'
  return on < yearBefore(today) ? 'too-long-ago' : null
}

/** May this person take a check-in away? Its author may, on the day on which it was logged. */
export function mayRemove(checkIn: { byPersonId: string | null; loggedOn: string }, personId: string | null, today: string): boolean {
  return personId !== null && checkIn.byPersonId === personId && checkIn.loggedOn === today
}

/** What the store keeps unique while a piece of work is held: one agency at a time on one issue (BCS appendix 1, story 1). */
export function heldForOf(partnershipId: string, folded: string): string {
  return `${partnershipId} ${folded}`
}

/** How long ago a day was, for a sentence: "today", "yesterday", "12 days ago". */
export function agoWords(day: string, today: string): string {
  const days = daysBetween(day, today)
  return days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`
}
