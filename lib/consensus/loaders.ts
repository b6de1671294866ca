import 'server-only'
import { notFound } from 'next/navigation'
import { maySee } from '@/lib/access/rules'
import type { PartnershipScope } from '@/lib/access/types'
import { today } from '@/lib/platform/clock'
import { getTogether, listTogether, listWhoCouldBePresent } from './data'
import type { SessionInShort } from './types'

/** Sessions made together: the one that is open, and those that are finished, the latest first. */
export async function loadTogether(scope: PartnershipScope) {
  const all = await listTogether(scope)
  return { open: all.find((one) => one.closedOn === null) ?? null, finished: all.filter((one) => one.closedOn !== null).reverse() }
}

/** The finished session that is the latest, for pages on which confidential readings stand; null where there is none, or it may not be seen. */
export async function loadLatestTogether(scope: PartnershipScope): Promise<SessionInShort | null> {
  if (!maySee(scope, 'together')) return null
  return (await listTogether(scope)).findLast((one) => one.closedOn !== null) ?? null
}

/** One session, or the page for what is not there. */
export async function loadSession(scope: PartnershipScope, sessionId: string) {
  return (await getTogether(scope, sessionId)) ?? notFound()
}

/** Who could take part today, as a form offers them. */
export async function loadWhoCouldBePresent(scope: PartnershipScope) {
  const members = maySee(scope, 'people') ? await listWhoCouldBePresent(scope, today()) : []
  return members.map((one) => ({ value: one.id, label: `${one.person.name}, ${one.partnershipAgency.name}` }))
}
