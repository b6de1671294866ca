import { recordEvent } from '@/lib/audit/record-event'
import { inTransaction } from '@/lib/platform/db'
import { derive, newId, newSecret } from '@/lib/platform/ids'

/** A secret address for this person's calendar; the one before ends. The secret is returned and kept nowhere. */
export function makeFeed(personId: string, day: string): Promise<string> {
  return inTransaction(async (tx) => {
    const token = newSecret()
    const id = newId()
    await tx.calendarFeed.updateMany({ where: { personId, endedOn: null }, data: { endedOn: day } })
    await tx.calendarFeed.create({ data: { id, tokenHash: derive('calendar', token), personId, createdOn: day, endedOn: null } })
    await recordEvent(tx, { kind: 'calendar.address-made', subject: id, personId })
    return token
  })
}

/** Ends this person's calendar address: it leads nowhere from now on. */
export function endFeed(personId: string, day: string): Promise<void> {
  return inTransaction(async (tx) => {
    const open = await tx.calendarFeed.findMany({ where: { personId, endedOn: null }, select: { id: true } })
    await tx.calendarFeed.updateMany({ where: { personId, endedOn: null }, data: { endedOn: day } })
    for (const { id } of open) await recordEvent(tx, { kind: 'calendar.address-ended', subject: id, personId })
  })
}
