import { z } from 'zod'
import { helpAnswers } from '@/lib/commitments/types'
import { stages } from '@/lib/instrument/types'
import { cleanText, day, openChoice, openDay, rowId, text } from '@/lib/platform/fields'
import { submissionKey } from '@/lib/platform/submission-key'
import { codeLength, most, readCode } from './rules'
import { type Act, phases, reviewOutcomes, type WorthAnswer } from './types'
import { roomRefusalWords } from './words'

const openRow = z.union([z.literal('').transform(() => null), z.null(), rowId], 'Load the page again.').default(null)
const column = z.string().regex(/^[a-z0-9-]{1,60}$/, 'Load the page again.')
const whole = (what: string, least: number, highest: number) =>
  z.coerce.number(`Choose ${what}`).int(`Choose ${what}`).min(least, `Choose ${what}`).max(highest, `Choose ${what}`)
const count = whole('a number', 0, 1_000_000)
const card = text('The card', { max: most.card, required: true, lines: true }).refine(
  (value) => value.split('\n').length <= most.cardLines,
  `The card must have ${most.cardLines} lines or fewer`,
)
const name = text('Your name', { max: 80, required: true })
const organisation = text('Your organisation', { max: 120 }).default('')

/** The questions, one a line or as a list. */
const prompts = z
  .union([z.string(), z.array(z.string()).max(50)])
  .transform((value) => [...new Set((typeof value === 'string' ? value.split('\n') : value).map((one) => cleanText(one).replace(/\s+/g, ' ')).filter(Boolean))])
  .refine((list) => list.length > 0, 'Write at least one question')
  .refine((list) => list.length <= most.prompts, `Write at most ${most.prompts} questions`)
  .refine((list) => list.every((one) => [...one].length <= most.prompt), `Each question must be ${most.prompt} characters or fewer`)

/** The parts of each act, as a form or a line of JSON sends them. */
const parts = {
  'move-phase': { to: z.enum(phases, 'Load the page again.'), steps: count },
  end: { steps: count },
  'change-name': { name, organisation },
  'remove-person': { personId: rowId },
  'set-prompts': { prompts },
  'set-dots-each': { dotsEach: whole(`between 1 and ${most.dotsEach} dots`, 1, most.dotsEach) },
  'add-card': { column, text: card },
  'change-card': { cardId: rowId, text: card },
  'remove-card': { cardId: rowId },
  'move-card': { cardId: rowId, groupId: openRow },
  'name-group': { groupId: rowId, title: text('The name', { max: most.title }) },
  'set-dots': { groupId: rowId, dots: whole('how many dots', 0, most.dotsEach) },
  'set-topic': { groupId: openRow },
  'set-timer': { seconds: z.union([z.literal('').transform(() => null), z.null(), whole('how long', 10, most.timerSeconds)]).default(null) },
  'write-note': { groupId: rowId, text: text('The note', { max: most.note, lines: true }), noteVersion: count },
  review: {
    commitmentId: rowId,
    outcome: z.enum(reviewOutcomes, 'Choose what became of it'),
    dueOn: day('The due date'),
    helped: z.union([z.null(), openChoice(helpAnswers, 'Choose one of these answers')]).default(null),
    reason: text('The reason', { max: 500, lines: true }).default(''),
    to: z.union([z.null(), openDay('The new due date')]).default(null),
  },
  'put-decision': {
    decisionId: openRow,
    what: text('What will be done', { max: 500, required: true, lines: true }),
    owner: z.union([rowId, z.literal('')]).refine((value) => value !== '', 'Choose who will do it'),
    dueOn: day('The due date'),
    actionId: z
      .union([z.null(), z.string().regex(/^([a-z]+-a?\d{1,2})?$/, 'Load the page again.')])
      .default(null)
      .transform((value) => value || null),
  },
  'remove-decision': { decisionId: rowId },
  'say-stage': {
    stage: z.union([z.literal('').transform(() => null), z.null(), z.enum(stages)], 'Choose a stage'),
    reason: text('The reason', { max: 1000, lines: true }).default(''),
  },
  'put-learning': {
    learningId: openRow,
    text: text('What was learned', { max: 1000, required: true, lines: true }),
    takerName: text('Who takes it home', { max: 120 }).default(''),
    taker: openRow,
    organisation: text('The organisation', { max: 160 }).default(''),
  },
  'remove-learning': { learningId: rowId },
  'write-how': { text: text('The change', { max: most.note, lines: true }) },
  'give-worth': { answer: whole('an answer', 1, 5).transform((value) => value as WorthAnswer) },
  'hand-over': { personId: rowId },
  'take-over': {},
  offer: {},
  consent: {},
  'renew-code': {},
} as const satisfies Record<Act['kind'], z.ZodRawShape>

type Kind = Act['kind']
/** What is missing in what is said of a commitment, all of it at once. */
const reviewAct = z.object({ kind: z.literal('review'), ...parts.review }).superRefine(({ outcome, to, reason, helped }, context) => {
  const miss = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (outcome === 'moved' && to === null) miss('to', 'Give a date')
  if ((outcome === 'moved' || outcome === 'dropped') && reason === '') miss('reason', roomRefusalWords['needs-reason'])
  if (outcome === 'helped' && helped === null) miss('helped', 'Say whether it helped')
})
/** Whoever is no member has no organisation in the record. */
const learningAct = z.object({ kind: z.literal('put-learning'), ...parts['put-learning'] }).superRefine(({ taker, takerName, organisation }, context) => {
  if (taker !== null) return
  if (takerName === '') context.addIssue({ code: 'custom', path: ['takerName'], message: roomRefusalWords['nobody-learns'] })
  if (organisation === '') context.addIssue({ code: 'custom', path: ['organisation'], message: roomRefusalWords['no-organisation'] })
})
const options = (Object.keys(parts) as Kind[]).map((kind) =>
  kind === 'review' ? reviewAct : kind === 'put-learning' ? learningAct : z.object({ kind: z.literal(kind), ...parts[kind] }),
)

/** Any act. What does not belong to its kind is left out. */
export const actSchema = z.discriminatedUnion(
  'kind',
  options as unknown as [(typeof options)[number], ...typeof options],
  'Load the page again.',
) as unknown as z.ZodType<Act>

/** An act as a line of JSON: with the key by which the same act, sent again, is known. */
export const sentAct = z.object({ key: submissionKey, act: actSchema })

/** The same as a form. */
export const actForm = z
  .looseObject({
    retrospectiveId: rowId,
    submissionKey,
    back: z
      .string()
      .regex(/^[a-z0-9-]{0,60}$/)
      .catch('')
      .default(''),
  })
  .transform((form, context) => {
    const { retrospectiveId, submissionKey: key, back, ...sent } = form
    const act = actSchema.safeParse(sent)
    if (act.success) return { retrospectiveId, key, back, act: act.data }
    for (const issue of act.error.issues) context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message })
    return z.NEVER
  })

const code = z
  .string('Enter the code')
  .max(200, 'Enter the code')
  .transform((typed, context) => {
    const read = readCode(typed)
    if (read !== null) return read
    context.addIssue({
      code: 'custom',
      message: typed.trim() === '' ? 'Enter the code' : `The code has ${codeLength} letters and digits, without O, I, L, U, 0 and 1`,
    })
    return z.NEVER
  })

export const joinForm = z.object({ code, name, organisation, submissionKey })
export const openForm = z.object({
  partnershipId: rowId,
  submissionKey,
  name,
  organisation,
  dotsEach: whole(`between 1 and ${most.dotsEach} dots`, 1, most.dotsEach).default(3),
})
export const endForm = z.object({ partnershipId: rowId, retrospectiveId: rowId, submissionKey })
