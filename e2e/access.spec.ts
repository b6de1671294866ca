import { expect, test } from './support/fixtures'
import { Visitor } from './support/visitor'
import { emailOf, joinLinkOn, password, personNames, signIn } from './support/world'

test('a partnership would be named to somebody who may not know of it', async ({ world }) => {
  const { own, foreign, people } = world
  for (const key of ['stranger', 'admin', 'other'] as const) {
    const pages = await Promise.all(
      ['/partnerships', '/', '/confidentiality', ...(key === 'admin' ? ['/administration'] : [])].map((path) => people[key].get(path)),
    )
    for (const page of pages) {
      expect(page.body, `${key} at ${page.path}`).not.toContain(own.name)
      expect(page.body, `${key} at ${page.path}`).not.toContain(own.id)
    }
  }
  for (const key of ['lead', 'member', 'friend', 'angel', 'releasedAngel'] as const) {
    const list = await people[key].get('/partnerships')
    expect(list.text, key).toContain(own.name)
    expect(list.body, key).not.toContain(foreign.name)
    expect(list.body, key).not.toContain(foreign.id)
  }
})

test('a guardian angel would see what the lead did not release', async ({ world }) => {
  const { own, people } = world
  for (const path of ['/partnerships', `/partnerships/${own.id}`, `/partnerships/${own.id}/record`]) {
    const nothing = await people.angel.get(path)
    expect(nothing.body).not.toContain(own.roundId)
    expect(nothing.text).not.toMatch(/Harbour Table (Functioning|Flying)|have answered|Hold one meeting|Hana Kereama/)
    const released = await people.releasedAngel.get(path)
    expect(released.text).not.toMatch(/Hold one meeting|Hana Kereama|canary/)
  }
  expect((await people.angel.get(`/partnerships/${own.id}`)).text).toContain('has not released its readings to you')
  const reading = await people.releasedAngel.get(`/partnerships/${own.id}/readings/${own.roundId}`)
  expect(reading.text).toContain('Place on the life cycle')
  expect(reading.text).not.toContain('Statement by statement')
  expect(reading.text).not.toContain('What people wrote')
})

test('a comment would reach somebody its author did not choose', async ({ world }) => {
  const path = `/partnerships/${world.own.id}/readings/${world.own.roundId}`
  const sees = async (visitor: Visitor, address = path) => {
    const { text } = await visitor.get(address)
    return { group: text.includes('canary comment'), facilitator: text.includes('canary for the facilitator') }
  }
  // The lead is the facilitator that the form named.
  expect(await sees(world.people.lead)).toEqual({ group: true, facilitator: true })
  expect(await sees(world.people.member)).toEqual({ group: true, facilitator: false })
  expect(await sees(world.people.friend)).toEqual({ group: true, facilitator: false })
  expect(await sees(world.people.releasedAngel)).toEqual({ group: false, facilitator: false })
  expect(await sees(new Visitor(world.server.url), world.own.closedLinks[3])).toEqual({ group: true, facilitator: false })
})

test('who has not answered would be told to others than the lead', async ({ world }) => {
  const path = `/partnerships/${world.own.id}/rounds/${world.own.openRoundId}`
  expect((await world.people.lead.get(path)).text).toContain('Who has not answered yet')
  for (const key of ['member', 'friend'] as const) {
    const page = await world.people[key].get(path)
    expect(page.text).toContain('have answered')
    expect(page.text).not.toContain('Who has not answered yet')
    expect(page.forms.filter((form) => form.html.includes('invitationId'))).toEqual([])
  }
})

test('a session would live on after sign-out @both', async ({ world, open }) => {
  const kept = await signIn(world.server, emailOf('friend'))
  const page = await open(kept)
  await page.goto('/partnerships')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('You are signed out.')).toBeVisible()
  expect(await page.context().cookies()).toEqual([])
  const replayed = await kept.get('/partnerships')
  expect(replayed.status).toBe(307)
  expect(replayed.headers.location).toContain('/sign-in?next=')
})

test('a session would live on after its account was switched off @both', async ({ world }) => {
  const invited = await world.people.admin.send('/administration', 'Make the link', { name: 'Gone Soon', email: 'gone@agency.example' })
  const link = joinLinkOn(invited)
  const gone = new Visitor(world.server.url)
  await gone.sendOn(link, 'Join', { name: 'Gone Soon', password })
  expect((await gone.get('/partnerships')).status).toBe(200)
  const form = await gone.get('/partnerships/new')
  await world.people.admin.sendOn('/administration', 'Switch off Gone Soon', {})
  expect((await gone.get('/partnerships')).headers.location).toContain('/sign-in')
  const late = await gone.press(form, 'Register', { name: 'x', purpose: 'y' })
  expect(late.status).toBe(401)
  expect(late.text).toContain('your browser keeps what you typed')
  expect((await new Visitor(world.server.url).send('/sign-in', 'Sign in', { email: 'gone@agency.example', password })).status).toBe(401)
  // A used link gives no second account.
  expect((await new Visitor(world.server.url).get(link)).status).toBe(404)
})

test('a session would last longer than 12 idle hours', async ({ world }) => {
  const visitor = await signIn(world.server, emailOf('friend'))
  world.server.setNow('2026-11-16T12:01:00Z')
  try {
    expect((await visitor.get('/partnerships')).status).toBe(307)
  } finally {
    world.server.setNow('2026-11-16T00:00:00Z')
  }
})

test('access that the lead ended would last', async ({ world }) => {
  const { lead } = world.people
  const access = `/partnerships/${world.own.id}/access`
  const page = await lead.send(access, 'Make the link', { name: 'Brief Friend', email: 'brief@agency.example', standing: 'critical-friend' })
  const brief = new Visitor(world.server.url)
  await brief.sendOn(joinLinkOn(page), 'Join', { name: 'Brief Friend', password })
  expect((await brief.get(`/partnerships/${world.own.id}`)).status).toBe(200)
  await lead.sendOn(access, 'End access of Brief Friend')
  expect((await brief.get(`/partnerships/${world.own.id}`)).status).toBe(404)
  const only = await lead.send(access, `End access of ${personNames.lead}`)
  expect(only.status).toBe(409)
  expect((await lead.get(access)).status).toBe(200)
})

test('after signing in one would land elsewhere than where one wanted to go, or on another site', async ({ world, open }) => {
  const page = await open(null)
  await page.goto(`/partnerships/${world.own.id}`)
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await page.getByLabel('Email address').fill(emailOf('lead'))
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: world.own.name, level: 1 })).toBeVisible()
  for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', '/%09/evil.example']) {
    const visitor = new Visitor(world.server.url)
    const answer = await visitor.send(`/sign-in?next=${encodeURIComponent(next)}`, 'Sign in', { email: emailOf('lead'), password })
    expect(answer.status).toBe(303)
    expect(new URL(String(answer.headers.location), world.server.url).origin).toBe(world.server.url)
  }
})
