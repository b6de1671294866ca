import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { MemberFields } from '@/components/people/member-fields'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterPartnership } from '@/lib/access/loaders'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'
import { addMemberAction } from '@/lib/people/actions'
import { loadPeople } from '@/lib/people/loaders'

export default async function NewMemberPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/people/new', partnershipId)
  const [partnership, { agencies }] = await Promise.all([loadRecord(scope), loadPeople(scope)])
  return (
    <PartnershipFrame form actor={actor} scope={scope} partnership={partnership} tab="people" title="Add a member">
      <ActionForm action={addMemberAction}>
        <HiddenField name="partnershipId" value={partnershipId} />
        <HiddenField name="submissionKey" value={loadSubmissionKey()} />
        <MemberFields agencies={agencies.map((one) => one.name)} />
        <SubmitButton>Add the member</SubmitButton>
      </ActionForm>
    </PartnershipFrame>
  )
}
