import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stageActions } from '@/lib/instrument/actions-of-stages'
import { byStage, type Contribution, differBy, fewestBehind, mayTell, nextRelease, type Release, told, verdictOf, without } from './helped'

const day = '2026-03-03'
const many = (count: number, helped: Contribution['helped'] = 'yes', from = 0): Contribution[] =>
  Array.from({ length: count }, (_, at) => ({ partnershipId: `p${String(from + at).padStart(2, '0')}`, helped }))
const release = (contributions: Contribution[]): Release => ({ actionId: 'forming-a1', madeOn: day, contributions })

describe('which actions helped', () => {
  it('a partnership that tried an action often would count more than once', () => {
    expect(verdictOf(['no', 'partly', 'yes'])).toBe('yes')
    expect(verdictOf(['too-early', null, 'no'])).toBe('no')
    expect(verdictOf(['too-early', null])).toBeNull()
  })

  it('fewer than five partnerships would be told', () => {
    expect(nextRelease('forming-a1', null, many(4), day)).toBeNull()
    expect(nextRelease('forming-a1', null, many(5), day)?.contributions).toHaveLength(5)
    expect(mayTell(release(many(4)), new Set())).toBe(false)
    expect(mayTell(release(many(5)), new Set())).toBe(true)
  })

  it('whoever is in some of them could take their own away and see fewer than five', () => {
    expect(mayTell(release(many(5)), new Set(['p00']))).toBe(false)
    expect(mayTell(release(many(6)), new Set(['p00']))).toBe(true)
    expect(mayTell(release(many(6)), new Set(['elsewhere']))).toBe(true)
  })

  it('two tellings would differ by one to four partnerships, by coming, going or saying something else', () => {
    const before = release(many(8))
    expect(nextRelease('forming-a1', before, many(12), day)).toBeNull()
    expect(nextRelease('forming-a1', before, many(13), day)).not.toBeNull()
    expect(differBy(many(8), [...many(4, 'no'), ...many(4, 'yes', 4)])).toBe(4)
    expect(nextRelease('forming-a1', before, [...many(4, 'no'), ...many(4, 'yes', 4)], day)).toBeNull()
    expect(nextRelease('forming-a1', before, [...many(5, 'no'), ...many(3, 'yes', 5)], day)).not.toBeNull()
  })

  it('what was taken back would be told on, or worked out from the next telling', () => {
    const before = release(many(8))
    const left = without(before, 'p03')
    expect(left?.contributions.find((one) => one.partnershipId === 'p03')).toEqual({ partnershipId: 'p03', helped: null })
    expect(left && mayTell(left, new Set())).toBe(false)
    expect(without(before, 'stranger')).toBeNull()
    const rest = many(8).filter((one) => one.partnershipId !== 'p03')
    // The one that went counts among those by which the next telling differs.
    expect(left && nextRelease('forming-a1', left, [...rest, ...many(3, 'yes', 20)], day)).toBeNull()
    expect(left && nextRelease('forming-a1', left, [...rest, ...many(4, 'yes', 20)], day)).not.toBeNull()
  })

  it('whatever comes and goes, no two tellings differ by fewer than five, and none has fewer than five behind it', () => {
    const state = fc.array(fc.option(fc.constantFrom('yes', 'partly', 'no'), { nil: null }), { minLength: 14, maxLength: 14 })
    fc.assert(
      fc.property(fc.array(state, { maxLength: 20 }), (states) => {
        let last: Release | null = null
        for (const given of states) {
          const now = given.flatMap((helped, at): Contribution[] => (helped === null ? [] : [{ partnershipId: `p${at}`, helped: helped as 'yes' }]))
          const next = nextRelease('forming-a1', last, now, day)
          if (!next) continue
          expect(next.contributions.length).toBeGreaterThanOrEqual(fewestBehind)
          if (last) expect(differBy(last.contributions, next.contributions)).toBeGreaterThanOrEqual(fewestBehind)
          last = next
        }
      }),
    )
  })

  it('an action would be ranked above another by what was said, or stand under another stage than its source has it', () => {
    const list = [told('flying-a1', many(9, 'yes')), told('forming-a2', many(9, 'no')), told('forming-a1', many(5, 'yes'))].flatMap((one) => one ?? [])
    expect(byStage(list).map(({ stage, actions }) => [stage, actions.map((one) => one.actionId)])).toEqual([
      ['forming', ['forming-a1', 'forming-a2']],
      ['flying', ['flying-a1']],
    ])
    expect(told('nothing-a9', many(5))).toBeNull()
    expect(told('forming-a1', [...many(3), ...many(2, 'no', 3)])).toMatchObject({ partnerships: 5, helped: { yes: 3, partly: 0, no: 2 } })
    expect(stageActions.every(({ id, stage }) => told(id, many(5))?.stage === stage)).toBe(true)
  })
})
