// Forty people in one live retrospective against the real server: tsx scripts/bench/live.ts sqlite|postgresql [seconds]
import '../surroundings.mjs'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, get, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { leadOfStore } from '../../e2e/support/lead-of-store'
import { getParticipant } from '../../lib/access/data'
import { roomCookie } from '../../lib/access/session-rules'
import { insertPartnership } from '../../lib/partnerships/mutations'
import { today } from '../../lib/platform/clock'
import { inTransaction, openStore, reading, useStore } from '../../lib/platform/db'
import { newSecret } from '../../lib/platform/ids'
import { migrate } from '../../lib/platform/migrate'
import { prepareSettings } from '../../lib/platform/settings'
import { createAccount } from '../../lib/accounts/mutations'
import { act } from '../../lib/retrospectives/mutations'
import { joinByCode, openRetrospective } from '../../lib/retrospectives/people'
import type { Act, Board, NumberedEvent } from '../../lib/retrospectives/types'
import { applyEvent } from '../../lib/retrospectives/board'
import { startTestPostgres } from '../test-postgres.mjs'
import { freePort, quantile, startServer, undo, undoAll } from './serving'

export const people = 40
const everyMs = 2000
type Store = 'sqlite' | 'postgresql'
type Where = { databaseUrl: string | null; dataFolder: string }
type Seat = { participantId: string; secret: string }
type Prepared = { retrospectiveId: string; seats: Seat[] }
export type LiveFigures = {
  store: Store
  acts: number
  refused: number
  p50: number
  p95: number
  worst: number
  lost: number
  outOfOrder: number
  differing: number
  kilobytesEach: number
  restart: { acknowledged: number; lost: number; wholeBoards: number; backAfterMs: number } | null
}

/** An empty store with one partnership, a retrospective at the phase of gathering, and forty people in it. */
async function prepare(where: Where): Promise<Prepared> {
  await migrate(where)
  const close = useStore(openStore(where))
  try {
    await inTransaction(prepareSettings)
    const record = { name: 'Bench', purpose: 'To be measured', sharedOutcome: null, forWhom: '', triggers: [], complexity: null, intensityNow: null }
    const rest = {
      intensity: null,
      openMembership: null,
      mandated: null,
      startedOn: null,
      rhythmMonths: 3,
      checkInDays: 14,
      visibility: 'installation' as const,
    }
    const email = 'lead@bench.example'
    await inTransaction(async (tx) => {
      const { personId } = await createAccount(tx, { name: 'Lead', email, passwordHash: 'none', isAdministrator: false })
      await insertPartnership(tx, { ...record, ...rest }, { personId })
    })
    const [scope] = (await leadOfStore(email)).scopes
    if (!scope) throw new Error('No scope.')
    const secret = newSecret()
    const opened = await openRetrospective(scope, { name: 'Person 0', organisation: '', dotsEach: 10 }, newSecret(), secret, today())
    if (opened.outcome !== 'opened') throw new Error('Not opened.')
    const retrospectiveId = opened.id
    const { code } = await reading((from) => from.retrospective.findUniqueOrThrow({ where: { id: retrospectiveId }, select: { code: true } }))
    const secrets = [secret]
    for (let at = 1; at < people; at += 1) {
      const own = newSecret()
      const door = { address: 'bench', actor: { kind: 'anonymous' as const }, knownSecret: async () => null }
      await joinByCode(code ?? '', { name: `Person ${at}`, organisation: '' }, door, newSecret(), own, today())
      secrets.push(own)
    }
    const scopes = await Promise.all(secrets.map((one) => getParticipant(retrospectiveId, one, { kind: 'anonymous' })))
    const first = scopes[0]
    if (!first) throw new Error('Nobody is in it.')
    for (const [steps, to] of (['last-time', 'gather'] as const).entries()) await act(first, newSecret(), { kind: 'move-phase', to, steps }, today())
    return { retrospectiveId, seats: secrets.map((one, at) => ({ secret: one, participantId: scopes[at]?.participantId ?? '' })) }
  } finally {
    await close()
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 200 })

/** One browser: a stream that comes back by itself, and acts that are sent until they are acknowledged. */
class Browser {
  board: Board | null = null
  readonly arrived = new Map<number, number>()
  outOfOrder = 0
  wholeBoards = 0
  over = false
  private closing = false
  private stream: ReturnType<typeof get> | null = null

  constructor(
    readonly url: string,
    readonly retrospectiveId: string,
    readonly seat: Seat,
  ) {}

  get headers() {
    return { cookie: `${roomCookie(this.retrospectiveId)}=${this.seat.secret}`, origin: this.url, host: new URL(this.url).host }
  }

  listen(): void {
    if (this.closing) return
    const last: Record<string, string> = this.board ? { 'last-event-id': String(this.board.number) } : {}
    const again = () => {
      if (!this.closing) setTimeout(() => this.listen(), 300)
    }
    this.stream = get(`${this.url}/api/retrospectives/${this.retrospectiveId}/events`, { headers: { ...this.headers, ...last }, agent: false }, (answer) => {
      if (answer.statusCode !== 200) {
        answer.resume()
        return again()
      }
      let rest = ''
      answer.setEncoding('utf8')
      answer.on('data', (piece: string) => {
        const parts = (rest + piece).split('\n\n')
        rest = parts.pop() ?? ''
        for (const part of parts) this.take(part)
      })
      answer.on('close', again)
      answer.on('error', () => {})
    })
    this.stream.on('error', again)
  }

  private take(part: string): void {
    const lines = part.split('\n')
    const data = lines.find((line) => line.startsWith('data: '))?.slice(6)
    const name = lines.find((line) => line.startsWith('event: '))?.slice(7) ?? null
    if (data === undefined) return
    if (name === 'over') this.over = true
    if (name === 'board') {
      this.board = JSON.parse(data) as Board
      this.wholeBoards += 1
      return
    }
    if (name !== null || !this.board) return
    const happened = JSON.parse(data) as NumberedEvent
    if (happened.number !== this.board.number + 1) this.outOfOrder += 1
    this.arrived.set(happened.number, performance.now())
    this.board = applyEvent(this.board, happened)
  }

  /** Sends one act; the number of its event, or the refusal in a word. With the same key until there is an answer. */
  async send(what: Act): Promise<{ number: number | null; key: string; sentAt: number }> {
    const key = randomBytes(18).toString('base64url')
    const sentAt = performance.now()
    for (;;) {
      const answer = await this.post(JSON.stringify({ key, act: what })).catch(() => null)
      if (answer && answer.status < 500) return { key, sentAt, number: answer.status === 200 ? (JSON.parse(answer.body).number as number) : null }
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
  }

  private post(body: string): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      const headers = { ...this.headers, 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
      const sent = request(`${this.url}/api/retrospectives/${this.retrospectiveId}/acts`, { method: 'POST', headers, agent, timeout: 15_000 }, (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (piece: string) => {
          text += piece
        })
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text }))
        answer.on('error', reject)
      })
      sent.on('error', reject)
      sent.on('timeout', () => sent.destroy(new Error('too late')))
      sent.end(body)
    })
  }

  close(): void {
    this.closing = true
    this.stream?.destroy()
  }
}

/** What somebody does next, by the phase that they see. */
function next(board: Board, nth: number): Act {
  const pick = <T>(list: readonly T[]) => list[(nth * 7919) % Math.max(1, list.length)]
  if (board.phase === 'gather')
    return { kind: 'add-card', column: pick(board.prompts)?.id ?? '', text: `A thought that is about as long as a thought on a card is, number ${nth}` }
  if (board.phase === 'group')
    return { kind: 'move-card', cardId: pick(board.cards)?.id ?? '', groupId: nth % 5 === 0 ? null : (pick(board.groups.slice(nth % 9))?.id ?? '') }
  // So many dots lie there that one is taken back before the next is placed.
  const own = board.votes[0]
  if (own && nth % 2) return { kind: 'set-dots', groupId: own.groupId, dots: 0 }
  return { kind: 'set-dots', groupId: pick(board.groups)?.id ?? '', dots: 1 }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
type Sent = { what: Act; key: string; sentAt: number; number: number | null; by: string }

/** Everybody acts every two seconds; the first one moves the phase on after each third of the time. */
async function play(browsers: readonly Browser[], seconds: number): Promise<Sent[]> {
  const sent: Sent[] = []
  const end = performance.now() + seconds * 1000
  const third = (seconds * 1000) / 3
  const turn = async (browser: Browser, at: number) => {
    await pause((at / browsers.length) * everyMs)
    let due = performance.now()
    let moved = 1
    for (let nth = at; performance.now() < end; nth += browsers.length) {
      const { board } = browser
      if (board) {
        const over = at === 0 && performance.now() > end - (3 - moved) * third && moved < 3
        const what: Act = over ? { kind: 'move-phase', to: moved === 1 ? 'group' : 'vote', steps: board.steps } : next(board, nth)
        if (over) moved += 1
        sent.push({ what, by: browser.seat.participantId, ...(await browser.send(what)) })
      }
      due += everyMs
      await pause(Math.max(0, due - performance.now()))
    }
  }
  await Promise.all(browsers.map(turn))
  return sent
}

async function until(met: () => boolean, longestMs = 20_000): Promise<boolean> {
  const end = performance.now() + longestMs
  while (!met()) {
    if (performance.now() > end) return false
    await pause(20)
  }
  return true
}

async function inStore<T>(where: Where, work: () => Promise<T>): Promise<T> {
  const close = useStore(openStore(where))
  try {
    return await work()
  } finally {
    await close()
  }
}

/** Which event each act became, by whose and which it was; the mark of what was asked stands behind that in the store. */
function numbersByKey(kept: readonly { key: string; number: number }[]): Map<string, number> {
  return new Map(kept.map(({ key, number }) => [key.replace(/ #[\w-]+$/, ''), number]))
}

/** Measures one store: first undisturbed, then with the server killed and started again in the middle. */
export async function measureLive(store: Store, seconds: number): Promise<LiveFigures> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'crossbrace-bench-'))
  undo.push(() => rmSync(dataFolder, { recursive: true, force: true }))
  const postgres = store === 'postgresql' ? await startTestPostgres() : null
  const run = async (killed: boolean) => {
    const where: Where = { databaseUrl: null, dataFolder: join(dataFolder, killed ? 'killed' : 'whole') }
    if (postgres) {
      const name = `bench_${randomBytes(6).toString('hex')}`
      const { default: pg } = await import('pg')
      const client = new pg.Client({ connectionString: `${postgres.url}/postgres` })
      await client.connect()
      await client.query(`CREATE DATABASE ${name}`)
      await client.end()
      where.databaseUrl = `${postgres.url}/${name}`
    }
    const { retrospectiveId, seats } = await prepare(where)
    const env: Record<string, string> = where.databaseUrl
      ? { DATABASE_URL: where.databaseUrl, CROSSBRACE_DATA: where.dataFolder }
      : { CROSSBRACE_DATA: where.dataFolder }
    const port = await freePort()
    let server = await startServer(process.cwd(), env, { at: port, tidy: true })
    const browsers = seats.map((seat) => new Browser(server.url, retrospectiveId, seat))
    // Whatever is loaded once for all is there before anything is weighed.
    browsers[0]?.listen()
    await until(() => browsers[0]?.board !== null)
    await browsers[0]?.send({ kind: 'change-name', name: 'Person zero', organisation: '' })
    const before = await server.heldKilobytes()
    for (const one of browsers.slice(1)) one.listen()
    if (!(await until(() => browsers.every((one) => one.board !== null)))) throw new Error('Not everybody could listen.')
    const kilobytesEach = ((await server.heldKilobytes()) - before) / (people - 1)
    const playing = play(browsers, seconds)
    let backAfterMs = 0
    if (killed) {
      await pause((seconds * 1000) / 2)
      await server.kill()
      const begun = performance.now()
      server = await startServer(process.cwd(), env, { at: port })
      backAfterMs = performance.now() - begun
    }
    const sent = await playing
    const last = Math.max(...sent.map((one) => one.number ?? 0))
    const everywhere = await until(() => browsers.every((one) => (one.board?.number ?? 0) >= last))
    for (const one of browsers) one.close()
    await server.kill()
    const kept = await inStore(where, () =>
      reading((from) => from.retrospectiveEvent.findMany({ where: { retrospectiveId }, select: { number: true, key: true } })),
    )
    return { sent, last, everywhere, browsers, kept, kilobytesEach, backAfterMs }
  }

  const whole = await run(false)
  const made = numbersByKey(whole.kept)
  const delays: number[] = []
  let lost = 0
  for (const { key, by, sentAt } of whole.sent) {
    const number = made.get(`${by} ${key}`)
    if (number === undefined) continue
    for (const one of whole.browsers) {
      const at = one.arrived.get(number)
      if (at === undefined) lost += 1
      else delays.push(at - sentAt)
    }
  }
  if (delays.length === 0) throw new Error('No act was found again on any screen: nothing was measured.')
  const shown = whole.browsers.map((one) =>
    JSON.stringify({ ...one.board, me: null, people: null, votes: null, cards: one.board?.cards.map(({ authorId: _, ...card }) => card) }),
  )
  const second = await run(true)
  const keptKeys = numbersByKey(second.kept)
  const acknowledged = second.sent.filter((one) => one.number !== null)
  await postgres?.stop()
  return {
    store,
    acts: whole.sent.length,
    refused: whole.sent.filter((one) => one.number === null).length,
    p50: quantile(delays, 0.5),
    p95: quantile(delays, 0.95),
    worst: Math.max(...delays),
    lost,
    outOfOrder: whole.browsers.reduce((sum, one) => sum + one.outOfOrder, 0),
    differing: new Set(shown).size - 1,
    kilobytesEach: whole.kilobytesEach,
    restart: {
      acknowledged: acknowledged.length,
      // An act that changes nothing leaves no event; a card always does.
      lost:
        acknowledged.filter((one) => {
          const number = keptKeys.get(`${one.by} ${one.key}`)
          return number === undefined ? one.what.kind === 'add-card' || (one.number ?? 0) > second.last : number !== one.number
        }).length + (second.everywhere ? 0 : 1),
      wholeBoards: second.browsers.reduce((sum, one) => sum + one.wholeBoards - 1, 0),
      backAfterMs: second.backAfterMs,
    },
  }
}

/** The figures in words. */
export function tellLive(one: LiveFigures, aimMs: number): string[] {
  const met = one.p95 < aimMs && one.lost + one.outOfOrder + one.differing + (one.restart?.lost ?? 0) === 0
  return [
    `Live retrospective, ${one.store}: ${people} people, an act of each every ${everyMs / 1000} s, ${one.acts} acts (${one.refused} refused: somebody else was first)`,
    `  from act to every screen: median ${one.p50.toFixed(0)} ms, p95 ${one.p95.toFixed(0)} ms, worst ${one.worst.toFixed(0)} ms; lost ${one.lost}, out of order ${one.outOfOrder}, screens that differ in the end ${one.differing}; ${one.kilobytesEach.toFixed(0)} KB of memory for each`,
    ...(one.restart
      ? [
          `  killed and started again in the middle (back after ${(one.restart.backAfterMs / 1000).toFixed(1)} s): ${one.restart.acknowledged} acts acknowledged, ${one.restart.lost} of them lost, ${one.restart.wholeBoards} browsers needed the whole board anew`,
        ]
      : []),
    `  p95 under ${aimMs} ms, nothing lost, nothing out of order: ${met ? 'met' : 'MISSED'}`,
  ]
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.on('exit', undoAll)
  const [store = 'sqlite', seconds = '60'] = process.argv.slice(2)
  for (const line of tellLive(await measureLive(store as Store, Number(seconds)), 300)) process.stdout.write(`${line}\n`)
  process.exit(0)
}
