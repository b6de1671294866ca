import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { enterPartnership } from '@/lib/access/loaders'
import { mayDo, maySee } from '@/lib/access/rules'
import { phaseWords } from '@/lib/instrument/words'
import { loadRecord } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'
import { fromFileSentence } from '@/lib/readings/trail'
import { loadRounds } from '@/lib/rounds/loaders'

export default async function RoundsPage({ params }: { params: Promise<{ partnershipId: string }> }) {
  const { partnershipId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/rounds', partnershipId)
  const [partnership, rounds] = await Promise.all([loadRecord(scope), loadRounds(scope)])
  const base = `/partnerships/${partnershipId}`
  const open = rounds.some((round) => round.closedOn === null)
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="rounds" title="Rounds">
      {!partnership.windUp && mayDo(scope, 'open-round') && (
        <p className="mb-6">
          {open ? (
            <span className="meta">A round is open. The next one can be opened once it is closed.</span>
          ) : (
            <a className="button button-primary" href={`${base}/rounds/new`}>
              Open a round
            </a>
          )}
        </p>
      )}
      {rounds.length === 0 ? (
        <p className="prose">No round was opened yet. In a round, members answer 24 short statements by a personal link.</p>
      ) : (
        <ul className="rule-list prose">
          {rounds.map((round) => (
            <li key={round.id}>
              <h2 className="text-base">
                <a href={`${base}/rounds/${round.id}`}>Round of {longDay(round.openedOn)}</a>
              </h2>
              <p className="meta">
                {round.answered} of {round.invited} answered.{' '}
                {round.closedOn ? `Closed on ${longDay(round.closedOn)}.` : `Open until ${longDay(round.closesOn)}.`}{' '}
                {round.hasReading && maySee(scope, 'reading') && <a href={`${base}/readings/${round.id}`}>The reading</a>}
                {round.closedOn && !round.hasReading && 'Too few for a reading.'}
                {round.fromFileOn !== null && <strong className="block">{fromFileSentence(round.fromFileOn)}</strong>}
                {round.module && <span className="block">With the conditions of “{phaseWords[round.module].name}”.</span>}
              </p>
            </li>
          ))}
        </ul>
      )}
    </PartnershipFrame>
  )
}
