'use server'

import { defineAction } from '@/lib/access/define-action'
import { wakeSender } from '@/lib/platform/wake'
import { endEntry, enterAsAdministrator } from './mutations'
import { endEntryForm, enterForm } from './schema'
import { entryRefusalWords } from './words'

export const enterAsAdministratorAction = defineAction('enterAsAdministratorAction', {
  schema: enterForm,
  run: async (input, { actor }) => {
    const answer = await enterAsAdministrator(actor, input)
    if (answer.outcome === 'wait') {
      const minutes = Math.max(1, Math.ceil(answer.seconds / 60))
      return { refused: `Too many tries. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`, status: 429 }
    }
    if (answer.outcome === 'refused') {
      const words = entryRefusalWords[answer.reason]
      return answer.reason === 'nowhere' ? { refused: 'There is a problem', errors: { address: words } } : { refused: words, status: 409 }
    }
    wakeSender()
    return { redirect: `/partnerships/${answer.partnershipId}/access` }
  },
})

export const endEntryAction = defineAction('endEntryAction', {
  schema: endEntryForm,
  run: async ({ entryId }, { actor }) => {
    if ((await endEntry(actor, entryId)) === 'not-found') return { refused: 'This was ended already.', status: 409 }
    return { redirect: '/administration' }
  },
})
