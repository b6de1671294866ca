import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { answersOf as typedAnswersOf } from '@/e2e/support/answers'
import { onBothStores } from '@/e2e/support/fresh-store'
import { memberOf, partnershipWith, roundFor, scopeOf, signedIn, storeForEachTest } from '@/e2e/support/partnership-in-store'
import { plainPdf } from '@/lib/examples/plain-pdf'
import { loadHistory } from '@/lib/history/loaders'
import { inTransaction, reading } from '@/lib/platform/db'
import { newId, newSecret } from '@/lib/platform/ids'
import { listClosedRounds } from '@/lib/readings/data'
import { closeRound } from '@/lib/rounds/close-round'
import { listRounds } from '@/lib/rounds/data'
import { submitAnswers } from '@/lib/rounds/mutations'
import { getImportJob, getPartnershipFile } from './data'
import { finishJob, jobBegunBefore, startJob } from './import-jobs'
import { DamagedDocument } from './import-partnership'
import { loadWholeFile } from './loaders'
import { importMembers, importPastRound, importWhole } from './mutations'
import { impossibleRounds, isTooDeep } from './rules'
import { type PartnershipFile, partnershipFile } from './schema'

type Walk = 'frustration' | 'functioning' | 'flying'
/** A person's answers at a stage, as numbers. */
const answersOf = (stage: Walk) => Object.fromEntries(Object.entries(typedAnswersOf(stage)).map(([id, value]) => [id, Number(value) as 1 | 2 | 3 | 4 | 5]))
const people = (count: number, stage: Walk) => Array.from({ length: count }, () => ({ answers: answersOf(stage), felt: null }))
const today = '2026-11-24'

/** A round that was asked here, answered by everybody in the same way, and closed. */
async function asked(made: Awaited<ReturnType<typeof partnershipWith>>, stage: Walk, on: string, closedOn: string): Promise<string> {
  const { roundId, links } = await roundFor(made.scope, made.members, { on, closesOn: closedOn })
  for (const { token } of links) await submitAnswers(token, { answers: answersOf(stage), felt: null, comments: [] }, newSecret(), on)
  await closeRound(made.partnershipId, roundId, made.lead.personId, closedOn)
  return roundId
}

onBothStores('a round that was entered from a file', (kind) => {
  storeForEachTest(kind)

  it('is never compared with one that was asked here, before or after it, or inventing answers would read the true ones out', async () => {
    const made = await partnershipWith(5)
    const { scope } = made
    const changes = async () => (await listClosedRounds(scope)).map((one) => [one.closedOn, one.fromFileOn, one.reading?.change ? 'compared' : 'alone'])
    await asked(made, 'functioning', '2026-03-02', '2026-03-16')
    await importPastRound(scope, { openedOn: '2026-04-01', closedOn: '2026-04-02', invited: 8 }, people(8, 'frustration'), today, newSecret())
    expect(await changes()).toEqual([
      ['2026-03-16', null, 'alone'],
      ['2026-04-02', today, 'alone'],
    ])
    // Two that the lead entered may be compared: both are the lead's own.
    await importPastRound(scope, { openedOn: '2026-05-01', closedOn: '2026-05-02', invited: 8 }, people(8, 'flying'), today, newSecret())
    // And one that is asked later looks past them, to the last one that was asked.
    await asked(made, 'flying', '2026-06-02', '2026-06-16')
    expect(await changes()).toEqual([
      ['2026-03-16', null, 'alone'],
      ['2026-04-02', today, 'alone'],
      ['2026-05-02', today, 'compared'],
      ['2026-06-16', null, 'compared'],
    ])
    const moved = (await listClosedRounds(scope)).map((one) => one.reading?.change?.find(({ stage }) => stage === 'flying')?.direction ?? null)
    expect(moved).toEqual([null, null, 'up', 'up'])
  })

  it('and only such rounds before it leave a round that was asked without a comparison', async () => {
    const made = await partnershipWith(5)
    await importPastRound(made.scope, { openedOn: '2026-01-01', closedOn: '2026-01-02', invited: 8 }, people(8, 'frustration'), today, newSecret())
    await asked(made, 'functioning', '2026-03-02', '2026-03-16')
    expect((await listClosedRounds(made.scope)).map((one) => one.reading?.change)).toEqual([null, null])
  })

  it('takes its place among the rounds by its day, each with a number of its own, also beside sessions that closed late', async () => {
    const made = await partnershipWith(5)
    const session = await roundFor(made.scope, made.members, { on: '2026-01-02', closesOn: '2026-01-20', asks: { kind: 'sense-making', subject: 'Ferries' } })
    await asked(made, 'functioning', '2026-03-02', '2026-03-16')
    await importPastRound(made.scope, { openedOn: '2026-04-01', closedOn: '2026-04-02', invited: 5 }, people(5, 'flying'), today, newSecret())
    await importPastRound(made.scope, { openedOn: '2026-02-01', closedOn: '2026-02-02', invited: 5 }, people(5, 'flying'), today, newSecret())
    const numbers = await reading((from) => from.round.findMany({ select: { id: true, number: true }, orderBy: { number: 'asc' } }))
    expect(numbers.map((one) => one.number)).toEqual([1, 2, 3, 4])
    expect(numbers[0]?.id).toBe(session.roundId)
    expect((await listClosedRounds(made.scope)).map((one) => one.closedOn)).toEqual(['2026-02-02', '2026-03-16', '2026-04-02'])
  })

  it('says so in a file, and in the partnership that is made of it every round says so; both give the same file again', async () => {
    const made = await partnershipWith(5)
    await importPastRound(made.scope, { openedOn: '2026-01-01', closedOn: '2026-01-02', invited: 8 }, people(8, 'frustration'), '2026-03-03', newSecret())
    await importPastRound(made.scope, { openedOn: '2026-01-04', closedOn: '2026-01-05', invited: 8 }, people(3, 'frustration'), '2026-03-03', newSecret())
    await asked(made, 'functioning', '2026-03-04', '2026-03-16')
    const { file } = await getPartnershipFile(made.scope, today)
    expect(file.rounds.map((one) => [one.closedOn, one.fromFileOn])).toEqual([
      ['2026-01-02', '2026-03-03'],
      ['2026-01-05', null],
      ['2026-03-16', null],
    ])
    const other = await signedIn('Other lead')
    const id = await importWhole(partnershipFile.parse(JSON.parse(JSON.stringify(file))), other.personId, '2026-11-20', null)
    const theirs = await scopeOf(await other.actor(), id)
    expect((await listClosedRounds(theirs)).map((one) => one.fromFileOn)).toEqual(['2026-03-03', '2026-11-20', '2026-11-20'])
    expect(JSON.stringify((await getPartnershipFile(theirs, today)).file)).toBe(JSON.stringify(file))
    // A file that was made before rounds said where they came from.
    const older = { ...file, rounds: file.rounds.map(({ fromFileOn: _, ...one }) => one) }
    expect(partnershipFile.parse(older).rounds.map((one) => one.fromFileOn)).toEqual([null, null, null])
    expect((await listRounds(theirs)).map((one) => one.fromFileOn)).toEqual(['2026-11-20', '2026-11-20', '2026-03-03'])
  })
})

onBothStores('a crafted reading in a partnership file', (kind) => {
  storeForEachTest(kind)

  const fileOf = async () => {
    const made = await partnershipWith(5)
    await asked(made, 'functioning', '2026-03-02', '2026-03-16')
    return (await getPartnershipFile(made.scope, today)).file
  }
  const craft = (file: PartnershipFile, more: object, ofReading: object = {}): PartnershipFile => ({
    ...file,
    rounds: file.rounds.map((one) => ({ ...one, ...more, reading: { ...one.reading, ...ofReading } }) as PartnershipFile['rounds'][number]),
  })

  it('is refused and leaves nothing, whichever way it breaks the rules of telling', async () => {
    const file = await fileOf()
    expect(impossibleRounds(file, today)).toEqual([])
    const before = await reading((from) => Promise.all([from.partnership.count(), from.round.count(), from.reading.count()]))
    const other = await signedIn('Other lead')
    const crafted: [PartnershipFile, string][] = [
      [craft(file, { answered: 2, invited: 2 }, { answered: 2, invited: 2, precision: 'full' }), 'fewer than 5'],
      [craft(file, {}, { reasons: ['Ana of Customs says that it fails.'] }), 'in words that no reading has'],
      [craft(file, {}, { stage: null, stages: [] }), 'do not go with its outcome'],
      [craft(file, {}, { module: { phase: 'learning', conditions: [] } }), 'a module'],
      [craft(file, { openedOn: '2026-03-17' }), 'closes before it opens'],
      [craft(file, { closedOn: '2027-01-01' }), 'lies ahead'],
      [craft(file, { fromFileOn: '2026-01-01' }), 'before it closed'],
      [craft(file, { answered: 6, invited: 5 }), 'more answers'],
      [craft(file, { engineVersion: 'Ana' }), 'by which rules'],
      [craft(file, {}, { change: [] }), 'no reading stands before it'],
      [
        {
          ...file,
          rounds: file.rounds.map((one) => ({ ...one, reading: null, engineVersion: null, comments: [{ question: 'going-well' as const, text: 'x' }] })),
        },
        'comments and no result',
      ],
    ]
    for (const [one, words] of crafted) {
      expect(impossibleRounds(one, today).join()).toContain(words)
      await expect(importWhole(one, other.personId, today, null)).rejects.toThrow()
    }
    expect(await reading((from) => Promise.all([from.partnership.count(), from.round.count(), from.reading.count()]))).toEqual(before)
  })

  it('that stands in the store all the same is shown nowhere, in no list, no export and to nobody', async () => {
    const file = await fileOf()
    const other = await signedIn('Other lead')
    const id = await importWhole(file, other.personId, today, null)
    await inTransaction(async (tx) => {
      const stored = await tx.reading.findFirstOrThrow({ where: { round: { partnershipId: id } } })
      const result = { imported: { ...(stored.result as { imported: object }).imported, reasons: ['Ana of Customs says that it fails.'] }, fromFileOn: null }
      await tx.reading.update({ where: { id: stored.id }, data: { result } })
    })
    const theirs = await scopeOf(await other.actor(), id)
    expect((await listClosedRounds(theirs)).map((one) => one.reading)).toEqual([null])
    expect(JSON.stringify((await getPartnershipFile(theirs, today)).file)).not.toContain('Customs')
  })
})

onBothStores('history and documents in a partnership file', (kind) => {
  storeForEachTest(kind)

  it('are refused where a version holds what no part of a record can hold, or is of no kind', async () => {
    const made = await partnershipWith(2)
    const { file } = await getPartnershipFile(made.scope, today)
    const first = file.history[0]
    expect(partnershipFile.safeParse(file).success).toBe(true)
    for (const more of [
      { content: null },
      { content: 'text' },
      { content: [1] },
      { content: { name: { toString: 1 } } },
      { content: { roles: [{}] } },
      { content: { from: 'soon' } },
      { kind: '__proto__' },
      { kind: 'constructor' },
    ])
      expect(partnershipFile.safeParse({ ...file, history: [{ ...first, ...more }] }).success, JSON.stringify(more)).toBe(false)
    expect([isTooDeep('['.repeat(40)), isTooDeep(JSON.stringify(file)), isTooDeep('"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\\""')]).toEqual([true, false, false])
  })

  it('that stand in the store all the same break neither the page of the history nor the export', async () => {
    const made = await partnershipWith(2)
    const row = { partnershipId: made.partnershipId, subjectId: 'x', number: 1, on: '2026-01-01', byPersonId: null }
    const wild: [string, object | string | number][] = [
      ['member', 'text'],
      ['agency', 7],
      ['agreement', { title: { toString: 1 }, parties: [null] }],
      ['__proto__', { name: 'x' }],
      ['resource', [null]],
    ]
    await inTransaction((tx) => tx.version.createMany({ data: wild.map(([of, content]) => ({ ...row, id: newId(), kind: of, content })) }))
    const history = await loadHistory(made.scope, '2026-06-01')
    expect(() => JSON.stringify(history.members.map(({ content }) => String(content.name)))).not.toThrow()
    const { file } = await getPartnershipFile(made.scope, today)
    expect(partnershipFile.safeParse(JSON.parse(JSON.stringify(file))).error?.issues ?? []).toEqual([])
    expect(file.history.filter((one) => one.subject.startsWith('gone-')).map((one) => one.kind)).toEqual(['agency', 'agreement', 'member', 'resource'])
  })

  it('without its content, a document goes out again as it came in, and does not break the export off', async () => {
    const made = await partnershipWith(2)
    const { file } = await getPartnershipFile(made.scope, today)
    const bare = agreementWith([{ fileName: 'memo.pdf', mediaType: 'application/pdf', size: 9, sha256: 'a'.repeat(64), addedOn: '2026-01-01', content: null }])
    const id = await importWhole(partnershipFile.parse({ ...file, agreements: [bare] }), made.lead.personId, today, null)
    const stream = await loadWholeFile(await scopeOf(await made.lead.actor(), id))
    const out = partnershipFile.parse(JSON.parse(await new Response(stream).text()))
    expect(out.agreements[0]?.documents).toEqual(bare.documents)
    // A name with folders and signs in it is kept as an upload's would be.
    const raw = agreementWith([{ ...(bare.documents[0] as (typeof bare.documents)[number]), fileName: '../../etc/<b>memo.pdf' }])
    const other = await importWhole(partnershipFile.parse({ ...file, agreements: [raw] }), made.lead.personId, today, null)
    const kept = await reading((from) => from.agreementDocument.findMany({ where: { agreement: { partnershipId: other } } }))
    expect(kept.map((one) => one.fileName)).toEqual(['b memo.pdf'])
  })
})

/** An agreement as it stands in a file, with these documents. */
function agreementWith(documents: PartnershipFile['agreements'][number]['documents']): PartnershipFile['agreements'][number] {
  return {
    ref: 'agreement-1',
    kind: 'memorandum',
    title: 'Memorandum',
    developedBy: null,
    developedNote: '',
    startsOn: null,
    reviewOn: null,
    endsOn: null,
    terms: {},
    issues: {},
    money: [],
    moneyNote: '',
    groundRules: '',
    link: null,
    createdOn: '2026-01-01',
    steps: [{ status: 'exploring', on: '2026-01-01', note: '' }],
    parties: [],
    amendments: [],
    documents,
  }
}

onBothStores('an import that is sent twice', (kind) => {
  storeForEachTest(kind)

  it('at the same instant is one job and one piece of work, and another file under the same key is another', async () => {
    const { lead, partnershipId } = await partnershipWith(1)
    const key = newSecret()
    let worked = 0
    const begin = (content: string) =>
      startJob(
        { kind: 'members', partnershipId, personId: lead.personId, total: 1, key, content },
        async (jobId) => {
          worked += 1
          await inTransaction((tx) => finishJob(tx, jobId, null, ''))
          return undefined
        },
        () => 'failed',
      )
    const [one, two] = await Promise.all([begin('a'), begin('a')])
    expect(one).toBe(two)
    expect(await begin('a')).toBe(one)
    expect(await begin('b')).not.toBe(one)
    expect(worked).toBe(2)
    expect(await reading((from) => from.importJob.count())).toBe(2)
  })

  it('leads to the job that it began, and is tried anew where that one failed', async () => {
    const { lead, partnershipId } = await partnershipWith(1)
    const job = { kind: 'members', partnershipId, personId: lead.personId, key: newSecret(), content: 'a' }
    expect(await jobBegunBefore(job)).toBeNull()
    const id = await startJob(
      { ...job, total: 1 },
      async () => undefined,
      () => 'failed',
    )
    expect(await jobBegunBefore(job)).toBe(id)
    expect(await jobBegunBefore({ ...job, content: 'b' })).toBeNull()
    expect(await jobBegunBefore({ ...job, personId: 'somebody-else' })).toBeNull()
    await inTransaction((tx) => tx.importJob.update({ where: { id }, data: { state: 'failed' } }))
    expect(await jobBegunBefore(job)).toBeNull()
    expect(
      await startJob(
        { ...job, total: 1 },
        async () => undefined,
        () => 'failed',
      ),
    ).not.toBe(id)
  })

  it('of past answers is one round', async () => {
    const { scope } = await partnershipWith(1)
    const key = newSecret()
    const send = () => importPastRound(scope, { openedOn: '2026-01-01', closedOn: '2026-01-02', invited: 5 }, people(5, 'flying'), today, key)
    const ids = await Promise.all([send(), send()])
    expect(new Set([...ids, await send()]).size).toBe(1)
    expect(await reading((from) => from.round.count())).toBe(1)
  })

  it('with people who became members meanwhile is refused, for they are looked for inside the transaction', async () => {
    const { scope } = await partnershipWith(1)
    const rows = [memberOf('Rangi', { agency: 'Customs' }), memberOf('Mere', { agency: 'Customs' })]
    expect(await importMembers(scope, rows, null)).toBe('done')
    expect(await importMembers(scope, [memberOf('rangi', { agency: 'CUSTOMS' }), memberOf('New', { agency: 'Customs' })], null)).toBe('there-already')
    expect(await reading((from) => from.membership.count({ where: { partnershipId: scope.partnershipId } }))).toBe(3)
  })

  it('shows its job to whoever began it and to nobody else', async () => {
    const { lead, partnershipId } = await partnershipWith(1)
    const id = await startJob(
      { kind: 'members', partnershipId, personId: lead.personId, total: 1, key: newSecret(), content: 'a' },
      async () => 'refused',
      () => '',
    )
    const other = await signedIn('Other')
    expect((await getImportJob(lead.personId, id))?.id).toBe(id)
    expect(await getImportJob(other.personId, id)).toBeNull()
  })
})

onBothStores('what an import refuses', (kind) => {
  storeForEachTest(kind)

  it('a past round in a partnership that was wound up', async () => {
    const { scope, partnershipId } = await partnershipWith(1)
    await inTransaction((tx) => tx.windUp.create({ data: { partnershipId, on: '2026-01-01', note: '', byPersonId: null } }))
    expect(await importPastRound(scope, { openedOn: '2026-01-01', closedOn: '2026-01-02', invited: 5 }, people(5, 'flying'), today, newSecret())).toBe(
      'wound-up',
    )
    expect(await reading((from) => from.round.count())).toBe(0)
  })

  it('a document that is not the one of its fingerprint, size or kind; the true one comes in', async () => {
    const made = await partnershipWith(1)
    const { file } = await getPartnershipFile(made.scope, today)
    const bytes = Buffer.from(plainPdf(['A memorandum']))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const document = {
      fileName: 'memo.pdf',
      mediaType: 'application/pdf' as const,
      size: bytes.length,
      sha256,
      addedOn: '2026-01-01',
      content: bytes.toString('base64'),
    }
    const bring = (more: object) => importWhole({ ...file, agreements: [agreementWith([{ ...document, ...more }])] }, made.lead.personId, today, null)
    for (const more of [{ sha256: 'a'.repeat(64) }, { size: bytes.length + 1 }, { mediaType: 'image/png' as const }])
      await expect(bring(more)).rejects.toThrow(DamagedDocument)
    expect(await reading((from) => from.partnership.count())).toBe(1)
    await bring({})
    expect(await reading((from) => from.documentFile.count())).toBe(1)
  })
})
