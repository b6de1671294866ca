import type { LeadershipTaskId, ResourceKind } from './types'

/** The five tasks in our words (BCS §4.2). */
export const taskWords: Record<LeadershipTaskId, { name: string; means: string }> = {
  activation: { name: 'Activation', means: 'Finding the people who are needed, and what each of them can bring.' },
  framing: { name: 'Framing', means: 'Agreeing how the group works, and how it sees the matter.' },
  mobilising: { name: 'Mobilising', means: 'Winning people’s commitment, and keeping it; at home as well.' },
  synthesising: { name: 'Synthesising', means: 'Making room in which different aims and views become something in common.' },
  'game-management': { name: 'Game management', means: 'Keeping people in touch, and sharing information so that less is unclear.' },
}

export const resourceWords: Record<ResourceKind, string> = {
  money: 'Money',
  'staff-time': 'Staff time',
  data: 'Data',
  premises: 'Premises',
  mandate: 'A mandate',
}

export const leadingRefusalWords = {
  'wound-up': 'This partnership was wound up. Its record can be read, and no longer changed.',
  'not-found': 'This entry is no longer there.',
  'takes-it-already': 'This person takes this task already',
  'over-a-hundred': 'Together the shares of one kind cannot be over 100 per cent',
} as const
export type LeadingRefusal = keyof typeof leadingRefusalWords
