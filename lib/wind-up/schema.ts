import { z } from 'zod'
import { longestStory, sharingFields } from '@/lib/learning/schema'
import { rowId, text } from '@/lib/platform/fields'
import { type PartFate, partFates, recordChoices, type WorkFate, workFates } from './types'

/** The version of the draft that the form was made from; 0: there was none. */
const version = z.coerce.number('Load the page again.').int().min(0).max(2_000_000_000)
const here = { partnershipId: rowId, version }

/** The two fields of one row: what becomes of it, and the reason or the organisation. */
export const fateField = (part: 'commitment' | 'ball' | 'agreement', id: string) => `${part}-${id}`
export const fateWordsField = (part: 'commitment' | 'ball' | 'agreement', id: string) => `words-${part}-${id}`

const words = text('This', { max: 300, lines: true })

/** Reads the rows of one part out of a form. A row without a choice is not decided yet, and left out. */
function fatesIn<Kind extends string>(
  form: Record<string, unknown>,
  part: 'commitment' | 'ball' | 'agreement',
  kinds: readonly Kind[],
  problem: (path: string, message: string) => void,
): Record<string, { kind: Kind; words: string }> {
  const fates: Record<string, { kind: Kind; words: string }> = {}
  for (const [field, value] of Object.entries(form)) {
    const id = new RegExp(`^${part}-([a-z0-9]{1,40})$`).exec(field)?.[1]
    if (id === undefined || value === '') continue
    const kind = kinds.find((one) => one === value)
    const said = words.safeParse(form[fateWordsField(part, id)] ?? '')
    if (!kind) problem(field, 'Choose what becomes of it')
    else if (!said.success) problem(fateWordsField(part, id), 'At most 300 characters')
    else if (kind === 'passed' && said.data === '') problem(fateWordsField(part, id), 'Name the organisation that goes on with it')
    else if (kind === 'dropped' && said.data === '') problem(fateWordsField(part, id), 'Say in a few words why it is dropped')
    else fates[id] = { kind, words: said.data }
  }
  return fates
}

type Context = { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void }
const problemOf = (context: Context) => (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })

export const windUpWorkForm = z.looseObject(here).transform((form, context) => {
  const problem = problemOf(context as unknown as Context)
  const commitments: Record<string, WorkFate> = fatesIn(form, 'commitment', workFates, problem)
  const balls: Record<string, PartFate> = fatesIn(form, 'ball', partFates, problem)
  return { partnershipId: form.partnershipId, version: form.version, decided: { commitments, balls } }
})

export const windUpAgreementsForm = z.looseObject(here).transform((form, context) => {
  const agreements: Record<string, PartFate> = fatesIn(form, 'agreement', partFates, problemOf(context as unknown as Context))
  return { partnershipId: form.partnershipId, version: form.version, decided: { agreements } }
})

export const windUpThanksForm = z.object({
  ...here,
  thanks: text('The thanks', { max: 2000, lines: true }),
  note: text('What passes to whom', { max: 2000, required: true, lines: true }),
  kept: text('What is kept', { max: 2000, lines: true }),
})

export const windUpStoryForm = z.object({
  ...here,
  story: text('The story', { max: longestStory, lines: true }),
  ...sharingFields,
  recordStays: z.enum(recordChoices, 'Choose who may read the record'),
})

export const draftForm = z.object({ partnershipId: rowId })
export const windUpForm = z.object({
  ...here,
  /** The fingerprint of the story as it was shown; empty: none. */
  shown: z.string().max(12_000).default(''),
  sure: z.literal('yes', 'Tick that everybody knows'),
})
