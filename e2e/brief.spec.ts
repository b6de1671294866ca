import type { Page } from '@playwright/test'
import { answersOf } from './support/answers'
import { expect, phone, test } from './support/fixtures'
import { nameAngel } from './support/name-angel'
import { Visitor } from './support/visitor'
import { canaries, closeRound, openRound, personNames, registerWithPeople, type World } from './support/world'

/** How many sheets the browser's print makes of the page, on the paper that the page itself asks for. */
async function sheetsOf(page: Page): Promise<{ sheets: number; width: number; height: number }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const [, width = '', height = ''] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
  return { sheets: (pdf.match(/\/Type\s*\/Page(?!s)/g) ?? []).length, width: Math.round(Number(width)), height: Math.round(Number(height)) }
}
const oneA4 = { sheets: 1, width: 595, height: 842 }

/** Text of nothing but the widest letter, in words that find no good place to break. */
const wide = (length: number) =>
  'WWWWWWWWWWWWWWW '
    .repeat(Math.ceil(length / 16))
    .slice(0, length)
    .trim()

/** A partnership with more of everything than a page can hold. */
async function overfull(world: World): Promise<string> {
  const { lead } = world.people
  const id = await registerWithPeople(lead, `Full ${wide(100)}`)
  const base = `/partnerships/${id}`
  await lead.sendOn(`${base}/record/edit`, 'Save the record', {
    purpose: wide(1000),
    sharedOutcome: wide(1000),
    forWhom: wide(500),
    startedOn: '2020-01-01',
  })
  for (let at = 10; at < 20; at += 1) await lead.sendOn(`${base}/people/agencies/new`, 'Add the agency', { name: `${at} ${wide(150)}` })
  for (const felt of ['functioning', 'flying', 'flying'] as const) {
    const round = await openRound(lead, id)
    for (const link of Object.values(round.links)) await new Visitor(world.server.url).sendOn(link, 'Send my answers', { ...answersOf(felt), felt })
    await closeRound(lead, id, round.roundId)
  }
  await openRound(lead, id)
  const owner = /\/people\/([a-z0-9]{20,})"/.exec((await lead.get(`${base}/people`)).body)?.[1] ?? ''
  for (let at = 0; at < 6; at += 1) {
    await lead.sendOn(`${base}/commitments/new`, 'Add it', { what: `${at} ${wide(490)}`, owner, dueOn: '2026-11-01' })
    if (at < 3) {
      const open = /\/commitments\/([a-z0-9]{20,})"/.exec((await lead.get(`${base}/commitments`)).body)?.[1] ?? ''
      await lead.sendOn(`${base}/commitments/${open}`, 'Save', { kind: 'done' })
    }
  }
  for (let at = 0; at < 3; at += 1)
    for (let more = 0; more < 2; more += 1)
      await lead.sendOn(`${base}/commitments/new`, 'Add it', { what: `${at}${more} ${wide(490)}`, owner, dueOn: '2026-11-02' })
  for (let at = 0; at < 5; at += 1) {
    await lead.sendOn(`${base}/agreements/new`, 'Add the agreement', {
      kind: 'memorandum',
      title: `${at} ${wide(150)}`,
      status: 'in-force',
      since: '2026-01-01',
      endsOn: '2026-12-01',
      reviewOn: '2026-11-20',
    })
  }
  return id
}

test.describe('The brief', () => {
  test('would not fit on one sheet of A4: empty, ordinary, and with more of everything than a page can hold', async ({ world, open }) => {
    test.slow()
    const { lead } = world.people
    const page = await open(lead)
    const empty = await registerWithPeople(lead, 'Empty Table', [])
    const full = await overfull(world)
    for (const id of [empty, world.own.id, full]) {
      await page.goto(`/partnerships/${id}/brief`)
      expect(await sheetsOf(page), id).toEqual(oneA4)
    }
    for (const words of ['and six more', 'and seven more']) await expect(page.getByText(words)).toBeVisible()
  })

  test('would tell an angel what was not released, or not say that something is left out', async ({ world, open }) => {
    const { own, people } = world
    const path = `/partnerships/${own.id}/brief`
    const nothing = await people.angel.get(path)
    expect(nothing.status).toBe(200)
    expect(nothing.text).toContain(
      'Not released to the reader: the operating model; iwi and Māori participation; members and agencies; how many have answered; the reading;',
    )
    expect(nothing.text).not.toMatch(/Hana Kereama|City Council|Hold one meeting|Memorandum of the Harbour|functioning|canary/i)
    const page = await open(people.releasedAngel)
    await page.goto(path)
    await expect(page.getByText('The answers give no clear stage.')).toBeVisible()
    await expect(
      page.getByText(
        /^Not released to the reader: the operating model; iwi and Māori participation; members and agencies; how many have answered; counts for each statement;/,
      ),
    ).toBeVisible()
    await expect(page.getByText(`for ${personNames.releasedAngel}, guardian angel`)).toBeVisible()
    await expect(page.getByText(/City Council|Hold one meeting|Memorandum of the Harbour/)).toHaveCount(0)
  })

  test('would carry a comment or a member’s name, even for the lead', async ({ world }) => {
    const brief = await world.people.lead.get(`/partnerships/${world.own.id}/brief`)
    expect(brief.text).toContain('City Council')
    expect(brief.text).toContain('A conversation starter, not a validated measure')
    for (const text of [...Object.values(canaries), 'Hana Kereama', 'Nikau Reid']) expect(brief.text).not.toContain(text)
  })

  test('could not be printed without JavaScript, or would promise a button there', async ({ world, open }) => {
    const page = await open(world.people.lead, { javaScriptEnabled: false, viewport: phone })
    await page.goto(`/partnerships/${world.own.id}/brief`)
    await expect(page.getByRole('heading', { name: 'What it needs' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Print this page' })).toHaveCount(0)
    expect(await sheetsOf(page)).toEqual(oneA4)
    const awake = await open(world.people.lead)
    await awake.goto(`/partnerships/${world.own.id}/brief`)
    await expect(awake.getByRole('button', { name: 'Print this page' })).toBeVisible()
  })
})

test.describe('The page for one’s own manager', () => {
  const entry = { reportsTo: 'Head of Ferries', agreedTime: 'A day a week until June', limits: 'Nothing about tenders' }

  test('would tell of anybody else, or leave out what this member took on and what is agreed @both', async ({ world }) => {
    const { own } = world
    const member = new Visitor(world.server.url)
    await member.sendOn(own.memberLink, /^Save/, entry)
    const page = await member.get(`${own.memberLink}/for-my-manager`)
    expect(page.status).toBe(200)
    for (const text of [
      '(by 14 December 2026',
      'One commitment of mine is done',
      'A day a week until June',
      'What may I decide or promise there for us',
      'BCS §4.2',
      'BCS §8.1',
    ])
      expect(page.text).toContain(text)
    const others = ['Ian Smith', 'Kiri Ngata', 'Luka Brown', 'Mona Patel', 'Nikau Reid', 'functioning', 'Nothing about tenders', ...Object.values(canaries)]
    for (const text of others) expect(page.text).not.toContain(text)
  })

  test('would not fit on one sheet of A4, with every field full', async ({ world, open }) => {
    const { own } = world
    const member = new Visitor(world.server.url)
    const fields = ['reportsTo', 'agreedTime', 'agreedMandate', 'agreedRoom', 'adviceSignedBy', 'limits']
    await member.sendOn(own.memberLink, /^Save/, Object.fromEntries(fields.map((field) => [field, wide(500)])))
    const page = await open(null)
    await page.goto(`${own.memberLink}/for-my-manager`)
    expect(await sheetsOf(page)).toEqual(oneA4)
  })

  test('would be open to a lead who is no member, or by a link that leads nowhere', async ({ world }) => {
    expect((await world.people.lead.get(`/partnerships/${world.own.id}/brief/for-my-manager`)).status).toBe(404)
    expect((await new Visitor(world.server.url).get(`/member/${'A'.repeat(43)}/for-my-manager`)).status).toBe(404)
    const member = await world.people.member.get(`/partnerships/${world.own.id}/brief/for-my-manager`)
    expect(member.status).toBe(200)
    expect(member.text).toContain('by Mere Member , for their own manager')
  })
})

test.describe('The brief of a portfolio', () => {
  test('would not fit on one sheet of A4, or not say how many partnerships it leaves out', async ({ world, open }) => {
    test.slow()
    const { lead, angel } = world.people
    const page = await open(angel)
    await page.goto('/portfolio/brief')
    expect(await sheetsOf(page)).toEqual(oneA4)
    await nameAngel(lead, angel, await registerWithPeople(lead, 'Quiet Table', []), [])
    for (let at = 10; at < 18; at += 1) {
      const id = await registerWithPeople(lead, `${at} ${wide(110)}`, [])
      await nameAngel(lead, angel, id, ['agreements'])
      await lead.sendOn(`/partnerships/${id}/agreements/new`, 'Add the agreement', {
        kind: 'memorandum',
        title: wide(150),
        status: 'in-force',
        since: '2026-01-01',
        endsOn: '2026-11-01',
      })
      await lead.sendOn(`/partnerships/${id}/help`, /Ask/, { text: `Only for the angel ${wide(100)}` })
    }
    await page.goto('/portfolio/brief')
    await expect(page.getByText(/^And \w+ more with something that calls for them\.$/)).toBeVisible()
    await expect(page.getByText(/of which nothing that they may see calls for their guardian angel/)).toBeVisible()
    await expect(page.getByText('The lead asked for help on 16 November 2026.').first()).toBeVisible()
    await expect(page.getByText(/Only for the angel/)).toHaveCount(0)
    expect(await sheetsOf(page)).toEqual(oneA4)
  })

  test('would tell anything to somebody whom no partnership named', async ({ world }) => {
    for (const key of ['stranger', 'admin', 'lead'] as const) {
      const page = await world.people[key].get('/portfolio/brief')
      expect(page.status).toBe(200)
      expect(page.text).toContain('No partnership has named')
      expect(page.text).not.toMatch(/Harbour|River|partnerships that need/)
    }
  })
})
