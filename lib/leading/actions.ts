'use server'

import { defineAction, type Outcome } from '@/lib/access/define-action'
import { refusalWords } from '@/lib/partnerships/words'
import { nameLeadAgency } from '@/lib/people/mutations'
import { today } from '@/lib/platform/clock'
import { addResource, changeResource, passTask, type ResourceAnswer, removeResource } from './mutations'
import { leadAgencyForm, passTaskForm, removeResourceForm, saveResourceForm } from './schema'
import { resourceWords } from './words'

export const passTaskAction = defineAction('passTaskAction', {
  schema: passTaskForm,
  run: async ({ partnershipId, seen, task, membershipId, how, since }, { scope }) => {
    if (since !== null && since > today()) return { refused: 'There is a problem', errors: { since: 'The day must not lie in the future' } }
    const answer = await passTask(scope, { task, membershipId: membershipId || null, how }, seen, today(), since ?? today())
    if (answer.outcome === 'stale') return { refused: refusalWords.stale, status: 409, theirs: { seen: answer.seen, membershipId: answer.takers } }
    if (answer.outcome === 'no-such-member') return { refused: 'There is a problem', errors: { membershipId: 'Choose a member who was there on that day' } }
    if (answer.outcome === 'wound-up') return { refused: refusalWords['wound-up'], status: 409 }
    return { redirect: `/partnerships/${partnershipId}/leading#tasks` }
  },
})

export const nameLeadAgencyAction = defineAction('nameLeadAgencyAction', {
  schema: leadAgencyForm,
  run: async ({ partnershipId, seen, participationId }, { scope }) => {
    const answer = await nameLeadAgency(scope, participationId || null, seen || null, today())
    if (answer.outcome === 'stale') return { refused: refusalWords.stale, status: 409, theirs: answer.theirs }
    if (answer.outcome === 'wound-up') return { refused: refusalWords['wound-up'], status: 409 }
    if (answer.outcome !== 'done') return { refused: 'There is a problem', errors: { participationId: 'Choose an agency that is there today' } }
    return { redirect: `/partnerships/${partnershipId}/leading#resources` }
  },
})

function outcomeOf(answer: ResourceAnswer, partnershipId: string, kind: string): Outcome<never> {
  if (answer.outcome === 'stale') return { refused: refusalWords.stale, status: 409, theirs: answer.theirs }
  if (answer.outcome === 'too-much') {
    const error = `The shares of ${kind} would come to more than 100 per cent. The other agencies leave ${answer.left}.`
    return { refused: 'There is a problem', errors: { share: error } }
  }
  if (answer.outcome === 'refused') {
    if (answer.reason === 'no-such-agency') return { refused: 'There is a problem', errors: { participationId: 'Choose an agency that is there today' } }
    if (answer.reason === 'entered-already')
      return {
        refused: 'There is a problem',
        errors: { kind: 'This agency has an entry of this kind already. Change that one on the page before.' },
        status: 409,
      }
    return { refused: refusalWords[answer.reason], status: 409 }
  }
  return { redirect: `/partnerships/${partnershipId}/leading#resources` }
}

export const saveResourceAction = defineAction('saveResourceAction', {
  schema: saveResourceForm,
  run: async ({ partnershipId, submissionKey, resourceId, version, ...input }, { scope }) => {
    const answer = resourceId
      ? await changeResource(scope, resourceId, version, { amount: input.amount, share: input.share }, today())
      : await addResource(scope, input, submissionKey, today())
    return outcomeOf(answer, partnershipId, resourceWords[input.kind].name.toLowerCase())
  },
})

export const removeResourceAction = defineAction('removeResourceAction', {
  schema: removeResourceForm,
  run: async ({ partnershipId, resourceId, version }, { scope }) => outcomeOf(await removeResource(scope, resourceId, version, today()), partnershipId, ''),
})
