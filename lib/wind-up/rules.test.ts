import { describe, expect, it } from 'vitest'
import { emptyDraft, inOneOrder, missing, passagesOf, stateOf } from './rules'
import { fateField, fateWordsField, windUpWorkForm } from './schema'
import type { OpenParts } from './types'
import { windUpSteps } from './types'

const nothing: OpenParts = { commitments: [], balls: [], agreements: [], learnings: [], rounds: [] }
const open: OpenParts = {
  commitments: [
    { id: 'c1', what: 'Meet', owner: 'Ana', dueOn: '2026-03-03' },
    { id: 'c2', what: 'Write', owner: 'Ben', dueOn: '2026-03-04' },
  ],
  balls: [{ id: 'b1', work: 'Timetable', agency: 'Council' }],
  agreements: [{ id: 'a1', title: 'Memorandum', status: 'in-force' }],
  learnings: [{ id: 'l1', text: 'Ask', organisation: '' }],
  rounds: [{ path: '/rounds/r', what: 'A round' }],
}
const decided = {
  ...emptyDraft,
  version: 3,
  note: 'All passes on',
  commitments: { c1: { kind: 'done' as const, words: '' }, c2: { kind: 'passed' as const, words: 'Trust' } },
  balls: { b1: { kind: 'passed' as const, words: 'Port' } },
  agreements: { a1: { kind: 'ends' as const, words: '' } },
}

describe('the way to a decent end', () => {
  it('would be confirmed with something open, and that not named', () => {
    expect(missing(emptyDraft, open).map((one) => [one.step, one.reason, one.count])).toEqual([
      ['work', 'commitments', 2],
      ['work', 'balls', 1],
      ['agreements', 'agreements', 1],
      ['thanks', 'note', 1],
      [null, 'round', 1],
    ])
    expect(missing(decided, { ...open, rounds: [] })).toEqual([])
    expect(missing({ ...emptyDraft, note: 'x' }, nothing)).toEqual([])
  })

  it('what came up after a step was saved would slip through', () => {
    const later = { ...open, rounds: [], commitments: [...open.commitments, { id: 'c3', what: 'New', owner: 'Cy', dueOn: '2026-04-01' }] }
    expect(missing(decided, later)).toMatchObject([{ reason: 'commitments', count: 1 }])
    expect(stateOf('work', decided, later)).toBe('open')
  })

  it('would tell a step as done that is not, or ask for one that nobody needs', () => {
    const states = (draft: typeof emptyDraft, parts: OpenParts) => windUpSteps.map((step) => stateOf(step, draft, parts))
    expect(states(emptyDraft, open)).toEqual(['open', 'open', 'open', 'if-you-like', 'if-you-like'])
    expect(states(emptyDraft, nothing)).toEqual(['nothing-to-do', 'nothing-to-do', 'open', 'nothing-to-do', 'if-you-like'])
    expect(states({ ...decided, saved: ['story'] }, open)).toEqual(['done', 'done', 'done', 'if-you-like', 'done'])
  })

  it('tells what goes on and with whom, of what is still open only', () => {
    expect(passagesOf(decided, open)).toEqual([
      { kind: 'commitment', what: 'Write', withWhom: 'Trust' },
      { kind: 'ball', what: 'Timetable', withWhom: 'Port' },
    ])
    expect(passagesOf(decided, nothing)).toEqual([])
  })

  it('two stores that keep the keys of an object in another order would make the same form another one', () => {
    expect(inOneOrder({ b: { y: 1, x: [2, { d: 1, c: 2 }] }, a: 1 })).toBe(inOneOrder({ a: 1, b: { x: [2, { c: 2, d: 1 }], y: 1 } }))
    expect(inOneOrder({ a: [1, 2] })).not.toBe(inOneOrder({ a: [2, 1] }))
  })
})

describe('the form of open work', () => {
  const send = (fields: Record<string, string>) => windUpWorkForm.safeParse({ partnershipId: 'p1', version: '0', ...fields })
  const c = (kind: string, words = '') => ({ [fateField('commitment', 'c1')]: kind, [fateWordsField('commitment', 'c1')]: words })

  it('would drop without a reason, pass to nobody, or take what is no choice', () => {
    const faults = (fields: Record<string, string>) => send(fields).error?.issues.map((one) => one.path[0])
    expect(faults(c('dropped'))).toEqual(['words-commitment-c1'])
    expect(faults(c('passed'))).toEqual(['words-commitment-c1'])
    expect(faults(c('wizard'))).toEqual(['commitment-c1'])
    expect(faults(c('done', 'x'.repeat(301)))).toEqual(['words-commitment-c1'])
    expect(faults({ [fateField('ball', 'b1')]: 'dropped', [fateWordsField('ball', 'b1')]: 'x' })).toEqual(['ball-b1'])
  })

  it('leaves undecided what has no choice, and ignores what is no row', () => {
    expect(send({ ...c('', 'A note'), other: 'x', 'commitment-': 'done', 'commitment-UPPER': 'done' }).data?.decided).toEqual({ commitments: {}, balls: {} })
    expect(send(c('dropped', 'No money')).data?.decided.commitments).toEqual({ c1: { kind: 'dropped', words: 'No money' } })
  })
})
