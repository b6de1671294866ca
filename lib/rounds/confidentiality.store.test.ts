import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type FreshStore, onBothStores } from '@/e2e/support/fresh-store'
import { answersOf, contentOf, partnershipWith, readerInTheWay, roundFor, storeForEachTest, type Tables, tablesOf } from '@/e2e/support/partnership-in-store'
import type { AnswerScope } from '@/lib/access/types'
import { embeddedFile, forgetDeleted, inTransaction, reading } from '@/lib/platform/db'
import { newId, derive, newSecret } from '@/lib/platform/ids'
import { listClosedRounds, listClosedRoundsForLink, listGroupCommentsForLink } from '@/lib/readings/data'
import type { AnswerValue } from '@/lib/readings/types'
import { closeDueRounds, closeRound } from './close-round'
import { getAnswerPage, getRound, listRounds } from './data'
import { excuse, type NewLink, openRound, renewLinks, submitAnswers, withdrawAnswers } from './mutations'
import { forgetOldLinks } from './old-links'

const day = '2026-03-03'
const value = (at: number) => ((at % 5) + 1) as AnswerValue
const submit = (link: NewLink, first: AnswerValue, more = {}) => submitAnswers(link.token, answersOf(first, 3, more), newSecret(), day)
const one = <T>(list: readonly T[], at = 0): T => {
  const found = list.at(at)
  if (found === undefined) throw new Error(`There is no entry ${at}.`)
  return found
}

onBothStores('a confidential round', (kind) => {
  let store: FreshStore
  let tables: Tables
  storeForEachTest(kind, (madeStore, madeTables) => {
    store = madeStore
    tables = madeTables
  })

  const place = kind === 'sqlite' ? 'rowid' : 'ctid'
  const responses = () =>
    tables.rows<{ id: string; answers: string | object; comments: string | object; responseKey: string | null; browserKey: string | null }>(
      `SELECT * FROM "Response" ORDER BY ${place}`,
    )
  const firsts = async () => (await responses()).map((row) => (typeof row.answers === 'string' ? JSON.parse(row.answers) : row.answers)['forming-1'] as number)
  const marks = async () => (await tables.rows<{ answered: unknown }>('SELECT "answered" FROM "Invitation"')).filter((row) => Boolean(row.answered)).length
  const count = async (table: string) => Number(one(await tables.rows<{ n: unknown }>(`SELECT count(*) AS n FROM "${table}"`)).n)

  async function open(people: number, opening = {}) {
    const made = await partnershipWith(people)
    return { ...made, ...(await roundFor(made.scope, made.members, opening)) }
  }

  async function answerAll(links: NewLink[], people = links.length) {
    for (const [at, link] of links.slice(0, people).entries()) expect(await submit(link, value(at))).toBe(true)
  }

  describe('the tables', () => {
    it('hold no value from which an invitation and a response could be joined', async () => {
      const { links } = await open(6)
      await answerAll(links, 5)
      const values = (rows: Record<string, unknown>[]) =>
        rows.flatMap((row) => Object.values(row).filter((cell): cell is string => typeof cell === 'string' && cell.length > 8))
      const asked = values([
        ...(await tables.rows('SELECT * FROM "Invitation"')),
        ...(await tables.rows('SELECT * FROM "InvitationLink"')),
        ...(await tables.rows('SELECT * FROM "Membership"')),
      ])
      const purposes = ['invitation', 'response', 'browser', 'session', 'account-invitation', 'cookie-name'] as const
      const derived = asked.flatMap((cell) => [
        cell,
        ...purposes.map((purpose) => derive(purpose, cell)),
        ...(['sha256', 'sha1', 'md5'] as const).flatMap((hash) =>
          (['hex', 'base64', 'base64url'] as const).map((form) => createHash(hash).update(cell).digest(form)),
        ),
      ])
      const roundIds = new Set((await tables.rows<{ id: string }>('SELECT "id" FROM "Round"')).map((row) => row.id))
      const answered = values(await tables.rows('SELECT "id", "responseKey", "browserKey", "felt", "roundId" FROM "Response"')).filter(
        (cell) => !roundIds.has(cell),
      )
      expect(answered).toHaveLength(15)
      expect(answered.filter((cell) => derived.includes(cell))).toEqual([])
    })

    it('hold no link’s secret, nor a browser’s, and each hash of it in its one place only', async () => {
      const { links } = await open(5)
      const browser = newSecret()
      const { token } = one(links)
      await submitAnswers(token, answersOf(1), browser, day)
      const places = async (needle: string) => {
        const found: string[] = []
        for (const name of await tables.names()) {
          for (const row of await tables.rows(`SELECT * FROM "${name}"`)) {
            for (const [column, cell] of Object.entries(row))
              if ((typeof cell === 'string' ? cell : (JSON.stringify(cell) ?? '')).includes(needle)) found.push(`${name}.${column}`)
          }
        }
        return found
      }
      expect(await places(token)).toEqual([])
      expect(await places(browser)).toEqual([])
      expect(await places(derive('invitation', token))).toEqual(['InvitationLink.tokenHash'])
      expect(await places(derive('response', token))).toEqual(['Response.responseKey'])
      expect(await places(derive('browser', browser))).toEqual(['Response.browserKey'])
      expect(await places(derive('cookie-name', token).slice(0, 16))).toEqual([])
    })

    it('know no time finer than the day, or "when" would tell "who"', async () => {
      const { links, scope, roundId } = await open(5)
      await answerAll(links)
      await closeRound(scope.partnershipId, roundId, 'nobody', day)
      for (const table of ['Round', 'RoundClosure', 'Invitation', 'InvitationLink', 'Response', 'RoundComment', 'Reading']) {
        const columns =
          kind === 'sqlite'
            ? await tables.rows<{ name: string; type: string }>(`PRAGMA table_info("${table}")`)
            : await tables.rows<{ name: string; type: string }>(
                `SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '${table}'`,
              )
        expect(columns.length).toBeGreaterThan(0)
        expect(columns.filter(({ name, type }) => /time|date/i.test(type) || /At$|updated|created|time/i.test(name))).toEqual([])
        for (const row of await tables.rows(`SELECT * FROM "${table}"`)) expect(JSON.stringify(row)).not.toMatch(/\d\d:\d\d/)
      }
    })
  })

  describe('answering', () => {
    it('writes all responses anew under new ids each time, or a new row would be the last answerer’s', async () => {
      const { links } = await open(5)
      let before: string[] = []
      for (const [at, link] of links.entries()) {
        await submit(link, value(at))
        const ids = (await responses()).map((row) => row.id)
        expect(ids).toHaveLength(at + 1)
        expect(ids.filter((id) => before.includes(id))).toEqual([])
        before = ids
      }
    })

    it('leaves the last answer, its invitation and its link in every place about equally often, or the places would tell whose it is', async () => {
      const { links } = await open(5)
      await answerAll(links)
      const turns = 100
      const { invitationId, token } = one(links, 2)
      const hash = derive('invitation', token)
      const last = { response: [0, 0, 0, 0, 0], invitation: [0, 0, 0, 0, 0], link: [0, 0, 0, 0, 0] }
      for (let turn = 0; turn < turns; turn++) {
        await submit(one(links, 2), 3)
        const invitations = await tables.rows<{ id: string }>(`SELECT "id" FROM "Invitation" ORDER BY ${place}`)
        const hashes = await tables.rows<{ tokenHash: string }>(`SELECT "tokenHash" FROM "InvitationLink" ORDER BY ${place}`)
        last.response[(await firsts()).indexOf(3)]! += 1
        last.invitation[invitations.findIndex((row) => row.id === invitationId)]! += 1
        last.link[hashes.findIndex((row) => row.tokenHash === hash)]! += 1
      }
      // 20 are expected in each place, with a deviation of 4: outside of 1 to 44 less than once in a million runs.
      for (const places of Object.values(last)) {
        expect(Math.min(...places)).toBeGreaterThanOrEqual(1)
        expect(Math.max(...places)).toBeLessThanOrEqual(44)
      }
    })

    it('leaves the invitations in no order that tells who answered, and in which order', async () => {
      const { links, scope, roundId } = await open(20)
      const order = async () => (await tables.rows<{ id: string }>(`SELECT "id" FROM "Invitation" ORDER BY ${place}`)).map((row) => row.id)
      const answering = links.slice(0, 8).map((link) => link.invitationId)
      await answerAll(links, 8)
      // By chance the eight lie together once in 126,000 runs at most, and in their order once in 40,000.
      const telling = (ids: string[]) => {
        const places = answering.map((id) => ids.indexOf(id))
        const sorted = places.toSorted((a, b) => a - b)
        return sorted.at(-1)! - sorted[0]! === 7 || places.join() === sorted.join() || places.join() === sorted.toReversed().join()
      }
      expect(telling(await order())).toBe(false)
      await closeRound(scope.partnershipId, roundId, 'nobody', day)
      expect(telling(await order())).toBe(false)
    })

    it.runIf(kind === 'postgresql')('gives all responses and all invitations one transaction and one command, or they would line up', async () => {
      const { links } = await open(6)
      for (const [at, link] of links.slice(0, 5).entries()) {
        await submit(link, value(at))
        const writtenBy = (table: string) => tables.rows(`SELECT DISTINCT xmin::text, cmin::text FROM "${table}"`)
        const by = [await writtenBy('Response'), await writtenBy('Invitation'), await writtenBy('InvitationLink')]
        expect(by.map((rows) => rows.length)).toEqual([1, 1, 1])
        expect(new Set(by.map((rows) => one(rows).xmin)).size).toBe(1)
      }
      await withdrawAnswers(one(links).token, day)
      expect(await tables.rows('SELECT DISTINCT xmin::text FROM "Response" UNION SELECT DISTINCT xmin::text FROM "Invitation"')).toHaveLength(1)
    })

    it('makes and changes no row in any other table, be it answering, changing or withdrawing', async () => {
      const { links } = await open(5)
      const others = (await tables.names()).filter((name) => !['Response', 'Invitation', 'InvitationLink'].includes(name))
      expect(others.length).toBeGreaterThan(15)
      const before = await contentOf(tables, kind, others)
      await answerAll(links)
      await submit(one(links), 5)
      await withdrawAnswers(one(links).token, day)
      await submit(one(links), 2)
      expect(await contentOf(tables, kind, others)).toEqual(before)
    })

    it('keeps one response for one invitation: a change takes the place of the whole answer', async () => {
      const { links } = await open(5)
      await submit(one(links), 1, { felt: 'flying', comments: [{ question: 'going-well', audience: 'group', text: 'first' }] })
      await submit(one(links), 4)
      const [row, ...more] = await responses()
      expect(more).toEqual([])
      expect(await firsts()).toEqual([4])
      expect(JSON.stringify(row)).not.toContain('first"')
      expect(JSON.stringify(row)).not.toContain('flying"')
      expect(await marks()).toBe(1)
    })

    it('makes one response of two that arrive at once by one link', async () => {
      const { links } = await open(5)
      expect(await Promise.all([submit(one(links), 1), submit(one(links), 5)])).toEqual([true, true])
      expect(await count('Response')).toBe(1)
      expect(await marks()).toBe(1)
    })

    it('loses none of twelve that arrive at once', async () => {
      const { links } = await open(12)
      expect(await Promise.all(links.map((link, at) => submit(link, value(at))))).toEqual(links.map(() => true))
      expect((await firsts()).sort()).toEqual(links.map((_, at) => value(at)).sort())
      expect(await marks()).toBe(12)
    })

    it('takes back a withdrawn answer whole, with its mark, and says so when there is none', async () => {
      const { links } = await open(5)
      expect(await withdrawAnswers(one(links).token, day)).toBe(false)
      await answerAll(links, 3)
      expect(await withdrawAnswers(one(links, 1).token, day)).toBe(true)
      expect((await firsts()).sort()).toEqual([1, 3])
      expect(await marks()).toBe(2)
      expect(await withdrawAnswers(one(links, 1).token, day)).toBe(false)
      expect(await submit(one(links, 1), 5)).toBe(true)
      expect(await marks()).toBe(3)
    })

    it('keeps the answer of somebody who leaves the partnership meanwhile', async () => {
      const { links, members } = await open(5)
      await answerAll(links)
      await inTransaction((tx) => tx.membership.update({ where: { id: one(members) }, data: { to: day, version: 2 } }))
      await submit(one(links, 4), 2)
      expect(await count('Response')).toBe(5)
    })

    it('takes nothing by links that are unknown, malformed, too long, or past the closing date', async () => {
      const { links } = await open(5)
      for (const token of [
        '',
        'x',
        newSecret(),
        `${one(links).token}x`,
        derive('invitation', one(links).token),
        one(links).invitationId,
        'a'.repeat(10_000),
        '\u0000',
      ]) {
        expect(await submitAnswers(token, answersOf(1), newSecret(), day)).toBe(false)
        expect(await withdrawAnswers(token, day)).toBe(false)
        expect(await getAnswerPage(token, null, day)).toBeNull()
      }
      expect(await submitAnswers(one(links).token, answersOf(1), newSecret(), '2026-03-16')).toBe(true)
      expect(await submitAnswers(one(links, 1).token, answersOf(1), newSecret(), '2026-03-17')).toBe(false)
      expect(await withdrawAnswers(one(links).token, '2026-03-17')).toBe(false)
      expect(await getAnswerPage(one(links).token, null, '2026-03-17')).toEqual({ state: 'closing' })
      expect(await count('Response')).toBe(1)
    })
  })

  describe('links', () => {
    it('of a renewed invitation take nothing any more; the new one does', async () => {
      const { links, scope, roundId } = await open(5)
      const renewed = await renewLinks(scope, roundId, one(links).invitationId, day)
      if (renewed.outcome !== 'renewed') throw new Error('refused')
      expect(await submit(one(links), 1)).toBe(false)
      expect(await getAnswerPage(one(links).token, null, day)).toBeNull()
      expect(await submit(one(renewed.links), 1)).toBe(true)
    })

    it('of one invitation end with the first answer that comes by any of them', async () => {
      const { links } = await open(5)
      const second = newSecret()
      await inTransaction((tx) =>
        tx.invitationLink.create({ data: { id: 'second', invitationId: one(links).invitationId, tokenHash: derive('invitation', second) } }),
      )
      expect(await submitAnswers(second, answersOf(2), newSecret(), day)).toBe(true)
      expect(await submit(one(links), 5)).toBe(false)
      expect(await firsts()).toEqual([2])
    })

    it('are renewed only until the answer, and again after it is withdrawn, so that one person never answers twice', async () => {
      const { links, scope, roundId } = await open(5)
      const { invitationId, token } = one(links)
      await submit(one(links), 1)
      expect(await renewLinks(scope, roundId, invitationId, day)).toEqual({ outcome: 'refused', reason: 'answered-already' })
      expect(await excuse(scope, roundId, invitationId, day)).toBe('answered-already')
      const all = await renewLinks(scope, roundId, null, day)
      expect(all.outcome === 'renewed' && all.links.map((link) => link.invitationId)).not.toContain(invitationId)
      await withdrawAnswers(token, day)
      const renewed = await renewLinks(scope, roundId, invitationId, day)
      if (renewed.outcome !== 'renewed') throw new Error('refused')
      expect(await submit(one(renewed.links), 4)).toBe(true)
      expect(await submit(one(links), 1)).toBe(false)
      expect(await count('Response')).toBe(1)
    })

    it('of somebody excused lead nowhere, and they leave the number invited; never under five', async () => {
      const { links, scope, roundId } = await open(6)
      expect(await excuse(scope, roundId, one(links).invitationId, day)).toBeNull()
      expect(await submit(one(links), 1)).toBe(false)
      expect(await getAnswerPage(one(links).token, null, day)).toBeNull()
      expect(await renewLinks(scope, roundId, one(links).invitationId, day)).toEqual({ outcome: 'refused', reason: 'not-found' })
      expect((await getRound(scope, roundId))?.invited).toBe(5)
      expect(await excuse(scope, roundId, one(links, 1).invitationId, day)).toBe('too-few-left')
    })

    it('opened fifty times change no row of any table: mail scanners open links', async () => {
      const { links } = await open(5)
      await answerAll(links, 2)
      const names = await tables.names()
      const before = await contentOf(tables, kind, names)
      for (let turn = 0; turn < 50; turn++) await getAnswerPage(one(links, turn % 5).token, turn % 2 ? newSecret() : null, turn % 3 ? day : '2026-05-01')
      expect(await contentOf(tables, kind, names)).toEqual(before)
    })

    it('show answers again only to the browser that sent them', async () => {
      const { links } = await open(5)
      const [mine, hers] = [newSecret(), newSecret()]
      await submitAnswers(
        one(links).token,
        answersOf(1, 3, { felt: 'flying', comments: [{ question: 'going-well', audience: 'group', text: 'mine' }] }),
        mine,
        day,
      )
      await submitAnswers(one(links, 1).token, answersOf(5), hers, day)
      const own = async (token: string, browser: string | null) => {
        const page = await getAnswerPage(token, browser, day)
        return page?.state === 'open' ? page.round.own : undefined
      }
      expect(await own(one(links).token, mine)).toMatchObject({ felt: 'flying', answers: { 'forming-1': 1 }, comments: [{ text: 'mine' }] })
      for (const browser of [null, '', hers, newSecret(), derive('browser', mine), one(links).token]) {
        expect(await own(one(links).token, browser)).toBeNull()
        expect(JSON.stringify(await getAnswerPage(one(links).token, browser, day))).not.toContain('mine')
      }
      await submitAnswers(one(links).token, answersOf(2), newSecret(), day)
      expect(await own(one(links).token, mine)).toBeNull()
    })

    it('show nothing of another round or another partnership, and after closing no reading later than their own', async () => {
      const first = await open(5)
      const other = await partnershipWith(5, 'Clean estuary')
      const otherRound = await roundFor(other.scope, other.members)
      await answerAll(otherRound.links)
      await answerAll(first.links)
      const page = await getAnswerPage(one(first.links).token, null, day)
      expect(JSON.stringify(page)).not.toContain('Clean estuary')
      await closeRound(other.partnershipId, otherRound.roundId, 'nobody', day)
      await closeRound(first.partnershipId, first.roundId, 'nobody', day)
      // The next round opens and closes on the very same day: the day alone does not tell which came first.
      const next = await roundFor(first.scope, first.members, { on: day })
      await answerAll(next.links)
      await closeRound(first.partnershipId, next.roundId, 'nobody', day)
      const shown = async (token: string) => {
        const closed = await getAnswerPage(token, null, day)
        if (closed?.state !== 'closed') throw new Error('not closed')
        expect(closed.partnershipName).toBe('Warm homes')
        return (await listClosedRoundsForLink(closed.scope)).map((round) => round.roundId)
      }
      expect(await shown(one(first.links).token)).toEqual([first.roundId])
      expect((await shown(one(next.links).token)).at(-1)).toBe(next.roundId)
      const later = await roundFor(first.scope, first.members, { on: '2026-06-01', closesOn: '2026-06-10' })
      for (const link of later.links) await submitAnswers(link.token, answersOf(2), newSecret(), '2026-06-02')
      await closeRound(first.partnershipId, later.roundId, 'nobody', '2026-06-03')
      expect(await shown(one(first.links).token)).toEqual([first.roundId])
    })

    it('show the reading for 90 days after closing and not a day longer, and their rows go then', async () => {
      const { links, scope, roundId } = await open(5)
      await answerAll(links)
      await closeRound(scope.partnershipId, roundId, 'nobody', '2026-03-03')
      expect((await getAnswerPage(one(links).token, null, '2026-06-01'))?.state).toBe('closed')
      expect(await getAnswerPage(one(links).token, null, '2026-06-02')).toBeNull()
      expect(await inTransaction((tx) => forgetOldLinks(tx, '2026-06-01'))).toBe(0)
      expect(await inTransaction((tx) => forgetOldLinks(tx, '2026-06-02'))).toBe(5)
      expect(await count('InvitationLink')).toBe(0)
    })
  })

  describe('closing', () => {
    const comments = [
      { question: 'going-well' as const, audience: 'group' as const, text: 'canary for the group' },
      { question: 'in-the-way' as const, audience: 'facilitator' as const, text: 'canary for the facilitator' },
    ]

    it('takes all traces of links off the responses, gives them new ids, and takes the comments and marks away', async () => {
      const { links, scope, roundId } = await open(6)
      for (const [at, link] of links.slice(0, 5).entries()) await submit(link, value(at), { comments })
      const before = (await responses()).map((row) => row.id)
      const hashes = (await tables.rows<{ tokenHash: string }>('SELECT "tokenHash" FROM "InvitationLink"')).map((row) => row.tokenHash).sort()
      expect(await closeRound(scope.partnershipId, roundId, 'nobody', day)).toBeNull()
      const after = await responses()
      expect(after.map((row) => [row.responseKey, row.browserKey])).toEqual(after.map(() => [null, null]))
      expect(after).toHaveLength(5)
      expect(after.filter((row) => before.includes(row.id))).toEqual([])
      expect(JSON.stringify(after)).not.toContain('canary')
      expect(await count('RoundComment')).toBe(10)
      expect(await marks()).toBe(0)
      expect((await tables.rows<{ tokenHash: string }>('SELECT "tokenHash" FROM "InvitationLink"')).map((row) => row.tokenHash).sort()).toEqual(hashes)
    })

    it('writes the links anew in an order of chance, or those renewed for the reminded would stay the last in the table', async () => {
      const { links, scope, roundId } = await open(16)
      await answerAll(links, 8)
      await renewLinks(scope, roundId, null, day)
      const order = () => tables.rows<{ id: string; tokenHash: string }>(`SELECT "id", "tokenHash" FROM "InvitationLink" ORDER BY ${place}`)
      const before = await order()
      await closeRound(scope.partnershipId, roundId, 'nobody', day)
      const after = await order()
      expect(after.filter((row) => before.some((old) => old.id === row.id))).toEqual([])
      expect(after.map((row) => row.tokenHash)).not.toEqual(before.map((row) => row.tokenHash))
      if (kind === 'postgresql') expect(await tables.rows('SELECT DISTINCT xmin::text, cmin::text FROM "InvitationLink"')).toHaveLength(1)
    })

    it('is for good: no answer, no change, no withdrawal, no new link, no second closing', async () => {
      const { links, scope, roundId, partnershipId } = await open(6)
      await answerAll(links, 5)
      await closeRound(partnershipId, roundId, 'nobody', day)
      const names = await tables.names()
      const before = await contentOf(tables, kind, names)
      expect(await submit(one(links), 5)).toBe(false)
      expect(await submit(one(links, 5), 5)).toBe(false)
      expect(await withdrawAnswers(one(links).token, day)).toBe(false)
      expect(await renewLinks(scope, roundId, null, day)).toEqual({ outcome: 'refused', reason: 'round-closed' })
      expect(await excuse(scope, roundId, one(links, 5).invitationId, day)).toBe('round-closed')
      expect(await closeRound(partnershipId, roundId, 'nobody', day)).toBe('round-closed')
      expect(await closeDueRounds('2030-01-01')).toBe(0)
      expect(await contentOf(tables, kind, names)).toEqual(before)
    })

    it('by its date is not held up by another round that cannot be closed', async () => {
      const broken = await open(5)
      await answerAll(broken.links)
      // A second reading of one round is what the store refuses.
      await inTransaction((tx) => tx.reading.create({ data: { id: newId(), roundId: broken.roundId, engineVersion: '0', result: {} } }))
      const sound = await partnershipWith(5, 'Sound')
      const { roundId } = await roundFor(sound.scope, sound.members)
      await expect(closeDueRounds('2026-04-01')).rejects.toThrow()
      const closures = await reading((from) => from.roundClosure.findMany({ select: { roundId: true } }))
      expect(closures).toEqual([{ roundId }])
    })

    it('twice at once makes one reading and one closure', async () => {
      const { links, roundId, partnershipId } = await open(5)
      await answerAll(links)
      const answers = await Promise.all([
        closeRound(partnershipId, roundId, 'a', day),
        closeRound(partnershipId, roundId, 'b', day),
        closeDueRounds('2026-04-01'),
      ])
      expect(answers.filter((answer) => answer === null || answer === 1)).toHaveLength(1)
      expect([await count('Reading'), await count('RoundClosure'), await count('Response')]).toEqual([1, 1, 5])
    })

    it('either counts an answer that arrives in the same instant or refuses it, never loses one it took', async () => {
      for (let turn = 0; turn < 4; turn++) {
        const made = await partnershipWith(6, `Race ${turn}`)
        const { links, roundId } = await roundFor(made.scope, made.members)
        await answerAll(links, 5)
        const work = [() => submit(one(links, 5), 2), () => closeRound(made.partnershipId, roundId, 'nobody', day)] as const
        const [taken] = turn % 2 ? await Promise.all([work[0](), work[1]()]) : (await Promise.all([work[1](), work[0]()])).toReversed()
        expect((await listClosedRounds(made.scope)).map((round) => round.reading?.answered)).toEqual([taken ? 6 : 5])
      }
    })

    it('under the minimum keeps the number alone: answers, comments and marks go, and no reading is made', async () => {
      for (const [people, minimumAnswers] of [
        [4, 5],
        [6, 7],
        [0, 5],
      ] as const) {
        const made = await partnershipWith(8, `Few ${people}`)
        const { links, roundId } = await roundFor(made.scope, made.members, { minimumAnswers })
        for (const link of links.slice(0, people)) await submit(link, 3, { comments })
        await closeRound(made.partnershipId, roundId, 'nobody', day)
        expect(await listRounds(made.scope)).toMatchObject([{ answered: people, invited: 8, hasReading: false, closedOn: day }])
        expect((await listClosedRounds(made.scope)).map((round) => round.reading)).toEqual([null])
      }
      expect([await count('Response'), await count('RoundComment'), await count('Reading'), await marks()]).toEqual([0, 0, 0, 0])
    })

    it('alone brings results: before it no reading, no comment, no statement is to be had', async () => {
      const { links, scope, roundId } = await open(6)
      for (const link of links) await submit(link, 5, { comments })
      expect(await listClosedRounds(scope)).toEqual([])
      expect(await count('Reading')).toBe(0)
      const told = JSON.stringify([await getRound(scope, roundId), await listRounds(scope), await getAnswerPage(one(links).token, null, day)])
      expect(told).not.toContain('canary')
      expect(told).not.toContain('forming-1')
      const page = await getAnswerPage(one(links).token, null, day)
      if (page?.state !== 'open') throw new Error('not open')
      expect(await listClosedRoundsForLink(page.scope)).toEqual([])
      expect(await listGroupCommentsForLink(page.scope)).toEqual([])
    })

    it('hands the group’s comments to link holders, never those for the facilitator', async () => {
      const { links, roundId, partnershipId } = await open(5)
      for (const [at, link] of links.entries()) await submit(link, value(at), { comments })
      await closeRound(partnershipId, roundId, 'nobody', day)
      const page = await getAnswerPage(one(links).token, null, day)
      const found = await listGroupCommentsForLink((page as { scope: AnswerScope }).scope)
      expect(found).toHaveLength(5)
      expect(JSON.stringify(found)).not.toContain('facilitator')
    })

    it('comes by itself the day after the closing date, once', async () => {
      const { links } = await open(5, { closesOn: '2026-03-10' })
      await answerAll(links)
      expect(await closeDueRounds('2026-03-10')).toBe(0)
      expect(await closeDueRounds('2026-03-11')).toBe(1)
      expect(await closeDueRounds('2026-03-11')).toBe(0)
      expect(await count('Reading')).toBe(1)
    })
  })

  describe('opening', () => {
    it('is refused under five people, counting each once and only those of this partnership', async () => {
      const { scope, members } = await partnershipWith(5)
      const other = await partnershipWith(5, 'Clean estuary')
      const attempt = (invited: string[], more = {}) =>
        openRound(scope, newSecret(), { on: day, closesOn: '2026-03-16', minimumAnswers: 5, facilitator: null, orderSeed: 7, invited, ...more })
      const tooFew = { outcome: 'refused', reason: 'too-few-invited' }
      expect(await attempt([])).toEqual(tooFew)
      expect(await attempt(members.slice(0, 4))).toEqual(tooFew)
      expect(await attempt([...members.slice(0, 4), one(members), one(members)])).toEqual(tooFew)
      expect(await attempt([...members.slice(0, 4), ...other.members])).toEqual(tooFew)
      expect(await attempt(members, { minimumAnswers: 6 })).toEqual({ outcome: 'refused', reason: 'minimum-above-invited' })
      expect(await count('Round')).toBe(0)
      expect((await attempt(members)).outcome).toBe('opened')
      expect(await attempt(members)).toEqual({ outcome: 'refused', reason: 'round-open-already' })
    })

    it('with a form that was refused works once it is mended, and the same form sent twice opens one round', async () => {
      const { scope, members } = await partnershipWith(5)
      const key = newSecret()
      const attempt = (invited: string[]) =>
        openRound(scope, key, { on: day, closesOn: '2026-03-16', minimumAnswers: 5, facilitator: null, orderSeed: 7, invited })
      expect((await attempt(members.slice(0, 3))).outcome).toBe('refused')
      const [first, second] = [await attempt(members), await attempt(members)]
      if (first.outcome !== 'opened' || second.outcome !== 'opened') throw new Error('refused')
      expect(second.roundId).toBe(first.roundId)
      // Links are kept nowhere: the second answer can only give new ones, and those of the first end.
      expect(await submit(one(first.links), 1)).toBe(false)
      expect(await submit(one(second.links), 1)).toBe(true)
      expect(await count('Round')).toBe(1)
    })
  })

  it.runIf(kind === 'sqlite')('leaves no state of before in the write-ahead file, from which one copy could tell who came with which answer', async () => {
    const { links } = await open(5)
    await tables.close()
    const wal = `${embeddedFile(store.where.dataFolder)}-wal`
    for (const nth of [0, 1, 2]) {
      await submit(one(links, nth), 1)
      expect(existsSync(wal) ? statSync(wal).size : 0).toBe(0)
    }
    tables = await tablesOf(store)
  })

  it.runIf(kind === 'sqlite')('says so where a reader keeps deleted rows on the disk, so that it is tried again', async () => {
    const { links } = await open(5)
    await tables.close()
    const readToTheEnd = readerInTheWay(store)
    try {
      await submit(one(links), 1)
      await expect(forgetDeleted()).rejects.toThrow()
    } finally {
      readToTheEnd()
    }
    await forgetDeleted()
    tables = await tablesOf(store)
  })

  it.runIf(kind === 'sqlite')('leaves no byte of a deleted comment in the store’s files', async () => {
    const canary = `CANARY-${newSecret()}`
    const bytes = () => {
      const file = embeddedFile(store.where.dataFolder)
      return Buffer.concat([file, `${file}-wal`].filter((one) => existsSync(one)).map((one) => readFileSync(one)))
    }
    const { links, partnershipId, roundId } = await open(5)
    const withCanary = { comments: [{ question: 'going-well' as const, audience: 'group' as const, text: canary.repeat(20) }] }
    await tables.close()
    await submit(one(links), 1, withCanary)
    await forgetDeleted()
    expect(bytes().includes(canary)).toBe(true)
    await withdrawAnswers(one(links).token, day)
    await forgetDeleted()
    expect(bytes().includes(canary)).toBe(false)
    await submit(one(links, 1), 1, withCanary)
    await closeRound(partnershipId, roundId, 'nobody', day)
    await forgetDeleted()
    expect(bytes().includes(canary)).toBe(false)
    tables = await tablesOf(store)
  })
})
