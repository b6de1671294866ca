import { describe, expect, it } from 'vitest'
import { applyEvent, emptyBoard } from '@/lib/retrospectives/board'
import type { Board, NumberedEvent, RoomEvent } from '@/lib/retrospectives/types'
import type { SentAct } from '@/lib/retrospectives/waiting'
import { type Answer, LiveRoom, type Surroundings } from './live-room'

const person = (id: string) => ({ id, number: 1, name: id, organisation: '', membershipId: null, consents: false, worth: null })
const events = (...list: RoomEvent[]): NumberedEvent[] => list.map((event, at) => ({ number: at + 1, event }))

function boardAt(phase: Board['phase'], ...more: RoomEvent[]): Board {
  const empty = {
    ...emptyBoard({
      id: 'r',
      on: '2026-11-16',
      code: 'ABCD2345',
      prompts: [{ id: 'q1', text: 'What?', citation: '' }],
      roundId: null,
      read: null,
      dotsEach: 3,
    }),
    me: 'me',
    phase,
  }
  return events({ kind: 'joined', person: person('me') }, ...more).reduce(applyEvent, empty)
}

type Heard = Parameters<Surroundings['listen']>[1]

/** A room whose network, clock and storage the test holds. */
function roomOf(board: Board, stored: string | null = null) {
  const posts: { key: string; act: SentAct; answer: (answer: Answer) => Promise<void> }[] = []
  const streams: { after: number; heard: Heard; closed: boolean }[] = []
  const timers: { what: () => void; ms: number }[] = []
  const store = { text: stored }
  let keys = 0
  const room = new LiveRoom(
    board,
    { facilitatorHere: true, here: 1 },
    {
      post: (body) =>
        new Promise((resolve) =>
          posts.push({
            ...body,
            answer: async (answer) => {
              resolve(answer)
              for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
            },
          }),
        ),
      listen: (after, heard) => {
        const stream = { after, heard, closed: false }
        streams.push(stream)
        return () => void (stream.closed = true)
      },
      later: (what, ms) => {
        const timer = { what, ms }
        timers.push(timer)
        return () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0)
      },
      newKey: () => `key-${++keys}`,
      read: () => store.text,
      write: (text) => void (store.text = text),
    },
  )
  /** Lets the time come for everything that waits for it. */
  const pass = () => {
    for (const { what } of timers.splice(0)) what()
  }
  return { room, posts, streams, timers, store, pass }
}

const card = (text: string): SentAct => ({ kind: 'add-card', column: 'q1', text })

describe('events', () => {
  it('are applied in order, and a number that does not follow on opens the stream after the last one: else a card would be missing for good', () => {
    const { room, streams } = roomOf(boardAt('gather'))
    room.start()
    expect(streams.map(({ after }) => after)).toEqual([1])
    streams[0]?.heard.event({ number: 2, event: { kind: 'card-hidden', column: 'q1', by: 1 } })
    streams[0]?.heard.event({ number: 4, event: { kind: 'card-hidden', column: 'q1', by: 1 } })
    expect(room.get().board.hidden).toEqual({ q1: 1 })
    expect(streams.map(({ after, closed }) => [after, closed])).toEqual([
      [1, true],
      [2, false],
    ])
    // What the closed one still says is not heard.
    streams[0]?.heard.event({ number: 3, event: { kind: 'card-hidden', column: 'q1', by: 1 } })
    expect(room.get().board.number).toBe(2)
  })

  it('that came already change nothing: a card would be counted twice', () => {
    const { room, streams } = roomOf(boardAt('gather'))
    room.start()
    const one: NumberedEvent = { number: 2, event: { kind: 'card-hidden', column: 'q1', by: 1 } }
    streams[0]?.heard.event(one)
    streams[0]?.heard.event(one)
    expect(room.get().board.hidden).toEqual({ q1: 1 })
  })

  it('of a stream that is lost are fetched again after a while, and only then is it said that somebody is cut off', () => {
    const { room, streams, pass } = roomOf(boardAt('gather'))
    room.start()
    streams[0]?.heard.open()
    streams[0]?.heard.lost(null)
    expect(room.get().cutOff).toBe(false)
    pass()
    expect(room.get().cutOff).toBe(true)
    expect(streams.length).toBe(2)
    streams[1]?.heard.open()
    expect(room.get().cutOff).toBe(false)
  })

  it('are not asked for again by somebody who was taken out', () => {
    const { room, streams, pass } = roomOf(boardAt('gather'))
    room.start()
    streams[0]?.heard.lost(404)
    pass()
    expect(room.get().over).toBe('removed')
    expect(streams.length).toBe(1)
  })
})

describe('acts', () => {
  it('are sent one after the other, each shown at once, and kept until their event has come', async () => {
    const { room, posts, streams, store } = roomOf(boardAt('gather'))
    room.start()
    room.act('add-q1', card('first'))
    room.act('add-q1', card('second'))
    expect(posts.length).toBe(1)
    expect(room.get().board.cards.map(({ text }) => text)).toEqual(['first', 'second'])
    await posts[0]?.answer({ status: 200, number: 2 })
    expect(posts.map(({ act }) => act.text)).toEqual(['first', 'second'])
    expect(room.get().board.cards.length).toBe(2)
    streams[0]?.heard.event({
      number: 2,
      event: { kind: 'card-added', card: { id: 'c1', number: 1, column: 'q1', text: 'first', authorId: 'me', revealed: false, groupId: null } },
    })
    expect(room.get().board.cards.map(({ id }) => id)).toEqual(['c1', 'key-2'])
    await posts[1]?.answer({ status: 200, number: 2 })
    expect(room.get().waiting).toEqual([])
    expect(store.text).toBe(null)
  })

  it('without an answer are sent again with the same key, so that they act once', async () => {
    const { room, posts, pass } = roomOf(boardAt('gather'))
    room.start()
    room.act('add-q1', card('kept'))
    await posts[0]?.answer(null)
    expect(room.get().waiting.length).toBe(1)
    pass()
    expect(posts.map(({ key }) => key)).toEqual(['key-1', 'key-1'])
  })

  it('that were unsent when the page was left are sent by the next page of this browser', () => {
    const first = roomOf(boardAt('gather'))
    first.room.start()
    first.room.act('add-q1', card('written in a tunnel'))
    const second = roomOf(boardAt('gather'), first.store.text)
    second.room.start()
    expect(second.posts.map(({ key, act }) => [key, act.text])).toEqual([['key-1', 'written in a tunnel']])
  })

  it('that say what it was worth are never written down: the next person at this device would find the answer', () => {
    const { room, store } = roomOf(boardAt('worth'))
    room.start()
    room.act('worth', { kind: 'give-worth', answer: '2' })
    expect(store.text).toBe(null)
    expect(room.get().board.people[0]?.worth).toBe(2)
  })

  it('that are refused give back what was typed, also where their form is gone: the phase moved on', async () => {
    const { room, posts, streams, timers } = roomOf(boardAt('gather'))
    const gone = room.mount('add-q1')
    room.start()
    room.act('add-q1', card('too late'))
    streams[0]?.heard.event({
      number: 2,
      event: {
        kind: 'phase-moved',
        phase: 'group',
        steps: 3,
        revealed: [],
        groups: [],
        totals: null,
        topicId: null,
        commitments: {},
        learnings: {},
        worth: null,
      },
    })
    gone()
    await posts[0]?.answer({ status: 409, message: 'The group has moved on.' })
    for (const { what } of timers.splice(0)) what()
    expect(room.get().refusals['add-q1']?.message).toBe('The group has moved on.')
    expect(room.get().kept).toEqual([{ field: 'add-q1/text', text: 'too late' }])
    room.clearDrafts('add-q1')
    expect(room.get().kept).toEqual([])
  })

  it('do not overwrite what was typed anew while an earlier text was under way', async () => {
    const { room, posts } = roomOf(boardAt('gather'))
    room.mount('add-q1')
    room.start()
    room.act('add-q1', card('old'))
    room.keepDraft('add-q1/text', 'new')
    await posts[0]?.answer({ status: 409, message: 'No.' })
    expect(room.draft('add-q1/text')).toContain('new')
    expect(room.draft('add-q1/text')).toContain('old')
  })

  it('count dots from one another before the server has answered: a second press would else be the first again', () => {
    const group: RoomEvent = { kind: 'card-added', card: { id: 'c1', number: 1, column: 'q1', text: 'a', authorId: null, revealed: true, groupId: 'g1' } }
    const { room } = roomOf({ ...boardAt('vote', group), groups: [{ id: 'g1', number: 1, title: '', note: '', noteVersion: 0, dots: null }] })
    room.start()
    room.act('dots-g1', { kind: 'set-dots', groupId: 'g1', dots: '1' })
    room.act('dots-g1', { kind: 'set-dots', groupId: 'g1', dots: '2' })
    expect(room.get().board.votes).toEqual([{ by: 'me', groupId: 'g1', dots: 2 }])
    expect(room.get().board.placed).toBe(2)
  })

  it('that were acknowledged and whose event does not come bring the stream back: it is dead and does not say so', async () => {
    const { room, posts, streams, pass } = roomOf(boardAt('gather'))
    room.start()
    room.act('add-q1', card('x'))
    await posts[0]?.answer({ status: 200, number: 2 })
    pass()
    expect(streams.length).toBe(2)
  })
})

describe('a draft', () => {
  const moved = (number: number, phase: Board['phase']): NumberedEvent => ({
    number,
    event: {
      kind: 'phase-moved',
      phase,
      steps: number,
      revealed: [],
      groups: [],
      totals: null,
      topicId: null,
      commitments: {},
      learnings: {},
      worth: null,
    },
  })

  it('is forgotten once the server has it, also after a refusal: else it would be shown as unsent', async () => {
    const { room, posts } = roomOf(boardAt('last-time'))
    room.start()
    const gone = room.mount('review-c1')
    const review: SentAct = { kind: 'review', commitmentId: 'c1', outcome: 'moved', reason: 'Winter' }
    room.keepDraft('review-c1/reason', 'Winter')
    room.act('review-c1', review)
    await posts[0]?.answer({ status: 422, message: 'Give a date' })
    expect(room.draft('review-c1/reason')).toBe('Winter')
    room.act('review-c1', review)
    gone()
    await posts[1]?.answer({ status: 200, number: 2 })
    expect(room.draft('review-c1/reason')).toBeUndefined()
    expect(room.get().kept).toEqual([])
  })

  it('that was typed on while the first was on its way is kept', async () => {
    const { room, posts } = roomOf(boardAt('group'))
    room.start()
    room.mount('name-g1')
    room.keepDraft('name-g1/title', 'Time')
    room.act('name-g1', { kind: 'name-group', groupId: 'g1', title: 'Time' })
    room.keepDraft('name-g1/title', 'Time and place')
    await posts[0]?.answer({ status: 200, number: 2 })
    expect(room.draft('name-g1/title')).toBe('Time and place')
  })

  it('that was sent while cut off, and refused since the group had moved on, is found again by stepping back, without the refusal', async () => {
    const { room, posts, streams, pass } = roomOf(boardAt('gather'))
    room.start()
    const gone = room.mount('add-q1')
    room.act('add-q1', card('Written in a tunnel'))
    room.clearDrafts('add-q1')
    await posts[0]?.answer(null)
    streams.at(-1)?.heard.event(moved(2, 'group'))
    gone()
    pass()
    await posts[1]?.answer({ status: 409, message: 'The group has moved on.' })
    expect(room.get().kept).toEqual([{ field: 'add-q1/text', text: 'Written in a tunnel' }])
    streams.at(-1)?.heard.event(moved(3, 'gather'))
    expect(room.draft('add-q1/text')).toBe('Written in a tunnel')
    expect(room.get().refusals).toEqual({})
  })

  it('is shown as kept through the next phase, and no longer; stepping back finds it again', () => {
    const { room, streams, pass } = roomOf(boardAt('gather'))
    room.start()
    const hear = (event: NumberedEvent) => streams.at(-1)?.heard.event(event)
    const gone = room.mount('add-q1')
    room.keepDraft('add-q1/text', 'Half a thought')
    hear(moved(2, 'group'))
    gone()
    pass()
    expect(room.get().kept).toEqual([{ field: 'add-q1/text', text: 'Half a thought' }])
    hear(moved(3, 'gather'))
    expect(room.draft('add-q1/text')).toBe('Half a thought')
    hear(moved(4, 'group'))
    hear(moved(5, 'vote'))
    expect(room.get().kept).toEqual([])
  })
})
