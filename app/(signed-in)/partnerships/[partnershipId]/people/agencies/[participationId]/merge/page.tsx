import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterPartnership } from '@/lib/access/loaders'
import { loadRecord } from '@/lib/partnerships/loaders'
import { mergeAgenciesAction } from '@/lib/people/actions'
import { loadParticipation, loadPeople } from '@/lib/people/loaders'
import { counted } from '@/lib/platform/day-words'

type Props = {
  params: Promise<{ partnershipId: string; participationId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function MergeAgencyPage({ params, searchParams }: Props) {
  const { partnershipId, participationId } = await params
  const { into } = await searchParams
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/people/agencies/[participationId]/merge', partnershipId)
  const [partnership, participation, { members, agencies }] = await Promise.all([
    loadRecord(scope),
    loadParticipation(scope, participationId),
    loadPeople(scope),
  ])
  const others = agencies.filter((one) => one.id !== participationId)
  const own = members.filter((member) => member.partnershipAgencyId === participationId)
  return (
    <PartnershipFrame form actor={actor} scope={scope} partnership={partnership} tab="people" title={`Is ${participation.name} another agency here?`}>
      <div className="prose mb-6">
        <p>
          If the two are one, merge them. {counted(own.length, 'member moves', 'members move').replace(/^./, (first) => first.toUpperCase())} over, with
          agreements and resources. The name {participation.name} goes from the list. The history keeps it.
        </p>
      </div>
      {others.length === 0 ? (
        <p>There is no other agency.</p>
      ) : (
        <ActionForm action={mergeAgenciesAction}>
          <HiddenField name="partnershipId" value={partnershipId} />
          <HiddenField name="participationId" value={participationId} />
          <HiddenField name="version" value={String(participation.version)} />
          <SelectField
            name="intoId"
            label="It is the same as"
            value={typeof into === 'string' ? into : ''}
            options={[{ value: '', label: 'Choose an agency' }, ...others.map((one) => ({ value: one.id, label: one.name }))]}
          />
          <SubmitButton>Merge the two</SubmitButton>
        </ActionForm>
      )}
    </PartnershipFrame>
  )
}
