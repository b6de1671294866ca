import type { PartnershipScope } from '@/lib/access/types'
import { carryNamings } from '@/lib/namings/mutations'
import { hideFromManagers } from '@/lib/audit/hide-entry'
import { recordEvent } from '@/lib/audit/record-event'
import { refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { recordVersion } from '@/lib/history/record-version'
import { firstDayOf } from '@/lib/history/rules'
import type { VersionContent } from '@/lib/history/types'
import { dayOf, now, today } from '@/lib/platform/clock'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import { fold } from '@/lib/platform/fold'
import { inParts } from '@/lib/platform/in-parts'
import { newId } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'
import { isThere } from './rules'
import type { MemberInput } from './schema'

type Dates = { from: string | null; to: string | null }
export type PeopleAnswer = { outcome: 'done' } | { outcome: 'wound-up' | 'not-found' | 'already-there' } | { outcome: 'stale'; theirs: Record<string, string> }

/**
 * The agency of this name, found by its folded name or made. An agency is nothing but a folded name: how it is
 * written and all else stands on the participation, so that no partnership learns from another.
 */
async function agencyNamed(tx: Transaction, name: string): Promise<string> {
  const nameFolded = fold(name)
  const existing = await tx.agency.findUnique({ where: { nameFolded } })
  if (existing) return existing.id
  return (await tx.agency.create({ data: { id: newId(), nameFolded } })).id
}

/** The agency's part in this partnership, made where it is not there yet. */
export async function participationOf(
  tx: Transaction,
  partnershipId: string,
  name: string,
  dates: Dates = { from: null, to: null },
): Promise<{ id: string; made: boolean }> {
  const agencyId = await agencyNamed(tx, name)
  const existing = await tx.partnershipAgency.findUnique({ where: { partnershipId_agencyId: { partnershipId, agencyId } } })
  if (existing) return { id: existing.id, made: false }
  const { id } = await tx.partnershipAgency.create({ data: { id: newId(), version: 1, name, partnershipId, agencyId, ...dates } })
  await recordVersion(tx, { partnershipId, kind: 'agency', subjectId: id, content: { name, ...dates }, on: firstDayOf(dates.from, today()), byPersonId: null })
  return { id, made: true }
}

/** Adds an agency. One that is there already is refused. */
export function addAgency(scope: PartnershipScope, input: Dates & { name: string }, key: string): Promise<PeopleAnswer> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return { outcome: 'wound-up' }
    const result = await once(tx, `agency ${scope.partnershipId} ${key}`, input, async () => {
      const { id, made } = await participationOf(tx, scope.partnershipId, input.name, { from: input.from, to: input.to })
      if (!made) return null
      await recordEvent(tx, { kind: 'agency.added', subject: id, partnershipId: scope.partnershipId, personId: scope.personId })
      return 'done'
    })
    return { outcome: result === null ? 'already-there' : 'done' }
  })
}

/** Changes an agency's name (by pointing at the agency of that name) or dates, if nobody else did since the form was made. */
export function editAgency(scope: PartnershipScope, participationId: string, version: number, input: Dates & { name: string }): Promise<PeopleAnswer> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return { outcome: 'wound-up' }
    const current = await tx.partnershipAgency.findFirst({ where: { id: participationId, partnershipId: scope.partnershipId } })
    if (!current) return { outcome: 'not-found' }
    if (current.version !== version) {
      return { outcome: 'stale', theirs: { version: String(current.version), name: current.name, from: current.from ?? '', to: current.to ?? '' } }
    }
    const agencyId = await agencyNamed(tx, input.name)
    const other = await tx.partnershipAgency.findUnique({ where: { partnershipId_agencyId: { partnershipId: scope.partnershipId, agencyId } } })
    if (other && other.id !== participationId) return { outcome: 'already-there' }
    await tx.partnershipAgency.update({
      where: { id: participationId },
      data: { version: version + 1, name: input.name, agencyId, from: input.from, to: input.to },
    })
    await recordVersion(tx, {
      partnershipId: scope.partnershipId,
      kind: 'agency',
      subjectId: participationId,
      content: versionOfAgency({ ...current, name: input.name, from: input.from, to: input.to }),
      on: today(),
      byPersonId: scope.personId,
      before: { content: versionOfAgency(current), on: current.from ?? today() },
    })
    await carryNamings(tx, participationId, { id: participationId, nameFolded: fold(input.name), name: input.name })
    await hideFromManagers(tx, { partnershipId: scope.partnershipId })
    await recordEvent(tx, { kind: 'agency.edited', subject: participationId, partnershipId: scope.partnershipId, personId: scope.personId })
    return { outcome: 'done' }
  })
}

/**
 * Makes one agency of two in this partnership: members, parties to agreements and resources of the first move to the
 * second, whose name and dates stay; so does the naming of its managers. Where both brought the same kind of resource, the words of both are kept.
 */
export function mergeAgencies(scope: PartnershipScope, goneId: string, version: number, keptId: string): Promise<PeopleAnswer> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return { outcome: 'wound-up' }
    const here = { partnershipId: scope.partnershipId }
    const gone = await tx.partnershipAgency.findFirst({ where: { id: goneId, ...here }, include: { resources: true } })
    const kept = await tx.partnershipAgency.findFirst({ where: { id: keptId, ...here }, include: { resources: true, agency: true } })
    if (!gone || !kept || goneId === keptId) return { outcome: 'not-found' }
    if (gone.version !== version) return { outcome: 'stale', theirs: { version: String(gone.version) } }
    await moveMembers(tx, scope, goneId, kept)
    if (gone.leadsSince !== null && kept.leadsSince === null) await setLead(tx, scope, kept, gone.leadsSince, today())
    await moveParties(tx, goneId, kept)
    await tx.ballHolding.updateMany({ where: { participationId: goneId }, data: { participationId: keptId } })
    for (const resource of gone.resources) {
      const same = kept.resources.find((one) => one.kind === resource.kind)
      if (!same) await tx.resource.update({ where: { id: resource.id }, data: { participationId: keptId } })
      else {
        const share = same.share === null && resource.share === null ? null : Math.min(100, (same.share ?? 0) + (resource.share ?? 0))
        const amount = [same.amount, resource.amount].filter(Boolean).join('; ').slice(0, 500)
        await tx.resource.update({ where: { id: same.id }, data: { amount, share, version: same.version + 1 } })
        await tx.resource.delete({ where: { id: resource.id } })
      }
    }
    await recordVersion(tx, {
      ...here,
      kind: 'agency',
      subjectId: goneId,
      content: { name: gone.name, from: gone.from, to: gone.to, mergedInto: kept.name },
      on: today(),
      byPersonId: scope.personId,
      before: { content: versionOfAgency(gone), on: gone.from ?? today() },
    })
    await carryNamings(tx, goneId, { id: keptId, nameFolded: kept.agency.nameFolded, name: kept.name })
    await tx.partnershipAgency.delete({ where: { id: goneId } })
    await hideFromManagers(tx, here)
    await recordEvent(tx, { kind: 'agency.merged', subject: keptId, ...here, personId: scope.personId })
    return { outcome: 'done' }
  })
}

/** Makes the kept agency party to what the other one was party to, once each: where both were, the signatories come together. */
async function moveParties(tx: Transaction, goneId: string, kept: { id: string; name: string }): Promise<void> {
  const parties = await tx.agreementParty.findMany({ where: { participationId: { in: [goneId, kept.id] } } })
  for (const party of parties.filter((one) => one.participationId === goneId)) {
    const same = parties.find((one) => one.participationId === kept.id && one.agreementId === party.agreementId)
    if (same) {
      await tx.agreementSignature.updateMany({ where: { partyId: party.id }, data: { partyId: same.id } })
      await tx.agreementParty.delete({ where: { id: party.id } })
    } else await tx.agreementParty.update({ where: { id: party.id }, data: { participationId: kept.id, name: kept.name } })
  }
}

/** Gives the members of an agency that is about to go to another one, each with a version that says so. */
async function moveMembers(tx: Transaction, scope: PartnershipScope, goneId: string, kept: { id: string; name: string }): Promise<void> {
  const { partnershipId, personId } = scope
  const members = await tx.membership.findMany({
    where: { partnershipAgencyId: goneId },
    include: { person: { select: { name: true } }, roles: { where: { OR: [{ until: null }, { until: { gt: today() } }] } } },
  })
  await tx.membership.updateMany({ where: { partnershipAgencyId: goneId }, data: { partnershipAgencyId: kept.id } })
  for (const { id, person, position, level, roles, contribution, from, to } of members) {
    const content = { name: person.name, agency: kept.name, position, level, roles: roles.map((one) => one.role), contribution, from, to }
    await recordVersion(tx, { partnershipId, kind: 'member', subjectId: id, content, on: today(), byPersonId: personId })
  }
}

/**
 * Names the agency that leads from this day on, or none (null). `seen` is the one that the form showed; where another
 * was named meanwhile, nothing is done. An agency that is not there today is refused.
 */
export function nameLeadAgency(scope: PartnershipScope, participationId: string | null, seen: string | null, day: string): Promise<PeopleAnswer> {
  return inTransaction(async (tx) => {
    const { partnershipId, personId } = scope
    if (await refuseIfWoundUp(tx, partnershipId)) return { outcome: 'wound-up' }
    const agencies = await tx.partnershipAgency.findMany({ where: { partnershipId } })
    const leading = agencies.find((one) => one.leadsSince !== null) ?? null
    const next = agencies.find((one) => one.id === participationId) ?? null
    if (participationId !== null && (!next || !isThere(next, day))) return { outcome: 'not-found' }
    if ((leading?.id ?? null) === participationId) return { outcome: 'done' }
    if ((leading?.id ?? null) !== seen) return { outcome: 'stale', theirs: { seen: leading?.id ?? '', participationId: leading?.id ?? '' } }
    if (leading) await setLead(tx, scope, leading, null, day)
    if (next) await setLead(tx, scope, next, day, day)
    await recordEvent(tx, { kind: 'agency.leads', subject: participationId ?? 'nobody', partnershipId, personId })
    return { outcome: 'done' }
  })
}

type LeadableAgency = Dates & { id: string; name: string; version: number; leadsSince: string | null }

/** Writes since when an agency leads, or that it does not, with a version that says so. */
async function setLead(tx: Transaction, scope: PartnershipScope, agency: LeadableAgency, leadsSince: string | null, day: string): Promise<void> {
  await tx.partnershipAgency.update({ where: { id: agency.id }, data: { leadsSince, version: agency.version + 1 } })
  await recordVersion(tx, {
    partnershipId: scope.partnershipId,
    kind: 'agency',
    subjectId: agency.id,
    content: versionOfAgency({ ...agency, leadsSince }),
    on: day,
    byPersonId: scope.personId,
    before: { content: versionOfAgency(agency), on: agency.from ?? day },
  })
}

/** An agency as versions keep it. */
function versionOfAgency({ name, from, to, leadsSince }: Dates & { name: string; leadsSince: string | null }): VersionContent {
  return { name, from, to, ...(leadsSince === null ? {} : { leadsSince }) }
}

/** A member as versions keep them. The address is left out: an old one is of no use to anybody. */
function versionOfMember({ email: _, ...member }: MemberInput): VersionContent {
  return member
}

/**
 * Makes members inside a transaction, in few statements however many they are; agencies are added where they are new.
 * Returns the memberships' ids in the order of the inputs.
 */
export async function insertMembers(
  tx: Transaction,
  partnershipId: string,
  inputs: readonly MemberInput[],
  byPersonId: string | null,
  progress: (done: number) => void = () => {},
): Promise<string[]> {
  const agencies = new Map<string, string>()
  for (const { agency } of inputs) {
    const key = fold(agency)
    if (!agencies.has(key)) agencies.set(key, (await participationOf(tx, partnershipId, agency)).id)
  }
  const [at, day] = [now(), today()]
  const rows = inputs.map((input) => ({ input, id: newId(), personId: newId() }))
  await inParts(rows, (part) =>
    tx.person.createMany({
      data: part.map(({ input, personId }) => ({ id: personId, name: input.name, nameFolded: fold(input.name), email: input.email, createdAt: at })),
    }),
  )
  let done = 0
  await inParts(rows, async (part) => {
    await tx.membership.createMany({
      data: part.map(({ input, id, personId }) => ({
        id,
        version: 1,
        partnershipId,
        personId,
        partnershipAgencyId: agencies.get(fold(input.agency)) ?? '',
        position: input.position,
        level: input.level,
        contribution: input.contribution,
        from: input.from,
        to: input.to,
        createdAt: at,
      })),
    })
    done += part.length
    progress(done)
  })
  await inParts(
    rows.flatMap(({ input, id }) => input.roles.map((role) => ({ id: newId(), membershipId: id, role, since: input.from ?? day, until: null }))),
    (part) => tx.membershipRole.createMany({ data: part }),
  )
  await inParts(
    rows.map(({ input, id }) => ({
      id: newId(),
      partnershipId,
      kind: 'member',
      subjectId: id,
      number: 1,
      content: versionOfMember(input) as object,
      on: firstDayOf(input.from, day),
      byPersonId,
    })),
    (part) => tx.version.createMany({ data: part }),
  )
  await inParts(
    rows.map(({ id }) => ({ id: newId(), kind: 'member.added', subject: id, partnershipId, personId: byPersonId, at })),
    (part) => tx.auditEvent.createMany({ data: part }),
  )
  return rows.map(({ id }) => id)
}

/** Makes one member inside a transaction. Returns the membership's id. */
export async function insertMember(tx: Transaction, partnershipId: string, input: MemberInput, byPersonId: string | null): Promise<string> {
  const [id = ''] = await insertMembers(tx, partnershipId, [input], byPersonId)
  return id
}

/** Adds members, all or none, once per form. */
export function addMembers(scope: PartnershipScope, inputs: MemberInput[], key: string): Promise<PeopleAnswer> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return { outcome: 'wound-up' }
    await once(tx, `members ${scope.partnershipId} ${key}`, inputs, async () => {
      await insertMembers(tx, scope.partnershipId, inputs, scope.personId)
      return 'done'
    })
    return { outcome: 'done' }
  })
}

/** Changes one member, if nobody else did since the form was made. */
export function editMember(scope: PartnershipScope, membershipId: string, version: number, input: MemberInput): Promise<PeopleAnswer> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return { outcome: 'wound-up' }
    const current = await tx.membership.findFirst({
      where: { id: membershipId, partnershipId: scope.partnershipId },
      include: { person: { include: { account: true } }, partnershipAgency: true, roles: { where: { OR: [{ until: null }, { until: { gt: today() } }] } } },
    })
    if (!current) return { outcome: 'not-found' }
    if (current.version !== version) {
      return {
        outcome: 'stale',
        theirs: {
          version: String(current.version),
          name: current.person.name,
          email: current.person.email ?? '',
          agency: current.partnershipAgency.name,
          position: current.position,
          level: current.level,
          roles: current.roles.map((one) => one.role).join(','),
          contribution: current.contribution,
          from: current.from ?? '',
          to: current.to ?? '',
        },
      }
    }
    const participation = await participationOf(tx, scope.partnershipId, input.agency)
    // Somebody with an account keeps their own name and address.
    if (!current.person.account) {
      await tx.person.update({ where: { id: current.personId }, data: { name: input.name, nameFolded: fold(input.name), email: input.email } })
    }
    await tx.membership.update({
      where: { id: membershipId },
      data: {
        version: version + 1,
        partnershipAgencyId: participation.id,
        position: input.position,
        level: input.level,
        contribution: input.contribution,
        from: input.from,
        to: input.to,
      },
    })
    const held = current.roles.map((one) => one.role)
    // Somebody who stays after all has not left.
    if (input.to === null) {
      await tx.departure.deleteMany({ where: { membershipId } })
      await tx.membershipRole.updateMany({ where: { id: { in: current.roles.map((one) => one.id) }, role: { in: input.roles } }, data: { until: null } })
    }
    await tx.membershipRole.updateMany({ where: { id: { in: current.roles.map((one) => one.id) }, role: { notIn: input.roles } }, data: { until: today() } })
    await tx.membershipRole.createMany({
      data: input.roles.filter((role) => !held.includes(role)).map((role) => ({ id: newId(), membershipId, role, since: today(), until: null })),
    })
    await recordVersion(tx, {
      partnershipId: scope.partnershipId,
      kind: 'member',
      subjectId: membershipId,
      content: versionOfMember(input),
      on: today(),
      byPersonId: scope.personId,
      before: {
        content: {
          name: current.person.name,
          agency: current.partnershipAgency.name,
          position: current.position,
          level: current.level,
          roles: held,
          contribution: current.contribution,
          from: current.from,
          to: current.to,
        },
        on: dayOf(current.createdAt),
      },
    })
    await recordEvent(tx, { kind: 'member.edited', subject: membershipId, partnershipId: scope.partnershipId, personId: scope.personId })
    return { outcome: 'done' }
  })
}
