import { liveGrant } from '@/lib/access/data'
import type { GrantableStanding, PartnershipScope, Releasable } from '@/lib/access/types'
import { inviteAccount } from '@/lib/accounts/mutations'
import { recordEvent } from '@/lib/audit/record-event'
import { tellOfAngelGone } from '@/lib/messages/tell-leads'
import { now, today } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/db'
import { hideEntry } from '@/lib/audit/hide-entry'

/** A link that gives somebody this standing once they have set a password (or signed in). Returns the secret, kept nowhere. */
export function inviteToPartnership(
  scope: PartnershipScope,
  invited: { name: string; email: string; standing: GrantableStanding; membershipId: string | null },
  byPersonId: string,
): Promise<string | 'no-such-member' | 'only-a-lead' | 'not-oneself'> {
  return inTransaction(async (tx) => {
    if (scope.standing === 'administrator-entered') {
      // They may give the partnership a lead again, and not themselves a way in.
      if (invited.standing !== 'lead') return 'only-a-lead'
      const own = await tx.account.findUnique({ where: { personId: byPersonId }, select: { email: true } })
      if (!own || own.email === invited.email) return 'not-oneself'
    }
    if (invited.membershipId) {
      const member = await tx.membership.findFirst({
        where: { id: invited.membershipId, partnershipId: scope.partnershipId },
        include: { person: { include: { account: true } } },
      })
      if (!member || member.person.account) return 'no-such-member'
    }
    return inviteAccount(tx, { ...invited, isAdministrator: false, partnershipId: scope.partnershipId, invitedById: byPersonId })
  })
}

/** Ends somebody's access, or a link on its way; their next request is refused. The last lead cannot be ended. */
export function endAccess(scope: PartnershipScope, id: string): Promise<'done' | 'last-lead' | 'not-found'> {
  return inTransaction(async (tx) => {
    const ended = await tx.accountInvitation.updateMany({
      where: { id, partnershipId: scope.partnershipId, acceptedAt: null, endedAt: null },
      data: { endedAt: now() },
    })
    if (ended.count > 0) return 'done'
    const grant = await tx.grant.findFirst({ where: { id, partnershipId: scope.partnershipId, endedAt: null } })
    if (!grant) return 'not-found'
    if (grant.standing === 'lead') {
      // One who cannot sign in could give nobody access.
      const signsIn = { account: { is: { disabledAt: null } } }
      const otherLeads = { partnershipId: scope.partnershipId, standing: 'lead', endedAt: null, person: signsIn }
      const others = await tx.grant.count({ where: { ...otherLeads, id: { not: id } } })
      if (others === 0) return 'last-lead'
    }
    await tx.grant.update({ where: { id }, data: { endedAt: now(), endedById: scope.personId } })
    await hideEntry(tx, [id])
    if (grant.standing === 'guardian-angel') await tellOfAngelGone(tx, grant, 'if-last', today())
    // Else they could come back by a link that they made for themselves.
    await tx.accountInvitation.updateMany({
      where: { partnershipId: scope.partnershipId, invitedById: grant.personId, acceptedAt: null, endedAt: null },
      data: { endedAt: now() },
    })
    await recordEvent(tx, { kind: 'access.ended', subject: grant.personId, partnershipId: scope.partnershipId, personId: scope.personId })
    return 'done'
  })
}

export type ReleaseAnswer = 'done' | 'not-found' | { stale: Releasable[] }

/**
 * Releases kinds of fact to a guardian angel, and takes back those not named. `seen` is what stood released when the
 * form was made; where another lead changed it since, nothing is done and their choice comes back. Each kind is kept once.
 */
export function release(scope: PartnershipScope, grantId: string, seen: readonly string[], released: Releasable[]): Promise<ReleaseAnswer> {
  return inTransaction(async (tx) => {
    const grant = await tx.grant.findFirst({ where: { id: grantId, partnershipId: scope.partnershipId, standing: 'guardian-angel', ...liveGrant() } })
    if (!grant) return 'not-found'
    const stands = grant.released as Releasable[]
    if ([...stands].sort().join(' ') !== [...seen].sort().join(' ')) return { stale: stands }
    await tx.grant.update({ where: { id: grantId }, data: { released: [...new Set(released)] } })
    await hideEntry(tx, [grantId])
    await recordEvent(tx, { kind: 'access.released', subject: grantId, partnershipId: scope.partnershipId, personId: scope.personId })
    return 'done'
  })
}
