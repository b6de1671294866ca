import type { Transaction } from '@/lib/platform/db'
import type { Board, RoomEvent } from './types'

type Ided = { id: string }
type Changes<Row> = { added: Row[]; changed: Row[]; removed: Row[] }

/** What differs between two lists. The reducer leaves rows that it does not touch as they are, so that most are one and the same. */
export function changesOf<Row>(before: readonly Row[], after: readonly Row[], keyOf: (row: Row) => string): Changes<Row> {
  const old = new Map(before.map((row) => [keyOf(row), row]))
  const fresh = new Set(after.map(keyOf))
  return {
    added: after.filter((row) => !old.has(keyOf(row))),
    changed: after.filter((row) => {
      const was = old.get(keyOf(row))
      return was !== undefined && was !== row && JSON.stringify(was) !== JSON.stringify(row)
    }),
    removed: before.filter((row) => !fresh.has(keyOf(row))),
  }
}

const idOf = (row: Ided) => row.id

/** More changed rows than so many are taken out and written anew, in two statements. */
const fewChanges = 3

type Table<Row> = {
  deleteMany: (args: { where: { id: { in: string[] } } }) => Promise<unknown>
  createMany: (args: { data: (Row & { retrospectiveId: string })[] }) => Promise<unknown>
  update: (args: { where: { id: string }; data: Row }) => Promise<unknown>
}

async function follow<Row extends Ided>(table: unknown, retrospectiveId: string, before: readonly Row[], after: readonly Row[]): Promise<void> {
  if (before === after) return
  const rows = table as Table<Row>
  const { added, changed, removed } = changesOf(before, after, idOf)
  const anew = changed.length > fewChanges ? changed : []
  const gone = [...removed, ...anew]
  if (gone.length > 0) await rows.deleteMany({ where: { id: { in: gone.map(idOf) } } })
  if (anew.length === 0) for (const row of changed) await rows.update({ where: { id: row.id }, data: row })
  const made = [...added, ...anew]
  if (made.length > 0) await rows.createMany({ data: made.map((row) => ({ ...row, retrospectiveId })) })
}

/** Brings the tables to where the reducer has brought the whole, so that both can never differ. People join elsewhere: they bring more than the board knows. */
export async function persist(tx: Transaction, before: Board, after: Board): Promise<void> {
  const { id: retrospectiveId } = before
  await follow(tx.retrospectiveCard, retrospectiveId, before.cards, after.cards)
  await follow(tx.retrospectiveGroup, retrospectiveId, before.groups, after.groups)
  await follow(tx.retrospectiveDecision, retrospectiveId, before.decisions, after.decisions)
  await follow(tx.retrospectiveLearning, retrospectiveId, before.learnings, after.learnings)
  await followVotes(tx, before, after)
  await followPeople(tx, before, after)
  const reviews = changesOf(before.reviews, after.reviews, (one) => one.commitmentId)
  for (const { commitmentId, outcome, helped } of [...reviews.added, ...reviews.changed]) {
    await tx.retrospectiveReview.upsert({
      where: { retrospectiveId_commitmentId: { retrospectiveId, commitmentId } },
      create: { retrospectiveId, commitmentId, outcome, helped },
      update: { outcome, helped },
    })
  }
}

async function followVotes(tx: Transaction, before: Board, after: Board): Promise<void> {
  if (before.votes === after.votes) return
  const keyOf = (vote: Board['votes'][number]) => `${vote.by} ${vote.groupId}`
  const { added, changed, removed } = changesOf(before.votes, after.votes, keyOf)
  const { id: retrospectiveId } = before
  if (after.votes.length === 0 && removed.length > 0) {
    await tx.retrospectiveVote.deleteMany({ where: { retrospectiveId } })
    return
  }
  for (const { by, groupId } of [...removed, ...changed]) await tx.retrospectiveVote.deleteMany({ where: { participantId: by, groupId } })
  const made = [...added, ...changed]
  if (made.length > 0)
    await tx.retrospectiveVote.createMany({ data: made.map(({ by, groupId, dots }) => ({ retrospectiveId, participantId: by, groupId, dots })) })
}

async function followPeople(tx: Transaction, before: Board, after: Board): Promise<void> {
  const { changed } = changesOf(before.people, after.people, idOf)
  for (const { id, name, organisation, consents, worth } of changed) {
    await tx.retrospectiveParticipant.update({ where: { id }, data: { name, organisation, consents, worth } })
  }
}

/** The row of the retrospective itself, as the board has it. */
export function rowOf(board: Board) {
  return {
    phase: board.phase,
    steps: board.steps,
    lastNumber: board.number,
    code: board.code,
    facilitatorId: board.facilitatorId,
    candidateId: board.candidateId,
    timerEndsAt: board.timerEndsAt === null ? null : new Date(board.timerEndsAt),
    topicId: board.topicId,
    dotsEach: board.dotsEach,
    prompts: board.prompts.map((prompt) => ({ ...prompt })),
    saidStage: board.said?.stage ?? null,
    saidReason: board.said?.reason ?? '',
    howAnswer: board.howAnswer,
    ...(board.worth ? { worthCounts: [...board.worth] } : {}),
    worthAnswered: board.worthAnswered,
  }
}

/** An event as it is stored. An act that changes nothing leaves none. */
export async function putEvent(tx: Transaction, retrospectiveId: string, number: number, key: string, event: RoomEvent): Promise<void> {
  await tx.retrospectiveEvent.createMany({ data: [{ retrospectiveId, number, key, content: JSON.parse(JSON.stringify(event)) }] })
}
