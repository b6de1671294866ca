'use server'

import { defineAction } from '@/lib/access/define-action'
import { wakeSender } from '@/lib/platform/wake'
import { answerHelp, askForHelp, closeHelp } from './mutations'
import { answerForm, askForm, closeForm } from './schema'
import { helpRefusalWords } from './words'

export const askForHelpAction = defineAction('askForHelpAction', {
  schema: askForm,
  run: async ({ partnershipId, submissionKey, to, text }, { scope }) => {
    const answer = await askForHelp(scope, submissionKey, { to: to || null, text })
    if (answer.outcome === 'refused') return { refused: helpRefusalWords[answer.reason], status: 409 }
    wakeSender()
    return { redirect: `/partnerships/${partnershipId}/help` }
  },
})

export const answerHelpAction = defineAction('answerHelpAction', {
  schema: answerForm,
  run: async ({ partnershipId, requestId, kind, toOthers, answer }, { scope }) => {
    const done = await answerHelp(scope, requestId, { kind, answer, toOthers: toOthers === 'yes' })
    if (done.outcome === 'refused') return { refused: helpRefusalWords[done.reason], status: 409 }
    wakeSender()
    return { redirect: `/partnerships/${partnershipId}/help` }
  },
})

export const closeHelpAction = defineAction('closeHelpAction', {
  schema: closeForm,
  run: async ({ partnershipId, requestId }, { scope }) => {
    const done = await closeHelp(scope, requestId)
    if (done.outcome === 'refused') return { refused: helpRefusalWords[done.reason], status: 409 }
    return { redirect: `/partnerships/${partnershipId}/help` }
  },
})
