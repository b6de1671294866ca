// Importing this refuses a Node that is too old, and reads the settings of `.env` into the environment; what the
// environment already says wins.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
// By its default name: an old Node would fail on a missing export before it could be told that it is old.
import util from 'node:util'

const oldestNode = [20, 19]
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
  process.stderr.write(
    `Crossbrace needs Node ${oldestNode.join('.')} or later. This is Node ${process.versions.node}. Get a newer one from https://nodejs.org (version 24 is a good choice), then try again.\n`,
  )
  process.exit(1)
}

/** The checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const file = join(root, '.env')
if (existsSync(file)) {
  for (const [name, value] of Object.entries(util.parseEnv(readFileSync(file, 'utf8')))) {
    // Under test the file counts as empty: tests must never reach the store of an installation.
    process.env[name] ??= process.env.CROSSBRACE_TEST === '1' ? '' : value
  }
}
