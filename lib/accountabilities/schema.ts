import { z } from 'zod'
import { rowId, text } from '@/lib/platform/fields'

const words = (what: string) => text(what, { max: 1000, lines: true })

export const accountabilityForm = z.object({
  partnershipId: rowId,
  /** The version that stood when the form was made; 0 where there was none. */
  seen: z.coerce.number('Load the page again.').int().min(0).max(2_000_000_000),
  reportsTo: text('Whom you report to', { max: 200 }),
  agreedTime: words('The time'),
  agreedMandate: words('The mandate'),
  agreedRoom: words('The room to act'),
  adviceSignedBy: text('Who signs the advice', { max: 200 }),
  limits: words('The limits'),
})
export type AccountabilityInput = Omit<z.output<typeof accountabilityForm>, 'partnershipId' | 'seen'>
