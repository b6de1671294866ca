import { maySee } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { dayOf } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/db'
import { developmentOf, issuesOf, kindOf, moneyOf, statusOf, termsOf } from './as-typed'
import { agreementGroups, groupOf, lastEnteredOn } from './rules'
import type { AgreementFacts } from './types'

const byNumber = { orderBy: { number: 'asc' } } as const

/**
 * The rows of a child table by their parent. Children are read by a condition on their agreements, or by the few ids of one
 * page, and never by an `include` with an order: with that, every id of a long list goes to the store in one statement, which
 * the embedded store refuses.
 */
function byParent<Row, Key extends string>(rows: readonly Row[], parentOf: (row: Row) => Key): (parent: Key) => Row[] {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const group = groups.get(parentOf(row))
    if (group) group.push(row)
    else groups.set(parentOf(row), [row])
  }
  return (parent) => groups.get(parent) ?? []
}

/** What the rules need of every agreement of the partnership, oldest first. Two statements, however many there are. */
export async function listAgreementFacts(scope: PartnershipScope): Promise<AgreementFacts[]> {
  demand(scope, 'agreements')
  const { partnershipId } = scope
  return reading(async (from) => {
    const rows = await from.agreement.findMany({
      where: { partnershipId },
      select: { id: true, partnershipId: true, kind: true, title: true, startsOn: true, reviewOn: true, endsOn: true },
      orderBy: [{ createdOn: 'asc' }, { id: 'asc' }],
    })
    const steps = await from.agreementStep.findMany({
      where: { agreement: { partnershipId } },
      select: { agreementId: true, number: true, status: true },
      ...byNumber,
    })
    const stepsOf = byParent(steps, (step) => step.agreementId)
    return rows.map(({ kind, ...row }) => ({ ...row, kind: kindOf(kind), status: statusOf(stepsOf(row.id)) }))
  })
}

/** Agreements in short, never the bytes of a document: all of the partnership, or those of one page. Five statements. */
async function readAgreements(scope: PartnershipScope, only: readonly string[] | null) {
  const ofPartnership = { partnershipId: scope.partnershipId }
  const where = only === null ? ofPartnership : { ...ofPartnership, id: { in: [...only] } }
  return reading(async (from) => {
    const rows = await from.agreement.findMany({ where, orderBy: [{ createdOn: 'asc' }, { id: 'asc' }] })
    const steps = await from.agreementStep.findMany({ where: { agreement: where }, ...byNumber })
    const parties = await from.agreementParty.findMany({
      where: { agreement: where },
      select: { id: true, agreementId: true, name: true, participationId: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    })
    const signatures = await from.agreementSignature.findMany({
      where: { party: { agreement: where } },
      select: { partyId: true, signedOn: true },
    })
    const documents = await from.agreementDocument.findMany({
      where: { agreement: where },
      select: { agreementId: true, number: true },
      orderBy: { number: 'desc' },
    })
    const stepsOf = byParent(steps, (one) => one.agreementId)
    const partiesOf = byParent(parties, (one) => one.agreementId)
    const signaturesOf = byParent(signatures, (one) => one.partyId)
    const documentsOf = byParent(documents, (one) => one.agreementId)
    return rows.map((row) => ({
      ...row,
      kind: kindOf(row.kind),
      status: statusOf(stepsOf(row.id)),
      steps: stepsOf(row.id),
      parties: partiesOf(row.id).map((party) => ({ ...party, signatures: signaturesOf(party.id) })),
      documents: documentsOf(row.id),
    }))
  })
}

/** The agreements of the partnership with parties, steps and how many documents. */
export async function listAgreements(scope: PartnershipScope) {
  demand(scope, 'agreements')
  return readAgreements(scope, null)
}

export const agreementsOnAPage = 100

/**
 * One page of agreements, at most a hundred: those in force first, then those on the way, then those that ended, each oldest
 * first. It begins after the agreement with the id `after`. `next` is where the page after it goes on, or null.
 */
export async function listAgreementsPage(scope: PartnershipScope, after: string | null) {
  demand(scope, 'agreements')
  const facts = await listAgreementFacts(scope)
  const inOrder = agreementGroups.flatMap((group) => facts.filter((one) => groupOf(one.status) === group))
  const begin = inOrder.findIndex((one) => one.id === after) + 1
  const ids = inOrder.slice(begin, begin + agreementsOnAPage).map((one) => one.id)
  const found = new Map((await readAgreements(scope, ids)).map((one) => [one.id, one]))
  return {
    agreements: ids.flatMap((id) => found.get(id) ?? []),
    total: inOrder.length,
    begun: begin > 0,
    next: begin + ids.length < inOrder.length ? (ids.at(-1) ?? null) : null,
  }
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
