import type { Releasable, Standing } from '@/lib/access/types'
import { grantWords, kindInWords } from '@/lib/access/words'

/** What every brief says of itself. */
export const standingSentence = 'A conversation starter, not a validated measure.'

/** For whom a brief was made: what they are to the partnership decides what is on it. */
export function madeFor(name: string, standing: Standing): string {
  const known = grantWords[standing as keyof typeof grantWords]
  return known ? `${name}, ${known.name.toLowerCase()}` : `${name}, to whom it is open as to everybody signed in`
}

/** What is left out, in the kinds' own words and never more: not even whether there is anything of the kind. */
export function withheldSentence(withheld: readonly Releasable[], standing: Standing): string | null {
  if (withheld.length === 0) return null
  const kinds = withheld.map(kindInWords).join('; ')
  return `Not ${standing === 'guardian-angel' ? 'released' : 'shown'} to the reader: ${kinds}.`
}

/** The two accountabilities, as the page for a manager tells of them. */
export const managerWords = {
  two: 'Whoever works in such a group answers to two sides: to their manager at home, and to the group. Each is real, and it is mostly left to one person to hold them together.',
  twoCitation: 'BCS §4.2',
  part: 'The manager at home has a part of their own: to tie this work to the plans of the agency, to see that it is valued there, and to carry some of its risk.',
  partCitation: 'BCS §6.1',
  systems: 'The usual systems of an agency are made for its core business. Joint work may need time, money and reports that they do not foresee.',
  systemsCitation: 'BCS §8.1',
} as const

/** What a member asks of their manager, by what is agreed and what is still open. */
export const askWords = {
  agreedTime: 'How much of my time is set aside for this, and until when?',
  agreedMandate: 'What may I decide or promise there for us, and what must I bring home first?',
  agreedRoom: 'What may I do differently there from how we usually do it?',
  review: 'Let us look at this page together again in three months.',
  shield: 'Tell me early when our plans and this work pull in different directions, and help me say so there.',
} as const
