import { reading } from '@/lib/platform/db'
import { leaseMs } from './rules'
import type { Did } from './rules'

/** When the schedule ran last (the lease is renewed with each run) and what it did on its latest runs that did something. */
export async function getSchedule(most = 10) {
  const [lease, runs] = await Promise.all([
    reading((from) => from.lease.findUnique({ where: { name: 'schedule' } })),
    reading((from) => from.scheduleRun.findMany({ orderBy: [{ startedAt: 'desc' }, { id: 'desc' }], take: most })),
  ])
  const renewed = lease && lease.until.getTime() - leaseMs
  const noted = runs[0]?.startedAt.getTime() ?? null
  const last = Math.max(renewed ?? 0, noted ?? 0)
  return {
    last: last === 0 ? null : new Date(last),
    runs: runs.map((run) => ({ id: run.id, startedAt: run.startedAt, did: run.did as Did, error: run.error })),
  }
}
