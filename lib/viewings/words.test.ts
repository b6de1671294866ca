import { expect, it } from 'vitest'
import { type PageDoor, pageDoors } from '@/lib/access/doors'
import { isNoted, mayDo, maySee } from '@/lib/access/rules'
import { type PartnershipScope, releasable, standings } from '@/lib/access/types'
import { viewedWords } from './words'

it('there are words for every page that is noted, or the lead would read an address of ours in the log', () => {
  const scopes = standings
    .map((standing) => ({ standing, byAgency: true }))
    .filter(isNoted)
    .map((seen) => ({ ...seen, released: releasable, personId: 'me' }) as unknown as PartnershipScope)
  const noted = (Object.keys(pageDoors) as PageDoor[]).filter((door) => {
    const need = pageDoors[door]
    // Pages over several partnerships note each that they show.
    return (
      door.startsWith('/portfolio') ||
      door === '/partnerships' ||
      door.startsWith('/retrospective/') ||
      (need.who === 'partnership' && scopes.some((scope) => ('see' in need ? maySee(scope, need.see) : mayDo(scope, need.do))))
    )
  })
  expect(noted.filter((door) => !viewedWords[door])).toEqual([])
})
