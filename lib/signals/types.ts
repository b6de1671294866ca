import type { FactKind } from '@/lib/access/types'
import type { AgreementFacts } from '@/lib/agreements/types'
import type { KeptAgency, KeptMember, KeptTie } from '@/lib/bracing/types'
import type { Resource } from '@/lib/leading/types'
import type { ReadingInShort } from '@/lib/readings/types-published'

/** Days are yyyy-mm-dd throughout. Nothing here is shown as it is: the rules choose what is said of it. */
export type SignalFacts = {
  record: {
    /** The day it began, or (where that was not said) the day on which it was registered. */
    startedOn: string
    rhythmMonths: number
    intensity: string | null
    woundUp: boolean
    /** What the record said of its mandate, oldest first. */
    versions: { number: number; on: string; mandated: boolean | null }[]
  }
  /** What it said of its operating model, oldest first. */
  model: { number: number; on: string; operatingModel: string | null }[]
  people: {
    agencies: (KeptAgency & { leadsSince?: string | null })[]
    /** `partnerships`: how many the person is in, of those that this viewer may see. */
    members: (KeptMember & { registeredOn: string; partnerships: number; followedBy: string | null })[]
    ties: KeptTie[]
    roles: HeldFact[]
    tasks: HeldFact[]
  }
  agreements: (AgreementFacts & { inForceSince: string | null; wayOut: 'yes' | 'no' | 'not-said'; money: boolean })[]
  commitments: {
    id: string
    what: string
    ownerId: string
    madeOn: string
    dueOn: string
    moves: number
    lastMovedOn: string | null
    ended: { kind: 'done' | 'dropped'; on: string; helpSaid: boolean } | null
  }[]
  'check-ins': { id: string; on: string; pulse: number | null }[]
  /** Closed rounds with a reading, oldest first. */
  reading: ReadingInShort[]
  /** Sessions made together that are closed, oldest first. They tell that the group took stock, and no stage that a rule reads. */
  together: { id: string; closedOn: string }[]
  learnings: { id: string; text: string; takerName: string; organisation: string; madeOn: string; carriedOn: string | null }[]
  /** How many of the statements people are split on, per reading. */
  'statement-counts': { roundId: string; split: number }[]
  'response-count': { closed: { roundId: string; closedOn: string; invited: number; answered: number }[]; roundOpen: boolean }
  resources: (Resource & { from: string | null; to: string | null })[]
  /** Those with a sign-in: how many there are, and how many there were and are no longer. */
  'access-list': { angels: Standing; friends: Standing }
}

type Standing = { now: number; before: number }

/** Somebody holds or held a role or a task of leading. `until` is the first day without it. */
export type HeldFact = { key: string; membershipId: string; since: string | null; until: string | null }

/** The kinds of fact from which signals are made. */
export const signalKinds = [
  'record',
  'model',
  'people',
  'agreements',
  'commitments',
  'check-ins',
  'reading',
  'together',
  'learnings',
  'statement-counts',
  'response-count',
  'resources',
  'access-list',
] as const satisfies readonly FactKind[]
export type SignalKind = (typeof signalKinds)[number]

/** The facts of one partnership as one viewer may see them: null for each kind that they may not. */
export type FactsSeen = { partnershipId: string } & { [Kind in SignalKind]: SignalFacts[Kind] | null }

/** Whom a signal is for: it says so, and keeps the others from feeling accused. */
export const concerns = ['group', 'lead', 'angel'] as const
export type Concern = (typeof concerns)[number]

/** One thing that was seen, with the page of the partnership on which it stands. */
export type SeenRow = { words: string; href: string }

export type Signal = {
  rule: string
  name: string
  what: string
  rows: SeenRow[]
  why: string
  /** "BCS §…", "Partnering Agreements", or "Our rule". */
  citation: string
  consider: readonly string[]
  concerns: readonly Concern[]
  /** A short name for each thing that it was made from. They stay the same while only days pass. */
  facts: readonly string[]
}

/** Somebody saw a signal and said so. `facts` are those that it had then. */
export type Acknowledgement = { id: string; rule: string; facts: readonly string[]; note: string; on: string; by: string | null }
