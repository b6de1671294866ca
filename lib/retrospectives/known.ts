import { createHash } from 'node:crypto'
import type { Transaction } from '@/lib/platform/db'
import { applyEvent } from './board'
import { findWhole } from './data'
import type { Board, RoomEvent } from './types'

/** What a key was used for: the number of what came of it, and a mark of what was asked (null: it was no act). */
type Done = { number: number; mark: string | null }

/** A mark of what was asked, so that the same key with something else in it is known for what it is. */
export function markOf(asked: unknown): string {
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 22)
}

/** The key of an act as it stands with its event: whose and which, and the mark of what was asked. */
export function eventKey(ownKey: string, mark: string): string {
  return `${ownKey} #${mark}`
}

function doneOf({ key, number }: { key: string; number: number }): readonly [string, Done] {
  const at = key.lastIndexOf(' #')
  return at === -1 ? [key, { number, mark: null }] : [key.slice(0, at), { number, mark: key.slice(at + 2) }]
}

/** The whole of a retrospective as this process knows it, with the keys of its acts and the numbers of what they made. */
export type Known = { board: Board; partnershipId: string; keys: ReadonlyMap<string, Done> }

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
      return { ...known, board, keys: new Map([...known.keys, ...events.map(doneOf)]) }
    }
  }
  const whole = await findWhole(tx, retrospectiveId)
  if (!whole) return null
  const keys = await tx.retrospectiveEvent.findMany({ where: { retrospectiveId }, select: { key: true, number: true } })
  return { board: whole.board, partnershipId: whole.partnershipId, keys: new Map(keys.map(doneOf)) }
}

/** Keeps what was committed. Never called for what was not: nothing of a transaction that failed is known. */
export function remember(known: Known): void {
  const { id, phase } = known.board
  kept.delete(id)
  if (phase === 'closed') return
  if (kept.size >= mostKept) kept.delete([...kept.keys()][0] ?? '')
  kept.set(id, known)
}
