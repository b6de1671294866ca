import { z } from 'zod'
import { statements } from '@/lib/instrument/statements'
import { type StatementId, stages } from '@/lib/instrument/types'
import { openQuestions } from '@/lib/instrument/words'
import { day, rowId, text } from '@/lib/platform/fields'
import { submissionKey } from '@/lib/platform/submission-key'
import type { AnswerValue } from '@/lib/readings/types'
import { fewestAnswers } from './rules'
import { audiences, type StoredComment } from './types'

export const openRoundForm = z.object({
  partnershipId: rowId,
  submissionKey,
  closesOn: day('The closing date'),
  minimumAnswers: z.coerce
    .number('Choose how many answers are needed')
    .int('Enter a whole number')
    .min(fewestAnswers, `At least ${fewestAnswers} answers are needed`)
    .max(500, 'At most 500'),
  facilitator: z.string().max(40),
  invited: z.array(rowId).max(1000, 'At most 1,000 people'),
})

export const roundForm = z.object({ partnershipId: rowId, roundId: rowId })
export const invitationForm = z.object({ partnershipId: rowId, roundId: rowId, invitationId: rowId })
/** An empty invitation: everybody who has not answered. */
export const renewForm = z.object({ partnershipId: rowId, roundId: rowId, invitationId: z.union([z.literal(''), rowId]) })

const answerValue = z.enum(['', '1', '2', '3', '4', '5', 'cannot-say', 'too-early'], 'Choose one of the answers')
const answerFields = Object.fromEntries(statements.map((statement) => [statement.id, answerValue.default('')]))
const commentFields = Object.fromEntries(
  openQuestions.flatMap((question) => [
    [`comment-${question.id}`, text('Your comment', { max: 2000, lines: true }).default('')],
    [`audience-${question.id}`, z.enum(audiences, 'Choose who may read it').default('group')],
  ]),
)

export type AnswerInput = { answers: Partial<Record<StatementId, AnswerValue>>; felt: (typeof stages)[number] | null; comments: StoredComment[] }

/** The whole answer as the form sends it. At least one statement must be answered. */
export const answerForm = z
  .object({ linkToken: z.string().max(100), felt: z.enum([...stages, ''], 'Choose a stage').default(''), ...answerFields, ...commentFields })
  .transform((form, context): AnswerInput & { linkToken: string } => {
    const fields = form as unknown as Record<string, string>
    const felt = stages.find((stage) => stage === fields.felt) ?? null
    const answers: Partial<Record<StatementId, AnswerValue>> = {}
    for (const { id } of statements) {
      const value = fields[id]
      if (value) answers[id] = (/^[1-5]$/.test(value) ? Number(value) : value) as AnswerValue
    }
    if (Object.keys(answers).length === 0) {
      context.addIssue({ code: 'custom', path: ['statements'], message: 'Answer at least one statement. “I can’t say” is an answer too.' })
    }
    const comments = openQuestions
      .map((question) => ({
        question: question.id,
        audience: fields[`audience-${question.id}`] as StoredComment['audience'],
        text: fields[`comment-${question.id}`] ?? '',
      }))
      .filter((comment) => comment.text !== '')
    return { linkToken: String(fields.linkToken), answers, felt, comments }
  })

export const withdrawForm = z.object({ linkToken: z.string().max(100) })
