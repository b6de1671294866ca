import { demand } from '@/lib/access/scope'
import type { FactKind, PartnershipScope } from '@/lib/access/types'
import { statusOf } from '@/lib/agreements/as-typed'
import { isLive } from '@/lib/agreements/rules'
import { thereOn } from '@/lib/platform/days'
import { reading } from '@/lib/platform/db'
import type { Adopted, Ending, ObstacleNote, PlaceHeld } from './types'

type Scopes = readonly PartnershipScope[]
/** What was read, and whether that was only a part. */
type Part<Row> = { rows: Row[]; more: boolean }

/** The ids of these partnerships; each scope has shown before that it may see these kinds of fact. */
function demandAll(scopes: Scopes, ...kinds: FactKind[]): string[] {
  for (const scope of scopes) for (const kind of kinds) demand(scope, kind)
  return scopes.map((scope) => scope.partnershipId)
}

const part = <Row>(rows: readonly Row[], most: number): Part<Row> => ({ rows: rows.slice(0, most), more: rows.length > most })
const named = { select: { id: true, name: true } } as const
const underWay = { windUp: { is: null } } as const

/** So many people or agencies are shown, those in most partnerships. */
const mostInMany = 50

/** Where those people are now who are in so many of these partnerships or more. Four statements; wound-up partnerships do not count. */
export async function listPeopleInMany(scopes: Scopes, least: number, today: string): Promise<Part<PlaceHeld>> {
  const ids = demandAll(scopes, 'people')
  const where = { partnershipId: { in: ids }, ...thereOn(today), partnershipAgency: thereOn(today), partnership: underWay }
  const found = await reading((from) =>
    from.membership.groupBy({
      by: ['personId'],
      where,
      having: { personId: { _count: { gte: least } } },
      orderBy: [{ _count: { personId: 'desc' } }, { personId: 'asc' }],
      take: mostInMany + 1,
    }),
  )
  const { rows: people, more } = part(found, mostInMany)
  const rows = await reading((from) =>
    from.membership.findMany({
      where: { AND: [where, { personId: { in: people.map((one) => one.personId) } }] },
      select: { personId: true, person: { select: { name: true } }, partnershipAgency: { select: { name: true } }, partnership: named },
      orderBy: { id: 'asc' },
    }),
  )
  return {
    rows: rows.map(({ personId, person, partnershipAgency, partnership }) => ({ key: personId, name: person.name, note: partnershipAgency.name, partnership })),
    more,
  }
}

/** The same for agencies: one that is in several partnerships is known by its folded name, and shown as the first of them writes it. */
export async function listAgenciesInMany(scopes: Scopes, least: number, today: string): Promise<Part<PlaceHeld>> {
  const ids = demandAll(scopes, 'people')
  const where = { partnershipId: { in: ids }, ...thereOn(today), partnership: underWay }
  const found = await reading((from) =>
    from.partnershipAgency.groupBy({
      by: ['agencyId'],
      where,
      having: { agencyId: { _count: { gte: least } } },
      orderBy: [{ _count: { agencyId: 'desc' } }, { agencyId: 'asc' }],
      take: mostInMany + 1,
    }),
  )
  const { rows: agencies, more } = part(found, mostInMany)
  const rows = await reading((from) =>
    from.partnershipAgency.findMany({
      where: { AND: [where, { agencyId: { in: agencies.map((one) => one.agencyId) } }] },
      select: { agencyId: true, name: true, partnership: named },
      orderBy: { id: 'asc' },
    }),
  )
  return { rows: rows.map(({ agencyId, name, partnership }) => ({ key: agencyId, name, note: '', partnership })), more }
}

/** So many agreements are looked through. */
const mostEndings = 300

/** Agreements that hold and end between these days, soonest first. */
export async function listEndings(scopes: Scopes, today: string, until: string): Promise<Part<Ending>> {
  const ids = demandAll(scopes, 'agreements')
  const found = await reading((from) =>
    from.agreement.findMany({
      where: { partnershipId: { in: ids }, endsOn: { gte: today, lte: until }, partnership: underWay },
      select: { id: true, title: true, endsOn: true, partnership: named, steps: { select: { number: true, status: true } } },
      orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
      take: mostEndings + 1,
    }),
  )
  const { rows, more } = part(found, mostEndings)
  return {
    rows: rows.flatMap(({ steps, endsOn, ...row }) =>
      isLive(statusOf(steps.toSorted((a, b) => a.number - b.number))) && endsOn !== null ? [{ ...row, endsOn }] : [],
    ),
    more,
  }
}

/** So many check-ins are looked through for obstacles. */
export const mostNotes = 500

/** What stood in the way in check-ins since that day, the newest first. */
export async function listObstacleNotes(scopes: Scopes, since: string): Promise<Part<ObstacleNote>> {
  const ids = demandAll(scopes, 'check-ins')
  const found = await reading((from) =>
    from.checkIn.findMany({
      where: { partnershipId: { in: ids }, on: { gte: since }, inTheWay: { not: '' }, partnership: underWay },
      select: { id: true, on: true, inTheWay: true, partnership: named },
      orderBy: [{ on: 'desc' }, { id: 'asc' }],
      take: mostNotes + 1,
    }),
  )
  const { rows, more } = part(found, mostNotes)
  return { rows: rows.map(({ inTheWay, ...row }) => ({ ...row, text: inTheWay })), more }
}

/** So many commitments are looked through for suggested actions. */
export const mostAdopted = 900

/** Commitments that came from a suggested action, the newest first. Such an action names a stage, so readings have to be released too. */
export async function listAdopted(scopes: Scopes): Promise<Part<Adopted>> {
  const ids = demandAll(scopes, 'commitments', 'reading')
  const found = await reading((from) =>
    from.commitment.findMany({
      where: { partnershipId: { in: ids }, actionId: { not: null } },
      select: { id: true, actionId: true, partnership: named, closure: { select: { kind: true, on: true, helped: true } } },
      orderBy: [{ madeOn: 'desc' }, { id: 'asc' }],
      take: mostAdopted + 1,
    }),
  )
  const { rows, more } = part(found, mostAdopted)
  return {
    rows: rows.map(({ closure, actionId, ...row }) => ({
      ...row,
      actionId: actionId ?? '',
      ended: closure && { kind: closure.kind === 'done' ? ('done' as const) : ('dropped' as const), on: closure.on, helped: closure.helped },
    })),
    more,
  }
}
