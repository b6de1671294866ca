import { maySee } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { dayOf } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/db'
import { developmentOf, issuesOf, kindOf, moneyOf, statusOf, termsOf } from './as-typed'
import { lastEnteredOn } from './rules'
import type { AgreementFacts } from './types'

const byNumber = { orderBy: { number: 'asc' } } as const
/** What a list of agreements needs: never the bytes of a document. */
const inShort = {
  steps: byNumber,
  parties: { select: { id: true, name: true, participationId: true, signatures: { select: { signedOn: true } } }, orderBy: { name: 'asc' } },
  documents: { select: { number: true }, orderBy: { number: 'desc' } },
} as const

/** What the rules need of every agreement of the partnership, oldest first. Two statements, however many there are. */
export async function listAgreementFacts(scope: PartnershipScope): Promise<AgreementFacts[]> {
  demand(scope, 'agreements')
  const rows = await reading((from) =>
    from.agreement.findMany({
      where: { partnershipId: scope.partnershipId },
      select: {
        id: true,
        partnershipId: true,
        kind: true,
        title: true,
        startsOn: true,
        reviewOn: true,
        endsOn: true,
        steps: { select: { number: true, status: true }, ...byNumber },
      },
      orderBy: [{ createdOn: 'asc' }, { id: 'asc' }],
    }),
  )
  return rows.map(({ steps, kind, ...row }) => ({ ...row, kind: kindOf(kind), status: statusOf(steps) }))
}

/** The agreements of the partnership with parties, steps and how many documents. */
export async function listAgreements(scope: PartnershipScope) {
  demand(scope, 'agreements')
  const rows = await reading((from) =>
    from.agreement.findMany({ where: { partnershipId: scope.partnershipId }, include: inShort, orderBy: [{ createdOn: 'asc' }, { id: 'asc' }] }),
  )
  return rows.map((row) => ({ ...row, kind: kindOf(row.kind), status: statusOf(row.steps) }))
}

/** Commitments that show joint work: open ones that are not past their date, and those kept since that day. Only counted for whoever may see commitments. */
export function countCommitmentsUnderWay(scope: PartnershipScope, today: string, keptSince: string): Promise<number> {
  demand(scope, 'commitments')
  return reading((from) =>
    from.commitment.count({
      where: {
        partnershipId: scope.partnershipId,
        OR: [{ closure: { is: null }, dueOn: { gte: today } }, { closure: { is: { kind: 'done', on: { gte: keptSince } } } }],
      },
    }),
  )
}

/** One agreement of this partnership with everything but the bytes of its documents, or null. */
export async function getAgreement(scope: PartnershipScope, agreementId: string) {
  demand(scope, 'agreements')
  const row = await reading((from) =>
    from.agreement.findFirst({
      where: { id: agreementId, partnershipId: scope.partnershipId },
      include: {
        steps: byNumber,
        parties: { include: { signatures: { orderBy: [{ signedOn: 'asc' }, { id: 'asc' }] } }, orderBy: [{ name: 'asc' }, { id: 'asc' }] },
        amendments: { orderBy: [{ on: 'asc' }, { id: 'asc' }] },
        documents: { orderBy: { number: 'desc' } },
      },
    }),
  )
  if (!row) return null
  const namesShown = maySee(scope, 'people')
  // Whoever was given the agreements was not thereby given the names of the members.
  const parties = row.parties.map((party) => ({
    ...party,
    signatures: party.signatures.map((one) => (namesShown ? one : { ...one, name: 'A signatory', position: '' })),
  }))
  const people = namesShown
    ? [...row.steps.map((one) => one.byPersonId), ...row.amendments.map((one) => one.byPersonId), ...row.documents.map((one) => one.addedById)]
    : []
  const ids = [...new Set(people.filter((id) => id !== null))]
  const names = new Map(
    (await reading((from) => from.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }))).map((one) => [one.id, one.name]),
  )
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  return {
    ...row,
    parties,
    kind: kindOf(row.kind),
    status: statusOf(row.steps),
    developedBy: developmentOf(row.developedBy),
    terms: termsOf(row.terms),
    issues: issuesOf(row.issues),
    money: moneyOf(row.money),
    steps: row.steps.map((one) => ({ ...one, status: statusOf([one]), by: nameOf(one.byPersonId) })),
    amendments: row.amendments.map((one) => ({ ...one, by: nameOf(one.byPersonId) })),
    documents: row.documents.map((one) => ({ ...one, by: nameOf(one.addedById) })),
  }
}
export type AgreementInFull = NonNullable<Awaited<ReturnType<typeof getAgreement>>>

/** The day on which the agreement's last step was entered, or null where that was not noted. */
export async function getStepEnteredOn(scope: PartnershipScope, agreementId: string): Promise<string | null> {
  demand(scope, 'agreements')
  const events = await reading((from) =>
    from.auditEvent.findMany({
      where: { partnershipId: scope.partnershipId, subject: agreementId },
      select: { kind: true, at: true },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    }),
  )
  return lastEnteredOn(events.map(({ kind, at }) => ({ kind, on: dayOf(at) })))
}

/** One version of the document with its bytes, or null. */
export async function getDocument(scope: PartnershipScope, agreementId: string, number: number) {
  demand(scope, 'agreements')
  return reading((from) =>
    from.agreementDocument.findFirst({
      where: { agreementId, number, agreement: { partnershipId: scope.partnershipId } },
      include: { content: { select: { bytes: true } } },
    }),
  )
}
