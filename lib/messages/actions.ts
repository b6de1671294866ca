'use server'

import { defineAction } from '@/lib/access/define-action'
import { wakeSender } from '@/lib/platform/wake'
import { choose, queueTest, resend, stop } from './mutations'
import { chooseForm, messageForm, testForm } from './schema'
import { outboxWords } from './words'

export const resendMessageAction = defineAction('resendMessageAction', {
  schema: messageForm,
  run: async ({ partnershipId, messageId }, { scope }) => {
    const answer = await resend(scope, messageId)
    if (answer === 'not-found') return { refused: outboxWords.notThere, status: 409 }
    if (answer === 'not-failed') return { refused: outboxWords.notFailed, status: 409 }
    wakeSender()
    return { redirect: `/partnerships/${partnershipId}/messages?show=${messageId}` }
  },
})

export const stopMessageAction = defineAction('stopMessageAction', {
  schema: messageForm,
  run: async ({ partnershipId, messageId }, { scope }) => {
    const answer = await stop(scope, messageId)
    if (answer === 'not-found') return { refused: outboxWords.notThere, status: 409 }
    if (answer === 'not-waiting') return { refused: outboxWords.notWaiting, status: 409 }
    return { redirect: `/partnerships/${partnershipId}/messages?show=${messageId}` }
  },
})

export const sendTestMessageAction = defineAction('sendTestMessageAction', {
  schema: testForm,
  run: async (input, { actor }) => {
    if ((await queueTest(actor.accountId, input.submissionKey)) === 'no-mail') return { refused: outboxWords.noMail, status: 409 }
    wakeSender()
    return { redirect: '/administration/messages?asked=1' }
  },
})

export const chooseMessagesAction = defineAction('chooseMessagesAction', {
  schema: chooseForm,
  lists: ['wanted'],
  run: async ({ wanted }, { actor }) => {
    await choose(actor.personId, wanted)
    return { redirect: '/calendar?saved=1' }
  },
})
