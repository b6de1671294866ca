import Database from 'better-sqlite3'
import pg from 'pg'
import { vi } from 'vitest'
import type { StoreKind } from '@/lib/platform/db'

/** How many statements some work sends to the store. */
export async function countStatements(kind: StoreKind, work: () => Promise<unknown>): Promise<number> {
  const spy = kind === 'sqlite' ? vi.spyOn(Database.prototype, 'prepare') : vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    return spy.mock.calls.length
  } finally {
    spy.mockRestore()
  }
}
