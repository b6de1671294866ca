'use server'

import { defineAction } from '@/lib/access/define-action'
import { refusalWords } from '@/lib/partnerships/words'
import { today } from '@/lib/platform/clock'
import { wakeSender } from '@/lib/platform/wake'
import { loadRoundAddress } from '@/lib/rounds/loaders'
import { remind } from './mutations'
import { remindForm } from './schema'
import { reminderRefusalWords } from './words'

export const remindAction = defineAction('remindAction', {
  schema: remindForm,
  run: async ({ roundId, seen }, { scope }) => {
    const answer = await remind(scope, roundId, seen, today())
    if (answer.outcome === 'refused') {
      const words = answer.reason === 'not-found' || answer.reason === 'wound-up' ? refusalWords[answer.reason] : reminderRefusalWords[answer.reason]
      return { refused: words, status: 409 }
    }
    wakeSender()
    return { redirect: `${await loadRoundAddress(scope, roundId)}?reminded=1` }
  },
})
