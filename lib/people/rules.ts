export type Stay = { from: string | null; to: string | null }

/** Is somebody (or an agency) there on this day (yyyy-mm-dd)? Their first and last day count whole. */
export function isThere(stay: Stay, day: string): boolean {
  return (stay.from === null || stay.from <= day) && (stay.to === null || stay.to >= day)
}
