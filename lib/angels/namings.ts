import type { PartnershipScope } from '@/lib/access/types'
import { recordEvent, staleFor } from '@/lib/audit/record-event'
import { tellOfAngelGone } from '@/lib/messages/tell-leads'
import { isThere } from '@/lib/people/rules'
import { now, today } from '@/lib/platform/clock'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import { fold } from '@/lib/platform/fold'
import { newId } from '@/lib/platform/ids'

type Naming = { id: string; partnershipId: string; byPersonId: string | null }

/** Makes these people guardian angels through a naming, with nothing released. Whoever stands in the partnership already keeps what they are. */
async function giveThrough(tx: Transaction, naming: Naming, personIds: readonly string[]): Promise<void> {
  const { partnershipId } = naming
  const standing = await tx.grant.findMany({ where: { partnershipId, endedAt: null, personId: { in: [...personIds] } }, select: { personId: true } })
  const taken = new Set(standing.map((one) => one.personId))
  for (const personId of new Set(personIds)) {
    if (taken.has(personId)) continue
    const id = newId()
    await tx.grant.create({
      data: {
        id,
        partnershipId,
        personId,
        standing: 'guardian-angel',
        released: [],
        createdById: naming.byPersonId,
        createdAt: now(),
        throughAgencyId: naming.id,
      },
    })
    await recordEvent(tx, { kind: 'access.through-agency', subject: id, partnershipId, personId: naming.byPersonId })
  }
  await staleFor(tx, personIds)
}

/** Who manages this agency now. Somebody switched off is among them: they see nothing until they are switched on again. */
async function managersOf(tx: Transaction, agencyFolded: string): Promise<string[]> {
  const rows = await tx.agencyManager.findMany({
    where: { agencyFolded, endedAt: null },
    select: { personId: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => row.personId)
}

type Through = { id: string; partnershipId: string; personId: string }

/**
 * Ends grants that came through a naming. Where another naming of the same partnership covers the person, they stay, through
 * that one, and what was released to them stays with them.
 */
async function endThrough(tx: Transaction, grants: readonly Through[], byPersonId: string | null): Promise<void> {
  for (const grant of grants) {
    const { partnershipId, personId } = grant
    const managed = await tx.agencyManager.findMany({ where: { personId, endedAt: null }, select: { agencyFolded: true } })
    const other = await tx.agencyNaming.findFirst({
      where: { partnershipId, endedAt: null, agencyFolded: { in: managed.map((one) => one.agencyFolded) } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true },
    })
    if (other) {
      await tx.grant.update({ where: { id: grant.id }, data: { throughAgencyId: other.id } })
      continue
    }
    await tx.grant.update({ where: { id: grant.id }, data: { endedAt: now(), endedById: byPersonId } })
    await recordEvent(tx, { kind: 'access.ended', subject: personId, partnershipId, personId: byPersonId })
    await staleFor(tx, [personId])
    await tellOfAngelGone(tx, grant, 'if-last', today())
  }
}

const through = { id: true, partnershipId: true, personId: true } as const

/** The partnership names whoever manages this agency of its own: those who do now, and those who come. Named twice, it is named once. */
export function nameAgency(scope: PartnershipScope, participationId: string): Promise<'done' | 'no-such-agency' | 'wound-up'> {
  const { partnershipId, personId } = scope
  return inTransaction(async (tx) => {
    if ((await tx.windUp.count({ where: { partnershipId } })) > 0) return 'wound-up'
    const part = await tx.partnershipAgency.findFirst({ where: { id: participationId, partnershipId }, include: { agency: true } })
    if (!part || !isThere(part, today())) return 'no-such-agency'
    const agencyFolded = part.agency.nameFolded
    if ((await tx.agencyNaming.count({ where: { partnershipId, agencyFolded, endedAt: null } })) > 0) return 'done'
    const naming = { id: newId(), partnershipId, agencyFolded, agencyName: part.name, byPersonId: personId, createdAt: now(), endedAt: null }
    await tx.agencyNaming.create({ data: naming })
    await recordEvent(tx, { kind: 'access.agency-named', subject: naming.id, partnershipId, personId })
    await giveThrough(tx, naming, await managersOf(tx, agencyFolded))
    return 'done'
  })
}

/** The partnership takes a naming back: who came through it goes. */
export function endNaming(scope: PartnershipScope, namingId: string): Promise<'done' | 'not-found'> {
  const { partnershipId, personId } = scope
  return inTransaction(async (tx) => {
    const { count } = await tx.agencyNaming.updateMany({ where: { id: namingId, partnershipId, endedAt: null }, data: { endedAt: now() } })
    if (count === 0) return 'not-found'
    await recordEvent(tx, { kind: 'access.agency-naming-ended', subject: namingId, partnershipId, personId })
    await endThrough(tx, await tx.grant.findMany({ where: { throughAgencyId: namingId, endedAt: null }, select: through }), personId)
    return 'done'
  })
}

/**
 * The administrator enters that somebody manages an agency. Partnerships that named its managers have one more guardian
 * angel then; whoever enters it is told of none.
 */
export function addManager(personId: string, agencyName: string, byPersonId: string): Promise<'done' | 'no-such-person'> {
  return inTransaction(async (tx) => {
    const person = await tx.person.findFirst({ where: { id: personId, account: { is: { disabledAt: null } } }, select: { id: true } })
    if (!person) return 'no-such-person'
    const agencyFolded = fold(agencyName)
    if ((await tx.agencyManager.count({ where: { personId, agencyFolded, endedAt: null } })) > 0) return 'done'
    const known = await tx.agency.findUnique({ where: { nameFolded: agencyFolded }, select: { id: true } })
    if (!known) await tx.agency.create({ data: { id: newId(), nameFolded: agencyFolded } })
    const id = newId()
    await tx.agencyManager.create({ data: { id, personId, agencyName, agencyFolded, createdById: byPersonId, createdAt: now(), endedAt: null } })
    await recordEvent(tx, { kind: 'agency-manager.added', subject: id, personId: byPersonId })
    for (const naming of await tx.agencyNaming.findMany({ where: { agencyFolded, endedAt: null } })) await giveThrough(tx, naming, [personId])
    await staleFor(tx, [personId])
    return 'done'
  })
}

/** Somebody manages an agency no longer: what they saw as its manager they see no more, from the next request on. */
export function endManager(managerId: string, byPersonId: string): Promise<'done' | 'not-found'> {
  return inTransaction(async (tx) => {
    const row = await tx.agencyManager.findFirst({ where: { id: managerId, endedAt: null } })
    if (!row) return 'not-found'
    await tx.agencyManager.update({ where: { id: managerId }, data: { endedAt: now() } })
    await recordEvent(tx, { kind: 'agency-manager.ended', subject: managerId, personId: byPersonId })
    const grants = await tx.grant.findMany({
      where: { personId: row.personId, endedAt: null, throughAgency: { is: { agencyFolded: row.agencyFolded } } },
      select: through,
    })
    await endThrough(tx, grants, byPersonId)
    await staleFor(tx, [row.personId])
    return 'done'
  })
}
