import Database from 'better-sqlite3'
import pg from 'pg'
import { vi } from 'vitest'
import type { StoreKind } from '@/lib/platform/db'

/** How many statements some work sends to the store. */
export async function countStatements(kind: StoreKind, work: () => Promise<unknown>): Promise<number> {
  return (await statementsOf(kind, work)).length
}

/** The statements that some work sends to the store, in their order. */
export async function statementsOf(kind: StoreKind, work: () => Promise<unknown>): Promise<string[]> {
  const spy = kind === 'sqlite' ? vi.spyOn(Database.prototype, 'prepare') : vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    return spy.mock.calls.map(([asked]) => (typeof asked === 'string' ? asked : String((asked as { text?: string } | null)?.text)))
  } finally {
    spy.mockRestore()
  }
}
