import { recordEvent } from '@/lib/audit/record-event'
import type { Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'

/** One thing learned, and who takes it home. Somebody who is no member of the record has a name and no membership. */
export type NewLearning = { text: string; takerMembershipId: string | null; takerName: string; organisation: string }

/**
 * Writes what a group learned, inside another area's transaction (a retrospective, a form, an import). Asks nothing: whoever calls it
 * has made sure that the takers are members of this partnership and that it is not wound up. Gives back the ids, in the order given.
 */
export async function addLearnings(
  tx: Transaction,
  where: { partnershipId: string; retrospectiveId: string | null; madeOn: string },
  learnings: readonly NewLearning[],
  byPersonId: string | null,
): Promise<string[]> {
  const ids: string[] = []
  for (const learning of learnings) {
    const id = newId()
    await tx.learning.create({
      data: { id, version: 1, ...where, ...learning, carriedOn: null, carriedTo: '', carriedNote: '', createdById: byPersonId },
    })
    await recordEvent(tx, { kind: 'learning.noted', subject: id, partnershipId: where.partnershipId, personId: byPersonId })
    ids.push(id)
  }
  return ids
}
