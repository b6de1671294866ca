import type { AccountabilityField } from './types'

/** What is asked, and how it is told to the others. */
export const accountabilityWords: Record<AccountabilityField, { asked: string; hint: string; told: string; citation: string }> = {
  reportsTo: {
    asked: 'Whom do you report to at home, in your own agency?',
    hint: 'A position is enough.',
    told: 'Reports at home to',
    citation: 'BCS §6.1',
  },
  agreedTime: {
    asked: 'How much time has your manager agreed to?',
    hint: 'For example: a day a week until June. Or: nothing was said.',
    told: 'Time agreed',
    citation: 'BCS §6.2',
  },
  agreedMandate: {
    asked: 'What may you decide or promise here for your agency?',
    hint: 'And what must you take home first?',
    told: 'May decide or promise',
    citation: 'BCS §4.2',
  },
  agreedRoom: {
    asked: 'What room has your manager given you to do things differently?',
    hint: 'Trying a new way, leaving a usual step out, meeting people directly.',
    told: 'Room to act differently',
    citation: 'BCS §6.2',
  },
  adviceSignedBy: {
    asked: 'When your agency gives advice on this issue, does somebody else sign it?',
    hint: 'The Treasury’s practice: whoever sits in the joint group is asked, and another person signs. Say who, if it is so.',
    told: 'Advice of the agency is signed by',
    citation: 'BCS §8.1',
  },
  limits: {
    asked: 'Which limits do you work under?',
    hint: 'What you cannot do, share or say here, so that nobody counts on it.',
    told: 'Limits',
    citation: 'BCS §4.2',
  },
}

export const linkDays = 30

export const linkOverWords =
  'This link leads nowhere any more: it was ended, replaced by a newer one, or its 30 days are over. What you typed is still below, so that you can copy it.'
