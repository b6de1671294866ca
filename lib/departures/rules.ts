import type { Look } from '@/lib/partnerships/look'
import { counted, listed } from '@/lib/platform/day-words'
import { roleWords } from '@/lib/people/words'
import type { DepartureFacts } from './types'

export type DepartureRefusal = 'wound-up' | 'not-found' | 'replaces-oneself' | 'replacement-gone' | 'before-first-day'

/** May this departure be noted? Days are yyyy-mm-dd. The replacement must be another member who is still there on that day. */
export function refuseDeparture(facts: {
  lastDay: string
  firstDay: string | null
  membershipId: string
  replacement: { id: string; to: string | null } | null
}): DepartureRefusal | null {
  if (facts.firstDay !== null && facts.lastDay < facts.firstDay) return 'before-first-day'
  if (facts.replacement?.id === facts.membershipId) return 'replaces-oneself'
  if (facts.replacement && facts.replacement.to !== null && facts.replacement.to <= facts.lastDay) return 'replacement-gone'
  return null
}

/**
 * What a departure leaves open, in the order in which to see to it. When key people move on, joint work often stalls
 * (BCS §1.1), so it has to hold beyond the people in it (BCS §6.1). Never about the person: about what they carried.
 */
export function lookAtDeparture(facts: DepartureFacts, base: string): Look[] {
  const looks: Look[] = []
  if (facts.commitments && facts.commitments.length > 0) {
    looks.push({
      id: 'departure-commitments',
      what: `${counted(facts.commitments.length, 'commitment', 'commitments')} with their name on ${facts.commitments.length === 1 ? 'it' : 'them'}: ${listed(facts.commitments.map((one) => one.what))}.`.replace(
        /^./,
        (first) => first.toUpperCase(),
      ),
      why: 'What somebody promised goes with them unless another takes it over.',
      citation: 'BCS §1.1',
      first: 'Ask for each of them who takes it, before the last day.',
      href: `${base}/commitments`,
    })
  }
  if (facts.othersOfAgency === 0) {
    looks.push({
      id: 'departure-agency',
      what: `${facts.agency} has nobody else here.`,
      why: 'With the last person, the whole agency is gone from the table.',
      citation: 'BCS §6.1',
      first: `Ask ${facts.agency} who comes next, and note them as the replacement.`,
    })
  } else {
    const lost = facts.levelsNow.filter((level) => !facts.levelsLeft.includes(level))
    if (lost.length > 0) {
      looks.push({
        id: 'departure-level',
        what: `${facts.agency} has nobody left at this level: ${listed(lost).toLowerCase()}. It still has: ${listed(facts.levelsLeft).toLowerCase()}.`,
        why: 'Partnerships hold when agencies are connected at all levels.',
        citation: 'BCS §6.1, figure 5',
        first: 'Look for somebody at that level before the tie is gone.',
      })
    }
  }
  if (facts.rolesEmpty.length > 0) {
    looks.push({
      id: 'departure-roles',
      what: `Nobody else holds: ${listed(facts.rolesEmpty.map((role) => roleWords[role].name.toLowerCase()))}.`,
      why: 'These roles are the group’s, and the group has to fill them.',
      citation: 'BCS §4.2',
      first: 'Ask at the next meeting who takes it on.',
    })
  }
  if (facts.tasksEmpty.length > 0) {
    looks.push({
      id: 'departure-tasks',
      what: `Nobody else takes this part of leading: ${listed(facts.tasksEmpty).toLowerCase()}.`,
      why: 'Leading is shared, and none of its tasks is one person’s for ever.',
      citation: 'BCS §4.2',
      first: 'Share it out at the next meeting.',
    })
  }
  if (facts.agreements && facts.agreements.length > 0) {
    looks.push({
      id: 'departure-agreements',
      what: `They signed ${counted(facts.agreements.length, 'agreement', 'agreements')}: ${listed(facts.agreements.map((one) => one.title))}.`,
      why: 'An agreement is between organisations. It holds on, but the agency needs somebody who knows it.',
      citation: 'Partnering Agreements, Critical issues',
      first: `Tell ${facts.agency} which agreements these are, and who looks after them now.`,
      href: `${base}/agreements`,
    })
  }
  if (facts.handOver === '') {
    looks.push({
      id: 'departure-hand-over',
      what: 'There is no hand-over note yet.',
      why: 'A change of people is one of the two common risks, and written words soften it.',
      citation: 'Partnering Agreements, Executive summary',
      first: 'Ask them for ten lines: what runs, who to call, what was promised.',
    })
  }
  return looks
}
