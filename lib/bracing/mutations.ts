import type { PartnershipScope } from '@/lib/access/types'
import { recordEvent } from '@/lib/audit/record-event'
import { refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'
import { refuseTie } from './rules'
import type { TieRefusal } from './types'

export type NewTie = { first: string; second: string; note: string; since: string }
export type TieAnswer = 'done' | 'wound-up' | 'not-found' | TieRefusal

/** Notes a tie inside a transaction, where the rules allow it. Whoever is named first is of no meaning. */
export async function insertTie(tx: Transaction, partnershipId: string, tie: NewTie, byPersonId: string | null): Promise<TieAnswer> {
  const { first, second, note, since } = tie
  const found = await tx.membership.findMany({ where: { partnershipId, id: { in: [first, second] } }, select: { id: true, from: true, to: true } })
  const [one, other] = [found.find((member) => member.id === first), found.find((member) => member.id === second)]
  if (!one) return 'first-gone'
  if (!other) return 'second-gone'
  const ties = await tx.tie.findMany({
    where: {
      partnershipId,
      OR: [
        { fromId: first, toId: second },
        { fromId: second, toId: first },
      ],
    },
  })
  const reason = refuseTie({ first: one, second: other, ties, day: since })
  if (reason) return reason
  const id = newId()
  const [fromId = first, toId = second] = [first, second].sort()
  await tx.tie.create({ data: { id, partnershipId, fromId, toId, note, since, until: null } })
  await recordEvent(tx, { kind: 'tie.added', subject: id, partnershipId, personId: byPersonId })
  return 'done'
}

/** Adds a tie between two members who are there, once per form. */
export function addTie(scope: PartnershipScope, tie: NewTie, key: string): Promise<TieAnswer> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return 'wound-up'
    let answer: TieAnswer = 'done'
    await once(tx, `tie ${scope.partnershipId} ${key}`, tie, async () => {
      answer = await insertTie(tx, scope.partnershipId, tie, scope.personId)
      return answer === 'done' ? 'done' : null
    })
    return answer
  })
}

/** Ends a tie on this day. It stays, with its dates. One that has ended already stays as it is. */
export function endTie(scope: PartnershipScope, tieId: string, day: string): Promise<'done' | 'wound-up' | 'not-found'> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return 'wound-up'
    const tie = await tx.tie.findFirst({ where: { id: tieId, partnershipId: scope.partnershipId } })
    if (!tie) return 'not-found'
    if (tie.until !== null) return 'done'
    await tx.tie.update({ where: { id: tieId }, data: { until: day } })
    await recordEvent(tx, { kind: 'tie.ended', subject: tieId, partnershipId: scope.partnershipId, personId: scope.personId })
    return 'done'
  })
}
