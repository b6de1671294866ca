import { addDays } from '@/lib/platform/days'
import { randomToken } from './support/addresses'
import { answersOf } from './support/answers'
import { expect, phone, test } from './support/fixtures'
import { filled, Visitor } from './support/visitor'
import { closeRound, openRound, presentDay, registerWithPeople, type World } from './support/world'

const today = presentDay.slice(0, 10)
const people = ['Hana Kereama', 'Ian Smith', 'Jo Tāmihana']

/** The members of a partnership by name, as its form for a commitment offers them. */
async function ownersIn(world: World, id: string): Promise<Record<string, string>> {
  const { body } = await world.people.lead.get(`/partnerships/${id}/commitments/new`)
  return Object.fromEntries([...body.matchAll(/<option value="([a-z0-9]{20,})">([^,<]+),/g)].map(([, owner = '', name = '']) => [name, owner]))
}

async function commit(world: World, id: string, owner: string, what: string, dueOn = addDays(today, 7)): Promise<string> {
  await world.people.lead.sendOn(`/partnerships/${id}/commitments/new`, 'Add it', { what, owner, dueOn })
  const { body } = await world.people.lead.get(`/partnerships/${id}/commitments`)
  return new RegExp(`/commitments/([a-z0-9]{20,})">${what}<`).exec(body)?.[1] ?? ''
}

async function linkFor(world: World, id: string, member: string): Promise<string> {
  const shown = await world.people.lead.send(`/partnerships/${id}/accountabilities/links`, 'Make the links', { members: [member] })
  return /\/member\/[\w-]{43}/.exec(shown.body)?.[0] ?? ''
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '@both' : 'without JavaScript'
  test(`an owner without an account could not move and tick off what they took on ${how}`, async ({ world, open }) => {
    const id = await registerWithPeople(world.people.lead, `Own ticks ${javaScriptEnabled}`, people)
    const owners = await ownersIn(world, id)
    const hana = owners['Hana Kereama'] ?? ''
    await commit(world, id, hana, 'Ring the school', addDays(today, -3))
    await commit(world, id, owners['Ian Smith'] ?? '', 'Somebody else’s piece')
    const page = await open(null, { viewport: phone, javaScriptEnabled })
    await page.goto(await linkFor(world, id, hana))
    const own = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Ring the school' }) })
    await expect(own.getByText('Late', { exact: true })).toBeVisible()
    await expect(page.getByText('Somebody else’s piece')).toHaveCount(0)
    await page.getByRole('link', { name: 'Move the date: Ring the school' }).click()
    await page.getByLabel('New due date').fill(today)
    await page.getByLabel('What got in the way').fill('The school was closed')
    await page.getByRole('button', { name: 'Move it' }).click()
    await expect(page.getByRole('link', { name: 'The new due date must be later than today' })).toBeVisible()
    await expect(page.getByLabel('What got in the way')).toHaveValue('The school was closed')
    await page.getByLabel('New due date').fill('2026-12-01')
    await page.getByRole('button', { name: 'Move it' }).click()
    await expect(page.getByText('The date is moved.')).toBeVisible()
    await expect(own.getByText('by 1 December 2026, moved once, first promised for 13 November 2026')).toBeVisible()
    await page.getByRole('link', { name: 'It is done: Ring the school' }).click()
    await page.getByRole('radio', { name: 'Partly' }).check()
    await page.getByLabel('What came of it').fill('They rang back')
    await page.getByRole('button', { name: 'Mark it as done' }).click()
    await expect(page.getByText('Marked as done. Thank you.')).toBeVisible()
    await expect(page.getByText('You have no open commitment here.')).toBeVisible()
    const lead = await open(world.people.lead)
    await lead.goto(`/partnerships/${id}/commitments?show=done`)
    const told = lead.getByRole('listitem').filter({ has: lead.getByRole('heading', { name: 'Ring the school' }) })
    await expect(told).toContainText('Done on 16 November 2026: They rang back')
    await expect(told).toContainText('It helped partly.')
  })
}

test('what somebody typed at a link that ended meanwhile would be lost, or be saved', async ({ world, open }) => {
  const id = await registerWithPeople(world.people.lead, 'Ended while typing', people)
  const hana = (await ownersIn(world, id))['Hana Kereama'] ?? ''
  const commitment = await commit(world, id, hana, 'Ring the harbour')
  for (const javaScriptEnabled of [true, false]) {
    const link = await linkFor(world, id, hana)
    const page = await open(null, { javaScriptEnabled })
    await page.goto(`${link}?move=${commitment}`)
    await page.getByLabel('What got in the way').fill('A storm that I described at length')
    await linkFor(world, id, hana)
    await page.getByRole('button', { name: 'Move it' }).click()
    await expect(page.getByText('This link leads nowhere any more')).toBeVisible()
    await expect(page.getByLabel('What got in the way')).toHaveValue('A storm that I described at length')
  }
  const list = await world.people.lead.get(`/partnerships/${id}/commitments`)
  expect(list.text).not.toContain('moved once')
})

test('a link could tick off what is another member’s, or another partnership’s', async ({ world }) => {
  const id = await registerWithPeople(world.people.lead, 'Not yours', people)
  const owners = await ownersIn(world, id)
  const theirs = await commit(world, id, owners['Ian Smith'] ?? '', 'Of Ian')
  const mine = await commit(world, id, owners['Hana Kereama'] ?? '', 'Of Hana')
  const link = await linkFor(world, id, owners['Hana Kereama'] ?? '')
  const nobody = new Visitor(world.server.url)
  const page = await nobody.get(`${link}?finish=${theirs}`)
  expect(page.text).not.toContain('Of Ian')
  expect(page.body).not.toContain('Mark it as done')
  const { form, button } = Visitor.find(await nobody.get(`${link}?finish=${mine}`), 'Mark it as done')
  const fields = filled(form, button, {})
  const send = (more: Record<string, string>) =>
    nobody.post(
      `${link}?finish=${mine}`,
      fields.map(([name, value]) => [name, more[name] ?? value] as const),
    )
  expect((await send({ commitmentId: theirs })).status).toBe(409)
  expect((await send({ commitmentId: world.foreign.commitmentId })).status).toBe(409)
  expect((await send({ linkToken: world.foreign.memberLink.split('/').at(-1) ?? '' })).status).toBe(409)
  expect((await send({ linkToken: randomToken })).status).toBeGreaterThanOrEqual(404)
  const list = await world.people.lead.get(`/partnerships/${id}/commitments`)
  expect(list.text).not.toMatch(/Done on/)
})

test('two tabs could mark one commitment done and dropped', async ({ world, open }) => {
  const id = await registerWithPeople(world.people.lead, 'Two endings', people)
  const commitment = await commit(world, id, (await ownersIn(world, id))['Ian Smith'] ?? '', 'End once')
  const [first, second] = [await open(world.people.lead), await open(world.people.lead)]
  for (const page of [first, second]) await page.goto(`/partnerships/${id}/commitments/${commitment}`)
  await second.getByRole('radio', { name: 'Dropped' }).check()
  await second.getByLabel('What came of it, or why it was dropped').fill('No money for it')
  await first.getByRole('radio', { name: 'Done' }).check()
  await first.getByRole('button', { name: 'Save' }).click()
  await expect(first.getByText(/^Done on /)).toBeVisible()
  await second.getByRole('button', { name: 'Save' }).click()
  await expect(second.getByRole('alert').filter({ hasText: 'Somebody else marked this commitment meanwhile' })).toBeFocused()
  await expect(second.getByLabel('What came of it, or why it was dropped')).toHaveValue('No money for it')
  await first.goto(`/partnerships/${id}/commitments/${commitment}`)
  await first.getByText('Marked by mistake? Take it back').click()
  await first.getByRole('button', { name: 'Take it back' }).click()
  await expect(first.getByRole('radio', { name: 'Dropped' })).toBeVisible()
})

test('a commitment whose owner left would be nobody’s, and three late ones somebody’s fault', async ({ world, open }) => {
  const { lead } = world.people
  const id = await registerWithPeople(lead, 'After Hana', people)
  const owners = await ownersIn(world, id)
  const hana = owners['Hana Kereama'] ?? ''
  for (const what of ['One thing', 'Another thing', 'A third thing']) await commit(world, id, hana, what, addDays(today, -2))
  await lead.sendOn(`/partnerships/${id}/people/${hana}/departure`, 'Note the departure', {
    lastDay: addDays(today, -1),
    replacementId: owners['Jo Tāmihana'] ?? '',
  })
  const page = await open(lead)
  await page.goto(`/partnerships/${id}/commitments`)
  const question = page.getByRole('region', { name: 'Worth asking' })
  await expect(question).toContainText('Three commitments are late: what got in the way?')
  await expect(question).not.toContainText(/Hana|City Council/)
  await expect(page.getByText('Its owner has left, on 15 November 2026.')).toHaveCount(3)
  await page.getByRole('link', { name: 'Pass on: One thing' }).click()
  await expect(page.getByLabel('Who takes it over')).toHaveValue(owners['Jo Tāmihana'] ?? '')
  await page.getByRole('button', { name: 'Pass it on' }).click()
  await expect(page.getByText('Until then it was with Hana Kereama, City Council.')).toBeVisible()
  await page.goto(`/partnerships/${id}/commitments?show=late`)
  await page.getByLabel('Whose').selectOption({ label: 'Jo Tāmihana, City Council' })
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL(/show=late.*whose=/)
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['One thing'])
  await expect(page.getByText('Jo Tāmihana, City Council (before: Hana Kereama)')).toBeVisible()
})

test('whether an action helped would not stand beside it where it was tried', async ({ world, open }) => {
  const { lead } = world.people
  const id = await registerWithPeople(lead, 'Tried before')
  const { roundId, links } = await openRound(lead, id)
  for (const link of Object.values(links)) await new Visitor(world.server.url).sendOn(link, 'Send my answers', answersOf('functioning'))
  await closeRound(lead, id, roundId)
  const base = `/partnerships/${id}`
  const page = await open(lead)
  await page.goto(base)
  const adopt = page.getByRole('link', { name: /^Adopt: / }).first()
  const action = (await adopt.getAttribute('aria-label'))?.replace('Adopt: ', '') ?? ''
  await adopt.click()
  await page.getByLabel('Who will do it').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Adopt it' }).click()
  await page.getByRole('link', { name: `Done or dropped: ${action}` }).click()
  await page.getByRole('radio', { name: 'Done' }).check()
  await page.getByRole('radio', { name: 'Too early to say' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.goto(base)
  const help = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: action, exact: true }) })
  await expect(help).toContainText('Too early to say if it helped.')
  await page.goto(`${base}/commitments?show=done`)
  await page.getByRole('link', { name: action, exact: true }).click()
  await page.getByRole('radio', { name: 'Yes' }).check()
  await page.getByLabel('How one can tell').fill('People stayed longer')
  await page.getByRole('button', { name: 'Change the answer' }).click()
  await expect(page.getByText('It helped. People stayed longer')).toBeVisible()
  await page.goto(base)
  await expect(help).toContainText(/Tried here, done on .*It helped\. People stayed longer/)
  await expect(help.getByRole('link', { name: `Adopt: ${action}` })).toBeVisible()
  const elsewhere = await registerWithPeople(lead, 'Not tried')
  const second = await openRound(lead, elsewhere)
  for (const link of Object.values(second.links)) await new Visitor(world.server.url).sendOn(link, 'Send my answers', answersOf('functioning'))
  await closeRound(lead, elsewhere, second.roundId)
  await page.goto(`/partnerships/${elsewhere}`)
  await expect(help.getByRole('link', { name: `Adopt: ${action}` })).toBeVisible()
  await expect(page.getByText('Tried here')).toHaveCount(0)
})
