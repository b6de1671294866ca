import { describe, expect, it } from 'vitest'
import { answerRefusal, stateOf, whomToAsk } from './rules'

const day = '2026-03-02'

describe('a request for help', () => {
  it('stands as it was answered and closed: one taken back must not look like one that was answered', () => {
    expect(stateOf({ answerKind: null, closedOn: null })).toBe('waiting')
    expect(stateOf({ answerKind: 'offered', closedOn: null, gone: true })).toBe('offered')
    expect(stateOf({ answerKind: null, closedOn: null, gone: true })).toBe('gone')
    expect(stateOf({ answerKind: null, closedOn: day })).toBe('taken-back')
    expect(stateOf({ answerKind: 'passed-on', closedOn: day })).toBe('settled')
  })

  it('goes to one angel or to all, never to somebody who is none, and never twice while one waits', () => {
    const angels = [
      { grantId: 'a', waits: false },
      { grantId: 'b', waits: true },
    ]
    expect(whomToAsk([], null)).toEqual({ refused: 'no-angel' })
    expect(whomToAsk(angels, null)).toEqual({ ask: ['a'] })
    expect(whomToAsk(angels, 'a')).toEqual({ ask: ['a'] })
    expect(whomToAsk(angels, 'b')).toEqual({ refused: 'waits-already' })
    expect(whomToAsk(angels, 'c')).toEqual({ refused: 'no-such-angel' })
  })

  it('is answered once, and not after the lead closed it or the partnership ended', () => {
    const open = { answerKind: null, closedOn: null, woundUp: false }
    expect(answerRefusal(open)).toBeNull()
    expect(answerRefusal({ ...open, answerKind: 'answered' })).toBe('answered-already')
    expect(answerRefusal({ ...open, closedOn: day })).toBe('closed-already')
    expect(answerRefusal({ ...open, woundUp: true })).toBe('wound-up')
  })
})
