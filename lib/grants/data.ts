import { listOpenAnyway, liveGrant } from '@/lib/access/data'
import { mayDo } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { PartnershipScope, Releasable, SignedInActor } from '@/lib/access/types'
import { dayOf, now } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/db'
import type { FormerAngel } from './types'

/** Who may look at this partnership, and the links that are on their way. */
export async function listAccess(scope: PartnershipScope) {
  demand(scope, 'access-list')
  const [grants, invitations, passwordLinks, former] = await Promise.all([
    reading((from) =>
      from.grant.findMany({
        where: { partnershipId: scope.partnershipId, ...liveGrant() },
        include: {
          person: { select: { name: true, account: { select: { email: true, disabledAt: true } } } },
          throughAgency: { select: { agencyName: true } },
        },
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
    // What an angel hands over is for the leads.
    mayDo(scope, 'decide-access') ? listFormer(scope) : [],
  ])
  const angels = grants.filter((one) => one.standing === 'guardian-angel')
  const open = await listOpenAnyway(angels)
  const openTo = new Map(angels.map(({ id }, at) => [id, open[at]]))
  const nameOf = new Map(grants.map((grant) => [grant.personId, grant.person.name]))
  return {
    /** Each with what is open to an angel without any release. */
    grants: grants.map((grant) => ({ ...grant, open: openTo.get(grant.id) ?? [] })),
    invitations,
    former,
    /** Those who can sign in. */
    angels: angels.filter((one) => one.person.account?.disabledAt === null).length,
    passwordLinks: passwordLinks.map((one) => ({ id: one.id, on: dayOf(one.at), name: nameOf.get(one.subject) ?? 'Somebody who had access' })),
  }
}

/** The latest guardian angels who stepped back, by themselves, in the last year. */
async function listFormer(scope: PartnershipScope): Promise<FormerAngel[]> {
  const since = new Date(now().getTime() - 365 * 86_400_000)
  // The event is what tells a stepping back from an end by somebody else: so it is asked for, and nothing is thrown away.
  const events = await reading((from) =>
    from.auditEvent.findMany({
      where: { partnershipId: scope.partnershipId, kind: 'access.stepped-back', at: { gt: since } },
      select: { subject: true },
      orderBy: [{ at: 'desc' }, { id: 'asc' }],
      take: 5,
    }),
  )
  const rows = await reading((from) =>
    from.grant.findMany({
      where: { id: { in: events.map((one) => one.subject) }, partnershipId: scope.partnershipId, endedAt: { not: null } },
      select: { id: true, endedAt: true, handOver: true, successor: true, released: true, person: { select: { name: true } } },
      orderBy: [{ endedAt: 'desc' }, { id: 'asc' }],
    }),
  )
  return rows.map(({ person, endedAt, released, ...row }) => ({
    ...row,
    name: person.name,
    endedOn: dayOf(endedAt ?? since),
    released: released as Releasable[],
  }))
}

/** How this person may look at partnerships, each way once; only what still holds. */
export async function listOwnStandings(actor: SignedInActor): Promise<string[]> {
  const rows = await reading((from) => from.grant.groupBy({ by: ['standing'], where: { personId: actor.personId, ...liveGrant() } }))
  return rows.map((row) => row.standing)
}
