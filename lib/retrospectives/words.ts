import { refusalWords } from '@/lib/partnerships/words'
import { fewestWorthAnswers, most } from './rules'
import type { Phase, ReviewOutcome, RoomRefusal, WorthAnswer } from './types'

/** What each phase is called, what everybody does in it, and what the facilitator should know. */
export const phaseWords: Record<Phase, { name: string; everybody: string; facilitator: string }> = {
  lobby: {
    name: 'Arrive',
    everybody: 'Wait here until everybody has joined. Your name is seen by all who are here.',
    facilitator: 'Show the code, or send the link. Choose the questions now: once there are cards, they stay.',
  },
  'last-time': {
    name: 'Last time',
    everybody: 'What did we promise each other? Say what was done, and if it helped.',
    facilitator: 'Go through the list and note what the group says. What is not touched stays open.',
  },
  gather: {
    name: 'Gather',
    everybody: 'Write one thought on each card. Nobody sees your cards until all are shown, and then without your name.',
    facilitator: 'You see how many cards there are, not what stands on them. Moving on shows them all.',
  },
  group: {
    name: 'Group',
    everybody: 'Put cards together that speak of the same thing, and give the group a name.',
    facilitator: 'Read the cards out while people group them. Moving on opens the vote.',
  },
  vote: {
    name: 'Vote',
    everybody: 'Place your dots on what you want to talk about. Nobody sees where yours lie.',
    facilitator: 'Totals are shown when you move on.',
  },
  discuss: {
    name: 'Discuss',
    everybody: 'Talk about one topic at a time. Anybody can note what was said.',
    facilitator: 'Begin with the most dots. Choose the topic and start the timer.',
  },
  decide: {
    name: 'Decide',
    everybody: 'What will we do, who does it, and by when? Then: which stage are we in, in our own word?',
    facilitator: 'When you move on, what stands here becomes commitments of the partnership.',
  },
  learn: {
    name: 'Learn',
    everybody: 'What did we learn, and who takes it home to which organisation?',
    facilitator: 'When you move on, what stands here is kept as learning of the partnership.',
  },
  how: {
    name: 'How we work',
    everybody: 'What should we change about how we work together? Write cards; all see them at once.',
    facilitator: 'Note the one change that the group agrees on.',
  },
  worth: {
    name: 'Worth it?',
    everybody: `Was this worth our time? Nobody sees your answer. From ${fewestWorthAnswers} answers on, the counts are shown at the end.`,
    facilitator: 'When you move on, the retrospective is closed for good.',
  },
  closed: {
    name: 'Closed',
    everybody: 'This retrospective is over. What came of it is kept with the partnership.',
    facilitator: 'The summary stands with the partnership.',
  },
}

export const worthWords: Record<WorthAnswer, string> = { 1: 'Not at all', 2: 'A little', 3: 'Partly', 4: 'Mostly', 5: 'Very much' }

/** The bands that answers of a small group are told in. */
export const worthBands = ['Not at all or a little', 'Partly', 'Mostly or very much'] as const

/** What became of a commitment of last time, as a sentence. */
export const reviewWords: Record<ReviewOutcome, string> = { done: 'Done.', dropped: 'Dropped.', moved: 'Moved to a later date.', helped: 'Done before.' }

export const howQuestion = 'What should we change about how we work together?'
export const worthQuestion = 'Was it worth our time?'

export const roomRefusalWords: Record<RoomRefusal, string> = {
  closed: 'This retrospective is over. What came of it is kept with the partnership.',
  'wound-up': refusalWords['wound-up'],
  'not-here': 'You are not in this retrospective any more. Join again with the code, if you should be.',
  'not-facilitator': 'Only the facilitator can do this.',
  'not-in-this-phase': 'The group has moved on, or is not there yet. This was not taken.',
  'moved-already': 'Somebody moved the group on, or back, while you looked. See where it is now.',
  'no-such-step': 'The group moves one phase on, or one back.',
  gone: 'This is not there any more: somebody moved or removed it. What you typed is still here.',
  'not-yours': 'Only whoever wrote this, or the facilitator, can do this.',
  'too-many': `There is no room for more: ${most.cardsEach} cards for each person, ${most.decisions} decisions, ${most.learnings} learnings. Remove one first.`,
  'too-many-dots': 'You have no dots left for this. Take one from another topic first.',
  'no-such-prompt': 'This question is not asked any more. Load the page to see the questions.',
  'changed-already': 'Somebody else wrote here while you were writing. See theirs, then send yours again if it still holds.',
  'fixed-already': 'This is settled and cannot be changed here any more.',
  'settled-already': 'Somebody else marked this commitment meanwhile. See what it says now.',
  'not-done': 'Only what is done can be asked about.',
  'due-not-later': 'The new due date must be later than today and than the one it has now',
  'due-too-far': 'The due date must be within five years',
  'due-before': 'The due date must not be in the past',
  'no-such-owner': 'Choose a member of this partnership who is there today',
  'no-such-action': 'This suggested action is not known. Load the page again.',
  'needs-reason': 'Say in a few words why',
  'facilitator-is-here': 'The facilitator is there. They can hand over themselves.',
  'day-is-over': 'The day of this retrospective is over, so nobody else can facilitate it now. The lead can end it from the page of the partnership.',
  'key-used-already': 'This was sent once already, with something else in it. Load the page to see what stands there, then send yours again.',
  'has-it-already': 'This is so already.',
  'nobody-offered': 'Nobody has offered to facilitate. You can offer it yourself.',
  'nobody-learns': 'Say who takes it home',
  'no-organisation': 'Say to which organisation',
  'came-later': 'You came after the facilitator had gone. Somebody who was here before can take over, or the lead.',
}

/** Beside which field a refusal stands; none: above the form. */
export const fieldOfRefusal: Partial<Record<RoomRefusal, string>> = {
  'due-not-later': 'to',
  'due-too-far': 'dueOn',
  'due-before': 'dueOn',
  'no-such-owner': 'owner',
  'needs-reason': 'reason',
  'nobody-learns': 'takerName',
  'no-organisation': 'organisation',
}

/** The status of the answer to an act that was not taken. */
export function statusOfRefusal(reason: RoomRefusal): number {
  if (reason === 'closed' || reason === 'not-here') return 410
  if (reason === 'not-facilitator' || reason === 'not-yours') return 403
  return fieldOfRefusal[reason] ? 422 : 409
}

/** Said for a code that is wrong, ended or too old alike: nobody learns which codes there were. */
export const noRoomWords = 'No retrospective is open under this code. Check the letters, or ask the facilitator for the code of today.'
export const fullWords = `This retrospective has ${most.people} people already, which is all that it holds. Join somebody else’s screen, and speak up from there.`
export const slowDownWords = 'That was very fast. Wait a few seconds, then try again: what you typed is still here.'

/** Said after too many codes that opened nothing. */
export function waitWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return `There were too many tries from where you are. If you are sure of the code, send it again: one try in a few comes through. Else wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`
}

/** Said where as many have joined from one network as can be in one building: it may be one person filling the room. */
export const tooManyGuestsWords =
  'Very many people have joined from your network just now. Sign in, join somebody else’s screen, or try again in a quarter of an hour.'
export const alreadyOpenWords = 'A retrospective of this partnership is open already. Join it, or end it first.'
