import 'server-only'
import { maySee } from '@/lib/access/rules'
import type { PartnershipScope } from '@/lib/access/types'
import { listMembers } from '@/lib/people/data'
import { listAccess } from './data'

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
