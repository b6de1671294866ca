import { describe, expect, it } from 'vitest'
import { conditions } from '@/lib/instrument/conditions'

/** Phase, section of BCS, enablers, impediments. */
const groups = [
  ['before-starting', '2.3', 5, 2],
  ['getting-together', '3.4', 7, 3],
  ['working-together', '4.3', 8, 5],
  ['learning', '5.3', 3, 5],
  ['support-from-organisations', '6.3', 11, 3],
  ['sustaining', '7.3', 8, 2],
] as const

const idsOf = (phase: string, letter: 'e' | 'i', count: number) => Array.from({ length: count }, (_, index) => `${phase}-${letter}${index + 1}`)

describe('conditions', () => {
  it('are the 62 of BCS, phase by phase in the order of the source', () => {
    const expected = groups.flatMap(([phase, , enablers, impediments]) => [...idsOf(phase, 'e', enablers), ...idsOf(phase, 'i', impediments)])
    expect(conditions.map((condition) => condition.id)).toEqual(expected)
    expect(conditions).toHaveLength(62)
  })

  it.each(groups)('of %s cite section %s, each its own item', (phase, section) => {
    const ofPhase = conditions.filter((condition) => condition.phase === phase)
    for (const condition of ofPhase) {
      expect(condition.citation).toMatchObject({ source: 'BCS', section })
      expect(condition.id).toContain(condition.kind === 'enabler' ? `${phase}-e` : `${phase}-i`)
      expect(condition.citation.part).not.toContain('undefined')
    }
    expect(new Set(ofPhase.map((condition) => condition.citation.part)).size).toBe(ofPhase.length)
  })

  it('are each one sentence of 25 words at most, and none is said twice', () => {
    expect(new Set(conditions.map((condition) => condition.text)).size).toBe(62)
    for (const { text } of conditions) {
      expect(text).toMatch(/^[A-Z][^.?!]*\.$/)
      expect(text.split(/\s+/).length, text).toBeLessThanOrEqual(25)
    }
  })
})
