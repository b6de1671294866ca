import type { ConditionId } from '@/lib/instrument/types'
import type { Shared, SharedWith } from '@/lib/learning/types'

/** The steps to a decent end, in their order. Any of them can be taken first, and again. */
export const windUpSteps = ['work', 'agreements', 'thanks', 'learnings', 'story'] as const
export type WindUpStep = (typeof windUpSteps)[number]

/** What becomes of an open commitment; `words`: the reason for dropping it, or the organisation that takes it over. */
export const workFates = ['done', 'dropped', 'passed'] as const
export type WorkFate = { kind: (typeof workFates)[number]; words: string }
/** What becomes of a ball or an agreement; `words`: with which organisation it goes on. */
export const partFates = ['ends', 'passed'] as const
export type PartFate = { kind: (typeof partFates)[number]; words: string }

export const recordChoices = ['as-now', 'installation'] as const
export type RecordChoice = (typeof recordChoices)[number]

export type StoryWith = { withName: boolean; with: SharedWith[]; conditions: ConditionId[] }

/** The draft as it stands. Nothing of it has happened. */
export type WindUpDraft = {
  version: number
  startedOn: string
  commitments: Record<string, WorkFate>
  balls: Record<string, PartFate>
  agreements: Record<string, PartFate>
  saved: WindUpStep[]
  note: string
  thanks: string
  kept: string
  story: string
  storyWith: StoryWith
  recordStays: RecordChoice
}

/** What is still open in the partnership today. */
export type OpenParts = {
  commitments: { id: string; what: string; owner: string; dueOn: string }[]
  balls: { id: string; work: string; agency: string }[]
  agreements: { id: string; title: string; status: string }[]
  learnings: { id: string; text: string; organisation: string }[]
  /** Paths of what takes answers just now, in the partnership. */
  rounds: { path: string; what: string }[]
}

/** What keeps the end from being confirmed. */
export type Missing = { step: WindUpStep | null; reason: 'commitments' | 'balls' | 'agreements' | 'note' | 'round'; count: number }

export const passageKinds = ['commitment', 'ball', 'agreement'] as const
export type PassageKind = (typeof passageKinds)[number]
/** What goes on after the end, and with whom. */
export type Passage = { kind: PassageKind; what: string; withWhom: string }

export type HowItEnded = { on: string; note: string; thanks: string; kept: string; passages: Passage[]; story: Shared | null }

export type WindUpRefusal = 'wound-up' | 'not-ready' | 'story-changed' | 'no-draft'
export type WindUpAnswer = { outcome: 'done' } | { outcome: 'refused'; reason: WindUpRefusal } | { outcome: 'stale'; theirs: Record<string, string> }
