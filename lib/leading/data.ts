import { maySee } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { today } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/db'

const running = (day: string) => ({ OR: [{ until: null }, { until: { gt: day } }] })

/** Members who are there, with the roles that they hold now and since when; who takes which task of leading; agencies. */
export async function getLeading(scope: PartnershipScope) {
  demand(scope, 'people')
  const day = today()
  const members = await reading((from) =>
    from.membership.findMany({
      where: { partnershipId: scope.partnershipId, OR: [{ to: null }, { to: { gte: day } }] },
      select: {
        id: true,
        partnershipAgencyId: true,
        person: { select: { name: true } },
        partnershipAgency: { select: { name: true } },
        roles: { where: running(day), select: { role: true, since: true } },
      },
      orderBy: [{ person: { nameFolded: 'asc' } }, { id: 'asc' }],
    }),
  )
  const tasks = await reading((from) =>
    from.leadershipTask.findMany({
      where: { partnershipId: scope.partnershipId, ...running(day) },
      select: { id: true, task: true, membershipId: true, since: true },
      orderBy: [{ since: 'asc' }, { id: 'asc' }],
    }),
  )
  return { members, tasks }
}

/** What each agency brings, by agency and kind. */
export async function listResources(scope: PartnershipScope) {
  demand(scope, 'resources')
  const rows = await reading((from) =>
    from.resource.findMany({
      where: { partnershipId: scope.partnershipId },
      include: { participation: { select: { id: true, name: true } } },
      orderBy: [{ kind: 'asc' }, { participation: { agency: { nameFolded: 'asc' } } }, { id: 'asc' }],
    }),
  )
  if (maySee(scope, 'people')) return rows
  // Whoever was given the resources was not thereby given the names of the agencies.
  const names = new Map([...new Set(rows.map((row) => row.participationId))].sort().map((id, at) => [id, `Agency ${at + 1}`]))
  return rows.map((row) => ({ ...row, participation: { ...row.participation, name: names.get(row.participationId) ?? '' } }))
}
