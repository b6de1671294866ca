import { isThere, type Stay } from '@/lib/people/rules'
import type { Level } from '@/lib/people/types'
import type { Bracing, KeptAgency, KeptMember, KeptTie, Storey, TieRefusal } from './types'

/** Does a tie hold on this day, by its own dates? The day on which it ended is the first one without it. */
export function holds(tie: { since: string; until: string | null }, day: string): boolean {
  return tie.since <= day && (tie.until === null || tie.until > day)
}

/** Who is there on this day, and which ties hold: a tie ends at the latest with the last day of either of its two. */
export function bracingOn(kept: { agencies: readonly KeptAgency[]; members: readonly KeptMember[]; ties: readonly KeptTie[] }, day: string): Bracing {
  const agencies = kept.agencies.filter((agency) => isThere(agency, day))
  const agencyIds = new Set(agencies.map((agency) => agency.id))
  const members = kept.members.filter((member) => isThere(member, day) && agencyIds.has(member.agencyId))
  const memberIds = new Set(members.map((member) => member.id))
  return {
    agencies: agencies.map(({ id, name }) => ({ id, name })),
    members: members.map(({ id, name, agencyId, level }) => ({ id, name, agencyId, level })),
    ties: kept.ties
      .filter((tie) => holds(tie, day) && memberIds.has(tie.fromId) && memberIds.has(tie.toId))
      .map((tie) => ({ id: tie.id, one: tie.fromId, other: tie.toId })),
  }
}

/** May these two be tied on this day? A tie has no direction, and there is one at a time between two members. */
export function refuseTie(facts: { first: Stay & { id: string }; second: Stay & { id: string }; ties: readonly KeptTie[]; day: string }): TieRefusal | null {
  const { first, second, ties, day } = facts
  if (!isThere(first, day)) return 'first-gone'
  if (!isThere(second, day)) return 'second-gone'
  if (first.id === second.id) return 'same-member'
  const joins = (tie: KeptTie) => (tie.fromId === first.id && tie.toId === second.id) || (tie.fromId === second.id && tie.toId === first.id)
  return ties.some((tie) => joins(tie) && (tie.until === null || tie.until > day)) ? 'tied-already' : null
}

const storeyOf: Record<Level, Storey> = {
  governance: 'top',
  'chief-executive': 'top',
  'senior-manager': 'top',
  manager: 'between',
  'front-line': 'bottom',
  community: 'bottom',
}

/** The storey of a level, or null where the level was not said. */
export function storeyOfLevel(level: string): Storey | null {
  return storeyOf[level as Level] ?? null
}
