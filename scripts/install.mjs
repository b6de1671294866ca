// Brings in the packages that package-lock.json names, unless they are there.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { takeLock } from './lock.mjs'
import { PlainFailure, run, say, spell } from './run.mjs'
import { root } from './surroundings.mjs'

/** The lock of this checkout: installing, building and starting take turns. */
export function lockCheckout() {
  return takeLock(join(root, '.cache/checkout.lock'), (pid) =>
    say(`Another Crossbrace command (process ${pid}) is installing or building here. Waiting for it …`),
  )
}

const stampFile = join(root, 'node_modules/.crossbrace-install')

/** Changes with the lock file, and with the kind of Node that native parts were built for. */
function wantedStamp() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return `${lock} ${process.platform}-${process.arch} ${process.versions.modules}\n`
}

/** True where somebody ran npm by hand and everything, the native part too, is there. */
function installedByHand() {
  const listFile = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(listFile)) return false
  const there = JSON.parse(readFileSync(listFile, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  for (const [path, { version, optional }] of Object.entries(wanted)) {
    if (path !== '' && !optional && there[path]?.version !== version) return false
  }
  return spawnSync(process.execPath, ['-e', `new (require('better-sqlite3'))(':memory:')`], { cwd: root }).status === 0
}

function has(command, ...args) {
  return spawnSync(command, args, { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0
}

/** What a native build wants on this system: what is missing, and how to get it. */
function nativeTools() {
  if (process.platform === 'darwin') {
    return { names: "Apple's command line tools", missing: has('xcode-select', '-p') ? [] : ["Apple's command line tools"], advice: 'xcode-select --install' }
  }
  if (process.platform === 'win32') {
    const missing = has('python', '--version') || has('py', '--version') ? [] : ['Python']
    return {
      names: 'Python 3 and the C++ build tools of Visual Studio',
      missing,
      advice: 'winget install Python.Python.3.12 Microsoft.VisualStudio.2022.BuildTools   (choose "Desktop development with C++")',
    }
  }
  const missing = ['python3', 'make', 'g++'].filter((tool) => !has(tool, '--version'))
  return {
    names: 'python3, make and g++',
    missing,
    advice: 'apt-get install -y python3 make g++   (Debian and Ubuntu; other systems have packages of like names)',
  }
}

function npmCommand() {
  const from = process.env.npm_execpath
  if (from && /npm-cli\.c?js$/.test(from) && existsSync(from)) return [process.execPath, [from], false]
  return process.platform === 'win32' ? ['npm.cmd', [], true] : ['npm', [], false]
}

/** Installs what is missing; says first what that needs. Returns true where it had something to do. */
export async function ensureInstalled() {
  const wanted = wantedStamp()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return false
  if (!existsSync(stampFile) && installedByHand()) {
    writeFileSync(stampFile, wanted)
    return false
  }
  const tools = nativeTools()
  say('Installing the packages Crossbrace is made of. This takes about two minutes, once.')
  say(`One of them, the embedded database, may be compiled on this machine. That needs ${tools.names}:`)
  say(`    ${tools.advice}`)
  if (tools.missing.length > 0) {
    say(`  Not found here: ${tools.missing.join(', ')}. Trying all the same: a ready-made copy may be had.`)
  } else {
    say('  They are here.')
  }
  const begun = Date.now()
  const [command, first, shell] = npmCommand()
  const code = await run(command, [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    shell,
    env: { ...process.env, PRISMA_SKIP_POSTINSTALL_GENERATE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    heartbeat: 'still installing',
  })
  if (code !== 0) {
    const advice =
      tools.missing.length > 0
        ? `${tools.missing.join(', ')} ${tools.missing.length > 1 ? 'are' : 'is'} missing. Install what is missing:\n    ${tools.advice}\nThen run the same command again.`
        : "npm's own words stand above. Check that this machine reaches npm's registry (a proxy may have to be set: npm config set proxy …) and that the disk is not full.\nThen run the same command again: it goes on from here."
    throw new PlainFailure(`The packages could not be installed.\n${advice}`)
  }
  writeFileSync(stampFile, wanted)
  say(`Installed (${spell(Date.now() - begun)}).`)
  return true
}

/** Makes the database clients for the schema of this checkout. */
export async function ensureClients() {
  const { generateClients } = await import('./generate.mjs')
  if (generateClients()) say('Database clients made.')
}
