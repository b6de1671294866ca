import 'server-only'
import type { PartnershipScope, SignedInActor } from '@/lib/access/types'
import { newSubmissionKey } from '@/lib/platform/once'
import { maySee, standingOf } from '@/lib/access/rules'
import { publishRounds } from '@/lib/readings/data'
import { getRecord, listOutcomeWordings, listPartnerships } from './data'

/** The record, for every page of the partnership. */
export async function loadRecord(scope: PartnershipScope) {
  return getRecord(scope)
}

/** Earlier wordings of the shared outcome. */
export async function loadOutcomeWordings(scope: PartnershipScope) {
  return listOutcomeWordings(scope)
}

/** A fresh key for a form, so that sending it twice makes one row. */
export function loadSubmissionKey(): string {
  return newSubmissionKey()
}

/** The partnerships this person may see, each with its readings only where that kind of fact may be seen. */
export async function loadPartnerships(actor: SignedInActor) {
  return (await listPartnerships(actor)).map((partnership) => {
    const { standing, grant } = standingOf(actor, partnership)
    const sees = maySee({ standing, released: grant?.released ?? [], personId: actor.personId }, 'reading')
    return {
      id: partnership.id,
      name: partnership.name,
      invented: partnership.invented,
      woundUpOn: partnership.windUp?.on ?? null,
      standing,
      roundOpen:
        maySee({ standing, released: grant?.released ?? [], personId: actor.personId }, 'response-count') &&
        partnership.rounds.some((round) => round.openFor !== null),
      rounds: sees ? publishRounds(partnership.rounds) : null,
    }
  })
}
