import { SharingFields } from '@/components/learning/sharing-fields'
import { SharingPreview } from '@/components/learning/sharing-preview'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { enterPartnership } from '@/lib/access/loaders'
import { shareLearningAction } from '@/lib/learning/actions'
import { loadLearning, loadSharingFacts } from '@/lib/learning/loaders'
import { loadRecord } from '@/lib/partnerships/loaders'

export default async function ShareLearningPage({ params }: { params: Promise<{ partnershipId: string; learningId: string }> }) {
  const { partnershipId, learningId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/learnings/[learningId]/share', partnershipId)
  const [partnership, { learning }, facts] = await Promise.all([loadRecord(scope), loadLearning(scope, learningId), loadSharingFacts(scope)])
  const back = `/partnerships/${partnershipId}/learnings/${learningId}`
  return (
    <PartnershipFrame form actor={actor} scope={scope} partnership={partnership} tab="check-ins" beside="/learnings" title="Share a learning">
      {learning.shared ? (
        <p className="prose">
          It is shared already. <a href={back}>Back to the learning</a>
        </p>
      ) : (
        <ActionForm action={shareLearningAction} refusedHeading="This was not shared">
          <HiddenField name="partnershipId" value={partnershipId} />
          <HiddenField name="learningId" value={learningId} />
          <TextAreaField
            name="text"
            label="The text as others read it"
            hint="Reword it for people who were not there. Your own learning stays as it is."
            value={learning.text}
            rows={5}
          />
          <SharingFields facts={facts} />
          <SharingPreview />
        </ActionForm>
      )}
    </PartnershipFrame>
  )
}
