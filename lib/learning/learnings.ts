import type { PartnershipScope } from '@/lib/access/types'
import { daysBetween } from '@/lib/platform/days'
import { fold } from '@/lib/platform/fold'
import type { LearningRefusal, LearningShow, Shared, SharedKind, SharingChoice } from './types'
import { learningShows } from './types'

/** The learnings that a scope reaches: all of the partnership, or for a link to an own page those that this member takes home. */
export function learningsOf(scope: Pick<PartnershipScope, 'partnershipId' | 'standing' | 'ownMembershipId'>): {
  partnershipId: string
  takerMembershipId?: string
} {
  const { partnershipId } = scope
  return scope.standing === 'member-with-own-page' ? { partnershipId, takerMembershipId: scope.ownMembershipId ?? '' } : { partnershipId }
}

/** Who may say that it was carried home: the lead, who keeps the record, and whoever takes it. */
export function mayCarry(scope: Pick<PartnershipScope, 'standing' | 'ownMembershipId'>, learning: { takerMembershipId: string | null }): boolean {
  return scope.standing === 'lead' || (scope.ownMembershipId !== null && scope.ownMembershipId === learning.takerMembershipId)
}

/** May it stand as carried home on this day, to these people? An empty day says that it was not carried home after all. */
export function refuseCarrying(
  said: { carriedOn: string | null; carriedTo: string },
  learning: { madeOn: string; carriedOn: string | null },
  today: string,
): Extract<LearningRefusal, 'before-it-was-said' | 'in-the-future' | 'to-whom' | 'no-day'> | null {
  const { madeOn } = learning
  if (said.carriedOn === null) return learning.carriedOn === null ? 'no-day' : null
  if (said.carriedOn > today) return 'in-the-future'
  if (said.carriedOn < madeOn) return 'before-it-was-said'
  return said.carriedTo === '' ? 'to-whom' : null
}

/** How long a learning has waited to be carried home, in days; null where it was, or where nobody takes it anywhere. */
export function waitsFor(learning: { madeOn: string; carriedOn: string | null; takerName: string; organisation: string }, today: string): number | null {
  if (learning.carriedOn !== null || (learning.takerName === '' && learning.organisation === '')) return null
  return Math.max(0, daysBetween(learning.madeOn, today))
}

/** What an address asks of the list of learnings. */
export function readShow(value: string | string[] | undefined): LearningShow {
  return learningShows.find((one) => one === value) ?? 'all'
}

type Known = { name: string; stage: Shared['stage']; operatingModel: Shared['operatingModel']; invented: boolean }

/** Exactly what would be shared: the text as worded for it, and of the partnership nothing but what was chosen. */
export function sharedOf(kind: SharedKind, choice: SharingChoice, known: Known): Shared {
  return {
    kind,
    text: choice.text,
    partnershipName: choice.withName ? known.name : '',
    stage: choice.with.includes('stage') ? known.stage : null,
    operatingModel: choice.with.includes('model') ? known.operatingModel : null,
    conditions: [...new Set(choice.conditions)].sort(),
    invented: known.invented,
  }
}

/** The text that stands for all of it: what the search looks through, and what a preview and the form it leads to are compared by. */
export function fingerprintOf(shared: Shared): string {
  return JSON.stringify([shared.kind, shared.text, shared.partnershipName, shared.stage, shared.operatingModel, shared.conditions])
}

const shortest = 3

/**
 * Names of the partnership, its agencies and its people that stand in a text, each once. Asked where something is shared
 * without the name: what a name betrays, no setting can take back. Macrons and capitals make no difference.
 */
export function namesIn(text: string, names: readonly string[]): string[] {
  const words = ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
  const found = names.filter((name) => {
    const plain = fold(name)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    return plain.length >= shortest && words.includes(` ${plain} `)
  })
  return [...new Set(found)]
}
