/** How an angel can answer. */
export const answerKinds = ['answered', 'offered', 'passed-on'] as const
export type AnswerKind = (typeof answerKinds)[number]

/** waiting: for the angel · gone: the angel is one no more, or cannot sign in · the three answers · taken-back and settled: by the lead. */
export type HelpState = 'waiting' | 'gone' | AnswerKind | 'taken-back' | 'settled'

/** One request as it may be shown. `text` and `answer` are null for whoever may only know that there is one. */
export type ShownHelp = {
  id: string
  state: HelpState
  askedOn: string
  answeredOn: string | null
  closedOn: string | null
  /** Whom the lead asked, for those who may see who looks. */
  angel: string | null
  text: string | null
  answerKind: AnswerKind | null
  answer: string | null
  /** Another angel passed it on to this one. */
  passedOn: boolean
}

/** A request that waits for its angel: what a portfolio shows of it. */
export type OpenHelp = { id: string; partnershipId: string; grantId: string; text: string; askedOn: string; passedOn: boolean }

export type HelpRefusal = 'wound-up' | 'not-found' | 'no-angel' | 'no-such-angel' | 'waits-already' | 'answered-already' | 'closed-already'
