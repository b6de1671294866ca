import type { VersionKind } from './types'

export const kindWords: Record<VersionKind, string> = {
  partnership: 'The record',
  agency: 'Agency',
  member: 'Member',
  agreement: 'Agreement',
  resource: 'What an agency brings',
  'iwi-participation': 'Iwi and Māori participation',
}

/** Names of fields as people read them. One that is not here is told by its own name, in small letters. */
const fieldWords: Record<string, string> = {
  name: 'name',
  purpose: 'purpose in common',
  sharedOutcome: 'shared outcome',
  forWhom: 'who it is for',
  triggers: 'what set it going',
  complexity: 'how complex the need is',
  intensity: 'how intense the work needs to be',
  intensityNow: 'how intense the work is',
  openMembership: 'whether others can join',
  mandated: 'whether it was mandated',
  operatingModel: 'operating model',
  startedOn: 'start',
  rhythmMonths: 'how often a reading is taken',
  from: 'first day',
  to: 'last day',
  mergedInto: 'merged into another agency',
  handOver: 'hand-over note',
  level: 'level',
  roles: 'roles',
  position: 'position',
  agency: 'agency',
  leadsSince: 'lead agency',
  contribution: 'what they put on the table',
  kind: 'kind',
  title: 'title',
  status: 'status',
  parties: 'parties',
}

/** A field's name as people read it. */
export function fieldName(field: string): string {
  return fieldWords[field] ?? field.replace(/([A-Z])/g, ' $1').toLowerCase()
}
