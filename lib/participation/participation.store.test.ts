import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { partnershipWith, scopeOf, signedIn, storeForEachTest, windUp } from '@/e2e/support/partnership-in-store'
import { listVersions } from '@/lib/history/data'
import { addAgency } from '@/lib/people/mutations'
import { reading } from '@/lib/platform/db'
import { newSecret } from '@/lib/platform/ids'
import { getIwiParticipation, getParticipationFacts } from './data'
import { recordParticipation } from './mutations'
import { namesIwiOrMaori } from './rules'
import type { ParticipationInput } from './schema'

const day = '2026-03-03'
const input = (more: Partial<ParticipationInput> = {}): ParticipationInput => ({
  involvement: 'partnership',
  advisers: 'The rūnanga',
  bothAnswerTo: 'A health worker, who agreed to this',
  dataWhose: '',
  ...more,
})

onBothStores('iwi and Māori participation', (kind) => {
  storeForEachTest(kind)

  it('is kept with every version, so that the record can be seen as it was', async () => {
    const { scope, partnershipId } = await partnershipWith(0)
    expect(await getIwiParticipation(scope)).toBeNull()
    expect(await recordParticipation(scope, input(), 0, day)).toEqual({ outcome: 'done' })
    expect(await recordParticipation(scope, input({ involvement: 'consultation' }), 1, '2026-04-04')).toEqual({ outcome: 'done' })
    expect(await getIwiParticipation(scope)).toMatchObject({ version: 2, involvement: 'consultation', advisers: 'The rūnanga', updatedOn: '2026-04-04' })
    const versions = await reading((from) => from.version.findMany({ where: { kind: 'iwi-participation', partnershipId }, orderBy: { number: 'asc' } }))
    expect(versions.map((one) => [one.on, (one.content as ParticipationInput).involvement])).toEqual([
      [day, 'partnership'],
      ['2026-04-04', 'consultation'],
    ])
  })

  it('of two who write at once, one is told what the other wrote, also the very first time', async () => {
    const { scope } = await partnershipWith(0)
    const both = await Promise.all([recordParticipation(scope, input({ advisers: 'A' }), 0, day), recordParticipation(scope, input({ advisers: 'B' }), 0, day)])
    expect(both.map((one) => one.outcome).sort()).toEqual(['done', 'stale'])
    const kept = (await getIwiParticipation(scope))?.advisers
    expect(both.find((one) => one.outcome === 'stale')).toMatchObject({ theirs: { version: '1', advisers: kept } })
    expect(await recordParticipation(scope, input(), 7, day)).toMatchObject({ outcome: 'stale' })
  })

  it('is not changed once the partnership was wound up', async () => {
    const { scope } = await partnershipWith(0)
    await windUp(scope, 'Thanks', day)
    expect(await recordParticipation(scope, input(), 0, day)).toEqual({ outcome: 'refused', reason: 'wound-up' })
    expect(await getIwiParticipation(scope)).toBeNull()
  })

  it('keeps who answers to two sides, and the names of agencies, from whoever may not see the people', async () => {
    const { scope, partnershipId } = await partnershipWith(0)
    await addAgency(scope, { name: 'Te Rūnanga o Example', from: null, to: null }, newSecret())
    await recordParticipation(scope, input(), 0, day)
    const angel = await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel', released: ['participation'] }] })
    const released = await signedIn('Released', { grants: [{ partnershipId, standing: 'guardian-angel', released: ['people', 'participation'] }] })
    const [hidden, shown] = [await scopeOf(await angel.actor(), partnershipId), await scopeOf(await released.actor(), partnershipId)]
    const nothing = await signedIn('Nothing', { grants: [{ partnershipId, standing: 'guardian-angel', released: ['people', 'model'] }] })
    const without = await scopeOf(await nothing.actor(), partnershipId)
    for (const read of [getIwiParticipation, getParticipationFacts]) await expect(read(without)).rejects.toThrow('may not see participation')
    expect((await listVersions(without)).map((one) => one.kind)).not.toContain('iwi-participation')
    expect(await getIwiParticipation(hidden)).toMatchObject({ involvement: 'partnership', bothAnswerTo: null })
    expect(await getIwiParticipation(shown)).toMatchObject({ bothAnswerTo: 'A health worker, who agreed to this' })
    expect(JSON.stringify(await listVersions(hidden))).not.toContain('A health worker')
    expect(JSON.stringify(await listVersions(shown))).toContain('A health worker')
    expect(namesIwiOrMaori(await getParticipationFacts(hidden))).toBe(false)
    expect(namesIwiOrMaori(await getParticipationFacts(shown))).toBe(true)
  })
})
