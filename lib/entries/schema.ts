import { z } from 'zod'
import { rowId, text } from '@/lib/platform/fields'
import { submissionKey } from '@/lib/platform/submission-key'

export const enterForm = z.object({
  submissionKey,
  address: text('The address', { max: 500, required: true }),
  reason: text('The reason', { max: 500, required: true, lines: true }).refine((reason) => [...reason].length === 0 || [...reason].length >= 10, {
    error: 'Give a reason of ten characters or more: the leads read it',
  }),
})
export const endEntryForm = z.object({ entryId: rowId })
