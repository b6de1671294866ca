import { listed } from '@/lib/platform/day-words'
import type { Concern } from './types'

export const concernWords: Record<Concern, string> = {
  group: 'the group',
  lead: 'the collaboration lead',
  angel: 'the guardian angel',
}

/** "For the group and the collaboration lead". */
export function concernsInWords(concerns: readonly Concern[]): string {
  return `For ${listed(concerns.map((one) => concernWords[one]))}`
}

/** Asked where nobody holds the role of active client. */
export const activeClientQuestion = {
  ask: 'Who is the active client?',
  why: 'Often somebody the work is for takes part in it, and not always. One of the seven stories went well without. It is a question, and no signal.',
  citation: 'BCS, critical factors; appendix 1, story 7',
}

export const acknowledgeRefusalWords = {
  changed: 'This signal has changed since the page was made. Load the page to see it as it is now.',
  gone: 'This signal is no longer there: what it was made from has changed. Load the page to see how it stands.',
} as const
