import { idsOfNothing, randomId } from './support/addresses'
import { expect, phone, test } from './support/fixtures'
import { type Answer, Visitor } from './support/visitor'
import { emailOf, grantIdOn, joinLinkOn, password, registerWithPeople, signIn, type World } from './support/world'

/** A partnership of the lead's with one guardian angel, signed in, to whom nothing is released. */
async function withAngel(world: World, name: string, angelName = `Angel of ${name}`) {
  const { lead } = world.people
  const id = await registerWithPeople(lead, name, ['Hana Kereama', 'Ian Smith'])
  const angel = await joinAs(world, id, angelName)
  return { id, base: `/partnerships/${id}`, angel, angelName, grantId: grantIdOn(await lead.get(`/partnerships/${id}/access`), angelName) }
}

async function joinAs(world: World, id: string, name: string, standing = 'guardian-angel'): Promise<Visitor> {
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}@agency.example`
  const page = await world.people.lead.send(`/partnerships/${id}/access`, 'Make the link', { name, email, standing })
  const visitor = new Visitor(world.server.url)
  await visitor.sendOn(joinLinkOn(page), 'Join', { name, password })
  return visitor
}

test('a lead could not see beforehand what a guardian angel would see, or would release another thing than they saw @both', async ({ world, open }) => {
  const { own } = world
  const { lead, angel } = world.people
  const page = await open(lead, { viewport: phone, javaScriptEnabled: false })
  await page.goto(`/partnerships/${own.id}/access`)
  await page.getByRole('link', { name: /^Look and release.*Anahera Angel/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What Anahera Angel may see')
  await page.getByLabel('The reading: stage, certainty, trail').check()
  await page.getByLabel('Commitments').check()
  await page.getByRole('button', { name: 'Look at it' }).click()
  await expect(page.getByRole('heading', { name: 'The curve' })).toBeVisible()
  await expect(page.getByText('Write the ground rules down')).toBeVisible()
  // Not released with them: whose commitment it is.
  await expect(page.getByText('Hana Kereama')).toBeHidden()
  // Looking changes nothing.
  expect((await angel.get(`/partnerships/${own.id}/commitments`)).status).toBe(404)
  await page.getByRole('button', { name: 'Release this' }).click()
  await expect(page.getByText(/Released: the reading: stage, certainty, trail; commitments/)).toBeVisible()
  const commitments = await angel.get(`/partnerships/${own.id}/commitments`)
  expect(commitments.text).toContain('Write the ground rules down')
  expect(commitments.text).not.toContain('Hana Kereama')
  // Taken back while the page is open: the next click is refused.
  await lead.sendOn(`/partnerships/${own.id}/access/${own.grantId}?asked=1`, 'Take everything back')
  expect((await angel.get(`/partnerships/${own.id}/commitments`)).status).toBe(404)
  expect((await angel.get(`/partnerships/${own.id}`)).text).toContain('has not released its readings to you')
})

test('what a lead looks through before releasing would not be the very pages that the angel gets then @both', async ({ world, open }) => {
  const { base, grantId, angel } = await withAngel(world, 'Looked Through')
  // A session of its own: while looking, this lead sees no other pages of the partnership.
  const lead = await signIn(world.server, emailOf('lead'))
  await lead.sendOn(`${base}/check-ins/new`, 'Save the check-in', { pulse: '2', felt: 'frustration', moved: 'We met', victory: 'A victory', inTheWay: 'Rain' })
  const membershipId = /\/people\/([a-z0-9]{20,})"/.exec((await lead.get(`${base}/people`)).body)?.[1] ?? ''
  const paths = ['', '/record', '/people', '/leading', '/bracing', '/check-ins', '/timeline', '/history', '/model', '/participation']
  const closed = [
    `/people/${membershipId}`,
    '/commitments',
    '/agreements',
    '/rounds',
    '/signals',
    '/learnings',
    '/retrospectives',
    '/messages',
    '/accountabilities',
    '/access',
    '/people/new',
  ]
  const mainOf = ({ status, body }: Answer) =>
    `${status} ${(/<main[\s\S]*?<\/main>/.exec(body)?.[0] ?? '')
      .replace(/<aside aria-label="Looking as[\s\S]*?<\/aside>/, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')}`
  const seenBy = async (visitor: Visitor) => Promise.all([...paths, ...closed].map(async (path) => mainOf(await visitor.get(base + path))))
  const looking = `${base}/access/${grantId}?asked=1&released=people&released=check-ins`
  await lead.sendOn(looking, 'Go through the pages as they would')
  const page = await open(lead, { viewport: phone })
  await page.goto(`${base}/people`)
  await expect(page.getByRole('complementary', { name: 'Looking as a guardian angel' })).toContainText('Nothing is released by looking')
  const looked = await seenBy(lead)
  // Looking is noted nowhere and releases nothing.
  expect((await angel.get(`${base}/people`)).status).toBe(404)
  await page.getByRole('button', { name: 'Stop looking' }).click()
  await expect(page).toHaveURL(/asked=1&released=people&released=check-ins$/)
  await page.getByRole('button', { name: 'Release this' }).click()
  await expect(page.getByText(/Released: members and agencies/)).toBeVisible()
  expect(looked).toEqual(await seenBy(angel))
  for (const [at, text] of looked.entries())
    expect(text.slice(0, 3), [...paths, ...closed][at]).toBe(at < paths.length && !/model|participation/.test(paths[at] ?? '') ? '200' : '404')
  expect(looked.join()).toContain('frustration')
})

test('what is open to an angel anyway would be ticked for release by looking, or a lead go on looking as somebody who is none any more', async ({ world }) => {
  const { base, grantId, angelName } = await withAngel(world, 'Open Harbour')
  const lead = await signIn(world.server, emailOf('lead'))
  await lead.sendOn(`${base}/record/edit`, 'Save the record', { visibility: 'installation' })
  await lead.sendOn(`${base}/access/${grantId}?asked=1&released=agreements`, 'Go through the pages as they would')
  for (const path of ['/people', '/commitments', '/agreements']) expect((await lead.get(base + path)).text, path).toContain('Nothing is released by looking')
  expect((await lead.get(`${base}/messages`)).status).toBe(404)
  expect(await lead.sendOn(base, 'Stop looking')).toBe(`${base}/access/${grantId}?asked=1&released=agreements`)
  // The angel's access ends while a lead looks on: there is nobody whose eyes they could look through.
  await lead.sendOn(`${base}/access/${grantId}?asked=1&released=agreements`, 'Go through the pages as they would')
  await world.people.lead.sendOn(`${base}/access`, `End access of ${angelName}`)
  const own = await lead.get(`${base}/messages`)
  expect(own.status).toBe(200)
  expect(own.text).not.toContain('Nothing is released by looking')
})

test('the cookie of whoever looks as an angel would open anything to somebody else, or another partnership be narrowed by it', async ({ world }) => {
  const { own } = world
  const forged = `${own.id}~${own.grantId}~reading+people+commitments`
  for (const key of ['angel', 'stranger', 'friend', 'member'] as const) {
    const before = await signIn(world.server, emailOf(key))
    const after = await signIn(world.server, emailOf(key))
    after.cookies.set('crossbrace-looks-as', forged)
    for (const path of ['', '/people', '/commitments', `/readings/${own.roundId}`, '/messages']) {
      const [one, other] = [await before.get(`/partnerships/${own.id}${path}`), await after.get(`/partnerships/${own.id}${path}`)]
      expect([key, path, other.status]).toEqual([key, path, one.status])
    }
    expect((await after.get(`/partnerships/${own.id}`)).text).not.toContain('Nothing is released by looking')
  }
  const lead = await signIn(world.server, emailOf('lead'))
  lead.cookies.set('crossbrace-looks-as', forged)
  expect((await lead.get(`/partnerships/${own.id}/messages`)).status).toBe(404)
  expect((await lead.get(`/partnerships/${own.id}/people`)).text).toContain('Nothing is released by looking')
  for (const wrong of [`${own.id}`, `~~`, `${own.id}~x~`.repeat(40), `${own.id}~${own.grantId}~limits+group-comments`]) {
    lead.cookies.set('crossbrace-looks-as', wrong)
    expect((await lead.get(`/partnerships/${own.id}`)).status).toBe(200)
    expect((await lead.get(`/partnerships/${world.foreign.id}`)).status).toBe(404)
  }
})

test('two leads who release at the same time would not be told of each other @both', async ({ world }) => {
  const { base, grantId } = await withAngel(world, 'Two Leads')
  const { lead } = world.people
  const form = await lead.get(`${base}/access/${grantId}?asked=1&released=people`)
  await lead.sendOn(`${base}/access/${grantId}?asked=1&released=signals`, 'Release this')
  const told = await lead.press(form, 'Release this')
  expect(told.status).toBe(409)
  expect(told.text).toContain('Released now: signals')
  expect((await lead.press({ ...told, path: form.path }, 'Release this')).status).toBe(303)
  expect((await lead.get(`${base}/access`)).text).toContain('Released: members and agencies')
})

test('an angel to whom nothing was released would read how the group works together, or be told what to do about it @both', async ({ world }) => {
  const { base, angel, angelName, grantId } = await withAngel(world, 'Nothing Released')
  const { lead } = world.people
  await lead.sendOn(`${base}/record/edit`, 'Save the record', { complexity: 'wicked', intensityNow: 'communication', intensity: 'collaboration' })
  await lead.sendOn(`${base}/model/choose?several-contribute=yes&trade-offs=no`, 'Keep the choice', { model: 'cross-agency-group', reasons: 'Light to set up' })
  await lead.sendOn(`${base}/participation`, 'Record this', { involvement: 'consultation', advisers: 'The rūnanga office' })
  for (const path of ['/model', '/participation']) expect((await angel.get(base + path)).status).toBe(404)
  const told = async (path: string) => {
    const page = await angel.get(path)
    expect(page.status, path).toBe(200)
    // The brief names the kinds that it leaves out, and nothing of them; the foot of each page leads to the models in general.
    const rest = page.body.replaceAll('the operating model; iwi and Māori participation', '').replaceAll('Operating models', '')
    return (
      /cross-agency|light to set up|rūnanga|consultation|operating model|go together|is met with|first:|["/](model|participation)"/i.exec(rest)?.[0] ?? null
    )
  }
  for (const path of ['', '/record', '/history', '/timeline', '/brief', '/help']) expect(await told(base + path), path).toBeNull()
  for (const path of ['/portfolio', '/partnerships?q=light', '/portfolio/across', '/portfolio/brief']) expect(await told(path), path).toBeNull()
  // The preview shows the record as the angel reads it, word for word, and offers nothing to take back.
  const preview = await lead.get(`${base}/access/${grantId}`)
  const list = /<dl class="prose rule-list">.*?<\/dl>/s.exec((await angel.get(`${base}/record`)).body)?.[0] ?? 'no list'
  expect(list).toContain('How intense the joint work is now')
  expect(preview.body).toContain(list)
  expect(preview.text).not.toContain('This is released now')
  expect(preview.text).not.toContain('Light to set up')
  // Released, it is told of the group; what to do first stays with who sits there.
  await lead.sendOn(`${base}/access/${grantId}?asked=1&released=model`, 'Release this')
  expect((await lead.get(`${base}/access/${grantId}`)).text).toContain('This is released now')
  const record = await angel.get(`${base}/record`)
  expect(record.text).toContain('The group says that it takes collaboration. The model is: cross-agency group')
  expect(record.text).not.toMatch(/First:|You work|You say/)
  expect((await lead.get(`${base}/record`)).text).toContain('First:')
  expect((await angel.get(`${base}/model`)).text).toContain('Light to set up')
  expect((await angel.get(`${base}/history`)).text).toContain('Cross-agency group')
  expect((await angel.get(`${base}/participation`)).status).toBe(404)
  await lead.sendOn(`${base}/access/${grantId}?asked=1`, 'Take everything back')
  expect((await angel.get(`${base}/model`)).status).toBe(404)
  expect((await lead.get(`${base}/access/viewings`)).text).toContain(angelName)
})

test('a named angel would see less than any colleague where the partnership is open here, or go on seeing it when it is closed @both', async ({ world }) => {
  const { base, angel, angelName, grantId } = await withAngel(world, 'Open Table')
  const { lead, stranger } = world.people
  const paths = [
    '',
    '/record',
    '/model',
    '/participation',
    '/people',
    '/rounds',
    '/commitments',
    '/check-ins',
    '/learnings',
    '/signals',
    '/sense-making',
    '/together',
  ]
  const seen = async (who: Visitor) => (await Promise.all(paths.map((path) => who.get(base + path)))).map((page) => page.status)
  await lead.sendOn(`${base}/record/edit`, 'Save the record', { visibility: 'installation' })
  expect(await seen(stranger)).toEqual(paths.map(() => 200))
  expect(await seen(angel)).toEqual(await seen(stranger))
  expect((await angel.get(`${base}/agreements`)).status).toBe(404)
  expect((await angel.get('/portfolio')).text).not.toContain('nothing was released to you')
  const page = await lead.get(`${base}/access/${grantId}`)
  expect(page.text).toContain(`This partnership is open to everybody who signs in here, so ${angelName} sees this anyway`)
  expect(page.text).toContain('Not ticked, and open to them anyway.')
  expect((await lead.get(`${base}/access`)).text).toContain('Open to them anyway, as to others here: the operating model')
  const log = (await lead.get(`${base}/access/viewings`)).text
  expect(log).toMatch(new RegExp(`${angelName} Guardian angel Members and agencies`))
  expect(log).not.toContain('Stella Stranger')
  await lead.sendOn(`${base}/record/edit`, 'Save the record', { visibility: 'below-the-radar' })
  expect(await seen(angel)).toEqual(paths.map((path) => (path === '' || path === '/record' ? 200 : 404)))
  expect((await angel.get('/portfolio')).text).toContain('nothing was released to you')
  expect((await lead.get(`${base}/access/${grantId}`)).text).not.toContain('sees this anyway')
})

test('what a guardian angel opened would not stand in the list that the lead reads, or what nobody read would @both', async ({ world }) => {
  const { base, angel, angelName } = await withAngel(world, 'Watched Table')
  const { lead } = world.people
  for (let nth = 0; nth < 2; nth++) await angel.get(`${base}/record`)
  await angel.ask('HEAD', `${base}/history`)
  expect((await angel.get(`${base}/timeline`, { 'sec-purpose': 'prefetch;prerender' })).status).toBe(503)
  expect((await angel.get(`${base}/people`)).status).toBe(404)
  const { text } = await lead.get(`${base}/access/viewings`)
  expect(text).toMatch(new RegExp(`${angelName} Guardian angel The record 16 November 2026 ?, twice, last at`))
  for (const other of ['The record as it was', 'The timeline', 'Members and agencies 16']) expect(text).not.toContain(other)
  expect((await angel.get(`${base}/access/viewings`)).status).toBe(404)
})

test('a guardian angel who joins a retrospective by its code would look on unnoted', async ({ world }) => {
  const { lead } = world.people
  const { base, angel, angelName } = await withAngel(world, 'Seen in the Room')
  const path = await lead.sendOn(`${base}/retrospectives/new`, 'Open it', { name: 'Lena Lead', organisation: '' })
  const code = /code ([0-9A-Z]{4} [0-9A-Z]{4})/.exec((await lead.get(path)).text)?.[1] ?? ''
  expect((await lead.get(`${base}/access/viewings`)).text).not.toContain('The room of a retrospective')
  await angel.sendOn('/join', 'Join', { code, name: 'Somebody' })
  expect((await angel.get(path)).status).toBe(200)
  expect((await lead.get(`${base}/access/viewings`)).text).toContain(`${angelName} Guardian angel The room of a retrospective`)
})

test('a lead could not ask for help in one step, or the answer would not come back @both', async ({ world, open }) => {
  const { base, angel, angelName, id } = await withAngel(world, 'Needs Help')
  const { lead } = world.people
  const other = await joinAs(world, id, 'Second Angel')
  const member = await joinAs(world, id, 'Plain Member', 'member')
  const page = await open(lead, { viewport: phone })
  await page.goto(base)
  await page.getByText('Ask your guardian angels for help').click()
  await page.getByLabel('Whom do you ask?').selectOption({ label: angelName })
  await page.getByLabel(/What is it about/).fill('The port wants to leave')
  await page.getByRole('button', { name: 'Ask for help' }).click()
  await expect(page.getByText('Waits for an answer')).toBeVisible()
  expect((await other.get(base)).text).not.toContain('port wants')
  const asked = await open(angel, { viewport: phone, javaScriptEnabled: false })
  await asked.goto(base)
  await expect(asked.getByRole('heading', { name: 'You were asked for help' })).toBeVisible()
  await asked.getByRole('link', { name: 'Answer' }).click()
  await asked.getByRole('radio', { name: 'Offer something' }).check()
  await asked.getByRole('button', { name: 'Send it to the lead' }).click()
  await expect(asked.getByRole('link', { name: 'Say what you offer' })).toBeVisible()
  await asked.getByLabel('Your words').fill('I will call their chair')
  await asked.getByRole('button', { name: 'Send it to the lead' }).click()
  await expect(asked.getByText('Help was offered: I will call their chair')).toBeVisible()
  await page.goto(base)
  await expect(page.getByText('I will call their chair')).toBeVisible()
  const seen = await member.get(`${base}/help`)
  expect(seen.text).toContain('Help was offered')
  expect(seen.text).not.toMatch(/port wants|call their chair/)
  await page.getByRole('link', { name: /^Settle it/ }).click()
  await page.getByRole('button', { name: /^It is settled/ }).click()
  await expect(page.getByText('Settled', { exact: true })).toBeVisible()
})

test('a request passed on would not reach the others, or would tell the angel who they are', async ({ world }) => {
  const { base, angel, grantId, id } = await withAngel(world, 'Passed On')
  const other = await joinAs(world, id, 'Hidden Other')
  await world.people.lead.sendOn(`${base}/help`, 'Ask for help', { to: grantId, text: 'Who pays for the boat?' })
  await angel.sendOn(`${base}/help`, 'Send it to the lead', { kind: 'passed-on', toOthers: 'yes' })
  expect((await angel.get(`${base}/help`)).body).not.toContain('Hidden Other')
  expect((await other.get(`${base}/help`)).text).toContain('Who pays for the boat?')
  expect((await world.people.lead.get(`${base}/help`)).text).toContain('Passed on to the other guardian angels')
})

test('an angel who steps back would go on seeing, or the partnership would not learn that none is left @both', async ({ world, open }) => {
  const { base, angel, angelName, grantId, id } = await withAngel(world, 'Left Alone')
  const { lead } = world.people
  await lead.sendOn(`${base}/access/${grantId}?asked=1&released=people&released=signals`, 'Release this')
  const page = await open(angel, { viewport: phone })
  await page.goto(base)
  await page.getByText('Step back as guardian angel').click()
  await page.getByLabel(/What do you hand over/).fill('The port calls on Mondays')
  await page.getByLabel(/Whom do you suggest/).fill('Rewi Next, at the Ministry')
  await page.getByRole('button', { name: 'Step back', exact: true }).click()
  await expect(page.getByText('You stepped back.')).toBeVisible()
  for (const path of [base, `${base}/people`, `${base}/help`]) expect((await angel.get(path)).status).toBe(404)
  expect((await angel.get('/partnerships')).text).not.toContain('Left Alone')
  const told = await open(lead)
  await told.goto(`${base}/access`)
  await expect(told.getByText(`No guardian angel watches over this partnership: ${angelName} stepped back`)).toBeVisible()
  await expect(told.getByText('The port calls on Mondays')).toBeVisible()
  await told.getByRole('link', { name: /^Invite the next guardian angel/ }).click()
  await expect(told.getByLabel('Name', { exact: true })).toHaveValue('Rewi Next')
  await expect(told.getByRole('radio', { name: 'Guardian angel' })).toBeChecked()
  const next = await joinAs(world, id, 'Rewi Next')
  expect((await next.get(`${base}/people`)).status).toBe(404)
  await told.goto(`${base}/access`)
  await told.getByRole('link', { name: /^Look at the same as/ }).click()
  await expect(told.getByLabel('Members and agencies')).toBeChecked()
  expect((await next.get(`${base}/people`)).status).toBe(404)
  await told.getByRole('button', { name: 'Release this' }).click()
  await expect(told.getByText(/Released: members and agencies; signals/)).toBeVisible()
  expect((await next.get(`${base}/people`)).status).toBe(200)
})

test('the managers of an agency would not come with its naming and go with it, or learn of others @both', async ({ world }) => {
  const { admin, lead, stranger } = world.people
  const id = await registerWithPeople(lead, 'Named Agency', ['Hana Kereama'])
  const hidden = await registerWithPeople(lead, 'Unnamed Agency', ['Ian Smith'])
  const base = `/partnerships/${id}`
  const option = (page: { body: string }, label: string) => new RegExp(`<option value="([a-z0-9]+)">${label}`).exec(page.body)?.[1] ?? ''
  await admin.sendOn('/administration/managers', 'Enter', {
    person: option(await admin.get('/administration/managers'), 'Stella Stranger'),
    agency: 'city council',
  })
  for (const one of [id, hidden]) expect((await stranger.get(`/partnerships/${one}`)).status).toBe(404)
  await lead.sendOn(`${base}/access`, 'Name its managers', { agency: option(await lead.get(`${base}/access`), 'City Council') })
  expect((await stranger.get(base)).text).toContain('has not released its readings to you')
  expect((await stranger.get(`${base}/people`)).status).toBe(404)
  expect((await stranger.get(`/partnerships/${hidden}`)).status).toBe(404)
  expect((await stranger.get('/partnerships')).text).not.toContain('Unnamed Agency')
  expect((await stranger.get('/partnerships?q=unnamed')).text).toContain('Nothing was found')
  expect((await admin.get('/administration/managers')).text).not.toContain('Named Agency')
  await admin.sendOn('/administration/managers', 'End: Stella Stranger manages city council')
  expect((await stranger.get(base)).status).toBe(404)
})

test('a partnership open to the managers of its agencies would be seen by others, or not by them @both', async ({ world }) => {
  const { admin, lead, stranger } = world.people
  const id = await registerWithPeople(lead, 'Half Open', ['Hana Kereama'])
  const base = `/partnerships/${id}`
  await lead.sendOn(`${base}/record/edit`, 'Save the record', { visibility: 'agencies' })
  expect((await stranger.get(base)).status).toBe(404)
  const person = /<option value="([a-z0-9]+)">Stella Stranger/.exec((await admin.get('/administration/managers')).body)?.[1] ?? ''
  await admin.sendOn('/administration/managers', 'Enter', { person, agency: 'City Council' })
  expect((await stranger.get(base)).status).toBe(200)
  expect((await stranger.get('/partnerships')).text).toContain('Half Open')
  for (const key of ['admin', 'other', 'angel'] as const) {
    expect((await world.people[key].get(base)).status).toBe(404)
    expect((await world.people[key].get('/partnerships')).text).not.toContain('Half Open')
  }
  await lead.sendOn(`${base}/record/edit`, 'Save the record', { visibility: 'below-the-radar' })
  expect((await stranger.get(base)).status).toBe(404)
  await admin.sendOn('/administration/managers', 'End: Stella Stranger manages City Council')
})

test('an administrator would enter unseen, stay longer than an hour, or read what the group said @both', async ({ world, open }) => {
  const { admin, lead } = world.people
  const { own } = world
  const base = `/partnerships/${own.id}`
  expect((await admin.get(base)).status).toBe(404)
  const page = await open(admin, { viewport: phone })
  await page.goto('/administration')
  await page.getByRole('link', { name: 'Enter a partnership' }).click()
  await page.getByLabel('Address of the partnership').fill(`${world.server.url}/partnerships/${randomId}`)
  await page.getByLabel('Why do you enter?').fill('Lena asked me to find her a successor')
  await page.getByRole('button', { name: /^Enter, and tell/ }).click()
  await expect(page.getByRole('link', { name: /leads to no partnership here/ })).toBeVisible()
  await expect(page.getByLabel('Why do you enter?')).toHaveValue('Lena asked me to find her a successor')
  await page.getByLabel('Address of the partnership').fill(`${world.server.url}${base}/record`)
  await page.getByRole('button', { name: /^Enter, and tell/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who may look')
  await page.goto('/learning')
  await expect(page.getByRole('complementary', { name: 'Entered as administrator' })).toContainText('Harbour Table')
  for (const path of ['', '/record', '/people', '/rounds', '/access', '/messages']) expect((await admin.get(base + path)).status, path).toBe(200)
  for (const path of [
    `/readings/${own.roundId}`,
    '/commitments',
    '/check-ins',
    '/agreements',
    '/sense-making',
    '/signals',
    '/help',
    '/accountabilities',
    '/accountabilities/links',
    '/record/edit',
    '/exchange',
    `/access/${own.grantId}`,
    '/people/new',
  ])
    expect((await admin.get(base + path)).status, path).toBe(404)
  expect((await admin.get('/partnerships')).text.split('Sign out')[1]).not.toContain('Harbour Table')
  const log = (await lead.get(`${base}/access/viewings`)).text
  expect(log).toContain('Lena asked me to find her a successor')
  expect(log).toMatch(/Ada Administrator Administrator who entered Members and agencies 16 November 2026/)
  // A form that was open when the hour ended is refused, as every page is.
  const form = await admin.get(`${base}/access`)
  world.server.setNow('2026-11-16T01:00:30Z')
  try {
    expect((await admin.get(base)).status).toBe(404)
    const late = await admin.press(form, 'Make the link', { name: 'New Lead', email: 'late@agency.example', standing: 'lead' })
    expect(late.status).toBe(404)
    expect((await admin.get('/learning')).text).not.toContain('You entered')
  } finally {
    world.server.setNow('2026-11-16T00:00:00Z')
  }
  // Other journeys may have entered elsewhere.
  await admin.sendOn('/learning', /^Leave.*Harbour Table/)
  expect((await admin.get(base)).status).toBe(404)
  expect((await lead.get(`${base}/access`)).text).toContain('Lena asked me to find her a successor')
})

test('an angel would learn of a partnership that did not name them: by a list, a search, an error or an address', async ({ world }) => {
  const { angel } = world.people
  const { own, foreign } = world
  for (const path of ['/partnerships', '/partnerships?q=hidden', '/partnerships?q=Ministry', '/calendar', '/import', '/administration/managers'])
    expect((await angel.get(path)).body, path).not.toMatch(/Hidden Valley|Pact/)
  // Every form that an angel has, sent for it and for one that is not there: the same answer.
  for (const [path, button, fields] of [
    [`/partnerships/${own.id}/help`, 'Send it to the lead', { kind: 'answered', answer: 'x' }],
    [`/partnerships/${own.id}`, 'Step back', { handOver: 'x' }],
  ] as const) {
    const page = await angel.get(path)
    const answers = []
    for (const partnershipId of [foreign.id, randomId]) answers.push(await angel.press(page, button, { ...fields, partnershipId }))
    expect(answers.map((one) => one.status)).toEqual([404, 404])
    expect(answers[0]?.text.replaceAll(foreign.id, randomId)).toBe(answers[1]?.text)
  }
  // A lead looks at no angel of another partnership, with an id of theirs or of nobody.
  for (const grantId of [idsOfNothing().grantId, own.grantId])
    expect((await world.people.other.get(`/partnerships/${foreign.id}/access/${grantId}`)).status).toBe(404)
})
