import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, type BrowserContextOptions, expect, type Page } from '@playwright/test'
import { type Server, type StoreKind, startServer } from './server'
import type { Visitor } from './visitor'
import { canaries, presentDay, seed, World } from './world'

export { expect }

export const phone = { width: 390, height: 844 }

type OpenOptions = BrowserContextOptions & { server?: Server }
type TestFixtures = {
  /** A page in a browser of its own, with the session of this visitor or none. Any error in it fails the test. */
  open: (who?: Visitor | null, options?: OpenOptions) => Promise<Page>
  /** Names an error that this test brings about on purpose. */
  expectError: (pattern: RegExp) => void
  /** A server with nothing in it. */
  fresh: Server
  watchOutput: undefined
}
type WorkerFixtures = { store: StoreKind; world: World }

// A refused form and a page that is not there answer with 4xx; Chromium reports each as an error of its own.
const answeredWith4xx = /^Failed to load resource: the server responded with a status of 4\d\d/
const secret = /[?/=][\w-]{43}(?![\w-])/
const faults = /Error[:\s]|"event":"(action|tick|store)\.|unhandled/i

/** What must never stand in a server's output, and what shows that something went wrong in it. */
export function faultsIn(output: string): string[] {
  return output.split('\n').filter((line) => faults.test(line) || secret.test(line) || Object.values(canaries).some((canary) => line.includes(canary)))
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  store: ['sqlite', { scope: 'worker', option: true }],

  world: [
    async ({ store }, use) => {
      if (store === 'sqlite') {
        const folder = process.env.CROSSBRACE_JOURNEYS_WORLD ?? ''
        const server = await startServer(store, presentDay, { copyOf: join(folder, 'data') })
        await use(new World(server, JSON.parse(readFileSync(join(folder, 'world.json'), 'utf8'))))
        await server.stop()
      } else {
        const server = await startServer(store, presentDay)
        await use(new World(server, await seed(server)))
        await server.stop()
      }
    },
    { scope: 'worker', timeout: 240_000 },
  ],

  fresh: async ({ store }, use) => {
    const server = await startServer(store, presentDay)
    await use(server)
    expect(faultsIn(server.output()), 'what the server wrote').toEqual([])
    await server.stop()
  },

  // biome-ignore lint/correctness/noEmptyPattern: the first argument must be a pattern
  expectError: async ({}, use) => {
    const patterns: RegExp[] = []
    await use(Object.assign((pattern: RegExp) => void patterns.push(pattern), { patterns }))
  },

  watchOutput: [
    async ({ world, expectError }, use) => {
      const before = world.server.output().length
      await use(undefined)
      const { patterns } = expectError as unknown as { patterns: RegExp[] }
      const wrong = faultsIn(world.server.output().slice(before)).filter((line) => !patterns.some((one) => one.test(line)))
      expect(wrong, 'what the server wrote').toEqual([])
    },
    { auto: true },
  ],

  open: async ({ browser, world, expectError }, use) => {
    const problems: string[] = []
    const contexts: { close: () => Promise<void> }[] = []
    await use(async (who = null, { server = world.server, ...options } = {}) => {
      const context = await browser.newContext({
        baseURL: server.url,
        locale: 'en-NZ',
        viewport: { width: 1280, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      })
      contexts.push(context)
      if (who) await context.addCookies([...who.cookies].map(([name, value]) => ({ name, value, url: server.url, httpOnly: true, sameSite: 'Lax' as const })))
      context.on('console', (message) => {
        if (message.type() !== 'error') return
        if (answeredWith4xx.test(message.text()) && !message.location().url.includes('/_next/')) return
        problems.push(`console: ${message.text()}`)
      })
      context.on('weberror', (error) => problems.push(`page: ${error.error().message}`))
      context.on('response', (response) => {
        if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`)
      })
      return context.newPage()
    })
    for (const context of contexts) await context.close()
    const { patterns } = expectError as unknown as { patterns: RegExp[] }
    expect(
      problems.filter((problem) => !patterns.some((one) => one.test(problem))),
      'errors in the browser',
    ).toEqual([])
  },
})
