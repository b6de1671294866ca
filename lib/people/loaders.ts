import 'server-only'
import { notFound } from 'next/navigation'
import type { PartnershipScope } from '@/lib/access/types'
import { today } from '@/lib/platform/clock'
import { getMember, getParticipation, listAgencies, listMembers } from './data'

/** Members and agencies for the people page. */
export async function loadPeople(scope: PartnershipScope) {
  const [members, agencies] = await Promise.all([listMembers(scope), listAgencies(scope)])
  return { members, agencies, today: today() }
}

/** One member, or the page for what is not there. */
export async function loadMember(scope: PartnershipScope, membershipId: string) {
  return (await getMember(scope, membershipId)) ?? notFound()
}

/** One agency's part, or the page for what is not there. */
export async function loadParticipation(scope: PartnershipScope, participationId: string) {
  return (await getParticipation(scope, participationId)) ?? notFound()
}

/** Names and agencies that are there already, for telling a pasted row that repeats one. */
export async function existingMembers(scope: PartnershipScope): Promise<{ name: string; agency: string }[]> {
  return (await listMembers(scope))
    .filter((member) => member.to === null || member.to >= today())
    .map((member) => ({ name: member.person.name, agency: member.partnershipAgency.name }))
}
