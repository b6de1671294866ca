import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { most } from '@/lib/retrospectives/rules'
import { expect, phone, test } from './support/fixtures'
import { Visitor } from './support/visitor'
import { presentDay, registerWithPeople } from './support/world'

const members = ['Ana', 'Bo', 'Cy', 'Di', 'Ed', 'Flo']
const narrow = { width: 360, height: 740 }

/** Opens a retrospective of a new partnership; the lead is in it. */
async function openRoom(lead: Visitor, name: string) {
  const partnershipId = await registerWithPeople(lead, name, members)
  const base = `/partnerships/${partnershipId}/retrospectives`
  const path = await lead.sendOn(`${base}/new`, 'Open it', { name: 'Lena Lead', organisation: 'City Council' })
  const code = /code ([0-9A-Z]{4} [0-9A-Z]{4})/.exec((await lead.get(path)).text)?.[1] ?? ''
  return { partnershipId, base, path, code, id: path.split('/').at(-1) ?? '' }
}

async function join(page: Page, code: string, name: string) {
  await page.goto('/join')
  await page.getByLabel('Code').fill(code.toLowerCase())
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.getByText(`you are ${name}`)).toBeVisible()
}

/** One act as a browser sends it. */
let sent = 0
function act(who: Visitor, roomId: string, what: Record<string, unknown>) {
  sent += 1
  const body = Buffer.from(JSON.stringify({ key: `journey-${sent}-${'x'.repeat(20)}`, act: what }))
  return who.ask('POST', `/api/retrospectives/${roomId}/acts`, body, { 'content-type': 'application/json' })
}

async function faultless(pages: readonly Page[], phase: string) {
  for (const page of pages) {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      phase,
    ).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${phase} scrolls sideways`).toBe(true)
  }
}

/** Goes to a control by the Tab key alone. */
async function tabTo(page: Page, to: Locator) {
  await expect(to).toBeVisible()
  for (let pressed = 0; pressed < 150; pressed += 1) {
    if (await to.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No way by keys to ${to}`)
}

test('a group could not hold its retrospective together: eight browsers, one by keys alone, one without JavaScript, one that drops its connection twice @both', async ({
  world,
  open,
  expectError,
  store,
}) => {
  test.setTimeout(240_000)
  expectError(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|net::ERR_FAILED/)
  const { lead } = world.people
  const { path, code, base } = await openRoom(lead, 'Eight at once')
  const facilitator = await open(lead, { viewport: { width: 1440, height: 900 } })
  await facilitator.goto(path)
  const [ana, kim, dan, eve, fay, gus] = await Promise.all([
    open(null, { viewport: narrow }),
    open(null),
    open(null, { viewport: phone }),
    open(null, { viewport: phone, colorScheme: 'dark' }),
    open(null, { viewport: phone }),
    open(null),
  ])
  const noa = await open(null, { viewport: phone, javaScriptEnabled: false })
  const next = (phase: string) => facilitator.getByRole('button', { name: `Next: ${phase}` }).click()
  const everybody = [facilitator, ana, kim, dan, eve, fay, gus]
  const atPhase = async (phase: string, pages = everybody) => {
    for (const page of pages) await expect(page.getByRole('heading', { level: 1, name: phase })).toBeVisible()
    await noa.goto(path)
    // The pages are the same on both stores.
    if (store === 'sqlite') await faultless([facilitator, ana], phase)
  }

  await test.step('all join, one of them by keys alone', async () => {
    await kim.goto('/join')
    await tabTo(kim, kim.getByLabel('Code'))
    await kim.keyboard.type(code)
    await tabTo(kim, kim.getByLabel('Your name'))
    await kim.keyboard.type('Kim Keys')
    await kim.keyboard.press('Enter')
    await expect(kim.getByText('you are Kim Keys')).toBeVisible()
    for (const [page, name] of [
      [ana, 'Ana'],
      [dan, 'Dan'],
      [eve, 'Eve'],
      [fay, 'Fay'],
      [gus, 'Gus'],
      [noa, 'Noa'],
    ] as const)
      await join(page, code, name)
    await expect(facilitator.getByRole('heading', { name: '8 have joined' })).toBeVisible()
    await atPhase('Arrive')
  })

  await test.step('nothing was promised last time', async () => {
    await next('Last time')
    await atPhase('Last time')
    await expect(ana.getByText('There is nothing to go through')).toBeVisible()
  })

  await test.step('cards are written, by finger, by keys, and without JavaScript; of others only the number is seen', async () => {
    await next('Gather')
    await atPhase('Gather')
    const write = async (page: Page, text: string) => {
      await page.getByLabel('Your thought').first().fill(text)
      await page
        .getByRole('button', { name: /^Add the card/ })
        .first()
        .click()
      await expect(page.getByText(text).first()).toBeVisible()
    }
    await write(ana, 'We meet too seldom')
    await write(noa, 'Paper still works')
    await tabTo(kim, kim.getByLabel('Your thought').first())
    await kim.keyboard.type('Keys are enough')
    await tabTo(kim, kim.getByRole('button', { name: /^Add the card/ }).first())
    await kim.keyboard.press('Space')
    await expect(kim.getByText('Keys are enough').first()).toBeVisible()
    await expect(facilitator.getByText('three cards of others, not shown yet')).toBeVisible()
    expect(await facilitator.content()).not.toContain('We meet too seldom')
    expect((await lead.get(path)).body).not.toContain('We meet too seldom')
  })

  await test.step('what is written in a tunnel is kept, over a reload, and arrives once', async () => {
    await dan.context().setOffline(true)
    await expect(dan.getByText('You are cut off.')).toBeVisible()
    await dan.getByLabel('Your thought').first().fill('Written in a tunnel')
    await dan
      .getByRole('button', { name: /^Add the card/ })
      .first()
      .click()
    await expect(dan.getByText('On its way')).toBeVisible()
    await dan.context().setOffline(false)
    await expect(dan.getByText('You are cut off.')).toBeHidden()
    await expect(facilitator.getByText('four cards of others, not shown yet')).toBeVisible()
    await expect(dan.getByText('On its way')).toBeHidden()
    await dan.reload()
    await expect(dan.getByRole('paragraph').filter({ hasText: 'Written in a tunnel' })).toHaveCount(1)
    await dan.getByLabel('Your thought').first().fill('Half a thought')
    await dan.reload()
    await expect(dan.getByLabel('Your thought').first()).toHaveValue('Half a thought')
  })

  await test.step('the phase moves while one is cut off and another still types: nothing typed is lost', async () => {
    await dan.context().setOffline(true)
    await dan
      .getByRole('button', { name: /^Add the card/ })
      .first()
      .click()
    await expect(dan.getByText('On its way')).toBeVisible()
    await eve.getByLabel('Your thought').first().fill('Not sent yet')
    await noa.goto(path)
    await noa.getByLabel('Your thought').first().fill('Sent too late')
    await next('Group')
    await expect(eve.getByRole('heading', { name: 'This was not sent. It is kept here.' })).toBeVisible()
    await expect(eve.getByText('Not sent yet')).toBeVisible()
    await eve.getByRole('button', { name: /^Put it away/ }).click()
    await expect(eve.getByText('Not sent yet')).toBeHidden()
    await noa
      .getByRole('button', { name: /^Add the card/ })
      .first()
      .click()
    await expect(noa.getByText('The group has moved on').first()).toBeVisible()
    await expect(noa.getByText('Sent too late').first()).toBeVisible()
    await dan.context().setOffline(false)
    await expect(dan.getByRole('heading', { name: 'This was not sent. It is kept here.' })).toBeVisible()
    await expect(dan.getByText('Half a thought')).toBeVisible()
    await atPhase('Group')
    await expect(facilitator.getByText('We meet too seldom')).toBeVisible()
    expect(await facilitator.content()).not.toContain('Half a thought')
  })

  await test.step('cards are grouped from a list, by dragging, by keys, and without JavaScript', async () => {
    await ana.getByRole('button', { name: 'Put into group: We meet too seldom' }).click()
    await ana.getByRole('button', { name: 'Paper still works', exact: true }).click()
    await expect(gus.getByRole('heading', { name: 'One group' })).toBeVisible()
    const from = gus.getByRole('button', { name: 'Move: Written in a tunnel' })
    await from.hover()
    await gus.mouse.down()
    await gus.getByText('Paper still works').hover()
    await gus.mouse.up()
    // The order is shuffled, so that any of the three may come first and name the group.
    await expect(ana.getByRole('region').filter({ hasText: 'Paper still works' }).getByText('Written in a tunnel')).toBeVisible()
    await expect(ana.getByRole('heading', { name: 'One card on its own' })).toBeVisible()
    const handle = kim.getByRole('button', { name: 'Move: Keys are enough' })
    await tabTo(kim, handle)
    await kim.keyboard.press('Space')
    await expect(handle).toHaveAttribute('aria-pressed', 'true')
    await kim.keyboard.press('Escape')
    await expect(handle).toHaveAttribute('aria-pressed', 'false')
    await kim.keyboard.press('Space')
    await kim.keyboard.press('Space')
    await expect(facilitator.getByRole('heading', { name: 'Every card is in a group' })).toBeVisible()
    await noa.goto(path)
    await noa.getByLabel('Put this card').selectOption({ label: 'Keys are enough' })
    await noa.getByLabel('into this group').selectOption({ label: 'A group of its own' })
    await noa.getByRole('button', { name: 'Put it there' }).click()
    await expect(facilitator.getByRole('heading', { name: 'One card on its own' })).toBeVisible()
    await facilitator.getByText('Name it', { exact: true }).click()
    await facilitator.getByLabel('Name of the group').fill('How often we meet')
    await facilitator.getByRole('button', { name: 'Save the name' }).click()
    await expect(ana.getByRole('heading', { name: 'How often we meet' })).toBeVisible()
  })

  await test.step('dots are placed and taken back, and no more than there are', async () => {
    await next('Vote')
    await atPhase('Vote')
    const more = (page: Page) => page.getByRole('button', { name: 'One dot more on: How often we meet' })
    for (let press = 0; press < 3; press += 1) await more(ana).click()
    await expect(ana.getByText('You have no dots left of three.')).toBeVisible()
    await expect(more(ana)).toBeDisabled()
    await ana.getByRole('button', { name: 'One dot less on: How often we meet' }).click()
    await expect(ana.getByText('You have one dot left of three.')).toBeVisible()
    await more(noa).click()
    await expect(noa.getByText('You have two dots left of three.')).toBeVisible()
    await tabTo(kim, kim.getByRole('button', { name: 'One dot more on: Keys are enough' }))
    await kim.keyboard.press('Enter')
    await kim.keyboard.press('Enter')
    await expect(kim.getByText('You have one dot left of three.')).toBeVisible()
    await expect(facilitator.getByText('Five dots are placed in all.')).toBeVisible()
  })

  await test.step('the topic with the most dots comes first; two who write a note at once lose nothing', async () => {
    await next('Discuss')
    await atPhase('Discuss')
    await expect(ana.getByText('We talk about')).toBeVisible()
    await expect(ana.getByRole('heading', { name: 'How often we meet' })).toBeVisible()
    await facilitator.getByRole('button', { name: 'Start the timer: 5 min' }).click()
    await expect(ana.getByRole('timer').first()).toContainText(/^[45]:\d\d/)
    await ana.getByLabel('Notes').fill('From Ana')
    await eve.getByLabel('Notes').fill('From Eve')
    await ana.getByRole('button', { name: 'Save the note' }).click()
    await expect(fay.getByLabel('Notes')).toHaveValue('From Ana')
    await eve.getByRole('button', { name: 'Save the note' }).click()
    await expect(eve.getByText('Somebody else wrote here while you were writing.')).toBeVisible()
    await expect(eve.getByLabel('Notes')).toHaveValue('From Eve')
    await eve.getByRole('button', { name: 'I have seen it' }).click()
    await eve.getByLabel('Notes').fill('From Ana\nFrom Eve')
    await eve.getByRole('button', { name: 'Save the note' }).click()
    await expect(ana.getByLabel('Notes')).toHaveValue('From Ana\nFrom Eve')
  })

  await test.step('what will be done, by whom and when', async () => {
    await next('Decide')
    await atPhase('Decide')
    await ana.getByRole('button', { name: 'Add it' }).click()
    await expect(ana.getByRole('alert').first()).toBeVisible()
    await ana.getByLabel('What will be done').fill('Meet each second week')
    await ana.getByLabel('Who does it').selectOption({ index: 1 })
    await ana.getByLabel('By when').fill('2026-12-01')
    await ana.getByRole('button', { name: 'Add it' }).click()
    await expect(facilitator.getByRole('heading', { name: 'Meet each second week' })).toBeVisible()
    await noa.goto(path)
    await noa.getByLabel('What will be done').fill('Print the notes')
    await noa.getByLabel('Who does it').selectOption({ index: 2 })
    await noa.getByLabel('By when').fill('2020-01-01')
    await noa.getByRole('button', { name: 'Add it' }).click()
    await expect(noa.getByText('The due date must not be in the past').first()).toBeVisible()
    await expect(noa.getByLabel('What will be done')).toHaveValue('Print the notes')
    await noa.getByLabel('By when').fill('2026-12-24')
    await noa.getByRole('button', { name: 'Add it' }).click()
    await expect(noa.getByRole('heading', { name: 'Print the notes' })).toBeVisible()
    await facilitator.getByRole('radio', { name: 'Functioning' }).check()
    await facilitator.getByRole('button', { name: 'Note it' }).click()
    await expect(facilitator.getByText('Say in a few words why').first()).toBeVisible()
    await facilitator.getByLabel('Why').fill('We finish what we begin')
    await facilitator.getByRole('button', { name: 'Note it' }).click()
    await expect(ana.getByText('The group says: Functioning')).toBeVisible()
  })

  await test.step('who takes what home, how we work, and was it worth our time', async () => {
    await next('Learn')
    await atPhase('Learn')
    await ana.getByLabel('What we learned').fill('Ask the tenants first')
    await ana.getByLabel('To which organisation').fill('Tenants Union')
    await ana.getByRole('button', { name: 'Add it' }).click()
    await expect(facilitator.getByText('Ask the tenants first').first()).toBeVisible()
    await next('How we work')
    await atPhase('How we work')
    await gus.getByLabel('Your thought').fill('Begin on time')
    await gus.getByRole('button', { name: 'Add the card' }).click()
    await expect(ana.getByText('Begin on time')).toBeVisible()
    await facilitator.getByLabel('The one change that the group agrees on').fill('We begin on time')
    await facilitator.getByRole('button', { name: 'Save' }).click()
    await expect(ana.getByText('We begin on time')).toBeVisible()
    await next('Worth it?')
    await atPhase('Worth it?')
    for (const page of [ana, dan, eve, fay, gus]) await page.getByRole('button', { name: '4 Mostly' }).click()
    await noa.getByRole('button', { name: '2 A little' }).click()
    await expect(noa.getByText('You answered: a little.')).toBeVisible()
    await expect(facilitator.getByText('Six people have answered, of eight.')).toBeVisible()
  })

  await test.step('the end, and what is kept of it', async () => {
    await facilitator.getByText('Next: Close …').click()
    await facilitator.getByRole('button', { name: 'Close the retrospective' }).click()
    await atPhase('Closed')
    await expect(ana.getByRole('row', { name: 'Mostly or very much' })).toBeVisible()
    expect(await noa.getByRole('row').allTextContents()).not.toContainEqual(expect.stringMatching(/\d/))
    await facilitator.getByRole('link', { name: 'The summary' }).click()
    await expect(facilitator.getByRole('link', { name: 'Meet each second week' })).toBeVisible()
    await expect(facilitator.getByText('The group’s own word: Functioning')).toBeVisible()
    await faultless([facilitator], 'summary')
    await facilitator.goto(base)
    await expect(facilitator.getByRole('cell', { name: '2 still open' })).toBeVisible()
    await expect(facilitator.getByRole('cell', { name: /say mostly or very much/ })).toBeVisible()
    await faultless([facilitator], 'list')
  })
})

test('a group could not look back on what it promised last time, say if it helped, or only with JavaScript @both', async ({ world, open }) => {
  const { lead } = world.people
  const partnershipId = await registerWithPeople(lead, 'Looking back', members)
  const commitments = `/partnerships/${partnershipId}/commitments`
  const owner = /<option value="([a-z0-9]{20,})"/.exec((await lead.get(`${commitments}/new`)).body)?.[1] ?? ''
  for (const what of ['Ring the port', 'Paint the shelter', 'Count the buses'])
    await lead.sendOn(`${commitments}/new`, 'Add it', { what, owner, dueOn: '2026-12-01' })
  const base = `/partnerships/${partnershipId}/retrospectives`
  const path = await lead.sendOn(`${base}/new`, 'Open it', { name: 'Lena Lead', organisation: 'City Council' })
  const code = /code ([0-9A-Z]{4} [0-9A-Z]{4})/.exec((await lead.get(path)).text)?.[1] ?? ''
  const ana = await open(null, { viewport: narrow })
  await join(ana, code, 'Ana')
  const facilitator = await open(lead)
  await facilitator.goto(path)
  await facilitator.getByRole('button', { name: 'Next: Last time' }).click()
  await expect(ana.getByText('0 of 3 gone through.')).toBeVisible()

  const first = facilitator.getByRole('listitem').filter({ hasText: 'Count the buses' })
  await first.getByText('What became of it?').first().click()
  await first.getByRole('radio', { name: 'Done' }).check()
  await first.getByRole('group', { name: 'Did it help?' }).getByRole('radio').first().check()
  await first.getByRole('button', { name: 'Note it' }).click()
  await expect(ana.getByText('1 of 3 gone through.')).toBeVisible()
  await expect(ana.getByRole('listitem').filter({ hasText: 'Count the buses' })).toContainText('Done.')
  await faultless([facilitator, ana], 'last time, with commitments')

  // Without JavaScript every field is there; a date that is not later is refused, and what was typed stays.
  const plain = await open(lead, { viewport: phone, javaScriptEnabled: false })
  await plain.goto(path)
  const second = plain.getByRole('listitem').filter({ hasText: 'Paint the shelter' })
  await second.getByText('What became of it?').first().click()
  await second.getByRole('radio', { name: 'Needs more time' }).check()
  await second.getByLabel('The new due date').fill('2026-11-30')
  await second.getByLabel('What to remember').fill('The paint is late')
  await second.getByRole('button', { name: 'Note it' }).click()
  await expect(plain.getByText('later').first()).toBeVisible()
  // The way to the form unfolds it.
  await plain.getByRole('link', { name: 'Go to the form' }).click()
  await expect(plain.getByLabel('What to remember').filter({ visible: true })).toHaveValue('The paint is late')
  await plain.getByLabel('The new due date').filter({ visible: true }).fill('2027-01-15')
  await plain.getByRole('button', { name: 'Note it' }).filter({ visible: true }).click()
  await expect(ana.getByText('2 of 3 gone through.')).toBeVisible()
  await expect(ana.getByRole('listitem').filter({ hasText: 'Paint the shelter' })).toContainText('Moved to a later date.')

  await facilitator.getByText('End it now').click()
  await facilitator.getByRole('button', { name: /^End/ }).filter({ visible: true }).click()
  await expect(ana.getByRole('heading', { level: 1, name: 'Closed' })).toBeVisible()
  const summary = (await lead.get(`${base}/${path.split('/').at(-1)}`)).text
  expect(summary).toMatch(/Count the buses Done/)
  expect(summary).toMatch(/Paint the shelter Moved/)
  expect(summary).not.toContain('Ring the port')
  const list = await lead.get(commitments)
  expect(list.text).toContain('15 January 2027')
  const [, moved] = /<a[^>]*href="([^"]+)"[^>]*>Paint the shelter/.exec(list.body) ?? []
  expect((await lead.get(moved ?? '')).text).toContain('The paint is late')
})

test('a card that was not sent would be lost with its tab or by a step back, or all dots be taken back by one press and without a word', async ({
  world,
  open,
  expectError,
}) => {
  expectError(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|net::ERR_FAILED/)
  const { lead } = world.people
  const { path, code } = await openRoom(lead, 'Nothing lost')
  const facilitator = await open(lead)
  await facilitator.goto(path)
  const next = (phase: string) => facilitator.getByRole('button', { name: `Next: ${phase}` }).click()
  let ana = await open(null, { viewport: narrow })
  await join(ana, code, 'Ana')
  await next('Last time')
  await next('Gather')
  const write = async (text: string) => {
    await expect(ana.getByRole('heading', { level: 1, name: 'Gather' })).toBeVisible()
    await ana.context().setOffline(true)
    await ana.getByLabel('Your thought').first().fill(text)
    await ana
      .getByRole('button', { name: /^Add the card/ })
      .first()
      .click()
    await expect(ana.getByText('On its way')).toBeVisible()
  }

  // The phone closes the tab before there is a connection again.
  await write('Before the tab was closed')
  const context = ana.context()
  await ana.close()
  await context.setOffline(false)
  ana = await context.newPage()
  await ana.goto(path)
  await expect(facilitator.getByText('one card of others, not shown yet')).toBeVisible()
  await expect(ana.getByRole('paragraph').filter({ hasText: 'Before the tab was closed' })).toHaveCount(1)

  // The group goes on meanwhile, and one back: the text stands in its field again, and nothing says that it was refused.
  await write('Before the group went on')
  await next('Group')
  await ana.context().setOffline(false)
  await expect(ana.getByRole('heading', { name: 'This was not sent. It is kept here.' })).toBeVisible()
  await facilitator.getByRole('button', { name: 'One back: Gather' }).click()
  await expect(ana.getByLabel('Your thought').first()).toHaveValue('Before the group went on')
  await expect(ana.getByRole('alert').filter({ hasText: 'problem' })).toHaveCount(0)

  await next('Group')
  await next('Vote')
  await ana
    .getByRole('button', { name: /^One dot more on/ })
    .first()
    .click()
  await expect(facilitator.getByText('One dot is placed in all.')).toBeVisible()
  await next('Discuss')
  await facilitator.getByText('One back: Vote …').click()
  await expect(ana.getByRole('heading', { level: 1, name: 'Discuss' })).toBeVisible()
  await facilitator.getByRole('button', { name: 'Take all dots back' }).click()
  await expect(ana.getByRole('paragraph').filter({ hasText: 'The group votes anew: all dots are taken back.' })).toBeVisible()
  await faultless([facilitator, ana], 'voting anew')
})

test('somebody could guess their way in, or come back after they were taken out @both', async ({ world, open }) => {
  const { lead } = world.people
  const { path, code, id } = await openRoom(lead, 'Guarded door')
  const guest = await open(null, { viewport: narrow })
  await guest.goto('/join')
  await guest.getByLabel('Code').fill('ABCD 2345')
  await guest.getByLabel('Your name').fill('Guesser')
  await guest.getByRole('button', { name: 'Join' }).click()
  await expect(guest.getByText('No retrospective is open under this code.').first()).toBeVisible()
  await expect(guest.getByLabel('Your name')).toHaveValue('Guesser')
  await expect(guest.getByLabel('Code')).toHaveValue('ABCD 2345')
  await guest.getByLabel('Code').fill(code)
  await guest.getByRole('button', { name: 'Join' }).click()
  await expect(guest.getByText('you are Guesser')).toBeVisible()
  const facilitator = await open(lead)
  await facilitator.goto(path)
  await facilitator.getByText(/^People \(2\)/).click()
  await facilitator.getByText('Remove …').click()
  await facilitator.getByRole('button', { name: 'Remove Guesser' }).click()
  await expect(guest.getByRole('heading', { name: 'You are not in this retrospective any more' })).toBeVisible()
  await guest.getByRole('link', { name: 'Join again' }).click()
  await guest.getByLabel('Code').fill(code)
  await guest.getByLabel('Your name').fill('Guesser')
  await guest.getByRole('button', { name: 'Join' }).click()
  await expect(guest.getByText('No retrospective is open under this code.').first()).toBeVisible()
  await guest.goto(path)
  await expect(guest).toHaveURL(/\/join\?out=1$/)
  expect((await act(new Visitor(world.server.url), id, { kind: 'add-card', column: 'any-q1', text: 'From outside' })).status).toBe(410)
})

test('a room that is full would break instead of saying so', async ({ world, open }) => {
  const { lead } = world.people
  const { code } = await openRoom(lead, 'Full house')
  const joining = (nth: number) => new Visitor(world.server.url).sendOn('/join', 'Join', { code, name: `Person ${nth}` })
  for (let nth = 1; nth <= most.guestsPerAddress; nth += 1) await joining(nth)
  const refused = await new Visitor(world.server.url).send('/join', 'Join', { code, name: 'Of one network' })
  expect([refused.status, refused.text.includes('Very many people have joined from your network')]).toEqual([429, true])
  // So many come from one address in a quarter of an hour; the rest come after it.
  world.server.setNow(new Date(Date.parse(presentDay) + 16 * 60_000).toISOString())
  for (let nth = most.guestsPerAddress + 1; nth < most.people; nth += 1) await joining(nth)
  world.server.setNow(presentDay)
  const late = await open(null, { viewport: narrow })
  await late.goto(`/join?code=${code.replace(' ', '')}`)
  await late.getByLabel('Your name').fill('One too many')
  await late.getByRole('button', { name: 'Join' }).click()
  await expect(late.getByText('which is all that it holds')).toBeVisible()
  await expect(late.getByLabel('Your name')).toHaveValue('One too many')
})

test('a phase moved by two at once would skip one, and a facilitator who vanishes would leave the group stuck', async ({ world, open }) => {
  const { lead } = world.people
  const { path, code, id } = await openRoom(lead, 'Two hands')
  const one = await open(lead)
  await one.goto(path)
  const step = { kind: 'move-phase', to: 'last-time', steps: 0 }
  const answers = await Promise.all([act(lead, id, step), act(lead, id, step)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  await expect(one.getByRole('heading', { level: 1, name: 'Last time' })).toBeVisible()
  const ana = await open(null, { viewport: narrow })
  await join(ana, code, 'Ana')
  await one.getByText(/^People \(2\)/).click()
  await one.getByText('Hand over …').click()
  await one.getByRole('button', { name: 'Hand over to Ana' }).click()
  await expect(one.getByText('Ana facilitates now.').last()).toBeVisible()
  await expect(ana.getByText('You facilitate', { exact: true })).toBeVisible()
  await expect(one.getByText('You facilitate', { exact: true })).toBeHidden()
  await ana.context().close()
  try {
    world.server.setNow(new Date(Date.parse(presentDay) + 5 * 60_000).toISOString())
    await one.reload()
    await expect(one.getByText('Ana has not been here for three minutes.')).toBeVisible()
    await faultless([one], 'without a facilitator')
    await one.getByRole('button', { name: 'Take over' }).click()
    await expect(one.getByText('You facilitate', { exact: true })).toBeVisible()
  } finally {
    world.server.setNow(presentDay)
  }
})

test('the focus would jump while somebody types, or be lost where the phase moves on', async ({ world, open }) => {
  const { lead } = world.people
  const { path, code, id } = await openRoom(lead, 'Where was I')
  const page = await open(null)
  await join(page, code, 'Kim')
  for (const [steps, to] of ['last-time', 'gather'].entries()) expect((await act(lead, id, { kind: 'move-phase', to, steps })).status).toBe(200)
  const box = page.getByLabel('Your thought').first()
  await box.focus()
  await page.keyboard.type('I am ')
  const column = /name="column" value="([a-z0-9-]+)"/.exec((await lead.get(path)).body)?.[1]
  expect((await act(lead, id, { kind: 'add-card', column, text: 'Another card' })).status).toBe(200)
  await expect(page.getByText('one card of others, not shown yet')).toBeVisible()
  await page.keyboard.type('typing')
  await expect(box).toHaveValue('I am typing')
  await act(lead, id, { kind: 'move-phase', to: 'group', steps: 2 })
  await expect(page.getByRole('heading', { level: 1, name: 'Group' })).toBeFocused()
  await expect(page.getByText('I am typing')).toBeVisible()
})
