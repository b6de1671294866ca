import type { Look } from '@/lib/partnerships/look'
import type { Role } from '@/lib/people/types'
import { listed, numberWord } from '@/lib/platform/day-words'
import { addDays } from '@/lib/platform/days'
import { type Holding, type Resource, resourceKinds, type Task, tasks } from './types'
import { resourceWords, roleQuestions, taskWords } from './words'

/** Does somebody hold this today (yyyy-mm-dd)? The day on which it ended is the first one without it. */
export function holdsNow(holding: { since: string | null; until: string | null }, day: string): boolean {
  return (holding.since === null || holding.since <= day) && (holding.until === null || holding.until > day)
}

/** The first day without a holding (yyyy-mm-dd), or null: it ends at the latest after the last day of its holder, or of their agency. */
export function endOf(until: string | null, lastDays: readonly (string | null)[]): string | null {
  const after = lastDays.flatMap((day) => (day === null ? [] : [addDays(day, 1)]))
  return [...(until === null ? [] : [until]), ...after].sort()[0] ?? null
}

/** What is worth a look in who takes the five tasks now: a task nobody takes, and most of them with one person (BCS §4.2). */
export function looksOfTasks(held: readonly Holding[]): Look[] {
  const takers = new Map<Task, Set<string>>(tasks.map((task) => [task, new Set(held.filter((one) => one.key === task).map((one) => one.membershipId))]))
  const looks: Look[] = []
  const open = tasks.filter((task) => takers.get(task)?.size === 0)
  if (open.length > 0) {
    looks.push({
      id: 'leading-open',
      what:
        open.length === tasks.length
          ? 'Nobody is named for any of the five tasks of leading.'
          : `Nobody takes ${open.length === 1 ? 'this task' : 'these tasks'} now: ${listed(open.map((task) => taskWords[task].name.toLowerCase()))}.`,
      why: 'Every group that works together well needs them done. They belong to the group, so somebody has to take each.',
      citation: 'BCS §4.2',
      first: 'Ask at the next meeting who does it already without being named, and who would like to.',
    })
  }
  const alone = new Map<string, number>()
  for (const [only, ...others] of takers.values()) if (only !== undefined && others.length === 0) alone.set(only, (alone.get(only) ?? 0) + 1)
  const most = Math.max(0, ...alone.values())
  if (most > tasks.length / 2) {
    looks.push({
      id: 'leading-one-person',
      what: `One person takes ${numberWord(most)} of the five tasks alone.`,
      why: 'The tasks are the group’s, and can pass from one to another as the work changes. What rests on one person’s passion tires them, and ends with them.',
      citation: 'BCS §§4.2, 7.2',
      first: 'Ask which one they would gladly hand over first, and to whom.',
    })
  }
  return looks
}

/** Of the roles that nobody holds, those that the source found missing too often. The others are asked, not raised. */
export function looksOfRoles(empty: readonly Role[]): Look[] {
  const looks: Look[] = []
  if (empty.includes('guardian-angel')) {
    looks.push({
      id: 'role-guardian-angel',
      what: 'No guardian angel is named.',
      why: 'Managers who protect such work, manage upwards and let it grow are part of what it takes, and there are too few of them.',
      citation: roleQuestions['guardian-angel'].citation,
      first: 'Ask each member which manager already helps without being asked.',
    })
  }
  if (empty.includes('critical-friend')) {
    looks.push({
      id: 'role-critical-friend',
      what: 'No critical friend walks alongside.',
      why: 'Groups learn more with somebody beside them who has no stake in the answer.',
      citation: roleQuestions['critical-friend'].citation,
      first: 'Think of one person outside all agencies whom everybody would listen to.',
    })
  }
  return looks
}

/** How much of a kind is left, in per cent, beside what the other agencies hold. Agencies that have left are not passed in. */
export function shareLeft(others: readonly { share: number | null }[]): number {
  return Math.max(0, 100 - others.reduce((sum, one) => sum + (one.share ?? 0), 0))
}

export type Strong = { agencyId: string; agency: string; kinds: string[] }

/** Agencies with most of the resources: over half of the money, or over half of several kinds (the bounds are ours). */
export function strongOf(resources: readonly Resource[]): Strong[] {
  const most = new Map<string, Strong & { money: boolean }>()
  for (const kind of resourceKinds) {
    for (const one of resources) {
      if (one.kind !== kind || (one.share ?? 0) <= 50) continue
      const strong = most.get(one.agencyId) ?? { agencyId: one.agencyId, agency: one.agency, kinds: [], money: false }
      strong.kinds.push(resourceWords[kind].name.toLowerCase())
      most.set(one.agencyId, { ...strong, money: strong.money || kind === 'money' })
    }
  }
  return [...most.values()].filter((one) => one.money || one.kinds.length > 1).map(({ agencyId, agency, kinds }) => ({ agencyId, agency, kinds }))
}

/** An agency at the head: its person chairs, it is the lead agency, or both. */
export type Head = { agencyId: string; agency: string; does: 'chairs' | 'leads' | 'leads and chairs' }

/** The agencies at the head, each once. */
export function headsOf(chairs: readonly { agencyId: string; agency: string }[], lead: { agencyId: string; agency: string } | null): Head[] {
  const heads = new Map<string, Head>()
  if (lead) heads.set(lead.agencyId, { ...lead, does: 'leads' })
  for (const { agencyId, agency } of chairs) heads.set(agencyId, { agencyId, agency, does: lead?.agencyId === agencyId ? 'leads and chairs' : 'chairs' })
  return [...heads.values()]
}

export type PowerFinding =
  | { kind: 'no-shares' | 'even' }
  | { kind: 'no-head' | 'shared'; strong: Strong }
  | { kind: 'risk'; strong: Strong; head: Head }
  | { kind: 'balanced'; strong: Strong[]; heads: Head[] }

/**
 * What the shares say together with who chairs and who leads (BCS §4.2): most of the resources and the head with one
 * agency is a risk. It is none where another agency is at the head, or where another is at least as strong in other kinds:
 * the lead agency of story 7 paid the costs, while another had the ships (BCS appendix 1).
 */
export function powerOf(resources: readonly Resource[], heads: readonly Head[]): PowerFinding {
  if (!resources.some((one) => one.share !== null)) return { kind: 'no-shares' }
  const strong = strongOf(resources)
  const [first] = strong
  if (!first) return { kind: 'even' }
  if (heads.length === 0) return { kind: 'no-head', strong: first }
  const headOf = (one: Strong) => heads.find((head) => head.agencyId === one.agencyId)
  const both = strong.find(headOf)
  const head = both && headOf(both)
  if (!both || !head || strong.some((one) => !headOf(one) && one.kinds.length >= both.kinds.length)) return { kind: 'balanced', strong, heads: [...heads] }
  return heads.length === 1 ? { kind: 'risk', strong: both, head } : { kind: 'shared', strong: both }
}

/** The risk in how power is spread, with what the source says helps. Nothing is said where it is balanced, or not known. */
export function looksOfPower(finding: PowerFinding): Look[] {
  if (finding.kind !== 'risk' && finding.kind !== 'no-head') return []
  const head = finding.kind === 'risk' ? finding.head : null
  const { agency, kinds } = finding.strong
  const most = `${agency} brings most of the ${listed(kinds)}`
  const why = 'One strong agency can make what others bring look small, and their views go unheard. It is for the strong one to even this out.'
  if (head === null) {
    return [
      {
        id: 'power-no-chair',
        what: `${most}, and nobody is named as chair.`,
        why,
        citation: 'BCS §4.2',
        first: 'When you choose who chairs, think of another agency first.',
      },
    ]
  }
  return [
    {
      id: 'power-and-chair',
      what: `${most}, and ${head.does} as well.`,
      why,
      citation: 'BCS §4.2',
      first:
        head.does === 'leads'
          ? 'Talk about it openly. Let another agency chair, or share the resources so that nobody becomes a dependant.'
          : 'Talk about it openly. Put the chair elsewhere, or share the resources so that nobody becomes a dependant.',
    },
  ]
}

/**
 * The good finding, in sentences: who brings most of what, who is at the head, and that it spreads the power. Null where it
 * is not so.
 */
export function balanceWords(finding: PowerFinding): string | null {
  if (finding.kind === 'balanced') {
    const { strong, heads } = finding
    const brings = strong.map((one) => {
      const head = heads.find(({ agencyId }) => agencyId === one.agencyId)
      return `${one.agency} brings most of the ${listed(one.kinds)}${head ? `, and ${head.does}` : ''}.`
    })
    const others = heads.filter((head) => !strong.some((one) => one.agencyId === head.agencyId))
    const strongest = strong.filter((one) => !heads.some((head) => head.agencyId === one.agencyId))
    const said = [...brings, ...others.map((one) => `${one.agency} ${one.does}.`)].join(' ')
    const end =
      others.length === heads.length
        ? 'So the strongest is not at the head.'
        : `So ${listed(strongest.map((one) => one.agency))} ${strongest.length === 1 ? 'balances' : 'balance'} the one at the head.`
    return `${said} ${end} In two of the stories in the source it was so too, and it helped to spread the power.`
  }
  if (finding.kind === 'shared') {
    return `${finding.strong.agency} brings most of the ${listed(finding.strong.kinds)}, and shares the head with others.`
  }
  return null
}
