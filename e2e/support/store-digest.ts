import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Server } from './server'

/** Rows that move by themselves, when somebody only looks or is refused, or each minute: sessions are seen, failures counted, the schedule runs, who looked is noted. */
const restless = ['Session', 'Viewing', 'RateLimit', 'Lease', 'ScheduleRun']

/**
 * Columns that the schedule makes anew by itself from what is recorded. What counts the acts (Grant.changes) stays in: no act
 * hides behind them.
 */
const restlessColumns: Record<string, readonly string[]> = {
  Grant: ['entry', 'need', 'nameFolded', 'stage', 'lastCheckInOn', 'nextReviewOn', 'dueOn'],
}

const sumOf = (content: string | Buffer) => createHash('sha256').update(content).digest('base64url')

/** One value per table for all that the embedded store holds: equal means that nothing was changed. */
export function digestOf(server: Server): Record<string, string> {
  const store = new Database(join(server.dataFolder, 'crossbrace.db'), { readonly: true })
  try {
    const digests: Record<string, string> = {}
    const tables = store.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`).all() as { name: string }[]
    for (const { name } of tables) {
      if (restless.includes(name) || name.startsWith('sqlite_')) continue
      const rows = store
        .prepare(`SELECT * FROM "${name}"`)
        .all()
        .map((row) =>
          JSON.stringify(
            Object.entries(row as object)
              .filter(([key]) => !restlessColumns[name]?.includes(key))
              .map(([key, value]) => [key, Buffer.isBuffer(value) ? sumOf(value) : value]),
          ),
        )
      digests[name] = `${rows.length} rows ${sumOf(rows.sort().join('\n')).slice(0, 16)}`
    }
    return digests
  } finally {
    store.close()
  }
}
