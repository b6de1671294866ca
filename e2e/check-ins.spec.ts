import type { Page } from '@playwright/test'
import { expect, phone, test } from './support/fixtures'
import type { Visitor } from './support/visitor'
import { registerWithPeople } from './support/world'

const save = (page: Page) => page.getByRole('button', { name: 'Save the check-in' })
const draftsOf = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('crossbrace-draft-check-in')))
/** How many check-ins the server has. */
async function countOf(visitor: Visitor, id: string): Promise<number> {
  const { body } = await visitor.get(`/partnerships/${id}/check-ins`)
  return new Set([...body.matchAll(/\/check-ins\/([a-z0-9]{20,})"/g)].map(([, one]) => one)).size
}

test('a check-in sent without a connection would be lost, or saved twice @both', async ({ world, open, expectError }) => {
  expectError(/ERR_INTERNET_DISCONNECTED|Failed to fetch/)
  const { lead } = world.people
  const id = await registerWithPeople(lead, 'In a tunnel')
  const page = await open(lead, { viewport: phone })
  await page.goto(`/partnerships/${id}/check-ins/new`)
  await page.getByRole('radio', { name: 'Going well', exact: true }).check()
  await page.getByLabel('A little victory?').fill('The whānau evening was full 🎉')
  await page.getByText('Add a commitment', { exact: true }).click()
  await page.getByLabel('What will be done').first().fill('Ring the hall')
  await page.getByLabel('Who will do it').first().selectOption({ index: 1 })
  await page.context().setOffline(true)
  await save(page).click()
  const told = page.getByRole('alert').filter({ hasText: 'The connection broke before the server answered.' })
  await expect(told).toBeFocused()
  const still = async () => {
    await expect(page.getByLabel('A little victory?')).toHaveValue('The whānau evening was full 🎉')
    await expect(page.getByRole('radio', { name: 'Going well', exact: true })).toBeChecked()
    await expect(page.getByLabel('What will be done').first()).toHaveValue('Ring the hall')
  }
  await still()
  await save(page).click()
  await expect(told).toBeFocused()
  await still()
  await page.context().setOffline(false)
  await save(page).click()
  await expect(page.getByRole('heading', { name: /^Check-in of/, level: 1 })).toBeVisible()
  await expect(page.getByText('Ring the hall')).toBeVisible()
  await expect.poll(() => draftsOf(page)).toEqual([])
  expect(await countOf(lead, id)).toBe(1)
})

test('a check-in whose answer got lost on the way back would be saved a second time', async ({ world, open, expectError }) => {
  expectError(/ERR_FAILED|ERR_CONNECTION|Failed to fetch/)
  const { lead } = world.people
  const id = await registerWithPeople(lead, 'Half a connection')
  const page = await open(lead, { viewport: phone })
  await page.goto(`/partnerships/${id}/check-ins/new`)
  await page.getByLabel('What moved?').fill('The lift')
  // The server gets it and saves it; what it answers never arrives.
  await page.route('**/check-ins/new', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch({ maxRedirects: 0 })
    await route.abort()
  })
  await save(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'it is saved only once' })).toBeVisible()
  expect(await countOf(lead, id)).toBe(1)
  await page.unroute('**/check-ins/new')
  // Even from the page opened anew.
  await page.reload()
  await expect(page.getByText('What you began here before is back.')).toBeVisible()
  await expect(page.getByLabel('What moved?')).toHaveValue('The lift')
  await save(page).click()
  await expect(page.getByRole('heading', { name: /^Check-in of/, level: 1 })).toBeVisible()
  expect(await countOf(lead, id)).toBe(1)
  await expect.poll(() => draftsOf(page)).toEqual([])
})

test('what was typed into a check-in would be gone with a closed page, or shown to somebody else', async ({ world, open }) => {
  const { lead } = world.people
  const page = await open(lead, { viewport: phone })
  const form = `/partnerships/${world.own.id}/check-ins/new`
  await page.goto(form)
  await page.getByRole('radio', { name: /^Frustration/ }).check()
  await page.getByLabel('What is in the way?').fill('Two calendars')
  await page.getByText('Add a piece of work').click()
  await page.getByLabel('Piece of work').fill('One calendar')
  await page.goto('/partnerships')
  await page.goto(form)
  await expect(page.getByText('It was kept on this device only')).toBeVisible()
  await expect(page.getByRole('radio', { name: /^Frustration/ })).toBeChecked()
  await expect(page.getByLabel('What is in the way?')).toHaveValue('Two calendars')
  await expect(page.getByLabel('Piece of work')).toHaveValue('One calendar')
  // Of another partnership it is none.
  const other = await registerWithPeople(lead, 'Another form', [])
  await page.goto(`/partnerships/${other}/check-ins/new`)
  await expect(page.getByLabel('What is in the way?')).toHaveValue('')
  // Nor of another person on the same device.
  await page.context().clearCookies()
  await page
    .context()
    .addCookies([...world.people.member.cookies].map(([name, value]) => ({ name, value, url: world.server.url, httpOnly: true, sameSite: 'Lax' as const })))
  await page.goto(form)
  await expect(page.getByLabel('What is in the way?')).toHaveValue('')
  await page.context().clearCookies()
  await page.context().addCookies([...lead.cookies].map(([name, value]) => ({ name, value, url: world.server.url, httpOnly: true, sameSite: 'Lax' as const })))
  await page.goto(form)
  await page.getByRole('button', { name: 'Throw it away' }).click()
  await expect(page.getByLabel('What is in the way?')).toHaveValue('')
  await expect(page.getByRole('radio', { name: /^Frustration/ })).not.toBeChecked()
  expect(await draftsOf(page)).toEqual([])
})

test('without JavaScript a check-in could not be logged, or a ball be passed @both', async ({ world, open }) => {
  const { lead } = world.people
  const id = await registerWithPeople(lead, 'Plain check-in')
  const page = await open(lead, { viewport: phone, javaScriptEnabled: false })
  await page.goto(`/partnerships/${id}/check-ins/new`)
  await page.getByText('Add a piece of work').click()
  await page.getByLabel('Piece of work').fill('The ferry timetable')
  await page.getByLabel('What moved?').fill('Half said')
  await save(page).click()
  await expect(page.getByRole('alert').getByRole('link', { name: 'Choose who holds the ball' })).toBeVisible()
  await expect(page.getByLabel('What moved?')).toHaveValue('Half said')
  await page.getByLabel('Who holds the ball on it?').selectOption({ label: 'City Council' })
  await save(page).click()
  await expect(page.getByText('The ferry timetable: to City Council')).toBeVisible()
  await page.getByRole('link', { name: 'Log another one' }).click()
  await page.getByLabel('The ferry timetable').selectOption({ label: 'Passed to Ministry of Ferries' })
  await save(page).click()
  await page.getByRole('link', { name: 'All check-ins' }).click()
  await expect(page.getByRole('heading', { name: 'The ferry timetable' })).toBeVisible()
  expect(await countOf(lead, id)).toBe(2)
})

test('two who pass one ball at once would both believe that they did', async ({ world }) => {
  const { lead } = world.people
  const id = await registerWithPeople(lead, 'One ball')
  const form = `/partnerships/${id}/check-ins/new`
  const agency = /<option value="([a-z0-9]{20,})">City Council/.exec((await lead.get(form)).body)?.[1] ?? ''
  await lead.sendOn(form, 'Save the check-in', { newWork: 'The bus', newHolder: agency })
  const page = await lead.get(form)
  const name = /name="(ball-[a-z0-9]+)"/.exec(page.body)?.[1] ?? ''
  const answers = await Promise.all([1, 2].map((at) => lead.press(page, 'Save the check-in', { [name]: 'ended', submissionKey: `${at}`.repeat(30) })))
  expect(answers.map((one) => one.status).sort()).toEqual([303, 409])
  expect(answers.find((one) => one.status === 409)?.text).toContain('Somebody else passed on or ended “The bus” meanwhile.')
  expect(await countOf(lead, id)).toBe(2)
})

test('the timeline would show what was not released, or not what was', async ({ world, open }) => {
  const { lead, releasedAngel, friend } = world.people
  const path = `/partnerships/${world.own.id}/timeline`
  const angel = await releasedAngel.get(path)
  expect(angel.text).toMatch(/August 2026 · Reading No clear stage/)
  expect(angel.text).not.toMatch(/ferry meets the bus|Memorandum of the Harbour|Hana Kereama|one meeting in the harbour/)
  expect(angel.body).not.toContain('kind=check-ins')
  // A filter in the address opens nothing.
  expect((await releasedAngel.get(`${path}?kind=check-ins`)).text).not.toContain('ferry meets the bus')
  expect((await friend.get(path)).text).toMatch(/The ferry meets the bus now\..*Memorandum of the Harbour: exploring/s)
  const page = await open(lead, { viewport: phone })
  await page.goto(path)
  await page.getByRole('navigation', { name: 'What to show' }).getByRole('link', { name: 'Commitments' }).click()
  await expect(page.getByText('Done: ')).toBeVisible()
  await expect(page.getByText('The ferry meets the bus now.')).toHaveCount(0)
  for (const odd of ['before=2026-02-30', 'before=0000', 'kind=<b>', 'kind=people&kind=readings', 'before=9999-99-99'])
    expect((await lead.get(`${path}?${odd}`)).status, odd).toBe(200)
})

test('check-ins that are released would stay hidden from a guardian angel', async ({ world }) => {
  const { lead, angel } = world.people
  const id = world.own.id
  expect((await angel.get(`/partnerships/${id}/check-ins`)).status).toBe(404)
  const preview = `/partnerships/${id}/access/${world.own.grantId}?asked=1`
  expect((await lead.get(preview)).text).toContain('Check-ins, and who holds the ball')
  await lead.sendOn(`${preview}&released=check-ins`, 'Release this')
  try {
    const seen = await angel.get(`/partnerships/${id}/check-ins`)
    expect(seen.text).toContain('The ferry meets the bus now.')
    expect(seen.text).not.toMatch(/Lena Lead|City Council|Ministry of Ferries|Waka Trust/)
    expect(seen.text).not.toContain('Log a check-in')
  } finally {
    await lead.sendOn(preview, 'Take everything back')
  }
})
