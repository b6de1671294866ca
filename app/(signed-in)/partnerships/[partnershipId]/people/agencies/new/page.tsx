import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { AgencyFields } from '@/components/people/agency-fields'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterPartnership } from '@/lib/access/loaders'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'
import { addAgencyAction } from '@/lib/people/actions'

export default async function NewAgencyPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/people/agencies/new', partnershipId)
  const partnership = await loadRecord(scope)
  return (
    <PartnershipFrame form actor={actor} scope={scope} partnership={partnership} tab="people" title="Add an agency">
      <ActionForm action={addAgencyAction}>
        <HiddenField name="partnershipId" value={partnershipId} />
        <HiddenField name="submissionKey" value={loadSubmissionKey()} />
        <AgencyFields />
        <SubmitButton>Add the agency</SubmitButton>
      </ActionForm>
    </PartnershipFrame>
  )
}
