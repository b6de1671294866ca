import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../lib/platform/migrate'
import { startTestPostgres } from '../../scripts/test-postgres.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** A real PostgreSQL, without a database name. */
    postgresUrl: string
    /** A database there, migrated and empty, that new ones are copied from. */
    postgresTemplate: string
    /** A data folder with a migrated, empty embedded store, closed. */
    embeddedTemplate: string
  }
}

/** One PostgreSQL for all store tests, and on each store one migrated store to copy from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres()
  const folder = mkdtempSync(join(tmpdir(), 'crossbrace-stores-'))
  const template = `crossbrace_template_${process.pid}`
  const admin = new pg.Client({ connectionString: `${postgres.url}/postgres` })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${template}`)
  await admin.end()
  await migrate({ databaseUrl: `${postgres.url}/${template}`, dataFolder: '' })
  await migrate({ databaseUrl: null, dataFolder: folder })
  project.provide('postgresUrl', postgres.url)
  project.provide('postgresTemplate', template)
  project.provide('embeddedTemplate', folder)
  return async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
