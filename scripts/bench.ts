// `npm run bench`: how fast the two pages that matter most are, beside a bare page of the same framework, in one run.
import './surroundings.mjs'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { migrate } from '../lib/platform/migrate'
import { today } from '../lib/platform/clock'
import { embeddedFile, openStore, useStore } from '../lib/platform/db'
import { scoreReading } from '../lib/readings/score'
import { Crowd, profileOf } from '../lib/readings/simulation'
import { saveCheckIns, timeSignals } from './bench/between'
import { exchangeMany } from './bench/exchange'
import { type Installation, installationSizes, measureInstallations, type PortfolioTimes } from './bench/installation'
import { measureLive, tellLive } from './bench/live'
import { compareRecords } from './bench/record'
import { recordSizes, type Seeded, seed, size } from './bench/seed'
import { quantile, signIn, startServer, undo, undoAll } from './bench/serving'

const connections = 20
const turns = 3
const secondsEach = Number(process.env.BENCH_SECONDS || 8)
const warmUpSeconds = Math.min(4, secondsEach)
const aims = {
  partnershipShare: 0.6,
  answerScriptBytes: 15 * 1024,
  readingMs: 50,
  largeOverSmall: 1.5,
  checkInMs: 150,
  signalsMs: 30,
  portfolioRatio: 1.2,
  portfolioStatements: 8,
  liveMs: 300,
}
const liveSeconds = Number(process.env.BENCH_LIVE_SECONDS || 60)
const exchanged = Number(process.env.BENCH_EXCHANGED || 500)
const root = process.cwd()
const bareApp = join(root, 'scripts/bench/bare-app')
const bareBuild = join(bareApp, '.next')

const say = (line = '') => process.stdout.write(`${line}\n`)
process.on('exit', undoAll)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

type Page = { name: string; url: string; headers: Record<string, string>; mustHold: string }
type Speed = { perSecond: number; p95: number }

function step(args: string[], cwd: string): void {
  const run = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' } })
  if (run.status !== 0) throw new Error(`${args.join(' ')} failed:\n${run.stdout}\n${run.stderr}`)
}

/** The body as it is served: gzipped (files of a few bytes are not), or as text. */
function fetchRaw(url: string, headers: Record<string, string>, zipped: boolean): Promise<{ status: number; bytes: number; text: string }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { ...headers, ...(zipped ? { 'accept-encoding': 'gzip' } : {}) } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const body = Buffer.concat(parts)
        resolve({ status: response.statusCode ?? 0, bytes: body.length, text: zipped ? '' : body.toString('utf8') })
      })
    }).on('error', reject)
  })
}

/** Gzipped bytes of the page and of all scripts that it names, but for those that only old browsers load. */
async function weigh(page: Page): Promise<{ html: number; script: number }> {
  const { status, text } = await fetchRaw(page.url, page.headers, false)
  if (status !== 200 || !text.includes(page.mustHold)) throw new Error(`${page.name} did not come as it should (status ${status}).`)
  const old = new Set([...text.matchAll(/<script[^>]*\bnomodule\b[^>]*>/gi)].map(([tag]) => /src="([^"?]+)/.exec(tag)?.[1]))
  const files = new Set([...text.matchAll(/\/_next\/static\/[\w./~-]+\.js/g)].map(([path]) => path).filter((path) => !old.has(path)))
  const script = await Promise.all([...files].map((path) => fetchRaw(new URL(path, page.url).href, {}, true)))
  return { html: (await fetchRaw(page.url, page.headers, true)).bytes, script: script.reduce((sum, one) => sum + one.bytes, 0) }
}

async function load(page: Page, seconds: number): Promise<{ total: number; seconds: number; times: number[] }> {
  const times: number[] = []
  const running = autocannon({ url: page.url, connections, duration: seconds, headers: page.headers })
  running.on('response', (_client, _status, _bytes, ms: number) => times.push(ms))
  const result = await running
  if (result.non2xx + result.errors + result.timeouts > 0)
    throw new Error(`${page.name}: ${result.non2xx} refusals, ${result.errors} errors, ${result.timeouts} time-outs.`)
  return { total: result.requests.total, seconds: result.duration, times }
}

/** Each page in turn, several times over, so that what else the machine does falls on all of them alike. */
async function race(pages: readonly Page[]): Promise<Speed[]> {
  for (const page of pages) await load(page, warmUpSeconds)
  const sums = pages.map(() => ({ total: 0, seconds: 0, times: [] as number[] }))
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [at, page] of pages.entries()) {
      const one = await load(page, secondsEach)
      const sum = sums[at]
      if (!sum) continue
      sum.total += one.total
      sum.seconds += one.seconds
      sum.times.push(...one.times)
    }
  }
  return sums.map(({ total, seconds, times }) => ({ perSecond: total / seconds, p95: quantile(times, 0.95) }))
}

/** The median time of one reading, in milliseconds, with one before it to compare with. */
function timeReading(people: number): number {
  const crowd = new Crowd(people)
  const earlier = crowd.group(profileOf('frustration'), people, 0.75)
  const now = crowd.group(profileOf('functioning'), people, 0.75)
  const times: number[] = []
  for (let nth = 0; nth < 35; nth += 1) {
    const begun = performance.now()
    scoreReading(now, earlier)
    if (nth >= 10) times.push(performance.now() - begun)
  }
  return quantile(times, 0.5)
}

async function prepareStore(dataFolder: string): Promise<Seeded> {
  const where = { databaseUrl: null, dataFolder }
  await migrate(where)
  const close = useStore(openStore(where))
  try {
    return await seed()
  } finally {
    await close()
  }
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
const percent = (share: number) => `${Math.round(share * 100)} %`
const row = (cells: readonly string[]) => say(cells.map((cell, at) => (at === 0 ? cell.padEnd(30) : cell.padStart(14))).join(''))
const verdict = (met: boolean) => (met ? 'met' : 'MISSED')

/** The portfolio in two installations, the second ten times the first, and beside the bare page. */
async function portfolios(bare: Page): Promise<() => void> {
  say(`Making installations of ${installationSizes.map((one) => one.partnerships).join(' and ')} partnerships, and asking for portfolios in turn …`)
  const found = await measureInstallations()
  const [small, large] = found
  if (!small || !large) throw new Error('Nothing was measured.')
  const pages = found.map((one) => ({
    name: `Portfolio, ${one.partnerships}`,
    url: `${one.url}/portfolio`,
    headers: { cookie: one.cookie },
    mustHold: 'mini-curve',
  }))
  const speeds = await race([...pages, bare])
  const base = speeds.at(-1)?.perSecond ?? 0
  return () => {
    const times = (of: PortfolioTimes) => [`${of.median.toFixed(1)} ms`, `${of.p95.toFixed(1)} ms`, `${of.statements}`]
    row(['Portfolio', 'partnerships', 'median', 'p95', 'statements', 'peak memory'])
    for (const one of found) {
      row([`of 60, in an installation of`, `${one.partnerships}`, ...times(one.few), `${one.peakMegabytes.toFixed(0)} MB`])
      row(['of all of them', `${one.partnerships}`, ...times(one.all)])
    }
    for (const [at, one] of found.entries()) {
      const { members, answers } = installationSizes[at] ?? installationSizes[0]
      const speed = speeds[at]?.perSecond ?? 0
      say(
        `Installation of ${one.partnerships} partnerships, ${members} members, ${answers} answers: made in ${(one.generateMs / 1000).toFixed(1)} s, ${one.megabytes.toFixed(0)} MB; ${one.partnerships + 60} entries made in ${(one.makeMs / 1000).toFixed(1)} s; ${speed.toFixed(0)} portfolio pages a second, ${percent(speed / base)} of the bare page`,
      )
    }
    for (const who of ['few', 'all'] as const) {
      const ratio = large[who].p95 / small[who].p95
      const name = who === 'few' ? 'A portfolio of 60' : 'A portfolio of everything'
      say(`${name}, p95 with ten times the installation within ${aims.portfolioRatio}: ${ratio.toFixed(2)}, ${verdict(ratio <= aims.portfolioRatio)}`)
    }
    const counts = new Set(found.flatMap((one) => [one.few.statements, one.all.statements]))
    const most = Math.max(...counts)
    say(
      `The same number of statements, ${aims.portfolioStatements} at most with the one that notes the viewing: ${[...counts].join(', ')} and 1, ${verdict(counts.size === 1 && most + 1 <= aims.portfolioStatements)}`,
    )
    const scans = found.flatMap((one: Installation) => one.scans)
    say(`No plan that goes through a whole table: ${scans.length === 0 ? 'none' : scans.join('; ')}, ${verdict(scans.length === 0)}`)
  }
}

async function main(): Promise<void> {
  say(`Node ${process.versions.node}, ${availableParallelism()} processors. Everything on this machine, in one run.`)
  say(
    `Store: ${size.partnerships} partnerships, ${size.partnerships * size.membersEach} members, ${size.closedRounds} closed rounds of ${size.membersEach} people (${size.roundsEach} in the partnership measured). Embedded.`,
  )
  say('Building …')
  step([join(root, 'scripts/build.mjs')], root)
  undo.push(() => rmSync(bareBuild, { recursive: true, force: true }))
  step([join(root, 'node_modules/next/dist/bin/next'), 'build'], bareApp)

  const dataFolder = mkdtempSync(join(tmpdir(), 'crossbrace-bench-'))
  undo.push(() => rmSync(dataFolder, { recursive: true, force: true }))
  say('Filling the store …')
  const seeded = await prepareStore(dataFolder)
  const server = await startServer(root, { CROSSBRACE_DATA: dataFolder })
  const ours = server.url
  const { url: bare } = await startServer(bareApp, {
    CROSSBRACE_DATA: dataFolder,
    BARE_APP_STORE: embeddedFile(dataFolder),
    BARE_APP_ROW: seeded.partnershipId,
  })
  const lead = await signIn(ours, seeded)
  const cookie = [...lead.cookies].map((one) => one.join('=')).join('; ')
  const pages: Page[] = [
    { name: 'Partnership page', url: `${ours}/partnerships/${seeded.partnershipId}`, headers: { cookie }, mustHold: 'curve-mark' },
    { name: 'Answer page', url: `${ours}/answer/${seeded.linkToken}`, headers: {}, mustHold: 'name="forming-1"' },
    { name: 'Bare page with one query', url: `${bare}/`, headers: {}, mustHold: seeded.name },
  ]
  const weights = []
  for (const page of pages) weights.push(await weigh(page))
  const barePage = pages.at(-1)
  if (!barePage) throw new Error('There is no bare page.')
  if (process.env.BENCH_ONLY === 'portfolios') {
    const tell = await portfolios(barePage)
    say()
    return tell()
  }
  say(`Loading the pages in turn, ${connections} connections, ${turns} times ${secondsEach} s each …`)
  const speeds = await race(pages)
  say('Asking for pages of a small and of a full record in turn …')
  const records = await compareRecords(server, lead, seeded)
  say('Saving check-ins, and timing signals …')
  const saves = [await saveCheckIns(lead, seeded.small, 200, 1), await saveCheckIns(lead, seeded.small, 200, 8)]
  const signals = await timeSignals(dataFolder, seeded.email, seeded.fiveYears, today())
  say(`Exporting one partnership, importing it ${exchanged} times into an empty store, exporting them all …`)
  const exchange = await exchangeMany(lead, seeded.partnershipId, exchanged)
  const tellPortfolios = await portfolios(barePage)
  undoAll()
  say(`Forty people in a live retrospective, ${liveSeconds} s on each store, then again with the server killed in the middle …`)
  const live = [await measureLive('sqlite', liveSeconds), await measureLive('postgresql', liveSeconds)]
  undoAll()
  say(
    `Load of this machine over the last minute: ${loadavg()[0]?.toFixed(1)}. Well over 1 means that others were at work; then read the ratios, not the times.`,
  )

  const base = { speed: speeds[2]?.perSecond ?? 0, script: weights[2]?.script ?? 0 }
  say()
  row(['Page', 'requests/s', 'of bare', 'p95', 'HTML gzipped', 'JS gzipped', 'JS above base'])
  for (const [at, page] of pages.entries()) {
    const [speed, weight] = [speeds[at], weights[at]]
    if (!speed || !weight) continue
    row([
      page.name,
      speed.perSecond.toFixed(0),
      percent(speed.perSecond / base.speed),
      `${speed.p95.toFixed(0)} ms`,
      kilobytes(weight.html),
      kilobytes(weight.script),
      kilobytes(weight.script - base.script),
    ])
  }
  say()
  row(['One reading of', 'median'])
  const readings = [12, 120, 1200].map((people) => ({ people, ms: timeReading(people) }))
  for (const { people, ms } of readings) row([`${people} people`, `${ms.toFixed(1)} ms`])

  const { small, large } = recordSizes
  const sizeInWords = (of: typeof small | typeof large) => `${of.agencies} agencies, ${of.members} members, ${of.agreements} agreements, ${of.ties} ties`
  say()
  say(`Small: ${sizeInWords(small)}. Full: ${sizeInWords(large)}. The same two readings in both. Median of one visitor.`)
  row(['Page of a record', 'small', 'full', 'ratio', 'statements', 'HTML'])
  for (const one of records) {
    row([
      one.page,
      `${one.small.ms.toFixed(1)} ms`,
      `${one.large.ms.toFixed(1)} ms`,
      (one.large.ms / one.small.ms).toFixed(2),
      `${one.small.statements} / ${one.large.statements}`,
      `${kilobytes(one.large.bytes)}`,
    ])
  }
  say()
  const each = (ms: number) => `${(ms / 1000).toFixed(1)} s, ${(ms / exchange.many).toFixed(1)} ms each`
  say(
    `Import of ${exchange.many} partnerships (${kilobytes(exchange.bytes)} each): ${each(exchange.import.ms)}, at most ${exchange.import.peakMegabytes.toFixed(0)} MB`,
  )
  say(
    `Export of ${exchange.many} over http: ${each(exchange.export.ms)}, at most ${exchange.export.peakMegabytes.toFixed(0)} MB; ${exchange.equal} equal to what came in`,
  )

  say()
  for (const one of saves) say(`Saving a check-in, ${one.many} times, ${one.atOnce} at once: p95 ${one.p95.toFixed(1)} ms`)
  const told = (one: NonNullable<typeof signals.single>) =>
    `${(one.readMs + one.rulesMs).toFixed(1)} ms (facts ${one.readMs.toFixed(1)}, rules ${one.rulesMs.toFixed(1)}), ${one.found} found`
  if (signals.single) say(`Signals of one partnership with five years of records: ${told(signals.single)}`)
  say(`Signals of ${exchange.signals.all.many} partnerships: ${told(exchange.signals.all)}`)

  say()
  tellPortfolios()
  for (const one of live) for (const line of tellLive(one, aims.liveMs)) say(line)

  const ratio = records[0] ? records[0].large.ms / records[0].small.ms : Number.NaN
  const sameStatements = records[0]?.large.statements === records[0]?.small.statements
  const share = (speeds[0]?.perSecond ?? 0) / base.speed
  const above = (weights[1]?.script ?? 0) - base.script
  const longest = readings.at(-1)?.ms ?? 0
  say()
  say(`Partnership page at ${percent(aims.partnershipShare)} of the bare page or more: ${percent(share)}, ${verdict(share >= aims.partnershipShare)}`)
  say(`Partnership page of a full record within ${aims.largeOverSmall} times of a small one: ${ratio.toFixed(2)}, ${verdict(ratio <= aims.largeOverSmall)}`)
  say(`The same number of statements for both: ${verdict(sameStatements)}`)
  say(`Answer page at most ${kilobytes(aims.answerScriptBytes)} of JavaScript above the base: ${kilobytes(above)}, ${verdict(above <= aims.answerScriptBytes)}`)
  const save = saves[0]?.p95 ?? Number.NaN
  say(`Saving a check-in, p95 under ${aims.checkInMs} ms: ${save.toFixed(1)} ms, ${verdict(save < aims.checkInMs)}`)
  const oneMs = signals.single ? signals.single.readMs + signals.single.rulesMs : Number.NaN
  say(`Signals of five years of records under ${aims.signalsMs} ms: ${oneMs.toFixed(1)} ms, ${verdict(oneMs < aims.signalsMs)}`)
  say(`A reading of 1200 people under ${aims.readingMs} ms: ${longest.toFixed(1)} ms, ${verdict(longest < aims.readingMs)}`)
}

await main().then(
  () => process.exit(0),
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  },
)
