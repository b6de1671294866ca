import { liveGrant } from '@/lib/access/data'
import type { Transaction } from '@/lib/platform/db'
import { queue } from './queue'
import type { About, MessageKind } from './types'

/** Puts one message for each lead who can sign in into the outbox. `reason` names why, so that each gets it once. */
export async function tellLeads(tx: Transaction, partnershipId: string, kind: MessageKind, reason: string, about: About): Promise<void> {
  const leads = await tx.grant.findMany({
    where: { partnershipId, standing: 'lead', endedAt: null, person: { account: { is: { disabledAt: null } } } },
    select: { personId: true, person: { select: { name: true, account: { select: { email: true } } } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  await queue(
    tx,
    leads.map(({ personId, person }) => ({
      key: `${kind} ${reason} ${personId}`,
      kind,
      partnershipId,
      personId,
      to: { name: person.name, address: person.account?.email ?? '' },
      about,
    })),
  )
}

/**
 * Tells the leads that a guardian angel has gone: always where `told` says so (they stepped back), else where it was the last
 * one who can sign in. Called after the grant was ended or the account was switched off, in the same transaction.
 */
export async function tellOfAngelGone(tx: Transaction, grant: { id: string; partnershipId: string }, told: 'always' | 'if-last', day: string): Promise<void> {
  const others = await tx.grant.count({
    where: { partnershipId: grant.partnershipId, standing: 'guardian-angel', ...liveGrant(), person: { account: { is: { disabledAt: null } } } },
  })
  if (told === 'if-last' && others > 0) return
  await tellLeads(tx, grant.partnershipId, 'angel-gone', `${grant.id} ${day}`, { grantId: grant.id })
}
