import type { Actor, GrantableStanding, Releasable } from '@/lib/access/types'
import { now } from '@/lib/platform/clock'
import { inTransaction, reading } from '@/lib/platform/db'
import { derive } from '@/lib/platform/ids'
import { sessionIsAlive } from './rules'

const touchAfterMinutes = 5

/** The person behind a session secret, with all live grants, or anonymous. One read; notes "last seen" every five minutes. */
export async function getActor(sessionSecret: string): Promise<Actor> {
  const tokenHash = derive('session', sessionSecret)
  const session = await reading((from) =>
    from.session.findUnique({
      where: { tokenHash },
      include: { account: { include: { person: { include: { grants: { where: { endedAt: null } } } } } } },
    }),
  )
  const at = now()
  if (!session || !sessionIsAlive(session, session.account, at)) return { kind: 'anonymous' }
  if (at.getTime() - session.lastSeenAt.getTime() > touchAfterMinutes * 60_000) {
    // A page must not fail because "last seen" could not be written.
    await inTransaction((tx) => tx.session.updateMany({ where: { id: session.id, endedAt: null }, data: { lastSeenAt: at } })).catch(() => {})
  }
  const { person } = session.account
  return {
    kind: 'person',
    personId: person.id,
    accountId: session.accountId,
    sessionId: session.id,
    name: person.name,
    administrator: session.account.isAdministrator,
    grants: person.grants.map((grant) => ({
      partnershipId: grant.partnershipId,
      standing: grant.standing as GrantableStanding,
      released: grant.released as Releasable[],
    })),
  }
}

/** The account of an address, for signing in. */
export function getAccountByEmail(email: string) {
  return reading((from) => from.account.findUnique({ where: { email } }))
}

/** True while nobody can administer this installation. */
export async function hasNoAdministrator(): Promise<boolean> {
  return (await reading((from) => from.account.count({ where: { isAdministrator: true, disabledAt: null } }))) === 0
}

/** All accounts, for the administrator: names and addresses of people who sign in, nothing of their partnerships. */
export function listAccounts() {
  return reading((from) => from.account.findMany({ include: { person: true }, orderBy: { createdAt: 'asc' } }))
}

/** Invitations to set a password that are neither accepted, ended nor expired. */
export function listOpenAccountInvitations() {
  return reading((from) =>
    from.accountInvitation.findMany({
      where: { acceptedAt: null, endedAt: null, expiresAt: { gt: now() }, partnershipId: null },
      orderBy: { createdAt: 'asc' },
    }),
  )
}

/** A live invitation by the secret in its link, or null. */
export async function getAccountInvitation(secret: string) {
  const row = await reading((from) => from.accountInvitation.findUnique({ where: { tokenHash: derive('account-invitation', secret) }, include: { partnership: { select: { name: true } } } }))
  if (!row || row.acceptedAt !== null || row.endedAt !== null || row.expiresAt <= now()) return null
  return row
}

/** The sign-ins of the demonstration, in the order in which they were made. */
export function listDemonstrationAccounts() {
  return reading((from) =>
    from.account.findMany({ where: { isDemonstration: true, disabledAt: null }, include: { person: true }, orderBy: { createdAt: 'asc' } }),
  )
}
