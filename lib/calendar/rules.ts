import { addDays, addMonths } from '@/lib/platform/days'
import type { CalendarDay, CalendarFacts } from './types'

/** The days of one partnership. Nothing of one that was wound up. */
export function daysOf(facts: CalendarFacts): CalendarDay[] {
  if (facts.woundUp) return []
  const { id, name } = facts
  const base = `/partnerships/${id}`
  const rounds = facts.rounds.map((round) => {
    const session = round.kind === 'sense-making'
    return {
      uid: `round-${round.id}`,
      day: round.closesOn,
      title: `${name}: ${session ? 'the sense-making session' : 'the round'} closes`,
      words: session ? `The issue: ${round.subject}` : 'It takes answers until the end of this day.',
      path: `${base}/${session ? 'sense-making' : 'rounds'}/${round.id}`,
    }
  })
  const agreements = facts.agreements
    .filter((one) => one.live)
    .flatMap((one) => [
      ...(one.endsOn
        ? [
            {
              uid: `agreement-end-${one.id}`,
              day: one.endsOn,
              title: `${name}: “${one.title}” ends`,
              words: 'Again, changed, lighter, or not at all?',
              path: `${base}/agreements/${one.id}`,
            },
          ]
        : []),
      ...(one.reviewOn && !one.underReview
        ? [
            {
              uid: `agreement-review-${one.id}`,
              day: one.reviewOn,
              title: `${name}: review of “${one.title}”`,
              words: 'What holds, what does not, when do we look again?',
              path: `${base}/agreements/${one.id}`,
            },
          ]
        : []),
    ])
  const commitments = facts.commitments.map((one) => ({
    uid: `commitment-${one.id}`,
    day: one.dueOn,
    title: `${name}: due${one.owner ? ` (${one.owner})` : ''}: ${[...one.what].slice(0, 120).join('')}`,
    words: one.what,
    path: `${base}/commitments`,
  }))
  const reading = facts.lastReadingOn
    ? [
        {
          uid: `reading-${id}`,
          day: addMonths(facts.lastReadingOn, facts.rhythmMonths),
          title: `${name}: the next reading is due`,
          words: 'Open a round two weeks before.',
          path: `${base}/rounds`,
        },
      ]
    : []
  const checkIns = facts.checkIns
    ? [
        {
          uid: `check-in-${id}`,
          day: addDays(facts.checkIns.lastOn, facts.checkIns.days),
          title: `${name}: a check-in by today`,
          words: 'It takes one minute.',
          path: `${base}/check-ins/new`,
        },
      ]
    : []
  return [...rounds, ...agreements, ...commitments, ...reading, ...checkIns].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.uid < b.uid ? -1 : 1))
}
