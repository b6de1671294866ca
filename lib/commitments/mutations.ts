import type { PartnershipScope } from '@/lib/access/types'
import { recordEvent } from '@/lib/audit/record-event'
import { refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'

export type Adoption = {
  what: string
  ownerMembershipId: string
  dueOn: string
  actionId: string | null
  roundId: string | null
  madeOn: string
  /** The check-in that it was made in. */
  checkInId?: string | null
}
export type AdoptAnswer = 'done' | 'wound-up' | 'no-such-owner' | 'no-such-round'

/** Makes one commitment inside a transaction. */
export async function insertCommitment(tx: Transaction, partnershipId: string, adoption: Adoption, byPersonId: string | null): Promise<string> {
  const id = newId()
  await tx.commitment.create({ data: { id, version: 1, partnershipId, ...adoption, madeById: byPersonId } })
  await recordEvent(tx, { kind: 'commitment.made', subject: id, partnershipId, personId: byPersonId })
  return id
}

/** Adopts an action (or an own wording) as a commitment of one member, once per form. */
export function adopt(scope: PartnershipScope, adoption: Adoption, key: string): Promise<AdoptAnswer> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return 'wound-up'
    if (!(await tx.membership.findFirst({ where: { id: adoption.ownerMembershipId, partnershipId: scope.partnershipId } }))) return 'no-such-owner'
    if (adoption.roundId && !(await tx.round.findFirst({ where: { id: adoption.roundId, partnershipId: scope.partnershipId, kind: 'self-assessment' } })))
      return 'no-such-round'
    await once(tx, `adopt ${scope.partnershipId} ${key}`, adoption, () => insertCommitment(tx, scope.partnershipId, adoption, scope.personId))
    return 'done'
  })
}

type Settlement = { kind: 'done' | 'dropped'; reason: string | null; on: string }

/** Ends a commitment as done or dropped. Somebody who settled it first is not overwritten. */
export function settle(
  scope: PartnershipScope,
  commitmentId: string,
  version: number,
  settlement: Settlement,
): Promise<'done' | 'wound-up' | 'not-found' | 'settled-already'> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return 'wound-up'
    const commitment = await tx.commitment.findFirst({ where: { id: commitmentId, partnershipId: scope.partnershipId }, include: { closure: true } })
    if (!commitment) return 'not-found'
    if (commitment.closure || commitment.version !== version) return 'settled-already'
    await insertSettlement(tx, scope.partnershipId, commitmentId, settlement, scope.personId)
    return 'done'
  })
}

/** Writes how a commitment ended, inside a transaction. */
export async function insertSettlement(
  tx: Transaction,
  partnershipId: string,
  commitmentId: string,
  settlement: Settlement,
  byPersonId: string | null,
): Promise<void> {
  await tx.commitmentClosure.create({ data: { commitmentId, kind: settlement.kind, on: settlement.on, reason: settlement.reason, byPersonId } })
  await tx.commitment.update({ where: { id: commitmentId }, data: { version: { increment: 1 } } })
  await recordEvent(tx, { kind: `commitment.${settlement.kind}`, subject: commitmentId, partnershipId, personId: byPersonId })
}
