import { maySee } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { dayOf } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/db'

export const checkInsOnAPage = 20

const inFull = {
  balls: { select: { id: true, work: true, since: true, until: true, participationId: true, participation: { select: { name: true } } } },
  commitments: { select: { id: true, what: true, dueOn: true, owner: { select: { person: { select: { name: true } } } } }, orderBy: { dueOn: 'asc' } },
} as const

type Row = {
  id: string
  on: string
  pulse: number | null
  felt: string | null
  moved: string
  victory: string
  inTheWay: string
  byPersonId: string | null
  createdAt: Date
  balls: { id: string; work: string; since: string; until: string | null; participationId: string; participation: { name: string } }[]
  commitments: { id: string; what: string; dueOn: string; owner: { person: { name: string } } }[]
}

/** Names of agencies for whoever may see people; numbers that stand for themselves for the others. */
async function agencyNames(scope: PartnershipScope): Promise<(participationId: string, name: string) => string> {
  if (maySee(scope, 'people')) return (_, name) => name
  const rows = await reading((from) => from.partnershipAgency.findMany({ where: { partnershipId: scope.partnershipId }, select: { id: true } }))
  const ids = rows.map((row) => row.id).sort()
  return (id) => `Agency ${ids.indexOf(id) + 1}`
}

/** Check-ins as this scope may see them: without people no name, without commitments none of these. */
async function asSeen(scope: PartnershipScope, rows: readonly Row[]) {
  const people = maySee(scope, 'people')
  const ids = people ? [...new Set(rows.flatMap((row) => (row.byPersonId ? [row.byPersonId] : [])))] : []
  const [authors, nameOf] = await Promise.all([
    ids.length === 0 ? [] : reading((from) => from.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })),
    agencyNames(scope),
  ])
  const names = new Map(authors.map((one) => [one.id, one.name]))
  return rows.map(({ createdAt, balls, commitments, byPersonId, ...row }) => ({
    ...row,
    byPersonId: people || byPersonId === scope.personId ? byPersonId : null,
    author: byPersonId === null ? null : (names.get(byPersonId) ?? null),
    loggedOn: dayOf(createdAt),
    balls: balls
      .map(({ participation, participationId, ...ball }) => ({ ...ball, agency: nameOf(participationId, participation.name) }))
      .sort((a, b) => a.work.localeCompare(b.work)),
    commitments: maySee(scope, 'commitments') ? commitments.map(({ owner, ...one }) => ({ ...one, owner: people ? owner.person.name : 'A member' })) : [],
  }))
}

/** One page of check-ins, newest first: at most twenty, and one more where there are more. `after` is the last one of the page before. */
export async function listCheckIns(scope: PartnershipScope, after: string | null = null) {
  demand(scope, 'check-ins')
  const { partnershipId } = scope
  const last = after === null ? null : await reading((from) => from.checkIn.findFirst({ where: { id: after, partnershipId } }))
  const rows = await reading((from) =>
    from.checkIn.findMany({
      where: {
        partnershipId,
        ...(last && {
          OR: [{ on: { lt: last.on } }, { on: last.on, createdAt: { lt: last.createdAt } }, { on: last.on, createdAt: last.createdAt, id: { lt: last.id } }],
        }),
      },
      include: inFull,
      orderBy: [{ on: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
      take: checkInsOnAPage + 1,
    }),
  )
  return { checkIns: await asSeen(scope, rows), begun: last !== null }
}

/** One check-in of this partnership with what it passed on and what was committed to in it, or null. */
export async function getCheckIn(scope: PartnershipScope, checkInId: string) {
  demand(scope, 'check-ins')
  const row = await reading((from) => from.checkIn.findFirst({ where: { id: checkInId, partnershipId: scope.partnershipId }, include: inFull }))
  if (!row) return null
  return (await asSeen(scope, [row]))[0] ?? null
}

/** The newest check-in in short, or null. */
export function getLatestCheckIn(scope: PartnershipScope) {
  demand(scope, 'check-ins')
  return reading((from) =>
    from.checkIn.findFirst({
      where: { partnershipId: scope.partnershipId },
      select: { id: true, on: true, pulse: true, felt: true, moved: true, victory: true },
      orderBy: [{ on: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
    }),
  )
}

/** The pieces of work in progress, by name, each with the agency that holds the ball. */
export async function listBalls(scope: PartnershipScope) {
  demand(scope, 'check-ins')
  const rows = await reading((from) =>
    from.ballHolding.findMany({
      where: { partnershipId: scope.partnershipId, heldFor: { not: null } },
      select: { id: true, work: true, since: true, participationId: true, heldFor: true, participation: { select: { name: true, to: true } } },
      orderBy: { heldFor: 'asc' },
    }),
  )
  const nameOf = await agencyNames(scope)
  return rows.map(({ id, work, since, participationId, participation }) => ({
    id,
    work,
    since,
    agencyId: participationId,
    agency: nameOf(participationId, participation.name),
    /** The agency’s last day, where it leaves or has left: the ball lies with nobody then. */
    agencyTo: participation.to,
  }))
}
