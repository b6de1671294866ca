import type { PartnershipScope } from '@/lib/access/types'
import { recordEvent } from '@/lib/audit/record-event'
import { recordVersion } from '@/lib/history/record-version'
import type { VersionContent } from '@/lib/history/types'
import { refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { isThere } from '@/lib/people/rules'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'
import { shareLeft } from './rules'
import type { ResourceInput } from './schema'
import type { ResourceKind, ResourceRefusal, Task } from './types'
import { resourceWords } from './words'

export type Passing = { task: Task; membershipId: string | null; how: 'instead' | 'beside' }
export type PassAnswer = { outcome: 'done' } | { outcome: 'wound-up' | 'no-such-member' } | { outcome: 'stale'; seen: string; takers: string }

/** Somebody takes a task of leading from this day on, inside a transaction. */
export async function insertTask(tx: Transaction, partnershipId: string, taken: { task: Task; membershipId: string; since: string; until: string | null }) {
  const id = newId()
  await tx.leadershipTask.create({ data: { id, partnershipId, ...taken } })
  return id
}

/**
 * Passes a task on: to somebody in place of those who take it, or beside them, or to nobody for now. What ended stays.
 * `seen` names the open rows that the form showed; where they are others by now, nothing is done. `day` is today, and
 * `since` the day from which it counts, at the latest today.
 */
export function passTask(scope: PartnershipScope, { task, membershipId, how }: Passing, seen: string, day: string, since = day): Promise<PassAnswer> {
  return inTransaction(async (tx) => {
    const { partnershipId } = scope
    if (await refuseIfWoundUp(tx, partnershipId)) return { outcome: 'wound-up' }
    if (membershipId) {
      const member = await tx.membership.findFirst({ where: { id: membershipId, partnershipId }, include: { partnershipAgency: true } })
      if (!member || !isThere(member, since) || !isThere(member.partnershipAgency, since)) return { outcome: 'no-such-member' }
    }
    const open = await tx.leadershipTask.findMany({
      where: { partnershipId, OR: [{ until: null }, { until: { gt: day } }] },
      include: { membership: { include: { person: { select: { name: true } } } } },
    })
    const own = open.filter((row) => row.task === task)
    const ending = how === 'instead' || !membershipId ? own.filter((row) => row.membershipId !== membershipId) : []
    const taking = own.some((row) => row.membershipId === membershipId)
    // Sent a second time, everything stands as it was wished already.
    if (ending.length === 0 && (taking || !membershipId)) return { outcome: 'done' }
    const stands = open
      .map((row) => row.id)
      .sort()
      .join(' ')
    if (stands !== seen) return { outcome: 'stale', seen: stands, takers: own.map((row) => row.membership.person.name).join(', ') || 'Nobody for now' }
    for (const row of ending) {
      await tx.leadershipTask.update({ where: { id: row.id }, data: { until: [row.since, since].sort().at(-1) ?? since } })
      await recordEvent(tx, { kind: 'task.handed-over', subject: row.id, partnershipId, personId: scope.personId })
    }
    if (membershipId && !taking) {
      const id = await insertTask(tx, partnershipId, { task, membershipId, since, until: null })
      await recordEvent(tx, { kind: 'task.taken', subject: id, partnershipId, personId: scope.personId })
    }
    return { outcome: 'done' }
  })
}

export type ResourceAnswer =
  | { outcome: 'done' }
  | { outcome: 'refused'; reason: ResourceRefusal }
  | { outcome: 'too-much'; left: number }
  | { outcome: 'stale'; theirs: Record<string, string> }

/** A resource as its versions keep it. */
function versionOfResource(agency: string, { kind, amount, share }: { kind: string; amount: string; share: number | null }): VersionContent {
  return { title: `${resourceWords[kind as ResourceKind]?.name ?? kind}: ${agency}`, agency, kind, amount, share }
}

async function sharesOfOthers(tx: Transaction, partnershipId: string, { participationId, kind }: ResourceInput, day: string) {
  const others = await tx.resource.findMany({
    where: { partnershipId, kind, participationId: { not: participationId } },
    include: { participation: { select: { from: true, to: true } } },
  })
  return others.filter((one) => isThere(one.participation, day))
}

/** Notes what an agency brings, inside a transaction, with its first version. Asks no rule: whoever calls has. */
export async function insertResource(tx: Transaction, partnershipId: string, agency: string, input: ResourceInput, on: string, byPersonId: string | null) {
  const id = newId()
  await tx.resource.create({ data: { id, version: 1, partnershipId, ...input } })
  await recordVersion(tx, { partnershipId, kind: 'resource', subjectId: id, content: versionOfResource(agency, input), on, byPersonId })
  await recordEvent(tx, { kind: 'resource.added', subject: id, partnershipId, personId: byPersonId })
  return id
}

/** Adds what an agency brings of one kind, once per form. A second entry of the same kind, and shares over 100 in all, are refused. */
export function addResource(scope: PartnershipScope, input: ResourceInput, key: string, day: string): Promise<ResourceAnswer> {
  return inTransaction(async (tx): Promise<ResourceAnswer> => {
    const { partnershipId, personId } = scope
    if (await refuseIfWoundUp(tx, partnershipId)) return { outcome: 'refused', reason: 'wound-up' }
    const { participationId, kind } = input
    const participation = await tx.partnershipAgency.findFirst({ where: { id: participationId, partnershipId } })
    if (!participation || !isThere(participation, day)) return { outcome: 'refused', reason: 'no-such-agency' }
    let answer: ResourceAnswer = { outcome: 'done' }
    await once(tx, `resource ${partnershipId} ${key}`, input, async () => {
      const left = shareLeft(await sharesOfOthers(tx, partnershipId, input, day))
      if (await tx.resource.findUnique({ where: { participationId_kind: { participationId, kind } } }))
        answer = { outcome: 'refused', reason: 'entered-already' }
      else if ((input.share ?? 0) > left) answer = { outcome: 'too-much', left }
      else await insertResource(tx, partnershipId, participation.name, input, day, personId)
      return answer.outcome === 'done' ? 'done' : null
    })
    return answer
  })
}

type Change = { amount: string; share: number | null }

/** Changes the words and the share of one entry, if nobody else did since the form was made. Its agency and kind stay. */
export function changeResource(scope: PartnershipScope, resourceId: string, version: number, change: Change, day: string): Promise<ResourceAnswer> {
  return inTransaction(async (tx): Promise<ResourceAnswer> => {
    const found = await findResource(tx, scope, resourceId, version)
    if ('outcome' in found) return found
    const { current } = found
    const kind = current.kind as ResourceKind
    const left = shareLeft(await sharesOfOthers(tx, scope.partnershipId, { ...change, kind, participationId: current.participationId }, day))
    if ((change.share ?? 0) > left) return { outcome: 'too-much', left }
    await tx.resource.update({ where: { id: resourceId }, data: { ...change, version: version + 1 } })
    await keep(tx, scope, current, versionOfResource(current.participation.name, { kind, ...change }), day)
    return { outcome: 'done' }
  })
}

/** Takes one entry out. Its versions stay, so that the record can be seen as it was. */
export function removeResource(scope: PartnershipScope, resourceId: string, version: number, day: string): Promise<ResourceAnswer> {
  return inTransaction(async (tx): Promise<ResourceAnswer> => {
    const found = await findResource(tx, scope, resourceId, version)
    if ('outcome' in found) return found
    await tx.resource.delete({ where: { id: resourceId } })
    await keep(tx, scope, found.current, { title: String(versionOfResource(found.current.participation.name, found.current).title), removed: true }, day)
    return { outcome: 'done' }
  })
}

type Kept = { id: string; participationId: string; kind: string; amount: string; share: number | null; participation: { name: string } }

async function findResource(tx: Transaction, scope: PartnershipScope, resourceId: string, version: number): Promise<ResourceAnswer | { current: Kept }> {
  if (await refuseIfWoundUp(tx, scope.partnershipId)) return { outcome: 'refused', reason: 'wound-up' }
  const current = await tx.resource.findFirst({
    where: { id: resourceId, partnershipId: scope.partnershipId },
    include: { participation: { select: { name: true } } },
  })
  if (!current) return { outcome: 'refused', reason: 'not-found' }
  if (current.version !== version) {
    const theirs = { version: String(current.version), amount: current.amount, share: current.share === null ? '' : String(current.share) }
    return { outcome: 'stale', theirs }
  }
  return { current }
}

async function keep(tx: Transaction, scope: PartnershipScope, current: Kept, content: VersionContent, day: string): Promise<void> {
  const { partnershipId, personId } = scope
  await recordVersion(tx, {
    partnershipId,
    kind: 'resource',
    subjectId: current.id,
    content,
    on: day,
    byPersonId: personId,
    before: { content: versionOfResource(current.participation.name, current), on: day },
  })
  await recordEvent(tx, { kind: 'removed' in content ? 'resource.removed' : 'resource.edited', subject: current.id, partnershipId, personId })
}
