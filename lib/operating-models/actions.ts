'use server'

import { defineAction } from '@/lib/access/define-action'
import { refusalWords } from '@/lib/partnerships/words'
import { today } from '@/lib/platform/clock'
import { chooseModel, saveSetUp } from './mutations'
import { chooseForm, setUpForm } from './schema'
import { chooserRefusals } from './words'

export const chooseModelAction = defineAction('chooseModelAction', {
  schema: chooseForm,
  lists: ['notDepartments'],
  run: async ({ partnershipId, submissionKey, seen, ...choosing }, { scope }) => {
    const answer = await chooseModel(scope, choosing, seen, today(), submissionKey)
    if (answer.outcome === 'wound-up') return { refused: refusalWords['wound-up'], status: 409 }
    if (answer.outcome === 'no-such-agency') return { refused: refusalWords['not-found'], status: 409 }
    if (answer.outcome === 'stale') return { refused: chooserRefusals.stale, status: 409, theirs: answer.theirs }
    return { redirect: `/partnerships/${partnershipId}/model` }
  },
})

export const saveSetUpAction = defineAction('saveSetUpAction', {
  schema: setUpForm,
  lists: ['done'],
  run: async ({ partnershipId, choiceId, ...ticking }, { scope }) => {
    const answer = await saveSetUp(scope, choiceId, ticking, today())
    if (answer === 'wound-up') return { refused: refusalWords['wound-up'], status: 409 }
    if (answer === 'other-choice') return { refused: chooserRefusals['other-choice'], status: 409 }
    return { redirect: `/partnerships/${partnershipId}/model#checklist` }
  },
})
