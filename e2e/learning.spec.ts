import { sourceRecords } from '@/lib/learning/records'
import { splitTeReo } from '@/lib/platform/te-reo'
import { expect, test } from './support/fixtures'
import { Visitor } from './support/visitor'

test('somebody without an account or JavaScript could not find a real case and read it', async ({ world }) => {
  const visitor = new Visitor(world.server.url)
  const list = await visitor.get('/learning?q=MANGERE&kind=story')
  expect(list.status).toBe(200)
  expect(list.text).toContain('1 of 10 fits')
  expect(list.body).toContain('href="/learning/schooling-in-mangere-and-otara"')
  expect(list.body).not.toContain('href="/learning/smartstart"')
  const odd = await visitor.get(`/learning?q=${encodeURIComponent('%_\\"<b>')}&trigger=constructor&kind=%F0%9D%95%8F&q=${'x'.repeat(2_000)}`)
  expect(odd.status).toBe(200)
  expect(odd.text).toContain('None of the ten fits')
  for (const record of sourceRecords) {
    const page = await visitor.get(`/learning/${record.id}`)
    expect(page.status).toBe(200)
    // Marked words stand apart in the text that a visitor gives.
    for (const { text } of record.done) if (splitTeReo(text).length === 1) expect(page.text).toContain(text)
  }
  expect((await visitor.get('/learning/no-such-record')).status).toBe(404)
})

test('a search of partnerships would miss a macron, fail, or tell of what one may not see', async ({ world }) => {
  const { lead, stranger, admin } = world.people
  expect((await lead.get('/partnerships?q=harb%C5%8Dur+t%C4%81ble')).body).toContain(`href="/partnerships/${world.own.id}"`)
  for (const visitor of [lead, stranger, admin]) {
    const hidden = await visitor.get('/partnerships?q=Hidden+Valley')
    expect(hidden.text).toContain('Nothing was found')
    expect(hidden.text).not.toContain('Hidden Valley Pact')
    const absent = await visitor.get('/partnerships?q=Absent+Valley')
    expect(hidden.text.replaceAll('Hidden Valley', '')).toBe(absent.text.replaceAll('Absent Valley', ''))
  }
  for (const odd of ['%', '_', '%00', '%F0%9D%95%8F', `${'x'.repeat(3_000)}`, '&q=a&q=b', '%27%22%3B--', '%5C']) {
    expect((await lead.get(`/partnerships?q=${odd}`)).status, odd).toBe(200)
  }
})

test('a record that names whānau would not ask how they take part, or would go on asking', async ({ world, open }) => {
  const { lead } = world.people
  const path = await lead.sendOn('/partnerships/new', 'Register', { name: 'Asked about', purpose: 'Dry homes for whanau' })
  expect((await lead.get(`${path}/record`)).text).toContain('does not say how they take part')
  expect((await lead.get(`${path}/rounds/new`)).text).toContain('does not say how they take part')
  const page = await open(lead, { viewport: { width: 360, height: 800 } })
  await page.goto(`${path}/participation`)
  await page.getByRole('radio', { name: /^Partnership/ }).check()
  await page.getByLabel('Who advises the group on this?').fill('The rūnanga')
  await page.getByRole('button', { name: 'Record this' }).click()
  await expect(page.getByText('Earlier versions are kept.')).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: 'The rūnanga' })).toBeVisible()
  expect((await lead.get(`${path}/record`)).text).not.toContain('does not say how they take part')
  expect((await lead.get(`${path}/rounds/new`)).text).toContain('does not say whose data it is')
})

test('te reo in the text of a page would be read out as English', async ({ world, open }) => {
  const page = await open(world.people.lead)
  const paths = [
    '/learning',
    ...sourceRecords.map((record) => `/learning/${record.id}`),
    `/partnerships/${world.own.id}/participation`,
    `/partnerships/${world.own.id}/record`,
  ]
  let marked = 0
  for (const path of paths) {
    await page.goto(path)
    const texts = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: [string, string | null][] = []
      while (walker.nextNode()) {
        const around = walker.currentNode.parentElement
        if (around && !around.closest('script, textarea'))
          found.push([walker.currentNode.textContent ?? '', around.closest('[lang]')?.getAttribute('lang') ?? null])
      }
      return found
    })
    marked += texts.filter(([, lang]) => lang === 'mi').length
    const unmarked = texts.filter(([text, lang]) => lang !== 'mi' && splitTeReo(text).some((piece) => piece.reo))
    expect(unmarked, path).toEqual([])
  }
  expect(marked).toBeGreaterThan(20)
})
