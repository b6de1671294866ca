import { createHash } from 'node:crypto'
import { now } from './clock'
import { inTransaction, type Transaction } from './db'

type Subject = { kind: string; subject: string }
type Limit = Subject & { most: number }

const keyOf = ({ kind, subject }: Subject) => `${kind}:${createHash('sha256').update(subject).digest('base64url').slice(0, 22)}`

async function waitInside(tx: Transaction, limits: readonly Limit[], windowMinutes: number): Promise<number | null> {
  const rows = await tx.rateLimit.findMany({ where: { key: { in: limits.map(keyOf) } } })
  let longest: number | null = null
  for (const limit of limits) {
    const row = rows.find((one) => one.key === keyOf(limit))
    if (!row || row.count < limit.most) continue
    const left = Math.ceil((row.windowStart.getTime() + windowMinutes * 60_000 - now().getTime()) / 1000)
    if (left > 0 && (longest === null || left > longest)) longest = left
  }
  return longest
}

async function countInside(tx: Transaction, subjects: readonly Subject[], windowMinutes: number): Promise<void> {
  const at = now()
  await tx.rateLimit.deleteMany({ where: { windowStart: { lt: new Date(at.getTime() - windowMinutes * 60_000) } } })
  for (const subject of subjects) {
    const key = keyOf(subject)
    await tx.rateLimit.upsert({ where: { key }, create: { key, windowStart: at, count: 1 }, update: { count: { increment: 1 } } })
  }
}

/** Seconds until the visitor may try again, or null where the limit is not reached. Counters live in the store and survive a restart. */
export function waitBeforeRetry(limits: readonly Limit[], windowMinutes: number): Promise<number | null> {
  return inTransaction((tx) => waitInside(tx, limits, windowMinutes))
}

/** Counts one failure for each subject; a window that has run out starts anew. Old counters go. */
export function countFailure(subjects: readonly Subject[], windowMinutes: number): Promise<void> {
  return inTransaction((tx) => countInside(tx, subjects, windowMinutes))
}

/**
 * Takes one try, before the slow check of a password: the limit and the count are one step, so that a burst of tries
 * cannot slip past it. Null: go on, and give the try back if it succeeds. Else the seconds to wait.
 */
export function takeTry(limits: readonly Limit[], windowMinutes: number): Promise<number | null> {
  return inTransaction((tx) => takeTryInside(tx, limits, windowMinutes))
}

/** The same inside another transaction: what fails there was no try. */
export async function takeTryInside(tx: Transaction, limits: readonly Limit[], windowMinutes: number): Promise<number | null> {
  const wait = await waitInside(tx, limits, windowMinutes)
  if (wait === null) await countInside(tx, limits, windowMinutes)
  return wait
}

/**
 * Looks for something that can be guessed, inside one transaction with the limit and the count, so that a burst of guesses
 * cannot slip past it. Only what is not found counts. A number: the seconds to wait, and nothing was looked for. `evenSo`
 * may let a try through at the limit.
 */
export function guess<Found>(
  limits: readonly Limit[],
  windowMinutes: number,
  find: (tx: Transaction) => Promise<Found | null>,
  evenSo: () => boolean = () => false,
): Promise<Found | number | null> {
  return inTransaction(async (tx) => {
    const wait = await waitInside(tx, limits, windowMinutes)
    if (wait !== null && !evenSo()) return wait
    const found = await find(tx)
    if (found === null) await countInside(tx, limits, windowMinutes)
    return found
  })
}

/** After a success: the subject's failures are forgotten, and the try is given back to those it shares a network with. */
export async function giveTryBack(own: Subject, shared: Subject): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.rateLimit.deleteMany({ where: { key: keyOf(own) } })
    await tx.rateLimit.updateMany({ where: { key: keyOf(shared), count: { gt: 0 } }, data: { count: { decrement: 1 } } })
  })
}
