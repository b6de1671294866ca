'use server'

import { defineAction } from '@/lib/access/define-action'
import { refusalWords } from '@/lib/partnerships/words'
import { today } from '@/lib/platform/clock'
import { addTie, endTie } from './mutations'
import { addTieForm, endTieForm } from './schema'
import { tieRefusalWords } from './words'

export const addTieAction = defineAction('addTieAction', {
  schema: addTieForm,
  run: async ({ partnershipId, submissionKey, ...input }, { scope }) => {
    if (input.since !== null && input.since > today()) return { refused: 'There is a problem', errors: { since: 'The day must not lie in the future' } }
    const answer = await addTie(scope, { ...input, since: input.since ?? today() }, submissionKey)
    if (answer === 'wound-up' || answer === 'not-found') return { refused: refusalWords[answer], status: 409 }
    if (answer !== 'done') return { refused: 'There is a problem', errors: { [tieRefusalWords[answer].field]: tieRefusalWords[answer].message } }
    return { redirect: `/partnerships/${partnershipId}/bracing#ties` }
  },
})

export const endTieAction = defineAction('endTieAction', {
  schema: endTieForm,
  run: async ({ partnershipId, tieId }, { scope }) => {
    const answer = await endTie(scope, tieId, today())
    if (answer !== 'done') return { refused: refusalWords[answer], status: 409 }
    return { redirect: `/partnerships/${partnershipId}/bracing#ties` }
  },
})
