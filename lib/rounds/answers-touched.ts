import { forgetDeleted, storeKind } from '@/lib/platform/db'

const state = ((globalThis as Record<symbol, unknown>)[Symbol.for('crossbrace.answers')] ??= { touched: true }) as { touched: boolean }

/** Notes that rows with answers were replaced or deleted, so that the next tidying takes them off the disk. */
export function touchAnswers(): void {
  state.touched = true
}

/** Was anything replaced or deleted since the last tidying? At the start the answer is yes: the one before may have been cut short. */
export function takeAnswersTouched(): boolean {
  const { touched } = state
  state.touched = false
  return touched
}

/**
 * After an answer: the embedded store's write-ahead file holds every state of the round one after another, and so would tell
 * who came with which answer. It is emptied at once. PostgreSQL's old rows go with the next tidying, within a minute.
 */
export async function tidyAfterAnswer(): Promise<void> {
  if (storeKind() === 'sqlite') await tidyDisk()
  else touchAnswers()
}

/** What was deleted leaves the disk at once; where the store is busy, with the next tidying, within a minute. */
export async function tidyDisk(): Promise<void> {
  await forgetDeleted().catch(touchAnswers)
}
