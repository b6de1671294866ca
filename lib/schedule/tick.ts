import { forgetAccountabilities } from '@/lib/accountabilities/mutations'
import { releaseHelp } from '@/lib/learning/mutations'
import { anythingWaits, forgetOldMessages, giveBack, sendWaiting } from '@/lib/messages/outbox'
import { isDaytime } from '@/lib/messages/rules'
import { messageKinds, promptKinds } from '@/lib/messages/types'
import { settleNamings } from '@/lib/namings/mutations'
import { hourOf, now, today } from '@/lib/platform/clock'
import { inTransaction, storeKind } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { describeError, log } from '@/lib/platform/log'
import { mailIsSet, openMailer } from '@/lib/platform/mail'
import { linkOrigin } from '@/lib/platform/settings'
import { refreshEntries } from '@/lib/portfolio/refresh-entries'
import { composeWith } from '@/lib/reminders/compose'
import { queueDue } from '@/lib/reminders/queue-due'
import { closeDueRounds } from '@/lib/rounds/close-round'
import { takeAnswersTouched, tidyDisk, touchAnswers } from '@/lib/rounds/answers-touched'
import { forgetOldLinks } from '@/lib/rounds/old-links'
import { giveLeaseBack, takeLease } from './lease'
import { noteRun } from './note-run'
import type { Deed, Did } from './rules'

const leaseName = 'schedule'
/** This process among the instances. */
const holder = newId()
const everyMs = 60_000
/** Entries of portfolios that one run makes anew. */
const entriesAtOnce = 500
/** How long a stop waits for what is under way. */
const stopWithinMs = 8_000
let ticking: Promise<void> | null = null
let sending: Promise<void> | null = null
let sendAgain = false
let stopping = false
let beat: NodeJS.Timeout | null = null

type Step = { deed: Deed; work: (day: string) => Promise<number> }

/** What time does by itself, in this order. Each step may fail alone. */
const steps: readonly Step[] = [
  { deed: 'roundsClosed', work: closeDueRounds },
  {
    deed: 'linksForgotten',
    work: async (day) => {
      const gone = await inTransaction((tx) => forgetOldLinks(tx, day))
      if (gone > 0) touchAnswers()
      return gone
    },
  },
  { deed: 'accountabilitiesForgotten', work: forgetAccountabilities },
  { deed: 'messagesForgotten', work: forgetOldMessages },
  { deed: 'helpReleased', work: releaseHelp },
  { deed: 'angelsSettled', work: settleNamings },
  // Not at night: what is due today is due in the morning.
  { deed: 'messagesQueued', work: async (day) => (mailIsSet() && isDaytime(hourOf(now())) ? queueDue(day) : 0) },
]

/** Begins the schedule: a first run now, then one each minute. */
export async function beginSchedule(): Promise<void> {
  stopping = false
  // An embedded store has one server: a lease that another holds is that of a process that is gone.
  if (storeKind() === 'sqlite') await inTransaction((tx) => tx.lease.deleteMany({ where: { name: leaseName } }))
  await tick()
  if (beat) clearInterval(beat)
  beat = setInterval(tick, everyMs).unref()
}

/**
 * At a clean stop: nothing new is begun, and the message under way comes to its end and is noted, or it would be sent once
 * more. Then another instance may go on at once. A server that is slower than `withinMs` is not waited for.
 */
export async function endSchedule(withinMs = stopWithinMs): Promise<void> {
  stopping = true
  if (beat) clearInterval(beat)
  beat = null
  await within(withinMs, Promise.allSettled([ticking, sending]))
  await giveBack(holder).catch(() => {})
  await giveLeaseBack(leaseName, holder).catch(() => {})
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([work, new Promise((resolve) => (timer = setTimeout(resolve, ms)))])
  clearTimeout(timer)
}

/** One run: the work of the lease where this instance has it, then what every process does for itself, then sending. */
export async function tick(): Promise<void> {
  if (ticking || stopping) return
  ticking = runOnce()
  await ticking
  ticking = null
  void sendSoon()
}

async function runOnce(): Promise<void> {
  try {
    if (await takeLease(leaseName, holder)) await runSteps()
  } catch (error) {
    log('tick.failed', describeError(error))
  }
  try {
    // Each process tidies after its own answers. Where a reader is in the way it is tried again with the next tick.
    if (takeAnswersTouched()) await tidyDisk()
  } catch (error) {
    log('tick.failed', describeError(error))
  }
}

async function runSteps(): Promise<void> {
  const startedAt = now()
  const did: Did = {}
  const errors: string[] = []
  for (const { deed, work } of steps) {
    try {
      const count = await work(today())
      if (count > 0) did[deed] = count
    } catch (error) {
      errors.push(deed)
      log('tick.failed', { step: deed, ...describeError(error) })
    }
    if (stopping) break
    // Another took it: this one was held up for too long.
    if (!(await takeLease(leaseName, holder))) return
  }
  // After the rest: it writes nothing that anybody is told, and what is left over comes with the next run.
  await refreshEntries(today(), entriesAtOnce).catch((error: unknown) => log('tick.failed', { step: 'portfolio', ...describeError(error) }))
  if (did.roundsClosed) log('rounds.closed-by-date', { rounds: did.roundsClosed })
  await noteRun(startedAt, did, errors.join(' '))
}

/** Sends what waits, one run at a time in this process. A slow mail server holds nothing else up. */
export async function sendSoon(): Promise<void> {
  if (stopping) return
  if (sending) {
    sendAgain = true
    return
  }
  sending = sendAll()
  await sending
  sending = null
}

async function sendAll(): Promise<void> {
  try {
    do {
      sendAgain = false
      await sendNow()
    } while (sendAgain && !stopping)
  } catch (error) {
    log('sending.failed', describeError(error))
  }
}

async function sendNow(): Promise<void> {
  if (!mailIsSet() || !(await anythingWaits())) return
  const mailer = openMailer()
  if (!mailer) return
  const startedAt = now()
  try {
    const origin = await linkOrigin()
    const counts = await sendWaiting(holder, mailer, composeWith(origin), {
      domain: new URL(origin).hostname,
      kinds: isDaytime(hourOf(now())) ? messageKinds : promptKinds,
      stopping: () => stopping,
    })
    const did: Did = { ...(counts.sent > 0 ? { messagesSent: counts.sent } : {}), ...(counts.failed > 0 ? { messagesFailed: counts.failed } : {}) }
    if (counts.sent + counts.failed > 0) await noteRun(startedAt, did, '')
    if (counts.again + counts.failed > 0) log('messages.not-sent', { again: counts.again, failed: counts.failed })
  } finally {
    mailer.close()
  }
}
