import { LinkLeadsNowhere } from '@/components/shell/link-leads-nowhere'
import { PageFrame } from '@/components/shell/page-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { enterPublic } from '@/lib/access/loaders'
import { grantWords } from '@/lib/access/words'
import type { GrantableStanding } from '@/lib/access/types'
import { acceptInvitationAction } from '@/lib/accounts/actions'
import { loadInvitation } from '@/lib/accounts/loaders'

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const actor = await enterPublic('/join/[token]')
  const invitation = await loadInvitation(token)
  if (!invitation) return <LinkLeadsNowhere actor={actor} />
  if (invitation.accountId) {
    return (
      <PageFrame actor={actor}>
        <h1>Set a new password</h1>
        <p className="lede mb-8 mt-2">For {invitation.email}. You are then signed out everywhere else.</p>
        <ActionForm action={acceptInvitationAction} title="Set a new password">
          <HiddenField name="linkSecret" value={token} />
          <HiddenField name="name" value="" />
          <TextField
            name="password"
            label="New password"
            hint="At least 12 characters. Three or four unrelated words are a good one."
            type="password"
            autoComplete="new-password"
          />
          <SubmitButton>Set the password and sign in</SubmitButton>
        </ActionForm>
      </PageFrame>
    )
  }
  const standing = invitation.standing as GrantableStanding | null
  return (
    <PageFrame actor={actor}>
      <h1>{invitation.partnership ? `Join “${invitation.partnership.name}”` : 'Join Crossbrace'}</h1>
      <p className="lede mb-8 mt-2">
        {standing
          ? `You are invited as: ${grantWords[standing].name.toLowerCase()}. ${grantWords[standing].means}`
          : 'You are invited to have an account here.'}
      </p>
      <ActionForm action={acceptInvitationAction} title="Join">
        <HiddenField name="linkSecret" value={token} />
        {actor.kind === 'person' ? (
          <p className="prose mb-6">
            You are signed in as <strong>{actor.name}</strong>. The invitation was made out for {invitation.email}.
          </p>
        ) : (
          <>
            <p className="prose mb-6">
              You sign in with <strong>{invitation.email}</strong>. If that address has an account here already,{' '}
              <a href={`/sign-in?next=/join/${token}`}>sign in first</a>.
            </p>
            <TextField name="name" label="Your name" value={invitation.name} autoComplete="name" />
            <TextField
              name="password"
              label="Password"
              hint="At least 12 characters. Three or four unrelated words are a good one."
              type="password"
              autoComplete="new-password"
            />
          </>
        )}
        <SubmitButton>Join</SubmitButton>
      </ActionForm>
    </PageFrame>
  )
}
