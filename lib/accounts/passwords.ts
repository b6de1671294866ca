import { hash, verify } from '@node-rs/argon2'

// Argon2id, 64 MiB, three passes (OWASP ASVS 5.0, appendix C).
const cost = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const

/** Argon2id hash of a password, with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost)
}

let decoy: Promise<string> | undefined

/** Does the password fit? With no hash (unknown account) it works as long and says no, so that time tells nothing. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password')
  const fits = await verify(stored ?? (await decoy), password.normalize('NFC'))
  return stored !== null && fits
}
