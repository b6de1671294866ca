// Finds the browser for the journeys, or gets one.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { PlainFailure, run, say } from './run.mjs'
import { root } from './surroundings.mjs'

const require = createRequire(import.meta.url)
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const macApps = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

function isRunnable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function playwrightsOwn() {
  const file = require('@playwright/test').chromium.executablePath()
  return existsSync(file) ? file : null
}

function systemBrowser() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) if (isRunnable(join(folder, name))) return join(folder, name)
  }
  return macApps.find(isRunnable) ?? null
}

/** The path of a browser: CHROMIUM_PATH, else Playwright's own, else one of the system; null where there is none. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!isRunnable(named)) throw new PlainFailure(`CHROMIUM_PATH says ${named}, but no program is there. Mend it or leave it out.`)
    return named
  }
  return playwrightsOwn() ?? systemBrowser()
}

/** The same, and installs one where there is none. */
export async function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  say('No browser for the journeys yet. Getting Chromium (about 150 MB), once.')
  const own = await run(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'], {
    cwd: root,
    heartbeat: 'still downloading',
  })
  const installed = own === 0 && findBrowser()
  if (installed) return installed
  if (process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    say("Playwright's browser could not be had here. Trying the one of the system.")
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { env })
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, heartbeat: 'still installing' })
    const system = findBrowser()
    if (system) return system
  }
  throw new PlainFailure(
    'There is no browser for the journeys, and none could be installed.\nInstall Chromium or Chrome (Debian and Ubuntu: apt-get install -y chromium), or name one: CHROMIUM_PATH=/path/to/chromium npm test',
  )
}
