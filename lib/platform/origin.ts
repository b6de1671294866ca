export type OriginRefusal = 'not-an-address' | 'has-a-path' | 'plain-http'

/** True for this very machine: localhost, 127.0.0.0/8, [::1]. */
export function isLoopbackOrigin(origin: string): boolean {
  try {
    const { hostname } = new URL(origin)
    return hostname === 'localhost' || hostname.endsWith('.localhost') || /^127(\.\d{1,3}){3}$/.test(hostname) || hostname === '[::1]'
  } catch {
    return false
  }
}

/** Reads the address under which others reach this installation. Plain http is refused except on this machine itself. */
export function readOrigin(text: string): { origin: string } | { refused: OriginRefusal } {
  let url: URL
  try {
    url = new URL(text.trim())
  } catch {
    return { refused: 'not-an-address' }
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { refused: 'not-an-address' }
  if (url.username || url.password || (url.pathname !== '/' && url.pathname !== '') || url.search || url.hash) return { refused: 'has-a-path' }
  if (url.protocol === 'http:' && !isLoopbackOrigin(url.origin)) return { refused: 'plain-http' }
  return { origin: url.origin }
}
