import { dayOf, now } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { type Did, isWorthARow, runsKeptDays } from './rules'

/** Notes what a run did, where that is worth a row; old rows go. */
export function noteRun(startedAt: Date, did: Did, error: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    const last = await tx.scheduleRun.findFirst({ orderBy: { startedAt: 'desc' } })
    const at = now()
    const known = last && { startedAt: last.startedAt, day: dayOf(last.startedAt), error: last.error }
    if (!isWorthARow({ did, error, at, day: dayOf(startedAt) }, known)) return false
    await tx.scheduleRun.deleteMany({ where: { startedAt: { lt: new Date(at.getTime() - runsKeptDays * 86_400_000) } } })
    await tx.scheduleRun.create({ data: { id: newId(), startedAt, endedAt: at, did, error } })
    return true
  })
}
