/** One step of FNV-1a in 32 bits. */
const step = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193)

/** A short name (16 hex digits) for plain facts: two FNV-1a hashes of 32 bits, begun differently. The order counts. Keeps no secret. */
export function digestOf(facts: readonly unknown[]): string {
  const text = JSON.stringify(facts)
  let one = 0x811c9dc5
  let other = 0x2f0b4c47
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    one = step(one, code)
    other = step(other, code ^ (at & 0xff))
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
