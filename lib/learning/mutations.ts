import type { PartnershipScope } from '@/lib/access/types'
import { findOwnPage } from '@/lib/accountabilities/data'
import { recordEvent } from '@/lib/audit/record-event'
import { refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { isThere } from '@/lib/people/rules'
import { inTransaction, type Reader, reading, type Transaction } from '@/lib/platform/db'
import { fold } from '@/lib/platform/fold'
import { newId } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'
import { addLearnings } from './add-learnings'
import { findContributions, findReleases, findSharingFacts } from './data'
import { nextRelease, type Release, without } from './helped'
import { fingerprintOf, learningsOf, mayCarry, refuseCarrying, sharedOf } from './learnings'
import type { LearningAnswer, LearningRefusal, Shared, SharingChoice } from './types'

export type LearningInput = { text: string; takerMembershipId: string | null; takerName: string; organisation: string }
export type CarriedInput = { carriedOn: string | null; carriedTo: string; carriedNote: string }

const refused = (reason: LearningRefusal) => ({ outcome: 'refused', reason }) as const

/** The taker as the row names them: a member who is there, with their agency where no other place was named. Null where there is no such member. */
async function takerOf(tx: Transaction, partnershipId: string, input: LearningInput, day: string, before: string | null): Promise<LearningInput | null> {
  if (input.takerMembershipId === null) return input
  const member = await tx.membership.findFirst({
    where: { id: input.takerMembershipId, partnershipId },
    select: { id: true, to: true, person: { select: { name: true } }, partnershipAgency: { select: { name: true } } },
  })
  // Whoever took it and has left since stays its taker.
  if (!member || (member.id !== before && !isThere({ from: null, to: member.to }, day))) return null
  return { ...input, takerName: member.person.name, organisation: input.organisation || member.partnershipAgency.name }
}

/** Notes one learning by hand, once per form. */
export function noteLearning(scope: PartnershipScope, input: LearningInput, key: string, day: string): Promise<LearningAnswer> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return refused('wound-up')
    const taken = await takerOf(tx, scope.partnershipId, input, day, null)
    if (!taken) return refused('no-such-taker')
    const where = { partnershipId: scope.partnershipId, retrospectiveId: null, madeOn: day }
    const id = await once(tx, `learning ${scope.partnershipId} ${key}`, input, async () => (await addLearnings(tx, where, [taken], scope.personId))[0] ?? '')
    return { outcome: 'done', id }
  })
}

type Current = NonNullable<Awaited<ReturnType<typeof findLearning>>>

function findLearning(tx: Transaction, scope: PartnershipScope, learningId: string) {
  return tx.learning.findFirst({ where: { AND: [{ id: learningId }, learningsOf(scope)] }, include: { shared: { where: { takenBackOn: null } } } })
}

type Change = {
  /** Was this very form saved already? Then sending it twice saves it once. */
  saved: (current: Current) => boolean
  refuse: (current: Current) => LearningRefusal | null | Promise<LearningRefusal | null>
  write: (current: Current) => Promise<void>
}

/** What every change to a learning does: a wound-up partnership and an id of another one refuse; a form of another version is told. */
async function change(tx: Transaction, scope: PartnershipScope, learningId: string, version: number, kind: string, work: Change): Promise<LearningAnswer> {
  if (await refuseIfWoundUp(tx, scope.partnershipId)) return refused('wound-up')
  const current = await findLearning(tx, scope, learningId)
  if (!current) return refused('not-found')
  if (current.version === version + 1 && work.saved(current)) return { outcome: 'done', id: current.id }
  if (current.version !== version) return { outcome: 'stale', theirs: asTyped(current) }
  const reason = await work.refuse(current)
  if (reason) return refused(reason)
  await work.write(current)
  await tx.learning.update({ where: { id: learningId }, data: { version: { increment: 1 } } })
  await recordEvent(tx, { kind: `learning.${kind}`, subject: learningId, partnershipId: scope.partnershipId, personId: scope.personId })
  return { outcome: 'done', id: learningId }
}

/** The stored learning as the fields of its forms would say it. */
function asTyped(row: Current): Record<string, string> {
  return {
    version: String(row.version),
    text: row.text,
    taker: row.takerMembershipId ?? '',
    takerName: row.takerMembershipId === null ? row.takerName : '',
    organisation: row.organisation,
    carriedOn: row.carriedOn ?? '',
    carriedTo: row.carriedTo,
    carriedNote: row.carriedNote,
  }
}

const sameAs = (row: Current, input: LearningInput) =>
  row.text === input.text && row.takerMembershipId === input.takerMembershipId && row.organisation === input.organisation && row.takerName === input.takerName

/** Changes what was learned, or who takes it where. What is shared of it stays as it was shown. */
export function editLearning(scope: PartnershipScope, learningId: string, version: number, input: LearningInput, day: string): Promise<LearningAnswer> {
  return inTransaction(async (tx) => {
    const before = await findLearning(tx, scope, learningId)
    const taken = await takerOf(tx, scope.partnershipId, input, day, before?.takerMembershipId ?? null)
    return change(tx, scope, learningId, version, 'changed', {
      saved: (current) => taken !== null && sameAs(current, taken),
      refuse: () => (taken === null ? 'no-such-taker' : null),
      write: async () => void (taken && (await tx.learning.update({ where: { id: learningId }, data: taken }))),
    })
  })
}

function putCarried(tx: Transaction, scope: PartnershipScope, learningId: string, version: number, said: CarriedInput, day: string): Promise<LearningAnswer> {
  const kept = said.carriedOn === null ? { carriedOn: null, carriedTo: '', carriedNote: '' } : said
  return change(tx, scope, learningId, version, kept.carriedOn === null ? 'not-carried' : 'carried', {
    saved: (current) => current.carriedOn === kept.carriedOn && current.carriedTo === kept.carriedTo && current.carriedNote === kept.carriedNote,
    refuse: (current) => (mayCarry(scope, current) ? refuseCarrying(kept, current, day) : 'not-yours'),
    write: async () => void (await tx.learning.update({ where: { id: learningId }, data: kept })),
  })
}

/** Says that a learning was carried home, to whom and when; or, with an empty day, that it was not after all. */
export function carryLearning(scope: PartnershipScope, learningId: string, version: number, said: CarriedInput, day: string): Promise<LearningAnswer> {
  return inTransaction((tx) => putCarried(tx, scope, learningId, version, said, day))
}

/** The same for the member whose link this is. Null for a link that leads nowhere. */
export function carryByLink(token: string, learningId: string, version: number, said: CarriedInput, day: string): Promise<LearningAnswer | null> {
  return inTransaction(async (tx) => {
    const page = await findOwnPage(tx, token, day)
    return page && putCarried(tx, page.scope, learningId, version, said, day)
  })
}

/** Writes what is shared, inside a transaction. `sharedFor` keeps it to once for each learning, and to one story for each partnership. */
export async function insertShared(
  tx: Transaction,
  of: { partnershipId: string; learningId: string | null },
  shared: Shared,
  by: { personId: string | null; on: string },
): Promise<string> {
  const id = newId()
  const { conditions, ...rest } = shared
  await tx.sharedLearning.create({
    data: {
      id,
      ...of,
      sharedFor: of.learningId ?? of.partnershipId,
      ...rest,
      wordsFolded: fold(`${shared.text} ${shared.partnershipName}`),
      sharedOn: by.on,
      sharedById: by.personId,
      takenBackOn: null,
    },
  })
  await tx.sharedCondition.createMany({ data: conditions.map((condition) => ({ sharedLearningId: id, condition })) })
  await recordEvent(tx, { kind: 'learning.shared', subject: of.learningId ?? of.partnershipId, partnershipId: of.partnershipId, personId: by.personId })
  return id
}

/**
 * Shares a learning with everybody here, exactly as it was shown (`shown`, the fingerprint of the preview). Where the stage or the
 * model is another one meanwhile, nothing is shared and the preview is asked for again.
 */
export function shareLearning(scope: PartnershipScope, learningId: string, choice: SharingChoice, shown: string, day: string): Promise<LearningAnswer> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return refused('wound-up')
    const current = await findLearning(tx, scope, learningId)
    if (!current) return refused('not-found')
    const facts = await findSharingFacts(tx, scope.partnershipId)
    const shared = sharedOf('learning', choice, facts)
    const [already] = current.shared
    if (already)
      return already.text === shared.text && already.partnershipName === shared.partnershipName
        ? { outcome: 'done', id: learningId }
        : refused('shared-already')
    if (fingerprintOf(shared) !== shown) return refused('changed-meanwhile')
    await insertShared(tx, { partnershipId: scope.partnershipId, learningId }, shared, { personId: scope.personId, on: day })
    return { outcome: 'done', id: learningId }
  })
}

/** Takes back what was shared, at once; also after the end of a partnership. It does not come back under the same address or place. */
export function takeBackShared(scope: PartnershipScope, sharedId: string, day: string): Promise<LearningAnswer> {
  return inTransaction(async (tx) => {
    const found = await tx.sharedLearning.findFirst({ where: { id: sharedId, partnershipId: scope.partnershipId } })
    if (!found) return refused('not-found')
    if (found.takenBackOn === null) {
      await tx.sharedLearning.update({ where: { id: sharedId }, data: { takenBackOn: day, sharedFor: null } })
      await recordEvent(tx, {
        kind: 'learning.taken-back',
        subject: found.learningId ?? scope.partnershipId,
        partnershipId: scope.partnershipId,
        personId: scope.personId,
      })
    }
    return { outcome: 'done', id: found.learningId ?? '' }
  })
}

/** Lets it be counted which actions helped this partnership, or takes that back at once. */
export function shareHelp(scope: PartnershipScope, share: boolean, day: string): Promise<LearningAnswer> {
  const { partnershipId } = scope
  return inTransaction(async (tx) => {
    const current = await tx.helpSharing.findUnique({ where: { partnershipId } })
    if (share && current === null) {
      if (await refuseIfWoundUp(tx, partnershipId)) return refused('wound-up')
      await insertHelpSharing(tx, partnershipId, scope.personId, day)
      await releaseInside(tx, day)
    }
    if (!share && current !== null) {
      await tx.helpSharing.delete({ where: { partnershipId } })
      // What it said is taken out of the store; that it had said something stays, so that the next telling differs by enough.
      for (const release of await findReleases(tx)) {
        const left = without(release, partnershipId)
        if (left) await putRelease(tx, left)
      }
      await recordEvent(tx, { kind: 'help.not-shared', subject: partnershipId, partnershipId, personId: scope.personId })
    }
    return { outcome: 'done', id: partnershipId }
  })
}

/** Switches the counting on inside a transaction. */
export async function insertHelpSharing(tx: Transaction, partnershipId: string, personId: string | null, day: string): Promise<void> {
  await tx.helpSharing.create({ data: { partnershipId, since: day, byPersonId: personId } })
  await recordEvent(tx, { kind: 'help.shared', subject: partnershipId, partnershipId, personId })
}

async function putRelease(tx: Transaction, { actionId, madeOn, contributions }: Release): Promise<void> {
  const data = { madeOn, contributions: contributions.map((one) => ({ ...one })) }
  await tx.helpRelease.upsert({ where: { actionId }, create: { actionId, ...data }, update: data })
}

async function due(from: Transaction | Reader, day: string): Promise<Release[]> {
  const before = new Map((await findReleases(from)).map((one) => [one.actionId, one]))
  return [...(await findContributions(from, false))].flatMap(([actionId, now]) => nextRelease(actionId, before.get(actionId) ?? null, now, day) ?? [])
}

async function releaseInside(tx: Transaction, day: string): Promise<number> {
  const next = await due(tx, day)
  for (const one of next) await putRelease(tx, one)
  return next.length
}

/** Works out anew which actions helped, where enough differs from what is told. Done by the calendar. */
export async function releaseHelp(day: string): Promise<number> {
  // Nearly always nothing is due, and nothing need be locked to see that.
  if ((await reading((from) => due(from, day))).length === 0) return 0
  return inTransaction((tx) => releaseInside(tx, day))
}
