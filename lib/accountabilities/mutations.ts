import type { PartnershipScope } from '@/lib/access/types'
import { recordEvent } from '@/lib/audit/record-event'
import { refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { isThere } from '@/lib/people/rules'
import { inTransaction, reading, type Transaction } from '@/lib/platform/db'
import { derive, newId, newSecret } from '@/lib/platform/ids'
import { findOwnPage } from './data'
import { isEmpty, lastDayOfLink, saySame } from './rules'
import type { AccountabilityInput } from './types'

export type EntryAnswer = { outcome: 'done' | 'wound-up' | 'no-member' } | { outcome: 'stale'; theirs: Record<string, string> }

/**
 * Keeps what one member says of their own accountabilities, inside a transaction. Whose it is comes from the scope and
 * from nowhere else, so that nobody writes for another. Emptying every field takes the entry out of the store.
 */
export async function putAccountability(
  tx: Transaction,
  scope: PartnershipScope,
  version: number,
  input: AccountabilityInput,
  day: string,
): Promise<EntryAnswer> {
  const { partnershipId, ownMembershipId, personId } = scope
  if (ownMembershipId === null) return { outcome: 'no-member' }
  if (await refuseIfWoundUp(tx, partnershipId)) return { outcome: 'wound-up' }
  const member = await tx.membership.findFirst({ where: { id: ownMembershipId, partnershipId }, include: { accountability: true } })
  if (!member || !isThere({ from: null, to: member.to }, day)) return { outcome: 'no-member' }
  const current = member.accountability
  if (current ? saySame(current, input) : isEmpty(input)) return { outcome: 'done' }
  if ((current?.version ?? 0) !== version) return { outcome: 'stale', theirs: asTyped(current) }
  if (isEmpty(input)) await tx.accountability.delete({ where: { membershipId: ownMembershipId } })
  else if (current) await tx.accountability.update({ where: { membershipId: ownMembershipId }, data: { ...input, version: version + 1, updatedOn: day } })
  else {
    await insertAccountability(tx, partnershipId, ownMembershipId, input, day, personId)
    return { outcome: 'done' }
  }
  await recordEvent(tx, { kind: isEmpty(input) ? 'accountability.withdrawn' : 'accountability.entered', subject: ownMembershipId, partnershipId, personId })
  return { outcome: 'done' }
}

/** A member's first entry, inside a transaction. Asks nothing: whoever calls knows whose it is. */
export async function insertAccountability(
  tx: Transaction,
  partnershipId: string,
  membershipId: string,
  input: AccountabilityInput,
  day: string,
  personId: string | null,
): Promise<void> {
  await tx.accountability.create({ data: { membershipId, ...input, version: 1, updatedOn: day } })
  await recordEvent(tx, { kind: 'accountability.entered', subject: membershipId, partnershipId, personId })
}

function asTyped(current: (AccountabilityInput & { version: number }) | null): Record<string, string> {
  if (!current) return { version: '0', reportsTo: '', agreedTime: '', agreedMandate: '', agreedRoom: '', adviceSignedBy: '', limits: '' }
  const { version, reportsTo, agreedTime, agreedMandate, agreedRoom, adviceSignedBy, limits } = current
  return { version: String(version), reportsTo, agreedTime, agreedMandate, agreedRoom, adviceSignedBy, limits }
}

/** The actor's own entry, where they are a member here. */
export function enterAccountability(scope: PartnershipScope, version: number, input: AccountabilityInput, day: string): Promise<EntryAnswer> {
  return inTransaction((tx) => putAccountability(tx, scope, version, input, day))
}

/** The entry of the member whose link this is. Null for a link that leads nowhere. */
export function enterByLink(token: string, version: number, input: AccountabilityInput, day: string): Promise<EntryAnswer | null> {
  return inTransaction(async (tx) => {
    const page = await findOwnPage(tx, token, day)
    return page && putAccountability(tx, page.scope, version, input, day)
  })
}

/** One more link to a member's own page; earlier ones stay open. For a message while it is sent. The secret is returned and kept nowhere. */
export async function mintMemberLink(tx: Transaction, membershipId: string, day: string): Promise<string> {
  const token = newSecret()
  await tx.memberLink.create({
    data: { id: newId(), membershipId, tokenHash: derive('member-link', token), createdOn: day, expiresOn: lastDayOfLink(day), endedOn: null },
  })
  return token
}

export type NewMemberLink = { name: string; agency: string; token: string }
export type MintAnswer = { outcome: 'minted'; links: NewMemberLink[] } | { outcome: 'wound-up' } | { outcome: 'no-such-member' }

/** A new link for each of these members, good for 30 days; the one before ends. The secrets are returned and kept nowhere. */
export function mintMemberLinks(scope: PartnershipScope, membershipIds: readonly string[], day: string): Promise<MintAnswer> {
  return inTransaction(async (tx): Promise<MintAnswer> => {
    const { partnershipId } = scope
    if (await refuseIfWoundUp(tx, partnershipId)) return { outcome: 'wound-up' }
    const members = await tx.membership.findMany({
      where: { partnershipId, id: { in: [...membershipIds] }, OR: [{ to: null }, { to: { gte: day } }] },
      include: { person: { select: { name: true } }, partnershipAgency: { select: { name: true } } },
      orderBy: [{ person: { nameFolded: 'asc' } }, { id: 'asc' }],
    })
    if (members.length < new Set(membershipIds).size) return { outcome: 'no-such-member' }
    const links: NewMemberLink[] = []
    for (const member of members) {
      await tx.memberLink.updateMany({ where: { membershipId: member.id, endedOn: null }, data: { endedOn: day } })
      const token = await mintMemberLink(tx, member.id, day)
      await recordEvent(tx, { kind: 'member-link.made', subject: member.id, partnershipId, personId: scope.personId })
      links.push({ name: member.person.name, agency: member.partnershipAgency.name, token })
    }
    return { outcome: 'minted', links }
  })
}

/** Ends the link to a member's own page, and every other that is open to it: messages bring new ones. One that has ended already stays as it is. */
export function endMemberLink(scope: PartnershipScope, linkId: string, day: string): Promise<'done' | 'not-found'> {
  return inTransaction(async (tx) => {
    const link = await tx.memberLink.findFirst({ where: { id: linkId, membership: { partnershipId: scope.partnershipId } } })
    if (!link) return 'not-found'
    if (link.endedOn !== null) return 'done'
    await tx.memberLink.updateMany({ where: { membershipId: link.membershipId, endedOn: null }, data: { endedOn: day } })
    await recordEvent(tx, { kind: 'member-link.ended', subject: link.membershipId, partnershipId: scope.partnershipId, personId: scope.personId })
    return 'done'
  })
}

/**
 * Takes out of the store what members said of their own accountabilities once their last day is past: it was theirs, and
 * nobody sees it any more. Returns how many entries went.
 */
export async function forgetAccountabilities(day: string): Promise<number> {
  const past = { membership: { to: { lt: day } } }
  if ((await reading((from) => from.accountability.count({ where: past }))) === 0) return 0
  return inTransaction(async (tx) => (await tx.accountability.deleteMany({ where: past })).count)
}
