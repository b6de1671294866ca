import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { now } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/db'

/** Who may look at this partnership, and the links that are on their way. */
export async function listAccess(scope: PartnershipScope) {
  demand(scope, 'access-list')
  const [grants, invitations] = await Promise.all([
    reading((from) =>
      from.grant.findMany({
        where: { partnershipId: scope.partnershipId, endedAt: null },
        include: { person: { select: { name: true, account: { select: { email: true } } } } },
        orderBy: { createdAt: 'asc' },
      }),
    ),
    reading((from) =>
      from.accountInvitation.findMany({
        where: { partnershipId: scope.partnershipId, acceptedAt: null, endedAt: null, expiresAt: { gt: now() } },
        select: { id: true, name: true, email: true, standing: true },
        orderBy: { createdAt: 'asc' },
      }),
    ),
  ])
  return { grants, invitations }
}
