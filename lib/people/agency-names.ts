import { fold } from '@/lib/platform/fold'

const short: Record<string, string> = {
  min: 'ministry',
  dept: 'department',
  dep: 'department',
  dhb: 'district health board',
  uni: 'university',
  assoc: 'association',
  cttee: 'committee',
}
const empty = new Set(['the', 'of', 'for', 'and', 'a', 'te', 'nz', 'new', 'zealand', 'aotearoa', 'inc', 'incorporated', 'ltd', 'limited', 'trust'])

/** The words of a name that tell one agency from another, in no order: short forms spelt out, small words left out. */
function tellingWords(name: string): string[] {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .split(' ')
    .flatMap((word) => (short[word] ?? word).split(' '))
    .filter((word) => word !== '' && !empty.has(word))
}

const initials = (name: string) =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !['the', 'of', 'for', 'and'].includes(word))
    .map((word) => word[0])
    .join('')

/** How many letters must change to make one text the other; stops counting above `most`. */
function lettersApart(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row]
    for (let at = 1; at <= b.length; at += 1) {
      now[at] = Math.min((before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1, (before[at - 1] ?? 0) + (a[row - 1] === b[at - 1] ? 0 : 1))
    }
    before = now
  }
  return before[b.length] ?? 0
}

/**
 * Do two names look like one agency? The same telling words in any order, one the initials of the other, or a slip of one
 * or two letters in a long name. A question for a person, never merged by itself (our rule).
 */
export function lookAlike(a: string, b: string): boolean {
  const [wordsA, wordsB] = [tellingWords(a).sort().join(' '), tellingWords(b).sort().join(' ')]
  if (wordsA !== '' && wordsA === wordsB) return true
  const [foldedA, foldedB] = [fold(a).replace(/[^\p{L}\p{N}]/gu, ''), fold(b).replace(/[^\p{L}\p{N}]/gu, '')]
  if (foldedA.length >= 3 && foldedA === initials(b)) return true
  if (foldedB.length >= 3 && foldedB === initials(a)) return true
  return Math.min(foldedA.length, foldedB.length) >= 10 && lettersApart(foldedA, foldedB, 2) <= 2
}

const mostPairs = 10
const mostCompared = 200

/** Pairs of agencies that look alike, at most ten, of at most 200 agencies. */
export function pairsAlike<Agency extends { name: string }>(agencies: readonly Agency[]): [Agency, Agency][] {
  const pairs: [Agency, Agency][] = []
  const compared = agencies.slice(0, mostCompared)
  for (const [at, one] of compared.entries()) {
    for (const other of compared.slice(at + 1)) {
      if (pairs.length < mostPairs && lookAlike(one.name, other.name)) pairs.push([one, other])
    }
  }
  return pairs
}
