/** An administrator is in for so long, and then out by itself. */
export const entryMinutes = 60

/** Tries to enter within so many minutes, right or wrong: addresses are not to be guessed. */
export const mostTries = 10
export const triesMinutes = 15

/** The partnership that an address names: a link as somebody gave it, or the id alone. Null for anything else. */
export function partnershipIn(address: string): string | null {
  const given = address.trim()
  const id = /(?:^|\/)partnerships\/([a-z0-9]{20,40})(?:[/?#]|$)/.exec(given)?.[1] ?? given
  return /^[a-z0-9]{20,40}$/.test(id) ? id : null
}
