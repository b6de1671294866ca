'use server'

import { defineAction, type Outcome } from '@/lib/access/define-action'
import { refusalWords } from '@/lib/partnerships/words'
import { existingMembers } from './loaders'
import { addAgency, addMembers, editAgency, editMember, mergeAgencies, type PeopleAnswer } from './mutations'
import { type Pasted, readPastedRows } from './pasted-rows'
import { addAgencyForm, addMemberForm, editAgencyForm, editMemberForm, mergeAgenciesForm, pasteForm } from './schema'

function outcomeOf(answer: PeopleAnswer, partnershipId: string): Outcome<never> {
  if (answer.outcome === 'stale') return { refused: refusalWords.stale, status: 409, theirs: answer.theirs }
  if (answer.outcome === 'wound-up' || answer.outcome === 'not-found') return { refused: refusalWords[answer.outcome], status: 409 }
  if (answer.outcome === 'already-there') return { refused: 'There is a problem', errors: { name: 'This agency is in the partnership already' }, status: 409 }
  return { redirect: `/partnerships/${partnershipId}/people` }
}

export const addAgencyAction = defineAction('addAgencyAction', {
  schema: addAgencyForm,
  run: async ({ partnershipId, submissionKey, ...input }, { scope }) => outcomeOf(await addAgency(scope, input, submissionKey), partnershipId),
})

export const editAgencyAction = defineAction('editAgencyAction', {
  schema: editAgencyForm,
  run: async ({ partnershipId, participationId, version, ...input }, { scope }) =>
    outcomeOf(await editAgency(scope, participationId, version, input), partnershipId),
})

export const mergeAgenciesAction = defineAction('mergeAgenciesAction', {
  schema: mergeAgenciesForm,
  run: async ({ partnershipId, participationId, version, intoId }, { scope }) =>
    outcomeOf(await mergeAgencies(scope, participationId, version, intoId), partnershipId),
})

export const addMemberAction = defineAction('addMemberAction', {
  schema: addMemberForm,
  lists: ['roles'],
  run: async ({ partnershipId, submissionKey, ...input }, { scope }) => outcomeOf(await addMembers(scope, [input], submissionKey), partnershipId),
})

export const editMemberAction = defineAction('editMemberAction', {
  schema: editMemberForm,
  lists: ['roles'],
  run: async ({ partnershipId, membershipId, version, ...input }, { scope }) => outcomeOf(await editMember(scope, membershipId, version, input), partnershipId),
})

export const previewPastedMembersAction = defineAction('previewPastedMembersAction', {
  schema: pasteForm,
  run: async ({ rows }, { scope }): Promise<Outcome<Pasted>> => {
    const pasted = readPastedRows(rows, await existingMembers(scope))
    if (pasted.problem) return { refused: 'There is a problem', errors: { rows: pasted.problem } }
    return { show: pasted }
  },
})

export const addPastedMembersAction = defineAction('addPastedMembersAction', {
  schema: pasteForm,
  run: async ({ rows, submissionKey, partnershipId }, { scope }): Promise<Outcome<Pasted>> => {
    const pasted = readPastedRows(rows, await existingMembers(scope))
    if (pasted.problem) return { refused: 'There is a problem', errors: { rows: pasted.problem } }
    const members = pasted.rows.map((row) => row.member).filter((member) => member !== null)
    if (members.length < pasted.rows.length) return { refused: 'Nothing was added: some rows have a problem. Mend them below, or take them out.', data: pasted }
    const answer = outcomeOf(await addMembers(scope, members, submissionKey), partnershipId)
    return answer as Outcome<Pasted>
  },
})
