import type { ConditionAnswer, ConditionPhase, Placement, Stage } from '@/lib/instrument/types'
import type { OpenQuestionId, placementComment } from '@/lib/instrument/words'
import type { AnswerValue } from '@/lib/readings/types'

/** What a round asks: how the group is doing, or where an issue lies. Links, promises and closing are the same for both. */
export const roundKinds = ['self-assessment', 'sense-making'] as const
export type RoundKind = (typeof roundKinds)[number]

/** A self-assessment may ask one condition module as well; a sense-making session places one issue. */
export type Asks = { kind: 'self-assessment'; module: ConditionPhase | null } | { kind: 'sense-making'; subject: string }

/** Who may read a comment: the group, or only the person that the form names as facilitator. */
export const audiences = ['group', 'facilitator'] as const
export type Audience = (typeof audiences)[number]

export type CommentQuestionId = OpenQuestionId | (typeof placementComment)['id']
export type StoredComment = { question: CommentQuestionId; audience: Audience; text: string }

/** One person's whole answer, by the ids of what was asked: statements and conditions of the module, or a placement. */
export type AnswerInput = {
  answers: { [asked: string]: AnswerValue | ConditionAnswer | Placement | undefined }
  felt: Stage | null
  comments: StoredComment[]
}

/** What the rules of a round need to know about it. */
export type RoundFacts = { closesOn: string; closedOn: string | null }

/** A link as it is made: its secret is kept nowhere. */
export type NewLink = { invitationId: string; name: string; agency: string; token: string }

/** Personal links as they are shown, once. */
export type ShownLinks = { roundId: string; links: { name: string; agency: string; url: string }[]; mailed: number }
