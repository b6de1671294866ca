import type { Stage } from '@/lib/instrument/types'
import { listed } from '@/lib/platform/day-words'
import { stageNames } from '@/lib/readings/curve-words'
import type { Board, ReadKind } from '@/lib/retrospectives/types'

/** How a reading was made, behind its name. */
const readKindWords: Record<ReadKind, string> = { confidential: 'confidential', together: 'said together, openly' }

export const stageName = (stage: Stage) => stageNames[stage]

/** What was read, in a few words, for a table. */
export function readInShort(read: Board['read']): string {
  if (read === null) return 'No reading'
  return `${placeInShort(read)} (${readKindWords[read.kind]})`
}

function placeInShort({ kind, outcome, stages }: NonNullable<Board['read']>): string {
  const names = listed(stages.map(stageName))
  if (outcome === 'crossover') return 'Crossover zone'
  if (outcome === 'contested') return `Two places: ${names.toLowerCase()}`
  if (kind === 'together' && outcome === 'none' && stages.length === 2) return `Between ${names.toLowerCase()}`
  return outcome === 'clear' && names !== '' ? names : 'No clear reading'
}

/** What was read, as a sentence, and how it was made: what a group says aloud is not what its members answer in confidence. */
export function readAsWords(read: Board['read']): string {
  if (read === null) return 'There was no reading to begin with.'
  const names = listed(read.stages.map(stageName)).toLowerCase()
  if (read.kind === 'together') {
    if (read.outcome === 'crossover') return 'Said together, openly: the crossover zone, with frustration and functioning at once.'
    if (read.outcome === 'none' && read.stages.length === 2) return `Said together, openly: between ${names}.`
    return read.outcome === 'clear' && names !== '' ? `Said together, openly: ${names}.` : 'Said together, openly: no clear stage.'
  }
  if (read.outcome === 'crossover') return 'The confidential answers read as the crossover zone: people see frustration and functioning at once.'
  if (read.outcome === 'contested') return `The confidential answers read as two places at once: ${names}.`
  return read.outcome === 'clear' && names !== '' ? `The confidential answers read as ${names}.` : 'The confidential answers gave no clear stage.'
}
