import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { enterPartnership } from '@/lib/access/loaders'
import { addAmendmentAction } from '@/lib/agreements/actions'
import { loadAgreement, loadToday } from '@/lib/agreements/loaders'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'

export default async function AmendmentPage({ params }: { params: Promise<{ partnershipId: string; agreementId: string }> }) {
  const { partnershipId, agreementId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/agreements/[agreementId]/amendment', partnershipId)
  const [partnership, agreement] = await Promise.all([loadRecord(scope), loadAgreement(scope, agreementId)])
  return (
    <PartnershipFrame form actor={actor} scope={scope} partnership={partnership} tab="agreements" title="Note an amendment">
      <p className="lede mb-6">
        What the parties changed in <a href={`/partnerships/${partnershipId}/agreements/${agreementId}`}>“{agreement.title}”</a>. What stands here is kept as it
        is.
      </p>
      <ActionForm action={addAmendmentAction}>
        <HiddenField name="partnershipId" value={partnershipId} />
        <HiddenField name="agreementId" value={agreementId} />
        <HiddenField name="submissionKey" value={loadSubmissionKey()} />
        <TextAreaField name="what" label="What was changed" hint="A new document or new dates are entered on their own pages." />
        <TextField name="on" label="From which day" type="date" value={loadToday()} />
        <SubmitButton>Note the amendment</SubmitButton>
      </ActionForm>
    </PartnershipFrame>
  )
}
