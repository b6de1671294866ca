import 'server-only'
import { maySee } from '@/lib/access/rules'
import type { PartnershipScope, SignedInActor } from '@/lib/access/types'
import { listMembers } from '@/lib/people/data'
import { listAccess, listOwnStandings } from './data'

/** Who may look, and which members could be given an account. */
export async function loadAccess(scope: PartnershipScope) {
  const access = await listAccess(scope)
  const members = maySee(scope, 'people') ? await listMembers(scope) : []
  const named = new Set(access.grants.map((grant) => grant.personId))
  return {
    ...access,
    members: members.filter((member) => !named.has(member.personId) && member.to === null).map((member) => ({ id: member.id, name: member.person.name })),
  }
}

/** The first page of somebody who signed in: the portfolio for a guardian angel who is nothing else anywhere. */
export async function loadFirstPage(actor: SignedInActor): Promise<'/portfolio' | '/partnerships'> {
  const standings = await listOwnStandings(actor)
  return standings.length > 0 && standings.every((one) => one === 'guardian-angel') ? '/portfolio' : '/partnerships'
}
