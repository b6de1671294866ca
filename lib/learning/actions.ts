'use server'

import { defineAction, type Outcome } from '@/lib/access/define-action'
import { refusalWords } from '@/lib/partnerships/words'
import { today } from '@/lib/platform/clock'
import { loadSharingPreview } from './loaders'
import { carryByLink, carryLearning, editLearning, noteLearning, shareHelp, shareLearning, takeBackShared } from './mutations'
import { carryForm, carryOwnForm, editLearningForm, noteLearningForm, previewForm, shareForm, shareHelpForm, takeBackForm } from './schema'
import type { LearningAnswer, LearningRefusal, SharingPreview } from './types'
import { learningRefusalWords, ownLinkOverWords } from './words'

/** Refusals that are about one field of a form. */
const fieldOf: Partial<Record<LearningRefusal, string>> = {
  'no-such-taker': 'taker',
  'before-it-was-said': 'carriedOn',
  'in-the-future': 'carriedOn',
  'no-day': 'carriedOn',
  'to-whom': 'carriedTo',
}

function outcomeOf(answer: LearningAnswer, redirect: (id: string) => string): Outcome<never> {
  if (answer.outcome === 'done') return { redirect: redirect(answer.id) }
  if (answer.outcome === 'stale') return { refused: refusalWords.stale, status: 409, theirs: answer.theirs }
  const words = learningRefusalWords[answer.reason]
  const field = fieldOf[answer.reason]
  return field ? { refused: 'There is a problem', errors: { [field]: words } } : { refused: words, status: answer.reason === 'not-yours' ? 403 : 409 }
}

const listOf = (partnershipId: string) => `/partnerships/${partnershipId}/learnings`

export const noteLearningAction = defineAction('noteLearningAction', {
  schema: noteLearningForm,
  run: async ({ partnershipId, submissionKey, learning }, { scope }) =>
    outcomeOf(await noteLearning(scope, learning, submissionKey, today()), (id) => `${listOf(partnershipId)}/${id}`),
})

export const editLearningAction = defineAction('editLearningAction', {
  schema: editLearningForm,
  run: async ({ partnershipId, learningId, version, learning }, { scope }) =>
    outcomeOf(await editLearning(scope, learningId, version, learning, today()), (id) => `${listOf(partnershipId)}/${id}`),
})

export const carryLearningAction = defineAction('carryLearningAction', {
  schema: carryForm,
  run: async ({ partnershipId, learningId, version, ...said }, { scope }) =>
    outcomeOf(await carryLearning(scope, learningId, version, said, today()), (id) => `${listOf(partnershipId)}/${id}`),
})

export const carryOwnLearningAction = defineAction('carryOwnLearningAction', {
  schema: carryOwnForm,
  run: async ({ linkToken, learningId, version, ...said }) => {
    const answer = await carryByLink(linkToken, learningId, version, said, today())
    return answer ? outcomeOf(answer, () => `/member/${linkToken}?settled=carried`) : { refused: ownLinkOverWords, status: 410 }
  },
})

export const previewSharingAction = defineAction('previewSharingAction', {
  schema: previewForm,
  lists: ['with', 'conditions'],
  run: async ({ partnershipId: _, learningId: __, ...choice }, { scope }): Promise<Outcome<SharingPreview>> => ({
    show: await loadSharingPreview(scope, 'learning', choice),
  }),
})

export const shareLearningAction = defineAction('shareLearningAction', {
  schema: shareForm,
  lists: ['with', 'conditions'],
  run: async ({ partnershipId, learningId, shown, ...choice }, { scope }): Promise<Outcome<SharingPreview>> =>
    outcomeOf(await shareLearning(scope, learningId, choice, shown, today()), (id) => `${listOf(partnershipId)}/${id}`),
})

export const takeBackSharedAction = defineAction('takeBackSharedAction', {
  schema: takeBackForm,
  run: async ({ partnershipId, sharedId }, { scope }) =>
    outcomeOf(await takeBackShared(scope, sharedId, today()), (id) => (id === '' ? listOf(partnershipId) : `${listOf(partnershipId)}/${id}`)),
})

export const shareHelpAction = defineAction('shareHelpAction', {
  schema: shareHelpForm,
  run: async ({ partnershipId, share }, { scope }) => outcomeOf(await shareHelp(scope, share, today()), () => `${listOf(partnershipId)}#help`),
})
