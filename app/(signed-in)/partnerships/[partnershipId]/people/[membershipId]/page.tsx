import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { MemberFields } from '@/components/people/member-fields'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterPartnership } from '@/lib/access/loaders'
import { loadRecord } from '@/lib/partnerships/loaders'
import { editMemberAction } from '@/lib/people/actions'
import { loadMember, loadPeople } from '@/lib/people/loaders'

export default async function MemberPage({ params }: { params: Promise<{ partnershipId: string; membershipId: string }> }) {
  const { partnershipId, membershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/people/[membershipId]', partnershipId)
  const [partnership, member, { agencies }] = await Promise.all([loadRecord(scope), loadMember(scope, membershipId), loadPeople(scope)])
  const given = {
    ...member,
    name: member.person.name,
    email: member.person.email,
    agency: member.partnershipAgency.name,
    roles: member.roles.map((one) => one.role),
  }
  return (
    <PartnershipFrame form actor={actor} scope={scope} partnership={partnership} tab="people" title={`Change ${member.person.name}`}>
      <ActionForm action={editMemberAction}>
        <HiddenField name="partnershipId" value={partnershipId} />
        <HiddenField name="membershipId" value={membershipId} />
        <HiddenField name="version" value={String(member.version)} />
        <MemberFields given={given} agencies={agencies.map((one) => one.name)} />
        <SubmitButton>Save the member</SubmitButton>
      </ActionForm>
    </PartnershipFrame>
  )
}
