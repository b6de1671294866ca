import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { partnershipWith, roundFor, signedIn, storeForEachTest, type Tables, tenThousandOf } from '@/e2e/support/partnership-in-store'
import { getFeedActor } from '@/lib/access/data'
import { enterFeed, mostInACalendar } from '@/lib/access/loaders'
import type { Releasable } from '@/lib/access/types'
import { switchAccount } from '@/lib/accounts/mutations'
import { adopt } from '@/lib/commitments/mutations'
import { listAccess } from '@/lib/grants/data'
import { endAccess } from '@/lib/grants/mutations'
import { reading } from '@/lib/platform/db'
import { newSecret } from '@/lib/platform/ids'
import { getCalendarFacts } from './data'
import { endFeed, makeFeed } from './mutations'
import { daysOf } from './rules'

onBothStores('a calendar address', (kind) => {
  let tables: Tables
  storeForEachTest(kind, (_store, made) => {
    tables = made
  })

  async function full(name = 'Warm homes') {
    const made = await partnershipWith(5, name)
    await roundFor(made.scope, made.members)
    const adoption = {
      what: `Secret work of ${name}`,
      ownerMembershipId: made.members[0] ?? '',
      dueOn: '2026-04-01',
      actionId: null,
      roundId: null,
      madeOn: '2026-03-02',
    }
    await adopt(made.scope, adoption, newSecret())
    return made
  }
  const uids = async (token: string) => {
    const feed = await enterFeed('/calendar/[token]', token)
    if (!feed) return null
    const days = []
    for (const scope of feed.scopes) days.push(...daysOf(await getCalendarFacts(scope)))
    return days.map((one) => one.uid.replace(/-[a-z0-9]{20,}$/, '')).sort()
  }

  it('shows the lead the days of what they may see, and nothing of a partnership that did not name them', async () => {
    const { lead } = await full()
    await full('Clean estuary')
    const token = await makeFeed(lead.personId, '2026-03-02')
    expect(await uids(token)).toEqual(['check-in', 'commitment', 'round'])
    const feed = await enterFeed('/calendar/[token]', token)
    expect(feed?.scopes).toHaveLength(1)
  })

  it('shows an angel of each kind only what was released, at the moment of reading', async () => {
    const { partnershipId } = await full()
    const seen: Record<string, string[] | null> = {}
    for (const released of [[], ['commitments'], ['response-count'], ['check-ins'], ['people', 'reading']] as Releasable[][]) {
      const angel = await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel', released }] })
      seen[released.join()] = await uids(await makeFeed(angel.personId, '2026-03-02'))
    }
    expect(seen).toEqual({ '': [], commitments: ['commitment'], 'response-count': ['round'], 'check-ins': ['check-in'], 'people,reading': [] })
    const angel = await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel', released: ['commitments'] }] })
    const feed = await enterFeed('/calendar/[token]', await makeFeed(angel.personId, '2026-03-02'))
    const [scope] = feed?.scopes ?? []
    // The commitments were released, the names of the members were not.
    expect(JSON.stringify(scope && (await getCalendarFacts(scope)))).not.toContain('Warm homes 0')
  })

  it('is empty once the grant has ended, and leads nowhere once it was ended, made anew, or its account was switched off', async () => {
    const { partnershipId, scope } = await full()
    const member = await signedIn('Member', { grants: [{ partnershipId, standing: 'member' }] })
    const first = await makeFeed(member.personId, '2026-03-02')
    expect(await uids(first)).toHaveLength(3)
    const { grants } = await listAccess(scope)
    await endAccess(scope, grants.find((one) => one.personId === member.personId)?.id ?? '')
    expect(await uids(first)).toEqual([])
    const second = await makeFeed(member.personId, '2026-03-03')
    expect([await uids(first), await uids(second)]).toEqual([null, []])
    await endFeed(member.personId, '2026-03-03')
    expect(await uids(second)).toBeNull()
    const third = await makeFeed(member.personId, '2026-03-03')
    await switchAccount(member.accountId, false, member.personId)
    expect(await uids(third)).toBeNull()
    for (const wrong of ['', 'x', newSecret(), `${third}x`]) expect(await getFeedActor(wrong)).toBeNull()
  })

  it('is kept nowhere, and opens no session', async () => {
    const { lead } = await full()
    const token = await makeFeed(lead.personId, '2026-03-02')
    for (const name of await tables.names()) expect(JSON.stringify(await tables.rows(`SELECT * FROM "${name}"`)).includes(token), name).toBe(false)
    expect(await getFeedActor(token)).toMatchObject({ sessionId: '' })
  })

  it('of ten thousand partnerships is bounded, and holds those first in which its reader takes part', async () => {
    const made = await partnershipWith(0, 'Own work')
    const watched = await partnershipWith(0, 'Watched work')
    const person = await signedIn('Angel and lead', {
      grants: [
        { partnershipId: watched.partnershipId, standing: 'guardian-angel' },
        { partnershipId: made.partnershipId, standing: 'lead' },
      ],
    })
    const { id } = await reading((from) => from.grant.findFirstOrThrow({ where: { personId: person.personId, standing: 'guardian-angel' } }))
    await tenThousandOf('Grant', id, { id: "'g' || n" })
    const feed = await enterFeed('/calendar/[token]', await makeFeed(person.personId, '2026-03-02'))
    expect(feed?.scopes).toHaveLength(mostInACalendar)
    expect(feed?.scopes[0]).toMatchObject({ partnershipId: made.partnershipId, standing: 'lead' })
  })
})
