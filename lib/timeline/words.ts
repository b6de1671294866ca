import type { TimelineKind } from './types'

export const timelineKindWords: Record<TimelineKind, string> = {
  'check-ins': 'Check-ins',
  readings: 'Readings',
  'sense-making': 'Sense-making',
  agreements: 'Agreements',
  people: 'People',
  commitments: 'Commitments',
  'beginning-and-end': 'Beginning and end',
}

/** What kind of thing one entry is. */
export const timelineEntryWords: Record<TimelineKind, string> = {
  'check-ins': 'Check-in',
  readings: 'Reading',
  'sense-making': 'Sense-making',
  agreements: 'Agreement',
  people: 'People',
  commitments: 'Commitment',
  'beginning-and-end': 'Partnership',
}
