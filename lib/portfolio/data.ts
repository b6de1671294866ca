import { angelsForGate } from '@/lib/access/data'
import { viewOf } from '@/lib/access/rules'
import type { SignedInActor } from '@/lib/access/types'
import { type Prisma, reading } from '@/lib/platform/db'
import { hintOf, rangeOf, releasedKey } from './rules'
import { type AskedFor, type Entry, type Hint, hints, type Sort } from './types'

/** Rows on one page of the portfolio. */
export const entriesOnAPage = 20

/** The partnerships that named this person as their guardian angel. Nothing else is in a portfolio. */
const ownOf = (actor: SignedInActor) => ({ personId: actor.personId, standing: 'guardian-angel', endedAt: null })

type Keys = { id: string; need: number; nameFolded: string; lastCheckInOn: string; nextReviewOn: string }

/** The columns of each order, the last of them no two rows share. */
const ordersOf = {
  need: ['need', 'nameFolded', 'id'],
  name: ['nameFolded', 'id'],
  'check-in': ['lastCheckInOn', 'id'],
  review: ['nextReviewOn', 'id'],
} as const satisfies Record<Sort, readonly (keyof Keys)[]>

/** Everything after this row in this order: behind it in the first column, or level there and behind it in the next. */
function behind(row: Keys, columns: readonly (keyof Keys)[]): Prisma.GrantWhereInput {
  const [column, ...rest] = columns
  if (!column) return {}
  const further = { [column]: { gt: row[column] } }
  return rest.length === 0 ? further : { OR: [further, { [column]: row[column], AND: [behind(row, rest)] }] }
}

function filterFor({ show, stage, words }: AskedFor): Prisma.GrantWhereInput {
  const range = show === 'all' || show === 'watched' ? null : rangeOf[show]
  return {
    ...(range && { need: { gte: range.from, lte: range.to } }),
    ...(show === 'watched' && { watchedOn: { not: null } }),
    ...(stage && { stage }),
    ...(words.length > 0 && { AND: words.map((word) => ({ nameFolded: { contains: word } })) }),
  }
}

/** One row: `entry` and `hint` are null until it is made from what is released now. */
export type EntryRow = { grantId: string; partnershipId: string; hint: Hint | null; watched: boolean; entry: Entry | null }

/**
 * One page of a person's portfolio, and whether there is more. What was made from something that has been taken back does
 * not get past here.
 */
export async function listEntries(actor: SignedInActor, asked: AskedFor, most = entriesOnAPage): Promise<{ rows: EntryRow[]; more: boolean }> {
  const columns = ordersOf[asked.sort]
  const from = asked.after === null ? null : await getKeys(actor, asked.after)
  const found = await reading((store) =>
    store.grant.findMany({
      where: { AND: [ownOf(actor), filterFor(asked), from ? behind(from, columns) : {}] },
      select: { id: true, personId: true, partnershipId: true, need: true, watchedOn: true, released: true, entry: true },
      orderBy: columns.map((column) => ({ [column]: 'asc' })),
      take: most + 1,
    }),
  )
  const page = found.slice(0, most)
  const now = (await angelsForGate(page)).map((partnership) => releasedKey(viewOf(actor, partnership).released))
  const rows = page.map((row, at) => {
    const entry = row.entry as Entry | null
    const holds = entry !== null && entry.released === now[at]
    const shown = holds ? { hint: hintOf(row.need), entry } : { hint: null, entry: null }
    return { grantId: row.id, partnershipId: row.partnershipId, watched: row.watchedOn !== null, ...shown }
  })
  return { rows, more: found.length > most }
}

/** Where a row of this person's own stands; null for any other, and the list begins at its beginning. */
function getKeys(actor: SignedInActor, grantId: string): Promise<Keys | null> {
  return reading((from) =>
    from.grant.findFirst({
      where: { id: grantId, ...ownOf(actor) },
      select: { id: true, need: true, nameFolded: true, lastCheckInOn: true, nextReviewOn: true },
    }),
  )
}

/** How many of a person's partnerships stand at each hint, and how many there are. */
export async function countEntries(actor: SignedInActor): Promise<{ counts: Record<Hint, number>; total: number }> {
  const groups = await reading((from) => from.grant.groupBy({ by: ['need'], where: ownOf(actor), _count: { _all: true } }))
  const countOf = ({ from, to }: { from: number; to: number }) =>
    groups.reduce((sum, { need, _count }) => sum + (need >= from && need <= to ? _count._all : 0), 0)
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
