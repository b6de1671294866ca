import { describe, expect, it } from 'vitest'
import { checkInDue, commitmentDue, noticeDue, refuseReminding, reminderDue } from './rules'

describe('reminders of a round', () => {
  const round = { openedOn: '2026-03-02', closesOn: '2026-03-16', reminders: 0, remindedToday: false }
  const due = (today: string, more = {}) => reminderDue({ ...round, ...more }, today)

  it('come four days before closing and the day before, and not in between', () => {
    expect(['2026-03-11', '2026-03-12', '2026-03-15', '2026-03-16', '2026-03-17'].map((day) => due(day))).toEqual([
      null,
      'four-days',
      'day-before',
      'day-before',
      null,
    ])
    expect(['2026-03-13', '2026-03-14', '2026-03-15', '2026-03-16'].map((day) => due(day, { reminders: 1 }))).toEqual([null, null, 'day-before', null])
  })

  it('are two at most, and one a day at most', () => {
    expect([due('2026-03-12', { reminders: 2 }), due('2026-03-15', { reminders: 2 }), due('2026-03-15', { remindedToday: true })]).toEqual([null, null, null])
  })

  it('do not follow the invitation at once where a round is short', () => {
    expect(due('2026-03-12', { openedOn: '2026-03-12' })).toBeNull()
    expect(due('2026-03-15', { openedOn: '2026-03-12' })).toBe('day-before')
    expect(due('2026-03-15', { openedOn: '2026-03-15' })).toBeNull()
  })

  it('are refused to the lead with the reason that matters first', () => {
    const facts = { open: true, reminders: 0, remindedToday: false, notAnswered: 3, withAddress: 2, mail: true }
    expect(refuseReminding(facts)).toBeNull()
    expect(
      [{ mail: false }, { open: false }, { reminders: 2 }, { notAnswered: 0 }, { remindedToday: true }, { withAddress: 0 }].map((more) =>
        refuseReminding({ ...facts, ...more }),
      ),
    ).toEqual(['no-mail', 'round-over', 'reminded-twice', 'all-answered', 'reminded-today', 'no-addresses'])
  })
})

describe('notices of an agreement', () => {
  it('are those of 90, 60, 30 and 15 days, each for the days until the next', () => {
    const due = (today: string) => noticeDue('2026-12-31', null, today)
    expect(['2026-10-01', '2026-10-02', '2026-11-01', '2026-12-01', '2026-12-16', '2026-12-31', '2027-01-01'].map(due)).toEqual([
      null,
      90,
      60,
      30,
      15,
      15,
      null,
    ])
  })

  it('do not come for what was written down only after their day: whoever typed it knows', () => {
    expect(noticeDue('2026-12-31', '2026-11-20', '2026-11-21')).toBeNull()
    expect(noticeDue('2026-12-31', '2026-11-20', '2026-12-01')).toBe(30)
    expect(noticeDue(null, null, '2026-12-01')).toBeNull()
  })
})

describe('a commitment', () => {
  const due = (today: string, setOn = '2026-03-01') => commitmentDue({ dueOn: '2026-04-01', setOn }, today)
  it('is told of in the week before, and once it is late for two weeks', () => {
    expect(['2026-03-24', '2026-03-25', '2026-04-01', '2026-04-02', '2026-04-15', '2026-04-16'].map((day) => due(day))).toEqual([
      null,
      'commitment-due',
      'commitment-due',
      'commitment-late',
      'commitment-late',
      null,
    ])
  })
  it('is not told of where it was promised, or moved there, within that week', () => {
    expect([due('2026-03-26', '2026-03-25'), due('2026-04-02', '2026-03-25')]).toEqual([null, 'commitment-late'])
  })
})

describe('the rhythm of check-ins', () => {
  it('is told of after the agreed days, for a month, and never where none was agreed', () => {
    const due = (today: string, checkInDays = 14) => checkInDue({ checkInDays, lastOn: '2026-03-01' }, today)
    expect(['2026-03-15', '2026-03-16', '2026-04-14', '2026-04-15', '2026-05-14', '2026-05-15'].map((day) => due(day))).toEqual([0, 1, 1, 2, 2, 0])
    expect(due('2026-03-20', 0)).toBe(0)
  })
})
