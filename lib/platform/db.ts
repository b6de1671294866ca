import { AsyncLocalStorage } from 'node:async_hooks'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient as PostgresqlClient } from '@/.generated/postgresql/client'
import { Prisma, PrismaClient } from '@/.generated/sqlite/client'
import { env } from './env'
import { MisusedStore, meansNotNow, StoreUnavailable } from './errors'
import { replyWith } from './reply'
import { SqliteReader, SqliteWriter } from './sqlite-adapter'
import { WriterQueue } from './writer-queue'

export type { Prisma }

const longestWaitMs = 5000
const longestWorkMs = 10_000
/** Any fixed number: all instances on one PostgreSQL take turns on it, so that both stores have one writer at a time. */
const writerLock = 7_204_001

export type StoreKind = 'sqlite' | 'postgresql'
type Store = { kind: StoreKind; reader: PrismaClient; writer: PrismaClient; queue: WriterQueue }

/** What a transaction may do: everything but open another one. */
export type Transaction = Prisma.TransactionClient

/** Nothing at all in a column that holds JSON; of both stores, which share one runtime. */
export const noJson = Prisma.DbNull

type ReadingVerb = 'findMany' | 'findUnique' | 'findFirst' | 'findUniqueOrThrow' | 'findFirstOrThrow' | 'count' | 'groupBy' | 'aggregate'
type Models = { [Key in keyof Transaction as Key extends `$${string}` ? never : Key extends symbol ? never : Key]: Transaction[Key] }
/** The outer client can only read; on both stores its connection refuses a write as well. */
export type Reader = { [Key in keyof Models]: Pick<Models[Key], Extract<keyof Models[Key], ReadingVerb>> }

/** The embedded store's file inside the data folder. */
export function embeddedFile(dataFolder: string): string {
  return join(dataFolder, 'crossbrace.db')
}

/** Opens a store: the embedded file of `dataFolder`, or the PostgreSQL at `databaseUrl`. Connects at first use. */
export function openStore(where: { databaseUrl: string | null; dataFolder: string }): Store {
  const queue = new WriterQueue(longestWaitMs)
  if (where.databaseUrl === null) {
    const file = embeddedFile(where.dataFolder)
    return {
      kind: 'sqlite',
      queue,
      reader: new PrismaClient({ adapter: new SqliteReader(file), errorFormat: 'minimal' }),
      writer: new PrismaClient({ adapter: new SqliteWriter(file), errorFormat: 'minimal' }),
    }
  }
  const pool = (max: number, options: string) =>
    new PrismaPg(
      { connectionString: where.databaseUrl as string, max, connectionTimeoutMillis: 1500, options: `-c statement_timeout=10000 ${options}` },
      { onPoolError: () => {}, onConnectionError: () => {} },
    )
  // Both clients come from one schema and differ in nothing that this application uses.
  const client = (adapter: PrismaPg) => new PostgresqlClient({ adapter, errorFormat: 'minimal' }) as unknown as PrismaClient
  return {
    kind: 'postgresql',
    queue,
    reader: client(pool(8, '-c default_transaction_read_only=on')),
    writer: client(pool(2, `-c lock_timeout=${longestWaitMs}`)),
  }
}

type Shared = { store?: Store; inside: AsyncLocalStorage<true> }
// The framework loads this module once per bundle; the connections must be there once per process.
const shared: Shared = ((globalThis as Record<symbol, unknown>)[Symbol.for('crossbrace.store')] ??= {
  inside: new AsyncLocalStorage<true>(),
}) as Shared

function currentStore(): Store {
  shared.store ??= openStore(env)
  return shared.store
}

/** Which store this process uses. */
export function storeKind(): StoreKind {
  return currentStore().kind
}

/** For tests and scripts: uses this store from now on and returns the way to close it. */
export function useStore(store: Store): () => Promise<void> {
  shared.store = store
  return async () => {
    await Promise.all([store.reader.$disconnect(), store.writer.$disconnect()])
    if (shared.store === store) shared.store = undefined
  }
}

/** Reads committed data. Throws MisusedStore inside a transaction, where it would miss that transaction's own writes. */
export const reader: Reader = new Proxy({} as Reader, {
  get(_target, model) {
    if (shared.inside.getStore()) throw new MisusedStore('The outer client was used inside a transaction: use the one you were handed.')
    return currentStore().reader[model as keyof Reader]
  },
})

async function readTwice<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!meansNotNow(error)) throw error
    return await read()
  }
}

/**
 * Reads that belong to one page. After a restart of PostgreSQL each pooled connection fails once, so a read is
 * tried twice; a store that stays away gives StoreUnavailable.
 */
export async function reading<T>(read: (from: Reader) => Promise<T>): Promise<T> {
  try {
    return await readTwice(() => read(reader))
  } catch (error) {
    if (!meansNotNow(error)) throw error
    replyWith(503)
    throw new StoreUnavailable(error)
  }
}

/** Waits for the writer. The queue may have been made by another copy of this module, whose errors are not known as ours. */
async function itsTurn({ queue }: Store): Promise<() => void> {
  try {
    return await queue.acquire()
  } catch (error) {
    throw new StoreUnavailable(error)
  }
}

/**
 * Everything that writes goes through here: one transaction, one writer at a time on either store, so that what a
 * rule read is still true when its write lands. Waits at most 5 seconds for its turn, then StoreUnavailable;
 * nothing of a failed transaction stays.
 */
export async function inTransaction<T>(work: (tx: Transaction) => Promise<T>, longestMs = longestWorkMs): Promise<T> {
  if (shared.inside.getStore()) throw new MisusedStore('A transaction was opened inside another one.')
  const store = currentStore()
  const release = await itsTurn(store)
  try {
    return await store.writer.$transaction(
      async (tx) => {
        if (store.kind === 'postgresql') await tx.$queryRawUnsafe(`SELECT pg_advisory_xact_lock(${writerLock})::text`)
        return await shared.inside.run(true, () => work(tx))
      },
      { maxWait: longestWaitMs, timeout: longestMs },
    )
  } catch (error) {
    throw meansNotNow(error) ? new StoreUnavailable(error) : error
  } finally {
    release()
  }
}

/**
 * One statement that depends on nothing read before and is whole in itself: it needs no transaction, and on PostgreSQL no
 * turn among the instances. `?` stands for a value. A store that cannot take it gives StoreUnavailable.
 */
export async function inOneStatement(sql: string, values: readonly unknown[]): Promise<number> {
  if (shared.inside.getStore()) throw new MisusedStore('A statement of its own was sent inside a transaction.')
  const store = currentStore()
  const release = await store.queue.acquire()
  try {
    let nth = 0
    const written = store.kind === 'sqlite' ? sql : sql.replace(/\?/g, () => `$${++nth}`)
    return await store.writer.$executeRawUnsafe(written, ...values)
  } catch (error) {
    throw meansNotNow(error) ? new StoreUnavailable(error) : error
  } finally {
    release()
  }
}

/** The tables in which deleted rows would still tell of answers, or of who had not answered when. */
const forgetful = ['Response', 'RoundComment', 'Invitation', 'InvitationLink', 'Message']

/**
 * Takes what was deleted off the disk: out of the embedded store's write-ahead file, or out of PostgreSQL's table files,
 * which keep replaced rows (whole, and with the transaction that wrote them) until the table is written anew.
 */
export async function forgetDeleted(): Promise<void> {
  const store = currentStore()
  const release = await itsTurn(store)
  try {
    if (store.kind === 'sqlite') {
      // A reader in the way is told by a row and not by an error.
      const [told] = await store.writer.$queryRawUnsafe<{ busy: number | bigint }[]>('PRAGMA wal_checkpoint(TRUNCATE)')
      if (Number(told?.busy ?? 0) !== 0) throw new StoreUnavailable(new Error('A reader holds the write-ahead file.'))
    } else for (const table of forgetful) await store.writer.$executeRawUnsafe(`VACUUM FULL "${table}"`)
  } catch (error) {
    throw meansNotNow(error) ? new StoreUnavailable(error) : error
  } finally {
    release()
  }
}
