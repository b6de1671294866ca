import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { getActor } from '../../lib/access/data'
import type { SignedInActor } from '../../lib/access/types'
import { releasable } from '../../lib/access/types'
import { createAccount, startSession } from '../../lib/accounts/mutations'
import { hashPassword } from '../../lib/accounts/passwords'
import { insertAgreement } from '../../lib/agreements/mutations'
import { insertCheckIn } from '../../lib/check-ins/mutations'
import { today } from '../../lib/platform/clock'
import { embeddedFile, inTransaction, openStore, useStore } from '../../lib/platform/db'
import { addDays } from '../../lib/platform/days'
import { newId } from '../../lib/platform/ids'
import { migrate } from '../../lib/platform/migrate'
import { prepareSettings } from '../../lib/platform/settings'
import { readAsked } from '../../lib/portfolio/asked'
import { countEntries, listEntries } from '../../lib/portfolio/data'
import { refreshEntries } from '../../lib/portfolio/refresh-entries'
import { Crowd } from '../../lib/readings/simulation'
import { makeClosedRound, makePartnership } from './seed'
import { quantile, type Server, signIn, startServer, undo } from './serving'

/** An installation of the size of the issue, and ten times that. One answer is what one person said to one statement. */
export const installationSizes = [
  { partnerships: 500, members: 20_000, answers: 204_000 },
  { partnerships: 5000, members: 200_000, answers: 2_040_000 },
] as const
const templates = 25
const membersEach = 40
/** 17 people over two rounds, 24 statements each: 408 answers in each partnership. */
const answeringIn = [9, 8] as const
const longestMs = 120_000
/** What one angel watches over at both sizes; another one watches over everything. */
const watched = 60
const asks = 80

/** Which columns hold ids of rows that are copied too, table by table, parents first. */
const copied: Readonly<Record<string, readonly string[]>> = {
  Person: ['id'],
  Partnership: ['id'],
  PartnershipAgency: ['id', 'partnershipId'],
  Membership: ['id', 'partnershipId', 'personId', 'partnershipAgencyId'],
  Round: ['id', 'partnershipId'],
  RoundClosure: ['roundId'],
  Invitation: ['id', 'roundId', 'membershipId'],
  InvitationLink: ['id', 'invitationId', 'tokenHash'],
  Response: ['id', 'roundId'],
  Reading: ['id', 'roundId'],
  Agreement: ['id', 'partnershipId'],
  AgreementStep: ['id', 'agreementId'],
  CheckIn: ['id', 'partnershipId'],
  Version: ['id', 'partnershipId', 'subjectId'],
  AuditEvent: ['id', 'partnershipId'],
}

/** Writes every row of these tables again, so many times, with ids of their own. */
function copyRows(db: Database.Database, times: number): void {
  for (const [table, ids] of Object.entries(copied)) {
    const columns = (db.pragma(`table_info("${table}")`) as { name: string }[]).map((one) => one.name)
    const known = columns.filter((column) => ids.includes(column))
    if (known.length !== ids.length) throw new Error(`${table} has other columns than the generator knows.`)
    const value = (column: string) => (ids.includes(column) ? `"${column}" || 'k' || n` : `"${column}"`)
    db.exec(
      `INSERT INTO "${table}" (${columns.map((one) => `"${one}"`).join(', ')})
       WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${times})
       SELECT ${columns.map(value).join(', ')} FROM "${table}" CROSS JOIN numbers`,
    )
  }
}

type Angel = { email: string; password: string; personId: string; token: string }

async function makeAngel(email: string): Promise<Angel> {
  const password = newId()
  const passwordHash = await hashPassword(password)
  const { personId, accountId } = await inTransaction((tx) => createAccount(tx, { name: 'Guardian angel', email, passwordHash, isAdministrator: false }))
  return { email, password, personId, token: await startSession(accountId) }
}

/** Fills an empty store with an installation of this many partnerships: some through the same code as the forms, the others as their copies. */
async function generate(dataFolder: string, partnerships: number): Promise<{ few: Angel; all: Angel }> {
  await inTransaction(prepareSettings)
  // Without an administrator the store would ask for its first one.
  await inTransaction((tx) => createAccount(tx, { name: 'Administrator', email: 'admin@bench.example', passwordHash: 'none', isAdministrator: true }))
  const crowd = new Crowd(72)
  const on = addDays(today(), -200)
  for (let at = 0; at < templates; at += 1) {
    const made = await inTransaction((tx) => makePartnership(tx, at, null, { agencies: 6, members: membersEach }), longestMs)
    for (const [nth, people] of answeringIn.entries()) {
      const invited = made.members.slice(nth * people, (nth + 1) * people)
      // Each template begins elsewhere on the life cycle.
      await inTransaction((tx) => makeClosedRound(tx, { id: made.id, members: invited }, nth + (at % 3), crowd), longestMs)
    }
    await inTransaction(async (tx) => {
      for (let week = 1; week <= 12; week += 1) {
        const said = {
          on: addDays(today(), -7 * week - (at % 5 === 0 ? 60 : 0)),
          pulse: 1 + (week % 5),
          felt: null,
          moved: `Week ${week}`,
          victory: '',
          inTheWay: '',
        }
        await insertCheckIn(tx, made.id, said, null)
      }
      const terms = { startsOn: on, reviewOn: addDays(today(), 40), endsOn: addDays(today(), at % 7 === 0 ? 10 : 300), createdOn: on }
      const rest = { link: null, groundRules: '', developedBy: null, developedNote: '', money: [], moneyNote: '', issues: {}, terms: { answers: {}, ball: '' } }
      await insertAgreement(
        tx,
        made.id,
        { kind: 'memorandum', title: 'Memorandum', ...terms, ...rest, steps: [{ status: 'in-force', on, note: '' }], parties: [] },
        null,
      )
    })
  }
  const db = new Database(embeddedFile(dataFolder))
  db.pragma('foreign_keys = ON')
  copyRows(db, partnerships / templates - 1)
  const [few, all] = [await makeAngel('few@bench.example'), await makeAngel('all@bench.example')]
  const grant = db.prepare(
    `INSERT INTO "Grant" ("id", "partnershipId", "personId", "standing", "released", "createdAt")
     SELECT 'g' || ? || row_number() OVER (ORDER BY "id"), "id", ?, 'guardian-angel', ?, ? FROM (SELECT "id" FROM "Partnership" ORDER BY "id" LIMIT ?)`,
  )
  const at = new Date().toISOString().replace('Z', '+00:00')
  grant.run('few', few.personId, JSON.stringify(releasable), at, watched)
  grant.run('all', all.personId, JSON.stringify(releasable), at, -1)
  db.exec('ANALYZE')
  db.close()
  return { few, all }
}

/** The statements of a portfolio page, and each step of their plans that goes through a whole table. */
async function plansOf(dataFolder: string, actor: SignedInActor): Promise<{ statements: number; scans: string[] }> {
  const seen: string[] = []
  const prepare = Database.prototype.prepare
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    seen.push(sql)
    return prepare.call(this, sql)
  } as typeof prepare
  try {
    await refreshEntries(today(), 60, actor.personId)
    await Promise.all([listEntries(actor, readAsked({})), countEntries(actor)])
    const { next } = await listEntries(actor, readAsked({ sort: 'review' }))
    await listEntries(actor, readAsked({ sort: 'review', after: next ?? undefined }))
  } finally {
    Database.prototype.prepare = prepare
  }
  const db = new Database(embeddedFile(dataFolder), { readonly: true })
  const queries = [...new Set(seen.filter((sql) => sql.startsWith('SELECT')))]
  const scans = queries.flatMap((sql) =>
    (db.prepare(`EXPLAIN QUERY PLAN ${sql.replaceAll('?', '1')}`).all() as { detail: string }[])
      .map((step) => step.detail)
      .filter((detail) => /^SCAN (?!\(|CONSTANT|SUBQUERY)/.test(detail)),
  )
  db.close()
  return { statements: queries.length, scans }
}

export type PortfolioTimes = { p95: number; median: number; statements: number }
export type Installation = {
  partnerships: number
  generateMs: number
  megabytes: number
  makeMs: number
  few: PortfolioTimes
  all: PortfolioTimes
  scans: string[]
  peakMegabytes: number
  url: string
  cookie: string
}

/** An installation of each size, served at the same time; portfolio pages are asked for in turn, so that noise falls on both alike. */
export async function measureInstallations(): Promise<Installation[]> {
  const made: (Omit<Installation, 'few' | 'all' | 'peakMegabytes'> & { server: Server; angels: { few: Angel; all: Angel } })[] = []
  for (const { partnerships } of installationSizes) {
    const dataFolder = mkdtempSync(join(tmpdir(), 'crossbrace-bench-'))
    undo.push(() => rmSync(dataFolder, { recursive: true, force: true }))
    const where = { databaseUrl: null, dataFolder }
    await migrate(where)
    const close = useStore(openStore(where))
    const begun = performance.now()
    const angels = await generate(dataFolder, partnerships)
    const generated = performance.now()
    while ((await refreshEntries(today(), 500)) > 0);
    const makeMs = performance.now() - generated
    const actor = await getActor(angels.all.token)
    if (actor.kind === 'anonymous') throw new Error('The angel is not signed in.')
    const { scans } = await plansOf(dataFolder, actor)
    await close()
    const db = new Database(embeddedFile(dataFolder), { readonly: true })
    const megabytes = Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true })) * 1e-6
    db.close()
    const server = await startServer(process.cwd(), { CROSSBRACE_DATA: dataFolder })
    made.push({ partnerships, generateMs: generated - begun, megabytes, makeMs, scans, server, angels, url: server.url, cookie: '' })
  }
  const visitors = []
  for (const one of made)
    visitors.push({
      one,
      few: await signIn(one.url, one.angels.few),
      all: await signIn(one.url, one.angels.all),
      times: { few: [] as number[], all: [] as number[] },
      statements: { few: 0, all: 0 },
    })
  for (let nth = 0; nth < asks; nth += 1) {
    for (const { one, times, statements, ...people } of visitors) {
      for (const who of ['few', 'all'] as const) {
        await one.server.statements()
        const begun = performance.now()
        const answer = await people[who].ask('GET', '/portfolio')
        const took = performance.now() - begun
        if (answer.status !== 200 || !answer.body.includes('mini-curve')) throw new Error(`The portfolio answered ${answer.status}.`)
        // The first asks warm the page up.
        if (nth >= 15) times[who].push(took)
        statements[who] = await one.server.statements()
      }
    }
  }
  return Promise.all(
    visitors.map(async ({ one: { server, angels: _, ...one }, times, statements, few }) => {
      const of = (who: 'few' | 'all') => ({ p95: quantile(times[who], 0.95), median: quantile(times[who], 0.5), statements: statements[who] })
      const cookie = [...few.cookies].map((pair) => pair.join('=')).join('; ')
      return { ...one, few: of('few'), all: of('all'), peakMegabytes: await server.peakMegabytes(), cookie }
    }),
  )
}
