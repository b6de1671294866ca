import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { RemindSection } from '@/components/messages/remind-section'
import { CloseRoundForm } from '@/components/rounds/close-round-form'
import { NotAnswered } from '@/components/rounds/not-answered'
import { RoundProgress } from '@/components/rounds/round-progress'
import { WhoWasAsked } from '@/components/rounds/who-was-asked'
import { SessionResult } from '@/components/sense-making/session-result'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo } from '@/lib/access/rules'
import { loadRecord } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'
import { fromFileSentence } from '@/lib/readings/trail'
import { fewestAnswers } from '@/lib/rounds/rules'
import { loadSession } from '@/lib/sense-making/loaders'

type Props = { params: Promise<{ partnershipId: string; roundId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SessionPage({ params, searchParams }: Props) {
  const { partnershipId, roundId } = await params
  const { reminded } = await searchParams
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/sense-making/[roundId]', partnershipId)
  const [partnership, { session, earlier, round, comments }] = await Promise.all([loadRecord(scope), loadSession(scope, roundId)])
  const base = `/partnerships/${partnershipId}/sense-making`
  const runs = mayDo(scope, 'run-round') && session.closedOn === null
  const needed = Math.max(fewestAnswers, round?.minimumAnswers ?? 0)
  const day = longDay(session.closedOn ?? session.openedOn)
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="rounds" beside="/sense-making" title={`Sense-making of ${day}`}>
      <p className="meta">The issue</p>
      <p className="prose mb-6 text-xl font-semibold">{session.subject}</p>
      {session.fromFileOn !== null && <p className="meta mb-3 font-semibold">{fromFileSentence(session.fromFileOn)} Nobody was asked here.</p>}
      <SessionResult session={session} earlier={earlier} comments={comments} />
      {!session.told && round && <RoundProgress {...round} needed={needed} result="result" />}
      {session.closedOn === null && !round && <p className="prose">This session is open until {longDay(session.closesOn)}.</p>}
      {session.closedOn !== null && !session.told && (
        <p className="look prose mt-5">That is too few for a result. Only the number is kept; the answers were deleted.</p>
      )}
      {session.closedOn !== null && !partnership.windUp && mayDo(scope, 'open-round') && (
        <p className="no-print mt-8">
          <a className="button" href={`${base}/new?again=${session.id}`}>
            Place this issue again
          </a>
        </p>
      )}
      {runs && round?.notAnswered && <NotAnswered partnershipId={partnershipId} roundId={roundId} roundHref={base} people={round.notAnswered} />}
      {runs && round?.notAnswered && <RemindSection scope={scope} roundId={roundId} reminded={reminded !== undefined} />}
      {runs && round && <CloseRoundForm {...round} partnershipId={partnershipId} roundId={roundId} needed={needed} result="result" />}
      {round && <WhoWasAsked people={round.invitedNames} facilitatorName={round.facilitatorName} />}
    </PartnershipFrame>
  )
}
