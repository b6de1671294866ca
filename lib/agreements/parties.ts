import type { PartnershipScope } from '@/lib/access/types'
import type { Transaction } from '@/lib/platform/db'
import { today } from '@/lib/platform/clock'
import { fold } from '@/lib/platform/fold'
import { newId } from '@/lib/platform/ids'
import { changing, type Done, onceHere } from './change'
import { seenOf } from './rules'

export type NewSignatory = { membershipId: string | null; name: string; position: string; signedOn: string | null }
/** A party by the id of an agency's part in the partnership, or by its name, which finds that part where there is one. */
export type NewParty = { participationId?: string | null; name: string; signatories?: readonly NewSignatory[] }

type Refused = { outcome: 'wound-up' | 'not-found' | 'already-there' | 'no-such-agency' | 'no-such-member' | 'signed' | 'ahead' }
export type PartAnswer = Done | Refused
export type SignatoryAnswer = PartAnswer | { outcome: 'stale'; theirs: Record<string, string> }

/** The agency's part in this partnership: by its id, else by its folded name, else none. */
function participationOfParty(tx: Transaction, partnershipId: string, party: Pick<NewParty, 'participationId' | 'name'>) {
  const where = party.participationId ? { id: party.participationId } : { agency: { nameFolded: fold(party.name) } }
  return tx.partnershipAgency.findFirst({ where: { partnershipId, ...where }, select: { id: true, name: true } })
}

/** Makes a party with its signatories inside a transaction. Null where it is a party already, or is an agency of another partnership. */
export async function insertParty(tx: Transaction, partnershipId: string, agreementId: string, party: NewParty): Promise<string | null> {
  const participation = await participationOfParty(tx, partnershipId, party)
  if (party.participationId && !participation) return null
  const name = participation?.name ?? party.name
  const there = await tx.agreementParty.findMany({ where: { agreementId }, select: { participationId: true, name: true } })
  if (there.some((one) => (participation ? one.participationId === participation.id : fold(one.name) === fold(name)))) return null
  const id = newId()
  await tx.agreementParty.create({ data: { id, agreementId, participationId: participation?.id ?? null, name } })
  for (const one of party.signatories ?? []) await insertSignatory(tx, partnershipId, id, one)
  return id
}

/** A member's name is kept as it is on the day: a signature stays what it was. Null where the member is of another partnership. */
async function signatoryOf(tx: Transaction, partnershipId: string, one: NewSignatory): Promise<NewSignatory | null> {
  if (one.membershipId === null) return one
  const member = await tx.membership.findFirst({ where: { id: one.membershipId, partnershipId }, include: { person: { select: { name: true } } } })
  return member && { ...one, name: member.person.name, position: one.position || member.position }
}

async function insertSignatory(tx: Transaction, partnershipId: string, partyId: string, one: NewSignatory): Promise<string | null> {
  const filled = await signatoryOf(tx, partnershipId, one)
  if (filled === null) return null
  const id = newId()
  await tx.agreementSignature.create({ data: { id, partyId, ...filled } })
  return id
}

/** Adds a party. An organisation that is one already is refused. */
export function addParty(
  scope: PartnershipScope,
  agreementId: string,
  party: { participationId: string | null; name: string },
  key: string,
): Promise<PartAnswer> {
  return changing<Refused>(scope, agreementId, 'agreement.party-added', async (tx) => {
    if (party.participationId && !(await participationOfParty(tx, scope.partnershipId, party))) return { outcome: 'no-such-agency' }
    return (
      (await onceHere(tx, `party ${agreementId} ${key}`, party, () => insertParty(tx, scope.partnershipId, agreementId, party))) ?? { outcome: 'already-there' }
    )
  })
}

/** Takes a party out that was entered by mistake. One for whom somebody has signed stays. */
export function removeParty(scope: PartnershipScope, agreementId: string, partyId: string): Promise<PartAnswer> {
  return changing<Refused>(scope, agreementId, 'agreement.party-removed', async (tx) => {
    const party = await tx.agreementParty.findFirst({ where: { id: partyId, agreementId }, include: { signatures: true } })
    if (!party) return { outcome: 'not-found' }
    if (party.signatures.some((one) => one.signedOn !== null)) return { outcome: 'signed' }
    await tx.agreementSignature.deleteMany({ where: { partyId } })
    await tx.agreementParty.delete({ where: { id: partyId } })
    return { outcome: 'done' }
  })
}

/** A signature is entered once it is there, as a step is. */
const isAhead = (signatory: NewSignatory) => signatory.signedOn !== null && signatory.signedOn > today()

/** Adds somebody who signs, or is to sign, for a party. */
export function addSignatory(scope: PartnershipScope, agreementId: string, partyId: string, signatory: NewSignatory, key: string): Promise<PartAnswer> {
  return changing<Refused>(scope, agreementId, 'agreement.signatory-added', async (tx) => {
    if (!(await tx.agreementParty.findFirst({ where: { id: partyId, agreementId } }))) return { outcome: 'not-found' }
    if (isAhead(signatory)) return { outcome: 'ahead' }
    const work = () => insertSignatory(tx, scope.partnershipId, partyId, signatory)
    return (await onceHere(tx, `signatory ${partyId} ${key}`, signatory, work)) ?? { outcome: 'no-such-member' }
  })
}

/** Changes a signatory, if nobody else did since the form was made (`seen`: how it stood then). */
export function editSignatory(
  scope: PartnershipScope,
  agreementId: string,
  signatureId: string,
  seen: string,
  signatory: NewSignatory,
): Promise<SignatoryAnswer> {
  return changing<Exclude<SignatoryAnswer, Done>>(scope, agreementId, 'agreement.signatory-edited', async (tx) => {
    const current = await tx.agreementSignature.findFirst({ where: { id: signatureId, party: { agreementId } } })
    if (!current) return { outcome: 'not-found' }
    if (seenOf(current) !== seen) {
      const { membershipId, name, position, signedOn } = current
      return {
        outcome: 'stale',
        theirs: { seen: seenOf(current), member: membershipId ?? '', name: membershipId ? '' : name, position, signedOn: signedOn ?? '' },
      }
    }
    if (isAhead(signatory)) return { outcome: 'ahead' }
    const filled = await signatoryOf(tx, scope.partnershipId, signatory)
    if (filled === null) return { outcome: 'no-such-member' }
    await tx.agreementSignature.update({ where: { id: signatureId }, data: filled })
    return { outcome: 'done' }
  })
}

/** Takes out somebody who has not signed. A signature stays. */
export function removeSignatory(scope: PartnershipScope, agreementId: string, signatureId: string): Promise<PartAnswer> {
  return changing<Refused>(scope, agreementId, 'agreement.signatory-removed', async (tx) => {
    const current = await tx.agreementSignature.findFirst({ where: { id: signatureId, party: { agreementId } } })
    if (!current) return { outcome: 'not-found' }
    if (current.signedOn !== null) return { outcome: 'signed' }
    await tx.agreementSignature.delete({ where: { id: signatureId } })
    return { outcome: 'done' }
  })
}
