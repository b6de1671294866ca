/** How a person stands towards one partnership. Everybody has exactly one standing for each partnership. */
export const standings = [
  'lead',
  'member',
  'critical-friend',
  'guardian-angel',
  'colleague',
  'administrator',
  'administrator-entered',
  'stranger',
  'member-with-link',
  'member-with-link-after-closing',
  'member-with-own-page',
  'participant',
] as const
export type Standing = (typeof standings)[number]

/** The standings that a lead can give to somebody with an account. */
export const grantable = ['lead', 'member', 'critical-friend', 'guardian-angel'] as const
export type GrantableStanding = (typeof grantable)[number]

/** Kinds of fact about a partnership. Each page and each read names the kind that it shows. */
export const factKinds = [
  'existence',
  'record',
  'model',
  'participation',
  'people',
  'response-count',
  'invited-names',
  'who-has-not-answered',
  'reading',
  'statement-counts',
  'group-comments',
  'facilitator-comments',
  'one-persons-answers',
  'limits',
  'commitments',
  'agreements',
  'resources',
  'together',
  'sense-making',
  'check-ins',
  'signals',
  'help',
  'learnings',
  'messages',
  'retrospectives',
  'access-list',
] as const
export type FactKind = (typeof factKinds)[number]

/** What a lead can release to a guardian angel, one by one. Comments and answers are not among them. */
export const releasable = [
  'model',
  'participation',
  'people',
  'response-count',
  'reading',
  'statement-counts',
  'commitments',
  'agreements',
  'resources',
  'together',
  'sense-making',
  'check-ins',
  'signals',
  'learnings',
] as const satisfies readonly FactKind[]
export type Releasable = (typeof releasable)[number]

export const acts = [
  'edit-record',
  'edit-people',
  'open-round',
  'run-round',
  'answer',
  'adopt-commitment',
  'settle-commitment',
  'give-access',
  'decide-access',
  'ask-for-help',
  'answer-help',
  'step-back',
  'edit-agreements',
  'enter-own-limits',
  'exchange-data',
  'log-check-in',
  'acknowledge-signal',
  'send-messages',
  'watch',
  'run-retrospective',
  'note-learning',
  'carry-learning',
  'share-learnings',
  'wind-up',
] as const
export type Act = (typeof acts)[number]

export type GrantFacts = { standing: GrantableStanding; released: Releasable[] }

/** What the gate knows of a partnership and of how one person stands in it. Read for that person alone, and by the gate alone. */
export type PartnershipForGate = {
  id: string
  visibility: string
  /** The person's live grant here. */
  grant: GrantFacts | null
  /** Where this person is a member now. */
  membershipId: string | null
  /** True where the person manages an agency that takes part now. Asked only where the partnership is open to such managers, and where it matters. */
  managesAgency?: boolean
  /** True where the person, an administrator, entered with a reason, and the time is not over. */
  entered?: boolean
}

/** Who is asking. Built from the session row on every request; never from anything a form says. */
export type Actor =
  | { kind: 'anonymous' }
  | {
      kind: 'person'
      personId: string
      accountId: string
      sessionId: string
      name: string
      administrator: boolean
    }
export type SignedInActor = Extract<Actor, { kind: 'person' }>

declare const proven: unique symbol

/** Proof that the gate decided about this actor and this partnership. Only `lib/access` can make one. */
export type PartnershipScope = {
  readonly partnershipId: string
  readonly standing: Standing
  /** Of an angel: what the lead released to them, and what is open here to colleagues anyway. */
  readonly released: readonly Releasable[]
  readonly personId: string | null
  /** True for a colleague who is one only as manager of an agency: what they open is noted. */
  readonly byAgency?: boolean
  /** The actor's own live membership here, where there is one. */
  readonly ownMembershipId: string | null
  /** A lead who looks as the guardian angel of this grant would. */
  readonly looksAs?: string
  readonly [proven]: 'partnership'
}

declare const joined: unique symbol

/** Proof that somebody is in one retrospective, by the secret in their browser or by their session. Sees what the table gives to participants. */
export type ParticipantScope = PartnershipScope & {
  readonly retrospectiveId: string
  readonly participantId: string
  /** A collaboration lead of this partnership, by a live grant. */
  readonly isLead: boolean
  /** A guardian angel of this partnership who came signed in: what is shown in a room is noted as all that they open. */
  readonly watches: boolean
  readonly [joined]: 'participant'
}

/** Proof that somebody holds a live personal link of one invitation. */
export type AnswerScope = {
  readonly roundId: string
  readonly partnershipId: string
  readonly invitationId: string
  readonly membershipId: string
  readonly [proven]: 'answer'
}
