import { describe, expect, it } from 'vitest'
import { addMonths } from '@/lib/platform/days'
import { calendarText } from './calendar-text'
import { daysOf } from './rules'
import type { CalendarFacts } from './types'

const facts: CalendarFacts = {
  id: 'p1',
  name: 'Te Ara, Hauora; Ngā Whānau',
  woundUp: false,
  rhythmMonths: 3,
  rounds: [{ id: 'r1', kind: 'self-assessment', subject: '', closesOn: '2026-03-16' }],
  agreements: [{ id: 'a1', title: 'Memorandum', endsOn: '2026-12-31', reviewOn: '2026-06-30', live: true, underReview: false }],
  commitments: [{ id: 'c1', what: 'Meet, talk; and\nwrite it down', owner: 'Hana', dueOn: '2026-04-01' }],
  lastReadingOn: '2026-01-31',
  checkIns: { days: 14, lastOn: '2026-03-01' },
}
const unfolded = (text: string) => text.replace(/\r\n[ \t]/g, '')

describe('the days of a partnership', () => {
  it('are those of rounds, agreements, commitments, readings and check-ins, each with an id that stays', () => {
    expect(daysOf(facts).map((one) => [one.uid, one.day])).toEqual([
      ['check-in-p1', '2026-03-15'],
      ['round-r1', '2026-03-16'],
      ['commitment-c1', '2026-04-01'],
      ['reading-p1', '2026-04-30'],
      ['agreement-review-a1', '2026-06-30'],
      ['agreement-end-a1', '2026-12-31'],
    ])
  })

  it('leave out what may not be seen, what is not in force, and all of what was wound up', () => {
    expect(daysOf({ ...facts, rounds: [], agreements: [], commitments: [], lastReadingOn: undefined, checkIns: undefined })).toEqual([])
    expect(daysOf({ ...facts, agreements: facts.agreements.map((one) => ({ ...one, live: false })) }).filter((one) => one.uid.startsWith('agreement'))).toEqual(
      [],
    )
    expect(daysOf({ ...facts, woundUp: true })).toEqual([])
  })

  it('count months to the end of a shorter one', () => {
    expect([addMonths('2026-01-31', 1), addMonths('2026-11-30', 3), addMonths('2026-03-15', 12)]).toEqual(['2026-02-28', '2027-02-28', '2027-03-15'])
  })
})

describe('a calendar as text', () => {
  const text = calendarText(daysOf(facts), 'https://crossbrace.example', new Date('2026-03-02T10:00:00Z'))

  it('has whole days, which are the same day in every time zone', () => {
    expect(text).toContain('DTSTART;VALUE=DATE:20260316\r\n')
    expect(text).toContain('DTEND;VALUE=DATE:20260317\r\n')
    expect(text).not.toMatch(/DTSTART[^\r]*T\d{6}/)
  })

  it('escapes commas, semicolons and new lines, keeps macrons, and folds long lines', () => {
    expect(unfolded(text)).toContain('SUMMARY:Te Ara\\, Hauora\\; Ngā Whānau: the round closes')
    expect(unfolded(text)).toContain('Meet\\, talk\\; and\\nwrite it down')
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(76)
  })

  it('holds the same ids a second time, so that nothing comes twice', () => {
    const ids = (some: string) => [...some.matchAll(/^UID:(.*)$/gm)].map(([, id]) => id?.trim())
    expect(ids(text)).toEqual(ids(calendarText(daysOf(facts), 'https://other.example', new Date())))
    expect(new Set(ids(text)).size).toBe(6)
    expect(text).not.toMatch(/\/answer\/|\/member\//)
  })
})
