import 'server-only'
import { StoreUnavailable } from '@/lib/platform/errors'
import { describeError, log } from '@/lib/platform/log'
import type { PageDoor, pageDoors } from './doors'
import { currentActor, proveParticipant } from './loaders'
import type { ParticipantScope } from './types'

type StreamDoor = { [Door in PageDoor]: (typeof pageDoors)[Door]['who'] extends 'participant' ? Door : never }[PageDoor] & `/api/${string}`

const none = (status: number) => new Response(null, { status })

/**
 * The one way out for a stream of events of a retrospective: the same question as for its page, and for whoever is not in
 * it the same answer as for one that is not there. 204 tells a browser not to come back. `open` gives the stream from the
 * last number that the browser has, or null where it holds too many open already.
 */
export function defineStream(
  door: StreamDoor,
  open: (scope: ParticipantScope, after: number | null, gone: AbortSignal) => Promise<ReadableStream<Uint8Array> | null>,
) {
  return async function get(request: Request, { params }: { params: Promise<Record<string, string>> }): Promise<Response> {
    try {
      const scope = await proveParticipant(await currentActor(), (await params).retrospectiveId ?? '')
      if (!scope) return none(404)
      const stream = await open(scope, lastNumberOf(request), request.signal)
      if (stream === null) return none(429)
      return new Response(stream, {
        headers: {
          'content-type': 'text/event-stream; charset=utf-8',
          // "no-transform": pressed together, events would wait for one another. The last is for proxies that gather.
          'cache-control': 'private, no-store, no-transform',
          'x-accel-buffering': 'no',
        },
      })
    } catch (error) {
      if (error instanceof StoreUnavailable) return none(503)
      log('stream.failed', { door, ...describeError(error) })
      return none(500)
    }
  }
}

/** What the browser saw last: it says so itself when it comes back; the page says it the first time. */
function lastNumberOf(request: Request): number | null {
  const said = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after') ?? ''
  return /^\d{1,9}$/.test(said) ? Number(said) : null
}
