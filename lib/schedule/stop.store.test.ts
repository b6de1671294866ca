import { afterEach, beforeEach, expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { storeForEachTest } from '@/e2e/support/partnership-in-store'
import { startSmtp, type TestSmtp } from '@/e2e/support/smtp'
import { queue } from '@/lib/messages/queue'
import { inTransaction, reading } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { takeLease } from './lease'
import { beginSchedule, endSchedule, sendSoon, tick } from './tick'

onBothStores('a clean stop', (kind) => {
  storeForEachTest(kind)
  let smtp: TestSmtp
  beforeEach(async () => {
    smtp = await startSmtp()
    env.smtp = smtp.settings
  })
  afterEach(async () => {
    await endSchedule()
    env.smtp = null
    await smtp.stop()
  })

  const put = (count: number) =>
    inTransaction((tx) =>
      queue(
        tx,
        Array.from({ length: count }, (_, nth) => ({
          key: `test ${nth}`,
          kind: 'test' as const,
          partnershipId: null,
          to: { name: `Person ${nth}`, address: `p${nth}@agency.example` },
          about: {},
        })),
      ),
    )
  const rows = () => reading((from) => from.message.findMany({ orderBy: { id: 'asc' } }))
  const underWay = () => expect.poll(() => smtp.received.length, { timeout: 10_000, interval: 10 }).toBe(1)

  it('lets the message under way end, begins no other, and gives lease and claims back: each goes out once', async () => {
    smtp.state.slowMs = 700
    await put(4)
    await beginSchedule()
    await underWay()
    expect((await rows()).map((one) => one.state).sort()).toEqual(['sending', 'waiting', 'waiting', 'waiting'])
    await endSchedule()
    expect((await rows()).map((one) => one.state).sort()).toEqual(['sent', 'waiting', 'waiting', 'waiting'])
    expect((await rows()).every((one) => one.claimedBy === null)).toBe(true)
    expect(await takeLease('schedule', 'another')).toBe(true)
    // What is still called in this process does nothing more.
    await Promise.all([tick(), sendSoon()])
    expect(smtp.received).toHaveLength(1)
    expect(await takeLease('schedule', 'another')).toBe(true)

    smtp.state.slowMs = 0
    await inTransaction((tx) => tx.lease.deleteMany())
    await beginSchedule()
    await expect.poll(async () => (await rows()).every((one) => one.state === 'sent'), { timeout: 10_000 }).toBe(true)
    expect(smtp.received).toHaveLength(4)
    expect(new Set(smtp.received.map((mail) => mail.messageId)).size).toBe(4)
  })

  it('is not held up by a mail server that does not answer', async () => {
    smtp.state.slowMs = 2_500
    await put(2)
    await beginSchedule()
    await underWay()
    const from = performance.now()
    await endSchedule(200)
    expect(performance.now() - from).toBeLessThan(2_000)
    expect((await rows()).map((one) => [one.state, one.claimedBy !== null]).sort()).toEqual([
      ['sending', true],
      ['waiting', false],
    ])
    expect(await takeLease('schedule', 'another')).toBe(true)
  })
})
