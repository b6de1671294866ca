'use server'

import { defineAction } from '@/lib/access/define-action'
import { today } from '@/lib/platform/clock'
import { editRecord, registerPartnership } from './mutations'
import { editForm, registerForm } from './schema'
import { refusalWords } from './words'

export const registerPartnershipAction = defineAction('registerPartnershipAction', {
  schema: registerForm,
  lists: ['triggers'],
  run: async ({ submissionKey, ...record }, { actor }) => {
    const id = await registerPartnership(record, submissionKey, actor.personId)
    return { redirect: `/partnerships/${id}` }
  },
})

export const editRecordAction = defineAction('editRecordAction', {
  schema: editForm,
  lists: ['triggers'],
  run: async ({ partnershipId, version, ...record }, { scope }) => {
    const answer = await editRecord(scope, record, version, today())
    if (answer.outcome === 'refused') return { refused: refusalWords[answer.reason], status: 409 }
    if (answer.outcome === 'stale') return { refused: refusalWords.stale, status: 409, theirs: answer.theirs }
    return { redirect: `/partnerships/${partnershipId}/record` }
  },
})
