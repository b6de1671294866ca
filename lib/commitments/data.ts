import { maySee } from '@/lib/access/rules'
import { demand } from '@/lib/access/scope'
import type { PartnershipScope } from '@/lib/access/types'
import { reading } from '@/lib/platform/db'

const withOwner = {
  owner: { include: { person: { select: { name: true } }, partnershipAgency: { select: { name: true } } } },
  closure: true,
} as const

/** Commitments by due day, each with its owner and how it ended. */
export async function listCommitments(scope: PartnershipScope) {
  demand(scope, 'commitments')
  const commitments = await reading((from) =>
    from.commitment.findMany({ where: { partnershipId: scope.partnershipId }, include: withOwner, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] }),
  )
  if (maySee(scope, 'people')) return commitments
  // Whoever was given the commitments was not thereby given the names of the members.
  return commitments.map((one) => ({ ...one, owner: { ...one.owner, person: { name: 'A member' }, partnershipAgency: { name: '' } } }))
}

/** One commitment of this partnership, or null. */
export function getCommitment(scope: PartnershipScope, commitmentId: string) {
  demand(scope, 'commitments')
  return reading((from) => from.commitment.findFirst({ where: { id: commitmentId, partnershipId: scope.partnershipId }, include: withOwner }))
}
