import { z } from 'zod'
import { choice, rowId, text } from '@/lib/platform/fields'
import { submissionKey } from '@/lib/platform/submission-key'
import { questionIds } from './questions'
import { answersFrom } from './rules'
import { setUpSteps } from './set-up'
import { answerValues } from './types'
import { choices } from './words'

const answer = z.enum([...answerValues, ''], 'Load the page again.').default('')
const answers = Object.fromEntries(questionIds.map((id) => [id, answer])) as Record<string, typeof answer>

/** A choice, with the answers that it rests on. `seen` is the number of the latest choice that the sender knew; 0 for none. */
export const chooseForm = z
  .object({
    ...answers,
    partnershipId: rowId,
    submissionKey,
    seen: z.coerce.number('Load the page again.').int().min(0).max(1_000_000),
    notDepartments: z.array(rowId).max(500),
    model: choice(choices, 'Choose a model, or none of these'),
    reasons: text('Why you chose this', { max: 2000, required: true, lines: true }),
  })
  .transform(({ partnershipId, submissionKey: key, seen, notDepartments, model, reasons, ...rest }) => ({
    partnershipId,
    submissionKey: key,
    seen,
    notDepartments,
    model: model === 'none' ? null : model,
    reasons,
    answers: answersFrom(rest),
  }))

export const stepIds: readonly string[] = [...new Set(Object.values(setUpSteps).flatMap((steps) => steps.map((step) => step.id)))]

const stepId = z.string().refine((value) => stepIds.includes(value), 'Choose from the list')
export const noteField = (step: string) => `note-${step}`
const notes = Object.fromEntries(stepIds.map((id) => [noteField(id), text('The note', { max: 500, lines: true }).default('')])) as Record<
  string,
  z.ZodDefault<ReturnType<typeof text>>
>

const stepsSeen = (seen: string) => seen.split(',').filter((id) => stepIds.includes(id))

/** The checklist as it is ticked now, and as it was when the form was made (`seen`, ids with commas between). */
export const setUpForm = z
  .object({
    ...notes,
    partnershipId: rowId,
    choiceId: rowId,
    done: z.array(stepId).max(stepIds.length),
    seen: z.string().max(2000),
  })
  .superRefine((form, context) => {
    const lost = stepIds.filter((id) => (form as Record<string, unknown>)[noteField(id)] !== '' && !form.done.includes(id))
    for (const id of lost)
      context.addIssue({ code: 'custom', path: [noteField(id)], message: 'Tick the step that this note belongs to, or leave the note empty' })
    const before = stepsSeen(form.seen)
    if (lost.length === 0 && before.length === new Set(form.done).size && before.every((id) => form.done.includes(id)))
      context.addIssue({ code: 'custom', path: ['done'], message: 'Tick a step that is done, or take a tick away' })
  })
  .transform((form) => {
    const before = new Set(stepsSeen(form.seen))
    const typed = form as unknown as Record<string, string>
    return {
      partnershipId: form.partnershipId,
      choiceId: form.choiceId,
      ticked: [...new Set(form.done)].filter((id) => !before.has(id)).map((step) => ({ step, note: typed[noteField(step)] ?? '' })),
      unticked: [...before].filter((id) => !form.done.includes(id)),
    }
  })
