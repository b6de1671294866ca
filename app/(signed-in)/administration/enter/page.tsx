import { PageFrame } from '@/components/shell/page-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageHeading } from '@/components/ui/page-heading'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { enterSignedIn } from '@/lib/access/loaders'
import { enterAsAdministratorAction } from '@/lib/entries/actions'
import { entryMinutes } from '@/lib/entries/rules'
import { loadSubmissionKey, loadWasRefused } from '@/lib/partnerships/loaders'

export default async function EnterPage() {
  const actor = await enterSignedIn('/administration/enter', '/administration/enter')
  return (
    <PageFrame actor={actor} current="administration">
      <PageHeading
        title="Enter a partnership"
        lede="Only to help, where somebody in it asks you to, or where its leads are gone. You need the address that they gave you: there is no list."
        crumbs={[{ href: '/administration', label: 'Administration' }]}
        refused={loadWasRefused()}
      />
      <div className="prose mb-6">
        <ul className="list-disc pl-5">
          <li>You are in for {entryMinutes} minutes. You can leave before.</li>
          <li>Every lead is told who entered, and the reason. It stays in their list for good, with every page that you open.</li>
          <li>You see the record, members, who may look, how many answered, and messages. You see no reading, comment or answer.</li>
          <li>You can give the partnership a new lead, somebody else than you. You can change nothing else.</li>
        </ul>
      </div>
      <ActionForm action={enterAsAdministratorAction} className="max-w-2xl">
        <HiddenField name="submissionKey" value={loadSubmissionKey()} />
        <TextField name="address" label="Address of the partnership" hint="The link, as somebody of the partnership gave it to you." autoComplete="off" />
        <TextAreaField name="reason" label="Why do you enter?" hint="The leads read it. Say who asked you, and what for." />
        <SubmitButton>Enter, and tell its leads</SubmitButton>
      </ActionForm>
    </PageFrame>
  )
}
