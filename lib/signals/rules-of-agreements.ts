import { noticesFor } from '@/lib/agreements/notices'
import { isLive } from '@/lib/agreements/rules'
import { capital, counted, longDay } from '@/lib/platform/day-words'
import { addDays, daysBetween } from '@/lib/platform/days'
import { defineRule } from './define-rule'
import type { SignalFacts } from './types'

type Agreement = SignalFacts['agreements'][number]

/** The notices of one kind, by the agreement that each is about. */
function noticed(agreements: readonly Agreement[], prefix: string, today: string): Agreement[] {
  const ids = new Set(noticesFor(agreements, today).map((look) => look.id))
  return agreements.filter((agreement) => ids.has(prefix + agreement.id))
}

const pageOf = (base: string, agreement: Agreement) => `${base}/agreements/${agreement.id}`

export const agreementExpired = defineRule({
  id: 'agreement-expired',
  name: 'Agreement expired',
  watches: 'An agreement is marked as in force, and its end has passed.',
  why: 'Something written protects the work when people or surroundings change. One that has run out no longer does.',
  citation: 'Partnering Agreements',
  concerns: ['group', 'lead'],
  consider: [
    'Ask each party whether it still holds. Then enter a new end, or mark it as ended.',
    'Decide whether you want it again, changed, lighter, or not at all.',
  ],
  reads: ['agreements'],
  uses: [],
  see: ({ agreements }, { base, today }) => {
    const found = noticed(agreements, 'agreement-expired-', today)
    if (found.length === 0) return null
    return {
      what: `${capital(counted(found.length, 'agreement has run out and is', 'agreements have run out and are'))} still marked as in force.`,
      rows: found.map((one) => ({ words: `${one.title} ran out on ${longDay(one.endsOn ?? today)}`, href: pageOf(base, one) })),
      facts: found.map((one) => [one.id, one.endsOn]),
    }
  },
})

export const reviewOverdue = defineRule({
  id: 'review-overdue',
  name: 'Review overdue',
  watches: 'The review of an agreement in force was due, and has not begun.',
  why: 'Reviews put an agreement into practice. Without them it goes into a drawer.',
  citation: 'Partnering Agreements; BCS §5.2',
  concerns: ['group', 'lead'],
  consider: ['Put it on the next agenda. Half an hour is enough: what holds, what does not, when do we look again?'],
  reads: ['agreements'],
  uses: [],
  see: ({ agreements }, { base, today }) => {
    const found = noticed(agreements, 'agreement-review-overdue-', today)
    if (found.length === 0) return null
    return {
      what: `${capital(counted(found.length, 'review of an agreement is', 'reviews of agreements are'))} overdue.`,
      rows: found.map((one) => ({ words: `${one.title}: the review was due on ${longDay(one.reviewOn ?? today)}`, href: pageOf(base, one) })),
      facts: found.map((one) => [one.id, one.reviewOn]),
    }
  },
})

export const noWayOut = defineRule({
  id: 'no-way-out',
  name: 'Agreement without a way out',
  watches: 'The group itself said of an agreement in force that it has no way out. One about which nothing was said is not raised.',
  why: 'A party that could leave decently can also stay by choice. It is easier to agree on this while all is well.',
  citation: 'Our rule, after Partnering Agreements',
  concerns: ['group'],
  consider: ['Add one sentence: how a party leaves, with how much notice, and what it hands over.'],
  reads: ['agreements'],
  uses: [],
  see: ({ agreements }, { base }) => {
    const found = agreements.filter((one) => isLive(one.status) && one.wayOut === 'no')
    if (found.length === 0) return null
    return {
      what: `${capital(counted(found.length, 'agreement in force has', 'agreements in force have'))} no way out.`,
      rows: found.map((one) => ({ words: one.title, href: pageOf(base, one) })),
      facts: found.map((one) => one.id),
    }
  },
})

export const agreementAlone = defineRule({
  id: 'agreement-alone',
  name: 'Agreement with no joint work under way',
  watches: 'An agreement is in force, and for weeks there was no open commitment, none that was kept, no check-in and no joint work programme.',
  why: 'A goal in common and a signed memorandum were not enough to get the Mayors’ Taskforce for Jobs working together. That came later, with the work.',
  citation: 'BCS appendix 1, story 3; Partnering Agreements',
  concerns: ['group', 'lead'],
  consider: ['Choose one small thing to do together this month, and enter it as a commitment.'],
  reads: ['agreements', 'commitments', 'check-ins'],
  uses: ['aloneDays'],
  see: ({ agreements, commitments, 'check-ins': checkIns }, { base, today, thresholds }) => {
    // One that has run out is told as expired, and not as alone as well.
    const live = agreements.filter((one) => isLive(one.status) && (one.endsOn === null || one.endsOn >= today))
    const old = live.filter((one) => one.inForceSince !== null && daysBetween(one.inForceSince, today) >= thresholds.aloneDays)
    if (old.length === 0 || live.some((one) => one.kind === 'joint-work-programme') || commitments.some((one) => one.ended === null)) return null
    const worked = [...commitments.flatMap((one) => (one.ended?.kind === 'done' ? [one.ended.on] : [])), ...checkIns.map((one) => one.on)].sort().at(-1) ?? null
    if (worked !== null && worked > addDays(today, -thresholds.aloneDays)) return null
    return {
      what:
        worked === null
          ? `${capital(counted(old.length, 'agreement is', 'agreements are'))} in force, and no joint work was ever recorded.`
          : `${capital(counted(old.length, 'agreement is', 'agreements are'))} in force. Joint work was last recorded on ${longDay(worked)}.`,
      rows: old.map((one) => ({ words: `${one.title}, in force since ${longDay(one.inForceSince ?? today)}`, href: pageOf(base, one) })),
      facts: [[worked ?? old.map((one) => one.id)]],
    }
  },
})

/** Partnerships that only need to hear of each other need no money for it. */
const lightWork = ['co-existence', 'communication']

export const noMoney = defineRule({
  id: 'no-money',
  name: 'No money named',
  watches:
    'Six weeks after the start no agency has entered money, and no agreement says how the money runs. Where hearing of each other is enough, it is not asked.',
  why: 'Doing things differently needs new information, skills and tools. One person at a workshop stops coming after six weeks without money. It is one remark, and no more than that.',
  citation: 'BCS §6.2',
  concerns: ['lead', 'angel'],
  consider: ['Ask what the first small thing would cost, and which agency could carry it.', 'Or say openly that this work needs time and no money.'],
  reads: ['record', 'resources', 'agreements'],
  uses: ['moneyDays'],
  see: ({ record, resources, agreements }, { base, today, thresholds }) => {
    const named = resources.some((one) => one.kind === 'money') || agreements.some((one) => one.status !== 'ended' && one.money)
    if (named || lightWork.includes(record.intensity ?? '') || daysBetween(record.startedOn, today) < thresholds.moneyDays) return null
    return {
      what: `No money is named. The work began on ${longDay(record.startedOn)}.`,
      rows: [
        { words: 'No agency has entered money that it brings', href: `${base}/leading` },
        { words: 'No agreement says how the money runs', href: `${base}/agreements` },
      ],
      facts: ['none'],
    }
  },
})

/** Kinds of agreement that bring steering or reporting from outside (our choice). */
const imposing = ['terms-of-reference', 'service-level-agreement', 'funding-agreement']

/** Kinds of agreement that came into force lately and may bring reporting or steering. */
export function imposedAgreements(agreements: readonly Agreement[], days: number, today: string): Agreement[] {
  return agreements.filter((one) => {
    const ago = one.inForceSince === null || !isLive(one.status) || !imposing.includes(one.kind) ? null : daysBetween(one.inForceSince, today)
    return ago !== null && ago >= 0 && ago <= days
  })
}
