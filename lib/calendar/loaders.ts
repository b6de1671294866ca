import 'server-only'
import { enterFeed } from '@/lib/access/loaders'
import type { SignedInActor } from '@/lib/access/types'
import { now } from '@/lib/platform/clock'
import { countFailure, waitBeforeRetry } from '@/lib/platform/rate-limits'
import { visitorAddress } from '@/lib/platform/request'
import { linkOrigin } from '@/lib/platform/settings'
import { calendarText } from './calendar-text'
import { getCalendarFacts, getFeed } from './data'
import { daysOf } from './rules'
import type { ShownFeed } from './types'

/** This person's calendar address, if one is open: since when. */
export async function loadFeed(actor: SignedInActor) {
  return getFeed(actor.personId)
}

/** A calendar address, to be shown once. */
export async function loadShownFeed(token: string): Promise<ShownFeed> {
  return { url: `${await linkOrigin()}/calendar/${token}.ics` }
}

/** Wrong addresses from one place before it has to wait, and for how long. */
const mostWrong = 60
const windowMinutes = 15

/** So many partnerships are read side by side. */
const atOnce = 8

/** The calendar behind an address as text. The gate decides anew at each request what is in it. */
export async function loadCalendar(address: string): Promise<{ text: string } | 'nowhere' | { waitSeconds: number }> {
  const feed = await enterFeed('/calendar/[token]', address.replace(/\.ics$/, ''))
  if (!feed) {
    // Only wrong addresses wait: many calendars of one office are asked for from one place.
    const guesser = { kind: 'calendar', subject: await visitorAddress() }
    const waitSeconds = await waitBeforeRetry([{ ...guesser, most: mostWrong }], windowMinutes)
    if (waitSeconds !== null) return { waitSeconds }
    await countFailure([guesser], windowMinutes)
    return 'nowhere'
  }
  const days = []
  for (let from = 0; from < feed.scopes.length; from += atOnce) {
    const facts = await Promise.all(feed.scopes.slice(from, from + atOnce).map((scope) => getCalendarFacts(scope)))
    days.push(...facts.flatMap(daysOf))
  }
  return { text: calendarText(days, await linkOrigin(), now()) }
}
