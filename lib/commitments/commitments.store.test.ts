import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { contentOf, memberOf, partnershipWith, scopeOf, signedIn, storeForEachTest, type Tables, windUp } from '@/e2e/support/partnership-in-store'
import { getOwnPage, listMemberLinks } from '@/lib/accountabilities/data'
import { endMemberLink, mintMemberLinks } from '@/lib/accountabilities/mutations'
import { noteDeparture } from '@/lib/departures/mutations'
import { editMember } from '@/lib/people/mutations'
import { inTransaction, reading } from '@/lib/platform/db'
import { newId, newSecret } from '@/lib/platform/ids'
import { listTimeline } from '@/lib/timeline/data'
import { countCommitments, getCommitment, listCommitments, listCommitmentsPage, listOwners, listSuccessors } from './data'
import { adopt, finishByLink, insertCommitment, insertSettlement, moveByLink, moveDueDate, passOn, reopen, sayWhetherItHelped, settle } from './mutations'
import { asksWhetherItHelped } from './rules'
import { type Show, shows } from './types'

const day = '2026-03-03'

onBothStores('commitments', (kind) => {
  let tables: Tables
  storeForEachTest(kind, (_, made) => {
    tables = made
  })

  const adoption = (ownerMembershipId: string, more = {}) => ({
    what: 'Meet each week',
    ownerMembershipId,
    dueOn: '2026-04-01',
    actionId: 'forming-a1',
    roundId: null,
    madeOn: day,
    ...more,
  })
  type Scope = Parameters<typeof adopt>[0]
  const insert = (scope: Scope, owner: string, more = {}) =>
    inTransaction((tx) => insertCommitment(tx, scope.partnershipId, adoption(owner, more), scope.personId))

  /** A partnership with so many members, and an open commitment of the first. */
  async function withOne(people = 2, name?: string) {
    const made = await partnershipWith(people, name)
    return { ...made, id: await insert(made.scope, made.members[0] ?? '') }
  }
  const done = { kind: 'done', reason: null, helped: null, on: day } as const
  const later = { to: '2026-05-01', reason: 'The budget came late', on: day }
  const one = async (scope: Scope, id: string) => {
    const found = await getCommitment(scope, id)
    if (!found) throw new Error('no such commitment')
    return found
  }
  const tokenFor = async (scope: Scope, membershipId: string, on = day) => {
    const answer = await mintMemberLinks(scope, [membershipId], on)
    if (answer.outcome !== 'minted') throw new Error(answer.outcome)
    return answer.links[0]?.token ?? ''
  }
  const saved = { outcome: 'done' }
  const refused = (reason: string) => ({ outcome: 'refused', reason })
  const everything = async () =>
    contentOf(
      tables,
      kind,
      (await tables.names()).filter((name) => !name.startsWith('_')),
    )

  it('are made once by one form, even at once', async () => {
    const { scope, members } = await partnershipWith(1)
    const key = newSecret()
    expect(await Promise.all([1, 2].map(() => adopt(scope, adoption(members[0] ?? ''), key)))).toEqual(['done', 'done'])
    expect(await listCommitments(scope)).toHaveLength(1)
  })

  it('need an owner from this partnership who is there; a form refused for that works once it is mended', async () => {
    const { scope, members } = await partnershipWith(2)
    const [a = '', gone = ''] = members
    await editMember(scope, gone, 1, memberOf('Gone', { to: '2026-03-02' }))
    const key = newSecret()
    for (const owner of ['', 'x', scope.partnershipId, gone]) expect(await adopt(scope, adoption(owner), key)).toBe('no-such-owner')
    expect(await adopt(scope, adoption(a, { dueOn: '2031-03-04' }), key)).toBe('too-far')
    expect(await adopt(scope, adoption(a), key)).toBe('done')
  })

  it('are settled once: the second of two at the same instant is told, and the first reason stays', async () => {
    const { scope, id } = await withOne()
    const answers = await Promise.all([settle(scope, id, 1, { ...done, kind: 'dropped', reason: 'no money' }), settle(scope, id, 1, done)])
    expect(answers.map((answer) => answer.outcome).sort()).toEqual(['done', 'refused'])
    expect(answers).toContainEqual(refused('settled-already'))
    expect(await settle(scope, id, 2, done)).toEqual(refused('settled-already'))
    const [after] = await listCommitments(scope)
    expect(after?.closure).toMatchObject(answers[0]?.outcome === 'done' ? { kind: 'dropped', reason: 'no money' } : { kind: 'done' })
  })

  it('are settled and moved once by the same form sent twice, and say so both times', async () => {
    const { scope, id, members } = await withOne()
    const twice = async (send: () => Promise<unknown>) => expect(await Promise.all([send(), send()])).toEqual([saved, saved])
    await twice(() => moveDueDate(scope, id, 1, later))
    await twice(() => passOn(scope, id, 2, members[1] ?? '', day))
    await twice(() => settle(scope, id, 3, { ...done, helped: 'too-early' }))
    await twice(() => sayWhetherItHelped(scope, id, 4, { helped: 'yes', helpNote: 'They come now' }))
    await twice(() => reopen(scope, id, 5, day))
    const after = await one(scope, id)
    expect(after).toMatchObject({ version: 6, dueOn: later.to, ownerMembershipId: members[1], closure: null })
    expect([after.moves.length, after.handOvers.length]).toEqual([1, 1])
  })

  it('are changed by no form made of another version, which is told what was made of it meanwhile', async () => {
    const { scope, id, members } = await withOne()
    await moveDueDate(scope, id, 1, later)
    const stale = { outcome: 'stale', meanwhile: { version: 2, dueOn: '2026-05-01' } }
    expect(await settle(scope, id, 1, done)).toMatchObject(stale)
    expect(await moveDueDate(scope, id, 1, { ...later, to: '2026-06-01' })).toMatchObject(stale)
    expect(await passOn(scope, id, 7, members[1] ?? '', day)).toMatchObject(stale)
    expect(await reopen(scope, id, 7, day)).toMatchObject(stale)
    expect(await one(scope, id)).toMatchObject({ version: 2, closure: null, handOvers: [] })
  })

  it('keep every old date with its reason', async () => {
    const { scope, id } = await withOne()
    await moveDueDate(scope, id, 1, later)
    await moveDueDate(scope, id, 2, { to: '2026-06-01', reason: 'And again', on: '2026-04-20' })
    const after = await one(scope, id)
    expect(after.dueOn).toBe('2026-06-01')
    expect(after.moves).toMatchObject([
      { fromDay: '2026-04-01', toDay: '2026-05-01', reason: 'The budget came late', on: day },
      { fromDay: '2026-05-01', toDay: '2026-06-01', reason: 'And again', on: '2026-04-20' },
    ])
  })

  it('move forward only, and within five years', async () => {
    const { scope, id } = await withOne()
    for (const [to, reason] of [
      [day, 'not-later-than-today'],
      ['2026-03-20', 'not-later-than-now'],
      ['2026-04-01', 'not-later-than-now'],
      ['2031-03-04', 'too-far'],
    ] as const)
      expect(await moveDueDate(scope, id, 1, { ...later, to })).toEqual(refused(reason))
    await settle(scope, id, 1, done)
    expect(await moveDueDate(scope, id, 2, later)).toEqual(refused('settled-already'))
  })

  it('say whether they helped, now and later, and only once done', async () => {
    const { scope, id } = await withOne()
    expect(await sayWhetherItHelped(scope, id, 1, { helped: 'yes', helpNote: '' })).toEqual(refused('not-done'))
    await settle(scope, id, 1, { ...done, helped: 'too-early' })
    expect((await one(scope, id)).closure).toMatchObject({ helped: 'too-early' })
    expect(await sayWhetherItHelped(scope, id, 2, { helped: 'partly', helpNote: 'Half of them came' })).toEqual(saved)
    expect(await sayWhetherItHelped(scope, id, 2, { helped: 'no', helpNote: '' })).toMatchObject({ outcome: 'stale' })
    expect((await one(scope, id)).closure).toMatchObject({ kind: 'done', helped: 'partly', helpNote: 'Half of them came' })
    const other = await insert(scope, (await one(scope, id)).ownerMembershipId)
    await settle(scope, other, 1, { ...done, kind: 'dropped', reason: 'No', helped: 'yes' })
    expect((await one(scope, other)).closure).toMatchObject({ kind: 'dropped', helped: null })
  })

  it('are open again when they are taken back on the same day, and not the day after', async () => {
    const { scope, id } = await withOne()
    await settle(scope, id, 1, done)
    expect(await reopen(scope, id, 2, '2026-03-04')).toEqual(refused('too-late-to-take-back'))
    expect(await reopen(scope, id, 2, day)).toEqual(saved)
    expect((await one(scope, id)).closure).toBeNull()
    expect(await settle(scope, id, 3, { ...done, kind: 'dropped', reason: 'It was no mistake' })).toEqual(saved)
  })

  it('are handed on to a member who is there, the named replacement first, and keep whose they were', async () => {
    const { scope, id, members } = await withOne(4)
    const [a = '', b = '', c = '', gone = ''] = members
    const other = await partnershipWith(1, 'Elsewhere')
    await editMember(scope, gone, 1, memberOf('Gone', { to: '2026-03-02' }))
    await noteDeparture(scope, a, 1, { lastDay: '2026-03-02', handOver: '', replacementId: c }, day)
    expect((await one(scope, id)).owner.to).toBe('2026-03-02')
    const successors = await listSuccessors(scope, a, day)
    expect(successors.members.map((member) => member.id).sort()).toEqual([b, c].sort())
    expect(successors.replacementId).toBe(c)
    for (const to of [gone, other.members[0] ?? '', 'x']) expect(await passOn(scope, id, 1, to, day)).toEqual(refused('no-such-owner'))
    expect(await passOn(scope, id, 1, a, day)).toEqual(refused('has-it-already'))
    expect(await passOn(scope, id, 1, c, day)).toEqual(saved)
    expect(await passOn(scope, id, 2, b, '2026-03-04')).toEqual(saved)
    const after = await one(scope, id)
    expect(after.ownerMembershipId).toBe(b)
    expect(after.handOvers.map((before) => before.on)).toEqual([day, '2026-03-04'])
    expect(after.moves).toEqual([])
  })

  it('of another partnership are reached by nobody here, and those of one that is wound up can no longer be changed', async () => {
    const { scope, id, members } = await withOne()
    const other = await partnershipWith(1, 'Elsewhere')
    const all = (by: Scope, version: number) => [
      settle(by, id, version, done),
      moveDueDate(by, id, version, later),
      passOn(by, id, version, members[1] ?? '', day),
      sayWhetherItHelped(by, id, version, { helped: 'no', helpNote: '' }),
      reopen(by, id, version, day),
    ]
    const before = await everything()
    for (const answer of await Promise.all(all(other.scope, 1))) expect(answer).toEqual(refused('not-found'))
    expect(await getCommitment(other.scope, id)).toBeNull()
    expect(await everything()).toEqual(before)
    const token = await tokenFor(scope, members[0] ?? '')
    await windUp(scope, 'Done', day)
    for (const answer of await Promise.all(all(scope, 1))) expect(answer).toEqual(refused('wound-up'))
    expect(await finishByLink(token, id, 1, { reason: null, helped: null }, day)).toEqual(refused('wound-up'))
    expect(await moveByLink(token, id, 1, later)).toEqual(refused('wound-up'))
  })

  it('are ticked off and moved by their owner’s link, as nobody with an account', async () => {
    const { scope, id, members } = await withOne()
    const token = await tokenFor(scope, members[0] ?? '')
    expect(await moveByLink(token, id, 1, later)).toEqual(saved)
    expect(await finishByLink(token, id, 2, { reason: 'They came', helped: 'yes' }, day)).toEqual(saved)
    const row = await reading((from) => from.commitment.findUniqueOrThrow({ where: { id }, include: { closure: true, moves: true } }))
    expect(row).toMatchObject({
      dueOn: later.to,
      closure: { kind: 'done', helped: 'yes', reason: 'They came', byPersonId: null },
      moves: [{ byPersonId: null }],
    })
  })

  it('are reached by a link only where they are its member’s own: not another’s, not of another partnership, not once passed on', async () => {
    const { scope, id, members } = await withOne()
    const [a = '', b = ''] = members
    const other = await withOne(1, 'Elsewhere')
    const mine = await tokenFor(scope, a)
    const tokens = [await tokenFor(scope, b), await tokenFor(other.scope, other.members[0] ?? '')]
    const before = await everything()
    for (const token of tokens) {
      expect(await finishByLink(token, id, 1, { reason: null, helped: null }, day)).toEqual(refused('not-found'))
      expect(await moveByLink(token, id, 1, later)).toEqual(refused('not-found'))
      const page = await getOwnPage(token, day)
      expect(page && (await getCommitment(page.scope, id))).toBeNull()
    }
    const page = await getOwnPage(mine, day)
    if (!page) throw new Error('no page')
    expect((await listCommitments(page.scope)).map((one) => one.id)).toEqual([id])
    expect(await everything()).toEqual(before)
    expect(await passOn(scope, id, 1, b, day)).toEqual(saved)
    expect(await finishByLink(mine, id, 2, { reason: null, helped: null }, day)).toEqual(refused('not-found'))
    expect(await finishByLink(tokens[0] ?? '', id, 2, { reason: null, helped: null }, day)).toEqual(saved)
  })

  it('are reached by no link that is unknown, ended, too old, or of somebody who has left', async () => {
    const { scope, id, members } = await withOne()
    const [a = ''] = members
    const dead = async (token: string, on = day) => {
      expect(await finishByLink(token, id, 1, { reason: null, helped: null }, on)).toBeNull()
      expect(await moveByLink(token, id, 1, { ...later, on })).toBeNull()
    }
    for (const token of ['', 'x', newSecret()]) await dead(token)
    await dead(await tokenFor(scope, a, '2026-01-01'))
    const ended = await tokenFor(scope, a)
    const link = (await listMemberLinks(scope, day)).find((one) => one.membershipId === a)?.link
    await endMemberLink(scope, link?.id ?? '', day)
    await dead(ended)
    const left = await tokenFor(scope, a)
    await editMember(scope, a, 1, memberOf('Gone', { to: day }))
    await dead(left, '2026-03-04')
    expect(await finishByLink(left, id, 1, { reason: null, helped: null }, day)).toEqual(saved)
  })

  it('are done or dropped by one of two at once, one by link and one by the lead; the other is told', async () => {
    const { scope, id, members } = await withOne()
    const token = await tokenFor(scope, members[0] ?? '')
    const answers = await Promise.all([
      finishByLink(token, id, 1, { reason: null, helped: null }, day),
      settle(scope, id, 1, { ...done, kind: 'dropped', reason: 'No money' }),
    ])
    expect(answers).toContainEqual(saved)
    expect(answers).toContainEqual(refused('settled-already'))
    expect(await reading((from) => from.commitmentClosure.count())).toBe(1)
  })

  it('are counted and listed by what is asked for, page by page, each once', async () => {
    const { scope, members } = await partnershipWith(2)
    const [a = '', b = ''] = members
    const helped = [null, 'yes', 'partly', 'no', 'too-early', 'too-early', 'yes'] as const
    const rows = Array.from({ length: 130 }, (_, at) => ({
      id: newId(),
      version: 1,
      partnershipId: scope.partnershipId,
      what: `Piece ${at}`,
      ownerMembershipId: at % 2 ? a : b,
      dueOn: `2026-03-${String((at % 9) + 1).padStart(2, '0')}`,
      actionId: null,
      roundId: null,
      madeOn: '2026-02-01',
      madeById: null,
    }))
    await inTransaction(async (tx) => {
      await tx.commitment.createMany({ data: rows })
      for (const [at, { id }] of rows.slice(0, 60).entries())
        await insertSettlement(
          tx,
          scope.partnershipId,
          id,
          { kind: at < 55 ? 'done' : at < 58 ? 'dropped' : 'passed', reason: 'x', helped: helped[at % 7], on: `2026-02-0${1 + (at % 5)}` },
          null,
        )
    })
    const counts = await countCommitments(scope, null, day)
    const asks = (await listCommitments(scope)).filter((row) => asksWhetherItHelped(row.closure, day)).map((row) => `${row.closure?.on} ${row.id}`)
    const late = rows.slice(60).filter((row) => row.dueOn < day).length
    expect(counts).toEqual({ open: 70, late, ask: asks.length, done: 55, dropped: 3, passed: 2 })
    const walk = async (show: Show, whose: string | null = null) => {
      const found: string[] = []
      let after: { day: string; id: string } | null = null
      for (let pages = 0; pages < 9; pages++) {
        const page: Awaited<ReturnType<typeof listCommitmentsPage>> = await listCommitmentsPage(scope, { show, whose, after }, day)
        found.push(...page.slice(0, 50).map((row) => `${row.closure?.on ?? row.dueOn} ${row.id}`))
        const last = page[49]
        if (page.length <= 50 || !last) return found
        after = { day: last.closure?.on ?? last.dueOn, id: last.id }
      }
      throw new Error('no end')
    }
    const open = await walk('open')
    expect([new Set(open).size, open]).toEqual([70, [...open].sort()])
    const ended = await walk('done')
    expect([new Set(ended).size, ended]).toEqual([55, [...ended].sort().reverse()])
    expect([(await walk('ask')).sort(), asks.length < 55 && asks.length > 8]).toEqual([asks.sort(), true])
    for (const show of shows) {
      expect(await walk(show)).toHaveLength(counts[show])
      const [of, count] = [await walk(show, a), await countCommitments(scope, a, day)]
      expect(of).toHaveLength(count[show])
    }
    expect((await listOwners(scope)).map((owner) => owner.id).sort()).toEqual([a, b].sort())
  })

  it('stand on the line of time with the days to which they were moved', async () => {
    const { scope, id } = await withOne()
    await moveDueDate(scope, id, 1, later)
    const [commitments] = await listTimeline(scope, ['commitments'], '2999-01-01')
    expect(commitments?.entries.map((one) => [one.on, one.what.split(':')[0]])).toContainEqual([day, 'Moved to 1 May 2026'])
  })

  it('name nobody to an angel to whom only they are released: not who has them, had them, or left', async () => {
    const { scope, id, members, partnershipId } = await withOne()
    // A suggested action would name the stage.
    await inTransaction((tx) => tx.commitment.update({ where: { id }, data: { actionId: 'frustration-a1' } }))
    await passOn(scope, id, 1, members[1] ?? '', day)
    await editMember(scope, members[1] ?? '', 1, memberOf('Warm homes gone', { to: '2026-03-02' }))
    const angel = await signedIn('Angel', { grants: [{ partnershipId, standing: 'guardian-angel', released: ['commitments'] }] })
    const seen = await scopeOf(await angel.actor(), partnershipId)
    const asked = { show: 'open', whose: null, after: null } as const
    for (const row of [...(await listCommitments(seen)), ...(await listCommitmentsPage(seen, asked, day)), await one(seen, id)]) {
      expect(JSON.stringify({ ...row, madeById: null })).not.toMatch(/Warm homes|Ministry/)
      expect(row).toMatchObject({ ownerMembershipId: '', owner: { to: null, person: { name: 'A member' } }, roundId: null, actionId: null, checkIn: null })
    }
    expect(await listCommitmentsPage(seen, { ...asked, whose: members[0] ?? '' }, day)).toHaveLength(1)
  })
})
