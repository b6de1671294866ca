import { isDay } from '@/lib/platform/fields'
import { type Asked, shows } from './types'

type Query = Record<string, string | string[] | undefined>

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')

/** What an address asks of the list; anything that it cannot mean is left out. */
export function readAsked(query: Query): Asked {
  const [, day = '', id = ''] = /^(\d{4}-\d\d-\d\d)~([a-z0-9]{1,40})$/.exec(one(query.after)) ?? []
  const whose = one(query.whose)
  return {
    show: shows.find((show) => show === query.show) ?? 'open',
    whose: /^[a-z0-9]{1,40}$/.test(whose) ? whose : null,
    after: isDay(day) ? { day, id } : null,
  }
}

/** The address that asks for this, after the list's own; what goes without saying is left out. */
export function addressAsked({ show, whose, after }: Asked): string {
  const query = new URLSearchParams({
    ...(show === 'open' ? {} : { show }),
    ...(whose ? { whose } : {}),
    ...(after ? { after: `${after.day}~${after.id}` } : {}),
  })
  return query.size > 0 ? `?${query}` : ''
}
