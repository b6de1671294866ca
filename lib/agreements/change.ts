import type { PartnershipScope } from '@/lib/access/types'
import { recordEvent } from '@/lib/audit/record-event'
import { recordVersion } from '@/lib/history/record-version'
import { refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { today } from '@/lib/platform/clock'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'

/** Keeps how the whole agreement stands from now on. Called at the end of each transaction that changes a part of it. */
export async function keepVersion(tx: Transaction, agreementId: string, byPersonId: string | null, on = today()): Promise<void> {
  const agreement = await tx.agreement.findUniqueOrThrow({
    where: { id: agreementId },
    include: {
      steps: { orderBy: { number: 'asc' } },
      parties: { include: { signatures: { orderBy: { id: 'asc' } } }, orderBy: { id: 'asc' } },
      amendments: { orderBy: [{ on: 'asc' }, { id: 'asc' }] },
      documents: { orderBy: { number: 'asc' } },
    },
  })
  const { kind, title, developedBy, developedNote, startsOn, reviewOn, endsOn, moneyNote, groundRules, link } = agreement
  await recordVersion(tx, {
    partnershipId: agreement.partnershipId,
    kind: 'agreement',
    subjectId: agreementId,
    on,
    byPersonId,
    content: {
      kind,
      title,
      status: agreement.steps.at(-1)?.status ?? null,
      developedBy,
      developedNote,
      startsOn,
      reviewOn,
      endsOn,
      terms: agreement.terms as Record<string, unknown>,
      issues: agreement.issues as Record<string, unknown>,
      money: agreement.money as string[],
      moneyNote,
      groundRules,
      link,
      parties: agreement.parties.map((party) => ({
        name: party.name,
        participationId: party.participationId,
        signatories: party.signatures.map((one) => ({ name: one.name, membershipId: one.membershipId, position: one.position, signedOn: one.signedOn })),
      })),
      amendments: agreement.amendments.map((one) => ({ on: one.on, what: one.what })),
      documents: agreement.documents.map((one) => ({ number: one.number, fileName: one.fileName, sha256: one.sha256 })),
    },
  })
}

/** An agreement ends, inside another area's transaction. Asks nothing: whoever calls has made sure that it has not ended yet. */
export async function insertEnd(tx: Transaction, agreementId: string, end: { on: string; note: string }, byPersonId: string | null): Promise<void> {
  const last = await tx.agreementStep.findFirst({ where: { agreementId }, orderBy: { number: 'desc' } })
  const on = last && last.on > end.on ? last.on : end.on
  await tx.agreementStep.create({ data: { id: newId(), agreementId, number: (last?.number ?? 0) + 1, status: 'ended', on, note: end.note, byPersonId } })
  await keepVersion(tx, agreementId, byPersonId, end.on)
  const { partnershipId } = await tx.agreement.findUniqueOrThrow({ where: { id: agreementId }, select: { partnershipId: true } })
  await recordEvent(tx, { kind: 'agreement.ended', subject: agreementId, partnershipId, personId: byPersonId })
}

/** The change was made; `again`: it had been made before by the same form, so there is nothing new to note. */
export type Done = { outcome: 'done'; again?: boolean }

/**
 * One change to one agreement of this partnership: refused where the partnership was wound up or the agreement is not
 * there; noted, and kept as a version, where it was done.
 */
export function changing<Refused extends { outcome: string }>(
  scope: PartnershipScope,
  agreementId: string,
  event: string,
  work: (tx: Transaction) => Promise<Done | Refused>,
): Promise<Done | Refused | { outcome: 'wound-up' | 'not-found' }> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return { outcome: 'wound-up' }
    if (!(await tx.agreement.findFirst({ where: { id: agreementId, partnershipId: scope.partnershipId }, select: { id: true } })))
      return { outcome: 'not-found' }
    const answer = await work(tx)
    if (answer.outcome !== 'done' || ('again' in answer && answer.again)) return answer
    await keepVersion(tx, agreementId, scope.personId)
    await recordEvent(tx, { kind: event, subject: agreementId, partnershipId: scope.partnershipId, personId: scope.personId })
    return answer
  })
}

/** Does the work once per form and says whether that was now. Work that was refused gives null. */
export async function onceHere(tx: Transaction, key: string, content: unknown, work: () => Promise<string | null>): Promise<Done | null> {
  let now = false
  const result = await once(tx, key, content, async () => {
    now = true
    return work()
  })
  return result === null ? null : { outcome: 'done', again: !now }
}
