/** One person's acts within ten seconds: far more than fingers make, far fewer than a program would. */
const mostActs = 80
const windowMs = 10_000
const counts = ((globalThis as Record<symbol, unknown>)[Symbol.for('crossbrace.acts')] ??= new Map()) as Map<string, { since: number; made: number }>

/** Counts one act of this participant on this instance, whichever way it comes; the seconds to wait where there were too many. */
export function waitAfter(participantId: string, at: number): number | null {
  if (counts.size > 10_000) counts.clear()
  const found = counts.get(participantId)
  if (!found || at - found.since >= windowMs) {
    counts.set(participantId, { since: at, made: 1 })
    return null
  }
  found.made += 1
  return found.made > mostActs ? Math.ceil((found.since + windowMs - at) / 1000) : null
}
