import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { today } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/db'

/** Roles that have not ended. The others stay, for the record as it was. */
const heldNow = () => ({ OR: [{ until: null }, { until: { gt: today() } }] })

/** Agencies of the partnership with when they came and went, by name. */
export function listAgencies(scope: PartnershipScope) {
  demand(scope, 'people')
  return reading((from) => from.partnershipAgency.findMany({ where: { partnershipId: scope.partnershipId }, orderBy: { agency: { nameFolded: 'asc' } } }))
}

/** Members with person, agency and roles, by name. */
export function listMembers(scope: PartnershipScope) {
  demand(scope, 'people')
  return reading((from) =>
    from.membership.findMany({
      where: { partnershipId: scope.partnershipId },
      include: { person: { select: { name: true, email: true } }, partnershipAgency: true, roles: { where: heldNow() } },
      orderBy: [{ person: { nameFolded: 'asc' } }, { id: 'asc' }],
    }),
  )
}

/** One agency's part in this partnership, or null. */
export async function getParticipation(scope: PartnershipScope, participationId: string) {
  demand(scope, 'people')
  return reading((from) => from.partnershipAgency.findFirst({ where: { id: participationId, partnershipId: scope.partnershipId } }))
}

/** One member of this partnership, or null. */
export async function getMember(scope: PartnershipScope, membershipId: string) {
  demand(scope, 'people')
  return reading((from) =>
    from.membership.findFirst({
      where: { id: membershipId, partnershipId: scope.partnershipId },
      include: { person: { select: { name: true, email: true } }, partnershipAgency: true, roles: { where: heldNow() } },
    }),
  )
}
