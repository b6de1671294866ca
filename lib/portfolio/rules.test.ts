import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partnership, present } from '@/e2e/support/signal-facts'
import { type PartnershipScope, type Releasable, releasable } from '@/lib/access/types'
import { addDays } from '@/lib/platform/days'
import { rules } from '@/lib/signals/rules'
import { defaultThresholds } from '@/lib/signals/thresholds'
import type { FactsSeen, SignalFacts } from '@/lib/signals/types'
import { addressAsked, ordersOf, placeOf, readAsked, readPlace } from './asked'
import { needOfSignal } from './needs'
import { entryOf, hintOf, never, noneYet, rangeOf, releasedKey } from './rules'
import { type Asked, hints, shows, sorts } from './types'
import { ledeOf } from './words'

const today = '2026-06-30'
const ago = (days: number) => addDays(today, -days)
const angel = (released: readonly Releasable[] = releasable) =>
  ({ partnershipId: 'p1', standing: 'guardian-angel', released, personId: 'me', ownMembershipId: null }) as unknown as PartnershipScope

/** Facts as an angel with this release would get them: null for the rest. */
function seen(more: Partial<SignalFacts>, released: readonly Releasable[] = releasable): FactsSeen {
  const facts = partnership({ 'check-ins': [{ id: 'k', on: ago(5), pulse: null }], ...more })
  const kinds = Object.keys(facts).filter((kind) => kind !== 'partnershipId' && kind !== 'record')
  return { ...facts, ...Object.fromEntries(kinds.filter((kind) => !(released as readonly string[]).includes(kind)).map((kind) => [kind, null])) }
}

function made(more: Partial<SignalFacts> = {}, given: { released?: readonly Releasable[]; asked?: Asked[]; woundUpOn?: string; name?: string } = {}) {
  const released = given.released ?? releasable
  const { asked = [], woundUpOn = null, name = 'Māui’s landing' } = given
  const facts = seen(more, released)
  return entryOf(angel(released), { partnership: { name, woundUpOn }, facts, acknowledgements: [], asked, thresholds: defaultThresholds }, today)
}
const reading = (outcome: 'clear' | 'contested' | 'crossover', stages: string[], on = ago(20)) =>
  ({ ...present.reading, roundId: `r${on}`, closedOn: on, outcome, stages }) as SignalFacts['reading'][number]
const flying = { reading: [reading('clear', ['flying'])] }
const help: Asked = { id: 'h', text: 'Could you ring the chief executive?', on: ago(1) }

describe('the hint', () => {
  it('is keep out of the way where nothing calls, with the reason, or every angel would step in everywhere', () => {
    const { entry, order } = made(flying)
    expect([hintOf(order.need), entry.needs, entry.calm]).toEqual(['keep-out', [], 'Flying, and nothing open that calls for you.'])
  })

  it('says asked before anything else, though more is in trouble, and goes when nothing waits', () => {
    const trouble = { reading: [reading('contested', ['frustration', 'functioning'])] }
    expect(hintOf(made(trouble, { asked: [help] }).order.need)).toBe('asked')
    expect(made(trouble, { asked: [help] }).order.need).toBeLessThan(made(trouble).order.need)
    expect(hintOf(made(trouble).order.need)).toBe('ask-lead')
  })

  it('never says step in: each first step asks somebody, and the group keeps what is its own', () => {
    for (const { step } of Object.values(needOfSignal)) expect(step).toMatch(/^Ask the lead/)
  })

  it('leaves a partnership that was wound up alone, though help was asked for before', () => {
    const { entry, order } = made({ ...flying, record: { ...present.record, woundUp: true } }, { asked: [help], woundUpOn: ago(3) })
    expect([hintOf(order.need), entry.asked, entry.needs, entry.nextReview, entry.calm]).toEqual(['keep-out', [], [], null, 'Wound up on 27 June 2026.'])
    expect(order.need).toBeGreaterThan(made(flying).order.need)
  })
})

describe('the needs', () => {
  it('know every rule that they are turned from, or a renamed signal would fall silent here', () => {
    const ids = rules.map((rule) => rule.id)
    for (const id of Object.keys(needOfSignal)) expect(ids).toContain(id)
  })

  it.each([
    ['contested', { reading: [reading('contested', ['frustration', 'functioning'])] }, 'contested'],
    ['failing', { reading: [reading('clear', ['failing'])] }, 'failing'],
    ['frustrated twice', { reading: [reading('clear', ['frustration'], ago(100)), reading('clear', ['frustration'])] }, 'frustration'],
    [
      'an agreement that ends',
      { ...flying, agreements: [{ ...present.agreement, kind: 'joint-work-programme' as const, endsOn: addDays(today, 30) }] },
      'agreement',
    ],
  ])('tell of %s', (_name, more, topic) => {
    expect(made(more).entry.needs.map((need) => need.topic)).toContain(topic)
  })

  it('are silent a day before: an end in 31 days, one frustrated reading, one that is no longer frustrated', () => {
    const topics = (more: Partial<SignalFacts>) => made(more).entry.needs.map((need) => need.topic)
    expect(topics({ ...flying, agreements: [{ ...present.agreement, kind: 'joint-work-programme', endsOn: addDays(today, 31) }] })).toEqual([])
    expect(topics({ reading: [reading('clear', ['frustration'])] })).toEqual([])
    expect(
      topics({ reading: [reading('clear', ['frustration'], ago(100)), reading('clear', ['frustration'], ago(60)), reading('clear', ['functioning'])] }),
    ).toEqual([])
  })

  it('tell of silence out of the check-ins where only those are released, and out of the signal where that is', () => {
    const quiet = { 'check-ins': [{ id: 'k', on: ago(defaultThresholds.silenceDays), pulse: null }] }
    const plain = made(quiet, { released: ['check-ins'] }).entry.needs
    expect(plain).toMatchObject([{ topic: 'silent', what: 'Nothing was logged since the check-in of 19 May 2026.' }])
    expect(made({ 'check-ins': [{ id: 'k', on: ago(defaultThresholds.silenceDays - 1), pulse: null }] }, { released: ['check-ins'] }).entry.needs).toEqual([])
    // A reading since then is a sign of life that the signal knows of.
    expect(made({ ...quiet, ...flying }).entry.needs).toEqual([])
    const all = made({ ...quiet, reading: [reading('clear', ['flying'], ago(80))] }).entry.needs
    expect(all.filter((need) => need.topic === 'silent')).toHaveLength(1)
  })

  it('come once each, those that press most first', () => {
    const many = made({
      reading: [reading('contested', ['frustration', 'functioning'])],
      agreements: [{ ...present.agreement, kind: 'joint-work-programme', endsOn: ago(3) }],
    })
    expect(many.entry.needs.map((need) => need.topic)).toEqual(['contested', 'agreement'])
  })

  it('leave to the group what it has acknowledged', () => {
    const facts = seen({ reading: [reading('contested', ['frustration', 'functioning'])] })
    const given = { partnership: { name: 'x', woundUpOn: null }, facts, asked: [], thresholds: defaultThresholds }
    const [signal] = rules.flatMap((rule) => (rule.id === 'contested' ? (rule.signal(facts, { today, thresholds: defaultThresholds }) ?? []) : []))
    const acknowledgements = [{ id: 'a', rule: 'contested', facts: signal?.facts ?? [], note: '', on: today, by: null }]
    expect(entryOf(angel(), { ...given, acknowledgements: [] }, today).entry.needs).toHaveLength(1)
    expect(entryOf(angel(), { ...given, acknowledgements }, today).entry.needs).toEqual([])
  })
})

describe('what the group has acknowledged', () => {
  const given = (facts: FactsSeen, acknowledgements: never[]) =>
    entryOf(angel(), { partnership: { name: 'x', woundUpOn: null }, facts, acknowledgements, asked: [], thresholds: defaultThresholds }, today).entry
  const acknowledging = (facts: FactsSeen, id: string) =>
    rules.flatMap((rule) => {
      const signal = rule.id === id ? rule.signal(facts, { today, thresholds: defaultThresholds }) : null
      return signal ? [{ id: 'a', rule: id, facts: signal.facts, note: '', on: today, by: null } as never] : []
    })

  it('silences that signal and no other of the same kind: a review seen to does not hide an agreement that ran out', () => {
    const agreements = [
      { ...present.agreement, id: 'g1', kind: 'joint-work-programme' as const, reviewOn: ago(9) },
      { ...present.agreement, id: 'g2', kind: 'joint-work-programme' as const, endsOn: ago(3) },
    ]
    const facts = seen({ ...flying, agreements })
    const known = acknowledging(facts, 'review-overdue')
    expect(known).toHaveLength(1)
    expect(given(facts, known).needs).toMatchObject([{ topic: 'agreement', what: 'One agreement has run out and is still marked as in force.' }])
  })

  it('does not hide a later reading that is worse', () => {
    const facts = seen({ reading: [reading('clear', ['frustration'], ago(60)), reading('clear', ['failing'])] })
    const known = acknowledging(facts, 'skipping')
    expect(known).toHaveLength(1)
    expect(given(facts, known).needs.map((need) => need.topic)).toEqual(['failing'])
  })
})

describe('what stands on other partnerships', () => {
  it('is left out of an entry, since it would stay there when one of them is taken back', () => {
    const people = { ...present.people, members: present.people.members.map((one) => ({ ...one, partnerships: 9 })) }
    expect(made({ ...flying, people })).toEqual(made({ ...flying, people: present.people }))
  })
})

describe('what was not released', () => {
  const full: Partial<SignalFacts> = {
    reading: [reading('contested', ['frustration', 'functioning'])],
    agreements: [{ ...present.agreement, title: 'Canary memorandum', endsOn: addDays(today, 5), reviewOn: addDays(today, 2) }],
    commitments: [1, 2, 3].map((at) => ({ ...present.commitment, id: `c${at}`, what: 'Canary task', dueOn: ago(9) })),
    'check-ins': [{ id: 'k', on: ago(99), pulse: 1 }],
  }

  it('changes nothing in an entry, whatever is released: the entry is the same with and without it', () => {
    fc.assert(
      fc.property(fc.subarray([...releasable]), (released) => {
        const emptied = Object.fromEntries(Object.entries(full).filter(([kind]) => (released as string[]).includes(kind)))
        expect(made(full, { released })).toEqual(made(emptied, { released }))
      }),
    )
  })

  it('is nothing at all to an angel of whom the lead has not decided yet: no need, no day, no stage', () => {
    const { entry, order } = made(full, { released: [] })
    expect(entry).toMatchObject({ needs: [], readings: null, lastCheckInOn: null, nextReview: null, openSignals: null })
    expect(entry.calm).toBe('Nothing can be told of it: nothing was released to you. That is not to say that all is well. The lead will ask if they need you.')
    expect(order).toMatchObject({ need: rangeOf['keep-out'].from, stage: '', lastCheckInOn: never, nextReviewOn: never })
  })
})

describe('the order', () => {
  it('sorts names without macrons and case, and tells no check-in yet from none released', () => {
    expect(made({}, { name: 'Ārai TE ĀO' }).order.nameFolded).toBe('arai te ao')
    expect(made({ 'check-ins': [] }).order.lastCheckInOn).toBe(noneYet)
    expect(made({ 'check-ins': [{ id: 'k', on: ago(4), pulse: null }] }).order.lastCheckInOn).toBe(ago(4))
  })

  it('takes the nearest of review, end and next reading, and none that is past', () => {
    const agreements = [{ ...present.agreement, reviewOn: addDays(today, 40), endsOn: addDays(today, 90) }]
    expect(made({ ...flying, agreements }).entry.nextReview).toEqual({ on: addDays(today, 40), what: 'review of “Memorandum”' })
    expect(made({ reading: [reading('clear', ['flying'], ago(20))] }).entry.nextReview).toEqual({ on: '2026-09-10', what: 'reading' })
    expect(made({ agreements: [{ ...present.agreement, reviewOn: ago(1) }] }).entry.nextReview).toBeNull()
  })

  it('gives each number of need one hint, without a gap', () => {
    for (let need = 0; need <= 99; need++) {
      const inside = hints.filter((hint) => need >= rangeOf[hint].from && need <= rangeOf[hint].to)
      if (need === 0 || (need >= rangeOf['ask-lead'].from && need <= rangeOf['keep-out'].to)) expect(inside).toEqual([hintOf(need)])
      if (need > rangeOf['keep-out'].to) expect([inside, hintOf(need)]).toEqual([[], null])
    }
  })

  it('names a release whatever its order', () => {
    expect(releasedKey(['signals', 'people'])).toBe(releasedKey(['people', 'signals']))
    expect(releasedKey([])).toBe('')
  })
})

describe('an address', () => {
  const row = { id: 'abc1', need: 24, nameFolded: 'harbour 2.0. & co\n', lastCheckInOn: '', nextReviewOn: '9999-12-31' }

  it('says where the next page begins by what its order looks at, whatever the name', () => {
    const names = fc.string({ unit: 'binary', maxLength: 60 }).filter((name) => !name.includes('\0'))
    fc.assert(
      fc.property(fc.constantFrom(...sorts), names, fc.integer({ min: 0, max: 99 }), (sort, nameFolded, need) => {
        const place = readPlace(sort, placeOf(sort, { ...row, nameFolded, need }))
        expect(place).toEqual(Object.fromEntries(ordersOf[sort].map((column) => [column, { ...row, nameFolded, need }[column]])))
      }),
    )
  })

  it('with a place of another order, a made-up one or what a store refuses begins at the beginning', () => {
    const places = ['abc1', '24', '24.abc1', '9999.abc1.x', '-1.abc1.x', '24.ABC1.x', '24.abc1.a\0b', '2026-02-30x.abc1', '.', '']
    for (const after of places) expect([after, readAsked({ after }).after]).toEqual([after, null])
    expect(readAsked({ after: placeOf('name', row) }).after).toBeNull()
    expect(readAsked({ sort: 'name', after: placeOf('name', row) }).after).toBe('abc1.harbour 2.0. & co\n')
  })

  it('comes back as it was asked, and leaves out what it cannot mean', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shows), fc.constantFrom(...sorts), fc.constantFrom(null, 'flying' as const), (show, sort, stage) => {
        const query = Object.fromEntries(new URL(addressAsked({ show, sort, stage, q: 'harbour', after: placeOf(sort, row) }), 'http://x').searchParams)
        expect(readAsked(query)).toMatchObject({ show, sort, stage, q: 'harbour', words: ['harbour'], after: placeOf(sort, row) })
      }),
    )
    expect(addressAsked(readAsked({}))).toBe('/portfolio')
  })

  it('typed by hand is taken for what it can mean, whatever stands in it', () => {
    const anything = fc.dictionary(fc.constantFrom('show', 'sort', 'stage', 'after', 'q', 'x'), fc.oneof(fc.string(), fc.array(fc.string())))
    fc.assert(
      fc.property(anything, (query) => {
        const asked = readAsked(query)
        expect(shows).toContain(asked.show)
        expect(sorts).toContain(asked.sort)
        expect(asked.after === null || readPlace(asked.sort, asked.after) !== null).toBe(true)
      }),
    )
  })
})

describe('the first sentence', () => {
  it('speaks of those that were looked through, and lets nobody leave alone what nobody has looked at', () => {
    const of = (asked: number, askLead: number, keepOut: number, total: number) => ledeOf({ asked, 'ask-lead': askLead, 'keep-out': keepOut }, total)
    expect(of(0, 1, 1122, 10_003)).toBe('One of the 1123 partnerships looked through so far calls for you.')
    expect(of(0, 0, 60, 300)).toBe('None of the 60 partnerships looked through so far needs you now.')
    expect(of(1, 1, 0, 3)).toBe('All of the two partnerships looked through so far call for you.')
    expect([of(0, 1, 0, 2), of(0, 0, 1, 2)]).toEqual([
      'The one partnership looked through so far calls for you.',
      'The one partnership looked through so far does not need you now.',
    ])
    expect([of(0, 0, 0, 1), of(0, 0, 0, 9)]).toEqual(['Your partnership is being looked through.', 'Your partnerships are being looked through.'])
    expect(of(1, 2, 7, 10)).toBe('Three of ten partnerships call for you. Leave the others alone.')
    expect([of(0, 0, 1, 1), of(0, 0, 2, 2), of(1, 0, 0, 1), of(1, 1, 0, 2)]).toEqual([
      'Nothing that you may see of your partnership calls for you now.',
      'Nothing that you may see of your two partnerships calls for you now.',
      'Your partnership calls for you.',
      'All of your two partnerships call for you.',
    ])
  })
})
