import type { Stage, StatementId } from '@/lib/instrument/types'
import { limits, slack } from '@/lib/readings/constants'
import type { AnswerValue, RespondentAnswers } from '@/lib/readings/types'

/** One respondent's answers in the order of the statements, with a key by which rows are sorted. */
export type AnswerRow = {
  key: string
  values: (AnswerValue | undefined)[]
  felt: Stage | null
  straightLined: boolean
}

/**
 * Turns respondents into rows sorted by their answers, so that no sum or draw can depend on who came first.
 * Somebody without any answer to a statement is no respondent and is dropped, even with a felt stage (our rule).
 */
export function sortedRows(respondents: readonly RespondentAnswers[], statementIds: readonly StatementId[]): AnswerRow[] {
  const rows: AnswerRow[] = []
  for (const { answers, felt } of respondents) {
    const values = statementIds.map((id) => answers[id])
    if (values.every((value) => value === undefined)) continue
    rows.push({ key: keyOf(values), values, felt, straightLined: isStraightLined(values) })
  }
  return rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}

function keyOf(values: readonly (AnswerValue | undefined)[]): string {
  let key = ''
  for (const value of values) {
    key += value === undefined ? '-' : value === 'cannot-say' ? 'c' : value === 'too-early' ? 't' : value
  }
  return key
}

/** Whether nearly all of at least eight answers on the scale are the same (our rule). */
export function isStraightLined(values: readonly (AnswerValue | undefined)[]): boolean {
  const counts = countAnswers(values)
  const answered = counts.reduce((sum, count) => sum + count, 0)
  if (answered < limits.straightLineAnswers) return false
  return Math.max(...counts) >= limits.straightLineShare * answered - slack
}

/** How many of the values stand at 1, 2, 3, 4 and 5; the two words and the unanswered are not counted. */
export function countAnswers(values: readonly (AnswerValue | undefined)[]): [number, number, number, number, number] {
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0]
  for (const value of values) {
    if (typeof value === 'number') counts[(value - 1) as 0 | 1 | 2 | 3 | 4] += 1
  }
  return counts
}

/**
 * For each statement, whether at least five people answered it on the scale; one with fewer enters nothing.
 * Straight-lined rows are not counted: a statement must not stand on answers that are then left out.
 */
export function keptStatements(rows: readonly AnswerRow[], statements: number): boolean[] {
  const answered = new Array<number>(statements).fill(0)
  for (const row of rows) {
    if (row.straightLined) continue
    row.values.forEach((value, at) => {
      if (typeof value === 'number') answered[at] = (answered[at] ?? 0) + 1
    })
  }
  return answered.map((count) => count >= limits.fewestAnswers)
}
