import 'server-only'
import type { ParticipantScope } from '@/lib/access/types'
import { now } from '@/lib/platform/clock'
import { onNews } from '@/lib/platform/live'
import { describeError, log } from '@/lib/platform/log'
import { getLastNumber, getRoom, listEventsAfter, listSeen, mostEventsAtOnce, noteSeen } from './data'
import { hasVanished, seenEverySeconds, topicOf } from './rules'
import { eventFor } from './sight'
import type { NumberedEvent } from './types'

const heartbeatMs = 15_000
const soonMs = 200
/** What a browser waits before it comes back. */
const retryMs = 1500
/** Events that a room keeps at hand for those who come back after a moment. */
const mostAtHand = 500
/** One person's open windows. */
const mostEach = 8
/** A browser that takes nothing for so many bytes is let go: it comes back and begins where it was. */
const mostWaiting = 512 * 1024

type Listener = {
  scope: ParticipantScope
  /** The last number that it got; null: it gets the whole first. */
  number: number | null
  send: (text: string) => boolean
  end: () => void
  presence: string
}
type Room = {
  /** What happened on this instance and was not handed on yet. */
  told: NumberedEvent[]
  id: string
  listeners: Set<Listener>
  /** The number of the last event that this room handed on: from the store or from what happened here, never from a browser. Null: not looked yet. */
  last: number | null
  atHand: NumberedEvent[]
  busy: boolean
  again: boolean
  stop: () => void
  beat: NodeJS.Timeout
  seen: number
  soon: NodeJS.Timeout | null
}
type Shared = { rooms: Map<string, Room> }
const shared = ((globalThis as Record<symbol, unknown>)[Symbol.for('crossbrace.rooms')] ??= { rooms: new Map() }) as Shared
/** What the server ends when it stops, so that nobody waits for streams that never end (scripts/serve.mjs). */
const open = ((globalThis as Record<symbol, unknown>)[Symbol.for('crossbrace.streams')] ??= new Set()) as Set<() => void>

const text = new TextEncoder()
const message = (name: string | null, data: unknown, id: number | null) =>
  `${id === null ? '' : `id: ${id}\n`}${name === null ? '' : `event: ${name}\n`}data: ${JSON.stringify(data)}\n\n`

/**
 * The events of a retrospective for one browser, in order and without a gap, from after the number that it has. What it
 * gets is made for this participant alone. Null where somebody holds too many windows open.
 */
export async function openRoomStream(scope: ParticipantScope, after: number | null, gone: AbortSignal): Promise<ReadableStream<Uint8Array> | null> {
  // Gone already, before anybody listened for it: no event will come to say so.
  if (gone.aborted) return new ReadableStream({ start: (controller) => controller.close() })
  const room = shared.rooms.get(scope.retrospectiveId) ?? enterAnew(scope.retrospectiveId)
  if ([...room.listeners].filter((one) => one.scope.participantId === scope.participantId).length >= mostEach) return null
  let listener: Listener | null = null
  let end = () => {}
  const leave = () => {
    if (listener) leaveRoom(room, listener)
    listener = null
  }
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let ended = false
        end = () => {
          if (ended) return
          ended = true
          open.delete(end)
          leave()
          try {
            controller.close()
          } catch {
            // The browser closed it first.
          }
        }
        const send = (words: string) => {
          if (ended) return false
          if ((controller.desiredSize ?? 0) < -mostWaiting) {
            end()
            return false
          }
          controller.enqueue(text.encode(words))
          return true
        }
        open.add(end)
        gone.addEventListener('abort', end, { once: true })
        listener = { scope, number: after, send, end, presence: '' }
        room.listeners.add(listener)
        send(`retry: ${retryMs}\n\n`)
        void pump(room)
        // Where many come at once, they are told once.
        room.soon ??= setTimeout(() => {
          room.soon = null
          void beat(room)
        }, soonMs).unref()
      },
      cancel: () => end(),
    },
    { highWaterMark: 0, size: (piece) => piece?.length ?? 0 },
  )
}

function enterAnew(id: string): Room {
  const room: Room = {
    told: [],
    id,
    listeners: new Set(),
    last: null,
    atHand: [],
    busy: false,
    again: false,
    stop: () => {},
    beat: setInterval(() => void beat(room), heartbeatMs),
    seen: 0,
    soon: null,
  }
  room.beat.unref()
  room.stop = onNews(topicOf(id), (happened) => {
    if (happened) room.told.push(happened as NumberedEvent)
    void pump(room)
  })
  shared.rooms.set(id, room)
  return room
}

function leaveRoom(room: Room, listener: Listener): void {
  room.listeners.delete(listener)
  if (room.listeners.size > 0) return
  room.stop()
  clearInterval(room.beat)
  if (room.soon) clearTimeout(room.soon)
  if (shared.rooms.get(room.id) === room) shared.rooms.delete(room.id)
}

/** Reads what is new, once for all, and hands it to everybody. One at a time: what comes meanwhile is read right after. */
async function pump(room: Room): Promise<void> {
  if (room.busy) {
    room.again = true
    return
  }
  room.busy = true
  try {
    do {
      room.again = false
      // A room that nobody was in begins where the store is: whoever needs what was before gets it for themselves.
      const { last } = room
      const { lastNumber, events } = last === null ? await beginning(room) : (toldInOrder(room, last) ?? (await listEventsAfter(room.id, last)))
      if (events.length > mostEventsAtOnce) room.again = true
      const whole = events.slice(0, mostEventsAtOnce)
      room.atHand = [...room.atHand, ...whole].slice(-mostAtHand)
      // Where the events are gone (it was closed), those who need them get the whole.
      const reached = whole.at(-1)?.number ?? Math.max(last ?? 0, lastNumber)
      room.last = reached
      for (const listener of [...room.listeners]) await bringUpToDate(room, reached, listener)
    } while (room.again && room.listeners.size > 0)
  } catch (error) {
    // The store is away for a moment. Everybody keeps their place, and the next look begins where this one did.
    log('live.not-read', describeError(error))
  } finally {
    room.busy = false
  }
}

/** What was told on this instance, where it follows on from what the room has; null: only the store knows. */
function toldInOrder(room: Room, last: number): { lastNumber: number; events: NumberedEvent[] } | null {
  const told = room.told.splice(0).filter((one) => one.number > last)
  const newest = told.at(-1)
  return newest && told.every((one, at) => one.number === last + 1 + at) ? { lastNumber: newest.number, events: told } : null
}

async function beginning(room: Room): Promise<{ lastNumber: number; events: NumberedEvent[] }> {
  return { lastNumber: await getLastNumber(room.id), events: [] }
}

/** `last`: where the room is. A browser that says it is further than that has nothing that can be followed: it gets the whole. */
async function bringUpToDate(room: Room, last: number, listener: Listener): Promise<void> {
  if (listener.number === last) return
  const missed = listener.number === null || listener.number > last ? null : await eventsFor(room, last, listener.number)
  if (missed === null) return sendWhole(listener)
  for (const { number, event } of missed) {
    listener.number = number
    const { participantId } = listener.scope
    if (event.kind === 'removed' && event.personId === participantId) return sayOver(listener, 'removed')
    if (!listener.send(message(null, { number, event: eventFor(event, participantId) }, number))) return
    if (event.kind === 'phase-moved' && event.phase === 'closed') return sayOver(listener, 'closed')
  }
}

/** The events after this number up to the room's last, or null where one of them is gone or they are too many. */
async function eventsFor(room: Room, last: number, after: number): Promise<NumberedEvent[] | null> {
  const atHand = room.atHand.filter((one) => one.number > after && one.number <= last)
  const found = atHand[0]?.number === after + 1 ? atHand : (await listEventsAfter(room.id, after)).events.filter((one) => one.number <= last)
  const whole = found.length === last - after && found.every((one, at) => one.number === after + 1 + at)
  return whole && found.length <= mostEventsAtOnce ? found : null
}

async function sendWhole(listener: Listener): Promise<void> {
  const found = await getRoom(listener.scope)
  if (!found?.board.people.some((one) => one.id === listener.scope.participantId)) return sayOver(listener, 'removed')
  const { board } = found
  listener.number = board.number
  listener.send(message('board', board, board.number))
  if (board.phase === 'closed') sayOver(listener, 'closed')
}

function sayOver(listener: Listener, why: 'closed' | 'removed'): void {
  listener.send(message('over', { why }, null))
  listener.end()
}

/** Keeps connections open, notes who is there, and tells where the facilitator came or went. */
async function beat(room: Room): Promise<void> {
  try {
    const at = now()
    const connected = new Set([...room.listeners].map((one) => one.scope.participantId))
    if (at.getTime() - room.seen >= seenEverySeconds * 1000) {
      room.seen = at.getTime()
      await noteSeen(room.id, [...connected])
    }
    const presence = JSON.stringify(presenceOf(await listSeen(room.id), connected, at))
    for (const listener of [...room.listeners]) {
      if (listener.presence !== presence) listener.send(`event: presence\ndata: ${presence}\n\n`)
      else listener.send(': here\n\n')
      listener.presence = presence
    }
  } catch (error) {
    log('live.no-beat', describeError(error))
    for (const listener of [...room.listeners]) listener.send(': here\n\n')
  }
}

/** Is the facilitator there, and how many are? By those who are connected here, and by signs of the others within the last three minutes. */
export function presenceOf({ facilitatorId, seen }: Awaited<ReturnType<typeof listSeen>>, connected: ReadonlySet<string>, at: Date) {
  const there = (one: { id: string; seenAt: Date }) => connected.has(one.id) || !hasVanished(one.seenAt.toISOString(), at.toISOString())
  return { facilitatorHere: seen.some((one) => one.id === facilitatorId && there(one)), here: seen.filter(there).length }
}
