import { StatementList } from '@/components/readings/statement-list'
import { Reo } from '@/components/ui/reo'
import { longDay } from '@/lib/platform/day-words'
import { answeredSentence, changeSentence, placeSentence, sureSentence } from '@/lib/readings/curve-words'
import type { SuggestionGroup } from '@/lib/readings/suggestions'
import type { PublishedReading, PublishedStatement } from '@/lib/readings/types-published'
import type { Board } from '@/lib/retrospectives/types'
import { readAsWords } from './stage-as-read'

type Props = {
  round: { closedOn: string } | null
  reading: PublishedReading | null
  earlier: { closedOn: string } | null
  differences: readonly PublishedStatement[]
  suggestions: readonly SuggestionGroup[]
  /** What was read, also where the group made it together and there is no confidential reading. */
  read: Board['read']
}

/** What the retrospective opens on: the latest reading, what moved, what people differ on most, what could help. Nothing of a person. */
export function OpeningPanel({ round, reading, earlier, differences, suggestions, read }: Props) {
  if ((!round || !reading) && read)
    return (
      <>
        <h2 id="opening">Where we start</h2>
        <p className="mt-1">
          <strong>{readAsWords(read)}</strong>
        </p>
        <p className="meta mt-1">
          {read.kind === 'together' ? 'You answered together, openly. That is not a confidential reading.' : 'The reading itself is not here any more.'}
        </p>
        <FirstSuggestions suggestions={suggestions} />
      </>
    )
  if (!round || !reading)
    return (
      <>
        <h2 id="opening">No reading yet</h2>
        <p className="mt-1 text-sm">This retrospective begins without one. A self-assessment before the next would show where people differ.</p>
      </>
    )
  return (
    <>
      <h2 id="opening">Where we start</h2>
      <p className="mt-1">
        <strong>{placeSentence(reading)}</strong>
      </p>
      <p className="meta mt-1">
        {answeredSentence(reading)} {sureSentence(reading)} Reading of {longDay(round.closedOn)}. A conversation starter, not a validated measure.
      </p>
      <h3 className="mt-4">What moved</h3>
      <p className="text-sm">
        {earlier === null ? 'This is the first reading.' : `${changeSentence(reading) ?? ''} The reading before was of ${longDay(earlier.closedOn)}.`}
      </p>
      {differences.length > 0 && (
        <>
          <h3 className="mt-4">What we see differently</h3>
          <div className="room-differences text-sm">
            <StatementList list={differences.slice(0, 3)} />
          </div>
          {differences.length > 3 && (
            <details className="text-sm">
              <summary className="py-1">{differences.length - 3} more</summary>
              <StatementList list={differences.slice(3)} />
            </details>
          )}
        </>
      )}
      <FirstSuggestions suggestions={suggestions} />
    </>
  )
}

function FirstSuggestions({ suggestions }: Pick<Props, 'suggestions'>) {
  const [first] = suggestions
  if (!first) return null
  return (
    <details className="mt-4 text-sm">
      <summary className="py-1">{first.heading}</summary>
      <ul className="mt-1 grid gap-2">
        {first.suggestions.slice(0, 4).map((one) => (
          <li key={one.id}>
            <Reo>{one.title}</Reo> <span className="cite whitespace-normal">{one.citation}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
