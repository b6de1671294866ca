import { z } from 'zod'
import type { VersionContent } from '@/lib/history/types'
import { openChoice, openDay, rowId, text, version } from '@/lib/platform/fields'
import { submissionKey } from '@/lib/platform/submission-key'
import { checkInRhythms, complexities, intensities, rhythms, visibilities } from './types'
import { triggerIds } from './words-of-triggers'

const yesNo = z.enum(['yes', 'no', ''], 'Choose an answer').transform((value) => (value === '' ? null : value === 'yes'))

/** The record of a partnership as its form sends it. Only the name and the purpose are asked of everybody. */
const record = {
  name: text('The name', { max: 120, required: true }),
  purpose: text('The purpose', { max: 1000, required: true, lines: true }),
  sharedOutcome: text('The shared outcome', { max: 1000, lines: true }).transform((value) => value || null),
  forWhom: text('Who it is for', { max: 500, lines: true }),
  triggers: z.array(z.enum(triggerIds, 'Choose from the list')).max(triggerIds.length),
  complexity: openChoice(complexities, 'Choose how complex the need is').default(null),
  intensity: openChoice(intensities, 'Choose how intense the joint work needs to be'),
  intensityNow: openChoice(intensities, 'Choose how intense the joint work is now').default(null),
  openMembership: yesNo.default(null),
  mandated: yesNo.default(null),
  startedOn: openDay('The start'),
  rhythmMonths: z.enum(rhythms, 'Choose how often').transform(Number),
  checkInDays: z.enum(checkInRhythms, 'Choose how often you want to check in').default('14').transform(Number),
  visibility: z.enum(visibilities, 'Choose who can see it'),
}

/** The record as its versions keep it, with the operating model, which is chosen apart. Who may look, and when the lead is reminded, is no part of what the group says of itself. */
export function versionOfRecord(row: { [field: string]: unknown }): VersionContent {
  const names = [...Object.keys(record).filter((name) => name !== 'visibility' && name !== 'checkInDays'), 'operatingModel']
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null])) as VersionContent
}

export const registerForm = z.object({ ...record, submissionKey })
export const editForm = z.object({ ...record, partnershipId: rowId, version })
export type RecordInput = Omit<z.output<typeof registerForm>, 'submissionKey'>
