import { describe, expect, it } from 'vitest'
import { checkInsOfExamples } from './check-ins-of-examples'
import { examples } from './examples'
import type { RelativeDay } from './types'

/** Days from an arbitrary month; months count as 31 days, which keeps the order of any two days of 1 to 28. */
const order = ({ monthsAgo, day }: RelativeDay) => day - 31 * monthsAgo

it('every example has check-ins, and no check-in belongs to none', () => {
  expect(Object.keys(checkInsOfExamples).sort()).toEqual(examples.map((one) => one.slug).sort())
})

describe.each(examples.map((example) => [example.slug, example] as const))('the check-ins of %s', (slug, example) => {
  const checkIns = checkInsOfExamples[slug] ?? []

  it('stand in their order, after the start, before the end, on days that every month has', () => {
    let before = order(example.startedOn)
    for (const { on } of checkIns) {
      expect(order(on)).toBeGreaterThan(before)
      expect(on.day).toBeGreaterThanOrEqual(1)
      expect(on.day).toBeLessThanOrEqual(28)
      before = order(on)
    }
    if (example.woundUp) expect(before).toBeLessThanOrEqual(order(example.woundUp.on))
  })

  it('say something each, in sentences of up to 25 words', () => {
    for (const { pulse, moved = '', victory = '', inTheWay = '' } of checkIns) {
      expect(pulse !== null || moved + victory + inTheWay !== '').toBe(true)
      for (const text of [moved, victory, inTheWay])
        for (const sentence of text.split(/[.?!:]\s/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25)
    }
  })

  it('pass balls between agencies that there are, never to whoever holds it, and end only what was begun', () => {
    const agencies = new Set(example.agencies.map((one) => one.id))
    const held = new Map<string, string>()
    for (const { balls = [] } of checkIns)
      for (const { work, to } of balls) {
        if (to === null) {
          expect(held.delete(work), work).toBe(true)
          continue
        }
        expect(agencies.has(to), to).toBe(true)
        expect(held.get(work), work).not.toBe(to)
        held.set(work, to)
      }
    // Nothing is left in progress once a partnership is wound up.
    expect(held.size > 0).toBe(example.woundUp === null)
  })

  it('give commitments to members who were there, with days that fit', () => {
    for (const { on, commitments = [] } of checkIns)
      for (const { owner, due, outcome } of commitments) {
        const member = example.members.find((one) => one.id === owner)
        expect(member && order(member.from) <= order(on) && (member.to === null || order(on) < order(member.to)), owner).toBe(true)
        expect(order(due)).toBeGreaterThan(order(on))
        if (outcome) expect(order(outcome.on)).toBeGreaterThan(order(on))
        else expect(due.monthsAgo).toBeLessThan(0)
      }
  })
})
