/** Did it help? */
export const helpAnswers = ['yes', 'partly', 'no', 'too-early'] as const
export type Help = (typeof helpAnswers)[number]

/** What a commitment is today. Worked out from its days and records, and stored nowhere. */
export type Status = 'open' | 'moved' | 'late' | 'done' | 'dropped' | 'passed'

/** What the list can be asked for. `ask`: done, and it should be asked whether it helped. `passed`: to an organisation, when the partnership was wound up. */
export const shows = ['open', 'late', 'ask', 'done', 'dropped', 'passed'] as const
export type Show = (typeof shows)[number]

/** The ways to end, in the list. */
export const endings = ['done', 'dropped', 'passed'] as const satisfies readonly Show[]

/** A due date that was moved. */
export type Move = { fromDay: string; toDay: string; reason: string; on: string }

export type Closure = { kind: string; on: string; reason: string | null; helped: string | null; helpNote: string }

export type Owner = { to: string | null; person: { name: string }; partnershipAgency: { name: string } }

/** A commitment as a line or a page shows it. What this visitor may not see is blank in it. */
export type ShownCommitment = {
  id: string
  version: number
  what: string
  dueOn: string
  actionId: string | null
  /** The round of the reading that it came from; null where there is none, or where readings are not seen. */
  roundId: string | null
  checkIn: { id: string; on: string } | null
  madeOn: string
  ownerMembershipId: string
  owner: Owner
  closure: Closure | null
  moves: readonly Move[]
  /** Whose it was before, oldest first, each until that day. */
  handOvers: readonly { on: string; from: { person: { name: string }; partnershipAgency: { name: string } } }[]
}

/** What is asked of the list. */
export type Asked = { show: Show; whose: string | null; after: { day: string; id: string } | null }

export type CommitmentRefusal =
  | 'wound-up'
  | 'not-found'
  | 'settled-already'
  | 'not-later-than-today'
  | 'not-later-than-now'
  | 'too-far'
  | 'no-such-owner'
  | 'has-it-already'
  | 'not-done'
  | 'too-late-to-take-back'

/** What somebody else made of it meanwhile: the new version, its due date and whose it is. */
export type Meanwhile = { version: number; dueOn: string; owner: string }
export type ChangeAnswer = { outcome: 'done' } | { outcome: 'refused'; reason: CommitmentRefusal } | { outcome: 'stale'; meanwhile: Meanwhile }
