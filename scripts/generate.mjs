// Makes both database clients: the PostgreSQL schema is derived from the hand-written SQLite one.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The PostgreSQL copy of the schema: another provider, another folder, nothing else. */
export function postgresqlSchema(sqliteSchema) {
  return sqliteSchema.replace('provider = "sqlite"', 'provider = "postgresql"').replace('../.generated/sqlite', './postgresql')
}

/** Generates both clients into .generated unless they are there for this very schema. */
export function generateClients() {
  const schema = readFileSync(join(root, 'prisma/schema.prisma'), 'utf8')
  const generated = join(root, '.generated')
  const stamp = createHash('sha256').update(schema).digest('hex')
  const stampFile = join(generated, 'schema.sha256')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false
  mkdirSync(generated, { recursive: true })
  const derived = join(generated, 'postgresql.prisma')
  writeFileSync(derived, postgresqlSchema(schema))
  for (const file of ['prisma/schema.prisma', derived]) {
    const run = spawnSync(process.execPath, [join(root, 'node_modules/prisma/build/index.js'), 'generate'], {
      cwd: root,
      env: { ...process.env, CROSSBRACE_PRISMA_SCHEMA: file, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
      encoding: 'utf8',
    })
    if (run.status !== 0) throw new Error(`Could not generate the database client from ${file}:\n${run.stdout}\n${run.stderr}`)
  }
  writeFileSync(stampFile, stamp)
  return true
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(generateClients() ? 'Database clients generated.' : 'Database clients are up to date.')
}
