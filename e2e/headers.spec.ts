import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { randomToken } from './support/addresses'
import { answersOf } from './support/answers'
import { expect, faultsIn, phone, test } from './support/fixtures'
import { startServer } from './support/server'
import { Visitor } from './support/visitor'
import { closeRound, emailOf, firstRun, openRound, password, presentDay, registerWithPeople, type World } from './support/world'

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-robots-tag': 'noindex, nofollow',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
}

test('some kind of answer would come without its security headers', async ({ world, expectError }) => {
  // The framework says on the terminal what it could not read.
  expectError(/SyntaxError|Invalid Server Action/)
  const nobody = new Visitor(world.server.url)
  const { lead } = world.people
  const signIn = await nobody.get('/sign-in')
  const script = /\/_next\/static\/[^"]+\.js/.exec(signIn.body)?.[0] ?? ''
  const style = /\/_next\/static\/[^"]+\.css/.exec(signIn.body)?.[0] ?? ''
  const answers = {
    page: signIn,
    'signed-in page': await lead.get('/partnerships'),
    'answer page': await nobody.get(Object.values(world.own.openLinks)[0] ?? ''),
    'not found': await nobody.get('/nothing/here'),
    'hidden partnership': await lead.get(`/partnerships/${world.foreign.id}`),
    'dead link': await nobody.get(`/answer/${randomToken}`),
    redirect: await lead.get('/'),
    'to sign-in': await nobody.get('/partnerships'),
    script: await nobody.get(script),
    style: await nobody.get(style),
    'missing script': await nobody.get('/_next/static/chunks/nothing.js'),
    picture: await nobody.get('/icon.svg'),
    health: await nobody.get('/api/health'),
    instrument: await nobody.get('/api/instrument'),
    'refused form': await nobody.send('/sign-in', 'Sign in', { email: '', password: '' }),
    'broken address': await nobody.get('/%E0%A4%A'),
    'wrong method': await nobody.ask('PUT', '/sign-in', Buffer.from('x')),
    'too large': await nobody.post('/sign-in', [['email', 'x'.repeat(950_000)]]),
    'unreadable form': await nobody.post('/sign-in', [
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', '{'],
    ]),
  }
  for (const [kind, { headers, status }] of Object.entries(answers)) {
    expect({ kind, status, ...headers }).toMatchObject({ kind, ...always })
    const policy = String(headers['content-security-policy'])
    expect(policy, kind).toMatch(
      /default-src 'self'.*script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic'.*object-src 'none'.*base-uri 'none'.*form-action 'self'.*frame-ancestors 'none'/,
    )
    expect(policy, kind).not.toContain('unsafe')
    expect(headers['x-powered-by'], kind).toBeUndefined()
    if (!['script', 'style', 'missing script'].includes(kind)) expect(String(headers['cache-control']), kind).toContain('no-store')
    expect(status, kind).toBeLessThan(500)
  }
  expect(answers.script.headers['cache-control']).toContain('immutable')
})

test('a script could run without the nonce of its page, or a nonce be used twice', async ({ world }) => {
  const nonces = new Set<string>()
  for (const path of ['/sign-in', '/confidentiality', Object.values(world.own.openLinks)[0] ?? '', '/sign-in']) {
    const page = await new Visitor(world.server.url).get(path)
    const nonce = /'nonce-([^']+)'/.exec(String(page.headers['content-security-policy']))?.[1] ?? ''
    nonces.add(nonce)
    const scripts = [...page.body.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes)
    expect(scripts.length).toBeGreaterThan(0)
    expect(
      scripts.filter((attributes) => !attributes.includes(`nonce="${nonce}"`)),
      path,
    ).toEqual([])
    expect(page.body, path).not.toMatch(/<[^>]+\sstyle="/)
    expect(page.body, path).not.toMatch(/<[^>]+\son\w+="/)
    expect(
      [...page.body.matchAll(/(?:src|href|action)="(https?:\/\/[^"]+)"/g)].map(([, address]) => address),
      path,
    ).toEqual([])
  }
  expect(nonces.size).toBe(4)
})

test('a cookie could be read by a script, sent from another site, or leave its host', async ({ world }) => {
  const plain = new Visitor(world.server.url)
  const signedIn = await plain.send('/sign-in', 'Sign in', { email: emailOf('friend'), password })
  const set = signedIn.setCookies.filter((line) => !/max-age=0|1970/i.test(line))
  expect(set).toHaveLength(1)
  expect(set[0]).toMatch(/^crossbrace-session-\d+=[^;]+; /)
  for (const line of set) {
    expect(line).toMatch(/HttpOnly/i)
    expect(line).toMatch(/SameSite=lax/i)
    expect(line).toMatch(/Path=\/(;|$)/i)
    expect(line).not.toMatch(/Domain=/i)
    expect(line).not.toMatch(/;\s*Secure/i)
  }
  const id = await registerWithPeople(world.people.lead, 'Cookies')
  const { links } = await openRound(world.people.lead, id)
  const answered = await new Visitor(world.server.url).send(Object.values(links)[0] ?? '', 'Send my answers', answersOf('flying'))
  expect(answered.setCookies).toHaveLength(1)
  expect(answered.setCookies[0]).toMatch(/^crossbrace-answer-[\w-]{16}=/)
  expect(answered.setCookies[0]).toMatch(/HttpOnly/i)
  expect(answered.setCookies[0]).toMatch(/SameSite=lax/i)
})

test('over https a cookie would not be bound to its host, or a page of another host could send a form', async ({ store }) => {
  const server = await startServer(store, presentDay)
  try {
    const origin = 'https://crossbrace.agency.example'
    const visitor = new Visitor(server.url, 'crossbrace.agency.example', origin)
    await firstRun(server, false, origin)
    const page = await visitor.send('/sign-in', 'Sign in', { email: emailOf('admin'), password })
    expect(page.status).toBe(303)
    const lines = page.setCookies.filter((line) => !/max-age=0|1970/i.test(line))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^__Host-crossbrace-session=/)
    expect(lines[0]).toMatch(/;\s*Secure/i)
    expect(lines[0]).toMatch(/;\s*Path=\/(;|$)/i)
    expect((await visitor.get('/administration')).status).toBe(200)
    // Behind a proxy that changes Host, the configured address still counts.
    const behind = new Visitor(server.url, 'inner:3000', origin)
    expect((await behind.send('/sign-in', 'Sign in', { email: emailOf('admin'), password })).status).toBe(303)
    const elsewhere = new Visitor(server.url, 'crossbrace.agency.example', 'https://evil.example')
    expect((await elsewhere.send('/sign-in', 'Sign in', { email: emailOf('admin'), password })).status).toBe(403)
  } finally {
    await server.stop()
  }
})

test('an answer would stay behind in the browser, or its link leave with a click', async ({ world, open }) => {
  const id = await registerWithPeople(world.people.lead, 'Left behind')
  const { links } = await openRound(world.people.lead, id)
  const link = Object.values(links)[0] ?? ''
  const page = await open(null, { viewport: phone })
  const requests: { url: string; referer: string | undefined }[] = []
  page.on('request', (request) => requests.push({ url: request.url(), referer: request.headers().referer }))
  const stored = () =>
    page.evaluate(() => ({
      local: Object.entries(localStorage).flat().join(' '),
      session: Object.entries(sessionStorage).flat().join(' '),
      cookie: document.cookie,
    }))
  await page.goto(link)
  await page.getByRole('radio', { name: 'Mostly like us' }).first().check()
  await page.getByLabel('What in our shared work is going well?').fill('Draft canary')
  const draft = await stored()
  expect(draft.local).toContain('Draft canary')
  expect(draft.local).not.toContain(link.split('/').at(-1) ?? 'x')
  await page.reload()
  await expect(page.getByLabel('What in our shared work is going well?')).toHaveValue('Draft canary')
  await expect(page.getByText('What you ticked here before is still there.')).toBeVisible()
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await expect(page.getByRole('heading', { name: 'Your answers are in. Thank you.' })).toBeVisible()
  expect(await stored()).toEqual({ local: '', session: '', cookie: '' })
  await page.getByRole('link', { name: 'Who sees what' }).first().click()
  await expect(page.getByRole('heading', { name: 'Who sees what' })).toBeVisible()
  expect(requests.filter(({ url }) => !url.startsWith(world.server.url) && !url.startsWith('data:'))).toEqual([])
})

test('an answer, a comment, a link or a password would stand in the output of the server @both', async ({ world }) => {
  const { lead } = world.people
  const before = world.server.output().length
  const id = await registerWithPeople(lead, 'Logged canary name')
  const { roundId, links } = await openRound(lead, id)
  const list = Object.values(links)
  for (const [at, link] of list.entries()) {
    await new Visitor(world.server.url).sendOn(link, 'Send my answers', { ...answersOf('functioning'), 'comment-in-the-way': `Logged canary comment ${at}` })
  }
  await new Visitor(world.server.url).send(list[0] ?? '', /^Send my/, { 'comment-in-the-way': 'Logged canary refused'.repeat(500) })
  await new Visitor(world.server.url).send('/sign-in', 'Sign in', { email: 'logged-canary@agency.example', password: 'logged canary password' })
  const refused = new Visitor(world.server.url, undefined, 'https://evil.example')
  await refused.send(list[1] ?? '', /^Send my/, { 'comment-in-the-way': 'Logged canary elsewhere' })
  await closeRound(lead, id, roundId)
  const written = world.server.output().slice(before)
  expect(written).toContain('refused.origin')
  expect(written.toLowerCase()).not.toContain('logged canary')
  expect(written).not.toContain('logged-canary')
  for (const link of list) expect(written).not.toContain(link.split('/').at(-1))
  for (const { cookies } of Object.values(world.people)) for (const value of cookies.values()) expect(written).not.toContain(value)
  expect(faultsIn(written)).toEqual([])
})

for (const [what, path] of [
  ['the page that members answer on', (world: World) => Object.values(world.own.openLinks)[0] ?? ''],
  ['the page on which a member ticks off by link', (world: World) => `${world.own.memberLink}?finish=${world.own.commitmentId}`],
] as const)
  test(`${what} would carry more than 15 KB of script above the framework’s base`, async ({ world }) => {
    const nobody = new Visitor(world.server.url)
    const page = await nobody.get(path(world))
    const loaded = [...new Set([...page.body.matchAll(/<script\b(?![^>]*nomodule)[^>]*\ssrc="([^"]+)"/gi)].map(([, source = '']) => source))]
    // What every page of the framework loads, with or without a component of ours. Even the page for what is not there has our forms in it.
    const build = process.env.CROSSBRACE_DIST_DIR || '.next'
    const { rootMainFiles } = JSON.parse(readFileSync(join(build, 'build-manifest.json'), 'utf8')) as { rootMainFiles: string[] }
    const base = rootMainFiles.map((file) => `/_next/${file}`)
    expect(loaded).toEqual(expect.arrayContaining(base))
    const weigh = async (sources: string[]) => {
      const scripts = await Promise.all(sources.map((source) => nobody.get(source)))
      return scripts.reduce((sum, one) => sum + gzipSync(Buffer.from(one.body)).length, 0) / 1024
    }
    const more = await weigh(loaded.filter((source) => !base.includes(source)))
    test.info().annotations.push({ type: 'weight', description: `${(await weigh(base)).toFixed(1)} KB of the framework, ${more.toFixed(1)} KB more` })
    expect(more).toBeGreaterThan(0)
    expect(more).toBeLessThan(15)
  })
