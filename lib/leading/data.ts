import { maySee } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { reading } from '@/lib/platform/db'
import { endOf } from './rules'
import type { Holding, Resource, ResourceKind } from './types'

const withNames = {
  membership: {
    select: {
      id: true,
      to: true,
      person: { select: { name: true } },
      partnershipAgency: { select: { id: true, name: true, to: true } },
    },
  },
} as const

type Row = {
  membershipId: string
  since: string | null
  until: string | null
  membership: { to: string | null; person: { name: string }; partnershipAgency: { id: string; name: string; to: string | null } }
}

function holdingOf(key: string, row: Row): Holding {
  const { person, partnershipAgency, to } = row.membership
  return {
    key,
    membershipId: row.membershipId,
    name: person.name,
    agency: partnershipAgency.name,
    agencyId: partnershipAgency.id,
    since: row.since,
    until: endOf(row.until, [to, partnershipAgency.to]),
  }
}

/** Who holds and held which role, and who takes and took which task of leading, the latest first. */
export async function getLeading(scope: PartnershipScope) {
  demand(scope, 'people')
  const [roles, tasks] = await Promise.all([
    reading((from) =>
      from.membershipRole.findMany({
        where: { membership: { partnershipId: scope.partnershipId } },
        include: withNames,
        orderBy: [{ since: 'desc' }, { id: 'asc' }],
      }),
    ),
    reading((from) =>
      from.leadershipTask.findMany({ where: { partnershipId: scope.partnershipId }, include: withNames, orderBy: [{ since: 'desc' }, { id: 'asc' }] }),
    ),
  ])
  return {
    roles: roles.map((row) => holdingOf(row.role, row)),
    tasks: tasks.map((row) => ({ ...holdingOf(row.task, row), id: row.id, ownUntil: row.until })),
  }
}

/** What each agency brings, by agency and kind, with when the agency came and went. */
export async function listResources(scope: PartnershipScope): Promise<(Resource & { from: string | null; to: string | null })[]> {
  demand(scope, 'resources')
  const rows = await reading((from) =>
    from.resource.findMany({
      where: { partnershipId: scope.partnershipId },
      include: { participation: { select: { name: true, from: true, to: true } } },
      orderBy: [{ participation: { agency: { nameFolded: 'asc' } } }, { id: 'asc' }],
    }),
  )
  // Whoever was given the resources was not thereby given the names of the agencies.
  const numbers = maySee(scope, 'people') ? null : [...new Set(rows.map((row) => row.participationId))].sort()
  return rows.map(({ id, version, participationId, kind, amount, share, participation }) => ({
    id,
    version,
    agencyId: participationId,
    agency: numbers ? `Agency ${numbers.indexOf(participationId) + 1}` : participation.name,
    kind: kind as ResourceKind,
    amount,
    share,
    from: participation.from,
    to: participation.to,
  }))
}
