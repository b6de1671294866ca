import 'server-only'
import { dayOf, hourMinuteOf, now } from '@/lib/platform/clock'
import { longDay } from '@/lib/platform/day-words'
import { getSchedule } from './data'
import { didInWords, sinceLastRun } from './rules'

/** When the schedule ran last and what it did, in words, for the administrator. */
export async function loadSchedule() {
  const { last, runs } = await getSchedule()
  return {
    ...sinceLastRun(last, now()),
    runs: runs.map((run) => ({
      id: run.id,
      when: `${longDay(dayOf(run.startedAt))}, ${hourMinuteOf(run.startedAt)}`,
      words: didInWords(run.did),
      // The step that failed; the log has more.
      failed: run.error !== '',
    })),
  }
}
