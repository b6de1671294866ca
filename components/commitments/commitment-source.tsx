import type { ShownCommitment } from '@/lib/commitments/types'
import { longDay } from '@/lib/platform/day-words'

/** Where a commitment came from: an action that a reading suggested, a check-in, or neither. */
export function CommitmentSource({
  commitment: { roundId, checkIn },
  action,
  base,
}: {
  commitment: Pick<ShownCommitment, 'roundId' | 'checkIn'>
  action: { title: string; citation: string } | null
  base: string
}) {
  if (checkIn)
    return (
      <p className="meta">
        From <a href={`${base}/check-ins/${checkIn.id}`}>the check-in of {longDay(checkIn.on)}</a>
      </p>
    )
  if (!action) return null
  return (
    <p className="meta">
      From: {action.title} <span className="cite whitespace-normal">{action.citation}</span>
      {roundId && (
        <>
          {' '}
          <a href={`${base}/readings/${roundId}`}>Suggested by a reading</a>
        </>
      )}
    </p>
  )
}
