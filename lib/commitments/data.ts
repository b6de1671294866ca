import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { reading } from '@/lib/platform/db'

const withOwner = {
  owner: { include: { person: { select: { name: true } }, partnershipAgency: { include: { agency: { select: { name: true } } } } } },
  closure: true,
} as const

/** Commitments by due day, each with its owner and how it ended. */
export function listCommitments(scope: PartnershipScope) {
  demand(scope, 'commitments')
  return reading((from) => from.commitment.findMany({ where: { partnershipId: scope.partnershipId }, include: withOwner, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] }))
}

/** One commitment of this partnership, or null. */
export function getCommitment(scope: PartnershipScope, commitmentId: string) {
  demand(scope, 'commitments')
  return reading((from) => from.commitment.findFirst({ where: { id: commitmentId, partnershipId: scope.partnershipId }, include: withOwner }))
}
