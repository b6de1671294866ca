import { longDay } from '@/lib/platform/day-words'
import { answeredSentence, changeSentence, placeSentence, sureSentence } from '@/lib/readings/curve-words'
import { fromFileSentence } from '@/lib/readings/trail'
import type { PublishedReading } from '@/lib/readings/types-published'

type Props = { reading: PublishedReading; closedOn: string; fromFileOn: string | null; href?: string }

/** The reading in a few plain sentences: how many answered, where that puts the group, how sure, what moved. */
export function ReadingSummary({ reading, closedOn, fromFileOn, href }: Props) {
  const change = changeSentence(reading)
  return (
    <div className="prose">
      <p className="text-lg">
        {answeredSentence(reading)} <strong>{placeSentence(reading)}</strong> {sureSentence(reading)}
      </p>
      {change && <p>{change}</p>}
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
