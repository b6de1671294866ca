import { refusalWords } from '@/lib/partnerships/words'
import type { LearningRefusal, LearningShow, RecordKind, RecordPart, SharedKind } from './types'

export const partWords: Record<RecordPart, string> = {
  setGoing: 'What set it going',
  done: 'What was done',
  helped: 'What helped',
  inTheWay: 'What got in the way',
  cameOfIt: 'What came of it',
  concludes: 'What the source concludes',
}

export const kindWords: Record<RecordKind, { one: string; many: string; source: string }> = {
  story: { one: 'Story', many: 'Stories of BCS', source: 'Better Connected Services for Kiwis (BCS), appendix 1' },
  case: { one: 'Case', many: 'Cases of the Toolkit', source: 'The public service’s system design toolkit (Toolkit)' },
}

/** Stands where a source says nothing about a part. */
export const notStated = 'The source does not say.'

export const learningRefusalWords: Record<LearningRefusal, string> = {
  'wound-up': refusalWords['wound-up'],
  'not-found': refusalWords['not-found'],
  'no-such-taker': 'Choose a member of this partnership who is there today',
  'not-yours': 'Only the collaboration lead, or whoever takes it home, can say this.',
  'before-it-was-said': 'It cannot have been carried home before it was learned',
  'in-the-future': 'Enter a day that is not in the future',
  'no-day': 'Enter the day on which it was carried home',
  'to-whom': 'Say to whom it was told',
  'shared-already': 'This learning is shared already, in other words. Take that back first.',
  'not-shared': 'This is not shared.',
  'changed-meanwhile': 'The stage, the model or the name changed since you looked. Look at it again.',
}

export const learningShowWords: Record<LearningShow, { name: string; none: string }> = {
  all: { name: 'All learnings', none: 'No learning is noted yet.' },
  open: { name: 'Not carried home yet', none: 'None waits to be carried home.' },
  carried: { name: 'Carried home', none: 'None was carried home yet.' },
  shared: { name: 'Shared with everybody here', none: 'None is shared.' },
}

export const sharedKindWords: Record<SharedKind, string> = { learning: 'Learning', story: 'Story of an end' }

/** Stands where something is shared without a name. */
export const withoutName = 'A partnership on this installation'

/** A link to a member's own page that leads nowhere any more, said where a form was sent by it. */
export const ownLinkOverWords = 'This link leads nowhere any more. Ask your collaboration lead for a new one.'
