import 'server-only'
import { StoreUnavailable } from '@/lib/platform/errors'
import { describeError, log } from '@/lib/platform/log'
import { leadOn, plainAnswer } from '@/lib/platform/plain-answer'
import { type PageDoor, pageDoors } from './doors'
import { currentActor, provePartnership } from './loaders'
import { noteOpened } from './note-viewings'
import { mayDo, maySee } from './rules'
import type { Act, FactKind, PartnershipScope } from './types'

type PartnershipDoor = { [Door in PageDoor]: (typeof pageDoors)[Door]['who'] extends 'partnership' ? Door : never }[PageDoor]

const nothingHere = () => plainAnswer(404, 'There is nothing here', 'This address leads nowhere, or to something that you may not see.')

/**
 * The one way out for a file of a partnership: the same questions as for a page, and the same answer to whoever may not
 * see it as for what is not there (null from `run`). `run` gives the file, or the answer to send.
 */
export function defineDownload(door: PartnershipDoor, run: (scope: PartnershipScope, params: Record<string, string>) => Promise<Response | null>) {
  return async function get(_request: Request, { params }: { params: Promise<Record<string, string>> }): Promise<Response> {
    try {
      const named = await params
      const partnershipId = named.partnershipId ?? ''
      const actor = await currentActor()
      if (actor.kind === 'anonymous') return leadOn(`/sign-in?next=${encodeURIComponent(`/partnerships/${partnershipId}`)}`, 307)
      const scope = await provePartnership(actor, partnershipId)
      const need: { see?: FactKind; do?: Act } = pageDoors[door]
      if (!scope || (need.see && !maySee(scope, need.see)) || (need.do && !mayDo(scope, need.do))) return nothingHere()
      const file = await run(scope, named)
      if (!file) return nothingHere()
      await noteOpened(door, [scope])
      return file
    } catch (error) {
      if (error instanceof StoreUnavailable) return plainAnswer(503, 'This is not available just now', 'Nothing was lost. Wait a moment, then load it again.')
      log('download.failed', { door, ...describeError(error) })
      return plainAnswer(500, 'Something went wrong', 'Go back and try again.')
    }
  }
}
