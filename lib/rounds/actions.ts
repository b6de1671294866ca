'use server'

import { defineAction, type Outcome } from '@/lib/access/define-action'
import { today } from '@/lib/platform/clock'
import { newSecret, newSeed } from '@/lib/platform/ids'
import { rememberBrowserSecret } from '@/lib/platform/session'
import { wakeSender } from '@/lib/platform/wake'
import { closeRound } from './close-round'
import { answerCookieName, loadRoundAddress, loadRoundDefaults, loadShownLinks } from './loaders'
import { excuse, openRound, renewLinks, submitAnswers, withdrawAnswers } from './mutations'
import { openingOf } from './opening'
import { answerForm, invitationForm, openRoundForm, placementForm, renewForm, roundForm, withdrawForm } from './schema'
import type { ShownLinks } from './types'
import { refusedFacilitator, refusedOpening, roundRefusalWords } from './words'

export const openRoundAction = defineAction('openRoundAction', {
  schema: openRoundForm,
  lists: ['invited'],
  run: async (input, { scope }): Promise<Outcome<ShownLinks>> => {
    const { facilitators, mail } = await loadRoundDefaults(scope)
    const opening = openingOf({ ...input, byMail: mail ? input.byMail : '' }, { kind: 'self-assessment', module: input.module }, facilitators, {
      orderSeed: newSeed(),
      on: today(),
    })
    if (!opening) return refusedFacilitator
    const answer = await openRound(scope, input.submissionKey, opening)
    if (answer.outcome === 'refused') return refusedOpening(answer.reason)
    if (answer.mailed > 0) wakeSender()
    // The page is no longer one for opening: it is headed by what is open now.
    return { show: await loadShownLinks(answer.roundId, answer.links, answer.mailed), anew: true }
  },
})

export const renewLinkAction = defineAction('renewLinkAction', {
  schema: renewForm,
  run: async ({ roundId, invitationId }, { scope }): Promise<Outcome<ShownLinks>> => {
    const answer = await renewLinks(scope, roundId, invitationId || null, today())
    if (answer.outcome === 'refused') return { refused: roundRefusalWords[answer.reason], status: 409 }
    return { show: await loadShownLinks(roundId, answer.links) }
  },
})

export const excuseAction = defineAction('excuseAction', {
  schema: invitationForm,
  run: async ({ roundId, invitationId }, { scope }) => {
    const reason = await excuse(scope, roundId, invitationId, today())
    if (reason) return { refused: roundRefusalWords[reason], status: 409 }
    return { redirect: await loadRoundAddress(scope, roundId) }
  },
})

export const closeRoundAction = defineAction('closeRoundAction', {
  schema: roundForm,
  run: async ({ roundId }, { actor, scope }) => {
    const reason = await closeRound(scope.partnershipId, roundId, actor.personId, today())
    if (reason === 'not-found') return { refused: roundRefusalWords[reason], status: 404 }
    wakeSender()
    return { redirect: await loadRoundAddress(scope, roundId) }
  },
})

const linkOver =
  'This link takes no more answers: the round is closed, or the link was replaced by a newer one. Or the form was not this round’s. What you typed is still below, so that you can copy it.'

export const submitAnswersAction = defineAction('submitAnswersAction', {
  schema: answerForm,
  run: async ({ linkToken, ...input }) => {
    const secret = newSecret()
    if (!(await submitAnswers(linkToken, input, secret, today()))) return { refused: linkOver, status: 410 }
    await rememberBrowserSecret(answerCookieName(linkToken), secret)
    return { redirect: `/answer/${linkToken}?done=1` }
  },
})

export const submitPlacementAction = defineAction('submitPlacementAction', {
  schema: placementForm,
  run: async ({ linkToken, ...input }) => {
    const secret = newSecret()
    if (!(await submitAnswers(linkToken, input, secret, today()))) return { refused: linkOver, status: 410 }
    await rememberBrowserSecret(answerCookieName(linkToken), secret)
    return { redirect: `/answer/${linkToken}?done=1` }
  },
})

export const withdrawAnswersAction = defineAction('withdrawAnswersAction', {
  schema: withdrawForm,
  run: async ({ linkToken }) => {
    if (!(await withdrawAnswers(linkToken, today()))) return { refused: 'There is no answer behind this link that could be withdrawn.', status: 410 }
    await rememberBrowserSecret(answerCookieName(linkToken), null)
    return { redirect: `/answer/${linkToken}?withdrawn=1` }
  },
})
