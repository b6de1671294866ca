import type { Releasable } from '@/lib/access/types'
import { factWords, kindInWords } from '@/lib/access/words'
import { inside } from '@/lib/platform/day-words'

/** Kinds of fact in a sentence. */
export function releasedInWords(released: readonly Releasable[]): string {
  return released.length === 0 ? 'nothing' : released.map((fact) => inside(factWords[fact])).join('; ')
}

/** Why a release was not saved: another lead was quicker. */
export function releasedMeanwhile(released: readonly Releasable[]): string {
  return `Somebody else changed this while you were choosing. Released now: ${releasedInWords(released)}. Send it again to put your choice in its place.`
}

/** What an angel sees here without any release, since the lead opened the partnership to them as to others; null where that is nothing. */
export function openInWords(visibility: string, name: string, open: readonly Releasable[]): string | null {
  if (open.length === 0) return null
  const why = visibility === 'agencies' ? `is open to the managers of its agencies, and ${name} is one` : 'is open to everybody who signs in here'
  return `This partnership ${why}, so ${name} sees this anyway, until you change that in the record: ${open.map(kindInWords).join('; ')}.`
}
