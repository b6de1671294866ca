import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { memberOf, partnershipWith, scopeOf, signedIn, storeForEachTest, windUp } from '@/e2e/support/partnership-in-store'
import { listVersions } from '@/lib/history/data'
import { recordOn } from '@/lib/history/rules'
import { listAgencies } from '@/lib/people/data'
import { addAgency, editAgency, editMember, nameLeadAgency } from '@/lib/people/mutations'
import { newSecret } from '@/lib/platform/ids'
import { getLeading, listResources } from './data'
import { loadLeading, seenOf } from './loaders'
import { addResource, changeResource, passTask, removeResource } from './mutations'
import type { ResourceInput } from './schema'

onBothStores('leading', (kind) => {
  storeForEachTest(kind)
  const on = '2026-03-02'

  it('passes a task on, beside or in place of others, and what ended stays with its dates', async () => {
    const { scope, members } = await partnershipWith(3)
    const [a = '', b = '', c = ''] = members
    const pass = async (membershipId: string | null, how: 'instead' | 'beside', day: string) =>
      passTask(scope, { task: 'framing', membershipId, how }, seenOf((await getLeading(scope)).tasks.filter((one) => one.ownUntil === null)), day)
    const rows = async () => (await getLeading(scope)).tasks.map((one) => [one.membershipId, one.since, one.ownUntil]).sort()
    expect(await pass(a, 'instead', '2026-03-02')).toEqual({ outcome: 'done' })
    expect(await pass(b, 'beside', '2026-03-03')).toEqual({ outcome: 'done' })
    expect(await pass(c, 'instead', '2026-03-04')).toEqual({ outcome: 'done' })
    expect(await rows()).toEqual(
      [
        [a, '2026-03-02', '2026-03-04'],
        [b, '2026-03-03', '2026-03-04'],
        [c, '2026-03-04', null],
      ].sort(),
    )
    expect(await pass(null, 'beside', '2026-03-05')).toEqual({ outcome: 'done' })
    expect((await rows()).every(([, , until]) => until !== null)).toBe(true)
  })

  it('takes a day long ago, if whoever takes it was there; what ends does so on that day, and never before it began', async () => {
    const { scope, members } = await partnershipWith(2)
    const [a = '', b = ''] = members
    const pass = async (membershipId: string, since: string) =>
      passTask(
        scope,
        { task: 'framing', membershipId, how: 'instead' },
        seenOf((await getLeading(scope)).tasks.filter((one) => one.ownUntil === null)),
        on,
        since,
      )
    expect(await pass(a, '2020-05-01')).toEqual({ outcome: 'done' })
    expect(await pass(b, '2021-05-01')).toEqual({ outcome: 'done' })
    expect(await pass(a, '2021-04-01')).toEqual({ outcome: 'done' })
    expect((await getLeading(scope)).tasks.map((one) => [one.membershipId, one.since, one.ownUntil]).sort()).toEqual(
      [
        [a, '2020-05-01', '2021-05-01'],
        [a, '2021-04-01', null],
        [b, '2021-05-01', '2021-05-01'],
      ].sort(),
    )
    await editMember(scope, b, 1, memberOf('Came later', { from: '2022-01-01' }))
    expect(await pass(b, '2021-12-31')).toEqual({ outcome: 'no-such-member' })
  })

  it('one agency leads at a time: the second of two at once is told, one that left is refused, and the history says who led', async () => {
    const { scope } = await partnershipWith(1)
    await addAgency(scope, { name: 'Customs', from: null, to: null }, newSecret())
    await addAgency(scope, { name: 'Gone', from: null, to: '2026-01-31' }, newSecret())
    const agencies = async () => (await listAgencies(scope)).map((one) => [one.name, one.leadsSince])
    const id = async (name: string) => (await listAgencies(scope)).find((one) => one.name === name)?.id ?? ''
    const [customs, ministry, gone] = [await id('Customs'), await id('Ministry of Examples'), await id('Gone')]
    expect(await nameLeadAgency(scope, gone, null, on)).toEqual({ outcome: 'not-found' })
    expect(await nameLeadAgency(scope, (await partnershipWith(1, 'Elsewhere')).partnershipId, null, on)).toEqual({ outcome: 'not-found' })
    const answers = await Promise.all([nameLeadAgency(scope, customs, null, on), nameLeadAgency(scope, ministry, null, on)])
    expect(answers.map((one) => one.outcome).sort()).toEqual(['done', 'stale'])
    const led = answers[0]?.outcome === 'done' ? customs : ministry
    expect(await nameLeadAgency(scope, customs, led, on)).toEqual({ outcome: 'done' })
    expect(await agencies()).toEqual([
      ['Customs', on],
      ['Gone', null],
      ['Ministry of Examples', null],
    ])
    expect(recordOn(await listVersions(scope), '9999-01-01').find((one) => one.content.leadsSince)?.content.name).toBe('Customs')
    expect(await nameLeadAgency(scope, null, customs, on)).toEqual({ outcome: 'done' })
    expect((await agencies()).every(([, since]) => since === null)).toBe(true)
  })

  it('sent twice makes one row, and sent on a stale page says who takes the task by now', async () => {
    const { scope, members } = await partnershipWith(2)
    const [a = '', b = ''] = members
    const first = { task: 'activation', membershipId: a, how: 'instead' } as const
    const sent = await Promise.all([passTask(scope, first, '', on), passTask(scope, first, '', on)])
    expect(sent).toEqual([{ outcome: 'done' }, { outcome: 'done' }])
    expect((await getLeading(scope)).tasks).toHaveLength(1)
    const stale = await passTask(scope, { ...first, membershipId: b }, '', on)
    expect(stale).toMatchObject({ outcome: 'stale', takers: expect.stringMatching(/^Warm homes 0/) })
    expect((await getLeading(scope)).tasks[0]?.membershipId).toBe(a)
    expect(await passTask(scope, { ...first, membershipId: b }, stale.outcome === 'stale' ? stale.seen : '', on)).toEqual({ outcome: 'done' })
  })

  it('gives no task to somebody of another partnership, or to somebody who has left', async () => {
    const { scope, members } = await partnershipWith(1)
    const other = await partnershipWith(1, 'Elsewhere')
    const pass = (membershipId: string) => passTask(scope, { task: 'framing', membershipId, how: 'instead' }, '', '2026-03-12')
    expect(await pass(other.members[0] ?? '')).toEqual({ outcome: 'no-such-member' })
    await editMember(scope, members[0] ?? '', 1, memberOf('Gone', { to: '2026-03-10' }))
    expect(await pass(members[0] ?? '')).toEqual({ outcome: 'no-such-member' })
    await windUp(scope, 'Done', '2026-03-11')
    expect(await pass(members[0] ?? '')).toEqual({ outcome: 'wound-up' })
  })

  it('counts no role and no task of somebody whose last day is over, though nobody ended them', async () => {
    const { scope, members } = await partnershipWith(1)
    const [a = ''] = members
    await editMember(scope, a, 1, memberOf('Chair', { roles: ['chair'] }))
    await passTask(scope, { task: 'framing', membershipId: a, how: 'instead' }, '', '2020-01-01')
    expect((await loadLeading(scope)).empty).not.toContain('chair')
    await editMember(scope, a, 2, memberOf('Chair', { roles: ['chair'], to: '2020-06-30' }))
    const after = await loadLeading(scope)
    expect(after.empty).toContain('chair')
    expect(after.tasks.find((one) => one.task === 'framing')).toMatchObject({ takers: [], earlier: [{ until: '2020-07-01' }] })
  })
})

onBothStores('resources', (kind) => {
  storeForEachTest(kind)
  const on = '2026-03-02'

  async function twoAgencies() {
    const made = await partnershipWith(1)
    await addAgency(made.scope, { name: 'Iwi Trust', from: null, to: null }, newSecret())
    const agencies = await listAgencies(made.scope)
    const idOf = (name: string) => agencies.find((one) => one.name === name)?.id ?? ''
    return { ...made, ministry: idOf('Ministry of Examples'), trust: idOf('Iwi Trust') }
  }
  const money = (participationId: string, share: number | null, more: Partial<ResourceInput> = {}): ResourceInput => ({
    participationId,
    kind: 'money',
    amount: 'Some',
    share,
    ...more,
  })

  it('of one kind come to a hundred per cent at most, whoever adds and whoever changes', async () => {
    const { scope, ministry, trust } = await twoAgencies()
    expect(await addResource(scope, money(ministry, 70), newSecret(), on)).toEqual({ outcome: 'done' })
    expect(await addResource(scope, money(trust, 31), newSecret(), on)).toEqual({ outcome: 'too-much', left: 30 })
    expect(await addResource(scope, money(trust, 31, { kind: 'data' }), newSecret(), on)).toEqual({ outcome: 'done' })
    expect(await addResource(scope, money(trust, 30), newSecret(), on)).toEqual({ outcome: 'done' })
    const [own] = (await listResources(scope)).filter((one) => one.agency === 'Ministry of Examples')
    expect(await changeResource(scope, own?.id ?? '', 1, { amount: 'More', share: 71 }, on)).toEqual({ outcome: 'too-much', left: 70 })
    expect(await changeResource(scope, own?.id ?? '', 1, { amount: 'Less', share: null }, on)).toEqual({ outcome: 'done' })
  })

  it('do not count those of an agency that has left', async () => {
    const { scope, ministry, trust } = await twoAgencies()
    await addResource(scope, money(trust, 80), newSecret(), on)
    await editAgency(scope, trust, 1, { name: 'Iwi Trust', from: null, to: '2026-03-01' })
    expect(await addResource(scope, money(ministry, 90), newSecret(), on)).toEqual({ outcome: 'done' })
    expect(await addResource(scope, money(trust, 1, { kind: 'data' }), newSecret(), on)).toEqual({ outcome: 'refused', reason: 'no-such-agency' })
  })

  it('are entered once for an agency and kind, and once for a form sent twice', async () => {
    const { scope, ministry } = await twoAgencies()
    const key = newSecret()
    const sent = await Promise.all([addResource(scope, money(ministry, 10), key, on), addResource(scope, money(ministry, 10), key, on)])
    expect(sent).toEqual([{ outcome: 'done' }, { outcome: 'done' }])
    expect(await addResource(scope, money(ministry, 10), newSecret(), on)).toEqual({ outcome: 'refused', reason: 'entered-already' })
    expect(await listResources(scope)).toHaveLength(1)
  })

  it('tell the second of two who change one what the first wrote', async () => {
    const { scope, ministry } = await twoAgencies()
    await addResource(scope, money(ministry, 10), newSecret(), on)
    const [{ id } = { id: '' }] = await listResources(scope)
    expect(await changeResource(scope, id, 1, { amount: 'First', share: 20 }, on)).toEqual({ outcome: 'done' })
    expect(await changeResource(scope, id, 1, { amount: 'Second', share: 30 }, on)).toEqual({
      outcome: 'stale',
      theirs: { version: '2', amount: 'First', share: '20' },
    })
    expect(await removeResource(scope, id, 1, on)).toMatchObject({ outcome: 'stale' })
    expect(await changeResource(scope, id, 2, { amount: 'Second', share: 30 }, on)).toEqual({ outcome: 'done' })
  })

  it('keep every version, and are gone from the record of a day after they were taken out', async () => {
    const { scope, ministry } = await twoAgencies()
    await addResource(scope, money(ministry, 10), newSecret(), '2026-03-02')
    const [{ id } = { id: '' }] = await listResources(scope)
    await changeResource(scope, id, 1, { amount: 'More', share: 40 }, '2026-03-05')
    await removeResource(scope, id, 2, '2026-03-08')
    const versions = await listVersions(scope)
    const sharesOn = (day: string) =>
      recordOn(versions, day)
        .filter((one) => one.kind === 'resource')
        .map((one) => one.content.share)
    expect([sharesOn('2026-03-01'), sharesOn('2026-03-02'), sharesOn('2026-03-05'), sharesOn('2026-03-08')]).toEqual([[], [10], [40], []])
    expect(await listResources(scope)).toEqual([])
  })

  it('name no agency to an angel to whom the resources were released and the people not', async () => {
    const { scope, partnershipId, ministry } = await twoAgencies()
    await addResource(scope, money(ministry, 10), newSecret(), on)
    const angel = await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel', released: ['resources'] }] })
    expect((await listResources(await scopeOf(await angel.actor(), partnershipId))).map((one) => one.agency)).toEqual(['Agency 1'])
  })

  it('cannot be touched from another partnership, nor once this one is wound up', async () => {
    const { scope, ministry } = await twoAgencies()
    const other = await partnershipWith(1, 'Elsewhere')
    await addResource(scope, money(ministry, 10), newSecret(), on)
    const [{ id } = { id: '' }] = await listResources(scope)
    expect(await addResource(other.scope, money(ministry, 10), newSecret(), on)).toEqual({ outcome: 'refused', reason: 'no-such-agency' })
    expect(await changeResource(other.scope, id, 1, { amount: 'x', share: 1 }, on)).toEqual({ outcome: 'refused', reason: 'not-found' })
    expect(await removeResource(other.scope, id, 1, on)).toEqual({ outcome: 'refused', reason: 'not-found' })
    await windUp(scope, 'Done', on)
    expect(await removeResource(scope, id, 1, on)).toEqual({ outcome: 'refused', reason: 'wound-up' })
    expect(await addResource(scope, money(ministry, 10, { kind: 'data' }), newSecret(), on)).toEqual({ outcome: 'refused', reason: 'wound-up' })
  })
})
