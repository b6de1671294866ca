import type { ConditionId, Stage } from '@/lib/instrument/types'
import type { OperatingModel } from '@/lib/partnerships/types'
import type { TriggerId } from '@/lib/partnerships/words-of-triggers'
import type { RecordCitation } from './citations'

/** One thing that the source states, in our words, with the place where it states it. */
export type Line = { text: string; citation: RecordCitation }

/** story: one of the seven of BCS appendix 1. case: one of the three of the Toolkit. */
export const recordKinds = ['story', 'case'] as const
export type RecordKind = (typeof recordKinds)[number]

export const recordParts = ['setGoing', 'done', 'helped', 'inTheWay', 'cameOfIt', 'concludes'] as const
export type RecordPart = (typeof recordParts)[number]

/**
 * What a source tells of one real partnership, and nothing more. An empty list means that the source does not say.
 * People appear by what they did, also where the source prints a name. No record has a stage or a reading.
 */
export type SourceRecord = {
  id: string
  kind: RecordKind
  title: string
  /** One sentence for lists. */
  summary: string
  /** As the source states them; null where it states none. */
  years: Line | null
  /** The conditions of BCS §2.2 that its own words support. Where BCS does not name the condition itself, the match is ours. */
  triggers: readonly { id: TriggerId; line: Line }[]
  /** The model that the source itself names, or null. */
  model: { id: OperatingModel; line: Line } | null
  agencies: readonly Line[]
  people: readonly Line[]
} & Readonly<Record<RecordPart, readonly Line[]>>

/** What is shared of a learning or of an end, word for word. Without a name it says nothing of whose it is. */
export const sharedKinds = ['learning', 'story'] as const
export type SharedKind = (typeof sharedKinds)[number]
export type Shared = {
  kind: SharedKind
  text: string
  /** Empty: without the name. */
  partnershipName: string
  stage: Stage | null
  operatingModel: OperatingModel | null
  conditions: readonly ConditionId[]
  invented: boolean
}
/** As the library holds it. The id is of this sharing alone, and nothing leads from it to the partnership. */
export type InLibrary = Shared & { id: string }

/** A learning as its partnership's own pages show it. What this visitor may not see is blank in it. */
export type ShownLearning = {
  id: string
  version: number
  text: string
  takerMembershipId: string | null
  takerName: string
  organisation: string
  madeOn: string
  retrospectiveId: string | null
  carriedOn: string | null
  carriedTo: string
  carriedNote: string
  shared: (InLibrary & { sharedOn: string }) | null
}

export const learningShows = ['open', 'carried', 'shared', 'all'] as const
export type LearningShow = (typeof learningShows)[number]

export type LearningRefusal =
  | 'wound-up'
  | 'not-found'
  | 'no-such-taker'
  | 'not-yours'
  | 'before-it-was-said'
  | 'in-the-future'
  | 'no-day'
  | 'to-whom'
  | 'shared-already'
  | 'not-shared'
  | 'changed-meanwhile'

/** What somebody else made of it meanwhile, as the form's fields would say it. */
export type LearningAnswer =
  | { outcome: 'done'; id: string }
  | { outcome: 'refused'; reason: LearningRefusal }
  | { outcome: 'stale'; theirs: Record<string, string> }

/** What somebody who shares chose to let go along. */
export type SharingChoice = { text: string; withName: boolean; with: readonly SharedWith[]; conditions: readonly ConditionId[] }
export const sharedWith = ['stage', 'model'] as const
export type SharedWith = (typeof sharedWith)[number]

/** What is looked at before it is shared: all of it, and names of this partnership that still stand in the text. */
export type SharingPreview = { shared: Shared; names: readonly string[] }
