/** One day in somebody's calendar. */
export type CalendarDay = {
  /** Stays the same as long as the thing itself does, so that a moved day moves and does not come twice. */
  uid: string
  /** yyyy-mm-dd */
  day: string
  title: string
  /** A few words, without any personal link. */
  words: string
  /** The page of it, for whoever signs in. */
  path: string
}

/** What the calendar is made from in one partnership; a part that may not be seen is empty or null. */
export type CalendarFacts = {
  id: string
  name: string
  woundUp: boolean
  rhythmMonths: number
  rounds: { id: string; kind: string; subject: string; closesOn: string }[]
  agreements: { id: string; title: string; endsOn: string | null; reviewOn: string | null; live: boolean; underReview: boolean }[]
  commitments: { id: string; what: string; owner: string | null; dueOn: string }[]
  /** The day of the last reading; undefined where readings may not be seen, null where there was none. */
  lastReadingOn: string | null | undefined
  /** Undefined where check-ins may not be seen, or none are expected. */
  checkIns: { days: number; lastOn: string } | undefined
}

/** A calendar address, shown once. */
export type ShownFeed = { url: string }
