import { z } from 'zod'
import { day, linkToken, openChoice, rowId, text, version } from '@/lib/platform/fields'
import { submissionKey } from '@/lib/platform/submission-key'
import { helpAnswers } from './types'

export const adoptForm = z.object({
  partnershipId: rowId,
  submissionKey,
  actionId: z.string().regex(/^([a-z]+-a?\d{1,2})?$/, 'Load the page again.'),
  roundId: z.union([z.literal(''), rowId]),
  what: text('What will be done', { max: 500, required: true, lines: true }),
  owner: z.union([rowId, z.literal('')]).refine((value) => value !== '', 'Choose who will do it'),
  dueOn: day('The due date'),
})

const here = { partnershipId: rowId, commitmentId: rowId, version }
const byLink = { linkToken, commitmentId: rowId, version }
const helped = openChoice(helpAnswers, 'Choose one of these answers').default(null)
const move = { dueOn: day('The new due date'), why: text('The reason', { max: 500, required: true, lines: true }) }

export const settleForm = z
  .object({
    ...here,
    kind: z.enum(['done', 'dropped'], 'Choose done or dropped'),
    reason: text('The reason', { max: 500, lines: true }),
    helped,
  })
  .refine((value) => value.kind === 'done' || value.reason !== '', { path: ['reason'], error: 'Say in a few words why it is dropped' })

export const moveForm = z.object({ ...here, ...move })
export const helpForm = z.object({ ...here, helped: z.enum(helpAnswers, 'Choose one of these answers'), helpNote: text('The note', { max: 500, lines: true }) })
export const passOnForm = z.object({ ...here, owner: z.union([rowId, z.literal('')]).refine((value) => value !== '', 'Choose who takes it over') })
export const reopenForm = z.object(here)

export const finishOwnForm = z.object({ ...byLink, reason: text('What came of it', { max: 500, lines: true }), helped })
export const moveOwnForm = z.object({ ...byLink, ...move })
