import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEvent, emptyBoard } from './board'
import { decide } from './decide'
import { promptsForAny } from './prompts'
import { phaseAfter, phaseBefore } from './rules'
import { boardFor, eventFor } from './sight'
import { type Act, type Board, type NumberedEvent, phases, type WorthAnswer } from './types'
import type { Facts } from './verdict'

/** An act drawn by numbers: which one, by whom, on what. Read against the board as it then stands. */
type Draw = { kind: number; who: number; what: number; more: number }
// Without the usual leaning towards small numbers, by which hardly any run would come to its end.
const draws = fc.noBias(
  fc.array(fc.record({ kind: fc.nat(36), who: fc.nat(5), what: fc.nat(1000), more: fc.nat(1000) }), { minLength: 1, maxLength: 200, size: 'max' }),
)

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]

function actOf(board: Board, { kind, what, more }: Draw, by: string): Act {
  const card = pick(board.cards, what)?.id ?? 'none'
  const group = pick(board.groups, more)?.id ?? 'none'
  const person = pick(board.people, what)?.id ?? 'none'
  const acts: Act[] = [
    { kind: 'add-card', column: pick(board.prompts, what)?.id ?? '', text: `secret of ${by} ${what}` },
    { kind: 'add-card', column: pick(board.prompts, more)?.id ?? '', text: `secret of ${by} ${more}` },
    { kind: 'change-card', cardId: card, text: `secret of ${by} changed ${more}` },
    { kind: 'remove-card', cardId: card },
    { kind: 'move-card', cardId: card, groupId: group },
    { kind: 'move-card', cardId: card, groupId: group },
    { kind: 'move-card', cardId: card, groupId: null },
    { kind: 'name-group', groupId: group, title: `title ${what}` },
    { kind: 'set-dots', groupId: group, dots: what % 4 },
    { kind: 'set-dots', groupId: group, dots: what % 4 },
    { kind: 'set-topic', groupId: group },
    { kind: 'set-timer', seconds: what % 2 ? 60 : null },
    { kind: 'write-note', groupId: group, text: `note ${what}`, noteVersion: more % 3 },
    { kind: 'put-decision', decisionId: pick(board.decisions, what)?.id ?? null, what: `do ${more}`, owner: 'm1', dueOn: '2026-12-01', actionId: null },
    { kind: 'put-decision', decisionId: null, what: `do ${more}`, owner: 'm1', dueOn: '2026-12-01', actionId: null },
    { kind: 'remove-decision', decisionId: pick(board.decisions, what)?.id ?? 'none' },
    { kind: 'put-learning', learningId: null, text: `learned ${what}`, takerName: 'A', taker: null, organisation: 'B' },
    { kind: 'say-stage', stage: 'flying', reason: `because ${what}` },
    { kind: 'add-card', column: 'how', text: `open ${what}` },
    { kind: 'write-how', text: `how ${what}` },
    { kind: 'give-worth', answer: ((what % 5) + 1) as WorthAnswer },
    { kind: 'hand-over', personId: person },
    { kind: 'offer' },
    { kind: 'consent' },
    { kind: 'remove-person', personId: what % 4 ? by : person },
    { kind: 'change-name', name: `Name ${what}`, organisation: '' },
    { kind: 'review', commitmentId: `c${what % 3}`, outcome: 'done', dueOn: '2026-01-01', helped: 'yes', reason: '', to: null },
  ]
  const move: Act = {
    kind: 'move-phase',
    to: (more % 6 ? phaseAfter(board.phase) : phaseBefore(board.phase)) ?? 'lobby',
    steps: board.steps - (what % 9 ? 0 : 1),
  }
  return acts[kind] ?? move
}

const start = emptyBoard({ id: 'r', on: '2026-11-24', code: 'ABCD2345', prompts: promptsForAny, roundId: null, read: null, dotsEach: 3 })
const names = ['a', 'b', 'c', 'd', 'e', 'f']

/** Runs drawn acts. The facilitator makes every second one, so that the phases move; `after` is told of each event. */
function run(all: readonly Draw[], after: (whole: Board, happened: NumberedEvent, before: Board) => void): Board {
  let whole = start
  let made = 0
  const happen = (event: NumberedEvent['event']) => {
    const before = whole
    const numbered = { number: before.number + 1, event }
    whole = applyEvent(before, numbered)
    after(whole, numbered, before)
  }
  for (const [at, id] of names.entries()) {
    happen({ kind: 'joined', person: { id, number: at + 1, name: id, organisation: '', membershipId: id === 'b' ? 'm1' : null, consents: false, worth: null } })
    if (at === 0) happen({ kind: 'facilitator-changed', personId: id })
  }
  for (const [at, draw] of all.entries()) {
    const by = at % 2 && whole.facilitatorId !== null ? whole.facilitatorId : (names[draw.who % names.length] ?? 'a')
    const facts: Facts = {
      by,
      now: '2026-11-24T01:00:00.000Z',
      today: '2026-11-24',
      newId: () => `n${++made}n`,
      newCode: () => `CODE${++made}`,
      shuffled: (list) => [...list].reverse(),
      isLead: draw.more % 7 === 0,
      facilitatorSeenAt: draw.what % 3 ? '2026-11-24T00:59:30.000Z' : '2026-11-24T00:00:00.000Z',
      present: names,
      owners: new Map([['m1', 'City Council']]),
      late: new Set(),
    }
    const verdict = decide(whole, actOf(whole, draw, by), facts)
    if ('event' in verdict && verdict.event !== null) happen(verdict.event)
  }
  return whole
}

describe('whatever anybody does, in any order', { timeout: 60_000 }, () => {
  it('what a participant knows is the same, made from a snapshot or followed event by event', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(draws, (all) => {
        const views = new Map<string, Board>()
        const end = run(all, (whole, { number, event }) => {
          for (const id of names) {
            const view = views.get(id)
            if (view) views.set(id, applyEvent(view, { number, event: eventFor(event, id) }))
            else if (whole.people.some((one) => one.id === id)) views.set(id, boardFor(whole, id))
          }
          for (const [id, view] of views) {
            const snapshot = boardFor(whole, id)
            // The quick comparison is the stricter one; the other one shows what differs.
            if (!isDeepStrictEqual(view, snapshot)) expect(view).toEqual(snapshot)
          }
        })
        reached.add(end.phase)
      }),
      { numRuns: 50 },
    )
    // Else the draws would prove little.
    expect(reached.has('closed') && reached.size > 4).toBe(true)
  })

  it('nothing that is hidden is in what others are sent', () => {
    fc.assert(
      fc.property(draws, (all) => {
        run(all, (whole, { event }) => {
          const hidden = whole.cards.filter((card) => !card.revealed)
          for (const me of names) {
            const sent = JSON.stringify(eventFor(event, me))
            const view = boardFor(whole, me)
            const seen = JSON.stringify(view)
            for (const card of hidden) {
              if (card.authorId === me) continue
              if (sent.includes(card.id) || seen.includes(JSON.stringify(card.id))) expect.unreachable(`${me} is sent ${card.id}`)
            }
            expect(view.cards.filter((one) => !one.revealed && one.authorId !== me)).toEqual([])
            const authors = [...sent.matchAll(/"authorId":"([^"]*)"/g), ...seen.matchAll(/"authorId":"([^"]*)"/g)].map(([, id]) => id)
            expect(authors.filter((id) => id !== me)).toEqual([])
            expect(view.votes.every((vote) => vote.by === me)).toBe(true)
            expect(view.worthLeft).toEqual([])
            expect(view.people.filter((one) => one.worth !== null && one.id !== me)).toEqual([])
            const one = eventFor(event, me)
            if (one.kind === 'dots-set' || one.kind === 'worth-given') expect(one.by).toBe(me)
            // Totals are told once voting has ended, and not before.
            if (phases.indexOf(whole.phase) <= phases.indexOf('vote')) expect(view.groups.every((group) => group.dots === null)).toBe(true)
          }
        })
      }),
      { numRuns: 50 },
    )
  })

  it('no card and no dot is lost but by the hand of somebody who may take it away', () => {
    fc.assert(
      fc.property(draws, (all) => {
        run(all, (whole, { event }, before) => {
          expect(whole.placed).toBe(whole.votes.reduce((sum, vote) => sum + vote.dots, 0))
          for (const one of whole.people) {
            const own = whole.votes.filter((vote) => vote.by === one.id).reduce((sum, vote) => sum + vote.dots, 0)
            expect(own).toBeLessThanOrEqual(whole.dotsEach)
          }
          if (whole.phase !== 'closed') expect(whole.worthAnswered).toBe(whole.worthLeft.length + whole.people.filter((one) => one.worth !== null).length)
          const ids = new Set(whole.groups.map((group) => group.id))
          expect(ids.size).toBe(whole.groups.length)
          expect(whole.votes.every((vote) => ids.has(vote.groupId))).toBe(true)
          expect(whole.cards.every((card) => card.groupId === null || ids.has(card.groupId))).toBe(true)
          expect(new Set(whole.cards.map((card) => card.number)).size).toBe(whole.cards.length)
          if (event.kind !== 'card-removed' && whole.phase !== 'closed') expect(whole.cards.length).toBeGreaterThanOrEqual(before.cards.length)
          const again = before.phase === 'discuss' && whole.phase === 'vote'
          if (again) expect(whole.placed).toBe(0)
          else if (!['card-removed', 'dots-set'].includes(event.kind) && whole.phase !== 'closed') expect(whole.placed).toBe(before.placed)
          // No event but one's own tells how many dots one person, or one topic, has.
          if (event.kind === 'card-removed') expect([0, before.placed]).toContain(whole.placed)
          if (event.kind === 'removed') expect([whole.placed, whole.worthAnswered]).toEqual([before.placed, before.worthAnswered])
          expect(Math.abs(phases.indexOf(whole.phase) - phases.indexOf(before.phase))).toBeLessThanOrEqual(1)
        })
      }),
      { numRuns: 50 },
    )
  })
})
