import type { AgreementStatus } from '@/lib/agreements/types'
import { statusWords } from '@/lib/agreements/words'
import { longDay } from '@/lib/platform/day-words'

/** Every step that was taken, the latest first: what, when, by whom, and what was noted. */
export function StepList({ steps }: { steps: readonly { id: string; status: AgreementStatus; on: string; note: string; by: string | null }[] }) {
  return (
    <ol className="rule-list prose mt-2 list-none pl-0 text-sm">
      {[...steps].reverse().map((step) => (
        <li key={step.id}>
          <strong>{statusWords[step.status].name}</strong> <span className="meta">since {longDay(step.on)}</span>
          {step.by && <span className="meta"> · entered by {step.by}</span>}
          {step.note && <span className="block whitespace-pre-line">{step.note}</span>}
        </li>
      ))}
    </ol>
  )
}
