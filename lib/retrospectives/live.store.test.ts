import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type FreshStore, onBothStores } from '@/e2e/support/fresh-store'
import { partnershipWith, storeForEachTest } from '@/e2e/support/partnership-in-store'
import { getParticipant } from '@/lib/access/data'
import type { Actor, ParticipantScope } from '@/lib/access/types'
import { today } from '@/lib/platform/clock'
import { inTransaction, reading } from '@/lib/platform/db'
import { newSecret } from '@/lib/platform/ids'
import { listenAt, newsHere } from '@/lib/platform/live'
import { applyEvent } from './board'
import { getRoom } from './data'
import { act } from './mutations'
import { joinByCode, openRetrospective } from './people'
import { phaseAfter, topicOf } from './rules'
import { openRoomStream } from './stream'
import type { Act, Board, NumberedEvent, Phase } from './types'

const day = today()
const nobody: Actor = { kind: 'anonymous' }

/** A browser that follows a stream: its board, the numbers that came, and how it ended. */
class Follower {
  board: Board | null
  numbers: number[] = []
  boards = 0
  raw = ''
  over: string | null = null
  ended = false
  private readonly gone = new AbortController()
  private rest = ''

  constructor(board: Board | null = null) {
    this.board = board
  }

  async follow(scope: ParticipantScope, after: number | null = this.board?.number ?? null): Promise<this> {
    const stream = await openRoomStream(scope, after, this.gone.signal)
    if (!stream) throw new Error('No stream')
    void this.read(stream)
    return this
  }

  private async read(stream: ReadableStream<Uint8Array>): Promise<void> {
    const text = new TextDecoder()
    for await (const piece of stream) {
      const words = text.decode(piece, { stream: true })
      this.raw += words
      const parts = (this.rest + words).split('\n\n')
      this.rest = parts.pop() ?? ''
      for (const part of parts) this.take(part)
    }
    this.ended = true
  }

  private take(part: string): void {
    const data = /^data: (.*)$/m.exec(part)?.[1]
    const name = /^event: (.*)$/m.exec(part)?.[1]
    if (data === undefined || name === 'presence') return
    if (name === 'over') this.over = JSON.parse(data).why
    else if (name === 'board') {
      this.board = JSON.parse(data)
      this.boards += 1
    } else {
      const happened = JSON.parse(data) as NumberedEvent
      this.numbers.push(happened.number)
      if (this.board) this.board = applyEvent(this.board, happened)
    }
  }

  leave(): void {
    this.gone.abort()
  }
}

onBothStores('the stream of a retrospective', (kind) => {
  let store: FreshStore
  storeForEachTest(kind, (made) => {
    store = made
  })
  const followers: Follower[] = []
  const children: ChildProcess[] = []
  beforeEach(() => listenAt(store.where.databaseUrl))
  afterEach(() => {
    for (const one of followers.splice(0)) one.leave()
    for (const one of children.splice(0)) one.kill('SIGKILL')
    listenAt(null)
  })
  const follower = (board: Board | null = null) => {
    const one = new Follower(board)
    followers.push(one)
    return one
  }

  const opened = async () => {
    const { scope, partnershipId } = await partnershipWith(1)
    const secret = newSecret()
    const answer = await openRetrospective(scope, { name: 'Lena', organisation: '', dotsEach: 3 }, newSecret(), secret, day)
    if (answer.outcome !== 'opened') throw new Error(answer.reason)
    const { code } = await reading((from) => from.retrospective.findUniqueOrThrow({ where: { id: answer.id }, select: { code: true } }))
    const facilitator = (await getParticipant(answer.id, secret, nobody)) as ParticipantScope
    return { id: answer.id, partnershipId, code: code ?? '', facilitator, secret }
  }
  const joined = async (id: string, code: string, name: string): Promise<ParticipantScope & { secret: string }> => {
    const secret = newSecret()
    await joinByCode(code, { name, organisation: '' }, { address: 'x', actor: nobody, knownSecret: async () => null }, newSecret(), secret, day)
    return { ...((await getParticipant(id, secret, nobody)) as ParticipantScope), secret }
  }
  const does = (scope: ParticipantScope, what: Act) => act(scope, newSecret(), what, day)
  const boardOf = async (scope: ParticipantScope) => (await getRoom(scope))?.board as Board
  const moveTo = async (scope: ParticipantScope, phase: Phase) => {
    for (let board = await boardOf(scope); board.phase !== phase; board = await boardOf(scope))
      await does(scope, { kind: 'move-phase', to: phaseAfter(board.phase) ?? 'closed', steps: board.steps })
  }
  /** What this process knows of news (lib/platform/live.ts). */
  const live = () => (globalThis as Record<symbol, unknown>)[Symbol.for('crossbrace.live')] as { client: unknown; looking: NodeJS.Timeout | null }
  /** Nobody looks by themselves any more, until everybody has left: what comes was told. */
  const lookNoMore = () => {
    const { looking } = live()
    if (looking) clearInterval(looking)
  }
  const inARow = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at + 1)

  it('gives everything in order, once, to everybody; and what was missed to whoever comes back', async () => {
    const { id, code, facilitator } = await opened()
    const ben = await joined(id, code, 'Ben')
    const start = await boardOf(ben)
    const [one, two] = [await follower(start).follow(ben), await follower(await boardOf(facilitator)).follow(facilitator)]
    await moveTo(facilitator, 'gather')
    const column = start.prompts[0]?.id ?? ''
    await Promise.all(Array.from({ length: 20 }, (_, at) => does(at % 2 ? ben : facilitator, { kind: 'add-card', column, text: `card ${at}` })))
    const last = (await boardOf(ben)).number
    await vi.waitFor(() => expect([one.board?.number, two.board?.number]).toEqual([last, last]))
    expect(one.numbers).toEqual(inARow(start.number, last))
    expect(one.board).toEqual(await boardOf(ben))
    expect(two.board).toEqual(await boardOf(facilitator))
    // Away for a while, and back from the last number seen.
    one.leave()
    await Promise.all([1, 2, 3].map((at) => does(facilitator, { kind: 'add-card', column, text: `meanwhile ${at}` })))
    const back = await follower(one.board).follow(ben)
    await vi.waitFor(() => expect(back.board?.number).toBe(last + 3))
    expect(back.numbers).toEqual(inARow(last, last + 3))
    expect(back.boards).toBe(0)
    expect(back.board).toEqual(await boardOf(ben))
  })

  it('never carries what is hidden: a card before it is shown, who wrote it, how others vote, what they thought it was worth', async () => {
    const { id, code, facilitator } = await opened()
    const [ben, cy] = [await joined(id, code, 'Ben'), await joined(id, code, 'Cy')]
    const watcher = await follower().follow(cy)
    await moveTo(facilitator, 'gather')
    const column = (await boardOf(ben)).prompts[0]?.id ?? ''
    await does(ben, { kind: 'add-card', column, text: 'SECRET of Ben' })
    await does(ben, { kind: 'add-card', column, text: 'SECRET taken back' })
    const own = (await boardOf(ben)).cards
    await does(ben, { kind: 'change-card', cardId: own[0]?.id ?? '', text: 'SECRET changed' })
    await does(ben, { kind: 'remove-card', cardId: own[1]?.id ?? '' })
    await vi.waitFor(() => expect(watcher.board?.hidden).toEqual({ [column]: 1 }))
    expect(watcher.raw).not.toContain('SECRET')
    for (const card of own) expect(watcher.raw).not.toContain(card.id)
    // Somebody who asks for the whole anew, or for all events from the beginning, gets no more.
    for (const after of [null, 0, 5]) {
      const asked = await follower().follow(cy, after)
      await vi.waitFor(() => expect(asked.raw).toContain('data:'))
      expect(asked.raw).not.toContain('SECRET')
      asked.leave()
    }
    await moveTo(facilitator, 'vote')
    const groupId = (await boardOf(ben)).groups[0]?.id ?? ''
    await does(ben, { kind: 'set-dots', groupId, dots: 2 })
    await vi.waitFor(() => expect(watcher.board?.placed).toBe(2))
    expect(watcher.raw).toContain('SECRET changed')
    expect(watcher.raw).not.toContain('SECRET of Ben')
    expect(watcher.raw).not.toContain('"dots":2')
    await moveTo(facilitator, 'worth')
    await does(ben, { kind: 'give-worth', answer: 2 })
    await vi.waitFor(() => expect(watcher.board?.worthAnswered).toBe(1))
    expect(watcher.raw).not.toContain('"worth-given"')
    expect([...watcher.raw.matchAll(/"authorId":"([^"]*)"/g)].map(([, author]) => author).filter((author) => author !== cy.participantId)).toEqual([])
  })

  it('ends for whoever is taken out, and for everybody when it is closed; who comes later gets the end at once', async () => {
    const { id, code, facilitator } = await opened()
    const [ben, cy] = [await joined(id, code, 'Ben'), await joined(id, code, 'Cy')]
    const [one, two] = [await follower(await boardOf(ben)).follow(ben), await follower(await boardOf(cy)).follow(cy)]
    await does(facilitator, { kind: 'remove-person', personId: ben.participantId })
    await vi.waitFor(() => expect([one.over, one.ended]).toEqual(['removed', true]))
    expect(two.ended).toBe(false)
    // The new code is for those who stay.
    await vi.waitFor(() => expect(two.board?.code).not.toBe(code))
    expect(one.raw).not.toContain(two.board?.code ?? code)
    // Nor does what one browser says that it has keep the others from theirs.
    const ahead = await follower(null).follow(cy, 999_999)
    await vi.waitFor(() => expect(ahead.boards).toBe(1))
    ahead.leave()
    const early = two.board?.number ?? 0
    await moveTo(facilitator, 'closed')
    await vi.waitFor(() => expect([two.over, two.ended, two.board?.phase]).toEqual(['closed', true, 'closed']))
    // The events are gone: the whole comes in their place.
    const late = await follower(null).follow(cy, early)
    await vi.waitFor(() => expect([late.over, late.ended, late.board?.phase, late.boards]).toEqual(['closed', true, 'closed', 1]))
    expect(await getParticipant(id, ben.secret, nobody)).toBeNull()
  })

  it('finds by itself what nobody told it of', async () => {
    const { id, code, facilitator } = await opened()
    const ben = await joined(id, code, 'Ben')
    const one = await follower(await boardOf(ben)).follow(ben)
    await moveTo(facilitator, 'last-time')
    const { number } = await boardOf(ben)
    await vi.waitFor(() => expect(one.board?.number).toBe(number))
    // Written as another instance would, whose news got lost.
    await inTransaction(async (tx) => {
      await tx.retrospectiveEvent.create({ data: { retrospectiveId: id, number: number + 1, key: 'x', content: { kind: 'topic-set', topicId: null } } })
      await tx.retrospective.update({ where: { id }, data: { lastNumber: number + 1 } })
    })
    await vi.waitFor(() => expect(one.board?.number).toBe(number + 1), { timeout: 10_000 })
  })

  it('reads in the store what lies between what it has and what it was told, and gives it to those who come back', async () => {
    const { id, code, facilitator } = await opened()
    const ben = await joined(id, code, 'Ben')
    const start = await boardOf(ben)
    const one = await follower(start).follow(ben)
    await moveTo(facilitator, 'last-time')
    const { number } = await boardOf(ben)
    await vi.waitFor(() => expect(one.board?.number).toBe(number))
    lookNoMore()
    const event = { kind: 'topic-set', topicId: null } as const
    await inTransaction(async (tx) => {
      for (const nth of [1, 2]) await tx.retrospectiveEvent.create({ data: { retrospectiveId: id, number: number + nth, key: `x${nth}`, content: event } })
      await tx.retrospective.update({ where: { id }, data: { lastNumber: number + 2 } })
    })
    newsHere(topicOf(id), { number: number + 2, event })
    await vi.waitFor(() => expect(one.board?.number).toBe(number + 2))
    const back = await follower({ ...start, number: number - 1 }).follow(ben)
    await vi.waitFor(() => expect(back.board?.number).toBe(number + 2))
    expect([one.numbers, back.numbers, one.boards, back.boards]).toEqual([inARow(start.number, number + 2), inARow(number - 1, number + 2), 0, 0])
  })

  it('takes no number from a browser for its own: one that says it is far ahead gets the whole, and everybody else goes on', async () => {
    const { id, code, facilitator } = await opened()
    const ben = await joined(id, code, 'Ben')
    const ahead = await follower().follow(ben, 999_999_999)
    await vi.waitFor(() => expect(ahead.boards).toBe(1))
    const start = await boardOf(facilitator)
    const one = await follower(start).follow(facilitator)
    await moveTo(facilitator, 'gather')
    const column = start.prompts[0]?.id ?? ''
    for (const text of ['a', 'b', 'c']) await does(ben, { kind: 'add-card', column, text })
    const { number } = await boardOf(facilitator)
    await vi.waitFor(() => expect([one.board?.number, ahead.board?.number]).toEqual([number, number]))
    expect([one.boards, ahead.boards]).toEqual([0, 1])
    expect(one.numbers).toEqual(inARow(start.number, number))
    expect(ahead.board).toEqual(await boardOf(ben))
    // The first of all may also come from far behind.
    for (const each of followers) each.leave()
    const behind = await follower(null).follow(ben, 1)
    await vi.waitFor(() => expect(behind.numbers).toEqual(inARow(1, number)))
  })

  it('lets a browser go that was gone before it was answered', async () => {
    const { facilitator } = await opened()
    const gone = new AbortController()
    gone.abort()
    for (let at = 0; at < 20; at++) {
      const stream = await openRoomStream(facilitator, null, gone.signal)
      const read = await stream?.getReader().read()
      expect(read?.done).toBe(true)
    }
    // Closed from the browser's side, without a word: as well.
    for (let at = 0; at < 20; at++) await (await openRoomStream(facilitator, null, new AbortController().signal))?.cancel()
    const one = await follower(await boardOf(facilitator)).follow(facilitator)
    await moveTo(facilitator, 'last-time')
    await vi.waitFor(() => expect(one.board?.phase).toBe('last-time'))
  })

  it('holds so many windows of one person and no more', async () => {
    const { facilitator } = await opened()
    for (let at = 0; at < 8; at++) await follower().follow(facilitator)
    expect(await openRoomStream(facilitator, null, new AbortController().signal)).toBeNull()
    followers[0]?.leave()
    await follower().follow(facilitator)
  })

  if (kind === 'postgresql')
    it('hears of another instance at once, and need not look', async () => {
      const { id, code, facilitator } = await opened()
      const ben = await joined(id, code, 'Ben')
      await moveTo(facilitator, 'gather')
      const start = await boardOf(ben)
      const one = await follower(start).follow(ben)
      await vi.waitFor(() => expect(live().client).not.toBeNull())
      lookNoMore()
      const child = fork('e2e/support/other-instance.ts', [id, JSON.stringify([ben.secret]), '3'], {
        execArgv: ['--import', 'tsx'],
        env: { ...process.env, DATABASE_URL: store.where.databaseUrl ?? '', CROSSBRACE_DATA: store.where.dataFolder },
      })
      children.push(child)
      await once(child, 'message')
      child.send('go')
      await once(child, 'message')
      await vi.waitFor(() => expect(one.numbers).toEqual(inARow(start.number, start.number + 3)), { timeout: 5000 })
    })

  if (kind === 'postgresql')
    it('gives what happens on another instance, in order and without a gap, and goes on after its connection was cut', async () => {
      const { id, code, facilitator, secret } = await opened()
      const people = await Promise.all(['Ben', 'Cy', 'Di'].map((name) => joined(id, code, name)))
      const ben = people[0] as ParticipantScope
      await moveTo(facilitator, 'gather')
      const start = await boardOf(ben)
      const one = await follower(start).follow(ben)
      // A process of its own on the same store: forty cards from there, as many from here, at once.
      const child = fork('e2e/support/other-instance.ts', [id, JSON.stringify([secret, ...people.map((each) => each.secret)]), '40'], {
        execArgv: ['--import', 'tsx'],
        env: { ...process.env, DATABASE_URL: store.where.databaseUrl ?? '', CROSSBRACE_DATA: store.where.dataFolder },
      })
      children.push(child)
      await once(child, 'message')
      child.send('go')
      const column = start.prompts[0]?.id ?? ''
      const [told] = await Promise.all([
        once(child, 'message'),
        Promise.all(Array.from({ length: 20 }, (_, at) => does(at % 2 ? ben : facilitator, { kind: 'add-card', column, text: `here ${at}` }))),
      ])
      expect(told[0]).toEqual({ done: 40 })
      const { number } = await boardOf(ben)
      expect(number).toBe(start.number + 60)
      await vi.waitFor(() => expect(one.board?.number).toBe(number), { timeout: 10_000 })
      expect(one.numbers).toEqual(inARow(start.number, number))
      expect(one.board).toEqual(await boardOf(ben))
      // Cut from the store's side.
      await inTransaction((tx) => tx.$queryRawUnsafe(`SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity WHERE query LIKE 'LISTEN%'`))
      child.send('go')
      await once(child, 'message')
      const after = (await boardOf(ben)).number
      expect(after).toBe(number + 40)
      await vi.waitFor(() => expect(one.board?.number).toBe(after), { timeout: 15_000 })
      expect(one.numbers).toEqual(inARow(start.number, after))
    })
})
