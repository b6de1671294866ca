import { expect, it } from 'vitest'
import { byDay, changesOf, firstDayOf, type KeptVersion, recordOn, wasThere } from './rules'

const version = (subjectId: string, number: number, on: string, content: KeptVersion['content'], kind: KeptVersion['kind'] = 'member'): KeptVersion => ({
  kind,
  subjectId,
  number,
  content,
  on,
  byPersonId: null,
})

const kept = [
  version('p', 1, '2026-01-01', { name: 'Table' }, 'partnership'),
  version('a', 1, '2026-02-01', { name: 'Ana', level: 'manager', to: null }),
  version('a', 2, '2026-03-01', { name: 'Ana', level: 'front-line', to: null }),
  version('a', 3, '2026-03-01', { name: 'Ana', level: 'front-line', to: '2026-04-30' }),
]

it('shows each part as it stood on the day, the last word of that day counting, or history would tell a later truth', () => {
  const levelOn = (day: string) => recordOn(kept, day).find((one) => one.subjectId === 'a')?.content
  expect(levelOn('2026-01-31')).toBeUndefined()
  expect(levelOn('2026-02-28')?.level).toBe('manager')
  expect(levelOn('2026-03-01')).toEqual({ name: 'Ana', level: 'front-line', to: '2026-04-30' })
  expect(recordOn([...kept].reverse(), '2026-12-31')).toHaveLength(2)
})

it('leaves out what was merged into another or taken out, from that day on and not before', () => {
  const merged = [version('x', 1, '2026-01-01', { name: 'MSD' }, 'agency'), version('x', 2, '2026-05-01', { name: 'MSD', mergedInto: 'Ministry' }, 'agency')]
  expect(recordOn(merged, '2026-04-30')).toHaveLength(1)
  expect(recordOn(merged, '2026-05-01')).toHaveLength(0)
})

it('counts first and last day as days of membership', () => {
  const there = { from: '2026-01-02', to: '2026-01-03' }
  expect(['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'].map((day) => wasThere(there, day))).toEqual([false, true, true, false])
  expect(wasThere({ from: null, to: null }, '1999-01-01')).toBe(true)
})

it('tells each change once, newest first, with the fields that changed and no others', () => {
  expect(changesOf([...kept, version('a', 4, '2026-03-02', { name: 'Ana', level: 'front-line', to: '2026-04-30' })])).toMatchObject([
    { on: '2026-03-01', fields: ['level'], made: false },
    { on: '2026-03-01', fields: ['to'], made: false },
    { on: '2026-02-01', made: true, title: 'Ana' },
    { on: '2026-01-01', made: true, title: 'Table' },
  ])
})

it('lets a first wording count from its own first day where that lies in the past', () => {
  expect([firstDayOf('2020-01-01', '2026-01-01'), firstDayOf('2030-01-01', '2026-01-01'), firstDayOf(null, '2026-01-01')]).toEqual([
    '2020-01-01',
    '2026-01-01',
    '2026-01-01',
  ])
})

it('puts the changes of one day under one heading, and loses none', () => {
  const changes = changesOf(kept)
  const days = byDay(changes)
  expect(days.map((day) => day.on)).toEqual([...new Set(changes.map((change) => change.on))])
  expect(days.flatMap((day) => day.changes)).toEqual(changes)
  expect(byDay([])).toEqual([])
})
