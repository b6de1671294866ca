import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { agreementOf, answersOf, memberOf, partnershipWith, roundFor, storeForEachTest } from '@/e2e/support/partnership-in-store'
import { startSmtp, type TestSmtp } from '@/e2e/support/smtp'
import { addAgreement } from '@/lib/agreements/mutations'
import { logCheckIn } from '@/lib/check-ins/mutations'
import { adopt, settle } from '@/lib/commitments/mutations'
import { noteDeparture } from '@/lib/departures/mutations'
import { sendWaiting } from '@/lib/messages/outbox'
import { messageKinds } from '@/lib/messages/types'
import { listMembers } from '@/lib/people/data'
import { addMembers } from '@/lib/people/mutations'
import { addDays } from '@/lib/platform/days'
import { reading } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { newId, newSecret } from '@/lib/platform/ids'
import { openMailer } from '@/lib/platform/mail'
import { composeWith } from '@/lib/reminders/compose'
import { queueDue } from '@/lib/reminders/queue-due'
import { closeDueRounds } from '@/lib/rounds/close-round'
import { submitAnswers } from '@/lib/rounds/mutations'
import { loadSignals } from './loaders'
import { acknowledge } from './mutations'

const begin = '2026-01-05'

onBothStores('a year of one partnership, day by day', (kind) => {
  let smtp: TestSmtp
  let folder: string
  storeForEachTest(kind)
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'crossbrace-clock-'))
    smtp = await startSmtp()
    env.smtp = smtp.settings
    env.testNow = join(folder, 'now')
    writeFileSync(env.testNow, `${begin}T00:00:00Z`)
  })
  afterEach(async () => {
    env.smtp = null
    env.testNow = null
    await smtp.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('raises each signal on its day, not before, and sends each message once', { timeout: 120_000 }, async () => {
    const { scope, lead } = await partnershipWith(5, 'Harbour', { startedOn: begin })
    const actor = await lead.actor()
    await addMembers(
      scope,
      [memberOf('Owner', { email: 'owner@agency.example' }), memberOf('Chair', { agency: 'City Council', roles: ['chair'] })],
      newSecret(),
    )
    const members = await listMembers(scope)
    const idOf = (name: string) => members.find((one) => one.person.name === name)?.id ?? ''
    const checkIn = (on: string) =>
      logCheckIn(scope, { on, pulse: 4, felt: null, moved: 'A step', victory: '', inTheWay: '', balls: [], newBall: null, commitments: [] }, newSecret(), on)
    const promise = (what: string, dueOn: string, madeOn: string) =>
      adopt(scope, { what, ownerMembershipId: idOf('Owner'), dueOn, actionId: null, roundId: null, madeOn }, newSecret())
    const round = async (on: string) => {
      const { links } = await roundFor(
        scope,
        members.map((one) => one.id),
        { on, closesOn: addDays(on, 14) },
      )
      for (const link of links) await submitAnswers(link.token, answersOf(3), newSecret(), on)
    }

    const onDay: Record<string, () => Promise<unknown>> = {
      '2026-02-02': async () => {
        await addAgreement(
          scope,
          agreementOf({
            startsOn: '2026-02-02',
            endsOn: '2026-09-30',
            createdOn: '2026-02-02',
            steps: [{ status: 'in-force', on: '2026-02-02', note: '' }],
          }),
          newSecret(),
        )
        await promise('Find a boat', '2026-03-02', '2026-02-02')
        await promise('Ask the harbour', '2026-03-09', '2026-02-02')
        await promise('Paint the jetty', '2026-03-16', '2026-02-02')
      },
      '2026-03-10': () => round('2026-03-10'),
      '2026-03-18': async () => {
        const late = (await loadSignals(scope, actor))?.open.find((one) => one.rule === 'late-commitments')
        await acknowledge(scope, { rule: 'late-commitments', facts: late?.facts ?? [], note: 'The storm', on: '2026-03-18' }, newSecret())
      },
      '2026-04-01': () => promise('Order the paint', '2026-04-20', '2026-04-01'),
      '2026-04-15': () => noteDeparture(scope, idOf('Chair'), 1, { lastDay: '2026-06-30', replacementId: null, handOver: '' }, '2026-04-15'),
      '2026-05-04': async () => {
        for (const one of await reading((from) => from.commitment.findMany()))
          await settle(scope, one.id, one.version, { kind: 'done', reason: null, helped: 'yes', on: '2026-05-04' })
      },
    }
    const lastCheckIn = '2026-06-29'

    const changes: string[] = []
    const mails: string[] = []
    let before: string[] = []
    for (let day = begin; day <= '2026-12-31'; day = addDays(day, 1)) {
      writeFileSync(env.testNow ?? '', `${day}T00:00:00Z`)
      await onDay[day]?.()
      if (new Date(`${day}T00:00:00Z`).getUTCDay() === 1 && day <= lastCheckIn) await checkIn(day)
      await closeDueRounds(day)
      await queueDue(day)
      const mailer = openMailer(smtp.settings)
      if (mailer) await sendWaiting(newId(), mailer, composeWith('https://crossbrace.example'), { domain: 'crossbrace.example', kinds: messageKinds })
      mailer?.close()
      for (const mail of smtp.received.splice(0))
        mails.push(`${day} ${(mail.to as { text: string }).text.includes('owner@') ? 'owner' : 'lead'}: ${mail.subject}`)
      const open = (await loadSignals(scope, actor))?.open.map((one) => one.rule) ?? []
      changes.push(
        ...open.filter((one) => !before.includes(one)).map((one) => `${day} + ${one}`),
        ...before.filter((one) => !open.includes(one)).map((one) => `${day} - ${one}`),
      )
      before = open
    }
    expect(changes).toEqual([
      '2026-02-16 + no-money', // six weeks after the start
      '2026-03-06 + no-guardian-angel', // 60 days after it
      '2026-03-06 + no-critical-friend',
      '2026-03-17 + late-commitments', // the third is late
      '2026-03-18 - late-commitments', // acknowledged
      '2026-04-21 + late-commitments', // a fourth
      '2026-05-01 + key-person-leaving', // 60 days before the last day
      '2026-05-04 - late-commitments', // all done
      '2026-07-25 + long-without-reading', // a quarter and 30 days after the reading of 25 March
      '2026-08-10 + silence', // 42 days after the last check-in
      '2026-08-24 + agreement-alone', // 56 days after it
      '2026-09-29 - key-person-leaving', // 90 days after the last day
      '2026-10-01 + agreement-expired',
      '2026-10-01 - agreement-alone', // it is told as expired
    ])
    expect(mails).toEqual([
      '2026-02-23 owner: Harbour: due on 2 March',
      '2026-03-02 owner: Harbour: due on 9 March',
      '2026-03-03 owner: Harbour: it was due on 2 March',
      '2026-03-09 owner: Harbour: due on 16 March',
      '2026-03-10 owner: Harbour: it was due on 9 March',
      '2026-03-17 owner: Harbour: it was due on 16 March',
      '2026-03-23 lead: Harbour: the round closes tomorrow',
      '2026-03-25 lead: Harbour: the reading is there',
      '2026-04-13 owner: Harbour: due on 20 April',
      '2026-04-21 owner: Harbour: it was due on 20 April',
      '2026-07-02 lead: Harbour: an agreement ends in 90 days',
      '2026-07-14 lead: Harbour: a check-in takes one minute', // the first day over two weeks
      '2026-08-01 lead: Harbour: an agreement ends in 60 days',
      '2026-08-13 lead: Harbour: a check-in takes one minute', // a month later, and no more
      '2026-08-31 lead: Harbour: an agreement ends in 30 days',
      '2026-09-15 lead: Harbour: an agreement ends in 15 days',
    ])
  })
})
