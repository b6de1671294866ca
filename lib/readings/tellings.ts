import { wordFor } from './share-words'

/** Each place in its word; or who has most, and of the others that they have fewer; or the same of all. */
export type Telling = 'words' | 'leader' | 'alike'

/** In larger wholes each word stands for so many numbers that no few of them can be reckoned back. */
const largestWhole = 15

const plans = new Map<string, Map<string, Telling>>()

/** How these numbers of people, who make up one whole, may be told side by side. */
export function tellingOf(people: readonly number[]): Telling {
  const whole = people.reduce((sum, one) => sum + one, 0)
  if (whole > largestWhole) return 'words'
  const name = `${whole} ${people.length}`
  const plan = plans.get(name) ?? planFor(whole, people.length)
  plans.set(name, plan)
  return plan.get(patternOf(people, whole)) ?? 'alike'
}

type Word = ReturnType<typeof wordFor>
/** All ways to fall on the places that have the same words: which numbers each place could hold, as bits. */
type Pattern = { name: string; words: Word[]; leader: number; halves: number; numbers: number[]; telling: Telling }

const patternOf = (people: readonly number[], whole: number) => people.map((one) => wordFor(one / whole)).join()

/**
 * Goes through every way in which `whole` people can fall on the places, and makes the telling coarser until nothing that
 * is told leaves a place with one possible number. It looks at all that is told alike, so that a coarser telling cannot be
 * read as "the finer one was unsafe".
 */
function planFor(whole: number, places: number): Map<string, Telling> {
  const patterns = patternsOf(whole, places)
  for (;;) {
    const told = new Map<string, Pattern[]>()
    for (const one of patterns) told.set(toldBy(one), [...(told.get(toldBy(one)) ?? []), one])
    const unsafe = [...told.values()].find((alike) => !isSafe(alike))
    if (!unsafe || !coarsen(unsafe, patterns)) return new Map(patterns.map((one) => [one.name, one.telling]))
  }
}

const toldBy = ({ telling, name, leader }: Pattern) => (telling === 'words' ? name : `${telling} ${telling === 'leader' ? leader : ''}`)

/** Each place could hold two numbers or more; where "or none" is said, nobody and somebody. */
function isSafe(alike: readonly Pattern[]): boolean {
  const [first] = alike
  if (!first) return true
  return first.words.every((word, place) => {
    const numbers = alike.reduce((bits, one) => bits | (one.numbers[place] ?? 0), 0)
    const saysNone = first.telling === 'alike' || (first.telling === 'leader' ? place !== first.leader : word === 'few or none')
    return saysNone ? (numbers & 3) === 3 : (numbers & (numbers - 1)) !== 0
  })
}

/** Tells some patterns more coarsely; false where all are told alike and nothing is left to do. */
function coarsen(unsafe: readonly Pattern[], patterns: readonly Pattern[]): boolean {
  const [first] = unsafe
  if (first?.telling === 'words' && first.leader >= 0) {
    for (const one of patterns) if (one.leader === first.leader && one.telling === 'words') one.telling = 'leader'
    return true
  }
  if (first && first.telling !== 'alike') {
    for (const one of unsafe) one.telling = 'alike'
    return true
  }
  // What is told alike is still too little to hide in: those that are nearest to it join, the fewest halves first.
  const rest = patterns.filter((one) => one.telling !== 'alike').sort((a, b) => Number(a.leader >= 0) - Number(b.leader >= 0) || a.halves - b.halves)
  const next = rest.filter((one) => one.leader >= 0 === (rest[0]?.leader ?? 0) >= 0 && one.halves === rest[0]?.halves)
  for (const one of next) one.telling = 'alike'
  return next.length > 0
}

function patternsOf(whole: number, places: number): Pattern[] {
  const patterns = new Map<string, Pattern>()
  const people: number[] = []
  const fill = (left: number) => {
    if (people.length === places - 1) {
      const way = [...people, left]
      const name = patternOf(way, whole)
      const words = way.map((one) => wordFor(one / whole))
      const halves = words.filter((word) => word === 'about half').length
      const held = patterns.get(name) ?? { name, words, leader: words.indexOf('most'), halves, numbers: way.map(() => 0), telling: 'words' as const }
      held.numbers = held.numbers.map((bits, place) => bits | (1 << (way[place] ?? 0)))
      patterns.set(name, held)
      return
    }
    for (let here = 0; here <= left; here++) {
      people.push(here)
      fill(left - here)
      people.pop()
    }
  }
  fill(whole)
  return [...patterns.values()]
}
