import type { AgreementKind, AgreementStatus, Development, IssueId, MoneyWay, QuestionId, TermAnswer } from '@/lib/agreements/types'
import type { RelativeDay } from './types'

/** A party by the id of an agency of the same example, or by name where it stands outside; who signs, by the id of a member. */
type ExampleParty = { agency?: string; name?: string; signs?: string; on?: RelativeDay }
export type ExampleAgreement = {
  kind: AgreementKind
  title: string
  steps: readonly { status: AgreementStatus; on: RelativeDay; note?: string }[]
  startsOn?: RelativeDay
  reviewOn?: RelativeDay
  endsOn?: RelativeDay
  developedBy?: Development
  developedNote?: string
  parties?: readonly ExampleParty[]
  answers?: Partial<Record<QuestionId, TermAnswer>>
  issues?: Partial<Record<IssueId, string>>
  money?: readonly MoneyWay[]
  moneyNote?: string
  groundRules?: string
  ball?: string
  amendments?: readonly { on: RelativeDay; what: string }[]
  /** Lines of a small document that is made for it, without macrons: the plainest fonts have none. */
  document?: { name: string; lines: readonly string[] }
}

const yes = (words: string): TermAnswer => ({ answer: 'yes', words })
const no = (words: string): TermAnswer => ({ answer: 'no', words })

/** The agreements of the invented partnerships, by their slug. */
export const agreementsOfExamples: Readonly<Record<string, readonly ExampleAgreement[]>> = {
  'warm-homes-harbour-district': [
    {
      kind: 'ground-rules',
      title: 'How we work at the harbour table',
      steps: [
        { status: 'drafting', on: { monthsAgo: 16, day: 5 } },
        { status: 'in-force', on: { monthsAgo: 16, day: 19 } },
        { status: 'under-review', on: { monthsAgo: 6, day: 3 } },
        { status: 'in-force', on: { monthsAgo: 6, day: 17 }, note: 'Kept as they are. Rule three moved up.' },
      ],
      reviewOn: { monthsAgo: -3, day: 2 },
      parties: ['harbour-council', 'tidewater-health', 'te-ropu-hauora', 'northern-tenancies', 'warm-hands', 'harbour-tenants'].map((agency) => ({ agency })),
      groundRules:
        'The family comes first in every sentence.\nWe say it at the table before we say it anywhere else.\nOne agency holds the ball on one home at a time.\nWhoever cannot keep a date says so a week before.\nWe bring food, and we start with names.\nNobody speaks for tenants when tenants are in the room.',
      ball: 'Damp homes with a child in hospital: Tidewater Health Service\nRepairs: Warm Hands Repair Trust\nTalks with landlords: Northern Tenancies Office',
    },
    {
      kind: 'memorandum',
      title: 'Warm homes memorandum',
      steps: [
        { status: 'exploring', on: { monthsAgo: 14, day: 2 } },
        { status: 'drafting', on: { monthsAgo: 13, day: 8 } },
        { status: 'out-for-signing', on: { monthsAgo: 11, day: 20 } },
        { status: 'drafting', on: { monthsAgo: 11, day: 26 }, note: 'The tenants’ group asked for a way out that costs nothing.' },
        { status: 'out-for-signing', on: { monthsAgo: 10, day: 9 } },
        { status: 'in-force', on: { monthsAgo: 10, day: 21 } },
      ],
      startsOn: { monthsAgo: 10, day: 21 },
      reviewOn: { monthsAgo: -1, day: 20 },
      endsOn: { monthsAgo: -14, day: 20 },
      developedBy: 'facilitated',
      developedNote: 'A facilitator from the next district held four mornings. Everyone wrote one part.',
      parties: [
        { agency: 'harbour-council', signs: 'council-chief-executive', on: { monthsAgo: 10, day: 12 } },
        { agency: 'tidewater-health', signs: 'child-health-director', on: { monthsAgo: 10, day: 15 } },
        { agency: 'te-ropu-hauora', signs: 'iwi-trust-board-member', on: { monthsAgo: 10, day: 21 } },
        { agency: 'northern-tenancies', signs: 'tenancy-manager', on: { monthsAgo: 10, day: 21 } },
        { agency: 'harbour-tenants', signs: 'tenant-and-parent', on: { monthsAgo: 10, day: 21 } },
        { name: 'Harbour Community Fund' },
      ],
      answers: {
        'survives-leaving': yes('Signed by position. Each agency names a second person.'),
        'shared-vision': yes('No child in hospital because of a cold home.'),
        'goes-wrong': yes('The two managers meet within a week, and bring the facilitator if they need her.'),
        'way-out': yes('Three months’ notice, with no cost to the tenants’ group.'),
        'written-for-this': yes('Four mornings, no template.'),
      },
      issues: {
        'time-and-resourcing': 'A nurse for two days a week, a builder for one. Set aside for two years.',
        'approaches-and-capability': 'Health counts visits, housing counts repairs. We count warm homes.',
        'competitive-funding': 'Two of us apply to the same fund. We write one application.',
      },
      money: ['baseline', 'agreed-contributions'],
      moneyNote: 'Each pays its own people. Three agencies put in the same amount for repairs.',
      amendments: [{ on: { monthsAgo: 5, day: 11 }, what: 'Kindergartens may send families directly, without a letter.' }],
      document: {
        name: 'Warm homes memorandum.pdf',
        lines: [
          'Warm homes memorandum',
          'An invented document of an invented partnership.',
          'What we want: no child in hospital because of a cold home.',
          'Way out: three months of notice.',
        ],
      },
    },
    {
      kind: 'joint-work-programme',
      title: 'This winter on one page',
      steps: [
        { status: 'drafting', on: { monthsAgo: 9, day: 10 } },
        { status: 'in-force', on: { monthsAgo: 8, day: 1 } },
      ],
      startsOn: { monthsAgo: 8, day: 1 },
      endsOn: { monthsAgo: -2, day: 24 },
      developedBy: 'by-the-parties',
      parties: ['harbour-council', 'tidewater-health', 'te-ropu-hauora', 'warm-hands'].map((agency) => ({ agency })),
    },
    {
      kind: 'information-sharing-agreement',
      title: 'What we may tell each other about a home',
      steps: [
        { status: 'drafting', on: { monthsAgo: 7, day: 6 } },
        { status: 'in-force', on: { monthsAgo: 6, day: 4 } },
        { status: 'under-review', on: { monthsAgo: 1, day: 9 } },
      ],
      reviewOn: { monthsAgo: 1, day: 9 },
      developedBy: 'lead-agency',
      developedNote: 'Led by the iwi health provider, since it is their families’ information too.',
      parties: ['tidewater-health', 'te-ropu-hauora', 'northern-tenancies'].map((agency) => ({ agency })),
      answers: { 'goes-wrong': yes('We stop, tell the family, and tell each other the same day.') },
    },
  ],
  'seasonal-work-southern-terraces': [
    {
      kind: 'ground-rules',
      title: 'Ground rules, first draft',
      steps: [{ status: 'drafting', on: { monthsAgo: 1, day: 12 } }],
      parties: ['terraces-council', 'terraces-growers', 'pacific-welcome'].map((agency) => ({ agency })),
      groundRules: 'Say which hat you wear before you speak.\nNo decision on housing without those outside the trial.\nPay is on every agenda.',
    },
    {
      kind: 'memorandum',
      title: 'Memorandum of the Terraces',
      steps: [
        { status: 'drafting', on: { monthsAgo: 13, day: 3 } },
        { status: 'out-for-signing', on: { monthsAgo: 12, day: 14 } },
        { status: 'in-force', on: { monthsAgo: 12, day: 28 } },
      ],
      startsOn: { monthsAgo: 12, day: 28 },
      reviewOn: { monthsAgo: 2, day: 1 },
      developedBy: 'lead-agency',
      developedNote: 'Written by the council from one that it had with another partner.',
      parties: [
        { agency: 'terraces-council', signs: 'council-general-manager', on: { monthsAgo: 12, day: 20 } },
        { agency: 'terraces-growers', signs: 'orchard-owner', on: { monthsAgo: 12, day: 28 } },
        { agency: 'jobs-office', signs: 'jobs-regional-manager' },
      ],
      answers: { 'written-for-this': no('Most of it came from the roads agreement.'), 'way-out': no('Not said. Nobody asked.') },
      money: ['baseline'],
    },
  ],
  'clean-water-heron-estuary': [
    {
      kind: 'relationship-agreement',
      title: 'The council and the hapū forum',
      steps: [
        { status: 'exploring', on: { monthsAgo: 8, day: 6 } },
        { status: 'drafting', on: { monthsAgo: 5, day: 15 } },
        { status: 'out-for-signing', on: { monthsAgo: 1, day: 3 } },
      ],
      developedBy: 'by-the-parties',
      developedNote: 'Drafted on the marae, read aloud twice.',
      parties: [
        { agency: 'heron-regional-council', signs: 'science-manager' },
        { agency: 'te-ropu-kotuku', signs: 'hapu-forum-chair', on: { monthsAgo: 1, day: 3 } },
      ],
      answers: { 'shared-vision': yes('Swim in it, and eat from it.'), 'survives-leaving': yes('Between the council and the forum, whoever sits on them.') },
      issues: { risk: 'The council may be sued whatever it does. It says so, and stays at the table.' },
    },
    {
      kind: 'information-sharing-agreement',
      title: 'Water tests of all agencies',
      steps: [{ status: 'exploring', on: { monthsAgo: 2, day: 4 } }],
      parties: ['heron-regional-council', 'te-ropu-kotuku', 'heron-water', 'heron-farmers'].map((agency) => ({ agency })),
    },
  ],
  'one-door-plains-district': [
    {
      kind: 'memorandum',
      title: 'One door memorandum',
      steps: [
        { status: 'out-for-signing', on: { monthsAgo: 20, day: 2 } },
        { status: 'in-force', on: { monthsAgo: 20, day: 16 } },
        { status: 'ended', on: { monthsAgo: 12, day: 14 }, note: 'It said who would sit in the building. It did not say what we would do together.' },
      ],
      startsOn: { monthsAgo: 20, day: 16 },
      endsOn: { monthsAgo: 12, day: 14 },
      developedBy: 'lead-agency',
      developedNote: 'Written by the lead agency, and sent round for signing.',
      parties: [
        { agency: 'plains-youth-office', signs: 'youth-office-regional-manager', on: { monthsAgo: 20, day: 2 } },
        { agency: 'plains-council', signs: 'youth-services-manager', on: { monthsAgo: 20, day: 12 } },
        { agency: 'open-stair', signs: 'housing-director', on: { monthsAgo: 20, day: 16 } },
      ],
      answers: {
        'work-programme': no('It was to follow.'),
        'goes-wrong': no('Nothing about it.'),
        'written-for-this': no('Taken over from another district.'),
      },
      money: ['transfer-to-lead'],
      moneyNote: 'The lease and most of the staff money went to the lead agency.',
    },
  ],
}
