// `npm test`: from a fresh clone to one line that says how many tests passed and failed.
import './surroundings.mjs'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureClients, ensureInstalled, lockCheckout } from './install.mjs'
import { main, PlainFailure, run, say, spell } from './run.mjs'
import { root } from './surroundings.mjs'

const bin = (path) => join(root, 'node_modules', path)
const reports = join(root, '.cache/test-reports')
// What the surroundings set is for the installation, not for its tests.
const settings = [
  'DATABASE_URL',
  'CROSSBRACE_DATA',
  'CROSSBRACE_DEMO',
  'CROSSBRACE_ORIGIN',
  'CROSSBRACE_TIME_ZONE',
  'CROSSBRACE_TRUST_PROXY',
  'PORT',
  'HOST',
  'NODE_ENV',
]
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: process.env.FORCE_COLOR ?? (process.stdout.isTTY ? '1' : '0') }
for (const name of settings) delete env[name]

const count = { passed: 0, failed: 0, skipped: 0 }
const outcomes = []

/** Runs a named step, timed. It adds to the counts itself and says whether all is well. */
async function step(name, work) {
  say(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`)
  const begun = Date.now()
  let well = false
  try {
    well = await work()
  } catch (error) {
    say(error instanceof PlainFailure ? error.message : error.stack)
    count.failed++
  }
  outcomes.push(`${well ? 'ok  ' : 'FAIL'}  ${name} (${spell(Date.now() - begun)})`)
  return well
}

/** A step that is one check: it passes or it fails. */
async function check(command, args) {
  const well = (await run(process.execPath, [command, ...args], { cwd: root, env })) === 0
  count[well ? 'passed' : 'failed']++
  return well
}

/** A step of many tests that writes a report; without a whole report the step itself counts as one failure. */
async function tests(command, args, reportName, more, countsOf) {
  const report = join(reports, reportName)
  rmSync(report, { force: true })
  const code = await run(process.execPath, [command, ...args(report)], { cwd: root, env: { ...env, ...more(report) } })
  let counts = { passed: 0, failed: 0, skipped: 0 }
  try {
    counts = countsOf(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    say('This step wrote no report.')
  }
  // A file that does not load or an error between tests fails the run without failing a test.
  if (code !== 0 && counts.failed === 0) counts.failed = 1
  if (code === 0 && counts.passed === 0) {
    say('This step ran no test at all.')
    counts.failed++
  }
  for (const key of Object.keys(count)) count[key] += counts[key]
  return counts.failed === 0
}

const vitest = (project) =>
  tests(
    bin('vitest/vitest.mjs'),
    (report) => ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    `${project}.json`,
    () => ({}),
    (json) => {
      // A file that does not load fails no test of its own; it counts as one that did.
      const broken = json.testResults.filter((file) => file.status === 'failed' && file.assertionResults.every((one) => one.status !== 'failed'))
      for (const file of broken) say(`Did not load: ${file.name}`)
      return { passed: json.numPassedTests, failed: json.numFailedTests + broken.length, skipped: json.numPendingTests + json.numTodoTests }
    },
  )

const journeys = (browser) =>
  tests(
    bin('@playwright/test/cli.js'),
    () => ['test', '--reporter=list,json'],
    'journeys.json',
    (report) => ({ CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    // A test that only passed when tried again did fail.
    ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }),
  )

function thereAreJourneys() {
  return existsSync(join(root, 'playwright.config.ts')) && readdirSync(join(root, 'e2e'), { recursive: true }).some((file) => String(file).endsWith('.spec.ts'))
}

await main(async () => {
  const begun = Date.now()
  mkdirSync(reports, { recursive: true })
  const release = await lockCheckout()
  await ensureInstalled()
  await ensureClients()
  const { ensureBrowser } = await import('./browser.mjs')
  const browser = thereAreJourneys() ? await ensureBrowser() : null
  release()

  await step('Type check', async () => {
    // The framework writes types for the addresses of the pages; a fresh clone has none yet.
    const typed = (await run(process.execPath, [bin('next/dist/bin/next'), 'typegen'], { cwd: root, env })) === 0
    if (!typed) count.failed++
    return typed && check(bin('typescript/bin/tsc'), ['--noEmit'])
  })
  await step('Lint', () => check(bin('@biomejs/biome/bin/biome'), ['check']))
  await step('Rule tests', () => vitest('rules'))
  await step('Store tests, on SQLite and PostgreSQL', () => vitest('stores'))
  const built = await step('Build', async () => {
    const free = await lockCheckout()
    try {
      if (!(await ensureBuilt())) say('The build is up to date.')
      return true
    } finally {
      free()
    }
  })
  if (browser === null) say('\nThere are no journeys yet: this step is left out.')
  else if (built) await step('Journeys in a browser', () => journeys(browser))
  else outcomes.push('FAIL  Journeys in a browser: left out, because the build failed')

  say(`\n${'─'.repeat(74)}`)
  for (const line of outcomes) say(line)
  if (count.skipped > 0) say(`${count.skipped} skipped`)
  say(`All of it took ${spell(Date.now() - begun)}.`)
  say(`${count.passed} passed, ${count.failed} failed`)
  process.exitCode = count.failed > 0 ? 1 : 0
})
