import type { Stage } from '@/lib/instrument/types'
import { readOf } from './rules'
import type { Board, Phase, Prompt, ReviewOutcome, WorthAnswer } from './types'
import { readWorth } from './worth'

/** The parts of a retrospective that make the whole, for a query. */
export const partsOfWhole = {
  participants: { orderBy: { number: 'asc' } },
  cards: { orderBy: { number: 'asc' } },
  groups: { orderBy: { number: 'asc' } },
  votes: { orderBy: { participantId: 'asc' } },
  reviews: { orderBy: { commitmentId: 'asc' } },
  decisions: { orderBy: { number: 'asc' } },
  learnings: { orderBy: { number: 'asc' } },
} as const

type Rows = {
  id: string
  on: string
  phase: string
  steps: number
  lastNumber: number
  code: string | null
  facilitatorId: string | null
  candidateId: string | null
  timerEndsAt: Date | null
  topicId: string | null
  dotsEach: number
  prompts: unknown
  roundId: string | null
  readKind: string | null
  readOutcome: string | null
  readStages: unknown
  saidStage: string | null
  saidReason: string
  howAnswer: string
  worthCounts: unknown
  worthAnswered: number
  participants: {
    id: string
    number: number
    name: string
    organisation: string
    membershipId: string | null
    consents: boolean
    worth: number | null
    removedAt: Date | null
  }[]
  cards: (Omit<Board['cards'][number], never> & { retrospectiveId: string })[]
  groups: (Board['groups'][number] & { retrospectiveId: string })[]
  votes: { participantId: string; groupId: string; dots: number }[]
  reviews: { commitmentId: string; outcome: string; helped: string | null }[]
  decisions: (Board['decisions'][number] & { retrospectiveId: string })[]
  learnings: (Board['learnings'][number] & { retrospectiveId: string })[]
}

const without = <Row extends { retrospectiveId: string }>({ retrospectiveId: _, ...row }: Row) => row

/** The whole of a retrospective from its rows. */
export function wholeOf(rows: Rows): Board {
  const votes = rows.votes.map(({ participantId, groupId, dots }) => ({ by: participantId, groupId, dots }))
  return {
    id: rows.id,
    me: null,
    number: rows.lastNumber,
    phase: rows.phase as Phase,
    steps: rows.steps,
    on: rows.on,
    code: rows.code,
    facilitatorId: rows.facilitatorId,
    candidateId: rows.candidateId,
    timerEndsAt: rows.timerEndsAt?.toISOString() ?? null,
    topicId: rows.topicId,
    dotsEach: rows.dotsEach,
    prompts: rows.prompts as Prompt[],
    roundId: rows.roundId,
    read: readOf(rows),
    said: rows.saidStage === null ? null : { stage: rows.saidStage as Stage, reason: rows.saidReason },
    howAnswer: rows.howAnswer,
    people: rows.participants
      .filter((one) => one.removedAt === null)
      .map(({ id, number, name, organisation, membershipId, consents, worth }) => ({
        id,
        number,
        name,
        organisation,
        membershipId,
        consents,
        worth: worth as WorthAnswer | null,
      })),
    cards: rows.cards.map(without),
    hidden: {},
    groups: rows.groups.map(without),
    votes,
    placed: votes.reduce((sum, vote) => sum + vote.dots, 0),
    reviews: rows.reviews.map(({ commitmentId, outcome, helped }) => ({ commitmentId, outcome: outcome as ReviewOutcome, helped })),
    decisions: rows.decisions.map(without),
    learnings: rows.learnings.map(without),
    worthAnswered: rows.worthAnswered,
    worthLeft: rows.participants.flatMap((one) => (one.removedAt !== null && one.worth !== null ? [one.worth as WorthAnswer] : [])).toSorted(),
    worth: readWorth(rows.worthCounts),
  }
}
