import { endedAs } from '@/lib/commitments/rules'
import type { ShownCommitment } from '@/lib/commitments/types'
import { statusWords } from '@/lib/commitments/words'
import { longDay } from '@/lib/platform/day-words'

/** Everything that became of it: each earlier due date with why it moved, each earlier owner, and how it ended. */
export function CommitmentHistory({ commitment: { moves, handOvers, madeOn, closure } }: { commitment: ShownCommitment }) {
  const lines = [
    ...moves.map((one) => ({ on: one.on, words: `Moved from ${longDay(one.fromDay)} to ${longDay(one.toDay)}: ${one.reason}` })),
    ...handOvers.map(({ on, from }) => ({
      on,
      words: `Passed on. Until then it was with ${[from.person.name, from.partnershipAgency.name].filter(Boolean).join(', ')}.`,
    })),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  if (closure) lines.push({ on: closure.on, words: statusWords[endedAs(closure.kind)] })
  return (
    <section className="mt-8 max-w-3xl">
      <h2>What became of it so far</h2>
      <ol className="rule-list mt-2 text-sm">
        <li>
          <span className="meta block">{longDay(madeOn)}</span>
          Promised
        </li>
        {lines.map(({ on, words }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what happened does not change places
          <li key={at} className="whitespace-pre-line">
            <span className="meta block">{longDay(on)}</span>
            {words}
          </li>
        ))}
      </ol>
    </section>
  )
}
