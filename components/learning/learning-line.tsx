import { Reo } from '@/components/ui/reo'
import { waitsFor } from '@/lib/learning/learnings'
import type { ShownLearning } from '@/lib/learning/types'
import { counted, longDay } from '@/lib/platform/day-words'

/** One learning: what it is, who takes it where, and whether it was carried home. */
export function LearningLine({
  learning,
  today,
  href,
  heading: Heading = 'h3',
}: {
  learning: ShownLearning
  today: string
  href?: string
  heading?: 'h2' | 'h3'
}) {
  const { text, takerName, organisation, madeOn, carriedOn, carriedTo, carriedNote } = learning
  const waits = waitsFor(learning, today)
  const from = learning.retrospectiveId === null ? 'Noted' : 'From a retrospective'
  return (
    <div className="prose">
      <Heading className="whitespace-pre-line break-words">
        {href ? (
          <a href={href}>
            <Reo>{text}</Reo>
          </a>
        ) : (
          <Reo>{text}</Reo>
        )}
      </Heading>
      <p className="meta">
        {takerName || organisation ? (
          <Reo>{`${takerName || 'Somebody'} takes it home${organisation ? ` to ${organisation}` : ''}`}</Reo>
        ) : (
          'Nobody takes it anywhere yet'
        )}{' '}
        · {from} on {longDay(madeOn)}
      </p>
      {carriedOn !== null ? (
        <p className="mt-1 whitespace-pre-line text-sm">
          <strong>Carried home</strong> on {longDay(carriedOn)}
          <Reo>{`${carriedTo ? `, told to ${carriedTo}` : ''}${carriedNote ? `. ${carriedNote}` : ''}`}</Reo>
        </p>
      ) : (
        waits !== null && <p className="text-sm">Not carried home yet{waits > 0 && `, for ${counted(waits, 'day', 'days')}`}.</p>
      )}
      {learning.shared && (
        <p className="mt-1">
          <span className="tag whitespace-normal rounded-lg">Shared with everybody here{learning.shared.partnershipName === '' && ', without the name'}</span>
        </p>
      )}
    </div>
  )
}
