import type { AsyncLocalStorage } from 'node:async_hooks'

type Reply = { method?: string; beforehand?: boolean; status?: number; readAsForm?: boolean; retryAfter?: number }

function currentReply(): Reply | undefined {
  return ((globalThis as Record<symbol, unknown>)[Symbol.for('crossbrace.reply')] as AsyncLocalStorage<Reply> | undefined)?.getStore()
}

/** Gives the page that is being answered this HTTP status (422 a refused form, 409 a stale one, 503 a busy store …). The server in scripts/serve.mjs keeps one record per request for it; elsewhere it does nothing. */
export function replyWith(status: number): void {
  const reply = currentReply()
  if (reply) reply.status = status
}

/** Tells programs after how many seconds another try may be made. */
export function retryAfter(seconds: number): void {
  const reply = currentReply()
  if (reply) reply.retryAfter = seconds
}

/** True while the page is the answer to a form that was refused, sent without JavaScript. */
export function wasRefused(): boolean {
  return (currentReply()?.status ?? 200) >= 400
}

/** Says that what was sent could be read as one of our forms. Where it could not, the server answers 400. */
export function noteForm(): void {
  const reply = currentReply()
  if (reply) reply.readAsForm = true
}

/** True where only the head of a page is asked for: nobody reads it then. */
export function asksForHeadOnly(): boolean {
  return currentReply()?.method === 'HEAD'
}

/** True where a browser or the framework fetches a page beforehand, on the chance that somebody opens it. */
export function isFetchedBeforehand(): boolean {
  return currentReply()?.beforehand ?? false
}
