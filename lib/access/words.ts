import { inside } from '@/lib/platform/day-words'
import type { Act, FactKind, GrantableStanding, Standing } from './types'
import type { Sight } from './rules'

export const standingWords: Record<Standing, string> = {
  lead: 'Collaboration lead',
  member: 'Member with an account',
  'critical-friend': 'Critical friend',
  'guardian-angel': 'Guardian angel',
  colleague: 'Anyone signed in here (or who manages one of its agencies), where the lead opened the partnership to them',
  administrator: 'Administrator',
  'administrator-entered': 'Administrator who entered with a reason, for an hour',
  stranger: 'Anyone else signed in here',
  'member-with-link': 'Member with a personal link, while the round is open',
  'member-with-link-after-closing': 'Member with a personal link, after closing',
  'member-with-own-page': 'Member with a link to their own page',
  participant: 'Anyone in the room of a retrospective, by its code',
}

export const grantWords: Record<GrantableStanding, { name: string; means: string }> = {
  lead: { name: 'Collaboration lead', means: 'Keeps the record, opens and closes rounds, decides who may look.' },
  member: { name: 'Member', means: 'Sees everything the group sees. Can adopt actions.' },
  'critical-friend': { name: 'Critical friend', means: 'Reads along and changes nothing.' },
  'guardian-angel': {
    name: 'Guardian angel',
    means: 'Watches over the partnership from above. Sees the name and the record, and more only where the lead releases it or opened it to others here.',
  },
}

export const factWords: Record<FactKind, string> = {
  existence: 'That the partnership exists, and its name',
  record: 'The record: purpose, outcome, dates; as it is and as it was',
  model: 'The operating model: what was chosen and why, its steps, and whether it fits',
  participation: 'Iwi and Māori participation',
  people: 'Members and agencies',
  'response-count': 'How many have answered',
  'invited-names': 'Who was invited to a round',
  'who-has-not-answered': 'Who has not answered yet',
  reading: 'The reading: stage, certainty, trail',
  'statement-counts': 'Counts for each statement (with how many have answered)',
  'group-comments': 'Comments meant for the group',
  'facilitator-comments': 'Comments meant for the facilitator only',
  'one-persons-answers': 'What one person answered',
  limits: 'A member’s two accountabilities, and the limits they work under',
  commitments: 'Commitments',
  agreements: 'Agreements and their documents',
  resources: 'Who brings which share of the resources',
  together: 'Readings made together, openly (not confidential)',
  'sense-making': 'How the group places the issue (sense-making)',
  'check-ins': 'Check-ins, and who holds the ball',
  signals: 'Signals (each only with the facts that it is made from)',
  help: 'That help was asked for (of an angel: what they were asked themselves)',
  learnings: 'Learnings, and who takes them home',
  messages: 'Messages sent by e-mail',
  retrospectives: 'Retrospectives: cards, topics, what the group said',
  'access-list': 'Who else may look',
}

export const sightWords: Record<Sight, string> = {
  yes: 'Yes',
  no: 'No',
  'if-released': 'If the lead releases it',
  'named-facilitator': 'Only the one named in the form',
  'if-member': 'If they are a member as well',
}

/** The name of a kind alone, to stand in a sentence. */
export function kindInWords(fact: FactKind): string {
  return inside(factWords[fact].replace(/(?:: | \().*$/, ''))
}

/** What the table cannot say in a cell. */
export const openedSentence =
  'Where the lead opened a partnership to a guardian angel as to others here, the angel sees what these see, without any release. It is noted all the same.'

export const actWords: Record<Act, string> = {
  'edit-record': 'Change the record',
  'edit-people': 'Add and change members and agencies',
  'open-round': 'Open a round',
  'run-round': 'Make new links and close a round',
  answer: 'Answer, change or withdraw an answer',
  'adopt-commitment': 'Adopt an action as a commitment',
  'settle-commitment': 'Mark a commitment done or dropped, or move it (by a link to an own page: done and move, only one’s own)',
  'give-access': 'Give somebody access (an administrator: only a new lead)',
  'decide-access': 'Release facts, end access, name angels by agency, hand out links to own pages',
  'ask-for-help': 'Ask a guardian angel for help',
  'answer-help': 'Answer when help was asked for',
  'step-back': 'Step back as guardian angel',
  'edit-agreements': 'Add and change agreements',
  'enter-own-limits': 'Enter one’s own two accountabilities and limits',
  'exchange-data': 'Import and export',
  'log-check-in': 'Log a check-in',
  'acknowledge-signal': 'Acknowledge a signal',
  'run-retrospective': 'Open a retrospective, and end it',
  'send-messages': 'Send links and reminders by e-mail',
  watch: 'Put it on one’s own watch list',
  'note-learning': 'Note and change a learning',
  'carry-learning': 'Say that a learning was carried home (without being the lead: only one’s own)',
  'share-learnings': 'Share learnings with everybody here, and which actions helped',
  'wind-up': 'Wind the partnership up',
}
