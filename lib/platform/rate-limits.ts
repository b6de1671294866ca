import { createHash } from 'node:crypto'
import { now } from './clock'
import { inTransaction, reading } from './db'

const keyOf = (kind: string, subject: string) => `${kind}:${createHash('sha256').update(subject).digest('base64url').slice(0, 22)}`

/** Seconds until the visitor may try again, or null where the limit is not reached. Counters live in the store and survive a restart. */
export async function waitBeforeRetry(limits: { kind: string; subject: string; most: number }[], windowMinutes: number): Promise<number | null> {
  const rows = await reading((from) => from.rateLimit.findMany({ where: { key: { in: limits.map((one) => keyOf(one.kind, one.subject)) } } }))
  let longest: number | null = null
  for (const limit of limits) {
    const row = rows.find((one) => one.key === keyOf(limit.kind, limit.subject))
    if (!row || row.count < limit.most) continue
    const left = Math.ceil((row.windowStart.getTime() + windowMinutes * 60_000 - now().getTime()) / 1000)
    if (left > 0 && (longest === null || left > longest)) longest = left
  }
  return longest
}

/** Counts one failure for each subject; a window that has run out starts anew. Old counters go. */
export async function countFailure(subjects: { kind: string; subject: string }[], windowMinutes: number): Promise<void> {
  const at = now()
  const oldest = new Date(at.getTime() - windowMinutes * 60_000)
  await inTransaction(async (tx) => {
    await tx.rateLimit.deleteMany({ where: { windowStart: { lt: oldest } } })
    for (const { kind, subject } of subjects) {
      const key = keyOf(kind, subject)
      await tx.rateLimit.upsert({ where: { key }, create: { key, windowStart: at, count: 1 }, update: { count: { increment: 1 } } })
    }
  })
}

/** Forgets the failures of a subject, after it succeeded. */
export async function forgetFailures(kind: string, subject: string): Promise<void> {
  await inTransaction((tx) => tx.rateLimit.deleteMany({ where: { key: keyOf(kind, subject) } }))
}
