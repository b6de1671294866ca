'use server'

import { defineAction, type Outcome } from '@/lib/access/define-action'
import { refusalWords } from '@/lib/partnerships/words'
import { today } from '@/lib/platform/clock'
import { adopt, finishByLink, moveByLink, moveDueDate, passOn, reopen, sayWhetherItHelped, settle } from './mutations'
import { adoptForm, finishOwnForm, helpForm, moveForm, moveOwnForm, passOnForm, reopenForm, settleForm } from './schema'
import type { ChangeAnswer, CommitmentRefusal } from './types'
import { commitmentRefusalWords, meanwhileWords, ownLinkOverWords } from './words'

/** Refusals that are about one field of a form. */
const fieldOf: Partial<Record<CommitmentRefusal, string>> = {
  'not-later-than-today': 'dueOn',
  'not-later-than-now': 'dueOn',
  'too-far': 'dueOn',
  'no-such-owner': 'owner',
  'has-it-already': 'owner',
}

function outcomeOf(answer: ChangeAnswer, redirect: string): Outcome<never> {
  if (answer.outcome === 'done') return { redirect }
  if (answer.outcome === 'stale') return { refused: meanwhileWords(answer.meanwhile), status: 409, theirs: { version: String(answer.meanwhile.version) } }
  const words = commitmentRefusalWords[answer.reason]
  const field = fieldOf[answer.reason]
  return field ? { refused: 'There is a problem', errors: { [field]: words } } : { refused: words, status: 409 }
}

const listOf = (partnershipId: string) => `/partnerships/${partnershipId}/commitments`

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
    if (answer === 'too-far') return { refused: 'There is a problem', errors: { dueOn: commitmentRefusalWords['too-far'] } }
    if (answer === 'no-such-round') return { refused: refusalWords['not-found'], status: 409 }
    return { redirect: listOf(input.partnershipId) }
  },
})

export const settleCommitmentAction = defineAction('settleCommitmentAction', {
  schema: settleForm,
  run: async ({ partnershipId, commitmentId, version, kind, reason, helped }, { scope }) =>
    outcomeOf(await settle(scope, commitmentId, version, { kind, reason: reason || null, helped, on: today() }), listOf(partnershipId)),
})

export const moveCommitmentAction = defineAction('moveCommitmentAction', {
  schema: moveForm,
  run: async ({ partnershipId, commitmentId, version, dueOn, why }, { scope }) =>
    outcomeOf(await moveDueDate(scope, commitmentId, version, { to: dueOn, reason: why, on: today() }), `${listOf(partnershipId)}/${commitmentId}`),
})

export const sayWhetherItHelpedAction = defineAction('sayWhetherItHelpedAction', {
  schema: helpForm,
  run: async ({ partnershipId, commitmentId, version, helped, helpNote }, { scope }) =>
    outcomeOf(await sayWhetherItHelped(scope, commitmentId, version, { helped, helpNote }), `${listOf(partnershipId)}/${commitmentId}`),
})

export const passOnCommitmentAction = defineAction('passOnCommitmentAction', {
  schema: passOnForm,
  run: async ({ partnershipId, commitmentId, version, owner }, { scope }) =>
    outcomeOf(await passOn(scope, commitmentId, version, owner, today()), `${listOf(partnershipId)}/${commitmentId}`),
})

export const reopenCommitmentAction = defineAction('reopenCommitmentAction', {
  schema: reopenForm,
  run: async ({ partnershipId, commitmentId, version }, { scope }) =>
    outcomeOf(await reopen(scope, commitmentId, version, today()), `${listOf(partnershipId)}/${commitmentId}`),
})

const linkIsOver = { refused: ownLinkOverWords, status: 410 }

export const finishOwnCommitmentAction = defineAction('finishOwnCommitmentAction', {
  schema: finishOwnForm,
  run: async ({ linkToken, commitmentId, version, reason, helped }) => {
    const answer = await finishByLink(linkToken, commitmentId, version, { reason: reason || null, helped }, today())
    return answer ? outcomeOf(answer, `/member/${linkToken}?settled=done`) : linkIsOver
  },
})

export const moveOwnCommitmentAction = defineAction('moveOwnCommitmentAction', {
  schema: moveOwnForm,
  run: async ({ linkToken, commitmentId, version, dueOn, why }) => {
    const answer = await moveByLink(linkToken, commitmentId, version, { to: dueOn, reason: why, on: today() })
    return answer ? outcomeOf(answer, `/member/${linkToken}?settled=moved`) : linkIsOver
  },
})
