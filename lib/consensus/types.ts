import type { Stage, StatementId } from '@/lib/instrument/types'

/** Apart from the scale: the two of the form, and that the people in the room see it differently. */
export const apartTogether = ['cannot-say', 'too-early', 'differ'] as const
export type CommonAnswer = 1 | 2 | 3 | 4 | 5 | (typeof apartTogether)[number]
export type CommonAnswers = Partial<Record<StatementId, CommonAnswer>>

/** Who takes part, as they are named on every page of it. */
export type Present = { membershipId: string; name: string; agency: string }

/**
 * What one common answer shows. There are no respondents to draw from: so no spread, no certainty and no change, and nothing
 * of it ever stands beside a confidential reading as if it were one. `between`: it stands between two stages.
 */
export type CommonOutcome = 'clear' | 'between' | 'crossover' | 'none'
export const whyNone = ['straight-lined', 'too-little-answered', 'flat', 'far'] as const
export type WhyNone = (typeof whyNone)[number]
export type CommonResult = {
  outcome: CommonOutcome
  /** None, one or two. */
  stages: Stage[]
  why: WhyNone | null
  scores: Record<Stage, number | null>
}

export type TogetherRefusal =
  | 'wound-up'
  | 'not-found'
  | 'open-already'
  | 'round-open'
  | 'too-few'
  | 'no-such-member'
  | 'closed-already'
  | 'nothing-answered'
  | 'other-instrument'

/** A session as a list shows it. */
export type SessionInShort = { id: string; number: number; openedOn: string; closedOn: string | null; present: number; result: CommonResult | null }

/** A session on its own page. Names only for whoever may see people; the answers of an open one only for whoever fills it in. */
export type SessionShown = {
  id: string
  version: number
  number: number
  openedOn: string
  orderSeed: number
  instrumentVersion: string
  present: readonly Present[]
  presentCount: number
  answers: CommonAnswers
  felt: Stage | null
  note: string
  closedOn: string | null
  result: CommonResult | null
}

export type TogetherAnswer =
  | { outcome: 'done'; sessionId: string }
  | { outcome: 'refused'; reason: TogetherRefusal }
  | { outcome: 'stale'; theirs: Record<string, string> }
