import 'server-only'
import { maySee } from '@/lib/access/rules'
import type { PartnershipScope } from '@/lib/access/types'
import { listAgencies, listMembers } from '@/lib/people/data'
import { isThere } from '@/lib/people/rules'
import { roles } from '@/lib/people/types'
import { today } from '@/lib/platform/clock'
import { getLeading, listResources } from './data'
import { balanceWords, headsOf, holdsNow, looksOfPower, looksOfRoles, looksOfTasks, powerOf } from './rules'
import { resourceKinds, tasks } from './types'

/** Roles, tasks and (where they may be seen) resources of today, with what they say together. */
export async function loadLeading(scope: PartnershipScope) {
  const day = today()
  const [held, members, agencies, resources] = await Promise.all([
    getLeading(scope),
    listMembers(scope),
    listAgencies(scope),
    maySee(scope, 'resources') ? listResources(scope).then((all) => all.filter((one) => isThere(one, day))) : null,
  ])
  const now = <Row extends { since: string | null; until: string | null }>(rows: readonly Row[]) => rows.filter((one) => holdsNow(one, day))
  const earlier = <Row extends { since: string | null; until: string | null }>(rows: readonly Row[]) =>
    rows.filter((one) => one.until !== null && one.until <= day && (one.since === null || one.until > one.since))
  const rolesNow = now(held.roles)
  const tasksNow = now(held.tasks)
  const chairs = rolesNow.filter((one) => one.key === 'chair')
  const there = agencies.filter((one) => isThere(one, day))
  const leading = there.find((one) => one.leadsSince !== null)
  const lead = leading ? { agencyId: leading.id, agency: leading.name, since: leading.leadsSince } : null
  const power = resources ? powerOf(resources, headsOf(chairs, lead)) : null
  const empty = roles.filter((role) => !rolesNow.some((one) => one.key === role))
  const anybody = members.some((member) => isThere(member, day) && isThere(member.partnershipAgency, day))
  return {
    roles: roles.map((role) => ({ role, holders: rolesNow.filter((one) => one.key === role), earlier: earlier(held.roles).filter((one) => one.key === role) })),
    empty,
    tasks: tasks.map((task) => ({ task, takers: tasksNow.filter((one) => one.key === task), earlier: earlier(held.tasks).filter((one) => one.key === task) })),
    /** Names the open rows, for the form that passes a task on. */
    seen: seenOf(held.tasks.filter((one) => one.ownUntil === null || one.ownUntil > day)),
    chairs,
    lead,
    agencies: there.map((one) => ({ id: one.id, name: one.name })),
    resources: resources && resourceKinds.map((kind) => ({ kind, entries: resources.filter((one) => one.kind === kind) })),
    power,
    balance: power && balanceWords(power),
    looks: anybody ? [...(power ? looksOfPower(power) : []), ...looksOfTasks(tasksNow), ...looksOfRoles(empty)] : [],
    members: members
      .filter((member) => isThere(member, day) && isThere(member.partnershipAgency, day))
      .map((member) => ({ id: member.id, label: `${member.person.name}, ${member.partnershipAgency.name}` })),
    anybody,
  }
}

/** The rows that are open, as one text. */
export function seenOf(rows: readonly { id: string }[]): string {
  return rows
    .map((row) => row.id)
    .sort()
    .join(' ')
}

/** What the form for resources begins with: the agencies that are there, and the entry to be changed, if one was asked for. */
export async function loadResourceForm(scope: PartnershipScope, asked: string | string[] | undefined) {
  const day = today()
  const [resources, agencies] = await Promise.all([listResources(scope), listAgencies(scope)])
  return {
    given: resources.find((one) => one.id === asked) ?? null,
    agencies: agencies.filter((agency) => isThere(agency, day)).map((agency) => ({ id: agency.id, name: agency.name })),
  }
}
