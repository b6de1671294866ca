import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { describe, inject } from 'vitest'
import { embeddedFile, openStore, type StoreKind, useStore } from '@/lib/platform/db'

export type FreshStore = {
  kind: StoreKind
  /** What openStore and migrate take. */
  where: { databaseUrl: string | null; dataFolder: string }
  close: () => Promise<void>
}

/** One statement on the server's own database: making and dropping databases. */
export async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${inject('postgresUrl')}/postgres` })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** A place for a store of its own, with nothing in it yet (not even tables), and the way to clear it away. */
export async function freshPlace(kind: StoreKind, template?: string): Promise<FreshStore> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'crossbrace-store-'))
  const removeFolder = () => rmSync(dataFolder, { recursive: true, force: true })
  if (kind === 'sqlite') return { kind, where: { databaseUrl: null, dataFolder }, close: async () => removeFolder() }
  const name = `crossbrace_${randomBytes(8).toString('hex')}`
  await onServer(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ''}`)
  return {
    kind,
    where: { databaseUrl: `${inject('postgresUrl')}/${name}`, dataFolder },
    close: async () => {
      await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      removeFolder()
    },
  }
}

/** A migrated, empty store of its own, which all code of this process uses until `close`. */
export async function freshStore(kind: StoreKind): Promise<FreshStore> {
  const place = await freshPlace(kind, inject('postgresTemplate'))
  if (kind === 'sqlite') copyFileSync(embeddedFile(inject('embeddedTemplate')), embeddedFile(place.where.dataFolder))
  const disconnect = useStore(openStore(place.where))
  return {
    ...place,
    close: async () => {
      await disconnect()
      await place.close()
    },
  }
}

/** The same tests on the embedded store and on PostgreSQL: what holds on one must hold on the other. */
export function onBothStores(name: string, tests: (kind: StoreKind) => void): void {
  describe.each(['sqlite', 'postgresql'] as const)(`${name}, on %s`, tests)
}

/** A signal between two pieces of work that run at once. */
export function signal(): { give: () => void; given: Promise<void> } {
  let give = () => {}
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { give, given }
}
