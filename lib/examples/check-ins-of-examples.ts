import type { Stage, StageActionId } from '@/lib/instrument/types'
import type { RelativeDay } from './types'

/** Where the ball goes: to an agency of the same example, or nowhere, where the piece of work is finished. */
export type ExampleBall = { work: string; to: string | null }

export type ExampleCheckIn = {
  on: RelativeDay
  pulse: 1 | 2 | 3 | 4 | 5 | null
  felt?: Stage
  moved?: string
  victory?: string
  inTheWay?: string
  balls?: readonly ExampleBall[]
  commitments?: readonly {
    what: string
    owner: string
    due: RelativeDay
    action?: StageActionId
    outcome?: { kind: 'done' | 'dropped'; on: RelativeDay; reason: string }
  }[]
}

const on = (monthsAgo: number, day: number): RelativeDay => ({ monthsAgo, day })

/** What the invented partnerships noted between their readings, oldest first. */
export const checkInsOfExamples: Readonly<Record<string, readonly ExampleCheckIn[]>> = {
  'warm-homes-harbour-district': [
    {
      on: on(16, 6),
      pulse: 4,
      felt: 'forming',
      moved: 'Eight of us met at the health centre. Everyone wants the children out of hospital.',
      balls: [{ work: 'List of damp homes', to: 'harbour-council' }],
    },
    {
      on: on(14, 20),
      pulse: 2,
      felt: 'frustration',
      moved: 'The list grows, and nobody knows who visits whom.',
      inTheWay: 'Two agencies count homes in two ways.',
    },
    {
      on: on(12, 12),
      pulse: 4,
      victory: 'Twenty homes seen with a nurse and a builder side by side.',
      balls: [
        { work: 'List of damp homes', to: 'te-ropu-hauora' },
        { work: 'Repairs before winter', to: 'warm-hands' },
      ],
    },
    {
      on: on(9, 14),
      pulse: 4,
      felt: 'functioning',
      moved: 'The plan for the winter fits on one page, and each line has an owner.',
      balls: [{ work: 'Power bills of tenants', to: 'harbour-power' }],
      commitments: [
        {
          what: 'Tell tenants in plain words what a warmer home does to the bill.',
          owner: 'power-community-manager',
          due: on(8, 1),
          outcome: { kind: 'done', on: on(8, 2), reason: 'Yes. More families said yes to a visit.' },
        },
      ],
    },
    {
      on: on(6, 5),
      pulse: 5,
      victory: 'No child from the first street was in hospital this winter.',
      balls: [{ work: 'Repairs before winter', to: 'northern-tenancies' }],
    },
    { on: on(4, 10), pulse: 5, felt: 'flying', moved: 'The council changed its own inspection to match ours.' },
    { on: on(3, 8), pulse: 4, moved: 'Tenants chaired for the first time.', inTheWay: 'The repair team has two people on leave.' },
    {
      on: on(2, 4),
      pulse: 5,
      victory: 'A second town asks to copy the visits.',
      balls: [{ work: 'Power bills of tenants', to: null }],
    },
    {
      on: on(1, 6),
      pulse: 4,
      felt: 'flying',
      moved: 'The tenants’ group runs the meetings from now on.',
      balls: [{ work: 'The second street', to: 'harbour-tenants' }],
    },
    { on: on(0, 3), pulse: 4, moved: 'The second street is on the list. Kindergartens hand out the cards.', inTheWay: 'We wait for one signature.' },
  ],
  'seasonal-work-southern-terraces': [
    {
      on: on(13, 15),
      pulse: 4,
      felt: 'forming',
      moved: 'Growers and the council sat at one table.',
      balls: [{ work: 'Where workers sleep', to: 'terraces-council' }],
    },
    { on: on(10, 6), pulse: 2, felt: 'frustration', inTheWay: 'Growers hear of new rules from the newspaper, and not from us.' },
    {
      on: on(7, 10),
      pulse: 3,
      moved: 'Two houses could open before the picking.',
      balls: [
        { work: 'Where workers sleep', to: 'te-kahui-o-nga-pae' },
        { work: 'Rides to the orchards', to: 'terraces-growers' },
      ],
    },
    { on: on(6, 22), pulse: 2, moved: 'One bus for all will not do. Shared vans may.', inTheWay: 'Start times differ from orchard to orchard.' },
    { on: on(4, 5), pulse: 4, victory: 'Thirty workers moved into the two shared houses.', felt: 'functioning' },
    {
      on: on(2, 4),
      pulse: null,
      moved: 'Those in the trial and those outside it tell two stories of the same season.',
      balls: [{ work: 'Rides to the orchards', to: 'jobs-office' }],
    },
    {
      on: on(1, 8),
      pulse: 3,
      inTheWay: 'We have not yet sat down together with the people outside the trial.',
      commitments: [{ what: 'Ask three orchards outside the trial what would bring them in.', owner: 'orchard-owner', due: on(-1, 20) }],
    },
  ],
  'clean-water-heron-estuary': [
    {
      on: on(8, 2),
      pulse: 4,
      felt: 'forming',
      moved: 'A walk along the estuary, with farmers and divers.',
      balls: [{ work: 'Water tests', to: 'heron-regional-council' }],
    },
    { on: on(5, 3), pulse: 2, felt: 'frustration', inTheWay: 'Four agencies test the water in four ways, and each trusts its own.' },
    {
      on: on(4, 12),
      pulse: 3,
      moved: 'We begin with planting, which nobody has to agree on first.',
      balls: [{ work: 'Stream banks', to: 'coastal-nature-office' }],
    },
    { on: on(3, 18), pulse: 4, victory: 'Four hundred metres planted in a day.', balls: [{ work: 'Stream banks', to: 'heron-farmers' }] },
    {
      on: on(1, 7),
      pulse: 3,
      moved: 'Results lie side by side now, and they differ less than we thought.',
      balls: [{ work: 'Water tests', to: 'estuary-care' }],
      commitments: [{ what: 'Put last year’s results of all agencies into one table.', owner: 'shellfish-monitor', due: on(-1, 15) }],
    },
  ],
  'one-door-plains-district': [
    { on: on(19, 10), pulse: 4, felt: 'forming', moved: 'The lease is signed.', balls: [{ work: 'One first form', to: 'plains-youth-office' }] },
    { on: on(18, 4), pulse: 3, inTheWay: 'Each head office wants its own form.' },
    { on: on(16, 18), pulse: 2, felt: 'frustration', inTheWay: 'Three of nine came to the meeting.', balls: [{ work: 'One first form', to: null }] },
    {
      on: on(13, 9),
      pulse: 1,
      felt: 'failing',
      moved: 'We decided to stop, and to do that well.',
      balls: [{ work: 'A contact for each young person', to: 'te-whare-taiohi' }],
    },
    { on: on(12, 10), pulse: 3, victory: 'All 31 know whom to ring.', balls: [{ work: 'A contact for each young person', to: null }] },
  ],
}
