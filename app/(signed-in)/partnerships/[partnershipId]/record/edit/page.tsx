import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { RecordFields } from '@/components/partnerships/record-fields'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterPartnership } from '@/lib/access/loaders'
import { editRecordAction } from '@/lib/partnerships/actions'
import { loadRecord } from '@/lib/partnerships/loaders'

export default async function EditRecordPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/record/edit', partnershipId)
  const partnership = await loadRecord(scope)
  return (
    <PartnershipFrame form actor={actor} scope={scope} partnership={partnership} tab="record" title="Change the record">
      <ActionForm action={editRecordAction}>
        <HiddenField name="partnershipId" value={partnershipId} />
        <HiddenField name="version" value={String(partnership.version)} />
        <RecordFields given={partnership} />
        <SubmitButton>Save the record</SubmitButton>
      </ActionForm>
    </PartnershipFrame>
  )
}
