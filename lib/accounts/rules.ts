import { commonPasswords } from './common-passwords'

export type PasswordRefusal = 'too-short' | 'too-long' | 'common' | 'about-you'

export const shortestPassword = 12
export const longestPassword = 128

/**
 * May this be a password? 12 to 128 characters, any characters, no rule of composition; refused are well-known ones and
 * ones made of the address, the name or the product. (OWASP ASVS 5.0, 6.2.)
 */
export function refusePassword(password: string, about: string[]): PasswordRefusal | null {
  const length = [...password].length
  if (length < shortestPassword) return 'too-short'
  if (length > longestPassword) return 'too-long'
  const folded = password.toLowerCase()
  const core = folded.replace(/[\d\s!?.,_-]+$/g, '').replace(/^[\d\s!?.,_-]+/g, '')
  if (core === '' || commonPasswords.has(folded) || commonPasswords.has(core) || new Set(folded).size < 5) return 'common'
  const parts = [...about, 'crossbrace'].flatMap((one) => one.toLowerCase().split(/[@.\s]+/)).filter((part) => part.length >= 4)
  const left = parts.reduce((rest, part) => rest.replaceAll(part, ''), core)
  if (left !== core && left.replace(/[^\p{L}\p{N}]/gu, '').length < 5) return 'about-you'
  return null
}

export const rateWindowMinutes = 15
export const failuresPerAccount = 10
export const failuresPerAddress = 30

/** The network part that one visitor can hardly change: an IPv4 address whole, an IPv6 address by its first 64 bits. */
export function addressBlock(address: string): string {
  const plain = address.replace(/^::ffff:/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const middle = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return `${[...left, ...middle, ...right]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
