import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextAreaField } from '@/components/ui/text-area-field'
import { TextField } from '@/components/ui/text-field'
import { enterPartnership } from '@/lib/access/loaders'
import { takeBackStepAction, takeStepAction } from '@/lib/agreements/actions'
import { loadAgreement, loadMayTakeBack, loadToday } from '@/lib/agreements/loaders'
import { stepsOffered } from '@/lib/agreements/rules'
import { statusWords } from '@/lib/agreements/words'
import { loadRecord } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'

export default async function StepPage({ params }: { params: Promise<{ partnershipId: string; agreementId: string }> }) {
  const { partnershipId, agreementId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/agreements/[agreementId]/step', partnershipId)
  const [partnership, agreement] = await Promise.all([loadRecord(scope), loadAgreement(scope, agreementId)])
  const last = agreement.steps.at(-1)
  const mayTakeBack = await loadMayTakeBack(scope, agreement)
  return (
    <PartnershipFrame form actor={actor} scope={scope} partnership={partnership} tab="agreements" title="Enter the next step">
      <p className="lede mb-6">
        <a href={`/partnerships/${partnershipId}/agreements/${agreementId}`}>“{agreement.title}”</a> is marked as{' '}
        {statusWords[agreement.status].name.toLowerCase()}
        {last && ` since ${longDay(last.on)}`}.
      </p>
      <ActionForm action={takeStepAction}>
        <HiddenField name="partnershipId" value={partnershipId} />
        <HiddenField name="agreementId" value={agreementId} />
        <HiddenField name="seen" value={String(last?.number ?? 0)} />
        <ChoiceField
          name="status"
          label="What came next?"
          options={stepsOffered(agreement.steps).map(({ status, back }) => ({
            value: status,
            label: back ? `Back to: ${statusWords[status].name.toLowerCase()}` : statusWords[status].name,
            hint: back ? 'Say below why it goes back.' : statusWords[status].means,
          }))}
        />
        <TextField name="on" label="Since when?" type="date" value={loadToday()} />
        <TextAreaField name="note" label="Note" hint="Only needed where it goes back." rows={2} />
        <SubmitButton>Enter the step</SubmitButton>
      </ActionForm>
      {last && mayTakeBack && (
        <div className="mt-12">
          <ActionForm action={takeBackStepAction} fold="Was the last step entered by mistake?">
            <HiddenField name="partnershipId" value={partnershipId} />
            <HiddenField name="agreementId" value={agreementId} />
            <HiddenField name="stepId" value={last.id} />
            <p className="mb-2">
              “{statusWords[last.status].name}” since {longDay(last.on)} is taken back. That is possible today only, the day it was entered. The history keeps
              it.
            </p>
            <button type="submit" className="button button-small">
              Take the step back
            </button>
          </ActionForm>
        </div>
      )}
    </PartnershipFrame>
  )
}
