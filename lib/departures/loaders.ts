import 'server-only'
import { notFound } from 'next/navigation'
import { maySee } from '@/lib/access/rules'
import type { PartnershipScope } from '@/lib/access/types'
import { taskName } from '@/lib/leading/words'
import { levels, type Role } from '@/lib/people/types'
import { levelName } from '@/lib/people/words'
import { today } from '@/lib/platform/clock'
import { getDeparture } from './data'
import type { DepartureFacts } from './types'

const running = (day: string) => (one: { until: string | null }) => one.until === null || one.until > day

/** One member's departure: what stands, what it leaves open, and who could follow them. */
export async function loadDeparture(scope: PartnershipScope, membershipId: string) {
  const day = today()
  const found = await getDeparture(scope, membershipId, day)
  if (!found) notFound()
  const { member, others, commitments } = found
  const sameAgency = others.filter((one) => one.partnershipAgencyId === member.partnershipAgencyId)
  const inOrder = (held: string[]) => levels.filter((level) => held.includes(level)).map(levelName)
  const roles = [...new Set(member.roles.filter((one) => one.until === null || one.until >= (member.to ?? day)).map((one) => one.role as Role))]
  const tasks = member.leadershipTasks.filter((one) => one.until === null || one.until >= (member.to ?? day)).map((one) => one.task)
  const facts: DepartureFacts = {
    name: member.person.name,
    agency: member.partnershipAgency.name,
    lastDay: member.to ?? day,
    today: day,
    handOver: member.departure?.handOver ?? '',
    replacement: member.departure?.replacement?.person.name ?? null,
    levelsNow: inOrder([member.level, ...sameAgency.map((one) => one.level)]),
    levelsLeft: inOrder(sameAgency.map((one) => one.level)),
    othersOfAgency: sameAgency.length,
    roles,
    rolesEmpty: roles.filter((role) => !others.some((one) => one.roles.some((held) => held.role === role && running(day)(held)))),
    tasksEmpty: [...new Set(tasks)]
      .filter((task) => !others.some((one) => one.leadershipTasks.some((taken) => taken.task === task && running(day)(taken))))
      .map(taskName),
    agreements: maySee(scope, 'agreements') ? distinct(member.signatures.map((one) => one.party.agreement)) : null,
    commitments,
  }
  return {
    facts,
    version: member.version,
    noted: member.to !== null,
    replacementId: member.departure?.replacementId ?? '',
    candidates: others.map((one) => ({ id: one.id, label: `${one.person.name}, ${one.partnershipAgency.name}` })),
  }
}

function distinct<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
