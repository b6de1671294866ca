'use server'

import { defineAction } from '@/lib/access/define-action'
import { refusalWords } from '@/lib/partnerships/words'
import { today } from '@/lib/platform/clock'
import { noteDeparture } from './mutations'
import { departureForm } from './schema'
import { departureRefusalWords } from './words'

const fieldOf = { 'replaces-oneself': 'replacementId', 'replacement-gone': 'replacementId', 'before-first-day': 'lastDay' } as const

export const noteDepartureAction = defineAction('noteDepartureAction', {
  schema: departureForm,
  run: async ({ partnershipId, membershipId, version, replacementId, ...input }, { scope }) => {
    const answer = await noteDeparture(scope, membershipId, version, { ...input, replacementId: replacementId || null }, today())
    if (answer.outcome === 'stale') return { refused: refusalWords.stale, status: 409, theirs: answer.theirs }
    if (answer.outcome === 'refused') {
      const words = departureRefusalWords[answer.reason]
      if (answer.reason in fieldOf) return { refused: 'There is a problem', errors: { [fieldOf[answer.reason as keyof typeof fieldOf]]: words } }
      return { refused: words, status: 409 }
    }
    return { redirect: `/partnerships/${partnershipId}/people/${membershipId}/departure` }
  },
})
