import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { answersOf as typedAnswersOf } from '@/e2e/support/answers'
import { listAgreementFacts, listAgreements } from '@/lib/agreements/data'
import { onBothStores } from '@/e2e/support/fresh-store'
import { memberOf, partnershipWith, roundFor, scopeOf, signedIn, storeForEachTest } from '@/e2e/support/partnership-in-store'
import { heldRetrospective } from '@/e2e/support/retrospective-in-store'
import { plainPdf } from '@/lib/examples/plain-pdf'
import { logCheckIn } from '@/lib/check-ins/mutations'
import { listBalls } from '@/lib/check-ins/data'
import { adopt } from '@/lib/commitments/mutations'
import { listTogether } from '@/lib/consensus/data'
import { openTogether, saveTogether } from '@/lib/consensus/mutations'
import { noteDeparture } from '@/lib/departures/mutations'
import { carryLearning, noteLearning } from '@/lib/learning/mutations'
import { addAgency, addMembers, mergeAgencies } from '@/lib/people/mutations'
import { listAgencies, listMembers } from '@/lib/people/data'
import { today } from '@/lib/platform/clock'
import { inTransaction, reading } from '@/lib/platform/db'
import { newId, newSecret } from '@/lib/platform/ids'
import { listClosedRounds } from '@/lib/readings/data'
import { getRetrospective, listRetrospectives } from '@/lib/retrospectives/data'
import { closeRound } from '@/lib/rounds/close-round'
import { submitAnswers } from '@/lib/rounds/mutations'
import { listSessions } from '@/lib/sense-making/data'
import { readCsv, toCsv } from './csv'
import { getPartnershipFile } from './data'
import { importAgreements, importMembers, importPastRound, importWhole } from './mutations'
import { brokenPointers } from './rules'
import { partnershipFile } from './schema'
import { agreementColumns, agreementRows, readAgreements } from './tables'

/** A person's answers at a stage, as numbers. */
const answersOf = (stage: 'frustration' | 'functioning') =>
  Object.fromEntries(Object.entries(typedAnswersOf(stage)).map(([id, value]) => [id, Number(value) as 1 | 2 | 3 | 4 | 5]))

onBothStores('a partnership as a file', (kind) => {
  storeForEachTest(kind)

  /** A partnership that has something of everything. */
  const whole = async () => {
    const made = await partnershipWith(6, 'Whānau Table', { triggers: ['crisis'], intensity: 'collaboration', startedOn: '2024-02-01' })
    const { scope, partnershipId } = made
    await addMembers(scope, [memberOf('Ana', { agency: 'MSD', roles: ['chair'], email: 'ana@example.org' }), memberOf('Ana', { agency: 'MSD' })], newSecret())
    await addAgency(scope, { name: 'Ministry of Social Development', from: '2024-01-01', to: null }, newSecret())
    const agency = async (name: string) => (await listAgencies(scope)).find((one) => one.name === name)?.id ?? ''
    await mergeAgencies(scope, await agency('MSD'), 1, await agency('Ministry of Social Development'))
    const [first, second] = await listMembers(scope)
    if (!first || !second) throw new Error('members')
    await noteDeparture(scope, second.id, second.version, { lastDay: '2026-01-31', handOver: 'Call Ana.', replacementId: first.id }, today())
    await adopt(
      scope,
      { what: 'Meet by the water', ownerMembershipId: first.id, dueOn: '2026-12-01', actionId: null, roundId: null, madeOn: '2026-11-01' },
      newSecret(),
    )
    const session = await roundFor(scope, made.members, { asks: { kind: 'sense-making', subject: 'Late ferries' } })
    for (const [nth, { token }] of session.links.entries())
      await submitAnswers(token, { answers: { placement: nth < 4 ? 'complex' : 'known' }, felt: null, comments: [] }, newSecret(), '2026-03-03')
    await closeRound(made.partnershipId, session.roundId, 'nobody', '2026-03-03')
    const { roundId, links } = await roundFor(scope, made.members, { asks: { kind: 'self-assessment', module: 'learning' } })
    for (const [nth, link] of links.entries())
      await submitAnswers(
        link.token,
        {
          answers: { ...answersOf('functioning'), 'learning-e1': nth < 5 ? 'no' : 'yes' },
          felt: 'functioning',
          comments:
            nth === 0
              ? [
                  { question: 'going-well', audience: 'group', text: 'The ferry' },
                  { question: 'in-the-way', audience: 'facilitator', text: 'canary-facilitator' },
                ]
              : [],
        },
        newSecret(),
        '2026-03-02',
      )
    await closeRound(partnershipId, roundId, made.lead.personId, '2026-03-16')
    const talked = await openTogether(scope, { present: made.members.slice(0, 3), orderSeed: 7, on: today() }, newSecret())
    const common = { answers: { ...answersOf('functioning'), 'flying-1': 'differ' as const }, felt: 'functioning', note: 'Over lunch' }
    await saveTogether(scope, talked.outcome === 'done' ? talked.sessionId : '', 1, common, { on: today() })
    const learning = { text: 'Ring first', takerMembershipId: first.id, takerName: '', organisation: 'Port' }
    const noted = await noteLearning(scope, learning, newSecret(), today())
    await carryLearning(scope, noted.outcome === 'done' ? noted.id : '', 1, { carriedOn: today(), carriedTo: 'the crew', carriedNote: '' }, today())
    await noteLearning(scope, { ...learning, takerMembershipId: null, takerName: 'A neighbour' }, newSecret(), today())
    const holder = await agency('Ministry of Social Development')
    const said = { pulse: 2, felt: 'frustration', moved: 'Tāmaki 🚢 <b>', victory: '', inTheWay: 'Money', balls: [], newBall: null, commitments: [] } as const
    const logged = await logCheckIn(
      scope,
      {
        ...said,
        on: today(),
        balls: [],
        newBall: { work: 'The ferry timetable', holder },
        commitments: [{ row: 1, what: 'Ring the port', owner: first.id, dueOn: '2027-01-01' }],
      },
      newSecret(),
      today(),
    )
    if (logged.outcome !== 'done') throw new Error(logged.reason)
    const [ball] = await listBalls(scope)
    // Two of one day, of which the second ends a piece of work.
    await logCheckIn(
      scope,
      {
        ...said,
        pulse: null,
        felt: null,
        moved: 'A',
        on: today(),
        balls: [{ holdingId: ball?.id ?? '', to: null }],
        newBall: { work: 'The bus', holder },
        commitments: [],
      },
      newSecret(),
      today(),
    )
    await inTransaction(async (tx) => {
      const { id: commitmentId } = await tx.commitment.findFirstOrThrow({ where: { partnershipId, what: 'Ring the port' } })
      await tx.commitmentHandOver.create({ data: { id: newId(), commitmentId, number: 1, fromMembershipId: second.id, on: '2026-01-31', byPersonId: null } })
      for (const number of [1, 2])
        await tx.commitmentMove.create({
          data: {
            id: newId(),
            commitmentId,
            number,
            fromDay: '2027-01-01',
            toDay: `2027-0${number + 1}-01`,
            reason: `Ice ${number}`,
            on: today(),
            byPersonId: null,
          },
        })
      await tx.commitmentClosure.create({
        data: { commitmentId, kind: 'done', on: today(), reason: 'Rang', helped: 'partly', helpNote: 'A little', byPersonId: null },
      })
      await tx.signalAcknowledgement.create({
        data: { id: newId(), partnershipId, rule: 'silence', facts: 'abc', note: 'We know', on: today(), byPersonId: null },
      })
      await tx.partnership.update({ where: { id: partnershipId }, data: { checkInDays: 30 } })
    })
    const bytes = new Uint8Array(plainPdf(['A memorandum']))
    await inTransaction(async (tx) => {
      const [one, two] = [first.id, second.id]
      await tx.tie.create({ data: { id: newId(), partnershipId, fromId: one, toId: two, note: 'Coffee', since: '2026-01-01', until: null } })
      await tx.leadershipTask.create({ data: { id: newId(), partnershipId, task: 'framing', membershipId: one, since: '2026-01-01', until: null } })
      const participationId = (await tx.partnershipAgency.findFirstOrThrow({ where: { partnershipId } })).id
      await tx.resource.create({ data: { id: newId(), version: 1, partnershipId, participationId, kind: 'money', amount: 'Half', share: 50 } })
      await tx.iwiParticipation.create({
        data: {
          partnershipId,
          version: 1,
          involvement: 'partnership',
          advisers: 'A kaumātua',
          bothAnswerTo: '',
          dataWhose: 'Theirs',
          updatedOn: '2026-01-01',
          byPersonId: null,
        },
      })
      const choiceId = newId()
      await tx.modelChoice.create({
        data: {
          id: choiceId,
          partnershipId,
          number: 1,
          model: 'lead-agency',
          answers: { cost: 'yes' },
          reasons: 'Light',
          stage: null,
          on: '2026-01-01',
          byPersonId: null,
        },
      })
      await tx.modelSetUpStep.create({ data: { id: newId(), choiceId, step: 'agree-goal', doneOn: '2026-01-02', note: '', byPersonId: null } })
      const agreementId = newId()
      await tx.agreement.create({
        data: {
          id: agreementId,
          version: 1,
          partnershipId,
          kind: 'memorandum',
          title: 'Memorandum',
          developedBy: null,
          developedNote: '',
          startsOn: '2026-01-01',
          reviewOn: null,
          endsOn: null,
          terms: {},
          issues: {},
          money: [],
          moneyNote: '',
          groundRules: '',
          link: null,
          createdById: null,
          createdOn: '2026-01-01',
        },
      })
      await tx.agreementStep.create({ data: { id: newId(), agreementId, number: 1, status: 'exploring', on: '2026-01-01', note: '', byPersonId: null } })
      const partyId = newId()
      await tx.agreementParty.create({ data: { id: partyId, agreementId, participationId, name: 'Ministry' } })
      await tx.agreementSignature.create({ data: { id: newId(), partyId, membershipId: one, name: 'Ana', position: 'Lead', signedOn: '2026-01-01' } })
      await tx.agreementAmendment.create({ data: { id: newId(), agreementId, on: '2026-02-01', what: 'A comma', notedOn: '2026-02-01', byPersonId: null } })
      const documentId = newId()
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await tx.agreementDocument.create({
        data: {
          id: documentId,
          agreementId,
          number: 1,
          fileName: 'm.pdf',
          mediaType: 'application/pdf',
          size: bytes.length,
          sha256,
          addedOn: '2026-01-01',
          addedById: null,
        },
      })
      await tx.documentFile.create({ data: { documentId, bytes } })
    })
    await heldRetrospective(scope, first.id)
    return { ...made, bytes }
  }

  const exportOf = async (scope: Parameters<typeof getPartnershipFile>[0]) => (await getPartnershipFile(scope, '2026-11-24')).file

  it('comes out equal after it went in elsewhere, or the learning would not outlive the tool', async () => {
    const { scope } = await whole()
    const file = await exportOf(scope)
    expect(partnershipFile.safeParse(JSON.parse(JSON.stringify(file))).error?.issues).toBeUndefined()
    expect(brokenPointers(file)).toEqual([])
    for (const part of [
      'members',
      'ties',
      'resources',
      'agreements',
      'modelChoices',
      'commitments',
      'rounds',
      'history',
      'leadershipTasks',
      'checkIns',
      'balls',
      'acknowledgements',
      'retrospectives',
      'learnings',
      'together',
    ] as const)
      expect(file[part].length, part).toBeGreaterThan(0)
    const other = await signedIn('Other lead')
    const id = await importWhole(partnershipFile.parse(JSON.parse(JSON.stringify(file))), other.personId, today(), null)
    const theirs = await scopeOf(await other.actor(), id)
    expect(theirs.standing).toBe('lead')
    expect(JSON.stringify(await exportOf(theirs), null, 1)).toBe(JSON.stringify(file, null, 1))
    expect(file).toMatchObject({ formatVersion: 2, record: { checkInDays: 30 } })
    expect(file.commitments.find((one) => one.what === 'Ring the port')).toMatchObject({
      checkIn: 'checkin-1',
      moves: [{ reason: 'Ice 1' }, { reason: 'Ice 2' }],
      handOvers: [{ on: '2026-01-31' }],
      closure: { helped: 'partly', helpNote: 'A little' },
    })
    expect((await listTogether(theirs))[0]).toMatchObject({ present: 3, result: (await listTogether(scope))[0]?.result })
    expect(file.learnings).toMatchObject([
      { text: 'Ask the drivers first', retrospective: 'retrospective-1' },
      { taker: null, takerName: 'A neighbour' },
      { carriedTo: 'the crew', organisation: 'Port' },
    ])
    expect(file.retrospectives).toMatchObject([
      { said: { stage: 'flying' }, topics: [{ dots: 2 }, { dots: 0 }], worth: null, worthAnswered: 1, howAnswer: 'An hour, not two' },
    ])
    expect(JSON.stringify(file.retrospectives)).not.toMatch(/author|secret|code"/)
    expect(file.commitments.find((one) => one.what === 'One timetable')).toMatchObject({ retrospective: 'retrospective-1' })
    const [held] = await listRetrospectives(theirs)
    const summary = await getRetrospective(theirs, held?.id ?? '')
    expect(summary).toMatchObject({ phase: 'closed', decisions: [{ what: 'One timetable' }], learnings: [{ text: 'Ask the drivers first' }] })
    expect((await listBalls(theirs)).map((one) => [one.work, one.agency])).toEqual([['The bus', 'Ministry of Social Development']])
    expect((await listClosedRounds(theirs))[0]?.reading).toEqual((await listClosedRounds(scope))[0]?.reading)
    expect((await listClosedRounds(theirs))[0]?.imported).toBe(true)
    expect((await listClosedRounds(theirs))[0]?.reading?.module?.phase).toBe('learning')
    expect((await listSessions(theirs)).map(({ told }) => told)).toEqual((await listSessions(scope)).map(({ told }) => told))
    expect((await listSessions(theirs))[0]).toMatchObject({ subject: 'Late ferries', told: { precision: 'bands' } })
  })

  it('carries no response, no comment for the facilitator, no link and no limit of a member', async () => {
    const { scope } = await whole()
    const text = JSON.stringify(await exportOf(scope))
    expect(text).not.toContain('canary-facilitator')
    expect(text).not.toMatch(/"(responses?|answers)":\{"(forming|flying)/)
    expect(text).not.toMatch(/tokenHash|passwordHash|responseKey|agreedMandate/)
    expect(text).toContain('The ferry')
    // Six people answered: bands and words, never a count of fewer than five.
    expect(JSON.parse(text).rounds.map((one: { kind: string; reading: { precision: string } }) => [one.kind, one.reading.precision])).toEqual([
      ['sense-making', 'bands'],
      ['self-assessment', 'bands'],
    ])
    expect(text).not.toContain('"placement"')
  })

  it('of version 1, which knew no check-ins, is still taken', async () => {
    const { scope } = await whole()
    const { checkIns: _, balls: __, acknowledgements: ___, ...file } = await exportOf(scope)
    const { checkInDays: ____, ...record } = file.record
    const commitments = file.commitments.map(({ checkIn: _1, moves: _2, closure, ...one }) => ({
      ...one,
      closure: closure && { kind: closure.kind, on: closure.on, reason: closure.reason },
    }))
    const old = partnershipFile.parse({ ...file, formatVersion: 1, record, commitments })
    expect(brokenPointers(old)).toEqual([])
    const other = await signedIn('Other lead')
    const id = await importWhole(old, other.personId, today(), null)
    const theirs = await scopeOf(await other.actor(), id)
    expect(await exportOf(theirs)).toMatchObject({ formatVersion: 2, record: { checkInDays: 14 }, checkIns: [], balls: [], acknowledgements: [] })
  })

  it('with a retrospective that could not have been is told as broken', async () => {
    const { scope } = await whole()
    const file = JSON.parse(JSON.stringify(await exportOf(scope)))
    const [held] = file.retrospectives
    const withOther = (more: object) => ({ ...file, retrospectives: [{ ...held, ...more }] })
    expect(partnershipFile.safeParse(withOther({ worth: [1, 0, 0, 0, 0] })).success).toBe(false)
    // Counts from ten answers on, bands of five to nine, and nothing that does not fit how many answered.
    const told = (worth: unknown, worthAnswered: number) => partnershipFile.safeParse(withOther({ worth, worthAnswered })).success
    const bands = ['few or none', 'about half', 'most']
    expect([told(bands, 5), told(bands, 9), told([1, 0, 0, 4, 5], 10), told([1, 0, 0, 0, 4], 5)]).toEqual([true, true, true, true])
    expect([told(bands, 4), told(bands, 10), told([1, 0, 0, 4, 5], 11), told(['one', 'two', 'two'], 5), told(bands.slice(1), 5)]).toEqual(Array(5).fill(false))
    expect(partnershipFile.safeParse(withOther({ code: 'ABCD2345' })).success).toBe(false)
    const read = { outcome: 'clear', stages: ['forming'] }
    expect(partnershipFile.safeParse(withOther({ round: null, read: { ...read, kind: 'together' } })).success).toBe(true)
    expect(partnershipFile.safeParse(withOther({ round: 'round-1', read: { ...read, kind: 'together' } })).success).toBe(false)
    expect(partnershipFile.safeParse(withOther({ round: null, read })).success).toBe(false)
    expect(
      brokenPointers(
        partnershipFile.parse(withOther({ cards: [{ column: 'nothing', text: 'x' }], reviews: [{ commitment: 99, outcome: 'done', helped: null }] })),
      ),
    ).toEqual(['retrospective-1 looks back on a commitment that is not in the file', 'retrospective-1 has a card that answers no question of it'])
  })

  it('with two agencies at one ball, or a pointer to no check-in, is told as broken', async () => {
    const { scope } = await whole()
    const file = await exportOf(scope)
    const bus = file.balls.find((one) => one.until === null)
    if (!bus) throw new Error('no ball')
    expect(brokenPointers({ ...file, balls: [...file.balls, { ...bus, work: 'THE  BUS', checkIn: 'checkin-9' }] })).toEqual([
      'a ball points at checkin-9, which is not in the file',
      'two agencies hold the ball on THE  BUS',
    ])
  })

  it('is refused to everybody but the lead, fact by fact', async () => {
    const { partnershipId } = await whole()
    const angel = await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel' }] })
    await expect(getPartnershipFile(await scopeOf(await angel.actor(), partnershipId), '2026-11-24')).rejects.toThrow('may not see')
  })

  it('that breaks off in the middle leaves nothing', async () => {
    const { scope } = await whole()
    const file = await exportOf(scope)
    const before = await reading((from) => Promise.all([from.partnership.count(), from.person.count(), from.version.count(), from.grant.count()]))
    const damaged = { ...file, history: [...file.history, file.history[0] as (typeof file.history)[number]] }
    await expect(importWhole(damaged, 'nobody', today(), null)).rejects.toThrow()
    expect(await reading((from) => Promise.all([from.partnership.count(), from.person.count(), from.version.count(), from.grant.count()]))).toEqual(before)
  })
})

onBothStores('tables that come in', (kind) => {
  storeForEachTest(kind)

  it('make ten thousand members in one go, with their agencies, all or none', async () => {
    const { scope } = await partnershipWith(0)
    const rows = Array.from({ length: 10_000 }, (_, at) =>
      memberOf(`Person ${at}`, { agency: `Agency ${at % 40}`, roles: at % 9 === 0 ? ['facilitator'] : [] }),
    )
    const seen: number[] = []
    const jobId = newId()
    await inTransaction((tx) =>
      tx.importJob.create({
        data: {
          id: jobId,
          partnershipId: null,
          kind: 'members',
          state: 'running',
          done: 0,
          total: 10_000,
          message: '',
          resultId: null,
          createdById: 'x',
          createdAt: new Date(),
        },
      }),
    )
    expect(await importMembers(scope, rows, { id: jobId, progress: (done) => seen.push(done), left: 1 })).toBe('done')
    expect(await reading((from) => from.membership.count({ where: { partnershipId: scope.partnershipId } }))).toBe(10_000)
    expect(seen.length).toBeGreaterThan(20)
    expect(seen.at(-1)).toBe(10_000)
    expect(await reading((from) => from.importJob.findUnique({ where: { id: jobId } }))).toMatchObject({
      state: 'done',
      done: 10_000,
      message: '10000 rows came in. One row was left as it is, because it names what is there already.',
    })
    const broken = [...rows.slice(0, 500).map((row) => ({ ...row, name: `${row.name} again` })), memberOf('Bad', { level: null as never })]
    await expect(importMembers(scope, broken, null)).rejects.toThrow()
    expect(await reading((from) => from.membership.count({ where: { partnershipId: scope.partnershipId } }))).toBe(10_000)
  })

  it('of agreements come back as they went out, and are refused row by row where they hold what no form would take', async () => {
    const { scope } = await partnershipWith(1)
    const bytes = (text: string) => new TextEncoder().encode(text)
    const table = readCsv(
      bytes(
        'title,kind,status,parties,startsOn,money\nMemo,Memorandum of understanding,In force,Ministry of Examples; Outside Trust,2026-01-01,Joint resourcing\n',
      ),
    )
    if ('problem' in table) throw new Error(table.problem)
    const read = readAgreements(table, [])
    if ('problem' in read) throw new Error(read.problem)
    expect(await importAgreements(scope, read.agreements, '2026-02-01', null)).toBe('done')
    const out = readCsv(bytes(toCsv(agreementColumns, agreementRows(await listAgreements(scope)))))
    if ('problem' in out) throw new Error(out.problem)
    expect(readAgreements(out, [])).toEqual({ ...read, agreements: read.agreements.map((one) => ({ ...one, parties: [...one.parties].sort() })) })
    const back = readAgreements(out, await listAgreementFacts(scope))
    expect(back).toMatchObject({ agreements: [], problems: [], there: [{ line: 2 }] })
    expect((await listAgreements(scope))[0]?.steps.map((one) => one.on)).toEqual(['2026-01-01'])
    const bad = readCsv(bytes('title,kind,endsOn,startsOn,link\n,Handshake,2026-01-01,2026-02-30,ftp://x\n'))
    if ('problem' in bad) throw new Error(bad.problem)
    const refused = readAgreements(bad, [])
    expect('problems' in refused && refused.problems.map((one) => one.line)).toEqual([2, 2, 2, 2])
  })

  it('of past answers make a closed round in its place by date, and keep only the number where fewer than five answered', async () => {
    const { scope, members, partnershipId, lead } = await partnershipWith(5)
    const { roundId, links } = await roundFor(scope, members)
    for (const link of links) await submitAnswers(link.token, { answers: answersOf('functioning'), felt: null, comments: [] }, newSecret(), '2026-03-02')
    await closeRound(partnershipId, roundId, lead.personId, '2026-03-16')
    const people = (count: number) => Array.from({ length: count }, () => ({ answers: answersOf('frustration'), felt: null }))
    await importPastRound(scope, { openedOn: '2025-11-01', closedOn: '2025-11-20', invited: 9 }, people(8), today(), newSecret())
    await importPastRound(scope, { openedOn: '2025-06-01', closedOn: '2025-06-20', invited: 3 }, people(4), today(), newSecret())
    const rounds = await listClosedRounds(scope)
    expect(rounds.map((one) => [one.closedOn, one.reading?.stage ?? null, one.answered, one.invited])).toEqual([
      ['2025-06-20', null, 4, 4],
      ['2025-11-20', 'frustration', 8, 9],
      ['2026-03-16', 'functioning', 5, 5],
    ])
    expect(await reading((from) => from.response.count())).toBe(13)
  })
})
