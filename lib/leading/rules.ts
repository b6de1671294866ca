import type { Look } from '@/lib/partnerships/look'
import type { Role } from '@/lib/people/types'
import { roleWords } from '@/lib/people/words'
import { leadershipTasks, type LeadershipTaskId, type ResourceFact } from './types'
import { resourceWords, taskWords } from './words'

const list = (items: readonly string[]) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`)

/** What the five tasks and the critical roles leave to ask. A missing active client is a question: story 7 succeeded without one. */
export function lookAtLeading(facts: { taken: readonly { task: string; membershipId: string }[]; rolesHeld: readonly string[]; members: number }): Look[] {
  if (facts.members === 0) return []
  const looks: Look[] = []
  const untaken = leadershipTasks.filter((task) => !facts.taken.some((one) => one.task === task))
  if (facts.taken.length > 0 && untaken.length > 0) {
    looks.push({
      id: 'leading-untaken',
      what: `Nobody takes: ${list(untaken.map((task) => taskWords[task].name.toLowerCase()))}.`,
      why: 'These tasks belong to the group. One that nobody takes is left to chance.',
      citation: 'BCS §4.2',
      first: 'Ask at the next meeting who takes it until the one after.',
    })
  }
  const perPerson = new Map<string, Set<string>>()
  for (const { task, membershipId } of facts.taken) perPerson.set(membershipId, (perPerson.get(membershipId) ?? new Set()).add(task))
  if ([...perPerson.values()].some((tasks) => tasks.size >= 4)) {
    looks.push({
      id: 'leading-one-person',
      what: 'One person takes nearly all of the leading.',
      why: 'Leading is shared between agencies, and passes from one to another. It tires whoever does it all.',
      citation: 'BCS §4.2',
      first: 'Hand one task over this month.',
    })
  }
  const lacks = (role: Role) => !facts.rolesHeld.includes(role)
  if (lacks('guardian-angel')) {
    looks.push({
      id: 'leading-no-angel',
      what: 'Nobody is the guardian angel of this work.',
      why: 'Managers who shield such work are too few, and people on the front line need one.',
      citation: 'BCS §§6.1, 9',
      first: 'Ask a manager whom you trust to protect it, and to keep out of the way.',
    })
  }
  if (lacks('critical-friend')) {
    looks.push({
      id: 'leading-no-friend',
      what: 'Nobody walks alongside as a critical friend.',
      why: 'Support to learn from the work counted for more than evaluation afterwards.',
      citation: 'BCS §9',
      first: 'Ask somebody from outside to come to two meetings, and to say what they see.',
    })
  }
  if (lacks('active-client')) {
    looks.push({
      id: 'leading-client',
      what: 'Does somebody whom the work is for take part in it?',
      why: `An ${roleWords['active-client'].name.toLowerCase()} helps to see what matters. One of the seven stories did well without.`,
      citation: 'BCS appendix 1, story 7',
      first: 'Ask the group whether it would help here.',
    })
  }
  return looks
}

const most = 50

/** The agency with more than half of the money, or of at least two other kinds; null where none is said to have. */
export function strongestAgency(resources: readonly ResourceFact[]): { agencyId: string; agency: string; kinds: string[] } | null {
  const over = resources.filter((one) => one.share !== null && one.share > most)
  const byAgency = new Map<string, ResourceFact[]>()
  for (const one of over) byAgency.set(one.agencyId, [...(byAgency.get(one.agencyId) ?? []), one])
  for (const [agencyId, own] of byAgency) {
    if (own.some((one) => one.kind === 'money') || own.length >= 2) return { agencyId, agency: own[0]?.agency ?? '', kinds: own.map((one) => one.kind) }
  }
  return null
}

export type Power = { kind: 'risk' | 'balanced'; look: Look } | null

/**
 * Who has most of the resources, and who chairs. Both in one agency is named as a risk, with what helps; apart, it is said
 * too, since that spread the power in two stories of the source (BCS §4.2).
 */
export function lookAtPower(resources: readonly ResourceFact[], chairs: readonly { agencyId: string; agency: string }[]): Power {
  const strong = strongestAgency(resources)
  if (!strong) return null
  const what = list(strong.kinds.map((kind) => (resourceWords[kind as keyof typeof resourceWords] ?? kind).toLowerCase()))
  if (chairs.some((one) => one.agencyId === strong.agencyId)) {
    return {
      kind: 'risk',
      look: {
        id: 'power-imbalance',
        what: `${strong.agency} has most of the resources (${what}), and the chair.`,
        why: 'Others may feel that what they bring counts for less. To deal with that is up to the powerful.',
        citation: 'BCS §4.2',
        first: 'Put the chair elsewhere, or share resources without making others depend on it. Speak of it openly.',
      },
    }
  }
  if (chairs.length === 0) return null
  return {
    kind: 'balanced',
    look: {
      id: 'power-balanced',
      what: `${strong.agency} has most of the resources (${what}), and the chair is with ${list([...new Set(chairs.map((one) => one.agency))])}.`,
      why: 'In two of the stories the chair was not with the agency that had most, and this spread the power.',
      citation: 'BCS §4.2',
      first: 'Keep it so when the chair changes.',
    },
  }
}

/** May this share stand, beside those of the other agencies? Shares are per cent of one kind. */
export function refuseShare(others: readonly (number | null)[], share: number | null): 'over-a-hundred' | null {
  const sum = others.reduce((total: number, one) => total + (one ?? 0), share ?? 0)
  return sum > 100 ? 'over-a-hundred' : null
}

/** True for one of the five tasks. */
export function isTask(value: string): value is LeadershipTaskId {
  return (leadershipTasks as readonly string[]).includes(value)
}
