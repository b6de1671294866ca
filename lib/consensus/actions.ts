'use server'

import { defineAction, type Outcome } from '@/lib/access/define-action'
import { refusalWords } from '@/lib/partnerships/words'
import { today } from '@/lib/platform/clock'
import { newSeed } from '@/lib/platform/ids'
import { discardTogether, openTogether, saveTogether } from './mutations'
import { openTogetherForm, sessionForm, togetherForm } from './schema'
import type { TogetherAnswer, TogetherRefusal } from './types'
import { togetherRefusalWords } from './words'

const fieldOf: Partial<Record<TogetherRefusal, string>> = { 'too-few': 'present', 'no-such-member': 'present', 'nothing-answered': 'statements' }

function outcomeOf(answer: TogetherAnswer, redirect: (sessionId: string) => string): Outcome<never> {
  if (answer.outcome === 'done') return { redirect: redirect(answer.sessionId) }
  if (answer.outcome === 'stale') return { refused: refusalWords.stale, status: 409, theirs: answer.theirs }
  const words = togetherRefusalWords[answer.reason]
  const field = fieldOf[answer.reason]
  return field ? { refused: 'There is a problem', errors: { [field]: words } } : { refused: words, status: 409 }
}

const listOf = (partnershipId: string) => `/partnerships/${partnershipId}/together`

export const openTogetherAction = defineAction('openTogetherAction', {
  schema: openTogetherForm,
  lists: ['present'],
  run: async ({ partnershipId, submissionKey, present }, { scope }) =>
    outcomeOf(await openTogether(scope, { present, orderSeed: newSeed(), on: today() }, submissionKey), (id) => `${listOf(partnershipId)}/${id}`),
})

export const saveTogetherAction = defineAction('saveTogetherAction', {
  schema: togetherForm,
  run: async ({ partnershipId, sessionId, version, said }, { scope }) =>
    outcomeOf(await saveTogether(scope, sessionId, version, said, null), (id) => `${listOf(partnershipId)}/${id}?saved=1`),
})

export const closeTogetherAction = defineAction('closeTogetherAction', {
  schema: togetherForm,
  run: async ({ partnershipId, sessionId, version, said }, { scope }) =>
    outcomeOf(await saveTogether(scope, sessionId, version, said, { on: today() }), (id) => `${listOf(partnershipId)}/${id}`),
})

export const discardTogetherAction = defineAction('discardTogetherAction', {
  schema: sessionForm,
  run: async ({ partnershipId, sessionId }, { scope }) => outcomeOf(await discardTogether(scope, sessionId), () => listOf(partnershipId)),
})
