import { env } from './env'
import { type Transaction, reading } from './db'
import { newSecret } from './ids'

export type SettingKey = 'origin' | 'auth-secret' | 'first-run-code' | 'examples-loaded' | 'first-versions-kept' | 'mode' | 'signal-thresholds'

/** One setting of the installation, or null. */
export async function getSetting(key: SettingKey): Promise<string | null> {
  const row = await reading((from) => from.setting.findUnique({ where: { key } }))
  return row?.value ?? null
}

/** Writes one setting inside a transaction. */
export async function putSetting(tx: Transaction, key: SettingKey, value: string): Promise<void> {
  await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
}

/** Takes one setting out inside a transaction, so that what the program says counts again. */
export async function dropSetting(tx: Transaction, key: SettingKey): Promise<void> {
  await tx.setting.deleteMany({ where: { key } })
}

const remembered = ((globalThis as Record<symbol, unknown>)[Symbol.for('crossbrace.settings')] ??= {}) as {
  origin?: { value: string | null; until: number }
  secret?: string
}
const rememberMs = 5000

/** The address under which others reach this installation, or null before first run. Read anew every five seconds. */
export async function configuredOrigin(): Promise<string | null> {
  if (env.origin !== null) return env.origin
  if (!remembered.origin || remembered.origin.until < Date.now()) {
    remembered.origin = { value: await getSetting('origin'), until: Date.now() + rememberMs }
  }
  return remembered.origin.value
}

/** The address that links begin with: the configured one, else (before first run, in a demonstration) this machine's own. */
export async function linkOrigin(): Promise<string> {
  return (await configuredOrigin()) ?? `http://localhost:${env.port}`
}

/** Called after the address was changed in this process. */
export function forgetSettings(): void {
  remembered.origin = undefined
}

/** The key of the session tokens. Made once, at the first start, and kept in the store for all instances. */
export async function authSecret(): Promise<string> {
  if (!remembered.secret) {
    const value = await getSetting('auth-secret')
    if (value === null) throw new Error('The store was not prepared: start the application with npm start.')
    remembered.secret = value
  }
  return remembered.secret
}

/** A demonstration was about to be started on real data, or the reverse. */
export class WrongMode extends Error {
  override readonly name = 'WrongMode'
}

/** Makes what must exist before the first request. Safe to call at every start, by several instances. */
export async function prepareSettings(tx: Transaction): Promise<void> {
  const existing = await tx.setting.findUnique({ where: { key: 'auth-secret' } })
  if (!existing) await putSetting(tx, 'auth-secret', newSecret())
  const mode = env.demonstration ? 'demonstration' : 'real'
  const kept = await tx.setting.findUnique({ where: { key: 'mode' } })
  if (!kept) await putSetting(tx, 'mode', mode)
  else if (kept.value !== mode) {
    throw new WrongMode(
      kept.value === 'demonstration'
        ? 'This data folder belongs to a demonstration, whose passwords everybody knows. Start with another CROSSBRACE_DATA.'
        : 'This data folder holds real data. A demonstration needs a folder of its own.',
    )
  }
}
