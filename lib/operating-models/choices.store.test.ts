import { expect, it } from 'vitest'
import { answersOf as describing } from '@/e2e/support/answers'
import { onBothStores } from '@/e2e/support/fresh-store'
import { answersOf, partnershipWith, recordOf, roundFor, scopeOf, signedIn, storeForEachTest, windUp } from '@/e2e/support/partnership-in-store'
import type { Releasable } from '@/lib/access/types'
import { listVersions } from '@/lib/history/data'
import type { Stage } from '@/lib/instrument/types'
import { getRecord } from '@/lib/partnerships/data'
import { editRecord } from '@/lib/partnerships/mutations'
import { addAgency } from '@/lib/people/mutations'
import { reading } from '@/lib/platform/db'
import { newSecret } from '@/lib/platform/ids'
import { closeRound } from '@/lib/rounds/close-round'
import { submitAnswers } from '@/lib/rounds/mutations'
import { getLatestChoice, getNoneChosenOn, listChoices, listLedPartnerships } from './data'
import { type Choosing, chooseModel, saveSetUp } from './mutations'

const day = '2026-03-03'
const choosing = (more: Partial<Choosing> = {}): Choosing => ({
  model: 'cross-agency-group',
  answers: { trust: 'yes' },
  notDepartments: [],
  reasons: 'Light',
  ...more,
})

/** A closed round whose answers describe a stage. */
async function readAs(partnership: Awaited<ReturnType<typeof partnershipWith>>, stage: Stage): Promise<void> {
  const { roundId, links } = await roundFor(partnership.scope, partnership.members)
  const answers = Object.fromEntries(Object.entries(describing(stage)).map(([id, value]) => [id, Number(value)])) as ReturnType<typeof answersOf>['answers']
  for (const link of links) await submitAnswers(link.token, { ...answersOf(1), answers, felt: stage }, newSecret(), day)
  await closeRound(partnership.partnershipId, roundId, 'nobody', day)
}

onBothStores('the choice of an operating model', (kind) => {
  storeForEachTest(kind)

  it('is kept in order with answers, reasons and day, and is the record’s current model', async () => {
    const { scope } = await partnershipWith(0)
    expect(await chooseModel(scope, choosing(), 0, day, newSecret())).toEqual({ outcome: 'done' })
    expect(await chooseModel(scope, choosing({ model: null, answers: { trust: 'no' }, reasons: 'It did not hold' }), 1, '2026-05-01', newSecret())).toEqual({
      outcome: 'done',
    })
    expect((await listChoices(scope)).map(({ number, model, answers, reasons, on, place }) => ({ number, model, answers, reasons, on, place }))).toEqual([
      { number: 2, model: null, answers: { trust: 'no' }, reasons: 'It did not hold', on: '2026-05-01', place: null },
      { number: 1, model: 'cross-agency-group', answers: { trust: 'yes' }, reasons: 'Light', on: day, place: null },
    ])
    expect((await getRecord(scope)).operatingModel).toBeNull()
  })

  it('is made once by one form, even at once, and a form with something else in it is told that it is late', async () => {
    const { scope } = await partnershipWith(0)
    const key = newSecret()
    const answers = await Promise.all([1, 2, 3].map(() => chooseModel(scope, choosing(), 0, day, key)))
    expect(answers.map((one) => one.outcome)).toEqual(['done', 'done', 'done'])
    expect(await listChoices(scope)).toHaveLength(1)
    expect(await chooseModel(scope, choosing({ model: 'lead-agency' }), 0, day, key)).toEqual({
      outcome: 'stale',
      theirs: { seen: '1', model: 'cross-agency-group', reasons: 'Light' },
    })
  })

  it('of two people at once is not lost: the second is told, and can put theirs after it', async () => {
    const { scope } = await partnershipWith(0)
    const both = await Promise.all(['A', 'B'].map((reasons) => chooseModel(scope, choosing({ reasons }), 0, day, newSecret())))
    expect(both.map((one) => one.outcome).sort()).toEqual(['done', 'stale'])
    expect(await chooseModel(scope, choosing({ reasons: 'After it' }), 1, day, newSecret())).toEqual({ outcome: 'done' })
    expect((await listChoices(scope)).map((one) => one.number)).toEqual([2, 1])
  })

  it('outlives a change of the record, which no longer writes the model', async () => {
    const { scope } = await partnershipWith(0)
    await chooseModel(scope, choosing({ model: 'federated-service' }), 0, day, newSecret())
    expect(await editRecord(scope, recordOf('Renamed'), 1, day)).toEqual({ outcome: 'done' })
    expect((await getRecord(scope)).operatingModel).toBe('federated-service')
    const versions = await reading((from) => from.version.findMany({ where: { kind: 'partnership' }, orderBy: { number: 'asc' } }))
    const model = (one: (typeof versions)[number]) => (one.content as { operatingModel: string | null }).operatingModel
    expect(versions.map((one) => [model(one), one.on])).toEqual([
      [null, expect.any(String)],
      ['federated-service', day],
      ['federated-service', day],
    ])
  })

  it('keeps the names of partners that are no departments as they were written, and takes none of another partnership', async () => {
    const { scope, partnershipId } = await partnershipWith(0)
    const other = await partnershipWith(0, 'Other')
    await addAgency(scope, { name: 'Ngā Tai Trust', from: null, to: null }, newSecret())
    await addAgency(other.scope, { name: 'Theirs', from: null, to: null }, newSecret())
    const idOf = async (id: string) => (await reading((from) => from.partnershipAgency.findFirstOrThrow({ where: { partnershipId: id } }))).id
    expect(await chooseModel(scope, choosing({ notDepartments: [await idOf(other.partnershipId)] }), 0, day, newSecret())).toEqual({
      outcome: 'no-such-agency',
    })
    expect(await listChoices(scope)).toEqual([])
    await chooseModel(scope, choosing({ notDepartments: [await idOf(partnershipId)] }), 0, day, newSecret())
    expect((await listChoices(scope))[0]?.notDepartments).toEqual(['Ngā Tai Trust'])
  })

  it('notes where the group was read that day, and shows the choice, it and the partners’ names each only to whoever may see those', async () => {
    const made = await partnershipWith(8)
    await readAs(made, 'frustration')
    const { id } = await reading((from) => from.partnershipAgency.findFirstOrThrow())
    await chooseModel(made.scope, choosing({ notDepartments: [id] }), 0, day, newSecret())
    expect((await listChoices(made.scope))[0]).toMatchObject({ place: 'frustration', notDepartments: ['Ministry of Examples'] })
    expect(await getLatestChoice(made.scope)).toEqual({ model: 'cross-agency-group', place: 'frustration' })
    const angelWith = async (...released: Releasable[]) => {
      const angel = await signedIn(`Angel ${released}`, { grants: [{ partnershipId: made.partnershipId, standing: 'guardian-angel', released }] })
      return scopeOf(await angel.actor(), made.partnershipId)
    }
    const none = await angelWith('reading', 'people')
    for (const read of [listChoices, getNoneChosenOn, getLatestChoice]) await expect((async () => read(none))()).rejects.toThrow('may not see model')
    expect(await getRecord(none)).toMatchObject({ name: 'Warm homes', operatingModel: null })
    expect(JSON.stringify(await listVersions(none))).not.toMatch(/operatingModel|cross-agency/)
    const scope = await angelWith('model')
    expect(await getRecord(scope)).toMatchObject({ operatingModel: 'cross-agency-group' })
    expect(JSON.stringify(await listVersions(scope))).toContain('cross-agency-group')
    expect((await listChoices(scope))[0]).toMatchObject({ model: 'cross-agency-group', reasons: 'Light', place: null, notDepartments: [] })
    await expect(getLatestChoice(scope)).rejects.toThrow('may not see')
  })

  it('takes steps of its own model only, each once with its first day and note, and lets them go again', async () => {
    const { scope } = await partnershipWith(0)
    await chooseModel(scope, choosing(), 0, day, newSecret())
    const [choice] = await listChoices(scope)
    const id = choice?.id ?? ''
    const ticked = [
      { step: 'levels', note: 'Three' },
      { step: 'chair', note: 'Of a board' },
    ]
    expect(await Promise.all([1, 2].map(() => saveSetUp(scope, id, { ticked, unticked: [] }, day)))).toEqual(['done', 'done'])
    expect(await saveSetUp(scope, id, { ticked: [{ step: 'levels', note: 'Else' }], unticked: [] }, '2026-04-01')).toBe('done')
    expect((await listChoices(scope))[0]?.steps).toEqual([{ step: 'levels', doneOn: day, note: 'Three' }])
    expect(await saveSetUp(scope, id, { ticked: [{ step: 'task', note: '' }], unticked: ['levels', 'reporting'] }, day)).toBe('done')
    expect((await listChoices(scope))[0]?.steps.map((one) => one.step)).toEqual(['task'])
  })

  it('takes no steps any more once another was made, nor for somebody else’s partnership', async () => {
    const { scope } = await partnershipWith(0)
    const other = await partnershipWith(0, 'Other')
    await chooseModel(scope, choosing(), 0, day, newSecret())
    const id = (await listChoices(scope))[0]?.id ?? ''
    const ticking = { ticked: [{ step: 'levels', note: '' }], unticked: [] }
    expect(await saveSetUp(other.scope, id, ticking, day)).toBe('other-choice')
    await chooseModel(scope, choosing({ model: 'lead-agency' }), 1, day, newSecret())
    expect(await saveSetUp(scope, id, ticking, day)).toBe('other-choice')
    expect(await reading((from) => from.modelSetUpStep.count())).toBe(0)
  })

  it('is closed once the partnership is wound up, and can still be read', async () => {
    const { scope } = await partnershipWith(0)
    await chooseModel(scope, choosing(), 0, day, newSecret())
    const id = (await listChoices(scope))[0]?.id ?? ''
    await windUp(scope, 'thanks', day)
    expect(await chooseModel(scope, choosing(), 1, day, newSecret())).toEqual({ outcome: 'wound-up' })
    expect(await saveSetUp(scope, id, { ticked: [{ step: 'levels', note: '' }], unticked: [] }, day)).toBe('wound-up')
    expect(await listChoices(scope)).toHaveLength(1)
  })

  it('can be taken along only to partnerships that one leads and that go on', async () => {
    const mine = await partnershipWith(0, 'Mine')
    await partnershipWith(0, 'Not mine')
    expect((await listLedPartnerships(await mine.lead.actor())).map((one) => one.name)).toEqual(['Mine'])
    await windUp(mine.scope, 'thanks', day)
    expect(await listLedPartnerships(await mine.lead.actor())).toEqual([])
  })
})
