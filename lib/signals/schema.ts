import { z } from 'zod'
import { rowId, text } from '@/lib/platform/fields'
import { submissionKey } from '@/lib/platform/submission-key'
import { type ThresholdKey, thresholdList } from './thresholds'

export const acknowledgeForm = z.object({
  partnershipId: rowId,
  submissionKey,
  rule: z.string().regex(/^[a-z-]{1,40}$/, 'Load the page again.'),
  /** Names the facts that the sender saw. */
  facts: z.string().regex(/^[0-9a-f]{16}$/, 'Load the page again.'),
  note: text('The note', { max: 500, required: true, lines: true }),
})

function threshold({ name, least, most }: (typeof thresholdList)[number]) {
  const message = `${name}: enter a whole number from ${least} to ${most}`
  return z
    .string(message)
    .trim()
    .regex(/^\d{1,4}$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message)
}
type Field = ReturnType<typeof threshold>

/** What the thresholds stood at when the form was made. */
const seen = z.string().max(2000, 'Load the page again.')

export const thresholdsForm = z.object({
  ...(Object.fromEntries(thresholdList.map((one) => [one.key, threshold(one)])) as Record<ThresholdKey, Field>),
  seen,
})

export const resetThresholdsForm = z.object({ seen })
