import { reading } from '@/lib/platform/db'
import { liveGrant } from './data'
import { scopeFor } from './scope'
import type { PartnershipScope, Releasable, SignedInActor } from './types'

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
        select: {
          id: true,
          personId: true,
          partnershipId: true,
          released: true,
          changes: true,
          partnership: { select: { visibility: true } },
        },
        orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
        take,
      }),
    )
  const before = first.length > 0 ? await listDue({ in: [...first] }, most) : []
  const rows = [...before, ...(await listDue({ notIn: [...first] }, most - before.length))]
  return rows.flatMap(({ id, personId: whose, partnershipId, released, changes, partnership }) => {
    // With a grant of their own it does not matter whether they administer too.
    const viewer: SignedInActor = { kind: 'person', personId: whose, accountId: '', sessionId: '', name: '', administrator: false }
    const grant = { standing: 'guardian-angel' as const, released: released as Releasable[] }
    const scope = scopeFor(viewer, { id: partnershipId, visibility: partnership.visibility, grant, membershipId: null })
    return scope ? [{ grantId: id, changes, viewer, scope }] : []
  })
}
