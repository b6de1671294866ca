import { z } from 'zod'
import { rowId, text } from '@/lib/platform/fields'
import { submissionKey } from '@/lib/platform/submission-key'

const member = (message: string) => z.union([rowId, z.literal('')]).refine((value) => value !== '', message)

export const addTieForm = z.object({
  partnershipId: rowId,
  submissionKey,
  fromId: member('Choose the first person'),
  toId: member('Choose the second person'),
  note: text('The note', { max: 500, lines: true }),
})
export const endTieForm = z.object({ partnershipId: rowId, tieId: rowId })
