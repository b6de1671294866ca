import type { Stage } from '@/lib/instrument/types'
import type { Outcome, ReadingResult } from '@/lib/readings/types'

/** People out of the usable people of the group (clear, between or near no stage). */
type Of = { people: number; of: number }

/**
 * Why a reading came out as it did, in numbers and in the order of telling.
 * The counts are exact: whoever shows them to a group of 5 to 9 must put them in bands first (product.md §3).
 */
export type Finding =
  | { code: 'nobody-answered' }
  | { code: 'too-few-answers'; answered: number; needed: number }
  | ({ code: 'clear'; stage: Stage; between: number } & Of)
  | ({ code: 'crossover' } & Of)
  | { code: 'contested'; camps: { stage: Stage; people: number }[]; of: number }
  | { code: 'scattered'; camps: { stage: Stage; people: number }[]; of: number }
  | { code: 'too-few-usable'; usable: number; answered: number; needed: number }
  | { code: 'usable-minority'; usable: number; answered: number }
  | { code: 'flat-group' }
  | ({ code: 'near-no-stage' } & Of)
  | ({ code: 'no-majority'; stage: Stage } & Of)
  | { code: 'not-steady'; stage: Stage; share: number; needed: number }
  | { code: 'lies-between'; stages: [Stage, Stage] }
  | { code: 'steady'; outcome: Outcome; stages: Stage[]; share: number }
  | ({ code: 'describes-other'; stage: Stage } & Of)
  | { code: 'straight-lined'; people: number }
  | { code: 'flat-people'; people: number }
  | { code: 'too-little-answered'; people: number }
  | { code: 'statements-left-out'; statements: number; of: number; needed: number }
  | { code: 'other-instrument' }
  | { code: 'earlier-too-few'; answered: number; needed: number }

export type FindingCode = Finding['code']

/** A reading with its reasons as data, and how often each outcome came out of the resampling (sums to 1). */
export type ScoredReading = ReadingResult & {
  findings: Finding[]
  outcomes: Record<Outcome, number> | null
}
