import type { Act, Board, Card, Phase, WorthAnswer } from './types'

/** An act as a browser sends it: the fields of a form, all of them text. The server reads both alike. */
export type SentAct = { kind: Act['kind'] } & Readonly<Record<string, string>>

/** An act that was sent, or waits to be sent. `phase`: in which it was done. `number`: acknowledged as this event, which has not come yet. */
export type Waiting = { key: string; form: string; act: SentAct; phase: Phase; number: number | null }

/** Answers about oneself are kept in memory alone: whoever opens this browser next must not find them. */
export function mayBeKept({ act }: Pick<Waiting, 'act'>): boolean {
  return act.kind !== 'give-worth'
}

const typedFields = ['text', 'what', 'title', 'reason', 'prompts']

/** Is this a field with words that nobody would want to type again? */
export function isTyped(field: string): boolean {
  return typedFields.includes(field)
}

/**
 * The board as it will be once what waits is taken, so that two presses one after the other count from one another and a
 * card stands where it was put. Only what a finger does quickly; everything else shows once the server has it.
 */
export function withWaiting(board: Board, waiting: readonly Waiting[]): Board {
  return waiting.reduce((shown, one) => withOne(shown, one), board)
}

function withOne(board: Board, { key, act }: Waiting): Board {
  const { me } = board
  if (me === null) return board
  switch (act.kind) {
    case 'set-dots': {
      if (board.phase !== 'vote') return board
      const { groupId = '' } = act
      const dots = Number(act.dots)
      const before = board.votes.find((vote) => vote.groupId === groupId)?.dots ?? 0
      const others = board.votes.filter((vote) => vote.groupId !== groupId)
      return { ...board, votes: dots > 0 ? [...others, { by: me, groupId, dots }] : others, placed: board.placed + dots - before }
    }
    case 'add-card': {
      const card: Card = {
        id: key,
        number: Number.MAX_SAFE_INTEGER,
        column: act.column ?? '',
        text: act.text ?? '',
        authorId: me,
        revealed: false,
        groupId: null,
      }
      return { ...board, cards: [...board.cards, card] }
    }
    case 'change-card':
      return { ...board, cards: board.cards.map((card) => (card.id === act.cardId ? { ...card, text: act.text ?? card.text } : card)) }
    case 'remove-card':
      return { ...board, cards: board.cards.filter((card) => card.id !== act.cardId) }
    case 'move-card': {
      // Into a group of its own: which one that is, the server says.
      if (board.phase !== 'group' || !board.groups.some((group) => group.id === act.groupId)) return board
      const cards = board.cards.map((card) => (card.id === act.cardId ? { ...card, groupId: act.groupId ?? null } : card))
      const held = new Set(cards.map((card) => card.groupId))
      return { ...board, cards, groups: board.groups.filter((group) => held.has(group.id)) }
    }
    case 'give-worth':
      return { ...board, people: board.people.map((one) => (one.id === me ? { ...one, worth: Number(act.answer) as WorthAnswer } : one)) }
    default:
      return board
  }
}

/** Cards that are shown and wait for the server. */
export function isOnItsWay(card: Pick<Card, 'id'>, waiting: readonly Waiting[]): boolean {
  return waiting.some((one) => one.key === card.id)
}
