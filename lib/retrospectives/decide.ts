import { decideCardAct } from './decide-cards'
import { decideOutcomeAct } from './decide-outcome'
import { decideRoomAct } from './decide-room'
import type { Act, Board } from './types'
import { type Facts, refused, type Verdict } from './verdict'

/** Judges one act by the whole of a retrospective. Nothing is done by it: the event says what will be. */
export function decide(board: Board, act: Act, facts: Facts): Verdict {
  if (board.phase === 'closed') return refused('closed')
  if (!facts.outside && !board.people.some((one) => one.id === facts.by)) return refused('not-here')
  switch (act.kind) {
    case 'add-card':
    case 'change-card':
    case 'remove-card':
    case 'move-card':
    case 'name-group':
    case 'set-dots':
      return decideCardAct(board, act, facts)
    case 'write-note':
    case 'review':
    case 'put-decision':
    case 'remove-decision':
    case 'say-stage':
    case 'put-learning':
    case 'remove-learning':
    case 'write-how':
    case 'give-worth':
      return decideOutcomeAct(board, act, facts)
    default:
      return decideRoomAct(board, act, facts)
  }
}
