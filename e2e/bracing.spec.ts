import { randomToken } from './support/addresses'
import { expect, phone, test } from './support/fixtures'
import { digestOf } from './support/store-digest'
import { Visitor } from './support/visitor'
import { registerWithPeople } from './support/world'

test('a lead could not note who is tied to whom, or would not be told what is missing', async ({ world, open }) => {
  const id = await registerWithPeople(world.people.lead, 'Braced Table', ['Ana Above', 'Ben Between', 'Cy Between'])
  const page = await open(world.people.lead, { viewport: phone })
  await page.goto(`/partnerships/${id}/bracing`)
  await expect(page.getByRole('heading', { name: 'No tie between agencies is noted yet' })).toBeVisible()
  await page.getByRole('link', { name: 'Add a tie' }).click()
  await page.getByLabel('One member').selectOption({ label: 'Ana Above, City Council' })
  await page.getByLabel('Another member').selectOption({ label: 'Ben Between, Ministry of Ferries' })
  await page.getByRole('button', { name: 'Add the tie' }).click()
  await expect(page.getByRole('heading', { name: 'Connected only in between' })).toBeVisible()
  await expect(page.getByText('Above and below the managers, no tie joins two agencies.')).toBeVisible()
  await page.getByRole('link', { name: 'Add a tie' }).click()
  await page.getByLabel('One member').selectOption({ label: 'Ben Between, Ministry of Ferries' })
  await page.getByLabel('Another member').selectOption({ label: 'Ana Above, City Council' })
  await page.getByRole('button', { name: 'Add the tie' }).click()
  await expect(page.getByRole('link', { name: 'These two are tied already' })).toBeVisible()
  await page.goto(`/partnerships/${id}/bracing`)
  await page.getByRole('link', { name: /^End the tie of/ }).click()
  await page.getByRole('button', { name: 'End the tie' }).click()
  await expect(page.getByText('One tie that has ended')).toBeVisible()
})

test('a member without an account could not say whom they answer to, or somebody else could read it @both', async ({ world, open }) => {
  const { lead, member } = world.people
  const page = await open(null, { viewport: phone, javaScriptEnabled: false })
  await page.goto(world.own.memberLink)
  await expect(page.getByText('they could enter this in your place')).toBeVisible()
  await page.getByLabel('Whom do you report to at home').fill('The harbour manager at home')
  await page.getByLabel('Which limits do you work under?').fill('No promises about berths')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved. The other members see it now.')).toBeVisible()
  await page.goto(world.own.memberLink)
  await expect(page.getByLabel('Which limits do you work under?')).toHaveValue('No promises about berths')

  const seen = await member.get(`/partnerships/${world.own.id}/accountabilities`)
  expect(seen.text).toContain('No promises about berths')
  expect(seen.text).toContain('Links made in the last 60 days: 1, of them open: 1')
  for (const path of ['/accountabilities', '/accountabilities/links', '/people', '/leading', '/bracing', '/exchange/partnership.json', '/history'])
    expect((await lead.get(`/partnerships/${world.own.id}${path}`)).body, path).not.toContain('No promises about berths')
  expect((await world.people.friend.get(`/partnerships/${world.own.id}/accountabilities`)).status).toBe(404)
})

test('a link to an own page that leads nowhere could be told from another', async ({ world }) => {
  const { lead } = world.people
  const base = `/partnerships/${world.own.id}/accountabilities/links`
  const make = async (name: string) => {
    const page = await lead.get(base)
    const id = new RegExp(`value="([a-z0-9]{20,})"[^>]*/><span>${name}`).exec(page.body)?.[1] ?? ''
    const shown = await lead.press(page, 'Make the links', { members: [id] })
    return /\/member\/[\w-]{43}/.exec(shown.body)?.[0] ?? ''
  }
  const replaced = await make('Ian Smith')
  const newer = await make('Ian Smith')
  expect(replaced).not.toBe('')
  expect(newer).not.toBe(replaced)
  const visitor = new Visitor(world.server.url)
  const before = digestOf(world.server)
  const texts = new Set<string>()
  for (const path of [replaced, `/member/${randomToken}`, '/member/x', `${newer}x`, newer.replace('/member/', '/answer/')]) {
    const answer = await visitor.get(path)
    expect({ path, status: answer.status }).toEqual({ path, status: 404 })
    texts.add(answer.text)
  }
  expect(texts.size).toBe(1)
  for (let at = 0; at < 5; at++) expect((await visitor.get(newer)).status).toBe(200)
  expect(digestOf(world.server)).toEqual(before)
})

test('one agency with most of the money and the chair would not be named as a risk, nor the balance be seen', async ({ world }) => {
  const { lead } = world.people
  const id = await registerWithPeople(lead, 'Maritime Table', ['Cora Customs', 'Dan Defence'])
  const people = await lead.get(`/partnerships/${id}/people`)
  const memberOf = (name: string) => new RegExp(`/people/([a-z0-9]{20,})">${name}`).exec(people.body)?.[1] ?? ''
  const form = await lead.get(`/partnerships/${id}/leading/resources`)
  const agencyOf = (name: string) => new RegExp(`<option value="([a-z0-9]{20,})">${name}`).exec(form.body)?.[1] ?? ''
  const strong = agencyOf('Ministry of Ferries')
  await lead.sendOn(form.path, 'Add it', { participationId: strong, kind: 'money', amount: 'Most of it', share: '70 %' })
  const tooMuch = await lead.send(form.path, 'Add it', { participationId: agencyOf('City Council'), kind: 'money', amount: 'Some', share: '40' })
  expect(tooMuch.status).toBe(422)
  expect(tooMuch.text).toContain('The other agencies leave 30.')
  const chair = (name: string, roles: string[]) => lead.sendOn(`/partnerships/${id}/people/${memberOf(name)}`, 'Save the member', { roles })
  await chair('Dan Defence', ['chair'])
  expect((await lead.get(`/partnerships/${id}/leading`)).text).toContain('Ministry of Ferries brings most of the money, and chairs as well.')
  await chair('Dan Defence', [])
  await chair('Cora Customs', ['chair'])
  const balanced = (await lead.get(`/partnerships/${id}/leading`)).text
  expect(balanced).not.toContain('chairs as well')
  expect(balanced).toContain('Ministry of Ferries brings most of the money. City Council chairs. So the strongest is not at the head. In two of the stories')
})

test('the Maritime story, entered as it was, would show a risk where the source found a balance', async ({ world }) => {
  const { lead } = world.people
  const id = await registerWithPeople(lead, 'Maritime Centre', ['Cora Customs', 'Dan Defence'])
  const base = `/partnerships/${id}`
  const form = await lead.get(`${base}/leading/resources`)
  const agencyOf = (name: string) => new RegExp(`<option value="([a-z0-9]{20,})">${name}`).exec(form.body)?.[1] ?? ''
  const [leads, strong] = [agencyOf('City Council'), agencyOf('Ministry of Ferries')]
  await lead.sendOn(form.path, 'Add it', { participationId: leads, kind: 'money', amount: 'All costs of the centre', share: '100' })
  await lead.sendOn(`${base}/leading`, 'Note who leads', { participationId: leads })
  expect((await lead.get(`${base}/record`)).text).toContain('City Council brings most of the money, and leads as well.')
  await lead.sendOn(form.path, 'Add it', { participationId: strong, kind: 'premises', amount: 'Ships and the building', share: '80' })
  await lead.sendOn(form.path, 'Add it', { participationId: strong, kind: 'data', amount: 'What its people know of the sea', share: '70' })
  const { text } = await lead.get(`${base}/record`)
  expect(text).toContain('City Council leads.')
  expect(text).toContain('So Ministry of Ferries balances the one at the head. In two of the stories in the source it was so too')
  expect(text).not.toContain('leads as well')
})
