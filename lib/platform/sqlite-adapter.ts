import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { IsolationLevel, SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery, Transaction } from '@prisma/driver-adapter-utils'
import type { Database } from 'better-sqlite3'
import { WriterQueue } from './writer-queue'

const busyTimeoutMs = 1000
const longestWaitMs = 5000

/** The stock adapter keeps its connection in a public field that its types leave out. */
function connectionOf(adapter: SqlDriverAdapter): Database {
  return (adapter as unknown as { client: Database }).client
}

const required = { journal_mode: 'wal', synchronous: 2n, foreign_keys: 1n, secure_delete: 1n } as const

/** Sets what keeps acknowledged writes (WAL, FULL) and forgets deleted ones (secure_delete), and checks that it holds. */
function configureWriter(db: Database): void {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('secure_delete = ON')
  db.pragma(`busy_timeout = ${busyTimeoutMs}`)
  for (const [name, value] of Object.entries(required)) {
    const actual = db.pragma(name, { simple: true })
    if (String(actual).toLowerCase() !== String(value)) throw new Error(`The embedded store refuses ${name}=${value}: it says ${actual}.`)
  }
}

/**
 * The writer of the embedded store. The stock adapter lets a plain write slip into another request's open
 * transaction and lose with it; here every statement and every transaction waits for the one connection,
 * transactions begin IMMEDIATE, and a failed COMMIT rolls back and gives the connection free.
 */
export class SqliteWriter implements SqlDriverAdapterFactory {
  readonly provider = 'sqlite' as const
  readonly adapterName = 'crossbrace-sqlite-writer'

  constructor(private readonly file: string) {}

  async connect(): Promise<SqlDriverAdapter> {
    const stock = await new PrismaBetterSqlite3({ url: `file:${this.file}` }).connect()
    const db = connectionOf(stock)
    configureWriter(db)
    const queue = new WriterQueue(longestWaitMs)
    const alone = async <T>(work: () => Promise<T>): Promise<T> => {
      const release = await queue.acquire()
      try {
        return await work()
      } finally {
        release()
      }
    }
    return {
      provider: stock.provider,
      adapterName: this.adapterName,
      queryRaw: (query) => alone(() => stock.queryRaw(query)),
      executeRaw: (query) => alone(() => stock.executeRaw(query)),
      executeScript: (script) => alone(() => stock.executeScript(script)),
      startTransaction: (isolation?: IsolationLevel) => beginImmediate(stock, db, queue, isolation),
      dispose: () => stock.dispose(),
    }
  }
}

async function beginImmediate(stock: SqlDriverAdapter, db: Database, queue: WriterQueue, isolation?: IsolationLevel): Promise<Transaction> {
  if (isolation && isolation !== 'SERIALIZABLE') throw new Error(`The embedded store knows no isolation level ${isolation}.`)
  const release = await queue.acquire()
  const end = () => {
    if (db.inTransaction) db.exec('ROLLBACK')
    release()
  }
  try {
    await stock.executeRaw({ sql: 'BEGIN IMMEDIATE', args: [], argTypes: [] })
  } catch (error) {
    release()
    throw error
  }
  const plain = (sql: string) => stock.executeRaw({ sql, args: [], argTypes: [] }).then(() => undefined)
  return {
    provider: stock.provider,
    adapterName: 'crossbrace-sqlite-writer',
    options: { usePhantomQuery: false },
    queryRaw: (query) => stock.queryRaw(query),
    executeRaw: async (query: SqlQuery) => {
      try {
        return await stock.executeRaw(query)
      } catch (error) {
        // Prisma sends COMMIT as a statement and gives up on the transaction when it fails.
        if (/^\s*COMMIT/i.test(query.sql)) end()
        throw error
      }
    },
    commit: async () => end(),
    rollback: async () => end(),
    createSavepoint: (name) => plain(`SAVEPOINT ${name}`),
    rollbackToSavepoint: (name) => plain(`ROLLBACK TO ${name}`),
    releaseSavepoint: (name) => plain(`RELEASE SAVEPOINT ${name}`),
  }
}

/** A second connection that can only read: it sees committed data and never waits for the writer. */
export class SqliteReader implements SqlDriverAdapterFactory {
  readonly provider = 'sqlite' as const
  readonly adapterName = 'crossbrace-sqlite-reader'

  constructor(private readonly file: string) {}

  async connect(): Promise<SqlDriverAdapter> {
    const stock = await new PrismaBetterSqlite3({ url: `file:${this.file}`, readonly: true }).connect()
    connectionOf(stock).pragma(`busy_timeout = ${busyTimeoutMs}`)
    return countingStatements(stock)
  }
}

const counter = Symbol.for('crossbrace.statements')

/** The benchmark begins a count by setting this number to 0; elsewhere it is not there and nothing is counted. */
function countingStatements(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const held = globalThis as Record<symbol, unknown>
  const ask = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = (query) => {
    if (typeof held[counter] === 'number') held[counter] = (held[counter] as number) + 1
    return ask(query)
  }
  return adapter
}
