import 'server-only'
import type { Actor, PartnershipScope } from '@/lib/access/types'
import { dayOf, hourMinuteOf, now, today } from '@/lib/platform/clock'
import { longDay } from '@/lib/platform/day-words'
import { addDays } from '@/lib/platform/days'
import { listEntries, listOwnEntries } from './data'

/** Administrators who entered, in words. */
export async function loadEntries(scope: PartnershipScope) {
  const at = now()
  return (await listEntries(scope)).map(({ id, name, reason, from, to }) => ({
    id,
    name,
    reason,
    when: `${longDay(dayOf(from))}, ${hourMinuteOf(from)} to ${hourMinuteOf(to)}`,
    isIn: to > at,
  }))
}
/** Administrators who entered during the last thirty days, for the first page of a lead: where no mail is set, they read it there. */
export async function loadRecentEntries(scope: PartnershipScope) {
  if (scope.standing !== 'lead') return []
  const since = addDays(today(), -30)
  return (await listEntries(scope)).flatMap(({ id, name, reason, from }) => (dayOf(from) >= since ? [{ id, name, reason, on: dayOf(from) }] : []))
}

export type LoadedEntry = Awaited<ReturnType<typeof loadEntries>>[number]

/** Where an administrator is in just now, for the top of every page. */
export async function loadOwnEntries(actor: Actor) {
  if (actor.kind === 'anonymous' || !actor.administrator) return []
  return (await listOwnEntries(actor.personId)).map((one) => ({ ...one, until: hourMinuteOf(one.until) }))
}
