import type { Stage, StatementId } from '@/lib/instrument/types'

/** 1 = not at all like us … 5 = very much like us; the two words never enter a mean. */
export type AnswerValue = 1 | 2 | 3 | 4 | 5 | 'cannot-say' | 'too-early'

/** One person's answers. A statement that is absent was left unanswered. */
export type RespondentAnswers = {
  answers: Partial<Record<StatementId, AnswerValue>>
  felt: Stage | null
}

export type Outcome = 'clear' | 'crossover' | 'contested' | 'none'
export type Agreement = 'agree' | 'mixed' | 'split'
export type ChangeVerdict = 'moved' | 'within-noise' | 'cannot-tell'

export type StatementResult = {
  id: StatementId
  counts: [number, number, number, number, number]
  cannotSay: number
  tooEarly: number
  median: number | null
  mean: number | null
  agreement: Agreement | null
}

export type Spread = Record<Stage, number> & { between: number; unplaced: number }
export type Certainty = Record<Stage, number> & { none: number }
export type Change = Record<Stage, { delta: number | null; verdict: ChangeVerdict }>

/**
 * The full result of a set of answers: what `npm run reading` prints.
 * It holds exact counts, so nothing but `publishReading` may carry it towards a page.
 */
export type ReadingResult = {
  outcome: Outcome
  stage: Stage | null
  stages: Stage[]
  scores: Record<Stage, number | null> | null
  spread: Spread | null
  certainty: Certainty | null
  felt: Record<Stage, number> | null
  statements: StatementResult[] | null
  change: Change | null
  answered: number
  reasons: string[]
}
