import { Reo } from '@/components/ui/reo'
import type { FormerAngel } from '@/lib/grants/types'
import { longDay } from '@/lib/platform/day-words'

/** Who stepped back, what they hand over, and one step to the next one. */
export function FormerAngels({ former, partnershipId, mayInvite }: { former: readonly FormerAngel[]; partnershipId: string; mayInvite: boolean }) {
  if (former.length === 0) return null
  return (
    <section className="mt-10" aria-labelledby="former">
      <h2 id="former">Guardian angels who stepped back</h2>
      <ul className="rule-list mt-2 max-w-3xl">
        {former.map((one) => (
          <li key={one.id}>
            <p>
              <strong>{one.name}</strong> <span className="meta">on {longDay(one.endedOn)}</span>
            </p>
            {one.handOver && (
              <p className="mt-1 whitespace-pre-line break-words text-sm" dir="auto">
                <Reo>{one.handOver}</Reo>
              </p>
            )}
            {one.successor && (
              <p className="mt-1 break-words text-sm">
                Suggests: <Reo>{one.successor}</Reo>
              </p>
            )}
            {mayInvite && (
              <p className="mt-1 text-sm">
                <a href={`/partnerships/${partnershipId}/access?after=${one.id}#give`}>
                  Invite the next guardian angel<span className="sr-only"> after {one.name}</span>
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
