import { stages } from '@/lib/instrument/types'
import type { ScoredReading } from './findings'
import { publishedSentence } from './published-words'
import { wordFor } from './share-words'
import type { StatementResult } from './types'
import type { Amount, Precision, PublishedReading, PublishedStatement, Segment } from './types-published'

/** No result of fewer people than this is ever shown (product rule §3). */
export const fewestShown = 5
/** From here on full counts are shown; below, bands and words. */
export const fullCountsFrom = 10

/** How much may be told of a reading with this many answers. */
export function precisionFor(answered: number): Precision {
  return answered >= fullCountsFrom ? 'full' : 'bands'
}

const middleOfWord: Record<string, number> = { none: 0, few: 0.1, some: 0.3, 'about half': 0.5, most: 0.8 }

/** A number of people as it may be told: the number itself, or a word whose share is the middle of its range. */
export function amountOf(people: number, of: number, precision: Precision): Amount {
  if (precision === 'full') return { text: String(people), share: of === 0 ? 0 : people / of }
  const text = wordFor(of === 0 ? 0 : people / of)
  return { text, share: middleOfWord[text] ?? 0 }
}

/** Rounded so that it cannot be reckoned back to one person's answers: tenths for small groups, hundredths for larger. */
function rounded(value: number, precision: Precision): number {
  const steps = precision === 'full' ? 100 : 10
  return Math.round(value * steps) / steps
}

/**
 * The one place that decides how much of a reading leaves the store (product rule §3): nothing under 5 answers, per
 * reading and per statement; bands and words for 5 to 9; full counts from 10. Throws under 5, since no reading exists then.
 */
export function publishReading(result: ScoredReading, counts: { answered: number; invited: number }): PublishedReading {
  if (counts.answered < fewestShown) throw new Error('A round with fewer than five answers has no reading.')
  const precision = precisionFor(counts.answered)
  const spread = result.spread
  const people = spread ? [...stages, 'between' as const, 'unplaced' as const].reduce((sum, key) => sum + spread[key], 0) : 0
  const feltPeople = result.felt ? stages.reduce((sum, stage) => sum + (result.felt?.[stage] ?? 0), 0) : 0
  return {
    outcome: result.outcome,
    stage: result.stage,
    stages: result.stages,
    answered: counts.answered,
    invited: counts.invited,
    precision,
    timesInTen: result.outcome === 'none' || !result.outcomes ? null : Math.floor(steadyShare(result) * 10 + 1e-9),
    certainty: result.certainty ? (mapValues(shownCertainty(result, result.certainty), (share) => rounded(share, 'bands')) as PublishedReading['certainty']) : null,
    scores: result.scores ? (mapValues(result.scores, (score) => (score === null ? null : rounded(score, precision))) as PublishedReading['scores']) : null,
    spread: spread ? [...stages, 'between' as const, 'unplaced' as const].map((stage) => ({ stage, amount: amountOf(spread[stage], people, precision) })) : [],
    felt: result.felt && feltPeople >= fewestShown ? stages.map((stage) => ({ stage, amount: amountOf(result.felt?.[stage] ?? 0, feltPeople, precisionFor(feltPeople)) })) : null,
    statements: (result.statements ?? []).map((one) => publishStatement(one)),
    change: result.change
      ? stages.map((stage) => {
          const one = result.change?.[stage] ?? { delta: null, verdict: 'cannot-tell' as const }
          return { stage, verdict: one.verdict, direction: one.verdict === 'moved' && one.delta !== null ? (one.delta > 0 ? 'up' : 'down') : null }
        })
      : null,
    reasons: result.findings.map((finding) => publishedSentence(finding, precision)).filter((sentence) => sentence !== null),
  }
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

const answerWords = ['not at all', 'a little', 'partly', 'mostly', 'very much'] as const

function publishStatement(one: StatementResult): PublishedStatement {
  const counted = one.counts.reduce((sum, count) => sum + count, 0)
  if (counted < fewestShown || one.median === null || one.mean === null || one.agreement === null) return { id: one.id, shown: false }
  const precision = precisionFor(counted)
  const [n1, n2, n3, n4, n5] = one.counts
  const segment = (label: string, count: number, tone: Segment['tone']): Segment => ({ label, count, share: count / counted, tone })
  const segments =
    precision === 'full'
      ? one.counts.map((count, at) => segment(answerWords[at] ?? '', count, (at + 1) as Segment['tone']))
      : [segment('not at all or a little', n1 + n2, 1), segment('partly', n3, 3), segment('mostly or very much', n4 + n5, 5)]
  return {
    id: one.id,
    shown: true,
    counted,
    segments,
    median: medianWords(one.median, precision),
    mean: precision === 'full' ? one.mean.toFixed(1) : `about ${Math.round(one.mean)}`,
    agreement: one.agreement,
    apart: apartWords(one, counted, precision),
  }
}

/** In bands the median, too, is told as the band it falls in. */
function medianWords(median: number, precision: Precision): string {
  if (precision === 'full') return String(median)
  if (median < 2.5) return 'not at all or a little'
  return median > 3.5 ? 'mostly or very much' : 'partly'
}

function apartWords(one: StatementResult, counted: number, precision: Precision): string | null {
  const apart = one.cannotSay + one.tooEarly
  if (apart === 0) return null
  if (precision === 'bands' || apart < fewestShown) return `${wordFor(apart / (apart + counted))} could not say or found it too early`
  return `${one.cannotSay} could not say, ${one.tooEarly} found it too early`
}

function mapValues<Key extends string, From, To>(record: Record<Key, From>, map: (value: From) => To): Record<Key, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value as From)])) as Record<Key, To>
}

/** Statements in the order of telling: split first, then mixed, then agreed; hidden ones last. */
export function byDisagreement(statements: readonly PublishedStatement[]): PublishedStatement[] {
  const rank = (one: PublishedStatement) => (one.shown ? { split: 0, mixed: 1, agree: 2 }[one.agreement] : 3)
  return [...statements].sort((a, b) => rank(a) - rank(b))
}

