import { createHash } from 'node:crypto'
import { get } from 'node:http'
import { randomId } from './support/addresses'
import { expect, phone, test } from './support/fixtures'
import { docxOf, pdfOf } from './support/sample-files'
import { fileBody, sendFile, uploadOn } from './support/send-file'
import { digestOf } from './support/store-digest'
import { Visitor } from './support/visitor'
import { type PersonKey, registerWithPeople, type World } from './support/world'

const largest = 20 * 1024 * 1024
const ownAgreement = (world: World) => `/partnerships/${world.own.id}/agreements/${world.own.agreementId}`

/** A new agreement of the seeded partnership, by the form. */
const newAgreement = (world: World, title: string) =>
  world.people.lead.sendOn(`/partnerships/${world.own.id}/agreements/new`, 'Add the agreement', { kind: 'memorandum', title })

/** A file as it comes over the wire, byte for byte. */
function download(visitor: Visitor, path: string): Promise<{ status: number; headers: Record<string, unknown>; bytes: Buffer }> {
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port: new URL(visitor.url).port, path, headers: { host: visitor.host, cookie } }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(pieces) }))
    }).on('error', reject)
  })
}

test('a file that lies, bursts, leads out or is too large would be kept, or refused without a reason', async ({ world }) => {
  test.setTimeout(120_000)
  const { lead } = world.people
  const agreement = ownAgreement(world)
  const before = digestOf(world.server)
  const bomb = docxOf([{ name: 'word/media/a.bin', content: new Uint8Array(170 * 1024 * 1024), says: { size: 1000 } }])
  const refused: [string, { name: string; bytes: Uint8Array } | null, number, string][] = [
    ['nothing chosen', null, 422, 'Choose a file first'],
    ['empty', { name: 'a.pdf', bytes: new Uint8Array() }, 422, 'This file is empty'],
    ['a page named as a document', { name: 'a.pdf', bytes: Buffer.from('<script>alert(1)</script>') }, 422, 'not what its name says'],
    ['a page', { name: 'a.html', bytes: Buffer.from('<script>') }, 422, 'This kind of file is not taken'],
    ['a document named as a page', { name: 'a.svg', bytes: pdfOf('x') }, 422, 'This kind of file is not taken'],
    ['a bomb', { name: 'a.docx', bytes: bomb }, 422, 'damaged'],
    ['an honest bomb', { name: 'a.docx', bytes: docxOf([{ name: 'word/a.bin', content: new Uint8Array(160 * 1024 * 1024) }]) }, 422, 'far too large'],
    ['names that lead out', { name: 'a.docx', bytes: docxOf([{ name: '../../evil', content: 'x' }]) }, 422, 'lead out of it'],
    ['locked', { name: 'a.docx', bytes: docxOf([{ name: 'word/a', content: 'x', says: { flags: 1 } }]) }, 422, 'locked with a password'],
    ['a program inside', { name: 'a.docx', bytes: docxOf([{ name: 'word/vbaProject.bin', content: 'x' }]) }, 422, 'carries a program'],
    ['one byte too many', { name: 'a.pdf', bytes: pdfOf('x', largest + 1) }, 413, 'larger than 20 MB'],
    ['far too many', { name: 'a.pdf', bytes: pdfOf('x', largest + 3_000_000) }, 413, 'larger than 20 MB'],
    ['the same as before', { name: 'other.pdf', bytes: pdfOf('seeded') }, 409, 'the same file as the latest version'],
  ]
  for (const [what, file, status, words] of refused) {
    const sent = await uploadOn(lead, agreement, file)
    expect({ what, status: sent.status }).toEqual({ what, status: 303 })
    const told = await lead.get(String(sent.headers.location))
    expect({ what, status: told.status }).toEqual({ what, status })
    expect(told.text, what).toContain(words)
    expect(told.body, what).toContain('href="#field-file"')
    expect(digestOf(world.server), what).toEqual(before)
  }
  expect((await new Visitor(world.server.url).get('/api/health')).status).toBe(200)
})

test('a body that is no form would fail with a 500', async ({ world }) => {
  const { lead } = world.people
  const path = `/api${ownAgreement(world)}/documents`
  const before = digestOf(world.server)
  const tries: [string, Buffer, string][] = [
    ['broken', Buffer.from('--x\r\nnot a part'), 'multipart/form-data; boundary=x'],
    ['no boundary', Buffer.from('hello'), 'multipart/form-data'],
    ['text', Buffer.from('hello'), 'text/plain'],
    ['json', Buffer.from('{}'), 'application/json'],
    [
      'cut off',
      fileBody([['submissionKey', 'x'.repeat(30)]], { name: 'a.pdf', bytes: pdfOf('x') }).subarray(0, -30),
      'multipart/form-data; boundary=----crossbrace-file',
    ],
    ['no key', fileBody([], { name: 'a.pdf', bytes: pdfOf('x') }), 'multipart/form-data; boundary=----crossbrace-file'],
    ['an action’s id', fileBody([['$ACTION_ID_x', '']], null), 'multipart/form-data; boundary=----crossbrace-file'],
  ]
  for (const [what, body, type] of tries) {
    const sent = await lead.ask('POST', path, body, { 'content-type': type })
    expect({ what, status: sent.status, to: String(sent.headers.location).replace(/.*\?/, '') }).toEqual({ what, status: 303, to: 'problem=unreadable' })
  }
  expect((await lead.ask('PUT', path, Buffer.from('x'))).status).toBe(405)
  expect((await lead.ask('POST', '/partnerships/new', Buffer.alloc(1_000_000), { 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(413)
  expect((await lead.ask('POST', `${path}/1`, Buffer.alloc(1_000_000), { 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(413)
  expect(digestOf(world.server)).toEqual(before)
})

test('a file would be taken from another site, without a session, or from somebody who may not', async ({ world }) => {
  const path = `/api${ownAgreement(world)}/documents`
  const file = { name: 'a.pdf', bytes: pdfOf('from elsewhere') }
  const fields = [['submissionKey', 'k'.repeat(30)]] as const
  const before = digestOf(world.server)
  const { lead } = world.people
  const statuses: Record<string, number> = {
    'no Origin': (await sendFile(lead, path, fields, file, { without: ['origin'] })).status,
    'the Origin null': (await sendFile(lead, path, fields, file, { headers: { origin: 'null' } })).status,
    'an evil Origin': (await sendFile(lead, path, fields, file, { headers: { origin: 'https://evil.example' } })).status,
    'no session': (await sendFile(new Visitor(world.server.url), path, fields, file)).status,
  }
  for (const key of ['member', 'friend', 'angel', 'releasedAngel', 'stranger', 'admin', 'other'] as PersonKey[])
    statuses[key] = (await sendFile(world.people[key], path, fields, file)).status
  expect(statuses).toEqual({
    'no Origin': 403,
    'the Origin null': 403,
    'an evil Origin': 403,
    'no session': 401,
    member: 403,
    friend: 403,
    angel: 403,
    releasedAngel: 403,
    stranger: 404,
    admin: 404,
    other: 404,
  })
  const foreign = `/api/partnerships/${world.own.id}/agreements/${world.foreign.agreementId}/documents`
  for (const elsewhere of [foreign, foreign.replace(world.foreign.agreementId, randomId), foreign.replace(world.own.id, world.foreign.id)])
    expect((await sendFile(lead, elsewhere, fields, file)).status, elsewhere).toBe(404)
  expect(digestOf(world.server)).toEqual(before)
  // A large body of somebody unknown is answered, and the server goes on.
  expect((await sendFile(new Visitor(world.server.url), path, fields, { name: 'a.pdf', bytes: pdfOf('x', 15_000_000) })).status).toBe(401)
  expect((await new Visitor(world.server.url).get('/api/health')).status).toBe(200)
})

test('a document of 20 MB would not come back byte for byte, or an older version be lost @both', async ({ world }) => {
  test.setTimeout(120_000)
  const { lead, friend } = world.people
  const agreement = await newAgreement(world, 'Large one')
  const large = pdfOf('large', largest)
  const small = docxOf()
  for (const file of [
    { name: '..\\..\\Whakaaetanga “tūturu”.pdf', bytes: large },
    { name: 'Second.docx', bytes: small },
  ]) {
    const sent = await uploadOn(lead, agreement, file)
    expect(sent.headers.location).toBe(`${agreement}#documents`)
  }
  const first = await download(friend, `/api${agreement}/documents/1`)
  expect(first.status).toBe(200)
  expect(createHash('sha256').update(first.bytes).digest('hex')).toBe(createHash('sha256').update(large).digest('hex'))
  expect(first.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="Whakaaetanga _tuturu_.pdf"; filename*=UTF-8''Whakaaetanga%20%E2%80%9Ct%C5%ABturu%E2%80%9D.pdf`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'cross-origin-resource-policy': 'same-origin',
  })
  // However the address is written, what it gives is no page.
  for (const path of [`/api${agreement}/documents/1`, `/api${agreement}/documents/%31`, `/api${agreement}/document%73/1`, `/%61pi${agreement}/documents/1?x`]) {
    const { status, headers } = await friend.get(path)
    if (status === 200) expect(String(headers['content-security-policy']), path).toMatch(/^default-src 'none'; sandbox;/)
    if (status === 200) expect(String(headers['content-disposition']), path).toMatch(/^attachment;/)
  }
  const second = await download(friend, `/api${agreement}/documents/2`)
  expect(second.bytes.equals(Buffer.from(small))).toBe(true)
  const page = await friend.get(agreement)
  expect(page.text).toMatch(/Version 1 · PDF ?, 20 MB/)
  for (const number of ['3', '0', '01', '-1', '1e1', '99999999', 'x'])
    expect((await friend.get(`/api${agreement}/documents/${number}`)).status, number).toBe(404)
})

test('one form sent three times at once would make three versions @both', async ({ world }) => {
  const { lead } = world.people
  const agreement = await newAgreement(world, 'Sent thrice')
  const page = await lead.get(`${agreement}/document`)
  const key = page.forms.flatMap((form) => form.controls).find((one) => one.name === 'submissionKey')?.value ?? ''
  const send = () => sendFile(lead, `/api${agreement}/documents`, [['submissionKey', key]], { name: 'a.pdf', bytes: pdfOf('thrice') })
  const answers = await Promise.all([send(), send(), send()])
  expect(answers.map((one) => one.headers.location)).toEqual(answers.map(() => `${agreement}#documents`))
  expect((await lead.get(agreement)).text.match(/Version \d/g)).toEqual(['Version 1'])
})

test('somebody without JavaScript could not keep an agreement and its document, or agree on ground rules', async ({ world, open }) => {
  const id = await registerWithPeople(world.people.lead, 'Plain agreements')
  const page = await open(world.people.lead, { javaScriptEnabled: false, viewport: phone })
  await page.goto(`/partnerships/${id}`)
  await page.getByRole('link', { name: 'Agreements', exact: true }).click()
  await page.getByRole('link', { name: 'Write ground rules on one page' }).click()
  await page.getByLabel('The rules, one a line').fill('1. Say it here first\n2. One of us holds the ball')
  await page.getByRole('button', { name: 'Keep the ground rules' }).click()
  await expect(page.getByRole('heading', { name: 'Our ground rules', level: 1 })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: /^Say it here first$/ })).toBeVisible()
  // A memorandum, or rules, with no joint work: said on the list and on the first page (BCS, the Mayors’ Taskforce).
  await page.goto(`/partnerships/${id}`)
  await expect(page.getByText('no joint work is recorded')).toBeVisible()
  await page.goto(`/partnerships/${id}/agreements`)
  await page.getByRole('link', { name: 'Our ground rules', exact: true }).click()
  await page.getByRole('link', { name: 'Add the document' }).click()
  await page.getByLabel('The file').setInputFiles({ name: 'Rules.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no pdf at all') })
  await page.getByRole('button', { name: 'Add the document' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'not what its name says' })).toBeVisible()
  await page.getByLabel('The file').setInputFiles({ name: 'Rules.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfOf('rules')) })
  await page.getByRole('button', { name: 'Add the document' }).click()
  await expect(page.getByRole('link', { name: 'Rules.pdf' })).toBeVisible()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Rules.pdf' }).click()])
  expect(file.suggestedFilename()).toBe('Rules.pdf')
})

test('on paper, ground rules would not stand alone on their page', async ({ world, open }) => {
  const path = await world.people.lead.sendOn(`/partnerships/${world.own.id}/agreements/new?kind=ground-rules`, 'Keep the ground rules', {
    groundRules: 'Say it here first',
    ball: 'Ferries: City Council',
  })
  const page = await open(world.people.lead)
  await page.goto(path)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Say it here first')).toBeVisible()
  await expect(page.getByText('Ferries: City Council')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Agreed by' })).toBeVisible()
  await expect(page.getByText(/^In force since \d+ \w+ 20\d\d\.$/)).toBeVisible()
  for (const hidden of ['Questions to ask of it', 'Steps so far', 'The document']) await expect(page.getByRole('heading', { name: hidden })).toBeHidden()
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
})

test('a file that is too large would be sent for minutes before it is refused', async ({ world, open }) => {
  const page = await open(world.people.lead)
  const sent: string[] = []
  page.on('request', (request) => void (request.method() === 'POST' && sent.push(request.url())))
  await page.goto(`${ownAgreement(world)}/document`)
  await page.getByLabel('The file').setInputFiles({ name: 'Large.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfOf('x', largest + 1)) })
  await page.getByRole('button', { name: 'Add the document' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'larger than 20 MB' })).toBeFocused()
  expect(sent).toEqual([])
})
