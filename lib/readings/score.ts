import { statements } from '@/lib/instrument/statements'
import { type StatementId, stages } from '@/lib/instrument/types'
import { type AnswerRow, keptStatements, sortedRows } from '@/lib/readings/answer-rows'
import { scoreChange } from '@/lib/readings/change'
import { limits } from '@/lib/readings/constants'
import { findingsOf } from '@/lib/readings/explain'
import type { Finding, ScoredReading } from '@/lib/readings/findings'
import { decideGroup, type GroupOutcome, type Tally, tallyPeople, usablePeople } from '@/lib/readings/group-outcome'
import { type Person, placePeople } from '@/lib/readings/person-place'
import { resample, type Steadiness } from '@/lib/readings/resampling'
import { statementResults } from '@/lib/readings/statement-agreement'
import type { ReadingResult, RespondentAnswers, Spread } from '@/lib/readings/types'
import { sentenceOf } from '@/lib/readings/words'

export type ScoreOptions = {
  /** The statements of the version that the round was asked with, in their order; instrument v1 unless given. */
  statementIds?: readonly StatementId[]
  /** False where the earlier answers were given to another version: change is then "cannot tell". */
  sameInstrument?: boolean
}

/**
 * Reads a group's answers: outcome, scores (0 to 1), spread, certainty, statements, and change since `earlier`.
 * Under five respondents nothing but their number and the reason is given. Pure: the same answers in any order
 * give the same reading. Rules of our own over the stages of BCS §7.2; exact counts, so never shown as they are.
 */
export function scoreReading(
  respondents: readonly RespondentAnswers[],
  earlier?: readonly RespondentAnswers[] | null,
  options: ScoreOptions = {},
): ScoredReading {
  const { statementIds = statements.map(({ id }) => id), sameInstrument = true } = options
  const rows = sortedRows(respondents, statementIds)
  if (rows.length < limits.fewestAnswers) return withoutResult(rows.length)

  const kept = keptStatements(rows, statementIds.length)
  const people = placePeople(rows, statementIds, kept)
  const tally = tallyPeople(people)
  const enoughUsable = usablePeople(tally) >= limits.fewestAnswers
  const steadiness = enoughUsable ? resample(people) : nothingNamed
  const group: GroupOutcome | null = enoughUsable ? decideGroup(tally) : null
  const named = namedStages(group, steadiness)
  const earlierRows = earlier ? sortedRows(earlier, statementIds) : null

  const findings: Finding[] = [...findingsOf({ tally, group, steadiness, people, kept }), ...changeFindings(earlierRows, sameInstrument)]
  return {
    ...named,
    scores: publishedScores(tally),
    spread: spreadOf(people),
    certainty: steadiness.certainty,
    felt: feltCounts(rows),
    statements: statementResults(rows, statementIds),
    change: earlierRows ? scoreChange(rows, earlierRows, statementIds, sameInstrument) : null,
    answered: rows.length,
    reasons: findings.map((finding) => sentenceOf(finding)),
    findings,
    outcomes: steadiness.outcomes,
  }
}

const nothingNamed: Steadiness = {
  certainty: { forming: 0, frustration: 0, functioning: 0, flying: 0, failing: 0, none: 1 },
  outcomes: { clear: 0, crossover: 0, contested: 0, none: 1 },
}

function withoutResult(answered: number): ScoredReading {
  const findings: Finding[] = [answered === 0 ? { code: 'nobody-answered' } : { code: 'too-few-answers', answered, needed: limits.fewestAnswers }]
  return {
    outcome: 'none',
    stage: null,
    stages: [],
    scores: null,
    spread: null,
    certainty: null,
    felt: null,
    statements: null,
    change: null,
    answered,
    reasons: findings.map((finding) => sentenceOf(finding)),
    findings,
    outcomes: null,
  }
}

function namedStages(group: GroupOutcome | null, { certainty }: Steadiness): Pick<ReadingResult, 'outcome' | 'stage' | 'stages'> {
  if (group?.outcome === 'crossover') {
    return { outcome: 'crossover', stage: null, stages: ['frustration', 'functioning'] }
  }
  if (group?.outcome === 'contested') {
    return { outcome: 'contested', stage: null, stages: group.camps.map(({ stage }) => stage) }
  }
  if (group?.outcome === 'clear' && certainty[group.stage] >= limits.steadyShare) {
    return { outcome: 'clear', stage: group.stage, stages: [group.stage] }
  }
  return { outcome: 'none', stage: null, stages: [] }
}

/** Means of people's scores; null where under five people have that score. */
function publishedScores(tally: Tally): ReadingResult['scores'] {
  const scores = { forming: null, frustration: null, functioning: null, flying: null, failing: null }
  return stages.reduce<NonNullable<ReadingResult['scores']>>((published, stage, at) => {
    const count = tally.scoreCounts[at] ?? 0
    published[stage] = count < limits.fewestAnswers ? null : (tally.scoreSums[at] ?? 0) / count
    return published
  }, scores)
}

/** Everybody once: clear at a stage, between two, or unplaced (near no stage, flat, too little, straight-lined). */
function spreadOf(people: readonly Person[]): Spread {
  const spread: Spread = {
    forming: 0,
    frustration: 0,
    functioning: 0,
    flying: 0,
    failing: 0,
    between: 0,
    unplaced: 0,
  }
  for (const { place } of people) {
    if (place.kind === 'clear') spread[place.stage] += 1
    else if (place.kind === 'between') spread.between += 1
    else spread.unplaced += 1
  }
  return spread
}

/** The stages that people named themselves, of those whose answers are read; null when nobody named one. */
function feltCounts(rows: readonly AnswerRow[]): ReadingResult['felt'] {
  const counts = { forming: 0, frustration: 0, functioning: 0, flying: 0, failing: 0 }
  const felt = rows.flatMap((row) => (row.straightLined || row.felt === null ? [] : [row.felt]))
  for (const stage of felt) counts[stage] += 1
  return felt.length === 0 ? null : counts
}

function changeFindings(earlier: readonly AnswerRow[] | null, sameInstrument: boolean): Finding[] {
  if (!earlier) return []
  if (!sameInstrument) return [{ code: 'other-instrument' }]
  if (earlier.length >= limits.fewestAnswers) return []
  return [{ code: 'earlier-too-few', answered: earlier.length, needed: limits.fewestAnswers }]
}

/** The reading without what only the app needs: the keys that `npm run reading` prints, in their order. */
export function printableReading({ findings: _, outcomes: __, ...reading }: ScoredReading): ReadingResult {
  return reading
}
