import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { partnershipWith, scopeOf, signedIn, storeForEachTest } from '@/e2e/support/partnership-in-store'
import { listAccountabilities } from '@/lib/accountabilities/data'
import { saveOwnAccountability } from '@/lib/accountabilities/mutations'
import { loadBracing } from '@/lib/bracing/loaders'
import { addTie, endTie } from '@/lib/bracing/mutations'
import { listAgencies } from '@/lib/people/data'
import { inTransaction, reading } from '@/lib/platform/db'
import { loadLeading } from './loaders'
import { endTask, saveResource, takeTask } from './mutations'

const day = '2026-05-01'

onBothStores('ties, tasks and resources', (kind) => {
  storeForEachTest(kind)

  it('a tie is one, whoever is named first; it ends with a day; another partnership’s people are out of reach', async () => {
    const [one, two] = [await partnershipWith(2, 'One'), await partnershipWith(1, 'Two')]
    const [a = '', b = ''] = one.members
    const [theirs = ''] = two.members
    expect(await addTie(one.scope, { fromId: a, toId: b, note: '' }, day)).toBeNull()
    expect(await addTie(one.scope, { fromId: b, toId: a, note: '' }, day)).toBe('already-there')
    expect(await addTie(one.scope, { fromId: a, toId: a, note: '' }, day)).toBe('oneself')
    expect(await addTie(one.scope, { fromId: a, toId: theirs, note: '' }, day)).toBe('not-found')
    const { ties } = await loadBracing(one.scope)
    expect(ties).toHaveLength(1)
    expect(await endTie(two.scope, ties[0]?.id ?? '', day)).toBe('not-found')
    expect(await endTie(one.scope, ties[0]?.id ?? '', day)).toBeNull()
    expect((await loadBracing(one.scope)).ties).toEqual([])
    expect(await reading((from) => from.tie.findMany())).toMatchObject([{ until: day }])
  })

  it('recorded twice at once a tie is there once', async () => {
    const { scope, members } = await partnershipWith(2)
    const [a = '', b = ''] = members
    const answers = await Promise.all([addTie(scope, { fromId: a, toId: b, note: '' }, day), addTie(scope, { fromId: b, toId: a, note: '' }, day)])
    expect([...answers].map(String).sort()).toEqual(['already-there', 'null'])
  })

  it('a task passes from one to another, and nobody takes it twice at a time', async () => {
    const { scope, members } = await partnershipWith(2)
    const [a = '', b = ''] = members
    expect(await takeTask(scope, { task: 'framing', membershipId: a }, day)).toBeNull()
    expect(await takeTask(scope, { task: 'framing', membershipId: a }, day)).toBe('takes-it-already')
    expect(await takeTask(scope, { task: 'framing', membershipId: b }, day)).toBeNull()
    const framing = async () => (await loadLeading(scope)).tasks.find((one) => one.task === 'framing')?.taken ?? []
    expect(await framing()).toHaveLength(2)
    await endTask(scope, (await framing())[0]?.id ?? '', day)
    expect(await framing()).toHaveLength(1)
  })

  it('shares of a kind never pass a hundred per cent, and two who save at once are told', async () => {
    const { scope } = await partnershipWith(1)
    const [agency] = await listAgencies(scope)
    const money = { agencyId: agency?.id ?? '', kind: 'money' as const, amount: 'All of it', share: 100 }
    const answers = await Promise.all([1, 2].map(() => saveResource(scope, money, 0, day)))
    expect(answers.map((one) => one.outcome).sort()).toEqual(['done', 'stale'])
    expect(await saveResource(scope, { ...money, share: 90 }, 1, day)).toEqual({ outcome: 'done' })
    const other = await partnershipWith(1, 'Other')
    expect(await saveResource(other.scope, money, 0, day)).toEqual({ outcome: 'not-found' })
    expect(await reading((from) => from.version.count({ where: { kind: 'resource' } }))).toBe(2)
  })

  it('what a member enters about themselves is theirs alone to write, and seen by members only', async () => {
    const { scope, partnershipId, members } = await partnershipWith(2)
    const mine = await signedIn('Mine', { grants: [{ partnershipId, standing: 'member' }] })
    await inTransaction((tx) => tx.membership.update({ where: { id: members[0] ?? '' }, data: { personId: mine.personId } }))
    const own = await scopeOf(await mine.actor(), partnershipId)
    const words = { reportsTo: 'A manager', agreedTime: '', agreedMandate: '', agreedRoom: '', adviceSignedBy: '', limits: 'No money' }
    expect(await saveOwnAccountability(scope, words, 0, day)).toEqual({ outcome: 'no-member' })
    expect(await saveOwnAccountability(own, words, 0, day)).toEqual({ outcome: 'done' })
    expect(await saveOwnAccountability(own, words, 0, day)).toMatchObject({ outcome: 'stale', theirs: { limits: 'No money', seen: '1' } })
    expect(await listAccountabilities(own)).toHaveLength(1)
    expect(() => listAccountabilities(scope)).toThrow('may not see')
    const empty = { reportsTo: '', agreedTime: '', agreedMandate: '', agreedRoom: '', adviceSignedBy: '', limits: '' }
    await saveOwnAccountability(own, empty, 1, day)
    expect(await listAccountabilities(own)).toEqual([])
  })
})
