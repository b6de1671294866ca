import { describe, expect, it } from 'vitest'
import { lead, partnership, present, signalOf } from '@/e2e/support/signal-facts'
import { addDays } from '@/lib/platform/days'
import { asksActiveClient, rules, seenOf, signalsOf, sortOut } from './rules'
import { defaultThresholds, thresholdsFrom } from './thresholds'
import type { Acknowledgement, FactsSeen, Signal, SignalFacts } from './types'

const today = '2026-06-30'
const ago = (days: number) => addDays(today, -days)

const noteOn = (signal: Signal): Acknowledgement => ({ id: 'note', rule: signal.rule, facts: signal.facts, note: 'We know', on: today, by: 'Ana' })
/** Is it open again, having been acknowledged as it was? */
const returns = (before: Signal | null, after: Signal | null) => {
  if (!before || !after) throw new Error('There is no signal to acknowledge.')
  return sortOut([after], [noteOn(before)]).open.length === 1
}

describe('silence', () => {
  const at = (on: string, day = today) => signalOf('silence', partnership({ 'check-ins': [{ id: 'c', on, pulse: null }] }), day)

  it('would be raised a day too early, or not on its day', () => {
    expect(at(ago(41))).toBeNull()
    expect(at(ago(42))?.what).toBe('No check-in, no reading and no change to a commitment since 19 May 2026.')
  })

  it('would not hear a reading, a commitment made, moved or ended', () => {
    const quiet = { 'check-ins': [{ id: 'c', on: ago(90), pulse: null }] }
    const commitment = { ...present.commitment, madeOn: ago(90) }
    expect(signalOf('silence', partnership({ ...quiet, commitments: [commitment] }), today)).not.toBeNull()
    for (const heard of [
      { reading: [{ ...present.reading, closedOn: ago(10) }] },
      { commitments: [{ ...commitment, madeOn: ago(10) }] },
      { commitments: [{ ...commitment, lastMovedOn: ago(10) }] },
      { commitments: [{ ...commitment, ended: { kind: 'dropped' as const, on: ago(10), helpSaid: false } }] },
    ])
      expect(signalOf('silence', partnership({ ...quiet, ...heard }), today)).toBeNull()
  })

  it('would count from nothing where nothing was ever noted, and not from the start', () => {
    expect(signalOf('silence', partnership({ record: { ...present.record, startedOn: ago(41) } }), today)).toBeNull()
    expect(signalOf('silence', partnership({ record: { ...present.record, startedOn: ago(42) } }), today)).not.toBeNull()
  })

  it('once acknowledged would come back day by day, and not when it has lasted twice as long, or begins anew', () => {
    const seen = at(ago(42))
    expect(returns(seen, at(ago(42), addDays(today, 41)))).toBe(false)
    expect(returns(seen, at(ago(42), addDays(today, 42)))).toBe(true)
    expect(returns(seen, at(ago(30), addDays(today, 20)))).toBe(true)
  })
})

describe('key person leaving', () => {
  const people = (to: string | null, more: Partial<SignalFacts['people']> = {}): Partial<SignalFacts> => {
    const [chair, ...others] = present.people.members
    return {
      people: {
        ...present.people,
        members: [{ ...(chair as (typeof others)[number]), to }, ...others],
        roles: [{ key: 'chair', membershipId: 'm1', since: null, until: to }],
        ...more,
      },
    }
  }
  const at = (to: string | null, more = {}) => signalOf('key-person-leaving', partnership(people(to, more)), today)

  it('would come for somebody who stays, goes in a year, or went long ago', () => {
    for (const to of [null, addDays(today, 61), ago(91)]) expect(at(to)).toBeNull()
    for (const to of [addDays(today, 60), today, ago(1), ago(90)]) expect(at(to), String(to)).not.toBeNull()
  })

  it('would not say what they alone carry', () => {
    expect(at(addDays(today, 10))?.rows[0]?.words).toBe('Person 1 leaves on 10 July 2026: chair')
    expect(at(ago(10))?.rows[0]?.words).toContain('left on 20 June 2026')
  })

  it('would come for a role that somebody else holds, and not for the only person of an agency or a task', () => {
    const both = [
      { key: 'chair', membershipId: 'm1', since: null, until: addDays(today, 10) },
      { key: 'chair', membershipId: 'm2', since: null, until: null },
    ]
    expect(at(addDays(today, 10), { roles: both })).toBeNull()
    const task = [{ key: 'framing', membershipId: 'm1', since: null, until: addDays(today, 10) }]
    expect(at(addDays(today, 10), { roles: [], tasks: task })?.rows[0]?.words).toContain('framing')
    const alone = present.people.members.map((one, nth) => ({ ...one, agencyId: nth === 0 ? 'a3' : 'a1', to: nth === 0 ? addDays(today, 10) : null }))
    expect(at(addDays(today, 10), { roles: [], members: alone })?.rows[0]?.words).toContain('the only person of Iwi Trust')
    // The agency leaves with them.
    const agencies = present.people.agencies.map((one) => ({ ...one, to: one.id === 'a3' ? addDays(today, 10) : null }))
    expect(at(addDays(today, 10), { roles: [], members: alone, agencies })).toBeNull()
  })

  it('once acknowledged would come back when the day has passed, and not when another leaves or the day is another', () => {
    const seen = at(addDays(today, 10))
    expect(returns(seen, signalOf('key-person-leaving', partnership(people(addDays(today, 10))), addDays(today, 20)))).toBe(false)
    expect(returns(seen, at(addDays(today, 20)))).toBe(true)
    expect(returns(seen, at(addDays(today, 10), { tasks: [{ key: 'framing', membershipId: 'm1', since: null, until: addDays(today, 10) }] }))).toBe(true)
  })
})

describe('one person carries it', () => {
  const tie = (id: string, fromId: string, toId: string) => ({ id, fromId, toId, note: '', since: ago(300), until: null })
  const at = (people: Partial<SignalFacts['people']>, record = present.record) =>
    signalOf('one-person-carries', partnership({ record, people: { ...present.people, ...people } }), today)
  const through = [tie('t1', 'm1', 'm2'), tie('t2', 'm1', 'm3')]

  it('would come where ties lead round everybody, in the first weeks, or for two people', () => {
    expect(at({ ties: [...through, tie('t3', 'm2', 'm3')] })).toBeNull()
    expect(at({ ties: through }, { ...present.record, startedOn: ago(59) })).toBeNull()
    expect(at({ ties: through }, { ...present.record, startedOn: ago(60) })).not.toBeNull()
    expect(at({ ties: through, members: present.people.members.slice(0, 2) })).toBeNull()
  })

  it('would not see that one person takes most tasks alone, or holds every role', () => {
    const task = (key: string, membershipId: string) => ({ key, membershipId, since: null, until: null })
    const three = ['activation', 'framing', 'mobilising'].map((key) => task(key, 'm1'))
    expect(at({ tasks: three })?.rows[0]?.words).toBe('One person takes three of the five tasks alone.')
    expect(at({ tasks: three.slice(1) })).toBeNull()
    expect(at({ roles: ['chair', 'facilitator', 'secretariat'].map((key) => task(key, 'm1')) })?.rows[0]?.words).toContain('every role')
    expect(at({ roles: [...['chair', 'facilitator'].map((key) => task(key, 'm1')), task('secretariat', 'm2')] })).toBeNull()
  })

  it('once acknowledged would not come back when it is somebody else', () => {
    const seen = at({ ties: through })
    expect(returns(seen, at({ ties: through }))).toBe(false)
    expect(returns(seen, at({ ties: [tie('t1', 'm2', 'm1'), tie('t2', 'm2', 'm3')] }))).toBe(true)
  })
})

describe('no guardian angel, and nobody who walks alongside', () => {
  for (const [rule, role, access] of [
    ['no-guardian-angel', 'guardian-angel', 'angels'],
    ['no-critical-friend', 'critical-friend', 'friends'],
  ] as const) {
    const at = (more: Partial<SignalFacts> = {}) => signalOf(rule, partnership(more), today)
    const held = (until: string | null) => ({ people: { ...present.people, roles: [{ key: role, membershipId: 'm1', since: null, until }] } })

    it(`${rule}: would come too early, or where somebody holds the role or may look in`, () => {
      expect(at()).not.toBeNull()
      expect(at({ record: { ...present.record, startedOn: ago(59) } })).toBeNull()
      expect(at({ record: { ...present.record, startedOn: ago(60) } })).not.toBeNull()
      expect(at(held(null))).toBeNull()
      expect(at(held(today))).not.toBeNull()
      expect(at({ 'access-list': { ...present['access-list'], [access]: { now: 1, before: 0 } } })).toBeNull()
      expect(at({ people: { ...present.people, members: [] } })).toBeNull()
    })

    it(`${rule}: once acknowledged would not come back when somebody held the role in between`, () => {
      expect(returns(at(), at())).toBe(false)
      expect(returns(at(), at(held(ago(3))))).toBe(true)
      expect(returns(at(), at({ 'access-list': { ...present['access-list'], [access]: { now: 0, before: 1 } } }))).toBe(true)
    })
  }
})

describe('bracing gap', () => {
  const at = (ties: SignalFacts['people']['ties']) => signalOf('bracing-gap', partnership({ people: { ...present.people, ties } }), today)
  const tie = (id: string, fromId: string, toId: string) => ({ id, fromId, toId, note: '', since: ago(300), until: null })

  it('would come where no tie was ever noted, and not where one agency is left out', () => {
    expect(at([])).toBeNull()
    expect(at([tie('t1', 'm1', 'm2')])?.rows.map((row) => row.words)).toContain('No tie joins Iwi Trust to the rest.')
  })

  it('once acknowledged would come back when one gap is closed, and not when another opens', () => {
    const members = present.people.members.map((one, nth) => ({ ...one, level: nth === 0 ? 'chief-executive' : 'manager' }))
    const wide = signalOf('bracing-gap', partnership({ people: { ...present.people, members, ties: [tie('t1', 'm1', 'm2')] } }), today)
    const closed = signalOf('bracing-gap', partnership({ people: { ...present.people, members, ties: [tie('t1', 'm1', 'm2'), tie('t2', 'm2', 'm3')] } }), today)
    expect(wide?.facts.length).toBeGreaterThan(closed?.facts.length ?? 9)
    expect(returns(wide, closed)).toBe(false)
    expect(returns(closed, wide)).toBe(true)
  })
})

describe('power imbalance', () => {
  const at = (share: number, chair: string | null) =>
    signalOf(
      'power-imbalance',
      partnership({
        resources: [{ ...present.resource, share }],
        people: { ...present.people, roles: chair ? [{ key: 'chair', membershipId: chair, since: null, until: null }] : [] },
      }),
      today,
    )

  it('would come at half of the money, or where another agency chairs', () => {
    expect(at(50, 'm1')).toBeNull()
    expect(at(51, 'm1')?.what).toBe('Ministry of Examples brings most of the money, and chairs as well.')
    expect(at(51, 'm2')).toBeNull()
  })

  it('once acknowledged without a chair would not come back when the strong agency takes the chair', () => {
    expect(returns(at(60, null), at(70, null))).toBe(false)
    expect(returns(at(60, null), at(60, 'm1'))).toBe(true)
  })
})

describe('agreements', () => {
  const at = (rule: string, more: Partial<SignalFacts['agreements'][number]>, facts: Partial<SignalFacts> = {}) =>
    signalOf(rule, partnership({ agreements: [{ ...present.agreement, ...more }], ...facts }), today)

  it('expired: would come on the last day, or for one that is marked as ended', () => {
    expect(at('agreement-expired', { endsOn: today })).toBeNull()
    expect(at('agreement-expired', { endsOn: ago(1) })?.rows[0]?.words).toContain('ran out on 29 June 2026')
    expect(at('agreement-expired', { endsOn: ago(1), status: 'ended' })).toBeNull()
    const seen = at('agreement-expired', { endsOn: ago(1) })
    expect(returns(seen, at('agreement-expired', { endsOn: ago(1), title: 'Renamed' }))).toBe(false)
    expect(returns(seen, at('agreement-expired', { endsOn: ago(2) }))).toBe(true)
  })

  it('review: would come on its day, or while it is under way', () => {
    expect(at('review-overdue', { reviewOn: today })).toBeNull()
    expect(at('review-overdue', { reviewOn: ago(1) })).not.toBeNull()
    expect(at('review-overdue', { reviewOn: ago(1), status: 'under-review' })).toBeNull()
    expect(returns(at('review-overdue', { reviewOn: ago(1) }), at('review-overdue', { reviewOn: ago(5) }))).toBe(true)
  })

  it('way out: would come where nothing was said of it, or for a draft', () => {
    expect(at('no-way-out', { wayOut: 'not-said' })).toBeNull()
    expect(at('no-way-out', { wayOut: 'no', status: 'drafting' })).toBeNull()
    const seen = at('no-way-out', { wayOut: 'no' })
    expect(returns(seen, at('no-way-out', { wayOut: 'no' }))).toBe(false)
    expect(returns(seen, at('no-way-out', { wayOut: 'no', id: 'another' }))).toBe(true)
  })

  it('alone: would come where work is to be seen, or before its weeks are over', () => {
    const since = (days: number) => ({ inForceSince: ago(days) })
    expect(at('agreement-alone', since(55))).toBeNull()
    expect(at('agreement-alone', since(56))?.what).toContain('no joint work was ever recorded')
    expect(at('agreement-alone', { ...since(56), kind: 'joint-work-programme' })).toBeNull()
    expect(at('agreement-alone', { ...since(56), endsOn: today })).not.toBeNull()
    expect(at('agreement-alone', { ...since(56), endsOn: ago(1) })).toBeNull()
    expect(at('agreement-alone', since(56), { commitments: [present.commitment] })).toBeNull()
    const done = (days: number) => ({ commitments: [{ ...present.commitment, ended: { kind: 'done' as const, on: ago(days), helpSaid: true } }] })
    expect(at('agreement-alone', since(99), done(55))).toBeNull()
    expect(at('agreement-alone', since(99), done(56))?.what).toContain('Joint work was last recorded on 5 May 2026')
    expect(at('agreement-alone', since(99), { 'check-ins': [{ id: 'c', on: ago(3), pulse: null }] })).toBeNull()
    expect(returns(at('agreement-alone', since(99)), at('agreement-alone', since(120)))).toBe(false)
    expect(returns(at('agreement-alone', since(99)), at('agreement-alone', since(99), done(60)))).toBe(true)
  })

  it('no money: would come before six weeks, where money is named, or where nobody needs it', () => {
    const from = (days: number, more: Partial<SignalFacts> = {}) =>
      signalOf('no-money', partnership({ record: { ...present.record, startedOn: ago(days) }, ...more }), today)
    expect(from(41)).toBeNull()
    expect(from(42)?.what).toBe('No money is named. The work began on 19 May 2026.')
    expect(from(42, { resources: [{ ...present.resource, share: null }] })).toBeNull()
    expect(from(42, { resources: [{ ...present.resource, kind: 'data' }] })).not.toBeNull()
    expect(from(42, { agreements: [{ ...present.agreement, money: true }] })).toBeNull()
    expect(from(42, { agreements: [{ ...present.agreement, money: true, status: 'ended' }] })).not.toBeNull()
    expect(from(42, { record: { ...present.record, startedOn: ago(42), intensity: 'communication' } })).toBeNull()
    expect(returns(from(42), from(400))).toBe(false)
  })
})

describe('late commitments', () => {
  const late = (count: number, more: Partial<(typeof present)['commitment']> = {}) =>
    partnership({
      commitments: Array.from({ length: count }, (_, at) => ({ ...present.commitment, id: `late-${at}`, what: `Thing ${at}`, dueOn: ago(1), ...more })),
    })

  it('would come at two, on their day, or for those that are done', () => {
    expect(signalOf('late-commitments', late(2), today)).toBeNull()
    expect(signalOf('late-commitments', late(3), today)?.what).toBe('Three commitments are late: what got in the way?')
    expect(signalOf('late-commitments', late(3, { dueOn: today }), today)).toBeNull()
    expect(signalOf('late-commitments', late(3, { ended: { kind: 'done', on: today, helpSaid: false } }), today)).toBeNull()
  })

  it('would not see those that were moved twice, and would name who owns them', () => {
    const moved = signalOf('late-commitments', late(3, { dueOn: addDays(today, 9), moves: 2 }), today)
    expect(moved?.what).toBe('Three commitments were moved twice: what got in the way?')
    expect(signalOf('late-commitments', late(3, { dueOn: addDays(today, 9), moves: 1 }), today)).toBeNull()
    expect(JSON.stringify(signalOf('late-commitments', late(3), today))).not.toMatch(/Person|Ministry/)
  })

  it('once acknowledged would come back as days pass or one is done, and not when one more is late or late again', () => {
    const seen = signalOf('late-commitments', late(4), today)
    expect(returns(seen, signalOf('late-commitments', late(4), addDays(today, 50)))).toBe(false)
    expect(returns(seen, signalOf('late-commitments', late(3), today))).toBe(false)
    expect(returns(seen, signalOf('late-commitments', late(5), today))).toBe(true)
    expect(returns(seen, signalOf('late-commitments', late(4, { dueOn: addDays(today, 5) }), addDays(today, 9)))).toBe(true)
  })
})

describe('collaboration fatigue', () => {
  const pulses = (...values: (number | null)[]) =>
    signalOf('falling-pulse', partnership({ 'check-ins': values.map((pulse, at) => ({ id: `c${at}`, on: ago(70 - at * 7), pulse })) }), today)

  it('pulse: would come for one bad day, and not for three low ones or a fall of a whole point', () => {
    expect(pulses(4, 4, 1)).toBeNull()
    expect(pulses(2, 2)).toBeNull()
    expect(pulses(2, 2, 2)?.what).toBe('The pulse is low.')
    expect(pulses(3, 2, 2)).toBeNull()
    expect(pulses(4, 4, 4, 3, 3, 3)?.what).toBe('The pulse is falling.')
    expect(pulses(4, 4, 4, 4, 3, 3)).toBeNull()
    expect(pulses(null, 2, null, 2, 2)).not.toBeNull()
  })

  it('pulse: once acknowledged would come back with each check-in, and not when it is lower still', () => {
    expect(returns(pulses(2, 2, 2), pulses(2, 2, 2, 2))).toBe(false)
    expect(returns(pulses(2, 2, 2), pulses(2, 2, 2, 1, 1))).toBe(true)
  })

  const owned = (...owners: string[]) =>
    signalOf('few-shoulders', partnership({ commitments: owners.map((ownerId, at) => ({ ...present.commitment, id: `c${at}`, ownerId })) }), today)

  it('few shoulders: would come for four commitments, or where work is shared', () => {
    expect(owned('m1', 'm1', 'm2', 'm2')).toBeNull()
    expect(owned('m1', 'm1', 'm2', 'm2', 'm3')?.what).toBe('Two people have 4 of the 5 open commitments.')
    expect(owned('m1', 'm1', 'm2', 'm3', 'm4')).toBeNull()
    expect(returns(owned('m1', 'm1', 'm2', 'm2', 'm3'), owned('m2', 'm2', 'm1', 'm1', 'm1'))).toBe(false)
    expect(returns(owned('m1', 'm1', 'm2', 'm2', 'm3'), owned('m1', 'm1', 'm3', 'm3', 'm3'))).toBe(true)
  })

  const busy = (...partnerships: number[]) =>
    signalOf(
      'in-many-partnerships',
      partnership({ people: { ...present.people, members: present.people.members.map((one, at) => ({ ...one, partnerships: partnerships[at] ?? 1 })) } }),
      today,
    )

  it('many partnerships: would come for three, and once acknowledged not for somebody else', () => {
    expect(busy(3)).toBeNull()
    expect(busy(4)?.rows[0]?.words).toBe('Person 1: 4 partnerships that you may see')
    expect(returns(busy(4), busy(6))).toBe(false)
    expect(returns(busy(4), busy(4, 4))).toBe(true)
  })
})

describe('readings', () => {
  const read = (id: string, days: number, ...stages: SignalFacts['reading'][number]['stages']) => ({
    ...present.reading,
    roundId: id,
    closedOn: ago(days),
    stages,
    outcome:
      stages.length === 1
        ? ('clear' as const)
        : stages.includes('functioning') && stages.includes('frustration')
          ? ('crossover' as const)
          : ('contested' as const),
  })
  const at = (rule: string, reading: SignalFacts['reading'], more: Partial<SignalFacts> = {}) => signalOf(rule, partnership({ reading, ...more }), today)

  it('contested: would come for a crossover, or twice where one place is failing', () => {
    expect(at('contested', [read('r1', 9, 'frustration', 'functioning')])).toBeNull()
    expect(at('contested', [read('r1', 9, 'forming', 'functioning')])?.what).toBe('People see two places at once: forming and functioning.')
    expect(at('contested', [read('r1', 9, 'frustration', 'failing')])).toBeNull()
    expect(at('skipping', [read('r1', 9, 'frustration', 'failing')])).not.toBeNull()
    const seen = at('contested', [read('r1', 9, 'forming', 'functioning')])
    expect(returns(seen, at('contested', [read('r1', 9, 'forming', 'functioning')]))).toBe(false)
    expect(returns(seen, at('contested', [read('r1', 99, 'forming'), read('r2', 9, 'forming', 'functioning')]))).toBe(true)
  })

  it('skipping: would come where the group worked well in between, or not where failing only moves up', () => {
    expect(at('skipping', [read('r1', 200, 'frustration'), read('r2', 9, 'failing')])?.rows).toHaveLength(2)
    expect(at('skipping', [read('r1', 200, 'frustration'), read('r2', 100, 'functioning'), read('r3', 9, 'failing')])).toBeNull()
    expect(at('skipping', [read('r1', 200, 'frustration'), read('r2', 9, 'frustration')])).toBeNull()
    const up = { ...read('r2', 9, 'frustration'), failingMovedUp: true }
    expect(at('skipping', [read('r1', 200, 'frustration'), up])).not.toBeNull()
    expect(at('skipping', [read('r1', 200, 'forming'), read('r2', 9, 'failing')])).toBeNull()
    const seen = at('skipping', [read('r1', 200, 'frustration'), read('r2', 90, 'failing')])
    expect(returns(seen, at('skipping', [read('r1', 200, 'frustration'), read('r2', 90, 'failing'), read('r3', 9, 'failing')]))).toBe(true)
  })

  it('views apart: would come at five statements, or beside a contested reading', () => {
    const split = (count: number, ...stages: SignalFacts['reading'][number]['stages']) =>
      at('views-apart', [read('r1', 9, ...stages)], { 'statement-counts': [{ roundId: 'r1', split: count }] })
    expect(split(5, 'forming')).toBeNull()
    expect(split(6, 'forming')?.what).toBe('People are split on 6 of the 24 statements.')
    expect(split(12, 'forming', 'flying')).toBeNull()
    expect(returns(split(6, 'forming'), split(9, 'forming'))).toBe(false)
  })

  it('a long time: would come within the rhythm and its margin, or while a round is open', () => {
    // Three months are 91 days, and the margin 30.
    expect(at('long-without-reading', [read('r1', 121, 'forming')])).toBeNull()
    expect(at('long-without-reading', [read('r1', 122, 'forming')])?.what).toBe('The last reading was on 28 February 2026.')
    expect(at('long-without-reading', [read('r1', 122, 'forming')], { 'response-count': { closed: [], roundOpen: true } })).toBeNull()
    expect(at('long-without-reading', [], { record: { ...present.record, startedOn: ago(122) } })?.what).toContain('There is no reading yet')
    const seen = at('long-without-reading', [read('r1', 122, 'forming')])
    expect(returns(seen, at('long-without-reading', [read('r1', 241, 'forming')]))).toBe(false)
    expect(returns(seen, at('long-without-reading', [read('r1', 242, 'forming')]))).toBe(true)
  })

  const asked = (...answered: number[]) =>
    signalOf(
      'falling-response',
      partnership({
        'response-count': {
          roundOpen: false,
          closed: answered.map((one, nth) => ({ roundId: `r${nth}`, closedOn: ago(300 - nth * 90), invited: 10, answered: one })),
        },
      }),
      today,
    )

  it('response: would come for a small fall, and not for two that add up', () => {
    expect(asked(9)).toBeNull()
    expect(asked(9, 8)).toBeNull()
    expect(asked(9, 7)?.what).toBe('The share of people who answer fell from 90 to 70 per cent.')
    expect(asked(9, 8, 7)?.rows).toHaveLength(3)
    expect(asked(9, 6, 7)).toBeNull()
    expect(asked(7, 9)).toBeNull()
    expect(returns(asked(9, 7), asked(9, 7, 5))).toBe(true)
    // Not two falls in a row: what came before a rise does not count.
    expect(asked(9, 10, 9)).toBeNull()
    expect(asked(7, 10, 9)).toBeNull()
  })

  it('response: would count rounds of fewer than five people, where one answer is a fall', () => {
    const of = (invited: number) =>
      signalOf(
        'falling-response',
        partnership({
          'response-count': {
            roundOpen: false,
            closed: [
              { roundId: 'r0', closedOn: ago(200), invited, answered: invited },
              { roundId: 'r1', closedOn: ago(100), invited, answered: invited - 2 },
            ],
          },
        }),
        today,
      )
    expect(of(4)).toBeNull()
    expect(of(5)?.rows).toHaveLength(2)
  })
})

describe('stability mistaken for equilibrium', () => {
  const flying = { ...present.reading, outcome: 'clear' as const, stages: ['flying' as const] }
  const version = (number: number, on: string, mandated: boolean | null) => ({ number, on, mandated })
  const at = (more: Partial<SignalFacts>, stage: 'flying' | 'functioning' = 'flying') =>
    signalOf('stability', partnership({ reading: [{ ...flying, stages: [stage] }], ...more }), today)
  const mandate = (on: string) => ({ record: { ...present.record, versions: [version(1, ago(400), false), version(2, on, true)] } })
  const joined = (count: number, days: number) => ({
    people: { ...present.people, members: present.people.members.map((one, nth) => (nth < count ? { ...one, from: ago(days) } : one)) },
  })

  it('would come where nothing is flying or nothing new, and not for a mandate, a model, or several new members', () => {
    expect(at({})).toBeNull()
    expect(at(mandate(ago(30)), 'functioning')).toBeNull()
    expect(at(mandate(ago(90)))?.rows[0]?.words).toContain('Membership became mandated on')
    expect(at(mandate(ago(91)))).toBeNull()
    const another = {
      model: [
        { number: 1, on: ago(400), operatingModel: null },
        { number: 2, on: ago(9), operatingModel: 'cross-agency-board' },
      ],
    }
    expect(at(another)?.rows[0]?.words).toContain('cross-agency board')
    expect(at({ ...mandate(ago(9)), ...another })?.rows.map((row) => row.href)).toEqual(['/partnerships/p1/record', '/partnerships/p1/model'])
    expect(at(joined(2, 9))).toBeNull()
    expect(at(joined(3, 9))?.rows[0]?.words).toMatch(/^Three new members joined since/)
    expect(at(joined(3, 91))).toBeNull()
    expect(at(joined(9, 9))).toBeNull()
  })

  it('would speak to anybody but the angel, and once acknowledged not come back when a second thing is put on', () => {
    expect(at(mandate(ago(9)))?.concerns).toEqual(['angel'])
    expect(returns(at(mandate(ago(9))), at(mandate(ago(9))))).toBe(false)
    expect(returns(at({ ...mandate(ago(9)), ...joined(3, 9) }), at(mandate(ago(9))))).toBe(false)
    expect(returns(at(mandate(ago(9))), at({ ...mandate(ago(9)), ...joined(3, 9) }))).toBe(true)
  })

  it('would not see an agreement that brings reporting, or see ground rules as one', () => {
    const imposed = (kind: SignalFacts['agreements'][number]['kind'], days: number, stage: 'flying' | 'functioning' = 'flying') =>
      signalOf(
        'stability-agreement',
        partnership({ reading: [{ ...flying, stages: [stage] }], agreements: [{ ...present.agreement, kind, inForceSince: ago(days) }] }),
        today,
      )
    expect(imposed('funding-agreement', 90)).not.toBeNull()
    expect(imposed('funding-agreement', 91)).toBeNull()
    expect(imposed('ground-rules', 9)).toBeNull()
    expect(imposed('funding-agreement', 9, 'functioning')).toBeNull()
    expect(returns(imposed('funding-agreement', 9), imposed('funding-agreement', 19))).toBe(false)
  })
})

describe('no learning loop', () => {
  const done = (count: number, helpSaid = false, days = 42) =>
    Array.from({ length: count }, (_, at) => ({
      ...present.commitment,
      id: `d${at}`,
      madeOn: ago(200),
      ended: { kind: 'done' as const, on: ago(days), helpSaid },
    }))
  const at = (more: Partial<SignalFacts>) => signalOf('no-learning-loop', partnership(more), today)

  it('would come before the weeks are over, where help was said, or not for a reading that nothing followed', () => {
    expect(at({ commitments: done(2) })).toBeNull()
    expect(at({ commitments: done(3) })?.rows[0]?.words).toBe('Three commitments were done, and nobody said whether they helped')
    expect(at({ commitments: done(3, false, 41) })).toBeNull()
    expect(at({ commitments: [...done(3), ...done(1, true)] })).toBeNull()
    const reading = [{ ...present.reading, closedOn: ago(42) }]
    expect(at({ reading })?.rows[0]?.words).toBe('Nothing was taken on since the reading of 19 May 2026')
    expect(at({ reading: [{ ...present.reading, closedOn: ago(41) }] })).toBeNull()
    expect(at({ reading, commitments: [{ ...present.commitment, madeOn: ago(42) }] })).toBeNull()
    expect(at({ reading, commitments: [{ ...present.commitment, madeOn: ago(43) }] })).not.toBeNull()
  })

  it('once acknowledged would not come back after the next reading that leads to nothing', () => {
    const reading = [{ ...present.reading, closedOn: ago(142) }]
    expect(returns(at({ reading }), at({ reading: [...reading, { ...present.reading, roundId: 'next', closedOn: ago(50) }] }))).toBe(true)
  })
})

describe('learning not carried home', () => {
  const learning = { id: 'l1', text: 'Ask first', takerName: 'Ana', organisation: 'Council', madeOn: ago(28), carriedOn: null }
  const at = (...learnings: SignalFacts['learnings']) => signalOf('not-carried-home', partnership({ learnings }), today)

  it('would come before four weeks are over, for what nobody takes, or for what got there', () => {
    expect(at(learning)?.rows).toEqual([{ words: '“Ask first”, for Council, learned on 2 June 2026', href: '/partnerships/p1/learnings/l1' }])
    expect(at({ ...learning, madeOn: ago(27) })).toBeNull()
    expect(at({ ...learning, carriedOn: ago(1) })).toBeNull()
    expect(at({ ...learning, takerName: '', organisation: '' })).toBeNull()
  })

  it('once acknowledged would come back each day, or not for the next one', () => {
    expect(returns(at(learning), signalOf('not-carried-home', partnership({ learnings: [{ ...learning, madeOn: ago(60) }] }), today))).toBe(false)
    expect(returns(at(learning), at(learning, { ...learning, id: 'l2' }))).toBe(true)
  })
})

describe('a reading made together', () => {
  it('would leave a small group told that it never looks at itself, or that it is silent', () => {
    const facts = (together: SignalFacts['together']) => partnership({ together, record: { ...present.record, startedOn: ago(400) } })
    expect(signalOf('silence', facts([]), today)).not.toBeNull()
    expect(signalOf('long-without-reading', facts([]), today)).not.toBeNull()
    const now = [{ id: 's1', closedOn: ago(10) }]
    expect(signalOf('silence', facts(now), today)).toBeNull()
    expect(signalOf('long-without-reading', facts(now), today)).toBeNull()
    const old = [{ id: 's1', closedOn: ago(200) }]
    expect(signalOf('long-without-reading', facts(old), today)?.rows[0]).toMatchObject({ href: '/partnerships/p1/together/s1' })
  })
})

describe('the whole', () => {
  it('an empty record of today would be met with signals', () => {
    const facts = partnership({ record: { ...present.record, startedOn: today }, people: { agencies: [], members: [], ties: [], roles: [], tasks: [] } })
    expect(signalsOf(facts, lead, defaultThresholds, today)).toEqual([])
  })

  it('a partnership that was wound up would still be watched', () => {
    const facts = partnership({ 'check-ins': [{ id: 'c', on: ago(400), pulse: null }] })
    expect(signalsOf(facts, lead, defaultThresholds, today).map((one) => one.rule)).toContain('silence')
    const ended = { ...facts, record: { ...present.record, woundUp: true } }
    expect(signalsOf(ended, lead, defaultThresholds, today)).toEqual([])
    expect(asksActiveClient(ended, lead, today)).toBe(false)
  })

  it('a kind of fact that was not read would make a rule fail', () => {
    const nothing = { ...partnership({}), people: null, commitments: null, reading: null } as FactsSeen
    expect(signalsOf(nothing, lead, defaultThresholds, today).map((one) => one.rule)).toEqual(['no-money'])
  })

  it('an active client who is missing would be raised, or not be asked about', () => {
    expect(asksActiveClient(partnership({}), lead, today)).toBe(true)
    const held = partnership({ people: { ...present.people, roles: [{ key: 'active-client', membershipId: 'm1', since: null, until: null }] } })
    expect(asksActiveClient(held, lead, today)).toBe(false)
    expect(asksActiveClient({ ...partnership({}), people: null } as FactsSeen, lead, today)).toBe(false)
    expect(rules.map((rule) => rule.id)).not.toContain('active-client')
  })

  it('what two people acknowledged apart would stay open, or a note on something else would be shown', () => {
    const three = signalOf('late-commitments', partnership({ commitments: ['a', 'b', 'c'].map((id) => ({ ...present.commitment, id, dueOn: ago(3) })) }), today)
    if (!three) throw new Error('There is no signal.')
    const [first = '', ...others] = three.facts
    const notes = [
      { ...noteOn(three), id: 'n1', facts: [first] },
      { ...noteOn(three), id: 'n2', facts: others },
    ]
    expect(sortOut([three], notes).acknowledged[0]?.notes).toHaveLength(2)
    expect(sortOut([three], notes.slice(1)).open).toHaveLength(1)
    expect(sortOut([three], [...notes, { ...noteOn(three), id: 'n3', facts: ['0000000000000000'] }]).acknowledged[0]?.notes.map((one) => one.id)).not.toContain(
      'n3',
    )
    expect(sortOut([three], [{ ...noteOn(three), rule: 'silence' }]).open).toHaveLength(1)
    expect(seenOf(three)).not.toBe(seenOf({ ...three, facts: others }))
  })

  it('a rule would lack what the page of all rules says: its source, what to consider, whom it is for', () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length)
    for (const rule of rules) {
      expect(rule.citation, rule.id).toMatch(/^(BCS|Partnering Agreements|Our rule)/)
      expect(rule.concerns.length, rule.id).toBeGreaterThan(0)
      for (const words of [rule.watches, rule.why, ...rule.consider]) {
        for (const sentence of words.split(/(?<=[.?!]) /)) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(30)
      }
    }
  })

  it('a stored threshold out of its range, or no number at all, would count', () => {
    for (const stored of [null, '', 'x', '[]', 'null', '{"silenceDays":3}', '{"silenceDays":"50"}', '{"silenceDays":50.5}', '{"other":9}'])
      expect(thresholdsFrom(stored), String(stored)).toEqual(defaultThresholds)
    expect(thresholdsFrom('{"silenceDays":50}')).toEqual({ ...defaultThresholds, silenceDays: 50 })
  })
})
