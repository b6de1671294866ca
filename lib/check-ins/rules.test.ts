import { describe, expect, it } from 'vitest'
import { agoWords, heldForOf, mayRemove, refuseDay } from './rules'
import { logForm } from './schema'
import { checkInRefusalWords } from './words'

const key = 'k'.repeat(43)
const sent = (fields: Record<string, string>) => logForm.safeParse({ partnershipId: 'p', submissionKey: key, on: '2026-11-16', ...fields })
const entryOf = (fields: Record<string, string>) => {
  const read = sent(fields)
  if (!read.success) throw new Error(JSON.stringify(read.error.issues))
  return read.data.entry
}
const refusedBy = (fields: Record<string, string>) => (sent(fields).error?.issues ?? []).map((issue) => String(issue.path[0]))

describe('the day of a check-in', () => {
  it('may be today or in the year before, and nothing else', () => {
    for (const on of ['2026-11-16', '2026-11-15', '2025-11-16']) expect(refuseDay(on, '2026-11-16')).toBeNull()
    expect(refuseDay('2026-11-17', '2026-11-16')).toBe('ahead')
    expect(refuseDay('2025-11-15', '2026-11-16')).toBe('too-long-ago')
    // The day after 28 February of the year before counts on a leap day, too.
    expect(refuseDay('2027-03-01', '2028-02-29')).toBeNull()
    expect(refuseDay('2027-02-28', '2028-02-29')).toBe('too-long-ago')
  })

  it('is told by how long ago it was', () => {
    expect(['2026-11-16', '2026-11-15', '2026-10-16'].map((day) => agoWords(day, '2026-11-16'))).toEqual(['today', 'yesterday', '31 days ago'])
  })
})

describe('taking a check-in away', () => {
  const checkIn = { byPersonId: 'ana', loggedOn: '2026-11-16' }
  it('is for its author, on the day it was logged', () => {
    expect(mayRemove(checkIn, 'ana', '2026-11-16')).toBe(true)
    expect(mayRemove(checkIn, 'ana', '2026-11-17')).toBe(false)
    expect(mayRemove(checkIn, 'ben', '2026-11-16')).toBe(false)
  })
  it('is for nobody where the author is not known', () => {
    expect(mayRemove({ ...checkIn, byPersonId: null }, null, '2026-11-16')).toBe(false)
  })
})

describe('what the form sends', () => {
  it('is refused where it says nothing, or only white space', () => {
    expect(refusedBy({})).toEqual(['pulse'])
    expect(refusedBy({ moved: ' \n\u200b ', felt: '', newWork: ' ' })).toEqual(['pulse'])
  })

  it('is taken with one thing said, whichever', () => {
    expect(entryOf({ pulse: '1' }).pulse).toBe(1)
    expect(entryOf({ felt: 'failing' }).felt).toBe('failing')
    expect(entryOf({ victory: '🎉' }).victory).toBe('🎉')
    expect(entryOf({ 'ball-abc': 'ended' }).balls).toEqual([{ holdingId: 'abc', to: null }])
    expect(entryOf({ newWork: 'The bus', newHolder: 'x1' }).newBall).toEqual({ work: 'The bus', holder: 'x1' })
    expect(entryOf({ 'commitment-3-what': 'Ring', 'commitment-3-owner': 'm', 'commitment-3-due': '2026-12-01' }).commitments).toEqual([
      { row: 3, what: 'Ring', owner: 'm', dueOn: '2026-12-01' },
    ])
  })

  it('counts a due date by itself as no commitment, since the form fills it in', () => {
    expect(refusedBy({ 'commitment-1-due': '2026-12-01' })).toEqual(['pulse'])
    expect(entryOf({ pulse: '3', 'commitment-1-due': '2026-12-01' }).commitments).toEqual([])
  })

  it('asks for the other half of what was half said', () => {
    expect(refusedBy({ newWork: 'The bus' })).toEqual(['newHolder'])
    expect(refusedBy({ newHolder: 'x1' })).toEqual(['newWork'])
    expect(refusedBy({ 'commitment-1-what': 'Ring' })).toEqual(['commitment-1-owner', 'commitment-1-due'])
    expect(refusedBy({ 'commitment-2-owner': 'm', 'commitment-2-due': '2026-12-01' })).toEqual(['commitment-2-what'])
  })

  it('refuses what no form of ours sends', () => {
    for (const fields of [{ pulse: '0' }, { pulse: '6' }, { pulse: '3.5' }]) expect(refusedBy(fields)).toEqual(['pulse'])
    expect(refusedBy({ felt: 'bored' })).toEqual(['felt'])
    expect(refusedBy({ on: '2026-02-30', pulse: '3' })).toEqual(['on'])
    expect(refusedBy({ 'ball-abc': "' OR 1=1" })).toEqual(['balls'])
    expect(refusedBy({ moved: 'x'.repeat(2001) })).toEqual(['moved'])
  })

  it('names the same balls in the same order, so that a form sent twice is one', () => {
    expect(entryOf({ 'ball-b': 'x', 'ball-a': 'y', 'ball-c': '' })).toEqual(entryOf({ 'ball-a': 'y', 'ball-b': 'x' }))
  })
})

it('one piece of work in one partnership is one key, in another partnership another', () => {
  expect(heldForOf('p', 'bus')).not.toBe(heldForOf('q', 'bus'))
})

it('every refusal has words of no more than 25 in a sentence', () => {
  for (const words of Object.values(checkInRefusalWords))
    for (const sentence of words('The bus').split(/[.?!]\s/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25)
})
