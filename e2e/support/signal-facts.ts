import { signalsOf } from '@/lib/signals/rules'
import { defaultThresholds, type Thresholds } from '@/lib/signals/thresholds'
import type { FactsSeen, Signal, SignalFacts } from '@/lib/signals/types'

export const lead = { standing: 'lead', released: [], personId: 'p', ownMembershipId: null } as const

const member = (number: number, agencyId: string) => ({
  id: `m${number}`,
  name: `Person ${number}`,
  agencyId,
  level: 'manager',
  from: '2024-01-01',
  to: null,
  registeredOn: '2024-01-01',
  partnerships: 1,
  followedBy: null,
})

const agency = (id: string, name: string) => ({ id, name, from: null, to: null })

/** Facts of a partnership about which nothing is to be said but that nobody looks in, and parts to build others from. */
export const present = {
  record: { startedOn: '2024-01-01', rhythmMonths: 3, intensity: null, woundUp: false, versions: [] },
  people: {
    agencies: [agency('a1', 'Ministry of Examples'), agency('a2', 'City Council'), agency('a3', 'Iwi Trust')],
    members: [member(1, 'a1'), member(2, 'a2'), member(3, 'a3'), member(4, 'a1'), member(5, 'a2'), member(6, 'a3')],
    ties: [],
    roles: [],
    tasks: [],
  },
  'access-list': { angels: { now: 0, before: 0 }, friends: { now: 0, before: 0 } },
  agreement: {
    id: 'ag1',
    partnershipId: 'p1',
    kind: 'memorandum',
    title: 'Memorandum',
    status: 'in-force',
    startsOn: null,
    reviewOn: null,
    endsOn: null,
    inForceSince: '2026-06-01',
    wayOut: 'not-said',
    money: false,
  },
  commitment: { id: 'c1', what: 'A thing', ownerId: 'm1', madeOn: '2026-06-01', dueOn: '2026-12-01', moves: 0, lastMovedOn: null, ended: null },
  reading: { roundId: 'r1', closedOn: '2026-06-01', outcome: 'clear', stages: ['forming'], failingMovedUp: false },
  resource: { id: 's1', version: 1, agencyId: 'a1', agency: 'Ministry of Examples', kind: 'money', amount: 'Some', share: 60, from: null, to: null },
} as {
  record: SignalFacts['record']
  people: SignalFacts['people']
  'access-list': SignalFacts['access-list']
  agreement: SignalFacts['agreements'][number]
  commitment: SignalFacts['commitments'][number]
  reading: SignalFacts['reading'][number]
  resource: SignalFacts['resources'][number]
}

/** Facts with these kinds in place of empty ones. */
export function partnership(more: Partial<SignalFacts>): FactsSeen {
  return {
    partnershipId: 'p1',
    record: present.record,
    model: [],
    people: present.people,
    agreements: [],
    commitments: [],
    'check-ins': [],
    reading: [],
    together: [],
    learnings: [],
    'statement-counts': [],
    'response-count': { closed: [], roundOpen: false },
    resources: [],
    'access-list': present['access-list'],
    ...more,
  }
}

/** The signal of one rule for the lead, or null. */
export function signalOf(rule: string, facts: FactsSeen, today: string, thresholds: Thresholds = defaultThresholds): Signal | null {
  return signalsOf(facts, lead, thresholds, today).find((one) => one.rule === rule) ?? null
}
