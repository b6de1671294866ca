import { LearningFields } from '@/components/learning/learning-fields'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterPartnership } from '@/lib/access/loaders'
import { noteLearningAction } from '@/lib/learning/actions'
import { loadTakers } from '@/lib/learning/loaders'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'

export default async function NewLearningPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/learnings/new', partnershipId)
  const [partnership, takers] = await Promise.all([loadRecord(scope), loadTakers(scope)])
  return (
    <PartnershipFrame form actor={actor} scope={scope} partnership={partnership} tab="check-ins" beside="/learnings" title="Note a learning">
      <ActionForm action={noteLearningAction}>
        <HiddenField name="partnershipId" value={partnershipId} />
        <HiddenField name="submissionKey" value={loadSubmissionKey()} />
        <LearningFields takers={takers} />
        <SubmitButton>Note it</SubmitButton>
      </ActionForm>
    </PartnershipFrame>
  )
}
