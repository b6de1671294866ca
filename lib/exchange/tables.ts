import { type AgreementRow, agreementRow } from '@/lib/agreements/schema'
import type { AgreementKind, AgreementStatus, MoneyWay } from '@/lib/agreements/types'
import { kindWords, moneyWords, otherKindNames, statusWords } from '@/lib/agreements/words'
import { agencyRow } from '@/lib/people/schema'
import { fold } from '@/lib/platform/fold'
import { levelName, roleWords } from '@/lib/people/words'
import type { Role } from '@/lib/people/types'
import type { Table } from './csv'

/** The columns of the two tables of people, as they go out and come in. Members have those of a pasted table. */
export const memberColumns = ['name', 'agency', 'position', 'level', 'roles', 'contribution', 'email', 'from', 'to'] as const
export const agencyColumns = ['name', 'from', 'to'] as const

type MemberOut = {
  person: { name: string; email: string | null }
  partnershipAgency: { name: string }
  position: string
  level: string
  roles: { role: string }[]
  contribution: string
  from: string | null
  to: string | null
}

/** Members as rows of cells, levels and roles in words. */
export function memberRows(members: readonly MemberOut[]): string[][] {
  return members.map((one) => [
    one.person.name,
    one.partnershipAgency.name,
    one.position,
    one.level === '' ? '' : levelName(one.level),
    one.roles.map((held) => roleWords[held.role as Role]?.name ?? held.role).join('; '),
    one.contribution,
    one.person.email ?? '',
    one.from ?? '',
    one.to ?? '',
  ])
}

/** Agencies as rows of cells. */
export function agencyRows(agencies: readonly { name: string; from: string | null; to: string | null }[]): string[][] {
  return agencies.map((one) => [one.name, one.from ?? '', one.to ?? ''])
}

export type RowProblem = { line: number; problem: string }
export type ReadAgencies = { agencies: { name: string; from: string | null; to: string | null }[]; problems: RowProblem[] }

/** Where each wanted column stands in a table; unknown, doubled and missing headings are named. */
export function placesOf<Name extends string>(
  columns: readonly string[],
  wanted: readonly Name[],
  needed: readonly Name[],
): { places: Partial<Record<Name, number>> } | { problem: string } {
  const places: Partial<Record<Name, number>> = {}
  for (const [at, column] of columns.entries()) {
    if (column === '') continue
    const name = wanted.find((one) => one.toLowerCase() === column.toLowerCase())
    if (!name) return { problem: `The column “${column}” is not one that can be read. Use: ${wanted.join(', ')}.` }
    if (places[name] !== undefined) return { problem: `The column “${column}” is there twice.` }
    places[name] = at
  }
  const missing = needed.find((name) => places[name] === undefined)
  return missing ? { problem: `The column “${missing}” is missing.` } : { places }
}

/** A table of agencies, each row checked by the form's own rules. Nothing is guessed. */
export function readAgencies(table: Exclude<Table, { problem: string }>): ReadAgencies | { problem: string } {
  const found = placesOf(table.columns, agencyColumns, ['name'])
  if ('problem' in found) return found
  const read: ReadAgencies = { agencies: [], problems: [] }
  for (const { line, cells } of table.rows) {
    const cell = (name: (typeof agencyColumns)[number]) => cells[found.places[name] ?? -1] ?? ''
    const parsed = agencyRow.safeParse({ name: cell('name'), from: cell('from'), to: cell('to') })
    if (parsed.success) read.agencies.push(parsed.data)
    else read.problems.push(...parsed.error.issues.map((issue) => ({ line, problem: `${issue.message}.` })))
  }
  return read
}

export const agreementColumns = ['title', 'kind', 'status', 'parties', 'startsOn', 'reviewOn', 'endsOn', 'money', 'link', 'groundRules'] as const

type AgreementOut = {
  title: string
  kind: string
  status: string
  parties: { name: string }[]
  startsOn: string | null
  reviewOn: string | null
  endsOn: string | null
  money: unknown
  link: string | null
  groundRules: string
}

/** Agreements as rows of cells; kinds, status and money in the words of the pages. */
export function agreementRows(agreements: readonly AgreementOut[]): string[][] {
  return agreements.map((one) => [
    one.title,
    kindWords[one.kind as AgreementKind]?.name ?? one.kind,
    statusWords[one.status as AgreementStatus]?.name ?? one.status,
    one.parties
      .map((party) => party.name)
      .sort()
      .join('; '),
    one.startsOn ?? '',
    one.reviewOn ?? '',
    one.endsOn ?? '',
    (Array.isArray(one.money) ? (one.money as MoneyWay[]) : []).map((way) => moneyWords[way]?.name ?? way).join('; '),
    one.link ?? '',
    one.groundRules,
  ])
}

/** The id that a cell names, by itself or by its words. */
function idOf<Id extends string>(cell: string, words: Record<Id, { name: string }>, otherNames: Readonly<Record<string, Id>> = {}): Id | null {
  const folded = fold(cell)
  return (Object.keys(words) as Id[]).find((id) => id === folded || fold(words[id].name) === folded) ?? otherNames[folded] ?? null
}

const several = (cell: string) =>
  cell
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)

export type ReadAgreements = { agreements: AgreementRow[]; problems: RowProblem[]; there: RowProblem[] }

/**
 * A table of agreements, each row checked by the form's own rules. A status that is left out is the first one. Rows that
 * name an agreement of the partnership, or of a row above, by kind and folded title stand apart, in `there`.
 */
export function readAgreements(
  table: Exclude<Table, { problem: string }>,
  existing: readonly { kind: AgreementKind; title: string }[],
): ReadAgreements | { problem: string } {
  const found = placesOf(table.columns, agreementColumns, ['title', 'kind'])
  if ('problem' in found) return found
  const read: ReadAgreements = { agreements: [], problems: [], there: [] }
  const keyOf = (one: { kind: AgreementKind; title: string }) => `${one.kind} ${fold(one.title)}`
  const seen = new Set(existing.map(keyOf))
  for (const { line, cells } of table.rows) {
    const cell = (name: (typeof agreementColumns)[number]) => cells[found.places[name] ?? -1] ?? ''
    const parsed = agreementRow.safeParse({
      title: cell('title'),
      kind: idOf(cell('kind'), kindWords, otherKindNames),
      status: cell('status') === '' ? 'exploring' : idOf(cell('status'), statusWords),
      parties: several(cell('parties')),
      startsOn: cell('startsOn'),
      reviewOn: cell('reviewOn'),
      endsOn: cell('endsOn'),
      money: several(cell('money')).map((one) => idOf(one, moneyWords)),
      link: cell('link'),
      groundRules: cell('groundRules'),
    })
    if (parsed.success) {
      const isThere = seen.has(keyOf(parsed.data))
      seen.add(keyOf(parsed.data))
      if (isThere) read.there.push({ line, problem: `“${parsed.data.title}” is there already, as an agreement of the same kind.` })
      else read.agreements.push(parsed.data)
    } else read.problems.push(...parsed.error.issues.map((issue) => ({ line, problem: `${issue.message}.` })))
  }
  return read
}
