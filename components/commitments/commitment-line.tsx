import { longDay } from '@/lib/platform/day-words'
import { suggestionById } from '@/lib/readings/suggestions'

type Commitment = {
  what: string
  dueOn: string
  actionId: string | null
  owner: { person: { name: string }; partnershipAgency: { name: string } }
  closure: { kind: string; on: string; reason: string | null } | null
}

/** One commitment: what, who, by when, from which action, and how it ended. */
export function CommitmentLine({
  commitment,
  today,
  href,
  heading: Heading = 'h3',
}: {
  commitment: Commitment
  today: string
  href?: string
  heading?: 'h2' | 'h3'
}) {
  const action = commitment.actionId ? suggestionById(commitment.actionId) : null
  const late = commitment.closure === null && commitment.dueOn < today
  return (
    <div>
      <Heading>{href ? <a href={href}>{commitment.what}</a> : commitment.what}</Heading>
      <p className="meta">
        {[commitment.owner.person.name, commitment.owner.partnershipAgency.name].filter(Boolean).join(', ')} · by {longDay(commitment.dueOn)}
        {late && <span className="tag ml-2">Past its date</span>}
      </p>
      {action && (
        <p className="meta">
          From: {action.title} <span className="cite whitespace-normal">{action.citation}</span>
        </p>
      )}
      {commitment.closure && (
        <p className="mt-1 text-sm">
          <strong>{commitment.closure.kind === 'done' ? 'Done' : 'Dropped'}</strong> on {longDay(commitment.closure.on)}
          {commitment.closure.reason && `: ${commitment.closure.reason}`}
        </p>
      )}
    </div>
  )
}
