'use server'

import { defineAction, type Outcome } from '@/lib/access/define-action'
import { refusalWords } from '@/lib/partnerships/words'
import { today } from '@/lib/platform/clock'
import { confirmWindUp, dropDraft, saveStep } from './mutations'
import { draftForm, windUpAgreementsForm, windUpForm, windUpStoryForm, windUpThanksForm, windUpWorkForm } from './schema'
import type { WindUpAnswer } from './types'
import { windUpRefusalWords } from './words'

function outcomeOf(answer: WindUpAnswer, redirect: string): Outcome<never> {
  if (answer.outcome === 'done') return { redirect }
  if (answer.outcome === 'stale') return { refused: refusalWords.stale, status: 409, theirs: answer.theirs }
  return { refused: windUpRefusalWords[answer.reason], status: 409 }
}

const pathOf = (partnershipId: string) => `/partnerships/${partnershipId}/wind-up`

export const saveWindUpWorkAction = defineAction('saveWindUpWorkAction', {
  schema: windUpWorkForm,
  run: async ({ partnershipId, version, decided }, { scope }) =>
    outcomeOf(await saveStep(scope, 'work', version, decided, today()), `${pathOf(partnershipId)}?saved=work`),
})

export const saveWindUpAgreementsAction = defineAction('saveWindUpAgreementsAction', {
  schema: windUpAgreementsForm,
  run: async ({ partnershipId, version, decided }, { scope }) =>
    outcomeOf(await saveStep(scope, 'agreements', version, decided, today()), `${pathOf(partnershipId)}?saved=agreements`),
})

export const saveWindUpThanksAction = defineAction('saveWindUpThanksAction', {
  schema: windUpThanksForm,
  run: async ({ partnershipId, version, ...words }, { scope }) =>
    outcomeOf(await saveStep(scope, 'thanks', version, words, today()), `${pathOf(partnershipId)}?saved=thanks`),
})

export const saveWindUpStoryAction = defineAction('saveWindUpStoryAction', {
  schema: windUpStoryForm,
  lists: ['with', 'conditions'],
  run: async ({ partnershipId, version, story, recordStays, ...storyWith }, { scope }) =>
    outcomeOf(await saveStep(scope, 'story', version, { story, recordStays, storyWith }, today()), `${pathOf(partnershipId)}?saved=story`),
})

export const dropWindUpDraftAction = defineAction('dropWindUpDraftAction', {
  schema: draftForm,
  run: async ({ partnershipId }, { scope }) => outcomeOf(await dropDraft(scope), pathOf(partnershipId)),
})

export const windUpAction = defineAction('windUpAction', {
  schema: windUpForm,
  run: async ({ partnershipId, version, shown }, { scope }) => outcomeOf(await confirmWindUp(scope, version, shown, today()), `/partnerships/${partnershipId}`),
})
