import 'server-only'
import { maySee } from '@/lib/access/rules'
import type { PartnershipScope } from '@/lib/access/types'
import { getIwiParticipation, getParticipationFacts } from './data'
import { looksAtParticipation } from './rules'

/** What is recorded of iwi and Māori participation, or null. */
export async function loadIwiParticipation(scope: PartnershipScope) {
  return getIwiParticipation(scope)
}

/** What is worth a look about it, on the record and before a round opens; nothing where it may not be seen. */
export async function loadParticipationLooks(scope: PartnershipScope, opening = false) {
  return !maySee(scope, 'participation') ? [] : looksAtParticipation(await getParticipationFacts(scope), opening)
}
