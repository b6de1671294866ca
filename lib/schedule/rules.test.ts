import { describe, expect, it } from 'vitest'
import { didInWords, isWorthARow, leaseMs, mayTake, sinceLastRun } from './rules'

const now = new Date('2026-03-02T12:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)

describe('a lease', () => {
  it('is taken where there is none, where it is one’s own, where it ran out, and where it ends later than any could', () => {
    expect(mayTake(null, 'a', now)).toBe(true)
    expect(mayTake({ holder: 'a', until: minutes(1) }, 'a', now)).toBe(true)
    expect(mayTake({ holder: 'b', until: minutes(1) }, 'a', now)).toBe(false)
    expect(mayTake({ holder: 'b', until: now }, 'a', now)).toBe(true)
    expect(mayTake({ holder: 'b', until: new Date(now.getTime() + leaseMs + 1) }, 'a', now)).toBe(true)
  })
})

describe('what the administrator reads', () => {
  it('says in words what was done, one and many', () => {
    expect(didInWords({})).toBe('Nothing was due')
    expect(didInWords({ roundsClosed: 1, messagesSent: 14 })).toBe('One round closed, 14 messages sent')
  })

  it('warns when the schedule has not run for a day, and when it never did', () => {
    expect(sinceLastRun(null, now)).toMatchObject({ overdue: true })
    expect(sinceLastRun(minutes(-1), now)).toEqual({ words: 'It ran within the last two minutes.', overdue: false })
    expect(sinceLastRun(minutes(-24 * 60 + 1), now).overdue).toBe(false)
    expect(sinceLastRun(minutes(-24 * 60), now)).toEqual({ words: 'It ran 24 hours ago.', overdue: true })
    expect(sinceLastRun(minutes(-5 * 24 * 60), now)).toEqual({ words: 'It ran 5 days ago.', overdue: true })
    // A clock that went back.
    expect(sinceLastRun(minutes(90), now)).toMatchObject({ overdue: false })
  })

  it('is not flooded: the same fault is noted once an hour', () => {
    const last = { startedAt: minutes(-59), day: '2026-03-02', error: 'roundsClosed' }
    const run = { did: {}, error: 'roundsClosed', at: now, day: '2026-03-02' }
    expect([isWorthARow(run, last), isWorthARow({ ...run, error: '' }, last), isWorthARow({ ...run, error: 'other' }, last)]).toEqual([false, false, true])
    expect(isWorthARow(run, { ...last, startedAt: minutes(-61) })).toBe(true)
    expect(isWorthARow({ ...run, did: { messagesSent: 1 } }, last)).toBe(true)
  })
})
