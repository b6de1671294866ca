import { refusalWords } from '@/lib/partnerships/words'
import { longDay } from '@/lib/platform/day-words'
import type { CommitmentRefusal, Help, Meanwhile, Show, Status } from './types'

export const statusWords: Record<Status, string> = {
  open: 'Open',
  moved: 'Moved',
  late: 'Late',
  done: 'Done',
  dropped: 'Dropped',
  passed: 'Passed on at the end',
}

export const helpWords: Record<Help, { asked: string; told: string }> = {
  yes: { asked: 'Yes', told: 'It helped.' },
  partly: { asked: 'Partly', told: 'It helped partly.' },
  no: { asked: 'No', told: 'It did not help.' },
  'too-early': { asked: 'Too early to say', told: 'Too early to say if it helped.' },
}

/** Whether it helped, told; also where nobody said. */
export function toldOfHelp(helped: string | null): string {
  return helped !== null && helped in helpWords ? helpWords[helped as Help].told : 'Nobody has said yet if it helped.'
}

export const showWords: Record<Show, { name: string; none: string }> = {
  open: { name: 'Open', none: 'None is open.' },
  late: { name: 'Late', none: 'None is late.' },
  ask: { name: 'Did it help?', none: 'There is none to ask about.' },
  done: { name: 'Done', none: 'None is done yet.' },
  dropped: { name: 'Dropped', none: 'None was dropped.' },
  passed: { name: 'Passed on at the end', none: 'None was passed on.' },
}

export const commitmentRefusalWords: Record<CommitmentRefusal, string> = {
  'wound-up': refusalWords['wound-up'],
  'not-found': 'This commitment is no longer there, or it is not yours.',
  'settled-already': 'Somebody else marked this commitment meanwhile. Load the page to see what it says now.',
  'not-later-than-today': 'The new due date must be later than today',
  'not-later-than-now': 'The new due date must be later than the one it has now',
  'too-far': 'The due date must be within five years',
  'no-such-owner': 'Choose a member of this partnership who is there',
  'has-it-already': 'This member has it already. Choose somebody else',
  'not-done': 'Only what is done can be asked about. Load the page to see what it says now.',
  'too-late-to-take-back': 'It can be taken back on the day it was marked, and not later. Add it as a new commitment instead.',
}

/** Said where it was moved or passed on while somebody wrote. */
export function meanwhileWords({ dueOn, owner }: Meanwhile): string {
  return `Somebody else changed this commitment while you were writing. It is now with ${owner}, due on ${longDay(dueOn)}. Send the form again if yours still holds.`
}

export const ownLinkOverWords =
  'This link leads nowhere any more: it was ended, replaced by a newer one, or its 30 days are over. What you typed is still below, so that you can copy it.'
