import type { Board, Card, Person, RoomEvent } from './types'

/**
 * What one participant may know of the whole. Cards that are not revealed: their own, and of others how many. Votes:
 * their own. Totals: once voting has ended. Answers to "was it worth our time": their own. Names of authors: nobody's. Which member somebody is: their own.
 */
export function boardFor(whole: Board, me: string): Board {
  const hidden: Record<string, number> = {}
  for (const card of whole.cards) if (!card.revealed && card.authorId !== me) hidden[card.column] = (hidden[card.column] ?? 0) + 1
  return {
    ...whole,
    me,
    hidden,
    people: whole.people.map((one) => personFor(one, me)),
    cards: whole.cards.filter((card) => card.revealed || card.authorId === me).map((card) => cardFor(card, me)),
    worthLeft: [],
    votes: whole.votes.filter((vote) => vote.by === me),
    decisions: whole.decisions.map((one) => ownOnly(one, me)),
    learnings: whole.learnings.map((one) => ownOnly(one, me)),
  }
}

/** Others need to know who is there, not which of the members it is: that would lead on to what the partnership keeps of them. */
const personFor = (one: Person, me: string): Person => (one.id === me ? one : { ...one, membershipId: null, worth: null })

function ownOnly<Row extends { authorId: string | null }>(row: Row, me: string): Row {
  return row.authorId === null || row.authorId === me ? row : { ...row, authorId: null }
}

const cardFor = (card: Card, me: string) => ownOnly(card, me)

/** What one participant gets of an event: all of it, less, a count in its place, or nothing but its number. */
export function eventFor(event: RoomEvent, me: string): RoomEvent {
  switch (event.kind) {
    case 'card-added':
      if (event.card.revealed || event.card.authorId === me) return { ...event, card: cardFor(event.card, me) }
      return { kind: 'card-hidden', column: event.card.column, by: 1 }
    case 'card-changed':
      if (event.authorId === me) return event
      return event.revealed ? { ...event, authorId: null } : { kind: 'nothing' }
    case 'card-removed':
      if (event.authorId === me) return event
      return event.revealed ? { ...event, authorId: null } : { kind: 'card-hidden', column: event.column, by: -1 }
    case 'phase-moved':
      return { ...event, revealed: event.revealed.map((card) => cardFor(card, me)) }
    case 'dots-set':
      return event.by === me ? event : { kind: 'dots-placed', placed: event.placed }
    case 'worth-given':
      return event.by === me ? event : { kind: 'worth-counted', answered: event.answered }
    case 'decision-put':
      return { ...event, decision: ownOnly(event.decision, me) }
    case 'learning-put':
      return { ...event, learning: ownOnly(event.learning, me) }
    case 'joined':
      return { ...event, person: personFor(event.person, me) }
    case 'nothing':
    case 'card-hidden':
    case 'dots-placed':
    case 'worth-counted':
    case 'renamed':
    case 'removed':
    case 'prompts-set':
    case 'dots-each-set':
    case 'card-moved':
    case 'group-named':
    case 'topic-set':
    case 'timer-set':
    case 'note-written':
    case 'reviewed':
    case 'decision-removed':
    case 'stage-said':
    case 'learning-removed':
    case 'how-written':
    case 'offered':
    case 'consented':
    case 'facilitator-changed':
    case 'code-renewed':
      return event
  }
}
