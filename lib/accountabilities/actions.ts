'use server'

import { defineAction } from '@/lib/access/define-action'
import { refusalWords } from '@/lib/partnerships/words'
import { today } from '@/lib/platform/clock'
import { saveOwnAccountability } from './mutations'
import { accountabilityForm } from './schema'

export const saveAccountabilityAction = defineAction('saveAccountabilityAction', {
  schema: accountabilityForm,
  run: async ({ partnershipId, seen, ...input }, { scope }) => {
    const answer = await saveOwnAccountability(scope, input, seen, today())
    if (answer.outcome === 'stale') return { refused: refusalWords.stale, status: 409, theirs: answer.theirs }
    if (answer.outcome === 'wound-up') return { refused: refusalWords['wound-up'], status: 409 }
    if (answer.outcome === 'no-member') return { refused: 'Only a member can enter this, and only about themselves.', status: 403 }
    return { redirect: `/partnerships/${partnershipId}/accountabilities` }
  },
})
