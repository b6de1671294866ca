import type { Stage } from '@/lib/instrument/types'
import type { OperatingModel } from '@/lib/partnerships/types'

/** What each Toolkit document says of its model, in the order in which it is compared here. */
export const aspects = ['when', 'goals', 'governance', 'ministers', 'incentives', 'funding', 'limitations', 'case'] as const
export type Aspect = (typeof aspects)[number]

/** One thing that a document says, in our words, with the place where it says it. */
export type Told = { text: string; citation: string }

export type ModelDescription = {
  model: OperatingModel
  /** What it is, as its document opens. */
  opening: Told
  told: Record<Aspect, readonly Told[]>
  caseName: string
  /** What it asks of partners that are not government departments. */
  bindings: readonly Told[]
}

/** One step of setting a chosen model up. Its id stands in the store: never change it, only add. */
export type SetUpStep = { id: string; text: string; citation: string }

export const answerValues = ['yes', 'partly', 'no', 'dont-know'] as const
export type AnswerValue = (typeof answerValues)[number]

export type Bearing = {
  models: readonly OperatingModel[]
  /** The answer that speaks for the models. */
  met: 'yes' | 'no'
  /** Why it speaks for them; null where the document says nothing of that answer. */
  pro: string | null
  /** Why the opposite answer speaks against them. */
  con: string | null
  citation: string
}

export type Question = {
  id: string
  part: 'work' | 'agencies' | 'people-and-service'
  text: string
  hint?: string
  /** The answer as a reason quotes it, after "You say": yes, partly, no. */
  said: Record<'yes' | 'partly' | 'no', string>
  bears: readonly Bearing[]
}

/** The answers given, by question. What was not answered is not there. */
export type Answers = Readonly<Record<string, AnswerValue>>

/** Names of partners that the group said are no government departments, as they were written then. */
export type KeptAnswers = { answers: Answers; notDepartments: readonly string[] }

export type Reason = { question: string; said: string; because: string; citation: string }

/** How the answers sit with one model. "open": fewer than half of its questions are answered. */
export type Fit = 'well' | 'in-part' | 'little' | 'open'

export type RankedModel = {
  model: OperatingModel
  fit: Fit
  /** 1 for the nearest; models that the answers do not tell apart share a place. */
  place: number
  shared: boolean
  pro: readonly Reason[]
  con: readonly Reason[]
  /** Answered "partly": counts for neither. */
  partly: readonly Reason[]
  /** Questions that bear on it and have no answer, or "don't know". */
  open: readonly string[]
}

export type Ranking = {
  /** How many questions were answered with yes, partly or no. */
  answered: number
  models: readonly RankedModel[]
  /** "nearest": nothing fits more than a little; "worth-a-thought": nothing fits well; else only "possible". */
  none: { standing: 'nearest' | 'worth-a-thought' | 'possible'; reasons: readonly Told[] }
}

/** Where a reading saw the group: one stage, the crossover zone, or two places at once. */
export type ReadPlace = Stage | 'crossover' | 'contested'
