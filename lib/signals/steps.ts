/**
 * How often a span has doubled since a limit: 0 up to twice the limit, 1 up to four times, and so on. It is part of the
 * facts of a signal about time, so that one which was acknowledged comes back when it has become twice as old.
 */
export function doublings(days: number, limit: number): number {
  return Math.max(0, Math.floor(Math.log2(Math.max(1, days) / Math.max(1, limit))))
}
