import { endAllThrough } from '@/lib/namings/mutations'
import { recordEvent } from '@/lib/audit/record-event'
import { hideEntry } from '@/lib/audit/hide-entry'
import { tellOfAngelGone } from '@/lib/messages/tell-leads'
import { now, today } from '@/lib/platform/clock'
import { inTransaction, type Transaction } from '@/lib/platform/db'
import { fold } from '@/lib/platform/fold'
import { derive, newId, newSecret } from '@/lib/platform/ids'
import { forgetSettings, putSetting } from '@/lib/platform/settings'
import { hashPassword } from './passwords'

const invitationDays = 14

type NewAccount = { name: string; email: string; passwordHash: string; isAdministrator: boolean; isDemonstration?: boolean }

/** Makes a person who can sign in. The caller has checked that the address is free. */
export async function createAccount(tx: Transaction, account: NewAccount): Promise<{ personId: string; accountId: string }> {
  const person = await tx.person.create({
    data: { id: newId(), name: account.name, nameFolded: fold(account.name), email: account.email, createdAt: now() },
  })
  const row = await tx.account.create({
    data: {
      id: newId(),
      personId: person.id,
      email: account.email,
      passwordHash: account.passwordHash,
      isAdministrator: account.isAdministrator,
      isDemonstration: account.isDemonstration ?? false,
      createdAt: now(),
    },
  })
  return { personId: person.id, accountId: row.id }
}

/** First run: the first administrator and the address. Refused once there is an administrator, however two arrive at once. */
export async function createFirstAdministrator(input: {
  name: string
  email: string
  password: string
  origin: string
}): Promise<{ outcome: 'done'; accountId: string; personId: string } | { outcome: 'already-set-up' }> {
  const passwordHash = await hashPassword(input.password)
  const made = await inTransaction(async (tx) => {
    if ((await tx.account.count({ where: { isAdministrator: true } })) > 0) return { outcome: 'already-set-up' } as const
    const account = { name: input.name, email: input.email, passwordHash, isAdministrator: true }
    const { personId, accountId } = await createAccount(tx, account)
    await putSetting(tx, 'origin', input.origin)
    await tx.setting.deleteMany({ where: { key: 'first-run-code' } })
    await recordEvent(tx, { kind: 'installation.set-up', subject: personId, personId })
    return { outcome: 'done', accountId, personId } as const
  })
  forgetSettings()
  return made
}

/** Changes the address under which others reach this installation. */
export async function changeAddress(origin: string, byPersonId: string): Promise<void> {
  await inTransaction(async (tx) => {
    await putSetting(tx, 'origin', origin)
    await recordEvent(tx, { kind: 'installation.address-changed', subject: 'origin', personId: byPersonId })
  })
  forgetSettings()
}

/** Starts a session and returns its secret, which is kept nowhere. */
export async function startSession(accountId: string): Promise<string> {
  const secret = newSecret()
  const at = now()
  await inTransaction(async (tx) => {
    await tx.session.deleteMany({ where: { accountId, lastSeenAt: { lt: new Date(at.getTime() - 30 * 86_400_000) } } })
    await tx.session.create({ data: { id: newId(), tokenHash: derive('session', secret), accountId, createdAt: at, lastSeenAt: at } })
  })
  return secret
}

/** Ends one session at the server: its cookie is worth nothing from the next request on. */
export async function endSession(sessionId: string): Promise<void> {
  await inTransaction((tx) => tx.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: now() } }))
}

type Invited = {
  name: string
  email: string
  isAdministrator: boolean
  accountId?: string
  partnershipId?: string
  standing?: string
  membershipId?: string | null
  invitedById: string
}

/** A link to set a password, good for 14 days. Earlier open links for the same address and partnership end. Returns the secret, kept nowhere. */
export async function inviteAccount(tx: Transaction, invited: Invited): Promise<string> {
  const secret = newSecret()
  const at = now()
  await tx.accountInvitation.updateMany({
    where: { email: invited.email, partnershipId: invited.partnershipId ?? null, acceptedAt: null, endedAt: null },
    data: { endedAt: at },
  })
  const id = newId()
  await tx.accountInvitation.create({
    data: {
      id,
      tokenHash: derive('account-invitation', secret),
      name: invited.name,
      email: invited.email,
      isAdministrator: invited.isAdministrator,
      accountId: invited.accountId ?? null,
      partnershipId: invited.partnershipId ?? null,
      standing: invited.standing ?? null,
      membershipId: invited.membershipId ?? null,
      invitedById: invited.invitedById,
      createdAt: at,
      expiresAt: new Date(at.getTime() + invitationDays * 86_400_000),
    },
  })
  await recordEvent(tx, { kind: 'account.invited', subject: id, partnershipId: invited.partnershipId ?? null, personId: invited.invitedById })
  return secret
}

/** The same in a transaction of its own, for the administrator's form. */
export function inviteAccountOnce(invited: Invited): Promise<string> {
  return inTransaction((tx) => inviteAccount(tx, invited))
}

export type Acceptance = { outcome: 'done'; accountId: string } | { outcome: 'link-ended' } | { outcome: 'sign-in-first' } | { outcome: 'sign-out-first' }

/**
 * Sets the password behind an invitation link and gives the standing it carries. Where the address already has an
 * account, the invited person must be signed in to it (`signedInAccountId`): only a link that the administrator
 * made for it sets a new password.
 */
export async function acceptInvitation(input: {
  secret: string
  name: string
  password: string | null
  signedInAccountId: string | null
}): Promise<Acceptance> {
  const passwordHash = input.password === null ? null : await hashPassword(input.password)
  return inTransaction(async (tx) => {
    const at = now()
    const invitation = await tx.accountInvitation.findUnique({ where: { tokenHash: derive('account-invitation', input.secret) } })
    if (!invitation || invitation.acceptedAt || invitation.endedAt || invitation.expiresAt <= at) return { outcome: 'link-ended' }
    if (invitation.accountId) return setPassword(tx, invitation.id, invitation.accountId, passwordHash)
    const existing = await tx.account.findUnique({ where: { email: invitation.email } })
    let accountId: string
    let personId: string
    if (existing) {
      if (existing.id !== input.signedInAccountId || existing.disabledAt) return { outcome: 'sign-in-first' }
      accountId = existing.id
      personId = existing.personId
      if (invitation.isAdministrator) {
        await tx.account.update({ where: { id: accountId }, data: { isAdministrator: true } })
        await endAllThrough(tx, personId, invitation.invitedById)
      }
    } else {
      // Somebody signed in as another person must not make a second account on the way.
      if (input.signedInAccountId !== null) return { outcome: 'sign-out-first' }
      if (passwordHash === null) return { outcome: 'sign-in-first' }
      const made = await createAccount(tx, { name: input.name, email: invitation.email, passwordHash, isAdministrator: invitation.isAdministrator })
      accountId = made.accountId
      personId = made.personId
    }
    if (invitation.partnershipId && invitation.standing) {
      // The last lead stays lead whatever the link carries: else nobody could give access to the partnership any more.
      if (invitation.standing === 'lead' || !(await isLastLead(tx, invitation.partnershipId, personId))) {
        const before = await tx.grant.findMany({ where: { partnershipId: invitation.partnershipId, personId, endedAt: null } })
        await tx.grant.updateMany({ where: { partnershipId: invitation.partnershipId, personId, endedAt: null }, data: { endedAt: at } })
        await tx.grant.create({
          data: {
            id: newId(),
            partnershipId: invitation.partnershipId,
            personId,
            standing: invitation.standing,
            released: [],
            createdById: invitation.invitedById,
            createdAt: at,
          },
        })
        await hideEntry(
          tx,
          before.map((one) => one.id),
        )
        for (const grant of before) if (grant.standing === 'guardian-angel') await tellOfAngelGone(tx, grant, 'if-last', today())
      }
      if (invitation.membershipId) {
        // A place that somebody with an account has taken meanwhile stays theirs.
        await tx.membership.updateMany({
          where: { id: invitation.membershipId, partnershipId: invitation.partnershipId, person: { account: { is: null } } },
          data: { personId },
        })
        await tx.accountInvitation.updateMany({
          where: { membershipId: invitation.membershipId, id: { not: invitation.id }, acceptedAt: null, endedAt: null },
          data: { endedAt: at },
        })
      }
    }
    await tx.accountInvitation.update({ where: { id: invitation.id }, data: { acceptedAt: at } })
    await recordEvent(tx, { kind: 'account.invitation-accepted', subject: accountId, partnershipId: invitation.partnershipId, personId })
    return { outcome: 'done', accountId }
  })
}

async function isLastLead(tx: Transaction, partnershipId: string, personId: string): Promise<boolean> {
  const leads = await tx.grant.findMany({
    where: { partnershipId, standing: 'lead', endedAt: null, person: { account: { is: { disabledAt: null } } } },
    select: { personId: true },
  })
  return leads.length > 0 && leads.every((lead) => lead.personId === personId)
}

/** Gives an account the new password behind a link, and ends its sessions everywhere. */
async function setPassword(tx: Transaction, invitationId: string, accountId: string, passwordHash: string | null): Promise<Acceptance> {
  const account = await tx.account.findUnique({ where: { id: accountId } })
  if (!account || account.disabledAt || passwordHash === null) return { outcome: 'link-ended' }
  await tx.account.update({ where: { id: accountId }, data: { passwordHash } })
  await tx.session.updateMany({ where: { accountId, endedAt: null }, data: { endedAt: now() } })
  await tx.accountInvitation.update({ where: { id: invitationId }, data: { acceptedAt: now() } })
  await recordEvent(tx, { kind: 'account.password-set', subject: accountId, personId: account.personId })
  return { outcome: 'done', accountId }
}

/** A link with which somebody who forgot their password sets a new one. Returns it with the name, or null for an account that is not there. */
export function invitePasswordChange(accountId: string, byPersonId: string): Promise<{ name: string; secret: string } | null> {
  return inTransaction(async (tx) => {
    const account = await tx.account.findUnique({ where: { id: accountId }, include: { person: true } })
    if (!account || account.disabledAt) return null
    const secret = await inviteAccount(tx, { name: account.person.name, email: account.email, isAdministrator: false, accountId, invitedById: byPersonId })
    // Whoever holds the link could enter as this person, so the leads of their partnerships are told.
    const grants = await tx.grant.findMany({ where: { personId: account.personId, endedAt: null }, select: { partnershipId: true } })
    for (const { partnershipId } of grants)
      await recordEvent(tx, { kind: 'access.password-link', subject: account.personId, partnershipId, personId: byPersonId })
    return { name: account.person.name, secret }
  })
}

/** Switches an account off (ending its sessions at once) or on. The last administrator cannot be switched off. */
export async function switchAccount(accountId: string, on: boolean, byPersonId: string): Promise<'done' | 'last-administrator' | 'unknown'> {
  return inTransaction(async (tx) => {
    const account = await tx.account.findUnique({ where: { id: accountId } })
    if (!account) return 'unknown'
    if (!on && account.isAdministrator) {
      const others = await tx.account.count({ where: { isAdministrator: true, disabledAt: null, id: { not: accountId } } })
      if (others === 0) return 'last-administrator'
    }
    await tx.account.update({ where: { id: accountId }, data: { disabledAt: on ? null : now() } })
    if (!on) {
      await tx.session.updateMany({ where: { accountId, endedAt: null }, data: { endedAt: now() } })
      await tx.accountInvitation.updateMany({ where: { invitedById: account.personId, acceptedAt: null, endedAt: null }, data: { endedAt: now() } })
      const watched = await tx.grant.findMany({ where: { personId: account.personId, standing: 'guardian-angel', endedAt: null } })
      for (const grant of watched) await tellOfAngelGone(tx, grant, 'if-last', today())
    }
    await recordEvent(tx, { kind: on ? 'account.switched-on' : 'account.switched-off', subject: accountId, personId: byPersonId })
    return 'done'
  })
}

/** Ends an invitation link that was not used. */
export async function endAccountInvitation(invitationId: string, byPersonId: string): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.accountInvitation.updateMany({ where: { id: invitationId, acceptedAt: null, endedAt: null }, data: { endedAt: now() } })
    await recordEvent(tx, { kind: 'account.invitation-ended', subject: invitationId, personId: byPersonId })
  })
}
