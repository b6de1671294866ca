import { AgreementDetailFields } from '@/components/agreements/agreement-detail-fields'
import { DateFields, LinkField, NameFields, RulesFields } from '@/components/agreements/agreement-fields'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterPartnership } from '@/lib/access/loaders'
import { editAgreementAction } from '@/lib/agreements/actions'
import { asTyped } from '@/lib/agreements/as-typed'
import { loadAgreement } from '@/lib/agreements/loaders'
import { loadRecord } from '@/lib/partnerships/loaders'

export default async function EditAgreementPage({ params }: { params: Promise<{ partnershipId: string; agreementId: string }> }) {
  const { partnershipId, agreementId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/agreements/[agreementId]/edit', partnershipId)
  const [partnership, agreement] = await Promise.all([loadRecord(scope), loadAgreement(scope, agreementId)])
  const given = asTyped(agreement)
  return (
    <PartnershipFrame form actor={actor} scope={scope} partnership={partnership} tab="agreements" title="Change the agreement">
      <p className="lede mb-6">
        What is entered about <a href={`/partnerships/${partnershipId}/agreements/${agreementId}`}>“{agreement.title}”</a>.
      </p>
      <ActionForm action={editAgreementAction}>
        <HiddenField name="partnershipId" value={partnershipId} />
        <HiddenField name="agreementId" value={agreementId} />
        <HiddenField name="version" value={String(agreement.version)} />
        <NameFields given={given} />
        <DateFields given={given} />
        <LinkField given={given} />
        <h2 className="mb-3 mt-10">Ground rules</h2>
        <RulesFields given={given} />
        <AgreementDetailFields given={given} />
        <SubmitButton>Save the agreement</SubmitButton>
      </ActionForm>
    </PartnershipFrame>
  )
}
