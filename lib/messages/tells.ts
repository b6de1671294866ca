import { maySee } from '@/lib/access/rules'
import type { FactKind, PartnershipScope } from '@/lib/access/types'
import { type MessageKind, messageKinds } from './types'

/** The kind of fact that each kind of message tells of by being there at all: that one waits, and for whom. */
export const tellsOf: Record<MessageKind, FactKind> = {
  // To whom a link was sent says who was invited; to whom a reminder was, who has not answered.
  invitation: 'who-has-not-answered',
  reminder: 'who-has-not-answered',
  'round-closes': 'response-count',
  'round-closed': 'who-has-not-answered',
  'agreement-notice': 'agreements',
  'commitment-due': 'commitments',
  'commitment-late': 'commitments',
  'check-in-rhythm': 'check-ins',
  'help-asked': 'help',
  'help-answered': 'help',
  'angel-came': 'access-list',
  'angel-gone': 'access-list',
  'administrator-entered': 'access-list',
  test: 'messages',
}

/** The kinds of message that this standing may know of. */
export function kindsShown(scope: PartnershipScope): MessageKind[] {
  return messageKinds.filter((kind) => maySee(scope, tellsOf[kind]))
}
