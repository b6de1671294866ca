'use server'

import { defineAction, type Outcome } from '@/lib/access/define-action'
import { today } from '@/lib/platform/clock'
import { newSecret, newSeed } from '@/lib/platform/ids'
import { rememberBrowserSecret } from '@/lib/platform/session'
import { closeRound } from './close-round'
import { answerCookieName, loadLinkOrigin, loadRoundDefaults } from './loaders'
import { excuse, type NewLink, openRound, renewLinks, submitAnswers, withdrawAnswers } from './mutations'
import { answerForm, invitationForm, openRoundForm, renewForm, roundForm, withdrawForm } from './schema'
import type { ShownLinks } from './types'
import { roundRefusalWords } from './words'

async function shown(roundId: string, links: NewLink[]): Promise<ShownLinks> {
  const origin = await loadLinkOrigin()
  return { roundId, links: links.map(({ name, agency, token }) => ({ name, agency, url: `${origin}/answer/${token}` })) }
}

export const openRoundAction = defineAction('openRoundAction', {
  schema: openRoundForm,
  lists: ['invited'],
  run: async (input, { scope }): Promise<Outcome<ShownLinks>> => {
    const { facilitators } = await loadRoundDefaults(scope)
    const chosen = facilitators.find((person) => person.id === input.facilitator)
    if (input.facilitator !== '' && !chosen) return { refused: 'There is a problem', errors: { facilitator: 'Choose somebody from the list' } }
    const answer = await openRound(scope, input.submissionKey, {
      closesOn: input.closesOn,
      minimumAnswers: input.minimumAnswers,
      facilitator: chosen ? { personId: chosen.id, name: chosen.name } : null,
      invited: [...new Set(input.invited)],
      orderSeed: newSeed(),
      on: today(),
    })
    if (answer.outcome === 'refused') {
      const words = roundRefusalWords[answer.reason]
      const field = {
        'too-few-invited': 'invited',
        'closing-date-past': 'closesOn',
        'closing-date-far': 'closesOn',
        'minimum-above-invited': 'minimumAnswers',
      }[answer.reason as string]
      return field ? { refused: 'There is a problem', errors: { [field]: words } } : { refused: words, status: 409 }
    }
    return { show: await shown(answer.roundId, answer.links) }
  },
})

export const renewLinkAction = defineAction('renewLinkAction', {
  schema: renewForm,
  run: async ({ roundId, invitationId }, { scope }): Promise<Outcome<ShownLinks>> => {
    const answer = await renewLinks(scope, roundId, invitationId || null, today())
    if (answer.outcome === 'refused') return { refused: roundRefusalWords[answer.reason], status: 409 }
    return { show: await shown(roundId, answer.links) }
  },
})

export const excuseAction = defineAction('excuseAction', {
  schema: invitationForm,
  run: async ({ partnershipId, roundId, invitationId }, { scope }) => {
    const reason = await excuse(scope, roundId, invitationId, today())
    if (reason) return { refused: roundRefusalWords[reason], status: 409 }
    return { redirect: `/partnerships/${partnershipId}/rounds/${roundId}` }
  },
})

export const closeRoundAction = defineAction('closeRoundAction', {
  schema: roundForm,
  run: async ({ partnershipId, roundId }, { actor, scope }) => {
    const reason = await closeRound(scope.partnershipId, roundId, actor.personId, today())
    if (reason === 'not-found') return { refused: roundRefusalWords[reason], status: 404 }
    return { redirect: `/partnerships/${partnershipId}/rounds/${roundId}` }
  },
})

const linkOver =
  'This link takes no more answers: the round is closed, or the link was replaced by a newer one. What you typed is still below, so that you can copy it.'

export const submitAnswersAction = defineAction('submitAnswersAction', {
  schema: answerForm,
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
