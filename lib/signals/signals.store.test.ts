import { expect, it } from 'vitest'
import { countStatements } from '@/e2e/support/count-statements'
import { onBothStores } from '@/e2e/support/fresh-store'
import { answersOf, memberOf, partnershipWith, recordOf, roundFor, scopeOf, signedIn, storeForEachTest, windUp } from '@/e2e/support/partnership-in-store'
import { NotVisible } from '@/lib/access/scope'
import { type PartnershipScope, type Releasable, releasable } from '@/lib/access/types'
import { addAgreement } from '@/lib/agreements/mutations'
import { adopt } from '@/lib/commitments/mutations'
import { addResource } from '@/lib/leading/mutations'
import { editRecord } from '@/lib/partnerships/mutations'
import { listAgencies } from '@/lib/people/data'
import { addMembers } from '@/lib/people/mutations'
import { today } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/days'
import { inTransaction, reading } from '@/lib/platform/db'
import { newId, newSecret } from '@/lib/platform/ids'
import type { AnswerValue } from '@/lib/readings/types'
import { closeRound } from '@/lib/rounds/close-round'
import { submitAnswers } from '@/lib/rounds/mutations'
import { listAcknowledgements, listSignalFacts } from './data'
import { loadSignalSeen, loadSignals, loadThresholds } from './loaders'
import { acknowledge, setThresholds } from './mutations'
import { rules, seenOf, signalsOf } from './rules'
import { defaultThresholds } from './thresholds'
import { signalKinds } from './types'

const ago = (days: number) => addDays(today(), -days)

/** A partnership of which each kind of fact has something to say. */
async function troubled(name = 'Warm homes') {
  const made = await partnershipWith(6, name, { startedOn: ago(400), mandated: false })
  const { scope, partnershipId, members } = made
  const { roundId, links } = await roundFor(scope, members, { on: ago(250), closesOn: ago(230) })
  for (const [at, link] of links.entries()) await submitAnswers(link.token, answersOf(((at % 5) + 1) as AnswerValue), newSecret(), ago(249))
  await closeRound(partnershipId, roundId, 'nobody', ago(230))
  for (const at of [1, 2, 3]) {
    const commitment = { what: `Promise ${at}`, ownerMembershipId: members[0] ?? '', dueOn: ago(100 - at), actionId: null, roundId: null, madeOn: ago(200) }
    await adopt(scope, commitment, newSecret())
  }
  await inTransaction((tx) =>
    tx.checkIn.createMany({
      data: [1, 2, 3].map((at) => ({
        id: newId(),
        partnershipId,
        on: ago(150 - at),
        pulse: 1,
        felt: null,
        moved: '',
        victory: '',
        inTheWay: '',
        byPersonId: null,
        createdAt: new Date(),
      })),
    }),
  )
  await addAgreement(
    scope,
    {
      kind: 'memorandum',
      title: 'Homes memorandum',
      startsOn: ago(300),
      reviewOn: ago(20),
      endsOn: ago(10),
      link: null,
      groundRules: '',
      developedBy: null,
      developedNote: '',
      money: [],
      moneyNote: '',
      issues: {},
      terms: { answers: { 'way-out': { answer: 'no', words: '' } }, ball: '' },
      createdOn: ago(300),
      steps: [{ status: 'in-force', on: ago(300), note: '' }],
      parties: [],
    },
    newSecret(),
  )
  const agencies = await listAgencies(scope)
  await addResource(scope, { participationId: agencies[0]?.id ?? '', kind: 'data', amount: 'Maps', share: 80 }, newSecret(), today())
  return made
}

async function angelOf(
  partnershipId: string,
  released: Releasable[],
): Promise<{ scope: PartnershipScope; actor: Awaited<ReturnType<Awaited<ReturnType<typeof signedIn>>['actor']>> }> {
  const actor = await (await signedIn(`Angel ${released.join(' ')}`, { grants: [{ partnershipId, standing: 'guardian-angel', released }] })).actor()
  return { actor, scope: await scopeOf(actor, partnershipId) }
}
const names = (signals: Awaited<ReturnType<typeof loadSignals>>) => (signals?.open ?? []).map((one) => one.rule)

onBothStores('signals', (kind) => {
  storeForEachTest(kind)

  it('read every kind of fact from the store as it stands there', async () => {
    const { scope, lead } = await troubled()
    const found = names(await loadSignals(scope, await lead.actor()))
    expect(found).toEqual(expect.arrayContaining(['silence', 'late-commitments', 'agreement-expired', 'no-way-out', 'falling-pulse', 'long-without-reading']))
    expect(found).toEqual(expect.arrayContaining(['no-guardian-angel', 'no-critical-friend', 'no-money']))
    // Somebody may look in, with or without being a member.
    await angelOf(scope.partnershipId, [])
    expect(names(await loadSignals(scope, await lead.actor()))).not.toContain('no-guardian-angel')
  })

  it('give an angel only those whose every kind of fact was released, and none without the signals themselves', async () => {
    const { partnershipId, scope, lead } = await troubled()
    const whole = names(await loadSignals(scope, await lead.actor()))
    const reads = (rule: string) => rules.find((one) => one.id === rule)?.reads ?? []
    for (const released of [
      ['signals'],
      ['signals', 'commitments'],
      ['signals', 'people'],
      ['signals', 'check-ins', 'reading', 'commitments'],
      [...releasable],
    ] as Releasable[][]) {
      const { actor, scope: seen } = await angelOf(partnershipId, released)
      const allowed = whole.filter((rule) => reads(rule).every((one) => one === 'record' || (released as string[]).includes(one)))
      expect(names(await loadSignals(seen, actor)), released.join()).toEqual(allowed)
      const [facts] = await listSignalFacts([seen], actor, today())
      for (const one of signalKinds)
        if (one !== 'record' && !(released as string[]).includes(one)) expect(facts?.[one], `${released.join()}: ${one}`).toBeNull()
      if (!released.includes('people')) expect(JSON.stringify([facts, await listAcknowledgements([seen])])).not.toMatch(/Warm homes 0|Ministry of Examples/)
    }
    const without = await angelOf(partnershipId, ['commitments', 'reading', 'people'])
    expect(await loadSignals(without.scope, without.actor)).toBeNull()
    await expect(listSignalFacts([without.scope], without.actor, today())).rejects.toBeInstanceOf(NotVisible)
    await expect(listAcknowledgements([without.scope])).rejects.toBeInstanceOf(NotVisible)
  })

  it('tell an angel who may not see people the note, and not by whom', async () => {
    const { partnershipId, scope, lead } = await troubled()
    const signal = await loadSignalSeen(
      scope,
      await lead.actor(),
      'late-commitments',
      seenOf((await loadSignals(scope, await lead.actor()))?.open.find((one) => one.rule === 'late-commitments') as never),
    )
    if (typeof signal === 'string') throw new Error(signal)
    await acknowledge(scope, { rule: signal.rule, facts: signal.facts, note: 'The winter', on: today() }, newSecret())
    const { actor, scope: seen } = await angelOf(partnershipId, ['signals', 'commitments'])
    expect((await loadSignals(seen, actor))?.acknowledged[0]?.notes).toMatchObject([{ note: 'The winter', by: null }])
    expect((await loadSignals(scope, await lead.actor()))?.acknowledged[0]?.notes).toMatchObject([{ note: 'The winter', by: 'Lead of Warm homes' }])
  })

  it('once acknowledged stand apart with the note, and are open again when there is something new', async () => {
    const { scope, lead, members } = await troubled()
    const actor = await lead.actor()
    const load = async () => (await loadSignals(scope, actor)) ?? { open: [], acknowledged: [] }
    const late = async () => (await load()).open.find((one) => one.rule === 'late-commitments')
    const seen = seenOf((await late()) as never)
    const signal = await loadSignalSeen(scope, actor, 'late-commitments', seen)
    if (typeof signal === 'string') throw new Error(signal)
    const given = { rule: signal.rule, facts: signal.facts, note: 'We know', on: today() }
    const key = newSecret()
    expect(await Promise.all([acknowledge(scope, given, key), acknowledge(scope, given, key)])).toEqual(['done', 'done'])
    expect(await reading((from) => from.signalAcknowledgement.count())).toBe(1)
    expect(await late()).toBeUndefined()
    const commitment = { what: 'A fourth', ownerMembershipId: members[1] ?? '', dueOn: ago(1), actionId: null, roundId: null, madeOn: ago(30) }
    await adopt(scope, commitment, newSecret())
    expect((await late())?.what).toBe('Four commitments are late: what got in the way?')
    expect(await loadSignalSeen(scope, actor, 'late-commitments', seen)).toBe('changed')
    expect(await loadSignalSeen(scope, actor, 'skipping', seen)).toBe('gone')
  })

  it('acknowledged by two at once keep both notes', async () => {
    const { partnershipId, scope, lead } = await troubled()
    const member = await scopeOf(await (await signedIn('Mere', { grants: [{ partnershipId, standing: 'member' }] })).actor(), partnershipId)
    const signal = (await loadSignals(scope, await lead.actor()))?.open[0]
    if (!signal) throw new Error('There is no signal.')
    const given = (note: string) => ({ rule: signal.rule, facts: signal.facts, note, on: today() })
    await Promise.all([acknowledge(scope, given('Mine'), newSecret()), acknowledge(member, given('Hers'), newSecret())])
    const notes = (await loadSignals(scope, await lead.actor()))?.acknowledged[0]?.notes.map((one) => `${one.by}: ${one.note}`)
    expect(notes?.sort()).toEqual(['Lead of Warm homes: Mine', 'Mere: Hers'])
  })

  it('of a partnership that was wound up are neither made nor acknowledged', async () => {
    const { scope, lead } = await troubled()
    await windUp(scope, 'Done', today())
    expect((await loadSignals(scope, await lead.actor()))?.open).toEqual([])
    expect(await acknowledge(scope, { rule: 'silence', facts: ['0'], note: 'x', on: today() }, newSecret())).toBe('wound-up')
  })

  it('see a mandate that was set, by the kept versions of the record', async () => {
    const { scope, lead } = await troubled()
    await editRecord(scope, recordOf('Warm homes', { startedOn: ago(400), mandated: true }), 1, ago(5))
    const [facts] = await listSignalFacts([scope], await lead.actor(), today())
    expect(facts?.record?.versions.map((one) => one.mandated)).toEqual([false, true])
  })

  it('count for a person only partnerships whose people the viewer may see', async () => {
    const first = await partnershipWith(1, 'First')
    const second = await partnershipWith(0, 'Second')
    const hidden = await partnershipWith(0, 'Hidden')
    const opened = await partnershipWith(0, 'Opened', { visibility: 'installation' })
    const one = await reading((from) => from.membership.findFirstOrThrow({ where: { partnershipId: first.partnershipId } }))
    for (const other of [second, hidden, opened]) {
      await addMembers(other.scope, [memberOf('Same person')], newSecret())
      await inTransaction((tx) => tx.membership.updateMany({ where: { partnershipId: other.partnershipId }, data: { personId: one.personId } }))
    }
    const viewer = await signedIn('Viewer', {
      grants: [
        { partnershipId: first.partnershipId, standing: 'member' },
        { partnershipId: second.partnershipId, standing: 'member' },
        { partnershipId: hidden.partnershipId, standing: 'guardian-angel', released: ['signals'] },
      ],
    })
    const actor = await viewer.actor()
    const [facts] = await listSignalFacts([await scopeOf(actor, first.partnershipId)], actor, today())
    expect(facts?.people?.members.map((member) => member.partnerships)).toEqual([3])
    const leadOfFirst = await first.lead.actor()
    expect((await listSignalFacts([first.scope], leadOfFirst, today()))[0]?.people?.members.map((member) => member.partnerships)).toEqual([2])
  })

  it('take as many statements for many partnerships as for one, and give each its own', async () => {
    const made = [await troubled('One'), await troubled('Two'), await troubled('Three')]
    const viewer = await signedIn('Viewer', { grants: made.map(({ partnershipId }) => ({ partnershipId, standing: 'member' })) })
    const actor = await viewer.actor()
    const scopes = await Promise.all(made.map((one) => scopeOf(actor, one.partnershipId)))
    // What was read once of a closed round is remembered.
    const all = await listSignalFacts(scopes, actor, today())
    const [first] = scopes
    const one = await countStatements(kind, () => listSignalFacts(first ? [first] : [], actor, today()))
    const many = await countStatements(kind, () => listSignalFacts(scopes, actor, today()))
    expect(many).toBe(one)
    expect(one).toBeGreaterThan(5)
    expect(one).toBeLessThan(45)
    expect(all.map((facts) => facts.partnershipId)).toEqual(made.map((two) => two.partnershipId))
    for (const [at, facts] of all.entries()) {
      const scope = scopes[at] as PartnershipScope
      expect(facts.people?.members).toHaveLength(6)
      expect(signalsOf(facts, scope, defaultThresholds, today())).toEqual(
        signalsOf((await listSignalFacts([scope], actor, today()))[0] as never, scope, defaultThresholds, today()),
      )
    }
  })
})

onBothStores('thresholds', (kind) => {
  storeForEachTest(kind)

  it('are kept where they differ from ours, told to whoever saw others, and can be set back', async () => {
    const first = { ...defaultThresholds, silenceDays: 50 }
    const second = { ...defaultThresholds, silenceDays: 60 }
    expect(await setThresholds(first, '', 'a')).toEqual({ outcome: 'done' })
    expect(await loadThresholds()).toEqual({ thresholds: first, stored: '{"silenceDays":50}' })
    // The same once more, as by a double click.
    expect(await setThresholds(first, '', 'a')).toEqual({ outcome: 'done' })
    expect(await setThresholds(second, '', 'b')).toEqual({ outcome: 'stale', stored: '{"silenceDays":50}' })
    expect(await setThresholds(null, '{"silenceDays":1}', 'b')).toMatchObject({ outcome: 'stale' })
    expect(await setThresholds(second, '{"silenceDays":50}', 'b')).toEqual({ outcome: 'done' })
    expect(await setThresholds(null, '{"silenceDays":60}', 'a')).toEqual({ outcome: 'done' })
    expect(await loadThresholds()).toEqual({ thresholds: defaultThresholds, stored: '' })
    expect(await reading((from) => from.setting.count({ where: { key: 'signal-thresholds' } }))).toBe(0)
  })

  it('count for the signals', async () => {
    const { scope, lead } = await troubled()
    expect(names(await loadSignals(scope, await lead.actor()))).toContain('late-commitments')
    await setThresholds({ ...defaultThresholds, lateCommitments: 4 }, '', 'a')
    expect(names(await loadSignals(scope, await lead.actor()))).not.toContain('late-commitments')
  })
})
