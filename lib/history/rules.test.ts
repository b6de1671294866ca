import { expect, it } from 'vitest'
import { agenciesOn, byDay, changesOf, firstDayOf, type KeptVersion, recordOn, wasThere } from './rules'

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

it('counts a part that was entered late from its own first day, in its first wording; one without such a day from the day it was written', () => {
  const late = [
    version('m', 1, '2026-05-01', { title: 'Memorandum', startsOn: '2002-02-01', status: 'exploring' }, 'agreement'),
    version('m', 2, '2026-05-02', { title: 'Memorandum of 2002', startsOn: '2002-02-01', status: 'in-force' }, 'agreement'),
    version('n', 1, '2026-05-01', { title: 'Without a start', startsOn: null }, 'agreement'),
  ]
  expect(recordOn(late, '2002-02-01').map((one) => one.content.title)).toEqual(['Memorandum'])
  expect(recordOn(late, '2002-01-31')).toEqual([])
  expect(recordOn(late, '2026-05-02').map((one) => one.content.title)).toEqual(['Memorandum of 2002', 'Without a start'])
})

it('shows the agency of a member who was there, though its own first day is not known', () => {
  const versions = [
    version('a', 1, '2026-05-01', { name: 'Labour', from: null, to: null }, 'agency'),
    version('b', 1, '2026-05-01', { name: 'Customs', from: null, to: null }, 'agency'),
    version('m', 1, '2000-06-01', { name: 'Official', agency: 'Labour', from: '2000-06-01', to: null }),
  ]
  const names = (day: string) => agenciesOn(versions, recordOn(versions, day), day).map((one) => one.content.name)
  expect(names('2003-06-01')).toEqual(['Labour'])
  expect(names('2000-05-31')).toEqual([])
  expect(names('2026-05-01')).toEqual(['Labour', 'Customs'])
})

it('tells the same change of a part once a day, and names who made it', () => {
  const by = (subjectId: string, number: number, title: string, byPersonId: string) => ({
    ...version(subjectId, number, '2026-05-01', { title, parties: number }),
    byPersonId,
  })
  const days = byDay(changesOf(['x', 'x', 'x', 'y', 'x', 'y'].map((author, at) => by('a', at + 1, 'A', author))))
  expect(days[0]?.changes.map((one) => [one.made, one.fields, one.byPersonId])).toEqual([
    [true, [], 'x'],
    [false, ['parties'], 'x'],
    [false, ['parties'], 'y'],
  ])
})
