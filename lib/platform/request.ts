import 'server-only'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { env } from './env'
import { isLoopbackOrigin } from './origin'

/** The address that the visitor's browser used: scheme and host. https where the configured address says so or a trusted proxy does. */
export async function requestOrigin(configured: string | null): Promise<string> {
  const sent = await headers()
  const host = sent.get('host') ?? 'localhost'
  if (configured !== null && new URL(configured).host === host) return configured
  const scheme = env.trustProxy && sent.get('x-forwarded-proto') === 'https' ? 'https' : 'http'
  return `${scheme}://${host}`
}

/**
 * True when a form was sent from a page of this installation. A missing Origin is refused. Besides the configured
 * address, this machine itself (localhost) is accepted, so that a wrong address can be mended.
 */
export async function cameFromHere(configured: string | null): Promise<boolean> {
  const sent = await headers()
  // An Origin of another host is handed over under another name (scripts/serve.mjs): the framework would fail on it.
  const origin = sent.get('x-crossbrace-origin') ?? sent.get('origin')
  const host = sent.get('host')
  if (!origin || !host) return false
  if (configured !== null && origin === configured) return true
  let sameHost = false
  try {
    sameHost = new URL(origin).host === host
  } catch {
    return false
  }
  if (!sameHost) return false
  return configured === null || isLoopbackOrigin(origin)
}

/** True while the page is the answer to a form that was sent without JavaScript. */
export async function isFormPost(): Promise<boolean> {
  return ((await headers()).get('content-type') ?? '').startsWith('multipart/form-data')
}

/** The network address of the visitor, for rate limits. Behind a trusted proxy: the last address that it added. */
export async function visitorAddress(): Promise<string> {
  const sent = await headers()
  const direct = sent.get('x-crossbrace-remote') ?? 'unknown'
  if (!env.trustProxy) return direct
  return sent.get('x-forwarded-for')?.split(',').at(-1)?.trim() || direct
}

/**
 * Has the browser fetch what a form may have changed. Sent on to a place in the page where it is, it would otherwise only
 * scroll, and go on showing what it had.
 */
export function showAnew(): void {
  refresh()
}
