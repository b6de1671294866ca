import { notFound } from 'next/navigation'
import { SignatoryFields } from '@/components/agreements/signatory-fields'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterPartnership } from '@/lib/access/loaders'
import { addSignatoryAction, removePartyAction } from '@/lib/agreements/actions'
import { loadAgreement, loadToday } from '@/lib/agreements/loaders'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'
import { loadPeople } from '@/lib/people/loaders'

export default async function PartyPage({ params }: { params: Promise<{ partnershipId: string; agreementId: string; partyId: string }> }) {
  const { partnershipId, agreementId, partyId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/agreements/[agreementId]/parties/[partyId]', partnershipId)
  const [partnership, agreement, { members }] = await Promise.all([loadRecord(scope), loadAgreement(scope, agreementId), loadPeople(scope)])
  const party = agreement.parties.find((one) => one.id === partyId) ?? notFound()
  const today = loadToday()
  const present = members.filter((member) => member.to === null || member.to >= today)
  // The party's own people first: they are who signs for it.
  const inOrder = [
    ...present.filter((member) => member.partnershipAgencyId === party.participationId),
    ...present.filter((member) => member.partnershipAgencyId !== party.participationId),
  ]
  const signed = party.signatures.some((one) => one.signedOn !== null)
  return (
    <PartnershipFrame form actor={actor} scope={scope} partnership={partnership} tab="agreements" title={`Who signs for ${party.name}`}>
      <p className="lede mb-6">
        A party to <a href={`/partnerships/${partnershipId}/agreements/${agreementId}`}>“{agreement.title}”</a>.
      </p>
      <ActionForm action={addSignatoryAction}>
        <HiddenField name="partnershipId" value={partnershipId} />
        <HiddenField name="agreementId" value={agreementId} />
        <HiddenField name="partyId" value={partyId} />
        <HiddenField name="submissionKey" value={loadSubmissionKey()} />
        <SignatoryFields members={inOrder} />
        <SubmitButton>Add the signatory</SubmitButton>
      </ActionForm>
      {!signed && (
        <div className="mt-12">
          <ActionForm action={removePartyAction} fold="Not a party after all?">
            <HiddenField name="partnershipId" value={partnershipId} />
            <HiddenField name="agreementId" value={agreementId} />
            <HiddenField name="partyId" value={partyId} />
            <p className="mb-2">{party.name} is taken out of this agreement, with those who were to sign for it.</p>
            <button type="submit" className="button button-small">
              Take the party out
            </button>
          </ActionForm>
        </div>
      )}
    </PartnershipFrame>
  )
}
