import { demand, memberScopeFor } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { type Reader, reading } from '@/lib/platform/db'
import { derive } from '@/lib/platform/ids'
import { linkLeadsThere } from './rules'
import type { MemberEntry } from './types'

const thereOn = (day: string) => ({ OR: [{ to: null }, { to: { gte: day } }] })
const liveOn = (day: string) => ({ endedOn: null, expiresOn: { gte: day } })

/** What each member who is there entered about themselves, by name. Seen by members only. */
export async function listAccountabilities(scope: PartnershipScope, day: string): Promise<MemberEntry[]> {
  demand(scope, 'limits')
  const members = await reading((from) =>
    from.membership.findMany({
      where: { partnershipId: scope.partnershipId, ...thereOn(day) },
      select: {
        id: true,
        person: { select: { name: true } },
        partnershipAgency: { select: { name: true } },
        accountability: true,
        links: { where: liveOn(day), select: { createdOn: true }, orderBy: { createdOn: 'desc' }, take: 1 },
      },
      orderBy: [{ person: { nameFolded: 'asc' } }, { id: 'asc' }],
    }),
  )
  return members.map(({ id, person, partnershipAgency, accountability, links }) => ({
    membershipId: id,
    name: person.name,
    agency: partnershipAgency.name,
    entry: accountability,
    linkMadeOn: links[0]?.createdOn ?? null,
  }))
}

/** Members who are there, each with the link to their own page that is open, if there is one. Says nothing of what they entered. */
export async function listMemberLinks(scope: PartnershipScope, day: string) {
  demand(scope, 'access-list')
  const members = await reading((from) =>
    from.membership.findMany({
      where: { partnershipId: scope.partnershipId, ...thereOn(day) },
      select: {
        id: true,
        person: { select: { name: true, account: { select: { id: true } } } },
        partnershipAgency: { select: { name: true } },
        links: { where: liveOn(day), select: { id: true, createdOn: true, expiresOn: true }, orderBy: { createdOn: 'desc' }, take: 1 },
      },
      orderBy: [{ person: { nameFolded: 'asc' } }, { id: 'asc' }],
    }),
  )
  return members.map(({ id, person, partnershipAgency, links }) => ({
    membershipId: id,
    name: person.name,
    agency: partnershipAgency.name,
    hasAccount: person.account !== null,
    link: links[0] ?? null,
  }))
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
