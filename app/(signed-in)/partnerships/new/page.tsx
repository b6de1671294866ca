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
        <p className="prose mb-6 text-sm">
          How will you run it? <a href="/models">Compare four operating models</a>. You can choose one, or none, in the record once it is registered.
        </p>
        <SubmitButton>Register</SubmitButton>
      </ActionForm>
    </PageFrame>
  )
}
