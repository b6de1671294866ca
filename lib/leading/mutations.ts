import type { PartnershipScope } from '@/lib/access/types'
import { recordEvent } from '@/lib/audit/record-event'
import { recordVersion } from '@/lib/history/record-version'
import { refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { inTransaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { refuseShare } from './rules'
import type { LeadershipTaskId, ResourceKind } from './types'
import type { LeadingRefusal } from './words'

/** Notes that a member takes a task of leading from this day on. Several may take one; nobody takes one twice at a time. */
export function takeTask(scope: PartnershipScope, taken: { task: LeadershipTaskId; membershipId: string }, on: string): Promise<LeadingRefusal | null> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return 'wound-up'
    const { partnershipId } = scope
    if (!(await tx.membership.findFirst({ where: { id: taken.membershipId, partnershipId, OR: [{ to: null }, { to: { gte: on } }] } }))) return 'not-found'
    if (await tx.leadershipTask.findFirst({ where: { ...taken, partnershipId, OR: [{ until: null }, { until: { gt: on } }] } })) return 'takes-it-already'
    const id = newId()
    await tx.leadershipTask.create({ data: { id, partnershipId, ...taken, since: on, until: null } })
    await recordEvent(tx, { kind: 'task.taken', subject: id, partnershipId, personId: scope.personId })
    return null
  })
}

/** Notes that somebody hands a task of leading over. The row stays, with the day. */
export function endTask(scope: PartnershipScope, taskId: string, on: string): Promise<LeadingRefusal | null> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return 'wound-up'
    const ended = await tx.leadershipTask.updateMany({
      where: { id: taskId, partnershipId: scope.partnershipId, OR: [{ until: null }, { until: { gt: on } }] },
      data: { until: on },
    })
    if (ended.count === 0) return 'not-found'
    await recordEvent(tx, { kind: 'task.handed-over', subject: taskId, partnershipId: scope.partnershipId, personId: scope.personId })
    return null
  })
}

type ResourceInput = { agencyId: string; kind: ResourceKind; amount: string; share: number | null }
export type ResourceAnswer = { outcome: 'done' } | { outcome: LeadingRefusal } | { outcome: 'stale'; theirs: Record<string, string> }

/** Keeps what one agency brings of one kind, if nobody else changed it since. Shares of a kind over 100 per cent are refused. */
export function saveResource(scope: PartnershipScope, input: ResourceInput, seen: number, on: string): Promise<ResourceAnswer> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return { outcome: 'wound-up' }
    const { partnershipId } = scope
    const { agencyId: participationId, kind, amount, share } = input
    const agency = await tx.partnershipAgency.findFirst({ where: { id: participationId, partnershipId } })
    if (!agency) return { outcome: 'not-found' }
    const stands = await tx.resource.findUnique({ where: { participationId_kind: { participationId, kind } } })
    if ((stands?.version ?? 0) !== seen) {
      return { outcome: 'stale', theirs: { seen: String(stands?.version ?? 0), amount: stands?.amount ?? '', share: stands?.share?.toString() ?? '' } }
    }
    const others = await tx.resource.findMany({ where: { partnershipId, kind, participationId: { not: participationId } }, select: { share: true } })
    const refusal = refuseShare(
      others.map((one) => one.share),
      share,
    )
    if (refusal) return { outcome: refusal }
    const id = stands?.id ?? newId()
    if (stands) await tx.resource.update({ where: { id }, data: { amount, share, version: stands.version + 1 } })
    else await tx.resource.create({ data: { id, version: 1, partnershipId, participationId, kind, amount, share } })
    await recordVersion(tx, {
      partnershipId,
      kind: 'resource',
      subjectId: id,
      content: { name: agency.name, kind, amount, share },
      on,
      byPersonId: scope.personId,
    })
    await recordEvent(tx, { kind: 'resource.saved', subject: id, partnershipId, personId: scope.personId })
    return { outcome: 'done' }
  })
}
