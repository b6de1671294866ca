import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { StoreUnavailable } from './errors'
import { WriterQueue } from './writer-queue'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('WriterQueue', () => {
  it('lets one through at a time, first come first served: two at once would write into each other’s transaction', async () => {
    const queue = new WriterQueue(1000)
    const order: string[] = []
    let inside = 0
    const work = async (name: string) => {
      const release = await queue.acquire()
      expect(++inside).toBe(1)
      order.push(name)
      await Promise.resolve()
      inside--
      release()
    }
    await Promise.all(['a', 'b', 'c', 'd'].map(work))
    expect(order).toEqual(['a', 'b', 'c', 'd'])
  })

  it('ends a wait that is too long with StoreUnavailable, and who gave up is not handed the turn later', async () => {
    const queue = new WriterQueue(1000)
    const release = await queue.acquire()
    const late = queue.acquire()
    const refused = expect(late).rejects.toBeInstanceOf(StoreUnavailable)
    await vi.advanceTimersByTimeAsync(1001)
    await refused
    const next = queue.acquire()
    release()
    const releaseNext = await next
    releaseNext()
    await expect(queue.acquire()).resolves.toBeTypeOf('function')
  })

  it('takes no harm from a turn given back twice: else two would hold it', async () => {
    const queue = new WriterQueue(1000)
    const release = await queue.acquire()
    const second = queue.acquire()
    const third = queue.acquire()
    let thirdHas = false
    third.then(() => {
      thirdHas = true
    })
    release()
    release()
    await second
    await vi.advanceTimersByTimeAsync(10)
    expect(thirdHas).toBe(false)
    ;(await second)()
    await third
    expect(thirdHas).toBe(true)
  })
})
