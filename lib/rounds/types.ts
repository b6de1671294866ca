import type { OpenQuestionId } from '@/lib/instrument/words'

/** Who may read a comment: the group, or only the person that the form names as facilitator. */
export const audiences = ['group', 'facilitator'] as const
export type Audience = (typeof audiences)[number]

export type StoredComment = { question: OpenQuestionId; audience: Audience; text: string }

/** What the rules of a round need to know about it. */
export type RoundFacts = { closesOn: string; closedOn: string | null }

/** Personal links as they are shown, once. */
export type ShownLinks = { roundId: string; links: { name: string; agency: string; url: string }[] }
