import type { PartnershipScope } from '@/lib/access/types'
import { recordEvent } from '@/lib/audit/record-event'
import { hideEntry, hideFromManagers } from '@/lib/audit/hide-entry'
import { tellLeads, tellOfAngelGone } from '@/lib/messages/tell-leads'
import { now, today } from '@/lib/platform/clock'
import { thereOn } from '@/lib/platform/days'
import { inTransaction, reading, type Transaction } from '@/lib/platform/db'
import { fold } from '@/lib/platform/fold'
import { newId } from '@/lib/platform/ids'

type Naming = { id: string; partnershipId: string; participationId: string | null; agencyFolded: string; byPersonId: string | null }

/**
 * Makes these people guardian angels through a naming, with nothing released, while its agency takes part. Whoever stands in
 * the partnership already keeps what they are; whoever was ended alone, or stepped back, does not come back this way; and an
 * administrator, who enters the managers, gets nothing by it. `tell`: the leads did not do it themselves, and get a message.
 * Gives how many came.
 */
async function giveThrough(tx: Transaction, naming: Naming, personIds: readonly string[], tell: boolean): Promise<number> {
  const { partnershipId } = naming
  if (!(await takesPart(tx, naming))) return 0
  const theirs = { partnershipId, personId: { in: [...personIds] } }
  const [standing, ended, administrators] = [
    await tx.grant.findMany({ where: { ...theirs, endedAt: null }, select: { personId: true } }),
    // By a person: what ended with the entry of the manager has no name, and may come back with a new one.
    await tx.grant.findMany({
      where: { ...theirs, endedAt: { not: null }, endedById: { not: null }, throughAgency: { is: { endedAt: null } } },
      select: { personId: true },
    }),
    await tx.account.findMany({ where: { personId: { in: [...personIds] }, isAdministrator: true }, select: { personId: true } }),
  ]
  const taken = new Set([...standing, ...ended, ...administrators].map((one) => one.personId))
  const coming = [...new Set(personIds)].filter((personId) => !taken.has(personId))
  for (const personId of coming) {
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
    if (tell) await tellLeads(tx, partnershipId, 'angel-came', id, { grantId: id })
  }
  return coming.length
}

/** Does the agency of this naming take part today? */
async function takesPart(tx: Transaction, { participationId }: Naming): Promise<boolean> {
  return (await tx.partnershipAgency.count({ where: { id: participationId ?? '', ...thereOn(today()) } })) > 0
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
const through = { id: true, partnershipId: true, personId: true } as const

/**
 * Ends grants that came through a naming. Where another naming of the same partnership covers the person, and its agency takes
 * part, they stay, through that one, and what was released to them stays with them. `byLead`: a lead ended the naming; else it ended of itself.
 */
async function endThrough(tx: Transaction, grants: readonly Through[], byPersonId: string | null, byLead: boolean): Promise<void> {
  for (const grant of grants) {
    const { partnershipId, personId } = grant
    const managed = await tx.agencyManager.findMany({ where: { personId, endedAt: null }, select: { agencyFolded: true } })
    const other = await tx.agencyNaming.findFirst({
      where: { partnershipId, endedAt: null, agencyFolded: { in: managed.map((one) => one.agencyFolded) }, participation: { is: thereOn(today()) } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true },
    })
    if (other) {
      await tx.grant.update({ where: { id: grant.id }, data: { throughAgencyId: other.id } })
      continue
    }
    await endOne(tx, grant, byPersonId, byLead)
  }
}

async function endOne(tx: Transaction, grant: Through, byPersonId: string | null, byLead: boolean): Promise<void> {
  const { id, partnershipId, personId } = grant
  await tx.grant.update({ where: { id }, data: { endedAt: now(), endedById: byLead ? byPersonId : null } })
  await hideEntry(tx, [id])
  await recordEvent(tx, { kind: 'access.ended', subject: personId, partnershipId, personId: byPersonId })
  await tellOfAngelGone(tx, grant, 'if-last', today())
}

/** Somebody has become an administrator: what they had through agencies ends, inside the transaction that makes them one. */
export async function endAllThrough(tx: Transaction, personId: string, byPersonId: string | null): Promise<void> {
  await hideFromManagers(tx, { personId })
  for (const grant of await tx.grant.findMany({ where: { personId, endedAt: null, throughAgencyId: { not: null } }, select: through }))
    await endOne(tx, grant, byPersonId, false)
}

/** The partnership names whoever manages this agency of its own: those who do now, and those who come. Named twice, it is named once. */
export function nameAgency(scope: PartnershipScope, participationId: string): Promise<'done' | 'no-such-agency' | 'wound-up'> {
  const { partnershipId, personId } = scope
  return inTransaction(async (tx) => {
    if ((await tx.windUp.count({ where: { partnershipId } })) > 0) return 'wound-up'
    const part = await tx.partnershipAgency.findFirst({ where: { id: participationId, partnershipId, ...thereOn(today()) }, include: { agency: true } })
    if (!part) return 'no-such-agency'
    const agencyFolded = part.agency.nameFolded
    if ((await tx.agencyNaming.count({ where: { partnershipId, agencyFolded, endedAt: null } })) > 0) return 'done'
    const naming = { id: newId(), partnershipId, participationId, agencyFolded, agencyName: part.name, byPersonId: personId, createdAt: now(), endedAt: null }
    await tx.agencyNaming.create({ data: naming })
    await recordEvent(tx, { kind: 'access.agency-named', subject: naming.id, partnershipId, personId })
    await giveThrough(tx, naming, await managersOf(tx, agencyFolded), false)
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
    await endThrough(tx, await tx.grant.findMany({ where: { throughAgencyId: namingId, endedAt: null }, select: through }), personId, true)
    return 'done'
  })
}

/**
 * The administrator enters that somebody else, who is no administrator, manages an agency. Partnerships that named its
 * managers have one more guardian angel then, and are told; whoever enters it is told of none.
 */
export function addManager(personId: string, agencyName: string, byPersonId: string): Promise<'done' | 'no-such-person' | 'not-oneself' | 'administrator'> {
  return inTransaction(async (tx) => {
    if (personId === byPersonId) return 'not-oneself'
    const account = await tx.account.findFirst({ where: { personId, disabledAt: null }, select: { isAdministrator: true } })
    if (!account) return 'no-such-person'
    if (account.isAdministrator) return 'administrator'
    const agencyFolded = fold(agencyName)
    if ((await tx.agencyManager.count({ where: { personId, agencyFolded, endedAt: null } })) > 0) return 'done'
    const known = await tx.agency.findUnique({ where: { nameFolded: agencyFolded }, select: { id: true } })
    if (!known) await tx.agency.create({ data: { id: newId(), nameFolded: agencyFolded } })
    const id = newId()
    await tx.agencyManager.create({ data: { id, personId, agencyName, agencyFolded, createdById: byPersonId, createdAt: now(), endedAt: null } })
    await recordEvent(tx, { kind: 'agency-manager.added', subject: id, personId: byPersonId })
    await hideFromManagers(tx, { personId })
    for (const naming of await tx.agencyNaming.findMany({ where: { agencyFolded, endedAt: null } })) await giveThrough(tx, naming, [personId], true)
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
    await hideFromManagers(tx, { personId: row.personId })
    const still = await tx.agencyManager.findMany({ where: { personId: row.personId, endedAt: null }, select: { agencyFolded: true } })
    const grants = await tx.grant.findMany({
      where: { personId: row.personId, endedAt: null, throughAgency: { is: { agencyFolded: { notIn: still.map((one) => one.agencyFolded) } } } },
      select: through,
    })
    await endThrough(tx, grants, byPersonId, false)
    return 'done'
  })
}

/**
 * An agency of the partnership is called otherwise now, or has gone into another one of it (`goneId`), inside that transaction:
 * what was named of it is named of what it is now. `kept` is its part as it stands.
 */
export async function carryNamings(tx: Transaction, goneId: string, kept: { id: string; nameFolded: string; name: string }): Promise<void> {
  const of = (participationId: string) => tx.agencyNaming.findFirst({ where: { participationId, endedAt: null } })
  const carried = await of(goneId)
  if (!carried) return
  const there = goneId === kept.id ? null : await of(kept.id)
  if (there) {
    // All of them, ended ones too: whoever was ended alone does not come back by the merging.
    await tx.grant.updateMany({ where: { throughAgencyId: carried.id }, data: { throughAgencyId: there.id } })
    await tx.agencyNaming.update({ where: { id: carried.id }, data: { endedAt: now() } })
  } else {
    const data = { participationId: kept.id, agencyFolded: kept.nameFolded, agencyName: kept.name }
    await tx.agencyNaming.update({ where: { id: carried.id }, data })
  }
  await settle(tx, there ?? { ...carried, participationId: kept.id, agencyFolded: kept.nameFolded })
}

/** Whoever manages the agency of a naming is there while it takes part, and goes when it has left. Gives how many came or went. */
async function settle(tx: Transaction, naming: Naming): Promise<number> {
  if (await takesPart(tx, naming)) return giveThrough(tx, naming, await managersOf(tx, naming.agencyFolded), true)
  const grants = await tx.grant.findMany({ where: { throughAgencyId: naming.id, endedAt: null }, select: through })
  await endThrough(tx, grants, null, false)
  return grants.length
}

/** The same for all whose agency has left by this day, or is there from this day on. The gate does not wait for it. */
export async function settleNamings(day: string): Promise<number> {
  const due = await reading((from) =>
    from.agencyNaming.findMany({
      where: {
        endedAt: null,
        OR: [{ grants: { some: { endedAt: null } }, NOT: { participation: { is: thereOn(day) } } }, { participation: { is: { from: day } } }],
      },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
  )
  let settled = 0
  for (const naming of due) settled += await inTransaction((tx) => settle(tx, naming))
  return settled
}
