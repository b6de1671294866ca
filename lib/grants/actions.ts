'use server'

import { defineAction, type Outcome } from '@/lib/access/define-action'
import type { ShownLink } from '@/lib/accounts/types'
import { wakeSender } from '@/lib/platform/wake'
import { endAccess, inviteToPartnership, release } from './mutations'
import { releasedMeanwhile } from './words'
import { endAccessForm, giveAccessForm, releaseForm } from './schema'

export const giveAccessAction = defineAction('giveAccessAction', {
  schema: giveAccessForm,
  run: async ({ name, email, standing, membershipId }, { scope, actor }): Promise<Outcome<ShownLink>> => {
    const secret = await inviteToPartnership(scope, { name, email, standing, membershipId: membershipId || null }, actor.personId)
    if (secret === 'no-such-member') return { refused: 'There is a problem', errors: { membershipId: 'Choose a member who has no account yet' } }
    return { show: { name, path: `/join/${secret}` } }
  },
})

export const endAccessAction = defineAction('endAccessAction', {
  schema: endAccessForm,
  run: async ({ partnershipId, grantId }, { scope }) => {
    const answer = await endAccess(scope, grantId)
    if (answer === 'last-lead') return { refused: 'This is the only collaboration lead. Give somebody else that part first.', status: 409 }
    wakeSender()
    return { redirect: `/partnerships/${partnershipId}/access` }
  },
})

export const releaseAction = defineAction('releaseAction', {
  schema: releaseForm,
  lists: ['released'],
  run: async ({ partnershipId, grantId, seen, released }, { scope }) => {
    const answer = await release(scope, grantId, seen.split(' ').filter(Boolean), released)
    if (answer === 'not-found') return { refused: 'This person is no guardian angel of the partnership any more.', status: 409 }
    if (answer !== 'done') {
      return { refused: releasedMeanwhile(answer.stale), status: 409, theirs: { seen: [...answer.stale].sort().join(' ') } }
    }
    return { redirect: `/partnerships/${partnershipId}/access` }
  },
})
