/** How far long work of this process is, by its id. The store learns it only with the end, where all is one transaction. */
export const running: Map<string, number> = ((globalThis as Record<symbol, unknown>)[Symbol.for('crossbrace.running')] ??= new Map()) as Map<string, number>

/** How much of some long work is done, or null where it does not run in this process. */
export function progressOf(id: string): number | null {
  return running.get(id) ?? null
}
