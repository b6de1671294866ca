'use server'

import { defineAction, type Outcome } from '@/lib/access/define-action'
import { looksAsCookie, looksAsValue, readLooksAs } from '@/lib/access/looks-as'
import type { ShownLink } from '@/lib/accounts/types'
import { browserSecret, rememberBrowserSecret } from '@/lib/platform/session'
import { wakeSender } from '@/lib/platform/wake'
import { endAccess, inviteToPartnership, release } from './mutations'
import { releasedMeanwhile } from './words'
import { endAccessForm, giveAccessForm, lookAsForm, releaseForm, stopLookingForm } from './schema'

export const giveAccessAction = defineAction('giveAccessAction', {
  schema: giveAccessForm,
  run: async ({ name, email, standing, membershipId }, { scope, actor }): Promise<Outcome<ShownLink>> => {
    const secret = await inviteToPartnership(scope, { name, email, standing, membershipId: membershipId || null }, actor.personId)
    if (secret === 'no-such-member') return { refused: 'There is a problem', errors: { membershipId: 'Choose a member who has no account yet' } }
    if (secret === 'only-a-lead') return { refused: 'There is a problem', errors: { standing: 'An administrator who entered can only name a new lead' } }
    if (secret === 'not-oneself') return { refused: 'There is a problem', errors: { email: 'This is your own address. Name somebody else' } }
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

/** From now on the lead sees the pages of this partnership as the angel would, until they stop, or for an hour. */
export const lookAsAction = defineAction('lookAsAction', {
  schema: lookAsForm,
  lists: ['released'],
  run: async ({ partnershipId, grantId, released }) => {
    await rememberBrowserSecret(looksAsCookie, looksAsValue({ partnershipId, grantId, released }), 1 / 24)
    return { redirect: `/partnerships/${partnershipId}` }
  },
})

export const stopLookingAction = defineAction('stopLookingAction', {
  schema: stopLookingForm,
  run: async ({ partnershipId }) => {
    const looks = readLooksAs(await browserSecret(looksAsCookie))
    await rememberBrowserSecret(looksAsCookie, null)
    if (looks?.partnershipId !== partnershipId) return { redirect: `/partnerships/${partnershipId}/access` }
    const query = new URLSearchParams([['asked', '1'], ...looks.released.map((fact) => ['released', fact])])
    return { redirect: `/partnerships/${partnershipId}/access/${looks.grantId}?${query}` }
  },
})
