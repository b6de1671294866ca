import { z } from 'zod'
import { rowId, text } from '@/lib/platform/fields'

export const stepBackForm = z.object({
  partnershipId: rowId,
  handOver: text('What you hand over', { max: 2000, lines: true }),
  successor: text('Whom you suggest', { max: 200 }),
})
