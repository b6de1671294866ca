import { maySee } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { reading } from '@/lib/platform/db'

/** Everything that a departure touches, as stored: the member, the others who are there, what they promised, signed and lead. Null where the member is not of this partnership. */
export async function getDeparture(scope: PartnershipScope, membershipId: string, today: string) {
  demand(scope, 'people')
  const member = await reading((from) =>
    from.membership.findFirst({
      where: { id: membershipId, partnershipId: scope.partnershipId },
      include: {
        person: { select: { name: true } },
        partnershipAgency: { select: { name: true } },
        roles: true,
        departure: { include: { replacement: { include: { person: { select: { name: true } } } } } },
        leadershipTasks: true,
        signatures: { include: { party: { include: { agreement: { select: { id: true, title: true } } } } } },
      },
    }),
  )
  if (!member) return null
  const others = await reading((from) =>
    from.membership.findMany({
      where: { partnershipId: scope.partnershipId, id: { not: membershipId }, OR: [{ to: null }, { to: { gt: member.to ?? today } }] },
      include: { person: { select: { name: true } }, partnershipAgency: { select: { name: true } }, roles: true, leadershipTasks: true },
      orderBy: [{ person: { nameFolded: 'asc' } }, { id: 'asc' }],
    }),
  )
  const commitments = maySee(scope, 'commitments')
    ? await reading((from) =>
        from.commitment.findMany({
          where: { partnershipId: scope.partnershipId, ownerMembershipId: membershipId, closure: null },
          select: { id: true, what: true, dueOn: true },
          orderBy: { dueOn: 'asc' },
        }),
      )
    : null
  return { member, others, commitments }
}
