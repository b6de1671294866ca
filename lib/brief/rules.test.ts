import { describe, expect, it } from 'vitest'
import { releasable } from '@/lib/access/types'
import type { AgreementFacts } from '@/lib/agreements/types'
import { cut } from '@/lib/platform/cut'
import type { ClosedRound, PublishedReading } from '@/lib/readings/types-published'
import { agenciesInWords, agreementsToLookAt, andMore, briefOf, mostOnPaper, placeOf, portfolioBriefOf, some } from './rules'
import type { BriefFacts, Viewer } from './types'
import { madeFor, withheldSentence } from './words'

const today = '2026-11-16'

const reading = (more: Partial<PublishedReading> = {}) =>
  ({
    outcome: 'clear',
    stage: 'functioning',
    stages: ['functioning'],
    answered: 12,
    invited: 14,
    precision: 'full',
    timesInTen: 9,
    change: null,
    ...more,
  }) as PublishedReading
const closed = (closedOn: string, one: PublishedReading | null): ClosedRound => ({
  roundId: closedOn,
  closedOn,
  invited: 14,
  answered: 12,
  instrumentVersion: '1',
  engineVersion: '1',
  imported: false,
  fromFileOn: null,
  reading: one,
})
const agreement = (more: Partial<AgreementFacts>): AgreementFacts => ({
  id: 'a',
  partnershipId: 'p',
  kind: 'memorandum',
  title: 'Memorandum',
  status: 'in-force',
  startsOn: null,
  reviewOn: null,
  endsOn: null,
  ...more,
})
const angel = (released: readonly string[]) => ({ standing: 'guardian-angel', released, personId: 'me', ownMembershipId: null }) as unknown as Viewer
const facts = (more: Partial<BriefFacts> = {}): BriefFacts => ({
  partnership: { purpose: 'Warm homes', sharedOutcome: null, forWhom: '', startedOn: null, rhythmMonths: 3 },
  ended: null,
  together: null,
  agencies: null,
  rounds: null,
  openRound: null,
  signals: null,
  commitments: null,
  agreements: null,
  lastCheckInOn: null,
  ...more,
})

describe('a text on paper', () => {
  it('is left as it is while it fits, and else cut at a word with dots: a reader must see that something is missing', () => {
    expect(cut('Warm  and\ndry homes', 40)).toBe('Warm and dry homes')
    expect(cut('Warm and dry homes, for all', 20)).toBe('Warm and dry homes …')
    expect(cut('W'.repeat(500), 20)).toBe(`${'W'.repeat(20)} …`)
  })

  it('never cuts a letter in two: half a sign would be printed as a box', () => {
    expect(cut('👩‍👩‍👧😀😀😀😀😀😀', 6).isWellFormed()).toBe(true)
  })

  it('says in words how many more there are', () => {
    expect(some([1, 2, 3], 2)).toEqual({ rows: [1, 2], more: 1 })
    expect(some([1, 2], 2, 9)).toEqual({ rows: [1, 2], more: 7 })
    expect(andMore(7)).toBe('and seven more')
    expect(andMore(0)).toBe('')
  })
})

describe('where a partnership is', () => {
  it('is told since the first of the readings that say the same one after the other, not since the first ever', () => {
    const rounds = ['2026-01-05', '2026-04-06', '2026-07-06'].map((day) => closed(day, reading()))
    expect(placeOf([closed('2025-10-01', reading({ stage: 'frustration', stages: ['frustration'] })), ...rounds])?.since).toBe(
      'Read on 6 July 2026. The same since January 2026, in three readings one after the other.',
    )
    expect(placeOf([...rounds, closed('2026-10-05', reading({ stage: 'flying', stages: ['flying'] }))])?.since).toBe('Read on 5 October 2026.')
  })

  it('is passed over where a round had too few answers: that round says nothing of a place', () => {
    expect(placeOf([closed('2026-04-06', reading()), closed('2026-07-06', null)])?.since).toBe('Read on 6 April 2026.')
    expect(placeOf([closed('2026-07-06', null)])).toBeNull()
  })

  it('claims no movement that could be chance, and none where it cannot be told', () => {
    const change = (verdict: 'moved' | 'within-noise' | 'cannot-tell') => [
      { stage: 'flying' as const, verdict, direction: verdict === 'moved' ? ('up' as const) : null },
    ]
    const told = (verdict: Parameters<typeof change>[0]) => placeOf([closed('2026-07-06', reading({ change: change(verdict) }))])?.change
    expect(told('moved')).toBe('Since the reading before, flying has moved up.')
    expect(told('within-noise')).toBe('Nothing has changed since the reading before by more than chance.')
    expect(told('cannot-tell')).toBe('The answers do not tell whether anything has changed since the reading before.')
    expect(placeOf([closed('2026-07-06', reading())])?.change).toBeNull()
  })

  it('names no stage and no length of time where there is no clear one', () => {
    const none = reading({ outcome: 'none', stage: null, stages: [], timesInTen: null })
    expect(placeOf([closed('2026-04-06', none), closed('2026-07-06', none)])).toMatchObject({
      heading: 'No clear reading',
      sentence: 'The answers give no clear stage.',
      sure: null,
      since: 'Read on 6 July 2026.',
    })
  })
})

describe('agreements on a brief', () => {
  it('are those that hold and end or are to be reviewed within 90 days or before today, soonest first', () => {
    const list = [
      agreement({ id: '1', title: 'Far', endsOn: '2027-02-15' }),
      agreement({ id: '2', title: 'Near', endsOn: '2027-02-14' }),
      agreement({ id: '3', title: 'Past', endsOn: '2026-11-15', reviewOn: '2026-11-01' }),
      agreement({ id: '4', title: 'Review', reviewOn: '2026-11-16' }),
      agreement({ id: '5', title: 'Reviewed now', reviewOn: '2026-11-20', status: 'under-review' }),
      agreement({ id: '6', title: 'Over', endsOn: '2026-11-20', status: 'ended' }),
      agreement({ id: '7', title: 'Draft', endsOn: '2026-11-20', status: 'drafting' }),
    ]
    expect(agreementsToLookAt(list, today)).toEqual([
      '“Past” ran out on 15 November 2026',
      '“Review” is to be reviewed on 16 November 2026',
      '“Near” ends on 14 February 2027',
    ])
  })
})

describe('a brief', () => {
  it('leaves out every part that was not released, and names the kinds and nothing of them', () => {
    const brief = briefOf(facts(), angel([]), today)
    expect(brief).toMatchObject({ agencies: null, place: null, needs: null, promises: null, agreements: null, next: [], withheld: [...releasable] })
    expect(withheldSentence(brief.withheld, 'guardian-angel')).toBe(
      'Not released to the reader: the operating model; iwi and Māori participation; members and agencies; how many have answered; the reading; counts for each statement; commitments; agreements and their documents; who brings which share of the resources; readings made together, openly; how the group places the issue; check-ins, and who holds the ball; signals; learnings, and who takes them home.',
    )
    expect(withheldSentence([], 'guardian-angel')).toBeNull()
    expect(withheldSentence(['agreements'], 'colleague')).toMatch(/^Not shown to the reader/)
  })

  it('tells a commitment by its agency, and where members may not be seen by nobody at all', () => {
    const commitments = (agency: string) => ({
      counts: { open: 5, late: 4, done: 3, dropped: 1, passed: 0 },
      late: ['One', 'Two', 'Three'].map((what) => ({ what, agency, on: '2026-11-01' })),
      kept: [{ what: 'Four', agency, on: '2026-10-01' }],
    })
    const told = briefOf(facts({ commitments: commitments('Ministry') }), angel(['commitments', 'people']), today).promises
    expect(told).toEqual({
      sentence: 'Three commitments were kept, five are open, four of them are late, one was dropped with a reason.',
      late: { rows: ['One', 'Two', 'Three'].map((what) => `Due 1 November 2026, Ministry: ${what}`), more: 1 },
      kept: { rows: ['Done 1 October 2026, Ministry: Four'], more: 2 },
    })
    expect(briefOf(facts({ commitments: commitments('') }), angel(['commitments']), today).promises?.late.rows[0]).toBe('Due 1 November 2026: One')
  })

  it('tells none as none, and counts what was passed on at the end apart from what was dropped', () => {
    const counts = (one: Partial<{ open: number; done: number; dropped: number; passed: number }>) =>
      briefOf(
        facts({ commitments: { counts: { open: 0, late: 0, done: 0, dropped: 0, passed: 0, ...one }, late: [], kept: [] } }),
        angel(['commitments']),
        today,
      ).promises?.sentence
    expect(counts({ done: 2, dropped: 3, passed: 1 })).toBe(
      'Two commitments were kept, none is open, three were dropped with a reason, one was passed on to an organisation at the end.',
    )
    expect(counts({ open: 1 })).toBe('No commitments were kept, one is open.')
    expect(counts({})).toBe('Nothing was promised yet.')
    expect(counts({ passed: 2 })).toContain('two were passed on')
  })

  it('says of a group that answered together what came out and how, and that it is no reading like the others', () => {
    const together = (closedOn: string) => ({
      ...{ id: 's', number: 1, openedOn: closedOn, closedOn, present: 3 },
      result: { outcome: 'clear' as const, stages: ['functioning' as const], why: null, scores: {} as never },
    })
    const alone = briefOf(facts({ rounds: [], together: together('2026-11-02') }), angel(['reading', 'together']), today)
    expect(alone.together).toMatchObject({
      heading: 'Functioning',
      made: 'Made together by three people, openly, on 2 November 2026. Not comparable with confidential readings.',
    })
    expect(alone.next).toEqual(['The next reading is due on 2 February 2027.'])
    // One that is older than the last reading is history.
    const rounds = [closed('2026-11-03', reading())]
    expect(briefOf(facts({ rounds, together: together('2026-11-02') }), angel(['reading', 'together']), today).together).toBeNull()
  })

  it('of one that is wound up says what goes on and with whom', () => {
    const passages = Array.from({ length: 6 }, (_, at) => ({ kind: 'ball' as const, what: `Work ${at}`, withWhom: 'City Council' }))
    expect(briefOf(facts({ ended: { on: today, note: 'The boat goes to the port', passages } }), angel([]), today).ending).toEqual({
      on: today,
      note: 'The boat goes to the port',
      goesOn: { rows: passages.slice(0, 4).map((one) => `Piece of work with City Council: ${one.what}`), more: 2 },
    })
  })

  it('names agencies that are there now, and counts those that find no room', () => {
    const agencies = [
      { name: 'Gone', from: null, to: '2026-11-15' },
      ...Array.from({ length: 15 }, (_, at) => ({ name: `Agency ${at}`, from: null, to: null })),
    ]
    const told = briefOf(facts({ agencies }), angel(['people']), today).agencies
    expect(told?.rows[0]).toBe('Agency 0')
    expect(told?.more).toBe(15 - mostOnPaper.agencies)
    expect(told && agenciesInWords(told)).toMatch(/^15 agencies, among them Agency 0, Agency 1,/)
    expect(agenciesInWords({ rows: ['One', 'Two'], more: 0 })).toBe('Two agencies: One and Two.')
    expect(agenciesInWords({ rows: ['One'], more: 0 })).toBe('One.')
    expect(agenciesInWords({ rows: [], more: 0 })).toBe('No agency is entered yet.')
  })

  it('says what comes next, and nothing of the kind once it is wound up', () => {
    const more = {
      rounds: [closed('2026-07-06', reading())],
      agreements: [agreement({ reviewOn: '2027-06-01' }), agreement({ id: 'b', reviewOn: '2026-12-01' })],
      lastCheckInOn: '',
    }
    expect(briefOf(facts(more), angel([]), today).next).toEqual([
      'The next reading was due on 6 October 2026.',
      'The next review of an agreement is on 1 December 2026.',
      'There is no check-in yet.',
    ])
    const open = { closesOn: '2026-11-20', invited: 8, answered: 5 }
    expect(briefOf(facts({ ...more, openRound: open }), angel([]), today).next[0]).toBe('A round is open: 5 of 8 have answered. It closes on 20 November 2026.')
    expect(briefOf(facts({ ...more, ended: { on: today, note: '', passages: [] } }), angel([]), today)).toMatchObject({
      next: [],
      agreements: null,
      needs: null,
    })
  })

  it('says for whom it was made, so that whoever gets it second-hand knows through whose eyes it looks', () => {
    expect(madeFor('Rewi', 'guardian-angel')).toBe('Rewi, guardian angel')
    expect(madeFor('Stella', 'colleague')).toContain('everybody signed in')
  })
})

describe('the brief of a portfolio', () => {
  it('keeps the order of those that need something, and only counts the others: no list of who is best', () => {
    const rows = Array.from({ length: 14 }, (_, at) => ({
      id: `${at}`,
      name: `Partnership ${at}`,
      place: null,
      asks: at === 3 ? null : [1, 2, 3].map((n) => ({ what: `Need ${n}`, first: 'Ask' })),
    }))
    const told = portfolioBriefOf(rows, { needing: 17, quiet: 2 })
    expect(told.quiet).toBe(2)
    expect(told.needing.rows.map((one) => one.id)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8'].slice(0, mostOnPaper.partnerships))
    expect(told.needing.more).toBe(17 - mostOnPaper.partnerships)
    expect(told.needing.rows[0]?.asks).toMatchObject({ more: 1 })
    expect(told.needing.rows[3]?.asks).toBeNull()
  })
})

describe('the room on a page', () => {
  const roomFor = (what: string, signals: number) =>
    briefOf(
      facts({
        rounds: [closed('2026-07-06', reading())],
        signals: Array.from({ length: signals }, (_, at) => ({ rule: `${at}`, what, consider: [what] }) as never),
      }),
      angel(['reading', 'signals']),
      today,
    ).room

  it('is much where little is told, and little where much is, whatever its letters: else it would not stay one page', () => {
    expect(roomFor('One carries it.', 1)).toBe('much')
    expect(roomFor('One person carries nearly all of the work of this group.', 3)).toBe('much')
    const full = (letter: string) =>
      briefOf(
        facts({
          rounds: [closed('2026-07-06', reading())],
          partnership: { ...facts().partnership, purpose: letter.repeat(600), sharedOutcome: letter.repeat(600), forWhom: letter.repeat(600) },
          signals: Array.from({ length: 4 }, (_, at) => ({ rule: `${at}`, what: letter.repeat(200), consider: [letter.repeat(200)] }) as never),
          commitments: {
            counts: { open: 9, late: 9, done: 9, dropped: 9, passed: 0 },
            late: Array.from({ length: 3 }, () => ({ what: letter.repeat(200), agency: '', on: today })),
            kept: [],
          },
        }),
        angel(['reading', 'signals', 'commitments']),
        today,
      ).room
    expect([full('W'), full('a')]).toEqual(['little', 'little'])
  })
})
