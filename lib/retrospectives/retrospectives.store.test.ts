import { expect, it, vi } from 'vitest'
import { answersOf } from '@/e2e/support/answers'
import { statementsOf } from '@/e2e/support/count-statements'
import { heldRetrospective } from '@/e2e/support/retrospective-in-store'
import { onBothStores } from '@/e2e/support/fresh-store'
import { partnershipWith, scopeOf, signedIn, storeForEachTest } from '@/e2e/support/partnership-in-store'
import { getParticipant } from '@/lib/access/data'
import type { Actor, ParticipantScope } from '@/lib/access/types'
import { listCommitments } from '@/lib/commitments/data'
import { adopt } from '@/lib/commitments/mutations'
import { getTogether } from '@/lib/consensus/data'
import { openTogether, saveTogether } from '@/lib/consensus/mutations'
import { suggestionsTogether } from '@/lib/consensus/rules'
import type { CommonAnswers } from '@/lib/consensus/types'
import { listTakers } from '@/lib/learning/data'
import { insertWindUp } from '@/lib/partnerships/mutations'
import { today } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/days'
import { inTransaction, reading } from '@/lib/platform/db'
import { newSecret } from '@/lib/platform/ids'
import { applyEvent } from './board'
import { findWhole, getRetrospective, getRoom, listEventsAfter, listRetrospectives, listSaidStages } from './data'
import { loadBeside, loadOpening, loadRoom, loadSaidStages } from './loaders'
import { act, endRetrospective } from './mutations'
import { codeTries, joinByCode, openRetrospective } from './people'
import { most, phaseAfter } from './rules'
import { boardFor, eventFor } from './sight'
import type { Act, Board, Phase } from './types'
import { statusOfRefusal } from './words'

const day = today()
const nobody: Actor = { kind: 'anonymous' }

onBothStores('retrospectives', (kind) => {
  storeForEachTest(kind)

  const wholeOf = async (id: string): Promise<Board> => {
    const whole = await reading((from) => findWhole(from, id))
    if (!whole) throw new Error('No such retrospective')
    return whole.board
  }

  /** An open retrospective of a partnership with three members. Its lead facilitates. */
  const opened = async (name = 'Warm homes') => {
    const made = await partnershipWith(3, name)
    const secret = newSecret()
    const answer = await openRetrospective(made.scope, { name: 'Lena', organisation: '', dotsEach: 3 }, newSecret(), secret, day)
    if (answer.outcome !== 'opened') throw new Error(answer.reason)
    const facilitator = (await getParticipant(answer.id, secret, nobody)) as ParticipantScope
    return { ...made, id: answer.id, secret, facilitator, code: (await wholeOf(answer.id)).code ?? '' }
  }

  const join = (
    code: string,
    name: string,
    more: { actor?: Actor; known?: string | null; key?: string; secret?: string; address?: string; on?: string } = {},
  ) =>
    joinByCode(
      code,
      { name, organisation: '' },
      { address: more.address ?? '10.0.0.1', actor: more.actor ?? nobody, knownSecret: async () => more.known ?? null },
      more.key ?? newSecret(),
      more.secret ?? newSecret(),
      more.on ?? day,
    )

  const joined = async (id: string, code: string, name: string, actor: Actor = nobody): Promise<ParticipantScope> => {
    const secret = newSecret()
    const answer = await join(code, name, { secret, actor })
    expect(answer.outcome).toBe('joined')
    return (await getParticipant(id, secret, nobody)) as ParticipantScope
  }

  const does = (scope: ParticipantScope, what: Act, key = newSecret()) => act(scope, key, what, day)
  /** Moves on, phase by phase, to this one. */
  const moveTo = async (scope: ParticipantScope, phase: Phase) => {
    for (;;) {
      const { phase: now, steps } = await wholeOf(scope.retrospectiveId)
      if (now === phase) return
      expect(await does(scope, { kind: 'move-phase', to: phaseAfter(now) ?? 'closed', steps })).toMatchObject({ outcome: 'done' })
    }
  }
  const promptOf = async (id: string) => (await wholeOf(id)).prompts[0]?.id ?? ''

  it('are opened once by one form, even sent twice at once, and one at a time for a partnership', async () => {
    const { scope, partnershipId } = await partnershipWith(0)
    const key = newSecret()
    const open = () => openRetrospective(scope, { name: 'Lena', organisation: '', dotsEach: 3 }, key, newSecret(), day)
    const answers = await Promise.all([open(), open(), open()])
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(await reading((from) => from.retrospective.count({ where: { partnershipId } }))).toBe(1)
    expect(await openRetrospective(scope, { name: 'Lena', organisation: '', dotsEach: 3 }, newSecret(), newSecret(), day)).toEqual({
      outcome: 'refused',
      reason: 'open-already',
    })
  })

  it('lose no card and no vote of people who act at once, and number every event without a gap', async () => {
    const { id, code, facilitator } = await opened()
    const people = await Promise.all(Array.from({ length: 8 }, (_, at) => joined(id, code, `P${at}`)))
    await moveTo(facilitator, 'gather')
    const column = await promptOf(id)
    const answers = await Promise.all(people.flatMap((one, at) => [1, 2, 3].map((nth) => does(one, { kind: 'add-card', column, text: `card ${at}.${nth}` }))))
    expect(answers.every((one) => one.outcome === 'done')).toBe(true)
    expect(new Set((await wholeOf(id)).cards.map((card) => card.text)).size).toBe(24)
    await moveTo(facilitator, 'vote')
    const groups = (await wholeOf(id)).groups
    expect(groups).toHaveLength(24)
    await Promise.all(people.map((one, at) => does(one, { kind: 'set-dots', groupId: groups[at % 3]?.id ?? '', dots: 3 })))
    expect((await wholeOf(id)).placed).toBe(24)
    const { events, lastNumber } = await listEventsAfter(id, 0)
    expect(events.map((one) => one.number)).toEqual(Array.from({ length: lastNumber }, (_, at) => at + 1))
  })

  it('stand in the tables as they stand followed event by event, and as each may know it', async () => {
    const { id, code, facilitator, members } = await opened()
    const start = await getRoom(facilitator)
    const other = await joined(id, code, 'Ben')
    const views = new Map<ParticipantScope, Board>()
    for (const scope of [facilitator, other]) views.set(scope, (await getRoom(scope))?.board as Board)
    await moveTo(facilitator, 'gather')
    const column = await promptOf(id)
    for (const text of ['one', 'two', 'three', 'four']) await does(other, { kind: 'add-card', column, text })
    await does(facilitator, { kind: 'add-card', column, text: 'mine <b>שלום</b> 🚢' })
    await moveTo(facilitator, 'group')
    const [first, second, third] = (await wholeOf(id)).cards
    await does(other, { kind: 'move-card', cardId: first?.id ?? '', groupId: second?.groupId ?? '' })
    await does(other, { kind: 'name-group', groupId: second?.groupId ?? '', title: 'Together' })
    await moveTo(facilitator, 'vote')
    await does(other, { kind: 'set-dots', groupId: second?.groupId ?? '', dots: 2 })
    await does(facilitator, { kind: 'set-dots', groupId: third?.groupId ?? '', dots: 1 })
    await moveTo(facilitator, 'discuss')
    await does(other, { kind: 'write-note', groupId: second?.groupId ?? '', text: 'We said so', noteVersion: 0 })
    await does(facilitator, { kind: 'set-timer', seconds: 60 })
    await moveTo(facilitator, 'decide')
    await does(other, { kind: 'put-decision', decisionId: null, what: 'Ring', owner: members[0] ?? '', dueOn: addDays(day, 7), actionId: null })
    await does(facilitator, { kind: 'say-stage', stage: 'functioning', reason: 'We do things' })
    await moveTo(facilitator, 'learn')
    await does(other, { kind: 'put-learning', learningId: null, text: 'Ask first', takerName: '', taker: members[1] ?? '', organisation: 'Ministry' })
    await moveTo(facilitator, 'worth')
    await does(other, { kind: 'give-worth', answer: 4 })
    const sorted = (board: Board) => ({ ...board, votes: board.votes.map((vote) => JSON.stringify(vote)).sort() })
    const whole = await wholeOf(id)
    const { events } = await listEventsAfter(id, 0)
    expect(start?.board.number).toBe(2)
    for (const [scope, view] of views) {
      const me = scope.participantId
      const after = events.filter((one) => one.number > view.number)
      const followed = after.reduce((board, { number, event }) => applyEvent(board, { number, event: eventFor(event, me) }), view)
      expect(sorted(followed)).toEqual(sorted(boardFor(whole, me)))
    }
    // Kept with what they came from.
    expect(await reading((from) => from.commitment.findMany({ where: { retrospectiveId: id }, select: { what: true, madeOn: true } }))).toEqual([
      { what: 'Ring', madeOn: day },
    ])
    expect(await reading((from) => from.learning.findMany({ where: { retrospectiveId: id }, select: { text: true, takerName: true } }))).toEqual([
      { text: 'Ask first', takerName: 'Warm homes 02' },
    ])
  })

  it('move the phase once where two move it at once; the second is told and nothing is skipped', async () => {
    const { id, facilitator } = await opened()
    const answers = await Promise.all([1, 2].map(() => does(facilitator, { kind: 'move-phase', to: 'last-time', steps: 0 })))
    expect(answers.map((one) => (one.outcome === 'done' ? 'done' : one.reason)).sort()).toEqual(['done', 'moved-already'])
    expect((await wholeOf(id)).phase).toBe('last-time')
    expect(await does(facilitator, { kind: 'move-phase', to: 'group', steps: 1 })).toMatchObject({ reason: 'no-such-step' })
    expect(await does(facilitator, { kind: 'move-phase', to: 'lobby', steps: 1 })).toMatchObject({ outcome: 'done' })
  })

  it('take an act that is sent again, after a dropped connection, once', async () => {
    const { id, facilitator } = await opened()
    await moveTo(facilitator, 'gather')
    const column = await promptOf(id)
    const key = newSecret()
    const answers = await Promise.all([1, 2, 3].map(() => does(facilitator, { kind: 'add-card', column, text: 'Once' }, key)))
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    expect((await wholeOf(id)).cards).toHaveLength(1)
    const { steps } = await wholeOf(id)
    const move = newSecret()
    expect(await does(facilitator, { kind: 'move-phase', to: 'group', steps }, move)).toMatchObject({ outcome: 'done' })
    expect(await does(facilitator, { kind: 'move-phase', to: 'group', steps }, move)).toMatchObject({ outcome: 'done' })
    expect((await wholeOf(id)).phase).toBe('group')
  })

  it('refuse the key of an act with something else in it, and say so: nothing is taken for done that was not', async () => {
    const { id, code, facilitator, scope } = await opened()
    const ben = await joined(id, code, 'Ben')
    await moveTo(facilitator, 'gather')
    const column = await promptOf(id)
    const key = newSecret()
    const first = await does(facilitator, { kind: 'add-card', column, text: 'one' }, key)
    for (const what of [
      { kind: 'add-card', column, text: 'two' },
      { kind: 'set-timer', seconds: 60 },
    ] as Act[])
      expect(await does(facilitator, what, key)).toEqual({ outcome: 'refused', reason: 'key-used-already' })
    expect(statusOfRefusal('key-used-already')).toBe(409)
    expect(await does(facilitator, { kind: 'add-card', column, text: 'one' }, key)).toEqual(first)
    // Another person's key is another key, and what another instance did is known as well.
    expect(await does(ben, { kind: 'add-card', column, text: 'two' }, key)).toMatchObject({ outcome: 'done' })
    ;((globalThis as Record<symbol, unknown>)[Symbol.for('crossbrace.known-rooms')] as Map<string, unknown>).clear()
    expect(await does(facilitator, { kind: 'add-card', column, text: 'one' }, key)).toEqual(first)
    expect(await does(facilitator, { kind: 'add-card', column, text: 'two' }, key)).toMatchObject({ reason: 'key-used-already' })
    expect((await wholeOf(id)).cards.map((card) => card.text)).toEqual(['one', 'two'])
    const end = newSecret()
    expect(await endRetrospective(scope, id, end, day)).toMatchObject({ outcome: 'done' })
  })

  it('let in by the code of the day alone: wrong, ended and old codes are answered alike, and a known browser comes back as itself', async () => {
    const { id, code, facilitator } = await opened()
    expect(await join('22222222', 'Ben')).toEqual({ outcome: 'no-room' })
    expect(await join(code, 'Ben', { on: addDays(day, 2) })).toEqual({ outcome: 'no-room' })
    expect(await join(code, 'Ben', { on: addDays(day, 1) })).toMatchObject({ outcome: 'joined' })
    const secret = newSecret()
    const key = newSecret()
    await join(code, 'Cy', { secret, key })
    expect(await join(code, 'Somebody else', { known: secret })).toEqual({ outcome: 'joined', retrospectiveId: id, secret: null })
    // The answer was lost on the way: the same form makes no second Cy.
    const again = newSecret()
    expect(await join(code, 'Cy', { secret: again, key })).toMatchObject({ outcome: 'joined', secret: again })
    expect((await wholeOf(id)).people.map((one) => one.name)).toEqual(['Lena', 'Ben', 'Cy'])
    expect((await getParticipant(id, again, nobody))?.participantId).toBe((await wholeOf(id)).people[2]?.id)
    // A key is no pattern: one that would fit all of them fits nobody else’s.
    const wild = newSecret()
    expect(await join(code, 'Wild', { key: '_'.repeat(43), secret: wild })).toMatchObject({ outcome: 'joined', secret: wild })
    expect((await wholeOf(id)).people.map((one) => one.name)).toEqual(['Lena', 'Ben', 'Cy', 'Wild'])
    expect(await getParticipant(id, wild, nobody)).toMatchObject({ isLead: false, personId: null })
    await endRetrospective((await partnershipOf(id)).scope, id, newSecret(), day)
    expect(await join(code, 'Late')).toEqual({ outcome: 'no-room' })
    expect(await does(facilitator, { kind: 'renew-code' })).toMatchObject({ reason: 'closed' })
  })

  const partnershipOf = async (id: string) => {
    const row = await reading((from) => from.retrospective.findUniqueOrThrow({ where: { id }, select: { partnershipId: true } }))
    const lead = await signedIn('Another lead', { grants: [{ partnershipId: row.partnershipId, standing: 'lead' }] })
    return { ...row, lead, scope: await scopeOf(await lead.actor(), row.partnershipId) }
  }

  it('let nobody try codes without end, and keep nobody with the right one out by it', async () => {
    const { code, id } = await opened()
    const busy = { address: '10.9.9.9' }
    const [secret, member, other] = [newSecret(), await (await signedIn('Member')).actor(), await (await signedIn('Other')).actor()]
    await join(code, 'Early', { ...busy, secret })
    await join(code, 'Member', { ...busy, actor: member })
    for (let at = 0; at < codeTries.each; at++) expect((await join('33333333', 'X', busy)).outcome).toBe('no-room')
    const tries = []
    for (let at = 0; at < 80; at++) tries.push(await join('33333333', 'X', busy))
    const refused = tries.filter((one) => one.outcome === 'too-many-tries')
    // Chance lets one in five through; that none or all of eighty are is as good as impossible.
    expect([tries.length > refused.length, refused.length > 40]).toEqual([true, true])
    expect(refused[0]?.outcome === 'too-many-tries' && refused[0].waitSeconds).toBeGreaterThan(0)
    // Who is in comes back at once, and who is signed in is counted for themselves.
    for (let at = 0; at < 12; at++) {
      expect(await join(code, 'Early', { ...busy, known: secret })).toEqual({ outcome: 'joined', retrospectiveId: id, secret: null })
      expect((await join(code, 'Member', { ...busy, actor: member })).outcome).toBe('joined')
    }
    expect((await join(code, 'Other', { ...busy, actor: other })).outcome).toBe('joined')
    expect((await join(code, 'Elsewhere', { address: '10.9.9.8' })).outcome).toBe('joined')
    let late = await join(code, 'Late', busy)
    for (let at = 0; at < 100 && late.outcome === 'too-many-tries'; at++) late = await join(code, 'Late', busy)
    expect(late.outcome).toBe('joined')
    // Nor does an account try without end, from wherever it comes.
    for (let at = 0; at < codeTries.each; at++) await join('33333333', 'X', { address: `10.1.1.${at}`, actor: other })
    const more = []
    for (let at = 0; at < 80; at++) more.push((await join('33333333', 'X', { address: `10.1.2.${at}`, actor: other })).outcome)
    expect(more.filter((one) => one === 'too-many-tries').length).toBeGreaterThan(40)
  })

  it('are not filled from one address alone, while forty in one building come in, and members always do', async () => {
    const { code } = await opened()
    const here = { address: '10.7.7.7' }
    expect(most.guestsPerAddress).toBeGreaterThan(40)
    expect(most.guestsPerAddress).toBeLessThan(most.people - 5)
    for (let at = 0; at < most.guestsPerAddress; at++) expect((await join(code, `P${at}`, here)).outcome).toBe('joined')
    expect(await join(code, 'One more', here)).toMatchObject({ outcome: 'too-many-guests', waitSeconds: expect.any(Number) })
    expect((await join(code, 'Member', { ...here, actor: await (await signedIn('Member')).actor() })).outcome).toBe('joined')
    expect((await join(code, 'Elsewhere', { address: '10.7.7.8' })).outcome).toBe('joined')
    const elsewhere = await opened('Elsewhere')
    expect((await join(elsewhere.code, 'P', here)).outcome).toBe('joined')
  })

  it('hold so many and no more where two hundred come at once; the others are told, and nobody fails', async () => {
    const { id, code } = await opened()
    const answers = await Promise.all(Array.from({ length: 200 }, (_, at) => join(code, `P${at}`, { address: `10.0.0.${at % 9}` })))
    expect(answers.filter((one) => one.outcome === 'joined')).toHaveLength(most.people - 1)
    expect(answers.filter((one) => one.outcome === 'full')).toHaveLength(200 - most.people + 1)
    const { people } = await wholeOf(id)
    expect(new Set(people.map((one) => one.number)).size).toBe(most.people)
  })

  it('show nobody who is not in them, and a removed person nothing more: their code is of no use', async () => {
    const { id, code, facilitator, secret } = await opened()
    expect(await getParticipant(id, newSecret(), nobody)).toBeNull()
    expect(await getParticipant(id, null, nobody)).toBeNull()
    const elsewhere = await opened('Elsewhere')
    expect(await getParticipant(elsewhere.id, secret, nobody)).toBeNull()
    const theirs = newSecret()
    await join(code, 'Mallory', { secret: theirs })
    const mallory = (await getParticipant(id, theirs, nobody)) as ParticipantScope
    expect(await does(mallory, { kind: 'remove-person', personId: facilitator.participantId })).toMatchObject({ reason: 'not-facilitator' })
    expect(await does(mallory, { kind: 'move-phase', to: 'last-time', steps: 0 })).toMatchObject({ reason: 'not-facilitator' })
    expect(await does(facilitator, { kind: 'remove-person', personId: mallory.participantId })).toMatchObject({ outcome: 'done' })
    expect(await getParticipant(id, theirs, nobody)).toBeNull()
    // A scope made a moment before is of no use either.
    expect(await does(mallory, { kind: 'change-name', name: 'X', organisation: '' })).toMatchObject({ reason: 'not-here' })
    expect(await join(code, 'Mallory')).toEqual({ outcome: 'no-room' })
    expect(await join((await wholeOf(id)).code ?? '', 'Ben')).toMatchObject({ outcome: 'joined' })
    expect(await endRetrospective(elsewhere.scope, id, newSecret(), day)).toMatchObject({ reason: 'gone' })
    expect(await getRetrospective(elsewhere.scope, id)).toBeNull()
  })

  it('are shut to somebody who joined signed in and was taken out, whatever they still hold', async () => {
    const { id, code, facilitator } = await opened()
    const mallory = await signedIn('Mallory')
    const [actor, secret] = [await mallory.actor(), newSecret()]
    await join(code, 'Mallory', { actor, secret })
    const theirs = (await getParticipant(id, null, actor)) as ParticipantScope
    expect((await getParticipant(id, secret, nobody))?.participantId).toBe(theirs.participantId)
    expect(await does(facilitator, { kind: 'remove-person', personId: theirs.participantId })).toMatchObject({ outcome: 'done' })
    for (const [held, who] of [
      [null, actor],
      [secret, actor],
      [secret, nobody],
    ] as const)
      expect(await getParticipant(id, held, who)).toBeNull()
    // Nor do they come in as anybody else by a session that was in the room.
    expect(await join(code, 'Mallory', { actor, known: secret })).toEqual({ outcome: 'no-room' })
  })

  it('show those who were there what came of it for a week after the end, and not a day longer', async () => {
    const { id, facilitator, secret } = await opened()
    await moveTo(facilitator, 'closed')
    const shown = async (daysAgo: number) => {
      await inTransaction((tx) => tx.retrospective.update({ where: { id }, data: { closedOn: addDays(day, -daysAgo) } }))
      return (await getParticipant(id, secret, nobody)) !== null
    }
    expect([await shown(0), await shown(7), await shown(8), await shown(400)]).toEqual([true, true, false, false])
  })

  it('give nobody the seat of another: a form that was sent by somebody else is another form', async () => {
    const { id, code } = await opened()
    const [cy, di] = [await (await signedIn('Cy')).actor(), await (await signedIn('Di')).actor()]
    const seatOf = async (key: string, actor: Actor) => {
      const secret = newSecret()
      expect(await join(code, 'Somebody', { key, actor, secret })).toMatchObject({ outcome: 'joined' })
      return (await getParticipant(id, secret, nobody)) ?? (await getParticipant(id, null, actor))
    }
    const [ofCy, ofNobody] = [newSecret(), newSecret()]
    const seat = await seatOf(ofCy, cy)
    for (const actor of [nobody, di]) {
      const other = await seatOf(ofCy, actor)
      expect(other?.participantId).not.toBe(seat?.participantId)
      expect(other?.personId).toBe(actor.kind === 'person' ? actor.personId : null)
    }
    const guest = await seatOf(ofNobody, nobody)
    expect((await seatOf(ofNobody, cy))?.participantId).toBe(seat?.participantId)
    expect((await seatOf(ofNobody, nobody))?.participantId).toBe(guest?.participantId)
  })

  it('that end while cards are hidden take them out of the store: nobody has seen them, and nobody will', async () => {
    const { id, code, facilitator, scope } = await opened()
    const ben = await joined(id, code, 'Ben')
    await moveTo(facilitator, 'gather')
    const column = await promptOf(id)
    for (const who of [ben, facilitator]) await does(who, { kind: 'add-card', column, text: 'NEVER SHOWN' })
    expect(await endRetrospective(scope, id, newSecret(), day)).toMatchObject({ outcome: 'done' })
    expect(await reading((from) => from.retrospectiveCard.findMany({ where: { retrospectiveId: id } }))).toEqual([])
    const kept = await reading((from) => from.retrospective.findUnique({ where: { id }, include: { events: true, groups: true, cards: true } }))
    expect(JSON.stringify(kept)).not.toContain('NEVER SHOWN')
  })

  it('settle commitments by the rules of commitments: the second of two is told, and a stranger with the code cannot', async () => {
    const { id, code, facilitator, scope, members } = await opened()
    const dueOn = addDays(day, 3)
    await adopt(scope, { what: 'Ring', ownerMembershipId: members[0] ?? '', dueOn, actionId: null, roundId: null, madeOn: day }, newSecret())
    const [commitment] = await listCommitments(scope)
    const commitmentId = commitment?.id ?? ''
    const stranger = await joined(id, code, 'Ben')
    await moveTo(facilitator, 'last-time')
    const done: Act = { kind: 'review', commitmentId, outcome: 'done', dueOn, helped: 'yes', reason: '', to: null }
    expect(await does(stranger, done)).toMatchObject({ reason: 'not-facilitator' })
    expect(await does(facilitator, { ...done, dueOn: day })).toMatchObject({ reason: 'changed-already' })
    expect(await does(facilitator, { ...done, outcome: 'moved', to: dueOn, reason: 'Later' })).toMatchObject({ reason: 'due-not-later' })
    expect(await does(facilitator, { ...done, commitmentId: 'nothing' })).toMatchObject({ reason: 'gone' })
    const answers = await Promise.all([does(facilitator, done), does(facilitator, { ...done, outcome: 'dropped', reason: 'No' })])
    expect(answers.map((one) => (one.outcome === 'done' ? 'done' : one.reason)).sort()).toEqual(['done', 'settled-already'])
    expect((await wholeOf(id)).reviews).toHaveLength(1)
    const other = await opened('Elsewhere')
    await moveTo(other.facilitator, 'last-time')
    expect(await does(other.facilitator, done)).toMatchObject({ reason: 'gone' })
  })

  it('let the lead take over from a facilitator who is gone, and others with the consent of those who are there', async () => {
    const { id, code, facilitator, partnershipId } = await opened()
    const lead = await signedIn('New lead', { grants: [{ partnershipId, standing: 'lead' }] })
    await join(code, 'New lead', { actor: await lead.actor() })
    const theirs = (await getParticipant(id, null, await lead.actor())) as ParticipantScope
    expect(theirs.isLead).toBe(true)
    const [ana, ben, cy] = await Promise.all(['Ana', 'Ben', 'Cy'].map((name) => joined(id, code, name)))
    if (!ana || !ben || !cy) throw new Error('Nobody joined')
    expect(await does(ana, { kind: 'offer' })).toMatchObject({ reason: 'facilitator-is-here' })
    const before = (minutes: number) => new Date(Date.now() - minutes * 60_000)
    await inTransaction(async (tx) => {
      await tx.retrospectiveParticipant.updateMany({ where: { retrospectiveId: id }, data: { joinedAt: before(20) } })
      await tx.retrospectiveParticipant.update({ where: { id: facilitator.participantId }, data: { seenAt: before(10) } })
    })
    // Guests who come now would be a group of their own: they neither take over, nor agree, nor are they waited for.
    const [dora, eli] = await Promise.all(['Dora', 'Eli'].map((name) => joined(id, code, name)))
    if (!dora || !eli) throw new Error('Nobody joined')
    expect(await does(dora, { kind: 'offer' })).toMatchObject({ reason: 'came-later' })
    expect(await does(ana, { kind: 'take-over' })).toMatchObject({ reason: 'not-facilitator' })
    expect(await does(ben, { kind: 'consent' })).toMatchObject({ reason: 'nobody-offered' })
    expect(await does(ana, { kind: 'offer' })).toMatchObject({ outcome: 'done' })
    expect(await does(ana, { kind: 'consent' })).toMatchObject({ reason: 'not-yours' })
    expect(await does(eli, { kind: 'consent' })).toMatchObject({ reason: 'came-later' })
    expect(await does(ben, { kind: 'consent' })).toMatchObject({ outcome: 'done' })
    expect(await does(ben, { kind: 'consent' })).toMatchObject({ outcome: 'done' })
    expect((await wholeOf(id)).facilitatorId).toBe(facilitator.participantId)
    expect(await does(cy, { kind: 'consent' })).toMatchObject({ outcome: 'done' })
    expect((await wholeOf(id)).facilitatorId).toBe(ana.participantId)
    await inTransaction((tx) => tx.retrospectiveParticipant.update({ where: { id: ana.participantId }, data: { seenAt: new Date(Date.now() - 10 * 60_000) } }))
    expect(await does(theirs, { kind: 'take-over' })).toMatchObject({ outcome: 'done' })
    expect((await wholeOf(id)).facilitatorId).toBe(theirs.participantId)
  })

  it('know, once closed, no author, no vote and no answer of anybody; and what came of it is kept', async () => {
    const { id, code, facilitator, scope, members } = await opened()
    const people = await Promise.all(['Ana', 'Ben', 'Cy', 'Di', 'Ed'].map((name) => joined(id, code, name)))
    await moveTo(facilitator, 'gather')
    const column = await promptOf(id)
    for (const one of people) await does(one, { kind: 'add-card', column, text: 'A thought' })
    await moveTo(facilitator, 'vote')
    const groupId = (await wholeOf(id)).groups[0]?.id ?? ''
    for (const one of people) await does(one, { kind: 'set-dots', groupId, dots: 1 })
    await moveTo(facilitator, 'decide')
    await does(people[0] as ParticipantScope, { kind: 'put-decision', decisionId: null, what: 'Ring', owner: members[0] ?? '', dueOn: day, actionId: null })
    await does(facilitator, { kind: 'say-stage', stage: 'flying', reason: 'It flies' })
    await moveTo(facilitator, 'worth')
    for (const [at, one] of people.entries()) await does(one, { kind: 'give-worth', answer: at < 4 ? 4 : 5 })
    await moveTo(facilitator, 'closed')
    const whole = await wholeOf(id)
    expect(whole).toMatchObject({ worth: ['few or none', 'few or none', 'most'], worthAnswered: 5, code: null, said: { stage: 'flying', reason: 'It flies' } })
    expect(whole.groups.find((group) => group.id === groupId)?.dots).toBe(5)
    // Whoever took it on is named in the summary also when they have left since.
    await inTransaction((tx) => tx.membership.update({ where: { id: members[0] ?? '' }, data: { to: '2026-01-01' } }))
    expect((await listTakers(scope, day)).map((one) => one.id)).not.toContain(members[0])
    expect((await listTakers(scope, day, [members[0] ?? ''])).map((one) => one.id)).toContain(members[0])
    const stored = await reading((from) =>
      Promise.all([
        from.retrospectiveVote.count(),
        from.retrospectiveEvent.count(),
        from.retrospectiveCard.count({ where: { authorId: { not: null } } }),
        from.retrospectiveDecision.count({ where: { authorId: { not: null } } }),
        from.retrospectiveParticipant.count({ where: { worth: { not: null } } }),
      ]),
    )
    expect(stored).toEqual([0, 1, 0, 0, 0])
    expect(await listRetrospectives(scope)).toMatchObject([{ id, closedOn: day, people: 6, decisions: 1, saidStage: 'flying' }])
    expect(await listSaidStages(scope)).toMatchObject([{ saidStage: 'flying', saidReason: 'It flies' }])
    expect((await getRoom(facilitator))?.board.phase).toBe('closed')
    // The group's own word stands beside readings only for those who may see retrospectives: an angel reads the reading alone.
    expect(await loadSaidStages(scope)).toHaveLength(1)
    const angel = await signedIn('Angel', { grants: [{ partnershipId: scope.partnershipId, standing: 'guardian-angel', released: ['reading'] }] })
    expect(await loadSaidStages(await scopeOf(await angel.actor(), scope.partnershipId))).toEqual([])
    // Another can be opened then.
    expect((await openRetrospective(scope, { name: 'Lena', organisation: '', dotsEach: 3 }, newSecret(), newSecret(), day)).outcome).toBe('opened')
  })

  it('make no commitment and no learning a second time where the group steps back and goes on', async () => {
    const { id, facilitator, members, scope } = await opened()
    const put = (what: string) => does(facilitator, { kind: 'put-decision', decisionId: null, what, owner: members[0] ?? '', dueOn: day, actionId: null })
    const learn = (text: string) => does(facilitator, { kind: 'put-learning', learningId: null, text, takerName: 'Lena', taker: null, organisation: 'Port' })
    await moveTo(facilitator, 'decide')
    await put('Ring')
    await moveTo(facilitator, 'learn')
    await learn('Ring first')
    await moveTo(facilitator, 'how')
    const step = async (to: Phase) => does(facilitator, { kind: 'move-phase', to, steps: (await wholeOf(id)).steps })
    await step('learn')
    await step('decide')
    await put('Write')
    await moveTo(facilitator, 'learn')
    await learn('Write second')
    await moveTo(facilitator, 'closed')
    const { partnershipId } = scope
    const [commitments, learnings] = await reading((from) =>
      Promise.all([
        from.commitment.findMany({ where: { partnershipId }, select: { what: true }, orderBy: { what: 'asc' } }),
        from.learning.findMany({ where: { partnershipId }, select: { text: true }, orderBy: { text: 'asc' } }),
      ]),
    )
    expect(commitments.map((one) => one.what)).toEqual(['Ring', 'Write'])
    expect(learnings.map((one) => one.text)).toEqual(['Ring first', 'Write second'])
  })

  it('tell nobody how one person voted: not by taking them out, and not by voting twice', async () => {
    const { id, code, facilitator } = await opened()
    const [ben, cy] = [await joined(id, code, 'Ben'), await joined(id, code, 'Cy')]
    await moveTo(facilitator, 'gather')
    const column = await promptOf(id)
    for (const text of ['one', 'two', 'three']) await does(cy, { kind: 'add-card', column, text })
    await moveTo(facilitator, 'vote')
    const [first, second] = (await wholeOf(id)).groups
    await does(ben, { kind: 'set-dots', groupId: second?.id ?? '', dots: 3 })
    await does(cy, { kind: 'set-dots', groupId: first?.id ?? '', dots: 2 })
    const totals = async () => (await getRoom(facilitator))?.board.groups.map((group) => group.dots)
    await does(facilitator, { kind: 'remove-person', personId: ben.participantId })
    expect((await getRoom(facilitator))?.board.placed).toBe(5)
    await moveTo(facilitator, 'discuss')
    expect(await totals()).toEqual([2, 3, 0])
    await does(facilitator, { kind: 'move-phase', to: 'vote', steps: (await wholeOf(id)).steps })
    expect(await totals()).toEqual([null, null, null])
    expect(await reading((from) => from.retrospectiveVote.count({ where: { retrospectiveId: id } }))).toBe(0)
    expect((await getRoom(cy))?.board).toMatchObject({ placed: 0, votes: [] })
    await moveTo(facilitator, 'discuss')
    expect(await totals()).toEqual([0, 0, 0])
    // What somebody thought it was worth goes with the end, of those who were taken out as well.
    await moveTo(facilitator, 'worth')
    await does(cy, { kind: 'give-worth', answer: 2 })
    await does(facilitator, { kind: 'remove-person', personId: cy.participantId })
    expect(await wholeOf(id)).toMatchObject({ worthAnswered: 1, worthLeft: [2] })
    await moveTo(facilitator, 'closed')
    expect(await wholeOf(id)).toMatchObject({ worthAnswered: 1, worthLeft: [] })
    expect(await reading((from) => from.retrospectiveParticipant.count({ where: { retrospectiveId: id, NOT: { worth: null } } }))).toBe(0)
  })

  it('keep what four people thought of it as a number only', async () => {
    const { id, code, facilitator } = await opened()
    const people = await Promise.all(['Ana', 'Ben', 'Cy', 'Di'].map((name) => joined(id, code, name)))
    await moveTo(facilitator, 'worth')
    for (const one of people) await does(one, { kind: 'give-worth', answer: 1 })
    await moveTo(facilitator, 'closed')
    expect(await wholeOf(id)).toMatchObject({ worth: null, worthAnswered: 4 })
  })

  it('refuse everything in a partnership that is wound up', async () => {
    const { id, code, facilitator, scope } = await opened()
    // An end is held up while a room is open; one that came all the same is kept to.
    await inTransaction((tx) => insertWindUp(tx, scope.partnershipId, { on: day, note: 'Over', thanks: '', kept: '' }, null))
    expect(await does(facilitator, { kind: 'renew-code' })).toMatchObject({ reason: 'wound-up' })
    expect(await join(code, 'Ben')).toEqual({ outcome: 'no-room' })
    expect((await wholeOf(id)).people).toHaveLength(1)
    expect(await openRetrospective(scope, { name: 'Lena', organisation: '', dotsEach: 3 }, newSecret(), newSecret(), day)).toMatchObject({ reason: 'wound-up' })
  })

  it('opened on a reading made together say so, in the room, in the list and beside the stage, and offer what that reading suggests', async () => {
    const { scope, members } = await partnershipWith(3)
    const session = await openTogether(scope, { present: members, orderSeed: 7, on: day }, newSecret())
    if (session.outcome !== 'done') throw new Error(session.outcome)
    const answers = Object.fromEntries(Object.entries(answersOf('functioning')).map(([id, value]) => [id, Number(value)])) as CommonAnswers
    await saveTogether(scope, session.sessionId, 1, { answers, felt: null, note: '' }, { on: day })
    const secret = newSecret()
    const answer = await openRetrospective(scope, { name: 'Lena', organisation: '', dotsEach: 3 }, newSecret(), secret, day)
    if (answer.outcome !== 'opened') throw new Error(answer.reason)
    const facilitator = (await getParticipant(answer.id, secret, nobody)) as ParticipantScope
    const read = { kind: 'together', outcome: 'clear', stages: ['functioning'] }
    expect((await getRoom(facilitator))?.board).toMatchObject({ roundId: null, read })
    expect(await listRetrospectives(scope)).toMatchObject([{ read }])
    const { suggestions } = await loadOpening(scope, await wholeOf(answer.id))
    const made = await getTogether(scope, session.sessionId)
    expect(suggestions).toEqual(made?.result && suggestionsTogether(made.result, made.answers))
    expect(suggestions.length).toBeGreaterThan(0)
    await moveTo(facilitator, 'decide')
    await does(facilitator, { kind: 'say-stage', stage: 'flying', reason: 'It flies' })
    await moveTo(facilitator, 'closed')
    expect(await listSaidStages(scope)).toMatchObject([{ saidStage: 'flying', read }])
  })

  it('stand beside each other with the commitments decided in them, and without anything that they opened on', async () => {
    const { scope, members, partnershipId } = await partnershipWith(3)
    await adopt(scope, { what: 'Not of a room', ownerMembershipId: members[0] ?? '', dueOn: day, actionId: null, roundId: null, madeOn: day }, newSecret())
    const held = [await heldRetrospective(scope, members[0] ?? ''), await heldRetrospective(scope, members[1] ?? '')]
    let beside: Awaited<ReturnType<typeof loadBeside>> | null = null
    const statements = await statementsOf(kind, async () => {
      beside = await loadBeside(scope, [...held, 'nothing'])
    })
    const { boards, commitments } = beside as unknown as Awaited<ReturnType<typeof loadBeside>>
    expect(boards.map((board) => board.id)).toEqual(held)
    const decided = boards.flatMap((board) => board.decisions.map((one) => one.commitmentId))
    expect([...commitments.keys()].sort()).toEqual(decided.sort())
    expect([...commitments.values()].map((one) => one.what)).toEqual(['One timetable', 'One timetable'])
    expect(statements.filter((sql) => /[`"](Round|Reading|ConsensusSession)[`"]/.test(sql))).toEqual([])
    // Of another partnership, nothing.
    expect((await loadBeside((await partnershipWith(0, 'Elsewhere')).scope, held)).boards).toEqual([])
    const friend = await signedIn('Friend', { grants: [{ partnershipId, standing: 'critical-friend' }] })
    expect((await loadBeside(await scopeOf(await friend.actor(), partnershipId), held)).commitments.size).toBe(2)
  })

  it('show a guest by code nothing of the partnership as it goes on once closed, only who takes on what was agreed', async () => {
    const { scope, id, code, facilitator, members } = await opened()
    const guest = await joined(id, code, 'Guest')
    await adopt(scope, { what: 'Meet', ownerMembershipId: members[1] ?? '', dueOn: '2027-04-01', actionId: null, roundId: null, madeOn: day }, newSecret())
    const before = await loadRoom(guest)
    expect(before.opening.commitments).toHaveLength(1)
    expect(before.opening.takers).toHaveLength(3)
    await moveTo(facilitator, 'decide')
    const owner = members[0] ?? ''
    await does(facilitator, { kind: 'put-decision', decisionId: null, what: 'One timetable', owner, dueOn: '2027-05-01', actionId: null })
    await moveTo(facilitator, 'closed')
    await adopt(scope, { what: 'Secret', ownerMembershipId: members[1] ?? '', dueOn: '2027-04-01', actionId: null, roundId: null, madeOn: day }, newSecret())
    const after = await loadRoom(guest)
    expect(after.opening).toMatchObject({ reading: null, suggestions: [], differences: [], commitments: [], ask: [] })
    expect(after.opening.takers.map((one) => one.membershipId)).toEqual([owner])
    expect(after.board.decisions).toMatchObject([{ what: 'One timetable', ownerMembershipId: owner }])
    const seen = JSON.stringify(after)
    for (const hidden of ['Secret', 'Meet', members[1] ?? '-', members[2] ?? '-']) expect(seen).not.toContain(hidden)
  })

  it('tell nobody which member another person in the room is', async () => {
    const { id, code } = await opened()
    const guest = await joined(id, code, 'Guest')
    const whole = await wholeOf(id)
    const people = whole.people.map((one) => ({ ...one, membershipId: `m${one.number}` }))
    const known = (one: Board['people'][number]) => (one.id === guest.participantId ? one.membershipId : null)
    expect(boardFor({ ...whole, people }, guest.participantId).people.map((one) => one.membershipId)).toEqual(people.map(known))
    for (const person of people) expect(eventFor({ kind: 'joined', person }, guest.participantId)).toMatchObject({ person: { membershipId: known(person) } })
  })

  it('leave nothing of an act that fails in the middle', async () => {
    const { id, facilitator } = await opened()
    await moveTo(facilitator, 'gather')
    const column = await promptOf(id)
    const before = await wholeOf(id)
    const spy = vi.spyOn(JSON, 'parse').mockImplementationOnce(() => {
      throw new Error('in the middle')
    })
    await expect(does(facilitator, { kind: 'add-card', column, text: 'Half' })).rejects.toThrow()
    spy.mockRestore()
    expect(await wholeOf(id)).toEqual(before)
  })
})
