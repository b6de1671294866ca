import { longDay } from '@/lib/platform/day-words'

type Props = { answered: number; invited: number; closesOn: string; closedOn: string | null; needed: number; result: string }

/** How many have answered, as words and a bar, and until when it runs. `result` is what comes of it: "reading", "result". */
export function RoundProgress({ answered, invited, closesOn, closedOn, needed, result }: Props) {
  return (
    <>
      <p className="text-xl font-semibold">
        {answered} of {invited} have answered
      </p>
      <svg className="mt-2 block h-3 w-full max-w-md" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="3" fill="var(--color-line)" />
        <rect width={(100 * answered) / Math.max(1, invited)} height="3" fill="var(--color-accent)" />
      </svg>
      <p className="meta mt-1">
        {closedOn
          ? `Closed on ${longDay(closedOn)}. A closed round never opens again.`
          : `Open until the end of ${longDay(closesOn)}. A ${result} needs ${needed} answers.`}
      </p>
    </>
  )
}
