import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { actionDoors, type PageDoor, pageDoors } from '@/lib/access/doors'
import { addressOf, idsOfNothing, randomId } from './support/addresses'
import { expect, test } from './support/fixtures'
import { type Fields, Visitor } from './support/visitor'
import type { World } from './support/world'

const build = process.env.CROSSBRACE_DIST_DIR || '.next'
const manifest = (name: string) => JSON.parse(readFileSync(join(build, name), 'utf8'))

/** Pictures that the build serves as they are. */
const staticFiles = ['/icon.svg']

test.describe('The build and the table of doors', () => {
  test('a page or route that the gate does not know would be in the build', () => {
    const built = [...new Set(Object.values<string>(manifest('app-path-routes-manifest.json')))].filter((path) => !staticFiles.includes(path))
    expect(built.sort()).toEqual(Object.keys(pageDoors).sort())
    const listed = Object.keys(manifest('server/app-paths-manifest.json')).map((path) => path.replace(/\/\([^)]+\)/g, '').replace(/\/(page|route)$/, '') || '/')
    expect(listed.filter((path) => !(path in pageDoors) && !staticFiles.includes(path))).toEqual([])
    const { dynamicRoutes, staticRoutes, rewrites } = manifest('routes-manifest.json')
    const routed = [...dynamicRoutes, ...staticRoutes].map((one: { page: string }) => one.page).filter((path: string) => !staticFiles.includes(path))
    expect(routed.sort()).toEqual(Object.keys(pageDoors).sort())
    expect(Object.values(rewrites).flat()).toEqual([])
  })

  test('an action that the gate does not know would be in the build', () => {
    const { node, edge } = manifest('server/server-reference-manifest.json')
    const named = Object.values<{ exportedName: string }>(node).map((one) => one.exportedName)
    expect(named.sort()).toEqual(Object.keys(actionDoors).sort())
    expect(edge).toEqual({})
  })

  test('an action would ask the gate for another door than its own', () => {
    const made: string[] = []
    for (const area of readdirSync('lib')) {
      let source = ''
      try {
        source = readFileSync(join('lib', area, 'actions.ts'), 'utf8')
      } catch {
        continue
      }
      expect(source, area).toMatch(/^'use server'/)
      const exported = [...source.matchAll(/^export (?:async )?\w+ (\w+)/gm)].map(([, name]) => name)
      const defined = [...source.matchAll(/^export const (\w+) = defineAction\('(\w+)'/gm)]
      expect(
        defined.map(([, name]) => name),
        area,
      ).toEqual(exported)
      for (const [, name = '', door] of defined) {
        expect(door).toBe(name)
        made.push(name)
      }
    }
    expect(made.sort()).toEqual(Object.keys(actionDoors).sort())
  })
})

/** S: shown · N: the page for what is not there · I: on to the sign-in page · H: home, on to another page. */
type Mark = 'S' | 'N' | 'I' | 'H'
const statusOf: Record<Mark, number> = { S: 200, N: 404, I: 307, H: 307 }

const actors = ['signed out', 'stranger', 'colleague', 'member', 'friend', 'angel', 'releasedAngel', 'lead', 'admin'] as const

/** What each actor gets at each door of a partnership in which they stand as their name says. Written by hand, not taken from the gate. */
const ownTable: Record<Extract<PageDoor, `/partnerships/[partnershipId]${string}`>, string> = {
  //                                                          out str col mem fri ang rel lea adm
  '/partnerships/[partnershipId]': /*                        */ 'I   N   S   S   S   S   S   S   N',
  '/partnerships/[partnershipId]/record': /*                 */ 'I   N   S   S   S   S   S   S   N',
  '/partnerships/[partnershipId]/record/edit': /*            */ 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/history': /*                */ 'I   N   S   S   S   S   S   S   N',
  '/partnerships/[partnershipId]/people': /*                 */ 'I   N   S   S   S   N   N   S   N',
  '/partnerships/[partnershipId]/people/new': /*             */ 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/people/paste': /*           */ 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/people/agencies/new': /*    */ 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/people/agencies/[participationId]': 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/people/agencies/[participationId]/merge': 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/people/[membershipId]': /*  */ 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/people/[membershipId]/departure': 'I   N   S   S   S   N   N   S   N',
  '/partnerships/[partnershipId]/rounds': /*                 */ 'I   N   S   S   S   N   N   S   N',
  '/partnerships/[partnershipId]/rounds/new': /*             */ 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/rounds/[roundId]': /*       */ 'I   N   S   S   S   N   N   S   N',
  '/partnerships/[partnershipId]/readings/[roundId]': /*     */ 'I   N   S   S   S   N   S   S   N',
  '/partnerships/[partnershipId]/commitments': /*            */ 'I   N   S   S   S   N   N   S   N',
  '/partnerships/[partnershipId]/commitments/new': /*        */ 'I   N   N   S   N   N   N   S   N',
  '/partnerships/[partnershipId]/commitments/[commitmentId]': 'I   N   N   S   N   N   N   S   N',
  '/partnerships/[partnershipId]/model': /*                  */ 'I   N   S   S   S   N   N   S   N',
  '/partnerships/[partnershipId]/model/choose': /*           */ 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/access': /*                 */ 'I   N   N   S   N   N   N   S   N',
  '/partnerships/[partnershipId]/access/[grantId]': /*       */ 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/access/viewings': /*        */ 'I   N   N   S   N   N   N   S   N',
  '/partnerships/[partnershipId]/wind-up': /*                */ 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/wind-up/[step]': /*         */ 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/exchange': /*               */ 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/exchange/[file]': /*        */ 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/participation': /*          */ 'I   N   S   S   S   N   N   S   N',
  // Bracing, leading, accountabilities                           out str col mem fri ang rel lea adm
  '/partnerships/[partnershipId]/bracing': /*                */ 'I   N   S   S   S   N   N   S   N',
  '/partnerships/[partnershipId]/leading': /*                */ 'I   N   S   S   S   N   N   S   N',
  '/partnerships/[partnershipId]/leading/resources': /*      */ 'I   N   N   N   N   N   N   S   N',
  // The lead of the seeded partnership is no member of it.
  '/partnerships/[partnershipId]/accountabilities': /*       */ 'I   N   N   S   N   N   N   N   N',
  '/partnerships/[partnershipId]/accountabilities/links': /* */ 'I   N   N   N   N   N   N   S   N',
  // Agreements                                                   out str col mem fri ang rel lea adm
  '/partnerships/[partnershipId]/agreements': /*             */ 'I   N   N   S   S   N   N   S   N',
  '/partnerships/[partnershipId]/agreements/new': /*         */ 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/agreements/[agreementId]': /**/ 'I   N   N   S   S   N   N   S   N',
  '/partnerships/[partnershipId]/agreements/[agreementId]/edit': 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/agreements/[agreementId]/step': 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/agreements/[agreementId]/amendment': 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/agreements/[agreementId]/document': 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/agreements/[agreementId]/parties': 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/agreements/[agreementId]/parties/[partyId]': 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/agreements/[agreementId]/signatories/[signatureId]': 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/help': /*                   */ 'I   N   N   S   N   S   S   S   N',
  // Check-ins and the timeline                                   out str col mem fri ang rel lea adm
  '/partnerships/[partnershipId]/check-ins': /*              */ 'I   N   S   S   S   N   N   S   N',
  '/partnerships/[partnershipId]/check-ins/new': /*          */ 'I   N   N   S   N   N   N   S   N',
  '/partnerships/[partnershipId]/check-ins/[checkInId]': /*  */ 'I   N   S   S   S   N   N   S   N',
  '/partnerships/[partnershipId]/timeline': /*               */ 'I   N   S   S   S   S   S   S   N',
  // Learnings                                                    out str col mem fri ang rel lea adm
  '/partnerships/[partnershipId]/learnings': /*              */ 'I   N   S   S   S   N   N   S   N',
  '/partnerships/[partnershipId]/learnings/new': /*          */ 'I   N   N   S   N   N   N   S   N',
  '/partnerships/[partnershipId]/learnings/[learningId]': /* */ 'I   N   S   S   S   N   N   S   N',
  '/partnerships/[partnershipId]/learnings/[learningId]/share': 'I   N   N   N   N   N   N   S   N',
  // Made together                                                out str col mem fri ang rel lea adm
  '/partnerships/[partnershipId]/together': /*               */ 'I   N   S   S   S   N   N   S   N',
  '/partnerships/[partnershipId]/together/[sessionId]': /*   */ 'I   N   S   S   S   N   N   S   N',
  // Signals                                                      out str col mem fri ang rel lea adm
  '/partnerships/[partnershipId]/signals': /*                */ 'I   N   S   S   S   N   N   S   N',
  '/partnerships/[partnershipId]/brief': /*                  */ 'I   N   S   S   S   S   S   S   N',
  '/partnerships/[partnershipId]/brief/for-my-manager': /*   */ 'I   N   N   S   N   N   N   N   N',
  // Sense-making                                                 out str col mem fri ang rel lea adm
  '/partnerships/[partnershipId]/sense-making': /*           */ 'I   N   S   S   S   N   N   S   N',
  '/partnerships/[partnershipId]/sense-making/new': /*       */ 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/sense-making/[roundId]': /* */ 'I   N   S   S   S   N   N   S   N',
  // Retrospectives                                               out str col mem fri ang rel lea adm
  '/partnerships/[partnershipId]/retrospectives': /*         */ 'I   N   N   S   S   N   N   S   N',
  '/partnerships/[partnershipId]/retrospectives/new': /*     */ 'I   N   N   N   N   N   N   S   N',
  '/partnerships/[partnershipId]/retrospectives/[retrospectiveId]': 'I   N   N   S   S   N   N   S   N',
  '/partnerships/[partnershipId]/messages': /*               */ 'I   N   N   N   N   N   N   S   N',
}

/** The doors that hang on no partnership. */
const otherTable: Record<Exclude<PageDoor, keyof typeof ownTable>, string> = {
  //                        out str col mem fri ang rel lea adm
  '/': /*                 */ 'S   H   H   H   H   H   H   H   H',
  '/_not-found': /*       */ 'N   N   N   N   N   N   N   N   N',
  '/_global-error': /*    */ 'N   N   N   N   N   N   N   N   N',
  '/first-run': /*        */ 'H   H   H   H   H   H   H   H   H',
  '/sign-in': /*          */ 'S   S   S   S   S   S   S   S   S',
  '/join': /*             */ 'S   S   S   S   S   S   S   S   S',
  // The lead opened it, and is in it; everybody else is led to the page with the code.
  '/retrospective/[retrospectiveId]': 'H   H   H   H   H   H   H   S   H',
  '/api/retrospectives/[retrospectiveId]/acts': 'H   H   H   H   H   H   H   H   H',
  '/api/retrospectives/[retrospectiveId]/events': 'N   N   N   N   N   N   N   S   N',
  '/join/[token]': /*     */ 'N   N   N   N   N   N   N   N   N',
  '/answer/[token]': /*   */ 'N   N   N   N   N   N   N   N   N',
  '/member/[token]': /*   */ 'N   N   N   N   N   N   N   N   N',
  '/portfolio/brief': /*  */ 'I   S   S   S   S   S   S   S   S',
  '/portfolio/across': /* */ 'I   S   S   S   S   S   S   S   S',
  '/member/[token]/for-my-manager': 'N   N   N   N   N   N   N   N   N',
  '/confidentiality': /*  */ 'S   S   S   S   S   S   S   S   S',
  '/how-a-reading-works': 'S   S   S   S   S   S   S   S   S',
  '/how-signals-work': /* */ 'S   S   S   S   S   S   S   S   S',
  '/administration/signals': 'I   N   N   N   N   N   N   N   S',
  '/models': /*           */ 'S   S   S   S   S   S   S   S   S',
  '/api/health': /*       */ 'S   S   S   S   S   S   S   S   S',
  '/api/instrument': /*   */ 'S   S   S   S   S   S   S   S   S',
  '/partnerships': /*     */ 'I   S   S   S   S   S   S   S   S',
  '/portfolio': /*        */ 'I   S   S   S   S   S   S   S   S',
  '/partnerships/new': /* */ 'I   S   S   S   S   S   S   S   S',
  '/import': /*           */ 'I   S   S   S   S   S   S   S   S',
  '/imports/[jobId]': /*  */ 'I   N   N   N   N   N   N   N   N',
  '/api/partnership-schema': 'S   S   S   S   S   S   S   S   S',
  '/administration': /*   */ 'I   N   N   N   N   N   N   N   S',
  '/administration/enter': 'I   N   N   N   N   N   N   N   S',
  '/administration/managers': 'I   N   N   N   N   N   N   N   S',
  '/administration/messages': 'I   N   N   N   N   N   N   N   S',
  '/calendar': /*         */ 'I   S   S   S   S   S   S   S   S',
  '/calendar/[token]': /* */ 'N   N   N   N   N   N   N   N   N',
  '/learning': /*         */ 'S   S   S   S   S   S   S   S   S',
  '/learning/helped': /*  */ 'I   S   S   S   S   S   S   S   S',
  '/learning/[recordId]': 'S   S   S   S   S   S   S   S   S',
  // Files of a partnership: asked for, as its pages are.
  '/api/partnerships/[partnershipId]/agreements/[agreementId]/documents': 'I   N   N   N   N   N   N   H   N',
  '/api/partnerships/[partnershipId]/agreements/[agreementId]/documents/[number]': 'I   N   N   S   S   N   N   S   N',
}

function visitorOf(world: World, actor: (typeof actors)[number]): Visitor {
  if (actor === 'signed out') return new Visitor(world.server.url)
  return world.people[actor === 'colleague' ? 'stranger' : actor]
}

/** Opens the seeded partnership to everybody signed in, or closes it again. */
async function setVisibility(world: World, visibility: 'installation' | 'below-the-radar'): Promise<void> {
  const fields: Fields = { visibility }
  await world.people.lead.sendOn(`/partnerships/${world.own.id}/record/edit`, 'Save the record', fields)
}

type Expected = { asked: string; status: number; leadsToSignIn: boolean }

async function compare(visitor: Visitor, doors: [PageDoor, Mark][], address: (door: PageDoor) => string): Promise<void> {
  const got: Expected[] = []
  const wanted: Expected[] = []
  for (const [door, mark] of doors) {
    const answer = await visitor.get(address(door))
    got.push({ asked: door, status: answer.status, leadsToSignIn: String(answer.headers.location ?? '').includes('/sign-in?next=') })
    wanted.push({ asked: door, status: statusOf[mark], leadsToSignIn: mark === 'I' })
  }
  expect(got).toEqual(wanted)
}

const marksOf = <Door extends PageDoor>(table: Record<Door, string>, at: number) =>
  (Object.entries(table) as [Door, string][]).map(([door, marks]) => [door, marks.split(/\s+/)[at]] as [PageDoor, Mark])

for (const [at, actor] of actors.entries()) {
  test(`${actor}: a page would show what it must not, or hide what it must show`, async ({ world }) => {
    const visitor = visitorOf(world, actor)
    if (actor === 'colleague') await setVisibility(world, 'installation')
    try {
      await compare(visitor, marksOf(ownTable, at), (door) => addressOf(door, world.own))
      await compare(visitor, marksOf(otherTable, at), (door) => addressOf(door, world.own))
    } finally {
      if (actor === 'colleague') await setVisibility(world, 'below-the-radar')
    }
    const nothing: Mark = actor === 'signed out' ? 'I' : 'N'
    const closed = Object.keys(ownTable).map((door) => [door as PageDoor, nothing] as [PageDoor, Mark])
    await compare(visitor, closed, (door) => addressOf(door, world.foreign))
    await compare(visitor, closed, (door) => addressOf(door, idsOfNothing()))
    // A part of another partnership, or of none, asked for under one's own.
    const parts = closed.filter(([door]) => /\/\[(?!partnershipId|file|step)/.test(door))
    await compare(visitor, parts, (door) => addressOf(door, { ...world.foreign, id: world.own.id }))
    await compare(visitor, parts, (door) => addressOf(door, idsOfNothing(world.own.id)))
  })
}

test('a partnership that one may not see would be told from one that does not exist', async ({ world }) => {
  for (const key of ['stranger', 'admin', 'lead'] as const) {
    const visitor = world.people[key]
    const hidden = await visitor.get(`/partnerships/${world.foreign.id}`)
    const absent = await visitor.get(`/partnerships/${randomId}`)
    expect(hidden.text).toBe(absent.text)
    expect(hidden.status).toBe(absent.status)
    expect(hidden.body.replaceAll(world.foreign.id, randomId).length).toBe(absent.body.length)
  }
})
