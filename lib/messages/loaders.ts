import 'server-only'
import type { PartnershipScope, SignedInActor } from '@/lib/access/types'
import { dayOf, hourMinuteOf } from '@/lib/platform/clock'
import { longDay } from '@/lib/platform/day-words'
import { env } from '@/lib/platform/env'
import { mailFrom, mailIsSet } from '@/lib/platform/mail'
import { countMessages, getOutbox, listMessages, listSwitchedOff, listTests, messagesOnAPage } from './data'
import { markOf, readMark } from './rules'
import type { OptionalKind } from './types'
import { outboxWords } from './words'

/** An instant as it is read here: 4 November 2026, 14:05. */
const instantWords = (instant: Date) => `${longDay(dayOf(instant))}, ${hourMinuteOf(instant)}`

type Instants = { createdAt: Date; sendAfter: Date; sentAt: Date | null; state: string; attempts: number }

/** When something happens or happened to a message, in words. */
function whenOf(message: Instants): string {
  if (message.state === 'sent' && message.sentAt) return `Sent on ${instantWords(message.sentAt)}`
  if (message.state === 'waiting' && message.attempts > 0)
    return `Tried ${message.attempts === 1 ? 'once' : `${message.attempts} times`}. Next try on ${instantWords(message.sendAfter)}`
  return `Put here on ${instantWords(message.createdAt)}`
}

/** Why no messages are sent, in words; null where they are. */
export function loadNoMail(): string | null {
  if (mailIsSet()) return null
  return env.demonstration ? outboxWords.demonstration : outboxWords.noMail
}

/** One page of the partnership's messages; `after` is the mark of the last one on the page before. */
export async function loadMessages(scope: PartnershipScope, after: string | undefined) {
  const [rows, counts] = await Promise.all([listMessages(scope, readMark(after)), countMessages(scope)])
  const messages = rows.slice(0, messagesOnAPage)
  const last = messages.at(-1)
  return {
    messages: messages.map((one) => ({ ...one, when: whenOf(one) })),
    counts,
    next: rows.length > messagesOnAPage && last ? markOf(last) : null,
  }
}

/** Totals and faults for the administrator, and their own test messages. */
export async function loadOutbox(actor: SignedInActor) {
  const [outbox, tests] = await Promise.all([getOutbox(), listTests(actor.personId)])
  return {
    ...outbox,
    faults: outbox.faults.map((one) => ({ ...one, when: instantWords(one.createdAt) })),
    waitingSince: outbox.waitingSince && instantWords(outbox.waitingSince),
    overdueSince: outbox.overdueSince && instantWords(outbox.overdueSince),
    tests: tests.map((one) => ({ ...one, when: whenOf(one) })),
    from: mailFrom(),
  }
}

/** Kinds of message that this person switched off. */
export async function loadSwitchedOff(actor: SignedInActor): Promise<OptionalKind[]> {
  return listSwitchedOff(actor.personId)
}
