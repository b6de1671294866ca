import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Visitor } from '../../e2e/support/visitor'
import { quantile, undo } from './serving'

type Timed = { many: number; readMs: number; rulesMs: number; found: number }
export type SignalTimes = { single: Timed | null; all: Timed }

/** Times signals in a process of its own; `one`: the id of a partnership to time by itself, or "". */
export async function timeSignals(dataFolder: string, email: string, one: string, day: string): Promise<SignalTimes> {
  const child = fork(join(process.cwd(), 'scripts/bench/signals-of.ts'), [dataFolder, email, one, day], { execArgv: ['--import', 'tsx'] })
  undo.push(() => child.kill('SIGKILL'))
  const [answer] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [SignalTimes | number]
  if (typeof answer === 'number' || answer === null) throw new Error('The signals could not be timed.')
  return answer
}

/** Saves this many check-ins through the form, so many at once, and gives the p95 of the time from sending to the answer, in milliseconds. */
export async function saveCheckIns(lead: Visitor, partnershipId: string, many: number, atOnce: number): Promise<{ many: number; atOnce: number; p95: number }> {
  const path = `/partnerships/${partnershipId}/check-ins/new`
  const times: number[] = []
  let left = many
  const one = async () => {
    while (left > 0) {
      left -= 1
      const page = await lead.get(path)
      const begun = performance.now()
      const answer = await lead.press(page, 'Save the check-in', { pulse: '4', moved: `The ferry meets the bus now (${left})`, victory: 'A first timetable' })
      if (answer.status !== 303) throw new Error(`A check-in was answered ${answer.status}.`)
      times.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return { many, atOnce, p95: quantile(times, 0.95) }
}
