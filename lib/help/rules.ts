import type { AnswerKind, HelpRefusal, HelpState } from './types'

type Row = { answerKind: string | null; closedOn: string | null }

/** How a request stands. */
export function stateOf({ answerKind, closedOn, gone = false }: Row & { gone?: boolean }): HelpState {
  if (closedOn !== null) return answerKind === null ? 'taken-back' : 'settled'
  return (answerKind as AnswerKind | null) ?? (gone ? 'gone' : 'waiting')
}

type Angel = { grantId: string; waits: boolean }

/**
 * Whom a lead asks: all (null) or one. Nobody is asked again while an answer is open, so that asking all once more reaches
 * only those who can be asked.
 */
export function whomToAsk(angels: readonly Angel[], grantId: string | null): { ask: string[] } | { refused: HelpRefusal } {
  if (angels.length === 0) return { refused: 'no-angel' }
  const meant = grantId === null ? angels : angels.filter((one) => one.grantId === grantId)
  if (meant.length === 0) return { refused: 'no-such-angel' }
  const ask = meant.filter((one) => !one.waits).map((one) => one.grantId)
  return ask.length === 0 ? { refused: 'waits-already' } : { ask }
}

/** Why an angel cannot answer (any more); null where they can. */
export function answerRefusal(row: Row & { woundUp: boolean }): HelpRefusal | null {
  if (row.woundUp) return 'wound-up'
  if (row.closedOn !== null) return 'closed-already'
  return row.answerKind === null ? null : 'answered-already'
}
