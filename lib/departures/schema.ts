import { z } from 'zod'
import { day, rowId, text, version } from '@/lib/platform/fields'

export const departureForm = z.object({
  partnershipId: rowId,
  membershipId: rowId,
  version,
  lastDay: day('The last day'),
  handOver: text('The hand-over note', { max: 4000, lines: true }),
  replacementId: z.union([z.literal(''), rowId]).default(''),
})
