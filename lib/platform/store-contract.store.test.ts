import { afterEach, beforeEach, expect, it } from 'vitest'
import { type FreshStore, freshStore, onBothStores, signal } from '@/e2e/support/fresh-store'
import { inTransaction, openStore, reader, reading, storeKind, type Transaction, useStore } from './db'
import { isDuplicate, MisusedStore, StoreUnavailable } from './errors'

const put = (key: string, value = '') => inTransaction((tx) => tx.setting.create({ data: { key, value } }))
const keys = async () => (await reading((from) => from.setting.findMany({ orderBy: { key: 'asc' } }))).map((row) => row.key)
const counter = { key: 'counter', windowStart: new Date(0), count: 0 }

onBothStores('the store', (kind) => {
  let store: FreshStore
  beforeEach(async () => {
    store = await freshStore(kind)
  })
  afterEach(() => store.close())

  it('is the one that was asked for, so that no test passes on the wrong store', () => {
    expect(storeKind()).toBe(kind)
  })

  it('keeps all that a transaction wrote, or a member loses half an answer', async () => {
    const result = await inTransaction(async (tx) => {
      await tx.setting.create({ data: { key: 'one', value: '1' } })
      await tx.setting.create({ data: { key: 'two', value: '2' } })
      return 'done'
    })
    expect(result).toBe('done')
    expect(await keys()).toEqual(['one', 'two'])
  })

  it('keeps nothing of a transaction that throws and passes its error on, or half a form is saved', async () => {
    const failing = inTransaction(async (tx) => {
      await tx.setting.create({ data: { key: 'one', value: '1' } })
      await tx.rateLimit.create({ data: counter })
      throw new Error('a rule refused')
    })
    await expect(failing).rejects.toThrow('a rule refused')
    expect(await keys()).toEqual([])
    expect(await reading((from) => from.rateLimit.count())).toBe(0)
    await put('next')
    expect(await keys()).toEqual(['next'])
  })

  it('shows readers committed data only and does not make them wait for a writer', async () => {
    await put('one')
    const written = signal()
    const looked = signal()
    const writing = inTransaction(async (tx) => {
      await tx.setting.create({ data: { key: 'two', value: '' } })
      written.give()
      await looked.given
      return (await tx.setting.findMany()).length
    })
    await written.given
    expect(await keys()).toEqual(['one'])
    looked.give()
    expect(await writing).toBe(2)
    expect(await keys()).toEqual(['one', 'two'])
  })

  it('has a reader whose connection itself refuses to write, so that no write goes round the one writer', async () => {
    const sneaky = reader as unknown as Transaction
    await expect(sneaky.setting.create({ data: { key: 'one', value: '' } })).rejects.toThrow(/read-?only/i)
    expect(await keys()).toEqual([])
    await put('next')
    expect(await keys()).toEqual(['next'])
  })

  it('throws at once where the outer client is used inside a transaction, which would wait for itself or miss its own writes', async () => {
    const begun = Date.now()
    await expect(inTransaction(async () => reader.setting.count())).rejects.toBeInstanceOf(MisusedStore)
    await expect(inTransaction(() => reading((from) => from.setting.count()))).rejects.toBeInstanceOf(MisusedStore)
    expect(Date.now() - begun).toBeLessThan(4000)
  })

  it('throws at once where a transaction is opened inside another, which would wait for itself', async () => {
    const begun = Date.now()
    const nested = inTransaction(async (tx) => {
      await tx.setting.create({ data: { key: 'outer', value: '' } })
      await inTransaction((inner) => inner.setting.create({ data: { key: 'inner', value: '' } }))
    })
    await expect(nested).rejects.toBeInstanceOf(MisusedStore)
    expect(Date.now() - begun).toBeLessThan(4000)
    expect(await keys()).toEqual([])
  })

  it('loses no acknowledged write while others roll back', async () => {
    const acknowledged = new Set<string>()
    const thrown = new Set<string>()
    const worker = async (name: number) => {
      for (let turn = 0; turn < 25; turn++) {
        const key = `${name}-${turn}`
        const fails = (turn + name) % 5 === 0
        await inTransaction(async (tx) => {
          await tx.setting.create({ data: { key, value: '' } })
          await new Promise((resolve) => setImmediate(resolve))
          if (fails) throw new Error('rolled back on purpose')
        }).then(
          () => acknowledged.add(key),
          (error: Error) => {
            if (error.message !== 'rolled back on purpose') throw error
            thrown.add(key)
          },
        )
      }
    }
    await Promise.all(Array.from({ length: 8 }, (_, name) => worker(name)))
    const kept = new Set(await keys())
    expect([...acknowledged].filter((key) => !kept.has(key))).toEqual([])
    expect([...thrown].filter((key) => kept.has(key))).toEqual([])
    expect([acknowledged.size, thrown.size]).toEqual([160, 40])
  })

  it('loses no update where 20 people add to the same number at once', async () => {
    await inTransaction((tx) => tx.rateLimit.create({ data: counter }))
    const add = () =>
      inTransaction(async (tx) => {
        const { count } = await tx.rateLimit.findUniqueOrThrow({ where: { key: 'counter' } })
        await new Promise((resolve) => setImmediate(resolve))
        await tx.rateLimit.update({ where: { key: 'counter' }, data: { count: count + 1 } })
      })
    await Promise.all(Array.from({ length: 20 }, add))
    expect((await reading((from) => from.rateLimit.findMany()))[0]?.count).toBe(20)
  })

  it('bounds the wait behind a slow writer and says "not now", so that no page hangs; then goes on as before', async () => {
    const begun = signal()
    const end = signal()
    const slow = inTransaction(async (tx) => {
      await tx.setting.create({ data: { key: 'slow', value: '' } })
      begun.give()
      await end.given
    })
    await begun.given
    const since = Date.now()
    await expect(put('waiting')).rejects.toBeInstanceOf(StoreUnavailable)
    expect(Date.now() - since).toBeLessThan(12_000)
    end.give()
    await slow
    await put('next')
    expect(await keys()).toEqual(['next', 'slow'])
  })

  it('says of a second row with the same key that it is a duplicate, so that a double click is told from a fault', async () => {
    await put('one')
    const refused = await put('one').catch((error: unknown) => error)
    expect(isDuplicate(refused)).toBe(true)
    expect(isDuplicate(new Error('anything else'))).toBe(false)
    await put('next')
    expect(await keys()).toEqual(['next', 'one'])
  })

  it('gives back dates, JSON, macrons and 4-byte characters as they were, or names and days are mangled', async () => {
    const at = new Date('2026-04-05T02:59:59.987Z')
    const words = 'Ngā whānau o Ōtautahi, Te Whanganui-a-Tara – “tēnā koutou” 🤝👩🏽‍🌾 𝕏 \\ \' " %_ \n second line'
    const triggers = [{ words, none: null, share: 0.1, deep: { list: [1, -2, 3e10], yes: true } }]
    await inTransaction(async (tx) => {
      await tx.submission.create({ data: { key: words, result: words, createdAt: at } })
      await tx.partnership.create({
        data: {
          id: 'p1',
          version: 1,
          name: words,
          nameFolded: words,
          purpose: '',
          forWhom: '',
          triggers,
          rhythmMonths: 6,
          visibility: 'below-the-radar',
          invented: false,
          createdAt: at,
        },
      })
    })
    const submission = await reading((from) => from.submission.findUniqueOrThrow({ where: { key: words } }))
    expect(submission).toEqual({ key: words, result: words, createdAt: at })
    const partnership = await reading((from) => from.partnership.findUniqueOrThrow({ where: { id: 'p1' } }))
    expect(partnership).toMatchObject({ name: words, triggers, createdAt: at, sharedOutcome: null, invented: false, rhythmMonths: 6 })
    expect(await reading((from) => from.submission.count({ where: { createdAt: { lt: at } } }))).toBe(0)
    expect(await reading((from) => from.submission.count({ where: { createdAt: { lte: at, gt: new Date(at.getTime() - 1) } } }))).toBe(1)
  })

  it('refuses a row that points nowhere, or a reading could belong to no partnership', async () => {
    const orphan = inTransaction((tx) =>
      tx.session.create({ data: { id: 's1', tokenHash: 't', accountId: 'nobody', createdAt: new Date(), lastSeenAt: new Date() } }),
    )
    await expect(orphan).rejects.toMatchObject({ code: 'P2003' })
    expect(await reading((from) => from.session.count())).toBe(0)
  })
})

it('a PostgreSQL that cannot be reached gives "not now" soon, for reads and writes, and the process lives on', async () => {
  const close = useStore(openStore({ databaseUrl: 'postgresql://nobody:x@127.0.0.1:1/none', dataFolder: '' }))
  const begun = Date.now()
  await expect(keys()).rejects.toBeInstanceOf(StoreUnavailable)
  await expect(put('one')).rejects.toBeInstanceOf(StoreUnavailable)
  expect(Date.now() - begun).toBeLessThan(12_000)
  await close()
})
