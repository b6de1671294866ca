import { noticeDays } from '@/lib/agreements/notices'
import { addDays, daysBetween } from '@/lib/platform/days'

/** Two at most (product rule §3): pressed by the lead, or by the calendar. */
export const mostReminders = 2

/** Which reminder the calendar calls for today, or null: four days before closing, and the day before. */
export function reminderDue(
  round: {
    openedOn: string
    closesOn: string
    /** How many went out already. */
    reminders: number
    /** Was one put into the outbox today? */
    remindedToday: boolean
  },
  today: string,
): 'four-days' | 'day-before' | null {
  if (round.reminders >= mostReminders || round.remindedToday) return null
  const left = daysBetween(today, round.closesOn)
  const openBefore = (days: number) => round.openedOn < addDays(round.closesOn, -days)
  // Where the calendar could not run on the day itself, the next days do, but only for the first of the two.
  if (left >= 2 && left <= 4 && round.reminders === 0 && openBefore(4)) return 'four-days'
  if (left === 1 && openBefore(1)) return 'day-before'
  if (left === 0 && round.reminders === 0 && openBefore(1)) return 'day-before'
  return null
}

/** Does the latest reminder of a round keep the next one from going today? One of a later day too: the clock was ahead, and they must not follow at once. */
export function isReminded(latestOn: string | null, today: string): boolean {
  return latestOn !== null && latestOn >= today
}

export type ReminderRefusal = 'reminded-twice' | 'reminded-today' | 'all-answered' | 'no-addresses' | 'round-over' | 'no-mail'

/** May the lead remind those who have not answered? */
export function refuseReminding(facts: {
  open: boolean
  reminders: number
  /** Was a reminder put into the outbox today? */
  remindedToday: boolean
  notAnswered: number
  withAddress: number
  mail: boolean
}): ReminderRefusal | null {
  if (!facts.mail) return 'no-mail'
  if (!facts.open) return 'round-over'
  if (facts.reminders >= mostReminders) return 'reminded-twice'
  if (facts.notAnswered === 0) return 'all-answered'
  if (facts.remindedToday) return 'reminded-today'
  return facts.withAddress === 0 ? 'no-addresses' : null
}

/** The notice that a day calls for today (90, 60, 30 or 15 days before), unless it was written down only after that. */
export function noticeDue(day: string | null, writtenOn: string | null, today: string): (typeof noticeDays)[number] | null {
  if (day === null) return null
  const left = daysBetween(today, day)
  const notice = left < 0 ? undefined : noticeDays.find((days) => left <= days)
  if (notice === undefined) return null
  return writtenOn !== null && writtenOn >= addDays(day, -notice) ? null : notice
}

/** A commitment is told of so many days before it is due. */
export const dueDays = 7
/** Past its date for longer than this, it is told of no more: a mail server set late must not bring up old things. */
export const lateDays = 14

/** What is due to be said of an open commitment today. `setOn`: when it got its present date. */
export function commitmentDue(commitment: { dueOn: string; setOn: string }, today: string): 'commitment-due' | 'commitment-late' | null {
  const left = daysBetween(today, commitment.dueOn)
  if (left < 0) return left >= -lateDays ? 'commitment-late' : null
  // Whoever promised it within the week knows.
  return left <= dueDays && commitment.setOn < addDays(commitment.dueOn, -dueDays) ? 'commitment-due' : null
}

/**
 * Is it time to say that there was no check-in? Once the agreed days are over (1), and once more a month later (2), when the
 * silence speaks for itself. Not after another month: then it is no reminder any more. 0: no.
 */
export function checkInDue(partnership: { checkInDays: number; lastOn: string }, today: string): 0 | 1 | 2 {
  const over = daysBetween(partnership.lastOn, today) - partnership.checkInDays
  if (partnership.checkInDays <= 0 || over <= 0 || over > 60) return 0
  return over <= 30 ? 1 : 2
}
