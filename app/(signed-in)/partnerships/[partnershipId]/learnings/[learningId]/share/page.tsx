import { SharingFields } from '@/components/learning/sharing-fields'
import { SharingForm } from '@/components/learning/sharing-form'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { HiddenField } from '@/components/ui/hidden-field'
import { enterPartnership } from '@/lib/access/loaders'
import { previewSharingAction, shareLearningAction } from '@/lib/learning/actions'
import { loadLearning, loadSharingFacts } from '@/lib/learning/loaders'
import { loadRecord } from '@/lib/partnerships/loaders'

export default async function ShareLearningPage({ params }: { params: Promise<{ partnershipId: string; learningId: string }> }) {
  const { partnershipId, learningId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/learnings/[learningId]/share', partnershipId)
  const [partnership, { learning }, facts] = await Promise.all([loadRecord(scope), loadLearning(scope, learningId), loadSharingFacts(scope)])
  const back = `/partnerships/${partnershipId}/learnings/${learningId}`
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="check-ins" beside="/learnings" title="Share a learning">
      {learning.shared || partnership.windUp ? (
        <p className="prose">
          {learning.shared ? 'It is shared already.' : 'This partnership was wound up, and shares nothing new.'} <a href={back}>Back to the learning</a>
        </p>
      ) : (
        <SharingForm
          preview={previewSharingAction}
          share={shareLearningAction}
          text={learning.text}
          hidden={
            <>
              <HiddenField name="partnershipId" value={partnershipId} />
              <HiddenField name="learningId" value={learningId} />
            </>
          }
          fields={<SharingFields facts={facts} />}
        />
      )}
    </PartnershipFrame>
  )
}
