import { now } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/db'
import { derive } from '@/lib/platform/ids'

/** The account of an address, for signing in. */
export function getAccountByEmail(email: string) {
  return reading((from) => from.account.findUnique({ where: { email } }))
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
  const row = await reading((from) =>
    from.accountInvitation.findUnique({ where: { tokenHash: derive('account-invitation', secret) }, include: { partnership: { select: { name: true } } } }),
  )
  if (!row || row.acceptedAt !== null || row.endedAt !== null || row.expiresAt <= now()) return null
  return row
}
