import { CarryFields } from '@/components/learning/carry-fields'
import { LearningFields } from '@/components/learning/learning-fields'
import { LearningLine } from '@/components/learning/learning-line'
import { SharedEntry } from '@/components/learning/shared-entry'
import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { carryLearningAction, editLearningAction, takeBackSharedAction } from '@/lib/learning/actions'
import { mayCarry } from '@/lib/learning/learnings'
import { loadLearning, loadTakers } from '@/lib/learning/loaders'
import { loadRecord } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'

type Props = { params: Promise<{ partnershipId: string; learningId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function LearningOfPartnershipPage({ params, searchParams }: Props) {
  const { partnershipId, learningId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/learnings/[learningId]', partnershipId)
  const [partnership, { learning, today }, takers, { do: changes }] = await Promise.all([
    loadRecord(scope),
    loadLearning(scope, learningId),
    loadTakers(scope),
    searchParams,
  ])
  const here = `/partnerships/${partnershipId}/learnings/${learningId}`
  const open = !partnership.windUp
  const shares = mayDo(scope, 'share-learnings')
  const hidden = (
    <>
      <HiddenField name="partnershipId" value={partnershipId} />
      <HiddenField name="learningId" value={learningId} />
      <HiddenField name="version" value={String(learning.version)} />
    </>
  )
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="check-ins" beside="/learnings" title="A learning">
      <LearningLine learning={learning} today={today} heading="h2" />
      {open && changes !== 'change' && mayDo(scope, 'carry-learning') && mayCarry(scope, learning) && (
        <section className="mt-10">
          <h2 className="mb-3">{learning.carriedOn === null ? 'Was it carried home?' : 'How it was carried home'}</h2>
          <ActionForm action={carryLearningAction} address={`${here}?carry`}>
            {hidden}
            <CarryFields today={today} given={learning} />
            <SubmitButton>{learning.carriedOn === null ? 'It was carried home' : 'Save'}</SubmitButton>
          </ActionForm>
        </section>
      )}
      {(learning.shared || (open && shares)) && (
        <section className="mt-10">
          <h2>Shared with everybody here</h2>
          {learning.shared ? (
            <>
              <p className="meta mt-1">Since {longDay(learning.shared.sharedOn)}, in these words:</p>
              <div className="card mt-3 max-w-3xl">
                <SharedEntry shared={learning.shared} />
              </div>
              {shares && (
                <ActionForm action={takeBackSharedAction} className="mt-3" address={`${here}?shared`}>
                  <HiddenField name="partnershipId" value={partnershipId} />
                  <HiddenField name="sharedId" value={learning.shared.id} />
                  <SubmitButton quiet>Take it back</SubmitButton>
                </ActionForm>
              )}
            </>
          ) : (
            <>
              <p className="prose mt-1">Not shared. You see exactly what would be, before it is.</p>
              <p className="mt-3">
                <a className="button" href={`${here}/share`}>
                  Share it with others
                </a>
              </p>
            </>
          )}
        </section>
      )}
      {open && mayDo(scope, 'note-learning') && (
        <section className="mt-10">
          {changes === 'change' ? (
            <>
              <h2 className="mb-3">Change the learning</h2>
              <ActionForm action={editLearningAction} address={`${here}?do=change`}>
                {hidden}
                <LearningFields takers={takers} given={learning} />
                <SubmitButton>Save the learning</SubmitButton>
              </ActionForm>
            </>
          ) : (
            <p>
              <a href={`${here}?do=change`}>Change what was learned, or who takes it</a>
            </p>
          )}
        </section>
      )}
    </PartnershipFrame>
  )
}
