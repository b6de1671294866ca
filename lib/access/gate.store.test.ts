import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { answersOf, partnershipWith, recordOf, roundFor, scopeOf, signedIn, storeForEachTest } from '@/e2e/support/partnership-in-store'
import { listAccountabilities, listLinksMade, listMemberLinks } from '@/lib/accountabilities/data'
import { endSession, switchAccount } from '@/lib/accounts/mutations'
import {
  countCommitmentsUnderWay,
  getAgreement,
  getDocument,
  getStepEnteredOn,
  listAgreementFacts,
  listAgreements,
  listAgreementsPage,
} from '@/lib/agreements/data'
import { listAdopted, listAgenciesInMany, listEndings, listObstacleNotes, listPeopleInMany } from '@/lib/across/data'
import { getBracing } from '@/lib/bracing/data'
import { getOwnPart } from '@/lib/brief/data'
import { getCheckIn, getLatestCheckIn, listBalls, listCheckIns } from '@/lib/check-ins/data'
import { countCommitments, getCommitment, listCommitments, listCommitmentsPage, listOwners, listSuccessors } from '@/lib/commitments/data'
import { getTogether, listTogether, listWhoCouldBePresent } from '@/lib/consensus/data'
import { getDocumentBytes, getPartnershipFile } from '@/lib/exchange/data'
import { getDeparture } from '@/lib/departures/data'
import { getCalendarFacts } from '@/lib/calendar/data'
import { countMessages, getMessage, listMessages } from '@/lib/messages/data'
import { getReminderFacts } from '@/lib/reminders/data'
import { listAccess } from '@/lib/grants/data'
import { endAccess } from '@/lib/grants/mutations'
import { listNamings } from '@/lib/angels/data'
import { listAngels, listHelp, listOpenHelp } from '@/lib/help/data'
import { listEntries } from '@/lib/entries/data'
import { listNamesOfAuthors, listVersions } from '@/lib/history/data'
import { getLeading, listResources } from '@/lib/leading/data'
import { countLearnings, getLearning, getSharing, getSharingFacts, listLearnings, listTakers } from '@/lib/learning/data'
import { getLatestChoice, getNoneChosenOn, listChoices } from '@/lib/operating-models/data'
import { getRecord, listOutcomeWordings, listPartnerships } from '@/lib/partnerships/data'
import { loadPartnerships } from '@/lib/partnerships/loaders'
import { editRecord, registerPartnership } from '@/lib/partnerships/mutations'
import { countMembers, getMember, getParticipation, listAgencies, listMembers, listMembersPage } from '@/lib/people/data'
import { getIwiParticipation, getParticipationFacts } from '@/lib/participation/data'
import { inTransaction, reading } from '@/lib/platform/db'
import { newSecret } from '@/lib/platform/ids'
import { listClosedRounds, listComments, listReadingsInShort } from '@/lib/readings/data'
import { suggestionsFor } from '@/lib/readings/suggestions'
import type { AnswerValue } from '@/lib/readings/types'
import { closeRound } from '@/lib/rounds/close-round'
import { getOpenRound, getRound, getRoundKind, listPossibleFacilitators, listRounds } from '@/lib/rounds/data'
import { submitAnswers } from '@/lib/rounds/mutations'
import { getRetrospective, listRetrospectives, listSaidStages } from '@/lib/retrospectives/data'
import { listSessions } from '@/lib/sense-making/data'
import { getAngel } from '@/lib/release/data'
import { listTimeline } from '@/lib/timeline/data'
import { listViewings } from '@/lib/viewings/data'
import { timelineKinds } from '@/lib/timeline/types'
import { getRecordedMark, listAcknowledgements, listFactsSeen, listSignalFacts } from '@/lib/signals/data'
import { getHowItEnded, getWindUpPath } from '@/lib/wind-up/data'
import { getActor, listNamedForGate } from './data'
import { provePartnership } from './loaders'
import { maySee } from './rules'
import { NotVisible, previewScope } from './scope'
import { type FactKind, factKinds, grantable, type PartnershipScope, type Releasable, releasable, type SignedInActor } from './types'

/** Every read of a partnership's facts, and the kind of fact that it gives. */
const reads: Record<string, { fact: FactKind; read: (scope: PartnershipScope) => unknown }> = {
  getRecord: { fact: 'existence', read: getRecord },
  listOutcomeWordings: { fact: 'record', read: listOutcomeWordings },
  listAgencies: { fact: 'people', read: listAgencies },
  listMembers: { fact: 'people', read: listMembers },
  listMembersPage: { fact: 'people', read: (scope) => listMembersPage(scope, { words: [], after: null, left: false }) },
  countMembers: { fact: 'people', read: countMembers },
  // Everything that the file carries is seen by the three standings inside the partnership alone.
  getPartnershipFile: { fact: 'group-comments', read: (scope) => getPartnershipFile(scope, '2026-01-01') },
  getDocumentBytes: { fact: 'agreements', read: (scope) => getDocumentBytes(scope, 'x') },
  listAgreementFacts: { fact: 'agreements', read: listAgreementFacts },
  listAgreements: { fact: 'agreements', read: listAgreements },
  listAgreementsPage: { fact: 'agreements', read: (scope) => listAgreementsPage(scope, null) },
  countCommitmentsUnderWay: { fact: 'commitments', read: (scope) => countCommitmentsUnderWay(scope, '2026-03-01', '2026-01-01') },
  getAgreement: { fact: 'agreements', read: (scope) => getAgreement(scope, 'x') },
  getStepEnteredOn: { fact: 'agreements', read: (scope) => getStepEnteredOn(scope, 'x') },
  getDocument: { fact: 'agreements', read: (scope) => getDocument(scope, 'x', 1) },
  listChoices: { fact: 'model', read: listChoices },
  getNoneChosenOn: { fact: 'model', read: getNoneChosenOn },
  // Asks for the model too; that it does is tested beside it.
  getLatestChoice: { fact: 'reading', read: (scope) => (maySee(scope, 'reading') && !maySee(scope, 'model') ? null : getLatestChoice(scope)) },
  getParticipation: { fact: 'people', read: (scope) => getParticipation(scope, 'x') },
  getMember: { fact: 'people', read: (scope) => getMember(scope, 'x') },
  listRounds: { fact: 'response-count', read: listRounds },
  getRound: { fact: 'response-count', read: (scope) => getRound(scope, 'x') },
  getOpenRound: { fact: 'response-count', read: (scope) => getOpenRound(scope) },
  getRoundKind: { fact: 'existence', read: (scope) => getRoundKind(scope, 'x') },
  listSessions: { fact: 'sense-making', read: listSessions },
  listPossibleFacilitators: { fact: 'access-list', read: listPossibleFacilitators },
  listClosedRounds: { fact: 'reading', read: listClosedRounds },
  listComments: { fact: 'group-comments', read: (scope) => listComments(scope, 'x') },
  listCommitments: { fact: 'commitments', read: listCommitments },
  listCommitmentsPage: { fact: 'commitments', read: (scope) => listCommitmentsPage(scope, { show: 'open', whose: null, after: null }, '2026-01-01') },
  countCommitments: { fact: 'commitments', read: (scope) => countCommitments(scope, null, '2026-01-01') },
  listOwners: { fact: 'people', read: listOwners },
  listSuccessors: { fact: 'people', read: (scope) => listSuccessors(scope, 'x', '2026-01-01') },
  getCommitment: { fact: 'commitments', read: (scope) => getCommitment(scope, 'x') },
  listTogether: { fact: 'together', read: listTogether },
  getTogether: { fact: 'together', read: (scope) => getTogether(scope, 'x') },
  listWhoCouldBePresent: { fact: 'people', read: (scope) => listWhoCouldBePresent(scope, '2026-01-01') },
  listLearnings: { fact: 'learnings', read: (scope) => listLearnings(scope, 'all', null) },
  countLearnings: { fact: 'learnings', read: countLearnings },
  getLearning: { fact: 'learnings', read: (scope) => getLearning(scope, 'x') },
  listTakers: { fact: 'people', read: (scope) => listTakers(scope, '2026-01-01') },
  getSharing: { fact: 'learnings', read: getSharing },
  getSharingFacts: { fact: 'people', read: getSharingFacts },
  getWindUpPath: { fact: 'record', read: getWindUpPath },
  getHowItEnded: { fact: 'record', read: getHowItEnded },
  listCheckIns: { fact: 'check-ins', read: (scope) => listCheckIns(scope) },
  getCheckIn: { fact: 'check-ins', read: (scope) => getCheckIn(scope, 'x') },
  getLatestCheckIn: { fact: 'check-ins', read: getLatestCheckIn },
  listBalls: { fact: 'check-ins', read: listBalls },
  listTimeline: { fact: 'record', read: (scope) => listTimeline(scope, timelineKinds, '2026-01-01') },
  getDeparture: { fact: 'people', read: (scope) => getDeparture(scope, 'x', '2026-01-01') },
  listNamesOfAuthors: { fact: 'record', read: listNamesOfAuthors },
  listVersions: { fact: 'record', read: (scope) => listVersions(scope) },
  listHelp: { fact: 'help', read: listHelp },
  listOpenHelp: { fact: 'help', read: (scope) => listOpenHelp([scope]) },
  listNamings: { fact: 'access-list', read: listNamings },
  listEntries: { fact: 'access-list', read: listEntries },
  listAngels: { fact: 'access-list', read: listAngels },
  getAngel: { fact: 'access-list', read: (scope) => getAngel(scope, 'x') },
  listViewings: { fact: 'access-list', read: (scope) => listViewings(scope, null) },
  listAccess: { fact: 'access-list', read: listAccess },
  getBracing: { fact: 'people', read: getBracing },
  getLeading: { fact: 'people', read: getLeading },
  listResources: { fact: 'resources', read: listResources },
  listAccountabilities: { fact: 'limits', read: (scope) => listAccountabilities(scope, '2026-01-01') },
  listLinksMade: { fact: 'limits', read: (scope) => listLinksMade(scope, '2026-01-01') },
  listMemberLinks: { fact: 'access-list', read: (scope) => listMemberLinks(scope, '2026-01-01') },
  getOwnPart: { fact: 'limits', read: (scope) => getOwnPart(scope, '2026-01-01') },
  getIwiParticipation: { fact: 'participation', read: getIwiParticipation },
  listMessages: { fact: 'messages', read: (scope) => listMessages(scope, null) },
  countMessages: { fact: 'messages', read: countMessages },
  getMessage: { fact: 'messages', read: (scope) => getMessage(scope, 'x') },
  getReminderFacts: { fact: 'who-has-not-answered', read: (scope) => getReminderFacts(scope, 'x') },
  getCalendarFacts: { fact: 'existence', read: getCalendarFacts },
  getParticipationFacts: { fact: 'participation', read: getParticipationFacts },
  listRetrospectives: { fact: 'retrospectives', read: (scope) => listRetrospectives(scope) },
  getRetrospective: { fact: 'retrospectives', read: (scope) => getRetrospective(scope, 'x') },
  listSaidStages: { fact: 'retrospectives', read: listSaidStages },
  // Of several partnerships at once.
  listPeopleInMany: { fact: 'people', read: (scope) => listPeopleInMany([scope], 2, '2026-01-01') },
  listAgenciesInMany: { fact: 'people', read: (scope) => listAgenciesInMany([scope], 2, '2026-01-01') },
  listEndings: { fact: 'agreements', read: (scope) => listEndings([scope], '2026-01-01', '2026-04-01') },
  listObstacleNotes: { fact: 'check-ins', read: (scope) => listObstacleNotes([scope], '2026-01-01') },
  // Asks for readings too; that it does is tested beside it.
  listAdopted: {
    fact: 'commitments',
    read: (scope) => (maySee(scope, 'reading') ? listAdopted([scope]) : maySee(scope, 'commitments') ? [] : listAdopted([scope])),
  },
  listReadingsInShort: { fact: 'reading', read: (scope) => listReadingsInShort([scope]) },
  getRecordedMark: { fact: 'signals', read: getRecordedMark },
  listSignalFacts: { fact: 'signals', read: (scope) => listSignalFacts([scope], { personId: 'nobody' } as SignedInActor, '2026-01-01') },
  listFactsSeen: { fact: 'existence', read: (scope) => listFactsSeen([scope], { personId: 'nobody' } as SignedInActor, '2026-01-01') },
  listAcknowledgements: { fact: 'signals', read: (scope) => listAcknowledgements([scope]) },
}

it('this table names every read that takes a scope, so that none goes untested', () => {
  const files = readdirSync('lib')
    .map((area) => `lib/${area}/data.ts`)
    .filter((file) => existsSync(file))
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/export (?:async )?function (\w+)\(\s*scopes?: (?:PartnershipScope|readonly PartnershipScope\[\]|Scopes)/g)].map(
      (match) => match[1],
    ),
  )
  expect(found.sort()).toEqual(Object.keys(reads).sort())
})

onBothStores('the gate', (kind) => {
  storeForEachTest(kind)

  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
  const changeSession = (accountId: string, data: { createdAt?: Date; lastSeenAt?: Date }) =>
    inTransaction((tx) => tx.session.updateMany({ where: { accountId }, data }))

  it('gives each standing the facts that its row allows, and throws NotVisible for every other read', async () => {
    const { partnershipId, scope } = await partnershipWith(5, 'Warm homes', { visibility: 'installation' })
    const scopes = [scope, await scopeOf(await (await signedIn('Colleague')).actor(), partnershipId)]
    for (const standing of ['member', 'critical-friend', 'guardian-angel'] as const)
      scopes.push(await scopeOf(await (await signedIn(standing, { grants: [{ partnershipId, standing }] })).actor(), partnershipId))
    for (const one of releasable)
      scopes.push(
        await scopeOf(await (await signedIn(one, { grants: [{ partnershipId, standing: 'guardian-angel', released: [one] }] })).actor(), partnershipId),
      )
    expect(new Set(scopes.map((one) => one.standing)).size).toBe(5)
    for (const one of scopes) {
      for (const { fact, read } of Object.values(reads)) {
        const attempt = (async () => read(one))()
        if (maySee(one, fact)) await expect(attempt).resolves.not.toThrow()
        else await expect(attempt).rejects.toBeInstanceOf(NotVisible)
      }
    }
  })

  it('shows an angel to whom only the reading is released no count of a statement, neither in it nor in the reasons of the actions', async () => {
    const { partnershipId, scope, members } = await partnershipWith(6)
    const { roundId, links } = await roundFor(scope, members)
    for (const [at, link] of links.entries()) await submitAnswers(link.token, answersOf(((at % 5) + 1) as AnswerValue), newSecret(), '2026-03-03')
    await closeRound(partnershipId, roundId, 'nobody', '2026-03-04')
    const angel = await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel', released: ['reading'] }] })
    const [closed] = await listClosedRounds(await scopeOf(await angel.actor(), partnershipId))
    expect(closed?.reading?.statements).toEqual([])
    const named = { ...closed?.reading, outcome: 'contested', stages: ['frustration', 'functioning'] } as never
    for (const group of suggestionsFor(named)) for (const one of group.suggestions) expect(one.because).toBeNull()
    expect((await listClosedRounds(scope))[0]?.reading?.statements).toHaveLength(24)
  })

  it('previews to the lead exactly what an angel reads, kind by kind, and never more than the lead sees', async () => {
    const { partnershipId, scope, members } = await partnershipWith(6)
    const { roundId, links } = await roundFor(scope, members)
    for (const [at, link] of links.entries()) await submitAnswers(link.token, answersOf(((at % 5) + 1) as AnswerValue), newSecret(), '2026-03-03')
    await closeRound(partnershipId, roundId, 'nobody', '2026-03-04')
    for (const released of [[], ['reading'], ['reading', 'statement-counts', 'people'], ['signals', 'commitments'], [...releasable]] as Releasable[][]) {
      const angel = await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel', released }] })
      const real = await scopeOf(await angel.actor(), partnershipId)
      const { scope: seen, actor } = previewScope(scope, released)
      expect([...seen.released].sort()).toEqual([...real.released].sort())
      for (const [name, { read }] of Object.entries(reads)) {
        const ask = async (as: PartnershipScope) => {
          try {
            return JSON.stringify(await read(as))
          } catch (error) {
            return error instanceof NotVisible ? 'hidden' : Promise.reject(error)
          }
        }
        expect(await ask(seen), name).toBe(await ask(real))
      }
      expect(await provePartnership(actor, partnershipId)).toBeNull()
    }
    // Where it is open here, both see what is open anyway, and it is told apart from what was released.
    const { version } = await reading((from) => from.partnership.findUniqueOrThrow({ where: { id: partnershipId } }))
    await editRecord(scope, recordOf('Warm homes', { visibility: 'installation' }), version, '2026-03-05')
    const named = await signedIn('Named', { grants: [{ partnershipId, standing: 'guardian-angel', released: ['agreements'] }] })
    const { id } = await reading((from) => from.grant.findFirstOrThrow({ where: { personId: named.personId } }))
    const angelOfIt = await getAngel(scope, id)
    const open = angelOfIt?.open ?? []
    expect(angelOfIt?.released).toEqual(['agreements'])
    expect(open).toEqual(expect.arrayContaining(['model', 'participation', 'people', 'reading', 'signals']))
    expect(open).not.toContain('agreements')
    const real = await scopeOf(await named.actor(), partnershipId)
    expect([...previewScope(scope, ['agreements', ...open]).scope.released].sort()).toEqual([...real.released].sort())
    const colleague = await scopeOf(await (await signedIn('Colleague')).actor(), partnershipId)
    for (const fact of factKinds) if (maySee(colleague, fact)) expect(maySee(real, fact), fact).toBe(true)
    // A forged list shows no more than can be released; and nobody else looks through an angel’s eyes.
    const forged = previewScope(scope, ['group-comments', 'limits', 'access-list'] as never).scope
    expect(forged.released).toEqual([])
    const member = await scopeOf(await (await signedIn('Member', { grants: [{ partnershipId, standing: 'member' }] })).actor(), partnershipId)
    const angel = await scopeOf(await (await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel' }] })).actor(), partnershipId)
    for (const one of [member, angel]) expect(() => previewScope(one, ['reading'])).toThrow(NotVisible)
  })

  it('shows who was invited and who has not answered to those only who may see it', async () => {
    const { partnershipId, scope, members } = await partnershipWith(5)
    const { roundId, links } = await roundFor(scope, members)
    await submitAnswers(links[0]?.token ?? '', answersOf(1), newSecret(), '2026-03-03')
    expect((await getRound(scope, roundId))?.notAnswered?.map((one) => one.name)).toEqual(links.slice(1).map((one) => one.name))
    const member = await scopeOf(await (await signedIn('Member', { grants: [{ partnershipId, standing: 'member' }] })).actor(), partnershipId)
    expect(await getRound(member, roundId)).toMatchObject({ answered: 1, notAnswered: null })
    const angel = await scopeOf(
      await (await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel', released: ['response-count'] }] })).actor(),
      partnershipId,
    )
    expect(await getRound(angel, roundId)).toMatchObject({ answered: 1, notAnswered: null, invitedNames: [] })
    expect(JSON.stringify(await getRound(angel, roundId))).not.toContain('Warm homes 01')
  })

  it('knows nobody by an unknown, ended, idle or old session, nor by one of an account switched off', async () => {
    const ana = await signedIn('Ana')
    expect(await getActor(ana.secret)).toMatchObject({ kind: 'person', name: 'Ana', administrator: false })
    for (const secret of ['', 'x', newSecret(), `${ana.secret} `]) expect(await getActor(secret)).toEqual({ kind: 'anonymous' })
    await changeSession(ana.accountId, { lastSeenAt: minutesAgo(12 * 60 + 1) })
    expect(await getActor(ana.secret)).toEqual({ kind: 'anonymous' })
    await changeSession(ana.accountId, { lastSeenAt: minutesAgo(12 * 60 - 5) })
    expect((await getActor(ana.secret)).kind).toBe('person')
    await changeSession(ana.accountId, { lastSeenAt: minutesAgo(0), createdAt: minutesAgo(14 * 24 * 60 + 1) })
    expect(await getActor(ana.secret)).toEqual({ kind: 'anonymous' })
    const ben = await signedIn('Ben')
    const actor = await ben.actor()
    await endSession(actor.sessionId)
    expect(await getActor(ben.secret)).toEqual({ kind: 'anonymous' })
    const cy = await signedIn('Cy')
    await switchAccount(cy.accountId, false, ana.personId)
    expect(await getActor(cy.secret)).toEqual({ kind: 'anonymous' })
    await switchAccount(cy.accountId, true, ana.personId)
    expect(await getActor(cy.secret)).toEqual({ kind: 'anonymous' })
  })

  it('notes "last seen" after five minutes, not at each page: an idle session must not live for ever, nor each page write', async () => {
    const ana = await signedIn('Ana')
    const seen = async () => (await reading((from) => from.session.findFirstOrThrow({ where: { accountId: ana.accountId } }))).lastSeenAt.getTime()
    const four = minutesAgo(4)
    await changeSession(ana.accountId, { lastSeenAt: four })
    await getActor(ana.secret)
    expect(await seen()).toBe(four.getTime())
    await changeSession(ana.accountId, { lastSeenAt: minutesAgo(6) })
    await getActor(ana.secret)
    expect(await seen()).toBeGreaterThan(four.getTime())
  })

  it('lets an ended grant count at once, in the session that is open', async () => {
    const { partnershipId, scope } = await partnershipWith(0)
    const friend = await signedIn('Friend', { grants: [{ partnershipId, standing: 'critical-friend' }] })
    expect((await provePartnership(await friend.actor(), partnershipId))?.standing).toBe('critical-friend')
    const { grants } = await listAccess(scope)
    expect(await endAccess(scope, grants.find((one) => one.personId === friend.personId)?.id ?? '')).toBe('done')
    expect(await provePartnership(await friend.actor(), partnershipId)).toBeNull()
    expect((await listPartnerships(await friend.actor())).partnerships).toEqual([])
  })

  it('names no partnership below the radar to a stranger or an administrator, by list or by address', async () => {
    const { partnershipId } = await partnershipWith(0, 'Hidden work')
    const lead = await signedIn('Lead')
    await registerPartnership(recordOf('Open work', { visibility: 'installation' }), newSecret(), lead.personId)
    for (const person of [await signedIn('Stranger'), await signedIn('Administrator', { administrator: true })]) {
      const actor = await person.actor()
      expect((await listPartnerships(actor)).partnerships.map((one) => one.name)).toEqual(['Open work'])
      expect(JSON.stringify(await loadPartnerships(actor))).not.toContain('Hidden')
      expect(await provePartnership(actor, partnershipId)).toBeNull()
    }
    for (const id of ['', 'x', partnershipId.toUpperCase(), `${partnershipId} `, `${partnershipId}/..`, "' OR 1=1 --"])
      expect(await provePartnership(await lead.actor(), id)).toBeNull()
  })

  it('takes a grant for the partnership that it names, and for no other', async () => {
    const [one, two] = [await partnershipWith(0, 'One'), await partnershipWith(0, 'Two')]
    for (const standing of grantable) {
      const actor = await (await signedIn(standing, { grants: [{ partnershipId: one.partnershipId, standing, released: [...releasable] }] })).actor()
      expect((await provePartnership(actor, one.partnershipId))?.standing).toBe(standing)
      expect(await provePartnership(actor, two.partnershipId)).toBeNull()
      expect((await listNamedForGate(actor.personId, 10)).map((partnership) => partnership.id)).toEqual([one.partnershipId])
    }
  })

  it('lists to an angel that a partnership is there, but no round and no reading that was not released', async () => {
    const { partnershipId, scope, members } = await partnershipWith(5)
    await roundFor(scope, members)
    const angel = await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel' }] })
    expect((await loadPartnerships(await angel.actor())).partnerships).toMatchObject([
      { name: 'Warm homes', standing: 'guardian-angel', rounds: null, roundOpen: false },
    ])
  })
})
