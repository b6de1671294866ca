import { isThere } from '@/lib/people/rules'
import { addDays } from '@/lib/platform/days'
import { type AccountabilityInput, accountabilityFields } from './types'
import { linkDays } from './words'

/** The last day of a link made on this day (yyyy-mm-dd): 30 days later. */
export function lastDayOfLink(madeOn: string): string {
  return addDays(madeOn, linkDays)
}

/** Does a link to a member's own page lead anywhere on this day? Not once it was ended, replaced or too old, nor once the member has left. */
export function linkLeadsThere(link: { expiresOn: string; endedOn: string | null }, member: { to: string | null }, day: string): boolean {
  return link.endedOn === null && day <= link.expiresOn && isThere({ from: null, to: member.to }, day)
}

/** For so many days members see that a link was made, whatever became of it (our rule). */
export const shownForDays = 60

/** The first day of those on which a link was made lately. */
export function firstDayShown(day: string): string {
  return addDays(day, -shownForDays)
}

/** The last day of a link that is of no use any more: ended, replaced or too old. Null for one that is open. */
export function endOf(link: { expiresOn: string; endedOn: string | null }, day: string): string | null {
  return link.endedOn ?? (link.expiresOn < day ? link.expiresOn : null)
}

/** Is there nothing in it? Emptying every field takes the entry out. */
export function isEmpty(input: AccountabilityInput): boolean {
  return accountabilityFields.every((field) => input[field] === '')
}

/** Do two entries say the same? */
export function saySame(one: AccountabilityInput, other: AccountabilityInput): boolean {
  return accountabilityFields.every((field) => one[field] === other[field])
}
