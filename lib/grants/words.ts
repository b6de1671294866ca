import type { Releasable } from '@/lib/access/types'
import { releaseWords } from '@/lib/access/words'
import { inside } from '@/lib/platform/day-words'

/** Kinds of fact in a sentence. */
export function releasedInWords(released: readonly Releasable[]): string {
  return released.length === 0 ? 'nothing' : released.map((fact) => inside(releaseWords[fact])).join('; ')
}

/** Why a release was not saved: another lead was quicker. */
export function releasedMeanwhile(released: readonly Releasable[]): string {
  return `Somebody else changed this while you were choosing. Released now: ${releasedInWords(released)}. Send it again to put your choice in its place.`
}
