export type Stay = { from: string | null; to: string | null }

/** Is somebody (or an agency) there on this day (yyyy-mm-dd)? Their first and last day count whole. */
export function isThere(stay: Stay, day: string): boolean {
  return (stay.from === null || stay.from <= day) && (stay.to === null || stay.to >= day)
}

/** What `addressOf` needs of a person, for a query. */
export const partsOfAddress = { email: true, account: { select: { email: true, disabledAt: true } } } as const

/** Where a person is written to: the address that they sign in with, else the one that the record has. Null where there is none. */
export function addressOf(person: { email: string | null; account: { email: string; disabledAt: Date | null } | null }): string | null {
  return person.account && person.account.disabledAt === null ? person.account.email : person.email
}
