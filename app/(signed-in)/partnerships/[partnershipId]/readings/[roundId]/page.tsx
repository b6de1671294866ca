import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ReadingDetail } from '@/components/readings/reading-detail'
import { ReadingSummary } from '@/components/readings/reading-summary'
import { WhereWeAre } from '@/components/readings/where-we-are'
import { SaidStage } from '@/components/retrospectives/said-stage'
import { enterPartnership } from '@/lib/access/loaders'
import { loadRecord } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'
import { loadReading } from '@/lib/readings/loaders'
import { loadSaidStages } from '@/lib/retrospectives/loaders'

export default async function ReadingPage({ params }: { params: Promise<{ partnershipId: string; roundId: string }> }) {
  const { partnershipId, roundId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/readings/[roundId]', partnershipId)
  const [partnership, { round, upToHere, latest, seesStatements, comments }, said] = await Promise.all([
    loadRecord(scope),
    loadReading(scope, roundId),
    loadSaidStages(scope),
  ])
  // A group may look at one reading in more than one retrospective.
  const saidOfThis = said.filter((one) => one.roundId === roundId)
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="rounds" title={`Reading of ${longDay(round.closedOn)}`}>
      <WhereWeAre rounds={upToHere} rhythmMonths={partnership.rhythmMonths} heading="Place on the life cycle" />
      {saidOfThis.map((one) => (
        <SaidStage key={one.id} said={one} base={`/partnerships/${partnershipId}`} />
      ))}
      <div className="mt-8">
        <ReadingSummary reading={round.reading} closedOn={round.closedOn} fromFileOn={round.fromFileOn} />
        {latest && round.reading.outcome !== 'none' && (
          <p className="mt-3">
            <a href={`/partnerships/${partnershipId}#help`}>What could help now</a>
          </p>
        )}
      </div>
      <ReadingDetail
        reading={round.reading}
        instrumentVersion={round.instrumentVersion}
        engineVersion={round.engineVersion}
        imported={round.imported}
        seesStatements={seesStatements}
        comments={comments}
      />
    </PartnershipFrame>
  )
}
