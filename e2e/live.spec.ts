import { randomBytes } from 'node:crypto'
import { get } from 'node:http'
import { randomId } from './support/addresses'
import { expect, faultsIn, test } from './support/fixtures'
import { startServer } from './support/server'
import { type Answer, Visitor } from './support/visitor'
import { firstRun, presentDay, registerWithPeople, type World } from './support/world'

const newKey = () => randomBytes(18).toString('base64url')
const actsOf = (id: string) => `/api/retrospectives/${id}/acts`

/** Sends one act as a page with JavaScript does. */
function act(
  visitor: Visitor,
  id: string,
  what: unknown,
  more: { key?: string; headers?: Record<string, string>; without?: string[]; body?: Buffer } = {},
): Promise<Answer> {
  const body = more.body ?? Buffer.from(JSON.stringify({ key: more.key ?? newKey(), act: what }))
  return visitor.ask('POST', actsOf(id), body, { 'content-type': 'application/json', ...more.headers }, more.without)
}

type Stream = { status: number; headers: Record<string, unknown>; text: () => string; ended: () => boolean; close: () => void }

/** Follows the events of a room. */
function follow(visitor: Visitor, id: string, headers: Record<string, string> = {}, query = ''): Promise<Stream> {
  return new Promise((resolve, reject) => {
    let text = ''
    let ended = false
    const cookie = [...visitor.cookies].map((one) => one.join('=')).join('; ')
    const asked = get(`${visitor.url}/api/retrospectives/${id}/events${query}`, { headers: { cookie, 'accept-encoding': 'gzip', ...headers } }, (answer) => {
      answer.setEncoding('utf8')
      answer.on('data', (piece: string) => {
        text += piece
      })
      answer.on('close', () => {
        ended = true
      })
      answer.on('error', () => {})
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: () => text, ended: () => ended, close: () => asked.destroy() })
    })
    asked.on('error', reject)
  })
}

const numbersIn = (text: string) => [...text.matchAll(/^id: (\d+)$/gm)].map(([, number]) => Number(number))

async function join(world: World, name: string, code = world.own.roomCode): Promise<Visitor> {
  const visitor = new Visitor(world.server.url)
  const path = await visitor.sendOn(`/join?code=${code}`, 'Join', { name })
  expect(path).toBe(`/retrospective/${world.own.openRetrospectiveId}`)
  return visitor
}

test.describe('a live retrospective over the wire', () => {
  test('opening the link would let somebody in, or the cookie could be read by a script', async ({ world }) => {
    const visitor = new Visitor(world.server.url)
    for (let at = 0; at < 5; at++) expect((await visitor.get(`/join?code=${world.own.roomCode}`)).status).toBe(200)
    expect(visitor.cookies.size).toBe(0)
    const answer = await visitor.send(`/join?code=${world.own.roomCode.toLowerCase()}`, 'Join', { name: 'Rere <b>' })
    expect(answer.status).toBe(303)
    const [cookie = ''] = answer.setCookies.filter((one) => one.includes('room'))
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=lax/i)
    const page = await visitor.get(`/retrospective/${world.own.openRetrospectiveId}`)
    expect(page.text).toContain('Rere <b>')
    expect(page.body).not.toContain('Rere <b>')
    // The same browser, joining again, is the same person.
    await visitor.sendOn(`/join?code=${world.own.roomCode}`, 'Join', { name: 'Another' })
    expect((await visitor.get(page.path)).text).not.toContain('Another')
  })

  test('events would come late, in pieces pressed together, doubled or with a gap after the connection dropped @both', async ({ world }) => {
    const id = world.own.openRetrospectiveId
    const { lead } = world.people
    const ana = await join(world, 'Ana')
    const stream = await follow(ana, id)
    expect(stream.status).toBe(200)
    expect(stream.headers).toMatchObject({ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'private, no-store, no-transform' })
    expect(stream.headers['content-encoding']).toBeUndefined()
    expect(String(stream.headers['content-security-policy'])).toContain("default-src 'self'")
    await expect.poll(stream.text).toContain('event: board')
    await expect.poll(stream.text).toContain('event: presence')
    const first = numbersIn(stream.text()).at(-1) ?? 0
    const names = ['Lena One', 'Lena Two', 'Lena Three']
    for (const name of names) expect((await act(lead, id, { kind: 'change-name', name, organisation: '' })).status).toBe(200)
    await expect.poll(() => numbersIn(stream.text()).at(-1)).toBe(first + 3)
    stream.close()
    await act(lead, id, { kind: 'change-name', name: 'Lena Four', organisation: '' })
    const back = await follow(ana, id, { 'last-event-id': String(first + 1) })
    await expect.poll(() => numbersIn(back.text())).toEqual([first + 2, first + 3, first + 4])
    expect(back.text()).not.toContain('event: board')
    back.close()
    const byQuery = await follow(ana, id, {}, `?after=${first + 3}`)
    await expect.poll(() => numbersIn(byQuery.text())).toEqual([first + 4])
    byQuery.close()
  })

  test('a card would be sent to others before it is shown', async ({ world }) => {
    const id = world.own.openRetrospectiveId
    const [ana, ben] = [await join(world, 'Ana'), await join(world, 'Ben')]
    const stream = await follow(ben, id)
    await expect.poll(stream.text).toContain('event: board')
    const column = /name="column"[^>]*value="([a-z0-9-]+)"|value="([a-z0-9-]+)"[^>]*name="column"/.exec((await ana.get(`/retrospective/${id}`)).body)
    const added = await act(ana, id, { kind: 'add-card', column: column?.[1] ?? column?.[2], text: 'Whispered by Ana' })
    expect(added.status).toBe(200)
    await expect.poll(stream.text).toContain(`id: ${JSON.parse(added.body).number}\n`)
    expect(stream.text()).not.toContain('Whispered')
    expect((await ben.get(`/retrospective/${id}`)).body).not.toContain('Whispered')
    expect((await world.people.lead.get(`/retrospective/${id}`)).body).not.toContain('Whispered')
    expect((await world.people.lead.get(`/partnerships/${world.own.id}/retrospectives/${id}`)).body).not.toContain('Whispered')
    expect((await ana.get(`/retrospective/${id}`)).body).toContain('Whispered by Ana')
    stream.close()
  })

  test('an act would be taken from elsewhere, from nobody, or in a shape that breaks the server', async ({ world, expectError }) => {
    expectError(/SyntaxError/)
    const id = world.own.openRetrospectiveId
    const ana = await join(world, 'Ana')
    const rename = { kind: 'change-name', name: 'Ana', organisation: 'x' }
    const nobody = new Visitor(world.server.url)
    const tries: [string, number, Promise<Answer>][] = [
      ['no Origin', 403, act(ana, id, rename, { without: ['origin'] })],
      ['an evil Origin', 403, act(ana, id, rename, { headers: { origin: 'https://evil.example' } })],
      ['no cookie', 410, act(nobody, id, rename)],
      ['another room', 410, act(ana, world.foreign.openRetrospectiveId, rename)],
      ['no room', 410, act(ana, randomId, rename)],
      ['an account that is not in it', 410, act(world.people.stranger, id, rename)],
      ['no JSON', 400, act(ana, id, null, { body: Buffer.from('{') })],
      ['broken text', 400, act(ana, id, null, { body: Buffer.from([0x22, 0xff, 0x22]) })],
      ['another shape', 422, act(ana, id, null, { body: Buffer.from('[]') })],
      ['an unknown act', 422, act(ana, id, { kind: 'become-lead' })],
      ['a prototype', 422, act(ana, id, { kind: '__proto__' })],
      ['a bad key', 422, act(ana, id, rename, { key: 'x' })],
      ['too much', 413, act(ana, id, { kind: 'add-card', column: 'any-q1', text: 'x'.repeat(20_000) })],
      ['a phase that is not next', 403, act(ana, id, { kind: 'move-phase', to: 'closed', steps: 2 })],
      ['a facilitator’s act', 403, act(ana, id, { kind: 'renew-code' })],
      ['somebody else’s card', 409, act(ana, id, { kind: 'change-card', cardId: randomId, text: 'x' })],
    ]
    for (const [what, status, sent] of tries) expect({ what, status: (await sent).status }).toEqual({ what, status })
    const long = await act(ana, id, { kind: 'add-card', column: 'any-q1', text: 'ā'.repeat(10_000) })
    expect(long.status).toBe(413)
    const tooLong = await act(ana, id, { kind: 'add-card', column: 'any-q1', text: '🚢'.repeat(501) })
    expect(tooLong.status).toBe(422)
    expect(JSON.parse(tooLong.body)).toMatchObject({ refused: 'wrong', errors: { text: expect.stringContaining('The card must be 500 characters or fewer') } })
    expect((await follow(nobody, id)).status).toBe(404)
    expect((await follow(ana, world.foreign.openRetrospectiveId)).status).toBe(404)
    expect((await new Visitor(world.server.url).get('/api/health')).status).toBe(200)
  })

  test('somebody could act as fast as a program', async ({ world }) => {
    const id = world.own.openRetrospectiveId
    const ana = await join(world, 'Ana')
    const acts = await Promise.all(Array.from({ length: 120 }, (_, at) => act(ana, id, { kind: 'change-name', name: `Ana ${at}`, organisation: '' })))
    const slowed = acts.filter((one) => one.status === 429)
    expect(slowed.length).toBeGreaterThan(20)
    expect(Number(slowed[0]?.headers['retry-after'])).toBeGreaterThan(0)
  })
})

test('a server that is stopped would wait for streams, or lose what was acknowledged', async ({ store }) => {
  const server = await startServer(store, presentDay)
  const lead = await firstRun(server, false)
  const partnershipId = await registerWithPeople(lead, 'Stopped')
  const path = await lead.sendOn(`/partnerships/${partnershipId}/retrospectives/new`, 'Open it', { name: 'Lena' })
  const id = path.split('/').at(-1) ?? ''
  const streams = await Promise.all([1, 2, 3].map(() => follow(lead, id)))
  for (const one of streams) await expect.poll(one.text).toContain('event: board')
  const begun = Date.now()
  await server.stop()
  expect(Date.now() - begun).toBeLessThan(8000)
  await expect.poll(() => streams.every((one) => one.ended())).toBe(true)
  expect(faultsIn(server.output())).toEqual([])
})

test('codes could be tried without end', async ({ fresh }) => {
  await firstRun(fresh, false)
  const guesser = new Visitor(fresh.url)
  let refused: Answer | null = null
  for (let at = 0; at < 150 && refused?.status !== 429; at++) refused = await guesser.send('/join', 'Join', { code: '2222 3333', name: 'G' })
  expect(refused?.status).toBe(429)
  expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0)
  expect(refused?.text).toContain('There were too many tries')
  expect(refused?.body).toContain('2222 3333')
})
