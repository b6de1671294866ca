import { afterEach, expect, it } from 'vitest'
import { onBothStores } from '@/e2e/support/fresh-store'
import { storeForEachTest } from '@/e2e/support/partnership-in-store'
import { inTransaction } from './db'
import { env } from './env'
import { forgetSettings, linkOrigin, putSetting } from './settings'

onBothStores('Links that are handed out', (kind) => {
  storeForEachTest(kind)
  const { port } = env
  afterEach(() => {
    env.port = port
    forgetSettings()
  })

  it('begin with the port that is served, where no address is set: a demonstration on another port would hand out dead ones', async () => {
    env.port = 3190
    forgetSettings()
    expect(await linkOrigin()).toBe('http://localhost:3190')
    await inTransaction((tx) => putSetting(tx, 'origin', 'https://crossbrace.example'))
    forgetSettings()
    expect(await linkOrigin()).toBe('https://crossbrace.example')
  })
})
