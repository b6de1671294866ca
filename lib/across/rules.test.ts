import { describe, expect, it } from 'vitest'
import { actionsTried, endingTogether, inMany } from './rules'
import type { Adopted } from './types'

const partnership = (id: string) => ({ id, name: `Partnership ${id}` })
const place = (key: string, at: string, note = 'Ministry') => ({ key, name: key.toUpperCase(), note, partnership: partnership(at) })

describe('in many partnerships', () => {
  it('is whoever is in so many or more, each partnership counted once: two places in one group are one', () => {
    const rows = [
      ...['1', '2', '3'].map((at) => place('ana', at)),
      place('ana', '3', 'Council'),
      ...['1', '2'].map((at) => place('ben', at)),
      place('ben', '2'),
    ]
    expect(inMany(rows, 3).map((one) => [one.name, one.places.length])).toEqual([['ANA', 3]])
    expect(inMany(rows, 3)[0]?.places[2]?.note).toBe('Ministry, Council')
    expect(inMany(rows, 4)).toEqual([])
  })

  it('tells two of one name apart: they are two', () => {
    const rows = [place('x', '1'), { ...place('y', '2'), name: 'X' }]
    expect(inMany(rows, 2)).toEqual([])
  })
})

describe('agreements that end together', () => {
  const ending = (id: string, endsOn: string) => ({ id, title: id, endsOn, partnership: partnership(id) })

  it('are those within 30 days of the first of them; the 30th day begins another group', () => {
    const groups = endingTogether([ending('c', '2026-12-31'), ending('a', '2026-12-01'), ending('b', '2026-12-30')])
    expect(groups.map((one) => [one.together, one.agreements.map(({ id }) => id).join('')])).toEqual([
      [true, 'ab'],
      [false, 'c'],
    ])
    expect(groups[0]).toMatchObject({ from: '2026-12-01', to: '2026-12-30' })
  })

  it('are none where none ends', () => {
    expect(endingTogether([])).toEqual([])
  })
})

describe('actions that were tried', () => {
  const adopted = (id: string, actionId: string, at: string, ended: Adopted['ended'] = null): Adopted => ({ id, actionId, partnership: partnership(at), ended })
  const done = (helped: string | null, on = '2026-10-01') => ({ kind: 'done' as const, on, helped })

  it('are counted by what was said of them, in the order of the source and never by how well they did', () => {
    const told = actionsTried([
      adopted('1', 'flying-a1', 'p', done('yes')),
      adopted('2', 'flying-a1', 'q', done('yes', '2026-11-01')),
      adopted('3', 'forming-a1', 'p', done('no')),
      adopted('4', 'forming-a1', 'p', done(null)),
      adopted('5', 'forming-a1', 'q', done('too-early')),
      adopted('6', 'forming-a1', 'q', { kind: 'dropped', on: '2026-09-01', helped: null }),
      adopted('7', 'forming-a1', 'q'),
      adopted('8', 'crossover-1', 'q', done('partly')),
    ])
    expect(told.map((one) => one.id)).toEqual(['forming-a1', 'flying-a1', 'crossover-1'])
    expect(told[0]).toMatchObject({ adopted: 5, partnerships: 2, done: 3, dropped: 1, open: 1, said: { yes: 0, partly: 0, no: 1, tooEarly: 1, nothing: 1 } })
    expect(told[0]?.citation).toMatch(/^BCS §7\.2/)
    expect(told[1]?.rows.map((one) => one.id)).toEqual(['2', '1'])
  })

  it('leave out an action that no list knows: a file from elsewhere may bring any', () => {
    expect(actionsTried([adopted('1', 'nothing-a9', 'p', done('yes'))])).toEqual([])
  })
})
