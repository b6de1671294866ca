import 'server-only'
import type { PartnershipScope } from '@/lib/access/types'
import { today } from '@/lib/platform/clock'
import { replyWith } from '@/lib/platform/reply'
import { isFormPost } from '@/lib/platform/request'
import { linkOrigin } from '@/lib/platform/settings'
import { getOwnPage, listAccountabilities, listLinksMade, listMemberLinks } from './data'
import type { ShownMemberLinks } from './types'

/** What the members entered: one's own, those of the others, and for whom links were made lately. */
export async function loadAccountabilities(scope: PartnershipScope) {
  const [all, links] = await Promise.all([listAccountabilities(scope, today()), listLinksMade(scope, today())])
  return {
    own: all.find((one) => one.membershipId === scope.ownMembershipId) ?? null,
    others: all.filter((one) => one.membershipId !== scope.ownMembershipId),
    links,
  }
}

/** Who has a link to their own page, for the page that makes and ends them. */
export async function loadMemberLinks(scope: PartnershipScope) {
  return listMemberLinks(scope, today())
}

/** Whose link it is and what it reaches, or null. Changes nothing, and reads nothing of other members. */
export async function loadOwnLink(token: string) {
  const page = await getOwnPage(token, today())
  if (page === null) replyWith(404)
  return page
}

/** What a link to a member's own page leads to, or null. Changes nothing. */
export async function loadOwnPage(token: string) {
  const page = await loadOwnLink(token)
  return page && { ...page, ...(await loadAccountabilities(page.scope)) }
}

/** True while a form sent without JavaScript is answered: what was typed is then shown, whatever became of the link. */
export async function loadWasSent(): Promise<boolean> {
  return isFormPost()
}

/** Links to members' own pages as addresses, to be shown once. */
export async function loadShownMemberLinks(links: readonly { name: string; agency: string; token: string }[]): Promise<ShownMemberLinks> {
  const origin = await linkOrigin()
  return { links: links.map(({ name, agency, token }) => ({ name, agency, url: `${origin}/member/${token}` })) }
}
