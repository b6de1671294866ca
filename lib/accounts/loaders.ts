import 'server-only'
import { replyWith } from '@/lib/platform/reply'
import { getAccountInvitation, listAccounts, listOpenAccountInvitations } from './data'

/** A live invitation by its link, or null: unknown, used, ended and expired links are all alike. */
export async function loadInvitation(token: string) {
  const invitation = /^[A-Za-z0-9_-]{43}$/.test(token) ? await getAccountInvitation(token) : null
  if (!invitation) replyWith(404)
  return invitation
}

/** People who can sign in, and invitations on their way, for the administrator. */
export async function loadAccounts() {
  const [accounts, invitations] = await Promise.all([listAccounts(), listOpenAccountInvitations()])
  return { accounts, invitations }
}
