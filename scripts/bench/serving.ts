import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Visitor } from '../../e2e/support/visitor'

const root = process.cwd()

/** What to undo at the end, last first; also after Ctrl-C. */
export const undo: (() => void)[] = []
export const undoAll = () => {
  for (const one of undo.splice(0).reverse()) one()
}

export type Server = {
  url: string
  /** Statements of reading that the store was asked since the last call. */
  statements: () => Promise<number>
  /** The most memory that the server has held at once, in MB. */
  peakMegabytes: () => Promise<number>
  /** What the program holds in memory now, after tidying up, in KB. Only where it was started with `tidy`. */
  heldKilobytes: () => Promise<number>
  /** Ends it at once, as a power cut would. */
  kill: () => Promise<void>
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address ? address.port : 0
}

async function ask<T>(child: ChildProcess, what: string): Promise<T> {
  child.send(what)
  const [answer] = await once(child, 'message')
  return answer as T
}

/** Serves a build in a process of its own, until `undoAll`. */
export async function startServer(dir: string, env: Record<string, string>, { at, tidy = false }: { at?: number; tidy?: boolean } = {}): Promise<Server> {
  const port = at ?? (await freePort())
  const { NODE_OPTIONS: _, ...surroundings } = process.env
  const child = fork(join(root, 'scripts/bench/server.mjs'), [dir, String(port)], {
    cwd: root,
    execArgv: tidy ? ['--expose-gc'] : [],
    env: { ...surroundings, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  undo.push(() => child.kill('SIGKILL'))
  const [first] = await Promise.race([once(child, 'message'), once(child, 'exit')])
  if (first !== 'listening') throw new Error(`The server of ${dir} did not start.`)
  return {
    url: `http://127.0.0.1:${port}`,
    statements: async () => (await ask<{ statements: number }>(child, 'statements')).statements,
    peakMegabytes: async () => (await ask<{ peakKilobytes: number }>(child, 'memory')).peakKilobytes / 1024,
    heldKilobytes: async () => (await ask<{ heldKilobytes: number }>(child, 'held')).heldKilobytes,
    kill: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

export async function signIn(url: string, { email, password }: { email: string; password: string }): Promise<Visitor> {
  const visitor = new Visitor(url)
  await visitor.send('/sign-in', 'Sign in', { email, password })
  return visitor
}

export function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
}
