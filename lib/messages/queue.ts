import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { mailIsSet } from '@/lib/platform/mail'
import type { NewMessage, OptionalKind } from './types'

/**
 * Puts messages into the outbox inside the transaction that causes them: one for each reason, however often it is asked.
 * Without a mail server none is kept, or one set later would send what is long past. Returns how many are new.
 */
export async function queue(tx: Transaction, messages: readonly NewMessage[]): Promise<number> {
  if (!mailIsSet() || messages.length === 0) return 0
  const at = now()
  let made = 0
  for (let from = 0; from < messages.length; from += 200) {
    const part = messages.slice(from, from + 200)
    const known = new Set((await tx.message.findMany({ where: { key: { in: part.map((one) => one.key) } }, select: { key: true } })).map((one) => one.key))
    const fresh = part.filter((one, nth) => !known.has(one.key) && part.findIndex((other) => other.key === one.key) === nth)
    if (fresh.length === 0) continue
    await tx.message.createMany({
      data: fresh.map((one) => ({
        id: newId(),
        key: one.key,
        kind: one.kind,
        partnershipId: one.partnershipId,
        roundId: one.roundId ?? null,
        membershipId: one.membershipId ?? null,
        personId: one.personId ?? null,
        toName: one.to.name,
        toAddress: one.to.address,
        about: one.about,
        state: 'waiting',
        attempts: 0,
        lastError: '',
        createdAt: at,
        sendAfter: at,
        claimedBy: null,
        claimedUntil: null,
        sentAt: null,
      })),
    })
    made += fresh.length
  }
  return made
}

/** Which of these people switched this kind off for themselves. */
export async function switchedOff(tx: Transaction, kind: OptionalKind, personIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.messagePreference.findMany({ where: { kind, personId: { in: [...personIds] } }, select: { personId: true } })
  return new Set(rows.map((row) => row.personId))
}
