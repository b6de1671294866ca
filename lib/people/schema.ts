import { z } from 'zod'
import { openDay, rowId, text, version } from '@/lib/platform/fields'
import { submissionKey } from '@/lib/platform/submission-key'
import { levels, roles } from './types'

const fromTo = { from: openDay('The first day'), to: openDay('The last day') }
const inOrder = (value: { from: string | null; to: string | null }) => value.from === null || value.to === null || value.from <= value.to
const notInOrder = { path: ['to'], error: 'The last day cannot lie before the first day' }

const agency = { name: text('The name of the agency', { max: 160, required: true }), ...fromTo }
export const addAgencyForm = z.object({ partnershipId: rowId, submissionKey, ...agency }).refine(inOrder, notInOrder)
export const editAgencyForm = z.object({ partnershipId: rowId, participationId: rowId, version, ...agency }).refine(inOrder, notInOrder)

/** One agency as it comes out of a form or a row of a table. */
export const agencyRow = z.object(agency).refine(inOrder, notInOrder)
export const mergeAgenciesForm = z.object({
  partnershipId: rowId,
  participationId: rowId,
  version,
  intoId: rowId.or(z.literal('')).refine((value) => value !== '', 'Choose the agency that it is the same as'),
})

const member = {
  name: text('The name', { max: 120, required: true }),
  email: z
    .union([
      z.literal(''),
      z
        .string()
        .trim()
        .toLowerCase()
        .pipe(z.email('Enter an email address like name@example.org, or leave it empty').max(254, 'The email address is too long')),
    ])
    .transform((value) => value || null),
  agency: text('The agency', { max: 160, required: true }),
  position: text('The position', { max: 120 }),
  /** Empty: not said yet. */
  level: z.enum([...levels, ''], 'Choose a level'),
  roles: z.array(z.enum(roles, 'Choose from the list')).max(roles.length),
  contribution: text('What they put on the table', { max: 500, lines: true }),
  ...fromTo,
}
export const addMemberForm = z.object({ partnershipId: rowId, submissionKey, ...member }).refine(inOrder, notInOrder)
export const editMemberForm = z.object({ partnershipId: rowId, membershipId: rowId, version, ...member }).refine(inOrder, notInOrder)
/** One member as it comes out of a form or a pasted row. */
export const memberRow = z.object(member).refine(inOrder, notInOrder)
export type MemberInput = z.output<typeof memberRow>

export const pasteForm = z.object({
  partnershipId: rowId,
  submissionKey,
  rows: z
    .string()
    .max(200_000, 'This is too much at once. Paste at most 500 rows.')
    .refine((value) => value.trim() !== '', 'Paste at least one row'),
})
