import { promptByText } from './prompts'
import { byDots, consentsNeeded, hasVanished, nextNumber, phaseAfter, phaseBefore } from './rules'
import { type Act, type Board, type Card, type Group, howColumn, type Phase, type RoomEvent, type WorthTold } from './types'
import { facilitates, type Facts, happened, refused, type Verdict } from './verdict'
import { worthTold } from './worth'

type RoomAct = Extract<
  Act,
  {
    kind:
      | 'move-phase'
      | 'end'
      | 'change-name'
      | 'remove-person'
      | 'set-prompts'
      | 'set-dots-each'
      | 'set-topic'
      | 'set-timer'
      | 'hand-over'
      | 'take-over'
      | 'offer'
      | 'consent'
      | 'renew-code'
  }
>

/** The phases, who is in the room, and who facilitates. */
export function decideRoomAct(board: Board, act: RoomAct, facts: Facts): Verdict {
  switch (act.kind) {
    case 'change-name': {
      const own = board.people.find((one) => one.id === facts.by)
      const { name, organisation } = act
      return happened(own?.name === name && own.organisation === organisation ? null : { kind: 'renamed', personId: facts.by, name, organisation })
    }
    case 'take-over':
    case 'offer':
    case 'consent':
      return succeed(board, act, facts)
    case 'end':
      if (!facts.outside && !facilitates(board, facts)) return refused('not-facilitator')
      return board.steps === act.steps ? happened(moveTo(board, 'closed', facts)) : refused('moved-already')
    default:
      return facilitates(board, facts) ? asFacilitator(board, act, facts) : refused('not-facilitator')
  }
}

function asFacilitator(board: Board, act: Exclude<RoomAct, { kind: 'change-name' | 'take-over' | 'offer' | 'consent' | 'end' }>, facts: Facts): Verdict {
  switch (act.kind) {
    case 'move-phase':
      // Compared with the step that was seen: of two at once the second is told, and no phase is skipped.
      if (board.steps !== act.steps) return refused('moved-already')
      if (act.to !== phaseAfter(board.phase) && act.to !== phaseBefore(board.phase)) return refused('no-such-step')
      if (act.to === 'learn' && board.decisions.some((one) => one.commitmentId === null && !facts.owners.has(one.ownerMembershipId)))
        return refused('no-such-owner')
      return happened(moveTo(board, act.to, facts))
    case 'remove-person':
      return removePerson(board, act.personId, facts)
    case 'set-prompts': {
      if (board.phase !== 'lobby' && board.phase !== 'last-time') return refused('not-in-this-phase')
      // A card answers its question: once there are cards, the questions stay.
      if (board.cards.some((card) => card.column !== howColumn)) return refused('fixed-already')
      return happened({ kind: 'prompts-set', prompts: act.prompts.map((text) => promptByText(text) ?? { id: `own${facts.newId()}`, text, citation: '' }) })
    }
    case 'set-dots-each':
      if (!['lobby', 'last-time', 'gather', 'group'].includes(board.phase)) return refused('not-in-this-phase')
      // Voted on before, after a step back: nobody's dots are taken from them.
      if (board.votes.length > 0) return refused('fixed-already')
      return happened(board.dotsEach === act.dotsEach ? null : { kind: 'dots-each-set', dotsEach: act.dotsEach })
    case 'set-topic':
      if (board.phase !== 'discuss') return refused('not-in-this-phase')
      if (act.groupId !== null && !board.groups.some((group) => group.id === act.groupId)) return refused('gone')
      return happened(board.topicId === act.groupId ? null : { kind: 'topic-set', topicId: act.groupId })
    case 'set-timer':
      if (act.seconds === null) return happened(board.timerEndsAt === null ? null : { kind: 'timer-set', endsAt: null })
      return happened({ kind: 'timer-set', endsAt: new Date(Date.parse(facts.now) + act.seconds * 1000).toISOString() })
    case 'hand-over':
      if (!board.people.some((one) => one.id === act.personId)) return refused('gone')
      return act.personId === facts.by ? refused('has-it-already') : happened({ kind: 'facilitator-changed', personId: act.personId })
    case 'renew-code':
      return happened({ kind: 'code-renewed', code: facts.newCode() })
  }
}

/** What a move of the phase brings with it, backwards as well as forwards. */
function moveTo(board: Board, phase: Phase, facts: Facts): RoomEvent {
  const closing = phase === 'closed'
  const gathered = phase === 'group' && board.phase === 'gather'
  const { revealed, groups } = gathered ? reveal(board, facts) : { revealed: [], groups: [] }
  // Ended in the middle of the vote, what was voted counts.
  const counted = (phase === 'discuss' || closing) && board.phase === 'vote' ? totalsOf(board) : null
  const first = byDots(board.groups.map((group) => ({ ...group, dots: counted?.[group.id] ?? group.dots })))[0]
  const settles = closing || (phase === 'learn' && board.phase === 'decide')
  const keeps = closing || (phase === 'how' && board.phase === 'learn')
  return {
    kind: 'phase-moved',
    phase,
    steps: board.steps + 1,
    revealed,
    groups,
    totals: counted,
    topicId: counted ? (first?.id ?? null) : phase === 'vote' ? null : board.topicId,
    commitments: settles
      ? newIds(
          board.decisions.filter((one) => one.commitmentId === null && facts.owners.has(one.ownerMembershipId)),
          facts,
        )
      : {},
    learnings: keeps
      ? newIds(
          board.learnings.filter((one) => one.learningId === null),
          facts,
        )
      : {},
    worth: closing ? countWorth(board) : null,
  }
}

/** All cards that were hidden, in an order that says nothing of who wrote when, each in a group of its own. */
function reveal(board: Board, { newId, shuffled }: Facts): { revealed: Card[]; groups: Group[] } {
  const from = nextNumber(board.cards)
  const groupFrom = nextNumber(board.groups)
  const cards = shuffled(board.cards.filter((card) => !card.revealed)).map((card, at) => ({ ...card, number: from + at, revealed: true, groupId: newId() }))
  const groups = cards.map(({ groupId }, at) => ({ id: groupId, number: groupFrom + at, title: '', note: '', noteVersion: 0, dots: null }))
  return { revealed: cards, groups }
}

function totalsOf(board: Board): Record<string, number> {
  const totals: Record<string, number> = Object.fromEntries(board.groups.map((group) => [group.id, 0]))
  for (const { groupId, dots } of board.votes) totals[groupId] = (totals[groupId] ?? 0) + dots
  return totals
}

const newIds = (rows: readonly { id: string }[], { newId }: Facts) => Object.fromEntries(rows.map(({ id }) => [id, newId()]))

function countWorth(board: Board): WorthTold | null {
  const answers = [...board.worthLeft, ...board.people.flatMap((one) => (one.worth === null ? [] : [one.worth]))]
  const count = (answer: number) => answers.filter((one) => one === answer).length
  return worthTold([count(1), count(2), count(3), count(4), count(5)])
}

/** Whoever is taken out of the room cannot come back by the code that they know: there is a new one. What they gave stays, without a name. */
function removePerson(board: Board, personId: string, facts: Facts): Verdict {
  if (!board.people.some((one) => one.id === personId)) return happened(null)
  if (personId === facts.by) return refused('has-it-already')
  return happened({ kind: 'removed', personId, code: facts.newCode() })
}

/** On the day of the retrospective, when nothing was heard of the facilitator: the lead takes over, or somebody whom more than half of those who are there agree to. */
function succeed(board: Board, { kind }: { kind: 'take-over' | 'offer' | 'consent' }, facts: Facts): Verdict {
  if (facilitates(board, facts)) return refused('has-it-already')
  // A room that was left open must not be taken by whoever still has it on their phone. The lead ends it from outside.
  if (facts.today !== board.on) return refused('day-is-over')
  if (facts.facilitatorSeenAt !== null && !hasVanished(facts.facilitatorSeenAt, facts.now)) return refused('facilitator-is-here')
  // Guests who came once the facilitator had gone would be the group.
  if (kind !== 'take-over' && facts.late.has(facts.by)) return refused('came-later')
  if (kind === 'take-over') return facts.isLead ? happened({ kind: 'facilitator-changed', personId: facts.by }) : refused('not-facilitator')
  const candidate = kind === 'offer' ? facts.by : board.candidateId
  const offering = board.people.find((one) => one.id === candidate)
  if (candidate === null || !offering) return refused('nobody-offered')
  if (kind === 'consent' && candidate === facts.by) return refused('not-yours')
  if (kind === 'offer' && board.candidateId === candidate) return happened(null)
  const others = facts.present.filter(
    (id) => !facts.late.has(id) && id !== candidate && id !== board.facilitatorId && board.people.some((one) => one.id === id),
  )
  const isMember = offering.membershipId !== null
  const agreed = new Set(kind === 'offer' ? [] : [facts.by, ...board.people.filter((one) => one.consents).map((one) => one.id)])
  if (agreed.size >= consentsNeeded(others.length, isMember)) return happened({ kind: 'facilitator-changed', personId: candidate })
  if (kind === 'offer') return happened({ kind: 'offered', personId: candidate })
  return happened(board.people.some((one) => one.id === facts.by && one.consents) ? null : { kind: 'consented', personId: facts.by })
}
