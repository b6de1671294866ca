import type { PartnershipScope } from '@/lib/access/types'
import { recordEvent } from '@/lib/audit/record-event'
import { recordVersion } from '@/lib/history/record-version'
import { firstDayOf } from '@/lib/history/rules'
import { refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { versionOfRecord } from '@/lib/partnerships/schema'
import type { OperatingModel } from '@/lib/partnerships/types'
import { dayOf } from '@/lib/platform/clock'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'
import { publishRounds } from '@/lib/readings/data'
import { placeOf, stepsOf } from './rules'
import type { Answers, KeptAnswers, ReadPlace } from './types'

export type NewChoice = { model: OperatingModel | null; answers: KeptAnswers; reasons: string; on: string }

/** The place that was named last by a reading of this partnership, as its group may see it. */
async function placeReadLast(tx: Transaction, partnershipId: string): Promise<ReadPlace | null> {
  const rounds = await tx.round.findMany({
    where: { partnershipId, kind: 'self-assessment', closure: { isNot: null }, reading: { isNot: null } },
    select: {
      id: true,
      kind: true,
      number: true,
      instrumentVersion: true,
      module: true,
      fromFileOn: true,
      closure: { select: { closedOn: true, invited: true, answered: true } },
      reading: { select: { result: true, engineVersion: true } },
    },
    orderBy: { number: 'desc' },
    take: 8,
  })
  const places = publishRounds(rounds).map(({ reading }) => placeOf(reading))
  return places.findLast((place) => place !== null) ?? null
}

/** Keeps a choice after all earlier ones, and makes it the partnership's current model. The one writer of `operatingModel`. */
export async function insertChoice(tx: Transaction, partnershipId: string, chosen: NewChoice, byPersonId: string | null): Promise<string> {
  const latest = await tx.modelChoice.findFirst({ where: { partnershipId }, orderBy: { number: 'desc' }, select: { number: true } })
  const id = newId()
  const { answers, ...rest } = chosen
  const stage = await placeReadLast(tx, partnershipId)
  await tx.modelChoice.create({ data: { id, partnershipId, number: (latest?.number ?? 0) + 1, ...rest, answers: answers as object, stage, byPersonId } })
  const before = await tx.partnership.findUniqueOrThrow({ where: { id: partnershipId } })
  const after = await tx.partnership.update({ where: { id: partnershipId }, data: { operatingModel: chosen.model } })
  await recordVersion(tx, {
    partnershipId,
    kind: 'partnership',
    subjectId: partnershipId,
    content: versionOfRecord(after),
    on: chosen.on,
    byPersonId,
    before: { content: versionOfRecord(before), on: firstDayOf(before.startedOn, dayOf(before.createdAt)) },
  })
  await recordEvent(tx, { kind: 'model.chosen', subject: id, partnershipId, personId: byPersonId })
  return id
}

export type Choosing = { model: OperatingModel | null; answers: Answers; notDepartments: readonly string[]; reasons: string }
export type ChooseAnswer =
  | { outcome: 'done' }
  | { outcome: 'wound-up' | 'no-such-agency' }
  | { outcome: 'stale'; theirs: { seen: string; model: string; reasons: string } }

/** Chooses a model (or none), once per form, if nobody else chose since the form was made. Earlier choices stay as they were. */
export function chooseModel(scope: PartnershipScope, choosing: Choosing, seen: number, day: string, key: string): Promise<ChooseAnswer> {
  return inTransaction(async (tx) => {
    const { partnershipId } = scope
    if (await refuseIfWoundUp(tx, partnershipId)) return { outcome: 'wound-up' }
    let refused: ChooseAnswer = { outcome: 'no-such-agency' }
    const made = await once(tx, `choose-model ${partnershipId} ${key}`, { choosing, seen }, async () => {
      const latest = await tx.modelChoice.findFirst({ where: { partnershipId }, orderBy: { number: 'desc' } })
      if ((latest?.number ?? 0) !== seen) {
        refused = { outcome: 'stale', theirs: { seen: String(latest?.number ?? 0), model: latest?.model ?? 'none', reasons: latest?.reasons ?? '' } }
        return null
      }
      const agencies = await tx.partnershipAgency.findMany({
        where: { partnershipId, id: { in: [...choosing.notDepartments] } },
        select: { name: true },
        orderBy: { agency: { nameFolded: 'asc' } },
      })
      if (agencies.length !== new Set(choosing.notDepartments).size) return null
      const answers = { answers: choosing.answers, notDepartments: agencies.map((one) => one.name) }
      return insertChoice(tx, partnershipId, { model: choosing.model, answers, reasons: choosing.reasons, on: day }, scope.personId)
    })
    return made === null ? refused : { outcome: 'done' }
  })
}

export type Ticking = { ticked: readonly { step: string; note: string }[]; unticked: readonly string[] }

/** Ticks and unticks steps of a choice inside a transaction. What is so already stays as it was. */
export async function markSteps(
  tx: Transaction,
  choice: { id: string; partnershipId: string; model: string | null },
  { ticked, unticked }: Ticking,
  day: string,
  byPersonId: string | null,
): Promise<void> {
  const known = stepsOf(choice.model)
  const event = (kind: string, subject: string) => recordEvent(tx, { kind, subject, partnershipId: choice.partnershipId, personId: byPersonId })
  for (const { step, note } of ticked) {
    if (!known.includes(step)) continue
    const there = await tx.modelSetUpStep.findUnique({ where: { choiceId_step: { choiceId: choice.id, step } } })
    if (there) continue
    const id = newId()
    await tx.modelSetUpStep.create({ data: { id, choiceId: choice.id, step, doneOn: day, note, byPersonId } })
    await event('model.step-done', id)
  }
  for (const step of unticked) {
    const there = await tx.modelSetUpStep.findUnique({ where: { choiceId_step: { choiceId: choice.id, step } } })
    if (!there) continue
    await tx.modelSetUpStep.delete({ where: { id: there.id } })
    await event('model.step-undone', there.id)
  }
}

/** Saves what changed in the checklist of the current choice. Two who tick different steps at once keep both. */
export function saveSetUp(scope: PartnershipScope, choiceId: string, ticking: Ticking, day: string): Promise<'done' | 'wound-up' | 'other-choice'> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return 'wound-up'
    const current = await tx.modelChoice.findFirst({ where: { partnershipId: scope.partnershipId }, orderBy: { number: 'desc' } })
    if (current?.id !== choiceId) return 'other-choice'
    await markSteps(tx, current, ticking, day, scope.personId)
    return 'done'
  })
}
