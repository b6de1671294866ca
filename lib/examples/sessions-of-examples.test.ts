import { describe, expect, it } from 'vitest'
import { examples } from './examples'
import { modulesOfExamples, parseModuleRow } from './modules-of-examples'
import { sessionsOfExamples } from './sessions-of-examples'
import type { RelativeDay } from './types'

const order = ({ monthsAgo, day }: RelativeDay) => day - 31 * monthsAgo
const exampleOf = (slug: string) => examples.find((example) => example.slug === slug)

describe('the sessions of the invented partnerships', () => {
  it('belong to examples that are not wound up, and ask no more people than are there', () => {
    for (const [slug, sessions] of Object.entries(sessionsOfExamples)) {
      const example = exampleOf(slug)
      expect(example?.woundUp, slug).toBeNull()
      for (const { opened, placed, subject } of sessions) {
        const there = example?.members.filter(
          (one) => !one.roles.includes('critical-friend') && order(one.from) <= order(opened) && (one.to === null || order(one.to) >= order(opened)),
        )
        const people = Object.values(placed).reduce((sum, one) => sum + one, 0)
        expect(people, subject).toBeGreaterThanOrEqual(5)
        expect(people, subject).toBeLessThanOrEqual(there?.length ?? 0)
      }
    }
  })

  it('follow each other, and are closed before today', () => {
    for (const sessions of Object.values(sessionsOfExamples)) {
      let before = Number.NEGATIVE_INFINITY
      for (const { opened, closedAfterDays } of sessions) {
        expect(order(opened)).toBeGreaterThan(before)
        before = order(opened) + closedAfterDays
        expect(before + 3 * opened.monthsAgo).toBeLessThan(order({ monthsAgo: 0, day: 1 }))
      }
    }
  })

  it('stay within 25 words a sentence', () => {
    const texts = Object.values(sessionsOfExamples).flatMap((sessions) => sessions.flatMap((one) => [one.subject, ...one.comments]))
    for (const text of texts) for (const sentence of text.split(/[.?!:]\s/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25)
  })
})

describe('the modules of the invented partnerships', () => {
  it('have one whole row for each response of their round', () => {
    for (const [slug, { round, phase, rows }] of Object.entries(modulesOfExamples)) {
      expect(rows, slug).toHaveLength(exampleOf(slug)?.rounds[round]?.responses.length ?? 0)
      for (const row of rows) expect(Object.keys(parseModuleRow(phase, row)).length).toBeGreaterThan(0)
    }
    expect(() => parseModuleRow('learning', 'yy')).toThrow()
    expect(() => parseModuleRow('learning', 'xxxxxxxx')).toThrow()
  })
})
