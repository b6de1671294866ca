import { z } from 'zod'
import { rowId, text } from '@/lib/platform/fields'
import { submissionKey } from '@/lib/platform/submission-key'
import { leadershipTasks, resourceKinds } from './types'

export const takeTaskForm = z.object({
  partnershipId: rowId,
  submissionKey,
  task: z.enum(leadershipTasks, 'Choose a task'),
  membershipId: z.union([rowId, z.literal('')]).refine((value) => value !== '', 'Choose who takes it'),
})
export const endTaskForm = z.object({ partnershipId: rowId, taskId: rowId })

const share = z
  .string('Enter a whole number from 0 to 100, or nothing')
  .trim()
  .regex(/^(\d{1,3})?$/, 'Enter a whole number from 0 to 100, or nothing')
  .transform((value) => (value === '' ? null : Number(value)))
  .refine((value) => value === null || value <= 100, 'A share is at most 100 per cent')

export const saveResourceForm = z.object({
  partnershipId: rowId,
  agencyId: z.union([rowId, z.literal('')]).refine((value) => value !== '', 'Choose the agency'),
  kind: z.enum(resourceKinds, 'Choose what it brings'),
  amount: text('What it is', { max: 500, required: true, lines: true }),
  share,
  /** The version that stood when the form was made; 0 where there was none. */
  seen: z.coerce.number('Load the page again.').int().min(0).max(2_000_000_000),
})
