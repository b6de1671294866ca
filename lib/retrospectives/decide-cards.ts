import { dotsLeft, most, nextNumber } from './rules'
import { type Act, type Board, howColumn } from './types'
import { facilitates, type Facts, happened, refused, type Verdict } from './verdict'

type CardAct = Extract<Act, { kind: 'add-card' | 'change-card' | 'remove-card' | 'move-card' | 'name-group' | 'set-dots' }>

/** Cards, groups and dots. */
export function decideCardAct(board: Board, act: CardAct, facts: Facts): Verdict {
  switch (act.kind) {
    case 'add-card':
      return addCard(board, act, facts)
    case 'change-card':
    case 'remove-card':
      return changeOrRemove(board, act, facts)
    case 'move-card':
      return moveCard(board, act, facts)
    case 'name-group': {
      if (board.phase !== 'group') return refused('not-in-this-phase')
      const group = board.groups.find((one) => one.id === act.groupId)
      if (!group) return refused('gone')
      return happened(group.title === act.title ? null : { kind: 'group-named', groupId: group.id, title: act.title })
    }
    case 'set-dots':
      return setDots(board, act, facts)
  }
}

/** The double-loop question has a column of its own, which everybody sees at once; the others are hidden until they are revealed. */
function addCard(board: Board, { column, text }: Extract<CardAct, { kind: 'add-card' }>, { by, newId }: Facts): Verdict {
  const how = column === howColumn
  if (board.phase !== (how ? 'how' : 'gather')) return refused('not-in-this-phase')
  if (!how && !board.prompts.some((prompt) => prompt.id === column)) return refused('no-such-prompt')
  if (board.cards.length >= most.cards || board.cards.filter((card) => card.authorId === by).length >= most.cardsEach) return refused('too-many')
  return happened({ kind: 'card-added', card: { id: newId(), number: nextNumber(board.cards), column, text, authorId: by, revealed: how, groupId: null } })
}

/**
 * Their author may change and remove cards while the phase is the one that they are written in. The facilitator may remove
 * one that all can see, and never sees or touches one that is hidden.
 */
function changeOrRemove(board: Board, act: Extract<CardAct, { kind: 'change-card' | 'remove-card' }>, facts: Facts): Verdict {
  const card = board.cards.find((one) => one.id === act.cardId)
  if (!card || (!card.revealed && card.authorId !== facts.by)) return refused('gone')
  const { id: cardId, column, authorId, revealed } = card
  const written = board.phase === (column === howColumn ? 'how' : 'gather')
  const own = authorId === facts.by
  const mayRemove = facilitates(board, facts) && (written || (board.phase === 'group' && column !== howColumn))
  if (!own && !(act.kind === 'remove-card' && facilitates(board, facts))) return refused('not-yours')
  if (!(own && written) && !(act.kind === 'remove-card' && mayRemove)) return refused('not-in-this-phase')
  if (act.kind === 'change-card') return happened(card.text === act.text ? null : { kind: 'card-changed', cardId, text: act.text, authorId, revealed })
  const lastOfGroup = card.groupId !== null && !board.cards.some((one) => one.id !== cardId && one.groupId === card.groupId)
  // A topic that goes after people voted takes all dots back to those who placed them: were it only its own, their number
  // would be its total, which nobody knows yet.
  return happened({ kind: 'card-removed', cardId, column, authorId, revealed, placed: lastOfGroup ? 0 : board.placed })
}

/** Anybody may group. Where two move cards at once, both happen one after the other; a group that is gone by then takes no more. */
function moveCard(board: Board, { cardId, groupId }: Extract<CardAct, { kind: 'move-card' }>, { newId }: Facts): Verdict {
  if (board.phase !== 'group') return refused('not-in-this-phase')
  const card = board.cards.find((one) => one.id === cardId)
  if (!card?.revealed || card.column === howColumn) return refused('gone')
  if (groupId === null) {
    const alone = !board.cards.some((one) => one.id !== cardId && one.groupId === card.groupId)
    return happened(alone ? null : { kind: 'card-moved', cardId, groupId: newId(), groupNumber: nextNumber(board.groups) })
  }
  const group = board.groups.find((one) => one.id === groupId)
  if (!group) return refused('gone')
  return happened(card.groupId === groupId ? null : { kind: 'card-moved', cardId, groupId, groupNumber: group.number })
}

/** How many of one's dots lie on one group, so that sending it twice places them once. */
function setDots(board: Board, { groupId, dots }: Extract<CardAct, { kind: 'set-dots' }>, { by }: Facts): Verdict {
  if (board.phase !== 'vote') return refused('not-in-this-phase')
  if (!board.groups.some((group) => group.id === groupId)) return refused('gone')
  const before = board.votes.find((vote) => vote.by === by && vote.groupId === groupId)?.dots ?? 0
  if (dots === before) return happened(null)
  if (dots > before && dots - before > dotsLeft(board, by)) return refused('too-many-dots')
  return happened({ kind: 'dots-set', by, groupId, dots, placed: board.placed + dots - before })
}
