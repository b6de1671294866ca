import ical, { ICalCalendarMethod } from 'ical-generator'
import { addDays } from '@/lib/platform/days'
import type { CalendarDay } from './types'

/** The days as iCalendar text. `origin` is where their pages are; `at` is when this was made. */
export function calendarText(days: readonly CalendarDay[], origin: string, at: Date): string {
  const calendar = ical({
    name: 'Crossbrace',
    prodId: { company: 'Crossbrace', product: 'Crossbrace', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  })
  for (const one of days) {
    calendar.createEvent({
      id: `${one.uid}@crossbrace`,
      // Whole days have no time zone: they are the same day wherever they are read.
      allDay: true,
      start: new Date(`${one.day}T00:00:00Z`),
      end: new Date(`${addDays(one.day, 1)}T00:00:00Z`),
      timezone: 'UTC',
      stamp: at,
      summary: one.title,
      description: one.words,
      url: origin + one.path,
      transparency: 'TRANSPARENT' as never,
    })
  }
  return calendar.toString()
}
