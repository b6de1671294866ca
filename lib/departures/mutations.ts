import type { PartnershipScope } from '@/lib/access/types'
import { recordEvent } from '@/lib/audit/record-event'
import { recordVersion } from '@/lib/history/record-version'
import { refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { inTransaction } from '@/lib/platform/db'
import { type DepartureRefusal, refuseDeparture } from './rules'

type Departure = { lastDay: string; handOver: string; replacementId: string | null }
export type DepartureAnswer = { outcome: 'done' } | { outcome: 'refused'; reason: DepartureRefusal } | { outcome: 'stale'; theirs: Record<string, string> }

/** Notes that a member leaves (or left) on a day, what they hand over and who follows. Their roles and tasks of leading end with it. */
export function noteDeparture(scope: PartnershipScope, membershipId: string, version: number, input: Departure, today: string): Promise<DepartureAnswer> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return { outcome: 'refused', reason: 'wound-up' }
    const current = await tx.membership.findFirst({
      where: { id: membershipId, partnershipId: scope.partnershipId },
      include: { person: true, partnershipAgency: true, roles: { where: { OR: [{ until: null }, { until: { gt: today } }] } }, departure: true },
    })
    if (!current) return { outcome: 'refused', reason: 'not-found' }
    if (current.version !== version) {
      return {
        outcome: 'stale',
        theirs: {
          version: String(current.version),
          lastDay: current.to ?? '',
          handOver: current.departure?.handOver ?? '',
          replacementId: current.departure?.replacementId ?? '',
        },
      }
    }
    const replacement = input.replacementId
      ? await tx.membership.findFirst({ where: { id: input.replacementId, partnershipId: scope.partnershipId }, select: { id: true, to: true } })
      : null
    if (input.replacementId && !replacement) return { outcome: 'refused', reason: 'not-found' }
    const reason = refuseDeparture({ lastDay: input.lastDay, firstDay: current.from, membershipId, replacement })
    if (reason) return { outcome: 'refused', reason }
    await tx.membership.update({ where: { id: membershipId }, data: { to: input.lastDay, version: version + 1 } })
    const noted = { handOver: input.handOver, replacementId: input.replacementId, notedOn: today, byPersonId: scope.personId }
    await tx.departure.upsert({ where: { membershipId }, create: { membershipId, ...noted }, update: noted })
    // Roles and tasks end with the person. Those that had ended before stay as they were.
    const running = { membershipId, OR: [{ until: null }, { until: current.to ?? '9999' }] }
    await tx.membershipRole.updateMany({ where: running, data: { until: input.lastDay } })
    await tx.leadershipTask.updateMany({ where: running, data: { until: input.lastDay } })
    await recordVersion(tx, {
      partnershipId: scope.partnershipId,
      kind: 'member',
      subjectId: membershipId,
      content: {
        name: current.person.name,
        agency: current.partnershipAgency.name,
        position: current.position,
        level: current.level,
        roles: [...new Set(current.roles.map((one) => one.role))],
        contribution: current.contribution,
        from: current.from,
        to: input.lastDay,
        handOver: input.handOver,
      },
      on: today,
      byPersonId: scope.personId,
    })
    await recordEvent(tx, { kind: 'member.left', subject: membershipId, partnershipId: scope.partnershipId, personId: scope.personId })
    return { outcome: 'done' }
  })
}
