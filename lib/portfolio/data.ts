import { angelsForGate, liveGrant } from '@/lib/access/data'
import { viewOf } from '@/lib/access/rules'
import type { SignedInActor } from '@/lib/access/types'
import { today } from '@/lib/platform/clock'
import { type Prisma, reading } from '@/lib/platform/db'
import { ordersOf, placeOf, readPlace } from './asked'
import { hintOf, rangeOf, releasedKey } from './rules'
import { type AskedFor, type Entry, type Hint, hints, type Keys } from './types'

/** Rows on one page of the portfolio. */
export const entriesOnAPage = 20

/** The partnerships that named this person as their guardian angel. Nothing else is in a portfolio. */
const ownOf = (actor: SignedInActor) => ({ personId: actor.personId, standing: 'guardian-angel', ...liveGrant() })

/** Everything after this place in this order: behind it in the first column, or level there and behind it in the next. */
function behind(place: Partial<Keys>, columns: readonly (keyof Keys)[]): Prisma.GrantWhereInput {
  const [column, ...rest] = columns
  if (!column) return {}
  const further = { [column]: { gt: place[column] } }
  return rest.length === 0 ? further : { OR: [further, { [column]: place[column], AND: [behind(place, rest)] }] }
}

function filterFor({ show, stage, words }: AskedFor): Prisma.GrantWhereInput {
  const range = show === 'all' || show === 'watched' ? null : rangeOf[show]
  return {
    // What an entry that is due was about is not known: neither by what is shown nor by where it is found.
    ...((range || stage) && { dueOn: { gt: today() } }),
    ...(range && { need: { gte: range.from, lte: range.to } }),
    ...(show === 'watched' && { watchedOn: { not: null } }),
    ...(stage && { stage }),
    ...(words.length > 0 && { AND: words.map((word) => ({ nameFolded: { contains: word } })) }),
  }
}

/** One row: `entry` and `hint` are null until it is made from what is released now and was recorded until now. */
export type EntryRow = { grantId: string; partnershipId: string; hint: Hint | null; watched: boolean; entry: Entry | null }

/**
 * One page of a person's portfolio, and where the next one begins; null: nowhere. What is due, or was made from something
 * that has been taken back, does not get past here.
 */
export async function listEntries(actor: SignedInActor, asked: AskedFor, most = entriesOnAPage): Promise<{ rows: EntryRow[]; next: string | null }> {
  const columns = ordersOf[asked.sort]
  const day = today()
  const from = asked.after === null ? null : readPlace(asked.sort, asked.after)
  const found = await reading((store) =>
    store.grant.findMany({
      where: { AND: [ownOf(actor), filterFor(asked), from ? behind(from, columns) : {}] },
      select: {
        id: true,
        personId: true,
        partnershipId: true,
        need: true,
        nameFolded: true,
        lastCheckInOn: true,
        nextReviewOn: true,
        watchedOn: true,
        released: true,
        entry: true,
        dueOn: true,
      },
      orderBy: columns.map((column) => ({ [column]: 'asc' })),
      take: most + 1,
    }),
  )
  const page = found.slice(0, most)
  const now = (await angelsForGate(page)).map((partnership) => releasedKey(viewOf(actor, partnership).released))
  const rows = page.map((row, at) => {
    const entry = row.entry as Entry | null
    const holds = entry !== null && row.dueOn > day && entry.released === now[at]
    const shown = holds ? { hint: hintOf(row.need), entry } : { hint: null, entry: null }
    return { grantId: row.id, partnershipId: row.partnershipId, watched: row.watchedOn !== null, ...shown }
  })
  const last = found[most - 1]
  return { rows, next: found.length > most && last ? placeOf(asked.sort, last) : null }
}

/** How many of a person's partnerships stand at each hint, of those that have been looked through, and how many there are. */
export async function countEntries(actor: SignedInActor): Promise<{ counts: Record<Hint, number>; total: number }> {
  const groups = await reading((from) => from.grant.groupBy({ by: ['dueOn', 'need'], where: ownOf(actor), _count: { _all: true } }))
  const day = today()
  const countOf = ({ from, to }: { from: number; to: number }) =>
    groups.reduce((sum, { dueOn, need, _count }) => sum + (dueOn > day && need >= from && need <= to ? _count._all : 0), 0)
  const counts = Object.fromEntries(hints.map((hint) => [hint, countOf(rangeOf[hint])])) as Record<Hint, number>
  return { counts, total: groups.reduce((sum, { _count }) => sum + _count._all, 0) }
}

/** How some of a person's own partnerships are called now: for rows that have no entry yet. */
export async function listNames(actor: SignedInActor, grantIds: readonly string[]): Promise<Map<string, string>> {
  if (grantIds.length === 0) return new Map()
  const rows = await reading((from) =>
    from.grant.findMany({ where: { id: { in: [...grantIds] }, ...ownOf(actor) }, select: { id: true, partnership: { select: { name: true } } } }),
  )
  return new Map(rows.map((row) => [row.id, row.partnership.name]))
}
