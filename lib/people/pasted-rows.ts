import { parse } from 'csv-parse/sync'
import { fold } from '@/lib/platform/fold'
import { type MemberInput, memberRow } from './schema'
import { levels, roles } from './types'
import { levelWords, roleWords } from './words'

/** The columns that may be pasted, in the order taken when there is no heading row. */
export const pasteColumns = ['name', 'agency', 'position', 'level', 'roles', 'contribution', 'email', 'from', 'to'] as const
export type PasteColumn = (typeof pasteColumns)[number]

const headings: Record<PasteColumn, readonly string[]> = {
  name: ['name', 'person', 'member', 'full name'],
  agency: ['agency', 'organisation', 'organization', 'ministry', 'council'],
  position: ['position', 'job title', 'title', 'job'],
  level: ['level'],
  roles: ['roles', 'role'],
  contribution: ['contribution', 'puts on the table', 'what they put on the table', 'brings', 'what they bring'],
  email: ['email', 'e-mail', 'email address'],
  from: ['from', 'start', 'since', 'first day', 'start date'],
  to: ['to', 'end', 'until', 'last day', 'end date'],
}

export type PastedRow = { line: number; cells: Partial<Record<PasteColumn, string>>; problems: string[]; member: MemberInput | null }
/** Somebody who is in the partnership; for whoever has left, with the first and last day of that time. */
export type ExistingMember = { name: string; agency: string; left: { from: string | null; to: string } | null }
export type Pasted = { rows: PastedRow[]; problem: string | null }

export const mostRows = 500

/**
 * Reads rows pasted from a spreadsheet (tabs) or a CSV (commas or semicolons): name and agency are needed, the rest
 * may be left out; a first row of headings may give the order. Each bad row says what is wrong with it, nothing is
 * guessed. At most 500 rows.
 */
export function readPastedRows(text: string, existing: readonly ExistingMember[]): Pasted {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? ''
  const delimiter = first.includes('\t') ? '\t' : first.includes(';') && !first.includes(',') ? ';' : ','
  let table: { record: string[]; line: number }[]
  try {
    const records: unknown = parse(text.replace(/^\uFEFF/, ''), {
      delimiter,
      relax_column_count: true,
      relax_quotes: delimiter === '\t',
      quote: delimiter === '\t' ? null : '"',
      trim: true,
      info: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    })
    table = (records as { record: string[]; info: { lines: number } }[]).map((one) => ({ record: one.record, line: one.info.lines }))
  } catch {
    return { rows: [], problem: 'These rows could not be read: a quotation mark is opened and not closed.' }
  }
  return readMemberRows(table, existing, mostRows)
}

/**
 * The same for rows that were taken apart already, with at most `most` of them. The first may be headings, and must be where
 * they come in a file: else a heading that is not known would become a person. Whoever is present is there already whatever
 * the row’s days; whoever has left, only with the same first and last day.
 */
export function readMemberRows(
  table: readonly { record: string[]; line: number }[],
  existing: readonly ExistingMember[],
  most: number,
  needsHeadings = false,
): Pasted {
  const head = columnsOfHeading(table[0]?.record ?? [])
  if (head && 'unknown' in head) return { rows: [], problem: `The heading “${head.unknown}” is not one that can be read. Use: ${pasteColumns.join(', ')}.` }
  if (head && 'twice' in head) return { rows: [], problem: `The heading “${head.twice}” names a column that is there already. Take one of the two out.` }
  if (!head && needsHeadings)
    return { rows: [], problem: `The first row must hold headings, with “name” and “agency” among them. Use: ${pasteColumns.join(', ')}.` }
  const columns: readonly PasteColumn[] = head?.columns ?? pasteColumns
  const body = head ? table.slice(1) : table
  if (body.length === 0) return { rows: [], problem: 'There are headings, but no rows under them.' }
  if (body.length > most) return { rows: [], problem: `These are ${body.length} rows. Send at most ${most} at once.` }
  const present = new Set(existing.filter((one) => one.left === null).map(personKey))
  const times = new Set(existing.flatMap((one) => (one.left === null ? [] : [timeKey(one, one.left)])))
  const seen = { present, times, named: new Set<string>() }
  return { problem: null, rows: body.map(({ record, line }) => readRow(record, line, columns, seen)) }
}

/** Who was seen: present in the partnership; in a row above without a last day; and each ended time, by its days too. */
type Seen = { present: ReadonlySet<string>; named: Set<string>; times: Set<string> }
const personKey = (one: { name: string; agency: string }) => `${fold(one.name)}|${fold(one.agency)}`
const timeKey = (one: { name: string; agency: string }, days: { from: string | null; to: string | null }) =>
  `${personKey(one)}|${days.from ?? ''}|${days.to ?? ''}`

function columnsOfHeading(record: string[]): { columns: PasteColumn[] } | { unknown: string } | { twice: string } | null {
  const find = (cell: string) => pasteColumns.find((column) => headings[column].includes(fold(cell)))
  const known = record.map(find)
  if (!known.includes('name') || !known.includes('agency')) return null
  const at = known.indexOf(undefined)
  if (at >= 0) return { unknown: record[at] ?? '' }
  const again = known.findIndex((column, place) => known.indexOf(column) < place)
  if (again >= 0) return { twice: record[again] ?? '' }
  return { columns: known as PasteColumn[] }
}

function readRow(record: string[], line: number, columns: readonly PasteColumn[], seen: Seen): PastedRow {
  const cells: Partial<Record<PasteColumn, string>> = {}
  columns.forEach((column, at) => {
    cells[column] = (record[at] ?? '').replace(/^"(.*)"$/s, '$1')
  })
  const problems: string[] = []
  const extra = record.slice(columns.length).filter((cell) => cell !== '')
  if (extra.length > 0) problems.push(`There are more cells than columns: “${extra[0]}”.`)
  const level = (cells.level ?? '') === '' ? '' : levelOf(cells.level ?? '')
  if (level === null) problems.push(`“${cells.level}” is not a level. Use: ${levels.map((one) => levelWords[one].toLowerCase()).join(', ')}.`)
  const named = (cells.roles ?? '')
    .split(/[;,/]/)
    .map((one) => one.trim())
    .filter(Boolean)
  const unknownRole = named.find((one) => roleOf(one) === null)
  if (unknownRole)
    problems.push(
      `“${unknownRole}” is not a role. Use: ${roles.map((one) => roleWords[one].name.toLowerCase()).join(', ')}. If this is their job, head the column “position”.`,
    )
  const parsed = memberRow.safeParse({
    name: cells.name ?? '',
    email: cells.email ?? '',
    agency: cells.agency ?? '',
    position: cells.position ?? '',
    level: level ?? '',
    roles: [...new Set(named.map(roleOf).filter((one) => one !== null))],
    contribution: cells.contribution ?? '',
    from: dayOfCell(cells.from ?? ''),
    to: dayOfCell(cells.to ?? ''),
  })
  if (!parsed.success) problems.push(...parsed.error.issues.map((issue) => `${issue.message}.`))
  const who = { name: cells.name ?? '', agency: cells.agency ?? '' }
  if (parsed.success) {
    // An earlier time of somebody who came back is a row of its own.
    const [key, time] = [personKey(who), parsed.data.to === null ? null : timeKey(who, parsed.data)]
    if (seen.present.has(key) || (time === null && seen.named.has(key))) problems.push('This person is in the list already, for the same agency.')
    else if (time !== null && seen.times.has(time)) problems.push('This person is in the list already, for the same agency and days.')
    if (time === null) seen.named.add(key)
    else seen.times.add(time)
  }
  return { line, cells, problems, member: parsed.success && problems.length === 0 ? parsed.data : null }
}

/** A day as it stands in a sheet: 2026-11-22 as it is, 22/11/2026 (day, month, year, as written in New Zealand) as that day. */
function dayOfCell(cell: string): string {
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(cell.trim()) ?? []
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell
}

function levelOf(cell: string) {
  const folded = fold(cell).replace(/[\s-]+/g, ' ')
  return levels.find((level) => fold(levelWords[level]) === folded || level.replaceAll('-', ' ') === folded) ?? null
}

function roleOf(cell: string) {
  const folded = fold(cell).replace(/[\s-]+/g, ' ')
  return roles.find((role) => fold(roleWords[role].name) === folded || role.replaceAll('-', ' ') === folded) ?? null
}
