import { describe, expect, it } from 'vitest'
import { beginningOf, pageOf } from './rules'
import type { KindOfEntries, TimelineEntry, TimelineKind } from './types'

const entries = (kind: TimelineKind, ...days: string[]): TimelineEntry[] =>
  days.map((on, at) => ({ id: `${kind} ${on} ${at}`, kind, on, what: on, more: [], path: null }))
const kindOf = (kind: TimelineKind, more: boolean, ...days: string[]): KindOfEntries => ({ kind, entries: entries(kind, ...days), more })
const daysOf = (page: ReturnType<typeof pageOf>) => page.months.flatMap((month) => month.entries.map((one) => one.on))

describe('a page of the line of time', () => {
  it('is empty where nothing happened', () => {
    expect(pageOf([kindOf('people', false)])).toEqual({ months: [], before: null, cut: null })
  })

  it('mixes the kinds by day, newest first, under their months', () => {
    const page = pageOf([kindOf('check-ins', false, '2026-11-05', '2026-10-01'), kindOf('people', false, '2026-11-20', '2026-10-01')])
    expect(page.months.map((one) => one.month)).toEqual(['November 2026', 'October 2026'])
    expect(daysOf(page)).toEqual(['2026-11-20', '2026-11-05', '2026-10-01', '2026-10-01'])
    expect(page.before).toBeNull()
  })

  it('keeps apart the same month of two years', () => {
    expect(pageOf([kindOf('people', false, '2026-11-05', '2025-11-05')]).months).toHaveLength(2)
  })

  it('ends before the last day of a kind that has older ones, so that no entry is passed over', () => {
    const page = pageOf([kindOf('check-ins', true, '2026-11-05', '2026-10-01'), kindOf('people', false, '2026-10-15', '2026-10-01', '2026-01-01')])
    expect(daysOf(page)).toEqual(['2026-11-05', '2026-10-15'])
    expect(page.before).toBe('2026-10-15')
  })

  it('keeps its last day whole', () => {
    const page = pageOf([kindOf('people', false, '2026-11-05', '2026-11-04', '2026-11-04', '2026-11-04', '2026-11-03')], 2)
    expect(daysOf(page)).toEqual(['2026-11-05', '2026-11-04', '2026-11-04', '2026-11-04'])
    expect(page.before).toBe('2026-11-04')
  })

  it('says so where one day has more than fits, and goes on before it', () => {
    const page = pageOf([kindOf('people', true, '2026-11-05', '2026-11-05'), kindOf('check-ins', false, '2026-11-05', '2026-10-01')])
    expect(daysOf(page)).toEqual(['2026-11-05', '2026-11-05', '2026-11-05'])
    expect(page).toMatchObject({ before: '2026-11-05', cut: { on: '2026-11-05', kinds: ['people'] } })
  })

  it('walked through page by page shows every day once, whatever the kinds hold', () => {
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % below
    }
    for (let time = 0; time < 200; time++) {
      const all = (['check-ins', 'people', 'commitments'] as const).map((kind) =>
        entries(
          kind,
          ...Array.from({ length: random(12) }, () => `2026-0${1 + random(4)}-1${random(4)}`)
            .sort()
            .reverse(),
        ),
      )
      const seen: string[] = []
      const cut = new Set<string>()
      let before: string | null = '2027-01-01'
      for (let pages = 0; before !== null; pages++) {
        expect(pages).toBeLessThan(60)
        const until: string = before
        const page = pageOf(
          all.map((list, at) => {
            const older = list.filter((one) => one.on < until)
            return { kind: (['check-ins', 'people', 'commitments'] as const)[at] ?? 'people', entries: older.slice(0, 3), more: older.length > 3 }
          }),
          3,
        )
        seen.push(...page.months.flatMap((month) => month.entries.map((one) => one.id)))
        if (page.cut) cut.add(page.cut.on)
        before = page.before
      }
      expect(new Set(seen).size).toBe(seen.length)
      const wanted = all.flat().filter((one) => !cut.has(one.on))
      expect(wanted.filter((one) => !seen.includes(one.id))).toEqual([])
    }
  })
})

describe('the beginning of a text', () => {
  it('is the text where it is short, in one line', () => {
    expect(beginningOf('a\n b')).toBe('a b')
  })
  it('is cut at a word, never within a sign', () => {
    expect(beginningOf('one two three', 9)).toBe('one two …')
    expect(beginningOf('🚢'.repeat(50), 10)).toBe(`${'🚢'.repeat(10)} …`)
  })
})
