import { pageDoors } from '@/lib/access/doors'
import { answersOf } from './support/answers'
import { expect, phone, test } from './support/fixtures'
import { Visitor } from './support/visitor'
import { presentDay, registerWithPeople, type World } from './support/world'

const today = presentDay.slice(0, 10)
const three = ['Hana Kereama', 'Ian Smith', 'Jo Tāmihana']

async function noted(world: World, id: string, text: string, taker = ''): Promise<string> {
  return world.people.lead.sendOn(`/partnerships/${id}/learnings/new`, 'Note it', { text, taker })
}

/** The members of a partnership by name, as the form for a learning offers them. */
async function takersIn(world: World, id: string): Promise<Record<string, string>> {
  const { body } = await world.people.lead.get(`/partnerships/${id}/learnings/new`)
  return Object.fromEntries([...body.matchAll(/<option value="([a-z0-9]{20,})">([^,<]+),/g)].map(([, taker = '', name = '']) => [name, taker]))
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '@both' : 'without JavaScript'

  test(`a group of three could not answer together, or would be told that it is confidential or sure ${how}`, async ({ world, open }) => {
    const id = await registerWithPeople(world.people.lead, `Three of us ${javaScriptEnabled}`, three)
    const page = await open(world.people.lead, { viewport: phone, javaScriptEnabled })
    await page.goto(`/partnerships/${id}/rounds/new`)
    await page.getByRole('link', { name: 'Fill it in together' }).click()
    await expect(page.getByText('This is not confidential.')).toBeVisible()
    await page.getByRole('button', { name: 'Open the session' }).click()
    await expect(page.getByRole('link', { name: 'Tick that everybody knows it is not confidential' })).toBeVisible()
    await page.getByRole('checkbox', { name: /^Jo Tāmihana/ }).uncheck()
    await page.getByRole('checkbox', { name: /^Everybody who takes part knows/ }).check()
    await page.getByRole('button', { name: 'Open the session' }).click()
    await expect(page.getByText('This is not confidential.')).toBeVisible()
    await expect(page.getByText(/Who takes part: Hana Kereama .* and Ian Smith/)).toBeVisible()
    await page.getByRole('button', { name: 'Finish and see where you are' }).click()
    await expect(page.getByRole('link', { name: /Answer at least one statement/ })).toBeVisible()
    const answers = Object.entries(answersOf('functioning'))
    for (const [name, value] of answers.slice(0, 12)) await page.locator(`input[name="${name}"][value="${value}"]`).check()
    await page.getByRole('button', { name: 'Save and go on' }).click()
    await expect(page.getByText('Saved: 12 of 24 answered so far.')).toBeVisible()
    for (const [name, value] of answers.slice(12)) await page.locator(`input[name="${name}"][value="${value}"]`).check()
    await page.locator('input[name="flying-2"][value="differ"]').check()
    await page.getByLabel('What do you want to remember').fill('We talked for an hour')
    await page.getByRole('button', { name: 'Finish and see where you are' }).click()
    await expect(page.getByText('What you said together lies nearest to functioning.')).toBeVisible()
    await expect(page.getByText('Made together by two people, openly, on 16 November 2026. Not comparable with confidential readings.').last()).toBeVisible()
    await expect(page.getByText('This is not confidential.')).toBeVisible()
    await expect(page.getByText(/^Who took part: Hana Kereama/)).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Where you see it differently' })).toBeVisible()
    await expect(page.getByText(/times in 10/)).toHaveCount(0)
    await page.goto(`/partnerships/${id}`)
    await expect(page.getByRole('heading', { name: 'Made together' })).toBeVisible()
    await expect(page.getByText('There is no reading yet.')).toBeVisible()
  })

  test(`a learning could not be carried home from a member’s own page ${how}`, async ({ world, open }) => {
    const id = await registerWithPeople(world.people.lead, `Home it goes ${javaScriptEnabled}`, three)
    const hana = (await takersIn(world, id))['Hana Kereama'] ?? ''
    const learning = await noted(world, id, 'Ring before you sail', hana)
    await noted(world, id, 'Nobody of mine')
    const shown = await world.people.lead.send(`/partnerships/${id}/accountabilities/links`, 'Make the links', { members: [hana] })
    const page = await open(null, { viewport: phone, javaScriptEnabled })
    await page.goto(/\/member\/[\w-]{43}/.exec(shown.body)?.[0] ?? '')
    await expect(page.getByText('Nobody of mine')).toHaveCount(0)
    await page.getByRole('link', { name: 'I carried it home: Ring before you sail' }).click()
    await page.getByLabel('What came of it').fill('They ring now')
    await page.getByRole('button', { name: 'It was carried home' }).click()
    await expect(page.getByRole('link', { name: 'Say to whom it was told' })).toBeVisible()
    await expect(page.getByLabel('What came of it')).toHaveValue('They ring now')
    await page.getByLabel('Told to whom?').fill('the crew')
    await page.getByRole('button', { name: 'It was carried home' }).click()
    await expect(page.getByText('Noted. Thank you for carrying it home.')).toBeVisible()
    await expect(page.getByText('You have nothing left to take home.')).toBeVisible()
    const lead = await open(world.people.lead)
    await lead.goto(learning)
    await expect(lead.getByText('Carried home on 16 November 2026, told to the crew. They ring now')).toBeVisible()
  })

  test(`something would be shared that was not looked at, or could not be taken back ${how}`, async ({ world, open }) => {
    const name = `Quiet Cove ${javaScriptEnabled}`
    const id = await registerWithPeople(world.people.lead, name, three)
    const learning = await noted(world, id, `At ${name} we ring Hana Kereama first`)
    const stranger = world.people.stranger
    const page = await open(world.people.lead, { viewport: phone, javaScriptEnabled })
    await page.goto(`${learning}/share`)
    await page.getByRole('button', { name: 'Look at what others would see' }).click()
    await expect(page.getByText(`the text names “${name}” and “Hana Kereama”`)).toBeVisible()
    expect((await stranger.get('/learning')).text).not.toContain('Hana Kereama')
    const words = `Ring whom you know first ${javaScriptEnabled}`
    await page.getByLabel('The text as others read it').fill(words)
    // Not what was looked at: nothing is shared.
    await page.getByRole('button', { name: 'Share it' }).click()
    await expect(page.getByText('Look at it again.', { exact: false }).first()).toBeVisible()
    expect((await stranger.get('/learning')).text).not.toContain(words)
    await expect(page.getByLabel('The text as others read it')).toHaveValue(words)
    await page.getByRole('button', { name: 'Look at what others would see' }).click()
    await expect(page.getByText('Exactly this is shared')).toBeVisible()
    await page.getByRole('button', { name: 'Share it' }).click()
    await expect(page.getByRole('button', { name: 'Take it back' })).toBeVisible()
    const found = await stranger.get(`/learning?q=${encodeURIComponent('ring WHOM')}`)
    expect(found.text).toContain(words)
    expect(found.text).toContain('A partnership on this installation')
    expect(found.body).not.toContain(id)
    expect(found.text).not.toContain(name)
    expect((await new Visitor(world.server.url).get('/learning')).text).not.toContain(words)
    await page.getByRole('button', { name: 'Take it back' }).click()
    await expect(page.getByText('Not shared. You see exactly what would be')).toBeVisible()
    expect((await stranger.get('/learning')).text).not.toContain(words)
  })
}

test('a partnership could not come to a decent end over several days, step by step @both', async ({ world, open }) => {
  const { lead } = world.people
  const id = await registerWithPeople(lead, 'Last Boat', three)
  const base = `/partnerships/${id}`
  const owner = (await takersIn(world, id))['Ian Smith'] ?? ''
  for (const what of ['Paint the pier', 'Write it down']) await lead.sendOn(`${base}/commitments/new`, 'Add it', { what, owner, dueOn: '2026-12-01' })
  await lead.sendOn(`${base}/agreements/new`, 'Add the agreement', { kind: 'memorandum', title: 'Memorandum of the boat' })
  const page = await open(lead, { viewport: phone })
  await page.goto(`${base}/wind-up`)
  await expect(page.getByText('Two open commitments are not decided.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Wind the partnership up' })).toHaveCount(0)
  await page.getByRole('link', { name: '1. Settle the open work' }).click()
  const group = (name: string) => page.getByRole('group', { name })
  await group('Paint the pier').getByRole('radio', { name: 'Dropped' }).check()
  await group('Write it down').getByRole('radio', { name: 'An organisation goes on with it' }).check()
  await page.getByRole('button', { name: 'Save this step' }).click()
  await expect(page.getByRole('link', { name: 'Paint the pier: Say in a few words why it is dropped' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Name the organisation that goes on with it' })).toBeVisible()
  await page.getByLabel('Why it is dropped, or which organisation (Paint the pier)').fill('No paint')
  await page.getByLabel('Why it is dropped, or which organisation (Write it down)').fill('The port')
  await page.getByRole('button', { name: 'Save this step' }).click()
  await expect(page.getByText('Saved: settle the open work. Nothing has happened yet.')).toBeVisible()
  expect((await lead.get(`${base}/commitments`)).text).toContain('Paint the pier')
  await page.getByRole('link', { name: '2. Agreements' }).click()
  await group('Memorandum of the boat').getByRole('radio', { name: 'It ends' }).check()
  await page.getByRole('button', { name: 'Save this step' }).click()
  await page.getByRole('link', { name: '3. Thanks, and what is kept' }).click()
  await page.getByLabel('Thanks').fill('To Ian, for the ropes')
  await page.getByLabel('What passes to whom').fill('The boat goes to the port')
  await page.getByRole('button', { name: 'Save this step' }).click()
  await page.getByRole('link', { name: '5. What stays for others' }).click()
  await page.getByLabel('The story of your work').fill('We sailed until the bridge came')
  await page.getByRole('radio', { name: /^Yes: Last Boat/ }).check()
  await page.getByRole('button', { name: 'Save this step' }).click()
  await expect(page.getByText('We sailed until the bridge came')).toBeVisible()
  expect((await world.people.stranger.get('/learning')).text).not.toContain('until the bridge came')
  // A session that is opened meanwhile holds the end up.
  const session = await lead.sendOn(`${base}/together`, 'Open the session', { understood: 'yes' })
  await page.getByRole('checkbox', { name: 'Every member knows, and was thanked' }).check()
  await page.getByRole('button', { name: 'Wind the partnership up' }).click()
  await expect(page.getByText('Something is still open.')).toBeVisible()
  await lead.sendOn(session, 'Throw it away')
  await page.goto(`${base}/wind-up`)
  // A form that somebody has had open since before.
  const late = await lead.get(`${base}/learnings/new`)
  await page.getByRole('checkbox', { name: 'Every member knows, and was thanked' }).check()
  await page.getByRole('button', { name: 'Wind the partnership up' }).click()
  await expect(page.getByRole('heading', { name: 'How it ended, on 16 November 2026' })).toBeVisible()
  await expect(page.getByText('To Ian, for the ropes')).toBeVisible()
  await expect(page.getByText('Commitment, with The port')).toBeVisible()
  const list = await lead.get(`${base}/commitments`)
  expect(list.text).toContain('Dropped on 16 November 2026 : No paint')
  expect(list.text).toContain('Passed on at the end on 16 November 2026 : The port')
  expect((await lead.get(`${base}/agreements`)).text).toContain('Ended')
  expect((await world.people.stranger.get('/learning?q=bridge')).text).toContain('We sailed until the bridge came')
  expect((await world.people.stranger.get(base)).status).toBe(404)
  expect((await lead.press({ ...late, path: `${base}/learnings/new` }, 'Note it', { text: 'Too late' })).status).toBe(409)
  await page.goto(`${base}/learnings`)
  await page.getByRole('button', { name: 'Take the story back' }).click()
  await expect(page.getByRole('heading', { name: 'The story that stands in the library' })).toHaveCount(0)
  expect((await world.people.stranger.get('/learning?q=bridge')).text).not.toContain('until the bridge came')
})

test('a counted action would be told of fewer than five partnerships, or the examples not be marked', async ({ world }) => {
  const { lead, stranger } = world.people
  const page = await stranger.get('/learning/helped')
  expect(page.text).toContain('Nothing can be told yet')
  expect(page.text).toContain('No such partnerships exist')
  const id = await registerWithPeople(lead, 'Counted in', three)
  await lead.sendOn(`/partnerships/${id}/learnings`, 'Let it be counted which actions helped us')
  expect((await lead.get(`/partnerships/${id}/learnings`)).text).toContain('it is counted, without your name')
  expect((await stranger.get('/learning/helped')).text).toContain('Nothing can be told yet')
  await lead.sendOn(`/partnerships/${id}/learnings`, 'Do not count it any more')
  expect((await lead.get(`/partnerships/${id}/learnings`)).text).toContain('stays in this partnership')
})

test(`what waits to be carried home would not become a signal after four weeks`, async ({ world }) => {
  const { lead } = world.people
  const id = await registerWithPeople(lead, 'Waiting at home', three)
  await noted(world, id, 'Count the ropes', (await takersIn(world, id))['Ian Smith'])
  expect((await lead.get(`/partnerships/${id}/signals`)).text).not.toContain('to be carried home')
  expect(today).toBe('2026-11-16')
  await world.moveTo('2026-12-14T00:00:00Z', 'lead')
  try {
    expect((await world.people.lead.get(`/partnerships/${id}/signals`)).text).toContain('One learning was to be carried home')
  } finally {
    await world.moveTo(presentDay, 'lead')
  }
})

test('a form of a partnership that is wound up would be filled in for nothing, or its pages would ask for something @both', async ({ world }) => {
  const { lead } = world.people
  const id = await registerWithPeople(lead, 'Over and Done', three)
  const base = `/partnerships/${id}`
  await lead.sendOn(`${base}/wind-up/thanks`, 'Save this step', { note: 'Nothing is left' })
  await lead.sendOn(`${base}/wind-up`, 'Wind the partnership up', { sure: 'yes' })
  const forms = Object.entries(pageDoors).filter(
    ([door, need]) => 'do' in need && /^\/partnerships\/\[partnershipId\]\/[^[]*\/(new|edit|paste|choose)$/.test(door),
  )
  expect(forms.length).toBeGreaterThan(9)
  for (const [door] of forms) {
    const page = await lead.get(door.replace('[partnershipId]', id))
    expect(page.status, door).toBe(200)
    expect(page.text, door).toContain('Nothing can be entered here any more: the record is read-only.')
    expect(page.body, door).not.toMatch(/<main.*(<textarea|<button type="submit")/s)
  }
  const asking = /under a minute|actions that can be adopted|Where we are|Did it help|Open the first round/
  for (const path of ['', '/check-ins', '/commitments', '/rounds', '/brief']) expect((await lead.get(base + path)).text, path).not.toMatch(asking)
  expect((await lead.get(`${base}/brief`)).text).toContain('Nothing is left')
})
