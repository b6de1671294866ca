import type { Look } from '@/lib/partnerships/look'
import { type Level, levels } from '@/lib/people/types'
import { levelWords } from '@/lib/people/words'
import { capital, counted, listed, numberWord } from '@/lib/platform/day-words'
import { storeyOfLevel } from './rules'
import { agenciesWithPeople, groupsOf, hingesOf, isBetweenAgencies, isBraced, type Pair, pairsOf, shapeOf, storeysTied } from './shape'
import { type Bracing, storeys } from './types'
import { storeyMeans, storeyWords } from './words'

const citation = 'BCS §6.1, figure 5'
/** So many names stand in a sentence; the others are counted. */
const mostNamed = 3

/** "A, B and C", "A, B, C and two more". */
export function named(names: readonly string[]): string {
  const more = names.length - mostNamed
  const shown = more > 0 ? [...names.slice(0, mostNamed), `${numberWord(more)} more`] : names
  return listed(shown)
}

/** What is missing in the bracing, in words, the gravest first. `base` is the address of the partnership. */
export function looksOfBracing(bracing: Bracing, base: string): Look[] {
  const shape = shapeOf(bracing)
  if (shape === 'too-few') return people(bracing, base)
  const fragile = shape === 'only-top' || shape === 'only-bottom' || shape === 'only-between'
  const tied = shape !== 'no-ties'
  return [
    ...(fragile ? [onOneStorey(shape)] : []),
    ...(tied ? apart(bracing) : []),
    ...(tied ? onOnePerson(bracing) : []),
    ...(tied && !fragile ? untiedStoreys(bracing) : []),
    ...(tied && !fragile && !isBraced(bracing) ? [noBrace] : []),
    ...jumping(bracing),
    ...people(bracing, base),
  ]
}

function onOneStorey(shape: 'only-top' | 'only-bottom' | 'only-between'): Look {
  const words = {
    'only-top': {
      what: 'Below the top, no tie joins two agencies.',
      why: 'People at the workshops called this structure fragile: what chief executives agree has to be mirrored at the levels below them.',
      first: 'Ask each senior manager who does the work, and bring two of those people from different agencies together.',
    },
    'only-bottom': {
      what: 'Above the front line, no tie joins two agencies.',
      why: 'People at the workshops called this structure fragile: work at the front line has to be mirrored by chief executives, senior managers and those in between.',
      first: 'Ask one manager in each agency to meet their opposite number once.',
    },
    'only-between': {
      what: 'Above and below the managers, no tie joins two agencies.',
      why: 'Joint services last where agencies are connected at all levels, not on one alone.',
      first: 'Begin with one tie above and one below: who could meet whom?',
    },
  }[shape]
  return { id: `bracing-${shape}`, ...words, citation }
}

function apart(bracing: Bracing): Look[] {
  const nameOf = new Map(bracing.agencies.map((agency) => [agency.id, agency.name]))
  const [, ...others] = groupsOf(agenciesWithPeople(bracing.members), pairsOf(bracing).filter(isBetweenAgencies))
  if (others.length === 0) return []
  const names = others.flat().map((id) => nameOf.get(id) ?? '')
  return [
    {
      id: 'bracing-apart',
      what: `No tie joins ${named(names)} to the rest.`,
      why: 'An agency that nobody is tied to is on the list, and may not be in the work.',
      citation,
      first: 'Ask who in this group knows somebody there, and note it if there is a tie already.',
    },
  ]
}

function onOnePerson(bracing: Bracing): Look[] {
  const between = pairsOf(bracing).filter(isBetweenAgencies)
  const through = bracing.members.find((member) => between.every((pair) => pair.includes(member)))
  const why = 'Networks have to outlast the people in them, and be held up at several levels.'
  const first = 'Choose one tie that a second person could take up beside them, and introduce the two.'
  if (through && between.length > 1) {
    return [{ id: 'bracing-one-person', what: `All ties between agencies run through one person, ${through.name}.`, why, citation: 'BCS §6.1', first }]
  }
  const hinges = hingesOf(bracing)
  if (hinges.length === 0) return []
  const nameOf = new Map(bracing.agencies.map((agency) => [agency.id, agency.name]))
  const cases = hinges.map((hinge) => `${named(hinge.cutOff.map((id) => nameOf.get(id) ?? ''))} (${hinge.member.name})`)
  const what =
    hinges.length === 1
      ? `${cases[0]} would be cut off if one person left.`
      : `${capital(counted(hinges.length, 'person carries', 'people each carry'))} a connection alone. Without them would be cut off: ${named(cases)}.`
  return [{ id: 'bracing-one-person', what, why, citation: 'BCS §6.1', first }]
}

function untiedStoreys(bracing: Bracing): Look[] {
  const tied = storeysTied(bracing)
  return storeys
    .filter((storey) => !tied.includes(storey))
    .map((storey) => {
      const there = agenciesWithPeople(bracing.members.filter((member) => storeyOfLevel(member.level) === storey)).length
      return {
        id: `bracing-untied-${storey}`,
        what:
          there > 1
            ? `${capital(storeyWords[storey])}, people of ${counted(there, 'agency', 'agencies')} are there, and no tie joins them.`
            : `${capital(storeyWords[storey])} (${storeyMeans[storey]}), ${there === 1 ? 'only one agency has somebody' : 'no agency has anybody'}, so no tie can hold.`,
        why: 'Joint services have to be mirrored at the top of each agency, at the front line, and at the levels in between.',
        citation,
        first: there > 1 ? 'Bring two of them together on one piece of work.' : 'Ask two agencies whom they could send.',
      }
    })
}

const noBrace: Look = {
  id: 'bracing-no-brace',
  what: 'Every tie runs level. None goes from one storey to another.',
  why: 'The sturdy structure is cross-braced: people above and below know of each other’s part too.',
  citation,
  first: 'Note who reports the work upwards, and who hears of it below, in the same agency or in another.',
}

/** Ties that pass over a level which somebody of one of the two agencies holds. */
export function jumpsOf(bracing: Bracing): Pair[] {
  const rung = (level: string) => levels.indexOf(level as Level)
  const held = new Map<string, Set<number>>()
  for (const { agencyId, level } of bracing.members) held.set(agencyId, (held.get(agencyId) ?? new Set()).add(rung(level)))
  return pairsOf(bracing).filter(([one, other]) => {
    const [low, high] = [rung(one.level), rung(other.level)].sort((a, b) => a - b) as [number, number]
    if (low < 0) return false
    return [one, other].some((end) => [...(held.get(end.agencyId) ?? [])].some((at) => at > low && at < high))
  })
}

function jumping(bracing: Bracing): Look[] {
  const jumps = jumpsOf(bracing)
  if (jumps.length === 0) return []
  const names = jumps.map(([one, other]) => `${one.name} and ${other.name}`)
  return [
    {
      id: 'bracing-jump',
      what: `${capital(counted(jumps.length, 'tie passes', 'ties pass'))} over a level that somebody holds: ${jumps.length === 1 ? names[0] : names.slice(0, 2).join('; ')}${jumps.length > 2 ? `; and ${numberWord(jumps.length - 2)} more` : ''}.`,
      why: 'A direct line is good. The levels in between can still slow what they do not know of.',
      citation: 'BCS §6.1',
      first: 'Tell the person in between what the tie is for, or add them to it.',
    },
  ]
}

/** What the list of people shows by itself, ties or not. */
function people(bracing: Bracing, base: string): Look[] {
  const looks: Look[] = []
  const known = bracing.members.filter((member) => levels.includes(member.level as Level))
  const onOne = bracing.agencies.flatMap((agency) => {
    const held = [...new Set(known.filter((member) => member.agencyId === agency.id).map((member) => member.level as Level))]
    return held.length === 1 && held[0] ? [`${agency.name} (${levelWords[held[0]].toLowerCase()})`] : []
  })
  if (onOne.length > 0 && bracing.agencies.length > 1) {
    looks.push({
      id: 'bracing-one-level',
      what: `${capital(counted(onOne.length, 'agency has', 'agencies have'))} people on one level only: ${named(onOne)}.`,
      why: 'An agency is held best by people at several of its levels.',
      citation,
      first: 'Ask each of them who above or below should know of this work.',
    })
  }
  // Governance and community are our own additions, and not every partnership has them.
  const needed = (['chief-executive', 'senior-manager', 'manager', 'front-line'] as const).filter((level) => !known.some((member) => member.level === level))
  if (needed.length > 0 && known.length > 0) {
    looks.push({
      id: 'bracing-empty-level',
      what: `Nobody is there from ${needed.length === 1 ? 'this level' : 'these levels'}: ${named(needed.map((level) => levelWords[level].toLowerCase()))}.`,
      why: 'Workshops named chief executives, senior managers, the levels in between and the front line.',
      citation,
      first: 'Ask whether somebody there should know of this work, and who could tell them.',
    })
  }
  const unsaid = bracing.members.filter((member) => !levels.includes(member.level as Level))
  if (unsaid.length > 0) {
    looks.push({
      id: 'bracing-unsaid-level',
      what: `The level is not said of ${named(unsaid.map((member) => member.name))}.`,
      why: 'Without it the picture cannot show where they stand.',
      citation: 'our rule',
      first: 'Open the member and choose a level.',
      href: `${base}/people`,
    })
  }
  const empty = bracing.agencies.filter((agency) => !bracing.members.some((member) => member.agencyId === agency.id))
  if (empty.length > 0 && bracing.members.length > 0) {
    looks.push({
      id: 'bracing-empty-agency',
      what: `Nobody is there for ${named(empty.map((agency) => agency.name))}.`,
      why: 'An agency takes part through people.',
      citation,
      first: 'Ask the agency whom it sends, or note its last day.',
      href: `${base}/people`,
    })
  }
  return looks
}
