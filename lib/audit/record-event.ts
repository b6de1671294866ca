import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'

/**
 * Notes who changed what, in the same transaction as the change. Never called for answering: no event may line up
 * with "has answered". `subject` is the id of the row that changed.
 */
export async function recordEvent(
  tx: Transaction,
  event: { kind: string; subject: string; partnershipId?: string | null; personId: string | null },
): Promise<void> {
  await tx.auditEvent.create({
    data: { id: newId(), kind: event.kind, subject: event.subject, partnershipId: event.partnershipId ?? null, personId: event.personId, at: now() },
  })
  // What guardian angels are shown of it in their portfolio is made anew before it is shown again.
  if (event.partnershipId) await tx.grant.updateMany({ where: { partnershipId: event.partnershipId, ...liveAngels }, data: stale })
}

const liveAngels = { standing: 'guardian-angel', endedAt: null }
const stale = { dueOn: '', changes: { increment: 1 } }

/**
 * What these people may see has changed somewhere: all that their portfolios show is made anew, since people in many
 * partnerships are counted over those that the viewer may see. Called after a release, a taking back and the end of a grant.
 */
export async function staleFor(tx: Transaction, personIds: readonly string[]): Promise<void> {
  if (personIds.length > 0) await tx.grant.updateMany({ where: { personId: { in: [...personIds] }, ...liveAngels }, data: stale })
}

/** Who may look at all changed for more than those named: every portfolio is made anew. */
export async function staleForAll(tx: Transaction): Promise<void> {
  await tx.grant.updateMany({ where: liveAngels, data: stale })
}
