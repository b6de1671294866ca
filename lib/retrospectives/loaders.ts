import 'server-only'
import { notFound } from 'next/navigation'
import { maySee } from '@/lib/access/rules'
import type { Actor, ParticipantScope, PartnershipScope } from '@/lib/access/types'
import { listCommitments, listCommitmentsPage } from '@/lib/commitments/data'
import { getTogether, listTogether } from '@/lib/consensus/data'
import { suggestionsTogether } from '@/lib/consensus/rules'
import { listTakers } from '@/lib/learning/data'
import { now, today } from '@/lib/platform/clock'
import { linkOrigin } from '@/lib/platform/settings'
import { listClosedRounds } from '@/lib/readings/data'
import { getRetrospective, getRoom, getRoomName, listRetrospectives, listSaidStages, listSeen, noteSeenOnPage, retrospectivesOnAPage } from './data'
import { latestRead, openingOf, sessionBehind } from './opening'
import { promptsFor } from './prompts'
import { readCode } from './rules'
import { presenceOf } from './stream'
import type { Board } from './types'

/** How many of last time's commitments a room goes through. */
const mostToReview = 60

/** A member who could take something on or home, as a form offers them. */
const nameOfTaker = (row: Awaited<ReturnType<typeof listTakers>>[number]) => ({
  membershipId: row.id,
  name: row.person.name,
  agency: row.partnershipAgency.name,
})

/** Members who took something on or home in it: they are named also when they have left since. */
const named = ({ decisions, learnings }: Pick<Board, 'decisions' | 'learnings'>) => [
  ...new Set([...decisions.map((one) => one.ownerMembershipId), ...learnings.flatMap((one) => one.takerMembershipId ?? [])]),
]

/** What a retrospective opens on: the latest reading and what came of it, the commitments to go through, and who could take something on. */
export async function loadOpening(scope: PartnershipScope, board: Pick<Board, 'roundId' | 'read' | 'on' | 'decisions' | 'learnings'>) {
  const { roundId, read, on } = board
  const day = today()
  const [rounds, together, open, ask, takers] = await Promise.all([
    listClosedRounds(scope),
    listTogether(scope),
    listCommitmentsPage(scope, { show: 'open', whose: null, after: null }, day, mostToReview),
    listCommitmentsPage(scope, { show: 'ask', whose: null, after: null }, day, mostToReview),
    listTakers(scope, day, named(board)),
  ])
  const found = openingOf(rounds, roundId)
  const behind = sessionBehind(read, on, together)
  const session = behind && (await getTogether(scope, behind.id))
  return {
    ...found,
    suggestions: session?.result ? suggestionsTogether(session.result, session.answers) : found.suggestions,
    commitments: open.slice(0, mostToReview),
    ask: ask.slice(0, mostToReview),
    takers: takers.map(nameOfTaker),
    today: day,
  }
}

/**
 * What is left of the opening once a room is closed: who takes on or home what was agreed in it, as the members were on its
 * day. Nothing of the partnership as it goes on: whoever came by a code was a guest of that day (product §6).
 */
async function loadAfterwards(scope: ParticipantScope, board: Board): Promise<Awaited<ReturnType<typeof loadOpening>>> {
  const ids = named(board)
  const takers = ids.length > 0 ? await listTakers(scope, board.on, ids) : []
  return { ...openingOf([], null), commitments: [], ask: [], takers: takers.map(nameOfTaker).filter((one) => ids.includes(one.membershipId)), today: today() }
}

/** The room as one participant sees it: how it stands, what it opened on, and who is there. Nothing of it names who wrote what. */
export async function loadRoom(scope: ParticipantScope) {
  const found = (await getRoom(scope)) ?? notFound()
  const { board, seenAt } = found
  const me = board.people.find((one) => one.id === scope.participantId)
  // Taken out between the gate and here.
  if (!me) notFound()
  await noteSeenOnPage(scope, seenAt.get(scope.participantId))
  const [partnership, opening, seen, origin] = await Promise.all([
    getRoomName(scope),
    board.phase === 'closed' ? loadAfterwards(scope, board) : loadOpening(scope, board),
    listSeen(scope.retrospectiveId),
    linkOrigin(),
  ])
  const at = now()
  return {
    partnership,
    board,
    opening,
    me,
    isLead: scope.isLead,
    facilitates: board.facilitatorId === scope.participantId,
    presence: presenceOf(seen, new Set([scope.participantId]), at),
    /** Where others join, with the code in it; null once it is closed. */
    joinLink: board.code === null ? null : `${origin}/join?code=${board.code}`,
    now: at.toISOString(),
  }
}

/** What the page with the code begins with: a code from the link, and the name of whoever is signed in. Changes nothing. */
export async function loadJoin(actor: Actor, query: Record<string, string | string[] | undefined>) {
  const code = typeof query.code === 'string' ? (readCode(query.code.slice(0, 100)) ?? query.code.slice(0, 20)) : ''
  return { code, name: actor.kind === 'person' ? actor.name : '', out: query.out === '1' }
}

/** A page of retrospectives, newest first, with the one that is open. */
export async function loadRetrospectives(scope: PartnershipScope, before: string | string[] | undefined) {
  const asked = typeof before === 'string' && /^\d{1,6}$/.test(before) ? Number(before) : null
  const rows = await listRetrospectives(scope, asked)
  const list = rows.slice(0, retrospectivesOnAPage)
  return { list, next: rows.length > retrospectivesOnAPage ? (list.at(-1)?.number ?? null) : null, begun: asked !== null }
}

/** One retrospective as its summary shows it, with the commitments and readings that it speaks of; or the page for what is not there. */
export async function loadRetrospective(scope: PartnershipScope, retrospectiveId: string) {
  const board = (await getRetrospective(scope, retrospectiveId)) ?? notFound()
  return { board, opening: await loadOpening(scope, board) }
}

/** Some of them beside each other, with the commitments that were decided in them, and nothing of what they opened on. */
export async function loadBeside(scope: PartnershipScope, retrospectiveIds: readonly string[]) {
  const found = await Promise.all(retrospectiveIds.map((id) => getRetrospective(scope, id)))
  const boards = found.filter((board) => board !== null)
  const decided = boards.flatMap((board) => board.decisions.flatMap((one) => one.commitmentId ?? []))
  const commitments = decided.length > 0 && maySee(scope, 'commitments') ? await listCommitments(scope, decided) : []
  return { boards, commitments: new Map(commitments.map((one) => [one.id, one])) }
}

/** The group's own word on its stage, oldest first; none for those who may not see retrospectives. */
export async function loadSaidStages(scope: PartnershipScope) {
  return maySee(scope, 'retrospectives') ? listSaidStages(scope) : []
}

/** What the form that opens one begins with: the questions that fit the latest reading, and whether one is open already. */
export async function loadNewRetrospective(scope: PartnershipScope, actor: Actor) {
  const [rounds, together, rows, takers] = await Promise.all([
    listClosedRounds(scope),
    listTogether(scope),
    listRetrospectives(scope),
    listTakers(scope, today()),
  ])
  const { read } = latestRead(rounds, together)
  const own = takers.map(nameOfTaker).find((one) => one.membershipId === scope.ownMembershipId)
  return {
    read,
    prompts: promptsFor(read),
    open: rows.find((one) => one.closedOn === null) ?? null,
    name: actor.kind === 'person' ? actor.name : '',
    organisation: own?.agency ?? '',
  }
}
