import Database from 'better-sqlite3'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { getActor, getForGate } from '@/lib/access/data'
import { scopeFor } from '@/lib/access/scope'
import type { GrantableStanding, PartnershipScope, Releasable, SignedInActor } from '@/lib/access/types'
import type { NewAgreement } from '@/lib/agreements/mutations'
import { createAccount, startSession } from '@/lib/accounts/mutations'
import { statements } from '@/lib/instrument/statements'
import { insertWindUp, registerPartnership } from '@/lib/partnerships/mutations'
import type { RecordInput } from '@/lib/partnerships/schema'
import { addMembers } from '@/lib/people/mutations'
import type { MemberInput } from '@/lib/people/schema'
import { embeddedFile, inTransaction, reading, type StoreKind } from '@/lib/platform/db'
import { newId, newSecret } from '@/lib/platform/ids'
import type { AnswerValue } from '@/lib/readings/types'
import { type NewLink, openRound } from '@/lib/rounds/mutations'
import type { AnswerInput, Asks } from '@/lib/rounds/types'
import { type FreshStore, freshStore } from './fresh-store'

/** A connection of its own to a store, for looking at it as an intruder with the tables would. */
export type Tables = { rows: <T = Record<string, unknown>>(sql: string) => Promise<T[]>; names: () => Promise<string[]>; close: () => Promise<void> }

/** Holds a reader of the embedded store open, as a copy of the file under way would; what it answers ends the read. */
export function readerInTheWay(store: FreshStore): () => void {
  const db = new Database(embeddedFile(store.where.dataFolder), { readonly: true })
  db.exec('BEGIN')
  db.prepare('SELECT count(*) FROM "Response"').get()
  return () => void db.close()
}

export async function tablesOf(store: FreshStore): Promise<Tables> {
  if (store.where.databaseUrl === null) {
    const db = new Database(embeddedFile(store.where.dataFolder), { readonly: true })
    const rows = async <T>(sql: string) => db.prepare(sql).all() as T[]
    return {
      rows,
      names: async () =>
        (await rows<{ name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)).map((one) => one.name),
      close: async () => void db.close(),
    }
  }
  const client = new pg.Client({ connectionString: store.where.databaseUrl })
  await client.connect()
  const rows = async <T>(sql: string) => (await client.query(sql)).rows as T[]
  return {
    rows,
    names: async () =>
      (
        await rows<{ name: string }>(
          `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
        )
      ).map((one) => one.name),
    close: () => client.end(),
  }
}

/** Everything that stands in these tables, as text; with the store's own row id, so that a row written anew shows too. */
export async function contentOf(tables: Tables, kind: FreshStore['kind'], names: readonly string[]): Promise<Record<string, string>> {
  const hidden = kind === 'sqlite' ? 'rowid AS "_at"' : 'ctid::text AS "_at", xmin::text AS "_by"'
  const content: Record<string, string> = {}
  for (const name of names) content[name] = JSON.stringify((await tables.rows(`SELECT ${hidden}, * FROM "${name}"`)).map((row) => JSON.stringify(row)).sort())
  return content
}

/** An account with a live session and (where given) a standing in a partnership. The actor is made by the gate, from the session. */
export async function signedIn(
  name: string,
  more: { administrator?: boolean; grants?: { partnershipId: string; standing: GrantableStanding; released?: Releasable[] }[] } = {},
) {
  const { personId, accountId } = await inTransaction(async (tx) => {
    const email = `${newId().slice(0, 12)}@example.org`
    const made = await createAccount(tx, { name, email, passwordHash: 'none', isAdministrator: more.administrator ?? false })
    for (const { partnershipId, standing, released = [] } of more.grants ?? []) {
      await tx.grant.create({ data: { id: newId(), partnershipId, personId: made.personId, standing, released, createdById: null, createdAt: new Date() } })
    }
    return made
  })
  const secret = await startSession(accountId)
  const actor = async () => {
    const found = await getActor(secret)
    if (found.kind === 'anonymous') throw new Error('The session does not count.')
    return found
  }
  return { personId, accountId, secret, actor }
}

/** The scope of an actor, through the gate's own door. */
export async function scopeOf(actor: SignedInActor, partnershipId: string): Promise<PartnershipScope> {
  const partnership = await getForGate(partnershipId, actor.personId)
  const scope = partnership && scopeFor(actor, partnership)
  if (!scope) throw new Error('This actor may not see the partnership.')
  return scope
}

export const recordOf = (name: string, more: Partial<RecordInput> = {}): RecordInput => ({
  name,
  purpose: 'Warm and dry homes',
  sharedOutcome: null,
  forWhom: '',
  triggers: [],
  complexity: null,
  intensityNow: null,
  intensity: null,
  openMembership: null,
  mandated: null,
  startedOn: null,
  rhythmMonths: 3,
  checkInDays: 14,
  visibility: 'below-the-radar',
  ...more,
})

export const memberOf = (name: string, more: Partial<MemberInput> = {}): MemberInput => ({
  name,
  email: null,
  agency: 'Ministry of Examples',
  position: '',
  level: '',
  roles: [],
  contribution: '',
  from: null,
  to: null,
  ...more,
})

/** A partnership with its lead and some members, made through the areas' own mutations. */
export async function partnershipWith(people: number, name = 'Warm homes', more: Partial<RecordInput> = {}) {
  const lead = await signedIn(`Lead of ${name}`)
  const partnershipId = await registerPartnership(recordOf(name, more), newSecret(), lead.personId)
  const scope = await scopeOf(await lead.actor(), partnershipId)
  const names = Array.from({ length: people }, (_, at) => memberOf(`${name} ${String(at + 1).padStart(2, '0')}`))
  await addMembers(scope, names, newSecret())
  const members = (await reading((from) => from.membership.findMany({ where: { partnershipId }, select: { id: true } }))).map((one) => one.id)
  return { partnershipId, scope, lead, members }
}

export type Opening = { on?: string; closesOn?: string; minimumAnswers?: number; facilitator?: { personId: string; name: string } | null; asks?: Asks }

/**
 * Ten thousand copies of one row, numbered by `n` from 10000 to 19999, written by the store itself: what a long import leaves
 * behind, in the time of one statement. `changed` holds an SQL expression for each column that differs.
 */
export async function tenThousandOf(table: string, id: string, changed: Record<string, string>): Promise<void> {
  await inTransaction(async (tx) => {
    const [row = {}] = await tx.$queryRawUnsafe<Record<string, unknown>[]>(`SELECT * FROM "${table}" WHERE "id" = '${id}'`)
    const columns = Object.keys(row)
    await tx.$executeRawUnsafe(
      `INSERT INTO "${table}" (${columns.map((one) => `"${one}"`).join(', ')})
       WITH RECURSIVE numbers(n) AS (SELECT 10000 UNION ALL SELECT n + 1 FROM numbers WHERE n < 19999)
       SELECT ${columns.map((one) => changed[one] ?? `"${one}"`).join(', ')} FROM "${table}" CROSS JOIN numbers WHERE "id" = '${id}'`,
    )
  })
}

/** Opens a round for these members and gives its links in a fixed order of names. */
export async function roundFor(scope: PartnershipScope, invited: string[], opening: Opening = {}): Promise<{ roundId: string; links: NewLink[] }> {
  const { on = '2026-03-02', closesOn = '2026-03-16', minimumAnswers = 5, facilitator = null, asks } = opening
  const answer = await openRound(scope, newSecret(), { on, closesOn, minimumAnswers, facilitator, invited, orderSeed: 7, asks })
  if (answer.outcome === 'refused') throw new Error(`The round was refused: ${answer.reason}`)
  return answer
}

/**
 * Winds a partnership up with everything in it left as it stands. The guided end would have settled what is open; an import
 * brings partnerships whose open work nobody settled.
 */
export function windUp({ partnershipId, personId }: PartnershipScope, note: string, on: string): Promise<void> {
  return inTransaction((tx) => insertWindUp(tx, partnershipId, { on, note, thanks: '', kept: '' }, personId))
}

/** A whole answer: the same value on all statements but the first, which tells whose it is. */
export const answersOf = (first: AnswerValue, others: AnswerValue = 3, more: Partial<AnswerInput> = {}): AnswerInput => ({
  answers: Object.fromEntries(statements.map(({ id }, at) => [id, at === 0 ? first : (((((others as number) + at) % 5) + 1) as AnswerValue)])),
  felt: null,
  comments: [],
  ...more,
})

/**
 * A store for each test of a file that looks at whole tables. A new database costs a second on PostgreSQL, so there one
 * is emptied between the tests; an embedded store is a copied file.
 */
export function storeForEachTest(kind: StoreKind, made: (store: FreshStore, tables: Tables) => void = () => {}): void {
  let store: FreshStore
  let tables: Tables
  const begin = async () => {
    store = await freshStore(kind)
    tables = await tablesOf(store)
  }
  const end = async () => {
    await tables.close()
    await store.close()
  }
  if (kind === 'postgresql') {
    beforeAll(begin)
    afterAll(end)
  } else {
    beforeEach(begin)
    afterEach(end)
  }
  beforeEach(async () => {
    if (kind === 'postgresql') {
      const names = (await tables.names()).filter((name) => !name.startsWith('_'))
      await tables.rows(`TRUNCATE ${names.map((name) => `"${name}"`).join(', ')} CASCADE`)
    }
    made(store, tables)
  })
}

/** An agreement with nothing but a kind and a title, explored since 1 March 2026, and whatever else a test needs. */
export const agreementOf = (more: Partial<NewAgreement> = {}): NewAgreement => ({
  kind: 'memorandum',
  title: 'Harbour memorandum',
  startsOn: null,
  reviewOn: null,
  endsOn: null,
  link: null,
  groundRules: '',
  developedBy: null,
  developedNote: '',
  money: [],
  moneyNote: '',
  issues: {},
  terms: { answers: {}, ball: '' },
  createdOn: '2026-03-01',
  steps: [{ status: 'exploring', on: '2026-03-01', note: '' }],
  parties: [],
  ...more,
})
