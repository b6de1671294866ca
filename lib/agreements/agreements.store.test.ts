import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { agreementOf, partnershipWith, scopeOf, signedIn, storeForEachTest, tenThousandOf, windUp } from '@/e2e/support/partnership-in-store'
import { pdfOf } from '@/e2e/support/sample-files'
import { NotVisible } from '@/lib/access/scope'
import { adopt } from '@/lib/commitments/mutations'
import { listVersions } from '@/lib/history/data'
import { recordOn } from '@/lib/history/rules'
import { addAgency } from '@/lib/people/mutations'
import { today } from '@/lib/platform/clock'
import { inTransaction, reading } from '@/lib/platform/db'
import { newSecret } from '@/lib/platform/ids'
import { addDocument } from './add-document'
import { checkDocument } from './check-document'
import { countCommitmentsUnderWay, getAgreement, getDocument, getStepEnteredOn, listAgreementFacts, listAgreements, listAgreementsPage } from './data'
import { addAgreement, addAmendment, editAgreement, type NewAgreement, takeBackStep, takeStep } from './mutations'
import { loadAgreementLooks } from './loaders'
import { addParty, addSignatory, editSignatory, removeParty, removeSignatory } from './parties'
import { seenOf } from './rules'
import { agreementKinds, type CheckedDocument } from './types'

const inputOf = ({ createdOn: _c, steps: _s, parties: _p, amendments: _a, ...input }: NewAgreement) => input

async function documentOf(text: string, name = 'Memorandum.pdf'): Promise<CheckedDocument> {
  const checked = await checkDocument(name, pdfOf(text))
  if ('refused' in checked) throw new Error(checked.refused)
  return checked
}

async function withAgreement(more: Partial<NewAgreement> = {}) {
  const made = await partnershipWith(2)
  const answer = await addAgreement(made.scope, agreementOf(more), newSecret())
  if (answer.outcome !== 'done') throw new Error(answer.outcome)
  const participationId = (await reading((from) => from.partnershipAgency.findFirstOrThrow({ where: { partnershipId: made.partnershipId } }))).id
  return { ...made, id: answer.id, participationId }
}
const versionsOf = (subjectId: string) => reading((from) => from.version.findMany({ where: { kind: 'agreement', subjectId }, orderBy: { number: 'asc' } }))

onBothStores('agreements', (kind) => {
  storeForEachTest(kind)

  it('of all eight kinds are kept whole, and made once by one form, even at once', async () => {
    const { scope } = await partnershipWith(1)
    for (const one of agreementKinds) {
      const key = newSecret()
      const input = agreementOf({
        kind: one,
        terms: { answers: { review: { answer: 'yes', words: 'Each June' } }, ball: 'Housing: council' },
        issues: { risk: 'Shared' },
        money: ['baseline'],
      })
      const [first, second] = await Promise.all([addAgreement(scope, input, key), addAgreement(scope, input, key)])
      expect(first).toEqual(second)
      expect(await getAgreement(scope, first.outcome === 'done' ? first.id : '')).toMatchObject({ ...inputOf(input), kind: one, status: 'exploring' })
    }
    expect(await listAgreements(scope)).toHaveLength(8)
  })

  it('find the agency of a party by its name, macrons or not, and take organisations from outside by name', async () => {
    const { scope } = await partnershipWith(1)
    await addAgency(scope, { name: 'Te Rōpū Wai', from: null, to: null }, newSecret())
    const answer = await addAgreement(
      scope,
      agreementOf({ parties: [{ name: 'te ropu wai' }, { name: 'Port Company' }, { name: 'port company' }] }),
      newSecret(),
    )
    const agreement = await getAgreement(scope, answer.outcome === 'done' ? answer.id : '')
    const parties = agreement?.parties.map((one) => [one.name, one.participationId !== null]).sort()
    expect(parties).toEqual([
      ['Port Company', false],
      ['Te Rōpū Wai', true],
    ])
  })

  it('tell the second of two who change one at the same time, and lose nothing of the first', async () => {
    const { scope, id } = await withAgreement()
    const edit = (title: string) => editAgreement(scope, id, 1, inputOf(agreementOf({ title })))
    const answers = await Promise.all([edit('First'), edit('Second')])
    expect(answers.map((one) => one.outcome).sort()).toEqual(['done', 'stale'])
    const won = (await getAgreement(scope, id))?.title
    expect(answers.find((one) => one.outcome === 'stale')).toMatchObject({ theirs: { version: '2', title: won } })
  })

  it('are refused where they are said to have reached a place that they reach only tomorrow', async () => {
    const { scope } = await partnershipWith(1)
    const key = newSecret()
    const since = (on: string) => addAgreement(scope, agreementOf({ steps: [{ status: 'in-force', on, note: '' }] }), key)
    expect((await since('2199-01-01')).outcome).toBe('ahead')
    expect(await listAgreements(scope)).toHaveLength(0)
    expect((await since(today())).outcome).toBe('done')
  })

  it('take each step once, refuse what the rules refuse, and tell whoever saw an earlier step', async () => {
    const { scope, id } = await withAgreement()
    const step = { status: 'drafting', on: today(), note: '' } as const
    expect(await Promise.all([takeStep(scope, id, 1, step), takeStep(scope, id, 1, step)])).toMatchObject([{ outcome: 'done' }, { outcome: 'done' }])
    expect((await getAgreement(scope, id))?.steps).toHaveLength(2)
    expect(await takeStep(scope, id, 1, { ...step, status: 'ended' })).toEqual({ outcome: 'stepped-meanwhile' })
    expect(await takeStep(scope, id, 2, { ...step, status: 'exploring' })).toEqual({ outcome: 'refused', reason: 'needs-note' })
    expect(await takeStep(scope, id, 2, { ...step, status: 'under-review' })).toEqual({ outcome: 'refused', reason: 'not-from-here' })
    expect((await getAgreement(scope, id))?.status).toBe('drafting')
    expect((await getAgreement(scope, id))?.steps.at(-1)?.by).toContain('Lead of')
  })

  it('give back the last step on its day, to whoever sees it as the last, once, and the history tells it', async () => {
    const { scope, id } = await withAgreement()
    const stepsNow = async () => (await getAgreement(scope, id))?.steps ?? []
    const back = async (at: number) => takeBackStep(scope, id, (await stepsNow())[at]?.id ?? '')
    expect(await back(0)).toEqual({ outcome: 'too-late' })
    await takeStep(scope, id, 1, { status: 'drafting', on: today(), note: '' })
    const drafting = (await stepsNow())[1]?.id ?? ''
    await takeStep(scope, id, 2, { status: 'ended', on: today(), note: '' })
    expect(await getStepEnteredOn(scope, id)).toBe(today())
    expect(await back(1)).toEqual({ outcome: 'stepped-meanwhile' })
    const ended = (await stepsNow())[2]?.id ?? ''
    const answers = await Promise.all([takeBackStep(scope, id, ended), takeBackStep(scope, id, ended)])
    expect(answers.map((one) => one.outcome)).toEqual(['done', 'done'])
    expect((await stepsNow()).map((one) => one.status)).toEqual(['exploring', 'drafting'])
    expect((await versionsOf(id)).map((one) => (one.content as { status: string }).status)).toEqual(['exploring', 'drafting', 'ended', 'drafting'])
    const yesterday = new Date(Date.now() - 36 * 3_600_000)
    await inTransaction((tx) => tx.auditEvent.updateMany({ where: { subject: id, kind: 'agreement.drafting' }, data: { at: yesterday } }))
    await inTransaction((tx) =>
      tx.auditEvent.updateMany({ where: { subject: id, kind: 'agreement.added' }, data: { at: new Date(yesterday.getTime() - 1000) } }),
    )
    expect(await takeBackStep(scope, id, drafting)).toEqual({ outcome: 'too-late' })
    expect((await takeBackStep((await partnershipWith(1, 'Other')).scope, id, drafting)).outcome).toBe('not-found')
    expect(await stepsNow()).toHaveLength(2)
  })

  it('keep every version, so that the record can be seen as it was on any day', async () => {
    const { scope, id, participationId } = await withAgreement()
    await editAgreement(scope, id, 1, inputOf(agreementOf({ title: 'Renamed' })))
    await takeStep(scope, id, 1, { status: 'drafting', on: today(), note: '' })
    await addParty(scope, id, { participationId, name: '' }, newSecret())
    await addAmendment(scope, id, { on: '2026-05-01', what: 'One more school' }, newSecret())
    await addDocument(scope, id, await documentOf('one'), newSecret())
    const versions = await versionsOf(id)
    expect(versions.map((one) => one.number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(versions[0]?.content).toMatchObject({ title: 'Harbour memorandum', status: 'exploring', parties: [] })
    expect(versions[5]?.content).toMatchObject({
      title: 'Renamed',
      status: 'drafting',
      parties: [{ name: 'Ministry of Examples' }],
      amendments: [{ what: 'One more school' }],
      documents: [{ number: 1 }],
    })
  })

  it('that are in force since long ago stand in the record as it was then, though entered today; later changes count from today', async () => {
    const { scope, id } = await withAgreement({ createdOn: today(), startsOn: '2002-03-01', steps: [{ status: 'in-force', on: today(), note: '' }] })
    await editAgreement(scope, id, 1, inputOf(agreementOf({ title: 'Renamed', startsOn: '2002-03-01' })))
    const titleOn = async (day: string) => recordOn(await listVersions(scope), day).find((one) => one.subjectId === id)?.content.title
    expect([await titleOn('2002-02-28'), await titleOn('2003-01-01'), await titleOn(today())]).toEqual([undefined, 'Harbour memorandum', 'Renamed'])
    expect((await versionsOf(id)).map((one) => one.on)).toEqual(['2002-03-01', today()])
  })

  it('note an amendment once per form, and write no version for the second sending', async () => {
    const { scope, id } = await withAgreement()
    const key = newSecret()
    const send = () => addAmendment(scope, id, { on: '2026-05-01', what: 'One more school' }, key)
    await Promise.all([send(), send(), send()])
    expect((await getAgreement(scope, id))?.amendments).toHaveLength(1)
    expect(await versionsOf(id)).toHaveLength(2)
  })

  it('take parties and signatories of this partnership only, and keep what was signed', async () => {
    const { scope, id, participationId, members } = await withAgreement()
    const other = await partnershipWith(1, 'Other')
    const foreign = (await reading((from) => from.partnershipAgency.findFirstOrThrow({ where: { partnershipId: other.partnershipId } }))).id
    expect((await addParty(scope, id, { participationId: foreign, name: '' }, newSecret())).outcome).toBe('no-such-agency')
    expect((await addParty(scope, id, { participationId, name: '' }, newSecret())).outcome).toBe('done')
    expect((await addParty(scope, id, { participationId, name: '' }, newSecret())).outcome).toBe('already-there')
    expect((await addParty(scope, id, { participationId: null, name: 'ministry of  EXAMPLES' }, newSecret())).outcome).toBe('already-there')
    const partyId = (await getAgreement(scope, id))?.parties[0]?.id ?? ''
    const nobody = { membershipId: null, name: 'Dame Outside', position: 'Chair', signedOn: null }
    expect((await addSignatory(scope, id, partyId, { ...nobody, membershipId: other.members[0] ?? '' }, newSecret())).outcome).toBe('no-such-member')
    expect((await addSignatory(scope, id, partyId, { ...nobody, membershipId: members[0] ?? '' }, newSecret())).outcome).toBe('done')
    expect((await addSignatory(scope, id, partyId, nobody, newSecret())).outcome).toBe('done')
    const signatures = (await getAgreement(scope, id))?.parties[0]?.signatures ?? []
    expect(signatures.map((one) => one.name)).toEqual(expect.arrayContaining(['Dame Outside']))
    const [first, second] = signatures
    if (!first || !second) throw new Error('No signatories')
    expect((await editSignatory(scope, id, first.id, seenOf(first), { ...nobody, name: first.name, signedOn: '2026-04-01' })).outcome).toBe('done')
    expect(await editSignatory(scope, id, first.id, seenOf(first), nobody)).toMatchObject({ outcome: 'stale', theirs: { signedOn: '2026-04-01' } })
    expect((await removeSignatory(scope, id, first.id)).outcome).toBe('signed')
    expect((await removeParty(scope, id, partyId)).outcome).toBe('signed')
    expect((await removeSignatory(scope, id, second.id)).outcome).toBe('done')
    expect((await getAgreement(scope, id))?.parties[0]?.signatures).toHaveLength(1)
  })

  it('take no signature from tomorrow, neither a new one nor by a change: nobody has signed yet', async () => {
    const { scope, id, participationId } = await withAgreement()
    await addParty(scope, id, { participationId, name: '' }, newSecret())
    const partyId = (await getAgreement(scope, id))?.parties[0]?.id ?? ''
    const chair = { membershipId: null, name: 'Dame Outside', position: 'Chair', signedOn: null }
    const add = (signedOn: string | null) => addSignatory(scope, id, partyId, { ...chair, signedOn }, newSecret())
    expect((await add('2199-01-01')).outcome).toBe('ahead')
    expect((await add(null)).outcome).toBe('done')
    const [signature, ...others] = (await getAgreement(scope, id))?.parties[0]?.signatures ?? []
    if (!signature) throw new Error('No signatory')
    expect(others).toEqual([])
    const sign = (signedOn: string) => editSignatory(scope, id, signature.id, seenOf(signature), { ...chair, signedOn })
    expect((await sign('2199-01-01')).outcome).toBe('ahead')
    expect((await getAgreement(scope, id))?.parties[0]?.signatures[0]?.signedOn).toBeNull()
    expect((await sign(today())).outcome).toBe('done')
  })

  it('of another partnership can be neither seen nor changed, by any id', async () => {
    const { scope, id, participationId } = await withAgreement()
    expect((await addDocument(scope, id, await documentOf('x'), newSecret())).outcome).toBe('done')
    const other = await partnershipWith(1, 'Other')
    expect(await getAgreement(other.scope, id)).toBeNull()
    expect(await getDocument(other.scope, id, 1)).toBeNull()
    expect((await getDocument(scope, id, 1))?.fileName).toBe('Memorandum.pdf')
    const answers = [
      await editAgreement(other.scope, id, 1, inputOf(agreementOf())),
      await takeStep(other.scope, id, 1, { status: 'drafting', on: today(), note: '' }),
      await addAmendment(other.scope, id, { on: today(), what: 'x' }, newSecret()),
      await addParty(other.scope, id, { participationId, name: '' }, newSecret()),
      await removeParty(other.scope, id, 'x'),
      await addSignatory(other.scope, id, 'x', { membershipId: null, name: 'x', position: '', signedOn: null }, newSecret()),
      await editSignatory(other.scope, id, 'x', '', { membershipId: null, name: 'x', position: '', signedOn: null }),
      await removeSignatory(other.scope, id, 'x'),
      await addDocument(other.scope, id, await documentOf('x'), newSecret()),
    ]
    expect(answers.map((one) => one.outcome)).toEqual(answers.map(() => 'not-found'))
    expect(await versionsOf(id)).toHaveLength(2)
  })

  it('stay as they are once the partnership was wound up, and can still be read', async () => {
    const { scope, id } = await withAgreement()
    await windUp(scope, 'Done', today())
    expect((await addAgreement(scope, agreementOf(), newSecret())).outcome).toBe('wound-up')
    expect((await takeStep(scope, id, 1, { status: 'drafting', on: today(), note: '' })).outcome).toBe('wound-up')
    expect((await addDocument(scope, id, await documentOf('x'), newSecret())).outcome).toBe('wound-up')
    expect(await listAgreements(scope)).toHaveLength(1)
  })

  it('are shown to an angel only where released, and then without the names of people', async () => {
    const { scope, id, partnershipId, members, participationId } = await withAgreement()
    await addParty(scope, id, { participationId, name: '' }, newSecret())
    const partyId = (await getAgreement(scope, id))?.parties[0]?.id ?? ''
    await addSignatory(scope, id, partyId, { membershipId: members[0] ?? '', name: '', position: 'Mayor', signedOn: today() }, newSecret())
    const angel = await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel' }] })
    const blind = await scopeOf(await angel.actor(), partnershipId)
    await expect(listAgreements(blind)).rejects.toThrow(NotVisible)
    await expect(listAgreementFacts(blind)).rejects.toThrow(NotVisible)
    await expect(getAgreement(blind, id)).rejects.toThrow(NotVisible)
    await expect(getDocument(blind, id, 1)).rejects.toThrow(NotVisible)
    const released = await signedIn('Other angel', { grants: [{ partnershipId, standing: 'guardian-angel', released: ['agreements'] }] })
    const seeing = await scopeOf(await released.actor(), partnershipId)
    const seen = await getAgreement(seeing, id)
    expect(seen?.parties[0]).toMatchObject({ name: 'Ministry of Examples', signatures: [{ name: 'A signatory', position: '' }] })
    expect(seen?.steps[0]?.by).toBeNull()
    expect(JSON.stringify(await listVersions(seeing))).not.toContain('Mayor')
    expect(JSON.stringify(await listVersions(scope))).toContain('Mayor')
    await expect(() => countCommitmentsUnderWay(seeing, '2026-03-01', '2026-01-01')).toThrow(NotVisible)
  })

  it.runIf(kind === 'sqlite')('are read with as many statements where there are forty as where there is one', async () => {
    const held = globalThis as Record<symbol, unknown>
    const counter = Symbol.for('crossbrace.statements')
    const count = async (read: () => Promise<unknown>) => {
      held[counter] = 0
      await read()
      const asked = held[counter]
      delete held[counter]
      return asked
    }
    const { scope, id } = await withAgreement({ parties: [{ name: 'Port Company' }] })
    const reads = [() => listAgreementFacts(scope), () => listAgreements(scope), () => getAgreement(scope, id), () => listAgreementsPage(scope, null)]
    const before: unknown[] = []
    for (const read of reads) before.push(await count(read))
    for (let at = 0; at < 40; at++)
      await addAgreement(scope, agreementOf({ title: `No ${at}`, parties: [{ name: `Party ${at}` }, { name: 'Port Company' }] }), newSecret())
    const after: unknown[] = []
    for (const read of reads) after.push(await count(read))
    expect(after).toEqual(before)
    expect(before).toEqual([2, 5, 7, 7])
  })

  it('are read and paged where there are ten thousand: an import may bring as many, and no page may fail for good', async () => {
    const { scope, id } = await withAgreement({ parties: [{ name: 'Port Company' }] })
    const [step, party] = await reading((from) => Promise.all([from.agreementStep.findFirstOrThrow(), from.agreementParty.findFirstOrThrow()]))
    const numbered = (letter: string) => `'${letter}' || n`
    await tenThousandOf('Agreement', id, { id: numbered('a'), title: numbered('a'), createdOn: "'2026-03-02'" })
    const status = "CASE WHEN n % 100 = 99 THEN 'in-force' ELSE 'exploring' END"
    await tenThousandOf('AgreementStep', step.id, { id: numbered('s'), agreementId: numbered('a'), status })
    await tenThousandOf('AgreementParty', party.id, { id: numbered('p'), agreementId: numbered('a') })
    const facts = await listAgreementFacts(scope)
    expect([facts.length, facts[100]?.status, facts[101]?.status]).toEqual([10_001, 'in-force', 'exploring'])
    const all = await listAgreements(scope)
    expect([all.length, all.at(-1)?.parties[0]?.name, all.at(-1)?.status]).toEqual([10_001, 'Port Company', 'in-force'])
    expect(await loadAgreementLooks(scope)).toBeDefined()
    const first = await listAgreementsPage(scope, null)
    expect([first.agreements.length, first.total, first.begun, first.next]).toEqual([100, 10_001, false, 'a19999'])
    expect(first.agreements.every((one) => one.status === 'in-force')).toBe(true)
    const second = await listAgreementsPage(scope, first.next)
    expect([second.agreements[0]?.title, second.agreements.length, second.begun]).toEqual(['Harbour memorandum', 100, true])
    const last = await listAgreementsPage(scope, 'a19990')
    expect([last.agreements.map((one) => one.title), last.next]).toEqual([
      ['a19991', 'a19992', 'a19993', 'a19994', 'a19995', 'a19996', 'a19997', 'a19998'],
      null,
    ])
    expect((await listAgreementsPage(scope, 'gone')).begun).toBe(false)
  })

  it('count as alone only until a commitment is open and not past its date, or was kept lately', async () => {
    const { scope, members } = await withAgreement()
    expect(await countCommitmentsUnderWay(scope, '2026-03-01', '2026-01-01')).toBe(0)
    const commitment = { what: 'Meet', ownerMembershipId: members[0] ?? '', dueOn: '2026-04-01', actionId: null, roundId: null, madeOn: '2026-03-01' }
    await adopt(scope, commitment, newSecret())
    expect(await countCommitmentsUnderWay(scope, '2026-04-01', '2026-01-01')).toBe(1)
    expect(await countCommitmentsUnderWay(scope, '2026-04-02', '2026-01-01')).toBe(0)
  })
})

onBothStores('documents of an agreement', (kind) => {
  storeForEachTest(kind)

  it('come back byte for byte, each version under its number', async () => {
    const { scope, id } = await withAgreement()
    const sent = [await documentOf('one'), await documentOf('two', 'Memorandum 2 – tūturu.pdf')]
    for (const one of sent) expect((await addDocument(scope, id, one, newSecret())).outcome).toBe('done')
    for (const [at, one] of sent.entries()) {
      const kept = await getDocument(scope, id, at + 1)
      expect(kept).toMatchObject({ fileName: one.fileName, size: one.size, sha256: one.sha256 })
      expect(Buffer.from(kept?.content?.bytes ?? []).equals(Buffer.from(one.bytes))).toBe(true)
    }
    expect(await getDocument(scope, id, 3)).toBeNull()
    expect((await getAgreement(scope, id))?.documents.map((one) => one.number)).toEqual([2, 1])
  })

  it('are kept once where the same form arrives three times at once', async () => {
    const { scope, id } = await withAgreement()
    const document = await documentOf('one')
    const key = newSecret()
    const answers = await Promise.all([1, 2, 3].map(() => addDocument(scope, id, document, key)))
    expect(answers.map((one) => one.outcome)).toEqual(['done', 'done', 'done'])
    expect(await reading((from) => from.documentFile.count())).toBe(1)
    expect(await versionsOf(id)).toHaveLength(2)
  })

  it('get numbers of their own where two people send at once', async () => {
    const { scope, id } = await withAgreement()
    const documents = await Promise.all(['one', 'two', 'three'].map((text) => documentOf(text)))
    await Promise.all(documents.map((document) => addDocument(scope, id, document, newSecret())))
    expect((await getAgreement(scope, id))?.documents.map((one) => one.number)).toEqual([3, 2, 1])
  })

  it('are refused where they are the latest version anew, and taken where an earlier one comes back', async () => {
    const { scope, id } = await withAgreement()
    const [one, two] = [await documentOf('one'), await documentOf('two')]
    await addDocument(scope, id, one, newSecret())
    expect((await addDocument(scope, id, { ...one, fileName: 'Other.pdf' }, newSecret())).outcome).toBe('same-document')
    await addDocument(scope, id, two, newSecret())
    expect((await addDocument(scope, id, one, newSecret())).outcome).toBe('done')
    expect((await getAgreement(scope, id))?.documents).toHaveLength(3)
  })
})
