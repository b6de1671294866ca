import { reading } from '@/lib/platform/db'
import { angelsForGate } from './data'
import { absent } from './rules'
import { scopeFor } from './scope'
import type { PartnershipScope, SignedInActor } from './types'

export type DueEntry = { grantId: string; changes: number; viewer: SignedInActor; scope: PartnershipScope }

/**
 * Guardian angels whose view of a partnership has to be made anew by this day (yyyy-mm-dd), those first of which something
 * was recorded; of one person, where given. Each with the scope that the gate would give them now: what was taken back is
 * not in it. There is no session behind it: what is read with it goes into that angel's portfolio and nowhere else.
 */
export async function listDueEntries(day: string, most: number, personId: string | null = null): Promise<DueEntry[]> {
  const rows = await reading((from) =>
    from.grant.findMany({
      where: { standing: 'guardian-angel', endedAt: null, dueOn: { lte: day }, ...(personId === null ? {} : { personId }) },
      select: { id: true, changes: true, personId: true, partnershipId: true, released: true },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: most,
    }),
  )
  const partnerships = await angelsForGate(rows)
  return rows.flatMap(({ id, personId: whose, changes }, at) => {
    // An administrator too: named they see the same, and what managers see is not open to them (`angelsForGate`).
    const viewer = absent(whose)
    const partnership = partnerships[at]
    const scope = partnership ? scopeFor(viewer, partnership) : null
    return scope ? [{ grantId: id, changes, viewer, scope }] : []
  })
}
