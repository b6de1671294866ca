import type { PartnershipScope } from '@/lib/access/types'
import { hideEntriesOf } from '@/lib/audit/hide-entry'
import { recordEvent } from '@/lib/audit/record-event'
import { recordVersion } from '@/lib/history/record-version'
import { firstDayOf } from '@/lib/history/rules'
import { dayOf, now, today } from '@/lib/platform/clock'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import { fold } from '@/lib/platform/fold'
import { newId } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'
import { type RecordInput, versionOfRecord } from './schema'
import type { RecordRefusal } from './words'

/** What the list is sorted by and the search looks through: no macrons or accents. */
function foldedWords(input: Pick<RecordInput, 'name' | 'purpose' | 'sharedOutcome' | 'forWhom'>): { nameFolded: string; wordsFolded: string } {
  return { nameFolded: fold(input.name), wordsFolded: fold(`${input.name} ${input.purpose} ${input.sharedOutcome ?? ''} ${input.forWhom}`) }
}

/** Writes the words of records made before the search knew more than their name. Done at every start; the second time there are none. */
export function fillFoldedWords(): Promise<number> {
  return inTransaction(async (tx) => {
    const rows = await tx.partnership.findMany({ where: { wordsFolded: { equals: tx.partnership.fields.nameFolded } } })
    for (const { id, ...row } of rows) await tx.partnership.update({ where: { id }, data: foldedWords(row) })
    return rows.length
  })
}

/** Makes a partnership. Its maker becomes its collaboration lead. */
export async function insertPartnership(tx: Transaction, input: RecordInput, by: { personId: string | null; invented?: boolean }): Promise<string> {
  const id = newId()
  await tx.partnership.create({
    data: { id, version: 1, ...input, ...foldedWords(input), invented: by.invented ?? false, createdById: by.personId, createdAt: now() },
  })
  await recordVersion(tx, {
    partnershipId: id,
    kind: 'partnership',
    subjectId: id,
    content: versionOfRecord(input),
    on: firstDayOf(input.startedOn, today()),
    byPersonId: by.personId,
  })
  if (by.personId) {
    await tx.grant.create({
      data: { id: newId(), partnershipId: id, personId: by.personId, standing: 'lead', released: [], createdById: by.personId, createdAt: now() },
    })
  }
  await recordEvent(tx, { kind: 'partnership.registered', subject: id, partnershipId: id, personId: by.personId })
  return id
}

/** Registers a partnership once per form, however often the form is sent. Returns its id. */
export function registerPartnership(input: RecordInput, key: string, personId: string): Promise<string> {
  return inTransaction((tx) => once(tx, `register ${personId} ${key}`, input, () => insertPartnership(tx, input, { personId })))
}

/** Refuses every change to a partnership that was wound up. Called first inside each transaction that changes one. */
export async function refuseIfWoundUp(tx: Transaction, partnershipId: string): Promise<RecordRefusal | null> {
  return (await tx.windUp.findUnique({ where: { partnershipId } })) ? 'wound-up' : null
}

export type EditAnswer = { outcome: 'done' } | { outcome: 'refused'; reason: 'wound-up' } | { outcome: 'stale'; theirs: Record<string, string> }

/** Changes the record, if nobody else did since the form was made. Earlier wordings of the outcome are kept. */
export async function editRecord(scope: PartnershipScope, input: RecordInput, version: number, day: string): Promise<EditAnswer> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return { outcome: 'refused', reason: 'wound-up' }
    const current = await tx.partnership.findUniqueOrThrow({ where: { id: scope.partnershipId } })
    if (current.version !== version) return { outcome: 'stale', theirs: asTyped(current) }
    if (current.sharedOutcome !== input.sharedOutcome) {
      await tx.outcomeWording.create({
        data: { id: newId(), partnershipId: scope.partnershipId, text: current.sharedOutcome, until: day, replacedById: scope.personId },
      })
    }
    await tx.partnership.update({ where: { id: scope.partnershipId }, data: { ...input, ...foldedWords(input), version: version + 1 } })
    await recordVersion(tx, {
      partnershipId: scope.partnershipId,
      kind: 'partnership',
      subjectId: scope.partnershipId,
      content: versionOfRecord({ ...input, operatingModel: current.operatingModel }),
      on: day,
      byPersonId: scope.personId,
      before: { content: versionOfRecord(current), on: dayOf(current.createdAt) },
    })
    if (current.visibility !== input.visibility) await hideEntriesOf(tx, scope.partnershipId)
    await recordEvent(tx, { kind: 'partnership.edited', subject: scope.partnershipId, partnershipId: scope.partnershipId, personId: scope.personId })
    return { outcome: 'done' }
  })
}

type StoredRecord = { [Key in keyof RecordInput]: Key extends 'triggers' ? unknown : RecordInput[Key] | string | null } & { version: number }

const yesNo = (value: unknown) => (value === null ? '' : value ? 'yes' : 'no')

/** The stored record as the form's fields would say it; several of a list are joined by a comma. */
function asTyped(row: StoredRecord): Record<string, string> {
  return {
    version: String(row.version),
    name: String(row.name),
    purpose: String(row.purpose),
    sharedOutcome: row.sharedOutcome ?? '',
    forWhom: String(row.forWhom),
    triggers: (row.triggers as string[]).join(','),
    complexity: row.complexity ?? '',
    intensity: row.intensity ?? '',
    intensityNow: row.intensityNow ?? '',
    openMembership: yesNo(row.openMembership),
    mandated: yesNo(row.mandated),
    startedOn: row.startedOn ?? '',
    rhythmMonths: String(row.rhythmMonths),
    checkInDays: String(row.checkInDays),
    visibility: String(row.visibility),
  }
}

/** Makes the record read-only, inside a transaction. Asks nothing: whoever calls has. */
export async function insertWindUp(
  tx: Transaction,
  partnershipId: string,
  end: { on: string; note: string; thanks: string; kept: string },
  personId: string | null,
): Promise<void> {
  await tx.windUp.create({ data: { partnershipId, ...end, byPersonId: personId } })
  await recordEvent(tx, { kind: 'partnership.wound-up', subject: partnershipId, partnershipId, personId })
}
