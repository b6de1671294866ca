import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { partnershipWith, scopeOf, signedIn, storeForEachTest, windUp } from '@/e2e/support/partnership-in-store'
import { switchAccount } from '@/lib/accounts/mutations'
import { endAccess, release } from '@/lib/grants/mutations'
import { inTransaction, reading } from '@/lib/platform/db'
import { newSecret } from '@/lib/platform/ids'
import { letterFor } from '@/lib/reminders/letter-for'
import type { WaitingMessage } from '@/lib/messages/types'
import { listHelp, listOpenHelp } from './data'
import { answerHelp, askForHelp, closeHelp } from './mutations'

onBothStores('help', (kind) => {
  storeForEachTest(kind)

  async function withAngels(count: number) {
    const made = await partnershipWith(0, 'Harbour Table')
    const { partnershipId } = made
    const angels = []
    for (let at = 0; at < count; at++) {
      const person = await signedIn(`Angel ${at}`, { grants: [{ partnershipId, standing: 'guardian-angel' }] })
      const grant = await reading((from) => from.grant.findFirstOrThrow({ where: { partnershipId, personId: person.personId } }))
      angels.push({ ...person, grantId: grant.id, scope: await scopeOf(await person.actor(), partnershipId) })
    }
    const [first, second] = angels as [(typeof angels)[number], (typeof angels)[number]]
    return { ...made, angels, first, second }
  }
  const ask = (scope: Parameters<typeof askForHelp>[0], to: string | null = null, text = 'The port wants to leave') =>
    askForHelp(scope, newSecret(), { to, text })
  const answer = { kind: 'answered' as const, answer: 'I will call them', toOthers: false }

  it('reaches each angel once, however often the form is sent, and waits until it is answered', async () => {
    const { scope, first, second } = await withAngels(2)
    const key = newSecret()
    for (let nth = 0; nth < 2; nth++) expect(await askForHelp(scope, key, { to: null, text: 'x' })).toEqual({ outcome: 'done' })
    expect(await listOpenHelp([first.scope])).toMatchObject([{ text: 'x', grantId: first.grantId, passedOn: false }])
    expect(await listOpenHelp([second.scope])).toHaveLength(1)
    expect(await ask(scope)).toEqual({ outcome: 'refused', reason: 'waits-already' })
    const [open] = await listOpenHelp([first.scope])
    expect(await answerHelp(first.scope, open?.id ?? '', answer)).toEqual({ outcome: 'done' })
    expect(await answerHelp(first.scope, open?.id ?? '', answer)).toEqual({ outcome: 'refused', reason: 'answered-already' })
    expect(await listOpenHelp([first.scope])).toEqual([])
    expect((await listHelp(scope)).map((one) => [one.angel, one.state, one.answer])).toContainEqual(['Angel 0', 'answered', 'I will call them'])
  })

  it('shows an angel only what they were asked, members no word of it, and strangers’ requests to nobody', async () => {
    const { scope, partnershipId, first, second } = await withAngels(2)
    await ask(scope, first.grantId, 'A secret line')
    expect(await listHelp(second.scope)).toEqual([])
    expect(await listOpenHelp([second.scope])).toEqual([])
    const member = await signedIn('Member', { grants: [{ partnershipId, standing: 'member' }] })
    const seen = await listHelp(await scopeOf(await member.actor(), partnershipId))
    expect(seen).toMatchObject([{ state: 'waiting', text: null, answer: null }])
    expect(JSON.stringify(seen)).not.toContain('secret')
    const other = await withAngels(1)
    await ask(other.scope)
    expect((await listOpenHelp([first.scope, other.first.scope])).map((one) => one.partnershipId).sort()).toEqual([partnershipId, other.partnershipId].sort())
    expect(await listOpenHelp([other.first.scope])).toHaveLength(1)
  })

  it('can be answered by nobody else, with no id that is not one’s own', async () => {
    const { scope, first, second } = await withAngels(2)
    await ask(scope, first.grantId)
    const [open] = await listOpenHelp([first.scope])
    const other = await withAngels(1)
    for (const one of [second.scope, other.first.scope, scope])
      expect(await answerHelp(one, open?.id ?? '', answer)).toEqual({ outcome: 'refused', reason: 'not-found' })
    expect(await closeHelp(other.scope, open?.id ?? '')).toEqual({ outcome: 'refused', reason: 'not-found' })
    expect(await ask(scope, other.first.grantId)).toEqual({ outcome: 'refused', reason: 'no-such-angel' })
  })

  it('is over for an angel whose grant ended while the page was open', async () => {
    const { scope, first } = await withAngels(1)
    await ask(scope)
    const [open] = await listOpenHelp([first.scope])
    await endAccess(scope, first.grantId)
    expect(await answerHelp(first.scope, open?.id ?? '', answer)).toEqual({ outcome: 'refused', reason: 'not-found' })
    expect(await listOpenHelp([first.scope])).toEqual([])
    expect(await ask(scope)).toEqual({ outcome: 'refused', reason: 'no-angel' })
  })

  it('passed on reaches the others in the lead’s words, and the angel is told the same whether there are others or not', async () => {
    const { scope, first, second } = await withAngels(2)
    await ask(scope, first.grantId, 'Who pays?')
    const [open] = await listOpenHelp([first.scope])
    const passed = await answerHelp(first.scope, open?.id ?? '', { kind: 'passed-on', answer: '', toOthers: true })
    expect(await listOpenHelp([second.scope])).toMatchObject([{ text: 'Who pays?', passedOn: true }])
    const lonely = await withAngels(1)
    await ask(lonely.scope)
    const [alone] = await listOpenHelp([lonely.first.scope])
    expect(await answerHelp(lonely.first.scope, alone?.id ?? '', { kind: 'passed-on', answer: '', toOthers: true })).toEqual(passed)
    const shape = (rows: object[]) => rows.map((row) => ({ ...row, id: '', text: '' }))
    expect(shape(await listHelp(first.scope))).toEqual(shape(await listHelp(lonely.first.scope)))
  })

  it('passed on does not come back to anybody who was asked before, and only the lead reads that it was passed on', async () => {
    const { scope, partnershipId, first, second } = await withAngels(2)
    await ask(scope, first.grantId, 'Who pays?')
    const pass = async (who: typeof first) => {
      const [open] = await listOpenHelp([who.scope])
      return answerHelp(who.scope, open?.id ?? '', { kind: 'passed-on', answer: '', toOthers: true })
    }
    await pass(first)
    await pass(second)
    expect(await listOpenHelp([first.scope])).toEqual([])
    expect((await listHelp(scope)).map((one) => one.passedOn)).toEqual([true, false])
    const member = await signedIn('Member', { grants: [{ partnershipId, standing: 'member' }] })
    for (const one of [await scopeOf(await member.actor(), partnershipId), second.scope])
      expect((await listHelp(one)).some((shown) => shown.passedOn)).toBe(false)
  })

  it('of an angel who cannot sign in any more says so, and does not wait for ever', async () => {
    const { scope, first } = await withAngels(1)
    await ask(scope)
    await switchAccount(first.accountId, false, first.personId)
    expect((await listHelp(scope)).map((one) => one.state)).toEqual(['gone'])
  })

  it('is settled or taken back by the lead once, and answered no more after that', async () => {
    const { scope, first } = await withAngels(1)
    await ask(scope)
    const [open] = await listOpenHelp([first.scope])
    expect(await closeHelp(scope, open?.id ?? '')).toEqual({ outcome: 'done' })
    expect(await closeHelp(scope, open?.id ?? '')).toEqual({ outcome: 'refused', reason: 'closed-already' })
    expect(await answerHelp(first.scope, open?.id ?? '', answer)).toEqual({ outcome: 'refused', reason: 'closed-already' })
    expect(await ask(scope)).toEqual({ outcome: 'done' })
  })

  it('is asked of nobody whose account is switched off, nor for a partnership that was wound up', async () => {
    const { scope, first } = await withAngels(1)
    await switchAccount(first.accountId, false, first.personId)
    expect(await ask(scope)).toEqual({ outcome: 'refused', reason: 'no-angel' })
    await switchAccount(first.accountId, true, first.personId)
    expect(await ask(scope)).toEqual({ outcome: 'done' })
    await windUp(scope, 'Done', '2026-03-02')
    const [open] = await listOpenHelp([first.scope])
    expect(await answerHelp(first.scope, open?.id ?? '', answer)).toEqual({ outcome: 'refused', reason: 'wound-up' })
    expect(await ask(scope)).toEqual({ outcome: 'refused', reason: 'wound-up' })
  })

  it('makes the portfolio of its angel anew', async () => {
    const { scope, first } = await withAngels(1)
    await inTransaction((tx) => tx.grant.update({ where: { id: first.grantId }, data: { dueOn: '2099-01-01' } }))
    await ask(scope)
    expect((await reading((from) => from.grant.findUniqueOrThrow({ where: { id: first.grantId } }))).dueOn).toBe('')
  })

  it('is told in a letter that says the name and the line, nothing else, and only while it waits and the grant lives', async () => {
    const { scope, partnershipId, first } = await withAngels(1)
    await release(scope, first.grantId, [], ['reading', 'commitments'])
    await ask(scope, null, 'Who pays?')
    const [open] = await listOpenHelp([first.scope])
    const message = { kind: 'help-asked', partnershipId, personId: first.personId, roundId: null, membershipId: null, about: { helpId: open?.id } }
    const letter = () => reading((from) => letterFor(from, message as unknown as WaitingMessage, 'https://x.example'))
    const made = await letter()
    expect(made?.letter.paragraphs.join(' ')).toContain('“Who pays?”')
    expect(JSON.stringify(made)).not.toContain('Warm and dry')
    expect(await reading((from) => letterFor(from, { ...message, personId: 'another' } as unknown as WaitingMessage, 'https://x.example'))).toBeNull()
    await endAccess(scope, first.grantId)
    expect(await letter()).toBeNull()
  })
})
