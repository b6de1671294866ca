import type { Stage } from '@/lib/instrument/types'
import type { ReviewOutcome, WorthCounts } from '@/lib/retrospectives/types'
import type { RelativeDay } from './types'

export type ExampleCard = {
  /** Which of the questions that fit the reading it answers, from 0. */
  question: number
  text: string
}

export type ExampleRetrospective = {
  /** Commitments and learnings of the same example that were made on this day came out of it. */
  on: RelativeDay
  /** Which round of the same example it opened on, from 0. */
  round: number
  /** Members of the same example; three dots each. */
  present: readonly string[]
  /** What was said of commitments of the same example, by their place in its list, from 0. */
  reviews: readonly { commitment: number; outcome: ReviewOutcome }[]
  topics: readonly { title: string; dots: number; note: string; cards: readonly ExampleCard[] }[]
  said: { stage: Stage; reason: string } | null
  how: { cards: readonly string[]; answer: string }
  worth: WorthCounts
}

const on = (monthsAgo: number, day: number): RelativeDay => ({ monthsAgo, day })

/** The retrospectives that the invented partnerships held, oldest first. */
export const retrospectivesOfExamples: Readonly<Record<string, readonly ExampleRetrospective[]>> = {
  'warm-homes-harbour-district': [
    {
      on: on(13, 8),
      round: 1,
      present: [
        'childrens-nurse',
        'iwi-health-manager',
        'whanau-support-worker',
        'housing-adviser',
        'tenancy-manager',
        'repair-team-leader',
        'kindergarten-head-teacher',
        'tenant-and-parent',
      ],
      reviews: [],
      topics: [
        {
          title: 'Three lists of homes',
          dots: 9,
          note: 'Each list was made for another purpose. None of them says who goes next.\nWe begin with twenty homes and leave the lists alone.',
          cards: [
            { question: 0, text: 'Whose list counts?' },
            { question: 2, text: 'I think we argue about lists because we do not agree on whose job it is' },
            { question: 2, text: 'We count the same home twice and another one never' },
          ],
        },
        {
          title: 'Visits in pairs',
          dots: 8,
          note: 'A nurse sees the child, a builder sees the wall.',
          cards: [
            { question: 1, text: 'The visit that Tuesday, nurse and builder together' },
            { question: 3, text: 'We have keys, vans and builders' },
            { question: 3, text: 'Families open the door to us' },
          ],
        },
        { title: '', dots: 4, note: '', cards: [{ question: 0, text: 'My manager asks me what this is for, and I could not say it in a sentence' }] },
        { title: '', dots: 2, note: '', cards: [{ question: 2, text: 'Tenants sit at the table and are still talked about' }] },
      ],
      said: { stage: 'frustration', reason: 'It is a relief to see it in print. We are not the only ones who feel stuck.' },
      how: {
        cards: ['An agenda that fits on a hand', 'Meet where the homes are', 'Papers two days before, or not at all'],
        answer: 'We meet where the homes are, and begin with a visit.',
      },
      worth: [0, 1, 2, 4, 1],
    },
    {
      on: on(10, 3),
      round: 2,
      present: [
        'childrens-nurse',
        'child-health-director',
        'iwi-health-manager',
        'housing-adviser',
        'council-chief-executive',
        'tenancy-manager',
        'repair-team-leader',
        'tenant-and-parent',
        'evaluation-adviser',
      ],
      reviews: [
        { commitment: 0, outcome: 'helped' },
        { commitment: 1, outcome: 'dropped' },
      ],
      topics: [
        {
          title: 'Waiting for a signature',
          dots: 10,
          note: 'The rule asks for two managers. It was made for jobs ten times as big.\nOne page for the winter, with an owner for each line, before we ask anybody to change a rule.',
          cards: [
            { question: 2, text: 'Sign a repair off on the day it is seen' },
            { question: 0, text: 'A partnership in which a builder can say yes' },
          ],
        },
        {
          title: 'The database',
          dots: 7,
          note: 'We let it go. A list of thirty is enough.',
          cards: [
            { question: 1, text: 'Gained: two friends in other agencies. Lost: forty hours on the database' },
            { question: 2, text: 'One page instead of one database' },
          ],
        },
        { title: '', dots: 5, note: '', cards: [{ question: 1, text: 'I know now whom to ring' }] },
        { title: '', dots: 3, note: '', cards: [{ question: 0, text: 'No child in hospital because of a wall' }] },
      ],
      said: { stage: 'functioning', reason: 'Half of us are there already. The other half waits for signatures.' },
      how: {
        cards: ['Say it when a thing is too big', 'Whoever is absent gets a call, not the minutes'],
        answer: 'Whoever missed a meeting gets a call the same day.',
      },
      worth: [0, 0, 1, 5, 3],
    },
    {
      on: on(1, 6),
      round: 5,
      present: [
        'childrens-nurse',
        'iwi-health-manager',
        'whanau-support-worker',
        'iwi-trust-board-member',
        'housing-adviser',
        'tenancy-manager',
        'repair-team-leader',
        'power-community-manager',
        'tenant-and-parent',
        'evaluation-adviser',
      ],
      reviews: [{ commitment: 2, outcome: 'helped' }],
      topics: [
        {
          title: 'Who leads when it goes well',
          dots: 11,
          note: 'It has been the same four of us for a year. The tenants’ group takes the chair for a quarter.',
          cards: [
            { question: 2, text: 'Tenants could run these meetings' },
            { question: 3, text: 'I came for the children. I stay because people do what they say' },
          ],
        },
        {
          title: 'A bad winter, or a change at the top',
          dots: 9,
          note: 'Two people know each job. We have no answer yet to a change of government.',
          cards: [
            { question: 1, text: 'Two of us retire within a year' },
            { question: 1, text: 'A new report each month would eat the time that makes it work' },
          ],
        },
        {
          title: '',
          dots: 6,
          note: 'We ring the ward and thank them for counting.',
          cards: [{ question: 0, text: 'The ward rang us: it has been a quiet winter' }],
        },
      ],
      said: null,
      how: { cards: ['Shorter, now that it works'], answer: 'Forty minutes, and kai afterwards.' },
      worth: [0, 0, 0, 4, 6],
    },
  ],
  'clean-water-heron-estuary': [
    {
      on: on(4, 12),
      round: 1,
      present: [
        'catchment-adviser',
        'hapu-forum-chair',
        'shellfish-monitor',
        'dairy-farmer',
        'farm-group-coordinator',
        'volunteer-coordinator',
        'wetlands-ranger',
        'retired-ecologist',
      ],
      reviews: [],
      topics: [
        {
          title: 'Talk and no spade',
          dots: 9,
          note: 'Four hundred metres of bank, this season, by all of us.',
          cards: [
            { question: 1, text: 'The morning at the culvert, when we all got wet' },
            { question: 0, text: 'Eight months, and no tree is in the ground' },
            { question: 3, text: 'The farm group has a digger and time in July' },
          ],
        },
        {
          title: 'Whose numbers',
          dots: 8,
          note: 'Nobody doubts the water is bad. We doubt each other’s samples.',
          cards: [
            { question: 2, text: 'Each agency trusts its own test' },
            { question: 2, text: 'Farmers hear about results from the newspaper' },
          ],
        },
        { title: '', dots: 4, note: '', cards: [{ question: 3, text: 'The old people know where the cockles were' }] },
      ],
      said: { stage: 'frustration', reason: '' },
      how: { cards: ['Meet at the water'], answer: 'Every second meeting is on the bank, in boots.' },
      worth: [0, 2, 2, 3, 1],
    },
    {
      on: on(1, 7),
      round: 2,
      present: [
        'catchment-adviser',
        'science-manager',
        'hapu-forum-chair',
        'shellfish-monitor',
        'dairy-farmer',
        'volunteer-coordinator',
        'wetlands-ranger',
        'water-board-member',
      ],
      reviews: [{ commitment: 0, outcome: 'helped' }],
      topics: [
        {
          title: 'Why we would miss it',
          dots: 10,
          note: 'Nobody could say it at once. Each writes one line, and we read them out next time.',
          cards: [
            { question: 1, text: 'A phone number at the council that is answered' },
            { question: 0, text: 'My grandchildren gather pipi there' },
            { question: 1, text: 'I learned to read a water test' },
          ],
        },
        {
          title: 'A next small job',
          dots: 7,
          note: 'Fence the spring. The farmer says when.',
          cards: [
            { question: 2, text: 'Fence the spring above the road' },
            { question: 2, text: 'One page that says what we found, in plain words' },
          ],
        },
      ],
      said: { stage: 'frustration', reason: 'The planting worked. The rest still feels like minutes.' },
      how: { cards: ['Read last time’s promises out first', 'Farmers choose the hour'], answer: 'We meet after milking.' },
      worth: [0, 1, 2, 3, 2],
    },
  ],
}
