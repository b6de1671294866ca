import 'server-only'
import { now, today } from '@/lib/platform/clock'
import { inOneStatement } from '@/lib/platform/db'
import { StoreUnavailable } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { asksForHeadOnly, isFetchedBeforehand, replyWith } from '@/lib/platform/reply'
import type { PageDoor } from './doors'
import { isNoted } from './rules'
import type { PartnershipScope, SignedInActor } from './types'

export type NewViewing = { partnershipId: string; personId: string; standing: string; what: PageDoor }

type Seen = Pick<PartnershipScope, 'partnershipId' | 'personId' | 'standing' | 'byAgency'>

/** So many rows go into one statement: each has eight values, and PostgreSQL takes 65,535. */
const mostAtOnce = 1000

/**
 * Notes what was opened, before it is shown: one row for each person, kind of page and day, which counts. One statement
 * for up to a thousand rows. Fails closed: where it cannot be written, nothing is shown.
 */
export async function noteViewings(viewings: readonly NewViewing[]): Promise<void> {
  const at = now()
  const on = today()
  // One statement must not name the same row twice.
  const rows = [...new Map(viewings.map((one) => [`${one.partnershipId} ${one.personId} ${one.what}`, one])).values()]
  try {
    for (let from = 0; from < rows.length; from += mostAtOnce) {
      const part = rows.slice(from, from + mostAtOnce)
      await inOneStatement(
        `INSERT INTO "Viewing" ("id", "partnershipId", "personId", "standing", "what", "on", "times", "lastAt")
         VALUES ${part.map(() => '(?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}
         ON CONFLICT ("partnershipId", "personId", "what", "on")
         DO UPDATE SET "times" = "Viewing"."times" + 1, "lastAt" = excluded."lastAt", "standing" = excluded."standing"`,
        part.flatMap((one) => [newId(), one.partnershipId, one.personId, one.standing, one.what, on, 1, at]),
      )
    }
  } catch (error) {
    replyWith(503)
    throw error instanceof StoreUnavailable ? error : new StoreUnavailable(error)
  }
}

/** Notes that a page or file was opened, where the standing is one of those that the lead is told of. */
export function noteOpened(door: PageDoor, seen: readonly Seen[]): Promise<void> {
  return note(
    seen.flatMap(({ partnershipId, personId, standing, byAgency = false }) =>
      isNoted({ standing, byAgency }) && personId !== null ? [{ partnershipId, personId, standing, what: door }] : [],
    ),
  )
}

/** Notes that a guardian angel was shown these partnerships on a page over many of them. */
export function noteListed(door: PageDoor, { personId }: SignedInActor, partnershipIds: readonly string[]): Promise<void> {
  return note(partnershipIds.map((partnershipId) => ({ partnershipId, personId, standing: 'guardian-angel', what: door })))
}

async function note(noted: readonly NewViewing[]): Promise<void> {
  // The head alone shows nothing.
  if (noted.length === 0 || asksForHeadOnly()) return
  // What is fetched beforehand may never be read, so it is not counted; and not given either, or it would be a way around the log.
  if (isFetchedBeforehand()) {
    replyWith(503)
    throw new StoreUnavailable()
  }
  await noteViewings(noted)
}
