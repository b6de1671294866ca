'use server'

import { defineAction } from '@/lib/access/define-action'
import { refusalWords } from '@/lib/partnerships/words'
import { today } from '@/lib/platform/clock'
import { recordParticipation } from './mutations'
import { participationForm } from './schema'

export const recordParticipationAction = defineAction('recordParticipationAction', {
  schema: participationForm,
  run: async ({ partnershipId, version, ...input }, { scope }) => {
    const answer = await recordParticipation(scope, input, version, today())
    if (answer.outcome === 'refused') return { refused: refusalWords[answer.reason], status: 409 }
    if (answer.outcome === 'stale') return { refused: refusalWords.stale, status: 409, theirs: answer.theirs }
    return { redirect: `/partnerships/${partnershipId}/participation` }
  },
})
