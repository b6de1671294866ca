import type { AsyncLocalStorage } from 'node:async_hooks'

type Reply = { status?: number }

/** Gives the page that is being answered this HTTP status (422 a refused form, 409 a stale one, 503 a busy store …). The server in scripts/serve.mjs keeps one record per request for it; elsewhere it does nothing. */
export function replyWith(status: number): void {
  const storage = (globalThis as Record<symbol, unknown>)[Symbol.for('crossbrace.reply')] as AsyncLocalStorage<Reply> | undefined
  const reply = storage?.getStore()
  if (reply) reply.status = status
}
