import { RecordFields } from '@/components/partnerships/record-fields'
import { PageFrame } from '@/components/shell/page-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterSignedIn } from '@/lib/access/loaders'
import { registerPartnershipAction } from '@/lib/partnerships/actions'
import { loadSubmissionKey } from '@/lib/partnerships/loaders'

export default async function NewPartnershipPage() {
  const actor = await enterSignedIn('/partnerships/new', '/partnerships/new')
  return (
    <PageFrame actor={actor} current="partnerships">
      <h1>Register a partnership</h1>
      <p className="lede mb-8 mt-2">A name and a purpose are enough to begin. The rest can wait. You become its collaboration lead.</p>
      <ActionForm action={registerPartnershipAction} title="Register a partnership">
        <HiddenField name="submissionKey" value={loadSubmissionKey()} />
        <RecordFields />
        <SubmitButton>Register</SubmitButton>
      </ActionForm>
    </PageFrame>
  )
}
