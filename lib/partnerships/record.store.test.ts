import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { answersOf, memberOf, partnershipWith, recordOf, roundFor, signedIn, storeForEachTest, windUp } from '@/e2e/support/partnership-in-store'
import { listNamedForGate } from '@/lib/access/data'
import { adopt, settle } from '@/lib/commitments/mutations'
import { addAgency, addMembers, editAgency, editMember } from '@/lib/people/mutations'
import { reading } from '@/lib/platform/db'
import { newSecret } from '@/lib/platform/ids'
import { closeRound } from '@/lib/rounds/close-round'
import { excuse, openRound, renewLinks, submitAnswers } from '@/lib/rounds/mutations'
import { confirmWindUp, saveStep } from '@/lib/wind-up/mutations'
import { getRecord, listOutcomeWordings } from './data'
import { editRecord, registerPartnership } from './mutations'

const day = '2026-03-03'

onBothStores('the record of a partnership', (kind) => {
  storeForEachTest(kind)

  it('is made once, however often its form arrives, even twice at once', async () => {
    const ana = await signedIn('Ana')
    const key = newSecret()
    const ids = await Promise.all([1, 2, 3].map(() => registerPartnership(recordOf('Warm homes'), key, ana.personId)))
    expect(new Set([...ids, await registerPartnership(recordOf('Warm homes'), key, ana.personId)]).size).toBe(1)
    expect(await reading((from) => from.partnership.count())).toBe(1)
    expect(await listNamedForGate((await ana.actor()).personId, 10)).toMatchObject([{ id: ids[0], grant: { standing: 'lead', released: [] } }])
  })

  it('of one person is not reached by another’s form with the same key', async () => {
    const [ana, ben] = [await signedIn('Ana'), await signedIn('Ben')]
    const key = newSecret()
    const first = await registerPartnership(recordOf('Ana’s'), key, ana.personId)
    expect(await registerPartnership(recordOf('Ben’s'), key, ben.personId)).not.toBe(first)
  })

  it('keeps every earlier wording of its outcome, with the day it was replaced', async () => {
    const { scope } = await partnershipWith(0)
    expect(await editRecord(scope, recordOf('Warm homes', { sharedOutcome: 'Fewer sick tamariki' }), 1, '2026-03-01')).toEqual({ outcome: 'done' })
    expect(await editRecord(scope, recordOf('Warm homes', { sharedOutcome: 'Fewer sick tamariki', purpose: 'Else' }), 2, '2026-03-02')).toEqual({
      outcome: 'done',
    })
    expect(await editRecord(scope, recordOf('Warm homes', { sharedOutcome: 'No child in hospital' }), 3, '2026-03-03')).toEqual({ outcome: 'done' })
    const record = await getRecord(scope)
    expect(record.sharedOutcome).toBe('No child in hospital')
    expect((await listOutcomeWordings(scope)).map((one) => [one.text, one.until])).toEqual([
      [null, '2026-03-01'],
      ['Fewer sick tamariki', '2026-03-03'],
    ])
  })

  it('changed by somebody else meanwhile is not overwritten: their version is told', async () => {
    const { scope } = await partnershipWith(0)
    await editRecord(scope, recordOf('Theirs', { purpose: 'Their purpose' }), 1, day)
    expect(await editRecord(scope, recordOf('Mine'), 1, day)).toEqual({
      outcome: 'stale',
      theirs: expect.objectContaining({ version: '2', name: 'Theirs', purpose: 'Their purpose' }),
    })
    expect((await getRecord(scope)).name).toBe('Theirs')
    const both = await Promise.all([editRecord(scope, recordOf('A'), 2, day), editRecord(scope, recordOf('B'), 2, day)])
    expect(both.map((one) => one.outcome).sort()).toEqual(['done', 'stale'])
  })

  it('cannot be wound up while a round is open, or its answers would be lost; and only once', async () => {
    const { scope, members, partnershipId } = await partnershipWith(5)
    const { roundId } = await roundFor(scope, members)
    await saveStep(scope, 'thanks', 0, { note: 'thanks' }, day)
    expect(await confirmWindUp(scope, 1, '', day)).toEqual({ outcome: 'refused', reason: 'not-ready' })
    await closeRound(partnershipId, roundId, 'nobody', day)
    expect(await confirmWindUp(scope, 1, '', day)).toEqual({ outcome: 'done' })
    expect(await confirmWindUp(scope, 1, '', '2026-04-01')).toEqual({ outcome: 'refused', reason: 'wound-up' })
    expect((await getRecord(scope)).windUp).toMatchObject({ on: day, note: 'thanks' })
  })

  it('once wound up takes no change at all, and stays readable', async () => {
    const { scope, members, partnershipId } = await partnershipWith(5)
    const { roundId, links } = await roundFor(scope, members)
    const [membershipId = ''] = members
    const adoption = { what: 'Meet', ownerMembershipId: membershipId, dueOn: day, actionId: null, roundId: null, madeOn: day }
    await adopt(scope, adoption, newSecret())
    await closeRound(partnershipId, roundId, 'nobody', day)
    await windUp(scope, 'thanks', day)
    const { id: commitmentId } = await reading((from) => from.commitment.findFirstOrThrow())
    const { id: participationId } = await reading((from) => from.partnershipAgency.findFirstOrThrow())
    const rows = () =>
      reading(async (from) =>
        JSON.stringify([
          await from.partnership.findMany(),
          await from.membership.findMany(),
          await from.partnershipAgency.findMany(),
          await from.person.findMany(),
          await from.commitment.findMany({ include: { closure: true } }),
          await from.round.findMany(),
          await from.auditEvent.count(),
        ]),
      )
    const before = await rows()
    expect(await editRecord(scope, recordOf('Changed'), 1, day)).toEqual({ outcome: 'refused', reason: 'wound-up' })
    expect(await addAgency(scope, { name: 'Police', from: null, to: null }, newSecret())).toEqual({ outcome: 'wound-up' })
    expect(await editAgency(scope, participationId, 1, { name: 'Police', from: null, to: null })).toEqual({ outcome: 'wound-up' })
    expect(await addMembers(scope, [memberOf('Zoe')], newSecret())).toEqual({ outcome: 'wound-up' })
    expect(await editMember(scope, membershipId, 1, memberOf('Zoe'))).toEqual({ outcome: 'wound-up' })
    expect(await adopt(scope, adoption, newSecret())).toBe('wound-up')
    expect(await settle(scope, commitmentId, 1, { kind: 'done', reason: null, on: day })).toEqual({ outcome: 'refused', reason: 'wound-up' })
    expect(await openRound(scope, newSecret(), { on: day, closesOn: day, minimumAnswers: 5, facilitator: null, invited: members, orderSeed: 7 })).toEqual({
      outcome: 'refused',
      reason: 'wound-up',
    })
    expect((await renewLinks(scope, roundId, null, day)).outcome).toBe('refused')
    expect(await excuse(scope, roundId, links[0]?.invitationId ?? '', day)).toBe('round-closed')
    expect(await submitAnswers(links[0]?.token ?? '', answersOf(1), newSecret(), day)).toBe(false)
    expect(await rows()).toBe(before)
    expect((await getRecord(scope)).name).toBe('Warm homes')
  })

  it('is out of reach for another partnership’s lead, whatever ids a form carries', async () => {
    const mine = await partnershipWith(5, 'Mine')
    const theirs = await partnershipWith(6, 'Theirs')
    const { roundId, links } = await roundFor(theirs.scope, theirs.members)
    const [membershipId = ''] = theirs.members
    await adopt(theirs.scope, { what: 'Meet', ownerMembershipId: membershipId, dueOn: day, actionId: null, roundId: null, madeOn: day }, newSecret())
    const { id: commitmentId } = await reading((from) => from.commitment.findFirstOrThrow())
    const { id: participationId } = await reading((from) => from.partnershipAgency.findFirstOrThrow({ where: { partnershipId: theirs.partnershipId } }))
    const rows = () =>
      reading(async (from) =>
        JSON.stringify([
          await from.membership.findMany(),
          await from.person.findMany(),
          await from.partnershipAgency.findMany(),
          await from.commitment.findMany({ include: { closure: true } }),
          await from.round.findMany({ include: { closure: true } }),
          await from.invitation.findMany({ include: { links: true } }),
          await from.auditEvent.count(),
        ]),
      )
    const before = await rows()
    const { scope, members } = mine
    expect(await editAgency(scope, participationId, 1, { name: 'Taken', from: null, to: null })).toEqual({ outcome: 'not-found' })
    expect(await editMember(scope, membershipId, 1, memberOf('Taken'))).toEqual({ outcome: 'not-found' })
    expect(await adopt(scope, { what: 'x', ownerMembershipId: membershipId, dueOn: day, actionId: null, roundId: null, madeOn: day }, newSecret())).toBe(
      'no-such-owner',
    )
    expect(await adopt(scope, { what: 'x', ownerMembershipId: members[0] ?? '', dueOn: day, actionId: null, roundId, madeOn: day }, newSecret())).toBe(
      'no-such-round',
    )
    expect(await settle(scope, commitmentId, 1, { kind: 'done', reason: null, on: day })).toEqual({ outcome: 'refused', reason: 'not-found' })
    expect(await renewLinks(scope, roundId, null, day)).toEqual({ outcome: 'refused', reason: 'not-found' })
    expect(await renewLinks(scope, roundId, links[0]?.invitationId ?? '', day)).toEqual({ outcome: 'refused', reason: 'not-found' })
    expect(await excuse(scope, roundId, links[0]?.invitationId ?? '', day)).toBe('not-found')
    expect(await closeRound(mine.partnershipId, roundId, 'x', day)).toBe('not-found')
    expect(await rows()).toBe(before)
    // Their invitation under a round of mine.
    const own = await roundFor(scope, members)
    expect(await renewLinks(scope, own.roundId, links[0]?.invitationId ?? '', day)).toEqual({ outcome: 'refused', reason: 'not-found' })
    expect(await excuse(scope, own.roundId, links[0]?.invitationId ?? '', day)).toBe('not-found')
  })
})
