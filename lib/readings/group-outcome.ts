import { type Stage, stages } from '@/lib/instrument/types'
import { limits, slack } from '@/lib/readings/constants'
import type { Person } from '@/lib/readings/person-place'

const stageCount = stages.length

/**
 * A group in numbers. `cells[a * 5 + b]`: people nearest stage a and between a and b; on the diagonal, clear at a.
 * The three sums run over stages; distances over the usable people, scores over everybody who has that score.
 */
export type Tally = {
  respondents: number
  far: number
  crossover: number
  cells: Float64Array
  distanceSums: Float64Array
  scoreSums: Float64Array
  scoreCounts: Float64Array
}

export type Camp = { stage: Stage; people: number }

/** What the group's tally says, before the resampling is asked. */
export type GroupOutcome =
  | { outcome: 'clear'; stage: Stage }
  | { outcome: 'crossover' }
  | { outcome: 'contested'; camps: [Camp, Camp] }
  | { outcome: 'none'; why: 'usable-minority' | 'flat-group' | 'near-no-stage' | 'no-majority' }
  | { outcome: 'none'; why: 'scattered'; camps: Camp[] }

export function emptyTally(): Tally {
  return {
    respondents: 0,
    far: 0,
    crossover: 0,
    cells: new Float64Array(stageCount * stageCount),
    distanceSums: new Float64Array(stageCount),
    scoreSums: new Float64Array(stageCount),
    scoreCounts: new Float64Array(stageCount),
  }
}

/** Counts people, each once, in the order given: the caller sorts them first. */
export function tallyPeople(people: readonly Person[]): Tally {
  const tally = emptyTally()
  for (const { place, scores } of people) {
    tally.respondents += 1
    stages.forEach((stage, at) => {
      const score = scores[stage]
      if (score !== null) {
        add(tally.scoreSums, at, score)
        add(tally.scoreCounts, at, 1)
      }
      if (place.kind !== 'unplaced') add(tally.distanceSums, at, place.distances[stage])
    })
    const cell = cellOf(place)
    if (cell !== null) add(tally.cells, cell, 1)
    if (place.kind === 'far') tally.far += 1
    if (place.kind === 'between' && place.seesBoth) tally.crossover += 1
  }
  return tally
}

function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] ?? 0) + value
}

/** The cell of the tally that a person at this place is counted in, or null for far and unplaced people. */
export function cellOf(place: Person['place']): number | null {
  if (place.kind === 'clear') return cellBetween(place.stage, place.stage)
  if (place.kind === 'between') return cellBetween(place.nearest, place.other)
  return null
}

/** The cell of people nearest one stage and between it and another; the same stage twice: clear at it. */
export function cellBetween(nearest: Stage, other: Stage): number {
  return stages.indexOf(nearest) * stageCount + stages.indexOf(other)
}

/** Clear, between and far people: those whose answers say something about a stage. */
export function usablePeople(tally: Tally): number {
  let people = tally.far
  for (let cell = 0; cell < tally.cells.length; cell += 1) people += tally.cells[cell] ?? 0
  return people
}

/** People whose answers support a stage: those clear at it, and half of those between it and another. */
export function supportOf(tally: Tally, at: number): number {
  let support = 0
  for (let other = 0; other < stageCount; other += 1) {
    const both = (tally.cells[at * stageCount + other] ?? 0) + (tally.cells[other * stageCount + at] ?? 0)
    support += other === at ? both / 2 : both * limits.betweenSupport
  }
  return support
}

/** Decides what a group's tally says, asked in the order of our rules; needs at least one respondent. */
export function decideGroup(tally: Tally): GroupOutcome {
  const usable = usablePeople(tally)
  if (usable <= limits.usableShare * tally.respondents) return { outcome: 'none', why: 'usable-minority' }

  const pairs = contestedPairs(tally, usable)
  const [pair] = pairs
  if (pair && pairs.length === 1) return { outcome: 'contested', camps: pair }
  if (pair) return { outcome: 'none', why: 'scattered', camps: campsOf(pairs) }

  if (scoreRange(tally) < limits.flatRange - slack) return { outcome: 'none', why: 'flat-group' }
  if (tally.crossover >= limits.crossoverShare * usable) return { outcome: 'crossover' }
  if (tally.far >= limits.farShare * usable) return { outcome: 'none', why: 'near-no-stage' }

  const at = nearestStage(tally)
  const stage = stages[at]
  if (stage === undefined || supportOf(tally, at) <= limits.clearShare * usable) {
    return { outcome: 'none', why: 'no-majority' }
  }
  return { outcome: 'clear', stage }
}

/** The stage with the least mean of the people's distances: a mean of answers would invent a middle nobody sees. */
function nearestStage(tally: Tally): number {
  let nearest = 0
  for (let at = 1; at < stageCount; at += 1) {
    if ((tally.distanceSums[at] ?? 0) < (tally.distanceSums[nearest] ?? 0)) nearest = at
  }
  return nearest
}

function contestedPairs(tally: Tally, usable: number): [Camp, Camp][] {
  const nearest: { stage: Stage; at: number; people: number }[] = []
  for (const [at, stage] of stages.entries()) {
    const people = nearestTo(tally, at)
    if (people > limits.campShare * usable) nearest.push({ stage, at, people })
  }
  if (nearest.length < 2) return []
  const pairs: [Camp, Camp][] = []
  for (const [index, a] of nearest.entries()) {
    for (const b of nearest.slice(index + 1)) {
      // Whoever stands between the two camps belongs to neither of them.
      const first = a.people - (tally.cells[a.at * stageCount + b.at] ?? 0)
      const second = b.people - (tally.cells[b.at * stageCount + a.at] ?? 0)
      const smaller = Math.min(first, second)
      const areCamps = smaller > limits.campShare * usable && smaller >= limits.campPeople
      if (areCamps && first + second > limits.campsTogether * usable) {
        pairs.push([
          { stage: a.stage, people: first },
          { stage: b.stage, people: second },
        ])
      }
    }
  }
  return pairs
}

function nearestTo(tally: Tally, at: number): number {
  let people = 0
  for (let other = 0; other < stageCount; other += 1) people += tally.cells[at * stageCount + other] ?? 0
  return people
}

function campsOf(pairs: readonly [Camp, Camp][]): Camp[] {
  const camps = pairs.flat()
  return stages.flatMap((stage) => {
    const sizes = camps.filter((camp) => camp.stage === stage).map((camp) => camp.people)
    return sizes.length === 0 ? [] : [{ stage, people: Math.max(...sizes) }]
  })
}

function scoreRange(tally: Tally): number {
  let highest = 0
  let lowest = 1
  for (let at = 0; at < stageCount; at += 1) {
    const count = tally.scoreCounts[at] ?? 0
    if (count === 0) continue
    const score = (tally.scoreSums[at] ?? 0) / count
    highest = Math.max(highest, score)
    lowest = Math.min(lowest, score)
  }
  return highest - lowest
}
