import type { SignedInActor } from '@/lib/access/types'
import { recordEvent } from '@/lib/audit/record-event'
import { tellLeads } from '@/lib/messages/tell-leads'
import { now } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/db'
import { newId } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'
import { takeTry } from '@/lib/platform/rate-limits'
import { entryMinutes, mostTries, partnershipIn, triesMinutes } from './rules'
import type { EntryRefusal } from './words'

export type Entering = { outcome: 'done'; partnershipId: string } | { outcome: 'refused'; reason: EntryRefusal } | { outcome: 'wait'; seconds: number }

/**
 * Lets an administrator into one partnership for an hour, and tells its leads why. An address that names nothing and one
 * whose partnership is not there are told apart by nothing; tries are counted, right or wrong.
 */
export async function enterAsAdministrator(actor: SignedInActor, input: { address: string; reason: string; submissionKey: string }): Promise<Entering> {
  const seconds = await takeTry([{ kind: 'administrator-entry', subject: actor.accountId, most: mostTries }], triesMinutes)
  if (seconds !== null) return { outcome: 'wait', seconds }
  const { personId } = actor
  const id = partnershipIn(input.address) ?? 'nowhere'
  return inTransaction(async (tx): Promise<Entering> => {
    let why: EntryRefusal = 'nowhere'
    const entered = await once(tx, `entry ${personId} ${input.submissionKey}`, [id, input.reason], async () => {
      const partnership = await tx.partnership.findUnique({ where: { id }, select: { id: true } })
      if (!partnership) return null
      const at = now()
      why = 'named-already'
      if ((await tx.grant.count({ where: { partnershipId: id, personId, endedAt: null } })) > 0) return null
      why = 'entered-already'
      if ((await tx.administratorEntry.count({ where: { partnershipId: id, personId, endedAt: null, until: { gt: at } } })) > 0) return null
      const entryId = newId()
      await tx.administratorEntry.create({
        data: {
          id: entryId,
          partnershipId: id,
          personId,
          reason: input.reason,
          createdAt: at,
          until: new Date(at.getTime() + entryMinutes * 60_000),
          endedAt: null,
        },
      })
      await recordEvent(tx, { kind: 'access.administrator-entered', subject: entryId, partnershipId: id, personId })
      await tellLeads(tx, id, 'administrator-entered', entryId, { entryId })
      return entryId
    })
    return entered === null ? { outcome: 'refused', reason: why } : { outcome: 'done', partnershipId: id }
  })
}

/** The administrator goes before the hour is over. Only their own entry. */
export function endEntry(actor: SignedInActor, entryId: string): Promise<'done' | 'not-found'> {
  return inTransaction(async (tx) => {
    const entry = await tx.administratorEntry.findFirst({ where: { id: entryId, personId: actor.personId, endedAt: null } })
    if (!entry) return 'not-found'
    await tx.administratorEntry.update({ where: { id: entryId }, data: { endedAt: now() } })
    await recordEvent(tx, { kind: 'access.administrator-left', subject: entryId, partnershipId: entry.partnershipId, personId: actor.personId })
    return 'done'
  })
}
