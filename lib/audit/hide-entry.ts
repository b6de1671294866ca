import { noJson, type Prisma, type Transaction } from '@/lib/platform/db'

/**
 * Empties what the portfolio kept for these guardian angels, in the transaction that ends a grant or changes what is
 * released: what may be seen no more is not kept either. `changes` counts on, so that an entry in the making is not kept.
 */
export async function hideEntry(tx: Transaction, grantIds: readonly string[]): Promise<void> {
  await empty(tx, { id: { in: [...grantIds] } })
}

/** The same for all guardian angels of a partnership, whose lead opens it to others here, or closes it. */
export async function hideEntriesOf(tx: Transaction, partnershipId: string): Promise<void> {
  await empty(tx, { partnershipId, standing: 'guardian-angel', endedAt: null })
}

/** The same where a partnership is open to the managers of its agencies, and it has changed who these are: there, or for one person. */
export async function hideFromManagers(tx: Transaction, where: { partnershipId: string } | { personId: string }): Promise<void> {
  await empty(tx, { ...where, standing: 'guardian-angel', endedAt: null, partnership: { visibility: 'agencies' } })
}

async function empty(tx: Transaction, where: Prisma.GrantWhereInput): Promise<void> {
  const neutral = { entry: noJson, need: 99, stage: '', lastCheckInOn: '', nextReviewOn: '', dueOn: '' }
  await tx.grant.updateMany({ where, data: { ...neutral, changes: { increment: 1 } } })
}
