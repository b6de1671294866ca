import 'server-only'
import { maySee } from '@/lib/access/rules'
import type { PartnershipScope } from '@/lib/access/types'
import { listAgencies } from '@/lib/people/data'
import { roles } from '@/lib/people/types'
import { getLeading, listResources } from './data'
import { lookAtLeading, lookAtPower } from './rules'
import { leadershipTasks } from './types'

/** Roles, tasks of leading, resources and what they say about power, each only where its kind of fact may be seen. */
export async function loadLeading(scope: PartnershipScope) {
  const { members, tasks } = await getLeading(scope)
  const resources = maySee(scope, 'resources') ? await listResources(scope) : null
  const byId = new Map(members.map((one) => [one.id, one]))
  const nameOf = (id: string) => {
    const member = byId.get(id)
    return member ? `${member.person.name}, ${member.partnershipAgency.name}` : null
  }
  const taken = tasks.flatMap((one) => {
    const by = nameOf(one.membershipId)
    return by === null ? [] : [{ ...one, by }]
  })
  const held = roles.map((role) => ({
    role,
    holders: members.flatMap((one) =>
      one.roles.filter((each) => each.role === role).map((each) => ({ id: one.id, by: nameOf(one.id) ?? '', since: each.since })),
    ),
  }))
  const chairs = members
    .filter((one) => one.roles.some((each) => each.role === 'chair'))
    .map((one) => ({ agencyId: one.partnershipAgencyId, agency: one.partnershipAgency.name }))
  const facts = (resources ?? []).map((one) => ({ agencyId: one.participationId, agency: one.participation.name, kind: one.kind, share: one.share }))
  return {
    members: members.map((one) => ({ id: one.id, label: nameOf(one.id) ?? '' })),
    tasks: leadershipTasks.map((task) => ({ task, taken: taken.filter((one) => one.task === task) })),
    held,
    resources,
    looks: lookAtLeading({ taken, rolesHeld: held.flatMap((one) => (one.holders.length > 0 ? [one.role] : [])), members: members.length }),
    power: resources ? lookAtPower(facts, chairs) : null,
  }
}

/** What the form for one resource begins with: the agencies, and what stands where one is asked for by agency and kind. */
export async function loadResourceForm(scope: PartnershipScope, asked: Record<string, string | string[] | undefined>) {
  const [agencies, resources] = await Promise.all([listAgencies(scope), listResources(scope)])
  const stands = resources.find((one) => one.participationId === asked.agency && one.kind === asked.kind) ?? null
  return { agencies: agencies.map((one) => ({ id: one.id, name: one.name })), stands }
}
