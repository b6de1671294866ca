import { statements } from '@/lib/instrument/statements'
import type { StatementId } from '@/lib/instrument/types'
import type { AnswerValue } from '@/lib/readings/types'

const answerOfMark: Readonly<Record<string, AnswerValue | null>> = {
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  '5': 5,
  '?': 'cannot-say',
  t: 'too-early',
  '.': null,
}

/**
 * One person's 24 answers as one string, in statement order; spaces between the stages are ignored.
 * 1 to 5, `?` can't say, `t` too early to say, `.` unanswered. Throws on another length or mark.
 */
export function parseAnswerRow(row: string): Partial<Record<StatementId, AnswerValue>> {
  const marks = [...row.replaceAll(' ', '')]
  if (marks.length !== statements.length) {
    throw new Error(`An answer row needs ${statements.length} marks, this one has ${marks.length}: "${row}"`)
  }
  const answers: Partial<Record<StatementId, AnswerValue>> = {}
  statements.forEach((statement, index) => {
    const mark = marks[index] ?? ''
    const answer = Object.hasOwn(answerOfMark, mark) ? answerOfMark[mark] : undefined
    if (answer === undefined) throw new Error(`"${mark}" is not an answer mark, in the row "${row}"`)
    if (answer !== null) answers[statement.id] = answer
  })
  return answers
}
