import type { Board, NumberedEvent } from '@/lib/retrospectives/types'
import type { Answer, Presence, Surroundings } from './live-room'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const mostMs = 15_000
const prefix = 'crossbrace-room-'
const since = '-since'
/** What was never sent is forgotten two days later: the room is over then. */
const keptMs = 48 * 3_600_000

/** A phone closes tabs by itself, so what is unsent is kept on the machine, beside the cookie that says who one is. Not for ever. */
function forgetOld(): void {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(prefix) || !key.endsWith(since) || Date.now() - Number(localStorage.getItem(key)) < keptMs) continue
    localStorage.removeItem(key)
    localStorage.removeItem(key.slice(0, -since.length))
  }
}

/** What a browser gives a room: the two addresses of the server, time, chance, and a place for what is unsent. */
export function browserAround(retrospectiveId: string, me: string): Surroundings {
  const base = `/api/retrospectives/${retrospectiveId}`
  const place = `${prefix}${retrospectiveId}-${me}`
  return {
    post: async (body): Promise<Answer> => {
      try {
        const response = await fetch(`${base}/acts`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(mostMs),
        })
        const { status } = response
        const wait = Number(response.headers.get('retry-after'))
        const told = (await response.json().catch(() => ({}))) as { number?: number; message?: string; errors?: Record<string, string> }
        return { status, ...told, ...(wait > 0 ? { waitSeconds: wait } : {}) }
      } catch {
        return null
      }
    },
    listen: (after, heard) => {
      const address = `${base}/events?after=${after}`
      const stream = new EventSource(address)
      const asking = new AbortController()
      const data = <T>(event: Event) => JSON.parse((event as MessageEvent<string>).data) as T
      stream.onopen = heard.open
      stream.onmessage = (event) => heard.event(data<NumberedEvent>(event))
      stream.addEventListener('board', (event) => heard.board(data<Board>(event)))
      stream.addEventListener('presence', (event) => heard.presence(data<Presence>(event)))
      stream.addEventListener('over', (event) => heard.over(data<{ why: 'closed' | 'removed' }>(event).why))
      stream.onerror = () => {
        const refused = stream.readyState === EventSource.CLOSED
        stream.close()
        if (!refused) return heard.lost(null)
        // An event source does not say with which status it was refused.
        fetch(address, { signal: asking.signal }).then(
          ({ status }) => {
            heard.lost(status)
            asking.abort()
          },
          () => heard.lost(null),
        )
      }
      return () => {
        stream.close()
        asking.abort()
      }
    },
    later: (what, ms) => {
      const timer = setTimeout(what, ms)
      return () => clearTimeout(timer)
    },
    newKey: () => [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => letters[byte % letters.length]).join(''),
    read: () => {
      try {
        forgetOld()
        return localStorage.getItem(place)
      } catch {
        return null
      }
    },
    write: (text) => {
      try {
        if (text === null) {
          localStorage.removeItem(place)
          localStorage.removeItem(`${place}${since}`)
        } else {
          localStorage.setItem(place, text)
          localStorage.setItem(`${place}${since}`, String(Date.now()))
        }
      } catch {
        // Full or forbidden: it is still in memory.
      }
    },
  }
}
