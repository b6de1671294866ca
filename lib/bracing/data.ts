import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { reading } from '@/lib/platform/db'
import type { KeptMember } from './types'

/** Everybody who is or was there, for which agency and at which level, and every tie that was ever noted, newest first. */
export async function getBracing(scope: PartnershipScope) {
  demand(scope, 'people')
  const here = { partnershipId: scope.partnershipId }
  const [agencies, members, ties] = await Promise.all([
    reading((from) =>
      from.partnershipAgency.findMany({
        where: here,
        select: { id: true, name: true, from: true, to: true },
        orderBy: [{ agency: { nameFolded: 'asc' } }, { id: 'asc' }],
      }),
    ),
    reading((from) =>
      from.membership.findMany({
        where: here,
        select: { id: true, partnershipAgencyId: true, level: true, from: true, to: true, person: { select: { name: true } } },
        orderBy: [{ person: { nameFolded: 'asc' } }, { id: 'asc' }],
      }),
    ),
    reading((from) =>
      from.tie.findMany({
        where: here,
        select: { id: true, fromId: true, toId: true, note: true, since: true, until: true },
        orderBy: [{ since: 'desc' }, { id: 'asc' }],
      }),
    ),
  ])
  const named: KeptMember[] = members.map(({ id, partnershipAgencyId, level, from, to, person }) => ({
    id,
    name: person.name,
    agencyId: partnershipAgencyId,
    level,
    from,
    to,
  }))
  return { agencies, members: named, ties }
}
