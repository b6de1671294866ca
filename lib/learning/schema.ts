import { z } from 'zod'
import { conditions } from '@/lib/instrument/conditions'
import { linkToken, openDay, rowId, text, version } from '@/lib/platform/fields'
import { submissionKey } from '@/lib/platform/submission-key'
import { sharedWith } from './types'

export const longestLearning = 1000
export const longestStory = 4000
export const mostConditions = 8

const learning = {
  text: text('What was learned', { max: longestLearning, required: true, lines: true }),
  taker: z.union([z.literal(''), rowId]).transform((value) => value || null),
  takerName: text('The name', { max: 120 }),
  organisation: text('The organisation', { max: 160 }),
}

type Fields = { text: string; taker: string | null; takerName: string; organisation: string }
const asInput = ({ text, taker, takerName, organisation }: Fields) => ({
  text,
  takerMembershipId: taker,
  takerName: taker === null ? takerName : '',
  organisation,
})

export const noteLearningForm = z
  .object({ partnershipId: rowId, submissionKey, ...learning })
  .transform(({ partnershipId, submissionKey, ...fields }) => ({ partnershipId, submissionKey, learning: asInput(fields) }))

const here = { partnershipId: rowId, learningId: rowId }
export const editLearningForm = z
  .object({ ...here, version, ...learning })
  .transform(({ partnershipId, learningId, version, ...fields }) => ({ partnershipId, learningId, version, learning: asInput(fields) }))

const carried = {
  carriedOn: openDay('The day'),
  carriedTo: text('To whom', { max: 300 }),
  carriedNote: text('What came of it', { max: 500, lines: true }),
}
export const carryForm = z.object({ ...here, version, ...carried })
export const carryOwnForm = z.object({ linkToken, learningId: rowId, version, ...carried })

const conditionIds = conditions.map(({ id }) => id)

/** What may go along with something shared, of a learning or of a story. */
export const sharingFields = {
  withName: z.enum(['yes', 'no'], 'Choose whether the name is shown').transform((value) => value === 'yes'),
  with: z.array(z.enum(sharedWith, 'Choose from the list')).max(sharedWith.length),
  conditions: z.array(z.enum(conditionIds, 'Choose from the list')).max(mostConditions, `Choose ${mostConditions} at most`),
}

const sharing = { ...here, text: text('The text', { max: longestLearning, required: true, lines: true }), ...sharingFields }
export const previewForm = z.object(sharing)
export const shareForm = z.object({ ...sharing, shown: z.string().max(10_000) })
export const takeBackForm = z.object({ partnershipId: rowId, sharedId: rowId })
export const shareHelpForm = z.object({ partnershipId: rowId, share: z.enum(['yes', 'no'], 'Choose one').transform((value) => value === 'yes') })
