import type { Board, RoomEvent, RoomRefusal } from './types'

/** What an act is judged by besides the board: who acts, the clock, chance, and who is there. */
export type Facts = {
  /** The participant who acts. */
  by: string
  /** The instant (ISO) and the day. */
  now: string
  today: string
  newId: () => string
  newCode: () => string
  shuffled: <T>(list: readonly T[]) => T[]
  /** The actor is a collaboration lead of this partnership, proven by their session. */
  isLead: boolean
  /** Acts from outside the room: the lead ends what was left open. */
  outside?: boolean
  /** When there was a last sign of the facilitator; null: there is none. */
  facilitatorSeenAt: string | null
  /** Everybody of whom there was a sign lately. */
  present: readonly string[]
  /** Guests who came when the facilitator had gone already; read only for acts that are judged by it. */
  late: ReadonlySet<string>
  /** Members who are there today, by id, with the name of their agency; read only for acts that name one. */
  owners: ReadonlyMap<string, string>
}

/** What comes of an act: a reason against it, one event, or nothing (it stands like that already). */
export type Verdict = { refused: RoomRefusal } | { event: RoomEvent | null }

/** Is this the facilitator? */
export function facilitates(board: Pick<Board, 'facilitatorId'>, facts: Pick<Facts, 'by'>): boolean {
  return board.facilitatorId === facts.by
}

export const refused = (reason: RoomRefusal): Verdict => ({ refused: reason })
export const happened = (event: RoomEvent | null): Verdict => ({ event })
