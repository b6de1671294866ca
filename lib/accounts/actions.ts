'use server'

import { defineAction } from '@/lib/access/define-action'
import { currentActor } from '@/lib/access/loaders'
import { visitorAddress } from '@/lib/platform/request'
import { forgetSessionCookie, signInWith } from '@/lib/platform/session'
import { wakeSender } from '@/lib/platform/wake'
import type { ShownLink } from './types'
import { acceptInvitation, endAccountInvitation, endSession, inviteAccountOnce, invitePasswordChange, startSession, switchAccount } from './mutations'
import { loadInvitation } from './loaders'
import { refusePassword } from './rules'
import { acceptForm, inviteForm, rowForm, signInForm, switchForm } from './schema'
import { checkSignIn } from './sign-in'
import { passwordRefusalWords } from './words'

/** A place inside this installation, or the first page, which leads on to where this person begins. Never another site's address. */
function safePath(next: string | undefined): string {
  return next && /^\/(?![/\\])[\w\-/?=&%.]*$/.test(next) ? next : '/'
}

export const signInAction = defineAction('signInAction', {
  schema: signInForm,
  run: async (input) => {
    const answer = await checkSignIn(input.email, input.password, await visitorAddress())
    if (answer.outcome === 'too-many-tries') {
      return { refused: `Too many tries. Wait ${Math.ceil(answer.waitSeconds / 60)} minutes, then try again.`, status: 429 }
    }
    if (answer.outcome === 'does-not-fit') return { refused: 'The email address and the password do not fit together.', status: 401 }
    if (!(await signInWith(() => startSession(answer.accountId)))) {
      return { refused: 'The password is right, but signing in did not work. Try again, and tell the administrator if it stays so.', status: 500 }
    }
    return { redirect: safePath(input.next) }
  },
})

export const signOutAction = defineAction('signOutAction', {
  schema: rowForm.partial(),
  run: async (_input, { actor }) => {
    if (actor.kind === 'person') await endSession(actor.sessionId)
    await forgetSessionCookie()
    return { redirect: '/sign-in?out=1' }
  },
})

const linkEnded = 'This link has ended or was used already. Ask for a new one.'

export const acceptInvitationAction = defineAction('acceptInvitationAction', {
  schema: acceptForm,
  run: async (input) => {
    const actor = await currentActor()
    const signedInAccountId = actor.kind === 'person' ? actor.accountId : null
    const password = input.password || null
    const invitation = await loadInvitation(input.linkSecret)
    if (!invitation) return { refused: linkEnded, status: 410 }
    if (signedInAccountId === null || invitation.accountId) {
      const errors: Record<string, string> = {}
      if (input.name === '' && !invitation.accountId) errors.name = 'Enter your name'
      const weak = refusePassword(password ?? '', [input.name, invitation.name, invitation.email])
      if (weak) errors.password = passwordRefusalWords[weak]
      if (Object.keys(errors).length > 0) return { refused: 'There is a problem', errors }
    }
    const answer = await acceptInvitation({ secret: input.linkSecret, name: input.name, password, signedInAccountId })
    if (answer.outcome === 'link-ended') return { refused: linkEnded, status: 410 }
    if (answer.outcome === 'sign-out-first') {
      return { refused: 'You are signed in as somebody else than the invitation was made out for. Sign out, then open the link again.', status: 409 }
    }
    if (answer.outcome === 'sign-in-first') {
      return { refused: 'There is already an account for this email address. Sign in to it first, then open the link again.', status: 409 }
    }
    if (signedInAccountId === null || invitation.accountId) await signInWith(() => startSession(answer.accountId))
    return { redirect: '/partnerships' }
  },
})

export const inviteAccountAction = defineAction('inviteAccountAction', {
  schema: inviteForm,
  run: async (input, { actor }) => {
    const secret = await inviteAccountOnce({
      name: input.name,
      email: input.email,
      isAdministrator: input.administrator === 'yes',
      invitedById: actor.personId,
    })
    return { show: { name: input.name, path: `/join/${secret}` } satisfies ShownLink }
  },
})

export const invitePasswordChangeAction = defineAction('invitePasswordChangeAction', {
  schema: rowForm,
  run: async (input, { actor }) => {
    const made = await invitePasswordChange(input.id, actor.personId)
    if (!made) return { refused: 'There is no such account, or it is switched off.', status: 404 }
    return { show: { name: made.name, path: `/join/${made.secret}` } satisfies ShownLink }
  },
})

export const endAccountInvitationAction = defineAction('endAccountInvitationAction', {
  schema: rowForm,
  run: async (input, { actor }) => {
    await endAccountInvitation(input.id, actor.personId)
    return { redirect: '/administration' }
  },
})

export const switchAccountAction = defineAction('switchAccountAction', {
  schema: switchForm,
  run: async (input, { actor }) => {
    const answer = await switchAccount(input.id, input.to === 'on', actor.personId)
    if (answer === 'last-administrator') return { refused: 'This is the last administrator. Make somebody else one first.', status: 409 }
    if (answer === 'unknown') return { refused: 'There is no such account.', status: 404 }
    wakeSender()
    return { redirect: '/administration' }
  },
})
