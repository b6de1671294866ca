import { describe, expect, it } from 'vitest'
import { type FitOfRecord, mismatches } from './mismatch'
import { complexities, intensities, operatingModels } from './types'

const silent: FitOfRecord = { complexity: null, intensity: null, intensityNow: null, openMembership: null, mandated: null, operatingModel: null }
const ids = (more: Partial<FitOfRecord>) => mismatches({ ...silent, ...more }).map((look) => look.id)

describe('mismatches of a record', () => {
  it('say nothing of what was not said, or a bare record would be nagged', () => {
    expect(mismatches(silent)).toEqual([])
    expect(ids({ complexity: 'wicked' })).toEqual([])
    expect(ids({ intensity: 'collaboration' })).toEqual([])
  })

  it('say nothing where all goes together', () => {
    expect(ids({ complexity: 'wicked', intensity: 'collaboration', intensityNow: 'collaboration', openMembership: true, mandated: false })).toEqual([])
    expect(ids({ complexity: 'simple', intensity: 'communication', intensityNow: 'communication', openMembership: false })).toEqual([])
    expect(ids({ complexity: 'several-parts', intensity: 'co-ordination', intensityNow: 'co-ordination', operatingModel: 'cross-agency-group' })).toEqual([])
  })

  it('name a wicked or complex need that is met with co-operation or less, once and not twice', () => {
    for (const intensityNow of ['co-existence', 'communication', 'co-operation']) {
      expect(ids({ complexity: 'wicked', intensity: 'collaboration', intensityNow })).toEqual(['light-answer'])
      expect(ids({ complexity: 'complex', intensity: 'co-ordination', intensityNow })).toEqual(['light-answer'])
      expect(ids({ complexity: 'several-parts', intensityNow })).toEqual([])
    }
    expect(ids({ complexity: 'wicked', intensityNow: 'co-ordination' })).toEqual([])
  })

  it('name collaboration for a plain need, wanted or done', () => {
    expect(ids({ complexity: 'simple', intensity: 'collaboration' })).toEqual(['collaboration-not-needed'])
    expect(ids({ complexity: 'several-parts', intensityNow: 'collaboration', intensity: 'co-ordination' })).toEqual(['collaboration-not-needed'])
    expect(mismatches({ ...silent, complexity: 'simple', intensityNow: 'collaboration' })[0]?.what).toBe('The group uses collaboration for one plain matter')
  })

  it('name work that is less, or more, joined than it needs to be', () => {
    expect(ids({ intensityNow: 'communication', intensity: 'co-ordination' })).toEqual(['below-need'])
    expect(ids({ intensityNow: 'collaboration', intensity: 'co-operation' })).toEqual(['more-than-needed'])
    expect(ids({ complexity: 'wicked', intensity: 'co-ordination', intensityNow: 'co-ordination' })).toEqual(['aims-low'])
  })

  it('name a model for co-ordination where collaboration is wanted, and no other model', () => {
    expect(operatingModels.filter((operatingModel) => ids({ intensity: 'collaboration', operatingModel }).length > 0)).toEqual([
      'cross-agency-group',
      'lead-agency',
    ])
  })

  it('name a mandate always, and a closed door only where the need is complex', () => {
    expect(ids({ mandated: true })).toEqual(['mandated-membership'])
    expect(complexities.filter((complexity) => ids({ complexity, openMembership: false }).length > 0)).toEqual(['complex', 'wicked'])
  })

  it('are questions with a source and a first thing to do, in short sentences and without a verdict', () => {
    for (const complexity of [null, ...complexities]) {
      for (const intensity of [null, ...intensities]) {
        for (const intensityNow of [null, ...intensities]) {
          const looks = mismatches({ complexity, intensity, intensityNow, openMembership: false, mandated: true, operatingModel: 'lead-agency' })
          expect(new Set(looks.map((look) => look.id)).size).toBe(looks.length)
          for (const look of looks) {
            expect(look.citation).toMatch(/^(BCS §|Toolkit: )/)
            for (const text of [look.what, look.why, look.first]) {
              expect(text).toMatch(/^[A-Z][^$]+$/)
              for (const sentence of text.split(/[.?!:]\s/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25)
            }
          }
        }
      }
    }
  })
})
