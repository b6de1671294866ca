import { recordEvent } from '@/lib/audit/record-event'
import type { StatementId } from '@/lib/instrument/types'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import { newId, shuffled } from '@/lib/platform/ids'
import { scoreReading } from '@/lib/readings/score'
import type { AnswerValue, RespondentAnswers } from '@/lib/readings/types'
import { rewriteInvitations } from './mutations'
import { tidyDisk, touchAnswers } from './answers-touched'
import { fewestAnswers, isDue, type RoundRefusal } from './rules'
import type { StoredComment } from './types'

/** Raised when the scoring rules or constants change, so that a reading says what it was made with. */
export const engineVersion = '1'

type StoredResponse = { answers: unknown; felt: string | null; comments: unknown }

function asRespondent(row: StoredResponse): RespondentAnswers {
  return { answers: row.answers as Partial<Record<StatementId, AnswerValue>>, felt: row.felt as RespondentAnswers['felt'] }
}

/**
 * Closes a round inside a transaction, for good. With too few answers only their number stays: the answers go. Else
 * the reading is computed and kept; the answers lose every trace of the links, get new ids in an order of chance, and
 * their comments are taken off them.
 */
export async function closeInside(tx: Transaction, roundId: string, by: string | null, day: string): Promise<RoundRefusal | null> {
  const round = await tx.round.findUnique({ where: { id: roundId }, include: { closure: true, invitations: true, responses: true } })
  if (!round) return 'not-found'
  if (round.closure) return 'round-closed'
  const answered = round.responses.length
  const invited = round.invitations.filter((one) => !one.excused).length
  await tx.roundClosure.create({ data: { roundId, closedOn: day, closedById: by, invited, answered } })
  await tx.round.update({ where: { id: roundId }, data: { openFor: null } })
  await rewriteInvitations(tx, roundId, [])
  await tx.response.deleteMany({ where: { roundId } })
  await recordEvent(tx, { kind: 'round.closed', subject: roundId, partnershipId: round.partnershipId, personId: by })
  if (answered < Math.max(fewestAnswers, round.minimumAnswers)) return null

  const earlier = await tx.round.findFirst({
    // A reading that came in a file has no answers here to compare with.
    where: { partnershipId: round.partnershipId, reading: { isNot: null }, responses: { some: {} } },
    orderBy: { number: 'desc' },
    include: { responses: true },
  })
  const result = scoreReading(round.responses.map(asRespondent), earlier ? earlier.responses.map(asRespondent) : null, {
    sameInstrument: earlier === null || earlier.instrumentVersion === round.instrumentVersion,
  })
  await tx.reading.create({ data: { id: newId(), roundId, engineVersion, result: JSON.parse(JSON.stringify(result)) } })
  await tx.response.createMany({
    data: shuffled(round.responses).map(({ answers, felt }) => ({
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

/** Closes a round of this partnership, once. */
export async function closeRound(partnershipId: string, roundId: string, by: string, day: string): Promise<RoundRefusal | null> {
  const refusal = await inTransaction(async (tx) => {
    if (!(await tx.round.findFirst({ where: { id: roundId, partnershipId } }))) return 'not-found' as const
    return closeInside(tx, roundId, by, day)
  })
  if (refusal === null) await tidyDisk()
  return refusal
}

/** Closes every round whose closing date has passed. Run each minute; several instances may, each round closes once. */
export async function closeDueRounds(day: string): Promise<number> {
  return inTransaction(async (tx) => {
    const open = await tx.round.findMany({ where: { openFor: { not: null }, closesOn: { lt: day } }, select: { id: true, closesOn: true } })
    const due = open.filter((round) => isDue({ closesOn: round.closesOn, closedOn: null }, day))
    for (const round of due) await closeInside(tx, round.id, null, day)
    if (due.length > 0) touchAnswers()
    return due.length
  })
}
