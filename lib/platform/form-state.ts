/** What a form shows after it was sent and refused: why, beside which field, and everything that was typed. */
export type FormState<Data = unknown> = {
  /** Grows with each answer, so that focus moves to the summary each time. */
  turn: number
  message: string | null
  errors: Record<string, string>
  typed: Record<string, string[]>
  /** Where somebody else changed the record meanwhile: what it says now, by field, with its new `version`. */
  theirs: Record<string, string> | null
  data: Data | null
  /** Refused because nobody is signed in any more: the summary then holds the way to sign in. */
  signedOut?: boolean
}

export const untouched: FormState<never> = { turn: 0, message: null, errors: {}, typed: {}, theirs: null, data: null }
