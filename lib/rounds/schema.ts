import { z } from 'zod'
import { statements } from '@/lib/instrument/statements'
import { conditions } from '@/lib/instrument/conditions'
import { type ConditionAnswer, conditionAnswers, conditionPhases, placements, stages } from '@/lib/instrument/types'
import { openQuestions, placementComment } from '@/lib/instrument/words'
import { day, openChoice, rowId, text } from '@/lib/platform/fields'
import { submissionKey } from '@/lib/platform/submission-key'
import type { AnswerValue } from '@/lib/readings/types'
import { fewestAnswers } from './rules'
import { type AnswerInput, audiences, type CommentQuestionId, type StoredComment } from './types'

/** What every round asks of whoever opens it. */
export const openingFields = {
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
  /** Ticked: links go by e-mail to those who have an address. */
  byMail: z.enum(['', 'yes']).optional(),
}

/** At most one module: an empty field is none. */
export const openRoundForm = z.object({ ...openingFields, module: openChoice(conditionPhases, 'Choose one of the modules').default(null) })

export const roundForm = z.object({ partnershipId: rowId, roundId: rowId })
export const invitationForm = z.object({ partnershipId: rowId, roundId: rowId, invitationId: rowId })
/** An empty invitation: everybody who has not answered. */
export const renewForm = z.object({ partnershipId: rowId, roundId: rowId, invitationId: z.union([z.literal(''), rowId]) })

const answerValue = z.enum(['', '1', '2', '3', '4', '5', 'cannot-say', 'too-early'], 'Choose one of the answers')
const answerFields = Object.fromEntries(statements.map((statement) => [statement.id, answerValue.default('')]))
const conditionAnswer = z.enum(['', ...conditionAnswers], 'Choose one of the answers')
// All modules: which of them the round asks is known only where its link is found (`fitsRound`).
const conditionFields = Object.fromEntries(conditions.map((condition) => [condition.id, conditionAnswer.default('')]))

const commentFieldsFor = (questions: readonly { id: CommentQuestionId }[]) =>
  Object.fromEntries(
    questions.flatMap((question) => [
      [`comment-${question.id}`, text('Your comment', { max: 2000, lines: true }).default('')],
      [`audience-${question.id}`, z.enum(audiences, 'Choose who may read it').default('group')],
    ]),
  )

const commentsIn = (fields: Record<string, string>, questions: readonly { id: CommentQuestionId }[]): StoredComment[] =>
  questions
    .map((question) => ({
      question: question.id,
      audience: fields[`audience-${question.id}`] as StoredComment['audience'],
      text: fields[`comment-${question.id}`] ?? '',
    }))
    .filter((comment) => comment.text !== '')

const linkToken = z.string().max(100)

/** The whole answer as the form sends it. At least one statement must be answered. */
export const answerForm = z
  .object({ linkToken, felt: z.enum([...stages, ''], 'Choose a stage').default(''), ...answerFields, ...conditionFields, ...commentFieldsFor(openQuestions) })
  .transform((form, context): AnswerInput & { linkToken: string } => {
    const fields = form as unknown as Record<string, string>
    const felt = stages.find((stage) => stage === fields.felt) ?? null
    const answers: AnswerInput['answers'] = {}
    for (const { id } of statements) {
      const value = fields[id]
      if (value) answers[id] = (/^[1-5]$/.test(value) ? Number(value) : value) as AnswerValue
    }
    if (Object.keys(answers).length === 0) {
      context.addIssue({ code: 'custom', path: ['statements'], message: 'Answer at least one statement. “I can’t say” is an answer too.' })
    }
    for (const { id } of conditions) if (fields[id]) answers[id] = fields[id] as ConditionAnswer
    return { linkToken: String(fields.linkToken), answers, felt, comments: commentsIn(fields, openQuestions) }
  })

/** One person's placement as the form sends it. */
export const placementForm = z
  .object({ linkToken, placement: z.enum(placements, 'Choose one. “I can’t say” is an answer too.'), ...commentFieldsFor([placementComment]) })
  .transform((form): AnswerInput & { linkToken: string } => {
    const fields = form as unknown as Record<string, string>
    return {
      linkToken: String(fields.linkToken),
      answers: { placement: placements.find((one) => one === fields.placement) },
      felt: null,
      comments: commentsIn(fields, [placementComment]),
    }
  })

export const withdrawForm = z.object({ linkToken })
