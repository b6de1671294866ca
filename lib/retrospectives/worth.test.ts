import { expect, it } from 'vitest'
import { fewestShown } from '@/lib/readings/amounts'
import { fewestWorthAnswers } from './rules'
import { readWorth, worthTold } from './worth'

it('was it worth our time is told by the rule of readings: nothing of four, bands of five to nine, counts from ten on', () => {
  expect(fewestWorthAnswers).toBe(fewestShown)
  expect(worthTold([1, 0, 0, 0, 3])).toBeNull()
  for (const counts of [
    [1, 0, 0, 0, 4],
    [0, 1, 0, 4, 0],
    [0, 0, 0, 0, 9],
    [3, 0, 3, 0, 3],
    [2, 2, 1, 0, 0],
  ] as const) {
    const told = worthTold(counts)
    expect(told).toHaveLength(3)
    expect(JSON.stringify(told)).not.toMatch(/\d/)
  }
  // Whoever gave the lowest answer and whoever gave the one above it are not told apart, nor one from nobody.
  expect(worthTold([1, 0, 0, 0, 4])).toEqual(worthTold([0, 1, 0, 4, 0]))
  expect(worthTold([1, 1, 0, 3, 4])).toEqual(worthTold([0, 1, 1, 4, 3]))
  expect(worthTold([1, 0, 1, 4, 4])).toEqual([1, 0, 1, 4, 4])
})

it('counts that were kept before are told in bands too, and what is told already stays', () => {
  expect(readWorth([1, 0, 0, 0, 4])).toEqual(worthTold([1, 0, 0, 0, 4]))
  expect(readWorth(['few or none', 'few or none', 'most'])).toEqual(['few or none', 'few or none', 'most'])
  expect(readWorth([0, 0, 0, 5, 5])).toEqual([0, 0, 0, 5, 5])
  expect(readWorth(null)).toBeNull()
})
