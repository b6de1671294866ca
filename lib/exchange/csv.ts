import { CsvError, parse } from 'csv-parse/sync'

/** What a spreadsheet would take for the beginning of a formula (also after spaces). */
const formula = /^[=+\-@\t\r\n\0]/
/** A cell that we defused: an apostrophe before what would have been a formula. */
const defused = /^'(?=[=+\-@\t\r\n\0'])/

/** A cell's text as a spreadsheet may see it: what would begin a formula gets an apostrophe, and so does an apostrophe that stood there. */
export function defuse(text: string): string {
  return formula.test(text) || text.startsWith("'") ? `'${text}` : text
}

/** The text of a cell as it was before `defuse`. */
export function restore(text: string): string {
  return text.replace(defused, '')
}

const quoted = (text: string) => (/[",;\t\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text)

/** A table as CSV: UTF-8 with its mark, so that spreadsheets show macrons; commas; lines end with CRLF; formulas defused. */
export function toCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\uFEFF${[columns, ...rows].map((row) => row.map((cell) => quoted(defuse(cell))).join(',')).join('\r\n')}\r\n`
}

export type Table = { columns: string[]; rows: { line: number; cells: string[] }[] } | { problem: string }

export const mostImportRows = 10_000

/**
 * Bytes of a CSV (commas, semicolons or tabs; UTF-8 or a spreadsheet's UTF-16) as a table with its heading row. Refused
 * with a reason: other encodings, no heading, more than 10,000 rows, a quotation mark that is never closed.
 */
export function readCsv(bytes: Uint8Array): Table {
  const text = decode(bytes)
  if (text === null) return { problem: 'This file is not text in UTF-8. Save it again as “CSV UTF-8”.' }
  const first = text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '') ?? ''
  const count = (sign: string) => first.split(sign).length
  const delimiter = ['\t', ';', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',')
  try {
    const records = parse(text, {
      delimiter,
      relax_column_count: true,
      skip_records_with_empty_values: true,
      info: true,
      to: mostImportRows + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    const [head, ...body] = records
    if (!head) return { problem: 'This file is empty.' }
    if (body.length > mostImportRows) return { problem: 'This file has more than 10,000 rows. Split it into several.' }
    const clean = (cells: string[]) => cells.map((cell) => restore(cell).trim())
    return { columns: clean(head.record).map((name) => name.toLowerCase()), rows: body.map(({ record, info }) => ({ line: info.lines, cells: clean(record) })) }
  } catch (error) {
    if (error instanceof CsvError) return { problem: 'This file could not be read: a quotation mark is opened and not closed.' }
    throw error
  }
}

function decode(bytes: Uint8Array): string | null {
  const [a, b] = bytes
  try {
    if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le', { fatal: true }).decode(bytes)
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}
