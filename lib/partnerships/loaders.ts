import 'server-only'
import type { PartnershipScope, SignedInActor } from '@/lib/access/types'
import { newSubmissionKey } from '@/lib/platform/once'
import { wasRefused } from '@/lib/platform/reply'
import { listAsForGate } from '@/lib/access/data'
import { noteOpened } from '@/lib/access/note-viewings'
import { maySee, viewOf } from '@/lib/access/rules'
import { publishRounds } from '@/lib/readings/data'
import { findPartnerships, getRecord, listOutcomeWordings, listPartnerships, longestList } from './data'

/** The record, for every page of the partnership. */
export async function loadRecord(scope: PartnershipScope) {
  return getRecord(scope)
}

/** Earlier wordings of the shared outcome. */
export async function loadOutcomeWordings(scope: PartnershipScope) {
  return listOutcomeWordings(scope)
}

/** True while the page is the answer to a form that was refused, sent without JavaScript. */
export function loadWasRefused(): boolean {
  return wasRefused()
}

/** A fresh key for a form, so that sending it twice makes one row. */
export function loadSubmissionKey(): string {
  return newSubmissionKey()
}

/**
 * The partnerships this person may see, each with its readings only where that kind of fact may be seen; those that a
 * search finds, where there is one, with the agencies that it found. `more`: there are more than a list shows.
 */
export async function loadPartnerships(actor: SignedInActor, words: readonly string[] = []) {
  const search = words.length > 0 ? await findPartnerships(actor, words) : null
  const list = await listPartnerships(actor, search && [...search.found.keys()])
  const known = await listAsForGate(actor.personId, list.partnerships)
  const partnerships = list.partnerships.flatMap((partnership) => {
    const forRules = known.get(partnership.id)
    if (!forRules) return []
    const view = viewOf(actor, forRules)
    const [session] = maySee(view, 'together') ? partnership.consensusSessions : []
    return {
      id: partnership.id,
      name: partnership.name,
      purpose: partnership.purpose,
      agenciesFound: search?.found.get(partnership.id) ?? [],
      invented: partnership.invented,
      woundUpOn: partnership.windUp?.on ?? null,
      standing: view.standing,
      byAgency: view.byAgency,
      roundOpen: maySee(view, 'response-count') && partnership.rounds.some((round) => round.openFor !== null),
      rounds: maySee(view, 'reading') ? publishRounds(partnership.rounds) : null,
      session: session ?? null,
    }
  })
  // An angel learns from the list what was released: that is looking, too.
  await noteOpened(
    '/partnerships',
    partnerships.map((one) => ({ partnershipId: one.id, personId: actor.personId, standing: one.standing, byAgency: one.byAgency })),
  )
  return { partnerships, more: list.more || (search?.more ?? false), longestList }
}
