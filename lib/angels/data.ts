import { liveGrant } from '@/lib/access/data'
import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { dayOf } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/db'

/** The agencies whose managers this partnership named. */
export async function listNamings(scope: PartnershipScope): Promise<{ id: string; agency: string; agencyFolded: string; on: string; angels: number }[]> {
  demand(scope, 'access-list')
  const rows = await reading((from) =>
    from.agencyNaming.findMany({
      where: { partnershipId: scope.partnershipId, endedAt: null },
      select: {
        id: true,
        agencyName: true,
        agencyFolded: true,
        createdAt: true,
        grants: { where: liveGrant(), select: { id: true } },
      },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
  )
  return rows.map((row) => ({ id: row.id, agency: row.agencyName, agencyFolded: row.agencyFolded, on: dayOf(row.createdAt), angels: row.grants.length }))
}

/** Who manages which agency, for the administrator: nothing of any partnership. */
export async function listManagers() {
  const rows = await reading((from) =>
    from.agencyManager.findMany({
      select: { id: true, agencyName: true, createdAt: true, endedAt: true, person: { select: { name: true } } },
      orderBy: [{ agencyFolded: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    }),
  )
  return rows.map(({ person, createdAt, endedAt, ...row }) => ({ ...row, name: person.name, since: dayOf(createdAt), until: endedAt && dayOf(endedAt) }))
}

/** Who can be entered as a manager: people who can sign in, and are no administrators. */
export async function listPossibleManagers(): Promise<{ personId: string; name: string; email: string }[]> {
  const rows = await reading((from) =>
    from.account.findMany({
      where: { disabledAt: null, isAdministrator: false },
      select: { personId: true, email: true, person: { select: { name: true, nameFolded: true } } },
      orderBy: [{ person: { nameFolded: 'asc' } }, { id: 'asc' }],
    }),
  )
  return rows.map(({ personId, email, person }) => ({ personId, email, name: person.name }))
}
