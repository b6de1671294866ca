import { describe, expect, it } from 'vitest'
import { type Stage, stages } from '@/lib/instrument/types'
import { answeredSentence, changeSentence, outcomeHeading, placeSentence, sureSentence, sureWords } from './curve-words'
import { curveOf, describeCurve, fromFilesSentence, missedBetween, tableOf } from './trail'
import type { ClosedRound, PublishedReading } from './types-published'

function reading(more: Partial<PublishedReading> = {}): PublishedReading {
  return {
    outcome: 'clear',
    stage: 'functioning',
    stages: ['functioning'],
    answered: 11,
    invited: 14,
    precision: 'full',
    timesInTen: 9,
    certainty: null,
    scores: null,
    spread: [],
    felt: null,
    statements: [],
    change: null,
    module: null,
    reasons: [],
    ...more,
  }
}
const round = (closedOn: string, read: PublishedReading | null): ClosedRound => ({
  roundId: closedOn,
  closedOn,
  invited: 14,
  answered: read?.answered ?? 3,
  instrumentVersion: '1',
  engineVersion: '1',
  imported: false,
  fromFileOn: null,
  reading: read,
})
const at = (stage: Stage): Partial<PublishedReading> => ({ stage, stages: [stage] })
const contested = (text: string, precision: PublishedReading['precision']) =>
  reading({
    outcome: 'contested',
    stage: null,
    stages: ['frustration', 'functioning'],
    precision,
    spread: (['frustration', 'functioning'] as const).map((stage) => ({ stage, amount: { text, share: 0.5 } })),
  })

describe('the trail', () => {
  it('of nothing is empty, and of rounds without a reading too: a missed reading is never a zero', () => {
    for (const rounds of [[], [round('2026-03-01', null)]]) {
      expect(curveOf(rounds, 3)).toMatchObject({ outcome: 'empty', places: [], trail: [] })
      expect(describeCurve(rounds)).toBe('No reading yet.')
    }
  })

  it('draws the latest reading as the present and the earlier ones behind it, oldest first', () => {
    const curve = curveOf(
      [round('2026-01-10', reading(at('forming'))), round('2026-04-10', null), round('2026-07-10', reading(at('frustration'))), round('2026-10-10', reading())],
      3,
    )
    expect(curve.trail.map((point) => [point.stages[0], point.label, point.missedBefore])).toEqual([
      ['forming', 'Jan ’26', false],
      ['frustration', 'Jul ’26', true],
    ])
    expect(curve).toMatchObject({ outcome: 'clear', nowHeading: 'Now: Functioning', nowDetail: '9 times in 10', missedBeforeNow: false })
  })

  it('marks a reading as missed beyond one and a half rhythms', () => {
    expect(missedBetween('2026-01-01', '2026-05-10', 3)).toBe(false)
    expect(missedBetween('2026-01-01', '2026-05-20', 3)).toBe(true)
    expect(missedBetween('2026-01-01', '2026-05-20', 6)).toBe(false)
  })

  it('of a contested reading has two places, never one between', () => {
    const curve = curveOf([round('2026-01-10', contested('4', 'full'))], 3)
    expect(curve.places.map((place) => [place.stage, place.label, place.mark])).toEqual([
      ['frustration', 'Four see frustration', 'four here'],
      ['functioning', 'Four see functioning', 'four here'],
    ])
  })

  it.each([
    ['about half', 'bands', 'About half see frustration'],
    ['few or none', 'bands', 'Some see frustration'],
    ['0', 'full', 'Some see frustration'],
    ['13', 'full', '13 see frustration'],
  ] as const)('names a camp of "%s" (%s) in words that are true of it', (text, precision, label) => {
    expect(curveOf([round('2026-01-10', contested(text, precision))], 3).places[0]?.label).toBe(label)
  })

  it('as a table keeps the rounds without a reading, with how many answered', () => {
    const rows = tableOf(
      [
        round('2026-01-10', reading(at('forming'))),
        round('2026-04-10', null),
        round('2026-12-10', reading({ outcome: 'none', stage: null, stages: [], timesInTen: null })),
      ],
      3,
    )
    expect(rows).toEqual([
      { date: '10 January 2026', stages: ['forming'], outcome: 'Forming', sure: '9 times in 10', note: '11 of 14 answered', missedBefore: undefined },
      { date: '10 April 2026', stages: [], outcome: 'No reading', sure: '–', note: '3 of 14 answered: too few', missedBefore: undefined },
      {
        date: '10 December 2026',
        stages: [],
        outcome: 'No clear reading',
        sure: '–',
        note: '11 of 14 answered',
        missedBefore: expect.stringContaining('not taken'),
      },
    ])
  })

  it('says of each reading and each round from a file that it is one, or invented answers would pass for asked ones', () => {
    const rounds = [
      { ...round('2026-01-10', reading(at('forming'))), fromFileOn: '2026-03-03' },
      { ...round('2026-04-10', null), fromFileOn: '2026-05-01' },
      { ...round('2026-06-10', reading()), answered: null, invited: null, fromFileOn: '2026-07-01' },
      round('2026-07-10', reading()),
    ]
    expect(tableOf(rounds, 3).map((row) => row.note)).toEqual([
      '11 of 14 answered. Entered from a file on 3 March 2026.',
      '3 of 14 answered: too few. Entered from a file on 1 May 2026.',
      'Entered from a file on 1 July 2026.',
      '11 of 14 answered',
    ])
    expect(describeCurve(rounds.slice(0, 3))).toBe(
      'Now: Functioning, 9 times in 10, entered from a file. Before: forming in January 2026, entered from a file.',
    )
    expect(fromFilesSentence(rounds)).toBe('Entered from a file: the reading of 10 January 2026 on 3 March 2026; the reading of 10 June 2026 on 1 July 2026.')
    expect(fromFilesSentence(rounds.slice(3))).toBeNull()
  })

  it('in sentences says the same for whoever cannot see it', () => {
    expect(describeCurve([round('2026-01-10', reading(at('forming'))), round('2026-07-10', reading())])).toBe(
      'Now: Functioning, 9 times in 10. Before: forming in January 2026.',
    )
  })
})

describe('the words for a place', () => {
  it('name every outcome, and a stage as a sentence wants it', () => {
    for (const stage of stages) expect(placeSentence(reading(at(stage)))).toMatch(/^The answers describe a group that is (in )?\w+\.$/)
    expect(placeSentence(reading(at('frustration')))).toBe('The answers describe a group that is in frustration.')
    expect(outcomeHeading(reading({ outcome: 'crossover', stage: null, stages: ['frustration', 'functioning'] }))).toBe('Crossover zone')
    expect(placeSentence(contested('4', 'full'))).toBe('People are clear, and they differ: some describe frustration, others functioning.')
  })

  it('say nothing of certainty where nothing is named', () => {
    const none = reading({ outcome: 'none', stage: null, stages: [], timesInTen: null })
    expect([outcomeHeading(none), sureWords(none), sureSentence(none)]).toEqual(['No clear reading', '–', null])
    expect(sureSentence(reading())).toBe('It depends little on who answered: with a few other people, we would read the same 9 times in 10.')
    expect(answeredSentence({ answered: 11, invited: 14 })).toBe('Eleven of 14 answered.')
  })
})

describe('a change since the reading before', () => {
  const told = (verdicts: Partial<Record<Stage, 'moved' | 'cannot-tell'>>) =>
    changeSentence({
      change: stages.map((stage) => {
        const verdict = verdicts[stage] ?? 'within-noise'
        return { stage, verdict, direction: verdict === 'moved' ? 'up' : null }
      }),
    })

  it('is nothing where there was no reading before, and no more than chance where it is', () => {
    expect(changeSentence({ change: null })).toBeNull()
    expect(told({})).toBe('Nothing has changed since the reading before by more than chance.')
  })

  it('never calls a stage unchanged of which the answers do not tell: it is named', () => {
    expect(told({ frustration: 'cannot-tell', functioning: 'cannot-tell' })).toBe(
      'The answers do not tell whether frustration and functioning have changed since the reading before. Nothing else has changed by more than chance.',
    )
    expect(told({ flying: 'moved', failing: 'cannot-tell' })).toBe(
      'Since the reading before, flying has moved up. The answers do not tell whether failing has changed. Nothing else has changed by more than chance.',
    )
    expect(told(Object.fromEntries(stages.map((stage) => [stage, 'cannot-tell'])))).toBe(
      'The answers do not tell whether anything has changed since the reading before.',
    )
  })
})
