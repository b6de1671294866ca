import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { RetrospectiveSummary } from '@/components/retrospectives/retrospective-summary'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo, maySee } from '@/lib/access/rules'
import { loadCommitments } from '@/lib/commitments/loaders'
import { loadRecord, loadSubmissionKey } from '@/lib/partnerships/loaders'
import { counted, longDay } from '@/lib/platform/day-words'
import { endRetrospectiveAction } from '@/lib/retrospectives/actions'
import { loadRetrospective } from '@/lib/retrospectives/loaders'
import { codeInTwo } from '@/lib/retrospectives/rules'
import { phaseWords } from '@/lib/retrospectives/words'

export default async function RetrospectivePage({ params }: { params: Promise<{ partnershipId: string; retrospectiveId: string }> }) {
  const { partnershipId, retrospectiveId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/retrospectives/[retrospectiveId]', partnershipId)
  const [partnership, { board, opening }, commitments] = await Promise.all([
    loadRecord(scope),
    loadRetrospective(scope, retrospectiveId),
    maySee(scope, 'commitments') ? loadCommitments(scope) : null,
  ])
  const base = `/partnerships/${partnershipId}`
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="retrospectives" title={`Retrospective of ${longDay(board.on)}`}>
      {board.phase === 'closed' ? (
        <p className="meta mb-6">
          {counted(board.people.length, 'person', 'people').replace(/^./, (first) => first.toUpperCase())} took part. Nobody’s name is kept beside a card, a dot
          or an answer.
        </p>
      ) : (
        <div className="look prose no-print mb-7">
          <p>
            It is open now: <strong>{phaseWords[board.phase].name}</strong>, {counted(board.people.length, 'person', 'people')} in it. Below stands what all of
            them see.
          </p>
          <p className="mt-2">
            <a href={`/retrospective/${retrospectiveId}`}>Go to the room</a>
            {board.code && (
              <>
                {' or '}
                <a href={`/join?code=${board.code}`}>join with the code {codeInTwo(board.code)}</a>
              </>
            )}
          </p>
          {mayDo(scope, 'run-retrospective') && (
            <div className="mt-3">
              <ActionForm action={endRetrospectiveAction} fold="It was left open? End it from here">
                <HiddenField name="partnershipId" value={partnershipId} />
                <HiddenField name="retrospectiveId" value={retrospectiveId} />
                <HiddenField name="submissionKey" value={loadSubmissionKey()} />
                <p className="mb-2">
                  What was decided and learned so far is kept. Cards that were not shown yet are deleted unread. It cannot be opened again.
                </p>
                <SubmitButton small quiet>
                  End it
                </SubmitButton>
              </ActionForm>
            </div>
          )}
        </div>
      )}
      <RetrospectiveSummary
        board={board}
        commitments={new Map([...(commitments?.open ?? []), ...(commitments?.ended ?? [])].map((one) => [one.id, one]))}
        takers={opening.takers}
        today={opening.today}
        base={base}
      />
    </PartnershipFrame>
  )
}
