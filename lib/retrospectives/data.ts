import { demand } from '@/lib/access/scope'
import type { ParticipantScope, PartnershipScope } from '@/lib/access/types'
import type { Stage } from '@/lib/instrument/types'
import { now } from '@/lib/platform/clock'
import { inTransaction, type Reader, reading } from '@/lib/platform/db'
import { mayNoteSeen, readOf, seenEverySeconds } from './rules'
import { boardFor } from './sight'
import type { Board, NumberedEvent, RoomEvent } from './types'
import { partsOfWhole, wholeOf } from './whole'

/** The whole of a retrospective with what is known of its people's signs of life. For the server alone: nothing of it is sent as it is. */
export type Whole = { board: Board; partnershipId: string; seenAt: ReadonlyMap<string, Date> }

/** Reads the whole, inside a transaction or outside; null where there is none. */
export async function findWhole(from: Pick<Reader, 'retrospective'>, retrospectiveId: string): Promise<Whole | null> {
  const rows = await from.retrospective.findUnique({ where: { id: retrospectiveId }, include: partsOfWhole })
  if (!rows) return null
  return { board: wholeOf(rows), partnershipId: rows.partnershipId, seenAt: new Map(rows.participants.map((one) => [one.id, one.seenAt])) }
}

/** What this participant may know of their retrospective, with when there was a last sign of each. */
export async function getRoom(scope: ParticipantScope): Promise<{ board: Board; seenAt: ReadonlyMap<string, Date> } | null> {
  demand(scope, 'existence')
  const whole = await reading((from) => findWhole(from, scope.retrospectiveId))
  return whole && { board: boardFor(whole.board, scope.participantId), seenAt: whole.seenAt }
}

/** More events than so many are not sent one by one: the whole is smaller. */
export const mostEventsAtOnce = 400

/** The events after a number, in order, at most 400, and how far they go. Whole events: `eventFor` decides what anybody gets of them. */
export async function listEventsAfter(retrospectiveId: string, after: number): Promise<{ lastNumber: number; events: NumberedEvent[] }> {
  return reading(async (from) => {
    // Read before the events: what is written between the two is found by the next look.
    const row = await from.retrospective.findUnique({ where: { id: retrospectiveId }, select: { lastNumber: true } })
    const rows = await from.retrospectiveEvent.findMany({
      where: { retrospectiveId, number: { gt: after } },
      orderBy: { number: 'asc' },
      take: mostEventsAtOnce + 1,
    })
    return { lastNumber: row?.lastNumber ?? 0, events: rows.map(({ number, content }) => ({ number, event: content as RoomEvent })) }
  })
}

/** The number of the last event; none: 0. */
export async function getLastNumber(retrospectiveId: string): Promise<number> {
  const row = await reading((from) => from.retrospective.findUnique({ where: { id: retrospectiveId }, select: { lastNumber: true } }))
  return row?.lastNumber ?? 0
}

/** Who was there lately, by id, with when; and who facilitates. */
export async function listSeen(retrospectiveId: string): Promise<{ facilitatorId: string | null; seen: { id: string; seenAt: Date }[] }> {
  return reading(async (from) => {
    const row = await from.retrospective.findUnique({
      where: { id: retrospectiveId },
      select: { facilitatorId: true, participants: { where: { removedAt: null }, select: { id: true, seenAt: true } } },
    })
    return { facilitatorId: row?.facilitatorId ?? null, seen: row?.participants ?? [] }
  })
}

export const retrospectivesOnAPage = 20

/** Retrospectives of the partnership, newest first, in short. `before` is the number that the page before ended with. */
export async function listRetrospectives(scope: PartnershipScope, before: number | null = null) {
  demand(scope, 'retrospectives')
  const rows = await reading((from) =>
    from.retrospective.findMany({
      where: { partnershipId: scope.partnershipId, ...(before === null ? {} : { number: { lt: before } }) },
      select: {
        id: true,
        number: true,
        on: true,
        closedOn: true,
        phase: true,
        readKind: true,
        readOutcome: true,
        readStages: true,
        saidStage: true,
        code: true,
        _count: { select: { participants: { where: { removedAt: null } }, cards: true, decisions: true, learnings: true } },
      },
      orderBy: { number: 'desc' },
      take: retrospectivesOnAPage + 1,
    }),
  )
  return rows.map(({ _count, readKind, readOutcome, readStages, ...row }) => ({
    ...row,
    read: readOf({ readKind, readOutcome, readStages }),
    saidStage: row.saidStage as Stage | null,
    people: _count.participants,
    cards: _count.cards,
    decisions: _count.decisions,
    learnings: _count.learnings,
  }))
}

/** One retrospective of this partnership as its summary shows it, or null. While it is open: what everybody in it sees. */
export async function getRetrospective(scope: PartnershipScope, retrospectiveId: string): Promise<Board | null> {
  demand(scope, 'retrospectives')
  return reading(async (from) => {
    const whole = await findWhole(from, retrospectiveId)
    // As somebody who wrote nothing and voted for nothing would see it.
    return whole?.partnershipId === scope.partnershipId ? boardFor(whole.board, '') : null
  })
}

/** The group's own word on its stage at each retrospective that closed, oldest first: kept and shown beside what was read (product §4). */
export async function listSaidStages(scope: PartnershipScope) {
  demand(scope, 'retrospectives')
  const rows = await reading((from) =>
    from.retrospective.findMany({
      where: { partnershipId: scope.partnershipId, closedOn: { not: null }, saidStage: { not: null } },
      select: { id: true, roundId: true, on: true, saidStage: true, saidReason: true, readKind: true, readOutcome: true, readStages: true },
      orderBy: { number: 'asc' },
    }),
  )
  return rows.map(({ saidStage, readKind, readOutcome, readStages, ...row }) => ({
    ...row,
    saidStage: saidStage as Stage,
    read: readOf({ readKind, readOutcome, readStages }),
  }))
}

/** The name of the partnership whose room this is. */
export async function getRoomName(scope: ParticipantScope) {
  demand(scope, 'existence')
  return reading((from) => from.partnership.findUniqueOrThrow({ where: { id: scope.partnershipId }, select: { name: true, invented: true } }))
}

/** Notes that these people are there; those of whom it was noted within the last minute are left as they are. */
export async function noteSeen(retrospectiveId: string, participantIds: readonly string[]): Promise<void> {
  if (participantIds.length === 0) return
  const at = now()
  const before = new Date(at.getTime() - (seenEverySeconds - 5) * 1000)
  await inTransaction((tx) =>
    tx.retrospectiveParticipant.updateMany({ where: { retrospectiveId, id: { in: [...participantIds] }, seenAt: { lt: before } }, data: { seenAt: at } }),
  )
}

/** The same for a page that somebody loads; it must not fail because of it. */
export async function noteSeenOnPage(scope: ParticipantScope, seenAt: Date | undefined): Promise<void> {
  if (seenAt && mayNoteSeen(seenAt, now())) await noteSeen(scope.retrospectiveId, [scope.participantId]).catch(() => {})
}
