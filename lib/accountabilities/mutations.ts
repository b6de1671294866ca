import type { PartnershipScope } from '@/lib/access/types'
import { refuseIfWoundUp } from '@/lib/partnerships/mutations'
import { inTransaction } from '@/lib/platform/db'
import type { AccountabilityInput } from './schema'

export type OwnAnswer = { outcome: 'done' } | { outcome: 'wound-up' | 'no-member' } | { outcome: 'stale'; theirs: Record<string, string> }

/**
 * Keeps what a member says of their own two accountabilities and limits. Whose it is comes from the gate and never from the
 * form, so nobody can write another's, not even the lead. Leaving all of it empty takes the entry away. No event is kept.
 */
export function saveOwnAccountability(scope: PartnershipScope, input: AccountabilityInput, seen: number, on: string): Promise<OwnAnswer> {
  return inTransaction(async (tx) => {
    if (await refuseIfWoundUp(tx, scope.partnershipId)) return { outcome: 'wound-up' }
    const membershipId = scope.ownMembershipId
    if (membershipId === null) return { outcome: 'no-member' }
    const stands = await tx.accountability.findUnique({ where: { membershipId } })
    if ((stands?.version ?? 0) !== seen) {
      const { reportsTo = '', agreedTime = '', agreedMandate = '', agreedRoom = '', adviceSignedBy = '', limits = '' } = stands ?? {}
      return { outcome: 'stale', theirs: { seen: String(stands?.version ?? 0), reportsTo, agreedTime, agreedMandate, agreedRoom, adviceSignedBy, limits } }
    }
    if (Object.values(input).every((words) => words === '')) {
      await tx.accountability.deleteMany({ where: { membershipId } })
      return { outcome: 'done' }
    }
    const row = { ...input, version: seen + 1, updatedOn: on }
    await tx.accountability.upsert({ where: { membershipId }, create: { membershipId, ...row }, update: row })
    return { outcome: 'done' }
  })
}
