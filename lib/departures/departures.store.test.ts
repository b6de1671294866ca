import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { memberOf, partnershipWith, storeForEachTest } from '@/e2e/support/partnership-in-store'
import { listVersions } from '@/lib/history/data'
import { recordOn } from '@/lib/history/rules'
import { listAgencies, listMembers } from '@/lib/people/data'
import { addMembers, editMember, mergeAgencies, nameLeadAgency } from '@/lib/people/mutations'
import { today } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/db'
import { newSecret } from '@/lib/platform/ids'
import { loadDeparture } from './loaders'
import { noteDeparture } from './mutations'

const leaving = { lastDay: '2026-01-31', handOver: 'Call Ben.', replacementId: null }

onBothStores('people who come and go', (kind) => {
  storeForEachTest(kind)

  const withTwo = async () => {
    const made = await partnershipWith(0)
    await addMembers(made.scope, [memberOf('Ana', { roles: ['chair'], level: 'manager' }), memberOf('Ben', { level: 'front-line' })], newSecret())
    const [ana, ben] = await listMembers(made.scope)
    if (!ana || !ben) throw new Error('two members')
    return { ...made, ana, ben }
  }

  it('leave a note, a day and who follows; roles end, the row stays, and the record is seen as it was', async () => {
    const { scope, ana, ben } = await withTwo()
    expect(await noteDeparture(scope, ana.id, 1, { ...leaving, replacementId: ben.id }, today())).toEqual({ outcome: 'done' })
    const { facts, noted } = await loadDeparture(scope, ana.id)
    expect(noted).toBe(true)
    expect(facts).toMatchObject({
      handOver: 'Call Ben.',
      replacement: 'Ben',
      rolesEmpty: ['chair'],
      levelsNow: ['Manager', 'Front line'],
      levelsLeft: ['Front line'],
    })
    expect(await reading((from) => from.membershipRole.findMany({ where: { membershipId: ana.id } }))).toMatchObject([{ role: 'chair', until: '2026-01-31' }])
    const versions = (await listVersions(scope)).filter((one) => one.subjectId === ana.id)
    expect(versions.map((one) => one.content.to)).toEqual(['2026-01-31', null])
    expect(recordOn(versions, today())[0]?.content).toMatchObject({ name: 'Ana', roles: ['chair'], to: '2026-01-31' })
  })

  it('are refused for somebody of another partnership, for a stale form, and where wound up says no', async () => {
    const [one, two] = [await withTwo(), await withTwo()]
    expect(await noteDeparture(one.scope, two.ana.id, 1, leaving, today())).toEqual({ outcome: 'refused', reason: 'not-found' })
    expect(await noteDeparture(one.scope, one.ana.id, 1, { ...leaving, replacementId: two.ben.id }, today())).toEqual({
      outcome: 'refused',
      reason: 'not-found',
    })
    await noteDeparture(one.scope, one.ana.id, 1, leaving, today())
    expect(await noteDeparture(one.scope, one.ana.id, 1, leaving, today())).toMatchObject({ outcome: 'stale', theirs: { lastDay: '2026-01-31', version: '2' } })
  })

  it('at once, from two leads, lose nothing: one is told', async () => {
    const { scope, ana } = await withTwo()
    const answers = await Promise.all([1, 2].map(() => noteDeparture(scope, ana.id, 1, leaving, today())))
    expect(answers.map((one) => one.outcome).sort()).toEqual(['done', 'stale'])
  })

  it('come back when the last day is taken out again', async () => {
    const { scope, ana } = await withTwo()
    await noteDeparture(scope, ana.id, 1, { ...leaving, lastDay: '2099-01-31' }, today())
    expect(await editMember(scope, ana.id, 2, memberOf('Ana', { roles: ['chair'], to: null }))).toEqual({ outcome: 'done' })
    expect((await listMembers(scope)).find((one) => one.id === ana.id)?.roles).toMatchObject([{ role: 'chair', until: null }])
    expect(await reading((from) => from.departure.count())).toBe(0)
  })

  it('keep a role that was given up in the history, with the day it ended', async () => {
    const { scope, ana } = await withTwo()
    await editMember(scope, ana.id, 1, memberOf('Ana', { roles: ['facilitator'] }))
    expect((await listMembers(scope)).find((one) => one.id === ana.id)?.roles.map((one) => one.role)).toEqual(['facilitator'])
    expect(await reading((from) => from.membershipRole.findMany({ where: { membershipId: ana.id, role: 'chair' } }))).toMatchObject([{ until: today() }])
  })
})

onBothStores('two names of one agency', (kind) => {
  storeForEachTest(kind)

  it('become one: its members move, nothing of another partnership does, and a stale form is told', async () => {
    const [one, two] = [await partnershipWith(0, 'One'), await partnershipWith(0, 'Two')]
    for (const { scope } of [one, two]) {
      await addMembers(scope, [memberOf('Ana', { agency: 'MSD' }), memberOf('Ben', { agency: 'Ministry of Social Development' })], newSecret())
    }
    const agency = async (scope: typeof one.scope, name: string) => (await listAgencies(scope)).find((each) => each.name === name)?.id ?? ''
    const [gone, kept] = [await agency(one.scope, 'MSD'), await agency(one.scope, 'Ministry of Social Development')]
    expect(await mergeAgencies(one.scope, gone, 2, kept)).toMatchObject({ outcome: 'stale' })
    expect(await mergeAgencies(one.scope, gone, 1, await agency(two.scope, 'Ministry of Social Development'))).toEqual({ outcome: 'not-found' })
    expect(await mergeAgencies(one.scope, gone, 1, gone)).toEqual({ outcome: 'not-found' })
    expect(await mergeAgencies(one.scope, gone, 1, kept)).toEqual({ outcome: 'done' })
    expect((await listAgencies(one.scope)).map((each) => each.name)).toEqual(['Ministry of Social Development'])
    expect((await listMembers(one.scope)).map((member) => member.partnershipAgencyId)).toEqual([kept, kept])
    expect(await listAgencies(two.scope)).toHaveLength(2)
    expect(recordOn(await listVersions(one.scope), today()).filter((each) => each.kind === 'agency')).toHaveLength(1)
  })

  it('become one that leads where the other one did, and the history says so', async () => {
    const { scope } = await partnershipWith(0)
    await addMembers(scope, [memberOf('Ana', { agency: 'MSD' }), memberOf('Ben', { agency: 'Ministry of Social Development' })], newSecret())
    const agency = async (name: string) => (await listAgencies(scope)).find((each) => each.name === name)?.id ?? ''
    const [gone, kept] = [await agency('MSD'), await agency('Ministry of Social Development')]
    expect(await nameLeadAgency(scope, gone, null, '2026-03-01')).toEqual({ outcome: 'done' })
    expect(await mergeAgencies(scope, gone, 2, kept)).toEqual({ outcome: 'done' })
    expect(await listAgencies(scope)).toMatchObject([{ id: kept, leadsSince: '2026-03-01' }])
    const standing = recordOn(await listVersions(scope), today()).filter((each) => each.kind === 'agency')
    expect(standing.map((each) => each.content)).toMatchObject([{ name: 'Ministry of Social Development', leadsSince: '2026-03-01' }])
  })
})
