import type { Placement } from '@/lib/instrument/types'
import type { RelativeDay } from './types'

export type ExampleSession = {
  subject: string
  opened: RelativeDay
  closedAfterDays: number
  /** How many people chose each place. */
  placed: Partial<Record<Placement, number>>
  comments: readonly string[]
}

const damp = 'Homes that are damp again a year after they were insulated'

/** The sense-making sessions of the invented examples, by slug, oldest first. */
export const sessionsOfExamples: Readonly<Record<string, readonly ExampleSession[]>> = {
  'warm-homes-harbour-district': [
    {
      subject: damp,
      opened: { monthsAgo: 13, day: 5 },
      closedAfterDays: 10,
      placed: { known: 4, knowable: 5, complex: 1 },
      comments: ['We know what makes a house dry. It is a matter of money and of trades.', 'A survey of the roofs would tell us.'],
    },
    {
      subject: damp,
      opened: { monthsAgo: 1, day: 3 },
      closedAfterDays: 9,
      placed: { knowable: 2, complex: 8, 'cannot-say': 1 },
      comments: [
        'Two houses alike, the same repair, and only one stays dry. How people live in them matters more than we thought.',
        'Where the family helped to choose the repair, it held.',
      ],
    },
  ],
  'seasonal-work-southern-terraces': [
    {
      subject: 'Too few beds for workers in the picking season',
      opened: { monthsAgo: 1, day: 8 },
      closedAfterDays: 12,
      placed: { known: 4, complex: 4, 'cannot-say': 1 },
      comments: ['Build beds. We know how many are missing.', 'Each time beds were built, more work was promised, and the beds were too few again.'],
    },
  ],
}
