import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import {
  contentOf,
  memberOf,
  partnershipWith,
  scopeOf,
  signedIn,
  storeForEachTest,
  type Tables,
  tenThousandOf,
  windUp,
} from '@/e2e/support/partnership-in-store'
import { NotVisible } from '@/lib/access/scope'
import { getPartnershipFile } from '@/lib/exchange/data'
import { listVersions } from '@/lib/history/data'
import { getLeading } from '@/lib/leading/data'
import { getBracing } from '@/lib/bracing/data'
import { listMembers } from '@/lib/people/data'
import { editMember } from '@/lib/people/mutations'
import { today } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/days'
import { inTransaction, reading } from '@/lib/platform/db'
import { newSecret } from '@/lib/platform/ids'
import { getOwnPage, listAccountabilities, listLinksMade, listMemberLinks } from './data'
import { endMemberLink, enterAccountability, enterByLink, forgetAccountabilities, mintMemberLinks } from './mutations'

onBothStores('two accountabilities', (kind) => {
  let tables: Tables
  storeForEachTest(kind, (_, made) => {
    tables = made
  })
  const on = '2026-03-02'
  const empty = { reportsTo: '', agreedTime: '', agreedMandate: '', agreedRoom: '', adviceSignedBy: '', limits: '' }
  const said = (limits: string) => ({ ...empty, reportsTo: 'A manager at home', limits })

  /** Somebody with an account who is this member as well. */
  async function asMember(partnershipId: string, membershipId: string, standing: 'lead' | 'member' = 'member') {
    const person = await signedIn('Mere', { grants: [{ partnershipId, standing }] })
    await inTransaction((tx) => tx.membership.update({ where: { id: membershipId }, data: { personId: person.personId } }))
    return scopeOf(await person.actor(), partnershipId)
  }
  const tokenFor = async (scope: Parameters<typeof mintMemberLinks>[0], membershipId: string, day = on) => {
    const answer = await mintMemberLinks(scope, [membershipId], day)
    if (answer.outcome !== 'minted') throw new Error(answer.outcome)
    return answer.links[0]?.token ?? ''
  }
  const limitsOf = async (membershipId: string) => (await reading((from) => from.accountability.findUnique({ where: { membershipId } })))?.limits ?? null

  it('are written by that person only: a lead who is no member writes nothing, and one who is writes their own', async () => {
    const { scope, partnershipId, members } = await partnershipWith(2)
    const [a = '', b = ''] = members
    expect(await enterAccountability(scope, 0, said('Forced'), on)).toEqual({ outcome: 'no-member' })
    const lead = await asMember(partnershipId, a, 'lead')
    expect(await enterAccountability(lead, 0, said('My own'), on)).toEqual({ outcome: 'done' })
    expect([await limitsOf(a), await limitsOf(b)]).toEqual(['My own', null])
  })

  it('are read by members, and by nobody who is none: not the lead, not an angel, not a friend', async () => {
    const { scope, partnershipId, members } = await partnershipWith(2)
    const member = await asMember(partnershipId, members[0] ?? '')
    await enterAccountability(member, 0, said('Seen by members'), on)
    expect((await listAccountabilities(member, on)).map((one) => one.entry?.limits ?? null).sort()).toEqual(['Seen by members', null])
    await expect(listAccountabilities(scope, on)).rejects.toBeInstanceOf(NotVisible)
    for (const standing of ['critical-friend', 'guardian-angel'] as const) {
      const other = await scopeOf(await (await signedIn(standing, { grants: [{ partnershipId, standing }] })).actor(), partnershipId)
      await expect(listAccountabilities(other, on)).rejects.toBeInstanceOf(NotVisible)
    }
    expect(JSON.stringify(await listMemberLinks(scope, on))).not.toContain('Seen by members')
    expect(JSON.stringify(await getPartnershipFile(scope, on))).not.toContain('Seen by members')
  })

  it('tell the second of two browsers what the first wrote, and take the same words twice for one', async () => {
    const { partnershipId, members } = await partnershipWith(1)
    const scope = await asMember(partnershipId, members[0] ?? '')
    expect(await enterAccountability(scope, 0, said('First'), on)).toEqual({ outcome: 'done' })
    expect(await enterAccountability(scope, 0, said('First'), on)).toEqual({ outcome: 'done' })
    expect(await enterAccountability(scope, 0, said('Second'), on)).toMatchObject({ outcome: 'stale', theirs: { version: '1', limits: 'First' } })
    expect(await enterAccountability(scope, 1, said('Second'), on)).toEqual({ outcome: 'done' })
  })

  it('are out of the store once every field is empty, and no earlier version is kept', async () => {
    const { partnershipId, members } = await partnershipWith(1)
    const scope = await asMember(partnershipId, members[0] ?? '')
    await enterAccountability(scope, 0, said('Kept nowhere else'), on)
    expect(await enterAccountability(scope, 1, empty, on)).toEqual({ outcome: 'done' })
    const whole = JSON.stringify(
      await contentOf(
        tables,
        kind,
        (await tables.names()).filter((name) => !name.startsWith('_')),
      ),
    )
    expect(whole).not.toContain('Kept nowhere else')
  })

  it('come by a link too: for that member alone, and with the entries of the others to read', async () => {
    const { scope, partnershipId, members } = await partnershipWith(2)
    const [a = '', b = ''] = members
    const member = await asMember(partnershipId, a)
    await enterAccountability(member, 0, said('Of the other'), on)
    const token = await tokenFor(scope, b)
    const page = await getOwnPage(token, on)
    expect(page?.scope).toMatchObject({ standing: 'member-with-own-page', ownMembershipId: b, personId: null })
    expect(JSON.stringify(await listAccountabilities(page?.scope as never, on))).toContain('Of the other')
    expect(await enterByLink(token, 0, said('By link'), on)).toEqual({ outcome: 'done' })
    expect([await limitsOf(a), await limitsOf(b)]).toEqual(['Of the other', 'By link'])
    expect((await listAccountabilities(member, on)).find((one) => one.membershipId === b)).toMatchObject({ entry: { limits: 'By link' } })
  })

  it('change nothing when a link is opened, fifty times: mail scanners open links', async () => {
    const { scope, members } = await partnershipWith(1)
    const token = await tokenFor(scope, members[0] ?? '')
    const names = (await tables.names()).filter((name) => !name.startsWith('_'))
    const before = await contentOf(tables, kind, names)
    for (let at = 0; at < 50; at++) expect(await getOwnPage(token, on)).not.toBeNull()
    expect(await contentOf(tables, kind, names)).toEqual(before)
  })

  it('keep no link’s secret, only a hash of it', async () => {
    const { scope, members } = await partnershipWith(1)
    const token = await tokenFor(scope, members[0] ?? '')
    const whole = JSON.stringify(
      await contentOf(
        tables,
        kind,
        (await tables.names()).filter((name) => !name.startsWith('_')),
      ),
    )
    expect(whole).not.toContain(token)
    expect(await reading((from) => from.memberLink.count())).toBe(1)
  })

  it('take nothing by a link that is unknown, ended, replaced, too old, or of somebody who has left', async () => {
    const { scope, members } = await partnershipWith(3)
    const [a = '', b = '', c = ''] = members
    const dead = async (token: string, day = on) => {
      expect(await getOwnPage(token, day)).toBeNull()
      expect(await enterByLink(token, 0, said('Too late'), day)).toBeNull()
    }
    for (const token of ['', 'x', newSecret(), `${newSecret()}=`, '../../partnerships']) await dead(token)
    const old = await tokenFor(scope, a, '2026-01-01')
    expect(await getOwnPage(old, '2026-01-31')).not.toBeNull()
    await dead(old, '2026-02-01')
    const replaced = await tokenFor(scope, a)
    const newer = await tokenFor(scope, a)
    await dead(replaced)
    expect(await getOwnPage(newer, on)).not.toBeNull()
    const ended = await tokenFor(scope, b)
    const link = (await listMemberLinks(scope, on)).find((one) => one.membershipId === b)?.link
    expect(await endMemberLink(scope, link?.id ?? '', on)).toBe('done')
    await dead(ended)
    const left = await tokenFor(scope, c)
    await editMember(scope, c, 1, memberOf('Gone', { to: on }))
    expect(await getOwnPage(left, on)).not.toBeNull()
    await dead(left, '2026-03-03')
    expect(await reading((from) => from.accountability.count())).toBe(0)
  })

  it('leave a trace of each link for sixty days, ended ones too: a lead could make one, read by it and end it', async () => {
    const { scope, partnershipId, members } = await partnershipWith(2)
    const [a = '', b = ''] = members
    const member = await asMember(partnershipId, a)
    const day = today()
    await tokenFor(scope, b, day)
    const link = (await listMemberLinks(scope, day)).find((one) => one.membershipId === b)?.link
    expect(await endMemberLink(scope, link?.id ?? '', day)).toBe('done')
    const name = (await listAccountabilities(member, day)).find((one) => one.membershipId === b)?.name
    expect(await listLinksMade(member, day)).toEqual([{ id: link?.id, name, madeOn: day, madeBy: ['Lead of Warm homes'], endedOn: day }])
    // One that was replaced shows as well, beside the one in its place.
    await tokenFor(scope, b, day)
    await tokenFor(scope, b, day)
    expect((await listLinksMade(member, day)).map((one) => one.endedOn).sort()).toEqual([day, day, null].sort())
    const later = (days: number) => addDays(day, days)
    expect((await listLinksMade(member, later(60))).map((one) => one.endedOn)).toContain(later(30))
    expect(await listLinksMade(member, later(61))).toEqual([])
    await expect(listLinksMade(scope, day)).rejects.toBeInstanceOf(NotVisible)
    const other = await partnershipWith(1, 'Elsewhere')
    expect(await listLinksMade(await asMember(other.partnershipId, other.members[0] ?? ''), day)).toEqual([])
  })

  it('are read where ten thousand are members: an import may bring as many, and no page may fail for good', async () => {
    const { scope, partnershipId, members } = await partnershipWith(1)
    const first = await reading((from) => from.membership.findFirstOrThrow({ where: { partnershipId } }))
    await tenThousandOf('Person', first.personId, { id: "'p' || n", name: "'Member ' || n", nameFolded: "'member ' || n" })
    await tenThousandOf('Membership', first.id, { id: "'m' || n", personId: "'p' || n" })
    const version = await reading((from) => from.version.findFirstOrThrow({ where: { subjectId: first.id } }))
    await tenThousandOf('Version', version.id, { id: "'v' || n", subjectId: "'m' || n" })
    const day = today()
    const token = await tokenFor(scope, 'm17777', day)
    await enterByLink(token, 0, said('Far down'), day)
    const member = await asMember(partnershipId, members[0] ?? '')
    const entries = await listAccountabilities(member, day)
    expect([entries.length, entries.find((one) => one.entry !== null)?.name]).toEqual([10_001, 'Member 17777'])
    const links = await listMemberLinks(scope, day)
    expect([links.length, links.filter((one) => one.link !== null).map((one) => one.name)]).toEqual([10_001, ['Member 17777']])
    expect(await listLinksMade(member, day)).toHaveLength(1)
    const page = await getOwnPage(token, day)
    expect(await listAccountabilities(page?.scope as never, day)).toHaveLength(10_001)
    // The other reads of pages that list or ask people.
    expect(await listMembers(scope)).toHaveLength(10_001)
    expect((await getLeading(scope)).roles).toEqual([])
    expect(await getBracing(scope)).toBeDefined()
    expect((await listVersions(scope)).length).toBeGreaterThan(10_000)
  })

  it('get no link for a member of another partnership, and none is ended from there', async () => {
    const { scope, members } = await partnershipWith(1)
    const other = await partnershipWith(1, 'Elsewhere')
    expect(await mintMemberLinks(scope, [members[0] ?? '', other.members[0] ?? ''], on)).toEqual({ outcome: 'no-such-member' })
    expect(await reading((from) => from.memberLink.count())).toBe(0)
    const token = await tokenFor(scope, members[0] ?? '')
    const [one] = await listMemberLinks(scope, on)
    expect(await endMemberLink(other.scope, one?.link?.id ?? '', on)).toBe('not-found')
    expect(await getOwnPage(token, on)).not.toBeNull()
  })

  it('can be read and no longer changed once the partnership is wound up', async () => {
    const { scope, members, partnershipId } = await partnershipWith(2)
    const token = await tokenFor(scope, members[0] ?? '')
    const member = await asMember(partnershipId, members[1] ?? '')
    await windUp(scope, 'Done', on)
    expect(await getOwnPage(token, on)).toMatchObject({ woundUp: true })
    expect(await enterByLink(token, 0, said('Late'), on)).toEqual({ outcome: 'wound-up' })
    expect(await enterAccountability(member, 0, said('Late'), on)).toEqual({ outcome: 'wound-up' })
    expect(await mintMemberLinks(scope, [members[0] ?? ''], on)).toEqual({ outcome: 'wound-up' })
  })

  it('show nothing of a member who has left', async () => {
    const { partnershipId, members, scope } = await partnershipWith(2)
    const token = await tokenFor(scope, members[1] ?? '')
    await enterByLink(token, 0, said('Was here'), on)
    const member = await asMember(partnershipId, members[0] ?? '')
    await editMember(scope, members[1] ?? '', 1, memberOf('Gone', { to: on }))
    expect(JSON.stringify(await listAccountabilities(member, on))).toContain('Was here')
    expect(JSON.stringify(await listAccountabilities(member, '2026-03-03'))).not.toContain('Was here')
  })

  it('go out of the store the day after a member has left, and not before; those of the others stay', async () => {
    const { partnershipId, members, scope } = await partnershipWith(2)
    const [stays = '', goes = ''] = members
    await enterByLink(await tokenFor(scope, goes), 0, said('Was here'), on)
    await enterAccountability(await asMember(partnershipId, stays), 0, said('Still here'), on)
    await editMember(scope, goes, 1, memberOf('Gone', { to: on }))
    expect(await forgetAccountabilities(on)).toBe(0)
    expect(await forgetAccountabilities('2026-03-03')).toBe(1)
    expect([await limitsOf(stays), await limitsOf(goes)]).toEqual(['Still here', null])
  })
})
