import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { partnershipWith, scopeOf, signedIn, storeForEachTest } from '@/e2e/support/partnership-in-store'
import { getFeedActor } from '@/lib/access/data'
import { enterFeed, provePartnership } from '@/lib/access/loaders'
import { switchAccount } from '@/lib/accounts/mutations'
import { makeFeed } from '@/lib/calendar/mutations'
import { listAccess } from '@/lib/grants/data'
import { endAccess, release } from '@/lib/grants/mutations'
import { listHelp } from '@/lib/help/data'
import { askForHelp } from '@/lib/help/mutations'
import type { WaitingMessage } from '@/lib/messages/types'
import { listPartnerships } from '@/lib/partnerships/data'
import { inTransaction, reading } from '@/lib/platform/db'
import { newSecret } from '@/lib/platform/ids'
import { letterFor } from '@/lib/reminders/letter-for'
import { stepBack } from './mutations'

onBothStores('guardian angels', (kind) => {
  storeForEachTest(kind)

  async function angelOf(partnershipId: string, name = 'Anahera') {
    const person = await signedIn(name, { grants: [{ partnershipId, standing: 'guardian-angel', released: ['reading'] }] })
    const grant = await reading((from) => from.grant.findFirstOrThrow({ where: { partnershipId, personId: person.personId } }))
    return { ...person, grantId: grant.id, scope: await scopeOf(await person.actor(), partnershipId) }
  }
  const letterAbout = (partnershipId: string, grantId: string, personId: string) =>
    reading((from) =>
      letterFor(
        from,
        { kind: 'angel-gone', partnershipId, personId, roundId: null, membershipId: null, about: { grantId } } as unknown as WaitingMessage,
        'https://x.example',
      ),
    )

  it('who stepped back sees nothing from the next request on, by page, list or calendar; the lead reads what they hand over', async () => {
    const { partnershipId, scope, lead } = await partnershipWith(0, 'Harbour Table')
    const angel = await angelOf(partnershipId)
    await askForHelp(scope, newSecret(), { to: null, text: 'x' })
    const token = await makeFeed(angel.personId, '2026-03-02')
    expect(await stepBack(angel.scope, { handOver: 'The port calls on Mondays', successor: 'Rewi, at the Ministry' })).toBe('done')
    expect(await stepBack(angel.scope, { handOver: 'again', successor: '' })).toBe('not-found')
    expect(await provePartnership(await angel.actor(), partnershipId)).toBeNull()
    expect((await listPartnerships(await angel.actor())).partnerships).toEqual([])
    expect((await getFeedActor(token))?.personId).toBe(angel.personId)
    expect((await enterFeed('/calendar/[token]', token))?.scopes).toEqual([])
    const access = await listAccess(scope)
    expect(access.angels).toBe(0)
    expect(access.former).toMatchObject([{ name: 'Anahera', handOver: 'The port calls on Mondays', successor: 'Rewi, at the Ministry', released: ['reading'] }])
    expect((await listHelp(scope)).map((one) => one.state)).toEqual(['gone'])
    // Members may see who looks, and not what was written for the leads.
    const member = await signedIn('Member', { grants: [{ partnershipId, standing: 'member' }] })
    expect((await listAccess(await scopeOf(await member.actor(), partnershipId))).former).toEqual([])
    const made = await letterAbout(partnershipId, angel.grantId, lead.personId)
    expect(made?.letter.paragraphs.join(' ')).toMatch(/stepped back.*no guardian angel now/)
    expect(await letterAbout(partnershipId, angel.grantId, angel.personId)).toBeNull()
  })

  it('of whom one is left are not told as gone; and who was ended by the lead is not shown as stepped back', async () => {
    const { partnershipId, scope, lead } = await partnershipWith(0)
    const [one, two] = [await angelOf(partnershipId, 'One'), await angelOf(partnershipId, 'Two')]
    await stepBack(one.scope, { handOver: '', successor: '' })
    expect((await letterAbout(partnershipId, one.grantId, lead.personId))?.letter.paragraphs.join(' ')).not.toContain('no guardian angel')
    await endAccess(scope, two.grantId)
    const access = await listAccess(scope)
    expect(access.former.map((former) => former.name)).toEqual(['One'])
    expect(access.angels).toBe(0)
  })

  it('with an account that is switched off do not count: the partnership has none then', async () => {
    const { partnershipId, scope, lead } = await partnershipWith(0)
    const angel = await angelOf(partnershipId)
    expect((await listAccess(scope)).angels).toBe(1)
    await switchAccount(angel.accountId, false, lead.personId)
    expect((await listAccess(scope)).angels).toBe(0)
    expect((await letterAbout(partnershipId, angel.grantId, lead.personId))?.letter.paragraphs.join(' ')).toContain('no guardian angel now')
  })

  it('step back from their own partnership alone, whatever scope comes', async () => {
    const one = await partnershipWith(0, 'One')
    const two = await partnershipWith(0, 'Two')
    const angel = await angelOf(one.partnershipId)
    expect(await stepBack({ ...angel.scope, partnershipId: two.partnershipId }, { handOver: '', successor: '' })).toBe('not-found')
    expect(await stepBack({ ...angel.scope, personId: null }, { handOver: '', successor: '' })).toBe('not-found')
    expect(await stepBack(one.scope, { handOver: '', successor: '' })).toBe('not-found')
    expect((await provePartnership(await angel.actor(), one.partnershipId))?.standing).toBe('guardian-angel')
  })

  it('see what was taken back no longer in the session that is open, and of their portfolio what was made of that partnership is made anew', async () => {
    const { partnershipId, scope } = await partnershipWith(0)
    const other = await partnershipWith(0, 'Other')
    const angel = await angelOf(partnershipId)
    await inTransaction(async (tx) => {
      await tx.grant.create({
        data: {
          id: 'elsewhere',
          partnershipId: other.partnershipId,
          personId: angel.personId,
          standing: 'guardian-angel',
          released: [],
          createdAt: new Date(),
        },
      })
      await tx.grant.updateMany({ where: { personId: angel.personId }, data: { dueOn: '2099-01-01' } })
    })
    expect(await release(scope, angel.grantId, ['reading'], [])).toBe('done')
    expect((await provePartnership(await angel.actor(), partnershipId))?.released).toEqual([])
    const due = () => reading((from) => from.grant.findMany({ where: { personId: angel.personId }, select: { id: true, dueOn: true } }))
    const ofOneAlone = [
      { id: angel.grantId, dueOn: '' },
      { id: 'elsewhere', dueOn: '2099-01-01' },
    ]
    const sorted = async () => (await due()).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    // What is kept of one partnership rests on nothing of another.
    expect(await sorted()).toEqual(ofOneAlone)
    await inTransaction((tx) => tx.grant.updateMany({ where: { personId: angel.personId }, data: { dueOn: '2099-01-01' } }))
    await endAccess(scope, angel.grantId)
    expect(await sorted()).toEqual(ofOneAlone)
    expect(await release(scope, angel.grantId, [], ['reading'])).toBe('not-found')
    expect(await release(other.scope, angel.grantId, [], ['reading'])).toBe('not-found')
  })
})
