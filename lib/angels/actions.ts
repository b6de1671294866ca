'use server'

import { defineAction } from '@/lib/access/define-action'
import { refusalWords } from '@/lib/partnerships/words'
import { wakeSender } from '@/lib/platform/wake'
import { stepBack } from './mutations'
import { addManager, endManager, endNaming, nameAgency } from '@/lib/namings/mutations'
import { addManagerForm, endManagerForm, endNamingForm, nameAgencyForm, stepBackForm } from './schema'
import { managerRefusalWords } from './words'

export const stepBackAction = defineAction('stepBackAction', {
  schema: stepBackForm,
  run: async ({ handOver, successor }, { scope }) => {
    const answer = await stepBack(scope, { handOver, successor })
    if (answer === 'not-found') return { refused: 'You are no guardian angel of this partnership any more.', status: 409 }
    wakeSender()
    return { redirect: '/partnerships?stepped-back=1' }
  },
})

export const nameAgencyAction = defineAction('nameAgencyAction', {
  schema: nameAgencyForm,
  run: async ({ partnershipId, agency }, { scope }) => {
    const answer = await nameAgency(scope, agency)
    if (answer === 'wound-up') return { refused: refusalWords['wound-up'], status: 409 }
    if (answer === 'no-such-agency') return { refused: 'There is a problem', errors: { agency: 'Choose an agency that takes part today' } }
    return { redirect: `/partnerships/${partnershipId}/access` }
  },
})

export const endNamingAction = defineAction('endNamingAction', {
  schema: endNamingForm,
  run: async ({ partnershipId, namingId }, { scope }) => {
    if ((await endNaming(scope, namingId)) === 'not-found') return { refused: 'This was ended already.', status: 409 }
    wakeSender()
    return { redirect: `/partnerships/${partnershipId}/access` }
  },
})

export const addManagerAction = defineAction('addManagerAction', {
  schema: addManagerForm,
  run: async ({ person, agency }, { actor }) => {
    const answer = await addManager(person, agency, actor.personId)
    if (answer !== 'done') return { refused: 'There is a problem', errors: { person: managerRefusalWords[answer] } }
    wakeSender()
    return { redirect: '/administration/managers' }
  },
})

export const endManagerAction = defineAction('endManagerAction', {
  schema: endManagerForm,
  run: async ({ managerId }, { actor }) => {
    if ((await endManager(managerId, actor.personId)) === 'not-found') return { refused: 'This was ended already.', status: 409 }
    wakeSender()
    return { redirect: '/administration/managers' }
  },
})
