import { expect, phone, test } from './support/fixtures'
import { digestOf } from './support/store-digest'
import { grantIdOn, personNames, registerWithPeople } from './support/world'

/** A partnership in which three things are late. The seeded clock stands on 16 November 2026. */
async function lateTable(lead: Parameters<typeof registerWithPeople>[0], name: string): Promise<{ id: string; add: (what: string) => Promise<unknown> }> {
  const id = await registerWithPeople(lead, name)
  const page = await lead.get(`/partnerships/${id}/people`)
  const owner = /\/people\/([a-z0-9]{20,})"/.exec(page.body)?.[1] ?? ''
  const add = (what: string) => lead.sendOn(`/partnerships/${id}/commitments/new`, 'Add it', { what, owner, dueOn: '2026-11-01' })
  for (const what of ['Find a boat', 'Ask the harbour', 'Paint the jetty']) await add(what)
  return { id, add }
}

test('a lead on a phone could not see what is worth a talk, or say that they have seen it', async ({ world, open }) => {
  const { lead } = world.people
  const { id, add } = await lateTable(lead, 'Late Table')
  const page = await open(lead, { viewport: phone })
  await page.goto(`/partnerships/${id}`)
  await page.getByRole('link', { name: 'Three commitments are late: what got in the way?' }).click()
  await expect(page.getByRole('link', { name: 'Find a boat, due on 1 November 2026' })).toBeVisible()
  await expect(page.getByText('BCS §4.3')).toBeVisible()
  await page.getByRole('link', { name: 'Acknowledge: Three commitments are late' }).click()
  await page.getByRole('button', { name: 'Acknowledge it' }).click()
  await expect(page.getByRole('link', { name: 'Enter the note' })).toBeVisible()
  await page.getByLabel('What do you make of it?').fill('The storm took three weeks')
  await page.getByRole('button', { name: 'Acknowledge it' }).click()
  await expect(page.getByRole('heading', { name: 'No signal is open' })).toBeVisible()
  await expect(page.getByText('The storm took three weeks')).toBeVisible()
  await expect(page.getByText('Lena Lead, 16 November 2026')).toBeVisible()
  await page.goto(`/partnerships/${id}`)
  await expect(page.getByText('what got in the way?')).toBeHidden()
  await add('Order the paint')
  await page.reload()
  await expect(page.getByRole('link', { name: 'Four commitments are late: what got in the way?' })).toBeVisible()
})

test('without JavaScript a signal could not be acknowledged, or the note would be lost when it changed meanwhile @both', async ({ world, open }) => {
  const { lead } = world.people
  const { id, add } = await lateTable(lead, 'Plain Late Table')
  const page = await open(lead, { viewport: phone, javaScriptEnabled: false })
  await page.goto(`/partnerships/${id}/signals`)
  await page.getByRole('link', { name: /^Acknowledge: Three/ }).click()
  await page.getByLabel('What do you make of it?').fill('Known')
  await add('One more thing')
  await page.getByRole('button', { name: 'Acknowledge it' }).click()
  await expect(page.getByText('This signal has changed since the page was made.')).toBeVisible()
  await expect(page.getByLabel('What do you make of it?')).toHaveValue('Known')
  await page.goto(`/partnerships/${id}/signals?acknowledge=late-commitments`)
  await page.getByLabel('What do you make of it?').fill('All four are known')
  await page.getByRole('button', { name: 'Acknowledge it' }).click()
  await expect(page.getByText('All four are known')).toBeVisible()
})

test('somebody who may not acknowledge could, or a signal would tell an angel what was not released', async ({ world }) => {
  const { lead, friend, releasedAngel } = world.people
  const base = `/partnerships/${world.own.id}`
  const shown = await lead.get(`${base}/signals?acknowledge=falling-response`)
  // Other journeys close rounds of this partnership too: the figures are those of its list of closed rounds, the newest first.
  const [last = 0, earlier = 0, first = 0] = [...(await lead.get(`${base}/rounds`)).text.matchAll(/(\d+) of (\d+) answered\. Closed/g)]
    .map(([, answered, invited]) => ({ answered: Number(answered), invited: Number(invited) }))
    .filter((one) => one.invited >= 5)
    .map((one) => Math.round((100 * one.answered) / one.invited))
  expect(shown.text).toContain(`The share of people who answer fell from ${Math.max(first, earlier)} to ${last} per cent.`)
  const seen = await friend.get(`${base}/signals?acknowledge=falling-response`)
  expect(seen.text).toContain('The share of people who answer fell')
  expect(seen.body).not.toContain('Acknowledge it')
  expect(seen.text).not.toContain('Acknowledge')
  // A lead’s own form, sent by somebody who only reads along.
  const before = digestOf(world.server)
  const refused = await friend.press({ ...shown, path: shown.path }, 'Acknowledge it', { note: 'Mine' })
  expect(refused.status).toBe(403)
  expect(digestOf(world.server)).toEqual(before)

  // Released: the reading. Then the signals as well, and still no count of answers.
  const grantId = grantIdOn(await lead.get(`${base}/access`), personNames.releasedAngel)
  const release = (...released: string[]) =>
    lead.sendOn(`${base}/access/${grantId}?asked=1${released.map((one) => `&released=${one}`).join('')}`, 'Release this')
  expect((await releasedAngel.get(`${base}/signals`)).status).toBe(404)
  await release('reading', 'signals')
  const angel = await releasedAngel.get(`${base}/signals`)
  expect(angel.status).toBe(200)
  expect(angel.text).toContain('facts that you may not see here')
  expect(angel.text).not.toContain('The share of people who answer')
  await release('reading', 'signals', 'response-count')
  expect((await releasedAngel.get(`${base}/signals`)).text).toContain('The share of people who answer fell')
  await release('reading')
})

test('an administrator could not set when signals are raised, or would write over what another one set', async ({ world, open }) => {
  const page = await open(world.people.admin, { viewport: phone })
  await page.goto('/administration')
  await page.getByRole('link', { name: 'When signals are raised' }).click()
  await page.getByLabel('Late commitments').fill('1')
  await page.getByRole('button', { name: 'Save the numbers' }).click()
  await expect(page.getByRole('link', { name: 'Late commitments: enter a whole number from 2 to 20' })).toBeVisible()
  await page.getByLabel('Late commitments').fill('5')
  // Somebody else was quicker.
  await world.people.admin.sendOn('/administration/signals', 'Save the numbers', { silenceDays: '50' })
  await page.getByRole('button', { name: 'Save the numbers' }).click()
  await expect(page.getByText('Somebody else changed this while you were writing.')).toBeVisible()
  await expect(page.getByText('Somebody else’s version says: 50')).toBeVisible()
  await page.getByRole('button', { name: 'Save the numbers' }).click()
  await page.goto('/how-signals-work')
  await expect(page.getByText('set here; ours is 3')).toBeVisible()
  await page.goto('/administration/signals')
  await page.getByRole('button', { name: 'Set all back' }).click()
  await expect(page.getByText('All numbers are ours already.')).toBeVisible()
})
