import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { RemindSection } from '@/components/messages/remind-section'
import { CloseRoundForm } from '@/components/rounds/close-round-form'
import { NotAnswered } from '@/components/rounds/not-answered'
import { RoundProgress } from '@/components/rounds/round-progress'
import { WhoWasAsked } from '@/components/rounds/who-was-asked'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo, maySee } from '@/lib/access/rules'
import { phaseWords } from '@/lib/instrument/words'
import { loadRecord } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'
import { fromFileSentence } from '@/lib/readings/trail'
import { loadRound } from '@/lib/rounds/loaders'
import { fewestAnswers } from '@/lib/rounds/rules'

type Props = { params: Promise<{ partnershipId: string; roundId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function RoundPage({ params, searchParams }: Props) {
  const { partnershipId, roundId } = await params
  const { reminded } = await searchParams
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/rounds/[roundId]', partnershipId)
  const [partnership, round] = await Promise.all([loadRecord(scope), loadRound(scope, roundId)])
  const base = `/partnerships/${partnershipId}`
  const runs = mayDo(scope, 'run-round') && round.closedOn === null
  const needed = Math.max(fewestAnswers, round.minimumAnswers)
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="rounds" title={`Round of ${longDay(round.openedOn)}`}>
      <RoundProgress {...round} needed={needed} result="reading" />
      {round.fromFileOn !== null && <p className="meta mt-1 font-semibold">{fromFileSentence(round.fromFileOn)} Nobody was asked here.</p>}
      {round.module && (
        <p className="meta mt-1">
          With the conditions of “{phaseWords[round.module].name}”, BCS §{phaseWords[round.module].section}.
        </p>
      )}
      {round.closedOn && (
        <p className="prose mt-5">
          {round.hasReading && maySee(scope, 'reading') ? (
            <a className="button button-primary" href={`${base}/readings/${roundId}`}>
              See the reading
            </a>
          ) : (
            !round.hasReading && <span className="look block">That is too few for a reading. Only the number is kept; the answers were deleted.</span>
          )}
        </p>
      )}
      {runs && round.notAnswered && <NotAnswered partnershipId={partnershipId} roundId={roundId} roundHref={`${base}/rounds`} people={round.notAnswered} />}
      {runs && round.notAnswered && <RemindSection scope={scope} roundId={roundId} reminded={reminded !== undefined} />}
      {runs && <CloseRoundForm {...round} partnershipId={partnershipId} roundId={roundId} needed={needed} result="reading" />}
      <WhoWasAsked people={round.invitedNames} facilitatorName={round.facilitatorName} />
    </PartnershipFrame>
  )
}
