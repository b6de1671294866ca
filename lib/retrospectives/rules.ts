import type { Stage } from '@/lib/instrument/types'
import type { Outcome } from '@/lib/readings/types'
import type { Board, Group, Phase, ReadKind } from './types'
import { phases } from './types'

/** Most of what one retrospective holds. The numbers are ours: 3 to 40 people, a wall of cards that can still be read. */
export const most = {
  people: 60,
  /** From one address within a quarter of an hour, without signing in: more than come from one building, fewer than fill a room. */
  guestsPerAddress: 50,
  cardsEach: 30,
  cards: 600,
  card: 500,
  cardLines: 20,
  title: 120,
  note: 2000,
  decisions: 40,
  learnings: 80,
  dotsEach: 10,
  prompts: 6,
  prompt: 200,
  timerSeconds: 60 * 60,
} as const

/** Below so many answers to "was it worth our time" no spread is shown (product rule §3). */
export const fewestWorthAnswers = 5

/** A facilitator of whom nothing was heard for so long is not there any more (our rule: a closed laptop, not a slow phone). */
export const vanishedAfterSeconds = 180

/** How often it is noted that somebody is there. */
export const seenEverySeconds = 60

/** The phase after this one, or null after the last. */
export function phaseAfter(phase: Phase): Phase | null {
  return phases[phases.indexOf(phase) + 1] ?? null
}

/** The phase that the facilitator can step back to; null for the first, and for one that is closed for good. */
export function phaseBefore(phase: Phase): Phase | null {
  return phase === 'closed' ? null : (phases[phases.indexOf(phase) - 1] ?? null)
}

/** Is it at this phase or past it? */
export function isPast(board: { phase: Phase }, phase: Phase): boolean {
  return phases.indexOf(board.phase) >= phases.indexOf(phase)
}

/** Are somebody's signs of life too old? Both are instants (ISO). */
export function hasVanished(seenAt: string, now: string): boolean {
  return Date.parse(now) - Date.parse(seenAt) > vanishedAfterSeconds * 1000
}

/** May a page note anew that somebody is there? */
export function mayNoteSeen(seenAt: Date, now: Date): boolean {
  return now.getTime() - seenAt.getTime() >= seenEverySeconds * 1000
}

/**
 * How many of the others who are there must agree before somebody else facilitates: more than half of them, the candidate
 * not counted. A member who joined signed in and is alone needs nobody; a guest, of whom nobody knows who they are, needs
 * at least two, and so cannot take a room that the others have left.
 */
export function consentsNeeded(othersPresent: number, isMember: boolean): number {
  const half = othersPresent === 0 ? 0 : Math.floor(othersPresent / 2) + 1
  return isMember ? half : Math.max(2, half)
}

/** Does a code still let people in on this day? On the day of the retrospective and the day after: a code on a wall is soon known. */
export function takesJoiners(on: string, today: string, dayAfter: string): boolean {
  return today === on || today === dayAfter
}

/** What was read when it was opened, out of its three columns. */
export function readOf(row: { readKind: string | null; readOutcome: string | null; readStages: unknown }): Board['read'] {
  if (row.readKind === null || row.readOutcome === null) return null
  return { kind: row.readKind as ReadKind, outcome: row.readOutcome as Outcome, stages: row.readStages as Stage[] }
}

/** Groups by their dots, most first; those that stand equal in the order in which they were made. */
export function byDots(groups: readonly Group[]): Group[] {
  return groups.toSorted((a, b) => (b.dots ?? 0) - (a.dots ?? 0) || a.number - b.number)
}

/** Letters and digits that nobody mistakes for one another when they are read out: no I, L, O, U, no 0 or 1. */
export const codeLetters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
export const codeLength = 8

/** What somebody typed as a code, as it is kept: capitals without gaps or dashes; null where it can be none. */
export function readCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s\-–·.]/g, '')
  return plain.length === codeLength && [...plain].every((letter) => codeLetters.includes(letter)) ? plain : null
}

/** A code as it is shown and read out: two times four. */
export function codeInTwo(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`
}

/** How many dots this person may still place. */
export function dotsLeft(board: Pick<Board, 'votes' | 'dotsEach'>, personId: string): number {
  return board.dotsEach - board.votes.reduce((sum, vote) => (vote.by === personId ? sum + vote.dots : sum), 0)
}

/** The next number in a list whose rows carry one. */
export function nextNumber(list: readonly { number: number }[]): number {
  return list.reduce((highest, one) => Math.max(highest, one.number), 0) + 1
}

/** The topic under which those who are in a room hear of news. */
export function topicOf(retrospectiveId: string): string {
  return `retrospective ${retrospectiveId}`
}
