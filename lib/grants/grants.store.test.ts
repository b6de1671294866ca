import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { partnershipWith, scopeOf, signedIn, storeForEachTest } from '@/e2e/support/partnership-in-store'
import { maySee } from '@/lib/access/rules'
import { acceptInvitation, switchAccount } from '@/lib/accounts/mutations'
import { listMembers } from '@/lib/people/data'
import { inTransaction, reading } from '@/lib/platform/db'
import { listAccess } from './data'
import { loadFirstPage } from './loaders'
import { endAccess, inviteToPartnership, release } from './mutations'

const password = 'horses like wet grass'

onBothStores('access to a partnership', (kind) => {
  storeForEachTest(kind)

  const liveGrants = (partnershipId: string) => reading((from) => from.grant.findMany({ where: { partnershipId, endedAt: null } }))

  it('comes by link with the standing it carries, to the account of the address, for this partnership alone', async () => {
    const [one, two] = [await partnershipWith(1, 'One'), await partnershipWith(0, 'Two')]
    const [membershipId = ''] = one.members
    const secret = await inviteToPartnership(one.scope, { name: 'Ben', email: 'ben@example.org', standing: 'critical-friend', membershipId }, one.lead.personId)
    expect((await listAccess(one.scope)).invitations).toMatchObject([{ email: 'ben@example.org', standing: 'critical-friend' }])
    const made = await acceptInvitation({ secret, name: 'Ben', password, signedInAccountId: null })
    expect(made.outcome).toBe('done')
    expect((await listAccess(one.scope)).invitations).toEqual([])
    expect((await listAccess(one.scope)).grants.map((grant) => [grant.person.name, grant.standing])).toEqual([
      ['Lead of One', 'lead'],
      ['Ben', 'critical-friend'],
    ])
    expect((await listMembers(one.scope)).map((member) => member.person.name)).toEqual(['Ben'])
    expect((await listAccess(two.scope)).grants).toHaveLength(1)
    expect(await inviteToPartnership(one.scope, { name: 'x', email: 'x@example.org', standing: 'member', membershipId }, one.lead.personId)).toBe(
      'no-such-member',
    )
    expect(await inviteToPartnership(two.scope, { name: 'x', email: 'x@example.org', standing: 'member', membershipId }, one.lead.personId)).toBe(
      'no-such-member',
    )
  })

  it('is one standing per person: a second link replaces the first standing', async () => {
    const { scope, partnershipId, lead } = await partnershipWith(0)
    const { id, email } = await reading((from) => from.account.findFirstOrThrow({ where: { personId: lead.personId } }))
    const other = await signedIn('Other', { grants: [{ partnershipId, standing: 'lead' }] })
    const secret = await inviteToPartnership(scope, { name: 'Lead', email, standing: 'guardian-angel', membershipId: null }, other.personId)
    await acceptInvitation({ secret, name: '', password: null, signedInAccountId: id })
    expect((await liveGrants(partnershipId)).filter((grant) => grant.personId === lead.personId).map((grant) => grant.standing)).toEqual(['guardian-angel'])
  })

  it('always leaves a lead, though two leads end each other at the same instant', async () => {
    const { scope, partnershipId } = await partnershipWith(0)
    const [only] = await liveGrants(partnershipId)
    expect(await endAccess(scope, only?.id ?? '')).toBe('last-lead')
    await signedIn('Other', { grants: [{ partnershipId, standing: 'lead' }] })
    const answers = await Promise.all((await liveGrants(partnershipId)).map((grant) => endAccess(scope, grant.id)))
    expect([...answers].sort()).toEqual(['done', 'last-lead'])
    expect((await liveGrants(partnershipId)).map((grant) => grant.standing)).toEqual(['lead'])
  })

  it('is not handed on by the last lead to themselves in a lesser part: the partnership would be nobody’s', async () => {
    const { scope, partnershipId, lead } = await partnershipWith(0)
    const { id, email } = await reading((from) => from.account.findFirstOrThrow({ where: { personId: lead.personId } }))
    const secret = await inviteToPartnership(scope, { name: 'Lead', email, standing: 'member', membershipId: null }, lead.personId)
    await acceptInvitation({ secret, name: '', password: null, signedInAccountId: id })
    expect((await liveGrants(partnershipId)).map((grant) => grant.standing)).toContain('lead')
  })

  it('on its way can be ended, and is worth nothing then', async () => {
    const { scope, lead } = await partnershipWith(0)
    const secret = await inviteToPartnership(scope, { name: 'Ben', email: 'ben@example.org', standing: 'lead', membershipId: null }, lead.personId)
    const { invitations } = await listAccess(scope)
    expect(await endAccess(scope, invitations[0]?.id ?? '')).toBe('done')
    expect(await acceptInvitation({ secret, name: 'Ben', password, signedInAccountId: null })).toEqual({ outcome: 'link-ended' })
  })

  it('of another partnership is out of reach: neither ended nor widened', async () => {
    const [mine, theirs] = [await partnershipWith(0, 'Mine'), await partnershipWith(0, 'Theirs')]
    await signedIn('Angel', { grants: [{ partnershipId: theirs.partnershipId, standing: 'guardian-angel' }] })
    await inviteToPartnership(theirs.scope, { name: 'Ben', email: 'ben@example.org', standing: 'lead', membershipId: null }, theirs.lead.personId)
    const before = JSON.stringify(await liveGrants(theirs.partnershipId))
    for (const { id } of [...(await liveGrants(theirs.partnershipId)), ...(await listAccess(theirs.scope)).invitations]) {
      expect(await endAccess(mine.scope, id)).toBe('not-found')
      expect(await release(mine.scope, id, [], ['reading'])).toBe('not-found')
    }
    expect(JSON.stringify(await liveGrants(theirs.partnershipId))).toBe(before)
    expect((await listAccess(theirs.scope)).invitations).toHaveLength(1)
  })

  it('does not count a lead who cannot sign in as the one who stays', async () => {
    const { scope, partnershipId, lead } = await partnershipWith(0)
    const other = await signedIn('Other', { grants: [{ partnershipId, standing: 'lead' }] })
    await switchAccount(other.accountId, false, lead.personId)
    const own = (await liveGrants(partnershipId)).find((one) => one.personId === lead.personId)
    expect(await endAccess(scope, own?.id ?? '')).toBe('last-lead')
    const account = await reading((from) => from.account.findFirstOrThrow({ where: { personId: lead.personId } }))
    const secret = await inviteToPartnership(scope, { name: 'Lead', email: account.email, standing: 'member', membershipId: null }, lead.personId)
    await acceptInvitation({ secret, name: '', password: null, signedInAccountId: account.id })
    expect((await liveGrants(partnershipId)).find((one) => one.personId === lead.personId)?.standing).toBe('lead')
  })

  it('that ends takes the links with it that this person had made', async () => {
    const { scope, partnershipId } = await partnershipWith(0)
    const other = await signedIn('Other', { grants: [{ partnershipId, standing: 'lead' }] })
    const secret = await inviteToPartnership(scope, { name: 'Me again', email: 'again@example.org', standing: 'lead', membershipId: null }, other.personId)
    await endAccess(scope, (await liveGrants(partnershipId)).find((one) => one.personId === other.personId)?.id ?? '')
    expect(await acceptInvitation({ secret, name: 'Me again', password, signedInAccountId: null })).toEqual({ outcome: 'link-ended' })
  })

  it('keeps each kind once, and nothing in the portfolio of what was released before or after the end', async () => {
    const { scope, partnershipId } = await partnershipWith(0)
    const angel = await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel' }] })
    const grant = () => reading((from) => from.grant.findFirstOrThrow({ where: { partnershipId, personId: angel.personId } }))
    const kept = { entry: { told: 'x' }, need: 1, stage: 'storming', lastCheckInOn: '2026-01-01', nextReviewOn: '2026-02-01', dueOn: '2099-01-01' }
    const keep = async () => inTransaction((tx) => tx.grant.updateMany({ where: { personId: angel.personId }, data: kept }))
    const neutral = { entry: null, need: 99, stage: '', lastCheckInOn: '', nextReviewOn: '', dueOn: '' }
    await keep()
    const { id } = await grant()
    await release(scope, id, [], ['reading', 'reading'])
    expect(await grant()).toMatchObject({ ...neutral, released: ['reading'] })
    await keep()
    await endAccess(scope, id)
    expect(await grant()).toMatchObject(neutral)
  })

  it('of an angel is what was released, and taken back with the next choice; only angels are released to', async () => {
    const { scope, partnershipId, lead } = await partnershipWith(0)
    const angel = await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel' }] })
    const grant = (await liveGrants(partnershipId)).find((one) => one.personId === angel.personId)?.id ?? ''
    const sees = async () => {
      const seen = await scopeOf(await angel.actor(), partnershipId)
      return [maySee(seen, 'reading'), maySee(seen, 'commitments')]
    }
    expect(await sees()).toEqual([false, false])
    expect(await release(scope, grant, [], ['reading'])).toBe('done')
    expect(await sees()).toEqual([true, false])
    expect(await release(scope, grant, [], ['commitments'])).toEqual({ stale: ['reading'] })
    expect(await sees()).toEqual([true, false])
    await release(scope, grant, ['reading'], ['commitments'])
    expect(await sees()).toEqual([false, true])
    const own = (await liveGrants(partnershipId)).find((one) => one.personId === lead.personId)?.id ?? ''
    expect(await release(scope, own, [], ['reading'])).toBe('not-found')
  })

  it('alone decides on which page somebody begins: the portfolio only for who is a guardian angel and nothing else', async () => {
    const [one, two] = [await partnershipWith(1, 'One'), await partnershipWith(1, 'Two')]
    const angel = { partnershipId: one.partnershipId, standing: 'guardian-angel' } as const
    const first = async (grants: Parameters<typeof signedIn>[1]) => loadFirstPage(await (await signedIn('Begins', grants)).actor())
    expect(await first({ grants: [angel] })).toBe('/portfolio')
    expect(await first({ grants: [angel, { partnershipId: two.partnershipId, standing: 'member' }] })).toBe('/partnerships')
    expect(await first({})).toBe('/partnerships')
  })
})
