import { answersOf } from './support/answers'
import { expect, phone, test } from './support/fixtures'
import { type Server, startServer } from './support/server'
import { linksIn, startSmtp, type TestSmtp } from './support/smtp'
import { Visitor } from './support/visitor'
import { emailOf, firstRun, linksOn, presentDay, registerWithPeople, signIn } from './support/world'

const people = ['Ana Addressed', 'Bo Bounced', 'Cy Silent', 'Di Distant', 'Ed Early']

/** A server with a real mail server behind it, its first administrator, and a partnership whose first two members have addresses. */
async function withMail(kind: 'sqlite' | 'postgresql', run: (all: { server: Server; smtp: TestSmtp; lead: Visitor; id: string }) => Promise<void>) {
  const smtp = await startSmtp()
  const environment = { CROSSBRACE_SMTP_URL: `smtp://127.0.0.1:${smtp.port}`, CROSSBRACE_MAIL_FROM: 'Crossbrace <crossbrace@agency.example>' }
  const server = await startServer(kind, presentDay, { environment })
  try {
    const lead = await firstRun(server, false)
    const id = await registerWithPeople(lead, 'Harbour Mail', people)
    for (const [name, email] of [
      ['Ana Addressed', 'ana@agency.example'],
      ['Bo Bounced', 'refused@agency.example'],
    ]) {
      const list = await lead.get(`/partnerships/${id}/people`)
      const member = new RegExp(`/people/([a-z0-9]{20,})"[^>]*>(?:<[^>]+>)*${name}`).exec(list.body)?.[1] ?? ''
      await lead.sendOn(`/partnerships/${id}/people/${member}`, 'Save the member', { email: email ?? '' })
    }
    await run({ server, smtp, lead, id })
  } finally {
    await server.stop()
    await smtp.stop()
  }
}

const subjects = (smtp: TestSmtp) => smtp.received.map((mail) => mail.subject)

test('a member would not get their link by e-mail, or could not answer by it; a failed message could not be seen or sent again @both', async ({
  store,
  open,
}) => {
  await withMail(store, async ({ server, smtp, lead, id }) => {
    const shown = await lead.send(`/partnerships/${id}/rounds/new`, 'Open the round', { byMail: 'yes' })
    expect(shown.text).toContain('2 links are on the way by e-mail')
    expect(Object.keys(linksOn(shown)).sort()).toEqual(['Cy Silent', 'Di Distant', 'Ed Early'])
    await expect.poll(() => subjects(smtp)).toEqual(['Harbour Mail: how are we doing?'])
    const [link = ''] = linksIn(smtp.received[0])
    expect(link).toMatch(/^\/answer\/[\w-]{43}$/)

    // As the member: on a phone, from the message to the thanks.
    const page = await open(null, { server, viewport: phone })
    await page.goto(link)
    await expect(page.getByRole('heading', { name: 'How is Harbour Mail doing?' })).toBeVisible()
    expect(await new Visitor(server.url).sendOn(link, 'Send my answers', answersOf('flying'))).toContain('?done=1')

    // As the lead: what was sent, what was not and why, and once more.
    const desk = await open(lead, { server })
    await desk.goto(`/partnerships/${id}/messages`)
    await expect(desk.getByText('In all: sent: 1, not sent: 1.')).toBeVisible()
    await expect(desk.getByText(/No such mailbox/)).toBeVisible()
    await desk.getByRole('link', { name: 'Personal link to Bo Bounced' }).click()
    await expect(desk.getByText('the link is made when the message is sent')).toBeVisible()
    expect(await desk.content()).not.toMatch(/\/answer\/[\w-]{43}/)
    await desk.getByRole('button', { name: 'Send it again' }).click()
    await expect(desk.getByRole('heading', { name: 'Personal link to Bo Bounced' })).toBeVisible()

    // Reminded are those who have not answered; the only one of them with an address refuses it.
    const round = (await lead.get(`/partnerships/${id}/rounds`)).body.match(/\/rounds\/[a-z0-9]{20,}/)?.[0] ?? ''
    const stranger = new Visitor(server.url)
    const form = await lead.get(`/partnerships/${id}${round}`)
    expect((await stranger.press(form, 'Remind those who have not answered')).status).toBe(401)
    expect(await lead.sendOn(`/partnerships/${id}${round}`, 'Remind those who have not answered')).toContain('reminded=1')
    await expect.poll(async () => (await lead.get(`/partnerships/${id}/messages`)).text).toContain('Reminder with a new link to Bo Bounced Not sent')
    expect(smtp.received).toHaveLength(1)

    // Closed: nothing tells any more who was reminded.
    await lead.sendOn(`/partnerships/${id}${round}`, /^Close the round/)
    await expect.poll(() => subjects(smtp)).toContain('Harbour Mail: the round is closed')
    await expect.poll(async () => (await lead.get(`/partnerships/${id}/messages`)).text).toContain('Word that the round has closed to Bo Bounced Not sent')
    const after = (await lead.get(`/partnerships/${id}/messages`)).text
    expect(after).not.toContain('Reminder with a new link')
    // Both who were asked by mail are written to, whatever became of their messages and whether they answered.
    for (const name of ['Ana Addressed', 'Bo Bounced']) expect(after).toContain(`Word that the round has closed to ${name}`)
    for (const mail of smtp.received) for (const secret of linksIn(mail)) expect(server.output()).not.toContain(secret.split('/')[2] ?? '')
  })
})

test('a message about a commitment would not bring its owner to their own page', async ({ store }) => {
  await withMail(store, async ({ server, smtp, lead, id }) => {
    const form = await lead.get(`/partnerships/${id}/commitments/new`)
    const owner = /<option value="([a-z0-9]{20,})">Ana Addressed/.exec(form.body)?.[1] ?? ''
    await lead.sendOn(`/partnerships/${id}/commitments/new`, 'Add it', { what: 'Meet at the ferry', owner, dueOn: '2026-11-30' })
    server.setNow('2026-11-24T00:00:00Z')
    const admin = await signIn(server, emailOf('admin'))
    // Whatever is put into the outbox wakes the schedule; else it runs within the minute.
    await admin.send('/administration/messages', 'Send me a test message')
    await expect.poll(() => subjects(smtp), { timeout: 20_000 }).toContain('Harbour Mail: due on 30 November')
    const mail = smtp.received.find((one) => one.subject?.includes('due on'))
    const [link = ''] = linksIn(mail)
    expect(link).toMatch(/^\/member\/[\w-]{43}$/)
    const page = await new Visitor(server.url).get(link)
    expect([page.status, page.text.includes('Ana Addressed')]).toEqual([200, true])
  })
})

test('an administrator would not see whether mail works and the schedule runs, or could see to whom', async ({ store, open }) => {
  await withMail(store, async ({ server, smtp, lead, id }) => {
    await lead.send(`/partnerships/${id}/rounds/new`, 'Open the round', { byMail: 'yes' })
    const page = await open(lead, { server })
    await page.goto('/administration/messages')
    await expect(page.getByText('It ran within the last two minutes.')).toBeVisible()
    await page.getByRole('button', { name: 'Send me a test message' }).click()
    await expect(page.getByText('It is on the way.')).toBeVisible()
    await expect.poll(() => subjects(smtp)).toContain('Crossbrace: a test message')
    await expect.poll(async () => (await lead.get('/administration/messages')).text).toMatch(/Test to Ada Administrator Sent/)
    const { text } = await lead.get('/administration/messages')
    expect(text).toContain('No such mailbox: (address)')
    for (const hidden of ['Harbour Mail', 'Bo Bounced', 'refused@agency.example', 'ana@agency.example']) expect(text).not.toContain(hidden)
    expect(text).toMatch(/One message sent|messages sent/)
    server.setNow('2026-11-18T12:00:00Z')
  })
})

test('without a mail server a lead would not be told so, or not be given the links to copy', async ({ world, open }) => {
  const { lead, admin } = world.people
  const id = await registerWithPeople(lead, 'No mail here', people)
  const page = await open(lead)
  await page.goto(`/partnerships/${id}/rounds/new`)
  await expect(page.getByText('No mail server is set, so no messages are sent.')).toBeVisible()
  // A forged field changes nothing: all links are shown.
  const shown = await lead.send(`/partnerships/${id}/rounds/new`, 'Open the round', { byMail: 'yes' })
  expect(Object.keys(linksOn(shown))).toHaveLength(people.length)
  await page.goto(`/partnerships/${id}/messages`)
  await expect(page.getByText('Links are shown to you to copy and hand out, as before.')).toBeVisible()
  expect((await admin.get('/administration/messages')).text).toContain('CROSSBRACE_SMTP_URL')
})

test('a calendar program would not get the days, or get them after the address was ended @both', async ({ world, open }) => {
  const { member } = world.people
  const page = await open(member, { viewport: phone })
  await page.goto('/calendar')
  await page.getByRole('button', { name: /^Make a (calendar|new) address$/ }).click()
  const address = new URL(await page.getByLabel('Your calendar address').inputValue()).pathname
  await expect(page.getByText('It is shown once and kept nowhere.')).toBeVisible()
  expect(new URL(await page.getByLabel('Your calendar address').inputValue()).pathname).toBe(address)
  const program = new Visitor(world.server.url)
  const calendar = await program.get(address)
  expect(calendar.headers['content-type']).toBe('text/calendar; charset=utf-8')
  expect(calendar.body).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(calendar.body.replace(/\r\n[ \t]/g, '')).toContain('SUMMARY:Harbour Table: the round closes')
  expect(calendar.body).not.toContain('Hidden Valley')
  expect(calendar.body).not.toMatch(/\/answer\/|\/member\//)
  expect(calendar.setCookies).toEqual([])
  await page.reload()
  await expect(page.getByText('It is shown once and kept nowhere.')).toBeVisible()
  await page.getByRole('button', { name: 'End the address' }).click()
  await expect(page.getByText('Your calendar address is ended.')).toBeVisible()
  expect((await program.get(address)).status).toBe(404)
})

test('somebody could not choose which messages they get', async ({ world, open }) => {
  const page = await open(world.people.friend)
  await page.goto('/calendar')
  await page.getByRole('checkbox', { name: 'Agreements' }).uncheck()
  await page.getByRole('button', { name: 'Save what I want' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('checkbox', { name: 'Agreements' })).not.toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Check-ins' })).toBeChecked()
})
