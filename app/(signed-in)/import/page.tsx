import { ImportProblems } from '@/components/exchange/import-problems'
import { PageFrame } from '@/components/shell/page-frame'
import { ActionForm } from '@/components/ui/action-form'
import { FileField } from '@/components/ui/file-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterSignedIn } from '@/lib/access/loaders'
import { importPartnershipAction } from '@/lib/exchange/actions'
import { loadSubmissionKey } from '@/lib/partnerships/loaders'

export default async function ImportPage() {
  const actor = await enterSignedIn('/import', '/import')
  return (
    <PageFrame actor={actor} current="partnerships">
      <h1>Bring a partnership in</h1>
      <p className="lede mb-6 mt-2">A file that Crossbrace exported, here or elsewhere. You become its collaboration lead, and only you can see it at first.</p>
      <ActionForm action={importPartnershipAction} title="Bring a partnership in">
        <ImportProblems />
        <HiddenField name="submissionKey" value={loadSubmissionKey()} />
        <FileField name="file" label="The file" hint="partnership.json, at most 31 MB. All of it comes in, or nothing." accept=".json,application/json" />
        <SubmitButton>Bring it in</SubmitButton>
      </ActionForm>
    </PageFrame>
  )
}
