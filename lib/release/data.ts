import { listOpenAnyway, liveGrant } from '@/lib/access/data'
import { demand } from '@/lib/access/scope'
import type { PartnershipScope, Releasable } from '@/lib/access/types'
import { reading } from '@/lib/platform/db'

/** One live guardian angel of this partnership, with what stands released to them and what is open to them anyway, or null. */
export async function getAngel(scope: PartnershipScope, grantId: string) {
  demand(scope, 'access-list')
  const grant = await reading((from) =>
    from.grant.findFirst({
      where: { id: grantId, partnershipId: scope.partnershipId, standing: 'guardian-angel', ...liveGrant() },
      select: { id: true, personId: true, partnershipId: true, released: true, person: { select: { name: true } } },
    }),
  )
  if (!grant) return null
  const [open = []] = await listOpenAnyway([grant])
  return { id: grant.id, name: grant.person.name, released: grant.released as Releasable[], open }
}
