import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { AgencyFields } from '@/components/people/agency-fields'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterPartnership } from '@/lib/access/loaders'
import { loadRecord } from '@/lib/partnerships/loaders'
import { editAgencyAction } from '@/lib/people/actions'
import { loadParticipation } from '@/lib/people/loaders'

export default async function AgencyPage({ params }: { params: Promise<{ partnershipId: string; participationId: string }> }) {
  const { partnershipId, participationId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/people/agencies/[participationId]', partnershipId)
  const [partnership, participation] = await Promise.all([loadRecord(scope), loadParticipation(scope, participationId)])
  return (
    <PartnershipFrame form actor={actor} scope={scope} partnership={partnership} tab="people" title={`Change ${participation.name}`}>
      <ActionForm action={editAgencyAction}>
        <HiddenField name="partnershipId" value={partnershipId} />
        <HiddenField name="participationId" value={participationId} />
        <HiddenField name="version" value={String(participation.version)} />
        <AgencyFields given={{ name: participation.name, from: participation.from, to: participation.to }} />
        <SubmitButton>Save the agency</SubmitButton>
      </ActionForm>
      <p className="mt-6 text-sm">
        <a href={`/partnerships/${partnershipId}/people/agencies/${participationId}/merge`}>Is it here twice, under another name?</a>
      </p>
    </PartnershipFrame>
  )
}
