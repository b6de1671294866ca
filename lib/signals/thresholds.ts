/**
 * The numbers that decide when a signal is raised. An installation may set each within its range; nobody can switch a
 * rule off by a number. Where no source gives one, the reason says that it is ours.
 */
export const thresholdList = [
  {
    key: 'silenceDays',
    name: 'Silence',
    unit: 'days without a check-in, a reading or a commitment',
    value: 42,
    least: 14,
    most: 180,
    reason: 'Our rule. Three check-ins in the usual rhythm of two weeks were left out by then.',
  },
  {
    key: 'leavingDays',
    name: 'A key person leaves',
    unit: 'days before their last day',
    value: 60,
    least: 7,
    most: 180,
    reason: 'Our rule. Two months are enough to find somebody and hand over at two meetings.',
  },
  {
    key: 'leftDays',
    name: 'A key person has left',
    unit: 'days after their last day',
    value: 90,
    least: 14,
    most: 365,
    reason: 'Our rule. After a quarter the roles that stay empty show on their own page.',
  },
  {
    key: 'settlingDays',
    name: 'Time to settle',
    unit: 'days after the start before missing roles and ties are raised',
    value: 60,
    least: 0,
    most: 365,
    reason: 'Our rule. In the first weeks people are only getting to know each other.',
  },
  {
    key: 'lateCommitments',
    name: 'Late commitments',
    unit: 'commitments that are late, or were moved twice',
    value: 3,
    least: 2,
    most: 20,
    reason: 'Our rule. One or two are chance; three at once are a pattern to ask about.',
  },
  {
    key: 'responseFall',
    name: 'Falling response rate',
    unit: 'per cent of those invited, from one round to a later one',
    value: 20,
    least: 5,
    most: 60,
    reason: 'Our rule. In a group of ten, that is two people fewer.',
  },
  {
    key: 'aloneDays',
    name: 'Agreement without joint work',
    unit: 'days in force without work to be seen',
    value: 56,
    least: 14,
    most: 365,
    reason: 'Our rule. Eight weeks hold at least one meeting in most groups.',
  },
  {
    key: 'moneyDays',
    name: 'No money named',
    unit: 'days after the start',
    value: 42,
    least: 14,
    most: 365,
    reason: 'The six weeks that one person at a regional workshop named (BCS §6.2).',
  },
  {
    key: 'splitStatements',
    name: 'Views far apart',
    unit: 'statements of 24 on which people are split',
    value: 6,
    least: 2,
    most: 24,
    reason: 'Our rule. A quarter of the statements; fewer are ordinary.',
  },
  {
    key: 'readingMarginDays',
    name: 'A reading is overdue',
    unit: 'days past the chosen rhythm',
    value: 30,
    least: 0,
    most: 180,
    reason: 'Our rule. Holidays and reports move a round by some weeks.',
  },
  {
    key: 'imposedDays',
    name: 'Something new while flying',
    unit: 'days in which it came',
    value: 90,
    least: 14,
    most: 365,
    reason: 'Our rule. What came longer ago shows in the next reading.',
  },
  {
    key: 'newMembers',
    name: 'New members in number',
    unit: 'members who joined in that time',
    value: 3,
    least: 2,
    most: 20,
    reason: 'Our rule. One or two can be shown around by those who are there.',
  },
  {
    key: 'lowPulse',
    name: 'Low pulse',
    unit: 'or less, as the mean of the last three pulses (1 to 5)',
    value: 2,
    least: 1,
    most: 4,
    reason: 'Our rule. Two is the lower of the two words under the middle one.',
  },
  {
    key: 'fewShare',
    name: 'Work on few shoulders',
    unit: 'per cent of the open commitments, with two people',
    value: 80,
    least: 50,
    most: 100,
    reason: 'Our rule. Four in five, and it is no longer shared.',
  },
  {
    key: 'manyPartnerships',
    name: 'People in many partnerships',
    unit: 'partnerships at once',
    value: 4,
    least: 2,
    most: 20,
    reason: 'Our rule. With a meeting every two weeks in each, that is a day or two of every week.',
  },
  {
    key: 'learningDays',
    name: 'No learning loop',
    unit: 'days after a reading, or after three commitments were done',
    value: 42,
    least: 14,
    most: 180,
    reason: 'Our rule. Half a quarter: the next round is nearer than the last one.',
  },
  {
    key: 'carryDays',
    name: 'Learning not carried home',
    unit: 'days after it was noted',
    value: 28,
    least: 7,
    most: 180,
    reason: 'Our rule. Four weeks: the next team meeting at home has been, and it is not forgotten yet.',
  },
] as const

export type ThresholdKey = (typeof thresholdList)[number]['key']
export type Thresholds = Readonly<Record<ThresholdKey, number>>

export const defaultThresholds = Object.fromEntries(thresholdList.map((one) => [one.key, one.value])) as Thresholds

/** What an installation has set, from its stored text. A number that is none, or out of its range, counts as not set. */
export function thresholdsFrom(stored: string | null): Thresholds {
  let given: Record<string, unknown> = {}
  try {
    const parsed: unknown = JSON.parse(stored ?? '{}')
    if (typeof parsed === 'object' && parsed !== null) given = parsed as Record<string, unknown>
  } catch {
    // As if nothing had been set.
  }
  return Object.fromEntries(
    thresholdList.map(({ key, value, least, most }) => {
      const set = given[key]
      return [key, typeof set === 'number' && Number.isInteger(set) && set >= least && set <= most ? set : value]
    }),
  ) as Thresholds
}

/** The thresholds as they are stored: null where they are all those of the program, so that a later version may still better them. */
export function storedThresholds(thresholds: Thresholds): string | null {
  const set = thresholdList.filter(({ key, value }) => thresholds[key] !== value).map(({ key }) => [key, thresholds[key]])
  return set.length === 0 ? null : JSON.stringify(Object.fromEntries(set))
}
