import type { PartnershipScope } from '@/lib/access/types'
import { inTransaction } from '@/lib/platform/db'

/** Puts a partnership on this angel's own watch list, or takes it off. Nobody else sees it, so no event is noted. */
export async function watch(scope: PartnershipScope, watched: boolean, day: string): Promise<void> {
  const { partnershipId, personId } = scope
  if (personId === null) return
  await inTransaction((tx) =>
    tx.grant.updateMany({ where: { partnershipId, personId, standing: 'guardian-angel', endedAt: null }, data: { watchedOn: watched ? day : null } }),
  )
}
