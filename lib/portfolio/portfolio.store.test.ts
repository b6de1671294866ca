import { expect, it } from 'vitest'
import { countStatements, statementsOf } from '@/e2e/support/count-statements'
import { type FreshStore, onBothStores } from '@/e2e/support/fresh-store'
import {
  agreementOf,
  answersOf,
  partnershipWith,
  recordOf,
  roundFor,
  scopeOf,
  signedIn,
  storeForEachTest,
  tablesOf,
  tenThousandOf,
  windUp,
} from '@/e2e/support/partnership-in-store'
import { listDueEntries } from '@/lib/access/due-entries'
import { type Releasable, releasable } from '@/lib/access/types'
import { addAgreement } from '@/lib/agreements/mutations'
import { recordEvent } from '@/lib/audit/record-event'
import { logCheckIn } from '@/lib/check-ins/mutations'
import { endAccess, release } from '@/lib/grants/mutations'
import { editRecord } from '@/lib/partnerships/mutations'
import { today } from '@/lib/platform/clock'
import { inTransaction, reading } from '@/lib/platform/db'
import { addDays } from '@/lib/platform/days'
import { newSecret } from '@/lib/platform/ids'
import { closeRound } from '@/lib/rounds/close-round'
import { submitAnswers } from '@/lib/rounds/mutations'
import { setThresholds } from '@/lib/signals/mutations'
import { defaultThresholds } from '@/lib/signals/thresholds'
import { placeOf, readAsked } from './asked'
import { countEntries, listEntries } from './data'
import { loadPortfolio } from './loaders'
import { watch } from './mutations'
import { keepEntries, refreshEntries } from './refresh-entries'
import { rangeOf } from './rules'
import { type Sort, sorts } from './types'

const all = [...releasable] as Releasable[]

onBothStores('a portfolio', (kind) => {
  storeForEachTest(kind)

  const grantOf = (partnershipId: string, personId: string) =>
    reading((from) => from.grant.findFirstOrThrow({ where: { partnershipId, personId, endedAt: null } }))
  const namesOf = async (actor: Parameters<typeof loadPortfolio>[0], query = {}) => (await loadPortfolio(actor, query)).rows.map((row) => [row.name, row.hint])

  /** Ended 9 days ago and still marked as in force: a reason to ask. */
  const expired = (scope: Awaited<ReturnType<typeof partnershipWith>>['scope'], title: string) =>
    addAgreement(scope, agreementOf({ title, endsOn: addDays(today(), -9), steps: [{ status: 'in-force', on: '2026-01-01', note: '' }] }), newSecret())

  it('puts those that asked first, then those of which something calls, then the others by name', async () => {
    const made = []
    for (const name of ['Āwhina', 'Bays', 'Coast', 'Downs']) made.push(await partnershipWith(0, name))
    const angel = await signedIn('Angel', {
      grants: made.map(({ partnershipId }) => ({ partnershipId, standing: 'guardian-angel', released: ['agreements'] })),
    })
    const actor = await angel.actor()
    expect(await namesOf(actor)).toEqual([
      ['Āwhina', 'keep-out'],
      ['Bays', 'keep-out'],
      ['Coast', 'keep-out'],
      ['Downs', 'keep-out'],
    ])
    const [, bays, coast, downs] = made
    if (!bays || !coast || !downs) throw new Error('not made')
    await expired(downs.scope, 'Downs memorandum')
    const { id: grantId } = await grantOf(coast.partnershipId, angel.personId)
    await inTransaction(async (tx) => {
      const row = { id: 'help1', partnershipId: coast.partnershipId, grantId, text: 'Ring me', askedOn: today(), createdAt: new Date() }
      await tx.helpRequest.create({ data: row })
      await tx.grant.update({ where: { id: grantId }, data: { dueOn: '' } })
    })
    await windUp(bays.scope, '', today())
    expect(await namesOf(actor)).toEqual([
      ['Coast', 'asked'],
      ['Downs', 'ask-lead'],
      ['Āwhina', 'keep-out'],
      ['Bays', 'keep-out'],
    ])
    const [first, second] = (await loadPortfolio(actor, {})).rows
    expect(first?.entry?.asked).toMatchObject([{ text: 'Ring me' }])
    expect(second?.entry?.needs).toMatchObject([{ topic: 'agreement' }])
    expect(await namesOf(actor, { show: 'ask-lead' })).toEqual([['Downs', 'ask-lead']])
    expect(await namesOf(actor, { q: 'awhina' })).toEqual([['Āwhina', 'keep-out']])
    expect((await loadPortfolio(actor, {})).counts).toEqual({ asked: 1, 'ask-lead': 1, 'keep-out': 2 })
  })

  it('holds only partnerships that named this person as an angel: not those of others, nor those they lead, nor those open to all', async () => {
    const theirs = await partnershipWith(0, 'Theirs')
    const opened = await partnershipWith(0, 'Opened', { visibility: 'installation' })
    const other = await signedIn('Other', { grants: [{ partnershipId: theirs.partnershipId, standing: 'guardian-angel', released: all }] })
    await loadPortfolio(await other.actor(), {})
    for (const person of [theirs.lead, opened.lead, await signedIn('Nobody'), await signedIn('Admin', { administrator: true })]) {
      const actor = await person.actor()
      const { id } = await grantOf(theirs.partnershipId, other.personId)
      for (const query of [{}, { q: 'theirs' }, { after: `0.${id}.` }, { show: 'watched' }]) {
        const page = await loadPortfolio(actor, query)
        expect(page).toMatchObject({ rows: [], total: 0, next: null })
        expect(JSON.stringify(page.rows)).not.toContain('Theirs')
      }
    }
  })

  it('shows what is released and forgets at once what was taken back, though nothing was made anew yet', async () => {
    const { partnershipId, scope, members } = await partnershipWith(6)
    const { roundId, links } = await roundFor(scope, members, { on: addDays(today(), -20), closesOn: addDays(today(), -6) })
    for (const link of links) await submitAnswers(link.token, answersOf(4, 4), newSecret(), addDays(today(), -10))
    await closeRound(partnershipId, roundId, 'nobody', addDays(today(), -5))
    await expired(scope, 'Canary memorandum')
    const angel = await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel', released: all }] })
    const actor = await angel.actor()
    const before = (await loadPortfolio(actor, {})).rows[0]
    expect(before?.entry?.readings?.readOn).toBe(addDays(today(), -5))
    expect(JSON.stringify(before)).toContain('Canary')

    const { id } = await grantOf(partnershipId, angel.personId)
    expect(await release(scope, id, all, ['check-ins'])).toBe('done')
    // The page that asks before anything was made anew, and the one after it.
    for (const row of [(await listEntries(actor, readAsked({}))).rows[0], (await loadPortfolio(actor, {})).rows[0]]) {
      expect(JSON.stringify(row)).not.toContain('Canary')
      expect(row?.entry?.readings ?? null).toBeNull()
    }
    // Even where the mark that it is due were lost: what was made from another release is not shown, nor found by what it was.
    await inTransaction((tx) => tx.grant.update({ where: { id }, data: { released: ['people'], dueOn: '9999-01-01' } }))
    expect((await listEntries(actor, readAsked({}))).rows[0]).toMatchObject({ entry: null, hint: null })

    await endAccess(scope, id)
    expect(await loadPortfolio(actor, {})).toMatchObject({ rows: [], total: 0 })
  })

  it('shows what is open here to everybody, and forgets it at once when the lead closes it, though nothing was made anew yet', async () => {
    const { partnershipId, scope, members } = await partnershipWith(6)
    const { roundId, links } = await roundFor(scope, members, { on: addDays(today(), -20), closesOn: addDays(today(), -6) })
    for (const link of links) await submitAnswers(link.token, answersOf(4, 4), newSecret(), addDays(today(), -10))
    await closeRound(partnershipId, roundId, 'nobody', addDays(today(), -5))
    await expired(scope, 'Canary memorandum')
    const angel = await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel' }] })
    const actor = await angel.actor()
    const visible = async (visibility: 'installation' | 'below-the-radar') => {
      const { version } = await reading((from) => from.partnership.findUniqueOrThrow({ where: { id: partnershipId } }))
      expect((await editRecord(scope, recordOf('Warm homes', { visibility }), version, today())).outcome).toBe('done')
    }
    const now = async () => (await listEntries(actor, readAsked({}))).rows[0]
    const look = async () => (await loadPortfolio(actor, {})).rows[0]
    expect((await look())?.entry).toMatchObject({ readings: null, openSignals: null, calm: expect.stringContaining('nothing was released to you') })
    await visible('installation')
    const open = await look()
    expect(open?.entry).toMatchObject({ readings: { readOn: addDays(today(), -5) }, lastCheckInOn: { on: null }, openSignals: expect.any(Number) })
    expect(JSON.stringify(open)).not.toMatch(/Canary|nothing was released/)
    await visible('below-the-radar')
    expect(await now()).toMatchObject({ entry: null, hint: null })
    const kept = await grantOf(partnershipId, angel.personId)
    expect(kept).toMatchObject({ entry: null, need: 99, stage: '', dueOn: '' })
    expect((await look())?.entry).toMatchObject({ readings: null, openSignals: null })
    // Even where the marks were lost: what was made while it was open is not shown.
    await inTransaction((tx) => tx.grant.update({ where: { id: kept.id }, data: { entry: open?.entry as object, need: 10, dueOn: '9999-01-01' } }))
    expect(await now()).toMatchObject({ entry: null, hint: null })
    expect((await look())?.entry).toBeNull()
  })

  it('follows what is recorded: the next page knows of a check-in, a new name and other thresholds', async () => {
    const { partnershipId, scope, lead } = await partnershipWith(0)
    const angel = await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel', released: all }] })
    const actor = await angel.actor()
    const entry = async () => (await loadPortfolio(actor, {})).rows[0]?.entry
    expect((await entry())?.lastCheckInOn).toEqual({ on: null })
    const said = { on: today(), pulse: null, felt: null, moved: 'The intake opened', victory: '', inTheWay: '', balls: [], newBall: null, commitments: [] }
    await logCheckIn(scope, said, newSecret(), today())
    expect((await entry())?.lastCheckInOn).toEqual({ on: today() })
    const record = await reading((from) => from.partnership.findUniqueOrThrow({ where: { id: partnershipId } }))
    await inTransaction((tx) => tx.partnership.update({ where: { id: partnershipId }, data: { name: 'Called otherwise' } }))
    expect((await entry())?.name).toBe(record.name)
    expect(await setThresholds({ ...defaultThresholds, silenceDays: 60 }, '', lead.personId)).toMatchObject({ outcome: 'done' })
    expect((await entry())?.name).toBe('Called otherwise')
  })

  it('does not take for new what was made from facts that changed meanwhile', async () => {
    const { partnershipId } = await partnershipWith(0)
    const angel = await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel', released: all }] })
    const { id } = await grantOf(partnershipId, angel.personId)
    const [due] = await listDueEntries(today(), 10)
    const made = {
      grantId: id,
      changes: due?.changes ?? -1,
      entry: { name: 'Of older facts' } as never,
      order: { need: 0, nameFolded: '', stage: '', lastCheckInOn: '', nextReviewOn: '' },
    }
    // Something is recorded between the reading of the facts and the keeping of what was made from them.
    await inTransaction((tx) => recordEvent(tx, { kind: 'test', subject: 'x', partnershipId, personId: null }))
    await keepEntries([made], today())
    expect(await reading((from) => from.grant.findUniqueOrThrow({ where: { id } }))).toMatchObject({ entry: null, dueOn: '', need: 99 })
    await refreshEntries(today(), 10)
    const after = await reading((from) => from.grant.findUniqueOrThrow({ where: { id } }))
    expect(after.dueOn).toBe(addDays(today(), 1))
    expect(await refreshEntries(today(), 10)).toBe(0)
    expect(await refreshEntries(addDays(today(), 1), 10)).toBe(1)
    await inTransaction((tx) => tx.grant.update({ where: { id }, data: { dueOn: '', endedAt: new Date() } }))
    expect(await refreshEntries(addDays(today(), 1), 10)).toBe(0)
  })

  it('goes on where the page before ended, though its last row has moved meanwhile, or its grant has ended', async () => {
    const { partnershipId } = await partnershipWith(0)
    const angel = await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel' }] })
    const actor = await angel.actor()
    await loadPortfolio(actor, {})
    const { id } = await grantOf(partnershipId, angel.personId)
    const copies = { id: "'g' || n", nameFolded: "'name ' || n", need: '10 + (n - 10000) / 200', lastCheckInOn: "'2026-01-' || (10 + n % 20)" }
    await tenThousandOf('Grant', id, copies)
    for (const sort of sorts) {
      const asked = readAsked({ sort })
      const idsOf = (rows: { grantId: string }[]) => rows.map((row) => row.grantId)
      const [both, first] = [idsOf((await listEntries(actor, asked, 40)).rows), await listEntries(actor, asked, 20)]
      const last = await reading((from) => from.grant.findUniqueOrThrow({ where: { id: first.rows.at(-1)?.grantId ?? '' } }))
      const after = async (change: object) => {
        await inTransaction((tx) => tx.grant.update({ where: { id: last.id }, data: change }))
        return idsOf((await listEntries(actor, { ...asked, after: first.next }, 20)).rows)
      }
      const wanted = both.slice(20)
      const moved = { need: 99, nameFolded: 'zz', lastCheckInOn: '9999-12-31', nextReviewOn: '9999-12-31' }
      expect((await after(moved)).slice(0, 20)).toEqual(wanted)
      expect(await after({ need: 0, nameFolded: '', lastCheckInOn: '', nextReviewOn: '' })).toEqual(wanted)
      expect(await after({ endedAt: new Date() })).toEqual(wanted)
      const { need, nameFolded, lastCheckInOn, nextReviewOn } = last
      await inTransaction((tx) => tx.grant.update({ where: { id: last.id }, data: { need, nameFolded, lastCheckInOn, nextReviewOn, endedAt: null } }))
    }
  })

  it('of a place that somebody made up shows one’s own rows behind it, and nothing of anybody else', async () => {
    const made = [await partnershipWith(0, 'Āwhina'), await partnershipWith(0, 'Bays')]
    const grants = made.map(({ partnershipId }) => ({ partnershipId, standing: 'guardian-angel' as const }))
    const [angel, other] = [await signedIn('Angel', { grants: grants.slice(0, 1) }), await signedIn('Other', { grants })]
    await loadPortfolio(await other.actor(), {})
    const theirs = placeOf('need', await grantOf(made[0]?.partnershipId ?? '', other.personId))
    const all = [['Āwhina', 'keep-out']]
    const own = async (after: string, sort = 'need') => namesOf(await angel.actor(), { sort, after })
    expect(JSON.stringify(await own(theirs))).not.toContain('Bays')
    for (const after of ['0.a.', '000.0.\n%_\\', 'garbage', '99', '.....']) expect([after, await own(after)]).toEqual([after, all])
    expect([await own('999.zz.zz'), await own('zz.zz', 'name'), await own('9999-12-31.zz', 'review')]).toEqual([[], [], []])
    expect(await own('.0', 'check-in')).toEqual(all)
  })

  it('shows no entry that is due, not even where nothing can be made now, nor finds it by what it was', async () => {
    const { partnershipId } = await partnershipWith(0)
    const angel = await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel', released: all }] })
    const actor = await angel.actor()
    const { id } = await grantOf(partnershipId, angel.personId)
    const listed = async (query = {}) => (await listEntries(actor, readAsked(query))).rows.map((row) => [row.hint, row.entry?.name ?? null])
    await loadPortfolio(actor, {})
    expect(await listed()).toEqual([['keep-out', 'Warm homes']])
    for (const dueOn of ['', addDays(today(), -3), today()]) {
      await inTransaction((tx) => tx.grant.update({ where: { id }, data: { dueOn, stage: 'flying' } }))
      expect(await listed()).toEqual([[null, null]])
      expect([await listed({ show: 'keep-out' }), await listed({ stage: 'flying' })]).toEqual([[], []])
      expect(await countEntries(actor)).toEqual({ counts: { asked: 0, 'ask-lead': 0, 'keep-out': 0 }, total: 1 })
    }
    await inTransaction((tx) => tx.grant.update({ where: { id }, data: { dueOn: addDays(today(), 1) } }))
    expect([await listed({ show: 'keep-out' }), await listed({ stage: 'flying' })]).toEqual([[['keep-out', 'Warm homes']], [['keep-out', 'Warm homes']]])
  })

  it('looks through what stands on its page before the rest, however much is due', async () => {
    const { partnershipId } = await partnershipWith(0)
    const angel = await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel' }] })
    const actor = await angel.actor()
    await loadPortfolio(actor, {})
    const { id } = await grantOf(partnershipId, angel.personId)
    // Those on the page have waited for a shorter time than the others.
    await tenThousandOf('Grant', id, { id: "'g' || n", dueOn: "CASE WHEN n < 10020 THEN '2020-01-02' ELSE '' END" })
    await inTransaction((tx) => tx.grant.update({ where: { id }, data: { dueOn: '', endedAt: new Date() } }))
    const page = await loadPortfolio(actor, { sort: 'name' })
    expect([page.rows.length, page.rows.filter((row) => row.entry === null)]).toEqual([20, []])
    expect([page.behind, page.counts['keep-out']]).toEqual([true, 60])
    expect(await reading((from) => from.grant.count({ where: { personId: angel.personId, dueOn: { lte: today() }, endedAt: null } }))).toBe(10_000 - 60)
  })

  it('keeps a watch list for one person alone', async () => {
    const { partnershipId } = await partnershipWith(0)
    const people = [
      await signedIn('One', { grants: [{ partnershipId, standing: 'guardian-angel' }] }),
      await signedIn('Two', { grants: [{ partnershipId, standing: 'guardian-angel' }] }),
    ]
    const [one, two] = await Promise.all(people.map((person) => person.actor()))
    if (!one || !two) throw new Error('not made')
    await watch(await scopeOf(one, partnershipId), true, today())
    expect([await namesOf(one, { show: 'watched' }), await namesOf(two, { show: 'watched' })]).toEqual([[['Warm homes', 'keep-out']], []])
    await watch(await scopeOf(one, partnershipId), false, today())
    expect(await namesOf(one, { show: 'watched' })).toEqual([])
  })

  it('of ten thousand partnerships is paged in each order, none twice and none left out, with the same statements as a small one', async () => {
    const { partnershipId } = await partnershipWith(0)
    const angel = await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel' }] })
    const actor = await angel.actor()
    await loadPortfolio(actor, {})
    const few = await countStatements(kind, () => loadPortfolio(actor, {}))
    const { id } = await grantOf(partnershipId, angel.personId)
    await tenThousandOf('Grant', id, { id: "'g' || n", nameFolded: "'name ' || (n % 7)", need: 'n % 3 * 45', lastCheckInOn: "'2026-01-' || (10 + n % 20)" })
    const many = await countStatements(kind, () => loadPortfolio(actor, {}))
    expect(many).toBe(few)
    expect(many).toBeLessThanOrEqual(6)
    const { counts, total } = await loadPortfolio(actor, {})
    expect([total, counts.asked]).toEqual([10_001, 3333])
    for (const sort of ['need', 'name', 'check-in', 'review'] as const) {
      const seen = new Set<string>()
      let after: string | null = null
      let last: unknown[] = []
      for (let page = 0; page < 3; page++) {
        const asked = { ...readAsked({ sort }), after }
        const { rows, next } = await listEntries(actor, asked, 300)
        expect(next).not.toBeNull()
        for (const row of rows) seen.add(row.grantId)
        const keys = rows.map((row) => (row.hint === null ? 99 : rangeOf[row.hint].from))
        if (sort === 'need') expect([...last, ...keys]).toEqual([...last, ...keys].sort((a, b) => Number(a) - Number(b)))
        last = keys
        after = next
      }
      expect(seen.size).toBe(900)
    }
  })
})

onBothStores('the statements of a portfolio', (kind) => {
  let store: FreshStore
  storeForEachTest(kind, (made) => {
    store = made
  })

  it('go through no table that grows with the installation, or each partnership would cost every angel time', async () => {
    const { partnershipId } = await partnershipWith(0)
    const angel = await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel' }] })
    const other = await signedIn('Other', { grants: [{ partnershipId, standing: 'guardian-angel' }] })
    const actor = await angel.actor()
    await loadPortfolio(actor, {})
    const { id } = await reading((from) => from.grant.findFirstOrThrow({ where: { personId: other.personId } }))
    await tenThousandOf('Grant', id, { id: "'g' || n", dueOn: "'9999-01-01'" })
    const own = await reading((from) => from.grant.findFirstOrThrow({ where: { personId: angel.personId } }))
    const ownPlace = (sort: Sort) => placeOf(sort, own)
    const asked = [
      {},
      { show: 'ask-lead' },
      { show: 'watched' },
      { sort: 'name' },
      { sort: 'check-in' },
      { sort: 'review' },
      { q: 'warm' },
      { stage: 'flying' },
    ]
    const statements = await statementsOf(kind, async () => {
      for (const query of asked)
        for (const after of [undefined, ownPlace(readAsked(query).sort)]) await loadPortfolio(actor, { ...query, ...(after && { after }) })
    })
    const reads = statements.filter((sql) => /^\s*SELECT/i.test(sql) && /[`"]Grant[`"]/.test(sql))
    expect(reads.length).toBeGreaterThan(8)
    const tables = await tablesOf(store)
    if (kind === 'postgresql') await tables.rows('ANALYZE')
    const plans: string[] = []
    for (const sql of reads) {
      const explained = kind === 'sqlite' ? `EXPLAIN QUERY PLAN ${sql.replaceAll('?', '1')}` : `EXPLAIN (GENERIC_PLAN) ${sql}`
      for (const row of await tables.rows<Record<string, string>>(explained)) plans.push(String(row.detail ?? row['QUERY PLAN']))
    }
    await tables.close()
    expect(plans.filter((line) => /^SCAN |Seq Scan on "Grant"/.test(line.trim()))).toEqual([])
    expect(plans.some((line) => line.includes('Grant'))).toBe(true)
  })
})
