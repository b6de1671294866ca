import { inTransaction } from '@/lib/platform/db'
import { dayOf, now } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { putSetting } from '@/lib/platform/settings'
import { versionOfRecord } from '@/lib/partnerships/schema'
import { firstDayOf } from '@/lib/history/rules'
import type { VersionContent, VersionKind } from '@/lib/history/types'

/** A large store has much to go through, once. */
const longestMs = 120_000
const done = 'first-versions-kept'

/**
 * Keeps a first version of every record, agency and member that was entered before versions were kept. Done once in the
 * life of a store. Returns how many it wrote.
 */
export function keepFirstVersions(): Promise<number> {
  return inTransaction(async (tx) => {
    if (await tx.setting.findUnique({ where: { key: done } })) return 0
    await putSetting(tx, done, now().toISOString())
    const kept = new Set((await tx.version.findMany({ where: { number: 1 }, select: { subjectId: true } })).map((one) => one.subjectId))
    const row = (partnershipId: string, kind: VersionKind, subjectId: string, content: VersionContent, on: string) => ({
      id: newId(),
      partnershipId,
      kind,
      subjectId,
      number: 1,
      content: content as object,
      on,
      byPersonId: null,
    })
    const partnerships = (await tx.partnership.findMany()).filter((one) => !kept.has(one.id))
    const agencies = (await tx.partnershipAgency.findMany()).filter((one) => !kept.has(one.id))
    const members = (await tx.membership.findMany({ include: { person: true, partnershipAgency: true, roles: { where: { until: null } } } })).filter(
      (one) => !kept.has(one.id),
    )
    const made = new Map(partnerships.map((one) => [one.id, dayOf(one.createdAt)]))
    const rows = [
      ...partnerships.map((one) => row(one.id, 'partnership', one.id, versionOfRecord(one), firstDayOf(one.startedOn, dayOf(one.createdAt)))),
      ...agencies.map((one) =>
        row(
          one.partnershipId,
          'agency',
          one.id,
          { name: one.name, from: one.from, to: one.to },
          firstDayOf(one.from, made.get(one.partnershipId) ?? one.from ?? '1900-01-01'),
        ),
      ),
      ...members.map((one) =>
        row(
          one.partnershipId,
          'member',
          one.id,
          {
            name: one.person.name,
            agency: one.partnershipAgency.name,
            position: one.position,
            level: one.level,
            roles: one.roles.map((held) => held.role),
            contribution: one.contribution,
            from: one.from,
            to: one.to,
          },
          firstDayOf(one.from, dayOf(one.createdAt)),
        ),
      ),
    ]
    if (rows.length > 0) await tx.version.createMany({ data: rows })
    return rows.length
  }, longestMs)
}
