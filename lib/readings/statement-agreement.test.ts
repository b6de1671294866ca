import { expect, test } from 'vitest'
import { agreementOf, medianOf } from '@/lib/readings/statement-agreement'
import type { Agreement, StatementResult } from '@/lib/readings/types'

type Counts = StatementResult['counts']

const cases: [string, Counts, Agreement | null][] = [
  ['everybody alike agrees', [0, 0, 0, 0, 5], 'agree'],
  ['neighbouring answers agree', [0, 0, 4, 4, 0], 'agree'],
  ['one in ten away leaves agreement', [1, 0, 0, 9, 0], 'agree'],
  ['one in nine away is mixed', [1, 0, 0, 8, 0], 'mixed'],
  ['a third away from the middle is still mixed', [0, 0, 4, 0, 2], 'mixed'],
  ['over a third away is split', [0, 0, 5, 0, 3], 'split'],
  ['halves at 2 and 4 are split, though the median 3 is near both', [0, 3, 0, 3, 0], 'split'],
  ['a third at each end is split, whatever the middle says', [0, 2, 2, 2, 0], 'split'],
  ['under a third at one end is not two ends', [0, 2, 3, 2, 0], 'agree'],
  ['the lower middle answer is heard as well as the upper', [0, 0, 4, 1, 3], 'split'],
  ['the upper middle answer is heard as well as the lower', [3, 1, 4, 0, 0], 'split'],
  ['four answers say nothing', [0, 0, 0, 0, 4], null],
  ['no answers say nothing', [0, 0, 0, 0, 0], null],
]

test.each(cases)('%s', (_, counts, agreement) => {
  expect(agreementOf(counts)).toBe(agreement)
  expect(agreementOf(counts.toReversed() as Counts), 'the scale turned round').toBe(agreement)
})

test('the median of an even number lies between the two middle answers', () => {
  expect(medianOf([0, 3, 0, 3, 0])).toBe(3)
  expect(medianOf([0, 0, 3, 3, 0])).toBe(3.5)
  expect(medianOf([1, 0, 0, 0, 4])).toBe(5)
})
