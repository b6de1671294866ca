import type { PartnershipScope } from '@/lib/access/types'
import { insertEnd } from '@/lib/agreements/change'
import { recordEvent } from '@/lib/audit/record-event'
import { endHolding } from '@/lib/check-ins/mutations'
import { insertSettlement } from '@/lib/commitments/mutations'
import { findSharingFacts } from '@/lib/learning/data'
import { fingerprintOf, sharedOf } from '@/lib/learning/learnings'
import { insertShared } from '@/lib/learning/mutations'
import { insertWindUp, refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { findDraft, findOpenParts } from './data'
import { emptyDraft, inOneOrder, missing, passagesOf } from './rules'
import { fateField, fateWordsField } from './schema'
import type { Passage, WindUpAnswer, WindUpDraft, WindUpRefusal, WindUpStep } from './types'

const refused = (reason: WindUpRefusal) => ({ outcome: 'refused', reason }) as const

export type Decided = Partial<Omit<WindUpDraft, 'version' | 'startedOn' | 'saved'>>

/** The draft as the fields of its forms would say it. */
function asTyped(draft: WindUpDraft): Record<string, string> {
  const rows = (part: 'commitment' | 'ball' | 'agreement', fates: Record<string, { kind: string; words: string }>) =>
    Object.entries(fates).flatMap(([id, { kind, words }]) => [
      [fateField(part, id), kind],
      [fateWordsField(part, id), words],
    ])
  return Object.fromEntries([
    ['version', String(draft.version)],
    ...rows('commitment', draft.commitments),
    ...rows('ball', draft.balls),
    ...rows('agreement', draft.agreements),
    ['note', draft.note],
    ['thanks', draft.thanks],
    ['kept', draft.kept],
    ['story', draft.story],
    ['withName', draft.storyWith.withName ? 'yes' : 'no'],
    ['with', draft.storyWith.with.join(',')],
    ['recordStays', draft.recordStays],
  ])
}

const saysTheSame = (draft: WindUpDraft, decided: Decided) =>
  Object.entries(decided).every(([name, value]) => inOneOrder(draft[name as keyof Decided]) === inOneOrder(value))

/** Keeps one step of the draft. Nothing else happens; the first step that is saved begins the draft. */
export function saveStep(scope: PartnershipScope, step: WindUpStep, version: number, decided: Decided, day: string): Promise<WindUpAnswer> {
  const { partnershipId } = scope
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, partnershipId)) return refused('wound-up')
    const before = await findDraft(tx, partnershipId)
    const current = before ?? { ...emptyDraft, startedOn: day }
    if (current.version === version + 1 && current.saved.includes(step) && saysTheSame(current, decided)) return { outcome: 'done' }
    if (current.version !== version) return { outcome: 'stale', theirs: asTyped(current) }
    const next = { ...current, ...decided, version: version + 1, saved: [...new Set([...current.saved, step])] }
    // JSON columns take objects as they are.
    const data = { ...next, storyWith: { ...next.storyWith } }
    if (before) await tx.windUpDraft.update({ where: { partnershipId }, data })
    else await tx.windUpDraft.create({ data: { partnershipId, startedById: scope.personId, ...data } })
    await recordEvent(tx, { kind: `wind-up.${step}`, subject: partnershipId, partnershipId, personId: scope.personId })
    return { outcome: 'done' }
  })
}

/** Throws the draft away: the partnership goes on as if nobody had thought of ending it. */
export function dropDraft(scope: PartnershipScope): Promise<WindUpAnswer> {
  const { partnershipId } = scope
  return inTransaction(async (tx) => {
    const { count } = await tx.windUpDraft.deleteMany({ where: { partnershipId } })
    if (count > 0) await recordEvent(tx, { kind: 'wind-up.given-up', subject: partnershipId, partnershipId, personId: scope.personId })
    return { outcome: 'done' }
  })
}

/** Writes what goes on and with whom, inside a transaction. */
export async function insertPassages(tx: Transaction, partnershipId: string, passages: readonly Passage[]): Promise<void> {
  await tx.windUpPassage.createMany({ data: passages.map((one) => ({ id: newId(), partnershipId, ...one })) })
}

/**
 * Ends the partnership as the draft says, all of it in one transaction or nothing: open work is settled, balls and agreements end
 * or go on with others, the story is shared as it was shown, and the record can be read and no longer changed.
 */
export function confirmWindUp(scope: PartnershipScope, version: number, shown: string, day: string): Promise<WindUpAnswer> {
  const { partnershipId, personId } = scope
  return inTransaction(async (tx): Promise<WindUpAnswer> => {
    if (await refuseIfWoundUp(tx, partnershipId)) return refused('wound-up')
    const draft = await findDraft(tx, partnershipId)
    if (!draft) return refused('no-draft')
    if (draft.version !== version) return { outcome: 'stale', theirs: { version: String(draft.version) } }
    const open = await findOpenParts(tx, partnershipId)
    if (missing(draft, open).length > 0) return refused('not-ready')
    const story = draft.story === '' ? null : sharedOf('story', { text: draft.story, ...draft.storyWith }, await findSharingFacts(tx, partnershipId))
    if ((story ? fingerprintOf(story) : '') !== shown) return refused('story-changed')

    for (const { id } of open.commitments) {
      const fate = draft.commitments[id]
      if (fate) await insertSettlement(tx, partnershipId, id, { kind: fate.kind, reason: fate.words || null, on: day }, personId)
    }
    for (const { id } of open.balls) await endHolding(tx, partnershipId, id, day, personId)
    for (const { id } of open.agreements) {
      if (draft.agreements[id]?.kind === 'ends') await insertEnd(tx, id, { on: day, note: 'Ended with the partnership.' }, personId)
    }
    await insertPassages(tx, partnershipId, passagesOf(draft, open))
    if (draft.recordStays === 'installation') {
      await tx.partnership.update({ where: { id: partnershipId }, data: { visibility: 'installation', version: { increment: 1 } } })
      await recordEvent(tx, { kind: 'partnership.edited', subject: partnershipId, partnershipId, personId })
    }
    if (story) await insertShared(tx, { partnershipId, learningId: null }, story, { personId, on: day })
    await tx.windUpDraft.delete({ where: { partnershipId } })
    const { note, thanks, kept } = draft
    await insertWindUp(tx, partnershipId, { on: day, note, thanks, kept }, personId)
    return { outcome: 'done' }
  })
}
