import { z } from 'zod'
import { day, rowId, text, version } from '@/lib/platform/fields'
import { submissionKey } from '@/lib/platform/submission-key'

export const adoptForm = z.object({
  partnershipId: rowId,
  submissionKey,
  actionId: z.string().regex(/^([a-z]+-a?\d{1,2})?$/, 'Load the page again.'),
  roundId: z.union([z.literal(''), rowId]),
  what: text('What will be done', { max: 500, required: true, lines: true }),
  owner: z.union([rowId, z.literal('')]).refine((value) => value !== '', 'Choose who will do it'),
  dueOn: day('The due date'),
})

export const settleForm = z
  .object({
    partnershipId: rowId,
    commitmentId: rowId,
    version,
    kind: z.enum(['done', 'dropped'], 'Choose done or dropped'),
    reason: text('The reason', { max: 500, lines: true }),
  })
  .refine((value) => value.kind === 'done' || value.reason !== '', { path: ['reason'], error: 'Say in a few words why it is dropped' })
