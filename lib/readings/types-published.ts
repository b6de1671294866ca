import type { ConditionId, ConditionPhase, Domain, Stage, StatementId } from '@/lib/instrument/types'
import type { Agreement, ChangeVerdict, Outcome } from '@/lib/readings/types'

/** How much is told: three bands and words for 5 to 9 answers, full counts from 10 (product rule §3). */
export type Precision = 'bands' | 'full'

/** A number of people: exact where the group is large enough, else a word. `share` is rounded to match. */
export type Amount = { text: string; share: number }

export type Segment = { label: string; count: number; share: number; tone: 1 | 2 | 3 | 4 | 5 }

export type PublishedStatement =
  | {
      id: StatementId
      shown: true
      counted: number
      segments: Segment[]
      median: string
      mean: string
      agreement: Agreement
      apart: string | null
    }
  | { id: StatementId; shown: false }

export type CountedAnswer = 'yes' | 'partly' | 'no'

/** One condition of a module: how many have it, partly, or not. `counted` is null where amounts are told in words. */
export type PublishedCondition =
  | { id: ConditionId; shown: true; counted: number | null; answers: Record<CountedAnswer, Amount>; apart: string | null }
  | { id: ConditionId; shown: false }

/** The condition module of a round: counts for each, never a score. */
export type PublishedModule = { phase: ConditionPhase; conditions: PublishedCondition[] }

/** What may be told of a closed sense-making session. Made by `publishPlacements` only. */
export type PublishedPlacements = {
  /** Null where this visitor may not see how many answered. */
  answered: number | null
  invited: number | null
  precision: Precision
  /** How many place the issue in each domain; null where fewer than five placed it at all. */
  placed: { domain: Domain; amount: Amount }[] | null
  apart: string | null
}

/** What a page, a message, an export or a print may carry of a reading. Made by `publishReading` only. */
export type PublishedReading = {
  outcome: Outcome
  stage: Stage | null
  stages: Stage[]
  /** Null where this visitor may not see how many answered. */
  answered: number | null
  invited: number | null
  precision: Precision
  /** How often in ten the same would be read. Null where nothing was named. */
  timesInTen: number | null
  certainty: (Record<Stage, number> & { none: number }) | null
  scores: Record<Stage, number | null> | null
  spread: { stage: Stage | 'between' | 'unplaced'; amount: Amount }[]
  felt: { stage: Stage; amount: Amount }[] | null
  statements: PublishedStatement[]
  change: { stage: Stage; verdict: ChangeVerdict; direction: 'up' | 'down' | null }[] | null
  /** Null where the round had no module, or this visitor may not see counts for each statement. */
  module: PublishedModule | null
  reasons: string[]
}

/** A closed round as it may be shown: its published reading, or (too few answers) only how many there were. */
export type ClosedRound = {
  roundId: string
  closedOn: string
  invited: number | null
  answered: number | null
  instrumentVersion: string
  engineVersion: string | null
  /** It came in a file, as it was published elsewhere, and cannot be worked out anew. */
  imported: boolean
  /** The day on which it was entered from a file; null where it was asked here. */
  fromFileOn: string | null
  reading: PublishedReading | null
}

/** A reading in the few words that a rule over time needs. The same for everybody who may see readings. */
export type ReadingInShort = { roundId: string; closedOn: string; outcome: Outcome; stages: Stage[]; failingMovedUp: boolean }
