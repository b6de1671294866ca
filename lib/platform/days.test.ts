import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, daysBetween } from './days'

it('days are counted by the calendar, over daylight saving and leap years', () => {
  expect(daysBetween('2026-09-26', '2026-09-28')).toBe(2)
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  fc.assert(fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => daysBetween('2026-03-16', addDays('2026-03-16', days)) === days))
})
