// `npm run backup [-- folder]`: a consistent copy of the embedded store, also while the server runs.
import './surroundings.mjs'
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { embeddedFile } from '../lib/platform/db'
import { env } from '../lib/platform/env'

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

if (env.databaseUrl !== null) {
  fail('DATABASE_URL is set, so the store is PostgreSQL. Back it up with its own tool:\n    pg_dump --format=custom --file=crossbrace.dump "$DATABASE_URL"')
}
const source = embeddedFile(env.dataFolder)
if (!existsSync(source))
  fail(`There is no store at ${source} yet. Start Crossbrace once, or set CROSSBRACE_DATA (and CROSSBRACE_DEMO) as you do for npm start.`)

// What the store holds is confidential; so is its copy, from its first byte on.
process.umask(0o077)
const folder = process.argv[2] ? resolve(process.env.INIT_CWD ?? '.', process.argv[2]) : join(env.dataFolder, 'backups')
mkdirSync(folder, { recursive: true, mode: 0o700 })
const target = join(folder, `crossbrace-${new Date().toISOString().replace(/[:.]/g, '-')}.db`)
const partial = `${target}.partial`

try {
  const db = new Database(source, { readonly: true, fileMustExist: true })
  // All pages in one step: a copy in several begins anew at every write of the server, and might never end.
  await db.backup(partial, { progress: () => 0x7fffffff })
  db.close()
  const copy = new Database(partial)
  const verdict = copy.pragma('integrity_check', { simple: true })
  // Without this, whoever opens the copy gets two more files beside it.
  copy.pragma('journal_mode = DELETE')
  copy.close()
  if (verdict !== 'ok') throw new Error(`the copy is not sound: ${verdict}`)
  chmodSync(partial, 0o600)
  renameSync(partial, target)
} catch (error) {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${partial}${suffix}`, { force: true })
  fail(`The backup failed, and nothing was kept of it: ${error instanceof Error ? error.message : error}`)
}
process.stdout.write(`Backed up and checked: ${target}\n`)
