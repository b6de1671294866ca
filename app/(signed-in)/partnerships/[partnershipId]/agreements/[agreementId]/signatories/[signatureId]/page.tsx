import { notFound } from 'next/navigation'
import { SignatoryFields } from '@/components/agreements/signatory-fields'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterPartnership } from '@/lib/access/loaders'
import { editSignatoryAction, removeSignatoryAction } from '@/lib/agreements/actions'
import { loadAgreement, loadToday } from '@/lib/agreements/loaders'
import { seenOf } from '@/lib/agreements/rules'
import { loadRecord } from '@/lib/partnerships/loaders'
import { loadPeople } from '@/lib/people/loaders'

export default async function SignatoryPage({ params }: { params: Promise<{ partnershipId: string; agreementId: string; signatureId: string }> }) {
  const { partnershipId, agreementId, signatureId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/agreements/[agreementId]/signatories/[signatureId]', partnershipId)
  const [partnership, agreement, { members }] = await Promise.all([loadRecord(scope), loadAgreement(scope, agreementId), loadPeople(scope)])
  const signatory = agreement.parties.flatMap((party) => party.signatures).find((one) => one.id === signatureId) ?? notFound()
  const today = loadToday()
  // Whoever signed and left stays in the list: their signature does.
  const present = members.filter((member) => member.to === null || member.to >= today || member.id === signatory.membershipId)
  return (
    <PartnershipFrame form actor={actor} scope={scope} partnership={partnership} tab="agreements" title={`Signature of ${signatory.name}`}>
      <p className="lede mb-6">
        Under <a href={`/partnerships/${partnershipId}/agreements/${agreementId}`}>“{agreement.title}”</a>.
      </p>
      <ActionForm action={editSignatoryAction}>
        <HiddenField name="partnershipId" value={partnershipId} />
        <HiddenField name="agreementId" value={agreementId} />
        <HiddenField name="signatureId" value={signatureId} />
        <HiddenField name="seen" value={seenOf(signatory)} />
        <SignatoryFields members={present} given={signatory} />
        <SubmitButton>Save the signatory</SubmitButton>
      </ActionForm>
      {signatory.signedOn === null && (
        <div className="mt-12">
          <ActionForm action={removeSignatoryAction} fold="Not to sign after all?">
            <HiddenField name="partnershipId" value={partnershipId} />
            <HiddenField name="agreementId" value={agreementId} />
            <HiddenField name="signatureId" value={signatureId} />
            <p className="mb-2">{signatory.name} is taken out. Somebody who has signed cannot be.</p>
            <button type="submit" className="button button-small">
              Take the signatory out
            </button>
          </ActionForm>
        </div>
      )}
    </PartnershipFrame>
  )
}
