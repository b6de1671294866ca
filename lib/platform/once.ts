import { now } from './clock'
import type { Transaction } from './db'
import { newSecret } from './ids'

const keptDays = 7

/** A fresh key for a form that is about to be shown. */
export const newSubmissionKey = newSecret

/**
 * Does the work once per key: the second time (a double click, a retry after a time-out) it gives the first result.
 * Inside the transaction, so that two at the same instant make one row. Never used for answers.
 */
export async function once(tx: Transaction, key: string, work: () => Promise<string>): Promise<string> {
  const earlier = await tx.submission.findUnique({ where: { key } })
  if (earlier) return earlier.result
  const result = await work()
  await tx.submission.deleteMany({ where: { createdAt: { lt: new Date(now().getTime() - keptDays * 86_400_000) } } })
  await tx.submission.create({ data: { key, result, createdAt: now() } })
  return result
}
