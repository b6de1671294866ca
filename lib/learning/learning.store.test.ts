import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { contentOf, memberOf, partnershipWith, scopeOf, signedIn, storeForEachTest, type Tables, windUp } from '@/e2e/support/partnership-in-store'
import { mintMemberLinks } from '@/lib/accountabilities/mutations'
import { listOwnIds } from '@/lib/access/data'
import { adopt, settle } from '@/lib/commitments/mutations'
import { listCommitments } from '@/lib/commitments/data'
import { editMember } from '@/lib/people/mutations'
import { inTransaction, reading } from '@/lib/platform/db'
import { newSecret } from '@/lib/platform/ids'
import { addLearnings } from './add-learnings'
import { countLearnings, findReleases, getLearning, getSharing, getSharingFacts, listLearnings, listShared } from './data'
import { mayTell } from './helped'
import { fingerprintOf, sharedOf } from './learnings'
import { readLibraryAsked } from './library'
import { carryByLink, carryLearning, editLearning, noteLearning, releaseHelp, shareHelp, shareLearning, takeBackShared } from './mutations'
import type { SharingChoice } from './types'

const day = '2026-03-03'
const plain: SharingChoice = { text: 'Ask Māori partners first', withName: false, with: [], conditions: ['learning-e3'] }

onBothStores('learnings', (kind) => {
  let tables: Tables
  storeForEachTest(kind, (_, made) => {
    tables = made
  })

  type Scope = Parameters<typeof noteLearning>[0]
  const input = (more = {}) => ({ text: 'Ask first', takerMembershipId: null, takerName: '', organisation: '', ...more })
  const note = async (scope: Scope, more = {}) => {
    const answer = await noteLearning(scope, input(more), newSecret(), day)
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer))
    return answer.id
  }
  const share = async (scope: Scope, id: string, choice: SharingChoice = plain) =>
    shareLearning(scope, id, choice, fingerprintOf(sharedOf('learning', choice, await getSharingFacts(scope))), day)
  const library = async (query = {}) => listShared(await (await signedIn('Reader')).actor(), readLibraryAsked(query))
  const refused = (reason: string) => ({ outcome: 'refused', reason })
  const carried = { carriedOn: day, carriedTo: 'the team', carriedNote: '' }

  it('are noted once by one form, and name a member who is there, with their agency', async () => {
    const { scope, members } = await partnershipWith(2)
    const [a = '', gone = ''] = members
    await editMember(scope, gone, 1, memberOf('Gone', { to: '2026-03-02' }))
    const key = newSecret()
    const both = await Promise.all([1, 2].map(() => noteLearning(scope, input({ takerMembershipId: a }), key, day)))
    expect(both[0]).toEqual(both[1])
    expect(await listLearnings(scope, 'all', null)).toMatchObject([{ takerMembershipId: a, organisation: 'Ministry of Examples', madeOn: day }])
    const other = await partnershipWith(1, 'Elsewhere')
    for (const takerMembershipId of ['x', gone, other.members[0] ?? ''])
      expect(await noteLearning(scope, input({ takerMembershipId }), newSecret(), day)).toEqual(refused('no-such-taker'))
  })

  it('come from another area’s transaction, and go with it where that fails', async () => {
    const { scope, members, partnershipId } = await partnershipWith(1)
    const two = [input({ takerMembershipId: members[0], takerName: 'Ana' }), input({ text: 'Second' })]
    await inTransaction((tx) => addLearnings(tx, { partnershipId, retrospectiveId: 'r1', madeOn: day }, two, null))
    expect((await listLearnings(scope, 'all', null)).map((one) => one.retrospectiveId)).toEqual(['r1', 'r1'])
    await expect(
      inTransaction(async (tx) => {
        await addLearnings(tx, { partnershipId, retrospectiveId: null, madeOn: day }, two, null)
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect((await countLearnings(scope)).all).toBe(2)
  })

  it('are changed by no form made of another version, and once by the same form sent twice', async () => {
    const { scope } = await partnershipWith(1)
    const id = await note(scope)
    const edit = () => editLearning(scope, id, 1, input({ text: 'Ask earlier' }), day)
    expect(await Promise.all([edit(), edit()])).toEqual([
      { outcome: 'done', id },
      { outcome: 'done', id },
    ])
    expect(await editLearning(scope, id, 1, input({ text: 'Other' }), day)).toMatchObject({ outcome: 'stale', theirs: { version: '2', text: 'Ask earlier' } })
    const other = await partnershipWith(1, 'Elsewhere')
    expect(await editLearning(other.scope, id, 2, input(), day)).toEqual(refused('not-found'))
    expect(await getLearning(other.scope, id)).toBeNull()
  })

  it('are carried home by the lead, by the taker with an account, or by their link; and by nobody else', async () => {
    const { scope, members, partnershipId } = await partnershipWith(2)
    const [a = '', b = ''] = members
    const id = await note(scope, { takerMembershipId: a })
    const member = await scopeOf(await (await signedIn('Member', { grants: [{ partnershipId, standing: 'member' }] })).actor(), partnershipId)
    expect(await carryLearning(member, id, 1, carried, day)).toEqual(refused('not-yours'))
    const minted = await mintMemberLinks(scope, [a, b], day)
    const token = (name: string) => (minted.outcome === 'minted' ? (minted.links.find((one) => one.name === name)?.token ?? '') : '')
    const nameOf = async (membershipId: string) =>
      (await reading((from) => from.membership.findUniqueOrThrow({ where: { id: membershipId }, select: { person: { select: { name: true } } } }))).person.name
    expect(await carryByLink(token(await nameOf(b)), id, 1, carried, day)).toEqual(refused('not-found'))
    expect(await carryByLink('A'.repeat(43), id, 1, carried, day)).toBeNull()
    expect(await carryByLink(token(await nameOf(a)), id, 1, carried, day)).toEqual({ outcome: 'done', id })
    expect(await carryByLink(token(await nameOf(a)), id, 1, carried, day)).toEqual({ outcome: 'done', id })
    expect(await carryLearning(scope, id, 2, { ...carried, carriedTo: '' }, day)).toEqual(refused('to-whom'))
    expect(await carryLearning(scope, id, 2, { carriedOn: null, carriedTo: '', carriedNote: '' }, day)).toEqual({ outcome: 'done', id })
    expect(await getLearning(scope, id)).toMatchObject({ carriedOn: null, carriedTo: '' })
  })

  it('are shared exactly as shown, once, and not where something changed since', async () => {
    const { scope } = await partnershipWith(1, 'Warm homes')
    const id = await note(scope)
    expect(await shareLearning(scope, id, plain, 'something else', day)).toEqual(refused('changed-meanwhile'))
    expect(await library()).toEqual([])
    expect(await Promise.all([share(scope, id), share(scope, id)])).toEqual([
      { outcome: 'done', id },
      { outcome: 'done', id },
    ])
    expect(await share(scope, id, { ...plain, text: 'Other words' })).toEqual(refused('shared-already'))
    const [entry] = await library()
    expect(entry).toEqual({
      id: entry?.id,
      kind: 'learning',
      text: 'Ask Māori partners first',
      partnershipName: '',
      stage: null,
      operatingModel: null,
      invented: false,
      conditions: ['learning-e3'],
    })
    await editLearning(scope, id, 1, input({ text: 'A secret second thought' }), day)
    expect(JSON.stringify(await library())).not.toContain('secret')
  })

  it('shared without the name betray nothing of whose they are: no id, no day, no name, and an order of chance', async () => {
    const { scope, partnershipId, lead } = await partnershipWith(2, 'Hidden work')
    const ids = [await note(scope), await note(scope, { text: 'Second' }), await note(scope, { text: 'Third' })]
    for (const id of ids) await share(scope, id, { ...plain, text: `Learned ${ids.indexOf(id)}` })
    const told = JSON.stringify(await library())
    for (const secret of [partnershipId, ...ids, lead.personId, 'Hidden', day, '2026']) expect(told).not.toContain(secret)
    expect((await library()).map((one) => one.id)).toEqual((await library()).map((one) => one.id).toSorted())
  })

  it('are found by words without macrons, by stage, model and condition, page by page, and marks of the store stand for themselves', async () => {
    const { scope } = await partnershipWith(1)
    for (let at = 0; at < 34; at++)
      await share(scope, await note(scope, { text: `No ${at}` }), { ...plain, text: `Rōpū ${at} grew 50% fast_er`, conditions: [] })
    await share(scope, await note(scope))
    expect(await library({ q: 'maori' })).toHaveLength(1)
    expect(await library({ q: 'MĀORI partners' })).toHaveLength(1)
    expect(await library({ q: 'ropu' })).toHaveLength(31)
    expect(await library({ q: '50%' })).toHaveLength(31)
    expect(await library({ q: '5_%' })).toEqual([])
    expect(await library({ condition: 'learning-e3' })).toHaveLength(1)
    expect(await library({ condition: 'learning-e1' })).toEqual([])
    expect(await library({ stage: 'flying' })).toEqual([])
    const first = await library()
    const rest = await library({ after: first[29]?.id })
    expect(new Set([...first.slice(0, 30), ...rest].map((one) => one.id)).size).toBe(35)
  })

  it('are taken back at once, also after the end, and by nobody of another partnership', async () => {
    const { scope } = await partnershipWith(1)
    const id = await note(scope)
    await share(scope, id)
    const [entry] = await library()
    const other = await partnershipWith(1, 'Elsewhere')
    expect(await takeBackShared(other.scope, entry?.id ?? '', day)).toEqual(refused('not-found'))
    await windUp(scope, 'Over', day)
    expect(await takeBackShared(scope, entry?.id ?? '', day)).toEqual({ outcome: 'done', id })
    expect(await takeBackShared(scope, entry?.id ?? '', day)).toEqual({ outcome: 'done', id })
    expect(await library()).toEqual([])
    expect((await getLearning(scope, id))?.shared).toBeNull()
    for (const answer of [await share(scope, id), await carryLearning(scope, id, 1, carried, day), await noteLearning(scope, input(), newSecret(), day)])
      expect(answer).toEqual(refused('wound-up'))
  })

  it('that were shared again stand at another place, under another address', async () => {
    const { scope } = await partnershipWith(1)
    const id = await note(scope)
    await share(scope, id)
    const [before] = await library()
    await takeBackShared(scope, before?.id ?? '', day)
    expect(await share(scope, id)).toEqual({ outcome: 'done', id })
    expect((await library())[0]?.id).not.toBe(before?.id)
  })

  it('change nothing where they are refused', async () => {
    const { scope } = await partnershipWith(1)
    const id = await note(scope)
    const everything = async () =>
      contentOf(
        tables,
        kind,
        (await tables.names()).filter((name) => !name.startsWith('_')),
      )
    const before = await everything()
    await carryLearning(scope, id, 1, { ...carried, carriedOn: '2027-01-01' }, day)
    await editLearning(scope, id, 9, input(), day)
    await shareLearning(scope, 'x', plain, '', day)
    await takeBackShared(scope, 'x', day)
    expect(await everything()).toEqual(before)
  })

  it('count which actions helped over those who let it, tell nothing of fewer than five, and nothing of one that took it back', async () => {
    const scopes: Scope[] = []
    for (let at = 0; at < 6; at++) {
      const { scope, members } = await partnershipWith(1, `P${at}`)
      await adopt(
        scope,
        { what: 'Meet', ownerMembershipId: members[0] ?? '', dueOn: '2026-04-01', actionId: 'forming-a1', roundId: null, madeOn: day },
        newSecret(),
      )
      const [one] = await listCommitments(scope)
      await settle(scope, one?.id ?? '', 1, { kind: 'done', reason: null, helped: at < 4 ? 'yes' : 'no', on: day })
      scopes.push(scope)
    }
    const releases = () => reading(findReleases)
    for (const scope of scopes.slice(0, 4)) await shareHelp(scope, true, day)
    expect(await releases()).toEqual([])
    expect(await releaseHelp(day)).toBe(0)
    await shareHelp(scopes[4] as Scope, true, day)
    const [told] = await releases()
    expect(told).toMatchObject({ actionId: 'forming-a1', madeOn: day })
    expect(told?.contributions.map((one) => one.helped).sort()).toEqual(['no', 'yes', 'yes', 'yes', 'yes'])
    expect(told && mayTell(told, new Set())).toBe(true)
    // The sixth alone changes nothing: two looks would tell what it said.
    await shareHelp(scopes[5] as Scope, true, day)
    expect(await releases()).toEqual([told])
    await shareHelp(scopes[0] as Scope, false, day)
    await shareHelp(scopes[0] as Scope, false, day)
    const [after] = await releases()
    expect(after && mayTell(after, new Set())).toBe(false)
    expect(after?.contributions.filter((one) => one.helped === null).map((one) => one.partnershipId)).toEqual([scopes[0]?.partnershipId])
    expect(await releaseHelp(day)).toBe(0)
    expect(await getSharing(scopes[0] as Scope)).toMatchObject({ helpSince: null })
    await windUp(scopes[1] as Scope, 'Over', day)
    expect(await shareHelp(scopes[1] as Scope, false, day)).toMatchObject({ outcome: 'done' })
    expect(await shareHelp(scopes[1] as Scope, true, day)).toEqual(refused('wound-up'))
  })

  it('count as one’s own where one was ever named, was ever a member, or registered it: who left remembers what was said', async () => {
    const [named, joined, made, foreign] = [
      await partnershipWith(1, 'Named'),
      await partnershipWith(1, 'Joined'),
      await partnershipWith(1, 'Made'),
      await partnershipWith(1, 'Foreign'),
    ]
    const one = await signedIn('One', { grants: [{ partnershipId: named.partnershipId, standing: 'guardian-angel' }] })
    await inTransaction(async (tx) => {
      await tx.grant.updateMany({ where: { personId: one.personId }, data: { endedAt: new Date() } })
      await tx.membership.updateMany({ where: { partnershipId: joined.partnershipId }, data: { personId: one.personId, to: '2020-01-01' } })
      await tx.partnership.update({ where: { id: made.partnershipId }, data: { createdById: one.personId } })
    })
    const own = await listOwnIds(await one.actor())
    expect([...own].sort()).toEqual([named.partnershipId, joined.partnershipId, made.partnershipId].sort())
    expect(own).not.toContain(foreign.partnershipId)
  })
})
