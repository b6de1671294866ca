import type { Stage, StageActionId } from '@/lib/instrument/types'
import type { OpenQuestionId } from '@/lib/instrument/words'
import type { TriggerId } from '@/lib/partnerships/words-of-triggers'

/** A day counted back from the day on which the examples are loaded; a negative month lies ahead. Day 1 to 28. */
export type RelativeDay = { monthsAgo: number; day: number }

/** The continuum of BCS §1.2. */
export type ExampleIntensity = 'co-existence' | 'communication' | 'co-operation' | 'co-ordination' | 'collaboration'

/** The models of the Toolkit documents. */
export type ExampleOperatingModel = 'cross-agency-group' | 'lead-agency' | 'cross-agency-board' | 'federated-service'

export type ExampleLevel = 'governance' | 'chief-executive' | 'senior-manager' | 'manager' | 'front-line' | 'community'

export type ExampleRole =
  | 'public-entrepreneur'
  | 'guardian-angel'
  | 'fellow-traveller'
  | 'active-client'
  | 'critical-friend'
  | 'facilitator'
  | 'chair'
  | 'secretariat'

export type ExampleAgencyKind = 'central-government' | 'local-government' | 'iwi-or-maori' | 'ngo-or-community' | 'business'

/** Every agency here is invented, and `about` says so. `lang` marks a name in te reo Māori for the page. */
export type ExampleAgency = { id: string; name: string; lang?: 'mi'; kind: ExampleAgencyKind; about: string }

/** A person known by a role only. `agency` names an agency of the same example. */
export type ExampleMember = {
  id: string
  role: string
  agency: string
  level: ExampleLevel
  roles: readonly ExampleRole[]
  putsOnTheTable: string
  from: RelativeDay
  to: RelativeDay | null
}

export type ExampleCommitment = {
  what: string
  agency: string
  /** A member of the same example. */
  owner: string
  made: RelativeDay
  due: RelativeDay
  action: StageActionId | null
  outcome: { kind: 'open' } | { kind: 'done'; on: RelativeDay; helped: string } | { kind: 'dropped'; on: RelativeDay; reason: string }
}

export type ExampleComment = { question: OpenQuestionId; text: string; to: 'group' | 'facilitator' }

/** One person's answers, tied to nobody: see `parseAnswerRow` for the row. */
export type ExampleResponse = { row: string; felt: Stage | null; comments?: readonly ExampleComment[] }

export type IntendedReading = Stage | 'crossover' | 'contested'

export type ExampleRound = {
  opened: RelativeDay
  closedAfterDays: number
  responses: readonly ExampleResponse[]
  /** What the real scoring code must make of the responses; a test holds it to that. */
  intended: IntendedReading
}

export type ExamplePartnership = {
  slug: string
  name: string
  purpose: string
  /** Null where it is not yet known. */
  sharedOutcome: string | null
  forWhom: string
  triggers: readonly TriggerId[]
  intensity: ExampleIntensity
  membershipKind: { open: boolean; mandated: boolean }
  operatingModel: ExampleOperatingModel | null
  startedOn: RelativeDay
  agencies: readonly ExampleAgency[]
  members: readonly ExampleMember[]
  commitments: readonly ExampleCommitment[]
  rounds: readonly ExampleRound[]
  woundUp: { on: RelativeDay; note: string } | null
}
