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
  if (event.partnershipId) {
    await tx.grant.updateMany({
      where: { partnershipId: event.partnershipId, standing: 'guardian-angel', endedAt: null },
      data: { dueOn: '', changes: { increment: 1 } },
    })
  }
}
