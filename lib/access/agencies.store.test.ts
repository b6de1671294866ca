import { expect, it } from 'vitest'
import { countStatements } from '@/e2e/support/count-statements'
import { onBothStores } from '@/e2e/support/fresh-store'
import { partnershipWith, recordOf, scopeOf, signedIn, storeForEachTest } from '@/e2e/support/partnership-in-store'
import { addManager, endManager } from '@/lib/namings/mutations'
import { editAgency } from '@/lib/people/mutations'
import { readAsked } from '@/lib/portfolio/asked'
import { listEntries } from '@/lib/portfolio/data'
import { loadPortfolio } from '@/lib/portfolio/loaders'
import { findPartnerships, listPartnerships } from '@/lib/partnerships/data'
import { loadPartnerships } from '@/lib/partnerships/loaders'
import { editRecord } from '@/lib/partnerships/mutations'
import { today } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/days'
import { inTransaction, reading } from '@/lib/platform/db'
import { listSignalFacts } from '@/lib/signals/data'
import { loadViewings } from '@/lib/viewings/loaders'
import { getForGate, listGuardedForGate, listNamedForGate, visibleTo } from './data'
import { listDueEntries } from './due-entries'
import { provePartnership } from './loaders'
import { noteOpened } from './note-viewings'
import { maySee, viewOf } from './rules'
import type { Releasable, SignedInActor } from './types'

onBothStores('a partnership that is open to the managers of its agencies', (kind) => {
  storeForEachTest(kind)

  async function made(visibility: 'agencies' | 'below-the-radar' = 'agencies') {
    const partnership = await partnershipWith(1, 'Quiet Table', { visibility })
    const manager = await signedIn('Manager')
    await addManager(manager.personId, 'Ministry of Examples', partnership.lead.personId)
    const otherwise = await signedIn('Other manager')
    await addManager(otherwise.personId, 'Office of Tides', partnership.lead.personId)
    return {
      ...partnership,
      manager,
      actor: await manager.actor(),
      others: [await otherwise.actor(), await (await signedIn('Boss', { administrator: true })).actor()],
    }
  }
  /** What somebody learns of any partnership, by address, list and search: names only. */
  const learnt = async (actor: SignedInActor, partnershipId: string) => [
    (await provePartnership(actor, partnershipId))?.standing ?? null,
    (await listPartnerships(actor)).partnerships.map((one) => one.name).join(),
    [...(await findPartnerships(actor, ['quiet'])).found.keys()].length,
    [...(await findPartnerships(actor, ['ministry'])).found.keys()].length,
    (await loadPartnerships(actor)).partnerships.map((one) => one.standing).join(),
    await reading((from) => from.partnership.count({ where: visibleTo(actor) })),
  ]
  const all = ['colleague', 'Quiet Table', 1, 1, 'colleague', 1]
  const nothing = [null, '', 0, 0, '', 0]

  it('is seen by them as by colleagues, and by nobody else: no other manager, no administrator', async () => {
    const { partnershipId, actor, others } = await made()
    expect(await learnt(actor, partnershipId)).toEqual(all)
    for (const one of others) expect(await learnt(one, partnershipId)).toEqual(nothing)
    expect(await listNamedForGate(actor.personId, 10)).toEqual([])
  })

  it('is not there for them where the lead did not choose that', async () => {
    const { partnershipId, actor, others } = await made('below-the-radar')
    for (const one of [actor, ...others]) expect(await learnt(one, partnershipId)).toEqual(nothing)
    expect(await getForGate(partnershipId, actor.personId)).toMatchObject({ managesAgency: false })
  })

  it('is asked for in as many statements whether it is open to managers or not: time tells nobody', async () => {
    const [opened, closed] = [await made(), await made('below-the-radar')]
    for (const actor of [opened.others[0], opened.others[1], closed.actor]) {
      if (!actor) throw new Error('not made')
      const [one, two] = [opened, closed].map(
        ({ partnershipId }) =>
          () =>
            getForGate(partnershipId, actor.personId, actor.administrator),
      )
      if (!one || !two) throw new Error('not made')
      expect(await countStatements(kind, one)).toBe(await countStatements(kind, two))
    }
  })

  it('is gone for them at once when they manage it no more, when the agency has left, and when the lead closes it', async () => {
    const { partnershipId, actor, scope, lead, manager } = await made()
    const row = await reading((from) => from.agencyManager.findFirstOrThrow({ where: { personId: manager.personId } }))
    await endManager(row.id, lead.personId)
    expect(await learnt(actor, partnershipId)).toEqual(nothing)
    await addManager(manager.personId, 'Ministry of Examples', lead.personId)
    expect(await learnt(actor, partnershipId)).toEqual(all)
    const dates = (from: string | null, to: string | null) =>
      inTransaction((tx) => tx.partnershipAgency.updateMany({ where: { partnershipId }, data: { from, to } }))
    await dates(null, addDays(today(), -1))
    expect(await learnt(actor, partnershipId)).toEqual(nothing)
    await dates(addDays(today(), 1), null)
    expect(await learnt(actor, partnershipId)).toEqual(nothing)
    await dates(today(), today())
    expect(await learnt(actor, partnershipId)).toEqual(all)
    const current = await reading((from) => from.partnership.findUniqueOrThrow({ where: { id: partnershipId } }))
    expect((await editRecord(scope, recordOf('Quiet Table'), current.version, today())).outcome).toBe('done')
    expect(await learnt(actor, partnershipId)).toEqual(nothing)
  })

  it('makes anew what portfolios keep of it when that changes, and nothing of another: an entry rests on its own partnership alone', async () => {
    const { partnershipId, scope } = await made()
    const elsewhere = await partnershipWith(0, 'Elsewhere')
    const grants = [partnershipId, elsewhere.partnershipId].map((id) => ({ partnershipId: id, standing: 'guardian-angel' as const }))
    const { personId } = await signedIn('Angel', { grants })
    await inTransaction((tx) => tx.grant.updateMany({ where: { personId }, data: { dueOn: '2099-01-01' } }))
    const { version } = await reading((from) => from.partnership.findUniqueOrThrow({ where: { id: partnershipId } }))
    await editRecord(scope, recordOf('Quiet Table', { visibility: 'below-the-radar' }), version, today())
    const kept = await reading((from) => from.grant.findMany({ where: { personId }, select: { partnershipId: true, dueOn: true }, orderBy: { dueOn: 'asc' } }))
    expect(kept).toEqual([
      { partnershipId, dueOn: '' },
      { partnershipId: elsewhere.partnershipId, dueOn: '2099-01-01' },
    ])
  })

  it('is no less open to a manager who was named as its angel, in a page, a list, a search, a calendar and over all of theirs, and no longer', async () => {
    const { partnershipId, scope, lead } = await made()
    const grants = [{ partnershipId, standing: 'guardian-angel' as const, released: ['agreements'] as Releasable[] }]
    const angel = await signedIn('Angel who manages', { grants })
    const other = await signedIn('Angel who does not', { grants })
    await addManager(angel.personId, 'Ministry of Examples', lead.personId)
    /** Whether the people may be seen, by each way to the gate; and how many search hits there are by an agency. */
    const seen = async ({ actor: who }: { actor: () => Promise<SignedInActor> }) => {
      const actor = await who()
      const views = [
        await getForGate(partnershipId, actor.personId, actor.administrator),
        (await listNamedForGate(actor.personId, 10))[0] ?? null,
        (await listGuardedForGate(actor.personId, 10)).partnerships[0] ?? null,
      ].map((one) => one !== null && maySee(viewOf(actor, one), 'people'))
      const [due] = await listDueEntries('9999-12-31', 10, actor.personId)
      const found = (await findPartnerships(actor, ['ministry'])).found.size === 1
      const [listed] = (await loadPartnerships(actor)).partnerships
      return [...views, due !== undefined && maySee(due.scope, 'people'), found, listed?.rounds !== null]
    }
    const [everywhere, nowhere] = [Array(6).fill(true), Array(6).fill(false)]
    expect([await seen(angel), await seen(other)]).toEqual([everywhere, nowhere])
    await noteOpened('/partnerships/[partnershipId]/people', [await scopeOf(await angel.actor(), partnershipId)])
    const noted = { name: 'Angel who manages', as: 'Guardian angel', what: 'Members and agencies' }
    expect((await loadViewings(scope, undefined)).viewings).toContainEqual(expect.objectContaining(noted))
    const portfolio = async () => (await listEntries(await angel.actor(), readAsked({}))).rows[0]
    const look = async () => (await loadPortfolio(await angel.actor(), {})).rows[0]?.entry
    const sort = async () => {
      const { need, stage, dueOn } = await reading((from) => from.grant.findFirstOrThrow({ where: { personId: angel.personId } }))
      return { need, stage, dueOn }
    }
    const hidden = { need: 99, stage: '', dueOn: '' }
    expect((await look())?.readings).not.toBeNull()
    // No manager any more; a manager of an agency that has left; an administrator: each takes it back at once, from what is kept too.
    const row = await reading((from) => from.agencyManager.findFirstOrThrow({ where: { personId: angel.personId } }))
    await endManager(row.id, lead.personId)
    expect([await seen(angel), (await portfolio())?.entry, await sort()]).toEqual([nowhere, null, hidden])
    expect((await look())?.readings).toBeNull()
    await addManager(angel.personId, 'Ministry of Examples', lead.personId)
    expect((await portfolio())?.entry).toBeNull()
    expect((await look())?.readings).not.toBeNull()
    const part = await reading((from) => from.partnershipAgency.findFirstOrThrow({ where: { partnershipId } }))
    await editAgency(scope, part.id, part.version, { name: part.name, from: null, to: addDays(today(), -1) })
    expect([await seen(angel), (await portfolio())?.entry, await sort()]).toEqual([nowhere, null, hidden])
    await editAgency(scope, part.id, part.version + 1, { name: part.name, from: null, to: null })
    expect((await look())?.readings).not.toBeNull()
    await inTransaction((tx) => tx.account.update({ where: { id: angel.accountId }, data: { isAdministrator: true } }))
    expect([await seen(angel), (await portfolio())?.entry]).toEqual([nowhere, null])
  })

  it('counts its people for a viewer only while the viewer may see it', async () => {
    const { partnershipId, actor, scope, others } = await made()
    const member = await reading((from) => from.membership.findFirstOrThrow({ where: { partnershipId } }))
    const second = await partnershipWith(0, 'Second', { visibility: 'installation' })
    const part = await reading((from) => from.partnershipAgency.findFirstOrThrow({ where: { partnershipId } }))
    await inTransaction(async (tx) => {
      const agency = await tx.partnershipAgency.create({
        data: { id: 'part2', version: 1, name: 'Ministry', partnershipId: second.partnershipId, agencyId: part.agencyId, from: null, to: null },
      })
      await tx.membership.create({
        data: { ...member, id: 'twice', partnershipId: second.partnershipId, partnershipAgencyId: agency.id },
      })
    })
    const counted = async (one: SignedInActor) => {
      const seen = await scopeOf(one, second.partnershipId)
      const [facts] = await listSignalFacts([seen], one, today())
      return facts?.people?.members.find((each) => each.id === 'twice')?.partnerships
    }
    expect(await counted(actor)).toBe(2)
    expect(await counted(others[0] as SignedInActor)).toBe(1)
    expect(scope.standing).toBe('lead')
  })

  it('is not there for a manager who is an administrator, by address, list, search or count', async () => {
    const { partnershipId, actor, manager } = await made()
    expect(await learnt(actor, partnershipId)).toEqual(all)
    await inTransaction((tx) => tx.account.update({ where: { id: manager.accountId }, data: { isAdministrator: true } }))
    expect(await learnt(await manager.actor(), partnershipId)).toEqual(nothing)
  })

  it('shows the lead what they opened, and not what a colleague opens where it is open to everybody', async () => {
    const { partnershipId, actor, scope } = await made()
    await noteOpened('/partnerships/[partnershipId]/record', [await scopeOf(actor, partnershipId)])
    expect((await loadViewings(scope, undefined)).viewings).toMatchObject([{ name: 'Manager', as: 'Manager of one of its agencies', what: 'The record' }])
    const open = await partnershipWith(0, 'Open', { visibility: 'installation' })
    await noteOpened('/partnerships/[partnershipId]/record', [await scopeOf(actor, open.partnershipId)])
    expect((await loadViewings(open.scope, undefined)).viewings).toEqual([])
  })
})
