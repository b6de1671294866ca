import type { MessageKind, MessageState, OptionalKind } from './types'

export const kindWords: Record<MessageKind, string> = {
  invitation: 'Personal link',
  reminder: 'Reminder with a new link',
  'round-closes': 'The round closes tomorrow',
  'round-closed': 'Word that the round has closed',
  'agreement-notice': 'An agreement ends, or is due for review',
  'commitment-due': 'A commitment is due soon',
  'commitment-late': 'A commitment is past its date',
  'check-in-rhythm': 'No check-in for a while',
  'help-asked': 'A lead asks for help',
  'help-answered': 'A guardian angel has answered',
  'angel-came': 'A manager came as guardian angel',
  'angel-gone': 'A guardian angel has gone',
  'administrator-entered': 'An administrator entered',
  test: 'Test',
}

export const stateWords: Record<MessageState, string> = {
  waiting: 'Waiting',
  sending: 'Being sent',
  sent: 'Sent',
  failed: 'Not sent',
  stopped: 'Stopped',
  dropped: 'No longer needed',
}

export const optionalWords: Record<OptionalKind, { name: string; means: string }> = {
  'agreement-notice': { name: 'Agreements', means: '90, 60, 30 and 15 days before an end or a review. For leads.' },
  'commitment-due': { name: 'My commitments, before they are due', means: 'Seven days before.' },
  'commitment-late': { name: 'My commitments, when one is late', means: 'Once, the day after.' },
  'check-in-rhythm': { name: 'Check-ins', means: 'When there was none for longer than you agreed, and once more a month later. For leads.' },
}

export const outboxWords = {
  noMail: 'No mail server is set, so no messages are sent. Links are shown to you to copy and hand out, as before.',
  demonstration: 'A demonstration sends no messages. Links are shown to you to copy, as on an installation without a mail server.',
  notThere: 'This message is no longer there. It went when its round closed, or when its reason was gone.',
  notFailed: 'This message is on its way, or was sent already.',
  notWaiting: 'This message does not wait any more.',
  noAddress: 'There is no e-mail address for them here any more.',
  cutOff: 'Sending was cut off twice. It may have arrived.',
} as const
