import { maySee } from '@/lib/access/rules'
import type { PartnershipScope } from '@/lib/access/types'
import { bracingOn } from '@/lib/bracing/rules'
import { holdsNow } from '@/lib/leading/rules'
import type { Rule } from './define-rule'
import { digestOf } from './digest'
import { agreementAlone, agreementExpired, noMoney, noWayOut, reviewOverdue } from './rules-of-agreements'
import { bracingGap, inManyPartnerships, keyPersonLeaving, noCriticalFriend, noGuardianAngel, onePersonCarries, powerImbalance } from './rules-of-people'
import { contested, fallingResponse, longWithoutReading, skipping, stability, stabilityAgreement, viewsApart } from './rules-of-readings'
import { fallingPulse, fewShoulders, lateCommitments, noLearningLoop, notCarriedHome, silence } from './rules-of-work'
import type { Thresholds } from './thresholds'
import type { Acknowledgement, FactsSeen, Signal } from './types'

/** Every rule, those that press most first (the order is ours). Signals are told in this order. */
export const rules: readonly Rule[] = [
  silence,
  skipping,
  keyPersonLeaving,
  contested,
  lateCommitments,
  agreementExpired,
  fallingPulse,
  stability,
  stabilityAgreement,
  onePersonCarries,
  fallingResponse,
  powerImbalance,
  fewShoulders,
  inManyPartnerships,
  agreementAlone,
  reviewOverdue,
  longWithoutReading,
  viewsApart,
  noLearningLoop,
  notCarriedHome,
  noWayOut,
  bracingGap,
  noGuardianAngel,
  noCriticalFriend,
  noMoney,
]

type Viewer = Pick<PartnershipScope, 'standing' | 'released' | 'personId'> & { ownMembershipId?: string | null }

/**
 * The signals of one partnership for one viewer on one day (yyyy-mm-dd), in the order of the rules. A rule is asked only
 * where this viewer may see signals and every kind of fact that it reads. A partnership that was wound up has none.
 */
export function signalsOf(facts: FactsSeen, viewer: Viewer, thresholds: Thresholds, today: string): Signal[] {
  if (!maySee(viewer, 'signals') || facts.record?.woundUp) return []
  return rules.flatMap((rule) => (rule.reads.every((kind) => maySee(viewer, kind)) ? (rule.signal(facts, { today, thresholds }) ?? []) : []))
}

export type Acknowledged = { signal: Signal; notes: Acknowledgement[] }

/**
 * Open signals, and those of which everything that they are made from was acknowledged before, by one person or by
 * several, with the notes that speak of it, newest first. A signal that has lost a part of its facts stays acknowledged.
 */
export function sortOut(signals: readonly Signal[], acknowledgements: readonly Acknowledgement[]): { open: Signal[]; acknowledged: Acknowledged[] } {
  const open: Signal[] = []
  const acknowledged: Acknowledged[] = []
  for (const signal of signals) {
    const notes = acknowledgements.filter((one) => one.rule === signal.rule && one.facts.some((fact) => signal.facts.includes(fact)))
    const seen = new Set(notes.flatMap((one) => one.facts))
    if (signal.facts.every((fact) => seen.has(fact))) acknowledged.push({ signal, notes: notes.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)) })
    else open.push(signal)
  }
  return { open, acknowledged }
}

/** How a form names the signal that it acknowledges: another one once the facts are others. */
export function seenOf(signal: Signal): string {
  return digestOf(signal.facts)
}

/** What the first page says of agreements already, by the rule that says the same as a signal. */
const saidAsLook: Readonly<Record<string, string>> = {
  'agreement-expired': 'agreement-expired-',
  'review-overdue': 'agreement-review-overdue-',
  'agreement-alone': 'agreement-without-work',
}

/** Looks of which no signal speaks, open or acknowledged: one page says nothing twice. */
export function notSignalled<Look extends { id: string }>(
  looks: readonly Look[],
  signals: { open: readonly Signal[]; acknowledged: readonly Acknowledged[] } | null,
): Look[] {
  const said = [...(signals?.open ?? []), ...(signals?.acknowledged ?? []).map((one) => one.signal)].flatMap((one) => saidAsLook[one.rule] ?? [])
  return looks.filter((look) => !said.some((start) => look.id.startsWith(start)))
}

/** Is an active client missing? Asked as a question and never raised as a signal: story 7 went well without one. No question where people may not be seen. */
export function asksActiveClient(facts: FactsSeen, viewer: Viewer, today: string): boolean {
  const { people } = facts
  if (!maySee(viewer, 'signals') || !maySee(viewer, 'people') || !people || facts.record?.woundUp) return false
  const there = new Set(bracingOn(people, today).members.map((one) => one.id))
  return there.size > 0 && !people.roles.some((one) => one.key === 'active-client' && there.has(one.membershipId) && holdsNow(one, today))
}
