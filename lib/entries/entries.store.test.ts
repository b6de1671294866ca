import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { partnershipWith, signedIn, storeForEachTest, windUp } from '@/e2e/support/partnership-in-store'
import { listNamedForGate } from '@/lib/access/data'
import { provePartnership } from '@/lib/access/loaders'
import { factKinds, type SignedInActor } from '@/lib/access/types'
import { maySee } from '@/lib/access/rules'
import { listAccess } from '@/lib/grants/data'
import { inviteToPartnership } from '@/lib/grants/mutations'
import { listMessages } from '@/lib/messages/data'
import type { WaitingMessage } from '@/lib/messages/types'
import { findPartnerships, listPartnerships } from '@/lib/partnerships/data'
import { inTransaction, reading } from '@/lib/platform/db'
import { newSecret } from '@/lib/platform/ids'
import { letterFor } from '@/lib/reminders/letter-for'
import { listEntries, listOwnEntries } from './data'
import { endEntry, enterAsAdministrator } from './mutations'
import { mostTries } from './rules'

onBothStores('an administrator who enters', (kind) => {
  storeForEachTest(kind)

  const reason = 'Its lead has left, and the members asked me'
  const enter = (actor: SignedInActor, address: string, more: object = {}) =>
    enterAsAdministrator(actor, { address, reason, submissionKey: newSecret(), ...more })

  async function made() {
    const partnership = await partnershipWith(2, 'Hidden Valley')
    const boss = await signedIn('Ada Administrator', { administrator: true })
    return { ...partnership, boss, actor: await boss.actor() }
  }

  it('is in for an hour, sees what is needed to help and no more, and is found in no list', async () => {
    const { partnershipId, scope, actor } = await made()
    expect(await provePartnership(actor, partnershipId)).toBeNull()
    expect(await enter(actor, `https://x.example/partnerships/${partnershipId}/record`)).toEqual({ outcome: 'done', partnershipId })
    const entered = await scopeOf2(actor, partnershipId)
    expect(entered.standing).toBe('administrator-entered')
    expect(factKinds.filter((fact) => maySee(entered, fact, actor.personId)).sort()).toEqual(
      ['access-list', 'existence', 'messages', 'model', 'participation', 'people', 'record', 'response-count'].sort(),
    )
    expect((await listPartnerships(actor)).partnerships).toEqual([])
    expect((await findPartnerships(actor, ['hidden'])).found.size).toBe(0)
    expect(await listNamedForGate(actor.personId, 10)).toEqual([])
    expect(await listEntries(scope)).toMatchObject([{ name: 'Ada Administrator', reason }])
    expect(await listOwnEntries(actor.personId)).toMatchObject([{ partnership: 'Hidden Valley' }])
    expect(await reading((from) => from.auditEvent.count({ where: { partnershipId, kind: 'access.administrator-entered', personId: actor.personId } }))).toBe(1)
  })

  const scopeOf2 = async (actor: SignedInActor, partnershipId: string) => {
    const scope = await provePartnership(actor, partnershipId)
    if (!scope) throw new Error('Not in.')
    return scope
  }

  it('is out after the hour, after leaving, and when no administrator any more; what they did stays in the list', async () => {
    const { partnershipId, scope, boss, actor } = await made()
    await enter(actor, partnershipId)
    expect((await enter(actor, partnershipId)).outcome).toBe('refused')
    const [own] = await listOwnEntries(actor.personId)
    await inTransaction((tx) => tx.account.update({ where: { id: boss.accountId }, data: { isAdministrator: false } }))
    expect(await provePartnership(await boss.actor(), partnershipId)).toBeNull()
    await inTransaction((tx) => tx.account.update({ where: { id: boss.accountId }, data: { isAdministrator: true } }))
    expect(await provePartnership(await boss.actor(), partnershipId)).not.toBeNull()
    const other = await signedIn('Another', { administrator: true })
    expect(await provePartnership(await other.actor(), partnershipId)).toBeNull()
    expect(await endEntry(await other.actor(), own?.id ?? '')).toBe('not-found')
    expect(await endEntry(actor, own?.id ?? '')).toBe('done')
    expect(await endEntry(actor, own?.id ?? '')).toBe('not-found')
    expect(await provePartnership(actor, partnershipId)).toBeNull()
    await enter(actor, partnershipId)
    await inTransaction((tx) => tx.administratorEntry.updateMany({ where: { endedAt: null }, data: { until: new Date(Date.now() - 1000) } }))
    expect(await provePartnership(actor, partnershipId)).toBeNull()
    expect(await listOwnEntries(actor.personId)).toEqual([])
    expect(await listEntries(scope)).toHaveLength(2)
  })

  it('gets one and the same answer for an address that names nothing and for one whose partnership is not there', async () => {
    const { actor } = await made()
    const answers = []
    for (const address of ['zz00zz00zz00zz00zz00zz00z', 'nonsense', "' OR 1=1", 'https://x.example/partnerships/zz00zz00zz00zz00zz00zz00z'])
      answers.push(await enter(actor, address))
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(answers[0]).toEqual({ outcome: 'refused', reason: 'nowhere' })
    expect(await reading((from) => from.administratorEntry.count())).toBe(0)
  })

  it('cannot try addresses without end', async () => {
    const { actor, partnershipId } = await made()
    for (let nth = 0; nth < mostTries; nth++) expect((await enter(actor, 'nonsense')).outcome).toBe('refused')
    expect((await enter(actor, partnershipId)).outcome).toBe('wait')
    expect(await provePartnership(actor, partnershipId)).toBeNull()
  })

  it('does not enter where they are named already', async () => {
    const { actor, boss, partnershipId } = await made()
    await inTransaction((tx) =>
      tx.grant.create({ data: { id: 'own', partnershipId, personId: boss.personId, standing: 'critical-friend', released: [], createdAt: new Date() } }),
    )
    expect(await enter(actor, partnershipId)).toEqual({ outcome: 'refused', reason: 'named-already' })
    expect(await reading((from) => from.administratorEntry.count())).toBe(0)
  })

  it('makes one entry of a form that is sent twice', async () => {
    const { actor, partnershipId } = await made()
    const key = newSecret()
    for (let nth = 0; nth < 2; nth++) expect((await enter(actor, partnershipId, { submissionKey: key })).outcome).toBe('done')
    expect(await reading((from) => from.administratorEntry.count())).toBe(1)
  })

  it('can name a new lead and nothing else, and never themselves', async () => {
    const { partnershipId, actor, boss } = await made()
    await enter(actor, partnershipId)
    const entered = await scopeOf2(actor, partnershipId)
    const invited = { name: 'New Lead', email: 'new@agency.example', membershipId: null }
    expect(await inviteToPartnership(entered, { ...invited, standing: 'member' }, boss.personId)).toBe('only-a-lead')
    expect(await inviteToPartnership(entered, { ...invited, standing: 'guardian-angel' }, boss.personId)).toBe('only-a-lead')
    const own = await reading((from) => from.account.findUniqueOrThrow({ where: { id: boss.accountId } }))
    expect(await inviteToPartnership(entered, { ...invited, email: own.email, standing: 'lead' }, boss.personId)).toBe('not-oneself')
    expect(await inviteToPartnership(entered, { ...invited, standing: 'lead' }, boss.personId)).toMatch(/^[\w-]{43}$/)
    expect((await listAccess(entered)).invitations).toMatchObject([{ standing: 'lead', email: 'new@agency.example' }])
  })

  it('does not read by the messages who has not answered, nor that an angel was asked for help', async () => {
    const { partnershipId, scope, actor } = await made()
    await inTransaction((tx) =>
      tx.message.createMany({
        data: ['r1', null, null].map((roundId, nth) => ({
          id: `m${nth}`,
          key: `k${nth}`,
          kind: roundId ? 'reminder' : nth === 1 ? 'angel-gone' : 'help-asked',
          partnershipId,
          roundId,
          toName: 'Hana',
          toAddress: 'hana@agency.example',
          about: {},
          state: 'sent',
          attempts: 1,
          lastError: '',
          createdAt: new Date(),
          sendAfter: new Date(),
        })),
      }),
    )
    await enter(actor, partnershipId)
    expect(await listMessages(scope, null)).toHaveLength(3)
    expect((await listMessages(await scopeOf2(actor, partnershipId), null)).map((one) => one.kind)).toEqual(['angel-gone'])
  })

  it('is told to every lead in a letter, with the reason, and to nobody else', async () => {
    const { partnershipId, scope, lead, actor } = await made()
    await enter(actor, partnershipId)
    const entry = await reading((from) => from.administratorEntry.findFirstOrThrow())
    const letter = (personId: string) =>
      reading((from) =>
        letterFor(
          from,
          {
            kind: 'administrator-entered',
            partnershipId,
            personId,
            roundId: null,
            membershipId: null,
            about: { entryId: entry.id },
          } as unknown as WaitingMessage,
          'https://x.example',
        ),
      )
    expect((await letter(lead.personId))?.letter.paragraphs.join(' ')).toContain(reason)
    expect(await letter(actor.personId)).toBeNull()
    await inTransaction((tx) => tx.partnership.update({ where: { id: partnershipId }, data: { invented: true } }))
    await windUp(scope, 'Done', '2026-03-02')
    // Looked into when it is wound up: the more so.
    expect((await letter(lead.personId))?.letter.paragraphs.join(' ')).toContain(reason)
  })
})
