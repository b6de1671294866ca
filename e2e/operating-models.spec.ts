import { expect, phone, test } from './support/fixtures'
import { digestOf } from './support/store-digest'
import { registerWithPeople } from './support/world'

const answers = { 'trade-offs': 'no', 'several-contribute': 'yes', 'low-cost': 'yes', trust: 'yes', 'willing-to-share': 'no', 'mostly-departments': 'partly' }

test('somebody without an account or JavaScript could not rank the models, or doing so would store something', async ({ world, open }) => {
  const before = digestOf(world.server)
  const page = await open(null, { javaScriptEnabled: false, viewport: phone })
  await page.goto('/')
  await page.getByRole('link', { name: 'Compare four operating models' }).click()
  for (const [id, value] of Object.entries(answers)) await page.locator(`input[name="${id}"][value="${value}"]`).check()
  await page.getByRole('button', { name: 'Rank the models' }).click()
  for (const [id, value] of Object.entries(answers)) expect(new URL(page.url()).searchParams.get(id)).toBe(value)
  const ranking = page.locator('#ranking')
  await expect(ranking.getByRole('heading', { level: 3 })).toHaveText([
    /^Cross-agency group/,
    /^Cross-agency group with a lead agency/,
    /^Federated service/,
    /^Cross-agency board/,
    /^None of these/,
    /^Whom no model can bind/,
  ])
  await expect(ranking).toContainText('You say that chief executives are not willing. A board rests on their taking shared responsibility.')
  await expect(page.locator('input[name="trust"][value="yes"]')).toBeChecked()
  expect(digestOf(world.server)).toEqual(before)
})

test('a group could not choose a model with its reasons, tick a step, and choose anew without losing why', async ({ world, open }) => {
  const id = await registerWithPeople(world.people.lead, 'Choosing Table')
  const page = await open(world.people.lead)
  await page.goto(`/models?${new URLSearchParams(answers)}`)
  await page.getByRole('link', { name: 'Choosing Table' }).click()
  await page.getByRole('checkbox', { name: 'City Council' }).check()
  await page.getByRole('radio', { name: /^Cross-agency group Agencies/ }).check()
  await page.getByLabel('Why you chose this').fill('Light, and quick to set up')
  await page.getByRole('button', { name: 'Keep the choice' }).click()
  await expect(page.getByText('0 of 8 done')).toBeVisible()
  await expect(page.getByText('By your word these are not government departments')).toBeVisible()
  const step = page.getByRole('checkbox', { name: /^Tell everybody that the group decides nothing/ })
  await step.check()
  await page.getByLabel(/^Note on: Tell everybody/).fill('Said on Tuesday')
  await page.getByRole('button', { name: 'Save the checklist' }).click()
  await expect(page.getByText('1 of 8 done')).toBeVisible()
  await expect(page.getByText('Said on Tuesday')).toBeVisible()
  await page.getByRole('checkbox', { name: /^Tell everybody that the group decides nothing/ }).uncheck()
  await page.getByRole('button', { name: 'Save the checklist' }).click()
  await expect(page.getByText('0 of 8 done')).toBeVisible()
  await page.getByRole('link', { name: 'Go through the questions again' }).click()
  await expect(page.locator('input[name="willing-to-share"][value="no"]')).toBeChecked()
  await page.getByRole('button', { name: 'Rank the models' }).click()
  await page.getByRole('radio', { name: /^None of these/ }).check()
  await page.getByLabel('Why you chose this').fill('It did not hold')
  await page.getByRole('button', { name: 'Keep the choice' }).click()
  await expect(page.getByRole('heading', { name: 'Earlier choices' })).toBeVisible()
  await expect(page.getByText('Light, and quick to set up')).toBeVisible()
  await page.goto(`/partnerships/${id}/record`)
  await expect(page.getByText(/None of the four: so chosen on/)).toBeVisible()
})

test('the second of two who choose would overwrite the first unseen', async ({ world }) => {
  const { lead } = world.people
  const id = await registerWithPeople(lead, 'Two who choose', [])
  const path = `/partnerships/${id}/model/choose?trade-offs=yes`
  const [first, second] = [await lead.get(path), await lead.get(path)]
  expect((await lead.press(first, 'Keep the choice', { model: 'lead-agency', reasons: 'The first reason' })).status).toBe(303)
  const told = await lead.press(second, 'Keep the choice', { model: 'none', reasons: 'The second reason' })
  expect(told.status).toBe(409)
  expect(told.text).toContain('Somebody else’s version says: The first reason')
  expect(told.text).toContain('Somebody else’s version says: Cross-agency group with a lead agency')
  expect((await lead.press({ ...told, path }, 'Keep the choice')).status).toBe(303)
  const { text } = await lead.get(`/partnerships/${id}/model`)
  expect(text).toContain('The second reason')
  expect(text).toContain('The first reason')
})
