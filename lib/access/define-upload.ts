import 'server-only'
import type { z } from 'zod'
import { StoreUnavailable } from '@/lib/platform/errors'
import { describeError, log } from '@/lib/platform/log'
import { leadOn, plainAnswer } from '@/lib/platform/plain-answer'
import { readAtMost } from '@/lib/platform/read-at-most'
import { noteForm } from '@/lib/platform/reply'
import { cameFromHere } from '@/lib/platform/request'
import { configuredOrigin } from '@/lib/platform/settings'
import { pageDoors } from './doors'
import { currentActor, provePartnership } from './loaders'
import { mayDo } from './rules'
import type { PartnershipScope } from './types'

/** Doors at which files are taken: route handlers whose need is an act. */
type UploadDoor = { [Door in keyof typeof pageDoors]: (typeof pageDoors)[Door] extends { do: string } ? Door : never }[keyof typeof pageDoors] &
  `/api/${string}`

/** What went wrong before the file was looked at. */
export type UploadFault = 'too-large' | 'unreadable' | 'busy'
export type SentFile = { name: string; bytes: Uint8Array }

type Definition<Schema extends z.ZodType> = {
  /** The address's parts and the form's text fields. */
  schema: Schema
  /** The largest file, in bytes. */
  largest: number
  /** The page of the form, which says why a file was not taken. */
  formPage: (params: Record<string, string>, fault: UploadFault) => string
  run: (input: z.output<Schema>, file: SentFile | null, scope: PartnershipScope) => Promise<{ redirect: string } | { refused: string; status: number }>
}

/** What a form adds round its file. */
const roomForFields = 64 * 1024
/** Files are held in memory while they are looked at. */
const mostAtOnce = 3
const shared = ((globalThis as Record<symbol, unknown>)[Symbol.for('crossbrace.uploads')] ??= { underWay: 0 }) as { underWay: number }

/**
 * The one way in for a form with a file. The framework holds the bodies of its own actions to 1 MB and gives route
 * handlers no check at all, so this one asks what defineAction asks, in the same order: where it came from, who sends
 * it, and whether they may. Only then does it read what was sent, piece by piece, never more than may be sent.
 */
export function defineUpload<Schema extends z.ZodType>(door: UploadDoor, definition: Definition<Schema>) {
  return async function post(request: Request, { params }: { params: Promise<Record<string, string>> }): Promise<Response> {
    noteForm()
    const named = await params
    try {
      const passed = await pass(door, named.partnershipId ?? '')
      if (passed instanceof Response) return passed
      if (shared.underWay >= mostAtOnce) return leadOn(definition.formPage(named, 'busy'), 303)
      shared.underWay += 1
      try {
        return await take(request, named, definition, passed)
      } finally {
        shared.underWay -= 1
      }
    } catch (error) {
      if (error instanceof StoreUnavailable) {
        log('store.unavailable', { door })
        return plainAnswer(
          503,
          'This could not be saved just now',
          'The store is busy or out of reach. Nothing was lost. Go back, and send the file again in a moment.',
        )
      }
      log('action.failed', { door, ...describeError(error) })
      return plainAnswer(500, 'Something went wrong', 'Nothing was saved. Go back and try again.')
    }
  }
}

async function pass(door: UploadDoor, partnershipId: string): Promise<PartnershipScope | Response> {
  if (!(await cameFromHere(await configuredOrigin()))) {
    log('refused.origin', { door })
    return plainAnswer(
      403,
      'This was not sent from here',
      'The form was not sent from a page of this installation. Open the page again from its own address and send it once more.',
    )
  }
  const actor = await currentActor()
  if (actor.kind === 'anonymous') {
    return plainAnswer(401, 'You are signed out', 'Nothing was saved. Sign in in another tab, then go back and send the file again.')
  }
  const scope = await provePartnership(actor, partnershipId)
  if (!scope) return plainAnswer(404, 'There is nothing here', 'There is no such partnership, or you may not see it.')
  if (!mayDo(scope, pageDoors[door].do)) {
    return plainAnswer(403, 'You may not do this', 'Your part in this partnership does not let you do this. Ask its collaboration lead.')
  }
  return scope
}

async function take<Schema extends z.ZodType>(
  request: Request,
  named: Record<string, string>,
  definition: Definition<Schema>,
  scope: PartnershipScope,
): Promise<Response> {
  const body = await readAtMost(request.body, definition.largest + roomForFields)
  if (body === null) return leadOn(definition.formPage(named, 'too-large'), 303)
  let form: FormData
  try {
    form = await new Response(body, { headers: { 'content-type': request.headers.get('content-type') ?? '' } }).formData()
  } catch {
    return leadOn(definition.formPage(named, 'unreadable'), 303)
  }
  const typed = Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  const parsed = definition.schema.safeParse({ ...typed, ...named })
  if (!parsed.success) return leadOn(definition.formPage(named, 'unreadable'), 303)
  const sent = form.get('file')
  // A form sent with nothing chosen carries a file without a name.
  const file = sent instanceof File && (sent.name !== '' || sent.size > 0) ? { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) } : null
  const outcome = await definition.run(parsed.data, file, scope)
  return 'redirect' in outcome ? leadOn(outcome.redirect, 303) : plainAnswer(outcome.status, 'This was not saved', outcome.refused)
}
