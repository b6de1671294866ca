import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { partnershipWith, storeForEachTest } from '@/e2e/support/partnership-in-store'
import { newSecret } from '@/lib/platform/ids'
import { listCommitments } from './data'
import { adopt, settle } from './mutations'

const day = '2026-03-03'

onBothStores('commitments', (kind) => {
  storeForEachTest(kind)

  const adoption = (ownerMembershipId: string) => ({
    what: 'Meet each week',
    ownerMembershipId,
    dueOn: '2026-04-01',
    actionId: 'forming-a1',
    roundId: null,
    madeOn: day,
  })

  it('are made once by one form, even at once', async () => {
    const { scope, members } = await partnershipWith(1)
    const key = newSecret()
    expect(await Promise.all([1, 2].map(() => adopt(scope, adoption(members[0] ?? ''), key)))).toEqual(['done', 'done'])
    expect(await listCommitments(scope)).toHaveLength(1)
  })

  it('need an owner from this partnership; a form refused for that works once it is mended', async () => {
    const { scope, members } = await partnershipWith(1)
    const key = newSecret()
    for (const owner of ['', 'x', scope.partnershipId]) expect(await adopt(scope, adoption(owner), key)).toBe('no-such-owner')
    expect(await adopt(scope, adoption(members[0] ?? ''), key)).toBe('done')
  })

  it('are settled once: the second of two at the same instant is told, and the first reason stays', async () => {
    const { scope, members } = await partnershipWith(1)
    await adopt(scope, adoption(members[0] ?? ''), newSecret())
    const [{ id = '' } = {}] = await listCommitments(scope)
    const answers = await Promise.all([
      settle(scope, id, 1, { kind: 'dropped', reason: 'no money', on: day }),
      settle(scope, id, 1, { kind: 'done', reason: null, on: day }),
    ])
    expect([...answers].sort()).toEqual(['done', 'settled-already'])
    expect(await settle(scope, id, 2, { kind: 'done', reason: null, on: day })).toBe('settled-already')
    const [after] = await listCommitments(scope)
    expect(after?.closure).toMatchObject(answers[0] === 'done' ? { kind: 'dropped', reason: 'no money' } : { kind: 'done' })
  })

  it('are not settled from a form made of another version', async () => {
    const { scope, members } = await partnershipWith(1)
    await adopt(scope, adoption(members[0] ?? ''), newSecret())
    const [{ id = '' } = {}] = await listCommitments(scope)
    expect(await settle(scope, id, 7, { kind: 'done', reason: null, on: day })).toBe('settled-already')
    expect((await listCommitments(scope))[0]?.closure).toBeNull()
  })
})
