/** How far the imports of this process are. The store learns it only with the end, since all is one transaction. */
export const running: Map<string, number> = ((globalThis as Record<symbol, unknown>)[Symbol.for('crossbrace.imports')] ??= new Map()) as Map<string, number>

/** How many rows a running import has made, or null where it does not run in this process. */
export function progressOf(jobId: string): number | null {
  return running.get(jobId) ?? null
}
