import 'server-only'
import { notFound } from 'next/navigation'
import type { PartnershipScope } from '@/lib/access/types'
import { today } from '@/lib/platform/clock'
import { readSearch } from '@/lib/platform/search-words'
import { countMembers, getMember, getParticipation, listAgencies, listMembers, listMembersPage, membersOnAPage } from './data'
import type { ExistingMember } from './pasted-rows'

/** Members and agencies for the people page. */
export async function loadPeople(scope: PartnershipScope) {
  const [members, agencies] = await Promise.all([listMembers(scope), listAgencies(scope)])
  return { members, agencies, today: today() }
}

/** What the list of people was asked for: words to look for, a place to go on from, those who have left. */
export async function loadPeoplePage(scope: PartnershipScope, asked: Record<string, string | string[] | undefined>) {
  const { shown: typed, words } = readSearch(asked.q)
  const [, nameFolded, id] = /^(.{0,200})~([a-z0-9]{1,40})$/s.exec(typeof asked.after === 'string' ? asked.after : '') ?? []
  const left = asked.left === '1'
  const after = nameFolded !== undefined && id !== undefined ? { nameFolded, id } : null
  const [members, agencies, counts] = await Promise.all([listMembersPage(scope, { words, after, left }), listAgencies(scope), countMembers(scope)])
  const shown = members.slice(0, membersOnAPage)
  const last = shown.at(-1)
  const next = members.length > membersOnAPage && last ? `${last.person.nameFolded}~${last.id}` : null
  return { members: shown, next, typed, left, begun: after !== null, agencies, counts, today: today() }
}

/** One member, or the page for what is not there. */
export async function loadMember(scope: PartnershipScope, membershipId: string) {
  return (await getMember(scope, membershipId)) ?? notFound()
}

/** One agency's part, or the page for what is not there. */
export async function loadParticipation(scope: PartnershipScope, participationId: string) {
  return (await getParticipation(scope, participationId)) ?? notFound()
}

/** Who is there already, or was, for telling a row that repeats somebody. */
export async function existingMembers(scope: PartnershipScope): Promise<ExistingMember[]> {
  const day = today()
  return (await listMembers(scope)).map(({ person, partnershipAgency, from, to }) => ({
    name: person.name,
    agency: partnershipAgency.name,
    left: to !== null && to < day ? { from, to } : null,
  }))
}
