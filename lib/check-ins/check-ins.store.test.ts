import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { memberOf, partnershipWith, roundFor, scopeOf, signedIn, storeForEachTest, windUp } from '@/e2e/support/partnership-in-store'
import { listCommitments } from '@/lib/commitments/data'
import { addAgency, mergeAgencies, addMembers } from '@/lib/people/mutations'
import { listAgencies } from '@/lib/people/data'
import { today } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/days'
import { reading } from '@/lib/platform/db'
import { newSecret } from '@/lib/platform/ids'
import { closeRound } from '@/lib/rounds/close-round'
import { listTimeline } from '@/lib/timeline/data'
import { timelineKinds } from '@/lib/timeline/types'
import { checkInsOnAPage, getCheckIn, listBalls, listCheckIns } from './data'
import { logCheckIn, removeCheckIn } from './mutations'
import type { CheckInInput } from './schema'

const day = today()
const dayBefore = (days: number) => addDays(day, -days)
const said = (more: Partial<CheckInInput> = {}): CheckInInput => ({
  on: day,
  pulse: 4,
  felt: null,
  moved: '',
  victory: '',
  inTheWay: '',
  balls: [],
  newBall: null,
  commitments: [],
  ...more,
})

onBothStores('check-ins', (kind) => {
  storeForEachTest(kind)

  /** A partnership with two agencies and a ball with the first. */
  const withBall = async () => {
    const made = await partnershipWith(1)
    const { scope } = made
    await addAgency(scope, { name: 'City Council', from: null, to: null }, newSecret())
    const agencies = await listAgencies(scope)
    const idOf = (name: string) => agencies.find((one) => one.name === name)?.id ?? ''
    const [ministry, council] = [idOf('Ministry of Examples'), idOf('City Council')]
    const logged = await logCheckIn(scope, said({ on: dayBefore(10), newBall: { work: 'The Ferry Timetable', holder: ministry } }), newSecret(), day)
    expect(logged.outcome).toBe('done')
    const [ball] = await listBalls(scope)
    return { ...made, ministry, council, ballId: ball?.id ?? '' }
  }

  it('are saved once by one form, even sent twice at once, with the balls and commitments in them', async () => {
    const { scope, members, ministry } = await withBall()
    const entry = said({
      moved: 'Once',
      newBall: { work: 'The bus', holder: ministry },
      commitments: [{ row: 1, what: 'Ring', owner: members[0] ?? '', dueOn: '2027-01-01' }],
    })
    const key = newSecret()
    const answers = await Promise.all([1, 2, 3].map(() => logCheckIn(scope, entry, key, day)))
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(answers[0]?.outcome).toBe('done')
    expect((await listCheckIns(scope)).checkIns.map((one) => one.moved)).toEqual(['Once', ''])
    expect((await listBalls(scope)).map((one) => one.work)).toEqual(['The bus', 'The Ferry Timetable'])
    const commitments = await listCommitments(scope)
    expect(commitments).toHaveLength(1)
    expect(commitments[0]).toMatchObject({ what: 'Ring', madeOn: day, checkInId: answers[0]?.outcome === 'done' ? answers[0].id : '' })
    // Written anew after a while it is another one.
    expect((await logCheckIn(scope, { ...entry, moved: 'Changed', newBall: null }, key, day)).outcome).toBe('done')
    expect((await listCheckIns(scope)).checkIns).toHaveLength(3)
  })

  it('pass a ball that another passes at the same instant once: one wins, the other is told and nothing of theirs is saved', async () => {
    const { scope, council, ballId } = await withBall()
    const answers = await Promise.all([
      logCheckIn(scope, said({ moved: 'passed', balls: [{ holdingId: ballId, to: council }] }), newSecret(), day),
      logCheckIn(scope, said({ moved: 'ended', balls: [{ holdingId: ballId, to: null }] }), newSecret(), day),
    ])
    expect(answers.map((one) => one.outcome).sort()).toEqual(['done', 'refused'])
    const won = answers[0]?.outcome === 'done' ? 'passed' : 'ended'
    expect(answers.find((one) => one.outcome === 'refused')).toMatchObject({ reason: 'passed-already', field: 'balls', about: 'The Ferry Timetable' })
    expect((await listCheckIns(scope)).checkIns.map((one) => one.moved)).toEqual([won, ''])
    expect((await listBalls(scope)).map((one) => one.agency)).toEqual(won === 'passed' ? ['City Council'] : [])
  })

  it('begin a piece of work once, however its name is written: two at once, and one that is there', async () => {
    const { scope, ministry, council } = await withBall()
    const begin = (work: string, holder: string) => logCheckIn(scope, said({ newBall: { work, holder } }), newSecret(), day)
    const answers = await Promise.all([begin('Warm māra', ministry), begin('WARM  mara', council)])
    expect(answers.map((one) => one.outcome).sort()).toEqual(['done', 'refused'])
    expect(await begin('the ferry timetable', council)).toMatchObject({ reason: 'held-already', field: 'newWork' })
    expect(await listBalls(scope)).toHaveLength(2)
  })

  it('keep who had the ball before, and let it come back', async () => {
    const { scope, partnershipId, ministry, council, ballId } = await withBall()
    await logCheckIn(scope, said({ on: dayBefore(5), balls: [{ holdingId: ballId, to: council }] }), newSecret(), day)
    const [second] = await listBalls(scope)
    await logCheckIn(scope, said({ balls: [{ holdingId: second?.id ?? '', to: ministry }] }), newSecret(), day)
    const all = await reading((from) => from.ballHolding.findMany({ where: { partnershipId }, orderBy: { since: 'asc' } }))
    expect(all.map((one) => [one.participationId, one.since, one.until])).toEqual([
      [ministry, dayBefore(10), dayBefore(5)],
      [council, dayBefore(5), day],
      [ministry, day, null],
    ])
    expect(
      await logCheckIn(scope, said({ on: dayBefore(1), balls: [{ holdingId: (await listBalls(scope))[0]?.id ?? '', to: null }] }), newSecret(), day),
    ).toMatchObject({
      reason: 'before-it-was-taken',
    })
  })

  it('refuse ids of another partnership, days that cannot be, and a partnership that is wound up; nothing is left of what was refused', async () => {
    const { scope, members, council, ballId } = await withBall()
    const other = await partnershipWith(1, 'Elsewhere')
    const theirs = await listAgencies(other.scope)
    const holder = theirs[0]?.id ?? ''
    const tries: [Partial<CheckInInput>, string][] = [
      [{ newBall: { work: 'X', holder } }, 'no-such-agency'],
      [{ balls: [{ holdingId: ballId, to: holder }] }, 'no-such-agency'],
      [{ balls: [{ holdingId: 'x', to: null }] }, 'not-found'],
      [{ commitments: [{ row: 2, what: 'X', owner: other.members[0] ?? '', dueOn: day }] }, 'no-such-owner'],
      [{ commitments: [{ row: 1, what: 'X', owner: members[0] ?? '', dueOn: '2199-12-31' }] }, 'due-too-far'],
      [{ commitments: [{ row: 1, what: 'X', owner: members[0] ?? '', dueOn: '1950-01-01' }] }, 'due-before'],
      [{ on: dayBefore(-1) }, 'ahead'],
      [{ on: dayBefore(400) }, 'too-long-ago'],
    ]
    const before = await reading((from) => Promise.all([from.checkIn.count(), from.ballHolding.count(), from.commitment.count(), from.auditEvent.count()]))
    for (const [more, reason] of tries) expect(await logCheckIn(scope, said(more), newSecret(), day)).toMatchObject({ outcome: 'refused', reason })
    expect(await logCheckIn(other.scope, said({ balls: [{ holdingId: ballId, to: holder }] }), newSecret(), day)).toMatchObject({ reason: 'not-found' })
    expect(await reading((from) => Promise.all([from.checkIn.count(), from.ballHolding.count(), from.commitment.count(), from.auditEvent.count()]))).toEqual(
      before,
    )
    const [mine] = (await listCheckIns(scope)).checkIns
    expect(await getCheckIn(other.scope, mine?.id ?? '')).toBeNull()
    expect(await removeCheckIn(other.scope, mine?.id ?? '', day)).toBe('not-found')
    // A form that was refused works once it is mended.
    const key = newSecret()
    expect((await logCheckIn(scope, said({ commitments: [{ row: 1, what: 'X', owner: 'x', dueOn: day }] }), key, day)).outcome).toBe('refused')
    expect((await logCheckIn(scope, said({ commitments: [{ row: 1, what: 'X', owner: members[0] ?? '', dueOn: day }] }), key, day)).outcome).toBe('done')
    await windUp(scope, 'Over', day)
    expect(await logCheckIn(scope, said({ balls: [{ holdingId: ballId, to: council }] }), newSecret(), day)).toMatchObject({ reason: 'wound-up' })
    expect(await removeCheckIn(scope, mine?.id ?? '', day)).toBe('wound-up')
  })

  it('give the ball to no agency that has left', async () => {
    const { scope, ballId } = await withBall()
    await addAgency(scope, { name: 'Gone Trust', from: '2020-01-01', to: '2021-01-01' }, newSecret())
    const gone = (await listAgencies(scope)).find((one) => one.name === 'Gone Trust')?.id ?? ''
    expect(await logCheckIn(scope, said({ balls: [{ holdingId: ballId, to: gone }] }), newSecret(), day)).toMatchObject({ reason: 'no-such-agency' })
  })

  it('keep text as it was typed, whatever it holds', async () => {
    const { scope } = await partnershipWith(0)
    const moved = '<script>alert(1)</script> שלום 🚢 ā\nline two'
    const logged = await logCheckIn(scope, said({ moved }), newSecret(), day)
    expect(logged.outcome === 'done' && (await getCheckIn(scope, logged.id))?.moved).toBe(moved)
  })

  it('are taken away by their author on the same day only; balls and commitments made in them stay', async () => {
    const { scope, partnershipId, members, ministry } = await withBall()
    const entry = said({
      moved: 'A name that should not stand here',
      newBall: { work: 'The bus', holder: ministry },
      commitments: [{ row: 1, what: 'Ring', owner: members[0] ?? '', dueOn: '2027-01-01' }],
    })
    const key = newSecret()
    const logged = await logCheckIn(scope, entry, key, day)
    const id = logged.outcome === 'done' ? logged.id : ''
    const friend = await scopeOf(await (await signedIn('Member', { grants: [{ partnershipId, standing: 'member' }] })).actor(), partnershipId)
    expect(await removeCheckIn(friend, id, day)).toBe('too-late')
    expect(await removeCheckIn(scope, id, dayBefore(-1))).toBe('too-late')
    expect(await removeCheckIn(scope, id, day)).toBe('done')
    expect(await removeCheckIn(scope, id, day)).toBe('not-found')
    expect(await getCheckIn(scope, id)).toBeNull()
    expect((await listBalls(scope)).map((one) => one.work)).toContain('The bus')
    expect(await listCommitments(scope)).toMatchObject([{ what: 'Ring', checkInId: null }])
    // The same form, sent on purpose afterwards, is new work and leads to no page that is gone.
    const again = await logCheckIn(scope, { ...entry, newBall: null }, key, day)
    expect(again.outcome === 'done' && (await getCheckIn(scope, again.id))?.moved).toBe(entry.moved)
  })

  it('are listed a page at a time, each once, newest first', async () => {
    const { scope } = await partnershipWith(0)
    for (let at = 0; at < checkInsOnAPage + 5; at++) await logCheckIn(scope, said({ on: dayBefore(at % 3), moved: String(at) }), newSecret(), day)
    const first = await listCheckIns(scope)
    expect(first.checkIns).toHaveLength(checkInsOnAPage + 1)
    const last = first.checkIns[checkInsOnAPage - 1]?.id ?? ''
    const second = await listCheckIns(scope, last)
    expect(second).toMatchObject({ begun: true })
    const all = [...first.checkIns.slice(0, checkInsOnAPage), ...second.checkIns]
    expect(new Set(all.map((one) => one.id)).size).toBe(checkInsOnAPage + 5)
    const days = all.map((one) => one.on)
    expect(days).toEqual([...days].sort().reverse())
    const other = await partnershipWith(0, 'Elsewhere')
    expect(await listCheckIns(other.scope, last)).toEqual({ checkIns: [], begun: false })
  })

  it('move with an agency that is merged into another', async () => {
    const { scope, ministry, council } = await withBall()
    const version = (await listAgencies(scope)).find((one) => one.id === ministry)?.version ?? 0
    expect((await mergeAgencies(scope, ministry, version, council)).outcome).toBe('done')
    expect((await listBalls(scope)).map((one) => one.agency)).toEqual(['City Council'])
  })

  it('show an angel to whom they are released no name of a person or an agency, and no commitment', async () => {
    const { scope, partnershipId, members } = await withBall()
    await logCheckIn(scope, said({ commitments: [{ row: 1, what: 'Ring', owner: members[0] ?? '', dueOn: day }] }), newSecret(), day)
    const angelOf = async (released: 'check-ins' | 'commitments' | 'reading') =>
      scopeOf(await (await signedIn(released, { grants: [{ partnershipId, standing: 'guardian-angel', released: [released] }] })).actor(), partnershipId)
    const angel = await angelOf('check-ins')
    const seen = JSON.stringify([await listCheckIns(angel), await listBalls(angel), await listTimeline(angel, timelineKinds, '2999-01-01')])
    expect(seen).not.toMatch(/Ministry|City Council|Warm homes 01|Lead of|Ring/)
    expect(seen).toContain('The Ferry Timetable')
    // Without them: nothing of check-ins on the line of time, and each other kind only where it is released.
    const other = await angelOf('reading')
    const kinds = await listTimeline(other, timelineKinds, '2999-01-01')
    expect(kinds.map((one) => one.kind)).toEqual(['readings', 'beginning-and-end'])
    const third = await listTimeline(await angelOf('commitments'), timelineKinds, '2999-01-01')
    expect(JSON.stringify(third)).not.toMatch(/Warm homes 01|check-ins/)
    expect(third.find((one) => one.kind === 'commitments')?.entries).toMatchObject([{ what: 'Made: Ring', more: [] }])
  })
})

onBothStores('the timeline', (kind) => {
  storeForEachTest(kind)

  it('holds what happened, each kind with its day, up to the day that is asked for', async () => {
    const { scope, partnershipId, members } = await partnershipWith(5, 'Line', { startedOn: '2025-05-05' })
    await addMembers(scope, [memberOf('Ana', { from: '2025-06-01', to: '2025-12-31' })], newSecret())
    const { roundId } = await roundFor(scope, members)
    await closeRound(partnershipId, roundId, 'nobody', '2026-03-04')
    await logCheckIn(scope, said({ pulse: 2, felt: 'frustration', inTheWay: 'Fog' }), newSecret(), day)
    const told = (await listTimeline(scope, timelineKinds, '2999-01-01')).flatMap((one) => one.entries.map((entry) => [entry.on, entry.what, ...entry.more]))
    expect(told).toEqual([
      [day, 'Hard going, felt like frustration', 'Fog'],
      ['2026-03-04', 'Too few answers for a reading', '0 of 5 answered'],
      ['2025-12-31', 'Ana, Ministry of Examples: last day'],
      ['2025-06-01', 'Ana, Ministry of Examples: came'],
      ['2025-05-05', 'The partnership began'],
    ])
    const earlier = (await listTimeline(scope, ['people', 'readings'], '2025-12-31')).flatMap((one) => one.entries)
    expect(earlier.map((one) => one.on)).toEqual(['2025-06-01'])
  })
})
