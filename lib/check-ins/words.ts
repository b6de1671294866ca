import { refusalWords } from '@/lib/partnerships/words'
import type { CheckInRefusal, Pulse } from './types'

export const pulseWords: Record<Pulse, string> = {
  '1': 'Very hard going',
  '2': 'Hard going',
  '3': 'So-so',
  '4': 'Going well',
  '5': 'Going very well',
}

/** A pulse as stored, in words; null where nothing was said. */
export function pulseName(pulse: number | null): string | null {
  return pulse === null ? null : (pulseWords[String(pulse) as Pulse] ?? null)
}

/** The three things that are asked in words. */
export const askedWords = {
  moved: { label: 'What moved?', short: 'What moved' },
  victory: { label: 'A little victory?', short: 'A little victory' },
  inTheWay: { label: 'What is in the way?', short: 'What is in the way' },
} as const
export type AskedField = keyof typeof askedWords
export const askedFields = Object.keys(askedWords) as AskedField[]

/** What is said of a refusal. `about` is the piece of work or who holds it, where that matters. */
export const checkInRefusalWords: Record<CheckInRefusal, (about: string) => string> = {
  'wound-up': () => refusalWords['wound-up'],
  'not-found': () => 'This check-in is no longer there.',
  ahead: () => 'This day has not come yet. Log the check-in once it was',
  'too-long-ago': () => 'This day is more than a year ago. A check-in is about now',
  'no-such-agency': () => 'Choose an agency that is there on the day of the check-in',
  'passed-already': (work) =>
    `Somebody else passed on or ended “${work}” meanwhile. Choose “No change” for it and save. Then pass it on, if it should move again`,
  'before-it-was-taken': (work) => `“${work}” was taken on after the day of this check-in. Choose a later day, or “No change”`,
  'held-already': (work) => `An agency holds the ball on “${work}” already. Pass it on under its own name, or use another name`,
  'too-many-balls': (most) => `${most} pieces of work are in progress already. End one first`,
  'no-such-owner': () => 'Choose a member who is there',
  'due-too-far': () => 'Choose a due date within the next five years',
  'due-before': () => 'The due date must not lie before the day of this check-in',
}

/** Said where the connection broke while a check-in was sent. */
export const cutWords =
  'The connection broke before the server answered. What you wrote is still here, and it is kept on this device. Send it again when you are back online: it is saved only once.'
