// Prints the SQL that leads from one schema to the next: node scripts/make-migration.mjs sqlite|postgresql [old.prisma]
// PostgreSQL wants a reachable, empty database in DATABASE_URL. Review what it prints before it becomes a migration file.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { postgresqlSchema } from './generate.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

async function loadEngine() {
  const folder = join(root, 'node_modules/@prisma/schema-engine-wasm')
  const glue = await import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href)
  const module = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')))
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return glue.SchemaEngine
}

/** The SQL from one schema text (null: nothing) to the schema of this checkout, for `sqlite` or `postgresql`. */
export async function migrationSql(store, from = null, url = process.env.DATABASE_URL) {
  const current = readFileSync(join(root, 'prisma/schema.prisma'), 'utf8')
  const text = (schema) => (store === 'sqlite' ? schema : postgresqlSchema(schema))
  const adapter = store === 'sqlite' ? new PrismaBetterSqlite3({ url: ':memory:' }) : new PrismaPg(url)
  const SchemaEngine = await loadEngine()
  const engine = await SchemaEngine.new({ datamodels: [['schema.prisma', text(current)]] }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter))
  const wrap = (schema) => ({ tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: text(schema) }] })
  const { stdout } = await engine.diff({
    from: from === null ? { tag: 'empty' } : wrap(from),
    to: wrap(current),
    script: true,
    shadowDatabaseUrl: null,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return stdout
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [store, old] = process.argv.slice(2)
  process.stdout.write(await migrationSql(store, old ? readFileSync(old, 'utf8') : null))
  process.exit(0)
}
