'use server'

import { defineAction } from '@/lib/access/define-action'
import { refusalWords } from '@/lib/partnerships/words'
import { today } from '@/lib/platform/clock'
import { endTask, saveResource, takeTask } from './mutations'
import { endTaskForm, saveResourceForm, takeTaskForm } from './schema'
import { leadingRefusalWords } from './words'

const page = (partnershipId: string) => `/partnerships/${partnershipId}/leading`

export const takeTaskAction = defineAction('takeTaskAction', {
  schema: takeTaskForm,
  run: async ({ partnershipId, submissionKey: _, ...taken }, { scope }) => {
    const refusal = await takeTask(scope, taken, today())
    if (refusal === 'takes-it-already') return { refused: 'There is a problem', errors: { membershipId: leadingRefusalWords[refusal] } }
    if (refusal) return { refused: leadingRefusalWords[refusal], status: 409 }
    return { redirect: page(partnershipId) }
  },
})

export const endTaskAction = defineAction('endTaskAction', {
  schema: endTaskForm,
  run: async ({ partnershipId, taskId }, { scope }) => {
    const refusal = await endTask(scope, taskId, today())
    if (refusal) return { refused: leadingRefusalWords[refusal], status: 409 }
    return { redirect: page(partnershipId) }
  },
})

export const saveResourceAction = defineAction('saveResourceAction', {
  schema: saveResourceForm,
  run: async ({ partnershipId, seen, ...input }, { scope }) => {
    const answer = await saveResource(scope, input, seen, today())
    if (answer.outcome === 'done') return { redirect: page(partnershipId) }
    if (answer.outcome === 'stale') return { refused: refusalWords.stale, status: 409, theirs: answer.theirs }
    if (answer.outcome === 'over-a-hundred') return { refused: 'There is a problem', errors: { share: leadingRefusalWords[answer.outcome] } }
    return { refused: leadingRefusalWords[answer.outcome], status: 409 }
  },
})
