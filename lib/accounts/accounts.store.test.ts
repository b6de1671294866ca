import { expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { signedIn, storeForEachTest } from '@/e2e/support/partnership-in-store'
import { getActor, hasNoAdministrator } from '@/lib/access/data'
import { inTransaction, reading } from '@/lib/platform/db'
import { derive, newSecret } from '@/lib/platform/ids'
import { countFailure, waitBeforeRetry } from '@/lib/platform/rate-limits'
import { getSetting } from '@/lib/platform/settings'
import { getAccountInvitation } from './data'
import { checkFirstRunCode, newFirstRunCode } from './first-run-code'
import {
  acceptInvitation,
  createAccount,
  createFirstAdministrator,
  endAccountInvitation,
  inviteAccountOnce,
  invitePasswordChange,
  startSession,
  switchAccount,
} from './mutations'
import { hashPassword } from './passwords'
import { failuresPerAccount, failuresPerAddress } from './rules'
import { checkSignIn } from './sign-in'

const password = 'horses like wet grass'
const first = { name: 'Ana', email: 'ana@example.org', password, origin: 'http://localhost:3000' }

onBothStores('accounts', (kind) => {
  storeForEachTest(kind)

  const invite = (more = {}) => inviteAccountOnce({ name: 'Ben', email: 'ben@example.org', isAdministrator: false, invitedById: 'somebody', ...more })
  const accept = (secret: string, more: { password?: string | null; signedInAccountId?: string | null } = {}) =>
    acceptInvitation({ secret, name: 'Ben', password, signedInAccountId: null, ...more })
  const accounts = () => reading((from) => from.account.findMany({ orderBy: { email: 'asc' } }))

  it('have one first administrator, though two finish the first run at the same instant', async () => {
    expect(await hasNoAdministrator()).toBe(true)
    const made = await Promise.all([
      createFirstAdministrator(first),
      createFirstAdministrator({ ...first, email: 'eve@example.org', origin: 'https://evil.example' }),
    ])
    expect(made.map((one) => one.outcome).sort()).toEqual(['already-set-up', 'done'])
    expect(await accounts()).toHaveLength(1)
    expect(await hasNoAdministrator()).toBe(false)
    expect(await createFirstAdministrator(first)).toEqual({ outcome: 'already-set-up' })
    expect(await getSetting('origin')).toBe(made[0]?.outcome === 'done' ? 'http://localhost:3000' : 'https://evil.example')
  })

  it('take the first-run code of the last start only, twenty wrong tries at most, and never after it was used', async () => {
    const old = await newFirstRunCode()
    const code = await newFirstRunCode()
    expect(await checkFirstRunCode(old, '10.0.0.1')).toBe('wrong')
    expect(await checkFirstRunCode(` ${code.toUpperCase()} `, '10.0.0.1')).toBe('fits')
    expect(await reading((from) => from.setting.findMany())).not.toContainEqual(expect.objectContaining({ value: code }))
    for (let turn = 0; turn < 20; turn++) await checkFirstRunCode('guess', '10.0.0.2')
    expect(await checkFirstRunCode(code, '10.0.0.2')).toBe('too-many-tries')
    expect(await checkFirstRunCode(code, '10.0.0.3')).toBe('fits')
    await createFirstAdministrator(first)
    expect(await checkFirstRunCode(code, '10.0.0.3')).toBe('wrong')
  })

  it('are made by an invitation once, though its link is opened twice at once', async () => {
    const secret = await invite()
    const answers = await Promise.all([accept(secret), accept(secret)])
    expect(answers.map((one) => one.outcome).sort()).toEqual(['done', 'link-ended'])
    expect(await accept(secret)).toEqual({ outcome: 'link-ended' })
    expect(await getAccountInvitation(secret)).toBeNull()
    expect(await accounts()).toHaveLength(1)
  })

  it('are not made by links that are unknown, expired, ended or followed by a newer one', async () => {
    const stale = await invite()
    const fresh = await invite()
    const expired = await invite({ email: 'cy@example.org' })
    await inTransaction((tx) =>
      tx.accountInvitation.updateMany({ where: { tokenHash: derive('account-invitation', expired) }, data: { expiresAt: new Date(Date.now() - 1) } }),
    )
    const ended = await invite({ email: 'di@example.org' })
    await endAccountInvitation((await getAccountInvitation(ended))?.id ?? '', 'somebody')
    for (const secret of ['', 'x', newSecret(), stale, expired, ended]) {
      expect(await accept(secret)).toEqual({ outcome: 'link-ended' })
      expect(await getAccountInvitation(secret)).toBeNull()
    }
    expect(await accounts()).toEqual([])
    expect((await accept(fresh)).outcome).toBe('done')
  })

  it('are never taken over by a link: whoever has one must be signed in to it, and keeps the password', async () => {
    await accept(await invite())
    const [ben] = await accounts()
    const eve = await signedIn('Eve')
    const secret = await invite({ isAdministrator: true })
    expect(await accept(secret, { password: 'a password of an intruder' })).toEqual({ outcome: 'sign-in-first' })
    expect(await accept(secret, { password: null, signedInAccountId: eve.accountId })).toEqual({ outcome: 'sign-in-first' })
    expect(await accept(secret, { password: 'x', signedInAccountId: ben?.id ?? '' })).toEqual({ outcome: 'done', accountId: ben?.id })
    const [after] = (await accounts()).filter((one) => one.id === ben?.id)
    expect(after).toMatchObject({ passwordHash: ben?.passwordHash, isAdministrator: true })
  })

  it('cannot be made without a password, nor stand for another address than the one invited', async () => {
    const secret = await invite()
    expect(await accept(secret, { password: null })).toEqual({ outcome: 'sign-in-first' })
    const eve = await signedIn('Eve')
    expect(await accept(secret, { signedInAccountId: eve.accountId })).toEqual({ outcome: 'sign-out-first' })
    expect((await accounts()).map((one) => one.email)).not.toContain('ben@example.org')
    expect((await reading((from) => from.account.findUniqueOrThrow({ where: { id: eve.accountId } }))).isAdministrator).toBe(false)
  })

  it('keep the last administrator, and lose all sessions at once when switched off', async () => {
    const made = await createFirstAdministrator(first)
    if (made.outcome !== 'done') throw new Error('not made')
    const second = await signedIn('Second', { administrator: true })
    const secret = await startSession(made.accountId)
    expect((await getActor(secret)).kind).toBe('person')
    const both = await Promise.all([switchAccount(made.accountId, false, second.personId), switchAccount(second.accountId, false, made.personId)])
    expect([...both].sort()).toEqual(['done', 'last-administrator'])
    expect(await hasNoAdministrator()).toBe(false)
    if (both[0] === 'done') expect(await getActor(secret)).toEqual({ kind: 'anonymous' })
    else expect(await getActor(second.secret)).toEqual({ kind: 'anonymous' })
    expect(await switchAccount('nobody', false, made.personId)).toBe('unknown')
  })

  it('are signed in to by the right pair alone, with one answer for everything else', async () => {
    await createFirstAdministrator(first)
    expect((await checkSignIn('ana@example.org', password, '10.0.0.1')).outcome).toBe('fits')
    const no = { outcome: 'does-not-fit' }
    expect(await checkSignIn('ana@example.org', `${password} `, '10.0.0.1')).toEqual(no)
    expect(await checkSignIn('nobody@example.org', password, '10.0.0.1')).toEqual(no)
    expect(await checkSignIn("' OR 1=1 --", password, '10.0.0.1')).toEqual(no)
    const [ana] = await accounts()
    await inTransaction((tx) => tx.account.update({ where: { id: ana?.id ?? '' }, data: { disabledAt: new Date() } }))
    expect(await checkSignIn('ana@example.org', password, '10.0.0.1')).toEqual(no)
  })

  it('are guarded by limits in the store: ten failures per account and network, thirty per network, and nobody elsewhere is locked out', async () => {
    const passwordHash = await hashPassword(password)
    await inTransaction((tx) => createAccount(tx, { name: 'Ana', email: 'ana@example.org', passwordHash, isAdministrator: false }))
    const fail = (email: string, block: string, times: number) =>
      Array.from({ length: times }).reduce<Promise<void>>(
        (before) =>
          before.then(() =>
            countFailure(
              [
                { kind: 'sign-in', subject: `${block} ${email}` },
                { kind: 'sign-in-address', subject: block },
              ],
              15,
            ),
          ),
        Promise.resolve(),
      )
    await fail('ana@example.org', '10.0.0.1', failuresPerAccount)
    const refused = await checkSignIn('ana@example.org', password, '10.0.0.1')
    expect(refused.outcome).toBe('too-many-tries')
    expect(refused.outcome === 'too-many-tries' && refused.waitSeconds).toBeGreaterThan(800)
    expect((await checkSignIn('ana@example.org', password, '::ffff:10.0.0.1')).outcome).toBe('too-many-tries')
    expect((await checkSignIn('ana@example.org', password, '10.0.0.2')).outcome).toBe('fits')
    await fail('others@example.org', '10.0.0.1', failuresPerAddress - failuresPerAccount)
    expect((await checkSignIn('new@example.org', password, '10.0.0.1')).outcome).toBe('too-many-tries')
    expect((await checkSignIn('ana@example.org', 'wrong', '2001:db8::1')).outcome).toBe('does-not-fit')
    expect(await waitBeforeRetry([{ kind: 'sign-in', subject: '2001:db8:0:0::/64 ana@example.org', most: 1 }], 15)).not.toBeNull()
    // A window that has run out counts no more.
    await inTransaction((tx) => tx.rateLimit.updateMany({ data: { windowStart: new Date(Date.now() - 16 * 60_000) } }))
    expect((await checkSignIn('ana@example.org', password, '10.0.0.1')).outcome).toBe('fits')
  })

  it('count failures that arrive at once, all of them', async () => {
    await Promise.all(Array.from({ length: 12 }, () => countFailure([{ kind: 'sign-in', subject: 'x' }], 15)))
    expect((await reading((from) => from.rateLimit.findMany())).map((row) => row.count)).toEqual([12])
  })

  it('whose password was forgotten get a new one by the administrator’s link, once, and every old session ends', async () => {
    const made = await inTransaction(async (tx) =>
      createAccount(tx, { name: 'Lead', email: 'lead@example.org', passwordHash: await hashPassword('harbour lantern mosaic'), isAdministrator: false }),
    )
    const before = await startSession(made.accountId)
    const link = await invitePasswordChange(made.accountId, made.personId)
    const accept = (password: string | null) => acceptInvitation({ secret: link?.secret ?? '', name: '', password, signedInAccountId: null })
    expect(await accept(null)).toEqual({ outcome: 'link-ended' })
    expect(await accept('orchard candle granite')).toEqual({ outcome: 'done', accountId: made.accountId })
    expect(await accept('another one entirely')).toEqual({ outcome: 'link-ended' })
    expect(await getActor(before)).toEqual({ kind: 'anonymous' })
    expect((await checkSignIn('lead@example.org', 'harbour lantern mosaic', '10.0.0.1')).outcome).toBe('does-not-fit')
    expect((await checkSignIn('lead@example.org', 'orchard candle granite', '10.0.0.1')).outcome).toBe('fits')
    expect(await invitePasswordChange('nobody', made.personId)).toBeNull()
  })
})
