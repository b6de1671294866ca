import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestPostgres } from '../../scripts/test-postgres.mjs'
import { startServer } from './server'
import { firstRoundDay, seed } from './world'

/** One PostgreSQL for all journeys, and one seeded embedded store that each worker copies. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'crossbrace-world-'))
  const postgres = await startTestPostgres()
  const clear = async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  process.env.CROSSBRACE_JOURNEYS_POSTGRES = postgres.url
  process.env.CROSSBRACE_JOURNEYS_WORLD = folder
  try {
    const server = await startServer('sqlite', firstRoundDay)
    try {
      writeFileSync(join(folder, 'world.json'), JSON.stringify(await seed(server)))
      await server.end()
      cpSync(server.dataFolder, join(folder, 'data'), { recursive: true, filter: (path) => !/server\.(pid|lock)/.test(path) })
    } finally {
      await server.stop()
    }
  } catch (error) {
    await clear()
    throw error
  }
  return clear
}
