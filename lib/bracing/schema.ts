import { z } from 'zod'
import { openDay, rowId, text } from '@/lib/platform/fields'
import { submissionKey } from '@/lib/platform/submission-key'

const member = (message: string) => z.union([rowId, z.literal('')]).refine((value) => value !== '', message)

export const addTieForm = z.object({
  partnershipId: rowId,
  submissionKey,
  first: member('Choose a member'),
  second: member('Choose a second member'),
  note: text('The note', { max: 300, lines: true }),
  /** Empty: today. */
  since: openDay('The day'),
})
export const endTieForm = z.object({ partnershipId: rowId, tieId: member('Choose a tie') })
