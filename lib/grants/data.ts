import { demand } from '@/lib/access/scope'
import type { PartnershipScope, Releasable } from '@/lib/access/types'
import { dayOf, now } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/db'
import type { FormerAngel } from './types'

/** Who may look at this partnership, and the links that are on their way. */
export async function listAccess(scope: PartnershipScope) {
  demand(scope, 'access-list')
  const [grants, invitations, passwordLinks, former] = await Promise.all([
    reading((from) =>
      from.grant.findMany({
        where: { partnershipId: scope.partnershipId, endedAt: null },
        include: { person: { select: { name: true, account: { select: { email: true, disabledAt: true } } } } },
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
    reading((from) =>
      from.grant.findMany({
        where: { partnershipId: scope.partnershipId, standing: 'guardian-angel', endedAt: { gt: new Date(now().getTime() - 365 * 86_400_000) } },
        select: {
          id: true,
          personId: true,
          endedById: true,
          endedAt: true,
          handOver: true,
          successor: true,
          released: true,
          person: { select: { name: true } },
        },
        orderBy: [{ endedAt: 'desc' }, { id: 'asc' }],
        take: 50,
      }),
    ),
  ])
  const nameOf = new Map(grants.map((grant) => [grant.personId, grant.person.name]))
  return {
    grants,
    invitations,
    former: former
      .filter((one) => one.endedById === one.personId)
      .slice(0, 5)
      .map(
        ({ id, person, endedAt, handOver, successor, released }): FormerAngel => ({
          id,
          name: person.name,
          endedOn: dayOf(endedAt ?? now()),
          handOver,
          successor,
          released: released as Releasable[],
        }),
      ),
    /** Those who can sign in. */
    angels: grants.filter((one) => one.standing === 'guardian-angel' && one.person.account?.disabledAt === null).length,
    passwordLinks: passwordLinks.map((one) => ({ id: one.id, on: dayOf(one.at), name: nameOf.get(one.subject) ?? 'Somebody who had access' })),
  }
}
