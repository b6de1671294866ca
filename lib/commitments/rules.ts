import type { PartnershipScope } from '@/lib/access/types'
import type { Look } from '@/lib/partnerships/look'
import { capital, counted, longDay } from '@/lib/platform/day-words'
import { addDays } from '@/lib/platform/days'
import type { Closure, CommitmentRefusal, Move, Status } from './types'

/** The commitments that a scope reaches: all of the partnership, or for a link to an own page that member's alone. */
export function commitmentsOf(scope: Pick<PartnershipScope, 'partnershipId' | 'standing' | 'ownMembershipId'>): {
  partnershipId: string
  ownerMembershipId?: string
} {
  const { partnershipId } = scope
  return scope.standing === 'member-with-own-page' ? { partnershipId, ownerMembershipId: scope.ownMembershipId ?? '' } : { partnershipId }
}

/** How it ended: done, dropped, or passed to an organisation when the partnership was wound up. */
export function endedAs(kind: string): 'done' | 'dropped' | 'passed' {
  return kind === 'done' || kind === 'passed' ? kind : 'dropped'
}

type Dated = { dueOn: string; closure: { kind: string } | null; moves: readonly Pick<Move, 'fromDay'>[] }

/** What a commitment is on this day (yyyy-mm-dd): done, dropped or passed once that is noted; else late once its due date is past; else moved or open. */
export function statusOf(commitment: Dated, today: string): Status {
  if (commitment.closure) return endedAs(commitment.closure.kind)
  if (commitment.dueOn < today) return 'late'
  return commitment.moves.length > 0 ? 'moved' : 'open'
}

/** Does its owner still hold the place? Their last day counts whole. Null: they do, and nothing says otherwise. */
export function ownerGoes(owner: { to: string | null }, today: string): { left: boolean; on: string } | null {
  return owner.to === null ? null : { left: owner.to < today, on: owner.to }
}

/** The furthest a due date may lie ahead (our rule): a mistyped year must not hide a commitment for ever. */
export const longestYearsAhead = 5

/** The last day on which something may be due. */
export function lastDueDay(today: string): string {
  return `${Number(today.slice(0, 4)) + longestYearsAhead}${today.slice(4)}`
}

/** May a due date move to this day? Only forward, past today, and at most five years. */
export function refuseMove(dueOn: string, to: string, today: string): CommitmentRefusal | null {
  if (to <= today) return 'not-later-than-today'
  if (to <= dueOn) return 'not-later-than-now'
  return to > lastDueDay(today) ? 'too-far' : null
}

/** A day to propose for a move: two weeks on from today, or from the due date where that is later. */
export function dayToMoveTo(dueOn: string, today: string): string {
  return addDays(dueOn > today ? dueOn : today, 14)
}

/** May an ending be taken back? On its own day only: until then nobody has built on it (our rule). */
export function mayTakeBack(closure: { on: string } | null, today: string): boolean {
  return closure !== null && closure.on === today
}

/** Days after which "too early to say" is asked about again (our rule). */
export const askAgainDays = 28

/** The last day of an ending about which "too early to say" is asked again. */
export function askAgainUpTo(today: string): string {
  return addDays(today, -askAgainDays)
}

/** Is it time to ask whether it helped? Where nobody said, at once; where it was too early, four weeks after it was done. */
export function asksWhetherItHelped(closure: Pick<Closure, 'kind' | 'on' | 'helped'> | null, today: string): boolean {
  if (closure?.kind !== 'done') return false
  return closure.helped === null || (closure.helped === 'too-early' && closure.on <= askAgainUpTo(today))
}

/** From so many late commitments on, it is a pattern (our rule). */
export const lateForAPattern = 3

/**
 * A pattern of late commitments, put as a question to the group. Whoever nods in the room and does not follow through often has no
 * room at home (BCS §4.3): so it names nobody, and judges nobody.
 */
export function questionOfLate(late: number, href: string): Look | null {
  if (late < lateForAPattern) return null
  return {
    id: 'late-commitments',
    what: `${capital(counted(late, 'commitment is', 'commitments are'))} late: what got in the way?`,
    why: 'Promises that are not followed through are known to hold joint work back. What stands behind them is often something at home: time, mandate, other work.',
    citation: 'BCS §4.3',
    first: 'Ask it at the next meeting, for all of them together. Then move, pass on or drop each one.',
    href,
  }
}

export type Tried = { on: string; helped: string | null; note: string }

/** Which suggested actions this partnership has tried, each with when it was done and whether it helped; the latest first. */
export function triedHere(commitments: readonly { actionId: string | null; closure: Closure | null }[]): Map<string, Tried[]> {
  const tried = new Map<string, Tried[]>()
  for (const { actionId, closure } of commitments) {
    if (!actionId || closure?.kind !== 'done') continue
    const { on, helped } = closure
    tried.set(actionId, [...(tried.get(actionId) ?? []), { on, helped, note: closure.helpNote || closure.reason || '' }])
  }
  for (const list of tried.values()) list.sort((a, b) => (a.on < b.on ? 1 : -1))
  return tried
}

/** Those who could take it over, the replacement that was named first. */
export function inOrderOfReplacement<Row extends { id: string }>(members: readonly Row[], replacementId: string | null): Row[] {
  return [...members.filter((one) => one.id === replacementId), ...members.filter((one) => one.id !== replacementId)]
}

/** How often and from when a due date was moved, in words; '' where it never was. */
export function movedInWords(moves: readonly Pick<Move, 'fromDay'>[]): string {
  const [first] = moves
  if (!first) return ''
  return `moved ${moves.length === 1 ? 'once' : moves.length === 2 ? 'twice' : counted(moves.length, 'time', 'times')}, first promised for ${longDay(first.fromDay)}`
}
