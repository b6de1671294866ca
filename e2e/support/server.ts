import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

export type StoreKind = 'sqlite' | 'postgresql'

export type Server = {
  kind: StoreKind
  url: string
  port: number
  dataFolder: string
  /** Everything that the server has written to its terminal. */
  output: () => string
  /** Sets the server's clock to this instant. */
  setNow: (instant: string) => void
  /** Ends the process and leaves its data folder. */
  end: () => Promise<void>
  /** Ends the process and clears everything away. */
  stop: () => Promise<void>
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const startsWithinMs = 40_000

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port'))))
    })
  })
}

async function onPostgres(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${process.env.CROSSBRACE_JOURNEYS_POSTGRES}/postgres` })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

type Options = {
  /** Begins with a copy of this data folder instead of an empty store (embedded store only). */
  copyOf?: string
  environment?: Record<string, string>
}

/** The production build on a port, with a store and a clock of its own. */
export async function startServer(kind: StoreKind, now: string, { copyOf, environment = {} }: Options = {}): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'crossbrace-journey-'))
  const dataFolder = join(folder, 'data')
  const clock = join(folder, 'now')
  writeFileSync(clock, now)
  if (copyOf) cpSync(copyOf, dataFolder, { recursive: true })
  const database = `journey_${randomBytes(8).toString('hex')}`
  if (kind === 'postgresql') await onPostgres(`CREATE DATABASE ${database}`)
  const port = await freePort()
  const server = spawn(process.execPath, [join(root, 'e2e/support/serve-built.mjs')], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      ...(process.env.CROSSBRACE_DIST_DIR ? { CROSSBRACE_DIST_DIR: process.env.CROSSBRACE_DIST_DIR } : {}),
      ...(kind === 'postgresql' ? { DATABASE_URL: `${process.env.CROSSBRACE_JOURNEYS_POSTGRES}/${database}` } : {}),
      PORT: String(port),
      HOST: '127.0.0.1',
      TZ: 'Asia/Kathmandu',
      CROSSBRACE_DATA: dataFolder,
      CROSSBRACE_TEST: '1',
      CROSSBRACE_TEST_NOW: clock,
      ...(copyOf ? { CROSSBRACE_ORIGIN: `http://localhost:${port}` } : {}),
      ...environment,
    },
  })
  let written = ''
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const listening = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`The server did not start:\n${written}`)), startsWithinMs)
    const take = (chunk: Buffer) => {
      written += chunk.toString()
      if (!written.includes('Crossbrace is running')) return
      clearTimeout(late)
      resolve()
    }
    server.stdout.on('data', take)
    server.stderr.on('data', take)
    void ended.then(() => reject(new Error(`The server ended:\n${written}`)))
  })
  const end = async () => {
    server.kill('SIGTERM')
    await ended
  }
  const stop = async () => {
    await end()
    if (kind === 'postgresql') await onPostgres(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await listening
    // The first request waits for the start-up, which migrates the store and prints the one-time code.
    const health = await fetch(`http://127.0.0.1:${port}/api/health`)
    if (!health.ok) throw new Error(`The server is not healthy:\n${written}`)
  } catch (error) {
    await stop()
    throw error
  }
  // In one step: a server that reads a file half written would take an instant that is none.
  const setNow = (instant: string) => {
    writeFileSync(`${clock}.next`, instant)
    renameSync(`${clock}.next`, clock)
  }
  return { kind, url: `http://localhost:${port}`, port, dataFolder, output: () => written, setNow, end, stop }
}

/** The one-time code that the server printed at its start. */
export function firstRunCode(server: Server): string {
  const code = /^\s+([a-z0-9]{5}-[a-z0-9]{5}-[a-z0-9]{5})$/m.exec(server.output())?.[1]
  if (!code) throw new Error(`No one-time code in the server's output:\n${server.output()}`)
  return code
}
