import type { SessionInShort } from '@/lib/consensus/types'
import { suggestionsFor } from '@/lib/readings/suggestions'
import type { ClosedRound, PublishedReading, PublishedStatement } from '@/lib/readings/types-published'
import type { Board } from './types'

/** How many statements that people differ on are put before the group. */
export const mostDifferences = 5

type ShownStatement = Extract<PublishedStatement, { shown: true }>

/** The statements that people differ on most, from split to mixed, as the reading publishes them. Those told alike come in the order of the instrument. */
export function differencesIn(reading: PublishedReading): ShownStatement[] {
  const rank = { split: 0, mixed: 1, agree: 2 } as Record<string, number>
  return reading.statements
    .filter((one): one is ShownStatement => one.shown && one.agreement !== 'agree')
    .map((one, at) => ({ one, at }))
    .sort((a, b) => (rank[a.one.agreement] ?? 1) - (rank[b.one.agreement] ?? 1) || a.at - b.at)
    .slice(0, mostDifferences)
    .map(({ one }) => one)
}

/**
 * What a retrospective opens on, out of published readings alone: the one it was opened on (null: none), the one
 * before, what people differ on most, and the suggested actions. Nothing of anybody's answers.
 */
export function openingOf(rounds: readonly ClosedRound[], roundId: string | null) {
  const at = rounds.findIndex((round) => round.roundId === roundId)
  const round = rounds[at]
  const reading = round?.reading ?? null
  if (!round || !reading) return { round: null, reading: null, earlier: null, differences: [], suggestions: [] }
  const earlier = rounds.slice(0, at).findLast((one) => one.reading !== null) ?? null
  return {
    round: { roundId: round.roundId, closedOn: round.closedOn, answered: round.answered, invited: round.invited },
    reading,
    earlier: earlier && { roundId: earlier.roundId, closedOn: earlier.closedOn },
    differences: differencesIn(reading),
    suggestions: suggestionsFor(reading),
  }
}

/** The session that a room opened on, where what was read was made together; else null. What came after the room was opened is not it. */
export function sessionBehind(read: Board['read'], on: string, together: readonly SessionInShort[]): SessionInShort | null {
  if (read?.kind !== 'together') return null
  return (
    together.findLast(({ closedOn, result }) => closedOn !== null && closedOn <= on && result !== null && result.stages.join() === read.stages.join()) ?? null
  )
}

/**
 * What was read last: the confidential reading, or the one that the group made together, openly, where that is the later
 * one. `roundId` is null for the latter; where it stands between two stages, no one stage is read.
 */
export function latestRead(rounds: readonly ClosedRound[], together: readonly SessionInShort[]): { roundId: string | null; read: Board['read'] } {
  const round = rounds.findLast((one) => one.reading !== null)
  const session = together.findLast((one) => one.closedOn !== null && one.result !== null)
  if (session?.result && (!round || (session.closedOn ?? '') > round.closedOn)) {
    const { outcome, stages } = session.result
    return { roundId: null, read: { kind: 'together', outcome: outcome === 'between' ? 'none' : outcome, stages } }
  }
  return round?.reading
    ? { roundId: round.roundId, read: { kind: 'confidential', outcome: round.reading.outcome, stages: round.reading.stages } }
    : { roundId: null, read: null }
}
