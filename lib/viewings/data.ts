import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { reading } from '@/lib/platform/db'

export const viewingsOnAPage = 50
type Mark = { lastAt: Date; id: string } | null

/** One page of what guardian angels and administrators opened, newest first, and one more where there are more. Two statements. */
export async function listViewings(scope: PartnershipScope, mark: Mark) {
  demand(scope, 'access-list')
  const before = mark === null ? {} : { OR: [{ lastAt: { lt: mark.lastAt } }, { lastAt: mark.lastAt, id: { lt: mark.id } }] }
  const rows = await reading((from) =>
    from.viewing.findMany({
      where: { partnershipId: scope.partnershipId, ...before },
      orderBy: [{ lastAt: 'desc' }, { id: 'desc' }],
      take: viewingsOnAPage + 1,
    }),
  )
  const people = await reading((from) =>
    from.person.findMany({ where: { id: { in: [...new Set(rows.map((row) => row.personId))] } }, select: { id: true, name: true } }),
  )
  const names = new Map(people.map((one) => [one.id, one.name]))
  return rows.map((row) => ({ ...row, name: names.get(row.personId) ?? 'Somebody who is no longer here' }))
}
