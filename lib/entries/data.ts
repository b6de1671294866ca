import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { now } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/db'

const mostShown = 100

/** Every administrator who entered this partnership, newest first: when, until when, and why. It stays for good. */
export async function listEntries(scope: PartnershipScope) {
  demand(scope, 'access-list')
  const rows = await reading((from) =>
    from.administratorEntry.findMany({ where: { partnershipId: scope.partnershipId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: mostShown }),
  )
  const people = await reading((from) =>
    from.person.findMany({ where: { id: { in: [...new Set(rows.map((row) => row.personId))] } }, select: { id: true, name: true } }),
  )
  const names = new Map(people.map((one) => [one.id, one.name]))
  return rows.map(({ id, personId, reason, createdAt, until, endedAt }) => ({
    id,
    name: names.get(personId) ?? 'Somebody who is no longer here',
    reason,
    from: createdAt,
    to: endedAt !== null && endedAt < until ? endedAt : until,
  }))
}

/** The partnerships in which this administrator is just now. */
export async function listOwnEntries(personId: string) {
  const rows = await reading((from) =>
    from.administratorEntry.findMany({
      where: { personId, endedAt: null, until: { gt: now() } },
      select: { id: true, until: true, partnership: { select: { id: true, name: true } } },
      orderBy: [{ until: 'asc' }, { id: 'asc' }],
    }),
  )
  return rows.map(({ id, until, partnership }) => ({ id, until, partnershipId: partnership.id, partnership: partnership.name }))
}
