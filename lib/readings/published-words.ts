import type { Stage } from '@/lib/instrument/types'
import { listed } from '@/lib/platform/day-words'
import { amountsOf } from './amounts'
import type { Finding } from './findings'
import type { Precision } from './types-published'
import { dependsTooMuch, sentenceOf } from './words'

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
/** The steps in which certainty is told of 5 to 9 answers. The highest is what naming a stage asks for. */
export const toldSteps = [0.8, 0.5, 0.2, 0] as const

/**
 * With 5 to 9 answers, in steps and rounded down ("at least 8 times in 10"): of so few people the exact share of
 * resamples says how many see it otherwise, and ten in ten would say of each person what they answered.
 */
export function sureAsTold(share: number, precision: Precision): number {
  return precision === 'full' ? share : (toldSteps.find((step) => share >= step - 1e-9) ?? 0)
}

/** How often in ten, as it may be told: exactly, or by the step and the one above it. */
export function timesAsTold(tenths: number, precision: Precision): string {
  if (precision === 'full') return tenths === 0 ? 'less than once in 10 times' : `${tenths} ${tenths === 1 ? 'time' : 'times'} in 10`
  if (tenths === 0) return 'less than twice in 10 times'
  const above = toldSteps.findLast((step) => Math.round(step * 10) > tenths)
  return above === undefined ? `at least ${tenths} times in 10` : `${tenths} to ${Math.round(above * 10)} times in 10`
}

/** Each camp beside the rest, in words that cannot be reckoned back. */
function campsAsTold(camps: readonly { stage: Stage; people: number }[], of: number): string[] {
  const rest = of - camps.reduce((sum, camp) => sum + camp.people, 0)
  const told = amountsOf([...camps.map((camp) => camp.people), Math.max(0, rest)], 'bands')
  return camps.map(({ stage }, at) => `${(told[at]?.text ?? '').replace(' or none', '')} describe ${stage}`)
}

/**
 * A finding as a page may tell it. From 10 answers on with its numbers; with 5 to 9 in words (most, about half, few or none),
 * and without the sentences that would single somebody out.
 */
export function publishedSentence(finding: Finding, precision: Precision): string | null {
  if (precision === 'full') return sentenceOf(finding)
  switch (finding.code) {
    case 'clear':
      // Those between support it too. No word of its own: beside those of the spread it would let numbers be reckoned.
      return `More than half of those whose answers can be read describe ${finding.stage}, or stand between it and another stage.`
    case 'crossover':
      return `At least half of those whose answers can be read see both frustration and functioning.`
    case 'contested':
      return `People see it differently: ${listed(campsAsTold(finding.camps, finding.of))}. We do not average them.`
    case 'too-few-usable':
    case 'usable-minority':
      return 'Too few of the answers tell one stage from another.'
    case 'near-no-stage':
      return `At least half of those whose answers can be read describe something that is near no stage.`
    case 'no-majority':
      return `No stage has more than half of the people behind it. ${capital(finding.stage)} comes first.`
    case 'describes-other':
      // A sentence about one or two would point at them; one about more, beside "most", lets every number be reckoned.
      return null
    case 'steady':
      return sentenceOf(finding, () => timesAsTold(Math.floor(sureAsTold(finding.share, precision) * 10 + 1e-9), precision))
    case 'not-steady':
      return `${dependsTooMuch} we would read ${finding.stage} less than 8 times in 10, which is what we ask for.`
    case 'nobody-answered':
    case 'too-few-answers':
      return 'Too few of the answers say anything about the statements.'
    case 'straight-lined':
      return 'At least one answer was the same nearly from top to bottom, and was left out.'
    case 'flat-people':
      return 'At least one answer said nearly the same about every stage, and could not be placed.'
    case 'too-little-answered':
      return 'At least one answer had too little in it to be placed at a stage.'
    case 'earlier-too-few':
      return 'The earlier round had too few answers to tell whether anything changed.'
    default:
      return sentenceOf(finding)
  }
}
