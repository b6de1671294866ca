import type { ParticipantScope, PartnershipScope } from '@/lib/access/types'
import { recordEvent } from '@/lib/audit/record-event'
import { insertCommitment, putReview, type Review } from '@/lib/commitments/mutations'
import type { ChangeAnswer, Help } from '@/lib/commitments/types'
import { addLearnings } from '@/lib/learning/add-learnings'
import { refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { now } from '@/lib/platform/clock'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import { newId, shuffled } from '@/lib/platform/ids'
import { newsForOthers, newsHere } from '@/lib/platform/live'
import { applyEvent } from './board'
import { decide } from './decide'
import { eventKey, type Known, markOf, remember, wholeInside } from './known'
import { newCode } from './people'
import { persist, putEvent, rowOf } from './persist'
import { hasVanished, mayNoteSeen, topicOf } from './rules'
import type { Act, Board, NumberedEvent, RoomEvent, RoomRefusal } from './types'
import type { Facts } from './verdict'

/** `number`: of the event that it made; of nothing new, the last one. */
export type ActAnswer = { outcome: 'done'; number: number } | { outcome: 'refused'; reason: RoomRefusal }

type Who = { partnershipId: string; personId: string | null; participantId: string; isLead: boolean; outside: boolean }

const refused = (reason: RoomRefusal): ActAnswer => ({ outcome: 'refused', reason })

/** Acts that name a member, or make something of what was named. */
const namesMembers: readonly Act['kind'][] = ['put-decision', 'put-learning', 'move-phase', 'end']

/**
 * What every act in a room does, in one transaction: the whole as it stands, the rules judge, the rows follow the reducer, and
 * the event is written with the next number. The same key of the same person is the same act: it is done once. With something else in it, it is told and not done.
 */
export async function act(scope: ParticipantScope, key: string, what: Act, today: string): Promise<ActAnswer> {
  const { partnershipId, personId, participantId, isLead, retrospectiveId } = scope
  return perform(retrospectiveId, scope, { partnershipId, personId, participantId, isLead, outside: false }, key, what, today)
}

/** The lead ends a retrospective that was left open, from outside the room. */
export async function endRetrospective(scope: PartnershipScope, retrospectiveId: string, key: string, today: string): Promise<ActAnswer> {
  const { partnershipId, personId } = scope
  const who = { partnershipId, personId, participantId: `lead ${personId}`, isLead: true, outside: true }
  return perform(retrospectiveId, scope, who, key, 'end-from-outside', today)
}

async function perform(
  retrospectiveId: string,
  scope: PartnershipScope,
  who: Who,
  key: string,
  asked: Act | 'end-from-outside',
  today: string,
): Promise<ActAnswer> {
  let made: { known: Known; happened: NumberedEvent } | null = null
  const answer = await inTransaction(async (tx): Promise<ActAnswer> => {
    if (await refuseIfWoundUp(tx, who.partnershipId)) return refused('wound-up')
    const whole = await wholeInside(tx, retrospectiveId)
    if (whole?.partnershipId !== who.partnershipId) return refused('gone')
    const { board } = whole
    const ownKey = `${who.participantId} ${key}`
    const earlier = whole.keys.get(ownKey)
    const mark = markOf(asked)
    if (earlier !== undefined) return earlier.mark === mark ? { outcome: 'done', number: earlier.number } : refused('key-used-already')
    const what: Act = asked === 'end-from-outside' ? { kind: 'end', steps: board.steps } : asked
    const verdict = decide(board, what, await factsFor(tx, board, who, what, today))
    if ('refused' in verdict) return refused(verdict.refused)
    if (!who.outside) await noteThere(tx, who.participantId)
    if (verdict.event === null) return { outcome: 'done', number: board.number }
    const carried = await carryOut(tx, scope, board, what, verdict.event, today)
    if ('refused' in carried) return refused(carried.refused)
    const happened: NumberedEvent = { number: board.number + 1, event: carried.event }
    const after = applyEvent(board, happened)
    await write(tx, board, after, eventKey(ownKey, mark), carried.event, today)
    await newsForOthers(tx, topicOf(retrospectiveId))
    made = { known: { ...whole, board: after, keys: new Map([...whole.keys, [ownKey, { number: happened.number, mark }]]) }, happened }
    return { outcome: 'done', number: happened.number }
  })
  if (made !== null) {
    const { known, happened } = made as { known: Known; happened: NumberedEvent }
    remember(known)
    newsHere(topicOf(retrospectiveId), happened)
  }
  return answer
}

/** Acts that are judged by who was there lately. */
const asksWhoIsThere: readonly Act['kind'][] = ['take-over', 'offer', 'consent']

async function factsFor(tx: Transaction, { id, facilitatorId }: Board, who: Who, what: Act, today: string): Promise<Facts> {
  const at = now()
  const owners = namesMembers.includes(what.kind)
    ? await tx.membership.findMany({
        where: { partnershipId: who.partnershipId, OR: [{ to: null }, { to: { gte: today } }] },
        select: { id: true, partnershipAgency: { select: { name: true } } },
      })
    : []
  const people = asksWhoIsThere.includes(what.kind)
    ? await tx.retrospectiveParticipant.findMany({
        where: { retrospectiveId: id, removedAt: null },
        select: { id: true, seenAt: true, joinedAt: true, membershipId: true },
      })
    : []
  const facilitatorSeenAt = people.find((one) => one.id === facilitatorId)?.seenAt ?? null
  return {
    by: who.participantId,
    now: at.toISOString(),
    today,
    newId,
    newCode,
    shuffled,
    isLead: who.isLead,
    outside: who.outside,
    facilitatorSeenAt: facilitatorSeenAt?.toISOString() ?? null,
    late: new Set(
      people
        .filter((one) => one.membershipId === null && facilitatorSeenAt !== null && hasVanished(facilitatorSeenAt.toISOString(), one.joinedAt.toISOString()))
        .map((one) => one.id),
    ),
    present: people.filter((one) => !hasVanished(one.seenAt.toISOString(), at.toISOString())).map((one) => one.id),
    owners: new Map(owners.map((one) => [one.id, one.partnershipAgency.name])),
  }
}

/** Whose sign of life this process noted when. */
const noted = ((globalThis as Record<symbol, unknown>)[Symbol.for('crossbrace.noted')] ??= new Map()) as Map<string, number>

/** Whoever acts is there; noted at most once a minute. */
async function noteThere(tx: Transaction, participantId: string): Promise<void> {
  const at = now()
  const before = noted.get(participantId)
  if (before !== undefined && !mayNoteSeen(new Date(before), at)) return
  if (noted.size > 10_000) noted.clear()
  noted.set(participantId, at.getTime())
  await tx.retrospectiveParticipant.updateMany({ where: { id: participantId }, data: { seenAt: at } })
}

const whyOf: Partial<Record<string, RoomRefusal>> = {
  'wound-up': 'wound-up',
  'not-found': 'gone',
  'settled-already': 'settled-already',
  'not-later-than-today': 'due-not-later',
  'not-later-than-now': 'due-not-later',
  'too-far': 'due-too-far',
  'not-done': 'not-done',
}

function refusalOf(answer: ChangeAnswer): RoomRefusal | null {
  if (answer.outcome === 'done') return null
  return answer.outcome === 'stale' ? 'changed-already' : (whyOf[answer.reason] ?? 'gone')
}

/** What an event means for the partnership's record outside the room. It comes back with the ids of what was made. */
async function carryOut(
  tx: Transaction,
  scope: PartnershipScope,
  board: Board,
  what: Act,
  event: RoomEvent,
  today: string,
): Promise<{ event: RoomEvent } | { refused: RoomRefusal }> {
  const { partnershipId, personId } = scope
  if (event.kind === 'reviewed' && what.kind === 'review') {
    const reason = refusalOf(await putReview(tx, scope, what.commitmentId, reviewOf(what, today)))
    return reason ? { refused: reason } : { event }
  }
  if (event.kind === 'stage-said') await recordEvent(tx, { kind: 'retrospective.stage-said', subject: board.id, partnershipId, personId })
  if (event.kind !== 'phase-moved') return { event }
  const commitments: Record<string, string> = {}
  for (const { id, what: promised, ownerMembershipId, dueOn, actionId } of board.decisions) {
    if (!(id in event.commitments)) continue
    const roundId = actionId === null ? null : board.roundId
    const adoption = { what: promised, ownerMembershipId, dueOn, actionId, roundId, madeOn: today, retrospectiveId: board.id }
    commitments[id] = await insertCommitment(tx, partnershipId, adoption, personId)
  }
  const learned = board.learnings.filter((one) => one.id in event.learnings)
  const names = await namesOf(
    tx,
    learned.flatMap((one) => one.takerMembershipId ?? []),
  )
  const ids = await addLearnings(
    tx,
    { partnershipId, retrospectiveId: board.id, madeOn: today },
    learned.map(({ text, takerMembershipId, takerName, organisation }) => ({
      text,
      takerMembershipId,
      takerName: takerName || (names.get(takerMembershipId ?? '') ?? ''),
      organisation,
    })),
    personId,
  )
  const learnings = Object.fromEntries(learned.map((one, at) => [one.id, ids[at] ?? '']))
  if (event.phase === 'closed') await recordEvent(tx, { kind: 'retrospective.closed', subject: board.id, partnershipId, personId })
  return { event: { ...event, commitments, learnings } }
}

async function namesOf(tx: Transaction, membershipIds: readonly string[]): Promise<Map<string, string>> {
  if (membershipIds.length === 0) return new Map()
  const rows = await tx.membership.findMany({ where: { id: { in: [...membershipIds] } }, select: { id: true, person: { select: { name: true } } } })
  return new Map(rows.map((row) => [row.id, row.person.name]))
}

function reviewOf({ outcome, dueOn, helped, reason, to }: Extract<Act, { kind: 'review' }>, on: string): Review {
  switch (outcome) {
    case 'done':
      return { outcome, dueOn, on, helped: helped as Help | null, reason: reason || null }
    case 'moved':
      return { outcome, dueOn, on, to: to ?? '', reason }
    case 'helped':
      return { outcome, dueOn, on, helped: (helped ?? 'too-early') as Help, reason }
    case 'dropped':
      return { outcome, dueOn, on, reason }
  }
}

/** The rows follow the reducer; closing takes away what the record does not need. */
async function write(tx: Transaction, before: Board, after: Board, key: string, event: RoomEvent, today: string): Promise<void> {
  const { id } = before
  const closed = after.phase === 'closed'
  await persist(tx, before, after)
  if (event.kind === 'removed') {
    await tx.retrospectiveParticipant.update({ where: { id: event.personId }, data: { removedAt: now(), secretHash: null, consents: false } })
  }
  if (closed) {
    await tx.retrospectiveEvent.deleteMany({ where: { retrospectiveId: id } })
    if (before.worthLeft.length > 0) await tx.retrospectiveParticipant.updateMany({ where: { retrospectiveId: id }, data: { worth: null } })
  }
  await putEvent(tx, id, after.number, key, event)
  await tx.retrospective.updateMany({ where: { id }, data: { ...rowOf(after), ...(closed ? { openFor: null, closedOn: today } : {}) } })
}
