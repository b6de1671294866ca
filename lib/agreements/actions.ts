'use server'

import { defineAction, type Outcome } from '@/lib/access/define-action'
import { refusalWords } from '@/lib/partnerships/words'
import { today } from '@/lib/platform/clock'
import { addAgreement, addAmendment, editAgreement, takeBackStep, takeStep } from './mutations'
import { addParty, addSignatory, editSignatory, removeParty, removeSignatory, type SignatoryAnswer } from './parties'
import { firstStepOn } from './rules'
import {
  addAgreementForm,
  addAmendmentForm,
  addPartyForm,
  addSignatoryForm,
  agreementOf,
  editAgreementForm,
  editSignatoryForm,
  removePartyForm,
  removeSignatoryForm,
  takeBackStepForm,
  takeStepForm,
} from './schema'
import { signatureAhead, steppedMeanwhile, stepRefusalWords } from './words'

const pageOf = (input: { partnershipId: string; agreementId: string }, rest = '') =>
  `/partnerships/${input.partnershipId}/agreements/${input.agreementId}${rest}`

export const addAgreementAction = defineAction('addAgreementAction', {
  schema: addAgreementForm,
  lists: ['parties'],
  run: async ({ partnershipId, submissionKey, status, since, parties, ball, ...input }, { scope }) => {
    const on = today()
    const answer = await addAgreement(
      scope,
      {
        ...input,
        developedBy: null,
        developedNote: '',
        money: [],
        moneyNote: '',
        issues: {},
        terms: { answers: {}, ball },
        createdOn: on,
        steps: [{ status, on: firstStepOn(status, { ...input, since }, on), note: '' }],
        parties: parties.map((participationId) => ({ participationId, name: '' })),
      },
      submissionKey,
    )
    if (answer.outcome === 'wound-up') return { refused: refusalWords['wound-up'], status: 409 }
    if (answer.outcome === 'ahead') return { refused: 'There is a problem', errors: { since: stepRefusalWords.ahead } }
    return { redirect: pageOf({ partnershipId, agreementId: answer.id }) }
  },
})

export const editAgreementAction = defineAction('editAgreementAction', {
  schema: editAgreementForm,
  lists: ['money'],
  run: async (input, { scope }) => {
    const answer = await editAgreement(scope, input.agreementId, input.version, agreementOf(input))
    if (answer.outcome === 'stale') return { refused: refusalWords.stale, status: 409, theirs: answer.theirs }
    if (answer.outcome !== 'done') return { refused: refusalWords[answer.outcome], status: 409 }
    return { redirect: pageOf(input) }
  },
})

export const takeStepAction = defineAction('takeStepAction', {
  schema: takeStepForm,
  run: async (input, { scope }) => {
    const { status, on, note } = input
    const answer = await takeStep(scope, input.agreementId, input.seen, { status, on, note })
    if (answer.outcome === 'done') return { redirect: pageOf(input) }
    if (answer.outcome === 'stepped-meanwhile') {
      return { refused: steppedMeanwhile, status: 409 }
    }
    if (answer.outcome !== 'refused') return { refused: refusalWords[answer.outcome], status: 409 }
    const field = { 'not-from-here': 'status', 'needs-note': 'note', 'before-last-step': 'on', ahead: 'on' }[answer.reason]
    return { refused: 'There is a problem', errors: { [field]: stepRefusalWords[answer.reason] } }
  },
})

export const takeBackStepAction = defineAction('takeBackStepAction', {
  schema: takeBackStepForm,
  run: async (input, { scope }) => {
    const answer = await takeBackStep(scope, input.agreementId, input.stepId)
    if (answer.outcome === 'done') return { redirect: pageOf(input) }
    if (answer.outcome === 'stepped-meanwhile') return { refused: steppedMeanwhile, status: 409 }
    if (answer.outcome === 'too-late') {
      return { refused: 'A step can be taken back only on the day on which it was entered. Enter the step that is true now instead.', status: 409 }
    }
    return { refused: refusalWords[answer.outcome], status: 409 }
  },
})

export const addAmendmentAction = defineAction('addAmendmentAction', {
  schema: addAmendmentForm,
  run: async (input, { scope }) => {
    const answer = await addAmendment(scope, input.agreementId, { on: input.on, what: input.what }, input.submissionKey)
    return answer.outcome === 'done' ? { redirect: pageOf(input, '#amendments') } : { refused: refusalWords[answer.outcome], status: 409 }
  },
})

function outcomeOf(answer: SignatoryAnswer, to: string): Outcome<never> {
  switch (answer.outcome) {
    case 'done':
      return { redirect: to }
    case 'stale':
      return { refused: refusalWords.stale, status: 409, theirs: answer.theirs }
    case 'already-there':
      return { refused: 'There is a problem', errors: { agency: 'This organisation is a party already' }, status: 409 }
    case 'no-such-agency':
      return { refused: 'There is a problem', errors: { agency: 'Choose an agency of this partnership' } }
    case 'no-such-member':
      return { refused: 'There is a problem', errors: { member: 'Choose a member of this partnership' } }
    case 'ahead':
      return { refused: 'There is a problem', errors: { signedOn: signatureAhead } }
    case 'signed':
      return { refused: 'Somebody has signed already. A signature stays; note an amendment, or end the agreement.', status: 409 }
    default:
      return { refused: refusalWords[answer.outcome], status: 409 }
  }
}

export const addPartyAction = defineAction('addPartyAction', {
  schema: addPartyForm,
  run: async (input, { scope }) => {
    const answer = await addParty(scope, input.agreementId, { participationId: input.agency, name: input.name }, input.submissionKey)
    return outcomeOf(answer, pageOf(input, '/parties'))
  },
})

export const removePartyAction = defineAction('removePartyAction', {
  schema: removePartyForm,
  run: async (input, { scope }) => outcomeOf(await removeParty(scope, input.agreementId, input.partyId), pageOf(input, '/parties')),
})

export const addSignatoryAction = defineAction('addSignatoryAction', {
  schema: addSignatoryForm,
  run: async (input, { scope }) => {
    const { member, name, position, signedOn } = input
    const answer = await addSignatory(scope, input.agreementId, input.partyId, { membershipId: member, name, position, signedOn }, input.submissionKey)
    return outcomeOf(answer, pageOf(input, '#parties'))
  },
})

export const editSignatoryAction = defineAction('editSignatoryAction', {
  schema: editSignatoryForm,
  run: async (input, { scope }) => {
    const { member, name, position, signedOn } = input
    const answer = await editSignatory(scope, input.agreementId, input.signatureId, input.seen, { membershipId: member, name, position, signedOn })
    return outcomeOf(answer, pageOf(input, '#parties'))
  },
})

export const removeSignatoryAction = defineAction('removeSignatoryAction', {
  schema: removeSignatoryForm,
  run: async (input, { scope }) => outcomeOf(await removeSignatory(scope, input.agreementId, input.signatureId), pageOf(input, '#parties')),
})
