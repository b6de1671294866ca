import { PartyList } from '@/components/agreements/party-list'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { enterPartnership } from '@/lib/access/loaders'
import { addPartyAction } from '@/lib/agreements/actions'
import { loadAgreement } from '@/lib/agreements/loaders'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'
import { loadPeople } from '@/lib/people/loaders'

export default async function PartiesPage({ params }: { params: Promise<{ partnershipId: string; agreementId: string }> }) {
  const { partnershipId, agreementId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/agreements/[agreementId]/parties', partnershipId)
  const [partnership, agreement, { agencies }] = await Promise.all([loadRecord(scope), loadAgreement(scope, agreementId), loadPeople(scope)])
  const base = `/partnerships/${partnershipId}/agreements/${agreementId}`
  const there = new Set(agreement.parties.map((one) => one.participationId))
  return (
    <PartnershipFrame form actor={actor} scope={scope} partnership={partnership} tab="agreements" title="Parties to the agreement">
      <p className="lede mb-6">
        Who agrees to <a href={base}>“{agreement.title}”</a>: organisations, not persons.
      </p>
      {agreement.parties.length > 0 && (
        <section className="mb-9 max-w-3xl">
          <h2>Parties so far</h2>
          <PartyList parties={agreement.parties} base={base} />
        </section>
      )}
      <ActionForm action={addPartyAction}>
        <h2 className="mb-3">Add a party</h2>
        <HiddenField name="partnershipId" value={partnershipId} />
        <HiddenField name="agreementId" value={agreementId} />
        <HiddenField name="submissionKey" value={loadSubmissionKey()} />
        <SelectField
          name="agency"
          label="An agency of the partnership"
          options={[
            { value: '', label: 'None of these, named below' },
            ...agencies.filter((one) => !there.has(one.id)).map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
        <TextField name="name" label="Or an organisation outside the partnership" autoComplete="off" />
        <SubmitButton>Add the party</SubmitButton>
      </ActionForm>
    </PartnershipFrame>
  )
}
