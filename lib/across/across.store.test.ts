import { expect, it } from 'vitest'
import { countStatements } from '@/e2e/support/count-statements'
import { onBothStores } from '@/e2e/support/fresh-store'
import { agreementOf, memberOf, partnershipWith, signedIn, storeForEachTest, windUp } from '@/e2e/support/partnership-in-store'
import { proveGuarded } from '@/lib/access/loaders'
import { NotVisible } from '@/lib/access/scope'
import { type Releasable, releasable } from '@/lib/access/types'
import { addAgreement } from '@/lib/agreements/mutations'
import { adopt } from '@/lib/commitments/mutations'
import { endAccess } from '@/lib/grants/mutations'
import { addMembers } from '@/lib/people/mutations'
import { today } from '@/lib/platform/clock'
import { inTransaction, reading } from '@/lib/platform/db'
import { addDays } from '@/lib/platform/days'
import { newId, newSecret } from '@/lib/platform/ids'
import { setThresholds } from '@/lib/signals/mutations'
import { defaultThresholds } from '@/lib/signals/thresholds'
import { listAdopted, listPeopleInMany } from './data'
import { loadAcross } from './loaders'

type Made = Awaited<ReturnType<typeof partnershipWith>>
type Angel = Awaited<ReturnType<typeof signedIn>>
const all = [...releasable] as Releasable[]

onBothStores('across partnerships', (kind) => {
  storeForEachTest(kind)

  /** A partnership with a fact of each kind that the page reads, all of them shared with every other that is made here. */
  async function telling(name: string, personId: string | null = null): Promise<Made> {
    const made = await partnershipWith(1, name)
    const { scope, partnershipId, members } = made
    const agreement = agreementOf({ title: `${name} memorandum`, endsOn: addDays(today(), 20), steps: [{ status: 'in-force', on: '2026-01-01', note: '' }] })
    await addAgreement(scope, agreement, newSecret())
    const commitment = { what: 'Meet as people', ownerMembershipId: members[0] ?? '', dueOn: addDays(today(), 9), roundId: null, madeOn: today() }
    await adopt(scope, { ...commitment, actionId: 'forming-a1' }, newSecret())
    await inTransaction(async (tx) => {
      const said = { pulse: null, felt: null, moved: '', victory: '', byPersonId: null, createdAt: new Date() }
      await tx.checkIn.create({ data: { id: newId(), partnershipId, on: today(), inTheWay: `${name}: the privacy lawyers`, ...said } })
      // One person with one record in all of them, as somebody with an account has.
      if (personId !== null) await tx.membership.updateMany({ where: { id: members[0] ?? '' }, data: { personId } })
    })
    return made
  }

  const angelOf = (made: readonly Made[], released: Releasable[] = all) =>
    signedIn('Angel', { grants: made.map(({ partnershipId }) => ({ partnershipId, standing: 'guardian-angel', released })) })

  async function across(angel: Angel) {
    const actor = await angel.actor()
    const { scopes, more } = await proveGuarded(actor)
    return { more, ...(await loadAcross(actor, scopes)) }
  }

  /** Everything that the page is made from, as text. */
  const pageOf = async (angel: Angel) => JSON.stringify(await across(angel))

  async function several(length: number) {
    const { personId } = await signedIn('Busy Person')
    const made: Made[] = []
    for (let at = 0; at < length; at += 1) made.push(await telling(`Group ${at}`, personId))
    return { made, personId }
  }

  it('finds people and agencies in many, agreements that end together, what is in the way, and the actions that were tried', async () => {
    const { made } = await several(4)
    const found = await across(await angelOf(made))
    expect(found.released).toEqual({ people: 4, agreements: 4, checkIns: 4, actions: 4 })
    expect(found.people.found).toMatchObject([{ name: 'Busy Person' }])
    expect(found.people.found[0]?.places).toHaveLength(4)
    expect(found.agencies.found).toMatchObject([{ name: 'Ministry of Examples' }])
    expect(found.endings.groups).toMatchObject([{ together: true }])
    expect(found.endings.groups[0]?.agreements).toHaveLength(4)
    expect(found.obstacles.obstacles[0]).toMatchObject({ partnerships: 4 })
    expect(found.actions.tried).toMatchObject([{ id: 'forming-a1', adopted: 4, partnerships: 4, open: 4 }])
  })

  it('stays the same, letter for letter, whatever is added to a partnership that did not name this angel, even about the same person', async () => {
    const { made, personId } = await several(3)
    const angel = await angelOf(made)
    const before = await pageOf(angel)
    expect(before).not.toContain('Busy Person')
    // The fourth, which would make this person one of many, is hidden.
    const hidden = await telling('Hidden work', personId)
    await telling('Hidden other', personId)
    expect(await pageOf(angel)).toBe(before)
    // Named by it as something else than an angel, or opened to everybody here, it is no part of the portfolio either.
    await inTransaction(async (tx) => {
      await tx.grant.create({
        data: { id: newId(), partnershipId: hidden.partnershipId, personId: angel.personId, standing: 'critical-friend', released: [], createdAt: new Date() },
      })
      await tx.partnership.updateMany({ where: { name: 'Hidden other' }, data: { visibility: 'installation' } })
    })
    expect(await pageOf(angel)).toBe(before)
  })

  it('stays the same whatever is added of a kind that is not released, in a partnership that named this angel', async () => {
    const { made } = await several(4)
    for (const [released, hiddenWords] of [
      [['people'], ['memorandum', 'lawyers', 'forming-a1']],
      [['agreements'], ['Busy Person', 'Ministry', 'lawyers', 'forming-a1']],
      [['check-ins'], ['Busy Person', 'memorandum', 'forming-a1']],
      [['commitments'], ['Busy Person', 'memorandum', 'lawyers', 'forming-a1']],
      [['reading'], ['forming-a1']],
      [[], ['Group', 'Busy Person', 'memorandum', 'lawyers', 'forming-a1']],
    ] as [Releasable[], string[]][]) {
      const angel = await angelOf(made, released)
      const before = await pageOf(angel)
      for (const word of hiddenWords) expect(before, `${released.join()}: ${word}`).not.toContain(word)
      const [first] = made
      if (!first) throw new Error('not made')
      if (!released.includes('agreements'))
        await addAgreement(
          first.scope,
          agreementOf({ title: 'Another', endsOn: addDays(today(), 3), steps: [{ status: 'in-force', on: '2026-01-01', note: '' }] }),
          newSecret(),
        )
      if (!released.includes('check-ins'))
        await inTransaction((tx) => tx.checkIn.updateMany({ where: { partnershipId: first.partnershipId }, data: { inTheWay: `The lawyers of ${newId()}` } }))
      if (!(released.includes('commitments') && released.includes('reading')))
        await adopt(
          first.scope,
          { what: 'More', ownerMembershipId: first.members[0] ?? '', dueOn: today(), actionId: 'flying-a1', roundId: null, madeOn: today() },
          newSecret(),
        )
      if (!released.includes('people')) await addMembers(first.scope, [memberOf(`Somebody ${newId()}`, { agency: 'Another agency' })], newSecret())
      expect(await pageOf(angel), released.join()).toBe(before)
    }
  })

  it('counts a person only where the members were released: three shown and one hidden are three', async () => {
    const { made } = await several(4)
    const grants = made.map(({ partnershipId }, at) => ({
      partnershipId,
      standing: 'guardian-angel' as const,
      released: at < 3 ? all : (['check-ins'] as Releasable[]),
    }))
    const angel = await signedIn('Angel', { grants })
    expect((await across(angel)).people.found).toEqual([])
    await setThresholds({ ...defaultThresholds, manyPartnerships: 3 }, '', 'nobody')
    const [person] = (await across(angel)).people.found
    expect(person?.places.map((one) => one.partnership.name)).toEqual(['Group 0', 'Group 1', 'Group 2'])
  })

  it('shows no action where only commitments are released: such an action names the stage', async () => {
    const { made } = await several(2)
    const angel = await angelOf(made, ['commitments', 'people'])
    const { scopes } = await proveGuarded(await angel.actor())
    await expect(listAdopted(scopes)).rejects.toBeInstanceOf(NotVisible)
    expect((await across(angel)).actions.tried).toEqual([])
  })

  it('forgets at once what is taken back, ended or wound up', async () => {
    const { made } = await several(4)
    const angel = await angelOf(made)
    const [first, second, third] = made
    if (!first || !second || !third) throw new Error('not made')
    const grantIn = (partnershipId: string) =>
      reading((from) => from.grant.findFirstOrThrow({ where: { partnershipId, personId: angel.personId, endedAt: null }, select: { id: true } }))
    await endAccess(first.scope, (await grantIn(first.partnershipId)).id)
    await windUp(second.scope, '', today())
    const found = await across(angel)
    expect(found.lookedThrough).toBe(3)
    expect(JSON.stringify(found)).not.toContain('Group 0')
    // What was tried in one that was wound up still tells something; who was in it does not.
    expect(found.actions.tried[0]?.adopted).toBe(3)
    expect(found.endings.groups[0]?.agreements.map((one) => one.partnership.name).sort()).toEqual(['Group 2', 'Group 3'])
    await inTransaction((tx) => tx.grant.updateMany({ where: { personId: angel.personId }, data: { released: [] } }))
    expect(JSON.stringify(await across(angel))).not.toMatch(/Group|memorandum|lawyers/)
  })

  it('notes for the lead that it was opened, for each partnership of which something may be shown, and for no other', async () => {
    const { made } = await several(2)
    const [first, second] = made
    if (!first || !second) throw new Error('not made')
    const angel = await signedIn('Angel', {
      grants: [
        { partnershipId: first.partnershipId, standing: 'guardian-angel', released: ['agreements'] },
        { partnershipId: second.partnershipId, standing: 'guardian-angel', released: ['response-count'] },
      ],
    })
    await across(angel)
    const noted = await reading((from) => from.viewing.findMany({ where: { what: '/portfolio/across' }, select: { partnershipId: true, personId: true } }))
    expect(noted).toEqual([{ partnershipId: first.partnershipId, personId: angel.personId }])
  })

  it('reads as many statements for eight partnerships as for two', async () => {
    const { made } = await several(8)
    const few = await angelOf(made.slice(0, 2))
    const many = await angelOf(made)
    const count = async (angel: Angel) => {
      const actor = await angel.actor()
      return countStatements(kind, async () => loadAcross(actor, (await proveGuarded(actor)).scopes))
    }
    const least = await count(few)
    expect(await count(many)).toBe(least)
    expect(least).toBeLessThanOrEqual(24)
  })

  it('is read where six hundred named one angel, and says that not all were looked through', async () => {
    const { made } = await several(1)
    const angel = await angelOf(made)
    const template = await reading((from) => from.partnership.findUniqueOrThrow({ where: { id: made[0]?.partnershipId ?? '' } }))
    const grant = await reading((from) => from.grant.findFirstOrThrow({ where: { personId: angel.personId } }))
    const ids = Array.from({ length: 600 }, (_, at) => `many${at}`)
    await inTransaction(async (tx) => {
      const { triggers, ...record } = template
      await tx.partnership.createMany({ data: ids.map((id) => ({ ...record, triggers: triggers as string[], id, name: `Many ${id}` })) })
      const { entry, released, ...row } = grant
      void entry
      await tx.grant.createMany({ data: ids.map((id) => ({ ...row, id: `g${id}`, partnershipId: id, released: released as string[] })) })
    })
    const found = await across(angel)
    expect(found.lookedThrough).toBe(500)
    expect(found.more).toBe(true)
  })

  it('gives no people without a scope that may see them', async () => {
    const { made } = await several(1)
    const { scopes } = await proveGuarded(await (await angelOf(made, [])).actor())
    await expect(listPeopleInMany(scopes, 2, today())).rejects.toBeInstanceOf(NotVisible)
  })
})
