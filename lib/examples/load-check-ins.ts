import { endHolding, insertCheckIn, insertHolding } from '@/lib/check-ins/mutations'
import { insertCommitment, insertSettlement } from '@/lib/commitments/mutations'
import { participationOf } from '@/lib/people/mutations'
import type { Transaction } from '@/lib/platform/db'
import { checkInsOfExamples } from './check-ins-of-examples'
import type { RelativeDay } from './types'

type Around = { agencyNames: ReadonlyMap<string, string>; memberIds: (id: string) => string | null; dayOf: (day: RelativeDay) => string }

/** Loads the check-ins of one invented partnership, with the balls and commitments in them, through the same code as real ones. */
export async function loadCheckInsOf(tx: Transaction, slug: string, partnershipId: string, { agencyNames, memberIds, dayOf }: Around): Promise<void> {
  const held = new Map<string, string>()
  for (const example of checkInsOfExamples[slug] ?? []) {
    const on = dayOf(example.on)
    const { pulse, felt = null, moved = '', victory = '', inTheWay = '' } = example
    const checkInId = await insertCheckIn(tx, partnershipId, { on, pulse, felt, moved, victory, inTheWay }, null)
    for (const { work, to } of example.balls ?? []) {
      const before = held.get(work)
      if (before) await endHolding(tx, partnershipId, before, on, null)
      held.delete(work)
      if (to === null) continue
      const { id: participationId } = await participationOf(tx, partnershipId, agencyNames.get(to) ?? to)
      held.set(work, await insertHolding(tx, partnershipId, { work, participationId, since: on, checkInId }, null))
    }
    for (const { what, owner, due, action, outcome } of example.commitments ?? []) {
      const commitment = { what, ownerMembershipId: memberIds(owner) ?? '', dueOn: dayOf(due), actionId: action ?? null, roundId: null, madeOn: on, checkInId }
      const id = await insertCommitment(tx, partnershipId, commitment, null)
      if (outcome) await insertSettlement(tx, partnershipId, id, { kind: outcome.kind, reason: outcome.reason, on: dayOf(outcome.on) }, null)
    }
  }
}
