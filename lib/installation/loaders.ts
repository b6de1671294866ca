import 'server-only'
import { hasNoAdministrator } from '@/lib/access/data'
import { env } from '@/lib/platform/env'
import { reading, storeKind } from '@/lib/platform/db'
import { getSetting, linkOrigin } from '@/lib/platform/settings'
import { listMigrations } from '@/lib/platform/migrate'
import packageFile from '@/package.json'
import { demonstrationPassword, demonstrationPeople } from './demonstration'

/** True where this installation only shows invented data. */
export function isDemonstration(): boolean {
  return env.demonstration
}

/** The address that links begin with, as the administrator set it (or this machine's own before that). */
export async function loadAddress(): Promise<string> {
  return linkOrigin()
}

/** True once the invented examples were loaded. */
export async function loadExamplesLoaded(): Promise<boolean> {
  return (await getSetting('examples-loaded')) !== null
}

export type Health = { ok: boolean; store: 'reachable' | 'unreachable'; storeKind: string; schemaVersion: string | null; appVersion: string }

/** Is the store reachable, and which versions are these? For GET /api/health. */
export async function loadHealth(): Promise<Health> {
  const known = { storeKind: storeKind(), appVersion: packageFile.version, schemaVersion: listMigrations(storeKind()).at(-1)?.name ?? null }
  try {
    await reading((from) => from.setting.count())
    return { ok: true, store: 'reachable', ...known }
  } catch {
    return { ok: false, store: 'unreachable', ...known }
  }
}

/** True before the first administrator was made. */
export async function loadIsEmpty(): Promise<boolean> {
  return hasNoAdministrator()
}

/** The sign-ins that the demonstration lists; empty everywhere else. */
export function loadDemonstrationPeople(): { name: string; email: string; means: string; password: string }[] {
  if (!env.demonstration) return []
  return demonstrationPeople.map(({ name, email, means }) => ({ name, email, means, password: demonstrationPassword }))
}
