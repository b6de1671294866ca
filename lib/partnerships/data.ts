import { demand } from '@/lib/access/scope'
import type { PartnershipScope, SignedInActor } from '@/lib/access/types'
import { reading } from '@/lib/platform/db'

/** The record with its winding up. */
export function getRecord(scope: PartnershipScope) {
  demand(scope, 'existence')
  return reading((from) => from.partnership.findUniqueOrThrow({ where: { id: scope.partnershipId }, include: { windUp: true } }))
}

/** Earlier wordings of the shared outcome, oldest first. */
export function listOutcomeWordings(scope: PartnershipScope) {
  demand(scope, 'record')
  return reading((from) => from.outcomeWording.findMany({ where: { partnershipId: scope.partnershipId }, orderBy: { until: 'asc' } }))
}

/** The partnerships that this person may see, by name, each with what a short line needs. */
export function listPartnerships(actor: SignedInActor) {
  return reading((from) =>
    from.partnership.findMany({
      where: { OR: [{ id: { in: actor.grants.map((grant) => grant.partnershipId) } }, { visibility: 'installation' }] },
      include: { windUp: true, rounds: { include: { reading: true, closure: true }, orderBy: { openedOn: 'asc' } } },
      orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }],
      take: 500,
    }),
  )
}
