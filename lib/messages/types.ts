export const messageKinds = [
  'invitation',
  'reminder',
  'round-closes',
  'round-closed',
  'agreement-notice',
  'commitment-due',
  'commitment-late',
  'check-in-rhythm',
  'help-asked',
  'help-answered',
  'angel-came',
  'angel-gone',
  'administrator-entered',
  'test',
] as const
export type MessageKind = (typeof messageKinds)[number]

/** Kinds that an account holder may switch off for themselves: none of them is about a round. */
export const optionalKinds = ['agreement-notice', 'commitment-due', 'commitment-late', 'check-in-rhythm'] as const satisfies readonly MessageKind[]
export type OptionalKind = (typeof optionalKinds)[number]

/** waiting: to be sent, or to be tried again · sending: being handed over just now · sent · failed: given up · stopped: by the lead · dropped: its reason was gone. */
export const messageStates = ['waiting', 'sending', 'sent', 'failed', 'stopped', 'dropped'] as const
export type MessageState = (typeof messageStates)[number]

/** Ids and days that a text is made from. `mayBeDouble`: it may have arrived once before it was sent again. */
export type About = {
  invitationId?: string
  roundId?: string
  agreementId?: string
  commitmentId?: string
  helpId?: string
  grantId?: string
  entryId?: string
  day?: string
  what?: 'end' | 'review'
  /** Which reminder of its round it is, 1 or 2. */
  nth?: number
  mayBeDouble?: boolean
}

/** A message to be put into the outbox. `key` names its reason: a second one for the same is not taken. */
export type NewMessage = {
  key: string
  kind: MessageKind
  partnershipId: string | null
  /** Set where the message must go when its round closes. */
  roundId?: string | null
  membershipId?: string | null
  personId?: string | null
  to: { name: string; address: string }
  about: About
}

/** A message as it is composed: what it says, without a link. */
export type Letter = {
  subject: string
  paragraphs: string[]
  /** What the link is called; the address is made while sending. Null: no link is in it. */
  button: string | null
  /** Said straight under the link. */
  underLink: string[]
  /** Why they get it, and how to stop it. */
  why: string
  stop: string
}

/** Kinds that somebody waits for: sent at any hour. The others wait for the morning. */
export const promptKinds = [
  'invitation',
  'reminder',
  'help-asked',
  'help-answered',
  'angel-came',
  'angel-gone',
  'administrator-entered',
  'test',
] as const satisfies readonly MessageKind[]

/** A message as the outbox holds it. */
export type WaitingMessage = {
  id: string
  kind: MessageKind
  partnershipId: string | null
  roundId: string | null
  membershipId: string | null
  personId: string | null
  toName: string
  toAddress: string
  about: About
}
