import 'server-only'
import { notFound } from 'next/navigation'
import { mayDo, maySee } from '@/lib/access/rules'
import type { PartnershipScope } from '@/lib/access/types'
import { listAgencies, listMembers } from '@/lib/people/data'
import { isThere } from '@/lib/people/rules'
import { today } from '@/lib/platform/clock'
import { checkInsOnAPage, getCheckIn, getLatestCheckIn, listBalls, listCheckIns } from './data'
import { mayRemove } from './rules'

/** A page of check-ins, newest first, and who holds which ball now. */
export async function loadCheckIns(scope: PartnershipScope, after: string | string[] | undefined) {
  const asked = typeof after === 'string' && /^[a-z0-9]{1,40}$/.test(after) ? after : null
  const [{ checkIns, begun }, balls] = await Promise.all([listCheckIns(scope, asked), listBalls(scope)])
  const shown = checkIns.slice(0, checkInsOnAPage)
  const next = checkIns.length > checkInsOnAPage ? (shown.at(-1)?.id ?? null) : null
  return { checkIns: shown, next, begun, balls, today: today() }
}

/** One check-in, or the page for what is not there; with whether this person may take it away. */
export async function loadCheckIn(scope: PartnershipScope, checkInId: string) {
  const checkIn = (await getCheckIn(scope, checkInId)) ?? notFound()
  return { checkIn, removable: mayDo(scope, 'log-check-in') && mayRemove(checkIn, scope.personId, today()) }
}

/** The newest check-in with today, or null where there is none; undefined where this standing may not see check-ins. */
export async function loadLatestCheckIn(scope: PartnershipScope) {
  if (!maySee(scope, 'check-ins')) return undefined
  const latest = await getLatestCheckIn(scope)
  return latest && { ...latest, today: today() }
}

/** What the form begins with: the balls, and the agencies and members that are there today. */
export async function loadCheckInForm(scope: PartnershipScope) {
  const day = today()
  const [balls, agencies, members] = await Promise.all([listBalls(scope), listAgencies(scope), listMembers(scope)])
  return {
    today: day,
    balls,
    agencies: agencies.filter((one) => isThere(one, day)).map((one) => ({ value: one.id, label: one.name })),
    members: members
      .filter((one) => isThere(one, day) && isThere(one.partnershipAgency, day))
      .map((one) => ({ value: one.id, label: `${one.person.name}, ${one.partnershipAgency.name}` })),
    /** Under this name a draft is kept in the browser: apart for each partnership and person. */
    draftName: draftNameOf(scope),
  }
}

/** The name of a draft in the browser. */
export function draftNameOf(scope: PartnershipScope): string {
  return `check-in-${scope.partnershipId}-${scope.personId ?? ''}`
}
