import { type Stage, type StatementId, stages } from '@/lib/instrument/types'
import { type AnswerRow, keptStatements } from '@/lib/readings/answer-rows'
import { limits, slack } from '@/lib/readings/constants'
import { scorePeople, type StageScores } from '@/lib/readings/person-place'
import type { Change, ChangeVerdict } from '@/lib/readings/types'
import { welchDifference } from '@/lib/readings/welch-test'

/**
 * How each stage score moved from the earlier rows to these (delta −1 to 1), and whether that is more than noise.
 * Only statements with five answers on both sides are compared, and only those of one instrument version.
 * People are not paired: answers cannot be linked to persons (our rule, Welch's test on the people's scores).
 */
export function scoreChange(rows: readonly AnswerRow[], earlier: readonly AnswerRow[], statementIds: readonly StatementId[], sameInstrument: boolean): Change {
  const keptNow = keptStatements(rows, statementIds.length)
  const keptEarlier = keptStatements(earlier, statementIds.length)
  const kept = keptNow.map((now, at) => now && keptEarlier[at] === true)
  const now = scorePeople(rows, statementIds, kept)
  const before = scorePeople(earlier, statementIds, kept)
  const scoresOf = (people: StageScores[], stage: Stage) => people.flatMap((scores) => (scores[stage] === null ? [] : [scores[stage]]))
  const change = (stage: Stage) => (sameInstrument ? changeOfScores(scoresOf(before, stage), scoresOf(now, stage)) : cannotTell)
  return Object.fromEntries(stages.map((stage) => [stage, change(stage)])) as Change
}

const cannotTell = { delta: null, verdict: 'cannot-tell' } as const

/** The verdict on one stage from people's scores (0 to 1) before and after; under five on a side: cannot tell. */
export function changeOfScores(before: readonly number[], after: readonly number[]): { delta: number | null; verdict: ChangeVerdict } {
  if (Math.min(before.length, after.length) < limits.fewestAnswers) return cannotTell
  // Sorted, so that the order of people leaves no trace in the sums.
  const { difference: delta, halfWidth } = welchDifference(
    before.toSorted((a, b) => a - b),
    after.toSorted((a, b) => a - b),
    limits.changeLevel,
    limits.deviationFloor,
  )
  const size = Math.abs(delta)
  if (size > halfWidth && size >= limits.leastChange - slack) return { delta, verdict: 'moved' }
  return { delta, verdict: halfWidth > limits.widestBand + slack ? 'cannot-tell' : 'within-noise' }
}
