import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type PageDoor, pageDoors } from '@/lib/access/doors'
import { releasable } from '@/lib/access/types'
import { addressOf, randomToken } from './support/addresses'
import { answersOf } from './support/answers'
import { expect, phone, test } from './support/fixtures'
import { nameAngel } from './support/name-angel'
import { fileOf, Visitor } from './support/visitor'
import { joinLinkOn, registerWithPeople, type World } from './support/world'

// The pages are many and each worker has a world of its own.
test.describe.configure({ mode: 'parallel' })

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const ofColours = ['color-contrast', 'link-in-text-block']

type Shown = { name: string; path: string; who: Visitor | null }

/** What is wrong with a page, in light and dark, narrow and wide; empty where nothing is. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const [colorScheme, width] of [
    ['light', 360],
    ['light', 1440],
    ['dark', 1440],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 900 })
    // Only contrast depends on the colours, and on no width: it is asked once of the light and once of the dark, the rest once per width.
    // Legacy mode: in the page itself, no frames.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
    const asked = colorScheme === 'dark' ? axe.withRules(ofColours) : axe.withTags(tags)
    const { violations } = await (width === 1440 && colorScheme === 'light' ? asked.disableRules(ofColours) : asked).analyze()
    for (const one of violations)
      faults.push(
        `${colorScheme} ${width}: ${one.id}: ${one.nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
      )
  }
  await page.setViewportSize({ width: 320, height: 800 })
  const facts = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth
    const small = [...document.querySelectorAll<HTMLElement>('button, summary, select, textarea, input:not([type=hidden]), .button')].filter((one) => {
      // A tick may be smaller where its label can be pressed.
      const target = one.matches('input[type=radio], input[type=checkbox]') ? (one.closest('label') ?? one) : one
      const { width, height } = target.getBoundingClientRect()
      return width > 1 && (width < 24 || height < 24)
    })
    return {
      wide,
      small: small.map((one) => `${one.tagName} ${one.textContent?.slice(0, 30)}`),
      headings: document.querySelectorAll('h1').length,
      titles: document.querySelectorAll('head title, body > title').length,
      lang: document.documentElement.lang,
    }
  })
  if (facts.wide > 320) faults.push(`scrolls sideways at 320 px: ${facts.wide} px`)
  for (const one of facts.small) faults.push(`a target under 24 px: ${one}`)
  if (facts.headings !== 1) faults.push(`${facts.headings} headings of the first level`)
  if (facts.titles !== 1) faults.push(`${facts.titles} titles`)
  if (facts.lang !== 'en-NZ') faults.push(`language ${facts.lang}`)
  if ((await page.title()).trim() === '') faults.push('no title')
  return faults
}

/** Looked at below, in a state of their own, or no page at all but a file. */
const elsewhere: PageDoor[] = [
  '/first-run',
  '/join/[token]',
  '/_global-error',
  '/imports/[jobId]',
  '/partnerships/[partnershipId]/exchange/[file]',
  '/calendar/[token]',
]

/** Every page behind a door, each seen by somebody who may. */
function ordinaryPages(world: World): Shown[] {
  const nobody = null
  return (Object.keys(pageDoors) as PageDoor[])
    .filter((door) => !door.startsWith('/api/') && !elsewhere.includes(door))
    .map((door) => {
      const { who } = pageDoors[door]
      const { admin, lead, member } = world.people
      const visitor = door.startsWith('/administration')
        ? admin
        : door.endsWith('/accountabilities') || door.endsWith('/brief/for-my-manager')
          ? member
          : who === 'partnership' || who === 'signed-in' || who === 'participant'
            ? lead
            : nobody
      const links: Partial<Record<PageDoor, string>> = {
        '/answer/[token]': Object.values(world.own.openLinks)[2] ?? '',
        '/member/[token]': world.own.memberLink,
        '/member/[token]/for-my-manager': `${world.own.memberLink}/for-my-manager`,
      }
      return { name: door, who: visitor, path: links[door] ?? addressOf(door, world.own) }
    })
}

const groups: [string, (world: World) => Promise<Shown[]> | Shown[]][] = [
  ['public pages', (world) => ordinaryPages(world).filter((one) => one.who === null)],
  [
    'pages of a partnership',
    (world) => ordinaryPages(world).filter((one) => one.name.startsWith('/partnerships/[partnershipId]') && !/people|rounds|agreements/.test(one.name)),
  ],
  ['pages of agreements', (world) => ordinaryPages(world).filter((one) => one.name.startsWith('/partnerships/[partnershipId]/agreements'))],
  ['pages of people and rounds', (world) => ordinaryPages(world).filter((one) => /people|rounds/.test(one.name))],
  ['pages of the installation', (world) => ordinaryPages(world).filter((one) => one.who !== null && !one.name.startsWith('/partnerships/[partnershipId]'))],
  [
    'retrospectives in their states',
    ({ own, people: { lead } }) => [
      { name: 'sent away from a room', who: null, path: '/join?out=1' },
      { name: 'one that is open', who: lead, path: `/partnerships/${own.id}/retrospectives/${own.openRetrospectiveId}` },
      { name: 'no earlier ones', who: lead, path: `/partnerships/${own.id}/retrospectives?before=1` },
    ],
  ],
  [
    'commitments in all their states',
    ({ own, people: { lead } }) => [
      ...['?show=done', '?show=ask', '?show=dropped', `/${own.doneCommitmentId}`, `/${own.commitmentId}?do=move`, `/${own.commitmentId}?do=pass-on`].map(
        (rest) => ({
          name: `commitments ${rest}`,
          who: lead,
          path: `/partnerships/${own.id}/commitments${rest}`,
        }),
      ),
      ...['finish', 'move'].map((act) => ({ name: `own page, ${act}`, who: null, path: `${own.memberLink}?${act}=${own.commitmentId}` })),
    ],
  ],
  [
    'a portfolio with something in it',
    async (world) => {
      const { lead, angel } = world.people
      for (const name of ['Near Bank', 'Far Bank']) {
        const id = await registerWithPeople(lead, name)
        await lead.sendOn(`/partnerships/${id}/check-ins/new`, 'Save the check-in', { inTheWay: 'The privacy lawyers' })
        await lead.sendOn(`/partnerships/${id}/agreements/new`, 'Add the agreement', {
          kind: 'memorandum',
          title: `${name} memorandum`,
          status: 'in-force',
          since: '2026-01-01',
          endsOn: '2026-12-01',
        })
        await nameAngel(lead, angel, id, ['check-ins', 'agreements', 'people', 'commitments', 'reading'])
      }
      return ['/portfolio', '/portfolio/across', '/portfolio/brief', `/partnerships/${world.own.id}/brief`].map((path) => ({
        name: `${path} of an angel`,
        who: angel,
        path,
      }))
    },
  ],
  [
    'the invented examples',
    async (world) => {
      const { stranger } = world.people
      const pages: Shown[] = []
      for (const id of world.exampleIds) {
        const page = await stranger.get(`/partnerships/${id}`)
        pages.push({ name: `example ${page.title}`, who: stranger, path: page.path })
        const reading = /\/partnerships\/[a-z0-9]+\/readings\/[a-z0-9]+/.exec(page.body)?.[0]
        if (reading) pages.push({ name: `reading of ${page.title}`, who: stranger, path: reading })
      }
      for (const path of ['check-ins', 'timeline', 'timeline?kind=people'])
        pages.push({ name: `${path} of an example`, who: stranger, path: `/partnerships/${world.exampleIds[0]}/${path}` })
      pages.push({ name: 'signals of an example', who: stranger, path: `/partnerships/${world.exampleIds[0]}/signals` })
      pages.push({ name: 'commitments of an example', who: stranger, path: `/partnerships/${world.woundUpId}/commitments` })
      return pages
    },
  ],
  [
    'release, help and administrators who entered',
    async (world) => {
      const { lead, angel, member, admin } = world.people
      const own = `/partnerships/${world.own.id}`
      const all = releasable.map((one) => `&released=${one}`).join('')
      const id = await registerWithPeople(lead, 'Nobody Looked', [])
      const base = `/partnerships/${id}`
      await admin.sendOn('/administration/enter', /^Enter, and/, { address: base, reason: 'Its lead asked me to look' })
      return [
        { name: 'nobody has looked', who: lead, path: `${base}/access/viewings` },
        { name: 'no help was asked for', who: lead, path: `${base}/help` },
        { name: 'a request that waits', who: angel, path: `${own}/help` },
        { name: 'what a member sees of help', who: member, path: `${own}/help` },
        { name: 'everything previewed', who: lead, path: `${own}/access/${world.own.grantId}?asked=1${all}` },
        { name: 'an administrator who entered', who: admin, path: `${base}/access` },
      ]
    },
  ],
  [
    'learnings, answering together and the end',
    async (world) => {
      const { lead, stranger } = world.people
      const empty = await registerWithPeople(lead, 'Nothing Learned', [])
      const own = (rest: string) => `/partnerships/${world.own.id}${rest}`
      return [
        ...['/learnings', '/together', '/wind-up', '/wind-up/work'].map((path) => ({
          name: `empty ${path}`,
          who: lead,
          path: `/partnerships/${empty}${path}`,
        })),
        ...['learnings', 'together'].flatMap((path) =>
          world.exampleIds.map((id) => ({ name: `${path} of the example ${id}`, who: stranger, path: `/partnerships/${id}/${path}` })),
        ),
        { name: 'the library', who: stranger, path: '/learning' },
        { name: 'a search in it', who: stranger, path: '/learning?q=maori&stage=flying' },
        { name: 'answering together', who: lead, path: world.openTogether },
        { name: 'an end ready to be confirmed', who: lead, path: `/partnerships/${world.endingId}/wind-up` },
        ...['work', 'agreements', 'story', 'learnings'].map((step) => ({ name: `${step} at the end`, who: lead, path: own(`/wind-up/${step}`) })),
        { name: 'a learning being changed', who: lead, path: own(`/learnings/${world.own.learningId}?do=change`) },
        { name: 'own page, carry', who: null, path: `${world.own.memberLink}?carry=${world.own.learningId}` },
      ]
    },
  ],
  [
    'empty and unusual states',
    async (world) => {
      const { lead, admin } = world.people
      const id = await registerWithPeople(lead, 'Nothing Yet', [])
      const empty = [
        '',
        '/people',
        '/rounds',
        '/rounds/new',
        '/commitments',
        '/commitments/new',
        '/access',
        '/record',
        '/history',
        '/exchange',
        '/agreements',
        '/agreements/new?kind=ground-rules',
        '/bracing',
        '/leading',
        '/leading/resources',
        '/accountabilities/links',
        '/messages',
        '/check-ins',
        '/check-ins/new',
        '/timeline',
        '/signals',
      ].map((path) => ({
        name: `empty ${path}`,
        who: lead,
        path: `/partnerships/${id}${path}`,
      }))
      const imported = await lead.sendOn(`/partnerships/${id}/exchange`, 'Import the table', {
        kind: 'agencies',
        file: fileOf('agencies.csv', 'name\nImported Agency\n'),
      })
      const join = joinLinkOn(await admin.send('/administration', 'Make the link', { name: 'Joiner', email: 'joiner@agency.example' }))
      const answered = Object.values(world.own.openLinks)[3] ?? ''
      const visitor = new Visitor(world.server.url)
      await visitor.sendOn(answered, 'Send my answers', answersOf('flying'))
      return [
        ...empty,
        { name: 'adding a tie', who: lead, path: `/partnerships/${world.own.id}/bracing?add=tie` },
        { name: 'ending a tie', who: lead, path: `/partnerships/${world.own.id}/bracing?end=${world.own.tieId}` },
        { name: 'the picture of an earlier day', who: lead, path: `/partnerships/${world.own.id}/bracing?on=2020-01-01` },
        { name: 'no operating model yet', who: lead, path: `/partnerships/${id}/model` },
        { name: 'the models ranked', who: null, path: '/models?trade-offs=partly&trust=yes&separable=no&mostly-departments=no' },
        { name: 'a ranking that can be chosen from', who: lead, path: `/partnerships/${world.own.id}/model/choose?trade-offs=partly&willing-to-share=yes` },
        { name: 'the chosen model of an example', who: lead, path: `/partnerships/${world.woundUpId}/model` },
        { name: 'a partnership list with nothing in it', who: world.people.angel, path: '/partnerships' },
        { name: 'readings not released', who: world.people.angel, path: `/partnerships/${world.own.id}` },
        { name: 'a round with too few answers', who: lead, path: `/partnerships/${world.own.id}/rounds/${world.own.thinRoundId}` },
        { name: 'a closed round', who: lead, path: `/partnerships/${world.own.id}/rounds/${world.own.roundId}` },
        { name: 'an import', who: lead, path: imported },
        { name: 'an entry that can be changed', who: lead, path: `/partnerships/${world.own.id}/leading/resources?change=${world.own.resourceId}` },
        { name: 'the picture of an example', who: world.people.stranger, path: `/partnerships/${world.exampleIds[0]}/bracing` },
        { name: 'the leading of an example', who: world.people.stranger, path: `/partnerships/${world.exampleIds[0]}/leading` },
        { name: 'an open session', who: lead, path: `/partnerships/${world.own.id}/sense-making/${world.own.openSessionId}` },
        { name: 'placing an issue', who: null, path: Object.values(world.own.sessionLinks)[2] ?? '' },
        { name: 'what came of a session', who: null, path: world.own.closedSessionLinks[1] ?? '' },
        { name: 'joining', who: null, path: join },
        { name: 'thanks', who: visitor, path: `${answered}?done=1` },
        { name: 'an answer that can be changed', who: visitor, path: answered },
        { name: 'an answer of another browser', who: null, path: answered },
        { name: 'what came of it', who: null, path: world.own.closedLinks[1] ?? '' },
        { name: 'too few came', who: null, path: world.own.thinLinks[1] ?? '' },
        { name: 'a link that leads nowhere', who: null, path: `/answer/${randomToken}` },
        { name: 'signed out', who: null, path: '/sign-in?out=1' },
      ]
    },
  ],
]

for (const [name, list] of groups) {
  test(`${name}: somebody could not read or use a page`, async ({ world, open }) => {
    test.setTimeout(240_000)
    const faults: Record<string, string[]> = {}
    const opened = new Map<Visitor | null, Page>()
    for (const shown of await list(world)) {
      const page = opened.get(shown.who) ?? (await open(shown.who, { viewport: phone }))
      opened.set(shown.who, page)
      await page.goto(shown.path)
      const found = await faultsOf(page)
      if (found.length > 0) faults[shown.name] = found
    }
    expect(faults).toEqual({})
  })
}

test('the first run, links shown once and a paste with a bad row: somebody could not read or use a page', async ({ world, fresh, open }) => {
  test.setTimeout(120_000)
  const first = await open(null, { server: fresh })
  await first.goto('/first-run')
  expect(await faultsOf(first)).toEqual([])
  const id = await registerWithPeople(world.people.lead, 'Looked at')
  const page = await open(world.people.lead)
  await page.goto(`/partnerships/${id}/people/paste`)
  await page.getByLabel('Rows', { exact: true }).fill('Good One\tCity Council\nBad One\tCity Council\tLead\twizard')
  await page.getByRole('button', { name: 'Look at the rows' }).click()
  await expect(page.getByText('“wizard” is not a level.')).toBeVisible()
  expect(await faultsOf(page)).toEqual([])
  await page.goto(`/partnerships/${id}/rounds/new`)
  await page.getByRole('button', { name: 'Open the round' }).click()
  await expect(page.getByRole('heading', { name: '7 personal links' })).toBeVisible()
  await page.getByText('All as text, to select and copy by hand').click()
  expect(await faultsOf(page)).toEqual([])
})

test('two pages would have the same title, or carry a style that the content policy drops', async ({ world }) => {
  const titles: Record<string, string[]> = {}
  for (const { name, who, path } of ordinaryPages(world)) {
    const { title, body } = await (who ?? new Visitor(world.server.url)).get(path)
    // The content policy would drop it, and the page look broken.
    expect(body, name).not.toMatch(/<[^>]+\sstyle="/)
    titles[title] = [...(titles[title] ?? []), name]
  }
  expect(Object.entries(titles).filter(([title, pages]) => pages.length > 1 || !/^\S.* – Crossbrace$/.test(title))).toEqual([])
})

test('somebody who uses the keyboard would not see where they are', async ({ world, open }) => {
  test.setTimeout(120_000)
  const link = Object.values(world.own.openLinks)[2] ?? ''
  const stops: [Visitor | null, string][] = [
    [null, '/sign-in'],
    [null, link],
    [world.people.lead, `/partnerships/${world.own.id}`],
    [world.people.lead, `/partnerships/${world.own.id}/record/edit`],
    [world.people.lead, `/partnerships/${world.own.id}/rounds/${world.own.openRoundId}`],
    [world.people.lead, `/partnerships/${world.own.id}/access`],
  ]
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [who, path] of stops) {
      const page = await open(who, { viewport: phone, colorScheme })
      await page.goto(path)
      const unseen: string[] = []
      let reached = 0
      let last = ''
      for (let at = 0; at < 70; at++) {
        await page.keyboard.press('Tab')
        const seen = await page.evaluate(() => {
          const focused = document.activeElement
          if (!focused || focused === document.body) return null
          const { outlineStyle, outlineWidth } = getComputedStyle(focused)
          const label = focused.closest('label')
          const around = label ? getComputedStyle(label) : null
          const ring =
            (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
            (around !== null && around.outlineStyle !== 'none' && Number.parseFloat(around.outlineWidth) >= 2)
          const box = focused.getBoundingClientRect()
          const inView = box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0
          return { ring, inView, what: `${focused.tagName} ${focused.getAttribute('name') ?? focused.textContent?.slice(0, 40)}` }
        })
        if (seen === null) break
        reached++
        // A date has stops of the browser's own inside it, which it marks itself.
        if ((!seen.ring || !seen.inView) && seen.what !== last) unseen.push(seen.what)
        last = seen.what
      }
      expect(reached, path).toBeGreaterThan(5)
      expect(unseen, `${path}, ${colorScheme}`).toEqual([])
      await page.context().close()
    }
  }
})

test('larger spacing of text, or a long word, would push a page sideways', async ({ world, open }) => {
  const page = await open(world.people.lead, { viewport: { width: 320, height: 800 }, bypassCSP: true })
  const long = `Whakapapa${'longword'.repeat(10)}`
  const id = await registerWithPeople(world.people.lead, long, [`${long} A`, `${long} B`, 'C', 'D', 'E'])
  for (const path of [
    '',
    '/people',
    '/record',
    '/rounds/new',
    '/access',
    '/commitments/new',
    '/agreements/new',
    '/bracing',
    '/leading',
    '/check-ins/new',
    '/timeline',
  ]) {
    await page.goto(`/partnerships/${id}${path}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
    await page.addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} with wider spacing`).toBeLessThanOrEqual(320)
  }
})
