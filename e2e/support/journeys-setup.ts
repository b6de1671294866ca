import { startTestPostgres } from '../../scripts/test-postgres.mjs'

/** One PostgreSQL for all journeys; each server makes a database of its own in it. */
export default async function setup(): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres()
  process.env.CROSSBRACE_JOURNEYS_POSTGRES = postgres.url
  return postgres.stop
}
