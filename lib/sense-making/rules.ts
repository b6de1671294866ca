import { domainWords } from '@/lib/instrument/domains'
import { fold } from '@/lib/platform/fold'
import { fewerOrNone, someOrNone } from '@/lib/readings/amounts'
import { placementsInWords } from '@/lib/readings/placements'
import type { PublishedPlacements } from '@/lib/readings/types-published'
import type { DomainChange, Session, ToldSession } from './types'

/** What the spread of placements says, in one sentence. Rests on the words alone, so that it tells no more than they do. */
export function findingOf(told: PublishedPlacements): string {
  const placed = placementsInWords(told).placed
  if (!placed) return 'Fewer than five people could place the issue. What the others chose is not shown.'
  const most = placed.find(({ amount }) => amount.text === 'most')
  if (most) return `Most of those who placed the issue see it as ${domainWords[most.domain].name.toLowerCase()}.`
  const halves = placed.filter(({ amount }) => amount.text === 'about half').map(({ domain }) => domainWords[domain].name.toLowerCase())
  if (halves.length === 2) return `People see the issue in two ways: about half as ${halves.join(', about half as ')}.`
  if (halves.length === 1) return `About half see the issue as ${halves[0]}; the others see it in several ways.`
  return 'People see the issue in several ways, and no one of the four has most of them behind it.'
}

export function isTold(session: Session): session is ToldSession {
  return session.closedOn !== null && session.told !== null && session.told.placed !== null
}

/**
 * The session before this one that placed the same issue and may be shown, or null. Case and spaces do not matter. One that
 * came in a file is never set beside one that was held here.
 */
export function earlierOf(session: Session, all: readonly Session[]): ToldSession | null {
  const held = (one: Session) => one.fromFileOn === null
  const before = all.filter((one) => one.number < session.number && fold(one.subject) === fold(session.subject) && held(one) === held(session)).filter(isTold)
  return before.sort((a, b) => a.number - b.number).at(-1) ?? null
}

const order = ['few or none', 'about half', 'most']

/**
 * Two sessions side by side, domain by domain, in words alone and whatever their size: exact numbers of two moments would
 * tell what the one or two who came or went had chosen (product rule §3).
 */
export function changeBetween(earlier: ToldSession, later: ToldSession): DomainChange[] {
  const [before, now] = [placementsInWords(earlier.told).placed ?? [], placementsInWords(later.told).placed ?? []]
  return now.map(({ domain, amount }) => {
    const was = before.find((one) => one.domain === domain)?.amount.text ?? someOrNone
    return { domain, before: was, now: amount.text, change: directionOf(was, amount.text) }
  })
}

function directionOf(before: string, now: string): DomainChange['change'] {
  if (before === now && now === fewerOrNone) return 'same'
  if (before === 'most' && now === fewerOrNone) return 'fewer'
  if (before === fewerOrNone && now === 'most') return 'more'
  if (!order.includes(before) || !order.includes(now)) return 'cannot-tell'
  const steps = order.indexOf(now) - order.indexOf(before)
  if (steps === 0) return 'same'
  return steps > 0 ? 'more' : 'fewer'
}
