import type { Board, Card, Group, RoomEvent, Vote } from './types'

/**
 * What becomes of a board by one event: the one place that says so, for the server and for browsers. It works on the whole
 * of a retrospective and on what one participant knows of it alike; the event must be of the same kind (`eventFor`).
 */
export function applyEvent(board: Board, { number, event }: { number: number; event: RoomEvent }): Board {
  return { ...happen(board, event), number }
}

function happen(board: Board, event: RoomEvent): Board {
  switch (event.kind) {
    case 'nothing':
      return board
    case 'joined':
      return { ...board, people: [...board.people, event.person] }
    case 'renamed':
      return { ...board, people: change(board.people, event.personId, { name: event.name, organisation: event.organisation }) }
    case 'removed':
      return {
        ...board,
        code: event.code,
        people: board.people.filter((one) => one.id !== event.personId),
        // Their dots and their answer stay: what would change in the totals by taking somebody out would be theirs. The
        // whole keeps them; no participant does, not even whose answer it was.
        worthLeft: board.me === null ? [...board.worthLeft, ...worthOf(board, event.personId)].toSorted() : [],
        candidateId: board.candidateId === event.personId ? null : board.candidateId,
      }
    case 'prompts-set':
      return { ...board, prompts: event.prompts }
    case 'dots-each-set':
      return { ...board, dotsEach: event.dotsEach }
    case 'phase-moved':
      return movePhase(board, event)
    case 'card-added':
      return { ...board, cards: inOrder([...board.cards, event.card]) }
    case 'card-hidden':
      return { ...board, hidden: countHidden(board.hidden, event.column, event.by) }
    case 'card-changed':
      return { ...board, cards: change(board.cards, event.cardId, { text: event.text }) }
    case 'card-removed': {
      const left = withoutEmptyGroups({ ...board, cards: board.cards.filter((card) => card.id !== event.cardId) }, null)
      return { ...left, placed: event.placed, votes: event.placed === 0 && left.votes.length > 0 ? [] : left.votes }
    }
    case 'card-moved':
      return moveCard(board, event)
    case 'group-named':
      return { ...board, groups: change(board.groups, event.groupId, { title: event.title }) }
    case 'dots-set':
      return { ...board, votes: withVote(board.votes, event), placed: event.placed }
    case 'dots-placed':
      return { ...board, placed: event.placed }
    case 'topic-set':
      return { ...board, topicId: event.topicId }
    case 'timer-set':
      return { ...board, timerEndsAt: event.endsAt }
    case 'note-written':
      return { ...board, groups: change(board.groups, event.groupId, { note: event.note, noteVersion: event.noteVersion }) }
    case 'reviewed':
      return { ...board, reviews: [...board.reviews.filter((one) => one.commitmentId !== event.review.commitmentId), event.review] }
    case 'decision-put':
      return { ...board, decisions: put(board.decisions, event.decision) }
    case 'decision-removed':
      return { ...board, decisions: board.decisions.filter((one) => one.id !== event.decisionId) }
    case 'stage-said':
      return { ...board, said: event.said }
    case 'learning-put':
      return { ...board, learnings: put(board.learnings, event.learning) }
    case 'learning-removed':
      return { ...board, learnings: board.learnings.filter((one) => one.id !== event.learningId) }
    case 'how-written':
      return { ...board, howAnswer: event.text }
    case 'worth-given':
      return { ...board, people: change(board.people, event.by, { worth: event.answer }), worthAnswered: event.answered }
    case 'worth-counted':
      return { ...board, worthAnswered: event.answered }
    case 'offered':
      return { ...board, candidateId: event.personId, people: withoutConsents(board.people) }
    case 'consented':
      return { ...board, people: change(board.people, event.personId, { consents: true }) }
    case 'facilitator-changed':
      return happen({ ...board, facilitatorId: event.personId }, { kind: 'offered', personId: null })
    case 'code-renewed':
      return { ...board, code: event.code }
  }
}

const worthOf = (board: Board, personId: string) => board.people.flatMap((one) => (one.id === personId && one.worth !== null ? [one.worth] : []))

function movePhase(board: Board, event: Extract<RoomEvent, { kind: 'phase-moved' }>): Board {
  const { phase, steps, revealed, groups, totals, topicId, commitments, learnings, worth } = event
  const shown = new Map(revealed.map((card) => [card.id, card]))
  // What two votes differ by would be the votes of those who left or changed their mind between them: the second begins
  // from nothing.
  const anew = board.phase === 'discuss' && phase === 'vote'
  const moved: Board = {
    ...board,
    ...(anew ? { votes: [], placed: 0 } : {}),
    phase,
    steps,
    topicId,
    timerEndsAt: null,
    // Whoever moves the phase is there.
    candidateId: null,
    people: withoutConsents(board.people),
    // What was counted as hidden stands on the table now.
    hidden: revealed.length > 0 ? {} : board.hidden,
    cards: inOrder([
      ...board.cards.filter((card) => !shown.has(card.id)),
      // One's own stays marked as one's own: the event names nobody to others.
      ...revealed.map((card) => ({ ...card, authorId: board.cards.find((one) => one.id === card.id)?.authorId ?? card.authorId })),
    ]),
    // Voted on again, the totals are hidden again until it ends.
    groups: [...board.groups, ...groups].map((group) => {
      const dots = totals ? (totals[group.id] ?? 0) : phase === 'vote' ? null : group.dots
      return dots === group.dots ? group : { ...group, dots }
    }),
    decisions: board.decisions.map((one) => (commitments[one.id] ? { ...one, commitmentId: commitments[one.id] ?? null } : one)),
    learnings: board.learnings.map((one) => (learnings[one.id] ? { ...one, learningId: learnings[one.id] ?? null } : one)),
  }
  return phase === 'closed' ? close(moved, worth) : moved
}

/** What a closed one no longer knows: who wrote, who voted for what, who answered what, and cards that were never shown. */
function close(board: Board, worth: Board['worth']): Board {
  const nobody = <Row extends { authorId: string | null }>(row: Row) => (row.authorId === null ? row : { ...row, authorId: null })
  return {
    ...board,
    code: null,
    hidden: {},
    votes: [],
    placed: 0,
    worthLeft: [],
    worth,
    people: board.people.map((one) => (one.worth === null ? one : { ...one, worth: null })),
    cards: board.cards.filter((card) => card.revealed).map(nobody),
    decisions: board.decisions.map(nobody),
    learnings: board.learnings.map(nobody),
  }
}

function moveCard(board: Board, event: Extract<RoomEvent, { kind: 'card-moved' }>): Board {
  const known = board.groups.some((group) => group.id === event.groupId)
  const fresh: Group = { id: event.groupId, number: event.groupNumber, title: '', note: '', noteVersion: 0, dots: null }
  const groups = known ? board.groups : [...board.groups, fresh]
  return withoutEmptyGroups({ ...board, groups, cards: change(board.cards, event.cardId, { groupId: event.groupId }) }, event.groupId)
}

/** Groups that hold no card any more go; dots that lay on them go along with their last card, so that no vote is lost. */
function withoutEmptyGroups(board: Board, followTo: string | null): Board {
  const held = new Set(board.cards.map((card) => card.groupId))
  const groups = board.groups.filter((group) => held.has(group.id))
  if (groups.length === board.groups.length) return board
  const there = new Set(groups.map((group) => group.id))
  let votes = board.votes.filter((vote) => there.has(vote.groupId))
  for (const vote of board.votes) {
    if (there.has(vote.groupId) || followTo === null) continue
    const before = votes.find((one) => one.by === vote.by && one.groupId === followTo)?.dots ?? 0
    votes = withVote(votes, { by: vote.by, groupId: followTo, dots: before + vote.dots })
  }
  return { ...board, groups, votes, topicId: board.topicId !== null && there.has(board.topicId) ? board.topicId : null }
}

/** The votes with this one in place of the same person's earlier one; no dots: without it. */
function withVote(votes: readonly Vote[], { by, groupId, dots }: Vote): Vote[] {
  const others = votes.filter((vote) => vote.by !== by || vote.groupId !== groupId)
  return dots === 0 ? others : [...others, { by, groupId, dots }]
}

/** Without a count that came to nothing, so that boards with the same cards are equal. */
function countHidden(hidden: Board['hidden'], column: string, by: number): Record<string, number> {
  const { [column]: before = 0, ...others } = hidden
  return before + by === 0 ? others : { ...others, [column]: before + by }
}

const withoutConsents = (people: Board['people']) => people.map((one) => (one.consents ? { ...one, consents: false } : one))

const inOrder = (cards: readonly Card[]) => cards.toSorted((a, b) => a.number - b.number)

function change<Row extends { id: string }>(rows: readonly Row[], id: string, more: Partial<Row>): Row[] {
  return rows.map((row) => (row.id === id ? { ...row, ...more } : row))
}

function put<Row extends { id: string; number: number }>(rows: readonly Row[], one: Row): Row[] {
  return [...rows.filter((row) => row.id !== one.id), one].toSorted((a, b) => a.number - b.number)
}

/** The whole of a retrospective that has just been opened, with nobody in it. */
export function emptyBoard(facts: Pick<Board, 'id' | 'on' | 'code' | 'prompts' | 'roundId' | 'read' | 'dotsEach'>): Board {
  return {
    ...facts,
    me: null,
    number: 0,
    phase: 'lobby',
    steps: 0,
    facilitatorId: null,
    candidateId: null,
    timerEndsAt: null,
    topicId: null,
    said: null,
    howAnswer: '',
    people: [],
    cards: [],
    hidden: {},
    groups: [],
    votes: [],
    placed: 0,
    reviews: [],
    decisions: [],
    learnings: [],
    worthAnswered: 0,
    worthLeft: [],
    worth: null,
  }
}
