import type { Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import type { VersionContent, VersionKind } from './types'

type Noted = {
  partnershipId: string
  kind: VersionKind
  subjectId: string
  /** How it stands from now on. */
  content: VersionContent
  on: string
  byPersonId: string | null
  /** How it stood before its first kept change, and since when: for rows made before versions were kept. */
  before?: { content: VersionContent; on: string }
}

/**
 * Keeps how one part of the record stands from this day on (yyyy-mm-dd). Called in the transaction that changes it, for
 * the making too. Nothing that was kept is ever changed, so the record can be seen as it was on any day.
 */
export async function recordVersion(tx: Transaction, noted: Noted): Promise<void> {
  const { partnershipId, kind, subjectId, on, byPersonId } = noted
  let number = await tx.version.count({ where: { kind, subjectId } })
  const write = (content: VersionContent, day: string, by: string | null) => {
    number += 1
    return tx.version.create({ data: { id: newId(), partnershipId, kind, subjectId, number, content: content as object, on: day, byPersonId: by } })
  }
  if (number === 0 && noted.before) await write(noted.before.content, noted.before.on, null)
  await write(noted.content, on, byPersonId)
}
