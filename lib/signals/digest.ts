const prime = 0x100000001b3n
const start = 0xcbf29ce484222325n

/** A short name (16 hex digits, FNV-1a) for plain facts. The same facts give the same name; the order counts. Keeps no secret. */
export function digestOf(facts: readonly unknown[]): string {
  let hash = start
  for (const sign of JSON.stringify(facts)) hash = BigInt.asUintN(64, (hash ^ BigInt(sign.codePointAt(0) ?? 0)) * prime)
  return hash.toString(16).padStart(16, '0')
}
