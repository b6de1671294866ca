import type { ShownCommitment } from '@/lib/commitments/types'
import { longDay } from '@/lib/platform/day-words'

/** Everything that was promised before: each earlier due date with why it moved, and each earlier owner. */
export function CommitmentHistory({ commitment: { moves, handOvers, madeOn } }: { commitment: Pick<ShownCommitment, 'moves' | 'handOvers' | 'madeOn'> }) {
  const lines = [
    ...moves.map((one) => ({ on: one.on, words: `Moved from ${longDay(one.fromDay)} to ${longDay(one.toDay)}: ${one.reason}` })),
    ...handOvers.map(({ on, from }) => ({
      on,
      words: `Passed on. Until then it was with ${[from.person.name, from.partnershipAgency.name].filter(Boolean).join(', ')}.`,
    })),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
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
