import { expect, it } from 'vitest'
import { lookAlike, pairsAlike } from './agency-names'

it.each([
  ['Ministry of Health', 'Min. of Health'],
  ['Ministry of Social Development', 'MSD'],
  ['Porirua City Council', 'City Council, Porirua'],
  ['Te Puni Kōkiri', 'Te Puni Kokiri'],
  ['Department of Conservation', 'Dept of Conservation'],
  ['Ministry of Education', 'Ministry of Educaton'],
])('%s and %s would stand side by side as two agencies', (a, b) => {
  expect([lookAlike(a, b), lookAlike(b, a)]).toEqual([true, true])
})

it.each([
  ['Ministry of Health', 'Ministry of Education'],
  ['Harbour Trust', 'River Trust'],
  ['Ngāti A', 'Ngāti B'],
  ['NZ Police', 'Fire and Emergency NZ'],
  ['Agency 1', 'Agency 2'],
  ['The Trust', 'A Trust'],
])('%s and %s would be taken for one agency', (a, b) => {
  expect(lookAlike(a, b)).toBe(false)
})

it('bounds what it compares, or a partnership of a thousand agencies would hold up its page', () => {
  const many = Array.from({ length: 1000 }, (_, at) => ({ name: `Min of Works ${at % 2}` }))
  expect(pairsAlike(many)).toHaveLength(10)
})
