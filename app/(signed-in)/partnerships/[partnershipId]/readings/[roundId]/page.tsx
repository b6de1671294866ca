import { PartnershipFrame } from '@/components/partnerships/partnership-frame'
import { ReadingDetail } from '@/components/readings/reading-detail'
import { ReadingSummary } from '@/components/readings/reading-summary'
import { WhereWeAre } from '@/components/readings/where-we-are'
import { enterPartnership } from '@/lib/access/loaders'
import { loadRecord } from '@/lib/partnerships/loaders'
import { longDay } from '@/lib/platform/day-words'
import { loadReading } from '@/lib/readings/loaders'

export default async function ReadingPage({ params }: { params: Promise<{ partnershipId: string; roundId: string }> }) {
  const { partnershipId, roundId } = await params
  const { actor, scope } = await enterPartnership('/partnerships/[partnershipId]/readings/[roundId]', partnershipId)
  const [partnership, { round, upToHere, latest, seesStatements, comments }] = await Promise.all([loadRecord(scope), loadReading(scope, roundId)])
  return (
    <PartnershipFrame actor={actor} scope={scope} partnership={partnership} tab="rounds" title={`Reading of ${longDay(round.closedOn)}`}>
      <WhereWeAre rounds={upToHere} rhythmMonths={partnership.rhythmMonths} heading="Place on the life cycle" />
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
