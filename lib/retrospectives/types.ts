import type { Stage } from '@/lib/instrument/types'
import type { Outcome } from '@/lib/readings/types'

/** The phases of a retrospective, in their order (product §6). */
export const phases = ['lobby', 'last-time', 'gather', 'group', 'vote', 'discuss', 'decide', 'learn', 'how', 'worth', 'closed'] as const
export type Phase = (typeof phases)[number]

/** The column of the double-loop question: what should we change about how we work? */
export const howColumn = 'how'

/** A question that cards answer. `citation` is empty for one that the facilitator wrote. */
export type Prompt = { id: string; text: string; citation: string }

/** Was it worth our time? From not at all to very much. */
export const worthAnswers = [1, 2, 3, 4, 5] as const
export type WorthAnswer = (typeof worthAnswers)[number]
/** How many gave each answer, from 1 to 5. */
export type WorthCounts = readonly [number, number, number, number, number]
/** As it may be told: of ten and more all counts; of fewer three bands in words, from "not at all or a little" to "mostly or very much". */
export type WorthTold = WorthCounts | readonly [string, string, string]

/** How what was read was made: by confidential answers, or together, said openly. The two are never taken for each other. */
export const readKinds = ['confidential', 'together'] as const
export type ReadKind = (typeof readKinds)[number]

/** What may be said of a commitment of last time. `helped`: it was done before, and now it is said whether it helped. */
export const reviewOutcomes = ['done', 'dropped', 'moved', 'helped'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

export type Person = {
  id: string
  number: number
  name: string
  organisation: string
  /** Known only for whoever joined signed in as a member: to others always null. */
  membershipId: string | null
  consents: boolean
  /** Their answer to "was it worth our time": to others always null. */
  worth: WorthAnswer | null
}
/** `authorId`: to others always null. */
export type Card = { id: string; number: number; column: string; text: string; authorId: string | null; revealed: boolean; groupId: string | null }
/** `dots`: all dots together; null until voting has ended. */
export type Group = { id: string; number: number; title: string; note: string; noteVersion: number; dots: number | null }
export type Vote = { by: string; groupId: string; dots: number }
export type Review = { commitmentId: string; outcome: ReviewOutcome; helped: string | null }
export type Decision = {
  id: string
  number: number
  what: string
  ownerMembershipId: string
  dueOn: string
  actionId: string | null
  authorId: string | null
  /** Set once the group moved on: it is a commitment then, and changes as commitments do. */
  commitmentId: string | null
}
export type Taken = {
  id: string
  number: number
  text: string
  takerName: string
  takerMembershipId: string | null
  organisation: string
  authorId: string | null
  learningId: string | null
}

/**
 * How a retrospective stands: the whole of it (`me` null, in the server only), or what one participant may know. In what
 * one participant may know, hidden cards of others are counts, votes are their own, and nobody is named beside a card.
 */
export type Board = {
  id: string
  me: string | null
  /** The number of the last event that is in it. */
  number: number
  phase: Phase
  /** How often the phase was moved: goes back with a move of the phase. */
  steps: number
  on: string
  /** What others type at /join; null once it is closed. */
  code: string | null
  facilitatorId: string | null
  candidateId: string | null
  /** An instant, or null: no timer runs. */
  timerEndsAt: string | null
  topicId: string | null
  dotsEach: number
  prompts: readonly Prompt[]
  /** The reading that it opened on; null where there was none. */
  roundId: string | null
  read: { kind: ReadKind; outcome: Outcome; stages: readonly Stage[] } | null
  said: { stage: Stage; reason: string } | null
  howAnswer: string
  people: readonly Person[]
  cards: readonly Card[]
  /** How many cards there are in each column that this board does not know: those of others, until they are revealed. */
  hidden: Readonly<Record<string, number>>
  groups: readonly Group[]
  /** In the whole: all; else one's own. */
  votes: readonly Vote[]
  /** All dots placed by everybody. */
  placed: number
  reviews: readonly Review[]
  decisions: readonly Decision[]
  learnings: readonly Taken[]
  worthAnswered: number
  /** Answers of people who were taken out, from 1 to 5 and without a name. In the whole only; else none. */
  worthLeft: readonly WorthAnswer[]
  /** Told at the end; null before, and where fewer than five answered. */
  worth: WorthTold | null
}

/** Something that happened. What one participant gets of it is made by `eventFor`. */
export type RoomEvent =
  | { kind: 'nothing' }
  | { kind: 'joined'; person: Person }
  | { kind: 'renamed'; personId: string; name: string; organisation: string }
  | { kind: 'removed'; personId: string; code: string }
  | { kind: 'prompts-set'; prompts: readonly Prompt[] }
  | { kind: 'dots-each-set'; dotsEach: number }
  | {
      kind: 'phase-moved'
      phase: Phase
      steps: number
      /** Cards that are shown from now on, each with its group. */
      revealed: readonly Card[]
      groups: readonly Group[]
      /** The totals, when voting ends. */
      totals: Readonly<Record<string, number>> | null
      topicId: string | null
      /** Decisions that became commitments, and learnings that were kept. */
      commitments: Readonly<Record<string, string>>
      learnings: Readonly<Record<string, string>>
      worth: WorthTold | null
    }
  | { kind: 'card-added'; card: Card }
  | { kind: 'card-hidden'; column: string; by: 1 | -1 }
  | { kind: 'card-changed'; cardId: string; text: string; authorId: string | null; revealed: boolean }
  | { kind: 'card-removed'; cardId: string; column: string; authorId: string | null; revealed: boolean; placed: number }
  | { kind: 'card-moved'; cardId: string; groupId: string; groupNumber: number }
  | { kind: 'group-named'; groupId: string; title: string }
  | { kind: 'dots-set'; by: string; groupId: string; dots: number; placed: number }
  | { kind: 'dots-placed'; placed: number }
  | { kind: 'topic-set'; topicId: string | null }
  | { kind: 'timer-set'; endsAt: string | null }
  | { kind: 'note-written'; groupId: string; note: string; noteVersion: number }
  | { kind: 'reviewed'; review: Review }
  | { kind: 'decision-put'; decision: Decision }
  | { kind: 'decision-removed'; decisionId: string }
  | { kind: 'stage-said'; said: { stage: Stage; reason: string } | null }
  | { kind: 'learning-put'; learning: Taken }
  | { kind: 'learning-removed'; learningId: string }
  | { kind: 'how-written'; text: string }
  | { kind: 'worth-given'; by: string; answer: WorthAnswer; answered: number }
  | { kind: 'worth-counted'; answered: number }
  | { kind: 'offered'; personId: string | null }
  | { kind: 'consented'; personId: string }
  | { kind: 'facilitator-changed'; personId: string }
  | { kind: 'code-renewed'; code: string }

/** An event with its number, as it stands in the store and (made by `eventFor`) as it goes to one participant. */
export type NumberedEvent = { number: number; event: RoomEvent }

/** What somebody in the room may do. Where it comes from is told beside it, never in it. */
export type Act =
  | { kind: 'move-phase'; to: Phase; steps: number }
  | { kind: 'change-name'; name: string; organisation: string }
  | { kind: 'remove-person'; personId: string }
  | { kind: 'set-prompts'; prompts: readonly string[] }
  | { kind: 'set-dots-each'; dotsEach: number }
  | { kind: 'add-card'; column: string; text: string }
  | { kind: 'change-card'; cardId: string; text: string }
  | { kind: 'remove-card'; cardId: string }
  /** `groupId` null: out into a group of its own. */
  | { kind: 'move-card'; cardId: string; groupId: string | null }
  | { kind: 'name-group'; groupId: string; title: string }
  | { kind: 'set-dots'; groupId: string; dots: number }
  | { kind: 'set-topic'; groupId: string | null }
  /** `seconds` null: the timer is taken away. */
  | { kind: 'set-timer'; seconds: number | null }
  | { kind: 'write-note'; groupId: string; text: string; noteVersion: number }
  /** `dueOn`: as it stood when the page was made. `to`: the new due date, where it is moved. */
  | { kind: 'review'; commitmentId: string; outcome: ReviewOutcome; dueOn: string; helped: string | null; reason: string; to: string | null }
  /** `decisionId` null: a new one. */
  | { kind: 'put-decision'; decisionId: string | null; what: string; owner: string; dueOn: string; actionId: string | null }
  | { kind: 'remove-decision'; decisionId: string }
  /** `stage` null: the word is taken back. */
  | { kind: 'say-stage'; stage: Stage | null; reason: string }
  | { kind: 'put-learning'; learningId: string | null; text: string; takerName: string; taker: string | null; organisation: string }
  | { kind: 'remove-learning'; learningId: string }
  | { kind: 'write-how'; text: string }
  | { kind: 'give-worth'; answer: WorthAnswer }
  | { kind: 'hand-over'; personId: string }
  | { kind: 'take-over' }
  | { kind: 'offer' }
  | { kind: 'consent' }
  | { kind: 'renew-code' }
  /** Ends it wherever it stands: what was decided and learned so far is kept. */
  | { kind: 'end'; steps: number }

/** Why an act was not taken. */
export type RoomRefusal =
  | 'closed'
  | 'wound-up'
  | 'not-here'
  | 'not-facilitator'
  | 'not-in-this-phase'
  | 'moved-already'
  | 'no-such-step'
  | 'gone'
  | 'not-yours'
  | 'too-many'
  | 'too-many-dots'
  | 'no-such-prompt'
  | 'changed-already'
  | 'fixed-already'
  | 'settled-already'
  | 'not-done'
  | 'due-not-later'
  | 'due-too-far'
  | 'due-before'
  | 'no-such-owner'
  | 'no-such-action'
  | 'needs-reason'
  | 'facilitator-is-here'
  | 'day-is-over'
  | 'key-used-already'
  | 'has-it-already'
  | 'nobody-offered'
  | 'nobody-learns'
  | 'no-organisation'
  | 'came-later'
