import { conditionsOf } from '@/lib/instrument/conditions'
import { expect, phone, test } from './support/fixtures'
import { filled, Visitor } from './support/visitor'
import { openRound, openSession, registerWithPeople } from './support/world'

const people = ['Ana', 'Bo', 'Cy', 'Di', 'Ed', 'Flo']

for (const javaScriptEnabled of [true, false]) {
  test(`a member could not place the issue, take it back, or see what came of it (${javaScriptEnabled ? 'with' : 'without'} JavaScript) @both`, async ({
    world,
    open,
  }) => {
    const { lead } = world.people
    const id = await registerWithPeople(lead, `Sense ${javaScriptEnabled}`, people)
    const { roundId, links } = await openSession(lead, id, 'Homes that stay damp')
    const page = await open(null, { viewport: phone, javaScriptEnabled })
    await page.goto(links.Ana ?? '')
    await expect(page.getByRole('heading', { name: 'How do you see this issue?' })).toBeVisible()
    await expect(page.getByText('Homes that stay damp')).toBeVisible()
    await page.getByRole('radio', { name: 'Chaotic' }).check()
    await page.getByRole('button', { name: 'Send my answer' }).click()
    await expect(page.getByRole('heading', { name: 'Your answers are in. Thank you.' })).toBeVisible()
    await page.getByRole('link', { name: 'Change or withdraw my answer' }).click()
    await expect(page.getByRole('radio', { name: 'Chaotic' })).toBeChecked()
    await page.getByText('Take it back').click()
    await page.getByRole('button', { name: 'Withdraw my answer' }).click()
    await expect(page.getByText('Your answer is withdrawn and gone.')).toBeVisible()
    await expect(page.getByRole('radio', { name: 'Chaotic' })).not.toBeChecked()
    await page.getByRole('radio', { name: 'Complex' }).check()
    await page.getByLabel('What do you see from where you stand?').fill('Each house is another story')
    await page.getByRole('button', { name: 'Send my answer' }).click()
    for (const name of ['Bo', 'Cy', 'Di', 'Ed'])
      await new Visitor(world.server.url).sendOn(links[name] ?? '', 'Send my answer', { placement: name === 'Ed' ? 'known' : 'complex' })
    await lead.sendOn(`/partnerships/${id}/sense-making/${roundId}`, /^Close the session/)
    await page.goto(links.Ana ?? '')
    await expect(page.getByText('Five of six answered.')).toBeVisible()
    await expect(page.getByText('Most of those who placed the issue see it as complex.')).toBeVisible()
    await expect(page.getByRole('img', { name: 'Where people place the issue' })).toBeVisible()
    await expect(page.getByText('Disagreement is the finding, not an error.')).toBeVisible()
    await expect(page.getByText('Each house is another story')).toBeVisible()
    await expect(page.getByRole('row', { name: /^Known few or none/ })).toBeVisible()
    const list = await lead.get(`/partnerships/${id}/rounds`)
    expect(list.text).not.toContain('Round of')
    expect((await lead.get(`/partnerships/${id}/rounds/${roundId}`)).status).toBe(404)
    expect((await lead.get(`/partnerships/${id}/readings/${roundId}`)).status).toBe(404)
  })
}

test('ticks of a condition module would be lost with a closed phone, or not be counted', async ({ world, open }) => {
  const { lead } = world.people
  const id = await registerWithPeople(lead, 'With a module', people)
  const { links } = await openRound(lead, id, { module: 'before-starting' })
  const [first] = conditionsOf('before-starting')
  const page = await open(null, { viewport: phone })
  await page.goto(links.Ana ?? '')
  await expect(page.getByText('24 short statements and 7 short questions, about ten minutes.')).toBeVisible()
  await expect(page.getByText('0 of 31 answered')).toBeVisible()
  const condition = page.getByRole('group', { name: first?.text })
  await condition.getByRole('radio', { name: 'Partly' }).check()
  await expect(page.getByText('1 of 31 answered')).toBeVisible()
  await page.reload()
  await expect(page.getByText('What you ticked here before is still there.')).toBeVisible()
  await expect(condition.getByRole('radio', { name: 'Partly' })).toBeChecked()
  await expect(page.getByText('1 of 31 answered')).toBeVisible()
})

test('a condition that the round does not ask would be stored beside the answer', async ({ world }) => {
  const { lead } = world.people
  const id = await registerWithPeople(lead, 'Without a module', people)
  const { roundId, links } = await openRound(lead, id)
  const nobody = new Visitor(world.server.url)
  const page = await nobody.get(links.Ana ?? '')
  const { form, button } = Visitor.find(page, 'Send my answers')
  const refused = await nobody.post(page.path, [...filled(form, button, { 'forming-1': '3' }), ['learning-e1', 'yes']])
  expect(refused.status).toBe(410)
  expect((await lead.get(`/partnerships/${id}/rounds/${roundId}`)).text).toContain('0 of 6 have answered')
})
