import { z } from 'zod'
import { statements } from '@/lib/instrument/statements'
import { stages } from '@/lib/instrument/types'
import { rowId, text, version } from '@/lib/platform/fields'
import { submissionKey } from '@/lib/platform/submission-key'
import { fewestPresent } from './rules'
import { apartTogether, type CommonAnswer, type CommonAnswers } from './types'

export const openTogetherForm = z.object({
  partnershipId: rowId,
  submissionKey,
  present: z.array(rowId).min(fewestPresent, `Name at least ${fewestPresent} people who take part`).max(500, 'At most 500 people'),
  understood: z.literal('yes', 'Tick that everybody knows it is not confidential'),
})

const here = { partnershipId: rowId, sessionId: rowId }
export const sessionForm = z.object(here)

const commonAnswer = z.enum(['', '1', '2', '3', '4', '5', ...apartTogether], 'Choose one of the answers').default('')
const answerFields = Object.fromEntries(statements.map((statement) => [statement.id, commonAnswer]))

/** The common answer as far as it goes, as the form sends it. */
export const togetherForm = z
  .object({
    ...here,
    version,
    felt: z.enum([...stages, ''], 'Choose a stage').default(''),
    note: text('What you want to remember', { max: 2000, lines: true }).default(''),
    ...answerFields,
  })
  .transform((form) => {
    const fields = form as unknown as Record<string, string>
    const answers: CommonAnswers = {}
    for (const { id } of statements) {
      const value = fields[id]
      if (value) answers[id] = (/^[1-5]$/.test(value) ? Number(value) : value) as CommonAnswer
    }
    return {
      partnershipId: String(fields.partnershipId),
      sessionId: String(fields.sessionId),
      version: Number(fields.version),
      said: { answers, felt: stages.find((stage) => stage === fields.felt) ?? null, note: String(fields.note) },
    }
  })
