import { z } from 'zod'
import { choice, rowId, text } from '@/lib/platform/fields'
import { submissionKey } from '@/lib/platform/submission-key'
import { answerKinds } from './types'

export const askForm = z.object({
  partnershipId: rowId,
  submissionKey,
  /** One angel's grant; "" is all of them. */
  to: z.union([z.literal(''), rowId], 'Choose whom to ask').default(''),
  text: text('What it is about', { max: 500 }),
})

export const answerForm = z
  .object({
    partnershipId: rowId,
    requestId: rowId,
    kind: choice(answerKinds, 'Choose how you answer'),
    toOthers: z.enum(['yes', ''], 'Choose from the list').default(''),
    answer: text('Your words', { max: 1000, lines: true }),
  })
  .superRefine(({ kind, toOthers, answer }, context) => {
    if (answer !== '' || (kind === 'passed-on' && toOthers === 'yes')) return
    const message =
      kind === 'offered' ? 'Say what you offer' : kind === 'answered' ? 'Write your answer' : 'Pass it to the other guardian angels, or write whom you suggest'
    context.addIssue({ code: 'custom', path: ['answer'], message })
  })

export const closeForm = z.object({ partnershipId: rowId, requestId: rowId })
