import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type FreshStore, freshPlace, onBothStores } from '@/e2e/support/fresh-store'
import { embeddedFile } from './db'
import { listMigrations, migrate } from './migrate'

type Rows = Record<string, unknown>[]

/** Runs SQL on a store directly, as another program would. */
async function direct(place: FreshStore, sql: string): Promise<Rows> {
  if (place.where.databaseUrl === null) {
    const db = new Database(embeddedFile(place.where.dataFolder))
    try {
      if (!/^\s*(SELECT|PRAGMA)/i.test(sql)) {
        db.exec(sql)
        return []
      }
      return db.prepare(sql).all() as Rows
    } finally {
      db.close()
    }
  }
  const client = new pg.Client({ connectionString: place.where.databaseUrl })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const ledger = '"_CrossbraceMigration"'

/** A checkout whose last migration is this SQL, and the store is asked to follow it. */
async function withOneMoreMigration(place: FreshStore, sql: string, work: () => Promise<void>): Promise<void> {
  const checkout = mkdtempSync(join(tmpdir(), 'crossbrace-checkout-'))
  cpSync('prisma/migrations', join(checkout, 'prisma/migrations'), { recursive: true })
  writeFileSync(join(checkout, 'prisma/migrations', place.kind, '9999-one-more.sql'), sql)
  vi.spyOn(process, 'cwd').mockReturnValue(checkout)
  try {
    await work()
  } finally {
    vi.restoreAllMocks()
    rmSync(checkout, { recursive: true, force: true })
  }
}

onBothStores('migrate', (kind) => {
  let place: FreshStore
  beforeEach(async () => {
    place = await freshPlace(kind)
  })
  afterEach(() => place.close())
  const names = () => listMigrations(kind).map((migration) => migration.name)

  it('makes an empty store into one of this version, and the second time does nothing', async () => {
    expect(names().length).toBeGreaterThan(0)
    expect(await migrate(place.where)).toEqual(names())
    expect((await direct(place, 'SELECT COUNT(*) AS n FROM "Partnership"')).map((row) => Number(row.n))).toEqual([0])
    expect(await migrate(place.where)).toEqual([])
  })

  it('lets two that start at once take turns, so that no migration runs twice', async () => {
    const applied = await Promise.all([migrate(place.where), migrate(place.where)])
    expect(applied.flat()).toEqual(names())
  })

  it('refuses a migration file that was changed after it was applied', async () => {
    await migrate(place.where)
    await direct(place, `UPDATE ${ledger} SET "checksum" = 'another'`)
    await expect(migrate(place.where)).rejects.toThrow(/changed after it was applied/)
  })

  it('refuses a store that a newer version used, before it damages it', async () => {
    await migrate(place.where)
    await direct(place, `INSERT INTO ${ledger} VALUES ('9998-from-the-future', 'x', 'later')`)
    await expect(migrate(place.where)).rejects.toThrow(/newer version \(9998-from-the-future\)/)
  })

  it('keeps nothing of a migration that fails half-way, and the rows stay as they were', async () => {
    await migrate(place.where)
    await direct(place, `INSERT INTO "Setting" VALUES ('kept', 'as it was')`)
    const bad = `UPDATE "Setting" SET "value" = 'touched'; CREATE TABLE "Half" ("id" TEXT PRIMARY KEY); INSERT INTO "Nowhere" VALUES (1);`
    await withOneMoreMigration(place, bad, async () => {
      await expect(migrate(place.where)).rejects.toThrow(/Nowhere/)
    })
    expect(await direct(place, 'SELECT * FROM "Setting"')).toEqual([{ key: 'kept', value: 'as it was' }])
    await expect(direct(place, 'SELECT * FROM "Half"')).rejects.toThrow(/Half/)
    expect((await direct(place, `SELECT "name" FROM ${ledger}`)).map((row) => row.name)).toEqual(names())
    expect(await migrate(place.where)).toEqual([])
  })

  it('applies what is new to a store with rows in it', async () => {
    await migrate(place.where)
    await direct(place, `INSERT INTO "Setting" VALUES ('kept', 'as it was')`)
    await withOneMoreMigration(place, 'ALTER TABLE "Setting" ADD COLUMN "note" TEXT', async () => {
      expect(await migrate(place.where)).toEqual(['9999-one-more'])
    })
    expect(await direct(place, 'SELECT * FROM "Setting"')).toEqual([{ key: 'kept', value: 'as it was', note: null }])
  })

  it('makes the very tables of prisma/schema.prisma: if this fails, a change of the schema has no migration yet', async () => {
    await migrate(place.where)
    const drawn = await freshPlace(kind)
    try {
      // A process of its own, because the schema engine can be loaded only once in each.
      const sql = execFileSync(process.execPath, ['scripts/make-migration.mjs', kind], {
        encoding: 'utf8',
        env: { ...process.env, DATABASE_URL: drawn.where.databaseUrl ?? '' },
      })
      await direct(drawn, sql)
      const migrated = await catalogueOf(place)
      expect(migrated.length).toBeGreaterThan(100)
      expect(migrated).toEqual(await catalogueOf(drawn))
    } finally {
      await drawn.close()
    }
  })
})

describe('migrate, on the embedded store', () => {
  it('makes a backup of a store that has something in it before it changes it, and none of a new one', async () => {
    const place = await freshPlace('sqlite')
    try {
      await migrate(place.where)
      expect(readdirSync(place.where.dataFolder)).not.toContain('backups')
      await direct(place, `INSERT INTO "Setting" VALUES ('kept', 'as it was')`)
      await withOneMoreMigration(place, 'DELETE FROM "Setting"', async () => {
        await migrate(place.where)
      })
      expect(await direct(place, 'SELECT * FROM "Setting"')).toEqual([])
      const backups = readdirSync(join(place.where.dataFolder, 'backups'))
      expect(backups).toHaveLength(1)
      expect(backups[0]).toMatch(/^before-9999-one-more-.*\.db$/)
      const copy = new Database(join(place.where.dataFolder, 'backups', backups[0] as string), { readonly: true })
      expect(copy.prepare('SELECT * FROM "Setting"').all()).toEqual([{ key: 'kept', value: 'as it was' }])
      copy.close()
    } finally {
      await place.close()
    }
  })

  it('refuses a migration that leaves rows pointing nowhere', async () => {
    const place = await freshPlace('sqlite')
    try {
      await migrate(place.where)
      const bad = `INSERT INTO "WindUp" ("partnershipId", "on", "note") VALUES ('nowhere', '2026-01-01', '')`
      await withOneMoreMigration(place, bad, async () => {
        await expect(migrate(place.where)).rejects.toThrow(/point nowhere/)
      })
      expect(await direct(place, 'SELECT * FROM "WindUp"')).toEqual([])
    } finally {
      await place.close()
    }
  })
})

/** Every column, index and foreign key of a store, one line each, without the ledger and without regard to order. */
async function catalogueOf(place: FreshStore): Promise<string[]> {
  const queries =
    place.kind === 'sqlite'
      ? [
          `SELECT m.name AS "table", 'column', c.name, c.type, c."notnull", c.dflt_value, c.pk FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'`,
          `SELECT m.name AS "table", 'index', i.name, i."unique", i.origin, i.partial, (SELECT group_concat(x.name, ',') FROM pragma_index_info(i.name) x) AS columns FROM sqlite_master m, pragma_index_list(m.name) i WHERE m.type = 'table'`,
          `SELECT m.name AS "table", 'key', k."from", k."table" AS target, k."to", k.on_update, k.on_delete FROM sqlite_master m, pragma_foreign_key_list(m.name) k WHERE m.type = 'table'`,
          `SELECT name AS "table", type FROM sqlite_master WHERE type NOT IN ('table', 'index')`,
        ]
      : [
          `SELECT table_name AS "table", 'column' AS kind, column_name, data_type, is_nullable, column_default, datetime_precision, character_maximum_length FROM information_schema.columns WHERE table_schema = 'public'`,
          `SELECT tablename AS "table", 'index' AS kind, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'`,
          `SELECT conrelid::regclass::text AS "table", 'key' AS kind, conname, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE connamespace = 'public'::regnamespace`,
          `SELECT t.typname AS "table", 'enum' AS kind, e.enumlabel FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid`,
        ]
  const rows: string[] = []
  for (const query of queries) {
    for (const row of await direct(place, query)) {
      if (String(row.table).includes('_CrossbraceMigration') || String(row.table).startsWith('sqlite_')) continue
      rows.push(JSON.stringify(row))
    }
  }
  return rows.sort()
}
