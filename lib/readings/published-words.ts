import type { Stage } from '@/lib/instrument/types'
import type { Finding } from './findings'
import { wordFor } from './share-words'
import type { Precision } from './types-published'
import { sentenceOf } from './words'

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
const list = (items: readonly string[]) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`)

/** With 5 to 9 answers never surer than 9 in 10: ten in ten comes out only where all agree, and would say of each person what they answered. */
export function sureAsTold(share: number, precision: Precision): number {
  return precision === 'full' ? share : Math.min(share, 0.9)
}

/**
 * A finding as a page may tell it. From 10 answers on with its numbers; with 5 to 9 in words (most, about half, few or none),
 * and without the sentences that would single somebody out.
 */
export function publishedSentence(finding: Finding, precision: Precision): string | null {
  if (precision === 'full') return sentenceOf(finding)
  const share = (people: number, of: number) => capital(wordFor(of === 0 ? 0 : people / of))
  switch (finding.code) {
    case 'clear':
      // Those between support it too; without them a stage could be named that "few or none" describe.
      return `${share(finding.people + finding.between, finding.of)} of those whose answers can be read describe ${finding.stage}, or stand between it and another stage.`
    case 'crossover':
      return `${share(finding.people, finding.of)} of those whose answers can be read see both frustration and functioning.`
    case 'contested':
      return `People see it differently: ${list(finding.camps.map((camp: { stage: Stage; people: number }) => `${wordFor(camp.people / finding.of)} describe ${camp.stage}`))}. We do not average them.`
    case 'too-few-usable':
    case 'usable-minority':
      return 'Too few of the answers tell one stage from another.'
    case 'near-no-stage':
      return `${share(finding.people, finding.of)} of those whose answers can be read describe something that is near no stage.`
    case 'no-majority':
      return `No stage has more than half of the people behind it. ${capital(finding.stage)} comes first.`
    case 'describes-other':
      // A sentence about one or two would point at them, and its absence at nobody.
      return wordFor(finding.people / finding.of) === 'few or none' ? null : `${share(finding.people, finding.of)} describe ${finding.stage} instead.`
    case 'steady':
      return sentenceOf({ ...finding, share: sureAsTold(finding.share, precision) })
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
