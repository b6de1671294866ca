import { maySee } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { reading } from '@/lib/platform/db'
import { askAgainUpTo, commitmentsOf } from './rules'
import { type Asked, type Show, type ShownCommitment, shows } from './types'

const named = { person: { select: { name: true } }, partnershipAgency: { select: { name: true } } } as const

const shown = {
  owner: { select: { to: true, ...named } },
  closure: true,
  moves: { orderBy: { number: 'asc' } },
  handOvers: { select: { on: true, from: { select: named } }, orderBy: { number: 'asc' } },
  checkIn: { select: { id: true, on: true } },
} as const

const nobody = { person: { name: 'A member' }, partnershipAgency: { name: '' } }

/** Whoever was given the commitments was not thereby given the members, the readings or the check-ins. */
function asSeen(scope: PartnershipScope, row: ShownCommitment): ShownCommitment {
  const people = maySee(scope, 'people')
  return {
    ...row,
    // A suggested action names its stage.
    roundId: maySee(scope, 'reading') ? row.roundId : null,
    actionId: maySee(scope, 'reading') ? row.actionId : null,
    checkIn: maySee(scope, 'check-ins') ? row.checkIn : null,
    ownerMembershipId: people ? row.ownerMembershipId : '',
    owner: people ? row.owner : { to: null, ...nobody },
    handOvers: people ? row.handOvers : row.handOvers.map(({ on }) => ({ on, from: nobody })),
  }
}

/** Commitments by due day, each with its owner, its moves and how it ended; of these ids only, where given. */
export async function listCommitments(scope: PartnershipScope, only: readonly string[] | null = null): Promise<ShownCommitment[]> {
  demand(scope, 'commitments')
  const where = only === null ? commitmentsOf(scope) : { AND: [commitmentsOf(scope), { id: { in: [...only] } }] }
  const rows = await reading((from) => from.commitment.findMany({ where, include: shown, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] }))
  return rows.map((row) => asSeen(scope, row))
}

const open = { closure: { is: null } }
const ended = (kind: string) => ({ closure: { is: { kind } } })

const whereFor = (show: Show, today: string) =>
  ({
    open,
    late: { ...open, dueOn: { lt: today } },
    done: ended('done'),
    // The same halves as `endedAs`: what an organisation goes on with was not dropped.
    dropped: { closure: { is: { kind: { notIn: ['done', 'passed'] } } } },
    passed: ended('passed'),
    ask: { closure: { is: { kind: 'done', OR: [{ helped: null }, { helped: 'too-early', on: { lte: askAgainUpTo(today) } }] } } },
  })[show]

/** Nobody is asked for by whoever may not see who the members are. */
const ownedBy = (scope: PartnershipScope, whose: string | null) => (whose !== null && maySee(scope, 'people') ? { ownerMembershipId: whose } : {})

export const commitmentsOnAPage = 50

/** One page of what was asked for, and one more where there are more: open ones by due date, ended ones by the day they ended, the latest first. */
export async function listCommitmentsPage(scope: PartnershipScope, asked: Asked, today: string, most = commitmentsOnAPage): Promise<ShownCommitment[]> {
  demand(scope, 'commitments')
  const { show, whose, after } = asked
  const where = { AND: [commitmentsOf(scope), whereFor(show, today), ownedBy(scope, whose)] }
  const running = show === 'open' || show === 'late'
  const rest = !after
    ? {}
    : running
      ? { OR: [{ dueOn: { gt: after.day } }, { dueOn: after.day, id: { gt: after.id } }] }
      : { OR: [{ closure: { is: { on: { lt: after.day } } } }, { closure: { is: { on: after.day } }, id: { lt: after.id } }] }
  const rows = await reading((from) =>
    from.commitment.findMany({
      where: { AND: [where, rest] },
      include: shown,
      orderBy: running ? [{ dueOn: 'asc' }, { id: 'asc' }] : [{ closure: { on: 'desc' } }, { id: 'desc' }],
      take: most + 1,
    }),
  )
  return rows.map((row) => asSeen(scope, row))
}

/** How many there are of each, of all or of one owner. */
export async function countCommitments(scope: PartnershipScope, whose: string | null, today: string): Promise<Record<Show, number>> {
  demand(scope, 'commitments')
  const count = (show: Show) =>
    reading((from) => from.commitment.count({ where: { AND: [commitmentsOf(scope), whereFor(show, today), ownedBy(scope, whose)] } }))
  const counts = await Promise.all(shows.map(async (show) => [show, await count(show)] as const))
  return Object.fromEntries(counts) as Record<Show, number>
}

/** The members who have or had a commitment to end, by name. */
export function listOwners(scope: PartnershipScope) {
  demand(scope, 'people')
  return reading((from) =>
    from.membership.findMany({
      where: { partnershipId: scope.partnershipId, commitments: { some: {} } },
      select: { id: true, ...named },
      orderBy: [{ person: { nameFolded: 'asc' } }, { id: 'asc' }],
    }),
  )
}

/** One commitment of this partnership, or null. */
export async function getCommitment(scope: PartnershipScope, commitmentId: string): Promise<ShownCommitment | null> {
  demand(scope, 'commitments')
  const row = await reading((from) => from.commitment.findFirst({ where: { AND: [{ id: commitmentId }, commitmentsOf(scope)] }, include: shown }))
  return row && asSeen(scope, row)
}

/** The members who could take a commitment over from this one, by name, and whom their departure names as replacement. */
export async function listSuccessors(scope: PartnershipScope, ownerMembershipId: string, today: string) {
  demand(scope, 'people')
  const [members, departure] = await Promise.all([
    reading((from) =>
      from.membership.findMany({
        where: { partnershipId: scope.partnershipId, id: { not: ownerMembershipId }, OR: [{ to: null }, { to: { gte: today } }] },
        select: { id: true, ...named },
        orderBy: [{ person: { nameFolded: 'asc' } }, { id: 'asc' }],
      }),
    ),
    reading((from) =>
      from.departure.findFirst({
        where: { membershipId: ownerMembershipId, membership: { partnershipId: scope.partnershipId } },
        select: { replacementId: true },
      }),
    ),
  ])
  return { members, replacementId: departure?.replacementId ?? null }
}
