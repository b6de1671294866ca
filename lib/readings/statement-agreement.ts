import type { StatementId } from '@/lib/instrument/types'
import { type AnswerRow, countAnswers } from '@/lib/readings/answer-rows'
import { limits, slack } from '@/lib/readings/constants'
import type { Agreement, StatementResult } from '@/lib/readings/types'

type Counts = StatementResult['counts']

/**
 * Counts, median, mean (1 to 5) and agreement of each statement over the rows that are not straight-lined.
 * Under five answers on the scale the counts stay and the other three are null (our rule).
 */
export function statementResults(rows: readonly AnswerRow[], statementIds: readonly StatementId[]): StatementResult[] {
  const counted = rows.filter((row) => !row.straightLined)
  return statementIds.map((id, at) => {
    const values = counted.map((row) => row.values[at])
    const counts = countAnswers(values)
    const enough = sum(counts) >= limits.fewestAnswers
    return {
      id,
      counts,
      cannotSay: values.filter((value) => value === 'cannot-say').length,
      tooEarly: values.filter((value) => value === 'too-early').length,
      median: enough ? medianOf(counts) : null,
      mean: enough ? counts.reduce((points, count, index) => points + count * (index + 1), 0) / sum(counts) : null,
      agreement: agreementOf(counts),
    }
  })
}

/** "split", "agree" or "mixed" for counts of the answers 1 to 5; null under five answers (our rule). */
export function agreementOf(counts: Counts): Agreement | null {
  const answers = sum(counts)
  if (answers < limits.fewestAnswers) return null
  // With an even number there are two middle answers; whichever shows more people standing apart is heard.
  const away = Math.max(...middleAnswers(counts).map((middle) => awayFrom(counts, middle)))
  const [one, two, , four, five] = counts
  const third = limits.splitShare * answers
  const twoEnds = Math.min(one + two, four + five) >= third - slack
  if (away > third + slack || twoEnds) return 'split'
  return away <= limits.agreeShare * answers + slack ? 'agree' : 'mixed'
}

/** The median answer, 1 to 5 in halves; the counts must not all be zero. */
export function medianOf(counts: Counts): number {
  const [lower, upper] = middleAnswers(counts)
  return (lower + upper) / 2
}

function middleAnswers(counts: Counts): [number, number] {
  const answers = sum(counts)
  return [answerAt(counts, Math.ceil(answers / 2)), answerAt(counts, Math.floor(answers / 2) + 1)]
}

function answerAt(counts: Counts, place: number): number {
  let reached = 0
  for (const [index, count] of counts.entries()) {
    reached += count
    if (reached >= place) return index + 1
  }
  return counts.length
}

function awayFrom(counts: Counts, middle: number): number {
  return counts.reduce((away, count, index) => away + (Math.abs(index + 1 - middle) > limits.awayPoints ? count : 0), 0)
}

function sum(counts: Counts): number {
  return counts.reduce((total, count) => total + count, 0)
}
