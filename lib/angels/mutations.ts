import type { PartnershipScope } from '@/lib/access/types'
import { recordEvent } from '@/lib/audit/record-event'
import { hideEntry } from '@/lib/audit/hide-entry'
import { tellOfAngelGone } from '@/lib/messages/tell-leads'
import { now, today } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/db'

/** A guardian angel steps back: from the next request on they see nothing. What they hand over stays for the leads, who are told. */
export function stepBack(scope: PartnershipScope, input: { handOver: string; successor: string }): Promise<'done' | 'not-found'> {
  const { partnershipId, personId } = scope
  return inTransaction(async (tx) => {
    const grant = await tx.grant.findFirst({ where: { partnershipId, personId: personId ?? '', standing: 'guardian-angel', endedAt: null } })
    if (!grant || personId === null) return 'not-found'
    await tx.grant.updateMany({
      where: { partnershipId, personId, standing: 'guardian-angel', endedAt: null },
      data: { endedAt: now(), endedById: personId, ...input },
    })
    await hideEntry(tx, [grant.id])
    await recordEvent(tx, { kind: 'access.stepped-back', subject: grant.id, partnershipId, personId })
    await tellOfAngelGone(tx, grant, 'always', today())
    return 'done'
  })
}
