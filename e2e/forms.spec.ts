import AxeBuilder from '@axe-core/playwright'
import type { ActionDoor } from '@/lib/access/doors'
import { randomId, randomToken } from './support/addresses'
import { answersOf } from './support/answers'
import { expect, test } from './support/fixtures'
import { type FormCase, formCases } from './support/forms'
import { digestOf } from './support/store-digest'
import { type Answer, type Fields, filled, Visitor } from './support/visitor'
import { emailOf, firstRun, joinLinkOn, openRound, password, registerWithPeople, type World } from './support/world'

const cases = Object.entries(formCases) as [ActionDoor, FormCase][]
const typed = cases.filter(([, one]) => one.bad)

const visitorOf = (world: World, one: FormCase) => (one.who ? world.people[one.who] : new Visitor(world.server.url))

/** The page that a form stands on; some need another state than the seeded one. */
async function pageOf(world: World, door: ActionDoor, one: FormCase): Promise<Answer> {
  const visitor = visitorOf(world, one)
  if (door === 'endAccountInvitationAction') await visitor.send('/administration', 'Make the link', { name: 'Waiting', email: 'waiting@agency.example' })
  if (door === 'withdrawAnswersAction') await visitor.sendOn(one.path(world), /^Send my/, answersOf('forming'))
  if (door === 'takeBackStepAction') {
    const agreement = await visitor.sendOn(`/partnerships/${world.own.id}/agreements/new`, 'Add the agreement', {
      kind: 'memorandum',
      title: 'One step too far',
    })
    await visitor.sendOn(`${agreement}/step`, 'Enter the step', { status: 'drafting' })
    one.path = () => `${agreement}/step`
  }
  if (door === 'endEntryAction')
    await visitor.sendOn('/administration/enter', /^Enter, and/, { address: `/partnerships/${world.foreign.id}`, reason: 'Its lead asked me to look' })
  if (door === 'takeBackSharedAction') {
    const learning = await visitor.sendOn(`/partnerships/${world.own.id}/learnings/new`, 'Note it', { text: 'One to take back' })
    const looked = await visitor.send(`${learning}/share`, 'Look at what others would see')
    await visitor.press({ ...looked, path: `${learning}/share` }, 'Share it')
    one.path = () => learning
  }
  if (door === 'endFeedAction') await visitor.send('/calendar', /^Make a (calendar|new) address$/)
  const path = one.path(world)
  if (door !== 'addPastedMembersAction') return visitor.get(path)
  return { ...(await visitor.send(path, 'Look at the rows', { rows: 'Pasted Person\tCity Council' })), path }
}

async function isHealthy(world: World): Promise<void> {
  expect((await new Visitor(world.server.url).get('/api/health')).status).toBe(200)
}

test.describe('sent wrong', () => {
  for (const [door, one] of typed) {
    test(`${door}: a wrong form would not say what is wrong, or lose what was typed`, async ({ world, open }) => {
      const { fields, refused } = one.bad ?? { fields: {}, refused: [] }
      const path = one.path(world)
      const before = digestOf(world.server)

      // Without JavaScript: the status is true, the reasons stand on the page, what was typed stands in the fields.
      const answer = await visitorOf(world, one).send(path, one.button, { ...fields, unknownField: 'x' })
      expect(answer.status).toBe(422)
      expect(answer.title).toMatch(/^Error: /)
      expect(answer.text).toContain('There is a problem')
      for (const name of refused) {
        // Where a page holds many forms, the name of the form stands after that of the field.
        expect(answer.body, `a link to ${name}`).toMatch(new RegExp(`href="#field-${name}["-]`))
        expect(answer.body, `the field ${name}`).toMatch(new RegExp(`id="field-${name}["-]`))
      }
      const form = Visitor.find(answer, one.button).form
      for (const [name, value] of Object.entries(fields)) {
        const kept = form.controls.filter((control) => control.name === name).map((control) => control.value)
        // Browsers keep no file; the form says so.
        if (name !== 'password' && typeof value === 'string' && !value.startsWith('¤file') && !['wizard', '7', ''].includes(value))
          expect(kept, name).toEqual([value])
      }
      expect(digestOf(world.server)).toEqual(before)
      await isHealthy(world)

      // With JavaScript: the summary has the focus and leads to the fields.
      const page = await open(one.who ? world.people[one.who] : null, { viewport: { width: 360, height: 800 } })
      await page.goto(path)
      const sending = page.getByRole('button', { name: one.button, exact: true }).first()
      for (const [name, value] of Object.entries(fields)) {
        const field = page.locator(`#field-${name}`).and(page.getByRole('textbox').or(page.locator('input[type=date], input[type=password]')))
        const isWritable = typeof value === 'string' && (await field.count()) === 1 && (await field.getAttribute('type')) !== 'date'
        if (isWritable) await field.fill(value)
      }
      if (door === 'settleCommitmentAction') await page.getByRole('radio', { name: 'Dropped' }).check()
      if (door === 'openRoundAction') await page.getByLabel('Fewest answers for a reading').fill('3')
      await sending.click()
      const summary = page.getByRole('alert').filter({ hasText: /problem|saved/ })
      await expect(summary).toBeFocused()
      await expect(page).toHaveTitle(/^Error: /)
      const link = summary.getByRole('link').first()
      const target = (await link.getAttribute('href')) ?? ''
      await link.click()
      await expect(page.locator(target)).toBeFocused()
      const axe = await new AxeBuilder({ page })
        .setLegacyMode()
        .options({ resultTypes: ['violations'] })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        // The colours of a refused form are looked at among the pages.
        .disableRules(['color-contrast'])
        .analyze()
      expect(axe.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(' ')}`)).toEqual([])
    })
  }

  test('empty forms would be taken, or fail', async ({ world }) => {
    for (const [door, one] of typed) {
      const page = await pageOf(world, door, one)
      const { form, button } = Visitor.find(page, one.button)
      const hidden = new Set([
        'partnershipId',
        'submissionKey',
        'version',
        'linkToken',
        'membershipId',
        'participationId',
        'commitmentId',
        'checkInId',
        'requestId',
        'grantId',
        'entryId',
        'retrospectiveId',
        'kind',
        'column',
        'next',
        'actionId',
        'roundId',
        'choiceId',
        'resourceId',
        'learningId',
        'sessionId',
        'sharedId',
        'shown',
        'seen',
        'rule',
        'facts',
      ])
      const emptied = Object.fromEntries(
        form.controls.filter((control) => !control.name.startsWith('$') && !hidden.has(control.name)).map((control) => [control.name, ''] as const),
      )
      const before = digestOf(world.server)
      const answer = await visitorOf(world, one).post(page.path, filled(form, button, emptied))
      expect({ door, status: answer.status }).toEqual({ door, status: 422 })
      expect(digestOf(world.server), door).toEqual(before)
    }
    await isHealthy(world)
  })

  test('too long a text would be cut, taken, or fail', async ({ world }) => {
    for (const [door, one] of cases) {
      if (!one.long) continue
      const before = digestOf(world.server)
      const text = 'ā\u0000 <b>𝕏</b> "'.repeat(20_000)
      const answer = await visitorOf(world, one).send(one.path(world), one.button, { ...one.good, [one.long]: text })
      expect({ door, status: answer.status }).toEqual({ door, status: 422 })
      expect(answer.body, door).toMatch(new RegExp(`href="#field-${one.long}["-]`))
      expect(digestOf(world.server), door).toEqual(before)
    }
    const huge = await world.people.lead.send('/partnerships/new', 'Register', { name: 'x', purpose: 'y'.repeat(1_000_000) })
    expect(huge.status).toBe(413)
    expect(huge.text).toContain('This is too much at once')
    await isHealthy(world)
  })

  test('what is no form of ours would fail with a 500', async ({ world, expectError }) => {
    // The framework says on the terminal what it could not read.
    expectError(/Server Action|SyntaxError|Failed to parse body|TypeError|Error: /)
    const { lead } = world.people
    const before = digestOf(world.server)
    const page = await lead.get('/partnerships/new')
    const { form, button } = Visitor.find(page, 'Register')
    // Not good enough to be kept, so that what is taken for a form after all changes nothing.
    const good = filled(form, button, { name: '', purpose: 'y' })
    const tries: [string, Promise<Answer>][] = [
      ['no fields at all', lead.post('/partnerships/new', [])],
      [
        'an unknown action',
        lead.post(
          '/partnerships/new',
          good.map(([name, value]) => [name, value.replace(/[0-9a-f]{42}/, 'ab'.repeat(21))] as const),
        ),
      ],
      [
        'a broken state',
        lead.post(
          '/partnerships/new',
          good.map(([name, value]) => [name, name.endsWith(':1') ? '[{' : value] as const),
        ),
      ],
      [
        'a strange state',
        lead.post(
          '/partnerships/new',
          good.map(([name, value]) => [name, name.endsWith(':1') ? '["x"]' : value] as const),
        ),
      ],
      ['a broken body', lead.ask('POST', '/partnerships/new', Buffer.from('--x\r\nnot a part'), { 'content-type': 'multipart/form-data; boundary=x' })],
      ['plain text', lead.ask('POST', '/partnerships/new', Buffer.from('hello'), { 'content-type': 'text/plain' })],
      ['json', lead.ask('POST', '/partnerships/new', Buffer.from('{}'), { 'content-type': 'application/json' })],
      [
        'url-encoded',
        lead.ask('POST', '/partnerships/new', Buffer.from(new URLSearchParams(good as [string, string][]).toString()), {
          'content-type': 'application/x-www-form-urlencoded',
        }),
      ],
      ['an unknown fetched action', lead.ask('POST', '/partnerships/new', Buffer.from('[]'), { 'next-action': 'ab'.repeat(21), 'content-type': 'text/plain' })],
      ['a post to an interface', lead.post('/api/health', [['a', 'b']])],
      ['a delete', lead.ask('DELETE', '/partnerships/new')],
      ['a broken address', lead.get('/partnerships/%E0%A4%A')],
    ]
    for (const [what, sent] of tries) {
      const { status } = await sent
      expect({ what, status, fails: status >= 500 }).toEqual({ what, status, fails: false })
    }
    expect(digestOf(world.server)).toEqual(before)
    await isHealthy(world)
  })
})

test.describe('sent by somebody who may not', () => {
  type Try = { name: string; statuses: number[]; send: (page: Answer, fields: [string, string][], sender: Visitor) => Promise<Answer> }
  const more = (headers: Record<string, string>, without: string[] = []) => ({ headers, without })
  const origins: Try[] = [
    { name: 'no Origin', statuses: [403], send: (page, fields, sender) => sender.post(page.path, fields, more({}, ['origin'])) },
    { name: 'the Origin null', statuses: [403], send: (page, fields, sender) => sender.post(page.path, fields, more({ origin: 'null' })) },
    { name: 'an evil Origin', statuses: [403], send: (page, fields, sender) => sender.post(page.path, fields, more({ origin: 'https://evil.example' })) },
    {
      name: 'an evil Origin and a forged host',
      statuses: [403],
      send: (page, fields, sender) => sender.post(page.path, fields, more({ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' })),
    },
  ]

  for (const [door, one] of cases) {
    test(`${door}: would be done for another site, without a session, or for somebody else`, async ({ world }) => {
      // The round that is open may have to be reached: only then is there a form for the next one.
      if (door === 'openRoundAction' || door === 'openSenseMakingAction' || door === 'openRetrospectiveAction') {
        const id = await registerWithPeople(world.people.lead, 'For a round')
        const kind = { openRoundAction: 'rounds', openSenseMakingAction: 'sense-making', openRetrospectiveAction: 'retrospectives' }[door]
        one.path = () => `/partnerships/${id}/${kind}/new`
      }
      const page = await pageOf(world, door, one)
      const { form, button } = Visitor.find(page, one.button)
      const fields = filled(form, button, { ...one.good })
      const before = digestOf(world.server)
      const sender = visitorOf(world, one)
      const tries: Try[] = [...origins]
      const nobody = new Visitor(world.server.url)
      // Who is in a room is known by it, and not by an account.
      const inRoom = door === 'actInRoomAction'
      if (one.who && door !== 'signOutAction') tries.push({ name: 'no session', statuses: [inRoom ? 410 : 401], send: () => nobody.post(page.path, fields) })
      if (inRoom) {
        for (const key of ['member', 'stranger', 'admin', 'other'] as const)
          tries.push({ name: key, statuses: [410], send: () => world.people[key].post(page.path, fields) })
        for (const id of [world.foreign.openRetrospectiveId, randomId, '../x', '']) {
          const changed = fields.map(([name, value]) => [name, name === 'retrospectiveId' ? id : value] as const)
          tries.push({ name: `the room ${id}`, statuses: [410], send: () => sender.post(page.path, changed) })
        }
      } else if (one.who === 'lead' && door !== 'registerPartnershipAction' && door !== 'importPartnershipAction') {
        const others = ['stranger', 'friend', 'angel', 'releasedAngel', 'admin', 'other'] as const
        for (const key of others) tries.push({ name: key, statuses: [403, 404], send: () => world.people[key].post(page.path, fields) })
        // Members with an account may do these, too; what one of them may not take away is tested in lib/check-ins.
        if (
          !['adoptAction', 'logCheckInAction', 'removeCheckInAction', 'acknowledgeSignalAction', 'noteLearningAction', 'editLearningAction'].includes(door) &&
          !/Commitment|WhetherItHelped/.test(door)
        )
          tries.push({ name: 'member', statuses: [403, 404], send: () => world.people.member.post(page.path, fields) })
        for (const id of [world.foreign.id, randomId, '../x', '']) {
          const changed = fields.map(([name, value]) => [name, name === 'partnershipId' ? id : value] as const)
          tries.push({ name: `partnership ${id}`, statuses: [404], send: () => sender.post(page.path, changed) })
        }
        const part = [
          'membershipId',
          'participationId',
          'commitmentId',
          'checkInId',
          'roundId',
          'invitationId',
          'grantId',
          'signatureId',
          'partyId',
          'agreementId',
          'choiceId',
          'resourceId',
          'requestId',
          'learningId',
          'sessionId',
          'sharedId',
          'retrospectiveId',
        ].find((name) => fields.some(([one, value]) => one === name && value !== ''))
        if (part && door !== 'endAccessAction') {
          const theirs =
            {
              membershipId: world.foreign.membershipId,
              participationId: world.foreign.participationId,
              commitmentId: world.foreign.commitmentId,
              checkInId: world.foreign.checkInId,
              roundId: world.foreign.openRoundId,
              agreementId: world.foreign.agreementId,
              partyId: world.foreign.partyId,
              signatureId: world.foreign.signatureId,
              learningId: world.foreign.learningId,
              sessionId: world.foreign.togetherId,
              retrospectiveId: world.foreign.openRetrospectiveId,
            }[part] ?? randomId
          tries.push({
            name: `${part} of another partnership`,
            statuses: [404, 409, 422],
            send: () =>
              sender.post(
                page.path,
                fields.map(([name, value]) => [name, name === part ? theirs : value] as const),
              ),
          })
        }
      }
      if (one.who === 'admin')
        for (const key of ['lead', 'stranger'] as const) tries.push({ name: key, statuses: [403, 404], send: () => world.people[key].post(page.path, fields) })
      if (
        door === 'enterAccountabilityByLinkAction' ||
        door === 'finishOwnCommitmentAction' ||
        door === 'moveOwnCommitmentAction' ||
        door === 'carryOwnLearningAction'
      ) {
        const changed = (other: string, value: string) => fields.map(([name, given]) => [name, name === other ? value : given] as const)
        tries.push({ name: 'an unknown link', statuses: [404, 410], send: () => sender.post(page.path, changed('linkToken', randomToken)) })
        if (door === 'carryOwnLearningAction') {
          for (const id of [world.foreign.learningId, randomId])
            tries.push({ name: `the learning ${id}`, statuses: [409], send: () => sender.post(page.path, changed('learningId', id)) })
        } else if (door !== 'enterAccountabilityByLinkAction') {
          const theirs = world.foreign.memberLink.split('/').at(-1) ?? ''
          tries.push({ name: 'a link of another partnership', statuses: [409], send: () => sender.post(page.path, changed('linkToken', theirs)) })
          for (const id of [world.foreign.commitmentId, randomId])
            tries.push({ name: `the commitment ${id}`, statuses: [409], send: () => sender.post(page.path, changed('commitmentId', id)) })
        }
      }
      if (door === 'submitAnswersAction' || door === 'submitPlacementAction' || door === 'withdrawAnswersAction') {
        const changed = (token: string) => fields.map(([name, value]) => [name, name === 'linkToken' ? token : value] as const)
        tries.push({ name: 'an unknown link', statuses: [404, 410], send: () => sender.post(page.path, changed(randomToken)) })
        tries.push({
          name: 'a link of a closed round',
          statuses: [404, 410],
          send: () => sender.post(page.path, changed(world.own.closedLinks[0]?.split('/').at(-1) ?? '')),
        })
      }
      for (const one of tries) {
        const answer = await one.send(page, fields, sender)
        expect({ sent: one.name, refused: one.statuses.includes(answer.status), status: answer.status }).toEqual({
          sent: one.name,
          refused: true,
          status: answer.status,
        })
        expect(digestOf(world.server), one.name).toEqual(before)
        await isHealthy(world)
      }
    })
  }
})

test.describe('sent twice, or too late', () => {
  const count = async (visitor: Visitor, path: string, name: string) => (await visitor.get(path)).body.split(`>${name}<`).length - 1

  test('the same form sent twice at once would make two rows @both', async ({ world }) => {
    const { lead } = world.people
    const id = await registerWithPeople(lead, 'Twice')
    const sentTwice: [string, string, Fields, string, string][] = [
      ['/partnerships/new', 'Register', { name: 'Registered twice', purpose: 'Once' }, '/partnerships', 'Registered twice'],
      [`/partnerships/${id}/people/new`, 'Add the member', { name: 'Member Twice', agency: 'City Council' }, `/partnerships/${id}/people`, 'Member Twice'],
      [`/partnerships/${id}/people/agencies/new`, 'Add the agency', { name: 'Agency Twice' }, `/partnerships/${id}/people`, 'Agency Twice'],
      [`/partnerships/${id}/commitments/new`, 'Add it', { what: 'Adopted twice', owner: '' }, `/partnerships/${id}/commitments`, 'Adopted twice'],
    ]
    for (const [path, label, fields, list, name] of sentTwice) {
      const page = await lead.get(path)
      const { form, button } = Visitor.find(page, label)
      if ('owner' in fields) fields.owner = /<option value="([a-z0-9]+)"/.exec(form.html.split('name="owner"')[1] ?? '')?.[1] ?? ''
      const sent = filled(form, button, fields)
      const answers = await Promise.all([lead.post(path, sent), lead.post(path, sent), lead.post(path, sent)])
      expect(
        answers.map((one) => one.status),
        name,
      ).toEqual([303, 303, 303])
      expect(new Set(answers.map((one) => one.headers.location)).size, name).toBe(1)
      expect(await count(lead, list, name), name).toBe(1)
    }
  })

  test('a second click while the first is under way would add a second member', async ({ world, open }) => {
    const id = await registerWithPeople(world.people.lead, 'Clicked twice')
    const page = await open(world.people.lead)
    await page.goto(`/partnerships/${id}/people/new`)
    await page.getByLabel('Name', { exact: true }).fill('Clicked Once')
    await page.getByLabel('Agency', { exact: true }).fill('City Council')
    await page.getByRole('button', { name: 'Add the member' }).dblclick()
    await expect(page.getByRole('heading', { name: 'People and agencies' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Clicked Once' })).toHaveCount(1)
  })

  test('the second of two who change the record would overwrite the first unseen', async ({ world, open }) => {
    const id = await registerWithPeople(world.people.lead, 'Two tabs')
    const first = await open(world.people.lead)
    const second = await open(world.people.lead)
    for (const page of [first, second]) await page.goto(`/partnerships/${id}/record/edit`)
    await first.getByLabel('The shared outcome').fill('What the first wrote')
    await first.getByRole('button', { name: 'Save the record' }).click()
    await expect(first.getByRole('heading', { name: 'Record', level: 1 })).toBeVisible()
    await second.getByLabel('The shared outcome').fill('What the second wrote')
    await second.getByRole('button', { name: 'Save the record' }).click()
    await expect(second.getByRole('alert').filter({ hasText: 'Somebody else changed this' })).toBeFocused()
    await expect(second.getByText('Somebody else’s version says: What the first wrote')).toBeVisible()
    await expect(second.getByLabel('The shared outcome')).toHaveValue('What the second wrote')
    await first.reload()
    await expect(first.getByText('What the first wrote')).toBeVisible()
    await second.getByRole('button', { name: 'Save the record' }).click()
    await expect(second.getByText('What the second wrote')).toBeVisible()
    await expect(second.getByText('What the first wrote')).toBeVisible() // among the earlier wordings
  })

  test('the second of two who change a member would overwrite the first unseen, without JavaScript', async ({ world }) => {
    const { lead } = world.people
    const path = `/partnerships/${world.own.id}/people/${world.own.membershipId}`
    const [first, second] = [await lead.get(path), await lead.get(path)]
    expect((await lead.press(first, 'Save the member', { position: 'First position' })).status).toBe(303)
    const told = await lead.press(second, 'Save the member', { position: 'Second position' })
    expect(told.status).toBe(409)
    expect(told.text).toContain('Somebody else’s version says: First position')
    expect(Visitor.find(told, 'Save the member').form.controls.find((one) => one.name === 'position')?.value).toBe('Second position')
    expect((await lead.get(path)).body).toContain('value="First position"')
    expect((await lead.press({ ...told, path }, 'Save the member')).status).toBe(303)
    expect((await lead.get(path)).body).toContain('value="Second position"')
  })

  test('the second of two who settle a commitment would overwrite the first', async ({ world }) => {
    const path = `/partnerships/${world.own.id}/commitments/${world.own.commitmentId}`
    const { lead, member } = world.people
    const [first, second] = [await lead.get(path), await member.get(path)]
    expect((await lead.press(first, 'Save', { kind: 'done', reason: 'The lead was first' })).status).toBe(303)
    const told = await member.press(second, 'Save', { kind: 'dropped', reason: 'The member came second' })
    expect(told.status).toBe(409)
    const list = await lead.get(`/partnerships/${world.own.id}/commitments`)
    expect(list.text).toContain('The lead was first')
    expect(list.text).not.toContain('The member came second')
  })

  test('a round could be opened twice, or closed twice @both', async ({ world }) => {
    const { lead } = world.people
    const id = await registerWithPeople(lead, 'Opened twice')
    const page = await lead.get(`/partnerships/${id}/rounds/new`)
    const { roundId } = await openRound(lead, id)
    const again = await lead.press(page, 'Open the round')
    expect(again.status).toBe(409)
    const round = await lead.get(`/partnerships/${id}/rounds/${roundId}`)
    const closed = await Promise.all([lead.press(round, /^Close the round/), lead.press(round, /^Close the round/)])
    expect(closed.map((one) => one.status)).toEqual([303, 303])
    expect((await lead.get(`/partnerships/${id}/rounds`)).text.match(/Round of /g)).toHaveLength(1)
  })
})

test('a wrong first run would be taken, or lose what was typed', async ({ fresh, open }) => {
  const visitor = new Visitor(fresh.url)
  const good = { code: 'aaaaa-bbbbb-ccccc', name: 'Ada', email: 'ada@agency.example', password, address: 'http://crossbrace.agency.example' }
  expect((await visitor.send('/first-run', 'Set up and sign in', { code: '', name: '', email: '', password: '', address: '' })).status).toBe(422)
  const wrong = await visitor.send('/first-run', 'Set up and sign in', good)
  expect(wrong.status).toBe(422)
  expect(wrong.title).toMatch(/^Error: /)
  expect(wrong.body).toContain('value="ada@agency.example"')
  expect(wrong.body).not.toContain(password)
  const page = await open(null, { server: fresh })
  await page.goto('/first-run')
  await page.getByLabel('Your name').fill('Ada')
  await page.getByRole('button', { name: 'Set up and sign in' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeFocused()
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.getByLabel('Your name')).toHaveValue('Ada')
  const admin = await firstRun(fresh, false)
  const late = await visitor.press(wrong, 'Set up and sign in', good)
  expect(late.status).toBeGreaterThanOrEqual(300)
  expect(late.status).toBeLessThan(500)
  expect((await admin.get('/administration')).text).not.toContain('ada@agency.example'.toUpperCase())
  const weak = await admin.send('/administration', 'Make the link', { name: 'Joiner', email: 'joiner@agency.example' })
  const path = joinLinkOn(weak)
  const joining = await visitor.send(path, 'Join', { name: '', password: 'password1234' })
  expect(joining.status).toBe(422)
  expect(joining.title).toMatch(/^Error: /)
  expect(joining.body).toContain('href="#field-password"')
})

test('guessing a password would not be stopped, or would lock its owner out elsewhere', async ({ fresh }) => {
  await firstRun(fresh, false)
  const guesser = new Visitor(fresh.url)
  const statuses: number[] = []
  for (let at = 0; at < 12; at++) statuses.push((await guesser.send('/sign-in', 'Sign in', { email: emailOf('admin'), password: `wrong ${at}` })).status)
  expect(statuses).toEqual([...Array(10).fill(401), 429, 429])
  expect((await guesser.send('/sign-in', 'Sign in', { email: emailOf('admin'), password })).status).toBe(429)
})
