import { describe, expect, it } from 'vitest'
import { stages } from '@/lib/instrument/types'
import { applyEvent, emptyBoard } from './board'
import { decide } from './decide'
import { differencesIn, latestRead, openingOf, sessionBehind } from './opening'
import { changesOf } from './persist'
import { promptByText, promptsFor, promptsForAny, promptsOfContested, promptsOfCrossover, promptsOfStages } from './prompts'
import { byDots, codeInTwo, consentsNeeded, dotsLeft, hasVanished, most, phaseAfter, phaseBefore, readCode, takesJoiners } from './rules'
import { actForm, actSchema, joinForm, sentAct } from './schema'
import { boardFor, eventFor } from './sight'
import { type Act, type Board, phases, type RoomEvent } from './types'
import { phaseWords, roomRefusalWords, statusOfRefusal, waitWords } from './words'
import type { Facts } from './verdict'

const start = emptyBoard({
  id: 'r',
  on: '2026-11-24',
  code: 'ABCD2345',
  prompts: promptsForAny,
  roundId: null,
  read: { kind: 'confidential', outcome: 'clear', stages: ['functioning'] },
  dotsEach: 3,
})
const person = (id: string, membershipId: string | null = null) => ({ id, number: 1, name: id, organisation: '', membershipId, consents: false, worth: null })
const followed = (board: Board, ...events: RoomEvent[]) => events.reduce((now, event) => applyEvent(now, { number: now.number + 1, event }), board)
const room = followed(
  start,
  { kind: 'joined', person: person('lena') },
  { kind: 'joined', person: person('ben', 'm1') },
  { kind: 'joined', person: person('cy') },
  { kind: 'facilitator-changed', personId: 'lena' },
)
const at = (phase: Board['phase'], more: Partial<Board> = {}): Board => ({ ...room, phase, ...more })
let made = 0
const facts = (by: string, more: Partial<Facts> = {}): Facts => ({
  by,
  now: '2026-11-24T01:00:00.000Z',
  today: '2026-11-24',
  newId: () => `id${++made}`,
  newCode: () => 'WXYZ6789',
  shuffled: (list) => [...list].reverse(),
  isLead: false,
  facilitatorSeenAt: '2026-11-24T00:59:00.000Z',
  present: ['lena', 'ben', 'cy'],
  owners: new Map([['m1', 'City Council']]),
  late: new Set(),
  ...more,
})
const says = (board: Board, act: Act, by = 'lena', more: Partial<Facts> = {}) => {
  const verdict = decide(board, act, facts(by, more))
  return 'refused' in verdict ? verdict.refused : verdict.event
}

describe('the phases', () => {
  it('follow one another, and go back by one, but never out of the end', () => {
    expect(phases.map(phaseAfter)).toEqual([...phases.slice(1), null])
    expect(phases.map(phaseBefore)).toEqual([null, ...phases.slice(0, -2), null])
  })

  it('are moved by the facilitator alone, from the step that they saw', () => {
    expect(says(at('gather'), { kind: 'move-phase', to: 'group', steps: 0 }, 'ben')).toBe('not-facilitator')
    expect(says(at('gather'), { kind: 'move-phase', to: 'vote', steps: 0 })).toBe('no-such-step')
    expect(says(at('gather', { steps: 4 }), { kind: 'move-phase', to: 'group', steps: 3 })).toBe('moved-already')
    expect(says(at('gather'), { kind: 'move-phase', to: 'last-time', steps: 0 })).toMatchObject({ kind: 'phase-moved', phase: 'last-time', steps: 1 })
    expect(says(at('closed'), { kind: 'move-phase', to: 'worth', steps: 0 })).toBe('closed')
  })

  it('take each act in its own time: a card that comes late is told, and not lost in silence', () => {
    const card: Act = { kind: 'add-card', column: 'any-q1', text: 'x' }
    for (const phase of phases.filter((one) => one !== 'gather')) expect(says(at(phase), card)).toBe(phase === 'closed' ? 'closed' : 'not-in-this-phase')
    expect(says(at('gather'), { ...card, column: 'nothing' })).toBe('no-such-prompt')
    expect(says(at('how'), { ...card, column: 'how' })).toMatchObject({ card: { revealed: true } })
    expect(says(at('gather'), card, 'nobody')).toBe('not-here')
  })

  it('show the cards in another order than that in which they were written, and the totals only while voting is over', () => {
    const cards = ['a', 'b', 'c'].map((id, nth) => ({ id, number: nth + 1, column: 'any-q1', text: id, authorId: 'ben', revealed: false, groupId: null }))
    const shown = says(at('gather', { cards }), { kind: 'move-phase', to: 'group', steps: 0 }) as RoomEvent
    const grouped = followed(at('gather', { cards }), shown)
    expect(grouped.cards.map((card) => [card.text, card.number])).toEqual([
      ['c', 4],
      ['b', 5],
      ['a', 6],
    ])
    expect(new Set(grouped.groups.map((group) => group.id)).size).toBe(3)
    const groupId = grouped.cards[0]?.groupId ?? ''
    const voted = followed({ ...grouped, phase: 'vote' }, { kind: 'dots-set', by: 'ben', groupId, dots: 2, placed: 2 })
    const told = followed(voted, says(voted, { kind: 'move-phase', to: 'discuss', steps: 1 }) as RoomEvent)
    expect(told).toMatchObject({ topicId: groupId })
    expect(byDots(told.groups)[0]).toMatchObject({ id: groupId, dots: 2 })
    const back = followed(told, says(told, { kind: 'move-phase', to: 'vote', steps: 2 }) as RoomEvent)
    expect(back.groups.every((group) => group.dots === null)).toBe(true)
    // A second vote begins from nothing; one that was not counted yet goes on.
    expect([back.votes, back.placed]).toEqual([[], 0])
    const regrouped = followed(voted, says(voted, { kind: 'move-phase', to: 'group', steps: 1 }) as RoomEvent)
    expect([regrouped.votes, regrouped.placed]).toEqual([voted.votes, 2])
  })
})

describe('dots', () => {
  const groups = ['g', 'h'].map((id, nth) => ({ id, number: nth + 1, title: '', note: '', noteVersion: 0, dots: null }))
  const cards = groups.map((group, nth) => ({
    id: `c${group.id}`,
    number: nth + 1,
    column: 'any-q1',
    text: '',
    authorId: null,
    revealed: true,
    groupId: group.id,
  }))

  it('are as many as each has, can be taken back, and follow their topic when it goes into another', () => {
    const board = at('vote', { groups, cards, votes: [{ by: 'ben', groupId: 'g', dots: 2 }], placed: 2 })
    expect(dotsLeft(board, 'ben')).toBe(1)
    expect(says(board, { kind: 'set-dots', groupId: 'h', dots: 2 }, 'ben')).toBe('too-many-dots')
    expect(says(board, { kind: 'set-dots', groupId: 'g', dots: 3 }, 'ben')).toMatchObject({ placed: 3 })
    expect(says(board, { kind: 'set-dots', groupId: 'g', dots: 2 }, 'ben')).toBeNull()
    expect(says(board, { kind: 'set-dots', groupId: 'x', dots: 1 }, 'ben')).toBe('gone')
    const moved = followed({ ...board, phase: 'group' }, { kind: 'card-moved', cardId: 'cg', groupId: 'h', groupNumber: 2 })
    expect(moved).toMatchObject({ placed: 2, votes: [{ by: 'ben', groupId: 'h', dots: 2 }], groups: [{ id: 'h' }] })
  })
})

describe('what one person gave', () => {
  const groups = ['g', 'h'].map((id, nth) => ({ id, number: nth + 1, title: '', note: '', noteVersion: 0, dots: null }))
  const cards = groups.map(({ id }, nth) => ({ id: `c${id}`, number: nth + 1, column: 'any-q1', text: '', authorId: null, revealed: true, groupId: id }))
  const votes = [
    { by: 'ben', groupId: 'g', dots: 3 },
    { by: 'cy', groupId: 'h', dots: 1 },
  ]
  const people = room.people.map((one, nth) => ({ ...one, worth: ([4, 1, 2] as const)[nth] ?? null }))

  it('cannot be told from what changes when they are taken out: their dots and their answer stay, without a name', () => {
    const board = at('vote', { groups, cards, votes, placed: 4, people, worthAnswered: 3 })
    const event = says(board, { kind: 'remove-person', personId: 'ben' }) as RoomEvent
    expect(Object.keys(event).toSorted()).toEqual(['code', 'kind', 'personId'])
    const left = followed(board, event)
    expect(left).toMatchObject({ placed: 4, worthAnswered: 3, worthLeft: [1], votes })
    expect(left.people.map((one) => one.id)).toEqual(['lena', 'cy'])
    const counted = says(left, { kind: 'move-phase', to: 'discuss', steps: 0 }) as Extract<RoomEvent, { kind: 'phase-moved' }>
    expect(counted.totals).toEqual({ g: 3, h: 1 })
    // Ended in the middle of the vote, what was voted is counted too.
    expect(says(left, { kind: 'end', steps: 0 })).toMatchObject({ phase: 'closed', totals: { g: 3, h: 1 } })
    for (const me of ['lena', 'cy']) expect(boardFor(left, me)).toMatchObject({ worthLeft: [], votes: votes.filter((vote) => vote.by === me), placed: 4 })
    for (const me of ['lena', 'cy', 'ben']) expect(followed(boardFor(board, me), eventFor(event, me))).toEqual(boardFor(left, me))
  })

  it('counts at the end though they were taken out, so that five answers stay five', () => {
    const five = [5, 4, 4].map((worth, nth) => ({ ...person(`x${nth}`), worth: worth as 4 }))
    const board = followed(at('worth', { people: [...five, ...people.slice(0, 2)], worthAnswered: 5 }), { kind: 'removed', personId: 'ben', code: 'X' })
    const end = says(board, { kind: 'move-phase', to: 'closed', steps: 0 }) as RoomEvent
    expect(end).toMatchObject({ worth: ['few or none', 'few or none', 'most'] })
    expect(followed(board, end).worthLeft).toEqual([])
  })

  it('is not shown by taking a topic away: all dots go back, whatever lay on it', () => {
    const board = at('group', { groups, cards, votes, placed: 4 })
    for (const cardId of ['cg', 'ch']) {
      const event = says(board, { kind: 'remove-card', cardId }) as RoomEvent
      expect(event).toMatchObject({ kind: 'card-removed', placed: 0 })
      expect(followed(board, event)).toMatchObject({ placed: 0, votes: [] })
    }
    // A card among others of its topic takes no dot away.
    const together = { ...board, cards: [...cards, { ...(cards[0] as (typeof cards)[0]), id: 'cg2', number: 3 }] }
    expect(followed(together, says(together, { kind: 'remove-card', cardId: 'cg2' }) as RoomEvent)).toMatchObject({ placed: 4, votes })
  })
})

describe('what is decided', () => {
  const put: Act = { kind: 'put-decision', decisionId: null, what: 'Ring', owner: 'm1', dueOn: '2026-12-01', actionId: null }

  it('is written by anybody, changed by its author or the facilitator, and fixed once the group moved on', () => {
    const event = says(at('decide'), put, 'cy') as Extract<RoomEvent, { kind: 'decision-put' }>
    const board = followed(at('decide'), event)
    const decisionId = event.decision.id
    expect(says(board, { ...put, decisionId, what: 'Call' }, 'ben')).toBe('not-yours')
    expect(says(board, { ...put, decisionId, what: 'Call' }, 'lena')).toMatchObject({ decision: { id: decisionId, authorId: 'cy' } })
    expect(says(board, { kind: 'remove-decision', decisionId }, 'ben')).toBe('not-yours')
    const moved = says(board, { kind: 'move-phase', to: 'learn', steps: 0 }) as Extract<RoomEvent, { kind: 'phase-moved' }>
    expect(Object.keys(moved.commitments)).toEqual([decisionId])
    const fixed = followed(board, moved, { ...moved, phase: 'decide', steps: 2, commitments: {} })
    expect(says(fixed, { ...put, decisionId }, 'cy')).toBe('fixed-already')
    expect(says(board, { kind: 'move-phase', to: 'learn', steps: 0 }, 'lena', { owners: new Map() })).toBe('no-such-owner')
  })

  it('of a learning is its author’s and the facilitator’s to change, and nobody’s once it is kept', () => {
    const learn: Act = { kind: 'put-learning', learningId: null, text: 'Ring first', takerName: 'Cy', taker: null, organisation: 'Port' }
    const event = says(at('learn'), learn, 'cy') as Extract<RoomEvent, { kind: 'learning-put' }>
    const board = followed(at('learn'), event)
    const learningId = event.learning.id
    expect(says(board, { ...learn, learningId, text: 'Call first' }, 'ben')).toBe('not-yours')
    expect(says(board, { kind: 'remove-learning', learningId }, 'ben')).toBe('not-yours')
    expect(says(board, { ...learn, learningId, text: 'Call first' }, 'lena')).toMatchObject({ learning: { id: learningId, authorId: 'cy' } })
    const kept = says(board, { kind: 'move-phase', to: 'how', steps: 0 }) as Extract<RoomEvent, { kind: 'phase-moved' }>
    expect(Object.keys(kept.learnings)).toEqual([learningId])
    const back = followed(board, kept, { ...kept, phase: 'learn', steps: 2, learnings: {} })
    for (const one of ['cy', 'lena']) {
      expect(says(back, { ...learn, learningId, text: 'Call first' }, one)).toBe('fixed-already')
      expect(says(back, { kind: 'remove-learning', learningId }, one)).toBe('fixed-already')
    }
    // Forward again: what was kept before is not kept anew.
    expect(says(back, { kind: 'move-phase', to: 'how', steps: 2 })).toMatchObject({ learnings: {} })
  })

  it('takes the name and the organisation of a member from the record, and asks for both of anybody else', () => {
    const learn: Act = { kind: 'put-learning', learningId: null, text: 'Ring first', takerName: 'Cy', taker: 'm1', organisation: '' }
    expect(says(at('learn'), learn, 'cy')).toMatchObject({ learning: { takerMembershipId: 'm1', takerName: '', organisation: 'City Council' } })
    expect(says(at('learn'), { ...learn, organisation: 'Port' }, 'cy')).toMatchObject({ learning: { organisation: 'Port' } })
    expect(says(at('learn'), { ...learn, taker: null }, 'cy')).toBe('no-organisation')
    expect(says(at('learn'), { ...learn, taker: null, takerName: '', organisation: 'Port' }, 'cy')).toBe('nobody-learns')
    expect(says(at('learn'), { ...learn, taker: 'm9' }, 'cy')).toBe('no-such-owner')
  })

  it('names a member who is there, and a day that is neither past nor in another age', () => {
    expect(says(at('decide'), { ...put, owner: 'm9' })).toBe('no-such-owner')
    expect(says(at('decide'), { ...put, dueOn: '2026-11-23' })).toBe('due-before')
    expect(says(at('decide'), { ...put, dueOn: '2099-01-01' })).toBe('due-too-far')
    expect(says(at('decide'), { ...put, actionId: 'forming-a99' })).toBe('no-such-action')
  })

  it('confirms the stage without a reason, and overrides it only with one', () => {
    expect(says(at('decide'), { kind: 'say-stage', stage: 'functioning', reason: '' })).toMatchObject({ said: { stage: 'functioning' } })
    expect(says(at('decide'), { kind: 'say-stage', stage: 'flying', reason: '' })).toBe('needs-reason')
    expect(says(at('decide', { read: null }), { kind: 'say-stage', stage: 'functioning', reason: '' })).toBe('needs-reason')
    expect(says(at('decide'), { kind: 'say-stage', stage: 'flying', reason: 'So' }, 'ben')).toBe('not-facilitator')
    // The word is taken back.
    const said = at('decide', { said: { stage: 'flying', reason: 'So' } })
    expect(says(said, { kind: 'say-stage', stage: null, reason: '' }, 'ben')).toBe('not-facilitator')
    expect(says(said, { kind: 'say-stage', stage: null, reason: '' })).toEqual({ kind: 'stage-said', said: null })
    expect(says(at('decide'), { kind: 'say-stage', stage: null, reason: '' })).toBeNull()
  })

  it('of last time is noted by the facilitator, or by a member who joined signed in; a stranger with the code cannot', () => {
    const done: Act = { kind: 'review', commitmentId: 'c', outcome: 'done', dueOn: '2026-11-01', helped: null, reason: '', to: null }
    expect(says(at('last-time'), done, 'cy')).toBe('not-facilitator')
    expect(says(at('last-time'), done, 'ben')).toMatchObject({ kind: 'reviewed' })
    expect(says(at('last-time'), { ...done, outcome: 'dropped' })).toBe('needs-reason')
  })
})

describe('who facilitates', () => {
  const gone = { facilitatorSeenAt: '2026-11-24T00:50:00.000Z' }

  it('stays while there are signs of them; then the lead may, or somebody whom most of the others agree to', () => {
    expect(says(room, { kind: 'offer' }, 'ben')).toBe('facilitator-is-here')
    expect(says(room, { kind: 'take-over' }, 'ben', { ...gone, isLead: true })).toEqual({ kind: 'facilitator-changed', personId: 'ben' })
    expect(says(room, { kind: 'take-over' }, 'ben', gone)).toBe('not-facilitator')
    const offered = followed(room, says(room, { kind: 'offer' }, 'ben', gone) as RoomEvent)
    expect(offered.candidateId).toBe('ben')
    expect(says(offered, { kind: 'consent' }, 'cy', gone)).toEqual({ kind: 'facilitator-changed', personId: 'ben' })
    // Alone in the room: nobody is left to agree with a member.
    expect(says(room, { kind: 'offer' }, 'ben', { ...gone, present: ['ben'] })).toEqual({ kind: 'facilitator-changed', personId: 'ben' })
    expect([0, 1, 2, 3, 4, 9].map((others) => consentsNeeded(others, true))).toEqual([0, 1, 2, 2, 3, 5])
    expect([0, 1, 2, 3, 4, 9].map((others) => consentsNeeded(others, false))).toEqual([2, 2, 2, 2, 3, 5])
    expect(hasVanished('2026-11-24T00:57:00.000Z', '2026-11-24T01:00:00.000Z')).toBe(false)
    expect(hasVanished('2026-11-24T00:56:59.000Z', '2026-11-24T01:00:00.000Z')).toBe(true)
  })

  it('is never a guest with whom nobody agrees, and nobody new once the day is over', () => {
    for (const present of [['cy'], [], ['cy', 'lena']]) {
      expect(says(room, { kind: 'offer' }, 'cy', { ...gone, present })).toEqual({ kind: 'offered', personId: 'cy' })
      expect(says({ ...room, candidateId: 'cy' }, { kind: 'offer' }, 'cy', { ...gone, present })).toBeNull()
    }
    expect(says({ ...room, candidateId: 'cy' }, { kind: 'consent' }, 'cy', { ...gone, present: ['cy'] })).toBe('not-yours')
    const four = followed({ ...room, candidateId: 'cy' }, { kind: 'joined', person: person('di') })
    // One other is not enough, though nobody else is there.
    const once = says(four, { kind: 'consent' }, 'di', { ...gone, present: ['cy', 'di'] }) as RoomEvent
    expect(once).toEqual({ kind: 'consented', personId: 'di' })
    expect(says(followed(four, once), { kind: 'consent' }, 'di', { ...gone, present: ['cy', 'di'] })).toBeNull()
    expect(says(followed(four, once), { kind: 'consent' }, 'ben', { ...gone, present: ['cy', 'di', 'ben'] })).toEqual({
      kind: 'facilitator-changed',
      personId: 'cy',
    })
    // Those who came when the facilitator had gone neither take over nor agree, and are no part of the group that is asked.
    const late = new Set(['cy', 'di'])
    expect(says(room, { kind: 'offer' }, 'cy', { ...gone, late })).toBe('came-later')
    expect(says({ ...four, candidateId: 'ben' }, { kind: 'consent' }, 'di', { ...gone, late, present: ['ben', 'di'] })).toBe('came-later')
    expect(says(four, { kind: 'offer' }, 'ben', { ...gone, late, present: ['ben', 'cy', 'di'] })).toEqual({ kind: 'facilitator-changed', personId: 'ben' })
    expect(says(room, { kind: 'take-over' }, 'cy', { ...gone, late, isLead: true })).toEqual({ kind: 'facilitator-changed', personId: 'cy' })
    for (const kind of ['offer', 'take-over', 'consent'] as const)
      expect(says({ ...room, candidateId: 'cy' }, { kind }, 'ben', { ...gone, isLead: true, today: '2026-11-25' })).toBe('day-is-over')
  })

  it('hands over to somebody who is there, and takes out anybody but themselves, with a new code', () => {
    expect(says(room, { kind: 'hand-over', personId: 'nobody' })).toBe('gone')
    expect(says(room, { kind: 'hand-over', personId: 'ben' })).toEqual({ kind: 'facilitator-changed', personId: 'ben' })
    expect(says(room, { kind: 'remove-person', personId: 'lena' })).toBe('has-it-already')
    expect(says(room, { kind: 'remove-person', personId: 'cy' })).toMatchObject({ personId: 'cy', code: 'WXYZ6789' })
  })
})

describe('a code', () => {
  it('is read however it is typed, and nothing else is taken for one', () => {
    for (const typed of ['ABCD2345', 'abcd 2345', ' abcd-2345 ', 'ABCD–2345']) expect(readCode(typed)).toBe('ABCD2345')
    for (const typed of ['', 'ABCD234', 'ABCD23456', 'ABCD234O', 'ABCDI345', 'ABCD2340', '<script>']) expect(readCode(typed)).toBeNull()
    expect(codeInTwo('ABCD2345')).toBe('ABCD 2345')
    expect(joinForm.safeParse({ code: '', name: '', submissionKey: 'x'.repeat(20) }).error?.issues.map((one) => one.path[0])).toEqual(['code', 'name'])
  })

  it('lets in on the day and the day after', () => {
    expect(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map((day) => takesJoiners('2026-11-24', day, '2026-11-25'))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

describe('questions', () => {
  it('are three or four for each stage, each cited, each its own', () => {
    const all = [...stages.flatMap((stage) => promptsOfStages[stage]), ...promptsOfCrossover]
    for (const stage of stages) expect(promptsOfStages[stage].length).toBeGreaterThanOrEqual(3)
    expect(all.every((one) => one.citation.startsWith('BCS §7.2'))).toBe(true)
    expect(new Set(all.map((one) => one.text)).size).toBe(all.length)
    expect(all.every((one) => [...one.text].length <= most.prompt && one.text.endsWith('?'))).toBe(true)
    expect(promptsFor({ outcome: 'clear', stages: ['failing'] })).toBe(promptsOfStages.failing)
    expect(promptsFor({ outcome: 'contested', stages: ['flying', 'failing'] })).toBe(promptsOfContested)
    expect(promptsFor({ outcome: 'crossover', stages: ['frustration', 'functioning'] })).toBe(promptsOfCrossover)
    expect(promptsFor(null)).toBe(promptsForAny)
    expect(promptByText(promptsOfStages.flying[0]?.text ?? '')).toBe(promptsOfStages.flying[0])
  })
})

describe('what may be sent', () => {
  it('is held to its length and kind; what does not belong to it is left out', () => {
    const send = (act: unknown) => sentAct.safeParse({ key: 'k'.repeat(24), act })
    expect(send({ kind: 'add-card', column: 'any-q1', text: '🚢'.repeat(most.card), authorId: 'ben' }).data?.act).toEqual({
      kind: 'add-card',
      column: 'any-q1',
      text: '🚢'.repeat(most.card),
    })
    expect(send({ kind: 'add-card', column: 'any-q1', text: 'x'.repeat(most.card + 1) }).error?.issues[0]?.message).toBe(
      'The card must be 500 characters or fewer (it has 501)',
    )
    const lines = (many: number) => send({ kind: 'add-card', column: 'any-q1', text: Array(many).fill('x').join('\n') })
    expect(lines(most.cardLines).success).toBe(true)
    expect(lines(most.cardLines + 1).error?.issues[0]?.message).toBe('The card must have 20 lines or fewer')
    // Whoever is no member is named, with an organisation; of a member both are known.
    const learned = (more: object) => send({ kind: 'put-learning', learningId: '', text: 'Ring', taker: '', takerName: '', organisation: '', ...more })
    expect(learned({}).error?.issues.map((issue) => issue.path.at(-1))).toEqual(['takerName', 'organisation'])
    expect(learned({ taker: 'm1' }).success).toBe(true)
    for (const act of [
      null,
      [],
      'x',
      {},
      { kind: 'x' },
      { kind: 'constructor' },
      { kind: 'set-dots', groupId: 'g', dots: -1 },
      { kind: 'set-dots', groupId: 'g', dots: 1.5 },
      { kind: 'set-timer', seconds: 1e9 },
    ])
      expect(send(act).success).toBe(false)
    const form = actForm.safeParse({ retrospectiveId: 'r1', submissionKey: 'k'.repeat(24), kind: 'set-prompts', prompts: 'One?\n\n Two? \nOne?', back: '"><' })
    expect(form.data).toMatchObject({ back: '', act: { kind: 'set-prompts', prompts: ['One?', 'Two?'] } })
    expect(
      actForm.safeParse({ retrospectiveId: 'r1', submissionKey: 'k'.repeat(24), kind: 'add-card', column: 'c', text: ' ' }).error?.issues[0]?.path,
    ).toEqual(['text'])
    expect(actSchema.safeParse({ kind: 'take-over' }).success).toBe(true)
  })

  it('is refused in words that say what to do, with a true status', () => {
    for (const words of Object.values(roomRefusalWords)) expect(words.length).toBeGreaterThan(10)
    for (const phase of phases) expect(phaseWords[phase].everybody.length).toBeGreaterThan(20)
    expect([statusOfRefusal('closed'), statusOfRefusal('not-yours'), statusOfRefusal('needs-reason'), statusOfRefusal('moved-already')]).toEqual([
      410, 403, 422, 409,
    ])
    expect(waitWords(61)).toContain('2 minutes')
  })
})

describe('what it opens on', () => {
  it('comes out of published readings alone, the statements that are split before those that are mixed', () => {
    const statement = (id: string, agreement: string) => ({ id, shown: true, counted: 12, segments: [], median: '', mean: '', agreement, apart: null })
    const reading = {
      outcome: 'none',
      stages: [],
      statements: [statement('a', 'mixed'), statement('b', 'agree'), statement('c', 'split'), { id: 'd', shown: false }],
      change: null,
    }
    expect(differencesIn(reading as never).map((one) => one.id)).toEqual(['c', 'a'])
    const rounds = [{ roundId: 'r1', closedOn: '2026-01-01', answered: 9, invited: 9, reading }]
    expect(openingOf(rounds as never, 'r1')).toMatchObject({ round: { roundId: 'r1' }, earlier: null, suggestions: [] })
    expect(openingOf(rounds as never, null).reading).toBeNull()
    const session = { closedOn: '2026-02-01', result: { outcome: 'clear', stages: ['forming'] } }
    expect(latestRead(rounds as never, [session] as never)).toEqual({ roundId: null, read: { kind: 'together', outcome: 'clear', stages: ['forming'] } })
    expect(latestRead(rounds as never, [{ ...session, closedOn: '2025-02-01' }] as never)).toMatchObject({ roundId: 'r1', read: { kind: 'confidential' } })
  })

  it('goes back to the session it was opened on, and to none where the reading was confidential or the session came later', () => {
    const at = (id: string, closedOn: string | null, stages: string[]) => ({ id, closedOn, result: closedOn && { outcome: 'clear', stages } })
    const list = [at('a', '2026-01-01', ['forming']), at('b', '2026-02-01', ['forming']), at('c', '2026-03-01', ['forming']), at('d', null, [])] as never
    const read = { kind: 'together', outcome: 'clear', stages: ['forming'] } as const
    expect(sessionBehind(read, '2026-02-02', list)?.id).toBe('b')
    expect(sessionBehind({ ...read, kind: 'confidential' }, '2026-02-02', list)).toBeNull()
    expect(sessionBehind({ ...read, stages: ['flying'] }, '2026-02-02', list)).toBeNull()
    expect(sessionBehind(null, '2026-02-02', list)).toBeNull()
  })
})

describe('rows', () => {
  it('are written only where the reducer changed something', () => {
    const [a, b, c] = [
      { id: 'a', x: 1 },
      { id: 'b', x: 1 },
      { id: 'c', x: 1 },
    ]
    expect(changesOf([a, b], [a, { ...b, x: 2 }, c], (one) => one.id)).toEqual({ added: [c], changed: [{ id: 'b', x: 2 }], removed: [] })
    expect(changesOf([a, b], [{ ...a }], (one) => one.id)).toEqual({ added: [], changed: [], removed: [b] })
  })
})

describe('what is said of a commitment', () => {
  const missing = (more: Record<string, unknown>) => {
    const read = actSchema.safeParse({ kind: 'review', commitmentId: 'c1', dueOn: '2026-11-01', ...more })
    return Object.fromEntries(read.error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [])
  }

  it('is told all that it lacks at once, each beside its field', () => {
    expect(missing({ outcome: 'moved', to: '', reason: '' })).toEqual({ to: 'Give a date', reason: 'Say in a few words why' })
    expect(missing({ outcome: 'dropped', reason: ' ' })).toEqual({ reason: 'Say in a few words why' })
    expect(missing({ outcome: 'helped' })).toEqual({ helped: 'Say whether it helped' })
    expect(missing({ outcome: 'moved', to: '2026-12-01', reason: 'Winter' })).toEqual({})
    expect(missing({ outcome: 'done' })).toEqual({})
  })
})
