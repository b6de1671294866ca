import { longDay } from '@/lib/platform/day-words'
import { answeredSentence, placeSentence, stageNames, sureSentence } from '@/lib/readings/curve-words'
import { fromFileSentence } from '@/lib/readings/trail'
import type { PublishedReading } from '@/lib/readings/types-published'

type Props = { reading: PublishedReading; closedOn: string; fromFileOn: string | null; href?: string }

/** The reading in a few plain sentences: how many answered, where that puts the group, how sure, what moved. */
export function ReadingSummary({ reading, closedOn, fromFileOn, href }: Props) {
  const moved = (reading.change ?? []).filter((one) => one.verdict === 'moved')
  const untold = (reading.change ?? []).filter((one) => one.verdict === 'cannot-tell').map((one) => stageNames[one.stage].toLowerCase())
  const unsure = reading.change?.every((one) => one.verdict === 'cannot-tell')
  return (
    <div className="prose">
      <p className="text-lg">
        {answeredSentence(reading)} <strong>{placeSentence(reading)}</strong> {sureSentence(reading)}
      </p>
      {reading.change && (
        <p>
          {moved.length > 0 ? (
            <>
              Since the reading before, {moved.map((one) => `${stageNames[one.stage].toLowerCase()} has moved ${one.direction}`).join(', ')}; the rest is within
              noise or cannot be told.
            </>
          ) : unsure ? (
            'Whether anything changed since the reading before cannot be told.'
          ) : (
            `Since the reading before, ${untold.length > 0 ? `it cannot be told for ${untold.join(' and ')}; any other change is within noise.` : 'any change is within noise.'}`
          )}
        </p>
      )}
      <p className="meta mt-2">
        Reading of {longDay(closedOn)}
        {fromFileOn !== null && (
          <>
            {' · '}
            <strong>{fromFileSentence(fromFileOn)}</strong>
          </>
        )}
        {href && (
          <>
            {' · '}
            <a href={href}>How this was worked out</a>
          </>
        )}
        {' · '}A conversation starter, not a validated measure.
      </p>
    </div>
  )
}
