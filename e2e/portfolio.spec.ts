import { expect, phone, test } from './support/fixtures'
import type { Visitor } from './support/visitor'
import { emailOf, grantIdOn, personNames, registerWithPeople } from './support/world'

/** Three partnerships that name the angel: one asks for help, one has an agreement that ran out, one is quiet. Now is 16 November 2026. */
async function threeFor(lead: Visitor, angel: Visitor, word: string): Promise<Record<'asking' | 'expired' | 'quiet', string>> {
  const ids = { asking: '', expired: '', quiet: '' }
  for (const kind of ['asking', 'expired', 'quiet'] as const) {
    const id = await registerWithPeople(lead, `${word} ${kind}`)
    ids[kind] = id
    const shown = await lead.send(`/partnerships/${id}/access`, 'Make the link', { name: 'Anahera Angel', email: emailOf('angel'), standing: 'guardian-angel' })
    await angel.sendOn(/\/join\/[\w-]{20,}/.exec(shown.body)?.[0] ?? '', 'Join', {})
  }
  return ids
}

test('an angel would not find those that need them first, with the reason, and the others left alone @both', async ({ world, open }) => {
  const { lead, angel } = world.people
  const ids = await threeFor(lead, angel, 'Jetty')
  await lead.sendOn(`/partnerships/${ids.asking}/help`, /Ask/, { text: 'Could you ring the council?' })
  const page = await open(angel, { viewport: phone })
  await page.goto('/portfolio?q=jetty')
  const headings = page.getByRole('heading', { level: 3 })
  await expect(headings.first()).toHaveText('Jetty asking')
  await expect(page.getByText('Could you ring the council?')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Jetty quiet' })).toContainText(
    'Nothing can be told of it: nothing was released to you. That is not to say that all is well.',
  )
  await page.goto('/portfolio?show=asked&q=jetty')
  await expect(headings).toHaveText(['Jetty asking'])
  // The watch list is the angel's own, and the address brings them back to what they had asked for.
  await page.getByRole('button', { name: 'Put on the watch list (Jetty asking)' }).click()
  await expect(page.getByRole('button', { name: 'Take off the watch list (Jetty asking)' })).toBeVisible()
  await expect(page).toHaveURL(/show=asked/)
  await page.getByRole('link', { name: 'Your watch list' }).click()
  await expect(headings).toHaveText(['Jetty asking'])
})

test('without JavaScript the portfolio could not be filtered or watched, or a filter typed by hand would break it', async ({ world, open }) => {
  const { lead, angel } = world.people
  await threeFor(lead, angel, 'River')
  const page = await open(angel, { viewport: phone, javaScriptEnabled: false })
  await page.goto('/portfolio?show=everything&sort=worst&stage=%00&after=../../x&q=river')
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['River asking', 'River expired', 'River quiet'])
  await page.getByLabel('Order').selectOption('By name')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL(/sort=name/)
  await page.getByRole('button', { name: 'Put on the watch list (River quiet)' }).click()
  await expect(page.getByRole('button', { name: 'Take off the watch list (River quiet)' })).toBeVisible()
})

test('an angel would keep seeing what was taken back, on the page or in the portfolio', async ({ world }) => {
  const { lead, releasedAngel } = world.people
  const before = await releasedAngel.get('/portfolio')
  expect(before.text).toContain('read on')
  const grantId = grantIdOn(await lead.get(`/partnerships/${world.own.id}/access`), personNames.releasedAngel)
  await lead.sendOn(`/partnerships/${world.own.id}/access/${grantId}?asked=1`, 'Take everything back', {})
  const after = await releasedAngel.get('/portfolio')
  expect(after.status).toBe(200)
  expect(after.text).not.toContain('read on')
  expect((await releasedAngel.get(`/partnerships/${world.own.id}/readings/${world.own.roundId}`)).status).toBe(404)
})

test('somebody who was not named would learn of a partnership from a portfolio', async ({ world }) => {
  const { lead, angel, stranger, admin, member } = world.people
  const ids = await threeFor(lead, angel, 'Unseen')
  const seen = await angel.get('/portfolio?q=unseen')
  const grant = /after=([a-z0-9]+)/.exec((await angel.get('/portfolio')).body)?.[1] ?? ids.asking
  expect(seen.text).toContain('Unseen quiet')
  for (const visitor of [stranger, admin, member]) {
    for (const path of ['/portfolio', '/portfolio?q=unseen', `/portfolio?after=${grant}`, '/portfolio?show=watched']) {
      const page = await visitor.get(path)
      expect(page.status).toBe(200)
      expect(page.body).not.toContain('Unseen')
      for (const id of Object.values(ids)) expect(page.text).not.toContain(id)
    }
  }
})
