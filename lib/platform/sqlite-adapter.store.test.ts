import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PrismaClient } from '@/.generated/sqlite/client'
import { type FreshStore, freshStore, signal } from '@/e2e/support/fresh-store'
import { embeddedFile, inTransaction, reading } from './db'
import { StoreUnavailable } from './errors'
import { SqliteReader, SqliteWriter } from './sqlite-adapter'

let store: FreshStore
let file: string
const children: ChildProcess[] = []
beforeEach(async () => {
  store = await freshStore('sqlite')
  file = embeddedFile(store.where.dataFolder)
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await store.close()
})

const put = (key: string) => inTransaction((tx) => tx.setting.create({ data: { key, value: '' } }))
const keys = async () => (await reading((from) => from.setting.findMany({ orderBy: { key: 'asc' } }))).map((row) => row.key)

/** Five times a plain write while another request's transaction is open, which then rolls back; gives how many are gone. */
async function acknowledgedWritesLost(adapter: SqlDriverAdapterFactory): Promise<{ acknowledged: number; lost: number }> {
  const client = new PrismaClient({ adapter })
  const acknowledged: string[] = []
  for (let turn = 0; turn < 5; turn++) {
    const key = `plain-${turn}`
    const begun = signal()
    const end = signal()
    const rollingBack = client.$transaction(async (tx) => {
      await tx.rateLimit.create({ data: { key: `turn-${turn}`, windowStart: new Date(0), count: 0 } })
      begun.give()
      await end.given
      throw new Error('rolled back on purpose')
    })
    const rolledBack = expect(rollingBack).rejects.toThrow('rolled back on purpose')
    await begun.given
    const plain = client.setting.create({ data: { key, value: '' } }).then(() => acknowledged.push(key))
    // Our writer acknowledges only after the other's end; the stock one at once, from inside the other's transaction.
    await Promise.race([plain, new Promise((resolve) => setTimeout(resolve, 300))])
    end.give()
    await Promise.all([rolledBack, plain])
  }
  await client.$disconnect()
  const kept = new Set(await keys())
  return { acknowledged: acknowledged.length, lost: acknowledged.filter((key) => !kept.has(key)).length }
}

describe('acknowledged writes beside transactions that roll back', () => {
  it('are lost by the stock adapter: if this fails, the fault is mended there and our writer may go', async () => {
    const { lost } = await acknowledgedWritesLost(new PrismaBetterSqlite3({ url: `file:${file}` }))
    expect(lost).toBeGreaterThan(0)
  })

  it('are all there with our writer: if this fails, members lose answers they saw as saved', async () => {
    const { acknowledged, lost } = await acknowledgedWritesLost(new SqliteWriter(file))
    expect(lost).toBe(0)
    expect(acknowledged).toBe(5)
  })
})

describe('the writer of the embedded store', () => {
  it('works with the settings that survive a loss of power and wipe what is deleted', async () => {
    const live = await inTransaction(async (tx) => {
      const ask = async (name: string) => Object.values((await tx.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`))[0] ?? {}).map(String)[0]
      return {
        journal: await ask('journal_mode'),
        synchronous: await ask('synchronous'),
        foreignKeys: await ask('foreign_keys'),
        wipe: await ask('secure_delete'),
        wait: await ask('busy_timeout'),
      }
    })
    expect(live).toEqual({ journal: 'wal', synchronous: '2', foreignKeys: '1', wipe: '1', wait: '1000' })
  })

  it('is free again after a COMMIT that fails, with nothing kept of it; else every later write hangs', async () => {
    const failing = inTransaction(async (tx) => {
      await tx.$executeRawUnsafe('PRAGMA defer_foreign_keys = ON')
      await tx.setting.create({ data: { key: 'one', value: '' } })
      await tx.session.create({ data: { id: 's1', tokenHash: 't', accountId: 'nobody', createdAt: new Date(), lastSeenAt: new Date() } })
    })
    await expect(failing).rejects.toThrow()
    expect(await keys()).toEqual([])
    await put('next')
    expect(await keys()).toEqual(['next'])
  })

  it('says "not now" within about a second while another program holds the file, and works once it lets go', async () => {
    const other = spawn(
      process.execPath,
      [
        '-e',
        `const db = new (require('better-sqlite3'))(${JSON.stringify(file)}); db.exec('BEGIN IMMEDIATE'); console.log('held'); process.stdin.once('data', () => { db.exec('ROLLBACK'); process.exit() })`,
      ],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    )
    children.push(other)
    await put('before')
    await once(other.stdout, 'data')
    const begun = Date.now()
    await expect(put('refused')).rejects.toBeInstanceOf(StoreUnavailable)
    expect(Date.now() - begun).toBeLessThan(4000)
    expect(await keys()).toEqual(['before'])
    other.stdin.write('go\n')
    await once(other, 'exit')
    await put('next')
    expect(await keys()).toEqual(['before', 'next'])
  })

  it('has every acknowledged row after the process is killed in the middle of writing, five times over', async () => {
    const acknowledged: string[] = []
    for (let round = 0; round < 5; round++) {
      const child = spawn(process.execPath, ['--import', 'tsx', 'e2e/support/writing-child.ts', store.where.dataFolder, String(round)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      children.push(child)
      const lines = createInterface({ input: child.stdout })
      lines.on('line', (key) => acknowledged.push(key))
      const enough = 20 * (round + 1)
      await new Promise<void>((resolve) => {
        lines.on('line', () => {
          if (acknowledged.length >= enough) resolve()
        })
      })
      const closed = once(lines, 'close')
      child.kill('SIGKILL')
      await closed
      // A line cut in two by the kill was not said.
      if (!/^\d+-\d+$/.test(acknowledged.at(-1) ?? '')) acknowledged.pop()
    }
    const db = new Database(file)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
    const kept = new Set(await keys())
    expect(acknowledged.filter((key) => !kept.has(key))).toEqual([])
    expect(acknowledged.length).toBeGreaterThanOrEqual(95)
  })
})

describe('the reader of the embedded store', () => {
  it('cannot write, whatever it is told', async () => {
    const client = new PrismaClient({ adapter: new SqliteReader(file) })
    await expect(client.setting.create({ data: { key: 'one', value: '' } })).rejects.toThrow(/readonly/i)
    await client.$disconnect()
  })
})
