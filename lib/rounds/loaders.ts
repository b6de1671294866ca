import 'server-only'
import { notFound } from 'next/navigation'
import type { PartnershipScope } from '@/lib/access/types'
import { today } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/days'
import { derive } from '@/lib/platform/ids'
import { mailIsSet } from '@/lib/platform/mail'
import { replyWith } from '@/lib/platform/reply'
import { isFormPost } from '@/lib/platform/request'
import { browserSecret } from '@/lib/platform/session'
import { linkOrigin } from '@/lib/platform/settings'
import { type AnswerPage, getAnswerPage, getOpenRound, getRound, getRoundKind, listPossibleFacilitators, listRounds } from './data'
import { fewestAnswers } from './rules'
import type { RoundKind, ShownLinks } from './types'

/** The name of the cookie that lets a browser see its own answers again: another one for each link. */
export function answerCookieName(token: string): string {
  return `crossbrace-answer-${derive('cookie-name', token).slice(0, 16)}`
}

/** What a personal link leads to, or null. Changes nothing. */
export async function loadAnswerPage(token: string): Promise<AnswerPage | null> {
  const page = await getAnswerPage(token, await browserSecret(answerCookieName(token)), today())
  if (page === null) replyWith(404)
  return page
}

/** True while a form sent without JavaScript is answered: what was typed is then shown, whatever became of the link. */
export async function loadWasSent(): Promise<boolean> {
  return isFormPost()
}

/** Rounds for the list. */
export async function loadRounds(scope: PartnershipScope) {
  return listRounds(scope)
}

/** The round of this kind that is open now, or null. */
export async function loadOpenRound(scope: PartnershipScope, kind: RoundKind = 'self-assessment') {
  return getOpenRound(scope, kind)
}

/** One round of this kind, or the page for what is not there. */
export async function loadRound(scope: PartnershipScope, roundId: string, kind: RoundKind = 'self-assessment') {
  return (await getRound(scope, roundId, kind)) ?? notFound()
}

/** The address of a round's own page, whatever its kind. */
export async function loadRoundAddress(scope: PartnershipScope, roundId: string): Promise<string> {
  const place = (await getRoundKind(scope, roundId)) === 'sense-making' ? 'sense-making' : 'rounds'
  return `/partnerships/${scope.partnershipId}/${place}/${roundId}`
}

/** What the form for opening a round begins with. */
export async function loadRoundDefaults(scope: PartnershipScope) {
  return {
    facilitators: await listPossibleFacilitators(scope),
    closesOn: addDays(today(), 14),
    today: today(),
    minimumAnswers: fewestAnswers,
    mail: mailIsSet(),
  }
}

/** Personal links as addresses, to be shown once. */
export async function loadShownLinks(
  roundId: string,
  links: readonly { name: string; agency: string; token: string }[],
  /** How many others get theirs by e-mail. */
  mailed = 0,
): Promise<ShownLinks> {
  const origin = await linkOrigin()
  return { roundId, mailed, links: links.map(({ name, agency, token }) => ({ name, agency, url: `${origin}/answer/${token}` })) }
}

/** The name under which a browser keeps a draft: made from the link one way, and different from the cookie's. */
export function answerDraftName(token: string): string {
  return derive('cookie-name', `draft ${token}`).slice(0, 16)
}
