'use server'

import { defineAction } from '@/lib/access/define-action'
import { refusalWords } from '@/lib/partnerships/words'
import { today } from '@/lib/platform/clock'
import { adopt, settle } from './mutations'
import { adoptForm, settleForm } from './schema'

export const adoptAction = defineAction('adoptAction', {
  schema: adoptForm,
  run: async (input, { scope }) => {
    const answer = await adopt(
      scope,
      {
        what: input.what,
        ownerMembershipId: input.owner,
        dueOn: input.dueOn,
        actionId: input.actionId || null,
        roundId: input.roundId || null,
        madeOn: today(),
      },
      input.submissionKey,
    )
    if (answer === 'wound-up') return { refused: refusalWords['wound-up'], status: 409 }
    if (answer === 'no-such-owner') return { refused: 'There is a problem', errors: { owner: 'Choose a member of this partnership' } }
    if (answer === 'no-such-round') return { refused: refusalWords['not-found'], status: 409 }
    return { redirect: `/partnerships/${input.partnershipId}/commitments` }
  },
})

export const settleCommitmentAction = defineAction('settleCommitmentAction', {
  schema: settleForm,
  run: async (input, { scope }) => {
    const answer = await settle(scope, input.commitmentId, input.version, { kind: input.kind, reason: input.reason || null, on: today() })
    if (answer === 'settled-already') return { refused: 'Somebody else marked this commitment meanwhile. Load the page to see what it says now.', status: 409 }
    if (answer !== 'done') return { refused: refusalWords[answer], status: 409 }
    return { redirect: `/partnerships/${input.partnershipId}/commitments` }
  },
})
