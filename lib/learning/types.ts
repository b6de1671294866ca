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
