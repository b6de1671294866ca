import { describe, expect, it } from 'vitest'
import { checkDocument } from '@/lib/agreements/check-document'
import { refuseStep, type Step } from '@/lib/agreements/rules'
import { agreementKinds } from '@/lib/agreements/types'
import { agreementsOfExamples } from './agreements-of-examples'
import { examples } from './examples'
import { dayFor } from './mutations'
import { plainPdf } from './plain-pdf'
import type { RelativeDay } from './types'

const base = '2026-11-16'
const all = Object.entries(agreementsOfExamples)
const order = ({ monthsAgo, day }: RelativeDay) => day - 31 * monthsAgo

describe('the agreements of the invented partnerships', () => {
  it('belong to the four examples, agencies and members of each, or they would not load', () => {
    expect(all.map(([slug]) => slug)).toEqual(examples.map((example) => example.slug))
    for (const example of examples) {
      for (const { title, parties = [] } of agreementsOfExamples[example.slug] ?? []) {
        for (const { agency, name, signs } of parties) {
          if (agency)
            expect(
              example.agencies.map((one) => one.id),
              title,
            ).toContain(agency)
          else expect(name, title).toBeTruthy()
          if (signs) expect(example.members.find((one) => one.id === signs)?.agency, title).toBe(agency)
        }
      }
    }
  })

  it('walk the path as the rules allow, within the life of their partnership', () => {
    for (const example of examples) {
      for (const { title, steps } of agreementsOfExamples[example.slug] ?? []) {
        expect(order(steps[0]?.on ?? { monthsAgo: 99, day: 1 }), title).toBeGreaterThan(order(example.startedOn))
        const taken: Step[] = []
        for (const { status, on, note = '' } of steps) {
          const step = { status, on: dayFor(on, base), note }
          if (taken.length > 0) expect(refuseStep(taken, step, base), `${title}: ${status}`).toBeNull()
          taken.push(step)
        }
      }
    }
  })

  it('show most kinds, and say in plain sentences what they say', () => {
    const kinds = new Set(all.flatMap(([, list]) => list.map((one) => one.kind)))
    expect(kinds.size).toBeGreaterThanOrEqual(agreementKinds.length - 3)
    const texts = JSON.stringify(all).match(/"[^"]*"/g) ?? []
    for (const text of texts) for (const sentence of text.split(/[.?!:]\s|\\n/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25)
  })

  it('carry a document that our own check takes', async () => {
    const documents = all.flatMap(([, list]) => list.flatMap((one) => (one.document ? [one.document] : [])))
    expect(documents.length).toBeGreaterThan(0)
    for (const { name, lines } of documents) expect(await checkDocument(name, plainPdf(lines))).toHaveProperty('sha256')
  })
})
