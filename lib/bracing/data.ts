import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { today } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/db'

/** Members who are there today with agency and level, and the ties between them that have not ended. Two lists, however many they are. */
export async function getBracing(scope: PartnershipScope) {
  demand(scope, 'people')
  const day = today()
  const members = await reading((from) =>
    from.membership.findMany({
      where: { partnershipId: scope.partnershipId, AND: [{ OR: [{ to: null }, { to: { gte: day } }] }, { OR: [{ from: null }, { from: { lte: day } }] }] },
      select: { id: true, level: true, partnershipAgencyId: true, person: { select: { name: true } }, partnershipAgency: { select: { name: true } } },
      orderBy: [{ person: { nameFolded: 'asc' } }, { id: 'asc' }],
    }),
  )
  const ties = await reading((from) =>
    from.tie.findMany({
      where: { partnershipId: scope.partnershipId, OR: [{ until: null }, { until: { gt: day } }] },
      select: { id: true, fromId: true, toId: true, note: true, since: true },
      orderBy: [{ since: 'asc' }, { id: 'asc' }],
    }),
  )
  return { members, ties }
}
