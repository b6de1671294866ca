import { expect, it } from 'vitest'
import { countStatements } from '@/e2e/support/count-statements'
import { onBothStores } from '@/e2e/support/fresh-store'
import { partnershipWith, scopeOf, signedIn, storeForEachTest } from '@/e2e/support/partnership-in-store'
import { enterFeed } from '@/lib/access/loaders'
import { noteOpened, noteViewings } from '@/lib/access/note-viewings'
import { makeFeed } from '@/lib/calendar/mutations'
import { StoreUnavailable } from '@/lib/platform/errors'
import { inTransaction, reading } from '@/lib/platform/db'
import { listViewings } from './data'

const record = '/partnerships/[partnershipId]/record'
const reply = Symbol.for('crossbrace.reply')

onBothStores('the log of who looked', (kind) => {
  storeForEachTest(kind)

  async function angelOf(released: 'reading'[] = []) {
    const made = await partnershipWith(0)
    const angel = await signedIn('Anahera', { grants: [{ partnershipId: made.partnershipId, standing: 'guardian-angel', released }] })
    return { ...made, angel, seen: await scopeOf(await angel.actor(), made.partnershipId) }
  }
  const rows = () => reading((from) => from.viewing.findMany({ orderBy: { what: 'asc' } }))

  it('keeps one row for a person, a kind of page and a day, which counts: a refresh must not go unnoticed, nor fill the store', async () => {
    const { scope, seen, angel } = await angelOf()
    const before = Date.now()
    await noteOpened(record, [seen])
    await noteOpened(record, [seen])
    await noteOpened('/partnerships/[partnershipId]', [seen])
    expect((await rows()).map((one) => [one.what, one.times, one.personId])).toEqual([
      ['/partnerships/[partnershipId]', 1, angel.personId],
      [record, 2, angel.personId],
    ])
    const list = await listViewings(scope, null)
    expect(list.map((one) => [one.name, one.standing])).toEqual([
      ['Anahera', 'guardian-angel'],
      ['Anahera', 'guardian-angel'],
    ])
    // Written past Prisma’s models: the instant must come back as it went in.
    for (const { lastAt } of list) expect(Math.abs(lastAt.getTime() - before)).toBeLessThan(60_000)
    expect(await reading((from) => from.viewing.count({ where: { lastAt: { gte: new Date(before - 1000), lte: new Date(Date.now() + 1000) } } }))).toBe(2)
  })

  it('loses no count where two pages are opened at the same instant', async () => {
    const { seen } = await angelOf()
    await Promise.all(Array.from({ length: 8 }, () => noteOpened(record, [seen])))
    expect((await rows()).map((one) => one.times)).toEqual([8])
  })

  it('notes neither a lead nor a member: what the group does is not watched', async () => {
    const { scope, partnershipId } = await angelOf()
    const member = await signedIn('Member', { grants: [{ partnershipId, standing: 'member' }] })
    await noteOpened(record, [scope, await scopeOf(await member.actor(), partnershipId)])
    expect(await rows()).toEqual([])
  })

  it('takes one statement, however many partnerships are on one page', async () => {
    const { partnershipId, angel } = await angelOf()
    const other = await partnershipWith(0, 'Other')
    const rowsOf = [partnershipId, other.partnershipId, partnershipId].map((id) => ({
      partnershipId: id,
      personId: angel.personId,
      standing: 'guardian-angel',
      what: record as typeof record,
    }))
    expect(await countStatements(kind, () => noteViewings(rowsOf))).toBeLessThanOrEqual(2)
    expect((await rows()).map((one) => one.times)).toEqual([1, 1])
  })

  it('shows nothing where it cannot be written: a log with holes is worse than a page that waits', async () => {
    const { seen } = await angelOf()
    const answer: { status?: number } = {}
    ;(globalThis as Record<symbol, unknown>)[reply] = { getStore: () => answer }
    try {
      await expect(noteOpened(record, [{ ...seen, partnershipId: 'not-there' }])).rejects.toBeInstanceOf(StoreUnavailable)
      expect(answer.status).toBe(503)
      Object.assign(answer, { status: 200, beforehand: true })
      await expect(noteOpened(record, [seen])).rejects.toBeInstanceOf(StoreUnavailable)
      Object.assign(answer, { status: 200, beforehand: false, method: 'HEAD' })
      await noteOpened(record, [seen])
      expect(await rows()).toEqual([])
    } finally {
      ;(globalThis as Record<symbol, unknown>)[reply] = undefined
    }
  })

  it('notes what a calendar program is given, and nothing once the grant has ended', async () => {
    const { angel, partnershipId } = await angelOf(['reading'])
    const token = await makeFeed(angel.personId, '2026-03-02')
    expect((await enterFeed('/calendar/[token]', token))?.scopes).toHaveLength(1)
    expect((await rows()).map((one) => one.what)).toEqual(['/calendar/[token]'])
    await inTransaction((tx) => tx.grant.updateMany({ where: { partnershipId, personId: angel.personId }, data: { endedAt: new Date() } }))
    expect((await enterFeed('/calendar/[token]', token))?.scopes).toHaveLength(0)
    expect((await rows())[0]?.times).toBe(1)
  })

  it('is read by page, newest first, and leaves no row out between two pages', async () => {
    const { scope, partnershipId, angel } = await angelOf()
    const at = new Date('2026-03-02T01:00:00Z')
    await inTransaction((tx) =>
      tx.viewing.createMany({
        data: Array.from({ length: 120 }, (_, nth) => ({
          id: `v${String(nth).padStart(3, '0')}`,
          partnershipId,
          personId: angel.personId,
          standing: 'guardian-angel',
          what: record,
          on: `2025-${String(1 + Math.floor(nth / 28)).padStart(2, '0')}-${String(1 + (nth % 28)).padStart(2, '0')}`,
          times: 1,
          lastAt: at,
        })),
      }),
    )
    const ids: string[] = []
    let mark: { lastAt: Date; id: string } | null = null
    for (;;) {
      const page: Awaited<ReturnType<typeof listViewings>> = await listViewings(scope, mark)
      ids.push(...page.slice(0, 50).map((one) => one.id))
      const last = page[49]
      if (page.length <= 50 || !last) break
      mark = { lastAt: last.lastAt, id: last.id }
    }
    expect(new Set(ids).size).toBe(120)
    expect(ids).toHaveLength(120)
  })
})
