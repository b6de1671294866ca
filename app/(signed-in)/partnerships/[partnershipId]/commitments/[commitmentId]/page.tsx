import { CommitmentLine } from '@/components/commitments/commitment-line'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { enterPartnership } from '@/lib/access/loaders'
import { settleCommitmentAction } from '@/lib/commitments/actions'
import { loadCommitment, loadToday } from '@/lib/commitments/loaders'
import { loadRecord } from '@/lib/partnerships/loaders'

export default async function CommitmentPage({ params }: { params: Promise<{ partnershipId: string; commitmentId: string }> }) {
  const { partnershipId, commitmentId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/commitments/[commitmentId]', partnershipId)
  const [partnership, commitment] = await Promise.all([loadRecord(scope), loadCommitment(scope, commitmentId)])
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="check-ins" beside="/commitments" title="Commitment">
      <CommitmentLine commitment={commitment} today={loadToday()} heading="h2" />
      {commitment.closure === null && !partnership.windUp && (
        <ActionForm action={settleCommitmentAction} className="mt-8">
          <HiddenField name="partnershipId" value={partnershipId} />
          <HiddenField name="commitmentId" value={commitmentId} />
          <HiddenField name="version" value={String(commitment.version)} />
          <ChoiceField
            name="kind"
            label="How did it end?"
            options={[
              { value: 'done', label: 'Done' },
              { value: 'dropped', label: 'Dropped' },
            ]}
          />
          <TextAreaField name="reason" label="What came of it, or why it was dropped" hint="Needed where it is dropped." rows={3} />
          <SubmitButton>Save</SubmitButton>
        </ActionForm>
      )}
    </PartnershipFrame>
  )
}
