import { looksOfBracing } from '@/lib/bracing/looks'
import { bracingOn } from '@/lib/bracing/rules'
import { hingesOf, isBetweenAgencies, pairsOf } from '@/lib/bracing/shape'
import { headsOf, holdsNow, looksOfPower, looksOfTasks, powerOf } from '@/lib/leading/rules'
import { tasks } from '@/lib/leading/types'
import { taskName } from '@/lib/leading/words'
import { isThere } from '@/lib/people/rules'
import type { Role } from '@/lib/people/types'
import { roleWords } from '@/lib/people/words'
import { capital, counted, listed, longDay } from '@/lib/platform/day-words'
import { addDays, daysBetween } from '@/lib/platform/days'
import { defineRule } from './define-rule'
import type { SignalFacts } from './types'

type People = SignalFacts['people']

/** Roles that a group misses most when nobody holds them (BCS, critical factors; BCS §4.2). Which ones is ours. */
const keyRoles: readonly Role[] = ['public-entrepreneur', 'guardian-angel', 'critical-friend', 'facilitator', 'chair']

/** Days are counted from the start; before the group has settled, what is missing is not raised. */
function settled(record: SignalFacts['record'], days: number, today: string): boolean {
  return daysBetween(record.startedOn, today) >= days
}

/** What one member alone carried on their last day: roles and tasks that nobody else holds after it, and the place of their agency. */
function carriedAlone(people: People, member: People['members'][number], lastDay: string, today: string): { keys: string[]; words: string[] } {
  const after = addDays(lastDay, 1) > today ? addDays(lastDay, 1) : today
  const others = new Set(people.members.filter((one) => one.id !== member.id && isThere(one, after)).map((one) => one.id))
  const empty = (held: People['roles'], key: string) => !held.some((one) => one.key === key && others.has(one.membershipId) && holdsNow(one, after))
  const own = (held: People['roles']) =>
    [...new Set(held.filter((one) => one.membershipId === member.id && (one.until === null || one.until >= lastDay)).map((one) => one.key))].sort()
  const roles = own(people.roles).filter((key) => keyRoles.includes(key as Role) && empty(people.roles, key))
  const taken = own(people.tasks).filter((key) => empty(people.tasks, key))
  const agency = people.agencies.find((one) => one.id === member.agencyId)
  const lastOfAgency = agency !== undefined && isThere(agency, after) && !people.members.some((one) => one.agencyId === agency.id && others.has(one.id))
  return {
    keys: [...roles, ...taken, ...(lastOfAgency ? ['agency'] : [])],
    words: [
      ...roles.map((key) => roleWords[key as Role].name.toLowerCase()),
      ...taken.map((key) => taskName(key).toLowerCase()),
      ...(lastOfAgency ? [`the only person of ${agency.name}`] : []),
    ],
  }
}

export const keyPersonLeaving = defineRule({
  id: 'key-person-leaving',
  name: 'Key person leaving',
  watches: 'Somebody leaves soon, or left lately, who alone holds a key role or a task of leading, or is the only person of an agency.',
  why: 'When key people move on in their agency, joint work often stalls, and sometimes fails.',
  citation: 'BCS §1.1',
  concerns: ['group', 'lead'],
  consider: [
    'Ask at the next meeting who takes over each of these, and introduce them while both are there.',
    'Ask for ten lines to hand over: what runs, whom to call, what was promised.',
  ],
  reads: ['people'],
  uses: ['leavingDays', 'leftDays'],
  see: ({ people }, { base, today, thresholds }) => {
    const found = people.members
      .flatMap((member) => {
        if (member.to === null) return []
        const ago = daysBetween(member.to, today)
        if (ago > thresholds.leftDays || -ago > thresholds.leavingDays) return []
        const { keys, words } = carriedAlone(people, member, member.to, today)
        return keys.length > 0 ? [{ member, on: member.to, keys, words, left: ago > 0 }] : []
      })
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.member.id < b.member.id ? -1 : 1))
    if (found.length === 0) return null
    const leaving = found.filter((one) => !one.left).length
    const left = found.length - leaving
    const parts = [
      ...(leaving > 0 ? [counted(leaving, 'person leaves soon', 'people leave soon')] : []),
      ...(left > 0 ? [counted(left, 'has left lately', 'have left lately')] : []),
    ]
    return {
      what: `${capital(parts.join(', '))}, and nobody else holds what they carry.`,
      rows: found.map(({ member, on, words, left: gone }) => ({
        words: `${member.name} ${gone ? 'left' : 'leaves'} on ${longDay(on)}: ${listed(words)}${member.followedBy ? `. ${member.followedBy} follows` : ''}`,
        href: `${base}/people/${member.id}/departure`,
      })),
      facts: found.map(({ member, on, keys }) => [member.id, on, keys]),
    }
  },
})

export const onePersonCarries = defineRule({
  id: 'one-person-carries',
  name: 'One person carries it',
  watches: 'The ties between agencies hang on one person, one person alone takes most tasks of leading, or one holds every role.',
  why: 'Networks have to outlast the people in them. What leans on one person’s passion tires them, and ends with them.',
  citation: 'BCS §§6.1, 7.2',
  concerns: ['group', 'lead'],
  consider: ['Choose one tie or task that a second person could take up beside them.', 'Ask the person which part they would gladly hand over first.'],
  reads: ['people', 'record'],
  uses: ['settlingDays'],
  see: ({ people, record }, { base, today, thresholds }) => {
    const bracing = bracingOn(people, today)
    if (bracing.members.length < 3 || !settled(record, thresholds.settlingDays, today)) return null
    const there = new Set(bracing.members.map((one) => one.id))
    const now = (held: People['roles']) => held.filter((one) => holdsNow(one, today) && there.has(one.membershipId))
    const rows: { words: string; href: string }[] = []
    const facts: unknown[] = []
    const net = looksOfBracing(bracing, base).find((look) => look.id === 'bracing-one-person')
    const between = pairsOf(bracing).filter(isBetweenAgencies)
    const through = between.length > 1 ? bracing.members.filter((one) => between.every((pair) => pair.includes(one))) : []
    const carriers = through.length > 0 ? through : hingesOf(bracing).map((hinge) => hinge.member)
    // Where several people each carry a tie, the picture says so. It does not hang on one of them.
    if (net && carriers.length === 1) {
      rows.push({ words: net.what, href: `${base}/bracing` })
      facts.push(['net', carriers[0]?.id])
    }
    const taken = now(people.tasks)
    const leading = looksOfTasks(taken.map((one) => ({ ...one, name: '', agency: '', agencyId: '' }))).find((look) => look.id === 'leading-one-person')
    if (leading) {
      const alone = tasks.flatMap((task) => {
        const takers = [...new Set(taken.filter((one) => one.key === task).map((one) => one.membershipId))]
        return takers.length === 1 ? takers : []
      })
      const most = [...new Set(alone)].find((id) => alone.filter((one) => one === id).length > tasks.length / 2)
      rows.push({ words: leading.what, href: `${base}/leading#tasks` })
      facts.push(['tasks', most])
    }
    const roles = now(people.roles)
    const holders = new Set(roles.map((one) => one.membershipId))
    if (holders.size === 1 && new Set(roles.map((one) => one.key)).size >= 3) {
      rows.push({ words: 'One person holds every role that is named.', href: `${base}/leading` })
      facts.push(['roles', ...holders])
    }
    return rows.length > 0 ? { what: 'Much of this hangs on one person.', rows, facts } : null
  },
})

/** The last day on which somebody held a role, so that a gap which opens anew is told from the one before. */
const lastHeld = (people: People, role: Role) =>
  people.roles
    .filter((one) => one.key === role)
    .map((one) => one.until ?? people.members.find((member) => member.id === one.membershipId)?.to ?? '')
    .sort()
    .at(-1) ?? null

function isHeld(people: People, role: Role, today: string): boolean {
  const there = new Set(bracingOn(people, today).members.map((one) => one.id))
  return people.roles.some((one) => one.key === role && holdsNow(one, today) && there.has(one.membershipId))
}

export const noGuardianAngel = defineRule({
  id: 'no-guardian-angel',
  name: 'No guardian angel',
  watches: 'No member holds the role, and no manager was named who may look in from above.',
  why: 'A manager further up who protects the work, and lets it be, is one of the three roles without which little follows.',
  citation: 'BCS, critical factors',
  concerns: ['group', 'lead'],
  consider: ['Ask each member which manager already helps without being asked.', 'Name that person, and agree what they look at and what they leave alone.'],
  reads: ['people', 'record', 'access-list'],
  uses: ['settlingDays'],
  see: ({ people, record, 'access-list': access }, { base, today, thresholds }) => {
    if (!settled(record, thresholds.settlingDays, today) || bracingOn(people, today).members.length === 0) return null
    if (access.angels.now > 0 || isHeld(people, 'guardian-angel', today)) return null
    return {
      what: 'Nobody is named as guardian angel.',
      rows: [
        { words: 'The role is held by nobody', href: `${base}/leading` },
        { words: 'No guardian angel may look in', href: `${base}/access` },
      ],
      facts: [[lastHeld(people, 'guardian-angel'), access.angels.before]],
    }
  },
})

export const noCriticalFriend = defineRule({
  id: 'no-critical-friend',
  name: 'Nobody walks alongside',
  watches: 'No member holds the role of critical friend, and nobody was let in as one.',
  why: 'What seems to work: critical friends who walk alongside, watch and ask. In one story they fed what they saw back as the work went on.',
  citation: 'BCS §§5.1, 7.3',
  concerns: ['group'],
  consider: [
    'Think of one person outside all agencies whom everybody would listen to.',
    'Ask a university or another partnership for somebody who sits in twice a year.',
  ],
  reads: ['people', 'record', 'access-list'],
  uses: ['settlingDays'],
  see: ({ people, record, 'access-list': access }, { base, today, thresholds }) => {
    if (!settled(record, thresholds.settlingDays, today) || bracingOn(people, today).members.length === 0) return null
    if (access.friends.now > 0 || isHeld(people, 'critical-friend', today)) return null
    return {
      what: 'Nobody walks alongside as a critical friend.',
      rows: [{ words: 'The role is held by nobody', href: `${base}/leading` }],
      facts: [[lastHeld(people, 'critical-friend'), access.friends.before]],
    }
  },
})

/** Of what the picture says, that which is about ties, and not about who is on the list. */
const gapIds = /^bracing-(only|apart|untied|no-brace)/

export const bracingGap = defineRule({
  id: 'bracing-gap',
  name: 'Bracing gap',
  watches: 'Ties are noted, and they join the agencies on one level only, leave one out, or never run from level to level. Or the last of them is gone.',
  why: 'Agencies joined only at the top, or only at the front line, were called fragile. They hold when braced at all levels.',
  citation: 'BCS §6.1, figure 5',
  concerns: ['group', 'angel'],
  consider: ['Choose the level with no tie, and bring two people together there on one piece of work.'],
  reads: ['people', 'record'],
  uses: ['settlingDays'],
  see: ({ people, record }, { base, today, thresholds }) => {
    if (!settled(record, thresholds.settlingDays, today)) return null
    const bracing = bracingOn(people, today)
    const agencyOf = new Map(people.members.map((one) => [one.id, one.agencyId]))
    const lost = people.ties.filter((one) => one.since <= today && agencyOf.get(one.fromId) !== agencyOf.get(one.toId))
    if (pairsOf(bracing).length === 0 && lost.length > 0)
      return {
        what: 'The last tie between the agencies is gone.',
        rows: [
          {
            words: `${capital(counted(lost.length, 'tie', 'ties'))} between agencies ended, by itself or with a person who left`,
            href: `${base}/bracing#ties`,
          },
        ],
        facts: lost.map((one) => [one.id]),
      }
    const looks = pairsOf(bracing).length > 0 ? looksOfBracing(bracing, base).filter((look) => gapIds.test(look.id)) : []
    if (looks.length === 0) return null
    return {
      what: 'The ties between the agencies leave a gap.',
      rows: looks.map((look) => ({ words: look.what, href: `${base}/bracing` })),
      facts: looks.map((look) => [look.id, look.what]),
    }
  },
})

export const powerImbalance = defineRule({
  id: 'power-imbalance',
  name: 'Power imbalance',
  watches: 'One agency brings most of the resources, and chairs or leads as well, or nobody is named as chair.',
  why: 'One strong agency can make what others bring look small, and their views go unheard. It is for the strong one to even this out.',
  citation: 'BCS §4.2',
  concerns: ['group', 'angel'],
  consider: ['Talk about it openly, and put the chair elsewhere.', 'Share resources so that nobody becomes a dependant.'],
  reads: ['people', 'resources'],
  uses: [],
  see: ({ people, resources }, { base, today }) => {
    const memberOf = new Map(bracingOn(people, today).members.map((one) => [one.id, one]))
    const nameOf = new Map(people.agencies.map((one) => [one.id, one.name]))
    const chairs = people.roles.flatMap((one) => {
      const agencyId = one.key === 'chair' && holdsNow(one, today) ? memberOf.get(one.membershipId)?.agencyId : undefined
      return agencyId === undefined ? [] : [{ agencyId, agency: nameOf.get(agencyId) ?? '' }]
    })
    const lead = people.agencies.find((one) => typeof one.leadsSince === 'string' && isThere(one, today))
    const finding = powerOf(
      resources.filter((one) => isThere(one, today)),
      headsOf(chairs, lead ? { agencyId: lead.id, agency: lead.name } : null),
    )
    const [look] = looksOfPower(finding)
    if (!look || !('strong' in finding) || Array.isArray(finding.strong)) return null
    return {
      what: look.what,
      rows: [{ words: 'Who brings what, who chairs and who leads', href: `${base}/leading` }],
      facts: [[finding.kind, finding.strong.agencyId]],
    }
  },
})

export const inManyPartnerships = defineRule({
  id: 'in-many-partnerships',
  name: 'Collaboration fatigue: people in many partnerships',
  watches: 'Somebody here is in many partnerships at once. Only those are counted that you may see.',
  why: 'A group has to know its place in the wider work, above all where its people are in other partnerships too.',
  citation: 'BCS §7.2',
  concerns: ['group', 'angel'],
  consider: [
    'Ask these people what could stop, or be done together with another partnership.',
    'Ask their agencies whether somebody else could come in their place.',
  ],
  reads: ['people'],
  uses: ['manyPartnerships'],
  see: ({ people }, { base, today, thresholds }) => {
    const there = new Set(bracingOn(people, today).members.map((one) => one.id))
    const found = people.members.filter((one) => there.has(one.id) && one.partnerships >= thresholds.manyPartnerships)
    if (found.length === 0) return null
    return {
      what: `${capital(counted(found.length, 'person here is', 'people here are'))} in ${thresholds.manyPartnerships} partnerships or more.`,
      rows: found.map((one) => ({ words: `${one.name}: ${one.partnerships} partnerships that you may see`, href: `${base}/people` })),
      facts: found.map((one) => one.id),
    }
  },
})
