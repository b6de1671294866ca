import 'server-only'
import type { z } from 'zod'
import { StoreUnavailable } from '@/lib/platform/errors'
import { describeError, log } from '@/lib/platform/log'
import { readAtMost } from '@/lib/platform/read-at-most'
import { cameFromHere } from '@/lib/platform/request'
import { configuredOrigin } from '@/lib/platform/settings'
import type { PageDoor, pageDoors } from './doors'
import { currentActor, proveParticipant } from './loaders'
import type { ParticipantScope } from './types'

type PostDoor = { [Door in PageDoor]: (typeof pageDoors)[Door]['who'] extends 'participant' ? Door : never }[PageDoor] & `/api/${string}`

/** What came of it: something to tell, or why not, in a word, in words, and by field. */
export type Told =
  | { told: Record<string, unknown> }
  | { refused: string; message: string; status: number; errors?: Record<string, string>; waitSeconds?: number }

const largest = 16 * 1024

/**
 * The one way in for what a page in a browser with JavaScript sends many times a minute: a line of JSON, asked the same
 * questions in the same order as a form (lib/access/define-action.ts). Answers in JSON, refusals with their true status.
 */
export function definePost<Schema extends z.ZodType>(
  door: PostDoor,
  definition: { schema: Schema; run: (input: z.output<Schema>, scope: ParticipantScope) => Promise<Told> },
) {
  return async function post(request: Request, { params }: { params: Promise<Record<string, string>> }): Promise<Response> {
    try {
      if (!(await cameFromHere(await configuredOrigin()))) {
        log('refused.origin', { door })
        return answer({ refused: 'origin', message: 'This was not sent from a page of this installation. Load the page again.', status: 403 })
      }
      const scope = await proveParticipant(await currentActor(), (await params).retrospectiveId ?? '')
      if (!scope) return answer({ refused: 'not-here', message: 'You are not in this retrospective any more, or it is over.', status: 410 })
      const body = await readAtMost(request.body, largest)
      if (body === null) return answer({ refused: 'too-large', message: 'This is too long. Make it shorter and send it again.', status: 413 })
      let sent: unknown
      try {
        sent = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
      } catch {
        return answer({ refused: 'unreadable', message: 'This could not be read. Load the page again.', status: 400 })
      }
      const parsed = definition.schema.safeParse(sent)
      if (!parsed.success) {
        const errors: Record<string, string> = {}
        for (const issue of parsed.error.issues) errors[String(issue.path.at(-1) ?? 'form')] ??= issue.message
        return answer({ refused: 'wrong', message: 'There is a problem', status: 422, errors })
      }
      return answer(await definition.run(parsed.data, scope))
    } catch (error) {
      if (error instanceof StoreUnavailable) {
        log('store.unavailable', { door })
        return answer({
          refused: 'busy',
          message: 'This could not be saved just now. Nothing was lost: send it again in a moment.',
          status: 503,
          waitSeconds: 2,
        })
      }
      log('action.failed', { door, ...describeError(error) })
      return answer({ refused: 'failed', message: 'Something went wrong on our side. Nothing was saved.', status: 500 })
    }
  }
}

function answer(outcome: Told): Response {
  if ('told' in outcome) return Response.json(outcome.told)
  const { refused, message, status, errors = {}, waitSeconds } = outcome
  return Response.json({ refused, message, errors }, { status, headers: waitSeconds === undefined ? {} : { 'retry-after': String(waitSeconds) } })
}
