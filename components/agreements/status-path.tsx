import type { AgreementStatus } from '@/lib/agreements/types'
import { agreementStatuses } from '@/lib/agreements/types'
import { statusWords } from '@/lib/agreements/words'
import { longDay } from '@/lib/platform/day-words'

/** The six places of an agreement's path, with the day on which each was last reached and where it stands now. */
export function StatusPath({ steps }: { steps: readonly { status: AgreementStatus; on: string }[] }) {
  const now = steps.at(-1)?.status
  return (
    <ol className="grid list-none gap-x-1.5 gap-y-1 sm:grid-cols-3 lg:grid-cols-6" aria-label="The path of this agreement">
      {agreementStatuses.map((status) => {
        const reached = steps.findLast((step) => step.status === status)
        const isNow = status === now
        return (
          <li
            key={status}
            aria-current={isNow ? 'step' : undefined}
            className={`border-l-4 py-0.5 pl-3 sm:border-l-0 sm:border-t-4 sm:pb-2 sm:pl-0 sm:pt-2 ${reached ? 'border-accent' : 'border-line'}`}
          >
            <span className={isNow ? 'mr-2 font-semibold' : 'text-soft'}>{statusWords[status].name}</span>
            {isNow && <span className="tag tag-accent">Now</span>}
            <span className="meta block">{reached ? longDay(reached.on) : ''}</span>
          </li>
        )
      })}
    </ol>
  )
}
