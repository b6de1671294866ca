const minute = 60_000

/** Waits between tries, in minutes: 1, 5, 15, 60, then hourly, until a day is over. */
const firstWaits = [1, 5, 15] as const
const hourlyTries = 23
export const mostTries = firstWaits.length + hourlyTries + 1
export const longestWaitMs = 60 * minute

/** A message is claimed for this long; then another instance may take it. */
export const claimMs = 5 * minute

/** Milliseconds to the next try after this many tries, or null: no more. Counted in tries, so that a clock that jumps changes nothing. */
export function waitAfter(tries: number): number | null {
  if (tries >= mostTries) return null
  return (firstWaits[tries - 1] ?? 60) * minute
}

/** A message that waits for longer than this after its time has come is worth a warning: no run sends. */
export const tooLongMs = 15 * minute

/** How a message ends that is not needed. Its reason is free again: what comes back later, such as a commitment reopened or a switch turned on, is told then. */
export function droppedAs(id: string) {
  return { state: 'dropped', key: `dropped ${id}`, claimedBy: null, claimedUntil: null } as const
}

/** A subject under 60 characters: the partnership's name is shortened, never what it is about. */
export function subjectOf(name: string, what: string): string {
  const room = 59 - what.length - 2
  const signs = [...name]
  const shown =
    signs.length <= room
      ? name
      : `${signs
          .slice(0, Math.max(8, room - 1))
          .join('')
          .trimEnd()}…`
  return `${shown}: ${what}`
}

/** One page's last message, to ask for the next one: `<instant>~<id>`; null for what is no such mark. */
export function readMark(mark: string | undefined): { createdAt: Date; id: string } | null {
  const parts = /^([12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([a-z0-9]{1,40})$/.exec(mark ?? '')
  const createdAt = new Date(parts?.[1] ?? '')
  // No 45th of a 13th month, and no 30 February, which would be read as a day in March.
  return parts && !Number.isNaN(createdAt.getTime()) && createdAt.toISOString() === parts[1] ? { createdAt, id: parts[2] ?? '' } : null
}

/** The mark of a message. */
export function markOf(message: { createdAt: Date; id: string }): string {
  return `${message.createdAt.toISOString()}~${message.id}`
}

/** Messages that nobody waits for go out in the day. */
export function isDaytime(hour: number): boolean {
  return hour >= 7 && hour < 21
}
