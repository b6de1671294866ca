import { readFileSync } from 'node:fs'
import { env } from './env'

/** The present instant. Under test it may come from the file that CROSSBRACE_TEST_NOW names. */
export function now(): Date {
  if (env.testNow !== null) {
    try {
      return new Date(readFileSync(env.testNow, 'utf8').trim())
    } catch {
      return new Date()
    }
  }
  return new Date()
}

const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: env.timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })

/** The calendar day (yyyy-mm-dd) of an instant, where this installation is. */
export function dayOf(instant: Date): string {
  return dayFormat.format(instant)
}

/** Today (yyyy-mm-dd), where this installation is. */
export function today(): string {
  return dayOf(now())
}

const hourFormat = new Intl.DateTimeFormat('en-GB', { timeZone: env.timeZone, hour: '2-digit', hourCycle: 'h23' })

/** The hour of an instant (0 to 23), where this installation is. */
export function hourOf(instant: Date): number {
  return Number(hourFormat.format(instant))
}

const timeFormat = new Intl.DateTimeFormat('en-GB', { timeZone: env.timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** The time of day of an instant, where this installation is: 14:05. */
export function hourMinuteOf(instant: Date): string {
  return timeFormat.format(instant)
}
