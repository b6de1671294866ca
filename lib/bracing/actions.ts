'use server'

import { defineAction } from '@/lib/access/define-action'
import { today } from '@/lib/platform/clock'
import { addTie, endTie } from './mutations'
import { addTieForm, endTieForm } from './schema'
import { tieRefusalWords } from './words'

export const addTieAction = defineAction('addTieAction', {
  schema: addTieForm,
  run: async ({ partnershipId, submissionKey: _, ...tie }, { scope }) => {
    const refusal = await addTie(scope, tie, today())
    if (refusal === 'oneself' || refusal === 'already-there') return { refused: 'There is a problem', errors: { toId: tieRefusalWords[refusal] } }
    if (refusal) return { refused: tieRefusalWords[refusal], status: 409 }
    return { redirect: `/partnerships/${partnershipId}/bracing` }
  },
})

export const endTieAction = defineAction('endTieAction', {
  schema: endTieForm,
  run: async ({ partnershipId, tieId }, { scope }) => {
    const refusal = await endTie(scope, tieId, today())
    if (refusal) return { refused: tieRefusalWords[refusal], status: 409 }
    return { redirect: `/partnerships/${partnershipId}/bracing` }
  },
})
