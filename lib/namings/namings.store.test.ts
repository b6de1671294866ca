import { afterEach, expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { partnershipWith, scopeOf, signedIn, storeForEachTest } from '@/e2e/support/partnership-in-store'
import { listNamedForGate, visibleTo } from '@/lib/access/data'
import { listDueEntries } from '@/lib/access/due-entries'
import { proveGuarded, provePartnership } from '@/lib/access/loaders'
import { acceptInvitation, inviteAccountOnce } from '@/lib/accounts/mutations'
import { listAccess } from '@/lib/grants/data'
import { endAccess, release } from '@/lib/grants/mutations'
import { findPartnerships, listPartnerships } from '@/lib/partnerships/data'
import { loadPartnerships } from '@/lib/partnerships/loaders'
import { listAngels } from '@/lib/help/data'
import { addAgency, editAgency, mergeAgencies } from '@/lib/people/mutations'
import { today } from '@/lib/platform/clock'
import { env, type Smtp } from '@/lib/platform/env'
import { addDays } from '@/lib/platform/days'
import { inTransaction, reading } from '@/lib/platform/db'
import { newSecret } from '@/lib/platform/ids'
import { loadPortfolio } from '@/lib/portfolio/loaders'
import { refreshEntries } from '@/lib/portfolio/refresh-entries'
import { letterFor } from '@/lib/reminders/letter-for'
import type { WaitingMessage } from '@/lib/messages/types'
import { listManagers, listNamings } from '@/lib/angels/data'
import { addManager, endManager, endNaming, nameAgency, settleNamings } from './mutations'

onBothStores('guardian angels by agency', (kind) => {
  storeForEachTest(kind)
  afterEach(() => {
    env.smtp = null
  })

  /** A partnership with one member, for the “Ministry of Examples”. */
  async function harbour(name = 'Harbour Table') {
    const made = await partnershipWith(1, name)
    const part = await reading((from) => from.partnershipAgency.findFirstOrThrow({ where: { partnershipId: made.partnershipId } }))
    return { ...made, participationId: part.id }
  }
  const managerId = async (personId: string) => (await reading((from) => from.agencyManager.findFirstOrThrow({ where: { personId, endedAt: null } }))).id
  const standing = async (person: Awaited<ReturnType<typeof signedIn>>, partnershipId: string) =>
    (await provePartnership(await person.actor(), partnershipId))?.standing ?? null

  it('come with the naming and later, see nothing that was not released, and go when they manage it no longer', async () => {
    const { partnershipId, scope, participationId } = await harbour()
    const [now, later, boss] = [await signedIn('Now'), await signedIn('Later'), await signedIn('Boss', { administrator: true })]
    await addManager(now.personId, 'ministry of EXAMPLES', boss.personId)
    expect(await standing(now, partnershipId)).toBeNull()
    expect(await nameAgency(scope, participationId)).toBe('done')
    expect(await nameAgency(scope, participationId)).toBe('done')
    expect(await listNamings(scope)).toMatchObject([{ agency: 'Ministry of Examples', angels: 1 }])
    await addManager(later.personId, 'Ministry of Examples', boss.personId)
    for (const one of [now, later]) {
      expect(await standing(one, partnershipId)).toBe('guardian-angel')
      expect((await scopeOf(await one.actor(), partnershipId)).released).toEqual([])
    }
    await endManager(await managerId(now.personId), boss.personId)
    expect(await standing(now, partnershipId)).toBeNull()
    expect(await standing(later, partnershipId)).toBe('guardian-angel')
    const [naming] = await listNamings(scope)
    expect(await endNaming(scope, naming?.id ?? '')).toBe('done')
    expect(await endNaming(scope, naming?.id ?? '')).toBe('not-found')
    expect(await standing(later, partnershipId)).toBeNull()
    expect((await listAccess(scope)).angels).toBe(0)
  })

  it('leave everybody who is something already as they are', async () => {
    const { partnershipId, scope, participationId, lead } = await harbour()
    const friend = await signedIn('Friend', { grants: [{ partnershipId, standing: 'critical-friend' }] })
    for (const one of [lead, friend]) await addManager(one.personId, 'Ministry of Examples', 'boss')
    await nameAgency(scope, participationId)
    expect([await standing(lead, partnershipId), await standing(friend, partnershipId)]).toEqual(['lead', 'critical-friend'])
    const [naming] = await listNamings(scope)
    await endNaming(scope, naming?.id ?? '')
    await endManager(await managerId(friend.personId), lead.personId)
    expect([await standing(lead, partnershipId), await standing(friend, partnershipId)]).toEqual(['lead', 'critical-friend'])
  })

  it('stay through another naming of the same partnership, with what was released to them', async () => {
    const { partnershipId, scope, participationId, lead } = await harbour()
    await addAgency(scope, { name: 'City Council', from: null, to: null }, newSecret())
    const council = await reading((from) => from.partnershipAgency.findFirstOrThrow({ where: { partnershipId, name: 'City Council' } }))
    const both = await signedIn('Both')
    for (const agency of ['Ministry of Examples', 'City Council']) await addManager(both.personId, agency, lead.personId)
    await nameAgency(scope, participationId)
    await nameAgency(scope, council.id)
    const grant = await reading((from) => from.grant.findFirstOrThrow({ where: { partnershipId, personId: both.personId, endedAt: null } }))
    await release(scope, grant.id, [], ['reading'])
    const namings = await listNamings(scope)
    await endNaming(scope, namings.find((one) => one.agency === 'Ministry of Examples')?.id ?? '')
    expect((await scopeOf(await both.actor(), partnershipId)).released).toEqual(['reading'])
    await endNaming(scope, namings.find((one) => one.agency === 'City Council')?.id ?? '')
    expect(await standing(both, partnershipId)).toBeNull()
    expect(await reading((from) => from.grant.count({ where: { partnershipId, personId: both.personId } }))).toBe(1)
  })

  it('learn nothing of partnerships that did not name them: not by list, count, search or address, whatever their agencies are', async () => {
    const named = await harbour('Named Table')
    const hidden = await harbour('Hidden Valley')
    const manager = await signedIn('Manager')
    await addManager(manager.personId, 'Ministry of Examples', named.lead.personId)
    await addManager(manager.personId, 'Somewhere else', named.lead.personId)
    await nameAgency(named.scope, named.participationId)
    const actor = await manager.actor()
    expect((await listNamedForGate(actor.personId, 10)).map((one) => one.id)).toEqual([named.partnershipId])
    expect((await listPartnerships(actor)).partnerships.map((one) => one.name)).toEqual(['Named Table'])
    expect([...(await findPartnerships(actor, ['ministry'])).found.keys()]).toEqual([])
    expect(JSON.stringify(await loadPartnerships(actor, ['valley']))).not.toContain('Hidden')
    expect(await provePartnership(actor, hidden.partnershipId)).toBeNull()
    expect(JSON.stringify(await listManagers())).not.toMatch(/Table|Valley/)
  })

  it('are named by agencies of one’s own alone, and ended by one’s own alone', async () => {
    const [one, two] = [await harbour('One'), await harbour('Two')]
    expect(await nameAgency(one.scope, two.participationId)).toBe('no-such-agency')
    await nameAgency(two.scope, two.participationId)
    const [naming] = await listNamings(two.scope)
    expect(await endNaming(one.scope, naming?.id ?? '')).toBe('not-found')
    expect(await listNamings(two.scope)).toHaveLength(1)
    expect(await addManager('nobody', 'Ministry of Examples', one.lead.personId)).toBe('no-such-person')
    expect(await endManager('nothing', one.lead.personId)).toBe('not-found')
  })

  it('are entered once for one agency, however it is written, and can be entered again after they ended', async () => {
    const { lead } = await harbour()
    for (const name of ['Te Puni Kōkiri', 'te puni kokiri', ' TE PUNI  KŌKIRI']) expect(await addManager(lead.personId, name, 'boss')).toBe('done')
    expect(await listManagers()).toHaveLength(1)
    await endManager(await managerId(lead.personId), lead.personId)
    await addManager(lead.personId, 'Te Puni Kōkiri', 'boss')
    expect((await listManagers()).map((one) => one.until === null).sort()).toEqual([false, true])
  })

  it('are never administrators, who enter them: not oneself, not another, and not one who becomes an administrator later', async () => {
    const { partnershipId, scope, participationId } = await harbour()
    const [boss, other, later] = [await signedIn('Boss', { administrator: true }), await signedIn('Other', { administrator: true }), await signedIn('Later')]
    expect(await addManager(boss.personId, 'Ministry of Examples', boss.personId)).toBe('not-oneself')
    expect(await addManager(other.personId, 'Ministry of Examples', boss.personId)).toBe('administrator')
    // However such a row came about.
    const agency = { agencyName: 'Ministry of Examples', agencyFolded: 'ministry of examples', createdById: null, createdAt: new Date(), endedAt: null }
    await inTransaction((tx) => tx.agencyManager.create({ data: { id: 'row', personId: other.personId, ...agency } }))
    await addManager(later.personId, 'Ministry of Examples', boss.personId)
    await nameAgency(scope, participationId)
    expect([await standing(other, partnershipId), await standing(later, partnershipId)]).toEqual([null, 'guardian-angel'])
    const { email } = await reading((from) => from.account.findUniqueOrThrow({ where: { id: later.accountId } }))
    const secret = await inviteAccountOnce({ name: 'Later', email, isAdministrator: true, invitedById: boss.personId })
    expect((await acceptInvitation({ secret, name: '', password: null, signedInAccountId: later.accountId })).outcome).toBe('done')
    expect(await standing(later, partnershipId)).toBeNull()
  })

  it('come no more once the agency has left, nor are they named then', async () => {
    const { partnershipId, scope, participationId, lead } = await harbour()
    await nameAgency(scope, participationId)
    const leaves = (to: string | null) => inTransaction((tx) => tx.partnershipAgency.update({ where: { id: participationId }, data: { to } }))
    await leaves(addDays(today(), -1))
    const manager = await signedIn('Manager')
    await addManager(manager.personId, 'Ministry of Examples', lead.personId)
    expect(await standing(manager, partnershipId)).toBeNull()
    await endNaming(scope, (await listNamings(scope))[0]?.id ?? '')
    expect(await nameAgency(scope, participationId)).toBe('no-such-agency')
    await leaves(null)
    expect(await nameAgency(scope, participationId)).toBe('done')
    expect(await standing(manager, partnershipId)).toBe('guardian-angel')
  })

  /** What a person learns of a partnership on every way that leads through the gate. */
  const learnt = async (person: Awaited<ReturnType<typeof signedIn>>, partnershipId: string) => {
    const actor = await person.actor()
    await refreshEntries(today(), 10)
    return [
      (await provePartnership(actor, partnershipId))?.standing ?? null,
      (await listNamedForGate(actor.personId, 10)).length,
      (await proveGuarded(actor)).scopes.length,
      (await loadPortfolio(actor, {})).rows.map((row) => row.name),
      (await listPartnerships(actor)).partnerships.length,
      (await findPartnerships(actor, ['harbour'])).found.size,
      await reading((from) => from.partnership.count({ where: visibleTo(actor) })),
      (await listDueEntries('9999-12-31', 10, actor.personId)).length,
    ]
  }
  const all = ['guardian-angel', 1, 1, ['Harbour Table'], 1, 1, 1, 1]
  const nothing = [null, 0, 0, [], 0, 0, 0, 0]
  /** Messages are kept only where there is somewhere to hand them over. */
  const withMail = () => {
    env.smtp = {} as Smtp
  }
  const gone = () => reading((from) => from.message.count({ where: { kind: 'angel-gone' } }))

  it('see no more once their agency has left, on the day itself and before the schedule knows, nor is anything asked of them', async () => {
    withMail()
    const { partnershipId, scope, participationId, lead } = await harbour()
    const manager = await signedIn('Manager')
    await addManager(manager.personId, 'Ministry of Examples', lead.personId)
    await nameAgency(scope, participationId)
    expect(await learnt(manager, partnershipId)).toEqual(all)
    const dates = (from: string | null, to: string | null) =>
      inTransaction((tx) => tx.partnershipAgency.update({ where: { id: participationId }, data: { from, to } }))
    // As it stands at midnight: nobody has changed anything since it was entered.
    await dates(null, today())
    expect(await learnt(manager, partnershipId)).toEqual(all)
    for (const [from, to] of [
      [null, addDays(today(), -1)],
      [addDays(today(), 1), null],
    ] as const) {
      await dates(from, to)
      expect(await learnt(manager, partnershipId)).toEqual(nothing)
      expect([(await listAccess(scope)).angels, await listAngels(scope), (await listNamings(scope))[0]?.angels]).toEqual([0, [], 0])
    }
    expect(await gone()).toBe(0)
    // The schedule ends it for good, once, and the lead is told that nobody is left.
    expect([await settleNamings(today()), await settleNamings(today()), await gone()]).toEqual([1, 0, 1])
    await dates(null, null)
    expect(await learnt(manager, partnershipId)).toEqual(nothing)
    // From its first day on they come as those do who are entered.
    await dates(today(), null)
    expect([await settleNamings(today()), await settleNamings(today())]).toEqual([1, 0])
    expect(await learnt(manager, partnershipId)).toEqual(all)
  })

  it('go and come with the dates that a lead enters, and what was released before is not released again', async () => {
    withMail()
    const { partnershipId, scope, participationId, lead } = await harbour()
    const manager = await signedIn('Manager')
    await addManager(manager.personId, 'Ministry of Examples', lead.personId)
    await nameAgency(scope, participationId)
    const { id } = await reading((from) => from.grant.findFirstOrThrow({ where: { personId: manager.personId } }))
    await release(scope, id, [], ['reading'])
    const edit = async (to: string | null) => {
      const { version, name } = await reading((from) => from.partnershipAgency.findUniqueOrThrow({ where: { id: participationId } }))
      expect((await editAgency(scope, participationId, version, { name, from: null, to })).outcome).toBe('done')
    }
    await edit(addDays(today(), -1))
    expect(await learnt(manager, partnershipId)).toEqual(nothing)
    expect([await gone(), await settleNamings(today())]).toEqual([1, 0])
    await edit(null)
    expect(await learnt(manager, partnershipId)).toEqual(all)
    expect((await scopeOf(await manager.actor(), partnershipId)).released).toEqual([])
  })

  it('do not stay through another naming whose agency has left', async () => {
    const { partnershipId, scope, participationId, lead } = await harbour()
    await addAgency(scope, { name: 'City Council', from: null, to: null }, newSecret())
    const council = await reading((from) => from.partnershipAgency.findFirstOrThrow({ where: { partnershipId, name: 'City Council' } }))
    const both = await signedIn('Both')
    for (const agency of ['Ministry of Examples', 'City Council']) await addManager(both.personId, agency, lead.personId)
    await nameAgency(scope, participationId)
    await nameAgency(scope, council.id)
    await inTransaction((tx) => tx.partnershipAgency.update({ where: { id: council.id }, data: { to: addDays(today(), -1) } }))
    await endNaming(scope, (await listNamings(scope)).find((one) => one.agency === 'Ministry of Examples')?.id ?? '')
    expect(await learnt(both, partnershipId)).toEqual(nothing)
    expect(await reading((from) => from.grant.count({ where: { personId: both.personId, endedAt: null } }))).toBe(0)
  })

  it('are those of the agency as it is called now: a new name brings its managers, those of today and those who come', async () => {
    const { partnershipId, scope, participationId, lead } = await harbour()
    const [old, there, later, stranger] = [await signedIn('Old'), await signedIn('There'), await signedIn('Later'), await signedIn('Stranger')]
    await addManager(old.personId, 'Ministry of Examples', lead.personId)
    await addManager(there.personId, 'Department of Examples', lead.personId)
    await nameAgency(scope, participationId)
    const edit = async (name: string) => {
      const { version } = await reading((from) => from.partnershipAgency.findUniqueOrThrow({ where: { id: participationId } }))
      expect((await editAgency(scope, participationId, version, { name, from: null, to: null })).outcome).toBe('done')
    }
    await edit('MINISTRY of Examples')
    expect(await listNamings(scope)).toMatchObject([{ agency: 'MINISTRY of Examples', angels: 1 }])
    await edit('Department of Examples')
    expect(await listNamings(scope)).toMatchObject([{ agency: 'Department of Examples', angels: 2 }])
    await addManager(later.personId, 'Department of Examples', lead.personId)
    await addManager(stranger.personId, 'Ministry of Examples', lead.personId)
    const all = [old, there, later, stranger]
    expect(await Promise.all(all.map((one) => standing(one, partnershipId)))).toEqual(['guardian-angel', 'guardian-angel', 'guardian-angel', null])
    // Whoever came under the old name goes when they manage neither.
    await endManager(await managerId(old.personId), lead.personId)
    expect(await standing(old, partnershipId)).toBeNull()
    expect(await nameAgency(scope, participationId)).toBe('done')
    expect(await listNamings(scope)).toHaveLength(1)
  })

  it('whom the lead ended alone do not come back when they are entered anew; who was no manager for a while does', async () => {
    const { partnershipId, scope, participationId, lead } = await harbour()
    const [sent, back] = [await signedIn('Sent away'), await signedIn('Back')]
    for (const one of [sent, back]) await addManager(one.personId, 'Ministry of Examples', 'boss')
    await nameAgency(scope, participationId)
    const grant = await reading((from) => from.grant.findFirstOrThrow({ where: { partnershipId, personId: sent.personId } }))
    await endAccess(scope, grant.id)
    for (const one of [sent, back]) {
      await endManager(await managerId(one.personId), lead.personId)
      await addManager(one.personId, 'Ministry of Examples', 'boss')
    }
    expect([await standing(sent, partnershipId), await standing(back, partnershipId)]).toEqual([null, 'guardian-angel'])
    // Unless the lead names them all once more.
    await endNaming(scope, (await listNamings(scope))[0]?.id ?? '')
    await nameAgency(scope, participationId)
    expect(await standing(sent, partnershipId)).toBe('guardian-angel')
  })

  it('stay named where two agencies are made one, and go when they manage neither', async () => {
    const { partnershipId, scope, participationId } = await harbour()
    await addAgency(scope, { name: 'The Ministry', from: null, to: null }, newSecret())
    const kept = await reading((from) => from.partnershipAgency.findFirstOrThrow({ where: { partnershipId, name: 'The Ministry' } }))
    const [old, next] = [await signedIn('Old'), await signedIn('Next')]
    await addManager(old.personId, 'Ministry of Examples', 'boss')
    await addManager(next.personId, 'The Ministry', 'boss')
    await nameAgency(scope, participationId)
    const gone = await reading((from) => from.partnershipAgency.findUniqueOrThrow({ where: { id: participationId } }))
    expect((await mergeAgencies(scope, participationId, gone.version, kept.id)).outcome).toBe('done')
    expect(await listNamings(scope)).toMatchObject([{ agency: 'The Ministry', angels: 2 }])
    expect([await standing(old, partnershipId), await standing(next, partnershipId)]).toEqual(['guardian-angel', 'guardian-angel'])
    await endManager(await managerId(old.personId), 'boss')
    expect(await standing(old, partnershipId)).toBeNull()
    expect(await standing(next, partnershipId)).toBe('guardian-angel')
  })

  it('who go leave nothing of what they saw here, and what else they see as it is', async () => {
    const { scope, partnershipId, participationId } = await harbour()
    const elsewhere = await partnershipWith(0, 'Elsewhere')
    const manager = await signedIn('Manager', { grants: [{ partnershipId: elsewhere.partnershipId, standing: 'guardian-angel' }] })
    await addManager(manager.personId, 'Ministry of Examples', 'boss')
    await nameAgency(scope, participationId)
    await inTransaction((tx) => tx.grant.updateMany({ where: { personId: manager.personId }, data: { entry: { name: 'kept' }, dueOn: '2099-01-01' } }))
    await endNaming(scope, (await listNamings(scope))[0]?.id ?? '')
    const keptOf = (id: string) =>
      reading((from) => from.grant.findFirstOrThrow({ where: { partnershipId: id, personId: manager.personId }, select: { entry: true, dueOn: true } }))
    expect(await keptOf(partnershipId)).toEqual({ entry: null, dueOn: '' })
    expect(await keptOf(elsewhere.partnershipId)).toEqual({ entry: { name: 'kept' }, dueOn: '2099-01-01' })
  })

  it('are told of to the lead in a letter that says which agency, and only while they are there', async () => {
    const { partnershipId, scope, participationId, lead } = await harbour()
    await nameAgency(scope, participationId)
    const manager = await signedIn('Mere')
    await addManager(manager.personId, 'Ministry of Examples', 'boss')
    const { id } = await reading((from) => from.grant.findFirstOrThrow({ where: { partnershipId, personId: manager.personId } }))
    const message = { kind: 'angel-came', partnershipId, personId: lead.personId, roundId: null, membershipId: null, about: { grantId: id } }
    const letter = () => reading((from) => letterFor(from, message as unknown as WaitingMessage, 'https://x.example'))
    expect((await letter())?.letter.paragraphs.join(' ')).toMatch(/Mere was entered as a manager of Ministry of Examples/)
    await endAccess(scope, id)
    expect(await letter()).toBeNull()
  })
})
