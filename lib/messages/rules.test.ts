import { describe, expect, it } from 'vitest'
import { isDaytime, markOf, mostTries, readMark, subjectOf, waitAfter } from './rules'

const now = new Date('2026-03-02T12:00:00Z')

describe('waits', () => {
  it('are 1, 5, 15 and 60 minutes, then hours, and end within a day', () => {
    expect([1, 2, 3, 4, 5, 26].map((tries) => (waitAfter(tries) ?? 0) / 60_000)).toEqual([1, 5, 15, 60, 60, 60])
    expect(waitAfter(mostTries)).toBeNull()
  })
})

describe('a subject', () => {
  it('stays under 60 characters, macrons and emoji whole, and keeps what it is about', () => {
    for (const name of ['Warm homes', 'Te Rōpū Whakapiki Hauora o Ngā Kāinga Mahana me ngā Whānau katoa', '🦜'.repeat(80)]) {
      const subject = subjectOf(name, 'the round closes tomorrow')
      expect([...subject].length).toBeLessThan(60)
      expect(subject.endsWith(': the round closes tomorrow')).toBe(true)
      expect(subject.isWellFormed()).toBe(true)
    }
    expect(subjectOf('Warm homes', 'how are we doing?')).toBe('Warm homes: how are we doing?')
  })
})

describe('the mark of a page', () => {
  it('leads back to the message, and nothing else is one', () => {
    const message = { createdAt: now, id: 'abc0' }
    expect(readMark(markOf(message))).toEqual(message)
    for (const wrong of ['2026-13-45T99:99:99.000Z~abc', '2026-02-30T00:00:00.000Z~abc', '0000-01-01T00:00:00.000Z~abc']) expect(readMark(wrong)).toBeNull()
    for (const wrong of [undefined, '', 'x', '2026-03-02~a', `${now.toISOString()}~A'`, `${now.toISOString()}~`]) expect(readMark(wrong)).toBeNull()
  })
})

describe('the time of day', () => {
  it('keeps messages that nobody waits for out of the night', () => {
    expect([0, 6, 7, 20, 21, 23].map(isDaytime)).toEqual([false, false, true, true, false, false])
  })
})
