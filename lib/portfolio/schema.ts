import { z } from 'zod'
import { rowId } from '@/lib/platform/fields'

export const watchForm = z.object({
  partnershipId: rowId,
  /** Where to go back to: the portfolio as it was asked for. */
  back: z.string().max(9000).catch(''),
  watched: z.enum(['yes', 'no']),
})
