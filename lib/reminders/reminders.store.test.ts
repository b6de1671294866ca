import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { answersOf, partnershipWith, storeForEachTest, type Tables, windUp } from '@/e2e/support/partnership-in-store'
import { linksIn, startSmtp, type TestSmtp } from '@/e2e/support/smtp'
import { getOwnPage } from '@/lib/accountabilities/data'
import { endMemberLink, mintMemberLinks } from '@/lib/accountabilities/mutations'
import { adopt } from '@/lib/commitments/mutations'
import { choose, resend } from '@/lib/messages/mutations'
import { sendWaiting } from '@/lib/messages/outbox'
import { messageKinds } from '@/lib/messages/types'
import { today } from '@/lib/platform/clock'
import { inTransaction, reading } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { newId, newSecret } from '@/lib/platform/ids'
import { openMailer } from '@/lib/platform/mail'
import { closeDueRounds, closeRound } from '@/lib/rounds/close-round'
import { getAnswerPage } from '@/lib/rounds/data'
import { openRound, renewLinks, submitAnswers } from '@/lib/rounds/mutations'
import { composeWith } from './compose'
import { getReminderFacts } from './data'
import { remind } from './mutations'
import { queueDue } from './queue-due'

const origin = 'https://crossbrace.example'

onBothStores('messages', (kind) => {
  let tables: Tables
  let smtp: TestSmtp
  let folder: string
  storeForEachTest(kind, (_store, made) => {
    tables = made
  })
  /** Noon of a day where the installation is. */
  const on = (day: string) => writeFileSync(join(folder, 'now'), `${day}T00:00:00Z`)
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'crossbrace-clock-'))
    smtp = await startSmtp()
    env.smtp = smtp.settings
    env.testNow = join(folder, 'now')
    on('2026-03-02')
  })
  afterEach(async () => {
    env.smtp = null
    env.testNow = null
    await smtp.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  async function send() {
    const mailer = openMailer(smtp.settings)
    if (!mailer) throw new Error('no mailer')
    try {
      return await sendWaiting(newId(), mailer, composeWith(origin), { domain: 'crossbrace.example', kinds: messageKinds })
    } finally {
      mailer.close()
    }
  }
  const sweep = async (day: string) => {
    on(day)
    const made = await queueDue(day)
    await send()
    return made
  }
  const messages = () => reading((from) => from.message.findMany({ orderBy: { id: 'asc' } }))
  const about = (words: string) => smtp.received.filter((mail) => mail.subject?.includes(words))
  const token = (mail: (typeof smtp.received)[number] | undefined) =>
    linksIn(mail)
      .find((path) => /^\/(answer|member)\//.test(path))
      ?.split('/')[2] ?? ''

  const rhythm = (id: string, checkInDays: number) => inTransaction((tx) => tx.partnership.update({ where: { id }, data: { checkInDays } }))
  /** A partnership whose members have addresses, but for the last one. */
  async function group(people = 6) {
    const made = await partnershipWith(people)
    await rhythm(made.partnershipId, 0)
    const memberships = await reading((from) => from.membership.findMany({ where: { partnershipId: made.partnershipId }, include: { person: true } }))
    const sorted = memberships.sort((a, b) => (a.person.name < b.person.name ? -1 : 1))
    for (const [nth, one] of sorted.slice(0, -1).entries())
      await inTransaction((tx) => tx.person.update({ where: { id: one.personId }, data: { email: `m${nth}@agency.example` } }))
    return { ...made, members: sorted.map((one) => one.id) }
  }
  async function opened(people = 6) {
    const made = await group(people)
    const answer = await openRound(made.scope, newSecret(), {
      on: '2026-03-02',
      closesOn: '2026-03-16',
      minimumAnswers: 5,
      facilitator: null,
      invited: made.members,
      orderSeed: 7,
      byMail: true,
    })
    if (answer.outcome === 'refused') throw new Error(answer.reason)
    return { ...made, ...answer }
  }
  const answer = (link: string, day = today()) => submitAnswers(link, answersOf(3), newSecret(), day)

  describe('of a round', () => {
    it('bring each a link of their own, and give back only the links of those without an address', async () => {
      const { links, mailed } = await opened()
      expect([links.length, mailed]).toEqual([1, 5])
      expect(await send()).toMatchObject({ sent: 5 })
      const tokens = about('how are we doing?').map(token)
      expect(new Set(tokens).size).toBe(5)
      for (const one of [...tokens, links[0]?.token ?? '']) expect((await getAnswerPage(one, null, '2026-03-03'))?.state).toBe('open')
      for (const mail of smtp.received) {
        expect(mail.text).toContain('could answer in your place')
        expect(mail.subject?.length).toBeLessThan(60)
        expect(mail.html).toContain(token(mail))
        expect(mail.html).not.toMatch(/<img|src=/)
        expect(mail.replyTo?.text).toContain('@example.org')
      }
    })

    it('leave no link and no token in any table, be it waiting, sent, put off or refused', async () => {
      await opened()
      smtp.state.manner = { receiver: 450 }
      await send()
      on('2026-03-03')
      smtp.state.manner = 'accept'
      await send()
      const tokens = smtp.received.map(token)
      expect(tokens).toHaveLength(5)
      for (const name of await tables.names()) {
        const content = JSON.stringify(await tables.rows(`SELECT * FROM "${name}"`))
        for (const one of tokens) expect(content.includes(one), name).toBe(false)
        if (name === 'Message') expect(content).not.toMatch(/https?:|\/answer\/|\/member\//)
      }
      // A link that surely did not arrive opens nothing: there is one for each person.
      expect(await reading((from) => from.invitationLink.count())).toBe(6)
    })

    it('go to the address and the name that stand in the record at each try, and to nobody where the address was taken out', async () => {
      const { scope, members } = await opened()
      smtp.state.manner = { receiver: 554 }
      expect(await send()).toMatchObject({ failed: 5 })
      smtp.state.manner = 'accept'
      const person = async (nth: number, data: { name?: string; email: string | null }) => {
        const { personId } = await reading((from) => from.membership.findUniqueOrThrow({ where: { id: members[nth] ?? '' } }))
        await inTransaction((tx) => tx.person.update({ where: { id: personId }, data }))
      }
      await person(0, { name: 'Aroha Renamed', email: 'right@agency.example' })
      await person(1, { email: null })
      const failed = await messages()
      for (const one of failed.filter((row) => [members[0], members[1]].includes(row.membershipId ?? ''))) expect(await resend(scope, one.id)).toBe('done')
      expect(await send()).toMatchObject({ sent: 1, dropped: 1 })
      expect(smtp.received).toHaveLength(1)
      expect(smtp.received[0]?.to).toMatchObject({ text: '"Aroha Renamed" <right@agency.example>' })
      expect(smtp.received[0]?.text).toContain('Kia ora Aroha Renamed,')
      const after = await messages()
      const of = (nth: number) => after.find((row) => row.membershipId === members[nth])
      expect(of(0)).toMatchObject({ state: 'sent', toName: 'Aroha Renamed', toAddress: 'right@agency.example' })
      expect(of(1)).toMatchObject({ state: 'dropped', lastError: expect.stringContaining('no e-mail address') })
      // No link was left for whom none was sent.
      expect(await reading((from) => from.invitationLink.count())).toBe(2)
    })

    it('do not go to those who left after they were put into the outbox, nor does a reminder', async () => {
      const { scope, roundId, members } = await opened()
      const left = (nth: number, to: string | null) => inTransaction((tx) => tx.membership.update({ where: { id: members[nth] ?? '' }, data: { to } }))
      await left(0, '2026-03-01')
      await left(1, '2026-03-02')
      expect(await send()).toMatchObject({ sent: 4, dropped: 1 })
      const to = () => smtp.received.map((mail) => (mail.to && 'text' in mail.to ? mail.to.text : '')).join(' ')
      expect(to()).not.toContain('m0@agency.example')
      expect(to()).toContain('m1@agency.example')
      on('2026-03-03')
      smtp.received.length = 0
      expect(await remind(scope, roundId, 0, '2026-03-03')).toEqual({ outcome: 'queued', messages: 3 })
      await left(2, '2026-03-02')
      expect(await send()).toMatchObject({ sent: 2, dropped: 1 })
      expect(to()).not.toMatch(/m[012]@agency/)
    })

    it('carry names as words and never as mark-up, in the text, the HTML and the subject', async () => {
      const { members, partnershipId, scope } = await group()
      const rename = `"Dry" & <b>warm</b> 'homes'`
      await inTransaction((tx) => tx.partnership.update({ where: { id: partnershipId }, data: { name: rename } }))
      const { personId } = await reading((from) => from.membership.findUniqueOrThrow({ where: { id: members[0] ?? '' } }))
      const name = `Aroha <img src=x onerror="alert(1)"> & "Co"`
      await inTransaction((tx) => tx.person.update({ where: { id: personId }, data: { name } }))
      const key = newSecret()
      await openRound(scope, key, {
        on: '2026-03-02',
        closesOn: '2026-03-16',
        minimumAnswers: 5,
        facilitator: null,
        invited: members,
        orderSeed: 7,
        byMail: true,
      })
      expect(await send()).toMatchObject({ sent: 5 })
      const mail = smtp.received.find((one) => one.text?.includes('Aroha'))
      const html = String(mail?.html)
      expect(mail?.text).toContain(`Kia ora ${name},`)
      expect(mail?.text).toContain(rename)
      expect(mail?.subject?.startsWith(`"Dry" & <b>warm</b>`)).toBe(true)
      expect(html).toContain('Kia ora Aroha &lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &quot;Co&quot;,')
      expect(html).toContain(`&quot;Dry&quot; &amp; &lt;b&gt;warm&lt;/b&gt; 'homes'`)
      expect(html).toContain('<title>&quot;Dry&quot; &amp; &lt;b&gt;warm&lt;/b&gt;')
      expect(html).not.toMatch(/<b>|<img|& /)
    })

    it('remind only those who have not answered at the moment of sending, with links of which an earlier one stays good', async () => {
      const { scope, roundId } = await opened()
      await send()
      const first = about('how are we doing?').map((mail) => ({ to: mail.to as unknown as { text: string }, token: token(mail) }))
      await answer(first[0]?.token ?? '')
      expect(await getReminderFacts(scope, roundId)).toEqual({ notAnswered: 5, withAddress: 4, reminders: 0, remindedToday: false })
      expect(await remind(scope, roundId, 0, '2026-03-02')).toEqual({ outcome: 'queued', messages: 4 })
      // Somebody answers between the button and the sending.
      await answer(first[1]?.token ?? '')
      expect(await send()).toMatchObject({ sent: 3, dropped: 1 })
      const reminders = about('open until')
      expect(reminders).toHaveLength(3)
      const reminded = reminders.map((mail) => (mail.to as unknown as { text: string }).text)
      expect(reminded).not.toContain(first[0]?.to.text)
      expect(reminded).not.toContain(first[1]?.to.text)
      expect(await reading((from) => from.message.count({ where: { kind: 'reminder' } }))).toBe(3)
      // Both links of the same person are open until one of them answers.
      const third = first.find((one) => one.to.text === reminded[0])
      expect(await answer(third?.token ?? '')).toBe(true)
      expect(await answer(token(reminders[0]))).toBe(false)
    })

    it('remind twice at most, by button and calendar together, and a button pressed twice counts once', async () => {
      const { scope, roundId } = await opened()
      await send()
      expect(await Promise.all([remind(scope, roundId, 0, '2026-03-03'), remind(scope, roundId, 0, '2026-03-03')])).toEqual(
        expect.arrayContaining([
          { outcome: 'queued', messages: 5 },
          { outcome: 'queued', messages: 0 },
        ]),
      )
      on('2026-03-03')
      await send()
      for (const day of ['2026-03-12', '2026-03-12', '2026-03-13', '2026-03-15', '2026-03-15', '2026-03-12', '2026-03-16']) await sweep(day)
      expect(about('open until')).toHaveLength(10)
      expect(await remind(scope, roundId, 2, '2026-03-16')).toEqual({ outcome: 'refused', reason: 'reminded-twice' })
    })

    it('remind once a day at most, whatever the form says that it has seen', async () => {
      const { scope, roundId } = await opened()
      await send()
      const both = [await remind(scope, roundId, 0, '2026-03-02'), await remind(scope, roundId, 1, '2026-03-02')]
      expect(both).toEqual([
        { outcome: 'queued', messages: 5 },
        { outcome: 'refused', reason: 'reminded-today' },
      ])
      expect(await getReminderFacts(scope, roundId)).toMatchObject({ reminders: 1, remindedToday: true })
      on('2026-03-03')
      expect(await remind(scope, roundId, 1, '2026-03-03')).toEqual({ outcome: 'queued', messages: 5 })
    })

    it('come by the calendar four days before closing and the day before, once each though the clock goes back and forth', async () => {
      await opened()
      await send()
      expect(await sweep('2026-03-11')).toBe(0)
      expect(await sweep('2026-03-12')).toBe(5)
      expect(await sweep('2026-03-12')).toBe(0)
      expect(await sweep('2026-03-10')).toBe(0)
      expect(await sweep('2026-03-14')).toBe(0)
      // Five reminders, and to the lead that it closes.
      expect(await sweep('2026-03-15')).toBe(6)
      expect(await sweep('2026-03-15')).toBe(0)
      expect(about('closes tomorrow')).toHaveLength(1)
      expect(about('closes tomorrow')[0]?.text).toContain('0 of 6 have answered')
    })

    it('do not come by the calendar where the links were handed out by hand, nor to an invented or a wound-up partnership', async () => {
      const { scope, members, partnershipId } = await group()
      await openRound(scope, newSecret(), { on: '2026-03-02', closesOn: '2026-03-16', minimumAnswers: 5, facilitator: null, invited: members, orderSeed: 7 })
      expect(await sweep('2026-03-12')).toBe(0)
      await inTransaction((tx) => tx.partnership.update({ where: { id: partnershipId }, data: { invented: true } }))
      expect(await sweep('2026-03-15')).toBe(0)
      expect(smtp.received).toEqual([])
    })

    it('count the same reminders for everybody, or the count would tell who had answered before', async () => {
      const { scope, roundId } = await opened()
      await send()
      await answer(token(smtp.received[0]))
      await remind(scope, roundId, 0, '2026-03-02')
      const counts = await tables.rows<{ reminders: number }>(`SELECT "reminders" FROM "Invitation"`)
      expect(counts.map((one) => Number(one.reminders))).toEqual(counts.map(() => 1))
    })

    it('are gone when it closes, counts of reminders too; what is told then goes to all who were asked by mail, answered or not', async () => {
      const { scope, roundId, partnershipId, links } = await opened(7)
      await send()
      for (const mail of about('how are we doing?').slice(0, 5)) await answer(token(mail))
      await remind(scope, roundId, 0, '2026-03-02')
      await send()
      smtp.received.length = 0
      await closeRound(partnershipId, roundId, 'nobody', '2026-03-03')
      expect(await reading((from) => from.message.count({ where: { roundId } }))).toBe(0)
      expect((await tables.rows<{ reminders: number }>(`SELECT "reminders" FROM "Invitation"`)).map((one) => Number(one.reminders))).toEqual(Array(7).fill(0))
      const left = await messages()
      expect(left.map((one) => one.kind)).toEqual(left.map(() => 'round-closed'))
      await send()
      expect(about('see what came of it')).toHaveLength(6)
      expect(about('the reading is there')).toHaveLength(1)
      for (const mail of about('see what came of it')) expect(linksIn(mail)).toEqual([])
      expect(links).toHaveLength(1)
    })

    it('leave as many links behind for each who was asked: their number would tell for 90 days who had answered', async () => {
      const { scope, roundId, partnershipId, links } = await opened(8)
      await send()
      const tokens = about('how are we doing?').map(token)
      for (const one of tokens.slice(0, 5)) await answer(one)
      await remind(scope, roundId, 0, '2026-03-02')
      await send()
      await closeRound(partnershipId, roundId, 'nobody', '2026-03-03')
      const held = await tables.rows<{ n: number }>(`SELECT count(*) AS n FROM "InvitationLink" GROUP BY "invitationId"`)
      expect(held).toHaveLength(8)
      expect(new Set(held.map((one) => Number(one.n)))).toEqual(new Set([2]))
      // Every link that was good still opens the result.
      for (const one of [...tokens, links[0]?.token ?? '']) expect((await getAnswerPage(one, null, '2026-03-04'))?.state).toBe('closed')
    })

    it('tell of the closing everybody who was asked by mail and is still there, whatever became of the messages', async () => {
      const { scope, roundId, partnershipId, members } = await opened(8)
      // The mail server puts all off; five get a link by hand and answer, and what still waits for them is dropped.
      smtp.state.manner = { receiver: 451 }
      await send()
      const renewed = await renewLinks(scope, roundId, null, '2026-03-02')
      if (renewed.outcome !== 'renewed') throw new Error(renewed.outcome)
      for (const one of renewed.links.slice(0, 5)) await answer(one.token)
      smtp.state.manner = 'accept'
      on('2026-03-03')
      await send()
      await inTransaction((tx) => tx.invitation.updateMany({ where: { roundId, membershipId: members[5] ?? '' }, data: { excused: true } }))
      await inTransaction((tx) => tx.membership.update({ where: { id: members[6] ?? '' }, data: { to: '2026-03-01' } }))
      await closeRound(partnershipId, roundId, 'nobody', '2026-03-04')
      const told = (await messages()).filter((one) => one.membershipId !== null).map((one) => one.membershipId)
      expect(told.sort()).toEqual(members.slice(0, 5).sort())
    })

    it('that wait at closing are not sent any more, be it closed by the lead or by its date', async () => {
      await opened()
      on('2026-03-17')
      expect(await closeDueRounds('2026-03-17')).toBe(1)
      await send()
      expect(smtp.received.map((mail) => mail.subject)).toEqual(['Warm homes: the round is closed'])
      expect(smtp.received[0]?.text).toContain('0 of 6 answered. That is too few')
    })

    it('sent twice by the same form open one round, and bring one message to each', async () => {
      const { scope, members } = await group()
      const key = newSecret()
      const opening = { on: '2026-03-02', closesOn: '2026-03-16', minimumAnswers: 5, facilitator: null, invited: members, orderSeed: 7, byMail: true }
      const [first, second] = [await openRound(scope, key, opening), await openRound(scope, key, opening)]
      expect([first.outcome, second.outcome]).toEqual(['opened', 'opened'])
      expect(second).toMatchObject({ mailed: 5, links: [{ agency: 'Ministry of Examples' }] })
      expect(await send()).toMatchObject({ sent: 5 })
    })

    it('are not taken where nobody can be written to: then no round opens that leaves people without a link', async () => {
      const { scope, members } = await group()
      env.smtp = null
      const opening = { on: '2026-03-02', closesOn: '2026-03-16', minimumAnswers: 5, facilitator: null, invited: members, orderSeed: 7, byMail: true }
      await expect(openRound(scope, newSecret(), opening)).rejects.toThrow('none can be sent')
      expect(await reading((from) => from.round.count())).toBe(0)
    })
  })

  describe('of the record', () => {
    const promise = (what: string, ownerMembershipId: string, dueOn: string, madeOn = '2026-03-02') => ({
      what,
      ownerMembershipId,
      dueOn,
      actionId: null,
      roundId: null,
      madeOn,
    })

    it('tell the owner of a commitment seven days before and once when it is late, by a link to their own page that ends no other', async () => {
      const { scope, members } = await group()
      const owner = members[0] ?? ''
      await adopt(scope, promise('Meet each week', owner, '2026-04-01'), newSecret())
      const minted = await mintMemberLinks(scope, [owner], '2026-03-20')
      const before = minted.outcome === 'minted' ? (minted.links[0]?.token ?? '') : ''
      expect(await sweep('2026-03-24')).toBe(0)
      expect(await sweep('2026-03-25')).toBe(1)
      for (const day of ['2026-03-25', '2026-03-31', '2026-04-01', '2026-03-26']) expect(await sweep(day)).toBe(0)
      expect(await sweep('2026-04-02')).toBe(1)
      expect(await sweep('2026-04-09')).toBe(0)
      expect(smtp.received.map((mail) => mail.subject)).toEqual(['Warm homes: due on 1 April', 'Warm homes: it was due on 1 April'])
      for (const one of [before, ...smtp.received.map(token)]) expect((await getOwnPage(one, '2026-04-09'))?.scope.ownMembershipId).toBe(owner)
      // The lead's "End the link" ends them all.
      const link = await reading((from) => from.memberLink.findFirstOrThrow({ where: { membershipId: owner } }))
      await endMemberLink(scope, link.id, '2026-04-09')
      for (const one of [before, ...smtp.received.map(token)]) expect(await getOwnPage(one, '2026-04-09')).toBeNull()
    })

    it('do not bring back a link to an own page that the lead has ended', async () => {
      const { scope, members } = await group()
      const owner = members[0] ?? ''
      await adopt(scope, promise('Meet each week', owner, '2026-04-01'), newSecret())
      expect(await sweep('2026-03-25')).toBe(1)
      const link = await reading((from) => from.memberLink.findFirstOrThrow({ where: { membershipId: owner } }))
      await endMemberLink(scope, link.id, '2026-03-26')
      expect(await sweep('2026-04-02')).toBe(1)
      expect(smtp.received.map((mail) => token(mail) !== '')).toEqual([true, false])
      expect(await reading((from) => from.memberLink.count({ where: { membershipId: owner, endedOn: null } }))).toBe(0)
    })

    it('tell of a commitment no more that was settled or whose owner left before the message went', async () => {
      const { scope, members, partnershipId } = await group()
      await adopt(scope, promise('Kept', members[0] ?? '', '2026-04-01'), newSecret())
      await adopt(scope, promise('Left', members[1] ?? '', '2026-04-01'), newSecret())
      on('2026-03-25')
      expect(await queueDue('2026-03-25')).toBe(2)
      const kept = await reading((from) => from.commitment.findFirstOrThrow({ where: { what: 'Kept' } }))
      await inTransaction((tx) =>
        tx.commitmentClosure.create({ data: { commitmentId: kept.id, kind: 'done', on: '2026-03-25', reason: null, byPersonId: null } }),
      )
      await inTransaction((tx) => tx.membership.update({ where: { id: members[1] ?? '' }, data: { to: '2026-03-24' } }))
      expect(await send()).toMatchObject({ sent: 0, dropped: 2 })
      expect(await reading((from) => from.memberLink.count())).toBe(0)
      expect((await messages()).every((one) => one.partnershipId === partnershipId && one.state === 'dropped')).toBe(true)
    })

    it('come after all where what made one unneeded is taken back, or a kind is switched on again', async () => {
      const { scope, members } = await group()
      const owner = members[0] ?? ''
      await adopt(scope, promise('Meet each week', owner, '2026-04-01'), newSecret())
      on('2026-03-25')
      expect(await queueDue('2026-03-25')).toBe(1)
      const { id } = await reading((from) => from.commitment.findFirstOrThrow())
      await inTransaction((tx) => tx.commitmentClosure.create({ data: { commitmentId: id, kind: 'done', on: '2026-03-25', reason: null, byPersonId: null } }))
      expect(await send()).toMatchObject({ sent: 0, dropped: 1 })
      expect(await queueDue('2026-03-25')).toBe(0)
      await inTransaction((tx) => tx.commitmentClosure.delete({ where: { commitmentId: id } }))
      expect(await queueDue('2026-03-26')).toBe(1)
      const { personId } = await reading((from) => from.membership.findUniqueOrThrow({ where: { id: owner } }))
      await choose(personId, [])
      expect(await queueDue('2026-03-26')).toBe(0)
      await choose(personId, ['commitment-due'])
      expect(await sweep('2026-03-26')).toBe(1)
      expect(await sweep('2026-03-26')).toBe(0)
      expect((await messages()).map((one) => one.state).sort()).toEqual(['dropped', 'dropped', 'sent'])
      expect(smtp.received).toHaveLength(1)
    })

    it('tell leads of an agreement 90, 60, 30 and 15 days before its end, each once, and none who switched that off', async () => {
      const { partnershipId, lead } = await group()
      await inTransaction((tx) =>
        tx.agreement.create({
          data: {
            id: newId(),
            version: 1,
            partnershipId,
            kind: 'memorandum',
            title: 'Memorandum of the Harbour',
            endsOn: '2026-12-31',
            terms: {},
            issues: {},
            money: {},
            moneyNote: '',
            developedNote: '',
            groundRules: '',
            createdOn: '2026-01-01',
            steps: { create: { id: newId(), number: 1, status: 'in-force', on: '2026-01-01', note: '' } },
          },
        }),
      )
      const made: number[] = []
      for (const day of ['2026-10-01', '2026-10-02', '2026-10-03', '2026-11-01', '2026-12-01', '2026-12-15']) made.push(await sweep(day))
      expect(made).toEqual([0, 1, 0, 1, 1, 0])
      expect(about('an agreement ends')).toHaveLength(3)
      await choose(lead.personId, ['commitment-due'])
      expect(await sweep('2026-12-16')).toBe(0)
      await choose(lead.personId, ['agreement-notice'])
      expect(await sweep('2026-12-17')).toBe(1)
    })

    it('ask once for a check-in when there was none for longer than agreed, and again only after the next gap', async () => {
      const { partnershipId } = await group()
      await rhythm(partnershipId, 14)
      const log = (day: string) =>
        inTransaction((tx) =>
          tx.checkIn.create({ data: { id: newId(), partnershipId, on: day, moved: 'x', victory: '', inTheWay: '', createdAt: new Date() } }),
        )
      await log('2026-03-05')
      const made: number[] = []
      for (const day of ['2026-03-19', '2026-03-20', '2026-03-21', '2026-04-10']) made.push(await sweep(day))
      await log('2026-04-11')
      for (const day of ['2026-04-20', '2026-04-26', '2026-04-27']) made.push(await sweep(day))
      expect(made).toEqual([0, 1, 0, 0, 0, 1, 0])
      expect(about('check-in takes one minute')).toHaveLength(2)
    })

    it('do not reach a partnership that was wound up after they were put into the outbox', async () => {
      const { scope, members } = await group()
      await adopt(scope, promise('Meet', members[0] ?? '', '2026-04-01'), newSecret())
      on('2026-03-25')
      await queueDue('2026-03-25')
      await windUp(scope, 'Done', '2026-03-25')
      expect(await send()).toMatchObject({ sent: 0, dropped: 1 })
      expect(await sweep('2026-04-02')).toBe(0)
      expect(smtp.received).toEqual([])
    })
  })
})
