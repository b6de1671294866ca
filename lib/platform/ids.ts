import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** A random id for a row: 128 bits, 26 letters and digits, no order and no time in it. Never used as a secret. */
export function newId(): string {
  return BigInt(`0x${randomBytes(16).toString('hex')}`)
    .toString(36)
    .padStart(25, '0')
}

/** A secret for a link or cookie: 256 random bits, base64url, 43 characters. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** A seed for a round's order of statements. */
export function newSeed(): number {
  return randomInt(1, 2 ** 31 - 1)
}

/** One derivation of a secret for one purpose. Two purposes give values that cannot be matched without the secret. */
export function derive(
  purpose: 'invitation' | 'response' | 'browser' | 'session' | 'account-invitation' | 'member-link' | 'calendar' | 'participant' | 'cookie-name',
  secret: string,
): string {
  return createHash('sha256').update(`crossbrace:${purpose}:${secret}`).digest('base64url')
}

/** Compares two short texts without telling by time where they differ. */
export function sameSecret(a: string, b: string): boolean {
  const left = createHash('sha256').update(a).digest()
  const right = createHash('sha256').update(b).digest()
  return timingSafeEqual(left, right)
}

/** A copy of the list in an order that only chance decides (Fisher and Yates, system randomness). */
export function shuffled<T>(list: readonly T[]): T[] {
  const copy = [...list]
  for (let last = copy.length - 1; last > 0; last--) {
    const other = randomInt(last + 1)
    const held = copy[last] as T
    copy[last] = copy[other] as T
    copy[other] = held
  }
  return copy
}
