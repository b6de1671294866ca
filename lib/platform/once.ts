import { createHash } from 'node:crypto'
import { now } from './clock'
import type { Transaction } from './db'
import { newSecret } from './ids'

const keptDays = 7

/** A fresh key for a form that is about to be shown. */
export const newSubmissionKey = newSecret

/**
 * Does the work once per key and content: the second time (a double click, a retry after a time-out) it gives the first result.
 * The same form with something else in it (back, change, send) is new work. Work that was refused gives null, which is not kept: the same form, once mended, is tried anew. Inside the
 * transaction, so that two at the same instant make one row. Never used for answers.
 */
export async function once<Result extends string | null>(
  tx: Transaction,
  formKey: string,
  content: unknown,
  work: () => Promise<Result>,
): Promise<string | Result> {
  const key = keyOf(formKey, content)
  const earlier = await tx.submission.findUnique({ where: { key } })
  if (earlier) return earlier.result
  const result = await work()
  if (result === null) return result
  await tx.submission.deleteMany({ where: { createdAt: { lt: new Date(now().getTime() - keptDays * 86_400_000) } } })
  await tx.submission.create({ data: { key, result, createdAt: now() } })
  return result
}

const keyOf = (formKey: string, content: unknown) => `${formKey} ${createHash('sha256').update(JSON.stringify(content)).digest('base64url')}`

/** What `once` gave for this key and content before, or null. */
export async function earlierResult(tx: Pick<Transaction, 'submission'>, formKey: string, content: unknown): Promise<string | null> {
  return (await tx.submission.findUnique({ where: { key: keyOf(formKey, content) } }))?.result ?? null
}
