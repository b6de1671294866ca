import 'server-only'
import { notFound } from 'next/navigation'
import { maySee } from '@/lib/access/rules'
import type { PartnershipScope } from '@/lib/access/types'
import { today } from '@/lib/platform/clock'
import { readAsked } from './asked'
import { commitmentsOnAPage, countCommitments, getCommitment, listCommitments, listCommitmentsPage, listOwners, listSuccessors } from './data'
import { inOrderOfReplacement, triedHere } from './rules'
import { endings } from './types'

/** Commitments, the open ones first, and which suggested actions were tried here. */
export async function loadCommitments(scope: PartnershipScope) {
  const all = await listCommitments(scope)
  return {
    open: all.filter((one) => one.closure === null),
    ended: all.filter((one) => one.closure !== null),
    tried: triedHere(all),
    today: today(),
  }
}

/** How many of those that ended last stand under the open ones. */
const endedLately = 5

/** One page of the list as its address asks for it. The first page of the open ones shows also what ended last. */
export async function loadCommitmentsPage(scope: PartnershipScope, query: Record<string, string | string[] | undefined>) {
  const day = today()
  const asked = readAsked(query)
  const first = asked.show === 'open' && asked.after === null
  const [rows, counts, owners, lately] = await Promise.all([
    listCommitmentsPage(scope, asked, day),
    countCommitments(scope, asked.whose, day),
    maySee(scope, 'people') ? listOwners(scope) : [],
    first ? Promise.all(endings.map((show) => listCommitmentsPage(scope, { ...asked, show }, day, endedLately))) : [],
  ])
  const list = rows.slice(0, commitmentsOnAPage)
  const last = list.at(-1)
  const next = rows.length > commitmentsOnAPage && last ? { day: last.closure?.on ?? last.dueOn, id: last.id } : null
  const ended = lately
    .flat()
    .sort((a, b) => ((a.closure?.on ?? '') < (b.closure?.on ?? '') ? 1 : -1))
    .slice(0, endedLately)
  return { asked, list, next, counts, owners, ended, today: day }
}

/** One commitment, or the page for what is not there. */
export async function loadCommitment(scope: PartnershipScope, commitmentId: string) {
  return (await getCommitment(scope, commitmentId)) ?? notFound()
}

/** Who could take it over, the replacement that a departure named first. */
export async function loadSuccessors(scope: PartnershipScope, ownerMembershipId: string) {
  const { members, replacementId } = await listSuccessors(scope, ownerMembershipId, today())
  return { members: inOrderOfReplacement(members, replacementId), replacementId: members.some((one) => one.id === replacementId) ? replacementId : null }
}

/** How many open ones a member's own page lists. */
const mostOnOwnPage = 100

/** What the holder of a link to an own page took on and has not ended; the scope reaches theirs alone. */
export async function loadOwnCommitments(scope: PartnershipScope) {
  const day = today()
  const rows = await listCommitmentsPage(scope, { show: 'open', whose: null, after: null }, day, mostOnOwnPage)
  return { list: rows.slice(0, mostOnOwnPage), more: rows.length > mostOnOwnPage, today: day }
}

/** Today, for telling what is past its date. */
export function loadToday(): string {
  return today()
}
