import { now } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/db'
import { leaseMs, mayTake } from './rules'

/** Takes or renews a lease. False: another instance has it. */
export function takeLease(name: string, holder: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    const at = now()
    const lease = await tx.lease.findUnique({ where: { name } })
    if (!mayTake(lease, holder, at)) return false
    const until = new Date(at.getTime() + leaseMs)
    await tx.lease.upsert({ where: { name }, create: { name, holder, until }, update: { holder, until } })
    return true
  })
}

/** Gives a lease back at a clean end, so that another instance need not wait. */
export async function giveLeaseBack(name: string, holder: string): Promise<void> {
  await inTransaction((tx) => tx.lease.updateMany({ where: { name, holder }, data: { until: now() } }))
}
