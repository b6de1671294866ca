import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { memberOf, partnershipWith, storeForEachTest, windUp } from '@/e2e/support/partnership-in-store'
import { editMember } from '@/lib/people/mutations'
import { reading } from '@/lib/platform/db'
import { newSecret } from '@/lib/platform/ids'
import { getBracing } from './data'
import { addTie, endTie } from './mutations'
import { bracingOn } from './rules'

onBothStores('ties', (kind) => {
  storeForEachTest(kind)
  const on = '2026-03-02'
  const tieOf = (first = '', second = '', note = '') => ({ first, second, note, since: on })

  it('are kept once for one form and once for two people, whoever is named first', async () => {
    const { scope, members } = await partnershipWith(3)
    const [a, b, c] = members
    const key = newSecret()
    expect(await addTie(scope, tieOf(a, b, 'The plan'), key)).toBe('done')
    expect(await addTie(scope, tieOf(a, b, 'The plan'), key)).toBe('done')
    expect(await addTie(scope, tieOf(b, a), newSecret())).toBe('tied-already')
    expect(await addTie(scope, tieOf(a, a), newSecret())).toBe('same-member')
    expect(await addTie(scope, tieOf(c, b), newSecret())).toBe('done')
    expect((await getBracing(scope)).ties).toHaveLength(2)
  })

  it('sent three times at once by two people become one row', async () => {
    const { scope, members } = await partnershipWith(2)
    const [a, b] = members
    const answers = await Promise.all([addTie(scope, tieOf(a, b), 'k1'), addTie(scope, tieOf(b, a), 'k2'), addTie(scope, tieOf(a, b), 'k3')])
    expect(answers.filter((one) => one === 'done')).toHaveLength(1)
    expect((await getBracing(scope)).ties).toHaveLength(1)
  })

  it('never join a member of another partnership, and are never ended from there', async () => {
    const { scope, members } = await partnershipWith(2)
    const other = await partnershipWith(1, 'Elsewhere')
    expect(await addTie(scope, tieOf(members[0], other.members[0]), newSecret())).toBe('second-gone')
    expect(await addTie(scope, tieOf('nobody', members[0]), newSecret())).toBe('first-gone')
    await addTie(scope, tieOf(members[0], members[1]), newSecret())
    const [tie] = (await getBracing(scope)).ties
    expect(await endTie(other.scope, tie?.id ?? '', on)).toBe('not-found')
    expect((await getBracing(scope)).ties[0]?.until).toBeNull()
  })

  it('stay with their dates once ended, and can be made anew', async () => {
    const { scope, members } = await partnershipWith(2)
    await addTie(scope, tieOf(members[0], members[1]), newSecret())
    const [tie] = (await getBracing(scope)).ties
    expect(await endTie(scope, tie?.id ?? '', '2026-04-01')).toBe('done')
    expect(await endTie(scope, tie?.id ?? '', '2026-05-01')).toBe('done')
    expect((await getBracing(scope)).ties[0]?.until).toBe('2026-04-01')
    expect(await addTie(scope, { ...tieOf(members[1], members[0]), since: '2026-04-01' }, newSecret())).toBe('done')
    const kept = await getBracing(scope)
    expect(kept.ties).toHaveLength(2)
    expect(bracingOn(kept, '2026-03-31').ties.map((one) => one.id)).toEqual([tie?.id])
    expect(bracingOn(kept, '2026-04-01').ties).toHaveLength(1)
  })

  it('leave the picture with a member’s last day and stay in the store', async () => {
    const { scope, members } = await partnershipWith(2)
    await addTie(scope, tieOf(members[0], members[1]), newSecret())
    await editMember(scope, members[0] ?? '', 1, memberOf('Gone', { to: '2026-03-10' }))
    const kept = await getBracing(scope)
    expect(bracingOn(kept, '2026-03-10').ties).toHaveLength(1)
    expect(bracingOn(kept, '2026-03-11').ties).toHaveLength(0)
    expect(await addTie(scope, { ...tieOf(members[0], members[1]), since: '2026-03-11' }, newSecret())).toBe('first-gone')
  })

  it('are refused once the partnership is wound up, and leave a line in the log before', async () => {
    const { scope, members, partnershipId } = await partnershipWith(2)
    await addTie(scope, tieOf(members[0], members[1]), newSecret())
    const [tie] = (await getBracing(scope)).ties
    await windUp(scope, 'Done', '2026-03-09')
    expect(await addTie(scope, tieOf(members[1], members[0]), newSecret())).toBe('wound-up')
    expect(await endTie(scope, tie?.id ?? '', '2026-03-10')).toBe('wound-up')
    const events = await reading((from) => from.auditEvent.findMany({ where: { partnershipId, kind: { startsWith: 'tie.' } } }))
    expect(events).toMatchObject([{ kind: 'tie.added', subject: tie?.id, personId: scope.personId }])
  })
})
