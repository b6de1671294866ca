import type { Stage } from '@/lib/instrument/types'
import type { Outcome } from '@/lib/readings/types'

/** What a need is about. One partnership has each at most once, whatever told of it. */
export const topics = [
  'failing',
  'contested',
  'tired',
  'silent',
  'left',
  'agreement',
  'late',
  'one-carries',
  'imposed',
  'response',
  'frustration',
  'no-reading',
  'power',
] as const
export type Topic = (typeof topics)[number]

/** Why a partnership needs its guardian angel, and the first step: always to ask, never to step in (BCS §4.2). */
export type Need = {
  topic: Topic
  what: string
  /** The things that were seen, the first of them in words: only where what was seen does not name it. */
  seen: string
  step: string
  citation: string
}

/** How a guardian angel may stand to a partnership today. */
export const hints = ['asked', 'ask-lead', 'keep-out'] as const
export type Hint = (typeof hints)[number]

/** A request for help that waits for this angel. */
export type Asked = { id: string; text: string; on: string }

/** One reading on the small curve, named by its month. */
export type ReadPlace = { outcome: Outcome; stages: Stage[]; label: string }

/**
 * What the portfolio shows of one partnership to one guardian angel, made from what is released to them and kept until
 * something is recorded or the day is over. Null: not released.
 */
export type Entry = {
  /** The day for which it was made. */
  on: string
  /** What was released, or open here anyway, when it was made. */
  released: string
  name: string
  woundUpOn: string | null
  asked: Asked[]
  needs: Need[]
  /** Why nothing calls for the angel, where nothing does. */
  calm: string
  /** Readings, oldest first, with the day of the last one. */
  readings: { places: ReadPlace[]; heading: string; readOn: string | null } | null
  lastCheckInOn: { on: string | null } | null
  nextReview: { on: string; what: string } | null
  openSignals: number | null
}

/** The columns by which entries are ordered and filtered. */
export type EntryOrder = { need: number; nameFolded: string; stage: string; lastCheckInOn: string; nextReviewOn: string }

export const sorts = ['need', 'name', 'check-in', 'review'] as const
export type Sort = (typeof sorts)[number]
export const shows = ['all', 'asked', 'ask-lead', 'keep-out', 'watched'] as const
export type Show = (typeof shows)[number]

/** The columns by which a portfolio can be ordered. */
export type Keys = { id: string; need: number; nameFolded: string; lastCheckInOn: string; nextReviewOn: string }

/** What the address of the portfolio asks for. `after`: where the last row of the page before stood in this order. */
export type AskedFor = { show: Show; sort: Sort; stage: Stage | null; words: readonly string[]; q: string; after: string | null }
