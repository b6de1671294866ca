import { addDays } from '@/lib/platform/days'
import type { Transaction } from '@/lib/platform/db'
import { linkDaysAfterClosing } from './rules'

/** Deletes the links of rounds that closed more than 90 days ago: nothing of them is needed any more. */
export async function forgetOldLinks(tx: Transaction, today: string): Promise<number> {
  const before = addDays(today, -linkDaysAfterClosing)
  const gone = await tx.invitationLink.deleteMany({ where: { invitation: { round: { closure: { closedOn: { lt: before } } } } } })
  return gone.count
}
