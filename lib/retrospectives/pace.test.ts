import { expect, it } from 'vitest'
import { waitAfter } from './pace'

it('lets one person act eighty times in ten seconds and not once more, and nobody wait for another', () => {
  for (let made = 0; made < 80; made += 1) expect(waitAfter('pace-a', 1000 + made)).toBeNull()
  expect(waitAfter('pace-a', 3000)).toBe(8)
  expect(waitAfter('pace-b', 3000)).toBeNull()
  expect(waitAfter('pace-a', 11_000)).toBeNull()
})
