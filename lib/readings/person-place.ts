import { type Stage, type StatementId, stages } from '@/lib/instrument/types'
import type { AnswerRow } from '@/lib/readings/answer-rows'
import { expectedProfiles, limits, slack } from '@/lib/readings/constants'

export type StageScores = Record<Stage, number | null>

/** Where one person's answers stand. `seesBoth`: frustration and functioning are both at least .40. */
export type Place =
  | { kind: 'clear'; stage: Stage; distances: Record<Stage, number> }
  | { kind: 'between'; nearest: Stage; other: Stage; seesBoth: boolean; distances: Record<Stage, number> }
  | { kind: 'far'; distances: Record<Stage, number> }
  | { kind: 'unplaced'; why: 'straight-lined' | 'too-little-answered' | 'flat' }

/** One respondent as the group is read from: scores are null throughout for a straight-lined row. */
export type Person = { key: string; scores: StageScores; place: Place }

/** The stage that a statement's id names. */
export function stageOf(id: StatementId): Stage {
  return id.slice(0, id.lastIndexOf('-')) as Stage
}

/** Scores and places every row; only statements marked in `kept` enter. The order of the rows is kept. */
export function placePeople(rows: readonly AnswerRow[], statementIds: readonly StatementId[], kept: readonly boolean[]): Person[] {
  const scores = scorePeople(rows, statementIds, kept)
  return rows.map(({ key, straightLined }, at) => {
    const own = scores[at] ?? noScores
    return { key, scores: own, place: straightLined ? straightLinedPlace : placePerson(own) }
  })
}

const noScores: StageScores = { forming: null, frustration: null, functioning: null, flying: null, failing: null }
const straightLinedPlace: Place = { kind: 'unplaced', why: 'straight-lined' }

/** Each row's five stage scores (0 to 1, null where too little was answered); none for a straight-lined row. */
export function scorePeople(rows: readonly AnswerRow[], statementIds: readonly StatementId[], kept: readonly boolean[]): StageScores[] {
  const columns = stages.map((stage) => ({
    stage,
    at: statementIds.flatMap((id, at) => (kept[at] && stageOf(id) === stage ? [at] : [])),
  }))
  return rows.map((row) => {
    if (row.straightLined) return noScores
    const scores = { ...noScores }
    for (const { stage, at } of columns) scores[stage] = stageScore(row, at)
    return scores
  })
}

function stageScore(row: AnswerRow, columns: readonly number[]): number | null {
  // Whole numbers are summed and divided once, so that the order of the statements leaves no trace.
  let points = 0
  let answered = 0
  for (const at of columns) {
    const value = row.values[at]
    if (typeof value !== 'number') continue
    points += value - 1
    answered += 1
  }
  const enough = answered >= limits.fewestAnswersOfAStage && answered >= limits.shareOfAStage * columns.length
  return enough ? points / (4 * answered) : null
}

/**
 * Places one person by five scores of 0 to 1, null where too little was answered (our rule, profiles from BCS §7.2).
 * Asked in this order: enough scores, flat, sees both, far from every stage, between two, clear.
 */
export function placePerson(scores: StageScores): Place {
  const known = stages.flatMap((stage) => {
    const score = scores[stage]
    return score === null ? [] : [{ stage, score }]
  })
  if (known.length < limits.fewestScores) return { kind: 'unplaced', why: 'too-little-answered' }
  const values = known.map(({ score }) => score)
  if (Math.max(...values) - Math.min(...values) < limits.flatRange - slack) return { kind: 'unplaced', why: 'flat' }

  const distances = distancesToProfiles(known)
  const [nearest, other] = nearestTwo(distances)
  const seesBoth = bothSeen(scores)
  const isCrossoverPair = isPair(nearest, other, 'frustration', 'functioning')
  if (isCrossoverPair && seesBoth && seenAlike(scores)) {
    return { kind: 'between', nearest, other, seesBoth, distances }
  }

  const { way, away, indistinct } = onTheLine(known, nearest, other)
  if (away > limits.farDistance + slack) return { kind: 'far', distances }
  if (indistinct || way >= limits.betweenStart - slack) {
    return { kind: 'between', nearest, other, seesBoth: isCrossoverPair && seesBoth, distances }
  }
  return { kind: 'clear', stage: nearest, distances }
}

type KnownScore = { stage: Stage; score: number }

function distancesToProfiles(known: readonly KnownScore[]): Record<Stage, number> {
  const distances = { forming: 0, frustration: 0, functioning: 0, flying: 0, failing: 0 }
  for (const stage of stages) {
    let squares = 0
    for (const { stage: scored, score } of known) squares += (score - expectedProfiles[stage].scores[scored]) ** 2
    distances[stage] = Math.sqrt(squares / known.length)
  }
  return distances
}

function nearestTwo(distances: Record<Stage, number>): [Stage, Stage] {
  let nearest: Stage = 'forming'
  let other: Stage = 'frustration'
  if (distances[other] < distances[nearest]) [nearest, other] = [other, nearest]
  for (const stage of stages.slice(2)) {
    if (distances[stage] < distances[nearest]) [nearest, other] = [stage, nearest]
    else if (distances[stage] < distances[other]) other = stage
  }
  return [nearest, other]
}

/** The share of the way from the nearest profile to the other, and the distance from that line. */
function onTheLine(known: readonly KnownScore[], nearest: Stage, other: Stage) {
  const from = expectedProfiles[nearest].scores
  const to = expectedProfiles[other].scores
  let along = 0
  let length = 0
  let indistinct = true
  for (const { stage, score } of known) {
    const gap = to[stage] - from[stage]
    along += (score - from[stage]) * gap
    length += gap * gap
    if (Math.abs(gap) >= limits.indistinctGap - slack) indistinct = false
  }
  const way = length === 0 ? 0.5 : Math.min(1, Math.max(0, along / length))
  let squares = 0
  for (const { stage, score } of known) {
    squares += (score - from[stage] - way * (to[stage] - from[stage])) ** 2
  }
  return { way, away: Math.sqrt(squares / known.length), indistinct }
}

function bothSeen({ frustration, functioning }: StageScores): boolean {
  if (frustration === null || functioning === null) return false
  return Math.min(frustration, functioning) >= limits.crossoverScore - slack
}

function seenAlike({ frustration, functioning }: StageScores): boolean {
  if (frustration === null || functioning === null) return false
  return Math.abs(frustration - functioning) <= limits.crossoverGap + slack
}

function isPair(a: Stage, b: Stage, first: Stage, second: Stage): boolean {
  return (a === first && b === second) || (a === second && b === first)
}
