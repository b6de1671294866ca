import { describe, expect, it } from 'vitest'
import { promptsFor } from '@/lib/retrospectives/prompts'
import { fewestWorthAnswers, most } from '@/lib/retrospectives/rules'
import { examples } from './examples'
import { learningsOfExamples } from './learnings-of-examples'
import { dotsEach, readAs } from './load-retrospectives'
import { retrospectivesOfExamples } from './retrospectives-of-examples'
import type { RelativeDay } from './types'

const order = ({ monthsAgo, day }: RelativeDay) => day - 31 * monthsAgo
const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0)

it('every list belongs to an example, and one of them can be set side by side', () => {
  const slugs = examples.map((one) => one.slug)
  for (const slug of Object.keys(retrospectivesOfExamples)) expect(slugs).toContain(slug)
  expect(Object.values(retrospectivesOfExamples).some((list) => list.length > 2)).toBe(true)
})

describe.each(examples.map((example) => [example.slug, example] as const))('the retrospectives of %s', (slug, example) => {
  const held = retrospectivesOfExamples[slug] ?? []

  it('come in their order, each after the round that it opened on was closed and before the next', () => {
    for (const [at, one] of held.entries()) {
      const round = example.rounds[one.round]
      const next = example.rounds[one.round + 1]
      expect(order(one.on)).toBeGreaterThan(order(round?.opened ?? one.on) + (round?.closedAfterDays ?? 0))
      if (next) expect(order(one.on)).toBeLessThan(order(next.opened))
      const before = held[at - 1]
      if (before) expect(order(one.on)).toBeGreaterThan(order(before.on))
      if (example.woundUp) expect(order(one.on)).toBeLessThan(order(example.woundUp.on))
    }
  })

  it('are held by people who were there, with no more dots and answers than they have', () => {
    for (const one of held) {
      expect(new Set(one.present).size).toBe(one.present.length)
      for (const id of one.present) {
        const member = example.members.find((person) => person.id === id)
        expect(member, id).toBeDefined()
        expect(order(member?.from ?? one.on), id).toBeLessThan(order(one.on))
        expect(member?.to === null || order(member?.to ?? one.on) >= order(one.on), id).toBe(true)
      }
      const dots = one.topics.map((topic) => topic.dots)
      expect(sum(dots)).toBeLessThanOrEqual(one.present.length * dotsEach)
      expect(dots).toEqual(dots.toSorted((a, b) => b - a))
      expect(sum(one.worth)).toBeLessThanOrEqual(one.present.length)
      expect(sum(one.worth)).toBeGreaterThanOrEqual(fewestWorthAnswers)
    }
  })

  it('have cards that answer the questions of their day, and topics that have a card', () => {
    for (const one of held) {
      const prompts = promptsFor(readAs(example.rounds[one.round]?.intended ?? 'contested'))
      for (const { title, cards, note } of one.topics) {
        expect(cards.length).toBeGreaterThan(0)
        expect(title === '' ? cards.length : 1).toBe(1)
        expect(title.length).toBeLessThanOrEqual(most.title)
        expect(note.length).toBeLessThanOrEqual(most.note)
        for (const { question, text } of cards) {
          expect(prompts[question], text).toBeDefined()
          expect(text.length).toBeLessThanOrEqual(most.card)
        }
      }
    }
  })

  it('end in commitments, and look back on such as were settled by then', () => {
    for (const one of held) {
      const made = example.commitments.filter((commitment) => order(commitment.made) === order(one.on))
      expect(made.length).toBeGreaterThan(0)
      for (const { commitment, outcome } of one.reviews) {
        const told = example.commitments[commitment]?.outcome
        if (!told || told.kind === 'open') throw new Error(`Nothing became of commitment ${commitment} of ${slug}`)
        expect(told.kind).toBe(outcome === 'dropped' ? 'dropped' : 'done')
        expect(order(told.on)).toBeLessThanOrEqual(order(one.on))
      }
    }
  })

  it('say another stage than was read only with a reason', () => {
    for (const one of held) {
      const read = readAs(example.rounds[one.round]?.intended ?? 'contested')
      if (one.said && !read.stages.includes(one.said.stage as never)) expect(one.said.reason).not.toBe('')
    }
  })
})

it('one learning came out of a retrospective', () => {
  const days = Object.entries(retrospectivesOfExamples).flatMap(([slug, list]) => list.map((one) => `${slug} ${order(one.on)}`))
  const made = Object.entries(learningsOfExamples).flatMap(([slug, { learnings }]) => learnings.map((one) => `${slug} ${order(one.made)}`))
  expect(made.filter((one) => days.includes(one))).not.toEqual([])
})
