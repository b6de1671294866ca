import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import {
  agreementOf,
  contentOf,
  memberOf,
  partnershipWith,
  roundFor,
  scopeOf,
  signedIn,
  storeForEachTest,
  type Tables,
} from '@/e2e/support/partnership-in-store'
import { addAgreement } from '@/lib/agreements/mutations'
import { getAgreement } from '@/lib/agreements/data'
import { listBalls } from '@/lib/check-ins/data'
import { logCheckIn } from '@/lib/check-ins/mutations'
import { listCommitments } from '@/lib/commitments/data'
import { adopt } from '@/lib/commitments/mutations'
import { openTogether } from '@/lib/consensus/mutations'
import { getSharingFacts, listShared } from '@/lib/learning/data'
import { fingerprintOf, sharedOf } from '@/lib/learning/learnings'
import { readLibraryAsked } from '@/lib/learning/library'
import { takeBackShared } from '@/lib/learning/mutations'
import { listAgencies } from '@/lib/people/data'
import { addMembers } from '@/lib/people/mutations'
import { reading } from '@/lib/platform/db'
import { newSecret } from '@/lib/platform/ids'
import { endRetrospective } from '@/lib/retrospectives/mutations'
import { openRetrospective } from '@/lib/retrospectives/people'
import { closeRound } from '@/lib/rounds/close-round'
import { getHowItEnded, getWindUpPath } from './data'
import { confirmWindUp, type Decided, dropDraft, saveStep } from './mutations'

const day = '2026-03-03'

onBothStores('a guided end', (kind) => {
  let tables: Tables
  storeForEachTest(kind, (_, made) => {
    tables = made
  })

  type Scope = Parameters<typeof saveStep>[0]
  const refused = (reason: string) => ({ outcome: 'refused', reason })
  const everything = async () =>
    contentOf(
      tables,
      kind,
      (await tables.names()).filter((name) => !name.startsWith('_')),
    )

  /** A partnership with two open commitments, a ball, and two agreements. */
  async function busy(people = 3, name = 'Warm homes') {
    const made = await partnershipWith(people, name)
    const { scope, members } = made
    for (const what of ['Meet', 'Write'])
      await adopt(scope, { what, ownerMembershipId: members[0] ?? '', dueOn: '2026-04-01', actionId: null, roundId: null, madeOn: day }, newSecret())
    const [agency] = await listAgencies(scope)
    const words = { pulse: 3, felt: null, moved: 'x', victory: '', inTheWay: '', balls: [], commitments: [] } as const
    await logCheckIn(scope, { ...words, balls: [], commitments: [], on: day, newBall: { work: 'Timetable', holder: agency?.id ?? '' } }, newSecret(), day)
    const agreements: string[] = []
    for (const title of ['Memorandum', 'Data rules']) {
      const answer = await addAgreement(scope, agreementOf({ title }), newSecret())
      agreements.push('id' in answer ? String(answer.id) : '')
    }
    const path = await getWindUpPath(scope)
    if (!path) throw new Error('no path')
    return { ...made, open: path.open }
  }
  const decisions = (open: Awaited<ReturnType<typeof busy>>['open']): [Parameters<typeof saveStep>[1], Decided][] => [
    [
      'work',
      {
        commitments: {
          [open.commitments[0]?.id ?? '']: { kind: 'dropped', words: 'No money' },
          [open.commitments[1]?.id ?? '']: { kind: 'passed', words: 'Hauora Trust' },
        },
        balls: { [open.balls[0]?.id ?? '']: { kind: 'passed', words: 'The port' } },
      },
    ],
    [
      'agreements',
      { agreements: { [open.agreements[0]?.id ?? '']: { kind: 'ends', words: '' }, [open.agreements[1]?.id ?? '']: { kind: 'passed', words: 'Council' } } },
    ],
    ['thanks', { note: 'All passes on', thanks: 'To Ana', kept: 'Papers at the port' }],
  ]
  const prepared = async (scope: Scope, open: Awaited<ReturnType<typeof busy>>['open'], more: [Parameters<typeof saveStep>[1], Decided][] = []) => {
    let version = 0
    for (const [step, decided] of [...decisions(open), ...more]) {
      expect(await saveStep(scope, step, version, decided, day)).toEqual({ outcome: 'done' })
      version += 1
    }
    return version
  }

  it('is a draft over days in which nothing happens, saved once by one form, and thrown away without a trace in the record', async () => {
    const { scope, open } = await busy()
    const names = ['Commitment', 'CommitmentClosure', 'BallHolding', 'Agreement', 'AgreementStep', 'Partnership', 'WindUp', 'SharedLearning']
    const before = await contentOf(tables, kind, names)
    const version = await prepared(scope, open)
    expect(await saveStep(scope, 'thanks', version - 1, { note: 'All passes on', thanks: 'To Ana', kept: 'Papers at the port' }, day)).toEqual({
      outcome: 'done',
    })
    const [work] = decisions(open)
    if (work) expect(await saveStep(scope, 'work', version, work[1], '2026-03-09')).toEqual({ outcome: 'done' })
    expect((await getWindUpPath(scope))?.draft).toMatchObject({
      version: version + 1,
      startedOn: day,
      thanks: 'To Ana',
      saved: ['work', 'agreements', 'thanks'],
    })
    expect(await saveStep(scope, 'thanks', 1, { note: 'Other', thanks: '', kept: '' }, day)).toMatchObject({
      outcome: 'stale',
      theirs: { version: String(version + 1), note: 'All passes on' },
    })
    expect(await dropDraft(scope)).toEqual({ outcome: 'done' })
    expect(await contentOf(tables, kind, names)).toEqual(before)
    expect((await getWindUpPath(scope))?.draft.version).toBe(0)
  })

  it('does all that was decided at once, and makes the record read-only', async () => {
    const { scope, open, partnershipId } = await busy()
    const version = await prepared(scope, open)
    expect(await confirmWindUp(scope, version, '', day)).toEqual({ outcome: 'done' })
    const commitments = await listCommitments(scope)
    expect(commitments.map((one) => [one.closure?.kind, one.closure?.reason]).sort()).toEqual([
      ['dropped', 'No money'],
      ['passed', 'Hauora Trust'],
    ])
    expect(await listBalls(scope)).toEqual([])
    const [ends, goesOn] = open.agreements
    expect((await getAgreement(scope, ends?.id ?? ''))?.steps.at(-1)).toMatchObject({ status: 'ended', on: day })
    expect((await getAgreement(scope, goesOn?.id ?? ''))?.steps.at(-1)?.status).toBe('exploring')
    expect(await getHowItEnded(scope)).toMatchObject({
      on: day,
      note: 'All passes on',
      thanks: 'To Ana',
      kept: 'Papers at the port',
      story: null,
      passages: [
        { kind: 'agreement', withWhom: 'Council' },
        { kind: 'ball', what: 'Timetable', withWhom: 'The port' },
        { kind: 'commitment', withWhom: 'Hauora Trust' },
      ],
    })
    expect(await reading((from) => from.windUpDraft.count())).toBe(0)
    expect(await confirmWindUp(scope, version, '', day)).toEqual(refused('wound-up'))
    expect(await saveStep(scope, 'thanks', 0, { note: 'x' }, day)).toEqual(refused('wound-up'))
    expect(await adopt(scope, { what: 'More', ownerMembershipId: 'x', dueOn: day, actionId: null, roundId: null, madeOn: day }, newSecret())).toBe('wound-up')
    const angel = await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel', released: ['agreements'] }] })
    expect((await getHowItEnded(await scopeOf(await angel.actor(), partnershipId)))?.passages.map((one) => one.kind)).toEqual(['agreement'])
  })

  it('is refused with anything open, and changes nothing then', async () => {
    const { scope, open, partnershipId, members } = await busy(6)
    expect(await confirmWindUp(scope, 0, '', day)).toEqual(refused('no-draft'))
    const version = await prepared(scope, open)
    const attempt = async (reason: string) => {
      const before = await everything()
      expect(await confirmWindUp(scope, version, '', day)).toEqual(refused(reason))
      expect(await everything()).toEqual(before)
    }
    const round = await roundFor(scope, members)
    await attempt('not-ready')
    await closeRound(partnershipId, round.roundId, 'nobody', day)
    await openTogether(scope, { present: members, orderSeed: 1, on: day }, newSecret())
    await attempt('not-ready')
  })

  it('is held up while a retrospective is open, and says where it is', async () => {
    const { scope, open, partnershipId } = await busy()
    const version = await prepared(scope, open)
    const room = await openRetrospective(scope, { name: 'Lena', organisation: '', dotsEach: 3 }, newSecret(), newSecret(), day)
    if (room.outcome !== 'opened') throw new Error(room.reason)
    expect((await getWindUpPath(scope))?.open.rounds).toEqual([{ path: `/retrospectives/${room.id}`, what: 'A retrospective' }])
    const before = await everything()
    expect(await confirmWindUp(scope, version, '', day)).toEqual(refused('not-ready'))
    expect(await everything()).toEqual(before)
    expect(await endRetrospective(scope, room.id, newSecret(), day)).toMatchObject({ outcome: 'done' })
    expect(await confirmWindUp(scope, version, '', day)).toEqual({ outcome: 'done' })
    expect(await reading((from) => from.windUp.count({ where: { partnershipId } }))).toBe(1)
  })

  it('is refused for what was adopted after the step was saved, and for another draft than the one on the screen', async () => {
    const { scope, open, members } = await busy()
    const version = await prepared(scope, open)
    expect(await confirmWindUp(scope, version - 1, '', day)).toMatchObject({ outcome: 'stale', theirs: { version: String(version) } })
    await adopt(scope, { what: 'Late', ownerMembershipId: members[0] ?? '', dueOn: '2026-04-01', actionId: null, roundId: null, madeOn: day }, newSecret())
    expect(await confirmWindUp(scope, version, '', day)).toEqual(refused('not-ready'))
  })

  it('shares the story exactly as shown, opens the record where that was chosen, and the story can be taken back afterwards', async () => {
    const { scope, open, partnershipId } = await busy()
    const storyWith = { withName: true, with: ['stage' as const], conditions: ['learning-e3' as const] }
    const version = await prepared(scope, open, [['story', { story: 'We met on the pier', storyWith, recordStays: 'installation' }]])
    expect(await confirmWindUp(scope, version, '', day)).toEqual(refused('story-changed'))
    const shown = fingerprintOf(sharedOf('story', { text: 'We met on the pier', ...storyWith }, await getSharingFacts(scope)))
    expect(await Promise.all([confirmWindUp(scope, version, shown, day), confirmWindUp(scope, version, shown, day)])).toEqual([
      { outcome: 'done' },
      refused('wound-up'),
    ])
    const reader = await (await signedIn('Reader')).actor()
    const [story] = await listShared(reader, readLibraryAsked({}))
    expect(story).toMatchObject({ kind: 'story', text: 'We met on the pier', partnershipName: 'Warm homes', stage: null })
    expect((await scopeOf(reader, partnershipId)).standing).toBe('colleague')
    expect((await getHowItEnded(scope))?.story?.text).toBe('We met on the pier')
    await takeBackShared(scope, story?.id ?? '', day)
    expect(await listShared(reader, readLibraryAsked({}))).toEqual([])
    expect((await getHowItEnded(scope))?.story).toBeNull()
  })

  it('is prepared by a lead and read by nobody else', async () => {
    const { scope, open, partnershipId } = await busy()
    await prepared(scope, open)
    const member = await signedIn('Member', { grants: [{ partnershipId, standing: 'member' }] })
    expect(await getWindUpPath(await scopeOf(await member.actor(), partnershipId))).toBeNull()
    await addMembers(scope, [memberOf('Late joiner')], newSecret())
  })
})
