import { fold } from '@/lib/platform/fold'
import { teReo } from '@/lib/platform/te-reo'
import { everydayWords, joiningWords } from './common-words'
import type { Obstacle, ObstacleNote } from './types'

/** Words of te reo Māori keep their form: they take none of the endings that are taken off below. */
const reoWords = new Set(teReo.flatMap((one) => fold(one).split(' ')))

/** A word without the endings that English adds most: "sharing", "shared" and "shares" are one word. Kept simple, so that it can be explained. */
export function stemOf(word: string): string {
  let stem = fold(word).replace(/['’]s?$/, '')
  if (reoWords.has(stem)) return stem
  if (stem.length > 5 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`
  else if (stem.length > 4 && /[^sui]s$/.test(stem)) stem = stem.slice(0, -1)
  if (stem.length > 6 && stem.endsWith('ing')) stem = stem.slice(0, -3)
  else if (stem.length > 5 && stem.endsWith('ed')) stem = stem.slice(0, -2)
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}

type Word = { stem: string; shown: string; everyday: boolean }

/** The words of each sentence that carry its meaning, in their order. */
export function meaningWords(text: string): Word[][] {
  return text
    .normalize('NFC')
    .split(/[.!?;:\n]+/)
    .map((sentence) =>
      (sentence.match(/[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu) ?? []).flatMap((raw) => {
        const shown = raw.toLowerCase()
        const folded = fold(raw).replace(/['’].*$/, '')
        return folded.length < 3 || joiningWords.has(folded) ? [] : [{ stem: stemOf(folded), shown, everyday: everydayWords.has(folded) }]
      }),
    )
    .filter((words) => words.length > 0)
}

type Term = { words: string[]; pair: boolean; notes: Map<string, ObstacleNote> }

/** So many words of one note are looked at: what is in the way is said at the beginning, and no note shall hold up a page. */
const mostWords = 60

/** Everything by which a note may be like another: pairs of words side by side, and single words that are not of every day. */
function termsOf(note: ObstacleNote): { key: string; pair: boolean; words: string[] }[] {
  const found = new Map<string, { key: string; pair: boolean; words: string[] }>()
  let looked = 0
  for (const words of meaningWords(note.text)) {
    for (const [at, word] of words.entries()) {
      looked += 1
      if (looked > mostWords) return [...found.values()]
      const next = words[at + 1]
      if (!word.everyday && word.stem.length >= 4) found.set(word.stem, { key: word.stem, pair: false, words: [word.shown] })
      // Two words of every day beside each other say as little as one.
      if (next && next.stem !== word.stem && !(word.everyday && next.everyday)) {
        const key = [word.stem, next.stem].sort().join(' ')
        found.set(key, { key, pair: true, words: [`${word.shown} ${next.shown}`] })
      }
    }
  }
  return [...found.values()]
}

const partnershipsIn = (notes: Iterable<ObstacleNote>) => new Set([...notes].map((one) => one.partnership.id)).size
const within = (inner: ReadonlyMap<string, unknown>, outer: ReadonlyMap<string, unknown>) => [...inner.keys()].every((id) => outer.has(id))

/** From so many partnerships on, a single word that more than half of them use tells nothing apart (our rule). */
const enoughToTellApart = 8
/** So many obstacles are shown. */
export const mostObstacles = 12

/**
 * What seems to be in the way in several partnerships at once (our rule): a pair of words side by side, or one word that is
 * not of every day, in the notes of at least two partnerships. A term whose notes all stand under another one is left out.
 * Those of more partnerships first, then by the newest note. Words can deceive: the notes themselves are shown.
 */
export function sharedObstacles(notes: readonly ObstacleNote[]): { obstacles: Obstacle[]; more: boolean } {
  const terms = new Map<string, Term>()
  for (const note of notes) {
    for (const { key, pair, words } of termsOf(note)) {
      const term = terms.get(key) ?? { words, pair, notes: new Map() }
      terms.set(key, term)
      term.notes.set(note.id, note)
    }
  }
  const all = partnershipsIn(notes)
  const shared = [...terms].flatMap(([key, term]) => {
    const partnerships = partnershipsIn(term.notes.values())
    return partnerships < 2 || (!term.pair && all >= enoughToTellApart && partnerships > all / 2) ? [] : [{ key, partnerships, ...term }]
  })
  shared.sort(
    (a, b) => b.partnerships - a.partnerships || Number(b.pair) - Number(a.pair) || b.notes.size - a.notes.size || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  )
  const kept: typeof shared = []
  for (const term of shared) {
    if (kept.length > mostObstacles) break
    const cover = kept.find((one) => within(term.notes, one.notes))
    if (!cover) kept.push({ ...term, words: [...term.words] })
    // The same notes for another reason: both reasons are told, unless one holds the other.
    else if (
      term.notes.size === cover.notes.size &&
      !cover.words.some((words) => term.words.every((one) => words.split(' ').includes(one))) &&
      cover.words.length < 3
    )
      cover.words.push(...term.words)
  }
  const obstacles = kept.slice(0, mostObstacles).map(({ words, partnerships, notes: of }) => ({
    words,
    partnerships,
    notes: [...of.values()].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.id < b.id ? -1 : 1)),
  }))
  obstacles.sort(
    (a, b) =>
      b.partnerships - a.partnerships || ((a.notes[0]?.on ?? '') < (b.notes[0]?.on ?? '') ? 1 : (a.notes[0]?.on ?? '') > (b.notes[0]?.on ?? '') ? -1 : 0),
  )
  return { obstacles, more: kept.length > mostObstacles }
}
