import { type Stage, stages } from '@/lib/instrument/types'
import { amountsInWords, amountsOf, apartAsTold, fewestShown, precisionFor } from './amounts'
import { moduleInWords, publishModule, type WithModule } from './condition-counts'
import type { ScoredReading } from './findings'
import { stageOf } from './person-place'
import { publishedSentence, sureAsTold } from './published-words'
import { agreementOf, medianOf } from './statement-agreement'
import type { StatementResult } from './types'
import type { Amount, Precision, PublishedReading, PublishedStatement, Segment } from './types-published'

const tenths = (value: number) => Math.round(value * 10) / 10
const hundredths = (value: number) => Math.round(value * 100) / 100

/**
 * The one place that decides how much of a reading leaves the store (product rule §3): nothing under 5 answers, per
 * reading and per statement; bands and words for 5 to 9; full counts from 10. Throws under 5, since no reading exists then.
 */
export function publishReading(result: ScoredReading & WithModule, counts: { answered: number; invited: number }, most: Precision = 'full'): PublishedReading {
  if (counts.answered < fewestShown) throw new Error('A round with fewer than five answers has no reading.')
  const precision = most === 'bands' ? 'bands' : precisionFor(counts.answered)
  const spread = result.spread
  const feltPeople = result.felt ? stages.reduce((sum, stage) => sum + (result.felt?.[stage] ?? 0), 0) : 0
  return {
    outcome: result.outcome,
    stage: result.stage,
    stages: result.stages,
    answered: counts.answered,
    invited: counts.invited,
    precision,
    timesInTen: result.outcome === 'none' || !result.outcomes ? null : Math.floor(sureAsTold(steadyShare(result), precision) * 10 + 1e-9),
    certainty: result.certainty
      ? (mapValues(shownCertainty(result, result.certainty), (share) => tenths(sureAsTold(share, precision))) as PublishedReading['certainty'])
      : null,
    scores: result.scores ? publishScores(result.scores, result.statements ?? [], precision) : null,
    spread: spread ? spreadAsTold(spread, precision) : [],
    felt: result.felt && feltPeople >= fewestShown ? feltAsTold(result.felt, most === 'bands' ? 'bands' : precisionFor(feltPeople)) : null,
    statements: (result.statements ?? []).map((one) => publishStatement(one)),
    change: result.change
      ? stages.map((stage) => {
          const one = result.change?.[stage] ?? { delta: null, verdict: 'cannot-tell' as const }
          return { stage, verdict: one.verdict, direction: one.verdict === 'moved' && one.delta !== null ? (one.delta > 0 ? 'up' : 'down') : null }
        })
      : null,
    module: result.module ? publishModule(result.module, most) : null,
    reasons: result.findings.map((finding) => publishedSentence(finding, precision)).filter((sentence) => sentence !== null),
  }
}

/**
 * A published reading told as to somebody who may not see how many answered: words and steps in place of numbers, and no
 * sentence that counts people. For readings that came in a file; others are published from the result itself.
 */
export function inBands(reading: PublishedReading): PublishedReading {
  const rowsInWords = <Row extends { amount: Amount }>(rows: readonly Row[]): Row[] => {
    const amounts = amountsInWords(rows.map((row) => row.amount))
    return rows.map((row, at) => ({ ...row, amount: amounts[at] ?? row.amount }))
  }
  return {
    ...reading,
    precision: 'bands',
    timesInTen: reading.timesInTen === null ? null : Math.floor(sureAsTold(reading.timesInTen / 10, 'bands') * 10 + 1e-9),
    certainty: reading.certainty && (mapValues(reading.certainty, (share) => sureAsTold(share, 'bands')) as PublishedReading['certainty']),
    scores: reading.scores && mapValues(reading.scores, (score) => (score === null ? null : tenths(score))),
    spread: rowsInWords(reading.spread),
    felt: reading.felt && rowsInWords(reading.felt),
    module: reading.module ? moduleInWords(reading.module) : null,
    reasons: reading.reasons.filter((reason) => !/\d/.test(reason)),
  }
}

const spreadPlaces = [...stages, 'between', 'unplaced'] as const

function spreadAsTold(spread: NonNullable<ScoredReading['spread']>, precision: Precision): PublishedReading['spread'] {
  const amounts = amountsOf(
    spreadPlaces.map((place) => spread[place]),
    precision,
  )
  return spreadPlaces.map((stage, at) => ({ stage, amount: amounts[at] as Amount }))
}

/** How many feel each stage, as it may be told: five people who each feel another stage are told alike, or each could be reckoned. */
function feltAsTold(felt: Record<Stage, number>, precision: Precision): { stage: Stage; amount: Amount }[] {
  const amounts = amountsOf(
    stages.map((stage) => felt[stage]),
    precision,
  )
  return stages.map((stage, at) => ({ stage, amount: amounts[at] as Amount }))
}

/** How often the named outcome came out: its own stage where clear, else the outcome as a whole. */
function steadyShare(result: ScoredReading): number {
  if (result.outcome === 'clear' && result.stage) return result.certainty?.[result.stage] ?? 0
  return result.outcomes?.[result.outcome] ?? 0
}

/** Resamples that came out as the crossover zone or as contested count half for each of the two stages named. */
function shownCertainty(result: ScoredReading, certainty: NonNullable<ScoredReading['certainty']>): NonNullable<ScoredReading['certainty']> {
  const [first, second] = result.stages
  if (!first || !second || !result.outcomes) return certainty
  const both = result.outcomes[result.outcome]
  return { ...certainty, [first]: certainty[first] + both / 2, [second]: certainty[second] + both / 2, none: Math.max(0, certainty.none - both) }
}

/**
 * Hundredths where every statement of the stage is told in full counts. Else the score is reckoned anew from what is
 * told of the statements, in tenths: a true score beside the bands would give away the counts that the bands hide
 * (a group of five, all at 1-2, and a true score of .25: everybody said "a little").
 */
export function publishScores(
  scores: Record<Stage, number | null>,
  statements: readonly StatementResult[],
  precision: Precision,
): Record<Stage, number | null> {
  const told = (stage: Stage) => {
    const score = scores[stage]
    const own = statements.filter((one) => stageOf(one.id) === stage && countedIn(one) >= fewestShown)
    if (score === null || own.length === 0) return null
    if (precision === 'full' && own.every((one) => precisionFor(countedIn(one)) === 'full')) return hundredths(score)
    return tenths(own.reduce((sum, one) => sum + (toldMean(one) - 1) / 4, 0) / own.length)
  }
  return Object.fromEntries(stages.map((stage) => [stage, told(stage)])) as Record<Stage, number | null>
}

const countedIn = (one: StatementResult) => one.counts.reduce((sum, count) => sum + count, 0)

/** The mean as it may be told: in bands, of the middles of the bands (1.5, 3, 4.5), since the true one would undo them. */
function toldMean(one: StatementResult): number {
  const [n1, n2, n3, n4, n5] = one.counts
  const counted = countedIn(one)
  if (precisionFor(counted) === 'full') return (n1 + 2 * n2 + 3 * n3 + 4 * n4 + 5 * n5) / counted
  return (1.5 * (n1 + n2) + 3 * n3 + 4.5 * (n4 + n5)) / counted
}

const answerWords = ['not at all', 'a little', 'partly', 'mostly', 'very much'] as const

/** With 5 to 9 answers all that is told, agreement included, follows from the three bands alone. */
export function publishStatement(one: StatementResult): PublishedStatement {
  const counted = countedIn(one)
  if (counted < fewestShown || one.median === null || one.mean === null || one.agreement === null) return { id: one.id, shown: false }
  const precision = precisionFor(counted)
  const [n1, n2, n3, n4, n5] = one.counts
  const bands: StatementResult['counts'] = [0, n1 + n2, n3, n4 + n5, 0]
  const segment = (label: string, count: number, tone: Segment['tone']): Segment => ({ label, count, share: count / counted, tone })
  const shown = { id: one.id, shown: true, counted, apart: apartWords(one, counted, precision) } as const
  if (precision === 'full') {
    const segments = one.counts.map((count, at) => segment(answerWords[at] ?? '', count, (at + 1) as Segment['tone']))
    return { ...shown, segments, median: String(one.median), mean: one.mean.toFixed(1), agreement: one.agreement }
  }
  return {
    ...shown,
    segments: [segment('not at all or a little', bands[1], 1), segment('partly', bands[2], 3), segment('mostly or very much', bands[3], 5)],
    median: bandOf(medianOf(bands)),
    mean: `about ${Math.round(toldMean(one) * 2) / 2}`,
    agreement: agreementOf(bands) ?? one.agreement,
  }
}

/** The band in which a median of bands (2, 3 and 4 standing for them) falls. */
function bandOf(median: number): string {
  if (median < 2.5) return 'not at all or a little'
  return median > 3.5 ? 'mostly or very much' : 'partly'
}

function apartWords(one: StatementResult, counted: number, precision: Precision): string | null {
  return apartAsTold(one.cannotSay + one.tooEarly, counted, precision, {
    exact: `${one.cannotSay} could not say, ${one.tooEarly} found it too early`,
    inWords: 'could not say or found it too early',
  })
}

function mapValues<Key extends string, From, To>(record: Record<Key, From>, map: (value: From) => To): Record<Key, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value as From)])) as Record<Key, To>
}

/** Statements in the order of telling: split first, then mixed, then agreed; hidden ones last. */
export function byDisagreement(statements: readonly PublishedStatement[]): PublishedStatement[] {
  const rank = (one: PublishedStatement) => (one.shown ? { split: 0, mixed: 1, agree: 2 }[one.agreement] : 3)
  return [...statements].sort((a, b) => rank(a) - rank(b))
}
