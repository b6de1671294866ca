import { type Stage, stages } from '@/lib/instrument/types'
import { readSearch } from '@/lib/platform/search-words'
import { type AskedFor, type Keys, type Show, type Sort, shows, sorts } from './types'

/** The columns of each order, the last of them no two rows share. */
export const ordersOf = {
  need: ['need', 'nameFolded', 'id'],
  name: ['nameFolded', 'id'],
  'check-in': ['lastCheckInOn', 'id'],
  review: ['nextReviewOn', 'id'],
} as const satisfies Record<Sort, readonly (keyof Keys)[]>

const day = String.raw`(?:\d{4}-\d\d-\d\d)?`
// The name stands last, since anything may be in it but what a store refuses.
const written: Readonly<Record<keyof Keys, string>> = {
  lastCheckInOn: day,
  nextReviewOn: day,
  need: String.raw`\d{1,3}`,
  id: '[a-z0-9]{1,40}',
  nameFolded: String.raw`[^\0]{0,2500}`,
}
const inAddress = (sort: Sort) => (Object.keys(written) as (keyof Keys)[]).filter((one) => (ordersOf[sort] as readonly string[]).includes(one))

/**
 * Where a row stands in an order, as an address carries it. It holds what the order looks at, so that the next page begins
 * there even where the row itself has moved, or is gone, meanwhile.
 */
export function placeOf(sort: Sort, row: Keys): string {
  return inAddress(sort)
    .map((column) => row[column])
    .join('.')
}

/** The place that an address names in this order; null where it names none. */
export function readPlace(sort: Sort, place: string): Partial<Keys> | null {
  const columns = inAddress(sort)
  const found = new RegExp(`^${columns.map((column) => `(${written[column]})`).join('[.]')}$`).exec(place)
  return found && Object.fromEntries(columns.map((column, at) => [column, column === 'need' ? Number(found[at + 1]) : found[at + 1]]))
}

type Query = Record<string, string | string[] | undefined>

/** What an address asks of the portfolio; anything that it cannot mean is left out. */
export function readAsked(query: Query): AskedFor {
  const { shown, words } = readSearch(query.q)
  const sort = sorts.find((one) => one === query.sort) ?? 'need'
  return {
    show: shows.find((show) => show === query.show) ?? 'all',
    sort,
    stage: stages.find((stage) => stage === query.stage) ?? null,
    words,
    q: shown,
    after: typeof query.after === 'string' && readPlace(sort, query.after) ? query.after : null,
  }
}

type Wanted = { show: Show; sort: Sort; stage: Stage | null; q: string; after: string | null }

/** The address that asks for this; what goes without saying is left out. */
export function addressAsked({ show, sort, stage, q, after }: Wanted): string {
  const query = new URLSearchParams({
    ...(show === 'all' ? {} : { show }),
    ...(sort === 'need' ? {} : { sort }),
    ...(stage ? { stage } : {}),
    ...(q === '' ? {} : { q }),
    ...(after ? { after } : {}),
  })
  return query.size > 0 ? `/portfolio?${query}` : '/portfolio'
}
