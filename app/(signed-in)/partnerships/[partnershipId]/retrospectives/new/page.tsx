import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { enterPartnership } from '@/lib/access/loaders'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'
import { openRetrospectiveAction } from '@/lib/retrospectives/actions'
import { loadNewRetrospective } from '@/lib/retrospectives/loaders'

export default async function NewRetrospectivePage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/retrospectives/new', partnershipId)
  const [partnership, { prompts, name, organisation }] = await Promise.all([loadRecord(scope), loadNewRetrospective(scope, actor)])
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="check-ins" title="Open a retrospective">
      <p className="lede mb-4">It opens on the latest reading, with these questions. You can write others before you gather.</p>
      <ul className="prose mb-6">
        {prompts.map((prompt) => (
          <li key={prompt.id}>{prompt.text}</li>
        ))}
      </ul>
      <ActionForm action={openRetrospectiveAction}>
        <HiddenField name="partnershipId" value={partnershipId} />
        <HiddenField name="submissionKey" value={loadSubmissionKey()} />
        <TextField name="name" label="Your name" hint="Everybody in the room sees it." value={name} autoComplete="name" />
        <TextField name="organisation" label="Your organisation" value={organisation} autoComplete="organization" />
        <TextField name="dotsEach" label="Dots for each person" hint="From 1 to 10. Three is a good number." value="3" width="short" />
        <SubmitButton>Open it</SubmitButton>
      </ActionForm>
    </PartnershipFrame>
  )
}
