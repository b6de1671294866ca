import { maySee } from '@/lib/access/rules'
import type { PartnershipScope, Releasable } from '@/lib/access/types'
import { isLive } from '@/lib/agreements/rules'
import type { NeedingRow } from '@/lib/brief/types'
import { longDay, shortMonth } from '@/lib/platform/day-words'
import { addMonths } from '@/lib/platform/days'
import { fold } from '@/lib/platform/fold'
import { outcomeHeading, stageNames } from '@/lib/readings/curve-words'
import { signalsOf, sortOut } from '@/lib/signals/rules'
import type { Thresholds } from '@/lib/signals/thresholds'
import type { Acknowledgement, FactsSeen } from '@/lib/signals/types'
import { needsOf } from './needs'
import { type Asked, type Entry, type EntryOrder, type Hint, type Need, type Topic, topics } from './types'

/** The order of an entry: asked for help, then what presses most, then those to leave alone, then those wound up. */
const askedFirst = 0
const firstTopic = 10
const nothing = 90
const over = 95

/** Not released, or none at all: after every day that can be. */
export const never = '9999-12-31'
/** Released, and there was none yet: before every day that can be. */
export const noneYet = '0000-00-00'

/** The numbers of `need` that stand for a hint, ends included. A row that has no entry yet has a larger one, and no hint. */
export const rangeOf: Readonly<Record<Hint, { from: number; to: number }>> = {
  asked: { from: askedFirst, to: askedFirst },
  'ask-lead': { from: firstTopic, to: nothing - 1 },
  'keep-out': { from: nothing, to: over },
}

/** The hint for a number of `need`, or null where there is no entry yet. */
export function hintOf(need: number): Hint | null {
  if (need > over) return null
  if (need <= rangeOf.asked.to) return 'asked'
  return need <= rangeOf['ask-lead'].to ? 'ask-lead' : 'keep-out'
}

const orderOf = (topic: Topic) => firstTopic + topics.indexOf(topic)

/** Names what may be seen of what can be released, so that an entry made from other things is not taken for one of these. */
export function releasedKey(released: readonly Releasable[]): string {
  return [...released].sort().join(' ')
}

type Given = {
  partnership: { name: string; woundUpOn: string | null }
  facts: FactsSeen
  acknowledgements: readonly Acknowledgement[]
  asked: Asked[]
  thresholds: Thresholds
}

/** What the portfolio shows of a partnership to the angel of this scope on this day, and where it stands in the order. */
export function entryOf(scope: PartnershipScope, given: Given, today: string): { entry: Entry; order: EntryOrder } {
  const { partnership, facts, asked, thresholds } = given
  // People in many partnerships are counted over all that the angel may see: that stands on the page across them, so that
  // what is kept here of one partnership rests on nothing of another.
  const raised = signalsOf(facts, scope, thresholds, today).filter((one) => one.rule !== 'in-many-partnerships')
  const signals = maySee(scope, 'signals') ? sortOut(raised, given.acknowledgements) : null
  const told = signals && { open: signals.open, acknowledged: signals.acknowledged.map((one) => one.signal) }
  const needs = partnership.woundUpOn === null ? needsOf(facts, told, thresholds.silenceDays, today) : []
  const last = facts.reading?.at(-1)
  const nextReview = partnership.woundUpOn === null ? nextReviewOf(facts, today) : null
  const lastCheckInOn = facts['check-ins'] && { on: facts['check-ins'].filter((one) => one.on <= today).at(-1)?.on ?? null }
  const waiting = partnership.woundUpOn === null ? asked : []
  const entry: Entry = {
    on: today,
    released: releasedKey(scope.released),
    name: partnership.name,
    woundUpOn: partnership.woundUpOn,
    asked: waiting,
    needs,
    calm: calmOf(scope, partnership.woundUpOn, facts),
    readings: facts.reading && {
      places: facts.reading.map(({ outcome, stages, closedOn }) => ({ outcome, stages, label: shortMonth(closedOn) })),
      heading: last ? outcomeHeading(last) : 'No reading yet',
      readOn: last?.closedOn ?? null,
    },
    lastCheckInOn,
    nextReview,
    openSignals: signals?.open.length ?? null,
  }
  const order: EntryOrder = {
    need: waiting.length > 0 ? askedFirst : needNumber(needs, partnership.woundUpOn),
    nameFolded: fold(partnership.name),
    stage: last?.outcome === 'clear' ? (last.stages[0] ?? '') : '',
    lastCheckInOn: lastCheckInOn ? (lastCheckInOn.on ?? noneYet) : never,
    nextReviewOn: nextReview?.on ?? never,
  }
  return { entry, order }
}

function needNumber([first]: readonly Need[], woundUpOn: string | null): number {
  if (first) return orderOf(first.topic)
  return woundUpOn === null ? nothing : over
}

/** The nearest day on which something is looked at again: the review or the end of an agreement, or the next reading. */
function nextReviewOf(facts: FactsSeen, today: string): Entry['nextReview'] {
  const days = (facts.agreements ?? [])
    .filter((one) => isLive(one.status))
    .flatMap((one) => [
      ...(one.reviewOn === null ? [] : [{ on: one.reviewOn, what: `review of “${one.title}”` }]),
      ...(one.endsOn === null ? [] : [{ on: one.endsOn, what: `end of “${one.title}”` }]),
    ])
  const last = facts.reading?.at(-1)
  if (last && facts.record) days.push({ on: addMonths(last.closedOn, facts.record.rhythmMonths), what: 'reading' })
  return days.filter((one) => one.on >= today).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0] ?? null
}

/** Why the angel keeps out of the way: guarding is also leaving alone (BCS executive summary, the guardian angel). */
function calmOf(scope: PartnershipScope, woundUpOn: string | null, facts: FactsSeen): string {
  if (woundUpOn !== null) return `Wound up on ${longDay(woundUpOn)}.`
  if (scope.released.length === 0)
    return 'Nothing can be told of it: nothing was released to you. That is not to say that all is well. The lead will ask if they need you.'
  const last = facts.reading?.at(-1)
  const stage = last?.outcome === 'clear' ? last.stages[0] : undefined
  if (stage === 'flying' || stage === 'functioning') return `${stageNames[stage]}, and nothing open that calls for you.`
  if (last?.outcome === 'crossover') return 'On its way from frustration to functioning, by itself. Nothing is asked of you.'
  if (stage === 'frustration') return 'In frustration, which is a stage on the way. Nothing is asked of you.'
  if (stage === 'forming') return 'Forming. It needs room more than advice. Nothing is asked of you.'
  return 'Nothing that you may see calls for you.'
}

/** An entry as the brief of a portfolio tells it: that the lead asked, never in which words; then why, and the first step. */
export function needingRow({ partnershipId, entry }: { partnershipId: string; entry: Entry | null }, name: string): NeedingRow {
  if (entry === null) return { id: partnershipId, name, place: null, asks: null }
  const { readings, asked, needs } = entry
  return {
    id: partnershipId,
    name: entry.name,
    place: readings && (readings.readOn === null ? readings.heading : `${readings.heading}, read on ${longDay(readings.readOn)}`),
    asks: [
      ...asked.map((one) => ({ what: `The lead asked for help on ${longDay(one.on)}.`, first: 'Answer, offer something, or pass it on.' })),
      ...needs.map(({ what, step }) => ({ what, first: step })),
    ],
  }
}
