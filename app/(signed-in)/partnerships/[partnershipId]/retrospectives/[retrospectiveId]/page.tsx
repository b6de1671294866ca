import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'
import { endRetrospectiveAction } from '@/lib/retrospectives/actions'
import { loadRetrospective } from '@/lib/retrospectives/loaders'
import { byDots } from '@/lib/retrospectives/rules'
import { phaseWords } from '@/lib/retrospectives/words'

export default async function RetrospectivePage({ params }: { params: Promise<{ partnershipId: string; retrospectiveId: string }> }) {
  const { partnershipId, retrospectiveId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/retrospectives/[retrospectiveId]', partnershipId)
  const [partnership, { board }] = await Promise.all([loadRecord(scope), loadRetrospective(scope, retrospectiveId)])
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="check-ins" title={`Retrospective of ${longDay(board.on)}`}>
      <p className="lede mb-6">{phaseWords[board.phase].name}</p>
      {byDots(board.groups).map((group) => (
        <section key={group.id} className="mb-6">
          <h2 dir="auto">{group.title || 'A topic'}</h2>
          <ul className="rule-list">
            {board.cards
              .filter((card) => card.groupId === group.id)
              .map((card) => (
                <li key={card.id} dir="auto">
                  {card.text}
                </li>
              ))}
          </ul>
        </section>
      ))}
      {mayDo(scope, 'run-retrospective') && board.phase !== 'closed' && (
        <ActionForm action={endRetrospectiveAction}>
          <HiddenField name="partnershipId" value={partnershipId} />
          <HiddenField name="retrospectiveId" value={retrospectiveId} />
          <HiddenField name="submissionKey" value={loadSubmissionKey()} />
          <SubmitButton>End it</SubmitButton>
        </ActionForm>
      )}
    </PartnershipFrame>
  )
}
