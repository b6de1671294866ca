import type { PartnershipScope } from '@/lib/access/types'
import { recordEvent } from '@/lib/audit/record-event'
import { refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import type { TieRefusal } from './words'

/** Makes a tie inside a transaction. Whoever is named first makes no difference. */
export async function insertTie(tx: Transaction, partnershipId: string, tie: { fromId: string; toId: string; note: string }, on: string): Promise<string> {
  const id = newId()
  await tx.tie.create({ data: { id, partnershipId, ...tie, since: on, until: null } })
  return id
}

/** Records a tie between two members of this partnership. One that is there already, either way round, is refused. */
export function addTie(scope: PartnershipScope, tie: { fromId: string; toId: string; note: string }, on: string): Promise<TieRefusal | null> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return 'wound-up'
    if (tie.fromId === tie.toId) return 'oneself'
    const members = await tx.membership.count({ where: { id: { in: [tie.fromId, tie.toId] }, partnershipId: scope.partnershipId } })
    if (members !== 2) return 'not-found'
    const there = await tx.tie.findFirst({
      where: {
        partnershipId: scope.partnershipId,
        until: null,
        OR: [
          { fromId: tie.fromId, toId: tie.toId },
          { fromId: tie.toId, toId: tie.fromId },
        ],
      },
    })
    if (there) return 'already-there'
    const id = await insertTie(tx, scope.partnershipId, tie, on)
    await recordEvent(tx, { kind: 'tie.added', subject: id, partnershipId: scope.partnershipId, personId: scope.personId })
    return null
  })
}

/** Ends a tie. It stays, with the day it ended, so that the picture can be drawn as it was. */
export function endTie(scope: PartnershipScope, tieId: string, on: string): Promise<TieRefusal | null> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return 'wound-up'
    const ended = await tx.tie.updateMany({ where: { id: tieId, partnershipId: scope.partnershipId, until: null }, data: { until: on } })
    if (ended.count === 0) return 'not-found'
    await recordEvent(tx, { kind: 'tie.ended', subject: tieId, partnershipId: scope.partnershipId, personId: scope.personId })
    return null
  })
}
