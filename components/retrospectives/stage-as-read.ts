import type { Stage } from '@/lib/instrument/types'
import { listed } from '@/lib/platform/day-words'
import { stageNames } from '@/lib/readings/curve-words'
import type { Board } from '@/lib/retrospectives/types'

export const stageName = (stage: Stage) => stageNames[stage]

/** What was read, in a few words, for a table. */
export function readInShort(read: Board['read']): string {
  if (read === null) return 'No reading'
  const names = listed(read.stages.map(stageName))
  if (read.outcome === 'crossover') return 'Crossover zone'
  if (read.outcome === 'contested') return `Two places: ${names.toLowerCase()}`
  return read.outcome === 'clear' && names !== '' ? names : 'No clear reading'
}

/** What was read, as a sentence. */
export function readAsWords(read: Board['read']): string {
  if (read === null) return 'There was no reading to begin with.'
  const names = listed(read.stages.map(stageName)).toLowerCase()
  if (read.outcome === 'crossover') return 'The answers read as the crossover zone: people see frustration and functioning at once.'
  if (read.outcome === 'contested') return `The answers read as two places at once: ${names}.`
  return read.outcome === 'clear' && names !== '' ? `The answers read as ${names}.` : 'The answers gave no clear stage.'
}
