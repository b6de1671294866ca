import { movedInWords, ownerGoes, statusOf } from '@/lib/commitments/rules'
import type { ShownCommitment } from '@/lib/commitments/types'
import { statusWords, toldOfHelp } from '@/lib/commitments/words'
import { longDay } from '@/lib/platform/day-words'
import { suggestionById } from '@/lib/readings/suggestions'
import { CommitmentSource } from './commitment-source'

/** One commitment: what, who, by when, where it came from, how often it was moved, and how it ended. */
export function CommitmentLine({
  commitment,
  today,
  base,
  href,
  heading: Heading = 'h3',
}: {
  commitment: ShownCommitment
  today: string
  /** The partnership's address. */
  base: string
  href?: string
  heading?: 'h2' | 'h3'
}) {
  const { owner, closure, moves, handOvers } = commitment
  const action = commitment.actionId ? suggestionById(commitment.actionId) : null
  const status = statusOf(commitment, today)
  const goes = closure === null ? ownerGoes(owner, today) : null
  const moved = movedInWords(moves)
  const before = handOvers.at(-1)?.from.person.name
  return (
    <div>
      <Heading className="whitespace-pre-line">{href ? <a href={href}>{commitment.what}</a> : commitment.what}</Heading>
      <p className="meta">
        {[owner.person.name, owner.partnershipAgency.name].filter(Boolean).join(', ')}
        {before && ` (before: ${before})`} · by {longDay(commitment.dueOn)}
        {moved && `, ${moved}`}
        {status === 'late' && <span className="tag ml-2">{statusWords[status]}</span>}
      </p>
      {goes && (
        <p className="text-sm font-semibold">{goes.left ? `Its owner has left, on ${longDay(goes.on)}.` : `Its owner leaves on ${longDay(goes.on)}.`}</p>
      )}
      <CommitmentSource commitment={commitment} action={action} base={base} />
      {closure && (
        <p className="mt-1 whitespace-pre-line text-sm">
          <strong>{statusWords[status]}</strong> on {longDay(closure.on)}
          {closure.reason && `: ${closure.reason}`}
        </p>
      )}
      {status === 'done' && closure && (
        <p className="whitespace-pre-line text-sm">
          {toldOfHelp(closure.helped)}
          {closure.helpNote && ` ${closure.helpNote}`}
        </p>
      )}
    </div>
  )
}
