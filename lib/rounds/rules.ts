import { conditionsOf } from '@/lib/instrument/conditions'
import { statements } from '@/lib/instrument/statements'
import type { ConditionPhase } from '@/lib/instrument/types'
import { daysBetween } from '@/lib/platform/days'
import type { RoundFacts, RoundKind } from './types'

/** A confidential round needs at least five people, and a result at least five answers (product rule §3). */
export const fewestInvited = 5
export const fewestAnswers = 5
/** How long the personal link shows the reading after closing. */
export const linkDaysAfterClosing = 90
export const longestRoundDays = 90

export type RoundRefusal =
  | 'wound-up'
  | 'round-open-already'
  | 'together-open'
  | 'too-few-invited'
  | 'closing-date-past'
  | 'closing-date-far'
  | 'round-closed'
  | 'answered-already'
  | 'not-found'
  | 'minimum-above-invited'
  | 'too-few-left'

/** May a round be opened with these people? Days are yyyy-mm-dd. */
export function refuseOpening(facts: {
  woundUp: boolean
  openAlready: boolean
  /** Is the same asked openly just now? People would take the one for the other. */
  togetherOpen?: boolean
  invited: number
  closesOn: string
  today: string
  minimumAnswers: number
}): RoundRefusal | null {
  if (facts.woundUp) return 'wound-up'
  if (facts.openAlready) return 'round-open-already'
  if (facts.togetherOpen) return 'together-open'
  if (facts.invited < fewestInvited) return 'too-few-invited'
  if (facts.minimumAnswers > facts.invited) return 'minimum-above-invited'
  if (facts.closesOn < facts.today) return 'closing-date-past'
  if (daysBetween(facts.today, facts.closesOn) > longestRoundDays) return 'closing-date-far'
  return null
}

/** What stands in an open round's `openFor`, unique in the store: one round of each kind may be open in a partnership. */
export function openForKey(partnershipId: string, kind: RoundKind): string {
  return kind === 'self-assessment' ? partnershipId : `${partnershipId} ${kind}`
}

/** Are these the answers of this round? Anything that the round does not ask is refused, or it would be stored beside the answer. */
export function fitsRound(round: { kind: string; module: ConditionPhase | null }, answers: Readonly<Record<string, unknown>>): boolean {
  if (round.kind === 'sense-making') return Object.keys(answers).join() === 'placement'
  const asked = new Set<string>([...statements, ...conditionsOf(round.module)].map(({ id }) => id))
  return Object.keys(answers).every((id) => asked.has(id))
}

type Askable = {
  id: string
  from: string | null
  to: string | null
  person: { name: string }
  partnershipAgency: { name: string }
  roles: readonly { role: string }[]
}

/** Members who are there on this day, and the ids of those ticked at first: a critical friend stands outside the group. */
export function peopleToAsk(members: readonly Askable[], today: string): { present: { id: string; name: string; agency: string }[]; asked: string[] } {
  const present = members.filter((one) => (one.to === null || one.to >= today) && (one.from === null || one.from <= today))
  return {
    present: present.map((one) => ({ id: one.id, name: one.person.name, agency: one.partnershipAgency.name })),
    asked: present.filter((one) => !one.roles.some(({ role }) => role === 'critical-friend')).map(({ id }) => id),
  }
}

/** Minutes that the form takes: eight for the statements, and one more for each four conditions. */
export function minutesToAnswer(module: ConditionPhase | null): number {
  return 8 + Math.ceil(conditionsOf(module).length / 4)
}

/** Does the round still take answers on this day? Its closing date counts whole. */
export function takesAnswers(round: RoundFacts, today: string): boolean {
  return round.closedOn === null && today <= round.closesOn
}

/** Is it time to close the round by itself? */
export function isDue(round: RoundFacts, today: string): boolean {
  return round.closedOn === null && today > round.closesOn
}

/** May the link still show the reading on this day? 90 days after closing. */
export function linkShowsReading(closedOn: string, today: string): boolean {
  return daysBetween(closedOn, today) <= linkDaysAfterClosing
}

/** May a new link be made, or a person be taken out? Only while they have not answered: their answer stays findable. */
export function refuseRenewal(facts: { round: RoundFacts; answered: boolean; today: string }): RoundRefusal | null {
  if (!takesAnswers(facts.round, facts.today)) return 'round-closed'
  return facts.answered ? 'answered-already' : null
}

/** The order in which a round shows its statements: mixed, the same for everybody in it (its own small generator, seeded per round). */
export function mixedOrder<T>(items: readonly T[], seed: number): T[] {
  const mixed = [...items]
  let state = seed >>> 0 || 1
  for (let last = mixed.length - 1; last > 0; last--) {
    // xorshift32: enough to mix 24 lines, and the same on every machine.
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    const other = (state >>> 0) % (last + 1)
    const held = mixed[last] as T
    mixed[last] = mixed[other] as T
    mixed[other] = held
  }
  return mixed
}
