import { reading } from '@/lib/platform/db'
import { angelsForGate, liveGrant } from './data'
import { absent } from './rules'
import { scopeFor } from './scope'
import type { PartnershipScope, SignedInActor } from './types'

export type DueEntry = { grantId: string; changes: number; viewer: SignedInActor; scope: PartnershipScope }

/**
 * Guardian angels whose view of a partnership has to be made anew by this day (yyyy-mm-dd), those first of which something
 * was recorded; of one person, where given, and before all others those of `first`. Each with the scope that the gate would give them now: what was taken back is
 * not in it. There is no session behind it: what is read with it goes into that angel's portfolio and nowhere else.
 */
export async function listDueEntries(day: string, most: number, personId: string | null = null, first: readonly string[] = []): Promise<DueEntry[]> {
  const listDue = (id: { in: string[] } | { notIn: string[] }, take: number) =>
    reading((from) =>
      from.grant.findMany({
        where: { standing: 'guardian-angel', ...liveGrant(), dueOn: { lte: day }, ...(personId === null ? {} : { personId }), ...(first.length > 0 && { id }) },
        select: { id: true, changes: true, personId: true, partnershipId: true, released: true },
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
        take,
      }),
    )
  const before = first.length > 0 ? await listDue({ in: [...first] }, most) : []
  const rows = [...before, ...(await listDue({ notIn: [...first] }, most - before.length))]
  const partnerships = await angelsForGate(rows)
  return rows.flatMap(({ id, personId: whose, changes }, at) => {
    // An administrator too: named they see the same, and what managers see is not open to them (`angelsForGate`).
    const viewer = absent(whose)
    const partnership = partnerships[at]
    const scope = partnership ? scopeFor(viewer, partnership) : null
    return scope ? [{ grantId: id, changes, viewer, scope }] : []
  })
}
