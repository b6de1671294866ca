import type { Transaction } from '@/lib/platform/db'
import { applyEvent } from './board'
import { findWhole } from './data'
import type { Board, RoomEvent } from './types'

/** The whole of a retrospective as this process knows it, with the keys of its acts and the numbers of what they made. */
export type Known = { board: Board; partnershipId: string; keys: ReadonlyMap<string, number> }

const kept = ((globalThis as Record<symbol, unknown>)[Symbol.for('crossbrace.known-rooms')] ??= new Map()) as Map<string, Known>
const mostKept = 50
/** More missed events than so many are not followed one by one. */
const mostToFollow = 200

/**
 * The whole inside a transaction, as it stands at this moment. What this process knows is followed up by the events since;
 * where it knows nothing, or some are gone, it is read from the tables. A rule never judges by what is old: the number of
 * the last event is read under the one writer's lock.
 */
export async function wholeInside(tx: Transaction, retrospectiveId: string): Promise<Known | null> {
  const row = await tx.retrospective.findUnique({ where: { id: retrospectiveId }, select: { lastNumber: true } })
  if (!row) return null
  const known = kept.get(retrospectiveId)
  if (known?.board.number === row.lastNumber) return known
  if (known && row.lastNumber > known.board.number && row.lastNumber - known.board.number <= mostToFollow) {
    const events = await tx.retrospectiveEvent.findMany({ where: { retrospectiveId, number: { gt: known.board.number } }, orderBy: { number: 'asc' } })
    if (events.length === row.lastNumber - known.board.number) {
      const board = events.reduce((before, { number, content }) => applyEvent(before, { number, event: content as RoomEvent }), known.board)
      return { ...known, board, keys: new Map([...known.keys, ...events.map((one) => [one.key, one.number] as const)]) }
    }
  }
  const whole = await findWhole(tx, retrospectiveId)
  if (!whole) return null
  const keys = await tx.retrospectiveEvent.findMany({ where: { retrospectiveId }, select: { key: true, number: true } })
  return { board: whole.board, partnershipId: whole.partnershipId, keys: new Map(keys.map((one) => [one.key, one.number])) }
}

/** Keeps what was committed. Never called for what was not: nothing of a transaction that failed is known. */
export function remember(known: Known): void {
  const { id, phase } = known.board
  kept.delete(id)
  if (phase === 'closed') return
  if (kept.size >= mostKept) kept.delete([...kept.keys()][0] ?? '')
  kept.set(id, known)
}
