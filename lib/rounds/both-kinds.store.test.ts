import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type FreshStore, onBothStores } from '@/e2e/support/fresh-store'
import { answersOf, contentOf, partnershipWith, roundFor, scopeOf, signedIn, storeForEachTest, type Tables, tablesOf } from '@/e2e/support/partnership-in-store'
import { adopt } from '@/lib/commitments/mutations'
import { conditionsOf } from '@/lib/instrument/conditions'
import { loadPartnerships } from '@/lib/partnerships/loaders'
import { embeddedFile, forgetDeleted, inTransaction, reading } from '@/lib/platform/db'
import { derive, newSecret } from '@/lib/platform/ids'
import { listClosedRounds, listClosedRoundsForLink, listComments, listGroupCommentsForLink } from '@/lib/readings/data'
import type { AnswerValue } from '@/lib/readings/types'
import { listSessions, listSessionsForLink } from '@/lib/sense-making/data'
import { confirmWindUp, saveStep } from '@/lib/wind-up/mutations'
import { closeRound } from './close-round'
import { getAnswerPage, getOpenRound, getRound, listRounds } from './data'
import { excuse, type NewLink, openRound, renewLinks, submitAnswers, withdrawAnswers } from './mutations'
import type { AnswerInput, Asks, CommentQuestionId } from './types'

const day = '2026-03-03'
const module = 'learning' as const
const withModule: Asks = { kind: 'self-assessment', module }
const session: Asks = { kind: 'sense-making', subject: 'Damp homes' }
const marked = ['yes', 'partly', 'no', 'cannot-say'] as const
const placed = ['known', 'knowable', 'complex', 'chaotic', 'cannot-say'] as const
const one = <T>(list: readonly T[], at = 0): T => {
  const found = list.at(at)
  if (found === undefined) throw new Error(`There is no entry ${at}.`)
  return found
}

type Kind = {
  name: string
  asks: Asks
  /** Whole answers that differ from each other. */
  answer: (at: number, comment?: string) => AnswerInput
  /** What tells one such answer from the others in a stored row. */
  markOf: (answers: Record<string, unknown>) => unknown
  mark: (at: number) => unknown
}

const comments = (question: CommentQuestionId, text?: string) => (text ? [{ question, audience: 'group' as const, text }] : [])
const kinds: Kind[] = [
  {
    name: 'answers to a condition module',
    asks: withModule,
    answer: (at, comment) => ({
      answers: { ...answersOf(((at % 5) + 1) as AnswerValue).answers, ...Object.fromEntries(conditionsOf(module).map(({ id }) => [id, one(marked, at % 4)])) },
      felt: null,
      comments: comments('going-well', comment),
    }),
    markOf: (answers) => answers['learning-e1'],
    mark: (at) => one(marked, at % 4),
  },
  {
    name: 'placements in a sense-making session',
    asks: session,
    answer: (at, comment) => ({ answers: { placement: one(placed, at % 5) }, felt: null, comments: comments('from-where-you-stand', comment) }),
    markOf: (answers) => answers.placement,
    mark: (at) => one(placed, at % 5),
  },
]

onBothStores('confidential rounds of both kinds:', (store) => {
  let fresh: FreshStore
  let tables: Tables
  storeForEachTest(store, (madeStore, madeTables) => {
    fresh = madeStore
    tables = madeTables
  })

  const place = store === 'sqlite' ? 'rowid' : 'ctid'
  const count = async (table: string) => Number(one(await tables.rows<{ n: unknown }>(`SELECT count(*) AS n FROM "${table}"`)).n)
  const responses = async () =>
    (
      await tables.rows<{ id: string; answers: string | object; responseKey: string | null; browserKey: string | null }>(
        `SELECT * FROM "Response" ORDER BY ${place}`,
      )
    ).map((row) => ({ ...row, answers: (typeof row.answers === 'string' ? JSON.parse(row.answers) : row.answers) as Record<string, unknown> }))
  const holding = async (needle: string) => {
    const found: string[] = []
    for (const name of await tables.names()) {
      for (const row of await tables.rows(`SELECT * FROM "${name}"`)) {
        for (const [column, cell] of Object.entries(row))
          if ((typeof cell === 'string' ? cell : (JSON.stringify(cell) ?? '')).includes(needle)) found.push(`${name}.${column}`)
      }
    }
    return [...new Set(found)]
  }

  describe.each(kinds)('$name', ({ asks, answer, markOf, mark }) => {
    const send = (link: NewLink, at: number, comment?: string) => submitAnswers(link.token, answer(at, comment), newSecret(), day)
    async function open(people: number, opening = {}) {
      const made = await partnershipWith(people)
      return { ...made, ...(await roundFor(made.scope, made.members, { asks, ...opening })) }
    }
    async function answerAll(links: readonly NewLink[]) {
      for (const [at, link] of links.entries()) expect(await send(link, at)).toBe(true)
    }

    it('find no path to a person: they lie in the responses alone, and no value there can be reckoned from an invitation', async () => {
      const { links } = await open(6)
      await answerAll(links.slice(0, 5))
      expect(await holding(asks.kind === 'sense-making' ? 'chaotic' : 'learning-e1')).toEqual(['Response.answers'])
      const values = (rows: Record<string, unknown>[]) =>
        rows.flatMap((row) => Object.values(row).filter((cell): cell is string => typeof cell === 'string' && cell.length > 8))
      const asked = values([
        ...(await tables.rows('SELECT * FROM "Invitation"')),
        ...(await tables.rows('SELECT * FROM "InvitationLink"')),
        ...(await tables.rows('SELECT * FROM "Membership"')),
      ])
      const derived = new Set(
        asked.flatMap((cell) => [
          cell,
          ...(['invitation', 'response', 'browser', 'cookie-name'] as const).map((purpose) => derive(purpose, cell)),
          ...(['hex', 'base64', 'base64url'] as const).map((form) => createHash('sha256').update(cell).digest(form)),
        ]),
      )
      const kept = values(await tables.rows('SELECT "id", "responseKey", "browserKey" FROM "Response"'))
      expect(kept).toHaveLength(15)
      expect(kept.filter((cell) => derived.has(cell))).toEqual([])
      const { token } = one(links)
      expect(await holding(token)).toEqual([])
      expect(await holding(derive('invitation', token))).toEqual(['InvitationLink.tokenHash'])
      expect(await holding(derive('response', token))).toEqual(['Response.responseKey'])
    })

    it('show in no order who answered last: not in the responses, the invitations or the links', async () => {
      const { links } = await open(5)
      await answerAll(links)
      const turns = 100
      const { invitationId, token } = one(links, 1)
      const hash = derive('invitation', token)
      const seen = { response: [0, 0, 0, 0, 0], invitation: [0, 0, 0, 0, 0], link: [0, 0, 0, 0, 0] }
      let before: string[] = []
      for (let turn = 0; turn < turns; turn++) {
        await send(one(links, 1), 1)
        const rows = await responses()
        const ids = rows.map(({ id }) => id)
        expect(ids.filter((id) => before.includes(id))).toEqual([])
        before = ids
        const invitations = await tables.rows<{ id: string }>(`SELECT "id" FROM "Invitation" ORDER BY ${place}`)
        const hashes = await tables.rows<{ tokenHash: string }>(`SELECT "tokenHash" FROM "InvitationLink" ORDER BY ${place}`)
        seen.response[rows.findIndex((row) => markOf(row.answers) === mark(1))]! += 1
        seen.invitation[invitations.findIndex((row) => row.id === invitationId)]! += 1
        seen.link[hashes.findIndex((row) => row.tokenHash === hash)]! += 1
      }
      // 20 are expected in each place, with a deviation of 4: outside of 1 to 44 less than once in a million runs.
      for (const places of Object.values(seen)) {
        expect(Math.min(...places)).toBeGreaterThanOrEqual(1)
        expect(Math.max(...places)).toBeLessThanOrEqual(44)
      }
    })

    it('touch no other table, be it answering, changing or withdrawing; opening a link touches none at all', async () => {
      const { links } = await open(5)
      const names = await tables.names()
      const others = names.filter((name) => !['Response', 'Invitation', 'InvitationLink'].includes(name))
      const before = await contentOf(tables, store, others)
      await answerAll(links)
      await send(one(links), 2)
      await withdrawAnswers(one(links).token, day)
      await send(one(links), 3)
      expect(await contentOf(tables, store, others)).toEqual(before)
      const all = await contentOf(tables, store, names)
      for (let turn = 0; turn < 20; turn++) await getAnswerPage(one(links, turn % 5).token, turn % 2 ? newSecret() : null, day)
      expect(await contentOf(tables, store, names)).toEqual(all)
    })

    it('come back only to the browser that sent them, and change as a whole', async () => {
      const { links } = await open(5)
      const mine = newSecret()
      await submitAnswers(one(links).token, answer(0, 'mine'), mine, day)
      const own = async (browser: string | null) => {
        const page = await getAnswerPage(one(links).token, browser, day)
        return page?.state === 'open' ? page.round.own : undefined
      }
      expect(markOf((await own(mine))?.answers ?? {})).toBe(mark(0))
      for (const browser of [null, newSecret(), one(links).token]) expect(await own(browser)).toBeNull()
      await submitAnswers(one(links).token, answer(2), mine, day)
      expect((await responses()).map((row) => markOf(row.answers))).toEqual([mark(2)])
      expect(await holding('mine"')).toEqual([])
    })

    it('alone bring no result before closing; closing takes marks, keys and old ids away, and is for good', async () => {
      const { links, scope, roundId, partnershipId } = await open(6)
      for (const [at, link] of links.slice(0, 5).entries()) await send(link, at, 'canary')
      expect(await count('Reading')).toBe(0)
      const told = JSON.stringify([
        await listSessions(scope),
        await listClosedRounds(scope),
        await listRounds(scope),
        await getAnswerPage(one(links).token, null, day),
      ])
      expect(told).not.toMatch(/canary|chaotic|learning-e1/)
      const before = (await responses()).map(({ id }) => id)
      expect(await closeRound(partnershipId, roundId, 'nobody', day)).toBeNull()
      const after = await responses()
      // A placement is one word, and the counts hold them all: a session keeps no answer.
      expect(after).toHaveLength(asks.kind === 'sense-making' ? 0 : 5)
      expect(after.flatMap((row) => [row.responseKey, row.browserKey]).filter((key) => key !== null)).toEqual([])
      expect(after.filter((row) => before.includes(row.id))).toEqual([])
      expect((await tables.rows<{ answered: unknown }>('SELECT "answered" FROM "Invitation"')).filter((row) => row.answered)).toEqual([])
      expect([await count('Reading'), await count('RoundComment')]).toEqual([1, 5])
      const names = await tables.names()
      const closed = await contentOf(tables, store, names)
      expect(await send(one(links, 5), 1)).toBe(false)
      expect(await withdrawAnswers(one(links).token, day)).toBe(false)
      expect((await renewLinks(scope, roundId, null, day)).outcome).toBe('refused')
      expect(await excuse(scope, roundId, one(links, 5).invitationId, day)).toBe('round-closed')
      expect(await contentOf(tables, store, names)).toEqual(closed)
    })

    it('of fewer than five are deleted at closing, and only their number stays', async () => {
      const { links, roundId, partnershipId } = await open(7)
      for (const [at, link] of links.slice(0, 4).entries()) await send(link, at, 'canary')
      await closeRound(partnershipId, roundId, 'nobody', day)
      expect([await count('Response'), await count('RoundComment'), await count('Reading')]).toEqual([0, 0, 0])
      expect(await holding('canary')).toEqual([])
      expect(await holding(asks.kind === 'sense-making' ? 'chaotic' : 'learning-e1')).toEqual([])
    })

    it('are asked of five people at least', async () => {
      const { scope, members } = await partnershipWith(4)
      const answered = await openRound(scope, newSecret(), {
        asks,
        on: day,
        closesOn: '2026-03-16',
        minimumAnswers: 5,
        facilitator: null,
        orderSeed: 7,
        invited: members,
      })
      expect(answered).toEqual({ outcome: 'refused', reason: 'too-few-invited' })
    })

    it.runIf(store === 'sqlite')('that are withdrawn leave the store’s files', async () => {
      const bytes = () => {
        const file = embeddedFile(fresh.where.dataFolder)
        return Buffer.concat([file, `${file}-wal`].filter((path) => existsSync(path)).map((path) => readFileSync(path)))
      }
      const needle = asks.kind === 'sense-making' ? '"placement":"chaotic"' : '"learning-e1":"cannot-say"'
      const { links } = await open(5)
      await tables.close()
      await send(one(links), 3)
      await forgetDeleted()
      expect(bytes().includes(needle)).toBe(true)
      await withdrawAnswers(one(links).token, day)
      await forgetDeleted()
      expect(bytes().includes(needle)).toBe(false)
      tables = await tablesOf(fresh)
    })
  })

  describe('what a round does not ask', () => {
    it('is refused whole and stored nowhere: a condition of another module, a placement, a statement in a session', async () => {
      const made = await partnershipWith(5)
      const assessment = await roundFor(made.scope, made.members, { asks: withModule })
      const sense = await roundFor(made.scope, made.members, { asks: session })
      const before = await contentOf(tables, store, await tables.names())
      const statements = answersOf(3).answers
      const tries: [NewLink, AnswerInput['answers']][] = [
        [one(assessment.links), { ...statements, 'sustaining-e1': 'yes' }],
        [one(assessment.links), { ...statements, placement: 'complex' }],
        [one(assessment.links), { placement: 'complex' }],
        [one(sense.links), statements],
        [one(sense.links), { placement: 'complex', 'forming-1': 3 }],
        [one(sense.links), {}],
      ]
      for (const [link, answers] of tries) expect(await submitAnswers(link.token, { answers, felt: null, comments: [] }, newSecret(), day)).toBe(false)
      expect(await contentOf(tables, store, await tables.names())).toEqual(before)
      const plain = await partnershipWith(5, 'No module')
      const round = await roundFor(plain.scope, plain.members)
      const answers = { ...statements, 'learning-e1': 'yes' as const }
      expect(await submitAnswers(one(round.links).token, { answers, felt: null, comments: [] }, newSecret(), day)).toBe(false)
      expect(await count('Response')).toBe(0)
    })
  })

  describe('the two kinds side by side', () => {
    async function both() {
      const made = await partnershipWith(6)
      const assessment = await roundFor(made.scope, made.members)
      const sense = await roundFor(made.scope, made.members, { asks: session })
      for (const [at, link] of assessment.links.entries()) await submitAnswers(link.token, answersOf(((at % 5) + 1) as AnswerValue), newSecret(), day)
      for (const [at, link] of sense.links.entries())
        await submitAnswers(
          link.token,
          {
            answers: { placement: at < 5 ? 'complex' : 'known' },
            felt: null,
            comments: [{ question: 'from-where-you-stand', audience: at === 0 ? 'facilitator' : 'group', text: `seen ${at}` }],
          },
          newSecret(),
          day,
        )
      return { ...made, assessment, sense }
    }

    it('one of each may be open, and no second; winding up waits for both', async () => {
      const { scope, members, partnershipId, assessment, sense } = await both()
      const attempt = (asks: Asks) =>
        openRound(scope, newSecret(), { asks, on: day, closesOn: '2026-03-16', minimumAnswers: 5, facilitator: null, orderSeed: 7, invited: members })
      for (const asks of [withModule, session]) expect(await attempt(asks)).toEqual({ outcome: 'refused', reason: 'round-open-already' })
      expect([(await getOpenRound(scope))?.id, (await getOpenRound(scope, 'sense-making'))?.id]).toEqual([assessment.roundId, sense.roundId])
      await saveStep(scope, 'thanks', 0, { note: 'thanks' }, day)
      const end = () => confirmWindUp(scope, 1, '', day)
      expect(await end()).toEqual({ outcome: 'refused', reason: 'not-ready' })
      await closeRound(partnershipId, assessment.roundId, 'nobody', day)
      expect(await end()).toEqual({ outcome: 'refused', reason: 'not-ready' })
      await closeRound(partnershipId, sense.roundId, 'nobody', day)
      expect(await end()).toEqual({ outcome: 'done' })
    })

    it('a session shows nowhere as a reading or a round, and a round nowhere as a session', async () => {
      const { scope, lead, members, partnershipId, assessment, sense } = await both()
      expect((await listRounds(scope)).map(({ id }) => id)).toEqual([assessment.roundId])
      expect((await listSessions(scope)).map(({ id }) => id)).toEqual([sense.roundId])
      await closeRound(partnershipId, sense.roundId, 'nobody', day)
      expect(await listClosedRounds(scope)).toEqual([])
      expect((await loadPartnerships(await lead.actor())).partnerships[0]?.rounds).toEqual([])
      expect(await getRound(scope, sense.roundId)).toBeNull()
      expect(await getRound(scope, assessment.roundId, 'sense-making')).toBeNull()
      const adoption = { what: 'x', ownerMembershipId: one(members), dueOn: day, actionId: null, roundId: sense.roundId, madeOn: day }
      expect(await adopt(scope, adoption, newSecret())).toBe('no-such-round')
      await closeRound(partnershipId, assessment.roundId, 'nobody', day)
      expect((await listClosedRounds(scope)).map(({ roundId }) => roundId)).toEqual([assessment.roundId])
      const link = async (token: string) => {
        const page = await getAnswerPage(token, null, day)
        if (page?.state !== 'closed') throw new Error('not closed')
        return page
      }
      const [ofRound, ofSession] = [await link(one(assessment.links).token), await link(one(sense.links).token)]
      expect([ofRound.kind, ofSession.kind]).toEqual(['self-assessment', 'sense-making'])
      expect((await listClosedRoundsForLink(ofRound.scope)).map(({ roundId }) => roundId)).toEqual([assessment.roundId])
      expect(await listClosedRoundsForLink(ofSession.scope)).toEqual([])
      expect((await listSessionsForLink(ofSession.scope)).map(({ id }) => id)).toEqual([sense.roundId])
      expect(await listSessionsForLink(ofRound.scope)).toEqual([])
      const comments = await listGroupCommentsForLink(ofSession.scope)
      expect(comments.map(({ text }) => text).sort()).toEqual(['seen 1', 'seen 2', 'seen 3', 'seen 4', 'seen 5'])
      expect((await listComments(scope, sense.roundId)).map(({ text }) => text)).not.toContain('seen 0')
    })

    it('a link shows its own session and those before it, never one that came later', async () => {
      const { scope, members, partnershipId, sense } = await both()
      await closeRound(partnershipId, sense.roundId, 'nobody', day)
      const later = await roundFor(scope, members, { on: day, asks: { ...session, subject: 'Later' } })
      for (const [at, { token }] of later.links.entries())
        await submitAnswers(token, { answers: { placement: one(placed, at % 4) }, felt: null, comments: [] }, newSecret(), day)
      await closeRound(partnershipId, later.roundId, 'nobody', day)
      const shown = async (token: string) => {
        const page = await getAnswerPage(token, null, day)
        if (page?.state !== 'closed') throw new Error('not closed')
        return (await listSessionsForLink(page.scope)).map(({ id }) => id)
      }
      expect(await shown(one(sense.links).token)).toEqual([sense.roundId])
      expect(await shown(one(later.links).token)).toEqual([later.roundId, sense.roundId])
    })

    it('a session between two rounds is not what the second is compared with', async () => {
      const { scope, members, partnershipId, assessment, sense } = await both()
      await closeRound(partnershipId, assessment.roundId, 'nobody', day)
      await closeRound(partnershipId, sense.roundId, 'nobody', day)
      const next = await roundFor(scope, members, { on: '2026-03-04' })
      for (const [at, link] of next.links.entries()) await submitAnswers(link.token, answersOf(((at % 5) + 1) as AnswerValue), newSecret(), '2026-03-04')
      await closeRound(partnershipId, next.roundId, 'nobody', '2026-03-04')
      const rounds = await listClosedRounds(scope)
      expect(rounds).toHaveLength(2)
      expect(rounds[1]?.reading?.change?.every((one) => one.verdict === 'within-noise')).toBe(true)
    })

    it('a guardian angel sees of a session what was released, in words and without numbers; comments never', async () => {
      const { partnershipId, scope, assessment, sense } = await both()
      const grants = (released: ('sense-making' | 'reading' | 'statement-counts')[]) => ({
        grants: [{ partnershipId, standing: 'guardian-angel' as const, released }],
      })
      const angel = await scopeOf(await (await signedIn('Angel', grants(['sense-making']))).actor(), partnershipId)
      expect((await listSessions(angel))[0]).toMatchObject({ answered: null, invited: null, told: null })
      await closeRound(partnershipId, sense.roundId, 'nobody', day)
      await closeRound(partnershipId, assessment.roundId, 'nobody', day)
      const [seen] = await listSessions(angel)
      expect(seen).toMatchObject({ answered: null, invited: null, told: { answered: null, invited: null, precision: 'bands' } })
      expect(seen?.told?.placed?.map(({ amount }) => amount.text)).toEqual(['fewer or none', 'fewer or none', 'most', 'fewer or none'])
      await expect(listComments(angel, sense.roundId)).rejects.toThrow()
      const other = await scopeOf(await (await signedIn('Other angel', grants(['reading']))).actor(), partnershipId)
      await expect(listSessions(other)).rejects.toThrow()
      expect((await listSessions(scope))[0]?.told?.answered).toBe(6)
    })
  })

  describe('a reading with a module', () => {
    it('stores the same reading as one without, and the counts beside it', async () => {
      const results: Record<string, unknown>[] = []
      for (const asks of [withModule, { kind: 'self-assessment', module: null } as const]) {
        const made = await partnershipWith(6, asks.module ?? 'none')
        const { links, roundId } = await roundFor(made.scope, made.members, { asks })
        for (const [at, link] of links.entries()) {
          const more = asks.module ? Object.fromEntries(conditionsOf(module).map(({ id }) => [id, at < 5 ? ('no' as const) : ('yes' as const)])) : {}
          const input = answersOf(((at % 5) + 1) as AnswerValue)
          await submitAnswers(link.token, { ...input, answers: { ...input.answers, ...more } }, newSecret(), day)
        }
        await closeRound(made.partnershipId, roundId, 'nobody', day)
        results.push((await reading((from) => from.reading.findUniqueOrThrow({ where: { roundId } }))).result as Record<string, unknown>)
        const [told] = await listClosedRounds(made.scope)
        expect(told?.reading?.module?.phase ?? null).toBe(asks.module)
        if (asks.module)
          expect(told?.reading?.module?.conditions[0]).toMatchObject({
            shown: true,
            counted: null,
            answers: { yes: { text: 'fewer or none' }, no: { text: 'most' } },
          })
      }
      const [{ module: counts, ...scored } = {}, without] = results
      expect(scored).toEqual(without)
      expect(counts).toMatchObject({ phase: module, conditions: expect.arrayContaining([{ id: 'learning-e1', yes: 1, partly: 0, no: 5, cannotSay: 0 }]) })
    })

    it('shows its module only where counts for each statement may be seen', async () => {
      const made = await partnershipWith(5)
      const { links, roundId } = await roundFor(made.scope, made.members, { asks: withModule })
      for (const [at, link] of links.entries()) {
        const input = answersOf(((at % 5) + 1) as AnswerValue)
        await submitAnswers(link.token, { ...input, answers: { ...input.answers, 'learning-e1': 'no' } }, newSecret(), day)
      }
      await closeRound(made.partnershipId, roundId, 'nobody', day)
      const angel = await signedIn('Angel', { grants: [{ partnershipId: made.partnershipId, standing: 'guardian-angel', released: ['reading'] }] })
      const [seen] = await listClosedRounds(await scopeOf(await angel.actor(), made.partnershipId))
      expect(seen?.reading).toMatchObject({ statements: [], module: null })
      expect(await inTransaction((tx) => tx.response.count())).toBe(5)
    })
  })
})
