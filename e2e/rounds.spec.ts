import { statements } from '@/lib/instrument/statements'
import { randomToken } from './support/addresses'
import { answersOf } from './support/answers'
import { expect, phone, test } from './support/fixtures'
import { type Answer, Visitor } from './support/visitor'
import { closeRound, openRound, presentDay, registerWithPeople } from './support/world'

const people = ['Ana', 'Bo', 'Cy', 'Di', 'Ed', 'Flo']
/** Two weeks is how long a round lasts unless the lead says otherwise. */
const afterClosingDate = '2026-12-02T00:00:00Z'
const daysAfter = (days: number) => new Date(Date.parse(presentDay) + days * 86_400_000).toISOString()

test.afterEach(async ({ world }) => {
  await world.moveTo(presentDay, 'lead')
})

test('fewer than five answers would show more than their number @both', async ({ world, open }) => {
  const { lead } = world.people
  const id = await registerWithPeople(lead, 'Four Answers', people)
  const { roundId, links } = await openRound(lead, id)
  for (const link of Object.values(links).slice(0, 4)) {
    await new Visitor(world.server.url).sendOn(link, 'Send my answers', { ...answersOf('flying'), 'comment-going-well': 'Four only' })
  }
  await closeRound(lead, id, roundId)
  const page = await open(lead)
  for (const path of ['', '/rounds', `/rounds/${roundId}`, '/commitments']) {
    await page.goto(`/partnerships/${id}${path}`)
    await expect(page.getByText('Four only')).toHaveCount(0)
    await expect(page.getByRole('link', { name: /^Adopt/ })).toHaveCount(0)
    await expect(page.getByText(/Flying is where|times in 10/)).toHaveCount(0)
  }
  await page.goto(`/partnerships/${id}/rounds/${roundId}`)
  await expect(page.getByText('4 of 6 have answered')).toBeVisible()
  await expect(page.getByText('That is too few for a reading. Only the number is kept; the answers were deleted.')).toBeVisible()
  const reading = await page.goto(`/partnerships/${id}/readings/${roundId}`)
  expect(reading?.status()).toBe(404)
  await page.goto(Object.values(links)[0] ?? '')
  await expect(page.getByText('4 of 6 people answered. That is too few for a reading, and the answers were deleted.')).toBeVisible()
  await expect(page.getByText('Four only')).toHaveCount(0)
})

for (const javaScriptEnabled of [true, false]) {
  test(`an answer after the closing date would be taken, or what was typed be lost (${javaScriptEnabled ? 'with' : 'without'} JavaScript) @both`, async ({
    world,
    open,
  }) => {
    const id = await registerWithPeople(world.people.lead, `Late ${javaScriptEnabled}`, people)
    const { roundId, links } = await openRound(world.people.lead, id)
    const page = await open(null, { viewport: phone, javaScriptEnabled })
    await page.goto(links.Ana ?? '')
    const first = page.getByRole('group', { name: statements[0]?.text })
    await first.getByRole('radio', { name: 'Mostly like us' }).check()
    await page.getByLabel('What in our shared work is going well?').fill('Typed in the last minute')
    await world.moveTo(afterClosingDate, 'lead')
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'This link takes no more answers' })).toBeVisible()
    await expect(page.getByLabel('What in our shared work is going well?')).toHaveValue('Typed in the last minute')
    await expect(first.getByRole('radio', { name: 'Mostly like us' })).toBeChecked()
    const round = await world.people.lead.get(`/partnerships/${id}/rounds/${roundId}`)
    expect(round.text).toContain('0 of 6 have answered')
  })
}

test('a link after the closing date would still offer the form', async ({ world, open }) => {
  const id = await registerWithPeople(world.people.lead, 'Past its date', people)
  const { links } = await openRound(world.people.lead, id)
  await world.moveTo(afterClosingDate)
  const page = await open(null, { viewport: phone })
  await page.goto(links.Bo ?? '')
  // The server closes such a round within the minute; until then the page says that it takes no more answers.
  await expect(page.getByText(/This round takes no more answers|too few for a reading/)).toBeVisible()
  await expect(page.getByRole('button', { name: /answer/i })).toHaveCount(0)
})

test('a link would show the reading longer or shorter than 90 days after closing, or let it be changed @both', async ({ world, open }) => {
  const id = await registerWithPeople(world.people.lead, 'Ninety days', people)
  const { roundId, links } = await openRound(world.people.lead, id)
  for (const link of Object.values(links)) await new Visitor(world.server.url).sendOn(link, 'Send my answers', answersOf('functioning'))
  const before = await new Visitor(world.server.url).get(links.Cy ?? '')
  await closeRound(world.people.lead, id, roundId)
  await world.moveTo(daysAfter(90))
  const page = await open(null, { viewport: phone })
  await page.goto(links.Cy ?? '')
  await expect(page.getByRole('heading', { name: 'What came of it: Ninety days' })).toBeVisible()
  await expect(page.getByRole('img', { name: 'Place on the partnership life cycle' })).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(0)
  const late = await new Visitor(world.server.url).press(before, 'Send my answers', answersOf('failing'))
  expect(late.status).toBe(410)
  await world.moveTo(daysAfter(91))
  const gone = await page.goto(links.Cy ?? '')
  expect(gone?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'This link does not lead anywhere' })).toBeVisible()
})

test('an unknown, ended, malformed or expired link could be told from the others', async ({ world }) => {
  const { lead } = world.people
  const id = await registerWithPeople(lead, 'Links', people)
  const { roundId, links } = await openRound(lead, id)
  const page = await lead.get(`/partnerships/${id}/rounds/${roundId}`)
  const renewed = await lead.press(page, 'Make a new link for Ana')
  expect(renewed.status).toBe(200)
  const excused = await lead.press(page, 'Leave Bo out of this round')
  expect(excused.status).toBe(303)
  const nobody = new Visitor(world.server.url)
  const asked: Record<string, Answer> = {
    unknown: await nobody.get(`/answer/${randomToken}`),
    ended: await nobody.get(links.Ana ?? ''),
    excused: await nobody.get(links.Bo ?? ''),
    short: await nobody.get('/answer/abc'),
    strange: await nobody.get('/answer/%00%F0%9F%A6%9C'),
    long: await nobody.get(`/answer/${'A'.repeat(3000)}`),
    join: await nobody.get(`/join/${randomToken}`),
    shortJoin: await nobody.get('/join/x'),
  }
  await world.moveTo(daysAfter(400))
  asked.expired = await nobody.get(world.own.closedLinks[0] ?? '')
  const { unknown } = asked
  expect(unknown?.text).toContain('This link does not lead anywhere')
  for (const [kind, answer] of Object.entries(asked)) {
    expect({ kind, status: answer.status, title: answer.title, text: answer.text }).toEqual({ kind, status: 404, title: unknown?.title, text: unknown?.text })
  }
})

test('opening a link, as mail scanners do, would count as answering or end it', async ({ world }) => {
  const { lead } = world.people
  const id = await registerWithPeople(lead, 'Scanned', people)
  const { roundId, links } = await openRound(lead, id)
  for (let at = 0; at < 5; at++) await new Visitor(world.server.url).get(links.Di ?? '')
  await new Visitor(world.server.url).ask('HEAD', links.Di ?? '')
  const round = await lead.get(`/partnerships/${id}/rounds/${roundId}`)
  expect(round.text).toContain('0 of 6 have answered')
  await new Visitor(world.server.url).sendOn(links.Di ?? '', 'Send my answers', answersOf('forming'))
})
