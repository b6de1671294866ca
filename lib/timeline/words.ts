import type { TimelineKind } from './types'

export const timelineKindWords: Record<TimelineKind, string> = {
  'check-ins': 'Check-ins',
  readings: 'Readings',
  together: 'Made together',
  'sense-making': 'Sense-making',
  agreements: 'Agreements',
  people: 'People',
  commitments: 'Commitments',
  learnings: 'Learnings',
  retrospectives: 'Retrospectives',
  'beginning-and-end': 'Beginning and end',
}

/** What kind of thing one entry is. */
export const timelineEntryWords: Record<TimelineKind, string> = {
  'check-ins': 'Check-in',
  readings: 'Reading',
  together: 'Made together',
  'sense-making': 'Sense-making',
  agreements: 'Agreement',
  people: 'People',
  commitments: 'Commitment',
  learnings: 'Learning',
  retrospectives: 'Retrospective',
  'beginning-and-end': 'Partnership',
}
