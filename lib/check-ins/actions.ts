'use server'

import { defineAction } from '@/lib/access/define-action'
import { refusalWords } from '@/lib/partnerships/words'
import { today } from '@/lib/platform/clock'
import { logCheckIn, removeCheckIn } from './mutations'
import { logForm, removeForm } from './schema'
import { checkInRefusalWords } from './words'

export const logCheckInAction = defineAction('logCheckInAction', {
  schema: logForm,
  run: async ({ partnershipId, submissionKey, entry }, { scope }) => {
    const answer = await logCheckIn(scope, entry, submissionKey, today())
    if (answer.outcome === 'refused') {
      const words = checkInRefusalWords[answer.reason](answer.about ?? '')
      if (answer.field === undefined) return { refused: words, status: 409 }
      return { refused: 'There is a problem', errors: { [answer.field]: words }, status: answer.reason === 'passed-already' ? 409 : 422 }
    }
    // The beginning of the key tells the browser which draft has arrived.
    return { redirect: `/partnerships/${partnershipId}/check-ins/${answer.id}?sent=${submissionKey.slice(0, 12)}` }
  },
})

export const removeCheckInAction = defineAction('removeCheckInAction', {
  schema: removeForm,
  run: async ({ partnershipId, checkInId }, { scope }) => {
    const answer = await removeCheckIn(scope, checkInId, today())
    if (answer === 'too-late') return { refused: 'Only its author can take a check-in away, and only on the day it was logged.', status: 409 }
    if (answer !== 'done') return { refused: refusalWords[answer], status: 409 }
    return { redirect: `/partnerships/${partnershipId}/check-ins` }
  },
})
