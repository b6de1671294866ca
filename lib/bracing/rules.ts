import type { Look } from '@/lib/partnerships/look'
import { type BracedPerson, type BracedTie, type Storey, storeys } from './types'

const storeyOfLevel: Record<string, Storey> = {
  governance: 'top',
  'chief-executive': 'top',
  'senior-manager': 'middle',
  manager: 'middle',
  'front-line': 'bottom',
  community: 'bottom',
}

/** The storey of a level; null where the level was not said. */
export function storeyOf(level: string): Storey | null {
  return storeyOfLevel[level] ?? null
}

type Across = { from: BracedPerson; to: BracedPerson }

/** The ties that lead from one agency to another. Ties of people who are not there count for nothing. */
export function tiesAcross(people: readonly BracedPerson[], ties: readonly BracedTie[]): Across[] {
  const byId = new Map(people.map((one) => [one.id, one]))
  return ties.flatMap(({ fromId, toId }) => {
    const [from, to] = [byId.get(fromId), byId.get(toId)]
    return from && to && from.agencyId !== to.agencyId ? [{ from, to }] : []
  })
}

export type BracingShape = 'top-only' | 'bottom-only' | 'sturdy' | 'other'

/**
 * Which of the structures of BCS figure 5 this is: tied only at the top, tied only at the bottom, or braced at all levels.
 * Null where nobody is tied to anybody in another agency, which says nothing yet.
 */
export function shapeOf(people: readonly BracedPerson[], ties: readonly BracedTie[]): BracingShape | null {
  const across = tiesAcross(people, ties)
  if (across.length === 0) return null
  const reached = across.map(({ from, to }) => [storeyOf(from.level), storeyOf(to.level)] as const)
  if (reached.every(([a, b]) => a === 'top' && b === 'top')) return 'top-only'
  if (reached.every(([a, b]) => a === 'bottom' && b === 'bottom')) return 'bottom-only'
  const touched = new Set(reached.flat())
  return storeys.every((storey) => touched.has(storey)) && apart(people, across).length < 2 ? 'sturdy' : 'other'
}

/** Groups of agencies that no tie connects with each other, largest first. Agencies without anybody are not counted. */
function apart(people: readonly BracedPerson[], across: readonly Across[]): string[][] {
  const group = new Map([...new Set(people.map((one) => one.agencyId))].map((id) => [id, id]))
  const find = (id: string): string => {
    const parent = group.get(id) ?? id
    return parent === id ? id : find(parent)
  }
  for (const { from, to } of across) group.set(find(from.agencyId), find(to.agencyId))
  const sets = new Map<string, string[]>()
  for (const id of group.keys()) sets.set(find(id), [...(sets.get(find(id)) ?? []), id])
  return [...sets.values()].sort((a, b) => b.length - a.length)
}

/** People without whom agencies that are connected now would not be: all of it hangs on one person. */
export function soleBridges(people: readonly BracedPerson[], ties: readonly BracedTie[]): BracedPerson[] {
  const across = tiesAcross(people, ties)
  const before = apart(people, across).length
  const tied = new Set(across.flatMap(({ from, to }) => [from.id, to.id]))
  return people.filter((one) => {
    if (!tied.has(one.id)) return false
    // A tie of two people alone hangs on both of them; that is said once, as a tie and not as a bridge.
    const own = across.filter(({ from, to }) => from.id === one.id || to.id === one.id)
    if (own.length < 2) return false
    const without = across.filter(({ from, to }) => from.id !== one.id && to.id !== one.id)
    return (
      apart(
        people.filter((other) => other.id !== one.id),
        without,
      ).length > before
    )
  })
}

const list = (items: readonly string[]) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`)
const storeyWords: Record<Storey, string> = { top: 'governance or chief executive', middle: 'management', bottom: 'the front line or the community' }
const mostNamed = 5
const named = (items: readonly string[]) => list(items.length > mostNamed ? [...items.slice(0, mostNamed), `${items.length - mostNamed} more`] : items)

/** What is missing in the bracing, said in words (BCS §6.1, figure 5). Never about a person: about the structure. */
export function lookAtBracing(people: readonly BracedPerson[], ties: readonly BracedTie[]): Look[] {
  const looks: Look[] = []
  const citation = 'BCS §6.1, figure 5'
  const agencies = new Map(people.map((one) => [one.agencyId, one.agency]))
  if (agencies.size < 2) return []
  const shape = shapeOf(people, ties)
  if (shape === null) {
    looks.push({
      id: 'bracing-no-ties',
      what: 'No tie between agencies is recorded yet.',
      why: 'The picture can show who holds which place, and not yet what holds the agencies together.',
      citation: 'our rule',
      first: 'Record who works with whom across agencies. Three or four ties are a beginning.',
    })
  }
  if (shape === 'top-only') {
    looks.push({
      id: 'bracing-top-only',
      what: 'The agencies are connected at the top only.',
      why: 'It is not enough for chief executives to agree. Such a structure is fragile.',
      citation,
      first: 'Ask who meets whom among managers and on the front line, and give them time to.',
    })
  }
  if (shape === 'bottom-only') {
    looks.push({
      id: 'bracing-bottom-only',
      what: 'The agencies are connected at the front line only.',
      why: 'Work at the front line needs its like among managers and chief executives. Such a structure is fragile.',
      citation,
      first: 'Look for one manager in each agency who will stand behind the work.',
    })
  }
  const bridges = soleBridges(people, ties)
  if (bridges.length > 0) {
    looks.push({
      id: 'bracing-one-person',
      what: `Some agencies are connected through one person alone, of ${named([...new Set(bridges.map((one) => one.agency))])}.`,
      why: 'When somebody like that moves on, the work often stalls. A network has to last beyond its people.',
      citation: 'BCS §§1.1, 6.1',
      first: 'Let a second person from that agency come along, before they have to.',
    })
  }
  const across = tiesAcross(people, ties)
  const groups = shape === null ? [] : apart(people, across)
  const alone = groups.slice(1).flat()
  if (alone.length > 0) {
    looks.push({
      id: 'bracing-apart',
      what: `Not tied to the others: ${named(alone.map((id) => agencies.get(id) ?? '').sort())}.`,
      why: 'An agency that nobody is tied to is at the table in name only.',
      citation: 'our rule, after BCS §6.1',
      first: 'Ask who in that agency knows somebody here.',
    })
  }
  const levels = people.filter((one) => storeyOf(one.level) !== null)
  const empty = storeys.filter((storey) => !levels.some((one) => storeyOf(one.level) === storey))
  if (levels.length > 0 && empty.length > 0) {
    looks.push({
      id: 'bracing-empty-level',
      what: `Nobody here is from ${list(empty.map((storey) => storeyWords[storey]))}.`,
      why: 'Joint work lasts when agencies are connected and cross-braced at all levels.',
      citation,
      first: 'Ask who at that level should at least know of this work.',
    })
  }
  return looks
}
