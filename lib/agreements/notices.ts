import type { Look } from '@/lib/partnerships/look'
import { counted, longDay } from '@/lib/platform/day-words'
import { addDays, daysBetween } from '@/lib/platform/days'
import { isLive } from './rules'
import type { AgreementFacts } from './types'

/** Notices come this many days before a review or an end (product rule §2), the nearest first. */
export const noticeDays = [15, 30, 60, 90] as const

/** How long after it was kept a commitment still shows that work is under way (our rule). */
export const workShowsForDays = 90

/** The first day on which a kept commitment still shows that work is under way. */
export function workShowsSince(today: string): string {
  return addDays(today, -workShowsForDays)
}

/** The notice that a day this far ahead calls for: 15, 30, 60, 90, or null where it is further off or past. */
export function noticeBefore(day: string, today: string): (typeof noticeDays)[number] | null {
  const left = daysBetween(today, day)
  return left < 0 ? null : (noticeDays.find((days) => left <= days) ?? null)
}

const href = (agreement: AgreementFacts) => `/partnerships/${agreement.partnershipId}/agreements/${agreement.id}`
const named = (agreement: AgreementFacts) => `“${agreement.title}”`
const inDays = (day: string, today: string) => {
  const left = daysBetween(today, day)
  return left === 0 ? 'today' : left === 1 ? 'tomorrow' : `in ${counted(left, 'day', 'days')}, on ${longDay(day)}`
}

function endNotice(agreement: AgreementFacts, today: string): Look | null {
  const { endsOn, id } = agreement
  if (endsOn === null) return null
  if (endsOn < today) {
    return {
      id: `agreement-expired-${id}`,
      what: `${named(agreement)} ran out on ${longDay(endsOn)}, and is still marked as in force`,
      why: 'Something written protects the work when people or surroundings change. One that has run out no longer does.',
      citation: 'Partnering Agreements',
      first: 'Ask each party whether it still holds. Then enter a new end, or mark it as ended.',
      href: href(agreement),
    }
  }
  const notice = noticeBefore(endsOn, today)
  if (notice === null) return null
  return {
    id: `agreement-ends-${notice}-${id}`,
    what: `${named(agreement)} ends ${inDays(endsOn, today)}`,
    why: 'Making the next one takes time, since talking it through is half of its use.',
    citation: 'Partnering Agreements',
    first: 'Decide whether you want it again, changed, lighter, or not at all.',
    href: href(agreement),
  }
}

function reviewNotice(agreement: AgreementFacts, today: string): Look | null {
  const { reviewOn, id } = agreement
  if (reviewOn === null || agreement.status === 'under-review') return null
  if (reviewOn < today) {
    return {
      id: `agreement-review-overdue-${id}`,
      what: `The review of ${named(agreement)} was due on ${longDay(reviewOn)}`,
      why: 'Reviews put an agreement into practice. Without them it goes into a drawer.',
      citation: 'Partnering Agreements',
      first: 'Put it on the next agenda. Half an hour is enough: what holds, what does not, when do we look again?',
      href: href(agreement),
    }
  }
  const notice = noticeBefore(reviewOn, today)
  if (notice === null) return null
  return {
    id: `agreement-review-${notice}-${id}`,
    what: `The review of ${named(agreement)} is due ${inDays(reviewOn, today)}`,
    why: 'Reviews put an agreement into practice.',
    citation: 'Partnering Agreements',
    first: 'Ask each party beforehand what has changed for them.',
    href: href(agreement),
  }
}

/**
 * Notices 90, 60, 30 and 15 days before a review or an end, when a review is overdue, and when the end has passed. Only
 * for agreements that hold now. The id names the notice, so that a message can be sent once for each. Soonest first.
 */
export function noticesFor(agreements: readonly AgreementFacts[], today: string): Look[] {
  const found: { on: string; look: Look }[] = []
  for (const agreement of agreements) {
    if (!isLive(agreement.status)) continue
    const end = endNotice(agreement, today)
    if (end) found.push({ on: agreement.endsOn ?? '', look: end })
    // Once it has run out, whether it was reviewed is no longer the question.
    if (agreement.endsOn !== null && agreement.endsOn < today) continue
    const review = reviewNotice(agreement, today)
    if (review) found.push({ on: agreement.reviewOn ?? '', look: review })
  }
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.look.id < b.look.id ? -1 : 1)).map((one) => one.look)
}

/** What shows that joint work is under way. */
export type JointWork = {
  /** Commitments that are open and not past their date, or were kept in the last 90 days. */
  commitments: number
}

/**
 * An agreement in force with no joint work to be seen: no commitment, and no joint work programme (BCS, the Mayors'
 * Taskforce). One that has run out is told as such, and not here. One finding for the partnership, since the work is the
 * partnership's and not the paper's. Null where there is work, or nothing is in force.
 */
export function agreementAlone(agreements: readonly AgreementFacts[], work: JointWork, today: string): Look | null {
  const live = agreements.filter((agreement) => isLive(agreement.status) && (agreement.endsOn === null || agreement.endsOn >= today))
  const first = live[0]
  if (!first || work.commitments > 0 || live.some((agreement) => agreement.kind === 'joint-work-programme')) return null
  const others = live.length - 1
  return {
    id: 'agreement-without-work',
    what: `${named(first)}${others > 0 ? ` and ${counted(others, 'other agreement', 'other agreements')} are` : ' is'} in force, and no joint work is recorded`,
    why: 'A goal in common and a signed memorandum were not enough to get the Mayors’ Taskforce for Jobs working together. That came later, with the work.',
    citation: 'BCS appendix 1, story 3; Partnering Agreements',
    first: 'Choose one small thing to do together this month, and enter it as a commitment.',
    href: `/partnerships/${first.partnershipId}/commitments`,
  }
}
