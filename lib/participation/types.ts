/** What the joint work is for iwi and Māori (BCS §8.3). */
export const involvements = ['partnership', 'consultation', 'not-yet-clear'] as const
export type Involvement = (typeof involvements)[number]

/** What is recorded of iwi and Māori participation. */
export type Participation = {
  involvement: Involvement
  advisers: string
  /** Facts about persons: shown only where the people of the partnership may be seen. */
  bothAnswerTo: string
  dataWhose: string
}

/** What the rules need to know of a record. */
export type ParticipationFacts = {
  partnershipId: string
  name: string
  purpose: string
  sharedOutcome: string | null
  forWhom: string
  /** Names of the agencies, where they may be seen. */
  agencies: readonly string[]
  recorded: Pick<Participation, 'involvement' | 'advisers' | 'dataWhose'> | null
}
