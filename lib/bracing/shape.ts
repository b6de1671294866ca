import { storeyOfLevel } from './rules'
import { type Bracing, type Shape, type Storey, storeys } from './types'

export type Member = Bracing['members'][number]
export type Pair = [Member, Member]

/** The two members of each tie. */
export function pairsOf(bracing: Bracing): Pair[] {
  const members = new Map(bracing.members.map((member) => [member.id, member]))
  return bracing.ties.flatMap((tie) => {
    const [one, other] = [members.get(tie.one), members.get(tie.other)]
    return one && other ? [[one, other] as Pair] : []
  })
}

export const isBetweenAgencies = ([one, other]: Pair) => one.agencyId !== other.agencyId

/** The groups in which these agencies hang together by these ties, the largest first. */
export function groupsOf(agencyIds: readonly string[], pairs: readonly Pair[]): string[][] {
  const next = new Map<string, Set<string>>(agencyIds.map((id) => [id, new Set()]))
  for (const [one, other] of pairs) {
    next.get(one.agencyId)?.add(other.agencyId)
    next.get(other.agencyId)?.add(one.agencyId)
  }
  const seen = new Set<string>()
  const groups: string[][] = []
  for (const id of agencyIds) {
    if (seen.has(id)) continue
    const group = [id]
    seen.add(id)
    for (const at of group) {
      for (const to of next.get(at) ?? []) {
        if (seen.has(to) || !next.has(to)) continue
        seen.add(to)
        group.push(to)
      }
    }
    groups.push(group)
  }
  return groups.sort((a, b) => b.length - a.length)
}

/** The agencies that somebody is there for. */
export function agenciesWithPeople(members: readonly Member[]): string[] {
  return [...new Set(members.map((member) => member.agencyId))]
}

export type Hinge = { member: Member; cutOff: string[] }

/** Members without whom agencies would no longer hang together that do so now, and which ones would be cut off. */
export function hingesOf(bracing: Bracing): Hinge[] {
  const between = pairsOf(bracing).filter(isBetweenAgencies)
  const groups = groupsOf(agenciesWithPeople(bracing.members), between)
  return bracing.members.flatMap((member) => {
    if (!between.some((pair) => pair.includes(member))) return []
    const home = groups.find((group) => group.includes(member.agencyId)) ?? []
    const staying = agenciesWithPeople(bracing.members.filter((one) => one.id !== member.id)).filter((id) => home.includes(id))
    const [, ...cutOff] = groupsOf(
      staying,
      between.filter((pair) => !pair.includes(member)),
    )
    return cutOff.length > 0 ? [{ member, cutOff: cutOff.flat() }] : []
  })
}

/** Storeys on which a tie joins two agencies. */
export function storeysTied(bracing: Bracing): Storey[] {
  const between = pairsOf(bracing).filter(isBetweenAgencies)
  const level = between.map(([one, other]) => (storeyOfLevel(one.level) === storeyOfLevel(other.level) ? storeyOfLevel(one.level) : null))
  return storeys.filter((storey) => level.includes(storey))
}

/** Is there a tie from one storey to another, in one agency or between two? That is the bracing in "cross-braced". */
export function isBraced(bracing: Bracing): boolean {
  return pairsOf(bracing).some(([one, other]) => {
    const [a, b] = [storeyOfLevel(one.level), storeyOfLevel(other.level)]
    return a !== null && b !== null && a !== b
  })
}

/**
 * How the agencies hang together (BCS §6.1, figure 5). Sturdy: on every storey a tie joins two agencies, ties run from
 * storey to storey, all agencies hang together, and would do so without any one person.
 */
export function shapeOf(bracing: Bracing): Shape {
  const agencies = agenciesWithPeople(bracing.members)
  if (agencies.length < 2) return 'too-few'
  const between = pairsOf(bracing).filter(isBetweenAgencies)
  if (between.length === 0) return 'no-ties'
  const ends = new Set(between.flat().map((member) => storeyOfLevel(member.level)))
  const [only] = ends
  if (ends.size === 1 && only) return `only-${only}`
  const whole = groupsOf(agencies, between).length === 1
  return whole && storeysTied(bracing).length === storeys.length && isBraced(bracing) && hingesOf(bracing).length === 0 ? 'sturdy' : 'partly'
}
