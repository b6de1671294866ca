import type { PartnershipScope } from '@/lib/access/types'
import { recordEvent } from '@/lib/audit/record-event'
import { insertCommitment } from '@/lib/commitments/mutations'
import { lastDueDay } from '@/lib/commitments/rules'
import { refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { isThere } from '@/lib/people/rules'
import { dayOf, now } from '@/lib/platform/clock'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import { fold } from '@/lib/platform/fold'
import { newId } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'
import { heldForOf, mayRemove, mostBalls, refuseDay } from './rules'
import { type CheckInInput, commitmentField } from './schema'
import type { CheckInRefusal } from './types'

/** `field` names the part of the form that was refused; `about` the piece of work. */
export type LogAnswer = { outcome: 'done'; id: string } | { outcome: 'refused'; reason: CheckInRefusal; field?: string; about?: string }
type Refused = Extract<LogAnswer, { outcome: 'refused' }>

const refused = (reason: CheckInRefusal, field?: string, about?: string): Refused => ({ outcome: 'refused', reason, field, about })

/** Writes the words of a check-in, inside a transaction. */
export async function insertCheckIn(
  tx: Transaction,
  partnershipId: string,
  { on, pulse, felt, moved, victory, inTheWay }: Pick<CheckInInput, 'on' | 'pulse' | 'felt' | 'moved' | 'victory' | 'inTheWay'>,
  byPersonId: string | null,
): Promise<string> {
  const id = newId()
  await tx.checkIn.create({ data: { id, partnershipId, on, pulse, felt, moved, victory, inTheWay, byPersonId, createdAt: now() } })
  await recordEvent(tx, { kind: 'check-in.logged', subject: id, partnershipId, personId: byPersonId })
  return id
}

/** An agency takes the ball on a piece of work from this day on, inside a transaction. Asks no rule: whoever calls has. */
export async function insertHolding(
  tx: Transaction,
  partnershipId: string,
  held: { work: string; participationId: string; since: string; checkInId: string | null },
  byPersonId: string | null,
): Promise<string> {
  const id = newId()
  await tx.ballHolding.create({ data: { id, partnershipId, ...held, until: null, heldFor: heldForOf(partnershipId, fold(held.work)) } })
  await recordEvent(tx, { kind: 'ball.taken', subject: id, partnershipId, personId: byPersonId })
  return id
}

/** The ball leaves its holder, inside a transaction. False where it had left already. */
export async function endHolding(tx: Transaction, partnershipId: string, holdingId: string, until: string, byPersonId: string | null): Promise<boolean> {
  const { count } = await tx.ballHolding.updateMany({ where: { id: holdingId, partnershipId, heldFor: { not: null } }, data: { until, heldFor: null } })
  if (count === 0) return false
  await recordEvent(tx, { kind: 'ball.left', subject: holdingId, partnershipId, personId: byPersonId })
  return true
}

/** What the form asks of agencies and members, held against who is there. Null where nothing speaks against it. */
async function whyNot(tx: Transaction, partnershipId: string, entry: CheckInInput, today: string): Promise<Refused | null> {
  const wrongDay = refuseDay(entry.on, today)
  if (wrongDay) return refused(wrongDay, 'on')
  const open = await tx.ballHolding.findMany({ where: { partnershipId, heldFor: { not: null } } })
  const holders = [...entry.balls.flatMap((one) => (one.to === null ? [] : [one.to])), ...(entry.newBall ? [entry.newBall.holder] : [])]
  const agencies = await tx.partnershipAgency.findMany({ where: { partnershipId, id: { in: holders } } })
  // Of today as the form offers them, or of the day it tells of.
  const there = (id: string) => agencies.some((one) => one.id === id && (isThere(one, today) || isThere(one, entry.on)))
  for (const move of entry.balls) {
    const holding = open.find((one) => one.id === move.holdingId)
    if (!holding) {
      const before = await tx.ballHolding.findFirst({ where: { id: move.holdingId, partnershipId } })
      return before ? refused('passed-already', 'balls', before.work) : refused('not-found', 'balls')
    }
    if (entry.on < holding.since) return refused('before-it-was-taken', 'balls', holding.work)
    if (move.to !== null && !there(move.to)) return refused('no-such-agency', 'balls')
  }
  if (entry.newBall) {
    const { work, holder } = entry.newBall
    const ended = new Set(entry.balls.flatMap((one) => (one.to === null ? [one.holdingId] : [])))
    const left = open.filter((one) => !ended.has(one.id))
    const heldFor = heldForOf(partnershipId, fold(work))
    if (left.some((one) => one.heldFor === heldFor)) return refused('held-already', 'newWork', work)
    if (left.length >= mostBalls) return refused('too-many-balls', 'newWork', String(mostBalls))
    if (!there(holder)) return refused('no-such-agency', 'newHolder')
  }
  for (const one of entry.commitments) {
    const owner = await tx.membership.findFirst({ where: { id: one.owner, partnershipId } })
    if (!owner || !(isThere(owner, today) || isThere(owner, entry.on))) return refused('no-such-owner', commitmentField(one.row, 'owner'))
    if (one.dueOn > lastDueDay(today)) return refused('due-too-far', commitmentField(one.row, 'due'))
    if (one.dueOn < entry.on) return refused('due-before', commitmentField(one.row, 'due'))
  }
  return null
}

/**
 * Logs a check-in with the balls that it passes on and the commitments made in it: all of it or nothing, once per form.
 * A ball that somebody else passed on since the form was made is not taken from its new holder.
 */
export function logCheckIn(scope: PartnershipScope, entry: CheckInInput, key: string, today: string): Promise<LogAnswer> {
  return inTransaction(async (tx): Promise<LogAnswer> => {
    const { partnershipId, personId } = scope
    if (await refuseIfWoundUp(tx, partnershipId)) return refused('wound-up')
    let answer: Refused = refused('not-found')
    const id = await once(tx, `check-in ${partnershipId} ${key}`, entry, async () => {
      const reason = await whyNot(tx, partnershipId, entry, today)
      if (reason) {
        answer = reason
        return null
      }
      const checkInId = await insertCheckIn(tx, partnershipId, entry, personId)
      for (const { holdingId, to } of entry.balls) {
        const { work, participationId } = await tx.ballHolding.findUniqueOrThrow({ where: { id: holdingId } })
        // Passed to whoever holds it already: nothing moves.
        if (to === participationId) continue
        await endHolding(tx, partnershipId, holdingId, entry.on, personId)
        if (to !== null) await insertHolding(tx, partnershipId, { work, participationId: to, since: entry.on, checkInId }, personId)
      }
      if (entry.newBall) {
        const { work, holder } = entry.newBall
        await insertHolding(tx, partnershipId, { work, participationId: holder, since: entry.on, checkInId }, personId)
      }
      for (const { what, owner, dueOn } of entry.commitments) {
        const commitment = { what, ownerMembershipId: owner, dueOn, actionId: null, roundId: null, madeOn: entry.on, checkInId }
        await insertCommitment(tx, partnershipId, commitment, personId)
      }
      return checkInId
    })
    return id === null ? answer : { outcome: 'done', id }
  })
}

/**
 * Takes a check-in's words away: by its author, on the day on which it was logged. Balls that it passed on and commitments
 * made in it stay: others may have begun on them.
 */
export function removeCheckIn(scope: PartnershipScope, checkInId: string, today: string): Promise<'done' | 'wound-up' | 'not-found' | 'too-late'> {
  return inTransaction(async (tx) => {
    const { partnershipId, personId } = scope
    if (await refuseIfWoundUp(tx, partnershipId)) return 'wound-up'
    const checkIn = await tx.checkIn.findFirst({ where: { id: checkInId, partnershipId } })
    if (!checkIn) return 'not-found'
    if (!mayRemove({ byPersonId: checkIn.byPersonId, loggedOn: dayOf(checkIn.createdAt) }, personId, today)) return 'too-late'
    await tx.checkIn.delete({ where: { id: checkInId } })
    // The same form, sent once more on purpose, is new work.
    await tx.submission.deleteMany({ where: { result: checkInId } })
    await recordEvent(tx, { kind: 'check-in.removed', subject: checkInId, partnershipId, personId })
    return 'done'
  })
}
