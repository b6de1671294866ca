import { type Releasable, releasable } from '@/lib/access/types'
import type { InShort } from './types'

const most = 4

/** The first few lines of a list, and how many more there are. */
export function inShort(lines: readonly string[], none: string, total = lines.length): InShort {
  if (lines.length === 0) return { lines: [none], more: 0 }
  const shown = lines.slice(0, most)
  return { lines: shown, more: Math.max(0, total - shown.length) }
}

/** Which kinds the address asks to look at; those that stand released where it asks for none (`asked` says that the form was sent). */
export function chosenFrom(address: { asked?: unknown; released?: unknown }, stands: readonly Releasable[]): Releasable[] {
  if (address.asked !== '1') return releasable.filter((fact) => stands.includes(fact))
  const named = [address.released].flat()
  return releasable.filter((fact) => named.includes(fact))
}
