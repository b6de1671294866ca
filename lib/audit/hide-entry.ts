import { noJson, type Transaction } from '@/lib/platform/db'

/**
 * Empties what the portfolio kept for these guardian angels, in the transaction that ends a grant or changes what is
 * released: what may be seen no more is not kept either. `changes` counts on, so that an entry in the making is not kept.
 */
export async function hideEntry(tx: Transaction, grantIds: readonly string[]): Promise<void> {
  const neutral = { entry: noJson, need: 99, stage: '', lastCheckInOn: '', nextReviewOn: '', dueOn: '' }
  await tx.grant.updateMany({ where: { id: { in: [...grantIds] } }, data: { ...neutral, changes: { increment: 1 } } })
}
