import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import { embeddedFile } from './db'

type Migration = { name: string; sql: string; checksum: string }
type Applied = { name: string; checksum: string }

const ledger = '"_CrossbraceMigration"'
const createLedger = `CREATE TABLE IF NOT EXISTS ${ledger} ("name" TEXT PRIMARY KEY, "checksum" TEXT NOT NULL, "appliedAt" TEXT NOT NULL)`

/** The migrations of one store, in order: prisma/migrations/<store>/NNNN-name.sql. */
export function listMigrations(store: 'sqlite' | 'postgresql', root = process.cwd()): Migration[] {
  const folder = join(root, 'prisma/migrations', store)
  return readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8')
      return { name: file.replace(/\.sql$/, ''), sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Which migrations are still to be applied. Throws where the store is newer than this program, or a file was changed. */
export function pendingMigrations(known: Migration[], applied: Applied[]): Migration[] {
  const byName = new Map(known.map((migration) => [migration.name, migration]))
  for (const row of applied) {
    const migration = byName.get(row.name)
    if (!migration) {
      throw new Error(`The store was last used by a newer version (${row.name}). Start that version, or restore the backup made before it.`)
    }
    if (migration.checksum !== row.checksum) {
      throw new Error(`The migration ${row.name} was changed after it was applied. Restore the file as it was.`)
    }
  }
  const done = new Set(applied.map((row) => row.name))
  return known.filter((migration) => !done.has(migration.name))
}

/** Brings the store to this version: backup first (embedded store), one transaction each, checksums kept. Returns the names applied. */
export async function migrate(where: { databaseUrl: string | null; dataFolder: string }): Promise<string[]> {
  return where.databaseUrl === null ? migrateEmbedded(where.dataFolder) : migratePostgresql(where.databaseUrl)
}

async function migrateEmbedded(dataFolder: string): Promise<string[]> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const file = embeddedFile(dataFolder)
  const existed = existsSync(file)
  const db = new Database(file)
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('busy_timeout = 5000')
    db.exec(createLedger)
    const pending = pendingMigrations(listMigrations('sqlite'), db.prepare(`SELECT "name", "checksum" FROM ${ledger}`).all() as Applied[])
    if (pending.length > 0 && existed) {
      const backups = join(dataFolder, 'backups')
      mkdirSync(backups, { recursive: true, mode: 0o700 })
      await db.backup(join(backups, `before-${pending[0]?.name}-${new Date().toISOString().replace(/[:.]/g, '-')}.db`))
    }
    // The switch for foreign keys has no effect inside a transaction.
    db.pragma('foreign_keys = OFF')
    for (const migration of pending) {
      db.transaction(() => {
        db.exec(migration.sql)
        if ((db.pragma('foreign_key_check') as unknown[]).length > 0) throw new Error(`${migration.name} leaves rows that point nowhere.`)
        db.prepare(`INSERT INTO ${ledger} VALUES (?, ?, ?)`).run(migration.name, migration.checksum, new Date().toISOString())
      }).immediate()
    }
    return pending.map((migration) => migration.name)
  } finally {
    db.close()
  }
}

async function migratePostgresql(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock(7204002)') // two instances that start together take turns
    await client.query(createLedger)
    const { rows } = await client.query<Applied>(`SELECT "name", "checksum" FROM ${ledger}`)
    const pending = pendingMigrations(listMigrations('postgresql'), rows)
    for (const migration of pending) {
      await client.query('BEGIN')
      try {
        await client.query(migration.sql)
        await client.query(`INSERT INTO ${ledger} VALUES ($1, $2, $3)`, [migration.name, migration.checksum, new Date().toISOString()])
        await client.query('COMMIT')
      } catch (error) {
        await client.query('ROLLBACK')
        throw error
      }
    }
    return pending.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}
