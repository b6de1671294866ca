import { CsvError, parse } from 'csv-parse/sync'
import { statements } from '@/lib/instrument/statements'
import { type Stage, type StatementId, stages } from '@/lib/instrument/types'
import type { AnswerValue, RespondentAnswers } from '@/lib/readings/types'

/** One bad cell: the row as the spreadsheet numbers it (the header is row 1), the column by its name or number. */
export type AnswersFileError = { row: number; column: string; problem: string }

export type AnswersFile = { ok: true; respondents: RespondentAnswers[] } | { ok: false; errors: AnswersFileError[] }

const answerValues: Readonly<Record<string, AnswerValue>> = {
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  '5': 5,
  'cannot-say': 'cannot-say',
  'too-early': 'too-early',
}

/**
 * Reads CSV text with a header of `respondent`, `felt` and statement ids, in any order, all optional; a row a person.
 * Cells: 1 to 5, `cannot-say`, `too-early` or empty. Commas, or semicolons where the header has more of those.
 * Refused, each by row and column: unknown or repeated columns, other cells, a respondent twice, rows of another width.
 * Rows without any answer are no respondents; a header alone is a file in which nobody answered.
 */
export function parseAnswersFile(text: string): AnswersFile {
  const read = readRecords(text)
  if ('error' in read) return { ok: false, errors: [read.error] }
  const [header, ...rows] = read.records
  if (!header || isBlank(header)) {
    return { ok: false, errors: [{ row: 1, column: '1', problem: 'the file has no header' }] }
  }
  const columns = header.map((name) => name.trim())
  const errors = headerErrors(columns)
  const respondents: RespondentAnswers[] = []
  const seen = new Map<string, number>()
  rows.forEach((cells, index) => {
    if (isBlank(cells)) return
    const row = index + 2
    errors.push(...widthErrors(columns, cells, row))
    respondents.push(readRow(columns, cells, (column, problem) => errors.push({ row, column, problem })))
    errors.push(...repeatedRespondent(columns, cells, row, seen))
  })
  return errors.length > 0 ? { ok: false, errors } : { ok: true, respondents }
}

/** One line of text for a bad cell. */
export function describeFileError({ row, column, problem }: AnswersFileError): string {
  return `row ${row}, column ${column}: ${problem}`
}

function readRecords(text: string): { records: string[][] } | { error: AnswersFileError } {
  const [header = ''] = text.split(/\r\n|\r|\n/, 1)
  const delimiter = header.split(';').length > header.split(',').length ? ';' : ','
  try {
    // Blank lines are kept, so that a row's number is the one that the spreadsheet shows.
    const records: string[][] = parse(text, {
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: false,
    })
    return { records }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const row = Number(error.records ?? 0) + 1
    const column = `${Number(error.index ?? 0) + 1}`
    return { error: { row, column, problem: 'a quotation mark is in the wrong place or is never closed' } }
  }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

function headerErrors(columns: readonly string[]): AnswersFileError[] {
  return columns.flatMap((name, at) => {
    const column = columnName(columns, at)
    if (name === '') return [{ row: 1, column, problem: 'the column has no name' }]
    if (!isKnown(name)) {
      return [{ row: 1, column, problem: 'unknown column; expected respondent, felt or a statement such as forming-1' }]
    }
    return columns.indexOf(name) < at ? [{ row: 1, column, problem: 'this column stands in the file twice' }] : []
  })
}

function widthErrors(columns: readonly string[], cells: readonly string[], row: number): AnswersFileError[] {
  if (cells.length === columns.length) return []
  const column = columnName(columns, Math.min(cells.length, columns.length))
  const problem = `the row has ${cells.length} cells where the header has ${columns.length}`
  return [{ row, column, problem }]
}

function readRow(columns: readonly string[], cells: readonly string[], refuse: (column: string, problem: string) => void): RespondentAnswers {
  const respondent: RespondentAnswers = { answers: {}, felt: null }
  columns.forEach((column, at) => {
    const cell = cells[at]?.trim() ?? ''
    if (cell === '') return
    if (column === 'felt') {
      const felt = stages.find((stage: Stage) => stage === cell)
      if (felt) respondent.felt = felt
      else refuse(column, `"${shown(cell)}" is not a stage; expected ${stages.join(', ')} or an empty cell`)
    } else if (isStatementId(column)) {
      const value = Object.hasOwn(answerValues, cell) ? answerValues[cell] : undefined
      if (value !== undefined) respondent.answers[column] = value
      else refuse(column, `"${shown(cell)}" is not an answer; expected 1 to 5, cannot-say, too-early or an empty cell`)
    }
  })
  return respondent
}

/** The same person twice would count twice, and only the holder of the file knows which row is meant. */
function repeatedRespondent(columns: readonly string[], cells: readonly string[], row: number, seen: Map<string, number>): AnswersFileError[] {
  const name = cells[columns.indexOf('respondent')]?.trim() ?? ''
  if (name === '') return []
  const first = seen.get(name)
  if (first === undefined) seen.set(name, row)
  return first === undefined ? [] : [{ row, column: 'respondent', problem: `"${shown(name)}" stands in row ${first} already` }]
}

function columnName(columns: readonly string[], at: number): string {
  const name = columns[at]
  return name ? shown(name) : `${at + 1}`
}

function isKnown(name: string): boolean {
  return name === 'respondent' || name === 'felt' || isStatementId(name)
}

function isStatementId(name: string): name is StatementId {
  return statements.some(({ id }) => id === name)
}

/** A cell as a message may show it: in one line and not endless. */
function shown(cell: string): string {
  const line = cell.replaceAll(/\p{Cc}+/gu, ' ')
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}
