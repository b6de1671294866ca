import { stages } from '@/lib/instrument/types'
import { limits } from '@/lib/readings/constants'
import { cellBetween, cellOf, decideGroup, emptyTally, type GroupOutcome, type Tally } from '@/lib/readings/group-outcome'
import type { Person } from '@/lib/readings/person-place'
import type { Certainty, Outcome } from '@/lib/readings/types'

/** How often each stage was named clear, and how often each outcome came out: shares that sum to 1 each. */
export type Steadiness = { certainty: Certainty; outcomes: Record<Outcome, number> }

/*
 * Every person is drawn 0, 1, 2 … times in each resample, one time on average (the Poisson form of drawing with
 * replacement). A draw of exactly n out of n would let a majority of 13 turn into none at 14, as an even number can
 * tie; and by giving everybody draws of their own, one person more can only add to a resample. So somebody who
 * agrees with a clear stage can never remove it (reading.md).
 */
const drawTable = poissonTable(4096)

function poissonTable(size: number): Uint8Array {
  const table = new Uint8Array(size)
  let times = 0
  let probability = Math.exp(-1)
  let upTo = probability
  for (let at = 0; at < size; at += 1) {
    while ((at + 0.5) / size > upTo) {
      times += 1
      probability /= times
      upTo += probability
    }
    table[at] = times
  }
  return table
}

/** Where each person's own draws start. Rests on their answers alone; people must be sorted by key. */
export function drawStarts(people: readonly Person[]): Int32Array {
  let occurrence = 0
  return Int32Array.from(people, ({ key }, at) => {
    // People with equal answers are told apart by counting them.
    occurrence = people[at - 1]?.key === key ? occurrence + 1 : 0
    return hash(`${key}${occurrence}`, limits.resampleSeed)
  })
}

/** How often the person with this start is drawn in the resample with this number: 0 or more, 1 on average. */
export function timesDrawn(start: number, resampleNumber: number): number {
  return drawTable[(bitsFor(start, resampleNumber) >>> shiftFor(resampleNumber)) & 4095] ?? 0
}

/** One mixing serves two neighbouring resamples, since each needs 12 of its 32 bits. */
const bitsFor = (start: number, resampleNumber: number) => mix((start + Math.imul(resampleNumber >> 1, 0x9e3779b9)) | 0)
const shiftFor = (resampleNumber: number) => (resampleNumber % 2 === 0 ? 20 : 8)

function hash(text: string, seed: number): number {
  let state = seed | 0
  for (let at = 0; at < text.length; at += 1) state = mix(Math.imul(state, 31) + text.charCodeAt(at))
  return state
}

/** Spreads 32 bits so that neighbouring numbers share nothing to be seen. */
function mix(bits: number): number {
  let mixed = bits | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
  return mixed ^ (mixed >>> 15)
}

/**
 * Reads 1,000 resamples of the people and says how often the same comes out. The people must be sorted by key.
 * A resample that names two stages, or the crossover zone, counts as "none": it named no single stage.
 * Least counts (five people, two scores …) are asked of the people themselves and not of a resample;
 * a resample that drew nobody is not counted.
 */
export function resample(people: readonly Person[]): Steadiness {
  const certainty: Certainty = { forming: 0, frustration: 0, functioning: 0, flying: 0, failing: 0, none: 0 }
  const outcomes: Record<Outcome, number> = { clear: 0, crossover: 0, contested: 0, none: 0 }
  const read = readResamples(people)
  for (const result of read) {
    outcomes[result.outcome] += 1
    certainty[result.outcome === 'clear' ? result.stage : 'none'] += 1
  }
  for (const key of [...stages, 'none'] as const) certainty[key] /= Math.max(1, read.length)
  for (const key of ['clear', 'crossover', 'contested', 'none'] as const) outcomes[key] /= Math.max(1, read.length)
  return { certainty, outcomes }
}

/** What each resample that drew anybody says: the same as tallying the drawn people anew, only faster. */
export function readResamples(people: readonly Person[]): GroupOutcome[] {
  const table = tableOf(people)
  const tally = emptyTally()
  const read: GroupOutcome[] = []
  for (let number = 0; number < limits.resamples; number += 1) {
    tallyDrawn(table, number, tally)
    if (tally.respondents > 0) read.push(decideGroup(tally))
  }
  return read
}

type DrawTable = {
  starts: Int32Array
  /** The mixed bits of the resample that was read last, for the one after it. */
  bits: Int32Array
  /** What each person is counted as: a cell of the tally, or one of the kinds after the cells. */
  kinds: Uint8Array
  /** Ten numbers a person: five distances, five scores, 0 where there is none. */
  numbers: Float64Array
  /** Who lacks which score: few, so they are subtracted and not asked of everybody. */
  unscored: { person: number; stage: number }[]
}

const cellCount = stages.length * stages.length
const farKind = cellCount
const unplacedKind = cellCount + 1
/** People who see both, by the cell that they are counted in as well. */
const seesBothKinds = [
  { kind: cellCount + 2, cell: cellBetween('frustration', 'functioning') },
  { kind: cellCount + 3, cell: cellBetween('functioning', 'frustration') },
] as const
const kindCount = cellCount + 4

function kindOf(place: Person['place']): number {
  const cell = cellOf(place)
  if (cell === null) return place.kind === 'far' ? farKind : unplacedKind
  if (place.kind !== 'between' || !place.seesBoth) return cell
  return seesBothKinds.find((both) => both.cell === cell)?.kind ?? cell
}

function tableOf(people: readonly Person[]): DrawTable {
  const table: DrawTable = {
    starts: drawStarts(people),
    bits: new Int32Array(people.length),
    kinds: Uint8Array.from(people, ({ place }) => kindOf(place)),
    numbers: new Float64Array(people.length * 10),
    unscored: [],
  }
  people.forEach(({ place, scores }, person) => {
    stages.forEach((name, stage) => {
      table.numbers[person * 10 + stage] = place.kind === 'unplaced' ? 0 : place.distances[name]
      table.numbers[person * 10 + 5 + stage] = scores[name] ?? 0
      if (scores[name] === null) table.unscored.push({ person, stage })
    })
  })
  return table
}

/** Fills the tally with one resample. Written out, because 1,200 people make it run 1.2 million times. */
function tallyDrawn({ starts, bits, kinds, numbers, unscored }: DrawTable, resampleNumber: number, tally: Tally): void {
  const counts = new Int32Array(kindCount)
  const shift = shiftFor(resampleNumber)
  if (resampleNumber % 2 === 0) for (let person = 0; person < starts.length; person += 1) bits[person] = bitsFor(starts[person] ?? 0, resampleNumber)
  let d0 = 0
  let d1 = 0
  let d2 = 0
  let d3 = 0
  let d4 = 0
  let s0 = 0
  let s1 = 0
  let s2 = 0
  let s3 = 0
  let s4 = 0
  for (let person = 0, at = 0; person < starts.length; person += 1, at += 10) {
    const times = drawTable[((bits[person] ?? 0) >>> shift) & 4095] ?? 0
    if (times === 0) continue
    const kind = kinds[person] ?? unplacedKind
    counts[kind] = (counts[kind] ?? 0) + times
    d0 += times * (numbers[at] ?? 0)
    d1 += times * (numbers[at + 1] ?? 0)
    d2 += times * (numbers[at + 2] ?? 0)
    d3 += times * (numbers[at + 3] ?? 0)
    d4 += times * (numbers[at + 4] ?? 0)
    s0 += times * (numbers[at + 5] ?? 0)
    s1 += times * (numbers[at + 6] ?? 0)
    s2 += times * (numbers[at + 7] ?? 0)
    s3 += times * (numbers[at + 8] ?? 0)
    s4 += times * (numbers[at + 9] ?? 0)
  }
  let respondents = 0
  for (let kind = 0; kind < kindCount; kind += 1) respondents += counts[kind] ?? 0
  tally.respondents = respondents
  tally.far = counts[farKind] ?? 0
  tally.crossover = 0
  tally.cells.set(counts.subarray(0, cellCount))
  for (const { kind, cell } of seesBothKinds) {
    const people = counts[kind] ?? 0
    tally.crossover += people
    tally.cells[cell] = (tally.cells[cell] ?? 0) + people
  }
  tally.distanceSums.set([d0, d1, d2, d3, d4])
  tally.scoreSums.set([s0, s1, s2, s3, s4])
  tally.scoreCounts.fill(tally.respondents)
  for (const { person, stage } of unscored) {
    const times = timesDrawn(starts[person] ?? 0, resampleNumber)
    tally.scoreCounts[stage] = (tally.scoreCounts[stage] ?? 0) - times
  }
}
