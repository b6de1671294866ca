import { now } from '@/lib/platform/clock'
import { inTransaction, reading, type Transaction } from '@/lib/platform/db'
import type { Handed, Mail, Mailer } from '@/lib/platform/mail'
import { claimMs, droppedAs, longestWaitMs, waitAfter } from './rules'
import type { About, MessageKind, WaitingMessage } from './types'
import { outboxWords } from './words'

/** What a message says, made while it is sent. `undo` takes back the link that was made for it, where it was surely not handed over. */
export type Composed = { mail: Omit<Mail, 'messageId'>; undo: ((tx: Transaction) => Promise<void>) | null }
/** Null: its reason is gone. 'no-address': whom it is for has no address any more. Either way it is not sent. */
export type Compose = (tx: Transaction, message: WaitingMessage) => Promise<Composed | 'no-address' | null>

export type SendingCounts = { sent: number; failed: number; dropped: number; again: number }

/** `domain` stands in the id of each message; only messages of these `kinds` are sent. Once `stopping` says so, no other is begun. */
export type Sending = { domain: string; kinds: readonly MessageKind[]; most?: number; stopping?: () => boolean }

const claimedAtOnce = 25

/**
 * Messages whose time has come and whom nobody has claimed. A wait or a claim that ends later than any could counts for
 * nothing: a clock was ahead when it was written, and would block for as long.
 */
const due = (at: Date) => ({
  AND: [
    { OR: [{ sendAfter: { lte: at } }, { sendAfter: { gt: new Date(at.getTime() + longestWaitMs) } }] },
    { OR: [{ claimedUntil: null }, { claimedUntil: { lte: at } }, { claimedUntil: { gt: new Date(at.getTime() + claimMs) } }] },
  ],
})

/** Takes a few messages whose time has come for this instance alone. What was cut off while it was handed over is taken up once more. */
function claim(holder: string, kinds: readonly MessageKind[]): Promise<{ id: string }[]> {
  return inTransaction(async (tx) => {
    const at = now()
    const cutOff = await tx.message.findMany({ where: { state: 'sending', ...due(at) }, select: { id: true, about: true }, take: claimedAtOnce })
    for (const { id, about } of cutOff) {
      const again = (about as About).mayBeDouble !== true
      await tx.message.update({
        where: { id },
        data: again
          ? { state: 'waiting', about: { ...(about as About), mayBeDouble: true }, claimedBy: null, claimedUntil: null }
          : { state: 'failed', lastError: outboxWords.cutOff, claimedBy: null, claimedUntil: null },
      })
    }
    const found = await tx.message.findMany({
      where: { state: 'waiting', kind: { in: [...kinds] }, ...due(at) },
      select: { id: true },
      orderBy: [{ sendAfter: 'asc' }, { id: 'asc' }],
      take: claimedAtOnce,
    })
    await tx.message.updateMany({
      where: { id: { in: found.map((one) => one.id) } },
      data: { claimedBy: holder, claimedUntil: new Date(at.getTime() + claimMs) },
    })
    return found
  })
}

/** Makes the text and marks the message before anything is handed over: whatever happens then, it is known. */
function begin(id: string, holder: string, compose: Compose): Promise<(Composed & { id: string; attempts: number }) | 'dropped' | null> {
  return inTransaction(async (tx) => {
    const row = await tx.message.findFirst({ where: { id, state: 'waiting', claimedBy: holder } })
    if (!row) return null
    const composed = await compose(tx, { ...row, kind: row.kind as MessageKind, about: row.about as About })
    if (composed === 'no-address') {
      await tx.message.update({ where: { id }, data: { ...droppedAs(id), lastError: outboxWords.noAddress } })
      return 'dropped'
    }
    if (!composed) {
      // Of a round nothing stays: that a reminder was not needed would tell that somebody had answered by then.
      if (row.roundId !== null) await tx.message.delete({ where: { id } })
      else await tx.message.update({ where: { id }, data: droppedAs(id) })
      return 'dropped'
    }
    const attempts = row.attempts + 1
    const { name: toName, address: toAddress } = composed.mail.to
    await tx.message.update({ where: { id }, data: { state: 'sending', attempts, toName, toAddress, claimedUntil: new Date(now().getTime() + claimMs) } })
    return { ...composed, id, attempts }
  })
}

/** Notes how handing over ended, unless the message is gone (its round closed meanwhile) or was taken by another. */
function end(made: Composed & { id: string; attempts: number }, holder: string, handed: Handed): Promise<keyof SendingCounts> {
  return inTransaction(async (tx) => {
    const free = { claimedBy: null, claimedUntil: null }
    const where = { id: made.id, claimedBy: holder, state: 'sending' }
    if (handed.outcome === 'sent') {
      await tx.message.updateMany({ where, data: { state: 'sent', sentAt: now(), lastError: '', ...free } })
      return 'sent'
    }
    if (handed.outcome === 'again' && handed.unsure) {
      const row = await tx.message.findFirst({ where, select: { about: true } })
      const second = (row?.about as About | undefined)?.mayBeDouble === true
      const data = second
        ? { state: 'failed', lastError: outboxWords.cutOff }
        : {
            state: 'waiting',
            about: { ...(row?.about as About), mayBeDouble: true },
            lastError: handed.words,
            sendAfter: new Date(now().getTime() + (waitAfter(1) ?? 0)),
          }
      await tx.message.updateMany({ where, data: { ...data, ...free } })
      return second ? 'failed' : 'again'
    }
    // It surely did not arrive, so the link in it opens nothing.
    await made.undo?.(tx)
    const wait = handed.outcome === 'again' ? waitAfter(made.attempts) : null
    await tx.message.updateMany({
      where,
      data:
        wait === null
          ? { state: 'failed', lastError: handed.words, ...free }
          : { state: 'waiting', lastError: handed.words, sendAfter: new Date(now().getTime() + wait), ...free },
    })
    return wait === null ? 'failed' : 'again'
  })
}

/** Gives back what was claimed and not begun. */
export async function giveBack(holder: string): Promise<void> {
  await inTransaction((tx) => tx.message.updateMany({ where: { claimedBy: holder, state: 'waiting' }, data: { claimedBy: null, claimedUntil: null } }))
}

/**
 * Sends what waits, a few at a time and each in its own short transactions, so that others have their turn. Several
 * instances may: each message is claimed by one. Ends where the server cannot be reached (the next run tries again) or
 * after `most` messages.
 */
export async function sendWaiting(
  holder: string,
  mailer: Mailer,
  compose: Compose,
  { domain, kinds, most = 2000, stopping = () => false }: Sending,
): Promise<SendingCounts> {
  const counts: SendingCounts = { sent: 0, failed: 0, dropped: 0, again: 0 }
  let tried = 0
  try {
    while (tried < most && !stopping()) {
      const claimed = await claim(holder, kinds)
      if (claimed.length === 0) break
      for (const { id } of claimed) {
        if (stopping()) return counts
        tried += 1
        const made = await begin(id, holder, compose)
        if (made === null) continue
        if (made === 'dropped') {
          counts.dropped += 1
          continue
        }
        const handed = await mailer.send({ ...made.mail, messageId: `<${id}@${domain}>` })
        counts[await end(made, holder, handed)] += 1
        if (handed.outcome === 'again' && !handed.reached) return counts
      }
    }
    return counts
  } finally {
    await giveBack(holder).catch(() => {})
  }
}

/** Does anything wait to be sent now? Asked before a mailer is opened. */
export async function anythingWaits(): Promise<boolean> {
  const at = now()
  return (await reading((from) => from.message.findFirst({ where: { state: { in: ['waiting', 'sending'] }, ...due(at) }, select: { id: true } }))) !== null
}

/** Days after which messages that are done with leave the outbox. The keys go with them: none of their reasons comes back after that. */
export const keptDays = 400

/** Takes old messages out of the outbox. Returns how many. */
export async function forgetOldMessages(): Promise<number> {
  const before = new Date(now().getTime() - keptDays * 86_400_000)
  const where = { createdAt: { lt: before } }
  if ((await reading((from) => from.message.count({ where }))) === 0) return 0
  return inTransaction(async (tx) => (await tx.message.deleteMany({ where })).count)
}
