import { z } from 'zod'
import { choice, day, openChoice, openDay, rowId, text, version } from '@/lib/platform/fields'
import { submissionKey } from '@/lib/platform/submission-key'
import { isWebAddress } from './rules'
import { agreementKinds, agreementStatuses, developments, type IssueId, issueIds, moneyWays, type QuestionId, questionIds, type Terms } from './types'

/** An address of the web, without a name or password in it; "" gives null. */
function webAddress(what: string) {
  return text(what, { max: 1000 })
    .refine((value) => value === '' || isWebAddress(value), `${what} must be an address like https://example.org/agreement`)
    .transform((value) => value || null)
}

const title = text('The title', { max: 160, required: true })
const lines = (what: string, max = 1000) => text(what, { max, lines: true })

const fields = {
  kind: choice(agreementKinds, 'Choose what kind of agreement it is'),
  title,
  startsOn: openDay('The start'),
  reviewOn: openDay('The review'),
  endsOn: openDay('The end'),
  link: webAddress('The link'),
  groundRules: lines('The rules', 4000),
  ball: lines('Who holds the ball', 2000),
}
const inOrder = (value: { startsOn: string | null; endsOn: string | null }) =>
  value.startsOn === null || value.endsOn === null || value.startsOn <= value.endsOn
const notInOrder = { path: ['endsOn'], error: 'The end cannot lie before the start' }
const reviewInOrder = (value: { startsOn: string | null; reviewOn: string | null }) =>
  value.startsOn === null || value.reviewOn === null || value.startsOn <= value.reviewOn
const reviewNotInOrder = { path: ['reviewOn'], error: 'The review cannot lie before the start' }

/** The short form. Nothing but a kind and a title is ever asked of anybody. */
export const addAgreementForm = z
  .object({
    partnershipId: rowId,
    submissionKey,
    ...fields,
    status: choice(agreementStatuses, 'Choose where it stands'),
    /** The day since when it stands there; left empty, the rule finds one (firstStepOn). */
    since: openDay('The day'),
    parties: z.array(rowId).max(200),
  })
  .refine(inOrder, notInOrder)
  .refine(reviewInOrder, reviewNotInOrder)

const answer = z.enum(['yes', 'no', ''], 'Choose an answer').transform((value) => value || null)
type PerKey<Prefix extends string, Id extends string, Schema> = { [Key in Id as `${Prefix}${Key}`]: Schema }
const perKey = <Prefix extends string, Id extends string, Schema extends z.ZodType>(prefix: Prefix, ids: readonly Id[], make: () => Schema) =>
  Object.fromEntries(ids.map((id) => [`${prefix}${id}`, make()])) as PerKey<Prefix, Id, Schema>

/** The whole of it. */
export const editAgreementForm = z
  .object({
    partnershipId: rowId,
    agreementId: rowId,
    version,
    ...fields,
    developedBy: openChoice(developments, 'Choose how it was developed'),
    developedNote: lines('How it was developed', 500),
    money: z.array(choice(moneyWays, 'Choose from the list')).max(moneyWays.length),
    moneyNote: lines('About the money'),
    ...perKey('issue-', issueIds, () => lines('The answer')),
    ...perKey('answer-', questionIds, () => answer),
    ...perKey('words-', questionIds, () => lines('What it says', 500)),
  })
  .refine(inOrder, notInOrder)
  .refine(reviewInOrder, reviewNotInOrder)

/** An agreement as it is kept, without its parties, steps and documents. */
export type AgreementInput = Omit<z.output<typeof addAgreementForm>, 'partnershipId' | 'submissionKey' | 'status' | 'since' | 'parties' | 'ball'> & {
  developedBy: (typeof developments)[number] | null
  developedNote: string
  money: (typeof moneyWays)[number][]
  moneyNote: string
  issues: Partial<Record<IssueId, string>>
  terms: Terms
}

/** The form's many fields as the agreement keeps them. */
export function agreementOf(form: z.output<typeof editAgreementForm>): AgreementInput {
  const { kind, title, startsOn, reviewOn, endsOn, link, groundRules, ball, developedBy, developedNote, money, moneyNote } = form
  const issues = Object.fromEntries(issueIds.map((id) => [id, form[`issue-${id}`]]).filter(([, words]) => words !== ''))
  const answers: Terms['answers'] = {}
  for (const id of questionIds as readonly QuestionId[]) {
    const given = { answer: form[`answer-${id}`], words: form[`words-${id}`] }
    if (given.answer !== null || given.words !== '') answers[id] = given
  }
  return {
    kind,
    title,
    startsOn,
    reviewOn,
    endsOn,
    link,
    groundRules,
    developedBy,
    developedNote,
    money: [...new Set(money)],
    moneyNote,
    issues,
    terms: { answers, ball },
  }
}

export const takeStepForm = z.object({
  partnershipId: rowId,
  agreementId: rowId,
  /** The number of the last step that the form was made from. */
  seen: z.coerce.number('Load the page again.').int().min(1).max(100_000),
  status: choice(agreementStatuses, 'Choose the step'),
  on: day('The day'),
  note: lines('The note', 500),
})

export const takeBackStepForm = z.object({ partnershipId: rowId, agreementId: rowId, stepId: rowId })

export const addAmendmentForm = z.object({
  partnershipId: rowId,
  agreementId: rowId,
  submissionKey,
  on: day('The day'),
  what: text('What was changed', { max: 1000, required: true, lines: true }),
})

export const addPartyForm = z
  .object({
    partnershipId: rowId,
    agreementId: rowId,
    submissionKey,
    /** An agency of the partnership, or none where the party stands outside it. */
    agency: z.union([z.literal('').transform(() => null), rowId]),
    name: text('The name', { max: 160 }),
  })
  .refine((value) => value.agency !== null || value.name !== '', {
    path: ['agency'],
    error: 'Choose an agency, or enter the name of an organisation outside the partnership',
  })
  .refine((value) => value.agency === null || value.name === '', { path: ['name'], error: 'Either choose an agency or enter a name, not both' })

export const removePartyForm = z.object({ partnershipId: rowId, agreementId: rowId, partyId: rowId })

const signatory = {
  /** A member of the partnership, or none where somebody else signs. */
  member: z.union([z.literal('').transform(() => null), rowId]),
  name: text('The name', { max: 120 }),
  position: text('The position', { max: 120 }),
  signedOn: openDay('The day of signing'),
}
const someone = (value: { member: string | null; name: string }) => value.member !== null || value.name !== ''
const noOne = { path: ['member'], error: 'Choose a member, or enter a name' }
export const addSignatoryForm = z.object({ partnershipId: rowId, agreementId: rowId, partyId: rowId, submissionKey, ...signatory }).refine(someone, noOne)
export const editSignatoryForm = z
  .object({ partnershipId: rowId, agreementId: rowId, signatureId: rowId, seen: z.string().max(1000), ...signatory })
  .refine(someone, noOne)
export const removeSignatoryForm = z.object({ partnershipId: rowId, agreementId: rowId, signatureId: rowId })

/** The text that comes with an uploaded document; the first two are parts of the address. */
export const uploadDocumentForm = z.object({ partnershipId: rowId, agreementId: rowId, submissionKey })

/** One agreement as a row of a table holds it; parties by name, apart from the form's own fields. */
export const agreementRow = z
  .object({
    kind: fields.kind,
    title,
    status: choice(agreementStatuses, 'Choose where it stands'),
    parties: z.array(text('A party', { max: 160, required: true })).max(200),
    startsOn: fields.startsOn,
    reviewOn: fields.reviewOn,
    endsOn: fields.endsOn,
    money: z.array(choice(moneyWays, 'Choose from the list')).max(moneyWays.length),
    link: fields.link,
    groundRules: fields.groundRules,
  })
  .refine(inOrder, notInOrder)
  .refine(reviewInOrder, reviewNotInOrder)
export type AgreementRow = z.output<typeof agreementRow>
