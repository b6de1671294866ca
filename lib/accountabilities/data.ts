import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { today } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/db'

/** What members who are there have entered about themselves. Members only. */
export function listAccountabilities(scope: PartnershipScope) {
  demand(scope, 'limits')
  return reading((from) =>
    from.accountability.findMany({
      where: { membership: { partnershipId: scope.partnershipId, OR: [{ to: null }, { to: { gte: today() } }] } },
      include: { membership: { select: { person: { select: { name: true } }, partnershipAgency: { select: { name: true } } } } },
      orderBy: [{ membership: { person: { nameFolded: 'asc' } } }, { membershipId: 'asc' }],
    }),
  )
}
