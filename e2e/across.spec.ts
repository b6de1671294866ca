import { expect, phone, test } from './support/fixtures'
import { nameAngel } from './support/name-angel'
import type { Visitor } from './support/visitor'
import { registerWithPeople } from './support/world'

const inTheWay = 'The privacy lawyers have not signed for whānau data'

/** A partnership whose check-in says what is in the way. */
async function hindered(lead: Visitor, name: string): Promise<string> {
  const id = await registerWithPeople(lead, name)
  await lead.sendOn(`/partnerships/${id}/check-ins/new`, 'Save the check-in', { inTheWay })
  await lead.sendOn(`/partnerships/${id}/agreements/new`, 'Add the agreement', {
    kind: 'memorandum',
    title: `${name} memorandum`,
    status: 'in-force',
    since: '2026-01-01',
    endsOn: '2026-12-01',
  })
  return id
}

test('an angel would not see what several of their partnerships share, or could not open what made it @both', async ({ world, open }) => {
  const { lead, angel } = world.people
  for (const name of ['Upper Bank', 'Lower Bank']) await nameAngel(lead, angel, await hindered(lead, name), ['check-ins', 'agreements'])
  const page = await open(angel, { viewport: phone, javaScriptEnabled: false })
  await page.goto('/portfolio')
  await page.getByRole('link', { name: 'Across these partnerships' }).click()
  const obstacles = page.getByRole('region', { name: 'The same thing in the way' })
  await expect(obstacles.getByText('Two partnerships, two check-ins').first()).toBeVisible()
  await expect(obstacles.locator('[lang=mi]').first()).toHaveText('whānau')
  const agreements = page.getByRole('region', { name: 'Agreements that end together' })
  await expect(agreements.getByText('Two agreements end on 1 December 2026')).toBeVisible()
  await expect(page.getByRole('region', { name: 'People in many partnerships' })).toContainText('None of them lets you see members and agencies')
  const links = await page.locator('main section a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  expect(links.length).toBeGreaterThanOrEqual(4)
  for (const link of new Set(links)) expect((await angel.get(link)).status, link).toBe(200)
})

test('a partnership that did not name the angel, or a kind that was not released, would show across the others', async ({ world }) => {
  const { lead, angel } = world.people
  await nameAngel(lead, angel, await hindered(lead, 'Seen Quay'), ['agreements'])
  const before = await angel.get('/portfolio/across')
  expect(before.text).toContain('Seen Quay memorandum')
  expect(before.text).not.toContain('Seen Quay, 16 November')
  for (const name of ['Hidden Quay', 'Hidden Pier']) await hindered(lead, name)
  const after = await angel.get('/portfolio/across')
  expect(after.text).toBe(before.text)
  for (const key of ['stranger', 'admin', 'lead', 'member'] as const) {
    const page = await world.people[key].get('/portfolio/across')
    expect(page.status).toBe(200)
    expect(page.text).toContain('No partnership has named you')
    expect(page.text).not.toMatch(/Quay|Pier|lawyers/)
  }
})
