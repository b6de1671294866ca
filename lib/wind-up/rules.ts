import type { Missing, OpenParts, PartFate, Passage, WindUpDraft, WindUpStep, WorkFate } from './types'

/** A draft in which nothing is decided. */
export const emptyDraft: WindUpDraft = {
  version: 0,
  startedOn: '',
  commitments: {},
  balls: {},
  agreements: {},
  saved: [],
  note: '',
  thanks: '',
  kept: '',
  story: '',
  storyWith: { withName: false, with: [], conditions: [] },
  recordStays: 'as-now',
}

const undecided = (rows: readonly { id: string }[], fates: Readonly<Record<string, unknown>>) => rows.filter((one) => !(one.id in fates)).length

/** Everything that keeps the end from being confirmed, in the order of the steps. What came after a step was saved counts too. */
export function missing(draft: WindUpDraft, open: OpenParts): Missing[] {
  const of = (step: WindUpStep | null, reason: Missing['reason'], count: number): Missing[] => (count > 0 ? [{ step, reason, count }] : [])
  return [
    ...of('work', 'commitments', undecided(open.commitments, draft.commitments)),
    ...of('work', 'balls', undecided(open.balls, draft.balls)),
    ...of('agreements', 'agreements', undecided(open.agreements, draft.agreements)),
    ...of('thanks', 'note', draft.note === '' ? 1 : 0),
    ...of(null, 'round', open.rounds.length),
  ]
}

export type StepState = 'done' | 'nothing-to-do' | 'open' | 'if-you-like'

/** How a step stands: what has to be decided is done or open; what need not be is said so. */
export function stateOf(step: WindUpStep, draft: WindUpDraft, open: OpenParts): StepState {
  const lacks = missing(draft, open).some((one) => one.step === step)
  if (step === 'work') return open.commitments.length + open.balls.length === 0 ? 'nothing-to-do' : lacks ? 'open' : 'done'
  if (step === 'agreements') return open.agreements.length === 0 ? 'nothing-to-do' : lacks ? 'open' : 'done'
  if (step === 'learnings') return open.learnings.length === 0 ? 'nothing-to-do' : 'if-you-like'
  if (step === 'thanks') return lacks ? 'open' : 'done'
  return draft.saved.includes(step) ? 'done' : 'if-you-like'
}

/** What goes on after the end and with whom, out of what the draft says of what is open. */
export function passagesOf(draft: WindUpDraft, open: OpenParts): Passage[] {
  const going = <Row extends { id: string }>(
    kind: Passage['kind'],
    rows: readonly Row[],
    fates: Readonly<Record<string, WorkFate | PartFate>>,
    name: (row: Row) => string,
  ): Passage[] =>
    rows.flatMap((row) => {
      const fate = fates[row.id]
      return fate?.kind === 'passed' ? [{ kind, what: name(row), withWhom: fate.words }] : []
    })
  return [
    ...going('commitment', open.commitments, draft.commitments, (one) => one.what),
    ...going('ball', open.balls, draft.balls, (one) => one.work),
    ...going('agreement', open.agreements, draft.agreements, (one) => one.title),
  ]
}

/** The text of a value with the keys of its objects in one order: a store may keep them in another one. */
export function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  )
}
