import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { partnershipWith, storeForEachTest } from '@/e2e/support/partnership-in-store'
import { type Impolite, startImpolite, startMute, startSmtp, type TestSmtp } from '@/e2e/support/smtp'
import { inTransaction, reading } from '@/lib/platform/db'
import { env, type Smtp } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'
import { type Handed, type Mailer, openMailer } from '@/lib/platform/mail'
import { composeWith } from '@/lib/reminders/compose'
import { getOutbox, listMessages, messagesOnAPage } from './data'
import { resend, stop } from './mutations'
import { type Compose, sendWaiting } from './outbox'
import { queue } from './queue'
import { claimMs, mostTries } from './rules'
import { messageKinds, type NewMessage } from './types'

const quick: Parameters<typeof openMailer>[1] = { connectMs: 400, answerMs: 1000, anewMs: 300 }
const start = new Date('2026-11-16T00:00:00Z')

onBothStores('the outbox', (kind) => {
  storeForEachTest(kind)
  let smtp: TestSmtp
  let folder: string
  const at = (instant: Date | number) => writeFileSync(join(folder, 'now'), new Date(instant).toISOString())
  const later = (ms: number) => at(start.getTime() + ms)

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'crossbrace-clock-'))
    smtp = await startSmtp()
    env.smtp = smtp.settings
    env.testNow = join(folder, 'now')
    at(start)
  })
  afterEach(async () => {
    env.smtp = null
    env.testNow = null
    await smtp.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const compose: Compose = async (_tx, message) => ({
    mail: { to: { name: message.toName, address: message.toAddress }, replyTo: null, subject: `For ${message.toName}`, text: 'Text', html: '<p>Text</p>' },
    undo: null,
  })
  const message = (nth: number | string, more: Partial<NewMessage> = {}): NewMessage => ({
    key: `test ${nth}`,
    kind: 'test',
    partnershipId: null,
    to: { name: `Person ${nth}`, address: `p${nth}@agency.example` },
    about: {},
    ...more,
  })
  const put = (...messages: NewMessage[]) => inTransaction((tx) => queue(tx, messages))
  const run = async (settings: Smtp = smtp.settings, how: Compose = compose, holder = newId(), most?: number, waits = quick) => {
    const mailer = openMailer(settings, waits)
    if (!mailer) throw new Error('no mailer')
    try {
      return await sendWaiting(holder, mailer, how, { domain: 'crossbrace.example', kinds: messageKinds, ...(most ? { most } : {}) })
    } finally {
      mailer.close()
    }
  }
  const rows = () => reading((from) => from.message.findMany({ orderBy: { key: 'asc' } }))
  const row = async () => (await rows())[0]

  it('takes one message for one reason, however often it is put there, and none where no mail server is set', async () => {
    expect(await put(message(1), message(1))).toBe(1)
    expect(await Promise.all([put(message(1)), put(message(2)), put(message(2))])).toEqual([0, 1, 0])
    env.smtp = null
    expect(await put(message(3))).toBe(0)
    expect(await rows()).toHaveLength(2)
  })

  it('keeps nothing of a message whose cause was rolled back', async () => {
    await expect(
      inTransaction(async (tx) => {
        await queue(tx, [message(1)])
        throw new Error('rolled back')
      }),
    ).rejects.toThrow('rolled back')
    expect(await rows()).toEqual([])
  })

  it('sends each once, with both kinds of text and an id of its own, and no more the next time', async () => {
    await put(message(1), message(2), message(3))
    expect(await run()).toMatchObject({ sent: 3, failed: 0, again: 0 })
    expect(await run()).toMatchObject({ sent: 0 })
    expect(smtp.received.map((mail) => mail.subject).sort()).toEqual(['For Person 1', 'For Person 2', 'For Person 3'])
    expect(new Set(smtp.received.map((mail) => mail.messageId)).size).toBe(3)
    expect(smtp.received[0]?.html).toContain('<p>Text</p>')
    expect(smtp.received[0]?.headers.get('auto-submitted')).toBe('auto-generated')
    expect((await rows()).map((one) => [one.state, one.attempts, one.claimedBy])).toEqual([1, 2, 3].map(() => ['sent', 1, null]))
  })

  it('sends each once though three instances send at the same time', async () => {
    await put(...Array.from({ length: 60 }, (_, nth) => message(nth)))
    const counts = await Promise.all([run(), run(), run()])
    expect(counts.reduce((sum, one) => sum + one.sent, 0)).toBe(60)
    expect(smtp.received).toHaveLength(60)
    expect(new Set(smtp.received.map((mail) => mail.subject)).size).toBe(60)
  })

  it('tries again after 1, 5, 15 and 60 minutes, hourly then, and gives up after a day', async () => {
    await put(message(1))
    smtp.state.manner = { receiver: 450 }
    const minutes: number[] = []
    let passed = 0
    for (let tries = 1; tries < mostTries; tries++) {
      expect(await run()).toMatchObject({ again: 1 })
      const wait = ((await row())?.sendAfter.getTime() ?? 0) - start.getTime() - passed
      minutes.push(wait / 60_000)
      later(passed + wait - 1)
      expect(await run()).toEqual({ sent: 0, failed: 0, dropped: 0, again: 0 })
      passed += wait
      later(passed)
    }
    expect(minutes.slice(0, 6)).toEqual([1, 5, 15, 60, 60, 60])
    expect(minutes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(24 * 60)
    expect(minutes.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(23 * 60)
    expect(await run()).toMatchObject({ failed: 1 })
    expect(await row()).toMatchObject({ state: 'failed', attempts: mostTries })
    expect((await row())?.lastError).toContain('The mailbox does not take it')
    expect(smtp.received).toEqual([])
  })

  it('goes on with the others where one is put off or refused, over the same line', async () => {
    await put(message(1, { to: { name: 'R', address: 'refused@agency.example' } }), message(2), message(3))
    expect(await run()).toEqual({ sent: 2, failed: 1, dropped: 0, again: 0 })
    expect(smtp.state.connections).toBe(1)
    expect((await rows()).map((one) => one.state)).toEqual(['failed', 'sent', 'sent'])
    expect((await row())?.lastError).toContain('No such mailbox')
  })

  it('arrives at the second try after one "not now", and is given up at once with the server’s words after a "never"', async () => {
    await put(message(1))
    smtp.state.manner = { content: 451 }
    expect(await run()).toMatchObject({ again: 1 })
    smtp.state.manner = 'accept'
    later(60_000)
    expect(await run()).toMatchObject({ sent: 1 })
    expect(await row()).toMatchObject({ state: 'sent', attempts: 2, lastError: '' })
    await put(message(2))
    smtp.state.manner = { content: 554 }
    expect(await run()).toMatchObject({ failed: 1 })
    expect((await rows())[1]).toMatchObject({ state: 'failed', attempts: 1, lastError: expect.stringContaining('The content is not taken') })
    expect(smtp.received).toHaveLength(1)
  })

  it('waits where the server refuses the connection, never answers, or cannot be trusted; and tries no other meanwhile', async () => {
    const mute = await startMute()
    const selfSigned = await startSmtp({ secure: true })
    try {
      const settings: [string, Partial<Smtp>][] = [
        ['could not be reached', { port: 1 }],
        ['did not answer', { port: mute.port }],
        ['cannot be trusted', { port: selfSigned.port, secure: true, host: 'localhost' }],
        ['connection that can be trusted', { requireTls: true }],
      ]
      await put(message(1), message(2))
      let passed = 0
      for (const [nth, [words, more]] of settings.entries()) {
        expect(await run({ ...smtp.settings, ...more })).toEqual({ sent: 0, failed: 0, dropped: 0, again: 1 })
        const tried = (await rows()).filter((one) => one.lastError.includes(words))
        expect(tried, `${words}: ${(await rows()).map((one) => one.lastError).join(' | ')}`).toHaveLength(1)
        expect((await rows()).filter((one) => one.state === 'waiting' && one.claimedBy === null)).toHaveLength(2)
        passed += 61 * 60_000 * (nth + 1)
        later(passed)
      }
      expect(await run()).toMatchObject({ sent: 2 })
      expect(smtp.received).toHaveLength(2)
    } finally {
      await mute.stop()
      await selfSigned.stop()
    }
  })

  const noSuch = { at: 'RCPT', says: '550 5.1.1 No such mailbox', only: 'refused' } as const
  it.each<[string, Impolite[]]>([
    ['closes the line after it', [{ ...noSuch, next: 'close' }]],
    ['ends the line after it', [{ ...noSuch, next: 'end' }]],
    ['says nothing more after it', [{ ...noSuch, next: 'silent' }]],
    ['goes on with an answer that has no end', [noSuch, { at: 'RSET', says: '250-and', next: 'chatter' }]],
  ])('loses one refused address and no other where the server %s', async (_name, how) => {
    const server = await startImpolite(...how)
    try {
      await put(message(1, { to: { name: 'R', address: 'refused@agency.example' } }), message(2), message(3))
      expect(await run({ ...smtp.settings, port: server.port })).toEqual({ sent: 2, failed: 1, dropped: 0, again: 0 })
      expect(server.taken.sort()).toEqual(['p2@agency.example', 'p3@agency.example'])
    } finally {
      await server.stop()
    }
  })

  it('gives no message up for a fault of the relay or of the sender: the run ends, and all arrive once it is mended', { timeout: 120_000 }, async () => {
    const faults: Impolite[] = [
      { at: 'MAIL', says: '550 5.1.8 Sender is not known here' },
      { at: 'MAIL', says: '553 Not your address' },
      { at: 'MAIL', says: '530 5.7.0 Authentication required' },
      { at: 'RCPT', says: '530 Authentication required' },
      { at: 'RCPT', says: '554 5.7.1 Relay access denied' },
      { at: 'RCPT', says: '550 5.4.5 Daily quota exceeded' },
      { at: 'RCPT', says: '550 5.1.7 Sender refused' },
      { at: 'RCPT', says: '503 Bad sequence' },
      { at: 'DATA', says: '554 5.5.1 No valid recipients' },
      { at: 'content', says: '550 5.7.1 Sending is blocked' },
      { at: 'content', says: '552 5.3.4 Too big' },
    ]
    await put(message(1), message(2))
    const server = await startImpolite()
    const settings = { ...smtp.settings, port: server.port }
    try {
      for (const [nth, told] of faults.entries()) {
        server.state.how = [told]
        later(nth * 2 * 3_600_000)
        expect(await run(settings), told.says ?? '').toEqual({ sent: 0, failed: 0, dropped: 0, again: 1 })
        const all = await rows()
        expect(
          all.map((one) => one.state),
          told.says ?? '',
        ).toEqual(['waiting', 'waiting'])
        expect(all.map((one) => one.lastError)).toContain(told.says)
      }
      server.state.how = []
      later(48 * 3_600_000)
      expect(await run(settings)).toMatchObject({ sent: 2 })
    } finally {
      await server.stop()
    }
  })

  it.each<[Impolite['at'], string]>([
    ['RCPT', '550 5.1.1 No such mailbox'],
    ['RCPT', '550 No such mailbox'],
    ['RCPT', '552 5.2.2 Mailbox full'],
    ['content', '554 Not taken'],
    ['content', '550 5.2.1 Mailbox disabled'],
  ])('gives up for good what is refused by receiver or content, and no other (at %s: %s)', async (at, says) => {
    const server = await startImpolite({ at, says, only: 'p1@' })
    try {
      await put(message(1), message(2))
      expect(await run({ ...smtp.settings, port: server.port })).toEqual({ sent: 1, failed: 1, dropped: 0, again: 0 })
      expect((await rows()).map((one) => one.state)).toEqual(['failed', 'sent'])
    } finally {
      await server.stop()
    }
  })

  it.each<[string, Impolite]>([
    ['at the greeting', { at: 'EHLO', says: '250-and', next: 'chatter' }],
    ['at the receiver', { at: 'RCPT', says: '250-and', next: 'chatter' }],
    ['after the content', { at: 'content', says: '250-and', next: 'chatter' }],
  ])('ends the run in time, and leaves no line open, where the server talks for ever %s', async (_name, how) => {
    const server = await startImpolite(how)
    try {
      await put(message(1), message(2))
      const brief = { ...quick, messageMs: 700 }
      expect(await run({ ...smtp.settings, port: server.port }, compose, newId(), 9, brief)).toEqual({ sent: 0, failed: 0, dropped: 0, again: 1 })
      expect((await rows()).map((one) => one.state)).toEqual(['waiting', 'waiting'])
      await expect.poll(() => server.sockets.size).toBe(0)
    } finally {
      await server.stop()
    }
  })

  it('tells the administrator of a message that waits for over fifteen minutes past its time, but not of one that waits for the morning', async () => {
    await put(message(1))
    later(15 * 60_000)
    expect((await getOutbox()).overdueSince).toBeNull()
    later(15 * 60_000 + 1)
    expect((await getOutbox()).overdueSince).toEqual(start)
    smtp.state.manner = { receiver: 450 }
    await run()
    expect((await getOutbox()).overdueSince).toBeNull()
    await inTransaction((tx) => tx.message.deleteMany())
    const evening = Date.parse('2026-11-16T08:30:00Z')
    at(evening)
    await put(message(2, { kind: 'round-closed' }))
    // Half past ten in the evening, ten minutes past seven in the morning, and twenty past.
    const seen: boolean[] = []
    for (const hours of [1, 9 + 2 / 3, 9 + 5 / 6]) {
      at(evening + hours * 3_600_000)
      seen.push((await getOutbox()).overdueSince !== null)
    }
    expect(seen).toEqual([false, false, true])
  })

  it('sends a message at most once more where the line broke after it was handed over, under the same id, and says that it may have come twice', async () => {
    await put(message(1))
    smtp.state.manner = 'cut-off'
    expect(await run()).toMatchObject({ again: 1 })
    expect(await row()).toMatchObject({ state: 'waiting', about: { mayBeDouble: true } })
    later(60_000)
    expect(await run()).toMatchObject({ failed: 1 })
    expect(await row()).toMatchObject({ state: 'failed', lastError: expect.stringContaining('may have arrived') })
    later(3 * 3_600_000)
    expect(await run()).toMatchObject({ sent: 0, again: 0, failed: 0 })
    expect(smtp.received).toHaveLength(2)
    expect(new Set(smtp.received.map((mail) => mail.messageId)).size).toBe(1)
  })

  it('takes up what a process that died had claimed or was handing over, once its claim has run out; the latter once', async () => {
    await put(message(1), message(2))
    await inTransaction((tx) =>
      tx.message.updateMany({ where: { key: 'test 1' }, data: { state: 'waiting', claimedBy: 'gone', claimedUntil: new Date(start.getTime() + claimMs) } }),
    )
    await inTransaction((tx) =>
      tx.message.updateMany({
        where: { key: 'test 2' },
        data: { state: 'sending', attempts: 1, claimedBy: 'gone', claimedUntil: new Date(start.getTime() + claimMs) },
      }),
    )
    expect(await run()).toMatchObject({ sent: 0 })
    later(claimMs)
    expect(await run()).toMatchObject({ sent: 2 })
    expect((await rows()).map((one) => (one.about as { mayBeDouble?: boolean }).mayBeDouble ?? false)).toEqual([false, true])
    await inTransaction((tx) => tx.message.updateMany({ where: { key: 'test 2' }, data: { state: 'sending', claimedBy: 'gone', claimedUntil: start } }))
    await run()
    expect((await rows())[1]?.state).toBe('failed')
    expect(smtp.received).toHaveLength(2)
  })

  it.each<[string, Handed]>([
    ['sent', { outcome: 'sent' }],
    ['put off', { outcome: 'again', words: 'Not now', reached: true, unsure: false }],
    ['cut off', { outcome: 'again', words: 'Cut off', reached: true, unsure: true }],
    ['refused', { outcome: 'refused', words: 'Never' }],
  ])('notes nothing on a message that another took meanwhile, be it %s', async (_name, handed) => {
    await put(message(1))
    const taken = { state: 'sending', claimedBy: 'another', claimedUntil: new Date(start.getTime() + claimMs) }
    const mailer: Mailer = {
      close: () => {},
      send: async () => {
        await inTransaction((tx) => tx.message.updateMany({ data: taken }))
        return handed
      },
    }
    await sendWaiting('one', mailer, compose, { domain: 'crossbrace.example', kinds: messageKinds })
    expect(await row()).toMatchObject({ ...taken, about: {}, lastError: '', sentAt: null })
  })

  it('is neither blocked nor doubled by a clock that jumps: a claim or a wait that ends later than any could counts for nothing', async () => {
    const year = 365 * 86_400_000
    later(year)
    await put(message(1))
    smtp.state.manner = { receiver: 450 }
    await run()
    await put(message(2))
    await inTransaction((tx) =>
      tx.message.updateMany({ where: { key: 'test 2' }, data: { claimedBy: 'gone', claimedUntil: new Date(start.getTime() + year + claimMs) } }),
    )
    smtp.state.manner = 'accept'
    // Back by a year, and forward again.
    at(start)
    expect(await run()).toMatchObject({ sent: 2 })
    later(year)
    expect(await run()).toMatchObject({ sent: 0 })
    expect(await put(message(1), message(2))).toBe(0)
    expect(smtp.received).toHaveLength(2)
  })

  it('drops a message whose reason is gone; of a round nothing of it stays', async () => {
    const { partnershipId } = await partnershipWith(0)
    await put(message(1, { partnershipId }), message(2, { partnershipId, roundId: 'r' }))
    expect(await run(smtp.settings, async () => null)).toMatchObject({ dropped: 2, sent: 0 })
    expect((await rows()).map((one) => one.state)).toEqual(['dropped'])
    expect(smtp.received).toEqual([])
  })

  it('lets the lead stop one that waits and send one again that failed, and nobody touch one of another partnership', async () => {
    const { partnershipId, scope } = await partnershipWith(0)
    const other = await partnershipWith(0, 'Clean estuary')
    await put(message(1, { partnershipId }))
    const id = (await row())?.id ?? ''
    expect([await stop(other.scope, id), await resend(other.scope, id), await resend(scope, id)]).toEqual(['not-found', 'not-found', 'not-failed'])
    expect([await stop(scope, id), await stop(scope, id)]).toEqual(['done', 'done'])
    expect(await run()).toMatchObject({ sent: 0 })
    expect(await resend(scope, id)).toBe('done')
    expect(await run()).toMatchObject({ sent: 1 })
    expect([await stop(scope, id), await resend(scope, id)]).toEqual(['not-waiting', 'not-failed'])
    expect(smtp.received).toHaveLength(1)
  })

  it('holds ten thousand: a page of them is read by its mark, a run sends its share, and others write meanwhile', { timeout: 120_000 }, async () => {
    const { partnershipId, scope } = await partnershipWith(0)
    await inTransaction(
      (tx) =>
        queue(
          tx,
          Array.from({ length: 10_000 }, (_, nth) => message(nth, { partnershipId })),
        ),
      60_000,
    )
    const seen = new Set<string>()
    let mark: { createdAt: Date; id: string } | null = null
    for (let page = 0; page < 4; page++) {
      const list = await listMessages(scope, mark)
      expect(list).toHaveLength(messagesOnAPage + 1)
      for (const one of list.slice(0, messagesOnAPage)) seen.add(one.id)
      mark = list[messagesOnAPage - 1] ?? null
    }
    expect(seen.size).toBe(4 * messagesOnAPage)
    const sending = run(smtp.settings, compose, newId(), 200)
    let written = 0
    const writing = (async () => {
      for (let nth = 0; nth < 20; nth++) {
        await inTransaction((tx) => tx.setting.upsert({ where: { key: 'k' }, create: { key: 'k', value: `${nth}` }, update: { value: `${nth}` } }))
        written += 1
      }
    })()
    await Promise.all([sending, writing])
    expect((await sending).sent).toBe(200)
    expect(written).toBe(20)
    expect(smtp.received).toHaveLength(200)
    expect(await reading((from) => from.message.count({ where: { state: 'waiting', claimedBy: null } }))).toBe(9800)
  })

  it('answers a test message by the real words, to whoever asked for it', async () => {
    await put(message(1))
    expect(await run(smtp.settings, composeWith('https://crossbrace.example'))).toMatchObject({ sent: 1 })
    expect(smtp.received[0]?.subject).toBe('Crossbrace: a test message')
    expect(smtp.received[0]?.text).toContain('https://crossbrace.example')
  })
})
