import type { PartnershipScope } from '@/lib/access/types'
import { recordEvent } from '@/lib/audit/record-event'
import { firstDayOf } from '@/lib/history/rules'
import { refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { dayOf, today } from '@/lib/platform/clock'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'
import { asTyped, statusOf } from './as-typed'
import { changing, type Done, keepVersion, onceHere } from './change'
import { insertParty, type NewParty } from './parties'
import { lastEnteredOn, mayTakeBack, ownFirstDay, refuseStep, type Step, type StepRefusal } from './rules'
import type { AgreementInput } from './schema'
import type { AgreementStatus } from './types'

export type NewAgreement = AgreementInput & {
  createdOn: string
  /** Oldest first; the last is where it stands. */
  steps: readonly { status: AgreementStatus; on: string; note: string }[]
  parties: readonly NewParty[]
  amendments?: readonly { on: string; what: string }[]
}

/**
 * Makes one agreement with its parties, steps and amendments inside a transaction, and returns its id. Parties given by
 * name are tied to the agency of that name in this partnership, where there is one. Asks no rule: whoever calls has.
 */
export async function insertAgreement(tx: Transaction, partnershipId: string, input: NewAgreement, byPersonId: string | null): Promise<string> {
  const { steps, parties, amendments = [], createdOn, terms, issues, money, ...fields } = input
  const id = newId()
  await tx.agreement.create({ data: { id, version: 1, partnershipId, ...fields, terms, issues, money, createdById: byPersonId, createdOn } })
  await tx.agreementStep.createMany({ data: steps.map((step, at) => ({ id: newId(), agreementId: id, number: at + 1, ...step, byPersonId })) })
  for (const party of parties) await insertParty(tx, partnershipId, id, party)
  await tx.agreementAmendment.createMany({ data: amendments.map((one) => ({ id: newId(), agreementId: id, ...one, notedOn: one.on, byPersonId })) })
  // Entered today, but true since its own first day: so the record as it was shows it from then on.
  await keepVersion(tx, id, byPersonId, firstDayOf(ownFirstDay(steps, input.startsOn), createdOn))
  await recordEvent(tx, { kind: 'agreement.added', subject: id, partnershipId, personId: byPersonId })
  return id
}

export type AddAnswer = { outcome: 'done'; id: string } | { outcome: 'wound-up' } | { outcome: 'ahead' }

/** Adds an agreement, once per form. A step that has not come yet is refused. */
export function addAgreement(scope: PartnershipScope, input: NewAgreement, key: string): Promise<AddAnswer> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return { outcome: 'wound-up' }
    if (input.steps.some((step) => step.on > today())) return { outcome: 'ahead' }
    const id = await once(tx, `agreement ${scope.partnershipId} ${key}`, input, () => insertAgreement(tx, scope.partnershipId, input, scope.personId))
    return { outcome: 'done', id }
  })
}

type Stale = { outcome: 'stale'; theirs: Record<string, string> }
export type EditAnswer = Done | { outcome: 'wound-up' | 'not-found' } | Stale

/** Changes the agreement's own fields, if nobody else did since the form was made. */
export function editAgreement(scope: PartnershipScope, agreementId: string, version: number, input: AgreementInput): Promise<EditAnswer> {
  return changing<Stale>(scope, agreementId, 'agreement.edited', async (tx) => {
    const current = await tx.agreement.findUniqueOrThrow({ where: { id: agreementId } })
    if (current.version !== version) return { outcome: 'stale', theirs: asTyped(current) }
    await tx.agreement.update({ where: { id: agreementId }, data: { ...input, version: version + 1 } })
    return { outcome: 'done' }
  })
}

type StepRefused = { outcome: 'stepped-meanwhile' } | { outcome: 'refused'; reason: StepRefusal }
export type StepAnswer = Done | { outcome: 'wound-up' | 'not-found' } | StepRefused

/** Takes one step of the path. Whoever saw an earlier last step is told, and nothing is written. */
export function takeStep(scope: PartnershipScope, agreementId: string, seen: number, step: Step & { note: string }): Promise<StepAnswer> {
  return changing<StepRefused>(scope, agreementId, `agreement.${step.status}`, async (tx) => {
    const steps = await tx.agreementStep.findMany({ where: { agreementId }, orderBy: { number: 'asc' } })
    const last = steps.at(-1)
    // The same form sent twice: its step is there already.
    if (last?.number === seen + 1 && last.status === step.status && last.on === step.on && last.note === step.note && last.byPersonId === scope.personId) {
      return { outcome: 'done', again: true }
    }
    if (last?.number !== seen) return { outcome: 'stepped-meanwhile' }
    const reason = refuseStep(
      steps.map((one) => ({ status: statusOf([one]), on: one.on })),
      step,
      today(),
    )
    if (reason) return { outcome: 'refused', reason }
    await tx.agreementStep.create({ data: { id: newId(), agreementId, number: seen + 1, ...step, byPersonId: scope.personId } })
    return { outcome: 'done' }
  })
}

type BackRefused = { outcome: 'stepped-meanwhile' | 'too-late' }

/** Takes back the last step, if it is still that one and was entered by mistake today. The history keeps that it was there. */
export function takeBackStep(
  scope: PartnershipScope,
  agreementId: string,
  stepId: string,
): Promise<Done | { outcome: 'wound-up' | 'not-found' } | BackRefused> {
  return changing<BackRefused>(scope, agreementId, 'agreement.step-taken-back', async (tx) => {
    const steps = await tx.agreementStep.findMany({ where: { agreementId }, orderBy: { number: 'asc' } })
    if (!steps.some((one) => one.id === stepId)) return { outcome: 'done', again: true }
    if (steps.at(-1)?.id !== stepId) return { outcome: 'stepped-meanwhile' }
    const events = await tx.auditEvent.findMany({ where: { subject: agreementId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
    if (!mayTakeBack(steps, lastEnteredOn(events.map(({ kind, at }) => ({ kind, on: dayOf(at) }))), today())) return { outcome: 'too-late' }
    await tx.agreementStep.delete({ where: { id: stepId } })
    return { outcome: 'done' }
  })
}

/** Notes what was changed in the agreement and when. Amendments are kept as they are. */
export function addAmendment(
  scope: PartnershipScope,
  agreementId: string,
  amendment: { on: string; what: string },
  key: string,
): Promise<Done | { outcome: 'wound-up' | 'not-found' }> {
  return changing<never>(scope, agreementId, 'agreement.amended', async (tx) => {
    const done = await onceHere(tx, `amendment ${agreementId} ${key}`, amendment, async () => {
      const id = newId()
      await tx.agreementAmendment.create({ data: { id, agreementId, ...amendment, notedOn: today(), byPersonId: scope.personId } })
      return id
    })
    return done ?? { outcome: 'done', again: true }
  })
}
