import type { Help } from '@/lib/commitments/types'
import type { Stage, StageActionId } from '@/lib/instrument/types'
import type { OpenQuestionId } from '@/lib/instrument/words'
import type { Answers } from '@/lib/operating-models/types'
import type { Complexity, OperatingModel } from '@/lib/partnerships/types'
import type { TriggerId } from '@/lib/partnerships/words-of-triggers'

/** A day counted back from the day on which the examples are loaded; a negative month lies ahead. Day 1 to 28. */
export type RelativeDay = { monthsAgo: number; day: number }

/** The continuum of BCS §1.2. */
export type ExampleIntensity = 'co-existence' | 'communication' | 'co-operation' | 'co-ordination' | 'collaboration'

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
  outcome: { kind: 'open' } | { kind: 'done'; on: RelativeDay; helped: Help; note: string } | { kind: 'dropped'; on: RelativeDay; reason: string }
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

export type ExampleModelChoice = {
  on: RelativeDay
  model: OperatingModel | null
  answers: Answers
  /** Agencies of the same example that are no government departments. */
  notDepartments: readonly string[]
  reasons: string
  steps: readonly { step: string; on: RelativeDay; note: string }[]
}

export type ExamplePartnership = {
  slug: string
  name: string
  purpose: string
  /** Null where it is not yet known. */
  sharedOutcome: string | null
  forWhom: string
  triggers: readonly TriggerId[]
  complexity: Complexity
  intensity: ExampleIntensity
  intensityNow: ExampleIntensity
  membershipKind: { open: boolean; mandated: boolean }
  /** Oldest first; the last is the current one. */
  modelChoices: readonly ExampleModelChoice[]
  startedOn: RelativeDay
  agencies: readonly ExampleAgency[]
  members: readonly ExampleMember[]
  commitments: readonly ExampleCommitment[]
  rounds: readonly ExampleRound[]
  woundUp: { on: RelativeDay; note: string } | null
}
