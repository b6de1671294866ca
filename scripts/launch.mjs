// Starts the server for people: one per port, one per data folder, with its address in plain words and a quiet stop.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { PlainFailure, say } from './run.mjs'
import { root } from './surroundings.mjs'

/** One press of Ctrl-C reaches us twice: from the terminal and from npm. */
const sameSignalMs = 1000

/** The port to serve on: PORT, or 3000. */
export function wantedPort() {
  const text = process.env.PORT || '3000'
  const port = Number(text)
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw new PlainFailure(`PORT must be a number from 1 to 65535, not "${text}".`)
  return port
}

const wantedHost = () => process.env.HOST || '0.0.0.0'

async function isCrossbrace(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(2000) })
    const health = await answer.json()
    return typeof health.appVersion === 'string' && 'schemaVersion' in health
  } catch {
    return false
  }
}

async function portFailure(port, error) {
  if (error.code === 'EACCES') return new PlainFailure(`This user may not open port ${port}. Choose a port above 1023: PORT=3000 npm start`)
  if (error.code === 'EADDRNOTAVAIL') return new PlainFailure(`HOST=${wantedHost()} is not an address of this machine.`)
  if (error.code !== 'EADDRINUSE') return error
  if (await isCrossbrace(port))
    return new PlainFailure(
      `Crossbrace is already running: http://localhost:${port}\nStop that one first, or start another with its own port and data folder: PORT=3001 CROSSBRACE_DATA=other-data npm start`,
    )
  return new PlainFailure(`Port ${port} is taken by another program. Choose another one: PORT=${port < 65_000 ? port + 1 : 3000} npm start`)
}

/** Refuses early, before minutes of work, where the port is taken. */
export async function checkPort(port) {
  const probe = createServer()
  try {
    await new Promise((resolve, reject) => probe.once('error', reject).listen(port, wantedHost(), resolve))
    await new Promise((resolve) => probe.close(resolve))
  } catch (error) {
    throw await portFailure(port, error)
  }
}

/** The data folder of lib/platform/env.ts, or null where the store is PostgreSQL. */
function embeddedFolder() {
  if (process.env.DATABASE_URL) return null
  const folder = resolve(process.env.CROSSBRACE_DATA || 'data')
  return process.env.CROSSBRACE_DEMO === '1' ? `${folder}-demo` : folder
}

/**
 * Keeps a second server out of the same data folder. The lock is the system's own (through an empty database file), so
 * it ends with this process however that ends; the file with the process id is only for the message.
 */
async function lockDataFolder() {
  const folder = embeddedFolder()
  if (folder === null) return null
  const { default: Database } = await import('better-sqlite3')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (process.platform !== 'win32') {
    chmodSync(folder, 0o700)
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), statSync(join(folder, name)).isDirectory() ? 0o700 : 0o600)
  }
  const pidFile = join(folder, 'server.pid')
  const lock = new Database(join(folder, 'server.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!String(error.code).startsWith('SQLITE_BUSY')) throw error
    const holder = existsSync(pidFile) ? `process ${readFileSync(pidFile, 'utf8').trim()}` : 'another process'
    throw new PlainFailure(
      `Another Crossbrace server (${holder}) uses the data folder ${folder}.\nStop that one first, or give this one a folder of its own: CROSSBRACE_DATA=other-data npm start`,
    )
  }
  writeFileSync(pidFile, `${process.pid}\n`)
  return lock
}

/**
 * npm passes a stop signal to the shell between itself and us, and that shell ends without a word to us. So where npm
 * started us, the end of our parent counts as the signal.
 */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop()
  }, 250)
  watch.unref()
}

/** Serves until a stop signal. `onListening` is called once the port answers. */
export async function launch({ dev, onListening }) {
  process.env.NODE_ENV = dev ? 'development' : 'production'
  process.env.NEXT_TELEMETRY_DISABLED ??= '1'
  process.chdir(root)
  const port = wantedPort()
  // The store holds what people said in confidence: no other account of this machine may read it.
  process.umask(0o077)
  const dataLock = await lockDataFolder()
  const { serve } = await import('./serve.mjs')
  let server = null
  let firstSignal = null
  const stop = async (signal) => {
    if (firstSignal !== null) {
      if (Date.now() - firstSignal > sameSignalMs) process.exit(1)
      return
    }
    firstSignal = Date.now()
    if (!server) process.exit(signal === 'SIGINT' ? 130 : 143)
    say('\nStopping. Requests under way may finish (10 seconds at most).')
    await server.stop()
    await globalThis[Symbol.for('crossbrace.tidy')]?.()
    dataLock?.close()
    process.exit(0)
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  stopWithNpm(() => stop('SIGTERM'))
  try {
    server = await serve({ port, host: wantedHost(), dev, dir: root })
  } catch (error) {
    throw await portFailure(port, error)
  }
  onListening()
  say('')
  say(`Crossbrace is running: http://localhost:${port}`)
  if (process.env.CROSSBRACE_DEMO === '1') say('This is a demonstration with invented data, in a data folder of its own.')
  say('Open that address in a browser. To stop, press Ctrl-C here.')
}
