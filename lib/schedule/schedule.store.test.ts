import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { answersOf, partnershipWith, roundFor, storeForEachTest } from '@/e2e/support/partnership-in-store'
import { reading } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { newSecret } from '@/lib/platform/ids'
import { submitAnswers } from '@/lib/rounds/mutations'
import { getSchedule } from './data'
import { giveLeaseBack, takeLease } from './lease'
import { noteRun } from './note-run'
import { leaseMs, runsKeptDays } from './rules'
import { tick } from './tick'

const start = Date.parse('2026-03-17T00:00:00Z')
const dayMs = 86_400_000

onBothStores('the schedule', (kind) => {
  storeForEachTest(kind)
  let folder: string
  const later = (ms: number) => writeFileSync(join(folder, 'now'), new Date(start + ms).toISOString())
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crossbrace-clock-'))
    env.testNow = join(folder, 'now')
    later(0)
  })
  afterEach(() => {
    env.testNow = null
    rmSync(folder, { recursive: true, force: true })
  })

  it('is done by one of two who ask at once, who keeps it by renewing, and passes on when the holder falls silent', async () => {
    const both = await Promise.all([takeLease('x', 'a'), takeLease('x', 'b')])
    expect(both.filter(Boolean)).toHaveLength(1)
    const [holder, other] = both[0] ? ['a', 'b'] : ['b', 'a']
    for (let minute = 1; minute <= 5; minute++) {
      later(minute * 60_000)
      expect([await takeLease('x', other), await takeLease('x', holder)]).toEqual([false, true])
    }
    later(5 * 60_000 + leaseMs - 1)
    expect(await takeLease('x', other)).toBe(false)
    later(5 * 60_000 + leaseMs)
    expect([await takeLease('x', other), await takeLease('x', holder)]).toEqual([true, false])
  })

  it('passes on at once at a clean stop, and is not given back by one who does not have it', async () => {
    await takeLease('x', 'a')
    await giveLeaseBack('x', 'b')
    expect(await takeLease('x', 'b')).toBe(false)
    await giveLeaseBack('x', 'a')
    expect(await takeLease('x', 'b')).toBe(true)
  })

  it('is not blocked by a clock that was ahead, for however long', async () => {
    later(365 * dayMs)
    await takeLease('x', 'a')
    later(0)
    expect(await takeLease('x', 'b')).toBe(true)
    expect(await takeLease('x', 'a')).toBe(false)
  })

  it('writes a row where something was done and once a day, and forgets rows after 90 days', async () => {
    const at = (days: number) => new Date(start + days * dayMs)
    expect([await noteRun(at(0), {}, ''), await noteRun(at(0), {}, ''), await noteRun(at(0), { roundsClosed: 1 }, '')]).toEqual([true, false, true])
    later(dayMs)
    expect([await noteRun(at(1), {}, ''), await noteRun(at(1), {}, 'roundsClosed'), await noteRun(at(1), {}, 'roundsClosed')]).toEqual([true, true, false])
    later((runsKeptDays + 0.5) * dayMs)
    await noteRun(at(runsKeptDays + 0.5), {}, '')
    expect((await getSchedule()).runs.map((run) => Math.round((run.startedAt.getTime() - start) / dayMs))).toEqual([runsKeptDays + 1, 1, 1])
  })

  it('closes what is due once, and tells the administrator when it ran and what it did', async () => {
    const { scope, members } = await partnershipWith(5)
    const { links } = await roundFor(scope, members)
    for (const link of links) await submitAnswers(link.token, answersOf(3), newSecret(), '2026-03-03')
    await Promise.all([tick(), tick()])
    await tick()
    expect(await reading((from) => from.roundClosure.count())).toBe(1)
    const { last, runs } = await getSchedule()
    expect(last?.getTime()).toBe(start)
    expect(runs.map((run) => run.did)).toEqual([{ roundsClosed: 1 }])
  })
})
