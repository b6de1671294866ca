import { randomInt } from 'node:crypto'
import { inTransaction } from '@/lib/platform/db'
import { derive, sameSecret } from '@/lib/platform/ids'
import { takeTry } from '@/lib/platform/rate-limits'
import { getSetting, putSetting } from '@/lib/platform/settings'
import { addressBlock } from './rules'

/** No letters or digits that look alike. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const mostTries = 20
const windowMinutes = 15

/** Makes the one-time code of the first run, keeps its hash, and returns it for the terminal. */
export async function newFirstRunCode(): Promise<string> {
  const group = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('')
  const code = [group(), group(), group()].join('-')
  await inTransaction((tx) => putSetting(tx, 'first-run-code', derive('account-invitation', code)))
  return code
}

/** Spaces, capitals and missing hyphens are no reason to refuse somebody who can read the terminal. */
function asPrinted(typed: string): string {
  return (
    typed
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .match(/.{1,5}/g) ?? []
  ).join('-')
}

/** Compares what was typed with the code of the last start. 20 wrong tries in a quarter of an hour are the limit. */
export async function checkFirstRunCode(typed: string, visitor: string): Promise<'fits' | 'wrong' | 'too-many-tries'> {
  const limit = { kind: 'first-run', subject: addressBlock(visitor) }
  if ((await takeTry([{ ...limit, most: mostTries }], windowMinutes)) !== null) return 'too-many-tries'
  const stored = await getSetting('first-run-code')
  if (stored !== null && sameSecret(stored, derive('account-invitation', asPrinted(typed)))) return 'fits'
  return 'wrong'
}
