import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { dayOf, now } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/db'

/** Who may look at this partnership, and the links that are on their way. */
export async function listAccess(scope: PartnershipScope) {
  demand(scope, 'access-list')
  const [grants, invitations, passwordLinks] = await Promise.all([
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
    reading((from) =>
      from.auditEvent.findMany({
        where: { partnershipId: scope.partnershipId, kind: 'access.password-link', at: { gt: new Date(now().getTime() - 90 * 86_400_000) } },
        select: { id: true, subject: true, at: true },
        orderBy: { at: 'desc' },
        take: 20,
      }),
    ),
  ])
  const nameOf = new Map(grants.map((grant) => [grant.personId, grant.person.name]))
  return {
    grants,
    invitations,
    passwordLinks: passwordLinks.map((one) => ({ id: one.id, on: dayOf(one.at), name: nameOf.get(one.subject) ?? 'Somebody who had access' })),
  }
}
