import { expect, it } from 'vitest'
import { answersOf } from '@/e2e/support/answers'
import { onBothStores } from '@/e2e/support/fresh-store'
import { contentOf, memberOf, partnershipWith, roundFor, scopeOf, signedIn, storeForEachTest, type Tables, windUp } from '@/e2e/support/partnership-in-store'
import { getCalendarFacts } from '@/lib/calendar/data'
import { editMember } from '@/lib/people/mutations'
import { newSecret } from '@/lib/platform/ids'
import { listClosedRounds } from '@/lib/readings/data'
import { closeRound } from '@/lib/rounds/close-round'
import { openRound } from '@/lib/rounds/mutations'
import { listTimeline } from '@/lib/timeline/data'
import { getTogether, listTogether } from './data'
import { discardTogether, openTogether, saveTogether } from './mutations'
import type { CommonAnswers } from './types'

const day = '2026-03-03'
const answers = Object.fromEntries(Object.entries(answersOf('functioning')).map(([id, value]) => [id, Number(value)])) as CommonAnswers
const said = { answers, felt: 'functioning', note: 'We were three' }
const confidential = ['Round', 'RoundClosure', 'Invitation', 'InvitationLink', 'Response', 'RoundComment', 'Reading']

onBothStores('a session made together', (kind) => {
  let tables: Tables
  storeForEachTest(kind, (_, made) => {
    tables = made
  })

  const opened = async (people = 3, name?: string) => {
    const made = await partnershipWith(people, name)
    const answer = await openTogether(made.scope, { present: made.members, orderSeed: 7, on: day }, newSecret())
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer))
    return { ...made, id: answer.sessionId }
  }
  const refused = (reason: string) => ({ outcome: 'refused', reason })

  it('is opened, saved, finished and thrown away without a row in any table of a confidential round', async () => {
    const { scope, members } = await partnershipWith(3)
    const before = await contentOf(tables, kind, confidential)
    const answer = await openTogether(scope, { present: members, orderSeed: 7, on: day }, newSecret())
    const id = answer.outcome === 'done' ? answer.sessionId : ''
    await saveTogether(scope, id, 1, said, null)
    await saveTogether(scope, id, 2, said, { on: day })
    const next = await openTogether(scope, { present: members, orderSeed: 7, on: day }, newSecret())
    await discardTogether(scope, next.outcome === 'done' ? next.sessionId : '')
    expect(await contentOf(tables, kind, confidential)).toEqual(before)
    expect(await listClosedRounds(scope)).toEqual([])
  })

  it('is opened once by one form, even at once, and not beside another', async () => {
    const { scope, members } = await partnershipWith(3)
    const key = newSecret()
    const opening = { present: members, orderSeed: 7, on: day }
    const both = await Promise.all([openTogether(scope, opening, key), openTogether(scope, { ...opening, orderSeed: 8 }, key)])
    expect(both[0]).toMatchObject({ outcome: 'done' })
    expect(both[1]).toEqual(both[0])
    expect(await openTogether(scope, opening, newSecret())).toEqual(refused('open-already'))
    expect(await listTogether(scope)).toHaveLength(1)
  })

  it('names people of this partnership who are there, two at least', async () => {
    const { scope, members } = await partnershipWith(3)
    const other = await partnershipWith(2, 'Elsewhere')
    const [a = '', b = '', gone = ''] = members
    await editMember(scope, gone, 1, memberOf('Gone', { to: '2026-03-02' }))
    const attempt = (present: string[]) => openTogether(scope, { present, orderSeed: 7, on: day }, newSecret())
    expect(await attempt([a])).toEqual(refused('too-few'))
    expect(await attempt([a, a])).toEqual(refused('too-few'))
    expect(await attempt([a, gone])).toEqual(refused('no-such-member'))
    expect(await attempt([a, other.members[0] ?? ''])).toEqual(refused('no-such-member'))
    expect(await attempt([a, b])).toMatchObject({ outcome: 'done' })
  })

  it('and a confidential round keep each other out while one is open, so that nobody takes the one for the other', async () => {
    const { scope, members, partnershipId } = await partnershipWith(6)
    const round = await roundFor(scope, members)
    expect(await openTogether(scope, { present: members, orderSeed: 7, on: day }, newSecret())).toEqual(refused('round-open'))
    await closeRound(partnershipId, round.roundId, 'nobody', day)
    const session = await openTogether(scope, { present: members, orderSeed: 7, on: day }, newSecret())
    const opening = { closesOn: '2026-03-16', minimumAnswers: 5, facilitator: null, invited: members, orderSeed: 7, on: day }
    expect(await openRound(scope, newSecret(), opening)).toEqual(refused('together-open'))
    // Another question, by the same links, is nobody’s self-assessment.
    expect(await openRound(scope, newSecret(), { ...opening, asks: { kind: 'sense-making', subject: 'Ferries' } })).toMatchObject({ outcome: 'opened' })
    await saveTogether(scope, session.outcome === 'done' ? session.sessionId : '', 1, said, { on: day })
    expect(await openRound(scope, newSecret(), opening)).toMatchObject({ outcome: 'opened' })
  })

  it('keeps what was typed as a draft, tells the second of two who save, and saves one form once', async () => {
    const { scope, id } = await opened()
    expect(await Promise.all([saveTogether(scope, id, 1, said, null), saveTogether(scope, id, 1, said, null)])).toEqual([
      { outcome: 'done', sessionId: id },
      { outcome: 'done', sessionId: id },
    ])
    const other = { ...said, note: 'Another screen' }
    expect(await saveTogether(scope, id, 1, other, null)).toMatchObject({ outcome: 'stale', theirs: { version: '2', note: 'We were three', 'forming-1': '3' } })
    expect(await getTogether(scope, id)).toMatchObject({ version: 2, note: 'We were three', result: null })
  })

  it('is finished once and never changed again, and needs an answer', async () => {
    const { scope, id } = await opened()
    expect(await saveTogether(scope, id, 1, { ...said, answers: {} }, { on: day })).toEqual(refused('nothing-answered'))
    const both = await Promise.all([saveTogether(scope, id, 1, said, { on: day }), saveTogether(scope, id, 1, said, { on: day })])
    expect(both.map((one) => one.outcome)).toEqual(['done', 'done'])
    for (const finish of [null, { on: day }]) expect(await saveTogether(scope, id, 2, { ...said, note: 'Later' }, finish)).toEqual(refused('closed-already'))
    expect(await discardTogether(scope, id)).toEqual(refused('closed-already'))
    expect(await getTogether(scope, id)).toMatchObject({ closedOn: day, presentCount: 3, result: { outcome: 'clear', stages: ['functioning'] } })
  })

  it('is out of reach by an id of another partnership, and after the end', async () => {
    const { id } = await opened()
    const other = await partnershipWith(3, 'Elsewhere')
    expect(await saveTogether(other.scope, id, 1, said, null)).toEqual(refused('not-found'))
    expect(await discardTogether(other.scope, id)).toEqual(refused('not-found'))
    expect(await getTogether(other.scope, id)).toBeNull()
    await windUp(other.scope, 'Over', day)
    expect(await openTogether(other.scope, { present: other.members, orderSeed: 7, on: day }, newSecret())).toEqual(refused('wound-up'))
  })

  it('shows what stands in an open one to whoever fills it in, and names to those who may see people', async () => {
    const { scope, id, partnershipId } = await opened()
    await saveTogether(scope, id, 1, said, null)
    const as = async (standing: 'member' | 'guardian-angel') =>
      scopeOf(
        await (await signedIn(standing, { grants: [{ partnershipId, standing, released: standing === 'guardian-angel' ? ['together'] : [] }] })).actor(),
        partnershipId,
      )
    expect(await getTogether(scope, id)).toMatchObject({ note: 'We were three' })
    expect(await getTogether(await as('member'), id)).toMatchObject({ answers: {}, felt: null, note: '', presentCount: 3 })
    await saveTogether(scope, id, 2, said, { on: day })
    const angel = await getTogether(await as('guardian-angel'), id)
    expect(angel).toMatchObject({ note: 'We were three', present: [], presentCount: 3 })
  })

  it('counts as taking stock in the calendar, and stands on the line of time as what it is', async () => {
    const { scope, id } = await opened()
    await saveTogether(scope, id, 1, said, { on: day })
    expect(await getCalendarFacts(scope)).toMatchObject({ lastReadingOn: day })
    const [entries] = await listTimeline(scope, ['together'], '2026-04-01')
    expect(entries?.entries).toMatchObject([{ on: day, what: 'Functioning, said together and openly', path: `/together/${id}` }])
  })
})
