import type { AccountabilityInput } from '@/lib/accountabilities/types'
import type { ResourceKind, Task } from '@/lib/leading/types'
import type { RelativeDay } from './types'

export type ExampleBracing = {
  /** Two members of the example, and what they do together. */
  ties: readonly { between: readonly [string, string]; note: string; on: RelativeDay }[]
  tasks: readonly { task: Task; by: string; since: RelativeDay; until?: RelativeDay }[]
  resources: readonly { agency: string; kind: ResourceKind; amount: string; share: number | null; on: RelativeDay }[]
  accountabilities: readonly ({ of: string; on: RelativeDay } & Partial<AccountabilityInput>)[]
}

const tie = (one: string, other: string, note: string, monthsAgo: number, day = 10) => ({ between: [one, other] as const, note, on: { monthsAgo, day } })

/** Who is tied to whom, who leads, who brings what, and what members said of their two accountabilities. By the slug of the invented example. */
export const bracingOfExamples: Readonly<Record<string, ExampleBracing>> = {
  // Sturdy, and another agency chairs than the one with most of the money.
  'warm-homes-harbour-district': {
    ties: [
      tie('council-chief-executive', 'iwi-trust-board-member', 'Open the yearly meeting together.', 11),
      tie('council-chief-executive', 'child-health-director', 'Speak before each budget.', 10),
      tie('iwi-health-manager', 'housing-adviser', 'Plan the next ten streets.', 17),
      tie('tenancy-manager', 'housing-adviser', 'Share the list of damp houses.', 16),
      tie('tenancy-manager', 'iwi-health-manager', '', 14),
      tie('power-community-manager', 'housing-adviser', 'Look at bills that jumped.', 12),
      tie('power-community-manager', 'tenancy-manager', '', 9),
      tie('childrens-nurse', 'whanau-support-worker', 'Go on home visits together.', 18, 20),
      tie('repair-team-leader', 'whanau-support-worker', 'Agree the day on which a team may come.', 15),
      tie('repair-team-leader', 'childrens-nurse', '', 13),
      tie('kindergarten-head-teacher', 'childrens-nurse', 'Tell each other which child coughs.', 12),
      tie('kindergarten-head-teacher', 'whanau-support-worker', '', 8),
      tie('tenant-and-parent', 'repair-team-leader', 'Walk through each house once it is done.', 14),
      tie('tenant-and-parent', 'tenancy-manager', 'Read letters to tenants before they go out.', 7),
      tie('childrens-nurse', 'child-health-director', 'A quarter of an hour each Friday.', 17),
      tie('whanau-support-worker', 'iwi-health-manager', '', 17),
      tie('housing-adviser', 'council-chief-executive', 'A page a month.', 10),
    ],
    tasks: [
      { task: 'activation', by: 'childrens-nurse', since: { monthsAgo: 18, day: 10 }, until: { monthsAgo: 9, day: 3 } },
      { task: 'activation', by: 'iwi-health-manager', since: { monthsAgo: 9, day: 3 } },
      { task: 'framing', by: 'iwi-health-manager', since: { monthsAgo: 16, day: 5 } },
      { task: 'mobilising', by: 'child-health-director', since: { monthsAgo: 15, day: 11 } },
      { task: 'synthesising', by: 'housing-adviser', since: { monthsAgo: 12, day: 8 } },
      { task: 'game-management', by: 'childrens-nurse', since: { monthsAgo: 14, day: 2 } },
    ],
    resources: [
      { agency: 'tidewater-health', kind: 'money', amount: 'The repair fund for three years.', share: 60, on: { monthsAgo: 15, day: 9 } },
      { agency: 'harbour-council', kind: 'money', amount: 'Insulation for council flats.', share: 30, on: { monthsAgo: 14, day: 9 } },
      { agency: 'harbour-power', kind: 'money', amount: 'Help with winter bills.', share: 10, on: { monthsAgo: 12, day: 9 } },
      { agency: 'te-ropu-hauora', kind: 'staff-time', amount: 'Two people for three days a week.', share: 40, on: { monthsAgo: 16, day: 9 } },
      { agency: 'tidewater-health', kind: 'staff-time', amount: 'A nurse for two days a week.', share: 25, on: { monthsAgo: 16, day: 9 } },
      { agency: 'warm-hands', kind: 'staff-time', amount: 'Six volunteers on Saturdays.', share: null, on: { monthsAgo: 15, day: 9 } },
      { agency: 'te-ropu-hauora', kind: 'mandate', amount: 'The trust of whānau, which no department has.', share: null, on: { monthsAgo: 16, day: 9 } },
      { agency: 'northern-tenancies', kind: 'data', amount: 'Which of its houses are damp, street by street.', share: null, on: { monthsAgo: 13, day: 9 } },
    ],
    accountabilities: [
      {
        of: 'childrens-nurse',
        on: { monthsAgo: 6, day: 4 },
        reportsTo: 'The director of child health.',
        agreedTime: 'Two days a week, until the end of next winter.',
        agreedRoom: 'May visit without a referral.',
        limits: 'Cannot share a child’s file, only that a house is damp.',
      },
      {
        of: 'iwi-health-manager',
        on: { monthsAgo: 6, day: 9 },
        reportsTo: 'The trust board.',
        agreedMandate: 'May decide on home visits. Money goes to the board first.',
        limits: 'What whānau say at home stays at home.',
      },
      {
        of: 'housing-adviser',
        on: { monthsAgo: 5, day: 21 },
        reportsTo: 'The manager for city growth.',
        agreedTime: 'One day a week.',
        adviceSignedBy: 'A colleague in the same team signs what the council says about warm homes. I am asked first.',
      },
    ],
  },
  // All of it runs through one person, who takes nearly all of the leading as well.
  'seasonal-work-southern-terraces': {
    ties: [
      tie('economic-development-manager', 'packhouse-manager', 'Call each other when a hostel is full.', 14),
      tie('economic-development-manager', 'orchard-owner', 'Prepare each meeting.', 15, 20),
      tie('economic-development-manager', 'jobs-regional-manager', '', 12),
      tie('economic-development-manager', 'worker-liaison', 'Hear what workers say first.', 13),
      tie('economic-development-manager', 'iwi-land-manager', 'Look for land for cabins.', 9),
      tie('economic-development-manager', 'building-consents-officer', 'Sit two desks apart.', 9),
      tie('seasonal-worker', 'worker-liaison', '', 11),
    ],
    tasks: [
      { task: 'activation', by: 'economic-development-manager', since: { monthsAgo: 15, day: 14 } },
      { task: 'framing', by: 'economic-development-manager', since: { monthsAgo: 15, day: 14 } },
      { task: 'mobilising', by: 'orchard-owner', since: { monthsAgo: 13, day: 3 } },
      { task: 'game-management', by: 'economic-development-manager', since: { monthsAgo: 14, day: 6 } },
    ],
    resources: [
      { agency: 'terraces-council', kind: 'money', amount: 'Rates relief for hostels.', share: 40, on: { monthsAgo: 12, day: 9 } },
      { agency: 'jobs-office', kind: 'money', amount: 'A grant for training.', share: 35, on: { monthsAgo: 12, day: 9 } },
      { agency: 'terraces-growers', kind: 'money', amount: 'A levy for each tonne.', share: 25, on: { monthsAgo: 11, day: 9 } },
      { agency: 'te-kahui-o-nga-pae', kind: 'premises', amount: 'Land beside the marae, if the plan fits.', share: null, on: { monthsAgo: 6, day: 9 } },
    ],
    accountabilities: [
      {
        of: 'work-inspector',
        on: { monthsAgo: 4, day: 12 },
        reportsTo: 'The regional team leader.',
        agreedMandate: 'Nothing. I can say what the law asks, and promise nothing.',
        limits: 'Whoever tells me of a breach here tells an inspector.',
      },
    ],
  },
  // The fragile shape at the front line: people who do the work know each other, and nobody above them does.
  'clean-water-heron-estuary': {
    ties: [
      tie('catchment-adviser', 'wetlands-ranger', 'Take water tests from one boat.', 8),
      tie('catchment-adviser', 'shellfish-monitor', 'Compare counts each month.', 8),
      tie('dairy-farmer', 'wetlands-ranger', 'Plant the stream bank.', 6),
      tie('dairy-farmer', 'catchment-adviser', '', 5),
      tie('volunteer-coordinator', 'shellfish-monitor', '', 7),
      tie('volunteer-coordinator', 'wetlands-ranger', 'Bring thirty people on a Saturday.', 6),
    ],
    tasks: [
      { task: 'activation', by: 'catchment-adviser', since: { monthsAgo: 9, day: 5 } },
      { task: 'framing', by: 'hapu-forum-chair', since: { monthsAgo: 8, day: 2 } },
      { task: 'game-management', by: 'volunteer-coordinator', since: { monthsAgo: 7, day: 18 } },
    ],
    resources: [
      { agency: 'heron-regional-council', kind: 'data', amount: 'Water tests at twelve sites, back to the first.', share: null, on: { monthsAgo: 8, day: 9 } },
      {
        agency: 'te-ropu-kotuku',
        kind: 'data',
        amount: 'What hapū know of the shellfish beds, on their own terms.',
        share: null,
        on: { monthsAgo: 8, day: 9 },
      },
      { agency: 'coastal-nature-office', kind: 'premises', amount: 'A boat, and a shed at the slipway.', share: null, on: { monthsAgo: 7, day: 9 } },
    ],
    accountabilities: [
      {
        of: 'catchment-adviser',
        on: { monthsAgo: 3, day: 7 },
        reportsTo: 'The science manager, who is here too.',
        agreedTime: 'Three days a month.',
        agreedRoom: 'May share results before the report is out.',
      },
    ],
  },
  // The fragile shape at the top, and one agency with most of the resources and the chair.
  'one-door-plains-district': {
    ties: [
      tie('youth-office-regional-manager', 'housing-director', 'Signed the first letter together.', 20),
      tie('youth-office-regional-manager', 'site-manager', '', 20),
    ],
    tasks: [{ task: 'framing', by: 'youth-office-regional-manager', since: { monthsAgo: 21, day: 8 } }],
    resources: [
      { agency: 'plains-youth-office', kind: 'money', amount: 'The pilot money, all of it.', share: 85, on: { monthsAgo: 20, day: 9 } },
      { agency: 'plains-council', kind: 'money', amount: 'The rent of the front room.', share: 15, on: { monthsAgo: 20, day: 9 } },
      { agency: 'plains-youth-office', kind: 'premises', amount: 'Its own office, with a new sign.', share: 80, on: { monthsAgo: 20, day: 9 } },
    ],
    accountabilities: [],
  },
}
