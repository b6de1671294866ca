import { answersOf } from './answers'
import { pdfOf } from './sample-files'
import { uploadOn } from './send-file'
import { firstRunCode, type Server } from './server'
import { type Answer, Visitor } from './visitor'

/** The days of the seeded data, and "now" as the tests begin. Noon, so that no time zone moves the day. */
export const firstRoundDay = '2026-08-24T00:00:00Z'
export const secondRoundDay = '2026-10-05T00:00:00Z'
export const presentDay = '2026-11-16T00:00:00Z'
export const password = 'walnut ferry copper moss'

export const personNames = {
  admin: 'Ada Administrator',
  lead: 'Lena Lead',
  other: 'Otto Other',
  stranger: 'Stella Stranger',
  member: 'Mere Member',
  friend: 'Fergus Friend',
  angel: 'Anahera Angel',
  releasedAngel: 'Rewi Released',
} as const
export type PersonKey = keyof typeof personNames

export const emailOf = (key: PersonKey) => `${key.toLowerCase()}@agency.example`

/** Nothing of this may ever stand in the server's output. */
export const canaries = { comment: 'Kererū canary comment', facilitatorComment: 'Tūī canary for the facilitator' }

export type PartnershipIds = {
  id: string
  name: string
  /** Closed with a reading, closed with too few answers, open. */
  roundId: string
  thinRoundId: string
  openRoundId: string
  /** A closed sense-making session that can be set beside an earlier one, and an open one. */
  sessionId: string
  openSessionId: string
  membershipId: string
  participationId: string
  /** Open, and of the member whose link to an own page is below; and one that is done. */
  commitmentId: string
  /** Logged on the present day, with one ball passed to an agency. */
  checkInId: string
  doneCommitmentId: string
  /** An agreement that is being explored, with one party, one signatory and one version of its document. */
  agreementId: string
  partyId: string
  signatureId: string
  /** What an agency brings, and (as a path) a link to a member's own page. */
  /** A learning that the member with the link below takes home; and a finished session that was answered together. */
  learningId: string
  /** A retrospective that is closed; one that is open, gathering cards, with the lead in it; and the code of the latter. */
  retrospectiveId: string
  openRetrospectiveId: string
  roomCode: string
  togetherId: string
  resourceId: string
  tieId: string
  /** The access of the guardian angel to whom nothing is released; that of nobody where none is named. */
  grantId: string
  memberLink: string
  /** Personal links as paths: of the round with a reading, the one without, and the open one by name. */
  closedLinks: string[]
  thinLinks: string[]
  openLinks: Record<string, string>
  /** Personal links of the closed and of the open session. */
  closedSessionLinks: string[]
  sessionLinks: Record<string, string>
}

/** What the seeding made, as plain data, so that a copy of the store can be used with it. */
export type WorldData = {
  cookies: Record<PersonKey, [string, string][]>
  own: PartnershipIds
  foreign: PartnershipIds
  exampleIds: string[]
  /** The invented example that is wound up. */
  woundUpId: string
  /** The lead's: one of three people with an open session (a path), and one that is ready to be wound up. */
  openTogether: string
  endingId: string
}

/** A server with the seeded data, and everybody in it, signed in. */
export class World {
  readonly people = {} as Record<PersonKey, Visitor>
  readonly own: PartnershipIds
  readonly foreign: PartnershipIds
  readonly exampleIds: string[]
  readonly woundUpId: string
  readonly openTogether: string
  readonly endingId: string

  constructor(
    readonly server: Server,
    data: WorldData,
  ) {
    this.own = data.own
    this.foreign = data.foreign
    this.exampleIds = data.exampleIds
    this.woundUpId = data.woundUpId
    this.openTogether = data.openTogether
    this.endingId = data.endingId
    for (const key of Object.keys(personNames) as PersonKey[]) {
      this.people[key] = new Visitor(server.url)
      // The cookie's name holds the port, and this copy has another one.
      for (const [name, value] of data.cookies[key]) this.people[key].cookies.set(name.replace(/(session)-\d+$/, `$1-${server.port}`), value)
    }
  }

  /** Signs somebody in anew: after the clock was moved, sessions are over. */
  async signIn(key: PersonKey): Promise<Visitor> {
    this.people[key] = await signIn(this.server, emailOf(key))
    return this.people[key]
  }

  /** Moves the clock, and signs in whoever is needed then. */
  async moveTo(instant: string, ...keys: PersonKey[]): Promise<void> {
    this.server.setNow(instant)
    for (const key of keys) await this.signIn(key)
  }
}

const members = ['Hana Kereama', 'Ian Smith', 'Jo Tāmihana', 'Kiri Ngata', 'Luka Brown', 'Mona Patel', 'Nikau Reid']

/** The id of somebody's access as guardian angel, by the link that a lead sees beside their name. */
export function grantIdOn(page: Answer, name: string): string {
  const id = new RegExp(`/access/([a-z0-9]{20,})"[^>]*>Look and release<span[^>]*>: what (?:<!-- -->)?${name}`).exec(page.body)?.[1]
  if (!id) throw new Error(`No guardian angel ${name} on ${page.path}`)
  return id
}

function idIn(path: string, after: string): string {
  const id = new RegExp(`/${after}/([a-z0-9]+)`).exec(path)?.[1]
  if (!id) throw new Error(`No id after ${after} in ${path}`)
  return id
}

/** The personal links that a page shows, by name, as paths. */
export function linksOn(page: Answer): Record<string, string> {
  const links = [
    ...page.body.matchAll(
      /aria-label="Personal link of ([^"]+)"[^>]*value="[^"]*(\/answer\/[\w-]{43})"|value="[^"]*(\/answer\/[\w-]{43})"[^>]*aria-label="Personal link of ([^"]+)"/g,
    ),
  ]
  return Object.fromEntries(links.map(([, name, path, otherPath, otherName]) => [name ?? otherName, path ?? otherPath]))
}

/** The link to set a password that a page shows, as a path. */
export function joinLinkOn(page: Answer): string {
  const path = /\/join\/[\w-]{43}/.exec(page.body)?.[0]
  if (!path) throw new Error(`No link on ${page.path} (${page.status}): ${page.text.slice(0, 400)}`)
  return path
}

export async function signIn(server: Server, email: string, secret = password): Promise<Visitor> {
  const visitor = new Visitor(server.url)
  await visitor.sendOn('/sign-in', 'Sign in', { email, password: secret })
  return visitor
}

/** Makes the first administrator of an empty server. */
export async function firstRun(server: Server, examples: boolean, address = server.url, visitor = new Visitor(server.url)): Promise<Visitor> {
  await visitor.sendOn('/first-run', 'Set up and sign in', {
    code: firstRunCode(server),
    name: personNames.admin,
    email: emailOf('admin'),
    password,
    address,
    examples: examples ? 'yes' : [],
  })
  return visitor
}

async function join(server: Server, page: Answer, name: string): Promise<Visitor> {
  const visitor = new Visitor(server.url)
  await visitor.sendOn(joinLinkOn(page), 'Join', { name, password })
  return visitor
}

async function answer(server: Server, link: string, felt: 'functioning' | 'flying', more: Record<string, string> = {}): Promise<void> {
  await new Visitor(server.url).sendOn(link, 'Send my answers', { ...answersOf(felt), felt, ...more })
}

/** A partnership with people and agencies, registered by the form. */
export async function registerWithPeople(lead: Visitor, name: string, people: readonly string[] = members): Promise<string> {
  const path = await lead.sendOn('/partnerships/new', 'Register', { name, purpose: `${name} does together what none could do alone.` })
  const id = idIn(path, 'partnerships')
  if (people.length === 0) return id
  const rows = people.map((one, at) => `${one}\t${at % 2 === 0 ? 'City Council' : 'Ministry of Ferries'}\tLead of ${at}\tmanager`).join('\n')
  const look = await lead.send(`/partnerships/${id}/people/paste`, 'Look at the rows', { rows })
  if (look.status !== 200) throw new Error(`Pasting answered ${look.status}: ${look.text.slice(0, 500)}`)
  const added = await lead.press({ ...look, path: `/partnerships/${id}/people/paste` }, /^Add (these|this)/)
  if (added.status !== 303) throw new Error(`Adding pasted rows answered ${added.status}: ${added.text.slice(0, 500)}`)
  return id
}

/** Opens a round with everybody in it and gives the personal links by name. */
export async function openRound(
  lead: Visitor,
  partnershipId: string,
  fields: Record<string, string> = {},
): Promise<{ roundId: string; links: Record<string, string> }> {
  const shown = await lead.send(`/partnerships/${partnershipId}/rounds/new`, 'Open the round', fields)
  const links = linksOn(shown)
  if (Object.keys(links).length === 0) throw new Error(`Opening a round answered ${shown.status}: ${shown.text.slice(0, 600)}`)
  return { roundId: idIn(shown.body.match(/\/rounds\/[a-z0-9]{20,}/)?.[0] ?? '', 'rounds'), links }
}

/** Opens a sense-making session with everybody in it and gives the personal links by name. */
export async function openSession(lead: Visitor, partnershipId: string, subject: string): Promise<{ roundId: string; links: Record<string, string> }> {
  const shown = await lead.send(`/partnerships/${partnershipId}/sense-making/new`, 'Open the session', { subject })
  const links = linksOn(shown)
  if (Object.keys(links).length === 0) throw new Error(`Opening a session answered ${shown.status}: ${shown.text.slice(0, 600)}`)
  return { roundId: idIn(shown.body.match(/\/sense-making\/[a-z0-9]{20,}/)?.[0] ?? '', 'sense-making'), links }
}

/** Two closed sessions on one issue, and an open one. */
async function seedSessions(
  server: Server,
  lead: Visitor,
  partnershipId: string,
): Promise<Pick<PartnershipIds, 'sessionId' | 'openSessionId' | 'closedSessionLinks' | 'sessionLinks'>> {
  let last = { roundId: '', links: {} as Record<string, string> }
  for (const most of ['known', 'complex']) {
    last = await openSession(lead, partnershipId, 'Ferries that do not meet the buses')
    for (const [at, link] of Object.values(last.links).slice(0, 6).entries()) {
      const comment: Record<string, string> = at === 0 ? { 'comment-from-where-you-stand': canaries.comment } : {}
      await new Visitor(server.url).sendOn(link, 'Send my answer', { placement: at < 5 ? most : 'knowable', ...comment })
    }
    await lead.sendOn(`/partnerships/${partnershipId}/sense-making/${last.roundId}`, /^Close the session/)
  }
  const open = await openSession(lead, partnershipId, 'Ferries that do not meet the buses')
  return { sessionId: last.roundId, closedSessionLinks: Object.values(last.links), openSessionId: open.roundId, sessionLinks: open.links }
}

export async function closeRound(lead: Visitor, partnershipId: string, roundId: string): Promise<void> {
  await lead.sendOn(`/partnerships/${partnershipId}/rounds/${roundId}`, /^Close the round/)
}

async function seedAgreement(lead: Visitor, partnershipId: string): Promise<Pick<PartnershipIds, 'agreementId' | 'partyId' | 'signatureId'>> {
  const path = await lead.sendOn(`/partnerships/${partnershipId}/agreements/new`, 'Add the agreement', {
    kind: 'memorandum',
    title: 'Memorandum of the Harbour',
  })
  await lead.sendOn(`${path}/parties`, 'Add the party', { name: 'Port Company' })
  const partyId = idIn(/\/parties\/[a-z0-9]{20,}/.exec((await lead.get(path)).body)?.[0] ?? '', 'parties')
  await lead.sendOn(`${path}/parties/${partyId}`, 'Add the signatory', { name: 'Pia Porter', position: 'Chair' })
  const signatureId = idIn(/\/signatories\/[a-z0-9]{20,}/.exec((await lead.get(path)).body)?.[0] ?? '', 'signatories')
  const sent = await uploadOn(lead, path, { name: 'Memorandum.pdf', bytes: pdfOf('seeded') })
  if (sent.status !== 303 || !String(sent.headers.location).endsWith('#documents'))
    throw new Error(`The document was answered ${sent.status}: ${sent.headers.location}`)
  return { agreementId: idIn(path, 'agreements'), partyId, signatureId }
}

/** A tie, a task of leading that somebody takes, what an agency brings, and a link to a member's own page. */
async function seedBracing(lead: Visitor, partnershipId: string): Promise<Pick<PartnershipIds, 'resourceId' | 'memberLink' | 'tieId'>> {
  const base = `/partnerships/${partnershipId}`
  const optionsOf = (page: Answer, name: string) =>
    [...((page.body.split(`name="${name}"`)[1] ?? '').split('</select>')[0]?.matchAll(/<option value="([a-z0-9]{20,})"/g) ?? [])].map(([, id = '']) => id)
  const [first = '', second = ''] = optionsOf(await lead.get(`${base}/bracing?add=tie`), 'first')
  await lead.sendOn(`${base}/bracing?add=tie`, 'Add the tie', { first, second, note: 'The timetable' })
  await lead.sendOn(`${base}/leading`, 'Note it', { task: 'framing', membershipId: first })
  const [participationId = ''] = optionsOf(await lead.get(`${base}/leading/resources`), 'participationId')
  await lead.sendOn(`${base}/leading/resources`, 'Add it', { participationId, kind: 'money', amount: 'Half of the ferry', share: '50' })
  const resourceId = /resources\?change=([a-z0-9]{20,})/.exec((await lead.get(`${base}/leading`)).body)?.[1] ?? ''
  const shown = await lead.send(`${base}/accountabilities/links`, 'Make the links', { members: [first] })
  const memberLink = /\/member\/[\w-]{43}/.exec(shown.body)?.[0] ?? ''
  if (!memberLink) throw new Error(`Making a link to an own page answered ${shown.status}: ${shown.text.slice(0, 400)}`)
  const tieId = /bracing\?end=([a-z0-9]{20,})/.exec((await lead.get(`${base}/bracing`)).body)?.[1] ?? ''
  return { resourceId, memberLink, tieId }
}

/** A learning of the first member on the list, whose own page has a link; and a session that was answered together. */
async function seedLearning(lead: Visitor, partnershipId: string): Promise<Pick<PartnershipIds, 'learningId' | 'togetherId'>> {
  const base = `/partnerships/${partnershipId}`
  const [, taker = ''] = /<option value="([a-z0-9]{20,})"/.exec((await lead.get(`${base}/learnings/new`)).body) ?? []
  const path = await lead.sendOn(`${base}/learnings/new`, 'Note it', { text: 'The ferry waits when somebody rings', taker })
  const session = await lead.sendOn(`${base}/together`, 'Open the session', { understood: 'yes' })
  await lead.sendOn(session, 'Finish and see where you are', { ...answersOf('functioning'), 'flying-1': 'differ', note: 'We were three' })
  return { learningId: idIn(path, 'learnings'), togetherId: idIn(session, 'together') }
}

/** A closed retrospective, and an open one that gathers cards. Whoever opens one is in it, and facilitates. */
async function seedRetrospectives(lead: Visitor, partnershipId: string): Promise<Pick<PartnershipIds, 'retrospectiveId' | 'openRetrospectiveId' | 'roomCode'>> {
  const base = `/partnerships/${partnershipId}/retrospectives`
  const first = idIn(await lead.sendOn(`${base}/new`, 'Open it', { name: 'Lena Lead', organisation: 'City Council' }), 'retrospective')
  await lead.sendOn(`${base}/${first}`, 'End it')
  const path = await lead.sendOn(`${base}/new`, 'Open it', { name: 'Lena Lead', organisation: 'City Council' })
  const code = /code ([0-9A-Z]{4}) ([0-9A-Z]{4})/.exec((await lead.get(path)).text)
  if (!code) throw new Error(`No code on ${path}`)
  for (const _ of ['last-time', 'gather']) await lead.sendOn(path, /^Next: /)
  await lead.sendOn(path, /^Add the card/, { text: 'The ferry meets the bus' })
  return { retrospectiveId: first, openRetrospectiveId: idIn(path, 'retrospective'), roomCode: `${code[1]}${code[2]}` }
}

/** One partnership in every state that its pages know. `at` runs with the clock on that day, the lead signed in. */
async function seedPartnership(server: Server, name: string, at: (day: string) => Promise<Visitor>): Promise<PartnershipIds> {
  let lead = await at(firstRoundDay)
  const id = await registerWithPeople(lead, name)
  await lead.sendOn(`/partnerships/${id}/people/agencies/new`, 'Add the agency', { name: 'Waka Trust' })
  const facilitator =
    /<option value="([a-z0-9]+)">/.exec((await lead.get(`/partnerships/${id}/rounds/new`)).body.split('name="facilitator"')[1] ?? '')?.[1] ?? ''
  const first = await openRound(lead, id, { facilitator, module: 'learning' })
  const closedLinks = Object.values(first.links)
  for (const [nth, link] of closedLinks.slice(0, 6).entries()) {
    await answer(
      server,
      link,
      nth === 0 ? 'flying' : 'functioning',
      nth === 0
        ? {
            'learning-e1': 'cannot-say',
            'learning-i1': 'yes',
            'comment-going-well': canaries.comment,
            'audience-going-well': 'group',
            'comment-in-the-way': canaries.facilitatorComment,
            'audience-in-the-way': 'facilitator',
          }
        : { 'learning-e1': 'no', 'learning-e2': nth < 3 ? 'yes' : 'partly', 'learning-i1': 'yes' },
    )
  }
  await closeRound(lead, id, first.roundId)
  lead = await at(secondRoundDay)
  const second = await openRound(lead, id)
  const thinLinks = Object.values(second.links)
  for (const link of thinLinks.slice(0, 2)) await answer(server, link, 'functioning')
  await closeRound(lead, id, second.roundId)
  lead = await at(presentDay)
  await lead.sendOn(`/partnerships/${id}/model/choose?several-contribute=yes&trade-offs=no`, 'Keep the choice', {
    model: 'cross-agency-group',
    reasons: 'Light, and quick to set up',
  })
  const people = await lead.get(`/partnerships/${id}/people`)
  const membershipId = /\/people\/([a-z0-9]{20,})"/.exec(people.body)?.[1] ?? ''
  const participationId = /\/people\/agencies\/([a-z0-9]{20,})"/.exec(people.body)?.[1] ?? ''
  for (const what of ['Hold one meeting in the harbour', 'Write the ground rules down']) {
    await lead.sendOn(`/partnerships/${id}/commitments/new`, 'Add it', { what, owner: membershipId })
  }
  const list = await lead.get(`/partnerships/${id}/commitments`)
  const [done = '', commitmentId = ''] = [...list.body.matchAll(/\/commitments\/([a-z0-9]{20,})"/g)].map(([, one = '']) => one)
  await lead.sendOn(`/partnerships/${id}/commitments/${done}`, 'Save', { kind: 'done', reason: 'It was warm.' })
  const checkInPath = await lead.sendOn(`/partnerships/${id}/check-ins/new`, 'Save the check-in', {
    pulse: '4',
    moved: 'The ferry meets the bus now.',
    newWork: 'The timetable',
    newHolder: participationId,
  })
  const agreement = await seedAgreement(lead, id)
  const bracing = await seedBracing(lead, id)
  const learning = await seedLearning(lead, id)
  const retrospectives = await seedRetrospectives(lead, id)
  const sessions = await seedSessions(server, lead, id)
  const third = await openRound(lead, id)
  return {
    id,
    name,
    roundId: first.roundId,
    thinRoundId: second.roundId,
    openRoundId: third.roundId,
    membershipId,
    participationId,
    commitmentId,
    checkInId: idIn(checkInPath, 'check-ins'),
    doneCommitmentId: done,
    ...agreement,
    ...bracing,
    ...learning,
    ...retrospectives,
    ...sessions,
    // Set once an angel is named.
    grantId: 'zz00zz00zz00zz00zz00zz00z',
    closedLinks,
    thinLinks,
    openLinks: third.links,
  }
}

/** Makes everything that the tests stand on, through the forms. */
export async function seed(server: Server): Promise<WorldData> {
  server.setNow(firstRoundDay)
  const people = { admin: await firstRun(server, true) } as Record<PersonKey, Visitor>
  for (const key of ['lead', 'other', 'stranger'] as const) {
    const page = await people.admin.send('/administration', 'Make the link', { name: personNames[key], email: emailOf(key) })
    people[key] = await join(server, page, personNames[key])
  }
  const at = (key: PersonKey) => async (day: string) => {
    server.setNow(day)
    people[key] = await signIn(server, emailOf(key))
    return people[key]
  }
  const own = await seedPartnership(server, 'Harbour Table', at('lead'))
  const foreign = await seedPartnership(server, 'Hidden Valley Pact', at('other'))
  server.setNow(presentDay)
  const three = members.slice(0, 3)
  const small = await registerWithPeople(people.lead, 'Small Table', three)
  const openTogether = await people.lead.sendOn(`/partnerships/${small}/together`, 'Open the session', { understood: 'yes' })
  const endingId = await registerWithPeople(people.lead, 'Ending Table', three)
  await people.lead.sendOn(`/partnerships/${endingId}/wind-up/thanks`, 'Save this step', { note: 'All passes to the council' })
  const access = `/partnerships/${own.id}/access`
  for (const [key, standing] of [
    ['member', 'member'],
    ['friend', 'critical-friend'],
    ['angel', 'guardian-angel'],
    ['releasedAngel', 'guardian-angel'],
  ] as const) {
    // The member with an account is one of those on the list, so that there is something of their own to enter.
    const [, membershipId = ''] = key === 'member' ? (/<option value="([a-z0-9]+)">Nikau Reid/.exec((await people.lead.get(access)).body) ?? []) : []
    people[key] = await join(
      server,
      await people.lead.send(access, 'Make the link', { name: personNames[key], email: emailOf(key), standing, membershipId }),
      personNames[key],
    )
  }
  own.grantId = grantIdOn(await people.lead.get(access), personNames.angel)
  const releasedId = grantIdOn(await people.lead.get(access), personNames.releasedAngel)
  await people.lead.sendOn(`${access}/${releasedId}?asked=1&released=reading`, 'Release this')
  // Nobody in this partnership manages the agency that it names, and it names another than the one that is managed.
  people.admin = await signIn(server, emailOf('admin'))
  const person = /<option value="([a-z0-9]+)">Stella Stranger/.exec((await people.admin.get('/administration/managers')).body)?.[1] ?? ''
  await people.admin.sendOn('/administration/managers', 'Enter', { person, agency: 'Office of Tides' })
  await people.lead.sendOn(access, 'Name its managers', { agency: own.participationId })
  for (const text of ['The port wants to leave', 'Who pays for the boat?'])
    await people.lead.sendOn(`/partnerships/${own.id}/help`, 'Ask for help', { to: text.startsWith('The') ? own.grantId : releasedId, text })
  for (const key of ['admin', 'stranger'] as const) people[key] = await signIn(server, emailOf(key))
  const list = await people.stranger.get('/partnerships')
  const exampleIds = [...list.body.matchAll(/href="\/partnerships\/([a-z0-9]{20,})"/g)].map(([, id = '']) => id)
  let woundUpId = ''
  for (const id of exampleIds) if ((await people.stranger.get(`/partnerships/${id}`)).text.includes('Wound up on')) woundUpId = id
  const cookies = Object.fromEntries(Object.entries(people).map(([key, visitor]) => [key, [...visitor.cookies]])) as WorldData['cookies']
  return { cookies, own, foreign, exampleIds, woundUpId, openTogether, endingId }
}
