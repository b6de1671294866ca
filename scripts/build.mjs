// Builds the application aside and swaps it in when it is whole: a build that fails leaves the old one in place.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureClients, ensureInstalled, lockCheckout } from './install.mjs'
import { main, PlainFailure, run, say, spell } from './run.mjs'
import { root } from './surroundings.mjs'

const sources = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'package.json',
  'package-lock.json',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'instrumentation.ts',
  'proxy.ts',
]
const stamp = 'crossbrace-sources'
const at = (name) => join(root, name)

function filesUnder(path) {
  return readdirSync(at(path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}

/** Tells one state of the sources from another. Tests do not count. */
export function hashOfSources() {
  const hash = createHash('sha256').update(process.versions.modules)
  const isFile = (path) => /\.[a-z]+$/.test(path)
  for (const path of sources
    .filter((path) => existsSync(at(path)))
    .flatMap((path) => (isFile(path) ? [path] : filesUnder(path)))
    .sort()) {
    hash.update(`\n${path}\n`).update(
      createHash('sha256')
        .update(readFileSync(at(path)))
        .digest(),
    )
  }
  return hash.digest('hex')
}

/** True where the build that stands is of these very sources. */
export function buildIsCurrent() {
  return existsSync(at(`.next/${stamp}`)) && readFileSync(at(`.next/${stamp}`), 'utf8') === hashOfSources()
}

/** Builds unless the build that stands is current. Packages and database clients must be there. Returns true where it built. */
export async function ensureBuilt() {
  // A crash between the two renames of an earlier run left no build but a whole old one.
  if (!existsSync(at('.next')) && existsSync(at('.next-old'))) renameSync(at('.next-old'), at('.next'))
  if (buildIsCurrent()) return false
  const hash = hashOfSources()
  const begun = Date.now()
  say(
    existsSync(at('.next/BUILD_ID'))
      ? 'The sources have changed: building. This takes about half a minute.'
      : 'Building the application. This takes about half a minute, once.',
  )
  rmSync(at('.next-aside'), { recursive: true, force: true })
  // A copy, so that a crashed build cannot spoil the cache of the build that stands.
  if (existsSync(at('.next/cache'))) cpSync(at('.next/cache'), at('.next-aside/cache'), { recursive: true })
  const code = await run(process.execPath, [at('node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', CROSSBRACE_DIST_DIR: '.next-aside' },
    heartbeat: 'still building',
  })
  if (code !== 0 || !existsSync(at('.next-aside/BUILD_ID'))) {
    throw new PlainFailure(
      'The application could not be built; the reason stands above. The last build that worked, if there was one, is still in place.\nIf you changed something, mend it. If you did not, run `git status`, and `npm ci` for a clean set of packages.',
    )
  }
  writeFileSync(at(`.next-aside/${stamp}`), hash)
  rmSync(at('.next-old'), { recursive: true, force: true })
  if (existsSync(at('.next'))) renameSync(at('.next'), at('.next-old'))
  renameSync(at('.next-aside'), at('.next'))
  rmSync(at('.next-old'), { recursive: true, force: true })
  // The build wrote the folder it was made in into this file, which the type check reads.
  if (existsSync(at('next-env.d.ts'))) writeFileSync(at('next-env.d.ts'), readFileSync(at('next-env.d.ts'), 'utf8').replaceAll('.next-aside/', '.next/'))
  say(`Built (${spell(Date.now() - begun)}).`)
  return true
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    await lockCheckout()
    await ensureInstalled()
    await ensureClients()
    if (!(await ensureBuilt())) say('The build is up to date.')
  })
}
