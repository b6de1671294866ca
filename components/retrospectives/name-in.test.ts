import { expect, it } from 'vitest'
import { nameIn } from './name-in'

it('two people of one name are told apart by the place in which they joined, and nobody else is', () => {
  const people = [
    { id: 'a', name: 'Ben Carter', number: 1 },
    { id: 'b', name: 'Ana', number: 2 },
    { id: 'c', name: 'ben carter', number: 5 },
  ]
  expect(people.map(({ id }) => nameIn(people, id))).toEqual(['Ben Carter (joined as no. 1)', 'Ana', 'ben carter (joined as no. 5)'])
  expect(nameIn(people.slice(0, 2), 'a')).toBe('Ben Carter')
  expect(nameIn(people, null)).toBe('Nobody')
})
