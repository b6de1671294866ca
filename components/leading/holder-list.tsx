import { longDay } from '@/lib/platform/day-words'
import type { Holding } from '@/lib/leading/types'

/** So many former holders are named. */
const mostEarlier = 20

/** Who holds a role or a task, since when; and, folded, who did before. */
export function HolderList({ holders, earlier }: { holders: readonly Holding[]; earlier: readonly Holding[] }) {
  return (
    <>
      {holders.length > 0 && (
        <ul className="mt-1 space-y-1.5">
          {holders.map((one) => (
            <li key={one.membershipId}>
              <strong>{one.name}</strong>, {one.agency}
              {one.since && <span className="meta block">Since {longDay(one.since)}</span>}
            </li>
          ))}
        </ul>
      )}
      {earlier.length > 0 && (
        <details className="mt-1 text-sm">
          <summary>Before</summary>
          <ul className="mt-1">
            {earlier.slice(0, mostEarlier).map((one) => (
              <li key={`${one.membershipId} ${one.since} ${one.until}`} className="meta">
                {one.name}, {one.agency}
                {one.since && `, from ${longDay(one.since)}`}
                {one.until && `, until ${longDay(one.until)}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
