import 'server-only'
import type { PartnershipScope } from '@/lib/access/types'
import { listAccountabilities } from './data'

/** What members entered, the actor's own apart; null where they are not tied to a member here and have nothing to enter. */
export async function loadAccountabilities(scope: PartnershipScope) {
  const all = await listAccountabilities(scope)
  const own = scope.ownMembershipId === null ? null : (all.find((one) => one.membershipId === scope.ownMembershipId) ?? null)
  return { isMember: scope.ownMembershipId !== null, own, others: all.filter((one) => one.membershipId !== scope.ownMembershipId) }
}
