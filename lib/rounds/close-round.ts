import { recordEvent } from '@/lib/audit/record-event'
import { statements } from '@/lib/instrument/statements'
import type { ConditionPhase } from '@/lib/instrument/types'
import { queue } from '@/lib/messages/queue'
import type { NewMessage } from '@/lib/messages/types'
import { addressOf, partsOfAddress } from '@/lib/people/rules'
import { inTransaction, reading, type Transaction } from '@/lib/platform/db'
import { newId, shuffled } from '@/lib/platform/ids'
import { countConditions } from '@/lib/readings/condition-counts'
import { countPlacements } from '@/lib/readings/placements'
import { scoreReading } from '@/lib/readings/score'
import type { RespondentAnswers } from '@/lib/readings/types'
import { rewriteInvitations } from './mutations'
import { tidyDisk, touchAnswers } from './answers-touched'
import { fewestAnswers, isDue, type RoundRefusal } from './rules'
import type { StoredComment } from './types'

/** Raised when the scoring rules or constants change, so that a reading says what it was made with. */
export const engineVersion = '1'

/** The same for the counts of a sense-making session. */
export const sessionVersion = 'sense-making-1'

type StoredResponse = { answers: unknown; felt: string | null; comments: unknown }
type ClosingRound = { id: string; partnershipId: string; instrumentVersion: string; kind: string; module: string | null; responses: StoredResponse[] }

const answersOf = (row: StoredResponse) => row.answers as Readonly<Record<string, unknown>>

/** Only the statements: what a module asks beside them is counted, and never enters a score. */
function asRespondent(row: StoredResponse): RespondentAnswers {
  const answers = answersOf(row)
  const given = statements.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]]))
  return { answers: Object.fromEntries(given), felt: row.felt as RespondentAnswers['felt'] }
}

/** What is worked out of the answers, with a mark of what worked it out. */
async function resultOf(tx: Transaction, round: ClosingRound): Promise<{ engineVersion: string; result: object }> {
  if (round.kind === 'sense-making') return { engineVersion: sessionVersion, result: countPlacements(round.responses.map(answersOf)) }
  const earlier = await tx.round.findFirst({
    // Placements are no answers to statements. And a round from a file is never compared with one that was asked here:
    // whoever invents the one could read the answers of the other out of the comparison.
    where: { partnershipId: round.partnershipId, kind: round.kind, fromFileOn: null, reading: { isNot: null }, responses: { some: {} } },
    orderBy: { number: 'desc' },
    include: { responses: true },
  })
  const scored = scoreReading(round.responses.map(asRespondent), earlier ? earlier.responses.map(asRespondent) : null, {
    sameInstrument: earlier === null || earlier.instrumentVersion === round.instrumentVersion,
  })
  const module = round.module === null ? null : countConditions(round.module as ConditionPhase, round.responses.map(answersOf))
  return { engineVersion, result: JSON.parse(JSON.stringify(module ? { ...scored, module } : scored)) }
}

/**
 * Closes a round inside a transaction, for good. With too few answers only their number stays: the answers go. Else
 * the result is computed and kept; the answers lose every trace of the links, get new ids in an order of chance, and
 * their comments are taken off them.
 */
export async function closeInside(tx: Transaction, roundId: string, by: string | null, day: string): Promise<RoundRefusal | null> {
  const round = await tx.round.findUnique({
    where: { id: roundId },
    include: { closure: true, invitations: true, responses: true, partnership: { select: { invented: true } } },
  })
  if (!round) return 'not-found'
  if (round.closure) return 'round-closed'
  const answered = round.responses.length
  const invited = round.invitations.filter((one) => !one.excused).length
  await tx.roundClosure.create({ data: { roundId, closedOn: day, closedById: by, invited, answered } })
  await tx.round.update({ where: { id: roundId }, data: { openFor: null } })
  await rewriteInvitations(tx, roundId, [], { closing: true })
  const told = await messagesOfClosing(tx, round, { invited, answered }, day)
  // Reminders went to those who had not answered by then: no trace of that outlives the round.
  await tx.message.deleteMany({ where: { roundId } })
  await queue(tx, told)
  await tx.response.deleteMany({ where: { roundId } })
  await recordEvent(tx, { kind: 'round.closed', subject: roundId, partnershipId: round.partnershipId, personId: by })
  if (answered < Math.max(fewestAnswers, round.minimumAnswers)) return null

  await tx.reading.create({ data: { id: newId(), roundId, ...(await resultOf(tx, round)) } })
  // A placement is one word, and the counts hold all of them: nothing is left to keep of a session's answers.
  const kept = round.kind === 'sense-making' ? [] : shuffled(round.responses)
  await tx.response.createMany({
    data: kept.map(({ answers, felt }) => ({
      id: newId(),
      roundId,
      responseKey: null,
      browserKey: null,
      answers: answers as object,
      felt,
      comments: [],
    })),
  })
  const comments = round.responses.flatMap((row) => row.comments as unknown as StoredComment[])
  await tx.roundComment.createMany({ data: shuffled(comments).map((comment) => ({ id: newId(), roundId, ...comment })) })
  return null
}

/**
 * What is sent when a round closes: to its leads that the reading is there; and to everybody who was asked by e-mail when
 * it opened and is still there, that their link shows it now. Nothing that came later counts, a message that was not
 * needed any more least of all: else the list would tell who had answered. Each address once.
 */
async function messagesOfClosing(
  tx: Transaction,
  round: ClosingRound & { partnership: { invented: boolean } },
  counts: { invited: number; answered: number },
  day: string,
): Promise<NewMessage[]> {
  if (round.partnership.invented || counts.invited === 0) return []
  const { id, partnershipId } = round
  const leads = await tx.grant.findMany({
    where: { partnershipId, standing: 'lead', endedAt: null, person: { account: { is: { disabledAt: null } } } },
    include: { person: { include: { account: true } } },
  })
  const heard = (await tx.message.count({ where: { roundId: id, state: 'sent' } })) > 0
  const asked = await tx.invitation.findMany({
    where: { roundId: id, byMail: true, excused: false, membership: { OR: [{ to: null }, { to: { gte: day } }] } },
    include: { membership: { include: { person: { select: { name: true, ...partsOfAddress } } } } },
  })
  const made = (key: string, to: NewMessage['to'], whom: { personId?: string; membershipId?: string | null }): NewMessage => ({
    key: `round-closed ${id} ${key}`,
    kind: 'round-closed',
    partnershipId,
    to,
    about: { roundId: id },
    ...whom,
  })
  const all = [
    ...leads.map(({ person }) => made(person.id, { name: person.name, address: person.account?.email ?? '' }, { personId: person.id })),
    // Where no message went at all, nobody heard of the round by mail.
    ...shuffled(heard ? asked : []).flatMap(({ membershipId, membership: { person } }) => {
      const address = addressOf(person)
      return address === null ? [] : [made(membershipId, { name: person.name, address }, { membershipId })]
    }),
  ]
  return all.filter((one, at) => all.findIndex((other) => other.to.address === one.to.address) === at)
}

/** Closes a round of this partnership, once. */
export async function closeRound(partnershipId: string, roundId: string, by: string, day: string): Promise<RoundRefusal | null> {
  const refusal = await inTransaction(async (tx) => {
    if (!(await tx.round.findFirst({ where: { id: roundId, partnershipId } }))) return 'not-found' as const
    return closeInside(tx, roundId, by, day)
  })
  if (refusal === null) await tidyDisk()
  return refusal
}

/**
 * Closes every round whose closing date has passed, each in a transaction of its own: one that cannot be closed keeps none
 * of the others open. Run each minute; several instances may, each round closes once.
 */
export async function closeDueRounds(day: string): Promise<number> {
  const open = await reading((from) =>
    from.round.findMany({ where: { openFor: { not: null }, closesOn: { lt: day } }, select: { id: true, closesOn: true }, orderBy: { id: 'asc' } }),
  )
  const faults: unknown[] = []
  let closed = 0
  for (const { id } of open.filter((round) => isDue({ closesOn: round.closesOn, closedOn: null }, day))) {
    try {
      if ((await inTransaction((tx) => closeInside(tx, id, null, day))) === null) closed += 1
    } catch (error) {
      faults.push(error)
    }
  }
  if (closed > 0) touchAnswers()
  if (faults.length > 0) throw faults[0]
  return closed
}
