import { describe, expect, it } from 'vitest'
import type { Board } from '@/lib/retrospectives/types'
import { readAsWords, readInShort } from './stage-as-read'

type Read = NonNullable<Board['read']>
const stagesOf: Record<Read['outcome'], Read['stages']> = {
  clear: ['flying'],
  crossover: ['frustration', 'functioning'],
  contested: ['forming', 'flying'],
  none: [],
}

describe('what a retrospective opened on', () => {
  it('is never told without how it was made, and the two kinds never alike', () => {
    for (const outcome of ['clear', 'crossover', 'contested', 'none'] as const) {
      const read = (kind: Read['kind']): Read => ({ kind, outcome, stages: stagesOf[outcome] })
      for (const words of [readInShort, readAsWords]) {
        expect(words(read('together'))).toMatch(/said together, openly/i)
        expect(words(read('confidential'))).toMatch(/confidential/)
        expect(words(read('confidential'))).not.toMatch(/together/)
      }
    }
  })

  it('names both stages where the group said that it stands between them', () => {
    const read: Read = { kind: 'together', outcome: 'none', stages: ['functioning', 'flying'] }
    expect(readInShort(read)).toBe('Between functioning and flying (said together, openly)')
    expect(readAsWords(read)).toBe('Said together, openly: between functioning and flying.')
  })

  it('is said to be nothing where there was no reading', () => {
    expect([readInShort(null), readAsWords(null)]).toEqual(['No reading', 'There was no reading to begin with.'])
  })
})
