import { lastDueDay } from '@/lib/commitments/rules'
import { suggestionById } from '@/lib/readings/suggestions'
import { most, nextNumber } from './rules'
import type { Act, Board } from './types'
import { facilitates, type Facts, happened, refused, type Verdict } from './verdict'

type OutcomeAct = Extract<
  Act,
  {
    kind: 'write-note' | 'review' | 'put-decision' | 'remove-decision' | 'say-stage' | 'put-learning' | 'remove-learning' | 'write-how' | 'give-worth'
  }
>

/** What a retrospective comes to: last time's commitments, notes, decisions, the stage, learnings, and what it was worth. */
export function decideOutcomeAct(board: Board, act: OutcomeAct, facts: Facts): Verdict {
  switch (act.kind) {
    case 'review':
      return review(board, act, facts)
    case 'write-note':
      return writeNote(board, act)
    case 'put-decision':
      return putDecision(board, act, facts)
    case 'say-stage': {
      if (board.phase !== 'decide') return refused('not-in-this-phase')
      if (!facilitates(board, facts)) return refused('not-facilitator')
      const { stage, reason } = act
      if (stage === null) return happened(board.said === null ? null : { kind: 'stage-said', said: null })
      // One that was read needs no reason to be confirmed; another one does (product §4).
      if (reason === '' && !(board.read?.stages.length === 1 && board.read.stages[0] === stage)) return refused('needs-reason')
      return happened(board.said?.stage === stage && board.said.reason === reason ? null : { kind: 'stage-said', said: { stage, reason } })
    }
    case 'put-learning':
      return putLearning(board, act, facts)
    case 'remove-decision':
    case 'remove-learning':
      return remove(board, act, facts)
    case 'write-how':
      if (board.phase !== 'how') return refused('not-in-this-phase')
      if (!facilitates(board, facts)) return refused('not-facilitator')
      return happened(board.howAnswer === act.text ? null : { kind: 'how-written', text: act.text })
    case 'give-worth': {
      if (board.phase !== 'worth') return refused('not-in-this-phase')
      const before = board.people.find((one) => one.id === facts.by)?.worth ?? null
      if (before === act.answer) return happened(null)
      return happened({ kind: 'worth-given', by: facts.by, answer: act.answer, answered: board.worthAnswered + (before === null ? 1 : 0) })
    }
  }
}

/** Changes the partnership's record: the facilitator notes what the group says, and a member who joined signed in may. */
function review(board: Board, { commitmentId, outcome, helped, reason, to }: Extract<OutcomeAct, { kind: 'review' }>, facts: Facts): Verdict {
  if (board.phase !== 'last-time') return refused('not-in-this-phase')
  const member = board.people.some((one) => one.id === facts.by && one.membershipId !== null)
  if (!facilitates(board, facts) && !member) return refused('not-facilitator')
  if ((outcome === 'dropped' || outcome === 'moved') && reason === '') return refused('needs-reason')
  if (outcome === 'moved' && to === null) return refused('due-not-later')
  if (outcome === 'helped' && helped === null) return refused('needs-reason')
  return happened({ kind: 'reviewed', review: { commitmentId, outcome, helped: outcome === 'done' || outcome === 'helped' ? helped : null } })
}

/** Two people may write at once: the second is told, and nothing is overwritten. */
function writeNote(board: Board, { groupId, text, noteVersion }: Extract<OutcomeAct, { kind: 'write-note' }>): Verdict {
  if (board.phase !== 'discuss' && board.phase !== 'decide') return refused('not-in-this-phase')
  const group = board.groups.find((one) => one.id === groupId)
  if (!group) return refused('gone')
  if (group.note === text) return happened(null)
  if (group.noteVersion !== noteVersion) return refused('changed-already')
  return happened({ kind: 'note-written', groupId, note: text, noteVersion: noteVersion + 1 })
}

/** Anybody writes what the group is about to agree; it is a commitment only once the group moves on. */
function putDecision(board: Board, act: Extract<OutcomeAct, { kind: 'put-decision' }>, { by, newId, today, owners, ...facts }: Facts): Verdict {
  if (board.phase !== 'decide') return refused('not-in-this-phase')
  const current = act.decisionId === null ? null : board.decisions.find((one) => one.id === act.decisionId)
  if (current === undefined) return refused('gone')
  if (current?.commitmentId) return refused('fixed-already')
  if (current && current.authorId !== by && !facilitates(board, { ...facts, by })) return refused('not-yours')
  if (!current && board.decisions.length >= most.decisions) return refused('too-many')
  if (!owners.has(act.owner)) return refused('no-such-owner')
  if (act.dueOn < today) return refused('due-before')
  if (act.dueOn > lastDueDay(today)) return refused('due-too-far')
  if (act.actionId !== null && suggestionById(act.actionId) === null) return refused('no-such-action')
  const { what, owner: ownerMembershipId, dueOn, actionId } = act
  const { id, number, authorId } = current ?? { id: newId(), number: nextNumber(board.decisions), authorId: by }
  return happened({ kind: 'decision-put', decision: { id, number, what, ownerMembershipId, dueOn, actionId, authorId, commitmentId: null } })
}

/** Learning has to be carried back to the organisations (BCS §5.2): so each names who takes it and where. */
function putLearning(board: Board, act: Extract<OutcomeAct, { kind: 'put-learning' }>, { by, newId, owners, ...facts }: Facts): Verdict {
  if (board.phase !== 'learn') return refused('not-in-this-phase')
  const current = act.learningId === null ? null : board.learnings.find((one) => one.id === act.learningId)
  if (current === undefined) return refused('gone')
  if (current?.learningId) return refused('fixed-already')
  if (current && current.authorId !== by && !facilitates(board, { ...facts, by })) return refused('not-yours')
  if (!current && board.learnings.length >= most.learnings) return refused('too-many')
  if (act.taker !== null && !owners.has(act.taker)) return refused('no-such-owner')
  if (act.taker === null && act.takerName === '') return refused('nobody-learns')
  const { text, taker: takerMembershipId } = act
  // Of a member the record knows the name, and the organisation where none is said.
  const takerName = takerMembershipId === null ? act.takerName : ''
  const organisation = act.organisation || (owners.get(takerMembershipId ?? '') ?? '')
  if (organisation === '') return refused('no-organisation')
  const { id, number, authorId } = current ?? { id: newId(), number: nextNumber(board.learnings), authorId: by }
  return happened({ kind: 'learning-put', learning: { id, number, text, takerName, takerMembershipId, organisation, authorId, learningId: null } })
}

function remove(board: Board, act: Extract<OutcomeAct, { kind: 'remove-decision' | 'remove-learning' }>, facts: Facts): Verdict {
  const decision = act.kind === 'remove-decision' ? board.decisions.find((one) => one.id === act.decisionId) : undefined
  const learning = act.kind === 'remove-learning' ? board.learnings.find((one) => one.id === act.learningId) : undefined
  if (board.phase !== (act.kind === 'remove-decision' ? 'decide' : 'learn')) return refused('not-in-this-phase')
  const found = decision ?? learning
  if (!found) return refused('gone')
  if (decision?.commitmentId || learning?.learningId) return refused('fixed-already')
  if (found.authorId !== facts.by && !facilitates(board, facts)) return refused('not-yours')
  return happened(decision ? { kind: 'decision-removed', decisionId: decision.id } : { kind: 'learning-removed', learningId: found.id })
}
