import pg from 'pg'
import { storeKind, type Transaction } from './db'
import { env } from './env'
import { log } from './log'

/** All instances on one PostgreSQL hear of each other's news by this name. */
const channel = 'crossbrace_news'
const reconnectMs = 1000
/** While anybody listens, everybody looks so often whether there was news that nobody told them of. */
const lookAnewMs = 4000

/** `happened`: what it was, where it happened on this instance. */
type Listener = (happened?: unknown) => void
type Shared = { listeners: Map<string, Set<Listener>>; client: pg.Client | null; connecting: boolean; looking: NodeJS.Timeout | null }
const shared = ((globalThis as Record<symbol, unknown>)[Symbol.for('crossbrace.live')] ??= {
  listeners: new Map(),
  client: null,
  connecting: false,
  looking: null,
}) as Shared

/** Calls `listener` whenever there may be news of this topic: at once on this instance, and from others. Returns the way to stop. News may be told twice, and must be read from the store. */
export function onNews(topic: string, listener: Listener): () => void {
  const there = shared.listeners.get(topic) ?? new Set()
  shared.listeners.set(topic, there.add(listener))
  shared.looking ??= setInterval(tellAll, lookAnewMs).unref()
  if (storeKind() === 'postgresql') void listen()
  return () => {
    there.delete(listener)
    if (there.size === 0 && shared.listeners.get(topic) === there) shared.listeners.delete(topic)
    if (shared.listeners.size === 0) rest()
  }
}

/** Inside a transaction: other instances hear of it once it is committed, and never where it fails. */
export async function newsForOthers(tx: Transaction, topic: string): Promise<void> {
  if (storeKind() === 'postgresql') await tx.$queryRawUnsafe('SELECT pg_notify($1, $2)::text', channel, topic)
}

/** After the commit: whoever listens on this instance looks, or takes what happened as it is told. */
export function newsHere(topic: string, happened?: unknown): void {
  for (const listener of shared.listeners.get(topic) ?? []) listener(happened)
}

function tellAll(): void {
  for (const topic of [...shared.listeners.keys()]) newsHere(topic)
}

/** Nobody listens any more: the connection and the clock go. */
function rest(): void {
  if (shared.looking) clearInterval(shared.looking)
  shared.looking = null
  const { client } = shared
  shared.client = null
  void client?.end().catch(() => {})
}

/** One connection of its own for each process: those of the pool are handed round, and would forget that they listen. */
async function listen(): Promise<void> {
  if (shared.client || shared.connecting || shared.listeners.size === 0) return
  shared.connecting = true
  const client = new pg.Client({ connectionString: listenAddress(), connectionTimeoutMillis: 3000, keepAlive: true })
  const lost = () => {
    if (shared.client === client) shared.client = null
    client.removeAllListeners()
    client.on('error', () => {})
    void client.end().catch(() => {})
    if (shared.listeners.size > 0) setTimeout(() => void listen(), reconnectMs).unref()
  }
  try {
    await client.connect()
    client.on('notification', ({ payload }) => payload && newsHere(payload))
    client.on('error', lost)
    client.on('end', lost)
    await client.query(`LISTEN ${channel}`)
    shared.client = client
    // What happened while nobody listened is in the store.
    tellAll()
  } catch {
    log('live.not-listening')
    lost()
  } finally {
    shared.connecting = false
  }
}

let addressForTests: string | null = null
const listenAddress = () => addressForTests ?? env.databaseUrl ?? undefined

/** For tests, whose store is not the one that the surroundings name. */
export function listenAt(databaseUrl: string | null): void {
  addressForTests = databaseUrl
  rest()
}
