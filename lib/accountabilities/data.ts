import { demand, memberScopeFor } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { dayOf } from '@/lib/platform/clock'
import { type Reader, reading } from '@/lib/platform/db'
import { derive } from '@/lib/platform/ids'
import { endOf, firstDayShown, linkLeadsThere } from './rules'
import type { LinkMade, MemberEntry } from './types'

const thereOn = (day: string) => ({ OR: [{ to: null }, { to: { gte: day } }] })
const byName = [{ person: { nameFolded: 'asc' } }, { id: 'asc' }] as const

/** What each member who is there entered about themselves, by name. Seen by members only. */
export async function listAccountabilities(scope: PartnershipScope, day: string): Promise<MemberEntry[]> {
  demand(scope, 'limits')
  const members = await reading((from) =>
    from.membership.findMany({
      where: { partnershipId: scope.partnershipId, ...thereOn(day) },
      select: { id: true, person: { select: { name: true } }, partnershipAgency: { select: { name: true } }, accountability: true },
      orderBy: [...byName],
    }),
  )
  return members.map(({ id, person, partnershipAgency, accountability }) => ({
    membershipId: id,
    name: person.name,
    agency: partnershipAgency.name,
    entry: accountability,
  }))
}

/**
 * Every link to a member's own page that was made lately, the latest first: who made it and when, and when it ended, be it
 * by hand or by a newer one. So a link that was made, used and ended behind a member's back shows. Seen by members only.
 */
export async function listLinksMade(scope: PartnershipScope, day: string): Promise<LinkMade[]> {
  demand(scope, 'limits')
  const { partnershipId } = scope
  const since = firstDayShown(day)
  return reading(async (from) => {
    const links = await from.memberLink.findMany({
      where: { membership: { partnershipId }, createdOn: { gte: since } },
      include: { membership: { select: { person: { select: { name: true } } } } },
      orderBy: [{ createdOn: 'desc' }, { id: 'asc' }],
    })
    const made = await from.auditEvent.findMany({
      where: { partnershipId, kind: 'member-link.made', at: { gte: new Date(`${since}T00:00:00Z`) } },
      select: { subject: true, personId: true, at: true },
    })
    const ids = [...new Set(made.flatMap((one) => one.personId ?? []))]
    const makers = new Map((await from.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })).map((one) => [one.id, one.name]))
    // Who made the links of one member on one day: more than one name where two leads did.
    const madeBy = new Map<string, Set<string>>()
    for (const { subject, personId, at } of made) {
      const key = `${subject} ${dayOf(at)}`
      const name = personId === null ? undefined : makers.get(personId)
      if (name) madeBy.set(key, (madeBy.get(key) ?? new Set()).add(name))
    }
    return links.map((link) => ({
      id: link.id,
      name: link.membership.person.name,
      madeOn: link.createdOn,
      madeBy: [...(madeBy.get(`${link.membershipId} ${link.createdOn}`) ?? [])].sort(),
      endedOn: endOf(link, day),
    }))
  })
}

/** Members who are there, each with the link to their own page that is open, if there is one. Says nothing of what they entered. */
export async function listMemberLinks(scope: PartnershipScope, day: string) {
  demand(scope, 'access-list')
  const where = { partnershipId: scope.partnershipId, ...thereOn(day) }
  return reading(async (from) => {
    const members = await from.membership.findMany({
      where,
      select: {
        id: true,
        person: { select: { name: true, account: { select: { id: true } } } },
        partnershipAgency: { select: { name: true } },
      },
      orderBy: [...byName],
    })
    // Not an `include` with an order: with that, every id of a long list goes to the store in one statement.
    const links = await from.memberLink.findMany({
      where: { membership: where, endedOn: null, expiresOn: { gte: day } },
      select: { id: true, membershipId: true, createdOn: true, expiresOn: true },
      orderBy: { createdOn: 'asc' },
    })
    const latest = new Map(links.map(({ membershipId, ...link }) => [membershipId, link]))
    return members.map(({ id, person, partnershipAgency }) => ({
      membershipId: id,
      name: person.name,
      agency: partnershipAgency.name,
      hasAccount: person.account !== null,
      link: latest.get(id) ?? null,
    }))
  })
}

export type OwnPage = { scope: PartnershipScope; name: string; partnershipName: string; invented: boolean; woundUp: boolean }

/** Whose page a link leads to, or null for every link that leads nowhere. Reads only: opening a link changes nothing. */
export async function findOwnPage(from: Pick<Reader, 'memberLink'>, token: string, day: string): Promise<OwnPage | null> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null
  const link = await from.memberLink.findUnique({
    where: { tokenHash: derive('member-link', token) },
    include: {
      membership: {
        select: {
          id: true,
          to: true,
          person: { select: { name: true } },
          partnership: { select: { id: true, name: true, invented: true, windUp: { select: { on: true } } } },
        },
      },
    },
  })
  if (!link || !linkLeadsThere(link, link.membership, day)) return null
  const { id, person, partnership } = link.membership
  return {
    scope: memberScopeFor({ partnershipId: partnership.id, membershipId: id }),
    name: person.name,
    partnershipName: partnership.name,
    invented: partnership.invented,
    woundUp: partnership.windUp !== null,
  }
}

/** The same for a page, outside a transaction. */
export function getOwnPage(token: string, day: string): Promise<OwnPage | null> {
  return reading((from) => findOwnPage(from, token, day))
}
