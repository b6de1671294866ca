import { z } from 'zod'
import { choice, openDay, rowId, text, version } from '@/lib/platform/fields'
import { submissionKey } from '@/lib/platform/submission-key'
import { resourceKinds, tasks } from './types'

export const passTaskForm = z.object({
  partnershipId: rowId,
  /** The rows that stood as open when the form was made, so that nobody hands over what they have not seen. */
  seen: z
    .string()
    .max(20_000)
    .regex(/^[a-z0-9 ]*$/, 'Load the page again.'),
  task: choice(tasks, 'Choose a task'),
  /** Empty: nobody for now. */
  membershipId: z.union([rowId, z.literal('')]),
  how: choice(['instead', 'beside'], 'Choose one of the two').default('instead'),
  /** Empty: today. */
  since: openDay('The day'),
})

export const leadAgencyForm = z.object({
  partnershipId: rowId,
  /** The agency that the form showed as leading; empty: none. */
  seen: z.union([rowId, z.literal('')]),
  participationId: z.union([rowId, z.literal('')]),
})

const share = z
  .string()
  .trim()
  .transform((value) => value.replace(/\s*(%|per cent|percent)$/i, ''))
  .refine((value) => value === '' || (/^\d{1,3}$/.test(value) && Number(value) <= 100), 'The share must be a whole number from 0 to 100')
  .transform((value) => (value === '' ? null : Number(value)))

export const saveResourceForm = z.object({
  partnershipId: rowId,
  submissionKey,
  /** Empty with version 0: a new entry. */
  resourceId: z.union([rowId, z.literal('')]),
  version: z.union([z.literal('0').transform(() => 0), version]),
  participationId: z.union([rowId, z.literal('')]).refine((value) => value !== '', 'Choose an agency'),
  kind: choice(resourceKinds, 'Choose what it is'),
  amount: text('What they bring', { max: 500, required: true, lines: true }),
  share,
})
export type ResourceInput = { participationId: string; kind: (typeof resourceKinds)[number]; amount: string; share: number | null }

export const removeResourceForm = z.object({ partnershipId: rowId, resourceId: rowId, version })
