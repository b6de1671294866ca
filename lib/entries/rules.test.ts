import { expect, it } from 'vitest'
import { partnershipIn } from './rules'

const id = 'abcdefghij0123456789abcde'

it('an address is a link to any page of a partnership or its id, and nothing that only looks like one', () => {
  for (const one of [
    id,
    ` ${id} `,
    `/partnerships/${id}`,
    `https://crossbrace.example.org/partnerships/${id}`,
    `https://x.example:3000/partnerships/${id}/record?x=1#y`,
    `partnerships/${id}`,
  ])
    expect(partnershipIn(one), one).toBe(id)
  for (const one of [
    '',
    'x',
    'Harbour Table',
    `/partnerships/${id.toUpperCase()}`,
    `/partnerships/${id}x y`,
    `/otherpartnerships/${id}`,
    `${id}' OR 1=1`,
    'a'.repeat(400),
  ])
    expect(partnershipIn(one), one).toBeNull()
})
