import { z } from 'zod'
import { choice, rowId, text } from '@/lib/platform/fields'
import { involvements } from './types'

export const participationForm = z.object({
  partnershipId: rowId,
  /** 0: nothing was recorded when the form was made. */
  version: z.coerce.number('Load the page again.').int().min(0).max(2_000_000_000),
  involvement: choice(involvements, 'Choose partnership, consultation, or not yet clear'),
  advisers: text('Who advises', { max: 500, lines: true }),
  bothAnswerTo: text('Who answers to both', { max: 500, lines: true }),
  dataWhose: text('Whose data it is', { max: 1000, lines: true }),
})
export type ParticipationInput = Omit<z.output<typeof participationForm>, 'partnershipId' | 'version'>
