import { type Stage, stages } from '@/lib/instrument/types'
import { readSearch } from '@/lib/platform/search-words'
import { type AskedFor, type Show, type Sort, shows, sorts } from './types'

type Query = Record<string, string | string[] | undefined>

/** What an address asks of the portfolio; anything that it cannot mean is left out. */
export function readAsked(query: Query): AskedFor {
  const { shown, words } = readSearch(query.q)
  return {
    show: shows.find((show) => show === query.show) ?? 'all',
    sort: sorts.find((sort) => sort === query.sort) ?? 'need',
    stage: stages.find((stage) => stage === query.stage) ?? null,
    words,
    q: shown,
    after: typeof query.after === 'string' && /^[a-z0-9]{1,40}$/.test(query.after) ? query.after : null,
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
