import { z } from 'zod'
import { rowId } from '@/lib/platform/fields'

export const remindForm = z.object({ partnershipId: rowId, roundId: rowId, seen: z.coerce.number('Load the page again.').int().min(0).max(10) })
