import { describe, expect, it } from 'vitest'
import { readTogether } from '@/lib/consensus/rules'
import { conditions } from '@/lib/instrument/conditions'
import { statements } from '@/lib/instrument/statements'
import { namesIn } from '@/lib/learning/learnings'
import { longestLearning, longestStory, mostConditions } from '@/lib/learning/schema'
import { examples } from './examples'
import { learningsOfExamples } from './learnings-of-examples'
import type { RelativeDay } from './types'

const order = ({ monthsAgo, day }: RelativeDay) => day - 31 * monthsAgo

it('every example has learnings, and no learning belongs to none', () => {
  expect(Object.keys(learningsOfExamples).sort()).toEqual(examples.map((one) => one.slug).sort())
})

it('one is shared by name, one without, one carried home, one waits, and one end has its story', () => {
  const all = Object.values(learningsOfExamples).flatMap((one) => one.learnings)
  expect(all.some((one) => one.shared?.withName)).toBe(true)
  expect(all.some((one) => one.shared && !one.shared.withName)).toBe(true)
  expect(all.some((one) => one.carried && !one.shared)).toBe(true)
  expect(all.some((one) => one.taker && !one.carried)).toBe(true)
  expect(Object.values(learningsOfExamples).some((one) => one.end?.story)).toBe(true)
})

describe.each(examples.map((example) => [example.slug, example] as const))('the learnings of %s', (slug, example) => {
  const given = learningsOfExamples[slug]
  const shared = [...(given?.learnings.flatMap((one) => one.shared ?? []) ?? []), ...(given?.end ? [given.end.story] : [])]

  it('are of people who are there, after the start, carried after they were learned, and before the end', () => {
    for (const { taker, made, carried } of given?.learnings ?? []) {
      if (taker) expect(example.members.map((one) => one.id)).toContain(taker)
      expect(order(made)).toBeGreaterThan(order(example.startedOn))
      if (carried) expect(order(carried.on)).toBeGreaterThanOrEqual(order(made))
      if (example.woundUp) expect(order(made)).toBeLessThanOrEqual(order(example.woundUp.on))
    }
    for (const id of given?.together?.present ?? []) expect(example.members.map((one) => one.id)).toContain(id)
  })

  it('share no more than a form could, and no name where they go without one', () => {
    const names = [example.name, ...example.agencies.map((one) => one.name)]
    for (const one of shared) {
      expect(one.text.length).toBeLessThanOrEqual(one === given?.end?.story ? longestStory : longestLearning)
      expect(one.conditions.length).toBeLessThanOrEqual(mostConditions)
      for (const id of one.conditions) expect(conditions.map((condition) => condition.id)).toContain(id)
      if (!one.withName) expect(namesIn(one.text, names)).toEqual([])
    }
  })

  it('hold an end where the partnership ended, and none where it goes on', () => {
    expect(given?.end !== undefined).toBe(example.woundUp !== null)
  })

  it('answer together what the statements ask, and come to a place', () => {
    if (!given?.together) return
    expect(Object.keys(given.together.answers).sort()).toEqual(statements.map((one) => one.id).sort())
    expect(readTogether(given.together.answers)).toMatchObject({ outcome: 'clear', stages: ['functioning'] })
  })
})
