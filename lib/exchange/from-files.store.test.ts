import { expect, it } from 'vitest'
import { answersOf as typedAnswersOf } from '@/e2e/support/answers'
import { onBothStores } from '@/e2e/support/fresh-store'
import { partnershipWith, roundFor, scopeOf, signedIn, storeForEachTest } from '@/e2e/support/partnership-in-store'
import { loadHistory } from '@/lib/history/loaders'
import { inTransaction, reading } from '@/lib/platform/db'
import { newId, newSecret } from '@/lib/platform/ids'
import { listClosedRounds } from '@/lib/readings/data'
import { closeRound } from '@/lib/rounds/close-round'
import { listRounds } from '@/lib/rounds/data'
import { submitAnswers } from '@/lib/rounds/mutations'
import { getPartnershipFile } from './data'
import { loadWholeFile } from './loaders'
import { importPastRound, importWhole } from './mutations'
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
    await importPastRound(scope, { openedOn: '2026-04-01', closedOn: '2026-04-02', invited: 8 }, people(8, 'frustration'), today)
    expect(await changes()).toEqual([
      ['2026-03-16', null, 'alone'],
      ['2026-04-02', today, 'alone'],
    ])
    // Two that the lead entered may be compared: both are the lead's own.
    await importPastRound(scope, { openedOn: '2026-05-01', closedOn: '2026-05-02', invited: 8 }, people(8, 'flying'), today)
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
    await importPastRound(made.scope, { openedOn: '2026-01-01', closedOn: '2026-01-02', invited: 8 }, people(8, 'frustration'), today)
    await asked(made, 'functioning', '2026-03-02', '2026-03-16')
    expect((await listClosedRounds(made.scope)).map((one) => one.reading?.change)).toEqual([null, null])
  })

  it('takes its place among the rounds by its day, each with a number of its own, also beside sessions that closed late', async () => {
    const made = await partnershipWith(5)
    const session = await roundFor(made.scope, made.members, { on: '2026-01-02', closesOn: '2026-01-20', asks: { kind: 'sense-making', subject: 'Ferries' } })
    await asked(made, 'functioning', '2026-03-02', '2026-03-16')
    await importPastRound(made.scope, { openedOn: '2026-04-01', closedOn: '2026-04-02', invited: 5 }, people(5, 'flying'), today)
    await importPastRound(made.scope, { openedOn: '2026-02-01', closedOn: '2026-02-02', invited: 5 }, people(5, 'flying'), today)
    const numbers = await reading((from) => from.round.findMany({ select: { id: true, number: true }, orderBy: { number: 'asc' } }))
    expect(numbers.map((one) => one.number)).toEqual([1, 2, 3, 4])
    expect(numbers[0]?.id).toBe(session.roundId)
    expect((await listClosedRounds(made.scope)).map((one) => one.closedOn)).toEqual(['2026-02-02', '2026-03-16', '2026-04-02'])
  })

  it('says so in a file, and in the partnership that is made of it every round says so; both give the same file again', async () => {
    const made = await partnershipWith(5)
    await importPastRound(made.scope, { openedOn: '2026-01-01', closedOn: '2026-01-02', invited: 8 }, people(8, 'frustration'), '2026-03-03')
    await importPastRound(made.scope, { openedOn: '2026-01-04', closedOn: '2026-01-05', invited: 8 }, people(3, 'frustration'), '2026-03-03')
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
