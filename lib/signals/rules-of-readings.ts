import { bracingOn } from '@/lib/bracing/rules'
import type { Stage } from '@/lib/instrument/types'
import { stageWords } from '@/lib/instrument/words'
import { operatingModelWords } from '@/lib/partnerships/words'
import type { OperatingModel } from '@/lib/partnerships/types'
import { capital, counted, longDay } from '@/lib/platform/day-words'
import { daysBetween } from '@/lib/platform/days'
import type { ReadingInShort } from '@/lib/readings/types-published'
import { defineRule } from './define-rule'
import { imposedAgreements } from './rules-of-agreements'
import { doublings } from './steps'
import type { SignalFacts } from './types'

const nameOf = (stage: Stage) => stageWords[stage].name.toLowerCase()
const placesOf = (reading: ReadingInShort) => (reading.stages.length === 0 ? 'no clear reading' : reading.stages.map(nameOf).join(' and '))
const rowOf = (base: string) => (reading: ReadingInShort) => ({
  words: `${longDay(reading.closedOn)}: ${placesOf(reading)}`,
  href: `${base}/readings/${reading.roundId}`,
})
const isHigh = (reading: ReadingInShort) => reading.outcome === 'clear' && reading.stages.some((stage) => stage === 'functioning' || stage === 'flying')

/** The readings in which frustration leads straight to failing, or null: since the group last worked well, or the first time. */
export function skippingReadings(readings: readonly ReadingInShort[]): ReadingInShort[] | null {
  const last = readings.at(-1)
  if (!last) return null
  const since = readings.slice(readings.findLastIndex(isHigh) + 1)
  const fogged = since.findIndex((one) => one.stages.includes('frustration'))
  if (fogged < 0) return null
  const goingDown = last.stages.includes('failing') || (last.stages.includes('frustration') && last.failingMovedUp)
  return goingDown ? since.slice(fogged) : null
}

export const skipping = defineRule({
  id: 'skipping',
  name: 'From frustration straight toward failing',
  watches: 'A reading of frustration is followed by one that names failing, or failing moved up in it, and the group has not worked well in between.',
  why: 'Some partnerships never get beyond frustration and skip to failing: for want of a common cause, when people change, or when nobody works at it.',
  citation: 'BCS §7.2',
  concerns: ['group', 'lead', 'angel'],
  consider: [
    'Go back to the ground in common. Allow time to say again what the issue and the purpose are.',
    'If the cause is gone, wind it up decently. That is no shame.',
  ],
  reads: ['reading'],
  uses: [],
  see: ({ reading }, { base }) => {
    const path = skippingReadings(reading)
    const last = reading.at(-1)
    if (!path || !last) return null
    return { what: 'Frustration leads straight toward failing.', rows: path.toReversed().map(rowOf(base)), facts: [last.roundId] }
  },
})

export const contested = defineRule({
  id: 'contested',
  name: 'Views far apart: two places at once',
  watches: 'In the latest reading people are clear, and differ about where the group is.',
  why: 'People see an issue from where they stand. A critical step is to value the different views and to understand them better.',
  citation: 'BCS §4.2',
  concerns: ['group'],
  consider: [
    'Put both views on the table, and let each side say what it sees. Nobody has to be right.',
    'Look at the statements that you differ on most, one by one.',
  ],
  reads: ['reading'],
  uses: [],
  see: ({ reading }, { base }) => {
    const last = reading.at(-1)
    // Where one of the two leads down, that is the signal.
    if (last?.outcome !== 'contested' || skippingReadings(reading)) return null
    return { what: `People see two places at once: ${placesOf(last)}.`, rows: [rowOf(base)(last)], facts: [last.roundId] }
  },
})

export const viewsApart = defineRule({
  id: 'views-apart',
  name: 'Views far apart: many statements split',
  watches: 'In the latest reading people are split on many of the 24 statements, though not about the stage as a whole.',
  why: 'The process shows up competing views, with tension at times. Left unsaid, they stay what each one privately knows.',
  citation: 'BCS §4.2',
  concerns: ['group'],
  consider: ['Choose the one statement on which you differ most. Ask each member for an example of what they saw.'],
  reads: ['reading', 'statement-counts', 'response-count'],
  uses: ['splitStatements'],
  see: ({ reading, 'statement-counts': counts }, { base, thresholds }) => {
    const last = reading.at(-1)
    const split = counts.find((one) => one.roundId === last?.roundId)?.split ?? 0
    if (!last || last.outcome === 'contested' || split < thresholds.splitStatements) return null
    return {
      what: `People are split on ${split} of the 24 statements.`,
      rows: [{ words: `The statements of ${longDay(last.closedOn)}`, href: `${base}/readings/${last.roundId}#statements` }],
      facts: [last.roundId],
    }
  },
})

const percent = (round: { invited: number; answered: number }) => Math.round((100 * round.answered) / round.invited)

export const fallingResponse = defineRule({
  id: 'falling-response',
  name: 'Falling response rate',
  watches: 'Fewer of those invited answered than in the round before, or the share fell twice in a row.',
  why: 'Drawing back is the first sign of a partnership that fails. Often it shows here before anybody says it.',
  citation: 'BCS §7.2; the measure is our rule',
  concerns: ['group', 'lead'],
  consider: [
    'Ask in the group, and nobody by name, what would make answering worth the eight minutes.',
    'Show what came of the last reading. People answer where something follows.',
  ],
  reads: ['response-count'],
  uses: ['responseFall'],
  see: ({ 'response-count': { closed } }, { base, thresholds }) => {
    const asked = closed.filter((one) => one.invited >= 5)
    const last = asked.at(-1)
    if (!last) return null
    const at = asked.length - 1
    const earlier = asked[at - 1]
    const first = asked[at - 2]
    if (!earlier || percent(earlier) <= percent(last)) return null
    // Twice in a row, and the two falls count together.
    const from = first && percent(first) > percent(earlier) ? first : earlier
    if (percent(from) - percent(last) < thresholds.responseFall) return null
    const compared = asked.slice(asked.indexOf(from))
    return {
      what: `The share of people who answer fell from ${percent(from)} to ${percent(last)} per cent.`,
      rows: compared
        .toReversed()
        .map((one) => ({ words: `${longDay(one.closedOn)}: ${one.answered} of ${one.invited} answered`, href: `${base}/rounds/${one.roundId}` })),
      facts: [last.roundId],
    }
  },
})

/** A month, for a rhythm that is counted in months. */
const daysOfAMonth = 30.44

export const longWithoutReading = defineRule({
  id: 'long-without-reading',
  name: 'A long time without a reading',
  watches: 'The chosen rhythm has passed, and some weeks more, without a reading, be it confidential or made together. While a round is open nothing is said.',
  why: 'Taking stock does not only belong at the end. A group that looks at itself now and then can change course in time.',
  citation: 'Our rule, after BCS §§5.2, 7.3',
  concerns: ['lead'],
  consider: ['Open a round. It takes each person about eight minutes.', 'If a quarter is too often for you, choose a slower rhythm in the record.'],
  reads: ['record', 'reading', 'together', 'response-count'],
  uses: ['readingMarginDays'],
  see: ({ record, reading, together, 'response-count': counts }, { base, today, thresholds }) => {
    const last = reading.at(-1)
    const talked = together.at(-1)
    const byTalk = talked !== undefined && talked.closedOn > (last?.closedOn ?? '')
    const since = byTalk ? talked.closedOn : (last?.closedOn ?? record.startedOn)
    const limit = Math.round(record.rhythmMonths * daysOfAMonth) + thresholds.readingMarginDays
    const days = daysBetween(since, today)
    if (counts.roundOpen || days <= limit) return null
    return {
      what: last || byTalk ? `The last reading was on ${longDay(since)}.` : `There is no reading yet. The work began on ${longDay(since)}.`,
      rows: byTalk
        ? [{ words: `Made together: ${longDay(talked.closedOn)}`, href: `${base}/together/${talked.id}` }]
        : last
          ? [rowOf(base)(last)]
          : [{ words: 'No round has given a reading', href: `${base}/rounds` }],
      facts: [[byTalk ? talked.id : (last?.roundId ?? null), doublings(days, limit)]],
    }
  },
})

const equilibrium = {
  why: 'A group that flies looks simple from outside. What is put on it without asking it can break what nobody outside sees.',
  citation: 'BCS §§7.2, 7.3',
  concerns: ['angel'] as const,
}
const isFlying = (readings: readonly ReadingInShort[]) => {
  const last = readings.at(-1)
  return last?.outcome === 'clear' && last.stages.includes('flying')
}

type Imposed = { words: string; href: string; fact: unknown }

/** What changed in this time from one kept version to the next, where `told` has words for it. */
function changesOf<Version extends { number: number; on: string }>(
  versions: readonly Version[],
  isLately: (day: string) => boolean,
  told: (version: Version, before: Version) => string | null,
  { fact, href }: { fact: string; href: string },
): Imposed[] {
  return versions.flatMap((version, at) => {
    const before = versions[at - 1]
    const words = before && isLately(version.on) ? told(version, before) : null
    return words === null ? [] : [{ words: `${words} on ${longDay(version.on)}`, href, fact: [fact, version.number] }]
  })
}

/** A mandate or another model that came in this time, by the kept versions of the record. */
function changesOfRecord({ record, model }: Pick<SignalFacts, 'record' | 'model'>, base: string, isLately: (day: string) => boolean): Imposed[] {
  const mandate = changesOf(
    record.versions,
    isLately,
    (version, before) => (version.mandated === true && before.mandated !== true ? 'Membership became mandated' : null),
    { fact: 'mandate', href: `${base}/record` },
  )
  const another = changesOf(
    model,
    isLately,
    ({ operatingModel: now }, before) =>
      now !== before.operatingModel && now !== null ? `The model became: ${operatingModelWords[now as OperatingModel]?.name.toLowerCase() ?? now},` : null,
    { fact: 'model', href: `${base}/model` },
  )
  return [...mandate, ...another]
}

export const stability = defineRule({
  id: 'stability',
  name: 'Stability mistaken for equilibrium',
  watches: 'The latest reading is flying, and something new came from outside: a mandate, another operating model, or several new members at once.',
  ...equilibrium,
  consider: [
    'Ask the group before anything more is changed: what would this make harder?',
    'Keep reporting rules and new members to the pace that the group names itself.',
  ],
  reads: ['record', 'model', 'people', 'reading'],
  uses: ['imposedDays', 'newMembers'],
  see: ({ record, model, people, reading }, { base, today, thresholds }) => {
    if (!isFlying(reading)) return null
    const isLately = (day: string) => daysBetween(day, today) >= 0 && daysBetween(day, today) <= thresholds.imposedDays
    const there = new Set(bracingOn(people, today).members.map((one) => one.id))
    const present = people.members.filter((one) => there.has(one.id))
    const joined = present.filter((one) => isLately(one.from ?? one.registeredOn))
    const found = changesOfRecord({ record, model }, base, isLately)
    // Where nobody was there before, the list was only written down now.
    if (joined.length >= thresholds.newMembers && joined.length < present.length) {
      const words = `${capital(counted(joined.length, 'new member', 'new members'))} joined since ${longDay(joined.map((one) => one.from ?? one.registeredOn).sort()[0] ?? today)}`
      for (const one of joined) found.push({ words, href: `${base}/people`, fact: ['joined', one.id] })
    }
    if (found.length === 0) return null
    const rows = [...new Map(found.map(({ words, href }) => [words, { words, href }])).values()]
    return { what: 'The group is flying, and something new was put on it.', rows, facts: found.map((one) => one.fact) }
  },
})

export const stabilityAgreement = defineRule({
  id: 'stability-agreement',
  name: 'Stability mistaken for equilibrium: a new agreement',
  watches: 'The latest reading is flying, and terms of reference, a service level or a funding agreement came into force. Such kinds often bring reporting.',
  ...equilibrium,
  consider: ['Ask the group what it would have to report, and whether it could say so in its own way.'],
  reads: ['reading', 'agreements'],
  uses: ['imposedDays'],
  see: ({ reading, agreements }, { base, today, thresholds }) => {
    const found = isFlying(reading) ? imposedAgreements(agreements, thresholds.imposedDays, today) : []
    if (found.length === 0) return null
    return {
      what: 'The group is flying, and an agreement that may bring reporting came into force.',
      rows: found.map((one) => ({ words: `${one.title}, since ${longDay(one.inForceSince ?? today)}`, href: `${base}/agreements/${one.id}` })),
      facts: found.map((one) => one.id),
    }
  },
})
