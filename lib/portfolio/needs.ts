import { isLive } from '@/lib/agreements/rules'
import { counted, longDay } from '@/lib/platform/day-words'
import { addDays, daysBetween } from '@/lib/platform/days'
import type { FactsSeen, Signal } from '@/lib/signals/types'
import { type Need, type Topic, topics } from './types'

/** `tells`: what was seen names nothing, so the first thing that was seen is told too. */
type Turned = { topic: Topic; step: string; tells?: true }

/**
 * The signals that call for a guardian angel, each with a first step for one who watches from above. A signal that is not
 * here is the group's own to see to: it is counted, and makes no need. The steps are ours, from what BCS (executive
 * summary; §4.2) says of an angel: protects, advises, manages upwards, and knows when to let it alone.
 */
export const needOfSignal: Readonly<Record<string, Turned>> = {
  silence: { topic: 'silent', step: 'Ask the lead how it goes, and whether something at home keeps people from meeting.' },
  skipping: { topic: 'failing', step: 'Ask the lead whether the group wants time to find its ground in common again, and whom you could ask for it.' },
  contested: { topic: 'contested', step: 'Ask the lead whether both views have been on the table yet. Do not say which one is right.' },
  'key-person-leaving': { topic: 'left', step: 'Ask the lead whether it would help if you spoke with the home agency about who follows.', tells: true },
  'agreement-expired': { topic: 'agreement', step: 'Ask the lead whether a signature from above is what they wait for.', tells: true },
  'review-overdue': { topic: 'agreement', step: 'Ask the lead whether the review waits for somebody above.', tells: true },
  'falling-pulse': { topic: 'tired', step: 'Ask the lead what could be taken off them. Offer to speak with the managers at home.' },
  'few-shoulders': { topic: 'tired', step: 'Ask the lead whose manager could free some time, and offer to ask for it.' },
  'late-commitments': { topic: 'late', step: 'Ask the lead what got in the way, and whether something above them is in it.', tells: true },
  'one-person-carries': { topic: 'one-carries', step: 'Ask the lead who could stand beside this person, and offer to ask for their time.', tells: true },
  stability: { topic: 'imposed', step: 'Ask the lead what the change from outside makes harder, and keep further ones away meanwhile.', tells: true },
  'stability-agreement': { topic: 'imposed', step: 'Ask the lead what has to be reported now, and whether you could speak for a lighter way.', tells: true },
  'falling-response': { topic: 'response', step: 'Ask the lead what would make answering worth it. Nobody should be asked by name.' },
  'long-without-reading': { topic: 'no-reading', step: 'Ask the lead whether a reading would help now. It is theirs to decide.' },
  'power-imbalance': { topic: 'power', step: 'Ask the lead whether it would help if the chair stood elsewhere, and who would have to agree.' },
}

/** Days ahead at which the end of an agreement calls for an angel: the second notice of the product (30 of 90, 60, 30, 15). */
const endsWithinDays = 30

/** `saidBy`: the signal that says the same thing, where there is one. */
type Plain = Need & { saidBy?: string }

/** What can be seen without signals: from readings, agreements and check-ins, each where it was released. */
function plainNeeds(facts: FactsSeen, silenceDays: number, today: string): Plain[] {
  const found: Plain[] = []
  const readings = facts.reading ?? []
  const last = readings.at(-1)
  if (last?.outcome === 'clear' && last.stages[0] === 'failing')
    found.push({
      topic: 'failing',
      what: `The reading of ${longDay(last.closedOn)} describes a group that is failing.`,
      seen: '',
      step: 'Ask the lead: is there ground in common to go back to, or is it time to end it well?',
      citation: 'BCS §7.2',
    })
  if (last?.outcome === 'contested')
    found.push({
      topic: 'contested',
      what: `In the reading of ${longDay(last.closedOn)} people are clear about where they are, and differ.`,
      seen: '',
      step: needOfSignal.contested?.step ?? '',
      citation: 'BCS §7.2',
      saidBy: 'contested',
    })
  const frustrated = readings.length - 1 - readings.findLastIndex((one) => !(one.outcome === 'clear' && one.stages[0] === 'frustration'))
  if (frustrated >= 2)
    found.push({
      topic: 'frustration',
      what:
        frustrated === 2
          ? 'The last two readings both describe frustration.'
          : `The last ${counted(frustrated, 'reading', 'readings')} all describe frustration.`,
      seen: '',
      step: 'Ask the lead what an early success would need from above. It is a stage of the life cycle, so do not hurry them.',
      citation: 'BCS §7.2',
    })
  for (const one of facts.agreements ?? []) {
    if (!isLive(one.status) || one.endsOn === null || one.endsOn > addDays(today, endsWithinDays)) continue
    const left = daysBetween(today, one.endsOn)
    found.push({
      topic: 'agreement',
      what: left < 0 ? `“${one.title}” ran out on ${longDay(one.endsOn)}.` : `“${one.title}” ends on ${longDay(one.endsOn)}.`,
      seen: '',
      step: 'Ask the lead whether the next one waits for somebody above.',
      citation: 'Our rule',
      ...(left < 0 && { saidBy: 'agreement-expired' }),
    })
    break
  }
  const checkIns = facts['check-ins']
  const since = checkIns?.filter((one) => one.on <= today).at(-1)?.on
  if (checkIns && facts.record && daysBetween(since ?? facts.record.startedOn, today) >= silenceDays)
    found.push({
      topic: 'silent',
      what: since
        ? `Nothing was logged since the check-in of ${longDay(since)}.`
        : `No check-in was logged since the start on ${longDay(facts.record.startedOn)}.`,
      seen: '',
      step: needOfSignal.silence?.step ?? '',
      citation: 'BCS §7.2',
    })
  return found
}

/** The first row of a signal, and how many more. */
function seenIn({ rows: [first, ...others] }: Signal): string {
  if (!first) return ''
  return others.length === 0 ? first.words : `${first.words}, and ${counted(others.length, 'more', 'more')}`
}

type Signals = { open: readonly Signal[]; acknowledged: readonly Signal[] } | null

/**
 * Why a partnership needs this angel: out of open signals where they are released, and out of the plain facts that are.
 * Those that press most first (our order, `topics`), each topic once. What the group has acknowledged is in its own hands: that signal, and the plain fact which says the same.
 */
export function needsOf(facts: FactsSeen, signals: Signals, silenceDays: number, today: string): Need[] {
  if (facts.record?.woundUp) return []
  const said = new Set([...(signals?.open ?? []), ...(signals?.acknowledged ?? [])].map((one) => one.rule))
  const raised = (signals?.open ?? []).flatMap((one) => {
    const turned = needOfSignal[one.rule]
    return turned ? [{ topic: turned.topic, what: one.what, seen: turned.tells ? seenIn(one) : '', step: turned.step, citation: one.citation }] : []
  })
  // Where signals are released, silence is theirs to tell: they know of readings and commitments too.
  const plain = plainNeeds(facts, silenceDays, today).flatMap(({ saidBy, ...need }) =>
    (signals && need.topic === 'silent') || (saidBy !== undefined && said.has(saidBy)) ? [] : [need],
  )
  const first = new Map<Topic, Need>()
  for (const need of [...raised, ...plain]) if (!first.has(need.topic)) first.set(need.topic, need)
  return topics.flatMap((topic) => first.get(topic) ?? [])
}
